package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

const pinSize = 28

// A pinhead is a mark in the margin: pressed, it shows its item on the timeline.
type pinhead struct {
	widget.BaseWidget
	press func()
	tip   string

	sign
	hovered bool
}

// A sign is what a pinhead looks like.
type sign struct {
	badge             string
	color             fyne.ThemeColorName
	statement, hollow bool
	dark              bool
}

var (
	_ fyne.Tappable      = (*pinhead)(nil)
	_ desktop.Hoverable  = (*pinhead)(nil)
	_ desktop.Cursorable = (*pinhead)(nil)
)

func newPinhead() *pinhead {
	h := &pinhead{}
	h.ExtendBaseWidget(h)
	return h
}

// show makes it the mark of another item.
func (h *pinhead) show(m *mark, press func()) {
	h.press, h.tip = press, "Show on the timeline: "+desk.When(m.item.Common().When)
	now := sign{m.badge(), m.color(), m.key.Kind == timeline.StatementKind, m.hollow(), look.Dark()}
	if h.sign != now {
		h.sign = now
		h.Refresh()
	}
}

// Tapped implements [fyne.Tappable].
func (h *pinhead) Tapped(*fyne.PointEvent) {
	look.HideTip(h)
	h.press()
}

// Cursor implements [desktop.Cursorable].
func (h *pinhead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn implements [desktop.Hoverable].
func (h *pinhead) MouseIn(*desktop.MouseEvent) {
	h.hovered = true
	h.Refresh()
	look.ShowTip(h, h.tip)
}

// MouseMoved implements [desktop.Hoverable].
func (h *pinhead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (h *pinhead) MouseOut() {
	h.hovered = false
	h.Refresh()
	look.HideTip(h)
}

// CreateRenderer implements [fyne.Widget].
func (h *pinhead) CreateRenderer() fyne.WidgetRenderer {
	r := &pinRenderer{h: h, ground: canvas.NewRectangle(look.Color(look.Clear)), text: look.NewText("", look.CaptionBold, look.Color(look.On))}
	r.ground.CornerRadius = 6
	r.Refresh()
	return r
}

type pinRenderer struct {
	h       *pinhead
	ground  *canvas.Rectangle
	shape   fyne.CanvasObject
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *pinRenderer) Destroy()                     {}
func (r *pinRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pinRenderer) MinSize() fyne.Size           { return fyne.NewSize(pinSize, leading) }

func (r *pinRenderer) Layout(size fyne.Size) {
	s := float32(20)
	if r.h.statement {
		s = 23
	}
	r.ground.Resize(size)
	r.shape.Move(fyne.NewPos((size.Width-s)/2, (size.Height-s)/2))
	r.shape.Resize(fyne.NewSquareSize(s))
	m := r.text.MinSize()
	r.text.Move(fyne.NewPos((size.Width-m.Width)/2, (size.Height-m.Height)/2))
	r.text.Resize(m)
}

func (r *pinRenderer) Refresh() {
	h := r.h
	c := look.Color(h.color)
	fill, ink := c, look.Color(look.OnMark)
	if h.hollow {
		fill, ink = look.Color(look.BG), c
	}
	r.ground.FillColor = look.Color(look.Clear)
	if h.hovered {
		r.ground.FillColor = look.Color(look.Hover)
	}
	r.text.Text, r.text.Color, r.text.TextSize = h.badge, ink, 12
	r.shape = look.Shape(h.statement, fill, c)
	r.objects = []fyne.CanvasObject{r.ground, r.shape, r.text}
	r.Layout(h.Size())
	canvas.Refresh(h)
}
