package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/timeline"
)

// A Way is one of those that a thing can be taken in.
type Way struct {
	Words    string
	Where    string        // who says so, and when
	Sentence string        // that bears it out; empty for none
	At       timeline.Span // the words of the sentence that say it
}

// NewChoice returns a card with the ways to choose from, by a key (as far as
// there are keys) or by a click; links stand below.
func NewChoice(title string, ways []Way, keys []string, choose func(way int), links ...fyne.CanvasObject) fyne.CanvasObject {
	rows := []fyne.CanvasObject{container.New(Row{Gap: 8, Grow: 1}, NewPicture("warning", Warn, 16), NewShort(title, BodyBold, Ink))}
	for i, w := range ways {
		key := ""
		if i < len(keys) {
			key = keys[i]
		}
		rows = append(rows, w.press(key, func() { choose(i) }))
	}
	if len(links) > 0 {
		rows = append(rows, container.New(Flow{GapX: 16, GapY: 6}, links...))
	}
	body := container.New(Column{Gap: 8, Pad: Insets{Top: 12, Right: 12, Bottom: 12, Left: 18}}, rows...)
	bar := container.New(Sized{W: 4}, NewBox(Warn, Clear, 0))
	return container.New(Over{}, NewBox(Panel, Clear, 0), Dock(nil, nil, bar, nil, Gap(0, 0)), body)
}

func (w Way) press(key string, choose func()) fyne.CanvasObject {
	first, grow := []fyne.CanvasObject{NewShort(w.Words, BodyBold, Ink)}, 0
	if key != "" {
		first, grow = append([]fyne.CanvasObject{KeyCap(key)}, first...), 1
	}
	rows := []fyne.CanvasObject{container.New(Row{Gap: 8, Grow: grow}, first...)}
	if w.Sentence != "" {
		p := NewPara("", Quotation, Text).AtMost(4)
		p.Set(w.Sentence, Lit{From: w.At.Start, To: w.At.End, Color: Warn, Percent: 20, Line: true})
		rows = append(rows, p)
	}
	if w.Where != "" {
		rows = append(rows, NewShort(w.Where, Caption, Muted))
	}
	p := NewPress(container.New(Column{Gap: 3, Pad: Pad(8, 8)}, rows...), choose)
	p.Ground, p.Edge, p.Tip = BG, Rule2, "This is right"
	return p
}
