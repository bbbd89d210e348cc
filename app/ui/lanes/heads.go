package lanes

import (
	"fmt"

	"dateline/app/ui/look"
)

// heads draws the names of the lanes on the left, and the lines between lanes.
func (d *drawing) heads() {
	d.pen.rect(0, d.top, d.s.head, d.bottom-d.top, look.Color(look.BG))
	for i, b := range d.l.plan.Bands {
		y0, y1 := d.y(b.Y), d.y(b.Y+b.Height)
		if !d.seen(y0, y1) {
			continue
		}
		d.head(i, y0, y1)
		d.pen.rect(0, y1-1, d.w, 1, look.Color(look.Rule))
	}
	d.pen.rect(d.s.head, d.top, 1, d.bottom-d.top, look.Color(look.Rule))
}

// head draws the head of one lane between two heights of the field.
func (d *drawing) head(i int, y0, y1 float32) {
	h := d.l.all.heads[i]
	y := max(y0, min(d.top, y1-d.s.row-2*d.s.pad)) + d.s.pad + d.s.row/2 // stays in sight with its lane
	if d.headOver == i+1 {
		d.pen.box(4, y-d.s.row/2, d.s.head-8, d.s.row, 6, look.Color(look.Hover), nil, 0)
	}
	x := d.s.inset
	if h.icon != "" {
		d.pen.icon(h.icon, look.Muted, x+10, y, 16)
	} else {
		d.tile(look.Badge(h.topic), digitOf(h.topic), x, y)
	}
	x += 30
	room := d.s.head - x - 4
	if d.l.collapsed[h.name] {
		d.pen.icon("chevron-right", look.Muted, d.s.head-10, y, 12)
		room -= 12
	}
	d.pen.text(look.Ellipsis(h.name, look.BodyBold, room), look.BodyBold, look.Color(look.Ink), x, y)
	if y+26 < y1 {
		d.pen.text(items(d.l.all.set.Count(i)), look.Caption, look.Color(look.Muted), x, y+18)
	}
}

func items(n int) string {
	if n == 1 {
		return "1 item"
	}
	return number(n) + " items"
}

// tile draws the square of a topic with its middle at x+10, y.
func (d *drawing) tile(badge string, digit int, x, y float32) {
	c := look.Color(look.Topic(digit))
	if digit == 0 {
		d.pen.box(x, y-10, 20, 20, 4, look.Color(look.BG), c, 1.5)
		d.pen.centred(badge, look.LabelBold, c, x+10, y)
		return
	}
	d.pen.box(x, y-10, 20, 20, 4, c, nil, 0)
	d.pen.centred(badge, look.LabelBold, look.Color(look.OnMark), x+10, y)
}

// tray draws the items without a date, below the lanes.
func (d *drawing) tray() {
	if d.s.tray == 0 {
		return
	}
	y0 := d.bottom
	mid := y0 + d.s.tray/2
	d.pen.rect(0, y0, d.w, d.s.tray, look.Color(look.Side))
	d.pen.rect(0, y0, d.s.head, d.s.tray, look.Color(look.BG))
	d.pen.rect(0, y0, d.w, 1, look.Color(look.Rule))
	d.pen.rect(d.s.head, y0, 1, d.s.tray, look.Color(look.Rule))
	d.tile("?", 0, d.s.inset, mid)
	d.pen.text("No date", look.BodyBold, look.Color(look.Ink), d.s.inset+30, mid)
	if d.l.trayFrom > 0 { // a click on the head goes back
		d.pen.icon("chevron-left", look.Muted, d.s.head-12, mid, 12)
	}
	for i, m := range d.l.plan.Tray {
		d.mark(m, mid, d.trayOver == i+1)
	}
	if n := d.l.plan.TrayMore; n > 0 {
		last := d.l.plan.Tray[len(d.l.plan.Tray)-1]
		words := fmt.Sprintf("%d more", n)
		if x := d.x(last.Right()) + 16; x+look.Measure(words, look.Label) < d.w-8 {
			d.pen.text(words, look.Label, look.Color(look.Accent), x, mid)
		}
	}
}
