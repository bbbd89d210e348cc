package lanes

import (
	"fmt"
	"strconv"

	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// The rows of the axis, by their middles.
const (
	upperRow = 12
	lowerRow = 35
	dayTop   = 24 // of the row of days
)

// grid draws the columns of days behind the lanes: weekends, folds, hairlines.
func (d *drawing) grid() {
	p := &d.l.plan
	high := d.bottom - d.top
	for _, c := range p.Lower {
		if c.Rest {
			d.pen.rect(d.x(c.X0), d.top, float32(c.X1-c.X0), high, look.Color(look.Weekend))
		}
	}
	for _, b := range p.Breaks {
		d.pen.rect(d.x(b.X0), d.top, float32(b.X1-b.X0), high, look.Color(look.Panel))
	}
	for i, c := range p.Lower {
		if i > 0 {
			d.pen.rect(d.x(c.X0), d.top, 1, high, look.Tint(look.Rule, 60))
		}
	}
	for i, c := range p.Upper {
		if i > 0 && !after(c, p.Breaks) {
			d.pen.rect(d.x(c.X0), 0, 1, d.bottom, look.Color(look.Rule2))
		}
	}
}

// after reports whether a cell only goes on after a fold.
func after(c chart.Tick, breaks []chart.Break) bool {
	for _, b := range breaks {
		if c.X0-b.X1 < 1 && b.X1-c.X0 < 1 {
			return true
		}
	}
	return false
}

// axis draws the two rows of days above the lanes.
func (d *drawing) axis() {
	p := &d.l.plan
	d.pen.rect(d.s.head, 0, d.w-d.s.head, axisHeight, look.Color(look.BG))
	for _, c := range p.Lower {
		if c.Rest {
			d.pen.rect(d.x(c.X0), dayTop, float32(c.X1-c.X0), axisHeight-dayTop, look.Color(look.Weekend))
		}
	}
	lit := d.litDays()
	for i, c := range p.Lower {
		if i > 0 {
			d.pen.rect(d.x(c.X0), dayTop, 1, axisHeight-dayTop, look.Tint(look.Rule, 60))
		}
		role, ink := look.Caption, look.Color(look.Muted)
		if lit(c) {
			role, ink = look.CaptionBold, look.Color(look.Ink)
		}
		x, half := d.x((c.X0+c.X1)/2), look.Measure(c.Label, role)/2
		if c.Label != "" && x-half > d.s.head && x+half < d.w {
			d.pen.centred(c.Label, role, ink, x, lowerRow)
		}
	}
	d.upper()
	d.pen.rect(d.s.head, axisHeight-1, d.w-d.s.head, 2, look.Color(look.Rule2))
	for _, b := range p.Breaks {
		d.fold(b)
	}
	d.pen.rect(0, 0, d.s.head, axisHeight, look.Color(look.BG))
	d.pen.rect(0, axisHeight-1, d.s.head, 1, look.Color(look.BG))
	d.pen.rect(d.s.head, 0, 1, axisHeight, look.Color(look.Rule))
}

// upper draws the row of months: each name stays in sight as long as there is
// room for it beside the next.
func (d *drawing) upper() {
	for i, c := range d.l.plan.Upper {
		x := d.x(max(c.X0, 0)) + 8
		room := min(d.x(c.X1), d.w) - x - 4
		if i > 0 && !after(c, d.l.plan.Breaks) {
			d.pen.rect(d.x(c.X0), 0, 1, axisHeight, look.Color(look.Rule2))
		}
		for _, name := range []string{c.Label, month(c)} {
			if look.Measure(name, look.CaptionBold) <= room {
				d.pen.text(name, look.CaptionBold, look.Color(look.Ink), x, upperRow)
				break
			}
		}
	}
}

// month returns the name of a cell's month in three letters.
func month(c chart.Tick) string {
	r := []rune(c.Label)
	return string(r[:min(3, len(r))])
}

// fold draws a stretch of folded days over the axis: how many, and a break in
// the line.
func (d *drawing) fold(b chart.Break) {
	x, w := d.x(b.X0), float32(b.X1-b.X0)
	d.pen.rect(x, 0, w, axisHeight, look.Color(look.Panel))
	mid := x + w/2
	if w >= 30 {
		n, unit := b.Days, "days"
		if n >= 730 {
			n, unit = (n+182)/365, "years"
		}
		d.pen.centred(strconv.Itoa(n), look.Caption, look.Color(look.Muted), mid, 11)
		d.pen.centred(unit, look.Caption, look.Color(look.Muted), mid, 25)
	}
	for _, dx := range []float32{-4, 3} {
		d.pen.line(mid+dx-2, axisHeight+5, mid+dx+3, axisHeight-6, look.Color(look.Text), 1.25)
	}
}

// litDays reports for a cell whether the selection covers it.
func (d *drawing) litDays() func(chart.Tick) bool {
	type stretch struct{ from, to float64 }
	var lit []stretch
	for k := range d.chosen {
		if i, ok := d.l.all.where[k]; ok && d.l.all.set.Items[i].When.Known() {
			from, to := d.l.all.set.Items[i].When.Days()
			if to-from <= 31 {
				lit = append(lit, stretch{from, to})
			}
		}
	}
	return func(c chart.Tick) bool {
		for _, s := range lit {
			if c.From < s.to && c.To > s.from && c.To-c.From <= 1 {
				return true
			}
		}
		return false
	}
}

// knownAt returns where the line of what was known stands; false when all is shown.
func (d *drawing) knownAt() (float32, bool) {
	known := d.l.desk.Filter().Known
	if !known.Known() {
		return 0, false
	}
	_, to := known.Days()
	x := d.l.plan.Axis.X(to)
	return d.x(x), x >= 0 && x <= d.l.plan.Axis.Width
}

// known draws the line after which nothing was known.
func (d *drawing) known() {
	if x, ok := d.knownAt(); ok {
		d.pen.rect(x-1, d.top, 1.5, d.bottom-d.top, look.Tint(look.Accent, 60))
	}
}

// flag draws the head of that line.
func (d *drawing) flag() {
	if x, ok := d.knownAt(); ok {
		words := "As known on " + dayMonth(d.l.desk.Filter().Known)
		w := look.Measure(words, look.CaptionBold) + 16
		x = min(x-1, d.w-w)
		d.pen.rect(x, dayTop-4, 1.5, axisHeight-dayTop+4, look.Tint(look.Accent, 60))
		d.pen.box(x, 2, w, 20, 3, look.Color(look.Fill), nil, 0)
		d.pen.text(words, look.CaptionBold, look.Color(look.On), x+8, 12)
	}
}

// dayMonth writes a day without its year.
func dayMonth(t timeline.Date) string {
	return fmt.Sprintf("%d %s", t.LastDay().D, months[t.LastDay().M-1])
}

var months = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
