package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/briefing"
	"dateline/briefing/text"
)

// A column is one date with its events; columns are not to scale.
type column struct {
	date     string
	from, to float64 // days
	gap      int     // days without events before it, where there are enough to say so
	events   []briefing.Entry
	said     []briefing.Quotation
	x, w     float64
	crowd    int // events in its fullest lane
}

// The measures of columns.
const (
	breakWidth = 28.0
	columnGap  = 4.0
	columnPad  = 5.0
	leastSlot  = 76.0 // of a label with its badge
	fewDays    = 3    // a shorter gap is not marked
)

// columns puts events into columns, one for each date as it is printed.
func (b *builder) columns(events []briefing.Entry) []*column {
	var out []*column
	for _, e := range events {
		from, to := e.When.Days()
		i := slices.IndexFunc(out, func(c *column) bool { return c.date == e.Date })
		if i < 0 {
			i = len(out)
			out = append(out, &column{date: e.Date, from: from, to: to})
			if i > 0 {
				out[i].gap = int(from - out[i-1].to)
			}
		}
		out[i].events = append(out[i].events, e)
		out[i].to = max(out[i].to, to)
	}
	for _, s := range b.doc.Speakers {
		for _, q := range s.Said {
			if c := columnOf(out, q, b.w.When(q.When)); c != nil && b.doc.Shows(briefing.PartStatements) {
				c.said = append(c.said, q)
			}
		}
	}
	return out
}

// columnOf returns the column of a statement: that of its very date, or the
// first that has its day; nil for none.
func columnOf(columns []*column, q briefing.Quotation, date string) *column {
	if !q.When.Known() {
		return nil
	}
	from, _ := q.When.Days()
	var at *column
	for _, c := range columns {
		if c.date == date {
			return c
		}
		if at == nil && c.from <= from && from < c.to {
			at = c
		}
	}
	return at
}

// bands parts columns so that those of a band fit beside each other, in as few
// bands as can be and about as many in each.
func (b *builder) bands(columns []*column) [][]*column {
	least := len(b.fill(columns, len(columns)))
	for most := 1; most < len(columns); most++ {
		if out := b.fill(columns, most); len(out) == least {
			return out
		}
	}
	return b.fill(columns, len(columns))
}

// fill puts columns into bands, one after another, no more than most into each.
func (b *builder) fill(columns []*column, most int) [][]*column {
	var out [][]*column
	room := 0.0
	for _, c := range columns {
		need, lead := b.leastWidth(c), c.lead()
		if len(out) == 0 || lead+need > room || len(out[len(out)-1]) == most {
			out = append(out, nil)
			room, lead = b.width-laneHead, 0
		}
		room -= lead + need
		out[len(out)-1] = append(out[len(out)-1], c)
	}
	return out
}

// leastWidth returns how wide a column must be for its date and a label.
func (b *builder) leastWidth(c *column) float64 {
	return max(b.set.Line(c.date, b.theme.day.Style).Width+2*columnPad, leastSlot-8)
}

// spread gives the columns of a band their places: wider ones to the crowded,
// none less than its date needs.
func (b *builder) spread(columns []*column) {
	free, crowds := b.width-laneHead, 0.0
	needs := make([]float64, len(columns))
	for i, c := range columns {
		count := map[int]int{}
		for _, e := range c.events {
			t := untagged
			if len(e.Topics) > 0 {
				t = e.Topics[0]
			}
			count[t]++
			c.crowd = max(c.crowd, count[t])
		}
		if i > 0 {
			free -= c.lead()
		}
		needs[i] = b.leastWidth(c)
		free -= needs[i]
		crowds += math.Pow(float64(c.crowd), .75) - .5
	}
	x := laneHead
	for i, c := range columns {
		if i > 0 {
			x += c.lead()
		}
		c.x, c.w = x, needs[i]+max(free, 0)*(math.Pow(float64(c.crowd), .75)-.5)/crowds
		x += c.w
	}
}

// lead returns how much room is left before a column that is not the first.
func (c *column) lead() float64 {
	if c.gap > fewDays {
		return breakWidth
	}
	return columnGap
}

// A named lane is a lane of a band, measured.
type namedLane struct {
	name   *para
	colour Colour
	marks  []namedMark
	h      float64
}

type namedMark struct {
	e     briefing.Entry
	label *para
	x, y  float64 // the badge's left end and middle
}

// band builds columns beside each other, with a lane for each topic.
func (b *builder) band(columns []*column) frag {
	b.spread(columns)
	var events []briefing.Entry
	for _, c := range columns {
		events = append(events, c.events...)
	}
	var lanes []namedLane
	h := bandHead
	for _, l := range b.lanes(events) {
		lanes = append(lanes, b.namedLane(l, columns))
		h += lanes[len(lanes)-1].h
	}
	said := slices.ContainsFunc(columns, func(c *column) bool { return len(c.said) > 0 })
	if said {
		h += saidRow
	}
	return fixed{h, func(c *canvas, x, y float64) {
		b.drawColumns(c, columns, x, y, h)
		at := y + bandHead
		for i, l := range lanes {
			b.drawLaneHead(c, l.name, l.colour, x, at, l.h, i > 0)
			for _, m := range l.marks {
				b.drawMark(c, m, l.colour, x, at)
			}
			at += l.h
		}
		if said {
			b.drawSaid(c, columns, x, at)
		}
	}}
}

// The heights of a band's dates and of its row of statements.
const (
	bandHead = 20.0
	saidRow  = 22.0
)

// namedLane measures the labels of a lane and places them in its columns.
func (b *builder) namedLane(l lane, columns []*column) namedLane {
	name, col := b.laneName(l.topic)
	out := namedLane{name: b.cut(laneHead-16, b.theme.lane.colour(col), name, 4), colour: col}
	var rows []float64 // heights
	var rowOf []int    // of the marks
	r := b.theme.badgeR
	for _, c := range columns {
		var here []briefing.Entry
		for _, e := range l.events {
			if e.Date == c.date {
				here = append(here, e)
			}
		}
		per := min(max(1, int(c.w/leastSlot)), max(len(here), 1))
		slotW := c.w / float64(per)
		for i, e := range here {
			label := b.cut(slotW-columnPad-2*r-6, b.theme.mark, e.Text, 3)
			row := i / per
			if row == len(rows) {
				rows = append(rows, 0)
			}
			rows[row] = max(rows[row], max(label.height(), 2*r+1)+5)
			out.marks = append(out.marks, namedMark{e, label, c.x + float64(i%per)*slotW + columnPad, 0})
			rowOf = append(rowOf, row)
		}
	}
	tops := make([]float64, len(rows)+1)
	for i, h := range rows {
		tops[i+1] = tops[i] + h
	}
	all := tops[len(rows)]
	out.h = max(24, all+5, out.name.height()+6)
	for i, row := range rowOf {
		out.marks[i].y = (out.h-all)/2 + tops[row] + rows[row]/2
	}
	return out
}

func (b *builder) drawMark(c *canvas, m namedMark, col Colour, x, y float64) {
	r := b.theme.badgeR
	b.drawBadge(c, m.e, x+m.x, y+m.y, r, col)
	m.label.draw(c, x+m.x+badgeWidth(fmt.Sprint(m.e.Number), r)+3.6, y+m.y-m.label.height()/2)
}

// drawBadge draws an event's number, which leads to its row of the chronology.
func (b *builder) drawBadge(c *canvas, e briefing.Entry, x, y, r float64, col Colour) {
	n := fmt.Sprint(e.Number)
	draw := func() { c.badge(n, x, y, r, col, e.Inferred) }
	if b.doc.Shows(briefing.PartChronology) {
		c.link(fmt.Sprintf("#e%d", e.Number), x, y-r, badgeWidth(n, r), 2*r, draw)
		return
	}
	draw()
}

// drawColumns draws the grounds of columns, their dates, and the breaks
// between those that are far apart.
func (b *builder) drawColumns(c *canvas, columns []*column, x, y, h float64) {
	t := b.theme
	c.furniture(func() {
		for i, k := range columns {
			c.rect(x+k.x, y, k.w, h, t.panel)
			c.rect(x+k.x, y+bandHead-1.4, k.w, 1.4, t.ink)
			if i > 0 && k.gap > fewDays {
				drawBreak(c, x+k.x-breakWidth, y+bandHead-.7, t.grey)
			}
		}
	})
	for i, k := range columns {
		if i > 0 && k.gap > fewDays {
			c.text(b.w.Days.Of(k.gap), t.gap.Style, x+k.x-breakWidth/2, y+9.6, centre)
		}
		c.fit(k.date, t.day.Style, k.w-columnPad, x+k.x+columnPad, y+12)
	}
}

// drawBreak draws an axis that is broken, from x over the width of a break.
func drawBreak(c *canvas, x, y float64, col Colour) {
	mid := x + breakWidth/2
	c.stroke(x, y, mid-3.5, y, .7, col)
	c.stroke(mid+3.5, y, x+breakWidth, y, .7, col)
	c.stroke(mid-4.5, y+4, mid-.5, y-4, .8, col)
	c.stroke(mid+.5, y+4, mid+4.5, y-4, .8, col)
}

// drawSaid draws the row of statements: as many diamonds as there is room for,
// and all their numbers.
func (b *builder) drawSaid(c *canvas, columns []*column, x, y float64) {
	t := b.theme
	c.furniture(func() { c.stroke(x, y, x+b.width, y, .4, t.rule) })
	c.fit(b.w.KeyStatements, t.lane.Style, laneHead-10, x+8, y+saidRow/2+2.8)
	for _, k := range columns {
		if len(k.said) == 0 {
			continue
		}
		ids := b.set.Fit(ranges(k.said), text.Style{Face: t.mark.Face, Size: t.mark.Size, Colour: t.mark.Colour}, k.w-columnPad-16)
		most := max(1, int((k.w-columnPad-ids.Width-6)/12.4))
		at := x + k.x + columnPad
		for i, q := range k.said {
			if i == most {
				break
			}
			mid := at + 6.2
			c.link(fmt.Sprintf("#s%d", q.Number), at, y+saidRow/2-5, 12.4, 10, func() {
				c.furniture(func() { c.diamond(mid, y+saidRow/2, 4, b.colourOf(q.Topics)) })
			})
			at += 12.4
		}
		c.line(ids, at+4, y+saidRow/2+2.6)
	}
}

// ranges prints the numbers of statements: "S1–S3, S8".
func ranges(said []briefing.Quotation) string {
	var numbers []int
	for _, q := range said {
		numbers = append(numbers, q.Number)
	}
	slices.Sort(numbers)
	var out []string
	for _, r := range spans(numbers) {
		s := fmt.Sprintf("S%d", r[0])
		if r[1] > r[0] {
			s += fmt.Sprintf("–S%d", r[1])
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}
