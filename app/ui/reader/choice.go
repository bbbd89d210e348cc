package reader

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dateline/app/action"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// choice is the card of what an item leaves open; nil for nothing.
func (r *review) choice(it timeline.Item) fyne.CanvasObject {
	c, ok := r.env.Choice(it)
	if !ok {
		return nil
	}
	var links []fyne.CanvasObject
	if c.Match != nil {
		links = append(links, look.NewLink("Keep as disputed", look.Key(action.Key("dispute")), func() { r.act("dispute") }))
	}
	var ways []look.Way
	for _, t := range r.env.Tellings(c) {
		ways = append(ways, look.Way(t))
	}
	choose := func(way int) {
		r.env.Desk.Select(it.Key())
		r.env.Decide(way)
	}
	return look.NewChoice(c.Title(), ways, action.ChoiceKeys(), choose, links...)
}

// others says how many other articles tell the item; nil for none.
func (r *review) others(it timeline.Item) fyne.CanvasObject {
	m := r.env.Desk.Match(it.Key())
	if m == nil {
		return nil
	}
	voices, n := r.env.Desk.Voices(m)
	words := fmt.Sprintf("%s of %d. %s.", plural(len(voices), "independent source"), n, action.Capital(m.Reason))
	return labelled("Also told", look.NewPara(words, look.Label, look.Muted).AtMost(3))
}
