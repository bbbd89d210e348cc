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

// A glyph draws the sign of an item: a circle for an event, a diamond for a
// statement, hollow when its date is inferred.
type glyph struct {
	widget.BaseWidget
	sign
	size float32 // diameter of the circle
}

// A sign is what a glyph looks like. The theme is part of it, since pooled
// glyphs that are out of sight do not hear of a new one.
type sign struct {
	badge             string
	color             fyne.ThemeColorName
	statement, hollow bool
	dark              bool
}

func (m *mark) sign() sign {
	return sign{m.badge(), m.color(), m.key.Kind == timeline.StatementKind, m.hollow(), look.Dark()}
}

// newGlyph returns the sign of a mark.
func newGlyph(m *mark, size float32) *glyph {
	g := &glyph{size: size}
	if m != nil {
		g.sign = m.sign()
	}
	g.ExtendBaseWidget(g)
	return g
}

// set makes it another sign.
func (g *glyph) set(s sign) {
	if g.sign != s {
		g.sign = s
		g.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (g *glyph) CreateRenderer() fyne.WidgetRenderer {
	r := &glyphRenderer{g: g, text: look.NewText("", look.CaptionBold, look.Color(look.On))}
	r.Refresh()
	return r
}

type glyphRenderer struct {
	g       *glyph
	shape   fyne.CanvasObject
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *glyphRenderer) Destroy()                     {}
func (r *glyphRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *glyphRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(r.g.size + 4) }

func (r *glyphRenderer) Layout(size fyne.Size) {
	s := r.g.size
	if r.g.statement {
		s *= 1.15
	}
	r.shape.Move(fyne.NewPos((size.Width-s)/2, (size.Height-s)/2))
	r.shape.Resize(fyne.NewSquareSize(s))
	m := r.text.MinSize()
	r.text.Move(fyne.NewPos((size.Width-m.Width)/2, (size.Height-m.Height)/2))
	r.text.Resize(m)
}

func (r *glyphRenderer) Refresh() {
	g := r.g
	c := look.Color(g.color)
	fill, ink := c, look.Color(look.OnMark)
	if g.hollow {
		fill, ink = look.Color(look.BG), c
	}
	r.text.Text, r.text.Color, r.text.TextSize = g.badge, ink, g.size*.6
	r.shape = look.Shape(g.statement, fill, c)
	r.objects = []fyne.CanvasObject{r.shape, r.text}
	if g.size < 16 { // too small for a letter
		r.objects = r.objects[:1]
	}
	r.Layout(g.Size())
	canvas.Refresh(g)
}

const pinSize = 28

// A pinhead is a mark in the margin: pressed, it shows its item on the timeline.
type pinhead struct {
	widget.BaseWidget
	glyph  *glyph
	ground *look.Box
	press  func()
	tip    string
	rest   fyne.ThemeColorName // its ground while the pointer is elsewhere
}

var (
	_ fyne.Tappable      = (*pinhead)(nil)
	_ desktop.Hoverable  = (*pinhead)(nil)
	_ desktop.Cursorable = (*pinhead)(nil)
)

func newPinhead() *pinhead {
	h := &pinhead{glyph: newGlyph(nil, 20), ground: look.NewBox(look.Clear, look.Clear, 6)}
	h.ExtendBaseWidget(h)
	return h
}

// show makes it the mark of another item.
func (h *pinhead) show(m *mark, press func()) {
	h.press, h.tip = press, "Show on the timeline: "+desk.When(m.item.Common().When)
	h.glyph.set(m.sign())
	rest := look.Clear
	if m.live {
		rest = look.Sel
	}
	if rest != h.rest {
		h.rest = rest
		h.light(rest)
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
	h.light(look.Hover)
	look.ShowTip(h, h.tip)
}

// MouseMoved implements [desktop.Hoverable].
func (h *pinhead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (h *pinhead) MouseOut() {
	h.light(h.rest)
	look.HideTip(h)
}

func (h *pinhead) light(c fyne.ThemeColorName) {
	h.ground.Fill = c
	h.ground.Refresh()
}

// CreateRenderer implements [fyne.Widget].
func (h *pinhead) CreateRenderer() fyne.WidgetRenderer {
	return &pinRenderer{h: h, objects: []fyne.CanvasObject{h.ground, h.glyph}}
}

type pinRenderer struct {
	h       *pinhead
	objects []fyne.CanvasObject
}

func (r *pinRenderer) Destroy()                     {}
func (r *pinRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pinRenderer) MinSize() fyne.Size           { return fyne.NewSize(pinSize, leading) }

func (r *pinRenderer) Layout(size fyne.Size) {
	for _, o := range r.objects {
		o.Resize(size)
	}
}

func (r *pinRenderer) Refresh() {
	for _, o := range r.objects {
		o.Refresh()
	}
}
