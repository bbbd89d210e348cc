package chart_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/chart"
)

// axes returns axes of all sorts: any century, any closeness, with folds and without.
func axes(n int) []chart.Axis {
	r := rand.New(rand.NewPCG(1, 2))
	out := make([]chart.Axis, n)
	for i := range out {
		from := r.Float64()*200000 - 100000
		a := chart.Fit(from, from+math.Exp(r.Float64()*12-2), 300+r.Float64()*1500)
		day := from - 200*a.Step
		for range r.IntN(6) {
			day += r.Float64() * 300 * a.Step
			f := chart.Fold{From: day, To: day + r.Float64()*400*a.Step + a.Step}
			a.Folds, day = append(a.Folds, f), f.To+a.Step
		}
		if i%3 == 0 {
			a.Loose = r.Float64()
		}
		out[i] = a
	}
	return out
}

func TestPlacesAndDaysAreInverse(t *testing.T) {
	for _, a := range axes(300) {
		for x := -800.0; x <= 2000; x += 37.3 {
			require.InDelta(t, x, a.X(a.At(x)), 0.01, "x of the day at x on %v", a)
			day := a.From + x*a.Step
			require.InDelta(t, day, a.At(a.X(day)), 1e-6*max(1, a.Step*1000), "day at the x of a day on %v", a)
		}
	}
}

func TestLaterDaysLieFurtherRight(t *testing.T) {
	for _, a := range axes(100) {
		last := math.Inf(-1)
		for i := -500.0; i < 1500; i += 7 {
			x := a.X(a.From + i*a.Step)
			require.Greater(t, x, last)
			last = x
		}
	}
}

func TestZoomKeepsItsPivot(t *testing.T) {
	for _, a := range axes(300) {
		for _, x := range []float64{-40, 0, 1, a.Width / 3, a.Width, a.Width + 50} {
			for _, f := range []float64{0.1, 0.9, 1, 1.2, 30} {
				day := a.At(x)
				require.InDelta(t, x, a.Zoom(f, x).X(day), 0.01, "zoom %v about %v on %v", f, x, a)
			}
		}
	}
}

func TestPanGoesThereAndBack(t *testing.T) {
	for _, a := range axes(300) {
		for _, dx := range []float64{-900, -3, 0, 12.5, 700} {
			day := a.At(100)
			require.InDelta(t, 100+dx, a.Pan(dx).X(day), 0.01)
			require.InDelta(t, a.From, a.Pan(dx).Pan(-dx).From, 1e-6*max(1, a.Step*1000))
		}
	}
}

func TestShowFillsTheWidth(t *testing.T) {
	for _, a := range axes(200) {
		from, to := a.At(-100), a.At(a.Width*1.3)
		b := a.Show(from, to)
		require.InDelta(t, 0, b.X(from), 0.01)
		require.InDelta(t, b.Width, b.X(to), 0.5)
	}
}

func TestAFoldNeverWidens(t *testing.T) {
	a := chart.Fit(0, 10000, 1000)
	plain := a.X(5000)
	a.Folds = []chart.Fold{{From: 100, To: 200}, {From: 300, To: 400}}
	require.InDelta(t, plain, a.X(5000), 1e-9, "a hundred days take ten units here, less than a fold")
	require.Empty(t, a.InSight(0).Folds)
	b := chart.Fit(0, 500, 1000)
	b.Folds = a.Folds
	require.InDelta(t, 38, b.X(200)-b.X(100), 1e-9)
	require.Len(t, b.InSight(0).Folds, 2)
}

func TestFoldsOpenBitByBit(t *testing.T) {
	a := chart.Fit(0, 500, 1000)
	a.Folds = []chart.Fold{{From: 100, To: 200}}
	for _, c := range []struct{ loose, wide float64 }{{0, 38}, {0.5, 119}, {1, 200}} {
		a.Loose = c.loose
		require.InDelta(t, c.wide, a.X(200)-a.X(100), 1e-9)
	}
}

func TestFoldsLeaveItemsAlone(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		var items []chart.Item
		for range r.IntN(30) + 1 {
			d := timeline.DayOf(2024, 1, 1+r.IntN(900))
			p := timeline.Between(d, d.AddDays(r.IntN(9)))
			p.Sense = timeline.Sense(r.IntN(4))
			items = append(items, chart.Item{When: p})
		}
		folds := chart.Quiet(items, 10)
		for i, f := range folds {
			require.GreaterOrEqual(t, f.To-f.From, 10.0)
			require.True(t, i == 0 || folds[i-1].To < f.From, "folds are sorted and apart")
			for _, it := range items {
				from, to := it.Covers()
				require.True(t, to <= f.From || from >= f.To, "%v lies in a fold %v", it.When, f)
			}
		}
	}
}

func TestALongBarFoldsButItsMarkDoesNot(t *testing.T) {
	year := chart.Item{When: timeline.Of(timeline.Date{Y: 2025, Precision: timeline.Year})}
	items := []chart.Item{year, {When: timeline.Of(timeline.DayOf(2025, 2, 1))}}
	folds := chart.Quiet(items, 10)
	require.NotEmpty(t, folds)
	at, _ := year.Day()
	for _, f := range folds {
		require.False(t, f.From < at && at < f.To)
	}
}

func TestTheCoreLeavesOutStragglers(t *testing.T) {
	var items []chart.Item
	for d := range 19 {
		items = append(items, chart.Item{When: timeline.Of(timeline.DayOf(2026, 1, 1+d))})
	}
	items = append(items, chart.Item{When: timeline.Of(timeline.DayOf(1997, 5, 1))}, chart.Item{})
	from, to, ok := chart.Core(items, 0.9)
	require.True(t, ok)
	first, _ := timeline.DayOf(2026, 1, 1).Days()
	require.GreaterOrEqual(t, from, first)
	require.InDelta(t, 17, to-from, 1)
	all, _, _ := chart.Core(items, 1)
	require.Less(t, all, first-10000)
	_, _, ok = chart.Core(items[20:], 0.9)
	require.False(t, ok)
}

func TestDensityCountsEveryItemOnce(t *testing.T) {
	items := crowd(500, 3)
	from, to, _ := chart.NewSet(items, lanes).Extent()
	n := 0
	for _, b := range chart.Density(items, from, to+0.001, 77) {
		n += b.Total()
	}
	require.Equal(t, 500, n)
	require.Nil(t, chart.Density(items, 5, 5, 10))
}
