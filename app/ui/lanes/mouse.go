package lanes

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// A pointer is what the mouse is doing on the field.
type pointer struct {
	hover    int // mark under it, -1 for none
	trayOver int // 1 + mark of the tray under it, 0 for none
	headOver int // 1 + lane whose head is under it, 0 for none
	handOver bool
	press    press
	clicked  click
}

// A press begins when a button goes down.
type press struct {
	at     fyne.Position
	held   fyne.KeyModifier
	moved  bool
	flag   bool // on the head of the line of what was known
	middle bool
}

// A click is remembered for the second one that makes it a double click.
type click struct {
	when time.Time
	on   timeline.Key
}

// doubleClick is how soon the second click must follow.
const doubleClick = 400 * time.Millisecond

// slack is how far the pointer may move in a click.
const slack = 4

var (
	_ desktop.Hoverable  = (*field)(nil)
	_ desktop.Mouseable  = (*field)(nil)
	_ desktop.Cursorable = (*field)(nil)
	_ fyne.Draggable     = (*field)(nil)
	_ fyne.Scrollable    = (*field)(nil)
)

// held returns the keys that are held down, as far as the driver knows.
func held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

const zoomKey = fyne.KeyModifierShortcutDefault

// Scrolled moves the lanes up and down, the chart sideways with Shift, and
// zooms with Ctrl.
func (f *field) Scrolled(e *fyne.ScrollEvent) { f.wheel(e, held()) }

func (f *field) wheel(e *fyne.ScrollEvent, keys fyne.KeyModifier) {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	if keys&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	f.l.stop()
	f.hideCard()
	if keys&fyne.KeyModifierAlt != 0 {
		f.l.growRows(dy)
		return
	}
	zoom := keys&zoomKey != 0
	if zoom != f.l.WheelZooms && dy != 0 {
		f.l.look(f.l.desk.Axis().Zoom(math.Exp(dy/120), float64(max(0, e.Position.X-f.sizes().head))))
		return
	}
	if dx != 0 {
		f.l.look(f.l.desk.Axis().Pan(dx))
	}
	if dy != 0 {
		f.l.scrollTo(f.l.scroll - dy)
	}
	f.point(e.Position)
}

// MouseDown implements [desktop.Mouseable].
func (f *field) MouseDown(e *desktop.MouseEvent) {
	f.l.stop()
	f.hideCard()
	f.press = press{at: e.Position, held: e.Modifier, flag: f.onFlag(e.Position), middle: e.Button == desktop.MouseButtonTertiary}
}

// MouseUp selects what was clicked, unless the chart was dragged meanwhile.
func (f *field) MouseUp(e *desktop.MouseEvent) {
	p := f.press
	far := math.Hypot(float64(e.Position.X-p.at.X), float64(e.Position.Y-p.at.Y)) > slack
	switch {
	case p.moved || far:
	case p.middle:
		f.l.moveTo(f.l.desk.Axis().Pan(float64(f.sizes().head+(f.Size().Width-f.sizes().head)/2-p.at.X)), goTime)
	case e.Button == desktop.MouseButtonPrimary:
		f.click(p.at, p.held)
	case e.Button == desktop.MouseButtonSecondary:
		f.ask(e)
	}
}

// ask opens the menu of what lies under the pointer, which becomes selected.
func (f *field) ask(e *desktop.MouseEvent) {
	m, ok := f.markAt(e.Position)
	if !ok || f.l.Menu == nil {
		return
	}
	if key := f.l.all.set.Items[m.Items[0]].Key; m.Pill && !f.l.desk.Chosen(key) {
		f.l.desk.Select()
		f.l.addAll(m)
	} else if !f.l.desk.Chosen(key) {
		f.l.desk.Select(key)
	}
	f.l.Menu(e.AbsolutePosition)
}

// click selects, opens or closes what lies at a place of the field.
func (f *field) click(at fyne.Position, keys fyne.KeyModifier) {
	if lane := f.headAt(at); lane >= 0 {
		f.l.toggleLane(lane)
		return
	}
	if f.follow(at) {
		return
	}
	if c := f.columnAt(at); c >= 0 {
		col := f.l.plan.Columns[c]
		f.l.moveTo(f.l.desk.Axis().Show(col.From-(col.To-col.From), col.To+(col.To-col.From)), zoomTime)
		return
	}
	m, ok := f.markAt(at)
	if !ok {
		f.clicked = click{}
		if keys == 0 && at.Y > axisHeight {
			f.l.desk.Select()
		}
		return
	}
	key := f.l.all.set.Items[m.Items[0]].Key
	switch more := keys&(fyne.KeyModifierShift|zoomKey) != 0; {
	case more && m.Pill:
		f.l.addAll(m)
		return
	case more:
		f.l.desk.Toggle(key)
		return
	case m.Pill:
		f.l.togglePill(m)
		return
	}
	now := time.Now()
	again := f.clicked.on == key && now.Sub(f.clicked.when) < doubleClick
	f.clicked = click{now, key}
	f.l.desk.Select(key)
	if again {
		f.clicked = click{}
		f.l.open(key)
	}
}

// markAt returns the mark at a place of the field, be it in a lane or in the tray.
func (f *field) markAt(at fyne.Position) (chart.Mark, bool) {
	i, tray := f.under(at)
	switch {
	case i < 0:
		return chart.Mark{}, false
	case tray:
		return f.l.plan.Tray[i], true
	}
	return f.l.plan.Marks[i], true
}

// under returns the number of the mark at a place, in the tray or in the lanes.
func (f *field) under(at fyne.Position) (i int, tray bool) {
	s := f.sizes()
	x := float64(at.X - s.head)
	bottom := axisHeight + f.room()
	if x < 0 || at.Y < axisHeight {
		return -1, false
	}
	if at.Y >= bottom {
		for i, m := range f.l.plan.Tray {
			if x >= m.Left()-2 && x <= m.Right()+2 {
				return i, true
			}
		}
		return -1, true
	}
	return f.l.plan.Hit(x, float64(at.Y-axisHeight)+f.l.scroll, float64(s.row)), false
}

// columnAt returns the column of a dense lane at a place, or -1.
func (f *field) columnAt(at fyne.Position) int {
	x, y := float64(at.X-f.sizes().head), float64(at.Y-axisHeight)+f.l.scroll
	if at.Y < axisHeight || at.Y >= axisHeight+f.room() {
		return -1
	}
	for i, c := range f.l.plan.Columns {
		if b := f.l.plan.Bands[c.Lane]; x >= c.X0-1 && x <= c.X1+1 && y >= b.Y && y <= b.Y+b.Height {
			return i
		}
	}
	return -1
}

// headAt returns the lane whose head is at a place, or -1.
func (f *field) headAt(at fyne.Position) int {
	if at.X >= f.sizes().head || at.Y < axisHeight || at.Y >= axisHeight+f.room() {
		return -1
	}
	y := float64(at.Y-axisHeight) + f.l.scroll
	for i, b := range f.l.plan.Bands {
		if y >= b.Y && y < b.Y+b.Height {
			return i
		}
	}
	return -1
}

// onFlag reports whether a place is on the head of the line of what was known.
func (f *field) onFlag(at fyne.Position) bool {
	d := drawing{field: f, s: f.sizes(), w: f.Size().Width}
	x, ok := d.knownAt()
	return ok && at.Y < dayTop && at.X >= min(x, f.Size().Width-140)-6 && at.X < x+140
}

// Dragged moves the chart under the hand; with Shift it takes in a stretch to
// zoom to, on the flag it moves the day up to which things were known.
func (f *field) Dragged(e *fyne.DragEvent) {
	if f.press.flag {
		f.press.moved = true
		f.dragFlag(e.Position)
		return
	}
	if f.press.held&fyne.KeyModifierShift != 0 {
		if !f.press.moved {
			f.band = span{from: f.press.at.X, on: true}
		}
		f.press.moved = true
		f.band.to = e.Position.X
		f.redraw()
		return
	}
	if !f.press.moved {
		f.press.moved = true
		f.l.holdRows()
	}
	if e.Dragged.DX != 0 {
		f.l.look(f.l.desk.Axis().Pan(float64(e.Dragged.DX)))
	}
	if e.Dragged.DY != 0 {
		f.l.scrollTo(f.l.scroll - float64(e.Dragged.DY))
	}
}

// DragEnd implements [fyne.Draggable].
func (f *field) DragEnd() {
	f.l.floor = nil
	f.press.flag = false
	if b := f.band; b.on {
		f.band = span{}
		a, head := f.l.desk.Axis(), float64(f.sizes().head)
		x0, x1 := float64(min(b.from, b.to))-head, float64(max(b.from, b.to))-head
		if x1-x0 > slack {
			f.l.moveTo(a.Show(a.At(x0), a.At(x1)), zoomTime)
			return
		}
	}
	f.l.layOut()
}

// dragFlag makes the day under the pointer the last one of which is known.
func (f *field) dragFlag(at fyne.Position) {
	day := f.l.desk.Axis().At(float64(at.X - f.sizes().head))
	filter := f.l.desk.Filter()
	known := dayAt(day - 0.5)
	if known != filter.Known {
		filter.Known = known
		f.l.desk.SetFilter(filter)
	}
}

// MouseIn implements [desktop.Hoverable].
func (f *field) MouseIn(e *desktop.MouseEvent) { f.point(e.Position) }

// MouseMoved implements [desktop.Hoverable].
func (f *field) MouseMoved(e *desktop.MouseEvent) { f.point(e.Position) }

// MouseOut implements [desktop.Hoverable].
func (f *field) MouseOut() {
	f.hideCard()
	f.set(-1, 0, 0)
}

// point lights what is under the pointer.
func (f *field) point(at fyne.Position) {
	i, tray := f.under(at)
	hover, trayOver, headOver := i, 0, f.headAt(at)+1
	if tray {
		hover, trayOver = -1, i+1
	}
	f.handOver = i >= 0 || headOver > 0 || f.onFlag(at) || f.linkAt(at) || f.columnAt(at) >= 0
	if hover != f.hover || trayOver != f.trayOver {
		f.hideCard()
		if m, ok := f.markAt(at); ok {
			f.showCard(m, tray)
		}
	}
	f.set(hover, trayOver, headOver)
}

func (f *field) set(hover, trayOver, headOver int) {
	if hover != f.hover || trayOver != f.trayOver || headOver != f.headOver {
		f.hover, f.trayOver, f.headOver = hover, trayOver, headOver
		f.redraw()
	}
}

// Cursor implements [desktop.Cursorable].
func (f *field) Cursor() desktop.Cursor {
	switch {
	case f.press.flag && f.press.moved:
		return desktop.HResizeCursor
	case f.handOver:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// hideCard takes the card of a mark away.
func (f *field) hideCard() { look.HideTip(f.anchor) }
