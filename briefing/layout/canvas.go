package layout

import (
	"strings"

	"dateline/briefing/text"
	"dateline/timeline"
)

// A canvas takes down what is drawn on one page after another.
type canvas struct {
	set    *text.Setter
	theme  *theme
	page   *Page
	number int // of the page, from 0
	elem   *Elem
	places map[string]Place
	label  func(to string) string
	part   *Area // of the part being drawn; its Part is taken over by items
}

// A slot keeps the element of a fragment, so that its second piece goes on in
// the element that the first has begun.
type slot struct{ elem *Elem }

// in draws f inside an element of the current one. Within furniture there is
// no structure.
func (c *canvas) in(s *slot, typ string, f func()) *Elem {
	outer := c.elem
	if outer == nil && typ != "Document" {
		f()
		return &Elem{}
	}
	if s.elem == nil {
		s.elem = &Elem{Type: typ, Parent: outer}
	}
	c.elem = s.elem
	c.add(Enter{c.elem})
	f()
	c.elem = outer
	return s.elem
}

// furniture draws f outside the structure.
func (c *canvas) furniture(f func()) {
	outer := c.elem
	c.elem = nil
	f()
	c.elem = outer
}

func (c *canvas) add(o Op) { c.page.Ops = append(c.page.Ops, o) }

// line draws a set line with its left end at x, its base line at y.
func (c *canvas) line(l text.Line, x, y float64) {
	for _, p := range l.Pieces {
		at := &Text{Elem: c.elem, X: x + p.X, Y: y - p.Rise, Piece: p}
		if p.Link == "" {
			c.add(at)
			continue
		}
		c.link(p.Link, x+p.X, at.Y-p.Size*.8, p.Width, p.Size*1.05, func() {
			at.Elem = c.elem
			c.add(at)
		})
	}
}

// link draws f and makes the given place on the page lead to another.
func (c *canvas) link(to string, x, y, w, h float64, f func()) {
	e := c.in(&slot{}, "Link", f)
	if e.Type == "" {
		e = nil
	}
	c.page.Links = append(c.page.Links, Link{x, y, w, h, to, e, c.label(to)})
}

// place makes a height on the page the aim of "#name" links.
func (c *canvas) place(name string, y float64) {
	if _, ok := c.places[name]; !ok && name != "" {
		c.places[name] = Place{c.number, max(y, 0)}
	}
}

// area notes where an item stands.
func (c *canvas) area(k timeline.Key, x, y, w, h float64) {
	c.page.Areas = append(c.page.Areas, Area{x, y, w, h, c.part.Part, k})
}

// The places of a text about x.
const (
	left = iota
	centre
	right
)

// text draws a string on one line and returns its width. In an element it ends
// in a space, so that what is read out next does not run into it.
func (c *canvas) text(s string, st text.Style, x, y float64, at int) float64 {
	l := c.set.Line(s, st)
	switch at {
	case centre:
		x -= l.Width / 2
	case right:
		x -= l.Width
	}
	c.line(l, x, y)
	if c.elem != nil {
		c.line(c.set.Line(" ", st), x+l.Width, y)
	}
	return l.Width
}

// fit draws a string on one line, cut short where it is wider than width.
func (c *canvas) fit(s string, st text.Style, width, x, y float64) {
	c.text(c.set.Fit(s, st, width).String(), st, x, y, left)
}

func (c *canvas) rect(x, y, w, h float64, fill Colour) {
	c.add(&Rect{X: x, Y: y, W: w, H: h, Fill: &fill})
}

func (c *canvas) stroke(x1, y1, x2, y2, width float64, col Colour) {
	c.add(&Line{x1, y1, x2, y2, width, col})
}

func (c *canvas) disc(x, y, r float64, col Colour) { c.add(&Circle{X: x, Y: y, R: r, Fill: &col}) }

func (c *canvas) ring(x, y, r, width float64, col Colour) {
	c.add(&Circle{X: x, Y: y, R: r - width/2, Fill: &c.theme.white, Stroke: &col, Width: width})
}

func (c *canvas) diamond(x, y, r float64, col Colour) {
	c.add(&Polygon{[][2]float64{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, col})
}

// badge draws a number on a disc, or on a pill where it has three digits or
// more: filled for a date that is stated, hollow for one that is inferred. It
// is as wide as badgeWidth says, its left end at x, its middle at y.
func (c *canvas) badge(number string, x, y, r float64, col Colour, hollow bool) {
	st := c.theme.badge
	st.Size = r * 1.16
	st.Colour = c.theme.white
	if hollow {
		st.Colour = col
	}
	w := badgeWidth(number, r)
	switch {
	case w > 2*r && hollow:
		c.add(&Rect{X: x + .55, Y: y - r + .55, W: w - 1.1, H: 2*r - 1.1, Radius: r - .55, Fill: &c.theme.white, Stroke: &col, Width: 1.1})
	case w > 2*r:
		c.add(&Rect{X: x, Y: y - r, W: w, H: 2 * r, Radius: r, Fill: &col})
	case hollow:
		c.ring(x+r, y, r, 1.1, col)
	default:
		c.disc(x+r, y, r, col)
	}
	c.text(number, st, x+w/2, y+r*.41, centre)
}

func badgeWidth(number string, r float64) float64 {
	n := max(len(strings.TrimSpace(number))-2, 0)
	return 2*r + float64(n)*r*.62
}
