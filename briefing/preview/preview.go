// Package preview paints the pages of a briefing as pictures, so that a window
// shows exactly what the printed file will.
package preview

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"

	"dateline/briefing/layout"
	"dateline/briefing/text"
)

// Page paints page n, counted from 0, at scale pixels a point. It returns an
// empty picture where there is no such page or nothing to see at that scale.
func Page(pages []layout.Page, n int, scale float64) *image.RGBA {
	if n < 0 || n >= len(pages) || !(scale > 0) {
		return image.NewRGBA(image.Rectangle{})
	}
	page := &pages[n]
	img := image.NewRGBA(image.Rect(0, 0, int(math.Round(page.Width*scale)), int(math.Round(page.Height*scale))))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	p := &painter{img: img, scale: scale, fonts: map[text.Face]*font.Face{}}
	for _, op := range page.Ops {
		p.op(op)
	}
	return img
}

// A painter fills paths on a picture.
type painter struct {
	img   *image.RGBA
	scale float64
	fonts map[text.Face]*font.Face

	ras vector.Rasterizer
	box image.Rectangle // of the path being drawn, in pixels
}

func (p *painter) op(op layout.Op) {
	switch o := op.(type) {
	case *layout.Text:
		p.text(o)
	case *layout.Rect:
		p.shape(o.X, o.Y, o.W, o.H, o.Radius, o.Fill, o.Stroke, o.Width)
	case *layout.Circle:
		p.shape(o.X-o.R, o.Y-o.R, 2*o.R, 2*o.R, o.R, o.Fill, o.Stroke, o.Width)
	case *layout.Line:
		p.line(o)
	case *layout.Polygon:
		p.polygon(o.Points, o.Fill)
	}
}

// begin starts a path within a box given in points; it reports whether any of
// it is on the picture.
func (p *painter) begin(x, y, w, h float64) bool {
	s := p.scale
	p.box = image.Rect(int(math.Floor(x*s))-1, int(math.Floor(y*s))-1, int(math.Ceil((x+w)*s))+1, int(math.Ceil((y+h)*s))+1).Intersect(p.img.Bounds())
	p.ras.Reset(p.box.Dx(), p.box.Dy())
	return !p.box.Empty()
}

// at returns a point of the page as the rasteriser takes it.
func (p *painter) at(x, y float64) (float32, float32) {
	return float32(x*p.scale - float64(p.box.Min.X)), float32(y*p.scale - float64(p.box.Min.Y))
}

func (p *painter) move(x, y float64) { p.ras.MoveTo(p.at(x, y)) }
func (p *painter) to(x, y float64)   { p.ras.LineTo(p.at(x, y)) }

func (p *painter) curve(x1, y1, x2, y2, x, y float64) {
	a, b := p.at(x1, y1)
	c, d := p.at(x2, y2)
	e, f := p.at(x, y)
	p.ras.CubeTo(a, b, c, d, e, f)
}

func (p *painter) fill(c layout.Colour) {
	p.ras.Draw(p.img, p.box, image.NewUniform(color.RGBA{c[0], c[1], c[2], 255}), image.Point{})
}

// shape paints a rectangle with rounded corners; a circle is all corners.
func (p *painter) shape(x, y, w, h, r float64, fill, stroke *layout.Colour, width float64) {
	if fill != nil && p.begin(x, y, w, h) {
		p.rounded(x, y, w, h, r, false)
		p.fill(*fill)
	}
	half := width / 2
	if stroke != nil && p.begin(x-half, y-half, w+width, h+width) {
		p.rounded(x-half, y-half, w+width, h+width, r+half, false)
		p.rounded(x+half, y+half, w-width, h-width, max(r-half, 0), true)
		p.fill(*stroke)
	}
}

// rounded adds a rectangle to the path; the other way round it cuts a hole.
func (p *painter) rounded(x, y, w, h, r float64, hole bool) {
	if hole { // the mirror image runs the other way
		x, w = x+w, -w
	}
	r = min(r, math.Abs(w)/2, h/2)
	rx := math.Copysign(r, w)
	const k = .4477152 // of the radius, from the corner to the handle of a quarter circle
	p.move(x+rx, y)
	p.to(x+w-rx, y)
	p.curve(x+w-rx*k, y, x+w, y+r*k, x+w, y+r)
	p.to(x+w, y+h-r)
	p.curve(x+w, y+h-r*k, x+w-rx*k, y+h, x+w-rx, y+h)
	p.to(x+rx, y+h)
	p.curve(x+rx*k, y+h, x, y+h-r*k, x, y+h-r)
	p.to(x, y+r)
	p.curve(x, y+r*k, x+rx*k, y, x+rx, y)
	p.ras.ClosePath()
}

func (p *painter) line(l *layout.Line) {
	dx, dy := l.X2-l.X1, l.Y2-l.Y1
	n := math.Hypot(dx, dy)
	if n == 0 {
		return
	}
	// Thinner than a pixel would fade away.
	half := max(l.Width, .8/p.scale) / 2
	nx, ny := -dy/n*half, dx/n*half
	p.polygon([][2]float64{{l.X1 + nx, l.Y1 + ny}, {l.X2 + nx, l.Y2 + ny}, {l.X2 - nx, l.Y2 - ny}, {l.X1 - nx, l.Y1 - ny}}, l.Colour)
}

func (p *painter) polygon(points [][2]float64, c layout.Colour) {
	if len(points) == 0 {
		return
	}
	lo, hi := points[0], points[0]
	for _, q := range points {
		lo = [2]float64{min(lo[0], q[0]), min(lo[1], q[1])}
		hi = [2]float64{max(hi[0], q[0]), max(hi[1], q[1])}
	}
	if !p.begin(lo[0], lo[1], hi[0]-lo[0], hi[1]-lo[1]) {
		return
	}
	p.move(points[0][0], points[0][1])
	for _, q := range points[1:] {
		p.to(q[0], q[1])
	}
	p.ras.ClosePath()
	p.fill(c)
}

// text paints the outlines of a piece's letters, all in one path.
func (p *painter) text(t *layout.Text) {
	f := p.fonts[t.Face]
	if f == nil {
		f = t.Face.Font()
		p.fonts[t.Face] = f
	}
	if !p.begin(t.X-t.Size*.3, t.Y-t.Size*1.2, t.Width+t.Size*.8, t.Size*1.7) {
		return
	}
	unit, x := t.Size/float64(f.Upem()), t.X
	for i, r := range t.Text {
		if g, ok := f.NominalGlyph(r); ok {
			if o, ok := f.GlyphData(g).(font.GlyphOutline); ok {
				p.outline(o, x, t.Y, unit)
			}
		}
		x += t.Advances[i] * t.Size / 1000
	}
	p.fill(t.Colour)
}

// outline adds a letter to the path, its origin at x, y.
func (p *painter) outline(o font.GlyphOutline, x, y, unit float64) {
	at := func(q opentype.SegmentPoint) (float32, float32) {
		return p.at(x+float64(q.X)*unit, y-float64(q.Y)*unit)
	}
	for i, s := range o.Segments {
		a, b := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				p.ras.ClosePath()
			}
			p.ras.MoveTo(a, b)
		case opentype.SegmentOpLineTo:
			p.ras.LineTo(a, b)
		case opentype.SegmentOpQuadTo:
			c, d := at(s.Args[1])
			p.ras.QuadTo(a, b, c, d)
		case opentype.SegmentOpCubeTo:
			c, d := at(s.Args[1])
			e, f := at(s.Args[2])
			p.ras.CubeTo(a, b, c, d, e, f)
		}
	}
	if len(o.Segments) > 0 {
		p.ras.ClosePath()
	}
}
