package inspector

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// choice is the card of what the item leaves open, if anything.
func (i *Inspector) choice(it timeline.Item) {
	c, ok := i.env.Choice(it)
	if !ok {
		return
	}
	var links []fyne.CanvasObject
	if c.Match != nil {
		links = []fyne.CanvasObject{
			look.NewLink("Keep as disputed", look.Key(action.Key("dispute")), func() { i.env.Run("dispute") }),
			look.NewLink("Not the same thing", look.Key(action.Key("apart")), func() { i.env.Run("apart") }),
		}
	}
	var ways []look.Way
	for _, t := range i.env.Tellings(c) {
		ways = append(ways, look.Way(t))
	}
	i.add(16, look.NewChoice(c.Title(), ways, action.ChoiceKeys(), i.env.Decide, links...))
}

// told lists the articles that tell the item, by independent source, where
// several do.
func (i *Inspector) told(it timeline.Item) {
	m := i.env.Desk.Match(it.Key())
	if m == nil {
		return
	}
	voices, n := i.env.Desk.Voices(m)
	i.section(independent(len(voices), n), "Take apart", action.Key("apart"), "apart")
	if m.Reason != "" {
		i.add(4, look.NewPara("Put together because: "+m.Reason+".", look.Label, look.Muted).AtMost(3))
	}
	if words := settled(m, i.env.Desk.Conflicts(m)); words != "" {
		i.add(4, look.NewPara(words, look.Label, look.Text))
	}
	for _, w := range voices {
		for _, a := range w.Articles {
			i.telling(m, a, it)
		}
		if len(w.Articles) > 1 {
			i.add(2, container.New(look.Row{Gap: 6, Pad: look.Insets{Left: 10}, Grow: 1}, look.NewPicture("link", look.Muted, 12), look.NewShort("one source: "+w.Reason, look.Caption, look.Muted)))
		}
	}
}

// independent says how many independent sources there are of all.
func independent(voices, articles int) string {
	return fmt.Sprintf("%s of %d", plural(voices, "independent source"), articles)
}

// settled says what a person has made of a disagreement.
func settled(m *timeline.Match, conflicts []merge.Conflict) string {
	switch {
	case len(conflicts) == 0:
		return ""
	case m.Status == timeline.Accepted:
		return "They differ; what is shown was chosen."
	case m.Status == timeline.Disputed:
		return "They differ, and it is kept as disputed. Choose “Suggested” under Status to decide anew."
	}
	return ""
}

// telling lists one article of a match: who printed it, when, and how it tells
// the thing where that differs from what is shown.
func (i *Inspector) telling(m *timeline.Match, article timeline.ID, shown timeline.Item) {
	a, ok := library.Get[*timeline.Article](i.env.Desk.View(), article)
	if !ok {
		return
	}
	at := slices.IndexFunc(merge.Members(i.env.Desk.View(), m), func(it timeline.Item) bool {
		return slices.ContainsFunc(it.Common().Sources, func(s timeline.Source) bool { return s.Article == article })
	})
	if at < 0 {
		return
	}
	it := merge.Members(i.env.Desk.View(), m)[at]
	rows := []fyne.CanvasObject{look.NewShort(desk.Outlet(a)+", "+desk.Day(a.Published), look.Body, look.Ink)}
	if it.Label() != shown.Label() {
		rows = append(rows, look.NewShort(it.Label(), look.Label, look.Muted))
	}
	press := look.NewPress(container.New(look.Column{Pad: look.Pad(4, 10)}, rows...), func() {
		i.env.Desk.Select(it.Key())
		i.env.Run("read")
	})
	press.Tip = "Read it there: " + a.Title
	cells := []fyne.CanvasObject{press}
	if it.Key() != shown.Key() {
		out := look.NewTool("close", "Not the same: take this one out", func() { i.env.TakeOut(m, it.Key().ID) })
		cells = append(cells, out)
	}
	i.add(2, container.New(look.Row{Gap: 4, Grow: 0}, cells...))
}

// several offers to put what is selected together.
func (i *Inspector) several(items []timeline.Item) {
	keys := make([]timeline.Key, len(items))
	for n, it := range items {
		keys[n] = it.Key()
	}
	if len(items) > 1 && !edit.Same(i.env.Desk.View(), keys...).Empty() {
		i.add(6, look.NewLink("Put together: the same thing", look.Key(action.Key("same")), func() { i.env.Run("same") }))
	}
}
