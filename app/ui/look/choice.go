package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/timeline"
)

// A Way is one of those that a thing can be taken in.
type Way struct {
	Words    string
	Where    string          // who says so, and when
	Sentence string          // that bears it out; empty for none
	Lit      []timeline.Span // the words of the sentence that make the difference
}

// NewChoice returns a card with the ways to choose from, by a key (as far as
// there are keys) or by a click; links stand below.
func NewChoice(title string, ways []Way, keys []string, choose func(way int), links ...fyne.CanvasObject) fyne.CanvasObject {
	rows := []fyne.CanvasObject{container.New(Row{Gap: 8, Grow: 1}, NewPicture("warning", Warn, 16), NewPara(title, BodyBold, Ink))}
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
	first := []fyne.CanvasObject{NewShort(w.Words, BodyBold, Ink)}
	if key != "" {
		first = append(first, KeyCap(Key(key)))
	}
	rows := []fyne.CanvasObject{container.New(Row{Gap: 8, Grow: 0}, first...)}
	if w.Sentence != "" {
		lit := make([]Lit, len(w.Lit))
		for i, s := range w.Lit {
			lit[i] = Lit{From: s.Start, To: s.End, Color: Warn, Percent: 20, Line: true}
		}
		p := NewPara("", Quotation, Text).AtMost(5)
		p.Set(w.Sentence, lit...)
		rows = append(rows, p)
	}
	if w.Where != "" {
		rows = append(rows, NewPara(w.Where, Caption, Muted).AtMost(2))
	}
	p := NewPress(container.New(Column{Gap: 3, Pad: Pad(8, 10)}, rows...), choose)
	p.Ground, p.Edge, p.Tip = BG, Rule2, "Take it so"
	return p
}
