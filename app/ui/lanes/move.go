package lanes

import (
	"math"
	"slices"
	"time"

	"dateline/timeline"
	"dateline/timeline/chart"
)

// Room around what is shown, so that marks and labels at its ends are seen.
const (
	roomLeft  = 24
	roomRight = 264
)

// ZoomIn magnifies about the selection, or the middle where it is out of sight.
func (l *Lanes) ZoomIn() { l.zoom(1.5) }

// ZoomOut is the way back from [Lanes.ZoomIn].
func (l *Lanes) ZoomOut() { l.zoom(1 / 1.5) }

func (l *Lanes) zoom(factor float64) {
	a := l.desk.Axis()
	x := a.Width / 2
	if it, ok := l.current(); ok {
		if day, ok := it.Day(); ok && a.X(day) > 0 && a.X(day) < a.Width {
			x = a.X(day)
		}
	}
	l.moveTo(a.Zoom(factor, x), zoomTime)
}

// Fit shows every item the filter lets through.
func (l *Lanes) Fit() {
	if a := l.desk.Axis(); a.Step > 0 {
		l.moveTo(l.whole(a), zoomTime)
		l.follow = everything
	}
}

// ZoomToSelection shows what is selected, or all that the filter lets through.
func (l *Lanes) ZoomToSelection() {
	var chosen []chart.Item
	for _, k := range l.desk.Lit() {
		if i, ok := l.all.where[k]; ok {
			chosen = append(chosen, l.all.set.Items[i])
		}
	}
	if len(chosen) == 0 {
		chosen = l.all.set.Items
	}
	if a := l.desk.Axis(); a.Step > 0 {
		l.moveTo(l.around(a, chosen), zoomTime)
	}
}

// Today goes to a day, without zooming.
func (l *Lanes) Today(day timeline.Date) {
	if a := l.desk.Axis(); a.Step > 0 && day.Known() {
		from, to := day.Days()
		l.moveTo(centred(a, (from+to)/2), goTime)
	}
}

// First selects the earliest item, Last the latest.
func (l *Lanes) First() { l.goTo(0) }

// Last selects the latest item that has a date.
func (l *Lanes) Last() {
	last := len(l.all.records) - 1
	for last > 0 && !l.all.records[last].Common().When.Known() {
		last--
	}
	l.goTo(last)
}

// Step selects the next item by time (dx), or the nearest one in the next lane
// (dy).
func (l *Lanes) Step(dx, dy int) {
	if len(l.all.records) == 0 {
		return
	}
	at, ok := l.index()
	if !ok {
		l.goTo(l.middle())
		return
	}
	if dx != 0 {
		l.goTo(min(max(at+dx, 0), len(l.all.records)-1))
	}
	if dy != 0 {
		l.stepLane(at, dy)
	}
}

// stepLane selects the item of the next lane that is nearest in time. It
// remembers in which lane an item was stepped to that stands in several.
func (l *Lanes) stepLane(at, dy int) {
	it := l.all.set.Items[at]
	day, dated := it.Day()
	if len(it.Places) == 0 || !dated {
		return
	}
	lane := it.Places[0].Lane
	if slices.ContainsFunc(it.Places, func(p chart.Place) bool { return p.Lane == l.lane }) {
		lane = l.lane
	}
	for lane += dy; lane >= 0 && lane < len(l.all.heads); lane += dy {
		if i := l.all.set.Near(lane, day); i >= 0 && i != at {
			l.lane = lane
			l.goTo(i)
			return
		}
	}
}

// middle returns the item nearest to the middle of what is in sight.
func (l *Lanes) middle() int {
	a := l.desk.Axis()
	mid := a.At(a.Width / 2)
	best, least := 0, math.Inf(1)
	for i, it := range l.all.set.Items {
		if day, ok := it.Day(); ok && math.Abs(day-mid) < least {
			best, least = i, math.Abs(day-mid)
		}
	}
	return best
}

// index returns the place of what was selected last among the items.
func (l *Lanes) index() (int, bool) {
	chosen := l.desk.Lit()
	if len(chosen) == 0 {
		return 0, false
	}
	i, ok := l.all.where[chosen[len(chosen)-1]]
	return i, ok
}

func (l *Lanes) current() (chart.Item, bool) {
	if i, ok := l.index(); ok {
		return l.all.set.Items[i], true
	}
	return chart.Item{}, false
}

// goTo selects an item and brings it into sight.
func (l *Lanes) goTo(i int) {
	if i < 0 || i >= len(l.all.records) {
		return
	}
	l.desk.Select(l.all.records[i].Key())
	l.Reveal(l.all.records[i].Key())
}

// Reveal brings an item into sight, if the filter lets it through.
func (l *Lanes) Reveal(key timeline.Key) {
	i, ok := l.all.where[l.desk.Stand(key)]
	a := l.desk.Axis()
	if !ok || a.Step == 0 {
		return
	}
	day, dated := l.all.set.Items[i].Day()
	if !dated {
		return
	}
	if x := a.X(day); x < 20 || x > a.Width-60 {
		l.moveTo(centred(a, day), goTime)
	}
	for _, m := range l.plan.Marks {
		if slices.Contains(m.Items, i) {
			room, half := float64(l.field.room()), float64(l.field.sizes().row)
			l.scrollTo(min(max(l.scroll, m.Y+half-room), m.Y-half))
			return
		}
	}
}

func centred(a chart.Axis, day float64) chart.Axis {
	a.From = day
	a.From = a.At(-a.Width / 2)
	return a
}

// around returns the axis that shows the items, with room for their labels.
// Where days can be told apart it begins with a whole one.
func (l *Lanes) around(a chart.Axis, items []chart.Item) chart.Axis {
	from, to, ok := reach(items)
	if !ok {
		return a
	}
	width := a.Width
	right := min(roomRight, width*0.36)
	a.Width = max(width-right, 50)
	if whole := a.Show(math.Floor(from), to); 1/whole.Step >= 19 {
		whole.Width = width
		return whole
	}
	a.Width = max(width-roomLeft-right, 50)
	a = a.Show(from, to)
	a.Width = width
	return beforeFold(a.Pan(roomLeft))
}

// whole returns the axis that shows all items.
func (l *Lanes) whole(a chart.Axis) chart.Axis { return l.around(a, l.all.set.Items) }

// reach returns the days that the items cover, a few at least. Of what is
// somewhere in a long stretch only the mark counts.
func reach(items []chart.Item) (from, to float64, ok bool) {
	from, to = math.Inf(1), math.Inf(-1)
	for _, it := range items {
		day, dated := it.Day()
		if !dated {
			continue
		}
		if lo, hi := it.Covers(); hi-lo <= 62 {
			from, to = min(from, lo), max(to, hi)
		}
		from, to = min(from, day), max(to, day)
	}
	if to-from < 4 {
		from, to = from-1, to+2
	}
	return from, to, from <= to
}

// beforeFold moves an axis that begins within a fold to its beginning.
func beforeFold(a chart.Axis) chart.Axis {
	for _, f := range a.InSight(0).Folds {
		if f.From < a.From && a.From < f.To {
			a.From = f.From
		}
	}
	return a
}

// readable is how wide a day must be for marks to stand apart.
const readable = 24

// opening returns where a library opens: on all its items, or, where that
// would be too small to read, on the stretch in which most happens.
func (l *Lanes) opening(a chart.Axis) chart.Axis {
	if _, _, ok := reach(l.all.set.Items); !ok {
		return chart.Fit(0, 30, a.Width)
	}
	all := l.whole(a)
	if 1/all.Step >= readable {
		return all
	}
	near := a
	near.Step = 1.0 / 38
	best, most := all, -1
	last := math.Inf(-1)
	for _, it := range l.all.set.Items {
		day, ok := it.Day()
		if !ok || math.Floor(day) == last {
			continue
		}
		last = math.Floor(day)
		near.From = last - 1
		if n := l.all.set.Standing(near.From, near.At(near.Width-roomRight*0.6)); n >= most {
			best, most = near, n
		}
	}
	return best
}

// bounded keeps some of the items within reach: the chart is not panned
// further than a width beyond them.
func (l *Lanes) bounded(a chart.Axis) chart.Axis {
	from, to, ok := l.all.set.Extent()
	if !ok {
		return a
	}
	if x := a.X(to); x < 40 {
		a = a.Pan(40 - x)
	}
	if x := a.X(from); x > a.Width-40 {
		a = a.Pan(a.Width - 40 - x)
	}
	return a
}

// dayAt returns the calendar day at a day's number.
func dayAt(day float64) timeline.Date {
	return timeline.On(time.Unix(int64(math.Floor(day))*86400, 0).UTC(), timeline.Day)
}
