package chart

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// The limits between the ways a lane is drawn, in marks in sight.
const (
	crowd  = 70  // from here a lane has few rows, and its marks join sooner
	dense  = 200 // from here it is bars
	few    = 4   // rows of a crowd
	behind = 200 // entries out of sight on the left that are packed too, so that rows keep still while panning
)

// A packer finds rows for the marks of one lane.
type packer struct {
	set  *Set
	lane int
	axis Axis
	o    Options
}

// A row is how far a row is taken, by what: the marks, their bars, the labels.
type row struct {
	core, hard, soft float64
	last             int // index of its last unit
}

// A unit is a mark before it is in its row.
type unit struct {
	Mark
	end    float64 // where the mark itself ends
	asked  float64 // how wide its label would be drawn, Keep at most
	opened bool    // it stands below a pill that is open, in a row of its own
}

// pack puts the marks of the lane into the plan.
func (k packer) pack(p *Plan) Band {
	b := &k.set.bands[k.lane]
	from, to := k.axis.At(-k.o.Longest-40), k.axis.To()
	lo, hi := b.between(from, to)
	entries := b.across(from, to)
	if n := b.days(lo, hi, dense); n+len(entries) >= dense {
		return k.columns(p, b)
	}
	lo = k.calm(b, lo)
	entries = append(entries, b.marks[lo:hi]...)
	units := k.units(entries)
	rows := k.o.MaxRows
	switch {
	case k.set.Lanes[k.lane].Collapsed:
		rows = 1
	case len(units) > crowd && len(k.o.Opened) == 0:
		rows = min(rows, few)
	}
	units, n := k.rows(units, rows)
	marks := k.label(units)
	used := 0
	for _, m := range marks {
		if m.Right() > 0 && m.Left() < k.axis.Width {
			p.Marks = append(p.Marks, m)
			used = max(used, m.Row+1)
		}
	}
	return Band{Rows: max(1, min(used, n))}
}

// days counts the days on which marks stand among lo to hi, up to most.
func (b *band) days(lo, hi, most int) int {
	n := 0
	for lo < hi && n < most {
		at := b.marks[lo].at
		step := 1
		for lo+step < hi && b.marks[lo+step].at == at {
			step *= 2
		}
		lo += sort.Search(min(step, hi-lo), func(i int) bool { return b.marks[lo+i].at > at })
		n++
	}
	return n
}

// calm goes back from lo to where nothing reaches over from before, so that
// rows do not hang on where sight begins.
func (k packer) calm(b *band, lo int) int {
	for range behind {
		if lo == 0 || lo < len(b.marks) && (b.marks[lo].from-b.marks[lo-1].to)/k.axis.Step > k.o.Keep+60 {
			break
		}
		lo--
	}
	return lo
}

// units makes marks of entries. Those of one kind that share their day join
// where they are many.
func (k packer) units(entries []entry) []unit {
	slices.SortStableFunc(entries, func(x, y entry) int {
		a, b := k.set.Items[x.item], k.set.Items[y.item]
		return cmp.Or(cmp.Compare(k.at(x.shape), k.at(y.shape)), x.compare(y.shape), cmp.Compare(kindOrder(a), kindOrder(b)), cmp.Compare(b.Weight, a.Weight), cmp.Compare(x.item, y.item))
	})
	var out []unit
	for len(entries) > 0 {
		n := 1
		for n < len(entries) && k.alike(entries[0], entries[n]) {
			n++
		}
		limit := max(k.o.Join, k.o.MaxRows/3)
		if !k.set.Items[entries[0].item].Statement {
			limit = max(2*k.o.Join, k.o.MaxRows*2/3)
		}
		if n < limit {
			for _, e := range entries[:n] {
				out = append(out, k.unit(e))
			}
		} else {
			out = append(out, k.pill(entries[:n])...)
		}
		entries = entries[n:]
	}
	return out
}

func (k packer) alike(a, b entry) bool {
	return a.shape == b.shape && k.set.Items[a.item].Statement == k.set.Items[b.item].Statement
}

// pill joins entries of one kind and shape, or follows the pill with them
// where it is open.
func (k packer) pill(entries []entry) []unit {
	u := k.unit(entries[0])
	u.widen(k)
	u.Items = nil
	for _, e := range entries {
		u.Items = append(u.Items, e.item)
		u.Place = u.Place.with(k.set.Items[e.item].Places[e.place])
		u.Hollow = u.Hollow && k.set.Items[e.item].When.Reckoned
		u.Disputed = u.Disputed || k.set.Items[e.item].Disputed
	}
	out := []unit{u}
	if k.o.Opened[Opening{k.lane, k.set.Items[u.Items[0]].Key}] {
		out[0].Open = true
		for _, e := range entries {
			u := k.unit(e)
			u.opened = true
			out = append(out, u)
		}
	}
	return out
}

// widen makes a pill of a mark.
func (u *unit) widen(k packer) {
	u.Pill = true
	if u.Bar == Until {
		u.X = u.X1 - k.o.Pill - 2
	}
	u.X0, u.X1 = min(u.X0, u.X-k.o.Pill), max(u.X1, u.X+k.o.Pill)
	u.end = u.X + k.o.Pill
}

// hoursWide is how wide a day is drawn when its hours can be told apart.
const hoursWide = 160

// unit makes a mark of one entry.
func (k packer) unit(e entry) unit {
	it := k.set.Items[e.item]
	u := unit{Mark: Mark{
		Items: []int{e.item}, Lane: k.lane, Place: it.Places[e.place], Bar: e.bar,
		Statement: it.Statement, Hollow: it.When.Reckoned, Disputed: it.Disputed,
		X: k.axis.X(e.at), X0: k.axis.X(e.from), X1: k.axis.X(e.to),
	}}
	r := k.o.Radius
	if u.Bar == NoBar && u.X1-u.X0 > hoursWide {
		u.Bar = Soft // it was at some hour of the day
	}
	if u.X1-u.X0 < 2*r+6 && u.Bar != Solid || u.X1-u.X0 < 2*r {
		u.Bar = NoBar
	}
	switch u.Bar {
	case NoBar:
		u.X0, u.X1 = u.X-r, u.X+r
	case Until:
		u.X = u.X1 - r - 3
	case Since:
		u.X = u.X0 + r + 3
	case Solid:
		u.X = u.X0 + r
	}
	if u.Bar != NoBar {
		u.X = k.inSight(u)
	}
	u.end = u.X + r
	u.asked = k.ask(it)
	return u
}

// inSight returns where in its bar a mark stands so that it is seen while the
// bar is; in a long bar, so that its label is seen too.
func (k packer) inSight(u unit) float64 {
	r := k.o.Radius
	right := k.axis.Width - r - 2
	if u.Bar == Soft && u.X1-u.X0 > 2*k.o.Keep {
		right -= k.o.Gap + k.o.Keep
	}
	x := max(min(max(u.X, r+2), u.X1-r), u.X0+r)
	return min(x, max(right, u.X0+r))
}

// at orders entries by where their marks stand.
func (k packer) at(s shape) float64 {
	if s.bar == NoBar || s.to-s.from < wideDays {
		return s.at
	}
	return min(max(s.at, min(k.axis.From, s.to)), max(k.axis.To(), s.from))
}

// ask returns how much room the label of an item asks for. Long labels are
// not measured for it: they get what is kept for each.
func (k packer) ask(it Item) float64 {
	w := k.o.Keep
	if float64(len(it.Label))*4 < k.o.Keep {
		w = min(w, k.o.Measure(it.Label, it.Statement))
	}
	return w + signWidth(it.Disputed) + it.After
}

// signWidth is the room for the sign of what is disputed.
func signWidth(disputed bool) float64 {
	if disputed {
		return 22
	}
	return 0
}

// rows gives each unit the topmost row with room, most rows in all. When there
// is none with room for its label, labels give way, then bars; then it joins
// its neighbour.
func (k packer) rows(units []unit, most int) ([]unit, int) {
	var rows []row
	out := units[:0:0]
	for _, u := range units {
		if u.opened {
			most++
		}
	}
	for _, u := range units {
		left, gap := min(u.X0, u.X-k.o.Radius), 4.0
		i := slices.IndexFunc(rows, func(r row) bool { return r.soft <= left })
		if i < 0 && len(rows) < most {
			i, rows = len(rows), append(rows, row{math.Inf(-1), math.Inf(-1), math.Inf(-1), -1})
		}
		if i < 0 {
			i = slices.IndexFunc(rows, func(r row) bool { return r.hard <= left })
		}
		if i < 0 {
			i = k.squeeze(&u, rows, out)
		}
		if i < 0 {
			k.join(u, rows, out)
			continue
		}
		u.Row = i
		r := &rows[i]
		r.last, r.core, r.hard = len(out), u.end+gap, max(r.hard, u.X1+gap, u.end+gap)
		r.soft = max(r.hard, k.labelAt(u.Mark, u.asked)+u.asked+2*gap)
		out = append(out, u)
	}
	return out, len(rows)
}

// squeeze drops the bar of a unit, and of what stands before it, to find room
// in a row; -1 when the marks themselves would touch.
func (k packer) squeeze(u *unit, rows []row, out []unit) int {
	half := u.end - u.X
	i := slices.IndexFunc(rows, func(r row) bool { return r.core <= u.X-half })
	if i < 0 {
		return -1
	}
	r := &rows[i]
	for j := range out {
		if o := &out[j]; o.Row == i && o.X1 > u.X-half {
			o.Bar, o.X0, o.X1 = NoBar, 2*o.X-o.end, o.end
		}
	}
	r.hard = r.core
	u.Bar, u.X0, u.X1 = NoBar, u.X-half, u.end
	return i
}

// join adds a unit to the nearest mark, of its kind if there is one.
func (k packer) join(u unit, rows []row, out []unit) {
	best, least := -1, math.Inf(1)
	for i, r := range rows {
		o := out[r.last]
		d := math.Abs(o.X - u.X)
		if o.Statement != u.Statement || o.Open {
			d += 1000
		}
		if d < least {
			best, least = i, d
		}
	}
	r := &rows[best]
	o := &out[r.last]
	if !o.Pill {
		o.Bar, o.X0, o.X1 = NoBar, o.X-k.o.Radius, o.X+k.o.Radius
		o.widen(k)
		o.X += k.o.Pill - k.o.Radius // its left edge stays, so that it touches nothing
		o.X0, o.X1, o.end = o.X-k.o.Pill, o.X+k.o.Pill, o.X+k.o.Pill
	}
	o.Items = append(o.Items, u.Items...)
	o.Hollow, o.Disputed = o.Hollow && u.Hollow, o.Disputed || u.Disputed
	o.Place = o.Place.with(u.Place)
	r.core, r.hard = o.end+4, max(r.hard, o.end+4)
	r.soft = max(r.soft, r.hard)
}
