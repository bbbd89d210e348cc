package lanes

import (
	"math"
	"slices"

	"dateline/timeline/chart"
)

// scrollTo moves the lanes up and down.
func (l *Lanes) scrollTo(y float64) {
	y = max(0, min(y, l.plan.Height-float64(l.field.room())))
	if y != l.scroll {
		l.scroll = y
		l.field.redraw()
	}
}

// growRows makes the rows higher or lower.
func (l *Lanes) growRows(dy float64) {
	l.taller = max(-8, min(l.taller+float32(dy/12), 16))
	l.layOut()
}

// holdRows keeps the lanes as high as they are until the hand lets go.
func (l *Lanes) holdRows() {
	l.floor = make([]int, len(l.plan.Bands))
	for i, b := range l.plan.Bands {
		l.floor[i] = b.Rows
	}
}

// toggleLane collapses a lane to one row, or opens it again.
func (l *Lanes) toggleLane(lane int) {
	name := l.all.heads[lane].name
	l.collapsed[name] = !l.collapsed[name]
	l.all.set = chart.NewSet(l.all.set.Items, l.lanes())
	l.layOut()
}

func (l *Lanes) lanes() []chart.Lane {
	lanes := make([]chart.Lane, len(l.all.heads))
	for i, h := range l.all.heads {
		lanes[i] = chart.Lane{Name: h.name, Collapsed: l.collapsed[h.name]}
	}
	return lanes
}

// togglePill opens a pill whose items share their date, or closes it. Into one
// whose items do not, it zooms.
func (l *Lanes) togglePill(m chart.Mark) {
	first := l.all.set.Items[m.Items[0]]
	from, to := math.Inf(1), math.Inf(-1)
	same := true
	for _, i := range m.Items {
		it := l.all.set.Items[i]
		at, _ := it.Day()
		from, to = min(from, at), max(to, at)
		same = same && it.When.Compare(first.When) == 0
	}
	if !same && to-from > 1.0/1440 {
		pad := (to - from) * 0.3
		l.moveTo(l.desk.Axis().Show(from-pad, to+pad), zoomTime)
		return
	}
	if l.collapsed[l.all.heads[m.Lane].name] {
		l.toggleLane(m.Lane)
	}
	key := chart.Opening{Lane: m.Lane, First: first.Key}
	if l.opened[key] {
		delete(l.opened, key)
	} else {
		l.opened[key] = true
	}
	l.layOut()
}

// addAll adds the items of a pill to the selection.
func (l *Lanes) addAll(m chart.Mark) {
	keys := l.desk.Selection()
	for _, i := range m.Items {
		if k := l.all.set.Items[i].Key; !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	l.desk.Select(keys...)
}

// Back closes the pills that are open, else clears the selection; it reports
// whether there was anything to go back from.
func (l *Lanes) Back() bool {
	switch {
	case len(l.opened) > 0:
		clear(l.opened)
		l.layOut()
	case len(l.desk.Selection()) > 0:
		l.desk.Select()
	default:
		return false
	}
	return true
}
