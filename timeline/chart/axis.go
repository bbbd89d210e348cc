// Package chart lays a timeline out on a plane: days to places, dates to
// marks, marks to lanes. It knows no screen and no paper, so the window and the
// printed briefing draw the very same chart.
package chart

import "sort"

// FoldWidth is how wide a folded stretch of quiet days is drawn. A fold never
// widens what it folds: zoomed out so far that its days take less, it is drawn
// to scale like all others.
const FoldWidth = 38

// The closest and the farthest a chart can be drawn, in days to a unit of width.
const (
	closest  = 1.0 / 24 / 60 / 4
	farthest = 400
)

// A Fold is a stretch of days without items, drawn as a narrow band.
type Fold struct{ From, To float64 }

// An Axis maps days onto a width. It is a value: panning and zooming return a
// new one. Days count from 1 January 1970, as timeline.Date.Days does.
type Axis struct {
	From  float64 // the day that lies at 0
	Step  float64 // days to a unit of width, outside folds
	Width float64
	Folds []Fold // sorted, apart from each other; never changed in place

	// Loose is how far the folds stand open: 0 is folded, 1 is laid out to
	// scale. It is for the motion between the two.
	Loose float64
}

// Fit returns the axis without folds at which from lies at 0 and to at width.
func Fit(from, to, width float64) Axis {
	return Axis{From: from, Step: within((to - from) / max(width, 1)), Width: width}
}

// Show returns the axis, with the same width and folds, at which from lies at
// 0 and to at the width.
func (a Axis) Show(from, to float64) Axis {
	a.From = from
	lo, hi := closest, float64(farthest)
	for range 64 {
		a.Step = (lo + hi) / 2
		if a.span(from, to) > a.Width {
			lo = a.Step
		} else {
			hi = a.Step
		}
	}
	a.Step = hi
	return a
}

// To returns the day that lies at the width.
func (a Axis) To() float64 { return a.At(a.Width) }

// X returns where a day lies; it may lie outside the width.
func (a Axis) X(day float64) float64 {
	if day < a.From {
		return -a.span(day, a.From)
	}
	return a.span(a.From, day)
}

// Folded reports whether a fold is drawn narrower than its days.
func (a Axis) Folded(f Fold) bool { return (f.To-f.From)/a.Step > FoldWidth }

// InSight returns the axis with only those folds that are drawn as such
// within reach of its width: it maps the days there alike, and faster.
func (a Axis) InSight(reach float64) Axis {
	from, to := a.At(-reach), a.At(a.Width+reach)
	var folds []Fold
	for _, f := range a.Folds[a.after(from):] {
		if f.From > to {
			break
		}
		if a.Folded(f) {
			folds = append(folds, f)
		}
	}
	a.Folds = folds
	return a
}

// after returns the first fold that ends after day.
func (a Axis) after(day float64) int {
	return sort.Search(len(a.Folds), func(i int) bool { return a.Folds[i].To > day })
}

// width returns how wide a fold is drawn.
func (a Axis) width(f Fold) float64 {
	scale := (f.To - f.From) / a.Step
	w := min(scale, FoldWidth)
	return w + a.Loose*(scale-w)
}

// span returns the width between two days, from <= to.
func (a Axis) span(from, to float64) float64 {
	w := (to - from) / a.Step
	for _, f := range a.Folds[a.after(from):] {
		if f.From >= to {
			break
		}
		if part := (min(f.To, to) - max(f.From, from)) / (f.To - f.From); part > 0 {
			w += part * (a.width(f) - (f.To-f.From)/a.Step)
		}
	}
	return w
}

// At returns the day that lies at x.
func (a Axis) At(x float64) float64 {
	if x < 0 {
		return a.back(-x)
	}
	day, left := a.From, x
	for _, f := range a.Folds[a.after(day):] {
		gap := max(f.From-day, 0) / a.Step
		if gap >= left {
			break
		}
		day, left = max(day, f.From), left-gap
		w := (f.To - day) / (f.To - f.From) * a.width(f)
		if w >= left {
			return day + left/a.width(f)*(f.To-f.From)
		}
		day, left = f.To, left-w
	}
	return day + left*a.Step
}

// back returns the day that lies dx before From.
func (a Axis) back(dx float64) float64 {
	day, left := a.From, dx
	for i := sort.Search(len(a.Folds), func(i int) bool { return a.Folds[i].From >= day }) - 1; i >= 0; i-- {
		f := a.Folds[i]
		gap := max(day-f.To, 0) / a.Step
		if gap >= left {
			break
		}
		day, left = min(day, f.To), left-gap
		w := (day - f.From) / (f.To - f.From) * a.width(f)
		if w >= left {
			return day - left/a.width(f)*(f.To-f.From)
		}
		day, left = f.From, left-w
	}
	return day - left*a.Step
}

// Pan moves the chart by dx.
func (a Axis) Pan(dx float64) Axis { a.From = a.At(-dx); return a }

// Zoom magnifies by a factor about x; the day there stays where it is.
func (a Axis) Zoom(factor, x float64) Axis {
	a.From, a.Step = a.At(x), within(a.Step/factor)
	a.From = a.At(-x)
	return a
}

// within returns the step nearest to step that a chart can be drawn at.
func within(step float64) float64 { return min(max(step, closest), farthest) }
