// Package lanes draws the timeline and lets the reader move about in it.
package lanes

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// Lanes is the timeline view: toolbar, axis, lanes, the tray of what has no
// date, legend, and the strip of all dates.
//
// The stretch of time in sight belongs to the desk. Lanes gives the desk's
// axis its width and its folds.
type Lanes struct {
	widget.BaseWidget

	// Still turns motion off.
	Still bool
	// WheelZooms makes the plain wheel zoom, and Ctrl+wheel scroll.
	WheelZooms bool
	// Menu opens what can be done with the selection, at a place of the window;
	// it may be nil.
	Menu func(at fyne.Position)

	desk *desk.Desk
	open func(timeline.Key)

	all       gathering
	plan      chart.Plan
	by        desk.LanesBy
	filter    desk.Filter // what the items in all passed
	folded    bool
	follow    following // what to show for as long as nobody moves the chart
	opened    map[chart.Opening]bool
	collapsed map[string]bool
	colourBy  Colour
	scroll    float64 // of the lanes, from above
	taller    float32 // what a hand has added to the height of rows
	lane      int     // that a key stepped to last
	trayFrom  int
	floor     []int // rows the lanes keep while a hand moves the chart
	moving    *fyne.Animation
	pop       pop

	bar    *toolbar
	field  *field
	legend *legend
	strip  *strip
}

// A following is a stretch that the chart keeps to while the window's size, the
// items or the filter change, until a hand moves it.
type following int

const (
	nothing following = iota
	theOpening
	everything
)

// New returns the timeline of a desk. Open is called with the item that should
// be shown in its article; it may be nil.
func New(d *desk.Desk, open func(timeline.Key)) *Lanes {
	if open == nil {
		open = func(timeline.Key) {}
	}
	l := &Lanes{desk: d, open: open, opened: map[chart.Opening]bool{}, collapsed: map[string]bool{}, folded: d.Folded()}
	l.follow = theOpening
	l.all = gather(d, d.Lanes(), l.collapsed)
	l.bar, l.field, l.legend, l.strip = newToolbar(l), newField(l), newLegend(), newStrip(l)
	l.ExtendBaseWidget(l)
	d.Watch(desk.Records, l.regather)
	d.Watch(desk.Filtered, l.refilter)
	d.Watch(desk.Selected, func() { l.field.redraw() })
	d.Watch(desk.Sight, l.resight)
	return l
}

// regather takes up what the desk holds now.
func (l *Lanes) regather() {
	first, before := len(l.all.records) == 0, l.all
	l.take()
	l.popTagged(before)
	if l.desk.Axis().Step == 0 || first && len(l.all.records) > 0 {
		l.follow = theOpening
	}
	l.strip.refill()
	l.settle()
}

// refilter takes up what the filter lets through. While somebody types, or
// moves the day up to which things were known, the chart stays where it is.
func (l *Lanes) refilter() {
	before, now := l.filter, l.desk.Filter()
	before.Text, before.Known, now.Text, now.Known = "", timeline.Date{}, "", timeline.Date{}
	folds := l.all.folds
	l.take()
	l.strip.refill()
	if len(l.all.records) == 0 || reflect.DeepEqual(before, now) && l.desk.Filter().Text != "" || l.field.press.flag {
		l.all.folds = folds
		l.layOut()
		return
	}
	l.settle()
}

// take sorts the desk's items into lanes.
func (l *Lanes) take() {
	l.by, l.filter = l.desk.Lanes(), l.desk.Filter()
	l.all = gather(l.desk, l.by, l.collapsed)
	l.floor, l.trayFrom = nil, 0
}

// resight follows the desk to another stretch, or another way to lay lanes.
func (l *Lanes) resight() {
	if l.desk.Lanes() != l.by {
		l.scroll = 0
		clear(l.opened)
		l.take()
	}
	if l.desk.Folded() != l.folded {
		l.folded = l.desk.Folded()
		l.refold()
		return
	}
	l.layOut()
}

// settle gives the desk's axis the width and the folds it has now, and shows
// everything for as long as nobody has moved.
func (l *Lanes) settle() {
	width := l.field.width()
	if width <= 0 {
		return
	}
	a := l.desk.Axis()
	b := l.settled(a, width)
	if b.From != a.From || b.Step != a.Step || b.Width != a.Width || !slices.Equal(a.Folds, b.Folds) {
		l.desk.Look(b)
		return
	}
	l.layOut()
}

// settled returns the axis with the width and folds it has now: on what the
// chart follows, else with the day in the middle where it was.
func (l *Lanes) settled(a chart.Axis, width float64) chart.Axis {
	b := a
	b.Width, b.Folds, b.Loose = width, nil, 0
	if l.folded {
		b.Folds = l.all.folds
	}
	switch {
	case l.follow == everything:
		return l.whole(b)
	case l.follow == theOpening || b.Step == 0:
		return l.opening(b)
	case !slices.Equal(a.Folds, b.Folds):
		return centred(b, a.At(width/2))
	}
	return b
}

// look moves the desk to another stretch, as a hand does.
func (l *Lanes) look(a chart.Axis) {
	l.follow = nothing
	l.desk.Look(l.bounded(a))
}

// layOut makes the plan anew and draws it.
func (l *Lanes) layOut() {
	if l.field.width() <= 0 || l.desk.Axis().Step == 0 {
		return
	}
	s := l.field.sizes()
	o := chart.Options{
		Measure: measure, Row: float64(s.row), Pad: float64(s.pad), MaxRows: l.mostRows(s),
		Opened: l.opened, Floor: l.floor, Tray: l.trayFrom,
	}
	l.plan = l.all.set.Lay(l.desk.Axis(), o)
	l.field.hideCard() // what it told of may stand elsewhere now
	l.scroll = max(0, min(l.scroll, l.plan.Height-float64(l.field.room())))
	l.field.redraw()
	l.bar.show()
	l.strip.redraw()
}

// mostRows returns how many rows a lane may take: fewer lanes get more.
func (l *Lanes) mostRows(s sizes) int {
	n := max(len(l.all.heads), 1)
	return max(6, int(l.field.room()/s.row)/n)
}

func measure(label string, statement bool) float64 {
	return float64(look.Measure(label, labelRole(statement)))
}

func labelRole(statement bool) look.Role {
	if statement {
		return look.SerifLabel
	}
	return look.Label
}

// CreateRenderer implements [fyne.Widget].
func (l *Lanes) CreateRenderer() fyne.WidgetRenderer {
	return &frame{l: l, ground: canvas.NewRectangle(look.Color(look.BG))}
}

// A frame lays the parts of the view one under the other.
type frame struct {
	l      *Lanes
	ground *canvas.Rectangle
	size   fyne.Size
}

// The heights of the parts.
const (
	barHeight    = 56
	legendHeight = 36
	stripHeight  = 76
)

func (f *frame) Destroy()           {}
func (f *frame) MinSize() fyne.Size { return fyne.NewSize(320, 300) }

func (f *frame) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.ground, f.l.bar, f.l.field, f.l.legend, f.l.strip}
}

func (f *frame) Layout(size fyne.Size) {
	if size == f.size {
		return
	}
	f.size = size
	f.ground.Resize(size)
	y := float32(0)
	place := func(o fyne.CanvasObject, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
	place(f.l.bar, barHeight)
	place(f.l.field, max(size.Height-barHeight-legendHeight-stripHeight, 120))
	place(f.l.legend, legendHeight)
	place(f.l.strip, stripHeight)
	f.l.settle()
}

func (f *frame) Refresh() {
	f.ground.FillColor = look.Color(look.BG)
	f.l.bar.Refresh()
	f.l.legend.Refresh()
	f.l.strip.refill()
	f.l.layOut()
	canvas.Refresh(f.l)
}
