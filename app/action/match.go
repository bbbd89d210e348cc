package action

import (
	"context"
	"fmt"

	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

var matches = []Action{
	{ID: "same", Menu: "Review", Title: "Put together: the same thing", Keys: "m", Blocked: noSame, Run: func(e Env) { e.Do(edit.Same(e.Desk.View(), e.chosen()...)) }},
	{ID: "apart", Menu: "Review", Title: "Take apart: not the same thing", Keys: "Shift+M", Blocked: noMatch, Run: takeApart},
	{ID: "choose-first", Menu: "Review", Title: "Choose the first reading or telling", Keys: "i", Blocked: nothingToChoose, Run: func(e Env) { e.Decide(0) }},
	{ID: "choose-other", Menu: "Review", Title: "Choose the other reading or telling", Keys: "o", Blocked: nothingToChoose, Run: func(e Env) { e.Decide(1) }},
	{ID: "decide", Menu: "Review", Title: "Next to decide", Keys: "c", Tabs: outsideBriefing, Blocked: nothingToDecide, Run: nextToDecide},
	{ID: "together", Menu: "View", Title: "Fold what several articles tell", Keys: "Shift+F", Blocked: noArticles, Run: func(e Env) { e.Desk.PutTogether(!e.Desk.Together()) }},
	{ID: "find-matches", Menu: "Library", Title: "Find what several articles tell", Blocked: noArticles, Run: findMatches},
}

func noSame(e Env) string {
	keys := e.chosen()
	if len(keys) < 2 {
		return "Select two events or two statements first, with Ctrl and a click."
	}
	for _, k := range keys {
		if k.Kind != keys[0].Kind {
			return "An event and a statement are never the same thing."
		}
	}
	if edit.Same(e.Desk.View(), keys...).Empty() {
		return "They stand together already."
	}
	return ""
}

func noMatch(e Env) string {
	if it, ok := e.Desk.Current(); ok && e.Desk.Match(it.Key()) != nil {
		return ""
	}
	return "No other article tells of it."
}

// takeApart takes what stands as one apart; in the reader only the item of the
// article that lies open.
func takeApart(e Env) {
	it, _ := e.Desk.Current()
	m := e.Desk.Match(it.Key())
	if e.Desk.Tab() == desk.Reader {
		e.TakeOut(m, it.Key().ID)
		return
	}
	e.TakeOut(m)
}

// TakeOut takes members out of a match, or all of them apart when none is named.
func (e Env) TakeOut(m *timeline.Match, members ...timeline.ID) {
	if e.Do(edit.Apart(e.Desk.View(), m.ID, members...)) {
		e.Host.Say("Taken apart. They will not be put together again.", "Undo", func() { e.Run("undo") })
	}
}

// A Choice is between two or more ways to take a thing: the readings of a date,
// or what articles tell differently.
type Choice struct {
	Over  merge.Over
	Sides []string // in words
	Match *timeline.Match
	Told  merge.Conflict // of a match
}

// Choice returns what a person can choose from for an item; false for nothing.
// How a date is read goes before what others say of it.
func (e Env) Choice(it timeline.Item) (Choice, bool) {
	if w := it.Common().When; desk.Forks(it) {
		return Choice{Over: merge.Dates, Sides: []string{desk.Day(w.From), desk.Day(w.Or)}}, true
	}
	m, told, ok := e.Desk.Conflict(it.Key())
	if !ok {
		return Choice{}, false
	}
	c := Choice{Over: told.Over, Match: m, Told: told}
	for _, s := range told.Sides {
		words := s.Value
		if first, ok := e.Desk.View().Item(timeline.Key{Kind: m.Of, ID: s.Members[0]}); ok && told.Over == merge.Dates {
			words = desk.When(first.Common().When)
		}
		c.Sides = append(c.Sides, words)
	}
	return c, true
}

func nothingToChoose(e Env) string {
	if it, ok := e.Desk.Current(); ok {
		if _, ok := e.Choice(it); ok {
			return ""
		}
	}
	return "There is nothing to choose: its date can be read one way only, and nobody tells it differently."
}

// Decide takes one side of what the selected item leaves open, in one step.
func (e Env) Decide(side int) {
	it, ok := e.Desk.Current()
	if !ok {
		return
	}
	c, ok := e.Choice(it)
	if !ok || side >= len(c.Sides) {
		return
	}
	said := "Chosen: " + shorten(c.Sides[side], 60) + "."
	if c.Match != nil {
		if e.Do(edit.Lead(e.Desk.View(), c.Match.ID, c.Told.Sides[side].Members[0])) {
			if e.Desk.Tab() != desk.Reader { // there the article that lies open stays
				e.Desk.Select(timeline.Key{Kind: c.Match.Of, ID: c.Told.Sides[side].Members[0]})
			}
			e.Host.Say(said, "Undo", func() { e.Run("undo") })
		}
		return
	}
	more := e.alsoForked(it)
	if !e.Do(edit.ReadDates(e.Desk.View(), side == 1, it.Key())) {
		return
	}
	if len(more) == 0 {
		e.Host.Say(said, "Undo", func() { e.Run("undo") })
		return
	}
	e.Host.Say(said, fmt.Sprintf("Read %d more of the article so", len(more)), func() {
		e.Do(edit.ReadDates(e.Desk.View(), side == 1, more...))
	})
}

// alsoForked returns the other items of an item's article whose dates have two
// readings.
func (e Env) alsoForked(it timeline.Item) []timeline.Key {
	var out []timeline.Key
	if s := it.Common().Sources; len(s) > 0 {
		for _, other := range e.Desk.Review(s[0].Article) {
			if desk.Forks(other) && other.Key() != it.Key() {
				out = append(out, other.Key())
			}
		}
	}
	return out
}

func nothingToDecide(e Env) string {
	if e.Desk.Facets().ToDecide == 0 {
		return "Nothing waits for a choice."
	}
	return ""
}

// nextToDecide goes to the next item that leaves something open.
func nextToDecide(e Env) {
	items := e.Desk.Sorted()
	at := 0
	if now, ok := e.Desk.Current(); ok {
		for i, it := range items {
			if it.Key() == now.Key() {
				at = i + 1
			}
		}
	}
	was := e.Desk.Selection()
	for n := range items {
		it := items[(at+n)%len(items)]
		if _, ok := e.Choice(it); !ok || it.Common().Status == timeline.Rejected || e.sameThing(was, it.Key()) {
			continue
		}
		if e.Desk.Tab() == desk.Reader {
			e.choose(it)
			return
		}
		k := e.Desk.Stand(it.Key())
		e.Desk.Select(k)
		if e.Desk.Tab() == desk.Timeline && e.Panes.Chart != nil {
			e.Panes.Chart.Reveal(k)
		}
		return
	}
}

// sameThing reports whether an item stands as one with what is selected, where
// there is more than that to go to.
func (e Env) sameThing(keys []timeline.Key, k timeline.Key) bool {
	m := e.Desk.Match(k)
	if m == nil || e.Desk.Facets().ToDecide < 2 {
		return false
	}
	for _, was := range keys {
		if e.Desk.Match(was) == m {
			return true
		}
	}
	return false
}

// findMatches holds all articles beside each other, as a library wants that was
// read in before matches were kept.
func findMatches(e Env) {
	v, into := e.Desk.View(), e.Host.Library()
	task.Go(e.Tasks, "Comparing articles",
		func(context.Context, task.Report) (library.Patch, error) { return work.Match(v), nil },
		func(p library.Patch, err error) {
			if err == nil && e.Host.Library() == into {
				err = e.keep(p)
			}
			switch {
			case err != nil:
				e.Host.Tell(err)
			case p.Empty():
				e.Host.Say("Nothing new: what several articles tell stands together already.", "", nil)
			default:
				e.Host.Say(fmt.Sprintf("Put together %d things that several articles tell.", len(p.Changes)), "Undo", func() { e.Run("undo") })
			}
		})
}

// A Telling is one side of a choice, with the words that bear it out.
type Telling struct {
	Words    string
	Where    string // "Harbour Courier, 12 May 2026, and 2 more"
	Sentence string
	At       timeline.Span // the words of the sentence that say it
}

// ChoiceKeys returns the keys that choose, as they stand on the keyboard, in the
// order of the sides; a third side has none.
func ChoiceKeys() []string { return []string{Key("choose-first"), Key("choose-other")} }

// Title names a choice: "3 Apr 2026 or 4 Mar 2026?", "Two speakers for one statement".
func (c Choice) Title() string {
	if c.Match == nil {
		return c.Sides[0] + " or " + c.Sides[1] + "?"
	}
	counts := []string{"Two", "Three", "Four", "Five"}
	n := "Several"
	if i := len(c.Sides) - 2; i < len(counts) {
		n = counts[i]
	}
	things := map[merge.Over]string{merge.Dates: "dates", merge.Speakers: "speakers", merge.Wordings: "wordings", merge.Figures: "figures"}[c.Over]
	return fmt.Sprintf("%s %s for one %s", n, things, c.Match.Of)
}

// Tellings returns the sides of a choice as they are shown.
func (e Env) Tellings(c Choice) []Telling {
	var out []Telling
	for i, words := range c.Sides {
		t := Telling{Words: words}
		if c.Over == merge.Wordings {
			t.Words = "“" + words + "”"
		}
		if c.Match != nil {
			e.tell(&t, c, c.Told.Sides[i].Members)
		}
		out = append(out, t)
	}
	return out
}

// tell adds who tells a side, and the sentence of the first of them.
func (e Env) tell(t *Telling, c Choice, members []timeline.ID) {
	it, ok := e.Desk.View().Item(timeline.Key{Kind: c.Match.Of, ID: members[0]})
	if !ok || len(it.Common().Sources) == 0 {
		return
	}
	s := it.Common().Sources[0]
	if a, ok := library.Get[*timeline.Article](e.Desk.View(), s.Article); ok {
		t.Where = desk.Outlet(a) + ", " + desk.Day(a.Published)
	}
	if len(members) > 1 {
		t.Where += fmt.Sprintf(", and %d more", len(members)-1)
	}
	lit := s.Span
	st, _ := it.(*timeline.Statement)
	switch {
	case c.Over == merge.Dates && it.Common().Dated.Article == s.Article:
		lit = it.Common().Dated.Span
	case c.Over == merge.Speakers && st != nil && st.Mention.Article == s.Article:
		lit = st.Mention.Span
	case c.Over == merge.Wordings:
		return // the words themselves stand there
	}
	t.Sentence, t.At = e.Desk.Passage(s, lit)
}
