package reader

import (
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
)

// A strip is the map of an article's marks, with the window on what is in
// sight; a click or a drag goes there.
type strip struct {
	widget.BaseWidget
	t     *text
	grip  float32 // where in the window the mouse holds it
	lit   bool    // the pointer is over it
	tics  []tick  // as drawn last
	drawn *canvas.Raster
}

// A tick is a mark on the map: how far down its page it stands, 0 to 1.
type tick struct {
	at    float32
	color color.NRGBA
	live  bool
	hit   bool // of a search: at the right edge only
}

const (
	stripWidth = 24
	stripPad   = 10
	trackW     = 8
	tickW      = 10
	tickH      = 3
	leastGrip  = 24
)

var (
	_ fyne.Draggable    = (*strip)(nil)
	_ fyne.Scrollable   = (*strip)(nil)
	_ desktop.Mouseable = (*strip)(nil)
	_ desktop.Hoverable = (*strip)(nil)
)

func newStrip(t *text) *strip {
	s := &strip{t: t}
	s.ExtendBaseWidget(s)
	return s
}

// ticks returns the marks of the page, what is selected last so that it lies on top.
func (s *strip) ticks() []tick {
	p := &s.t.page
	var out, live []tick
	for i := range s.t.marks {
		m := &s.t.marks[i]
		n := p.lineOf(m.spans[0].Start)
		if n < 0 || p.height <= 0 {
			continue
		}
		t := tick{at: (p.lines[n].y + leading/2) / p.height, color: opaque(look.Color(m.color())), live: m.live}
		if m.live {
			live = append(live, t)
		} else {
			out = append(out, t)
		}
	}
	out = append(out, live...)
	for _, h := range s.t.hits {
		if n := p.lineOf(h.Start); n >= 0 && p.height > 0 {
			out = append(out, tick{at: (p.lines[n].y + leading/2) / p.height, color: opaque(look.Color(look.Warn)), hit: true})
		}
	}
	return out
}

func opaque(c color.Color) color.NRGBA {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 255}
}

// track returns where the map begins and how high it is.
func (s *strip) track() (top, high float32) {
	return stripPad, max(s.Size().Height-2*stripPad, 1)
}

// window returns where the window on what is in sight begins, and how high it is.
func (s *strip) window() (y, h float32) {
	top, high := s.track()
	total := max(s.t.page.height, s.t.Size().Height, 1)
	h = max(high*s.t.Size().Height/total, min(leastGrip, high))
	y = top
	if most := s.t.most(); most > 0 {
		y += (high - h) * s.t.offset / most
	}
	return y, h
}

// moveTo brings the window's top to y.
func (s *strip) moveTo(y float32) {
	top, high := s.track()
	if _, h := s.window(); high > h {
		s.t.moveTo((y - top) / (high - h) * s.t.most())
	}
}

// MouseDown implements [desktop.Mouseable]: outside the window it jumps there.
func (s *strip) MouseDown(e *desktop.MouseEvent) {
	y, h := s.window()
	if s.grip = e.Position.Y - y; s.grip < 0 || s.grip > h {
		s.grip = h / 2
		s.moveTo(e.Position.Y - s.grip)
	}
}

// MouseUp implements [desktop.Mouseable].
func (s *strip) MouseUp(*desktop.MouseEvent) {}

// Dragged implements [fyne.Draggable].
func (s *strip) Dragged(e *fyne.DragEvent) { s.moveTo(e.Position.Y - s.grip) }

// DragEnd implements [fyne.Draggable].
func (s *strip) DragEnd() {}

// Scrolled implements [fyne.Scrollable].
func (s *strip) Scrolled(e *fyne.ScrollEvent) { s.t.Scrolled(e) }

// MouseIn implements [desktop.Hoverable].
func (s *strip) MouseIn(*desktop.MouseEvent) { s.lit = true; s.Refresh() }

// MouseMoved implements [desktop.Hoverable].
func (s *strip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (s *strip) MouseOut() { s.lit = false; s.Refresh() }

// CreateRenderer implements [fyne.Widget].
func (s *strip) CreateRenderer() fyne.WidgetRenderer {
	r := &stripRenderer{s: s, track: canvas.NewRectangle(color.Transparent), window: canvas.NewRectangle(color.Transparent)}
	r.track.CornerRadius, r.window.CornerRadius = trackW/2, 4
	s.drawn = canvas.NewRaster(s.paint)
	r.objects = []fyne.CanvasObject{r.track, r.window, s.drawn}
	r.Refresh()
	return r
}

// paint draws the ticks; all of them are one object, however many there are.
func (s *strip) paint(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	size := s.drawn.Size()
	if size.Height <= 0 {
		return img
	}
	scale := float32(h) / size.Height
	for _, t := range s.tics {
		th := float32(tickH)
		if t.live {
			th++
		}
		y := int((t.at*size.Height - th/2) * scale)
		for j := max(y, 0); j < min(y+int(th*scale+.5), h); j++ {
			from := 0
			if t.hit {
				from = w * 6 / 10
			}
			for i := from; i < w; i++ {
				img.Set(i, j, t.color)
			}
		}
	}
	return img
}

type stripRenderer struct {
	s             *strip
	track, window *canvas.Rectangle
	objects       []fyne.CanvasObject
}

func (r *stripRenderer) Destroy()                     {}
func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *stripRenderer) MinSize() fyne.Size           { return fyne.NewSize(stripWidth, 60) }

func (r *stripRenderer) Layout(size fyne.Size) {
	top, high := r.s.track()
	mid := size.Width / 2
	r.track.Move(fyne.NewPos(mid-trackW/2, top))
	r.track.Resize(fyne.NewSize(trackW, high))
	r.s.drawn.Move(fyne.NewPos(mid-tickW/2, top))
	r.s.drawn.Resize(fyne.NewSize(tickW, high))
	y, h := r.s.window()
	r.window.Move(fyne.NewPos(mid-7, y))
	r.window.Resize(fyne.NewSize(14, h))
	r.window.Hidden = r.s.t.most() == 0
}

func (r *stripRenderer) Refresh() {
	s := r.s
	r.track.FillColor = look.Color(look.Panel)
	r.window.StrokeColor, r.window.StrokeWidth, r.window.FillColor = look.Color(look.Rule2), 1.5, look.Tint(look.Edge, 8)
	if s.lit {
		r.window.StrokeColor = look.Color(look.Edge)
	}
	if now := s.ticks(); !slices.Equal(now, s.tics) {
		s.tics = now
		s.drawn.Refresh()
	}
	r.Layout(s.Size())
	canvas.Refresh(s)
}
