package action

import (
	"slices"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

var (
	inReader   = []desk.Tab{desk.Reader}
	elsewhere  = []desk.Tab{desk.Timeline, desk.Statements}
	inTimeline = []desk.Tab{desk.Timeline}

	inStatements = []desk.Tab{desk.Statements}
)

var review = []Action{
	{ID: "accept", Menu: "Review", Title: "Accept, and go on", Keys: "Enter", Tabs: inReader, Blocked: nothingSelected, Run: func(e Env) { judge(e, timeline.Accepted) }},
	{ID: "read", Menu: "Review", Title: "Read in context", Keys: "Enter", Tabs: elsewhere, Blocked: firstOf(nothingSelected, noSource), Run: readInContext},
	{ID: "accepted", Menu: "Review", Title: "Mark as accepted", Keys: "a", Blocked: nothingSelected, Run: func(e Env) { mark(e, timeline.Accepted) }},
	{ID: "reject", Menu: "Review", Title: "Reject", Keys: "x", Blocked: nothingSelected, Run: func(e Env) { judge(e, timeline.Rejected) }},
	{ID: "dispute", Menu: "Review", Title: "Mark as disputed", Keys: "u !", Blocked: nothingSelected, Run: func(e Env) { mark(e, timeline.Disputed) }},
	{ID: "suggested", Menu: "Review", Title: "Put back to review", Blocked: nothingSelected, Run: func(e Env) { mark(e, timeline.Suggested) }},
	{ID: "keep", Menu: "Review", Title: "Keep topics for the next", Keys: "Shift+K", Tabs: inReader, On: func(e Env) bool { return e.Desk.Keeping() }, Blocked: noArticles, Run: func(e Env) { e.Desk.Keep(!e.Desk.Keeping()) }},
	{ID: "next", Menu: "Review", Title: "Next", Keys: "n Down j", Tabs: inReader, Blocked: noArticles, Run: func(e Env) { e.next(1) }},
	{ID: "previous", Menu: "Review", Title: "Previous", Keys: "p Up k", Tabs: inReader, Blocked: noArticles, Run: func(e Env) { e.next(-1) }},
	{ID: "on", Menu: "Review", Title: "Read on", Keys: "Space PageDown", Tabs: inReader, Blocked: noArticles, Run: func(e Env) { scroll(e, 1) }},
	{ID: "back", Menu: "Review", Title: "Read back", Keys: "Shift+Space PageUp", Tabs: inReader, Blocked: noArticles, Run: func(e Env) { scroll(e, -1) }},
	{ID: "next-article", Menu: "Review", Title: "Next article", Keys: "Shift+N", Tabs: inReader, Blocked: noArticles, Run: func(e Env) { turn(e, 1) }},
	{ID: "previous-article", Menu: "Review", Title: "Previous article", Keys: "Shift+P", Tabs: inReader, Blocked: noArticles, Run: func(e Env) { turn(e, -1) }},
}

func scroll(e Env, pages int) {
	if e.Panes.Text != nil {
		e.Panes.Text.Scroll(pages)
	}
}

func noSource(e Env) string {
	if it, ok := e.Desk.Current(); ok && len(it.Common().Sources) > 0 {
		return ""
	}
	return "It was made by hand: no article bears it out."
}

func readInContext(e Env) {
	it, ok := e.Desk.Current()
	if !ok || len(it.Common().Sources) == 0 {
		return
	}
	s := it.Common().Sources[0]
	e.Desk.Open(s.Article, s.Span)
	e.Desk.Show(desk.Reader)
}

func mark(e Env, s timeline.Status) { e.Mark(s) }

// Mark sets the status of what is selected. What articles tell differently is
// disputed as a whole; put back to review, it waits for a choice again.
func (e Env) Mark(s timeline.Status) {
	if it, ok := e.Desk.Current(); ok && s == timeline.Disputed && (len(e.chosen()) == 1 || e.oneMatch(e.chosen())) {
		if m, conflicts := e.Desk.Disagreement(it.Key()); len(conflicts) > 0 {
			if e.Do(edit.Dispute(e.Desk.View(), m.ID)) {
				e.Host.Say("Kept as disputed.", "Undo", func() { e.Run("undo") })
			}
			return
		}
	}
	keys := e.Things()
	var changes []change
	for _, k := range keys {
		if m := e.Desk.Match(k); m != nil && m.Status == timeline.Disputed && s == timeline.Suggested {
			changes = append(changes, func(v library.View) library.Patch { return edit.Reopen(v, m.ID) })
		}
	}
	e.inOne(append(changes, func(v library.View) library.Patch { return edit.SetStatus(v, s, keys...) })...)
}

// judge sets the status of what is selected; in the reader it then goes on to
// the next item to review.
func judge(e Env, s timeline.Status) {
	keys := e.chosen()
	after := e.following(keys)
	if s != timeline.Rejected || e.Desk.Tab() != desk.Reader { // a no in an article is for that article
		keys = e.Things()
	}
	if !e.settle(s, keys) {
		return
	}
	switch {
	case e.Desk.Tab() == desk.Reader && after != nil:
		e.choose(after)
	case s == timeline.Rejected:
		e.Desk.Select()
		e.Host.Say("Rejected. Rejected items stand under Status.", "Undo", func() { e.Run("undo") })
	}
}

// settle sets a status after some other changes, all in one step. What is
// accepted gets the topics that are kept for it, and hands its own on.
func (e Env) settle(s timeline.Status, keys []timeline.Key, before ...change) bool {
	set := func(v library.View) library.Patch { return edit.SetStatus(v, s, keys...) }
	if s == timeline.Accepted {
		for _, t := range e.Desk.Kept() {
			before = append(before, func(v library.View) library.Patch { return edit.Tag(v, t, keys...) })
		}
	}
	if !e.inOne(append(before, set)...) {
		return false
	}
	if s == timeline.Accepted && len(keys) > 0 {
		e.Desk.Remember(keys[len(keys)-1])
	}
	return true
}

// A change makes a patch from the view that the changes before it lead to.
type change func(library.View) library.Patch

// inOne makes several changes as one step, called after the first that changes anything.
func (e Env) inOne(changes ...change) bool {
	v, label := e.Desk.View(), ""
	var patches []library.Patch
	for _, c := range changes {
		p := c(v)
		next, err := library.Apply(v, p)
		if err != nil {
			e.Host.Tell(err)
			return false
		}
		if v = next; label == "" && !p.Empty() {
			label = p.Label
		}
		patches = append(patches, p)
	}
	return e.Do(edit.Join(label, patches...))
}

// following returns the item to review after those with the given keys.
func (e Env) following(keys []timeline.Key) timeline.Item {
	a, ok := e.Desk.Article()
	if !ok || len(keys) == 0 {
		return nil
	}
	items := e.Desk.Review(a.ID)
	at := -1
	for i, it := range items {
		if it.Key() == keys[len(keys)-1] {
			at = i
		}
	}
	for n := 1; n < len(items); n++ {
		if it := items[(at+n)%len(items)]; it.Common().Status == timeline.Suggested && !slices.Contains(keys, it.Key()) {
			return it
		}
	}
	return nil
}

// next moves the selection along the items of the open article.
func (e Env) next(by int) {
	a, ok := e.Desk.Article()
	if !ok {
		return
	}
	items := e.Desk.Review(a.ID)
	if len(items) == 0 {
		return
	}
	at := -1
	if by < 0 {
		at = len(items)
	}
	for i, it := range items {
		if e.Desk.Chosen(it.Key()) {
			at = i
		}
	}
	if at += by; at >= 0 && at < len(items) {
		e.choose(items[at])
	}
}

// choose selects an item and shows it in the reader.
func (e Env) choose(it timeline.Item) {
	e.Desk.Select(it.Key())
	if s := it.Common().Sources; len(s) > 0 {
		e.Desk.Open(s[0].Article, s[0].Span)
	}
}

// turn opens the article that stands before or after the open one in the list.
func turn(e Env, by int) {
	a, ok := e.Desk.Article()
	if !ok {
		return
	}
	all := e.Desk.Articles()
	for i, b := range all {
		if b.ID == a.ID && i+by >= 0 && i+by < len(all) {
			e.Desk.Open(all[i+by].ID, timeline.Span{})
			return
		}
	}
}
