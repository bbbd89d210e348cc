// Package chart lays a timeline out on a plane: days to places, dates to
// marks, marks to lanes. It knows no screen and no paper, so the window and the
// printed briefing draw the very same chart.
package chart

// FoldWidth is how wide a folded stretch of quiet days is drawn.
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
}

// Fit returns the axis without folds at which from lies at 0 and to at width.
func Fit(from, to, width float64) Axis {
	return Axis{From: from, Step: min(max((to-from)/max(width, 1), closest), farthest), Width: width}
}

// X returns where a day lies; it may lie outside the width.
func (a Axis) X(day float64) float64 {
	if day < a.From {
		return -a.span(day, a.From)
	}
	return a.span(a.From, day)
}

// span returns the width between two days, from <= to.
func (a Axis) span(from, to float64) float64 {
	w := (to - from) / a.Step
	for _, f := range a.Folds {
		lo, hi := max(f.From, from), min(f.To, to)
		if hi > lo {
			w += (hi-lo)/(f.To-f.From)*FoldWidth - (hi-lo)/a.Step
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
	for _, f := range a.Folds {
		if f.To <= day {
			continue
		}
		if gap := max(f.From-day, 0) / a.Step; gap >= left {
			break
		} else if f.From > day {
			day, left = f.From, left-gap
		}
		w := (f.To - day) / (f.To - f.From) * FoldWidth
		if w >= left {
			return day + left/FoldWidth*(f.To-f.From)
		}
		day, left = f.To, left-w
	}
	return day + left*a.Step
}

// back returns the day that lies dx before From.
func (a Axis) back(dx float64) float64 {
	day, left := a.From, dx
	for i := len(a.Folds) - 1; i >= 0; i-- {
		f := a.Folds[i]
		if f.From >= day {
			continue
		}
		if gap := max(day-f.To, 0) / a.Step; gap >= left {
			break
		} else if f.To < day {
			day, left = f.To, left-gap
		}
		w := (day - f.From) / (f.To - f.From) * FoldWidth
		if w >= left {
			return day - left/FoldWidth*(f.To-f.From)
		}
		day, left = f.From, left-w
	}
	return day - left*a.Step
}

// Pan moves the chart by dx.
func (a Axis) Pan(dx float64) Axis { a.From = a.At(-dx); return a }

// Zoom magnifies by a factor about x; the day there stays where it is.
func (a Axis) Zoom(factor, x float64) Axis {
	pivot := a.At(x)
	a.Step = min(max(a.Step/factor, closest), farthest)
	a.From = pivot
	if x >= 0 {
		a.From = a.back(x)
	}
	return a
}
