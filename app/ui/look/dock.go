package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Dock lays objects along the edges, top and bottom first, and mid in what is
// left; each but mid may be nil. Unlike Fyne's border it leaves no gaps.
func Dock(top, bottom, left, right, mid fyne.CanvasObject) *fyne.Container {
	d := dock{top: top, bottom: bottom, left: left, right: right, mid: mid}
	c := container.New(d)
	for _, o := range []fyne.CanvasObject{mid, top, bottom, left, right} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

type dock struct{ top, bottom, left, right, mid fyne.CanvasObject }

// Layout implements [fyne.Layout].
func (d dock) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x, y, w, h := float32(0), float32(0), size.Width, size.Height
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	if seen(d.top) {
		high := HeightFor(d.top, w)
		put(d.top, 0, 0, w, high)
		y, h = high, h-high
	}
	if seen(d.bottom) {
		high := HeightFor(d.bottom, w)
		h -= high
		put(d.bottom, 0, y+h, size.Width, high)
	}
	if seen(d.left) {
		wide := d.left.MinSize().Width
		put(d.left, 0, y, wide, h)
		x, w = wide, w-wide
	}
	if seen(d.right) {
		wide := d.right.MinSize().Width
		w -= wide
		put(d.right, x+w, y, wide, h)
	}
	if seen(d.mid) {
		put(d.mid, x, y, w, h)
	}
}

func seen(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

// MinSize implements [fyne.Layout].
func (d dock) MinSize([]fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range []fyne.CanvasObject{d.left, d.mid, d.right} {
		if seen(o) {
			m := o.MinSize()
			s = fyne.NewSize(s.Width+m.Width, max(s.Height, m.Height))
		}
	}
	for _, o := range []fyne.CanvasObject{d.top, d.bottom} {
		if seen(o) {
			m := o.MinSize()
			s = fyne.NewSize(max(s.Width, m.Width), s.Height+m.Height)
		}
	}
	return s
}

func (d dock) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	h, w := float32(0), width
	for _, o := range []fyne.CanvasObject{d.left, d.right} {
		if seen(o) {
			m := o.MinSize()
			h, w = max(h, m.Height), w-m.Width
		}
	}
	if seen(d.mid) {
		h = max(h, HeightFor(d.mid, w))
	}
	for _, o := range []fyne.CanvasObject{d.top, d.bottom} {
		if seen(o) {
			h += HeightFor(o, width)
		}
	}
	return h
}
