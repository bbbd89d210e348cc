package layout

import (
	"slices"
	"strings"

	"dateline/briefing/text"
)

// A frag is a block that is measured already: it knows how tall it is, can be
// parted where a page ends, and draws itself.
type frag interface {
	height() float64
	least() float64               // of the smallest first piece that looks well
	split(h float64) (frag, frag) // the first no taller than h, nil where that cannot be
	draw(c *canvas, x, y float64)
}

// ---- a paragraph ----

type para struct {
	lines []text.Line
	lead  float64 // from line to line
	rise  float64 // from the top to the first base line
	tag   string  // the element; "" for that around it
	slot  *slot
}

// para sets runs in a width, as an element with the given tag; the lead is
// that of the style. Without an element of its own it ends in a space, so that
// what is read out next does not run into it.
func (b *builder) para(tag string, width float64, st style, runs ...text.Run) *para {
	if tag == "" {
		runs = append(slices.Clip(runs), st.run(" "))
	}
	return &para{lines: b.set.Break(runs, width), lead: st.lead, rise: (st.lead-st.Size)/2 + st.Size*.8, tag: tag, slot: &slot{}}
}

// plain sets a string in one style.
func (b *builder) plain(tag string, width float64, st style, s string) *para {
	return b.para(tag, width, st, st.run(s))
}

// String returns the text of a paragraph.
func (p *para) String() string {
	var b strings.Builder
	for _, l := range p.lines {
		b.WriteString(l.String())
	}
	return b.String()
}

func (p *para) height() float64 { return float64(len(p.lines)) * p.lead }

// least keeps two lines together on either side.
func (p *para) least() float64 {
	if len(p.lines) < 4 {
		return p.height()
	}
	return 2 * p.lead
}

func (p *para) split(h float64) (frag, frag) {
	n := min(int((h+.01)/p.lead), len(p.lines)-2)
	if n < 2 {
		return nil, p
	}
	first, rest := *p, *p
	first.lines, rest.lines = p.lines[:n], p.lines[n:]
	return &first, &rest
}

func (p *para) draw(c *canvas, x, y float64) {
	if len(p.lines) == 0 {
		return
	}
	lines := func() {
		for i, l := range p.lines {
			c.line(l, x, y+float64(i)*p.lead+p.rise)
		}
	}
	if p.tag == "" {
		lines()
		return
	}
	c.in(p.slot, p.tag, lines)
}

// ---- what is drawn by a function, in one piece ----

type fixed struct {
	h     float64
	paint func(c *canvas, x, y float64)
}

func (f fixed) height() float64              { return f.h }
func (f fixed) least() float64               { return f.h }
func (f fixed) split(float64) (frag, frag)   { return nil, f }
func (f fixed) draw(c *canvas, x, y float64) { f.paint(c, x, y) }

func space(h float64) frag { return fixed{h, func(*canvas, float64, float64) {}} }

// ---- one below the other ----

type stack struct {
	gap   float64
	frags []frag
}

func (s stack) height() float64 {
	h := 0.0
	for i, f := range s.frags {
		if i > 0 {
			h += s.gap
		}
		h += f.height()
	}
	return h
}

func (s stack) least() float64 {
	if len(s.frags) == 0 {
		return 0
	}
	return s.frags[0].least()
}

func (s stack) split(h float64) (frag, frag) {
	y := 0.0
	for i, f := range s.frags {
		if i > 0 {
			y += s.gap
		}
		if y+f.height() <= h+.01 {
			y += f.height()
			continue
		}
		a, b := f.split(h - y)
		switch {
		case a != nil:
			return stack{s.gap, append(s.frags[:i:i], a)}, stack{s.gap, append([]frag{b}, s.frags[i+1:]...)}
		case i == 0:
			return nil, s
		}
		return stack{s.gap, s.frags[:i:i]}, stack{s.gap, s.frags[i:]}
	}
	return s, nil
}

func (s stack) draw(c *canvas, x, y float64) {
	for i, f := range s.frags {
		if i > 0 {
			y += s.gap
		}
		f.draw(c, x, y)
		y += f.height()
	}
}

// ---- side by side, the tops level ----

type row []cell

type cell struct {
	x float64
	frag
}

func (r row) height() float64 {
	h := 0.0
	for _, k := range r {
		h = max(h, k.height())
	}
	return h
}

func (r row) least() float64 {
	h := 0.0
	for _, k := range r {
		h = max(h, k.least())
	}
	return h
}

func (r row) split(h float64) (frag, frag) {
	first, rest, some := make(row, len(r)), make(row, len(r)), false
	for i, k := range r {
		a, b := k.frag, space(0)
		if k.height() > h+.01 {
			a, b = k.split(h)
		}
		if a == nil {
			a = space(0)
		} else if a.height() > 0 {
			some = true
		}
		first[i], rest[i] = cell{k.x, a}, cell{k.x, b}
	}
	if !some {
		return nil, r
	}
	return first, rest
}

func (r row) draw(c *canvas, x, y float64) {
	for _, k := range r {
		k.frag.draw(c, x+k.x, y)
	}
}

// ---- on a ground ----

// A ground pads a fragment and paints something behind it.
type ground struct {
	frag
	x, top, bottom float64 // padding
	paint          func(c *canvas, x, y, h float64)
}

func (g ground) height() float64 { return g.frag.height() + g.top + g.bottom }
func (g ground) least() float64  { return g.frag.least() + g.top + g.bottom }

func (g ground) split(h float64) (frag, frag) {
	a, b := g.frag.split(h - g.top - g.bottom)
	if a == nil {
		return nil, g
	}
	first, rest := g, g
	first.frag, rest.frag = a, b
	return first, rest
}

func (g ground) draw(c *canvas, x, y float64) {
	c.furniture(func() { g.paint(c, x, y, g.height()) })
	g.frag.draw(c, x+g.x, y+g.top)
}

// ---- in an element ----

type tagged struct {
	frag
	tag  string
	slot *slot
}

func in(tag string, f frag) frag { return tagged{f, tag, &slot{}} }

func (t tagged) split(h float64) (frag, frag) {
	a, b := t.frag.split(h)
	if a == nil {
		return nil, t
	}
	return tagged{a, t.tag, t.slot}, tagged{b, t.tag, t.slot}
}

func (t tagged) draw(c *canvas, x, y float64) {
	c.in(t.slot, t.tag, func() { t.frag.draw(c, x, y) })
}

// ---- in one piece, if it is not too tall for that ----

type whole struct {
	frag
	limit float64
}

func (w whole) least() float64 {
	if w.height() <= w.limit {
		return w.height()
	}
	return w.frag.least()
}

func (w whole) split(h float64) (frag, frag) {
	if w.height() <= w.limit {
		return nil, w
	}
	a, b := w.frag.split(h)
	if a == nil {
		return nil, w
	}
	return a, b
}
