package lanes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
	"dateline/timeline"
)

// A field is the part of the view that is drawn: axis, lanes with their heads,
// tray.
type field struct {
	widget.BaseWidget
	l      *Lanes
	pen    pen
	anchor *canvas.Rectangle // where the card of a mark hangs
	band   span              // what Shift+drag has taken in so far
	pointer
}

// A span is a stretch of the field from side to side.
type span struct {
	from, to float32
	on       bool
}

func newField(l *Lanes) *field {
	f := &field{l: l, anchor: canvas.NewRectangle(look.Color(look.Clear))}
	f.hover = -1
	f.ExtendBaseWidget(f)
	return f
}

// sizes are what depends on how much room there is.
type sizes struct {
	head, row, pad float32
	inset          float32 // before what stands in a head
	tray           float32
	narrow         bool
}

// narrow is the width from which the view takes smaller steps.
const narrow = 780

// axisHeight is the height of the axis' two rows.
const axisHeight = 48

func (f *field) sizes() sizes {
	s := sizes{head: 136, row: 32, pad: 10, inset: 20, tray: 60}
	if f.Size().Width < narrow {
		s = sizes{head: 116, row: 28, pad: 10, inset: 12, tray: 44, narrow: true}
	}
	s.row += f.l.taller
	if len(f.l.plan.Tray) == 0 {
		s.tray = 0
	}
	return s
}

// width returns how wide the chart itself is.
func (f *field) width() float64 { return float64(f.Size().Width - f.sizes().head) }

// room returns how high the lanes can be in sight.
func (f *field) room() float32 { return max(0, f.Size().Height-axisHeight-f.sizes().tray) }

// CreateRenderer implements [fyne.Widget].
func (f *field) CreateRenderer() fyne.WidgetRenderer { return &fieldRenderer{f: f} }

type fieldRenderer struct {
	f    *field
	size fyne.Size
}

func (r *fieldRenderer) Destroy()                     {}
func (r *fieldRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 100) }
func (r *fieldRenderer) Objects() []fyne.CanvasObject { return r.f.pen.out }
func (r *fieldRenderer) Refresh()                     { r.f.redraw() }

// Layout does nothing where the size is the same: the driver calls it whenever
// a text within has changed.
func (r *fieldRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.f.redraw()
	}
}

// redraw draws the plan as it stands.
func (f *field) redraw() {
	if f.Size().IsZero() || f.l.desk.Axis().Step == 0 {
		return
	}
	d := drawing{
		field: f, pen: &f.pen, s: f.sizes(), w: f.Size().Width, top: axisHeight, bottom: axisHeight + f.room(),
		chosen: map[timeline.Key]bool{},
	}
	for _, k := range f.l.desk.Lit() {
		d.chosen[k], d.last = true, k
	}
	d.pen.begin()
	d.pen.rect(0, 0, d.w, f.Size().Height, look.Color(look.BG))
	d.grid()
	d.columns()
	d.marks()
	d.known()
	d.heads()
	d.axis()
	d.flag()
	d.tray()
	d.empty()
	d.scrollbar()
	d.rubber()
	d.pen.out = append(d.pen.out, f.anchor)
	canvas.Refresh(f)
}

// A drawing is one pass of the pen over the field.
type drawing struct {
	*field
	pen         *pen
	s           sizes
	w           float32
	top, bottom float32 // of the lanes in sight
	chosen      map[timeline.Key]bool
	last        timeline.Key // what was touched last
}

// x returns where on the field a place of the chart lies.
func (d *drawing) x(x float64) float32 { return d.s.head + float32(x) }

// y returns where on the field a height of the chart lies.
func (d *drawing) y(y float64) float32 { return d.top + float32(y-d.l.scroll) }

// seen reports whether something from y0 to y1 on the field is in sight.
func (d *drawing) seen(y0, y1 float32) bool { return y1 > d.top && y0 < d.bottom }

// rubber draws what Shift+drag takes in.
func (d *drawing) rubber() {
	if b := d.band; b.on {
		x0, x1 := min(b.from, b.to), max(b.from, b.to)
		d.pen.box(x0, d.top, x1-x0, d.bottom-d.top, 4, look.Tint(look.Ring, 12), look.Color(look.Ring), 1)
	}
}

// scrollbar shows where among the lanes the view is, when not all are in sight.
func (d *drawing) scrollbar() {
	room := float64(d.bottom - d.top)
	if d.l.plan.Height <= room+1 {
		return
	}
	h := max(room*room/d.l.plan.Height, 24)
	y := d.l.scroll / (d.l.plan.Height - room) * (room - h - 8)
	d.pen.box(d.w-8, d.top+4+float32(y), 4, float32(h), 2, look.Tint(look.Edge, 70), nil, 0)
}
