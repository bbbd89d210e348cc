package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/desk"
	"dateline/app/ui/look"
)

// sign returns what the mark looks like: grey while it waits for a yes or no.
func (m *mark) sign() look.Sign {
	s := look.SignOf(m.item, m.topic)
	s.Color = m.color()
	return s
}

const pinSize = 28

// A pinhead is a mark in the margin: pressed, it shows its item on the timeline.
type pinhead struct {
	widget.BaseWidget
	mark   *look.Mark
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
	h := &pinhead{mark: look.NewSign(look.Sign{}, 20), ground: look.NewBox(look.Clear, look.Clear, 6)}
	h.ExtendBaseWidget(h)
	return h
}

// show makes it the mark of another item.
func (h *pinhead) show(m *mark, press func()) {
	h.press, h.tip = press, "Show on the timeline: "+desk.When(m.item.Common().When)
	h.mark.Set(m.sign())
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
	return &pinRenderer{h: h, objects: []fyne.CanvasObject{h.ground, h.mark}}
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
