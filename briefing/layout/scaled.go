package layout

import (
	"fmt"
	"math"
	"slices"

	"dateline/briefing"
	"dateline/timeline"
)

// A scale maps days to places of equal width, as many as badges fit beside
// each other. Events far from the rest stand at the ends, outside it.
type scale struct {
	from, to float64 // days
	places   int
	wide     float64 // of a place
	beside   int     // badges that fit beside each other in a place
	x        float64 // of the first
	early    bool    // there is a place before the first for what lies before from
	late     bool
}

// at returns the place of a day; -1 and s.places for those outside.
func (s scale) at(day float64) int {
	switch {
	case day < s.from:
		return -1
	case day >= s.to:
		return s.places
	}
	return min(int((day-s.from)/(s.to-s.from)*float64(s.places)), s.places-1)
}

// left returns where a place begins.
func (s scale) left(place int) float64 { return s.x + float64(place)*s.wide }

// step returns how many days a place stands for.
func (s scale) step() float64 { return (s.to - s.from) / float64(s.places) }

// scaleOf chooses a scale for events, wide enough for badges of radius r.
func (b *builder) scaleOf(events []briefing.Entry, r float64) scale {
	var days []float64
	for _, e := range events {
		from, _ := e.When.Days()
		days = append(days, from)
	}
	slices.Sort(days)
	lo, hi := dense(days)
	s := scale{from: lo, to: hi + 1, early: days[0] < lo, late: days[len(days)-1] > hi, x: laneHead}
	least := badgeWidth(fmt.Sprint(b.doc.Entries[len(b.doc.Entries)-1].Number), r) + 1.2
	room := b.width - laneHead
	s.places = int(room / least)
	if s.early {
		s.places--
	}
	if s.late {
		s.places--
	}
	s.places = max(1, min(s.places, int(math.Ceil(s.to-s.from))))
	all := s.places
	if s.early {
		all++
	}
	if s.late {
		all++
	}
	s.wide = room / float64(all)
	s.beside = max(1, int(s.wide/least))
	if s.early {
		s.x += s.wide
	}
	return s
}

// dense returns the first and the last of sorted days, without those far off
// that would press all the others into a few places: up to a fifth of them,
// where the rest needs less than half the room.
func dense(days []float64) (lo, hi float64) {
	a, b, most := 0, len(days)-1, len(days)/5
	for cut := 1; cut <= most; cut++ {
		for early := 0; early <= cut; early++ {
			x, y := early, len(days)-1-(cut-early)
			if 2*(days[y]-days[x]) < days[b]-days[a] {
				a, b = x, y
			}
		}
	}
	return days[a], days[b]
}

// The measures of the figure to scale.
const (
	axisHead   = 18.0
	densityRow = 26.0
	rowHeight  = 13.6
	lanesRoom  = 330.0 // for the badges of all lanes
)

// mostStacked returns how many badges may stand one above another in each of
// so many lanes.
func mostStacked(lanes int) int { return min(int(lanesRoom/rowHeight/float64(lanes)), 10) }

// scaled builds the figure of many events: numbers only, on an axis to scale.
// It returns the note that goes with it, too.
func (b *builder) scaled(events []briefing.Entry) (frag, string) {
	r := b.theme.badgeR
	s := b.scaleOf(events, r)
	lanes := b.lanes(events)
	heights, most := make([]float64, len(lanes)), mostStacked(len(lanes))
	h := axisHead + densityRow
	for i, l := range lanes {
		tall := 1
		for _, n := range s.count(l.events) {
			tall = max(tall, min((n+s.beside-1)/s.beside, most))
		}
		heights[i] = max(24, float64(tall)*rowHeight+7)
		h += heights[i]
	}
	said := b.saidAt(s)
	if len(said) > 0 {
		h += saidRow
	}
	paint := func(c *canvas, x, y float64) {
		c.furniture(func() { c.rect(x+laneHead, y, b.width-laneHead, h, b.theme.panel) })
		b.drawAxis(c, s, x, y, h)
		b.drawDensity(c, s, events, x, y+axisHead)
		at := y + axisHead + densityRow
		for i, l := range lanes {
			name, col := b.laneName(l.topic)
			b.drawLaneHead(c, b.cut(laneHead-16, b.theme.lane.colour(col), name, 2), col, x, at, heights[i], true)
			b.drawStacks(c, s, l, col, most, x, at, heights[i])
			at += heights[i]
		}
		if len(said) > 0 {
			b.drawCounts(c, s, said, x, at)
		}
	}
	return fixed{h, paint}, fmt.Sprintf(b.w.AxisLinear, b.w.Days.Of(max(1, int(math.Round(s.step())))))
}

// count returns how many events stand in each place.
func (s scale) count(events []briefing.Entry) map[int]int {
	n := map[int]int{}
	for _, e := range events {
		from, _ := e.When.Days()
		n[s.at(from)]++
	}
	return n
}

// saidAt returns the statements by their places.
func (b *builder) saidAt(s scale) map[int]int {
	n := map[int]int{}
	if !b.doc.Shows(briefing.PartStatements) {
		return n
	}
	for _, sp := range b.doc.Speakers {
		for _, q := range sp.Said {
			if from, _ := q.When.Days(); q.When.Known() && (from >= s.from || s.early) && (from < s.to || s.late) {
				n[s.at(from)]++
			}
		}
	}
	return n
}

// drawStacks draws the badges of a lane, those of one place one above another,
// or in rows where a place is wide.
func (b *builder) drawStacks(c *canvas, s scale, l lane, col Colour, most int, x, y, h float64) {
	r, all, drawn := b.theme.badgeR, s.count(l.events), map[int]int{}
	for _, e := range l.events {
		from, _ := e.When.Days()
		p := s.at(from)
		room := most * s.beside
		i := drawn[p]
		if i == min(all[p], room) {
			continue
		}
		drawn[p]++
		rows := (min(all[p], room) + s.beside - 1) / s.beside
		wide := s.wide / float64(min(s.beside, all[p]))
		left := x + s.left(p) + float64(i%s.beside)*wide
		mid := y + (h-float64(rows)*rowHeight)/2 + (float64(i/s.beside)+.5)*rowHeight
		if all[p] > room && i == room-1 {
			c.text(fmt.Sprintf("+%d", all[p]-room+1), b.theme.gap.Style, left+wide/2, mid+2.4, centre)
			continue
		}
		b.drawBadge(c, e, left+(wide-badgeWidth(fmt.Sprint(e.Number), r))/2, mid, r, col)
	}
}

// drawDensity draws a bar for each place, as tall as it has events.
func (b *builder) drawDensity(c *canvas, s scale, events []briefing.Entry, x, y float64) {
	n, most := s.count(events), 0
	for _, k := range n {
		most = max(most, k)
	}
	c.furniture(func() {
		for p := -1; p <= s.places; p++ {
			if n[p] > 0 {
				h := float64(n[p]) / float64(most) * (densityRow - 6)
				c.rect(x+s.left(p)+1.5, y+densityRow-2-h, s.wide-3, h, b.theme.grey)
			}
		}
	})
	c.fit(b.w.AllTopics, b.theme.lane.Style, laneHead-10, x+8, y+densityRow/2+2.8)
}

// drawCounts draws a diamond for each place with statements, and how many.
func (b *builder) drawCounts(c *canvas, s scale, said map[int]int, x, y float64) {
	t := b.theme
	c.furniture(func() { c.stroke(x, y, x+b.width, y, .4, t.rule) })
	c.fit(b.w.KeyStatements, t.lane.Style, laneHead-10, x+8, y+saidRow/2+2.8)
	for p := -1; p <= s.places; p++ {
		if said[p] == 0 {
			continue
		}
		mid := x + s.left(p) + s.wide/2
		c.furniture(func() { c.diamond(mid, y+7, 3.4, t.slate) })
		c.text(fmt.Sprint(said[p]), t.gap.Style, mid, y+18, centre)
	}
}

// drawAxis draws the ticks and their dates, and a rule under them.
func (b *builder) drawAxis(c *canvas, s scale, x, y, h float64) {
	t := b.theme
	c.furniture(func() { c.rect(x+laneHead, y+axisHead-1.4, b.width-laneHead, 1.4, t.ink) })
	if s.early {
		c.fit(b.w.Earlier, t.gap.Style, s.wide+8, x+laneHead+1, y+11)
	}
	end := x + b.width
	if s.late {
		l := b.set.Line(b.w.Later, t.gap.Style)
		end -= max(s.wide, l.Width+4)
		c.line(l, x+b.width-l.Width-1, y+11)
	}
	free := x + s.x
	if s.early {
		free += 14
	}
	for _, d := range ticks(s) {
		day, _ := d.Days()
		at := x + s.x + (day-s.from)/(s.to-s.from)*s.wide*float64(s.places)
		c.furniture(func() { c.stroke(at, y+axisHead-5, at, y+h, .3, t.rule) })
		l := b.set.Line(b.w.When(timeline.Of(d)), t.day.Style)
		if at >= free && at+l.Width+3 < end {
			c.line(l, at+3, y+11.5)
			free = at + l.Width + 10
		}
	}
}

// ticks returns the days, months or years that a scale marks: the finest of
// which there are no more than a dozen.
func ticks(s scale) []timeline.Date {
	first := timeline.DayOf(1970, 1, 1).AddDays(int(math.Floor(s.from)))
	for _, step := range []struct {
		precision timeline.Precision
		months    int
		days      int
	}{
		{timeline.Day, 0, 1},
		{timeline.Day, 0, 7},
		{timeline.Month, 1, 0},
		{timeline.Month, 3, 0},
		{timeline.Year, 12, 0},
		{timeline.Year, 60, 0},
		{timeline.Year, 120, 0},
		{timeline.Year, 600, 0},
		{timeline.Year, 1200, 0},
	} {
		if n := (s.to - s.from) / (float64(step.days) + 30.4*float64(step.months)); n > 12 {
			continue
		}
		d := first
		if step.months > 0 {
			k := d.Y*12 + d.M - 1
			k -= k % step.months
			d = timeline.Date{Y: k / 12, M: k%12 + 1, D: 1, Precision: step.precision}
		}
		var out []timeline.Date
		for ; len(out) < 40; d = next(d, step.months, step.days) {
			day, _ := d.Days()
			if day >= s.to {
				break
			}
			if day >= s.from {
				out = append(out, d)
			}
		}
		return out
	}
	return nil
}

func next(d timeline.Date, months, days int) timeline.Date {
	if months > 0 {
		return d.AddMonths(months)
	}
	return d.AddDays(days)
}
