package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A Press is anything that can be pressed: it lights under the pointer, takes
// the keyboard's focus, says in a tip what it does or why it cannot be pressed.
type Press struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Ground  fyne.ThemeColorName // at rest; Clear for none
	Over    fyne.ThemeColorName // under the pointer
	Edge    fyne.ThemeColorName // outline; Clear for none
	EdgeW   float32
	Radius  float32
	Tip     string
	Blocked string // why it is off; empty when it is not

	// OnKey, when it is set, sees the keys before the press does; it reports
	// whether it used one.
	OnKey func(*fyne.KeyEvent) bool
	// OnPress gets the keys held down at the press.
	OnPress func(fyne.KeyModifier)
	// OnMenu, when set, opens what else can be done, at a place of the window.
	OnMenu func(at fyne.Position)

	self             fyne.Widget
	hovered, focused bool
	held             fyne.KeyModifier
}

var (
	_ desktop.Hoverable  = (*Press)(nil)
	_ desktop.Mouseable  = (*Press)(nil)
	_ desktop.Cursorable = (*Press)(nil)
	_ fyne.Focusable     = (*Press)(nil)
	_ fyne.Tappable      = (*Press)(nil)
)

// NewPress makes content something to press.
func NewPress(content fyne.CanvasObject, do func()) *Press {
	p := pressing(content, do)
	p.ExtendBaseWidget(p)
	return p
}

// ExtendBaseWidget makes the press the inside of another widget, which is then
// what stands in the window.
func (p *Press) ExtendBaseWidget(w fyne.Widget) {
	p.self = w
	p.BaseWidget.ExtendBaseWidget(w)
}

// pressing returns a press that its owner must still extend.
func pressing(content fyne.CanvasObject, do func()) *Press {
	return &Press{
		Content: content, Ground: Clear, Over: Hover, Edge: Clear, EdgeW: 1, Radius: 6,
		OnPress: func(fyne.KeyModifier) { do() },
	}
}

// Block turns it off, with the reason; an empty reason turns it on.
func (p *Press) Block(why string) {
	if p.Blocked != why {
		p.Blocked = why
		p.Refresh()
	}
}

// Tapped implements [fyne.Tappable]. A press by the mouse takes the keyboard
// from whatever had it, so that single keys go to the window again.
func (p *Press) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.self); e != nil && c != nil && c.Focused() != nil {
		c.Unfocus()
	}
	if p.Blocked == "" && p.OnPress != nil {
		HideTip(p.self)
		p.OnPress(p.held)
	}
}

// TappedSecondary implements [fyne.SecondaryTappable].
func (p *Press) TappedSecondary(e *fyne.PointEvent) {
	if p.OnMenu != nil {
		HideTip(p.self)
		p.OnMenu(e.AbsolutePosition)
	}
}

// MouseDown implements [desktop.Mouseable].
func (p *Press) MouseDown(e *desktop.MouseEvent) { p.held = e.Modifier }

// MouseUp implements [desktop.Mouseable].
func (p *Press) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements [desktop.Hoverable].
func (p *Press) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
	if tip := p.tip(); tip != "" {
		ShowTip(p.self, tip)
	}
}

func (p *Press) tip() string {
	if p.Blocked != "" {
		return p.Blocked
	}
	return p.Tip
}

// MouseMoved implements [desktop.Hoverable].
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (p *Press) MouseOut() {
	p.hovered = false
	HideTip(p.self)
	p.Refresh()
}

// Cursor implements [desktop.Cursorable].
func (p *Press) Cursor() desktop.Cursor {
	if p.Blocked != "" {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained implements [fyne.Focusable].
func (p *Press) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost implements [fyne.Focusable].
func (p *Press) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune implements [fyne.Focusable]; keys that are not its own go on to the window.
func (p *Press) TypedRune(r rune) {
	if r != ' ' {
		PassRune(p.self, r)
	}
}

// TypedKey implements [fyne.Focusable].
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	if p.OnKey != nil && p.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.held = 0
		p.Tapped(nil)
	default:
		PassKey(p.self, e)
	}
}

// HeightFor implements [Tall].
func (p *Press) HeightFor(w float32) float32 { return HeightFor(p.Content, w) }

// CreateRenderer implements [fyne.Widget].
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	r := &pressRenderer{p: p, ground: canvas.NewRectangle(Color(Clear)), ring: canvas.NewRectangle(Color(Clear))}
	r.ring.StrokeWidth = 2
	r.objects = []fyne.CanvasObject{r.ground, p.Content, r.ring}
	r.Refresh()
	return r
}

type pressRenderer struct {
	p            *Press
	ground, ring *canvas.Rectangle
	objects      []fyne.CanvasObject
}

func (r *pressRenderer) Destroy()                     {}
func (r *pressRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pressRenderer) MinSize() fyne.Size           { return r.p.Content.MinSize() }

func (r *pressRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.p.Content.Move(fyne.NewPos(0, 0))
	r.p.Content.Resize(size)
	r.ring.Move(fyne.NewPos(-2, -2))
	r.ring.Resize(size.AddWidthHeight(4, 4))
}

func (r *pressRenderer) Refresh() {
	p := r.p
	fill := p.Ground
	if p.hovered && p.Blocked == "" {
		fill = p.Over
	}
	r.ground.FillColor, r.ground.CornerRadius = Color(fill), p.Radius
	r.ground.StrokeColor, r.ground.StrokeWidth = Color(p.Edge), strokeWidth(p.Edge, p.EdgeW)
	r.ring.FillColor, r.ring.StrokeColor, r.ring.CornerRadius = Color(Clear), Color(Clear), p.Radius+2
	if p.focused {
		r.ring.StrokeColor = Color(Ring)
	}
	if r.objects[1] != p.Content {
		r.objects[1] = p.Content
		r.Layout(p.Size())
	}
	canvas.Refresh(p.self)
}
