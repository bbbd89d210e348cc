package lanes

import (
	"fmt"
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/ui/look"
	"dateline/timeline/chart"
)

// marks draws every mark in sight with its bar and label.
func (d *drawing) marks() {
	for i, m := range d.l.plan.Marks {
		y := d.y(m.Y)
		if !d.seen(y-d.s.row/2, y+d.s.row) {
			continue
		}
		d.mark(m, y, i == d.hover)
	}
}

// mark draws one mark at a height of the field.
func (d *drawing) mark(m chart.Mark, y float32, hovered bool) {
	c := d.l.colour(m)
	chosen, last := d.choice(m)
	d.ground(m, y, chosen, last, hovered)
	d.bar(m, y, look.Color(c))
	switch {
	case m.Pill:
		d.pill(m, y, c)
	default:
		d.symbol(m, d.x(m.X), y, c)
	}
	d.label(m, y, chosen)
}

// choice reports whether a mark stands for something selected, and for what
// was selected last.
func (d *drawing) choice(m chart.Mark) (chosen, last bool) {
	for _, i := range m.Items {
		k := d.l.all.set.Items[i].Key
		chosen, last = chosen || d.chosen[k], last || d.chosen[k] && k == d.last
	}
	return chosen, last
}

// ground draws the box behind a mark that is selected or under the pointer.
func (d *drawing) ground(m chart.Mark, y float32, chosen, last, hovered bool) {
	if !chosen && !hovered {
		return
	}
	x0, x1 := d.x(m.Left())-5, d.x(m.Right())+8
	if m.Label == "" {
		x1 -= 3
	} else if chosen && !strings.Contains(m.Label, "\n") {
		x1 = max(x1, d.labelEnd(m, chosen)+8)
	}
	if m.LabelX < m.X && m.Label != "" {
		x0 -= 3
	}
	x1 = min(x1, d.w-4)
	h := d.s.row - 4
	if n := strings.Count(m.Label, "\n"); n > 0 {
		h += float32(n) * 16
	}
	y -= d.s.row/2 - 2
	switch {
	case last:
		d.pen.box(x0, y, x1-x0, h, 6, look.Color(look.Sel), look.Color(look.Ring), 2)
	case chosen:
		d.pen.box(x0, y, x1-x0, h, 6, look.Color(look.Sel), look.Color(look.Ring), 1)
	default:
		d.pen.box(x0, y, x1-x0, h, 6, look.Color(look.Hover), nil, 0)
	}
}

func (d *drawing) role(m chart.Mark, chosen bool) look.Role {
	if m.Statement {
		return look.SerifLabel
	}
	if chosen {
		return look.LabelBold
	}
	return look.Label
}

// fragment is how much of a label must be left in sight to be of use.
const fragment = 28

// label draws what is written beside a mark, and the sign of what is disputed.
func (d *drawing) label(m chart.Mark, y float32, chosen bool) {
	if m.Label == "" {
		return
	}
	x, role := d.x(m.LabelX), d.role(m, chosen)
	if x+look.Measure(m.Label, role) < d.s.head+fragment { // of a mark out of sight
		return
	}
	for i, line := range strings.Split(d.words(m, chosen), "\n") {
		d.pen.text(line, role, look.Color(look.Text), x, y+float32(i)*16)
	}
	end := d.labelEnd(m, chosen)
	if m.Disputed {
		d.pen.icon("warning", look.Warn, end-8, y, 16)
		end -= signRoom
	}
	if m.After > 0 {
		d.pen.text(told(d.l.all.told[m.Items[0]]), look.Caption, look.Color(look.Muted), end-float32(m.After)+afterGap, y)
	}
}

const (
	afterGap = 6  // before what stands after a label
	signRoom = 22 // for the sign of what is disputed
)

// labelEnd returns where a label ends, with what stands after it.
func (d *drawing) labelEnd(m chart.Mark, chosen bool) float32 {
	if !chosen || strings.Contains(m.Label, "\n") {
		return d.x(m.LabelX + m.LabelW)
	}
	end := d.x(m.LabelX) + look.Measure(d.words(m, chosen), d.role(m, chosen)) + float32(m.After)
	if m.Disputed {
		end += signRoom
	}
	return end
}

// words returns the label of a mark as it is drawn: in bold it is wider than it
// was laid out, and must not run into the mark that stands next.
func (d *drawing) words(m chart.Mark, chosen bool) string {
	role := d.role(m, chosen)
	if role != look.LabelBold || strings.Contains(m.Label, "\n") || m.LabelX < m.X {
		return m.Label
	}
	room, beside := d.w-12, d.l.plan.Marks
	if !d.l.all.set.Items[m.Items[0]].When.Known() {
		beside = d.l.plan.Tray
	}
	for _, o := range beside {
		if o.Lane == m.Lane && o.Row == m.Row && o.X > m.X {
			room = min(room, d.x(o.Left())-14)
		}
	}
	room -= d.x(m.LabelX) + float32(m.After)
	if m.Disputed {
		room -= signRoom
	}
	if look.Measure(m.Label, role) <= room {
		return m.Label
	}
	short := look.Ellipsis(strings.TrimSuffix(m.Label, "…"), role, max(room-look.Measure("…", role), fragment))
	return strings.TrimSuffix(short, "…") + "…"
}

// told says in how many articles a thing is told.
func told(n int) string { return fmt.Sprintf("%d articles", n) }

// barHeight of soft bars, and of those that say that something lasted.
const (
	softHeight  = 14
	solidHeight = 20
)

// bar draws the stretch of a date. What lies outside the field is left out, so
// that a gradient is never wider than the field.
func (d *drawing) bar(m chart.Mark, y float32, c color.Color) {
	strength := 26
	if look.Dark() {
		strength = 35
	}
	full, none := alpha(c, strength), alpha(c, 0)
	x0, x1 := whole(d.x(m.X0)), whole(d.x(m.X1)) // else the parts of a bar would overlap by a hair
	w := x1 - x0
	top := whole(y - softHeight/2)
	switch m.Bar {
	case chart.Soft:
		side := whole(w * 0.28)
		d.slope(x0, top, side, none, full)
		d.flat(x0+side, top, w-2*side, full)
		d.slope(x1-side, top, side, full, none)
	case chart.Until:
		d.slope(x0, top, w, none, alpha(c, strength*3/2))
		d.pen.rect(x1-2, top, 2, softHeight, c)
	case chart.Since:
		d.slope(x0, top, w, alpha(c, strength*3/2), none)
		d.pen.rect(x0, top, 2, softHeight, c)
	case chart.Solid:
		edge := max(x0, d.s.head-40)
		d.pen.box(edge, y-solidHeight/2, min(x1, d.w+40)-edge, solidHeight, solidHeight/2, alpha(c, 16+(strength-26)*2/3), nil, 0)
	}
}

func whole(x float32) float32 { return float32(math.Round(float64(x))) }

// slope draws a gradient. Where most of it is out of sight, one colour stands
// for the part that is not.
func (d *drawing) slope(x, y, w float32, from, to color.NRGBA) {
	if x > d.w || x+w < d.s.head || w <= 0 {
		return
	}
	if w > 2000 {
		at := max(min((d.s.head+d.w)/2-x, w), 0) / w
		from.A += uint8(at * float32(int(to.A)-int(from.A)))
		d.flat(x, y, w, from)
		return
	}
	d.pen.fade(x, y, w, softHeight, from, to)
}

func (d *drawing) flat(x, y, w float32, c color.Color) {
	if x0, x1 := max(x, d.s.head-10), min(x+w, d.w+10); x1 > x0 {
		d.pen.rect(x0, y, x1-x0, softHeight, c)
	}
}

// symbol draws the circle of an event or the diamond of a statement, solid
// when its date was stated, and what is written in it.
func (d *drawing) symbol(m chart.Mark, x, y float32, c fyne.ThemeColorName) {
	edge := look.Color(c)
	fill, ink := edge, look.Color(look.OnMark)
	if m.Hollow || m.Place.Digit == 0 && d.l.colourBy == ByTopicColour {
		fill, ink = look.Color(look.BG), edge
	}
	if !m.Hollow && m.Place.Digit == 0 && d.l.colourBy == ByTopicColour {
		fill = look.Tint(c, 22)
		d.pen.circleOrDiamond(m.Statement, x, y, 10, look.Color(look.BG), look.Color(look.BG))
	}
	r := float32(10)
	if d.l.pop.keys[d.l.all.set.Items[m.Items[0]].Key] {
		r += d.l.pop.more
	}
	d.pen.circleOrDiamond(m.Statement, x, y, r, fill, edge)
	d.pen.centred(m.Place.Cue, look.CaptionBold, ink, x, y)
}

// circleOrDiamond draws the shape of a mark; r is the circle's radius, and a
// diamond is a little larger.
func (p *pen) circleOrDiamond(statement bool, x, y, r float32, fill, edge color.Color) {
	if statement {
		p.diamond(x, y, r+1.5, fill, edge, 2)
	} else {
		p.circle(x, y, r, fill, edge, 2)
	}
}

// pill draws what stands for several marks: their kind and number.
func (d *drawing) pill(m chart.Mark, y float32, c fyne.ThemeColorName) {
	x := d.x(m.X)
	edge := look.Color(c)
	fill, ink, small := look.Color(look.BG), edge, look.Color(look.BG)
	if m.Open {
		fill, ink, small = edge, look.Color(look.OnMark), edge
	}
	if !m.Hollow {
		small = ink
	}
	d.pen.box(x-22, y-11, 44, 22, 11, fill, edge, 2)
	words := count(len(m.Items))
	w := 10 + 4 + look.Measure(words, look.CaptionBold)
	left := x - w/2
	if m.Statement {
		d.pen.diamond(left+5, y, 5, small, ink, 1.25)
	} else {
		d.pen.circle(left+5, y, 4.5, small, ink, 1.25)
	}
	d.pen.text(words, look.CaptionBold, ink, left+14, y)
}

// count writes the number of a pill in at most three digits.
func count(n int) string {
	if n > 999 {
		return fmt.Sprintf("×%dk", n/1000)
	}
	return fmt.Sprintf("×%d", n)
}

// columns draws the lanes that hold more than marks can show.
func (d *drawing) columns() {
	for _, c := range d.l.plan.Columns {
		y0, y1 := d.y(c.Y0), d.y(c.Y1)
		if !d.seen(y0, y1) {
			continue
		}
		colour := look.Topic(0)
		if t := d.l.all.heads[c.Lane].topic; t != nil {
			colour = look.Topic(digitOf(t))
		}
		d.pen.box(d.x(c.X0), y0, float32(c.X1-c.X0), y1-y0, 1, look.Tint(colour, 75), nil, 0)
	}
}
