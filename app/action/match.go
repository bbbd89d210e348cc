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
)

var matches = []Action{
	{ID: "same", Menu: "Review", Title: "Put together: the same thing", Keys: "m", Blocked: noSame, Run: putTogether},
	{ID: "apart", Menu: "Review", Title: "Take apart: not the same thing", Keys: "Shift+M", Blocked: noMatch, Run: takeApart},
	{ID: "choose-first", Menu: "Review", Title: "Choose the first reading or telling", Keys: "i", Blocked: nothingToChoose, Run: func(e Env) { e.Decide(0) }},
	{ID: "choose-other", Menu: "Review", Title: "Choose the other reading or telling", Keys: "o", Blocked: nothingToChoose, Run: func(e Env) { e.Decide(1) }},
	{ID: "all-first", Menu: "Review", Title: "First reading for the whole article", Keys: "Shift+I", Blocked: noOtherFork, Run: func(e Env) { e.DecideAll(0) }},
	{ID: "all-other", Menu: "Review", Title: "Other reading for the whole article", Keys: "Shift+O", Blocked: noOtherFork, Run: func(e Env) { e.DecideAll(1) }},
	{ID: "reopen", Menu: "Review", Title: "Decide anew", Keys: "Shift+C", Blocked: notDecided, Run: reopen},
	{ID: "decide", Menu: "Review", Title: "Next to decide", Keys: "c", Tabs: outsideBriefing, Blocked: nothingToDecide, Run: nextToDecide},
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
	if len(keys) > mostSame {
		return fmt.Sprintf("More than %d are hardly one thing: select fewer.", mostSame)
	}
	if e.oneMatch(keys) {
		return "They stand together already."
	}
	return ""
}

// mostSame is how many items can be put together at once.
const mostSame = 200

// oneMatch reports whether all of some items stand together already.
func (e Env) oneMatch(keys []timeline.Key) bool {
	for _, k := range keys {
		if m := e.Desk.Match(k); m == nil || m != e.Desk.Match(keys[0]) {
			return false
		}
	}
	return len(keys) > 0
}

// putTogether makes one thing of what is selected, and selects what stands for it.
func putTogether(e Env) {
	keys := e.chosen()
	if !e.Do(edit.Same(e.Desk.View(), keys...)) {
		return
	}
	if m := e.Desk.Match(keys[0]); m != nil && e.Desk.Tab() != desk.Reader {
		e.Desk.Select(timeline.Key{Kind: m.Of, ID: m.Lead})
		e.Host.Say("Put together: "+e.Desk.Independent(m)+".", "Undo", func() { e.Run("undo") })
	}
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

// together makes what several articles tell stand as one, or each on its own.
func together(e Env) {
	e.Desk.PutTogether(!e.Desk.Together())
	if e.Desk.Together() {
		e.Host.Say("What several articles tell stands as one.", "", nil)
	} else {
		e.Host.Say("What several articles tell stands once for each article.", "", nil)
	}
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
