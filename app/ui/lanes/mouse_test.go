package lanes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/chart"
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

func TestTheOtherButtonAsksWhatToDoWithTheMark(t *testing.T) {
	l, d, _ := sitting(t)
	asked := 0
	l.Menu = func(fyne.Position) { asked++ }
	_, at := l.find(t, eventKey("e03"))
	for _, p := range []fyne.Position{at, {X: at.X, Y: 4}} {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonSecondary}
		l.field.MouseDown(e)
		l.field.MouseUp(e)
	}
	require.Equal(t, []timeline.Key{eventKey("e03")}, d.Selection())
	require.Equal(t, 1, asked, "where there is no mark there is no menu")
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

func TestHoverTellsAfterAMoment(t *testing.T) {
	l, _, w := sitting(t)
	_, at := l.find(t, eventKey("e03"))
	test.MoveMouse(w.Canvas(), at.Add(l.field.Position()))
	require.GreaterOrEqual(t, l.field.hover, 0)
	keep(t, w, "card")
	test.MoveMouse(w.Canvas(), fyne.NewPos(300, 20))
	require.Equal(t, -1, l.field.hover)
}
