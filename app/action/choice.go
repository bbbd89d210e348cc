package action

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// A Choice is between two or more ways to take a thing: the readings of a date,
// or what articles tell differently.
type Choice struct {
	Title string // "3 Apr or 4 Mar 2026?", "Two speakers for one statement"
	Sides []Side
	Match *timeline.Match // whose members disagree; nil for the readings of a date
}

// A Side is one way to take a thing, with what bears it out.
type Side struct {
	Words    string          // "3 Apr 2026", "Rosa Kamenik"; who tells it, where they differ in the words alone
	Where    string          // "Harbour Courier, 12 May 2026, and 2 more"
	Sentence string          // of the first of those who tell it; empty for a reading
	Lit      []timeline.Span // the words of the sentence that make the difference

	day     timeline.Date // of a reading
	members []timeline.ID // of a match, that which stands for all first
}

// ChoiceKeys returns the keys that choose, as they stand on the keyboard, in the
// order of the sides; a third side has none.
func ChoiceKeys() []string { return []string{Key("choose-first"), Key("choose-other")} }

// Choice returns what a person can choose from for an item; false for nothing.
// How a date is read goes before what others say of it.
func (e Env) Choice(it timeline.Item) (Choice, bool) {
	if read, other, ok := it.Common().When.Readings(); ok {
		a, b := desk.Day(read), desk.Day(other)
		if read.Y == other.Y {
			a, _, _ = strings.Cut(a, fmt.Sprintf(" %d", read.Y))
		}
		c := Choice{Title: a + " or " + b + "?"}
		for _, day := range []timeline.Date{read, other} {
			c.Sides = append(c.Sides, Side{Words: desk.Day(day), Where: "a " + day.Weekday().String() + ", read " + e.order(it, day), day: day})
		}
		return c, true
	}
	m, conflicts := e.Desk.Disagreement(it.Key())
	if len(conflicts) == 0 {
		return Choice{}, false
	}
	return e.told(m, conflicts), true
}

// order says in which order the figures of an item's date mean a day.
func (e Env) order(it timeline.Item, day timeline.Date) string {
	if edit.DayFirst(e.Desk.View(), it, day) {
		return "day first"
	}
	return "month first"
}

// told returns the choice between what the members of a match tell differently.
func (e Env) told(m *timeline.Match, conflicts []merge.Conflict) Choice {
	c := Choice{Match: m, Title: titled(m, conflicts)}
	groups := parted(m, conflicts)
	for i, g := range groups {
		against := groups[0]
		if i == 0 {
			against = groups[1]
		}
		c.Sides = append(c.Sides, e.side(m, conflicts, g, against))
	}
	return c
}

var numbers = []string{"no", "one", "two", "three", "four", "five", "six"}

// titled names what is disagreed over: "Two dates and two figures for one event".
func titled(m *timeline.Match, conflicts []merge.Conflict) string {
	things := map[merge.Over]string{merge.Dates: "dates", merge.Speakers: "speakers", merge.Wordings: "wordings", merge.Figures: "figures"}
	var parts []string
	for _, c := range conflicts {
		n := "several"
		if len(c.Sides) < len(numbers) {
			n = numbers[len(c.Sides)]
		}
		parts = append(parts, n+" "+things[c.Over])
	}
	return Capital(strings.Join(parts, " and ")) + " for one " + string(m.Of)
}

// parted puts the members of a match that agree in all into groups, that of the
// lead first, and the lead first in it.
func parted(m *timeline.Match, conflicts []merge.Conflict) [][]timeline.ID {
	type stand []int // the side of each conflict, from 1; 0 for none
	members := slices.Clone(m.Members)
	slices.SortStableFunc(members, func(a, b timeline.ID) int { return cmp.Compare(isNot(a, m.Lead), isNot(b, m.Lead)) })
	var groups [][]timeline.ID
	var stands []stand
next:
	for _, id := range members {
		s := make(stand, len(conflicts))
		for i, c := range conflicts {
			s[i] = 1 + slices.IndexFunc(c.Sides, func(side merge.Side) bool { return slices.Contains(side.Members, id) })
		}
		for g, with := range stands {
			if !slices.ContainsFunc(s, func(n int) bool { return n > 0 }) || agree(s, with) {
				groups[g] = append(groups[g], id)
				for i := range s {
					with[i] = max(with[i], s[i])
				}
				continue next
			}
		}
		groups, stands = append(groups, []timeline.ID{id}), append(stands, s)
	}
	return groups
}

func isNot(a, b timeline.ID) int {
	if a == b {
		return 0
	}
	return 1
}

func agree(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] && a[i] > 0 && b[i] > 0 {
			return false
		}
	}
	return true
}

// side says what a group of members tells, and lights in the sentence of its
// first where it differs from that of another group.
func (e Env) side(m *timeline.Match, conflicts []merge.Conflict, group, against []timeline.ID) Side {
	v := e.Desk.View()
	s := Side{members: group}
	it, ok := v.Item(timeline.Key{Kind: m.Of, ID: group[0]})
	if !ok {
		return s
	}
	s.Where = e.tellers(it, len(group))
	if sources := it.Common().Sources; len(sources) > 0 {
		s.Sentence, _ = e.Desk.Passage(sources[0], timeline.Span{})
	}
	other, _ := v.Item(timeline.Key{Kind: m.Of, ID: against[0]})
	var words []string
	for _, c := range conflicts {
		if w := valueOf(c, group[0], it); w != "" {
			words = append(words, w)
		}
		s.Lit = append(s.Lit, e.differing(c, it, other, s.Sentence)...)
	}
	if s.Words = strings.Join(words, ", "); s.Words == "" {
		s.Words, s.Where = s.Where, ""
	}
	slices.SortFunc(s.Lit, func(a, b timeline.Span) int { return cmp.Compare(a.Start, b.Start) })
	s.Sentence, s.Lit = excerpt(s.Sentence, s.Lit)
	return s
}

// tellers names the first of so many that tell a thing, and when.
func (e Env) tellers(it timeline.Item, n int) string {
	var where string
	if s := it.Common().Sources; len(s) > 0 {
		if a, ok := library.Get[*timeline.Article](e.Desk.View(), s[0].Article); ok {
			where = desk.Outlet(a) + ", " + desk.Day(a.Published)
		}
	}
	if n > 1 {
		where += fmt.Sprintf(", and %d more", n-1)
	}
	return where
}

// valueOf returns what a member says of a thing in a few words; none for the
// words themselves, which stand in the sentence.
func valueOf(c merge.Conflict, id timeline.ID, it timeline.Item) string {
	for _, side := range c.Sides {
		switch {
		case !slices.Contains(side.Members, id):
		case c.Over == merge.Dates:
			return desk.When(it.Common().When)
		case c.Over != merge.Wordings:
			return side.Value
		}
	}
	return ""
}

// differing returns the words of an item's sentence by which it tells something
// else than another item does.
func (e Env) differing(c merge.Conflict, it, other timeline.Item, sentence string) []timeline.Span {
	f := it.Common()
	if len(f.Sources) == 0 {
		return nil
	}
	st, _ := it.(*timeline.Statement)
	ot, _ := other.(*timeline.Statement)
	lit := timeline.Span{}
	switch {
	case c.Over == merge.Dates && f.Dated.Article == f.Sources[0].Article:
		lit = f.Dated.Span
	case c.Over == merge.Speakers && st != nil && st.Mention.Article == f.Sources[0].Article:
		lit = st.Mention.Span
	case c.Over == merge.Wordings && st != nil && ot != nil:
		i := strings.Index(sentence, st.Words)
		if i < 0 {
			return nil
		}
		out, _ := desk.Differing(st.Words, ot.Words)
		for n := range out {
			out[n].Start, out[n].End = out[n].Start+i, out[n].End+i
		}
		return out
	case c.Over == merge.Figures && other != nil:
		return figuresOf(c, it.Key().ID, sentence)
	}
	if _, at := e.Desk.Passage(f.Sources[0], lit); !at.Empty() {
		return []timeline.Span{at}
	}
	return nil
}

// figuresOf finds the number that a member tells in its sentence, by the word
// that it counts.
func figuresOf(c merge.Conflict, id timeline.ID, sentence string) []timeline.Span {
	for _, side := range c.Sides {
		_, word, _ := strings.Cut(side.Value, " ")
		if word == "" || !slices.Contains(side.Members, id) {
			continue
		}
		words := desk.Words(sentence)
		for i := 1; i < len(words); i++ {
			if words[i].Folded == word {
				return []timeline.Span{{Start: words[i-1].Start, End: words[i].End}}
			}
		}
	}
	return nil
}

// excerpt leaves out the beginning of a sentence whose lit words stand far in it.
func excerpt(sentence string, lit []timeline.Span) (string, []timeline.Span) {
	const lead, far = 40, 120
	if len(lit) == 0 || lit[0].Start < far {
		return sentence, lit
	}
	i := lit[0].Start - lead
	i += strings.Index(sentence[i:], " ") + 1
	const gap = "… "
	out := make([]timeline.Span, len(lit))
	for n, s := range lit {
		out[n] = timeline.Span{Start: s.Start - i + len(gap), End: s.End - i + len(gap)}
	}
	return gap + sentence[i:], out
}
