package inspector

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// choice is the card of what the item leaves open, if anything; what was
// decided about it otherwise.
func (i *Inspector) choice(it timeline.Item) {
	c, ok := i.env.Choice(it)
	if !ok {
		i.settled(it)
		return
	}
	var links []fyne.CanvasObject
	for _, w := range i.env.Ways(it, c) {
		links = append(links, look.NewLink(w.Words, look.Key(action.Key(w.Action)), func() { i.env.Run(w.Action) }))
	}
	var ways []look.Way
	for _, s := range c.Sides {
		ways = append(ways, look.Way{Words: s.Words, Where: s.Where, Sentence: s.Sentence, Lit: s.Lit})
	}
	i.add(16, look.NewChoice(c.Title, ways, action.ChoiceKeys(), i.env.Decide, links...))
}

// settled says what was decided where articles differ, to be decided anew.
func (i *Inspector) settled(it timeline.Item) {
	words := i.env.Settled(it)
	if words == "" {
		return
	}
	icon, color := "check", look.OK
	if i.env.Desk.Match(it.Key()).Status == timeline.Disputed {
		icon, color = "warning", look.Warn
	}
	anew := look.NewLink("Decide anew", look.Key(action.Key("reopen")), func() { i.env.Run("reopen") })
	i.add(16, container.New(look.Row{Gap: 8, Grow: 1}, look.NewPicture(icon, color, 16), look.NewPara(words, look.Label, look.Text)))
	i.add(6, container.New(look.Row{Pad: look.Insets{Left: 24}, Grow: -1}, anew))
}

// told lists the articles that tell the item, by independent source, where
// several do.
func (i *Inspector) told(it timeline.Item) {
	m := i.env.Desk.Match(it.Key())
	if m == nil {
		return
	}
	voices, _ := i.env.Desk.Voices(m)
	i.section(i.env.Desk.Independent(m), "Take apart", action.Key("apart"), "apart")
	for _, w := range voices {
		i.voice(m, w, it)
	}
	if m.Reason != "" {
		i.add(8, look.NewLine("Why together?", look.CaptionBold, look.Muted))
		i.add(2, look.NewPara(stop(upper(m.Reason)), look.Label, look.Text).AtMost(3))
	}
}

// voice lists the articles of one independent source; several are held together
// by a line at their side, and by the reason why they count as one.
func (i *Inspector) voice(m *timeline.Match, w merge.Voice, shown timeline.Item) {
	var rows []fyne.CanvasObject
	for _, a := range w.Articles {
		if row := i.telling(m, a, shown); row != nil {
			rows = append(rows, row)
		}
	}
	if len(w.Articles) < 2 {
		i.add(4, container.New(look.Column{}, rows...))
		return
	}
	rows = append(rows, container.New(look.Column{Pad: look.Insets{Left: 8, Bottom: 2}}, look.NewPara("One source: "+w.Reason()+".", look.Caption, look.Muted)))
	side := container.New(look.Sized{W: 2}, look.NewBox(look.Rule2, look.Clear, 1))
	i.add(6, look.Dock(nil, nil, side, nil, container.New(look.Column{Pad: look.Insets{Left: 4}}, rows...)))
}

// telling is the line of one article of a match: who printed it, when, and how
// it tells the thing where that differs from what is shown; nil when the
// library does not hold it any more.
func (i *Inspector) telling(m *timeline.Match, article timeline.ID, shown timeline.Item) fyne.CanvasObject {
	a, ok := library.Get[*timeline.Article](i.env.Desk.View(), article)
	members := merge.Members(i.env.Desk.View(), m)
	at := slices.IndexFunc(members, func(it timeline.Item) bool {
		return slices.ContainsFunc(it.Common().Sources, func(s timeline.Source) bool { return s.Article == article })
	})
	if !ok || at < 0 {
		return nil
	}
	it := members[at]
	rows := []fyne.CanvasObject{container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort(desk.Outlet(a), look.Body, look.Ink), look.NewLine(desk.Day(a.Published), look.Caption, look.Muted))}
	if words := otherwise(it, shown); words != "" {
		rows = append(rows, look.NewPara(words, look.Label, look.Muted).AtMost(2))
	}
	press := look.NewPress(container.New(look.Column{Pad: look.Pad(4, 8)}, rows...), func() {
		i.env.Desk.Select(it.Key())
		i.env.Run("read")
	})
	press.Tip = "Read it there: " + a.Title
	out := look.NewTool("close", "Not the same: take this one out", func() { i.env.TakeOut(m, it.Key().ID) })
	return container.New(look.Row{Gap: 2, Grow: 0}, press, out)
}

// otherwise says how an item tells a thing, where that is not as another does.
func otherwise(it, shown timeline.Item) string {
	if it.Key() == shown.Key() {
		return ""
	}
	var parts []string
	if w := it.Common().When; !it.Common().Dated.Empty() && desk.When(w) != desk.When(shown.Common().When) {
		parts = append(parts, desk.When(w))
	}
	if it.Label() != shown.Label() {
		words := it.Label()
		if _, ok := it.(*timeline.Statement); ok {
			words = "“" + words + "”"
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, ": ")
}

// several offers to put what is selected together.
func (i *Inspector) several() {
	if i.env.Blocked("same") == "" {
		i.link(6, "Put together: the same thing", "same")
	}
}
