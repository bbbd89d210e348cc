package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/action"
	"dateline/app/ui/look"
)

// A chosenBar floats beside selected words and offers what can be made of them.
type chosenBar struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

func newChosenBar(event, statement, take func()) *chosenBar {
	b := &chosenBar{}
	row := container.New(look.Row{Gap: 2, Pad: look.Pad(4, 4), Grow: -1},
		offer("event", "Event", action.Key("event"), event),
		offer("statement", "Statement", action.Key("statement"), statement),
		container.New(look.Sized{W: 1, H: 20}, look.NewBox(look.Rule, look.Clear, 0)),
		offer("copy", "Copy", look.Key("Ctrl+C"), take),
	)
	ground := look.NewBox(look.BG, look.Rule2, 6)
	ground.Soft = true
	b.content = container.NewStack(ground, row)
	b.ExtendBaseWidget(b)
	return b
}

func offer(icon, words, key string, do func()) fyne.CanvasObject {
	row := container.New(look.Row{Gap: 7, Pad: look.Pad(0, 9), Grow: -1},
		look.NewPicture(icon, look.Muted, 16), look.NewLine(words, look.LabelBold, look.Ink), look.KeyCap(key))
	p := look.NewPress(container.New(look.Sized{H: 30}, row), do)
	p.Radius = 4
	return p
}

// CreateRenderer implements [fyne.Widget].
func (b *chosenBar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.content) }

// place puts the bar over the selected words in sight, else under them.
func (b *chosenBar) place(t *text) {
	const away = 6
	m, size := b.MinSize(), t.Size()
	s := t.chosen()
	top, bottom := t.page.extent(s)
	top, bottom = top-t.offset, bottom-t.offset
	left, wide := column(size.Width)
	x := left
	if l := t.page.lines[t.page.lineOf(s.Start)]; s.Start > l.Start {
		x += look.Measure(t.page.words(&l)[:min(s.Start-l.Start, len(t.page.words(&l)))], t.page.role(&l))
	}
	y := top - m.Height - away
	if y < 4 {
		y = min(bottom+away, size.Height-m.Height-away)
	}
	b.Move(fyne.NewPos(max(min(x, left+wide-m.Width), 4), max(y, 4)))
	b.Resize(m)
}
