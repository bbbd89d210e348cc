package merge

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Over is what the members of a match can disagree over.
type Over string

// What members disagree over.
const (
	Dates    Over = "date"
	Speakers Over = "speaker"
	Wordings Over = "words"
	Figures  Over = "figures" // numbers told of the same thing: 12 dead, 15 dead
)

// A Conflict is a disagreement among the members of a match.
type Conflict struct {
	Over  Over
	Sides []Side // two or more; that of the lead first
}

// A Side is members that agree.
type Side struct {
	Members []timeline.ID
	Value   string // what they say, as short as can be: an EDTF date, a name, the words, "15 dead"
}

// Conflicts returns where the members of a match disagree: dates that cannot
// both hold, speakers, words within quotation marks, figures of the same thing.
// A date that is the article's own for want of a better one contradicts nothing.
func Conflicts(v library.View, m *timeline.Match) []Conflict {
	items := Members(v, m)
	i := slices.IndexFunc(items, func(it timeline.Item) bool { return it.Key().ID == m.Lead })
	if i > 0 { // the lead's side is the first
		items = append([]timeline.Item{items[i]}, slices.Delete(slices.Clone(items), i, i+1)...)
	}
	var out []Conflict
	for _, c := range []struct {
		over Over
		of   func(library.View, timeline.Item) claim
	}{{Dates, dateClaim}, {Speakers, speakerClaim}, {Wordings, wordClaim}} {
		if sides := split(v, items, c.of); len(sides) > 1 {
			out = append(out, Conflict{c.over, sides})
		}
	}
	if sides := figureSides(items); len(sides) > 1 {
		out = append(out, Conflict{Figures, sides})
	}
	return out
}

// sides counts the sides of all conflicts.
func sides(all []Conflict) int {
	n := 0
	for _, c := range all {
		n += len(c.Sides)
	}
	return n
}

// A claim is what an item says of one thing. Two claims that bear each other
// out stand on one side; a claim without a value takes no side.
type claim struct {
	value  string
	agrees func(claim) bool
	period timeline.Period
	lang   string
	words  []string
}

func split(v library.View, items []timeline.Item, of func(library.View, timeline.Item) claim) []Side {
	var sides []Side
	var first []claim
next:
	for _, it := range items {
		c := of(v, it)
		if c.value == "" {
			continue
		}
		for i, f := range first {
			if f.agrees(c) {
				sides[i].Members = append(sides[i].Members, it.Key().ID)
				continue next
			}
		}
		first = append(first, c)
		sides = append(sides, Side{[]timeline.ID{it.Key().ID}, c.value})
	}
	return sides
}

// dateClaim is a date that the article states; two agree when they can both hold.
func dateClaim(_ library.View, it timeline.Item) claim {
	f := it.Common()
	if !stated(f) {
		return claim{}
	}
	c := claim{value: f.When.EDTF(), period: f.When}
	c.agrees = func(o claim) bool { return meet(c.period, o.period, 0) }
	return c
}

func speakerClaim(v library.View, it timeline.Item) claim {
	st, ok := it.(*timeline.Statement)
	if !ok {
		return claim{}
	}
	c := claim{value: v.Speaker(st)}
	c.agrees = func(o claim) bool { return oneName(terms(c.value), terms(o.value)) }
	return c
}

// oneName reports whether two names can be one person's: the same last word, or
// all of one in the other.
func oneName(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	in := func(a, b []string) bool {
		return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
	}
	return a[len(a)-1] == b[len(b)-1] || in(a, b) || in(b, a)
}

// wordClaim is what stands within quotation marks: two agree when one holds the
// other, but for marks and capitals.
func wordClaim(v library.View, it timeline.Item) claim {
	st, ok := it.(*timeline.Statement)
	if !ok || st.Form != timeline.Direct && st.Form != timeline.Written {
		return claim{}
	}
	c := claim{value: st.Words, words: terms(st.Words), lang: langOf(v, it)}
	c.agrees = func(o claim) bool {
		return c.lang != o.lang /* a translation */ || holds(c.words, o.words) || holds(o.words, c.words)
	}
	return c
}

// figureSides parts events by the first thing of which their titles give
// different numbers.
func figureSides(items []timeline.Item) []Side {
	told := make([][]figure, len(items))
	for i, it := range items {
		if e, ok := it.(*timeline.Event); ok {
			told[i] = figuresIn(e.Title)
		}
	}
	for _, list := range told {
		for _, of := range list {
			var sides []Side
			for i, it := range items {
				j := slices.IndexFunc(told[i], func(f figure) bool { return stem(f.word) == stem(of.word) })
				if j < 0 {
					continue
				}
				value := told[i][j].String()
				k := slices.IndexFunc(sides, func(s Side) bool { return strings.HasPrefix(s.Value, told[i][j].n+" ") })
				if k < 0 {
					k, sides = len(sides), append(sides, Side{Value: value})
				}
				sides[k].Members = append(sides[k].Members, it.Key().ID)
			}
			if len(sides) > 1 {
				return sides
			}
		}
	}
	return nil
}
