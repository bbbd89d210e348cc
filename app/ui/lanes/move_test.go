package lanes

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/library"
)

var (
	full864   = fyne.NewSize(864, 812)
	eventKey  = func(id timeline.ID) timeline.Key { return timeline.Key{Kind: timeline.EventKind, ID: id} }
	stateKey  = func(id timeline.ID) timeline.Key { return timeline.Key{Kind: timeline.StatementKind, ID: id} }
	firstLane = 0
)

// sitting is a window with the harbour's timeline from 3 January on.
func sitting(t *testing.T) (*Lanes, *desk.Desk, fyne.Window) {
	t.Helper()
	l, d, w := open(t, harbour(), full864, theme.VariantLight)
	from, _ := timeline.DayOf(2026, 1, 3).Days()
	l.look(d.Axis().Show(from, from+40))
	return l, d, w
}

// find returns the mark of an item, and where it is on the field.
func (l *Lanes) find(t *testing.T, key timeline.Key) (chart.Mark, fyne.Position) {
	t.Helper()
	for _, m := range l.plan.Marks {
		for _, i := range m.Items {
			if l.all.set.Items[i].Key == key {
				return m, fyne.NewPos(l.field.sizes().head+float32(m.X), axisHeight+float32(m.Y-l.scroll))
			}
		}
	}
	require.Fail(t, "no mark", "%v", key)
	return chart.Mark{}, fyne.Position{}
}

// clickAt presses and lets go on the field.
func clickAt(l *Lanes, at fyne.Position, keys fyne.KeyModifier) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: keys}
	l.field.MouseDown(e)
	l.field.MouseUp(e)
}

// drag presses, moves in steps and lets go.
func drag(l *Lanes, from fyne.Position, dx, dy float32, keys fyne.KeyModifier) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary, Modifier: keys}
	l.field.MouseDown(e)
	at := from
	for range 4 {
		at = at.AddXY(dx/4, dy/4)
		l.field.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(dx/4, dy/4)})
	}
	l.field.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	l.field.DragEnd()
}

func wheel(l *Lanes, at fyne.Position, dx, dy float32, keys fyne.KeyModifier) {
	l.field.wheel(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(dx, dy)}, keys)
}

func TestClickSelects(t *testing.T) {
	l, d, _ := sitting(t)
	_, at := l.find(t, eventKey("e03"))
	clickAt(l, at, 0)
	require.Equal(t, []timeline.Key{eventKey("e03")}, d.Selection())
	_, other := l.find(t, eventKey("e01"))
	clickAt(l, other, fyne.KeyModifierShift)
	require.Equal(t, []timeline.Key{eventKey("e03"), eventKey("e01")}, d.Selection())
	clickAt(l, other, fyne.KeyModifierShortcutDefault)
	require.Equal(t, []timeline.Key{eventKey("e03")}, d.Selection())
	clickAt(l, at.AddXY(90, 0), 0)
	require.Equal(t, []timeline.Key{eventKey("e03")}, d.Selection(), "a label belongs to its mark")
	clickAt(l, fyne.NewPos(l.field.sizes().head+10, at.Y), 0)
	require.Empty(t, d.Selection(), "a click beside all marks clears the selection")
}

func TestDoubleClickOpens(t *testing.T) {
	l, _, _ := sitting(t)
	var opened []timeline.Key
	l.open = func(k timeline.Key) { opened = append(opened, k) }
	_, at := l.find(t, eventKey("e03"))
	clickAt(l, at, 0)
	require.Empty(t, opened)
	clickAt(l, at, 0)
	require.Equal(t, []timeline.Key{eventKey("e03")}, opened)
	clickAt(l, at, 0)
	require.Len(t, opened, 1, "a third click is not another double click")
}

func TestTheTrayIsClickedToo(t *testing.T) {
	l, d, _ := sitting(t)
	require.Len(t, l.plan.Tray, 3)
	m := l.plan.Tray[1]
	clickAt(l, fyne.NewPos(l.field.sizes().head+float32(m.X), axisHeight+l.field.room()+20), 0)
	require.Equal(t, []timeline.Key{l.all.set.Items[m.Items[0]].Key}, d.Selection())
}

func TestDragPans(t *testing.T) {
	l, d, _ := sitting(t)
	d.Select(eventKey("e03"))
	_, at := l.find(t, eventKey("e03"))
	day := d.Axis().At(300)
	drag(l, at, 120, 0, 0)
	require.InDelta(t, 420, d.Axis().X(day), 1)
	require.Equal(t, []timeline.Key{eventKey("e03")}, d.Selection(), "a drag selects nothing")
}

func TestShiftDragZooms(t *testing.T) {
	l, d, _ := sitting(t)
	head := l.field.sizes().head
	from, to := d.Axis().At(350), d.Axis().At(550)
	drag(l, fyne.NewPos(head+350, 200), 200, 30, fyne.KeyModifierShift)
	require.InDelta(t, from, d.Axis().From, 0.01)
	require.InDelta(t, to, d.Axis().To(), 0.01)
	require.False(t, l.field.band.on)
}

func TestWheel(t *testing.T) {
	l, d, _ := sitting(t)
	at := fyne.NewPos(500, 200)
	x := float64(500 - l.field.sizes().head)
	day, step := d.Axis().At(x), d.Axis().Step
	wheel(l, at, 0, 30, fyne.KeyModifierShortcutDefault)
	require.Less(t, d.Axis().Step, step)
	require.InDelta(t, x, d.Axis().X(day), 0.01, "the day under the pointer stays")
	wheel(l, at, -25, 0, 0)
	require.InDelta(t, x-25, d.Axis().X(day), 0.01)
	wheel(l, at, 0, 25, fyne.KeyModifierShift)
	require.InDelta(t, x, d.Axis().X(day), 0.01, "Shift and wheel go sideways")
	l.WheelZooms = true
	step = d.Axis().Step
	wheel(l, at, 0, -30, 0)
	require.Greater(t, d.Axis().Step, step)
}

func TestWheelScrollsLanesThatDoNotFit(t *testing.T) {
	l, d, _ := open(t, harbour(), fyne.NewSize(688, 420), theme.VariantLight)
	axis := d.Axis()
	require.Greater(t, l.plan.Height, float64(l.field.room()))
	wheel(l, fyne.NewPos(400, 200), 0, -40, 0)
	require.InDelta(t, 40, l.scroll, 0.01)
	require.Equal(t, axis.From, d.Axis().From)
	wheel(l, fyne.NewPos(400, 200), 0, -9000, 0)
	require.InDelta(t, l.plan.Height-float64(l.field.room()), l.scroll, 0.01, "not further than the last lane")
	wheel(l, fyne.NewPos(400, 200), 0, 9000, 0)
	require.Zero(t, l.scroll)
}

func TestAPillOpensAndCloses(t *testing.T) {
	l, _, w := sitting(t)
	m, at := l.find(t, stateKey("s05"))
	require.True(t, m.Pill)
	require.Len(t, m.Items, 4)
	clickAt(l, at, 0)
	m, at = l.find(t, stateKey("s05"))
	require.True(t, m.Open)
	single := 0
	for _, m := range l.plan.Marks {
		if m.Lane == firstLane && !m.Pill && m.Statement {
			single++
		}
	}
	require.Equal(t, 5, single)
	keep(t, w, "opened")
	clickAt(l, at, 0)
	m, _ = l.find(t, stateKey("s05"))
	require.False(t, m.Open)
}

func TestCtrlClickTakesAllOfAPill(t *testing.T) {
	l, d, _ := sitting(t)
	_, at := l.find(t, stateKey("s05"))
	clickAt(l, at, fyne.KeyModifierShortcutDefault)
	require.Equal(t, []timeline.Key{stateKey("s05"), stateKey("s06"), stateKey("s07"), stateKey("s08")}, d.Selection())
	require.True(t, l.Back())
	require.Empty(t, d.Selection())
	require.False(t, l.Back())
}

func TestAltWheelMakesRowsHigher(t *testing.T) {
	l, _, _ := sitting(t)
	high := l.plan.Height
	wheel(l, fyne.NewPos(400, 200), 0, 48, fyne.KeyModifierAlt)
	require.Greater(t, l.plan.Height, high)
	wheel(l, fyne.NewPos(400, 200), 0, -48, fyne.KeyModifierAlt)
	require.InDelta(t, high, l.plan.Height, 0.01)
}

func TestALaneCollapsesByItsHead(t *testing.T) {
	l, _, _ := sitting(t)
	high := l.plan.Bands[0].Height
	at := fyne.NewPos(40, axisHeight+20)
	clickAt(l, at, 0)
	require.Equal(t, 1, l.plan.Bands[0].Rows)
	require.Less(t, l.plan.Bands[0].Height, high)
	clickAt(l, at, 0)
	require.Equal(t, high, l.plan.Bands[0].Height)
}

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

func TestTheFlagIsDragged(t *testing.T) {
	l, d, _ := sitting(t)
	d.SetFilter(desk.Filter{Known: timeline.DayOf(2026, 2, 4)})
	_, to := timeline.DayOf(2026, 2, 4).Days()
	x := l.field.sizes().head + float32(d.Axis().X(to))
	day := float32(1 / d.Axis().Step)
	drag(l, fyne.NewPos(x+20, 12), -20+2*day, 0, 0)
	require.Equal(t, timeline.DayOf(2026, 2, 6), d.Filter().Known)
}

func TestTheStripsWindow(t *testing.T) {
	l, d, _ := sitting(t)
	s := l.strip
	x0, x1 := s.sight()
	press := func(x float32) {
		s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 30)}})
	}
	move := func(x, dx float32) {
		s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 30)}, Dragged: fyne.NewDelta(dx, 0)})
		s.DragEnd()
	}
	from := d.Axis().From
	press((x0 + x1) / 2)
	move((x0+x1)/2-10, -10)
	require.InDelta(t, from-10*s.axis.Step, d.Axis().From, 0.01)

	x0, x1 = s.sight()
	from = d.Axis().From
	press(x1)
	move(x1-40, -40)
	require.InDelta(t, from, d.Axis().From, 0.01, "the other end stays")
	require.InDelta(t, s.day(x1-40), d.Axis().To(), 0.05)

	to := d.Axis().To()
	press(x0)
	move(x0+30, 30)
	require.InDelta(t, to, d.Axis().To(), 0.05)
	require.InDelta(t, s.day(x0+30), d.Axis().From, 0.05)

	press(s.left() + 12)
	require.InDelta(t, s.day(s.left()+12), d.Axis().At(d.Axis().Width/2), 0.5)
	s.DragEnd()
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

func TestHoverTellsAfterAMoment(t *testing.T) {
	l, _, w := sitting(t)
	_, at := l.find(t, eventKey("e03"))
	test.MoveMouse(w.Canvas(), at.Add(l.field.Position()))
	require.GreaterOrEqual(t, l.field.hover, 0)
	keep(t, w, "card")
	test.MoveMouse(w.Canvas(), fyne.NewPos(300, 20))
	require.Equal(t, -1, l.field.hover)
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
func many(n int) *library.Library {
	out := make([]timeline.Record, 0, n+6)
	for i := range 6 {
		out = append(out, &timeline.Topic{ID: timeline.ID(fmt.Sprintf("t%d", i+1)), Name: fmt.Sprintf("Topic %d", i+1), Digit: i + 1, Order: i})
	}
	for i := range n {
		d := timeline.DayOf(2016, 1, 1+(i*7919)%3650)
		out = append(out, &timeline.Event{
			ID: timeline.ID(fmt.Sprintf("e%06d", i)), Title: fmt.Sprintf("Item number %d of a long list", i),
			Facts: timeline.Facts{When: timeline.Of(d), Topics: []timeline.ID{timeline.ID(fmt.Sprintf("t%d", 1+i%6))}, Status: timeline.Accepted},
		})
	}
	return library.New(out...)
}

func TestAHundredThousandItemsAreFewObjects(t *testing.T) {
	l, d, w := open(t, many(100_000), full864, theme.VariantLight)
	for _, days := range []float64{4, 30, 200, 3650} {
		from, _ := timeline.DayOf(2018, 3, 1).Days()
		if days == 3650 {
			from, _ = timeline.DayOf(2016, 1, 1).Days()
		}
		a := d.Axis()
		a.Folds = nil
		l.look(a.Show(from, from+days))
		require.Less(t, len(l.field.pen.out), 1400, "%v days", days)
		keep(t, w, fmt.Sprintf("many-%.0f", days))
	}
}

func BenchmarkGather(b *testing.B) {
	test.NewTempApp(b)
	d := desk.New(many(100_000))
	d.Items()
	for b.Loop() {
		gather(d, desk.ByTopic, nil)
	}
}

func BenchmarkPan(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			light := theme.VariantLight
			test.NewTempApp(b).Settings().SetTheme(look.Theme{Variant: &light})
			d := desk.New(many(n))
			l := New(d, nil)
			w := test.NewTempWindow(b, l)
			w.Resize(full864)
			from, _ := timeline.DayOf(2018, 3, 1).Days()
			l.look(d.Axis().Show(from, from+30))
			for i := 0; b.Loop(); i++ {
				l.look(d.Axis().Pan(float64(1 - 2*(i/200%2))))
			}
		})
	}
}
