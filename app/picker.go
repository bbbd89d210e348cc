package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
	"dateline/timeline/extract/prose"
)

// A choice is one line of a picker.
type choice struct {
	sign  fyne.CanvasObject // may be nil
	title string
	right string // in grey
	key   string
	why   string // why it cannot be chosen; empty when it can
	pick  func()
}

// A picker is a card with a field and a list that the field narrows: arrows
// move, Enter picks, Esc leaves.
type picker struct {
	w     *window
	pop   *widget.PopUp
	field *look.Entry
	list  *fyne.Container
	view  *container.Scroll
	all   []choice
	shown []choice
	at    int
	offer func(text string) *choice // offers to make what the field says; nil for never
}

const (
	pickerWidth = 520
	pickerRows  = 11
)

// pick opens a picker over the window.
func (w *window) pick(hint string, all []choice, offer func(string) *choice) {
	p := &picker{w: w, all: all, offer: offer, list: container.New(look.Column{Pad: look.Pad(6, 6)})}
	p.view = container.NewVScroll(p.list)
	p.field = look.NewEntry(hint, func(string) { p.at = 0; p.narrow() })
	p.field.OnEscape = p.close
	p.field.OnKey = p.key
	p.field.OnSubmitted = func(string) { p.take(p.at) }
	body := container.NewBorder(
		container.New(look.Column{Pad: look.Pad(12, 12)}, container.New(look.Sized{H: 36}, p.field)), nil, nil, nil,
		container.NewBorder(look.HRule(), nil, nil, nil, container.New(look.Sized{W: pickerWidth, H: pickerRows*34 + 12}, p.view)))
	p.pop = widget.NewModalPopUp(body, w.win.Canvas())
	p.narrow()
	p.pop.Show()
	p.pop.Move(fyne.NewPos((w.win.Canvas().Size().Width-pickerWidth)/2, 96))
	w.win.Canvas().Focus(p.field)
}

func (p *picker) close() { p.pop.Hide() }

func (p *picker) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		p.move(1)
	case fyne.KeyUp:
		p.move(-1)
	default:
		return false
	}
	return true
}

func (p *picker) move(by int) {
	if n := len(p.shown); n > 0 {
		p.at = (p.at + by + n) % n
		p.draw()
		p.reveal()
	}
}

// reveal scrolls so that the line at the cursor is in sight.
func (p *picker) reveal() {
	y, h := float32(p.at)*34, p.view.Size().Height
	switch {
	case y < p.view.Offset.Y:
		p.view.Offset.Y = y
	case y+46 > p.view.Offset.Y+h:
		p.view.Offset.Y = y + 46 - h
	default:
		return
	}
	p.view.Refresh()
}

func (p *picker) take(i int) {
	if i < 0 || i >= len(p.shown) || p.shown[i].why != "" {
		return
	}
	p.close()
	p.shown[i].pick()
}

// narrow lists what the field's words stand in, in the given order.
func (p *picker) narrow() {
	p.shown = nil
	f := fieldWords(p.field.Text)
	for _, c := range p.all {
		if holdsAll(prose.Fold(c.title), f) {
			p.shown = append(p.shown, c)
		}
	}
	if p.offer != nil && p.field.Text != "" {
		if c := p.offer(p.field.Text); c != nil {
			p.shown = append(p.shown, *c)
		}
	}
	p.draw()
}

func (p *picker) draw() {
	p.list.Objects = nil
	for i, c := range p.shown {
		p.list.Add(p.line(i, c))
	}
	if len(p.shown) == 0 {
		p.list.Add(container.New(look.Row{Pad: look.Pad(10, 12), Grow: -1}, look.NewLine("Nothing matches", look.Body, look.Muted)))
	}
	p.list.Refresh()
}

func (p *picker) line(i int, c choice) fyne.CanvasObject {
	color := look.Text
	if c.why != "" {
		color = look.Muted
	}
	var cells []fyne.CanvasObject
	if c.sign != nil {
		cells = append(cells, container.New(look.Sized{W: 20, H: 20}, c.sign))
	}
	grow := len(cells)
	cells = append(cells, look.NewShort(c.title, look.Body, color))
	if c.right != "" {
		cells = append(cells, look.NewLine(c.right, look.Label, look.Muted))
	}
	if c.key != "" {
		cells = append(cells, look.KeyCap(c.key))
	}
	row := look.NewPress(container.New(look.Sized{H: 34}, container.New(look.Row{Gap: 10, Pad: look.Pad(0, 10), Grow: grow}, cells...)), func() { p.take(i) })
	row.Blocked = c.why
	if i == p.at {
		row.Ground = look.Sel
	}
	return row
}
