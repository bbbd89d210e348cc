package reader

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// tags is the bar at the bottom: the topics on the digits, which are also keys.
type tags struct {
	object fyne.CanvasObject
	env    action.Env
	act    func(id string) // does something to the item under review
	row    *fyne.Container
	wide   float32
}

const tagsHigh = 64

// How much of the topics is shown, by the room there is.
type detail int

const (
	full   detail = iota
	names         // no counts
	bare          // nor words beside the switch
	digits        // the tiles alone
)

func newTags(env action.Env, act func(string)) *tags {
	t := &tags{env: env, act: act}
	t.row = container.New(look.Row{Gap: 8, Pad: look.Pad(12, reviewPad), Grow: -1})
	t.object = container.New(under{}, look.HRule(),
		container.NewStack(look.NewBox(look.BG, look.Clear, 0), container.New(look.Sized{H: tagsHigh - 1}, t.row)))
	return t
}

// show brings the bar up to date for the item under review, which may be none.
func (t *tags) show(it timeline.Item) {
	for d := full; d <= digits; d++ {
		t.row.Objects = t.build(it, d)
		if t.row.MinSize().Width <= t.wide || t.wide <= 0 {
			break
		}
	}
	t.row.Refresh()
}

func (t *tags) build(it timeline.Item, d detail) []fyne.CanvasObject {
	f := t.env.Desk.Facets()
	parts := []fyne.CanvasObject{look.NewLine("Topics", look.Label, look.Muted), look.Gap(6, 0)}
	topics := 0
	for _, topic := range t.env.Desk.Topics() {
		topics++
		if topic.Digit > 0 {
			parts = append(parts, t.tag(topic, t.bears(it, topic.ID), f.Topics[topic.ID], it == nil, d))
		}
	}
	words, id := "More", "topic"
	if topics == 0 {
		parts = append(parts, look.NewLine("None yet.", look.Label, look.Muted))
		words, id = "Make topics", "topics"
	}
	more := look.NewLink(words, look.Key(action.Key(id)), func() { t.act(id) })
	if it == nil && id == "topic" {
		more.Block("There is no item to tag.")
	}
	parts = append(parts, look.Gap(6, 0), more)
	keep := look.NewSwitch(t.env.Desk.Keeping(), func(bool) { t.env.Run("keep") })
	keep.Tip = "Keep for next: what is accepted next gets the topics of what was accepted last (" + look.Key(action.Key("keep")) + ")"
	parts = append(parts, look.Gap(12, 0))
	if d != bare {
		parts = append(parts, look.NewLine("Keep for next", look.Label, look.Muted))
	}
	parts = append(parts, keep)
	return parts
}

// bears reports whether an item is filed under a topic; no item is under none.
func (t *tags) bears(it timeline.Item, topic timeline.ID) bool {
	return it != nil && slices.Contains(t.env.Desk.TopicsOf(it), topic)
}

func (t *tags) tag(topic *timeline.Topic, on bool, n int, off bool, d detail) fyne.CanvasObject {
	color := look.TopicColor(topic)
	ink := look.Ink
	if on {
		ink = color
	}
	cells := []fyne.CanvasObject{look.NewTile(topic, 24)}
	if d < digits {
		cells = append(cells, look.NewLine(topic.Name, look.BodyBold, ink))
	}
	if d < names {
		cells = append(cells, look.NewLine(strconv.Itoa(n), look.Label, look.Muted))
	}
	p := look.NewPress(container.New(look.Sized{H: 40}, container.New(look.Row{Gap: 8, Pad: look.Insets{Left: 8, Right: 10}, Grow: -1}, cells...)),
		func() { t.act("tag" + strconv.Itoa(topic.Digit)) })
	p.Edge, p.Tip = look.Rule2, fmt.Sprintf("%s: key %d tags and goes on, Shift+%d tags and stays", topic.Name, topic.Digit, topic.Digit)
	if on {
		p.Edge, p.EdgeW = color, 2
		p.Tip = fmt.Sprintf("Take %s off", topic.Name)
	}
	if off {
		p.Block("There is no item to tag.")
	}
	if !on {
		return p
	}
	tint := look.NewBox(color, look.Clear, 6)
	tint.Percent = 10
	if look.Dark() {
		tint.Percent = 15
	}
	return container.NewStack(tint, p)
}
