package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// choice is the card of what an item leaves open, or what was decided about it;
// nil for nothing.
func (r *review) choice(it timeline.Item) fyne.CanvasObject {
	act := func(id string) func() {
		return func() {
			r.env.Desk.Select(it.Key())
			r.act(id)
		}
	}
	c, ok := r.env.Choice(it)
	if !ok {
		words := r.env.Settled(it)
		if words == "" {
			return nil
		}
		anew := look.NewLink("Decide anew", look.Key(action.Key("reopen")), act("reopen"))
		return labelled("Decided", container.New(look.Column{Gap: 4}, look.NewPara(words, look.Label, look.Text), container.New(look.Row{Grow: -1}, anew)))
	}
	var links []fyne.CanvasObject
	for _, w := range r.env.Ways(it, c) {
		if w.Action == "apart" { // stands below, with who else tells it
			continue
		}
		links = append(links, look.NewLink(w.Words, look.Key(action.Key(w.Action)), act(w.Action)))
	}
	var ways []look.Way
	for _, s := range c.Sides {
		ways = append(ways, look.Way{Words: s.Words, Where: s.Where, Sentence: s.Sentence, Lit: s.Lit})
	}
	choose := func(way int) {
		r.env.Desk.Select(it.Key())
		r.env.Decide(way)
	}
	return look.NewChoice(c.Title, ways, action.ChoiceKeys(), choose, links...)
}

// others says how many other articles tell the item; nil for none.
func (r *review) others(it timeline.Item) fyne.CanvasObject {
	m := r.env.Desk.Match(it.Key())
	if m == nil {
		return nil
	}
	words := r.env.Desk.Independent(m) + ". " + action.Capital(m.Reason) + "."
	out := look.NewLink("Not the same thing", look.Key(action.Key("apart")), func() {
		r.env.Desk.Select(it.Key())
		r.act("apart")
	})
	return labelled("Also told", container.New(look.Column{Gap: 4}, look.NewPara(words, look.Label, look.Muted).AtMost(3), container.New(look.Row{Grow: -1}, out)))
}
