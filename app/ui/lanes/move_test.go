package lanes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/library"
)

func TestStepsByTime(t *testing.T) {
	l, d, _ := sitting(t)
	l.First()
	require.Equal(t, d.Items()[0].Key(), d.Selection()[0])
	require.Contains(t, inSight(l), d.Selection()[0], "what is stepped to comes into sight")
	for i := 1; i < len(d.Items()); i++ {
		l.Step(1, 0)
		require.Equal(t, d.Items()[i].Key(), d.Selection()[0])
	}
	l.Step(1, 0)
	require.Equal(t, d.Items()[len(d.Items())-1].Key(), d.Selection()[0], "the last one stays")
	l.Last()
	it, _ := d.Current()
	require.True(t, it.Common().When.Known())
	l.Step(-1, 0)
	require.NotEqual(t, it.Key(), d.Selection()[0])
}

func TestStepsByLane(t *testing.T) {
	l, d, _ := sitting(t)
	d.Select(eventKey("e03"))
	seen := []timeline.ID{}
	for range 7 {
		l.Step(0, 1)
		it, _ := d.Current()
		seen = append(seen, it.Common().Topics[0])
	}
	require.Equal(t, []timeline.ID{"t2", "t3", "t4", "t5", "t6", "t6", "t6"}, seen)
	l.Step(0, -1)
	it, _ := d.Current()
	require.Equal(t, timeline.ID("t5"), it.Common().Topics[0])
}

func inSight(l *Lanes) []timeline.Key {
	var out []timeline.Key
	for _, m := range l.plan.Marks {
		for _, i := range m.Items {
			if m.X > 0 && m.X < l.plan.Axis.Width {
				out = append(out, l.all.set.Items[i].Key)
			}
		}
	}
	return out
}

func TestZoomKeepsTheSelectionStill(t *testing.T) {
	l, d, _ := sitting(t)
	d.Select(eventKey("e01"))
	day, _ := l.all.set.Items[l.all.where[eventKey("e01")]].Day()
	x, step := d.Axis().X(day), d.Axis().Step
	l.ZoomIn()
	require.Less(t, d.Axis().Step, step)
	require.InDelta(t, x, d.Axis().X(day), 0.01)
	l.ZoomOut()
	require.InDelta(t, step, d.Axis().Step, 1e-9)
}

func TestFitShowsEverything(t *testing.T) {
	l, d, w := sitting(t)
	l.Fit()
	require.Equal(t, 32, l.plan.Seen)
	require.Len(t, inSight(l), 32)
	keep(t, w, "fit")
	w.Resize(fyne.NewSize(700, 612))
	require.Len(t, inSight(l), 32, "all stays in sight when the window gets smaller")
	d.Fold(false)
	require.Len(t, inSight(l), 32, "and when days are unfolded")
	require.Empty(t, d.Axis().Folds)
}

func TestUnfoldingKeepsTheMiddle(t *testing.T) {
	l, d, _ := sitting(t)
	mid := d.Axis().At(d.Axis().Width / 2)
	require.NotEmpty(t, d.Axis().Folds)
	d.Fold(false)
	require.Empty(t, d.Axis().Folds)
	require.InDelta(t, mid, d.Axis().At(d.Axis().Width/2), 0.01)
	require.Empty(t, l.plan.Breaks)
	d.Fold(true)
	require.NotEmpty(t, l.plan.Breaks)
}

func TestZoomToSelection(t *testing.T) {
	l, d, _ := sitting(t)
	step := d.Axis().Step
	d.Select(eventKey("e01"), eventKey("e02"))
	l.ZoomToSelection()
	require.Subset(t, inSight(l), d.Selection())
	require.Less(t, d.Axis().Step, step)
}

func TestToday(t *testing.T) {
	l, d, w := sitting(t)
	l.Today(timeline.DayOf(2026, 1, 14))
	from, to := timeline.DayOf(2026, 1, 14).Days()
	require.InDelta(t, d.Axis().Width/2, d.Axis().X((from+to)/2), 1)
	d.Fold(false)
	l.look(chart.Fit(from, from+5, d.Axis().Width))
	require.Empty(t, l.plan.Marks)
	h, ok := l.field.hint()
	require.True(t, ok)
	require.Equal(t, "3 Jan 2026 (earlier)", h.parts[2].words)
	require.Equal(t, "28 Jan 2026 (later)", h.parts[3].words)
	keep(t, w, "nothing-here")
	x, y := l.field.hintAt(h)
	clickAt(l, fyne.NewPos(x+h.parts[3].x+4, y), 0)
	require.NotEmpty(t, l.plan.Marks)
}

func TestAFilterShowsWhatItLetsThrough(t *testing.T) {
	l, d, _ := open(t, harbour(), full864, theme.VariantLight)
	all := d.Axis()
	d.SetFilter(desk.Filter{Topics: []timeline.ID{"t5"}})
	require.Len(t, inSight(l), 2)
	require.NotEqual(t, all.From, d.Axis().From)
	d.SetFilter(desk.Filter{})
	require.Equal(t, all, d.Axis(), "nobody has moved, so everything is shown again as before")
}

func TestNothingMatches(t *testing.T) {
	l, d, w := sitting(t)
	d.SetFilter(desk.Filter{Text: "walrus"})
	require.Empty(t, l.plan.Marks)
	keep(t, w, "nothing-matches")
	h, ok := l.field.hint()
	require.True(t, ok)
	x, y := l.field.hintAt(h)
	clickAt(l, fyne.NewPos(x+h.parts[1].x+4, y), 0)
	require.True(t, d.Filter().Empty())
	require.NotEmpty(t, l.plan.Marks)
}

func TestASearchMarksItsHitsOnTheStrip(t *testing.T) {
	l, d, w := sitting(t)
	axis := d.Axis()
	d.SetFilter(desk.Filter{Text: "survey"})
	require.Equal(t, axis, d.Axis(), "the chart keeps still while somebody types")
	require.NotEmpty(t, l.strip.hits)
	all, hits := 0, 0
	for i := range l.strip.bins {
		all, hits = all+l.strip.bins[i].Total(), hits+l.strip.hits[i].Total()
	}
	require.Equal(t, 32, all)
	require.Equal(t, len(d.Items()), hits)
	keep(t, w, "search")
	d.SetFilter(desk.Filter{})
	require.Empty(t, l.strip.hits)
}

func TestLanesBySomethingElse(t *testing.T) {
	l, d, w := sitting(t)
	for by, name := range map[desk.LanesBy]string{desk.ByPerson: "Ada Ferro", desk.BySource: "Mole Gazette", desk.InOne: "All items"} {
		d.LayBy(by)
		require.Equal(t, name, l.all.heads[0].name)
		require.NotEmpty(t, l.plan.Marks)
	}
	d.LayBy(desk.ByPerson)
	keep(t, w, "person")
	d.LayBy(desk.ByTopic)
	require.Len(t, l.all.heads, 6)
}

func TestATagShowsAtOnce(t *testing.T) {
	l, d, _ := sitting(t)
	old, _ := library.Get[*timeline.Event](d.View(), "e01")
	tagged := *old
	tagged.Topics = append([]timeline.ID{"t6"}, tagged.Topics...)
	axis := d.Axis()
	require.NoError(t, d.Do(library.Patch{Label: "Tag", Changes: []library.Change{{Before: old, After: &tagged}}}))
	lanes := map[int]bool{}
	for _, m := range l.plan.Marks {
		for _, i := range m.Items {
			if l.all.set.Items[i].Key == eventKey("e01") {
				lanes[m.Lane] = true
			}
		}
	}
	require.Len(t, lanes, 2, "it stands in the lanes of both topics")
	require.Equal(t, axis.From, d.Axis().From, "and the chart does not move")
}

func TestAnEmptyLibraryIsDrawnAndFillsLater(t *testing.T) {
	lib := library.New()
	l, d, _ := open(t, lib, full864, theme.VariantLight)
	require.Empty(t, l.plan.Marks)
	l.Step(1, 0)
	l.Fit()
	l.First()
	e := &timeline.Event{ID: "x", Title: "Lamp lit", Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(1874, 5, 1))}}
	require.NoError(t, d.Do(library.Patch{Label: "Add", Changes: []library.Change{{After: e}}}))
	require.Len(t, inSight(l), 1)
}

// many makes a library of n items over ten years.
