package look

import "fyne.io/fyne/v2"

// A Tall object says how high it wants to be at a width, as wrapped text does.
type Tall interface{ HeightFor(width float32) float32 }

// HeightFor returns how high an object wants to be at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(Tall); ok {
		return t.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok && c.Layout != nil {
		if t, ok := c.Layout.(tallLayout); ok {
			return t.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

type tallLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// Column lays objects one under the other, each as high as it wants to be at
// the column's width.
type Column struct {
	Gap float32
	Pad Insets
}

// Insets is the room left free on each side.
type Insets struct{ Top, Right, Bottom, Left float32 }

// Pad returns equal insets above and below, and at both sides.
func Pad(v, h float32) Insets { return Insets{v, h, v, h} }

// Layout implements [fyne.Layout].
func (c Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := size.Width - c.Pad.Left - c.Pad.Right
	y := c.Pad.Top
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := HeightFor(o, w)
		o.Move(fyne.NewPos(c.Pad.Left, y))
		o.Resize(fyne.NewSize(w, h))
		y += h + c.Gap
	}
}

// MinSize implements [fyne.Layout].
func (c Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w, width := float32(0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
			width = max(width, o.Size().Width)
		}
	}
	w += c.Pad.Left + c.Pad.Right
	return fyne.NewSize(w, c.heightFor(objects, max(w, width+c.Pad.Left+c.Pad.Right)))
}

func (c Column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	w := width - c.Pad.Left - c.Pad.Right
	h, n := c.Pad.Top+c.Pad.Bottom, 0
	for _, o := range objects {
		if o.Visible() {
			h += HeightFor(o, w)
			n++
		}
	}
	return h + c.Gap*float32(max(n-1, 0))
}

// Row lays objects side by side, each as wide as it needs; the object at Grow
// (counted from 0, -1 for none) takes what is left.
type Row struct {
	Gap  float32
	Pad  Insets
	Grow int
}

// Layout implements [fyne.Layout].
func (r Row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Width - r.Pad.Left - r.Pad.Right
	n := 0
	for i, o := range objects {
		if o.Visible() {
			n++
			if i != r.Grow {
				left -= o.MinSize().Width
			}
		}
	}
	left -= r.Gap * float32(max(n-1, 0))
	x, h := r.Pad.Left, size.Height-r.Pad.Top-r.Pad.Bottom
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if i == r.Grow {
			m.Width = max(left, 0)
			m.Height = HeightFor(o, m.Width)
		}
		m.Height = min(m.Height, h)
		o.Move(fyne.NewPos(x, r.Pad.Top+(h-m.Height)/2))
		o.Resize(m)
		x += m.Width + r.Gap
	}
}

// MinSize implements [fyne.Layout].
func (r Row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s, n := fyne.NewSize(r.Pad.Left+r.Pad.Right, 0), 0
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			s.Width += m.Width
			s.Height = max(s.Height, m.Height)
			n++
		}
	}
	s.Width += r.Gap * float32(max(n-1, 0))
	s.Height += r.Pad.Top + r.Pad.Bottom
	return s
}

func (r Row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	left, n, h := width-r.Pad.Left-r.Pad.Right, 0, float32(0)
	for i, o := range objects {
		if o.Visible() {
			n++
			if i != r.Grow {
				m := o.MinSize()
				left, h = left-m.Width, max(h, m.Height)
			}
		}
	}
	left -= r.Gap * float32(max(n-1, 0))
	if r.Grow >= 0 && r.Grow < len(objects) && objects[r.Grow].Visible() {
		h = max(h, HeightFor(objects[r.Grow], max(left, 0)))
	}
	return h + r.Pad.Top + r.Pad.Bottom
}

// Flow lays objects in lines, as words are.
type Flow struct{ GapX, GapY float32 }

// Layout implements [fyne.Layout].
func (f Flow) Layout(objects []fyne.CanvasObject, size fyne.Size) { f.place(objects, size.Width, true) }

// MinSize implements [fyne.Layout].
func (f Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w, width := float32(0), float32(0)
	for _, o := range objects {
		w = max(w, o.MinSize().Width)
		width = max(width, o.Position().X+o.Size().Width)
	}
	return fyne.NewSize(w, f.place(objects, max(w, width), false))
}

func (f Flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, false)
}

func (f Flow) place(objects []fyne.CanvasObject, width float32, move bool) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, line = 0, y+line+f.GapY, 0
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(m)
		}
		x += m.Width + f.GapX
		line = max(line, m.Height)
	}
	return y + line
}

// Sized asks for a least size around one object, which fills it.
type Sized struct{ W, H float32 }

// Layout implements [fyne.Layout].
func (s Sized) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// MinSize implements [fyne.Layout].
func (s Sized) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := fyne.NewSize(0, 0)
	for _, o := range objects {
		m = m.Max(o.MinSize())
	}
	if s.W > 0 {
		m.Width = s.W
	}
	if s.H > 0 {
		m.Height = s.H
	}
	return m
}

// Over lays objects over each other, as high as the last of them wants to be.
type Over struct{}

// Layout implements [fyne.Layout].
func (Over) Layout(objects []fyne.CanvasObject, size fyne.Size) { Sized{}.Layout(objects, size) }

// MinSize implements [fyne.Layout].
func (Over) MinSize(objects []fyne.CanvasObject) fyne.Size { return Sized{}.MinSize(objects) }

func (Over) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[len(objects)-1], width)
}
