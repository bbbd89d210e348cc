package lanes

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// A strip shows all dates to scale, and which of them are in sight.
type strip struct {
	widget.BaseWidget
	l    *Lanes
	pen  pen
	axis chart.Axis // of the strip itself; never folded
	bins []chart.Bin
	hits []chart.Bin // while words are looked for: the items that have them
	most int         // items in the fullest bin

	earlier, later int // items that lie outside the strip
	size           fyne.Size
	grip           grip
}

// A grip is which part of the window the hand holds.
type grip int

const (
	noGrip grip = iota
	leftGrip
	rightGrip
	wholeGrip
)

// The heights of the strip's parts.
const (
	stripTop  = 4
	stripBase = 52
	stripText = 64
)

var (
	_ fyne.Draggable     = (*strip)(nil)
	_ desktop.Mouseable  = (*strip)(nil)
	_ desktop.Cursorable = (*strip)(nil)
	_ desktop.Hoverable  = (*strip)(nil)
)

func newStrip(l *Lanes) *strip {
	s := &strip{l: l}
	s.ExtendBaseWidget(s)
	return s
}

// left returns where the strip's dates begin.
func (s *strip) left() float32 { return s.l.field.sizes().head }

// refill counts anew: the items or the width have changed.
func (s *strip) refill() {
	const barRoom = 9
	width := float64(s.size.Width - s.left() - 24)
	found := s.l.all.set.Items
	items := found
	if s.l.desk.Filter().Text != "" {
		items = everyItem(s.l.desk)
	}
	s.bins, s.hits, s.most = nil, nil, 0
	if width < 50 || len(items) == 0 {
		s.redraw()
		return
	}
	from, to, ok := s.spread(items)
	if !ok {
		s.redraw()
		return
	}
	s.axis = chart.Fit(from, to, width)
	days := max(1, math.Ceil(barRoom*s.axis.Step))
	n := math.Ceil((to - from) / days)
	s.bins = chart.Density(items, from, from+days*n, int(n))
	if len(found) != len(items) {
		s.hits = chart.Density(found, from, from+days*n, int(n))
	}
	for _, b := range s.bins {
		s.most = max(s.most, b.Total())
	}
	s.earlier, s.later = 0, 0
	for i := range items {
		if day, dated := items[i].Day(); dated && day < from {
			s.earlier++
		} else if dated && day >= to {
			s.later++
		}
	}
	s.redraw()
}

// spread returns the days the strip shows: all, or, where a few items lie far
// from the others, those of the others; how many items it leaves out is said.
func (s *strip) spread(items []chart.Item) (from, to float64, ok bool) {
	if from, to, ok = reach(items); !ok {
		return 0, 0, false
	}
	if a, b, _ := chart.Core(items, 0.9); to-from > 5*max(b-a, 60) {
		pad := max((b-a)*0.25, 10)
		from, to = max(from, a-pad), min(to, b+pad)
	}
	pad := max((to-from)*0.08, 5)
	return math.Floor(from - pad), math.Ceil(to + pad), true
}

// redraw draws bars, window and dates.
func (s *strip) redraw() {
	if s.size.IsZero() {
		return
	}
	p := &s.pen
	p.begin()
	p.rect(0, 0, s.size.Width, s.size.Height, look.Color(look.Side))
	p.rect(0, 0, s.size.Width, 1, look.Color(look.Rule))
	inset := s.l.field.sizes().inset
	if inset < 20 {
		inset = 20
	}
	p.text("All dates", look.LabelBold, look.Color(look.Ink), inset, 21)
	a := "items a day,"
	if len(s.bins) > 0 && s.bins[0].To-s.bins[0].From > 1 {
		a = fmt.Sprintf("items in %.0f days,", s.bins[0].To-s.bins[0].From)
	}
	p.text(a, look.Caption, look.Color(look.Muted), inset, 38)
	p.text("to scale", look.Caption, look.Color(look.Muted), inset, 53)
	if len(s.bins) > 0 {
		s.window()
		p.rect(s.left(), stripBase, s.size.Width-s.left()-24, 1, look.Color(look.Rule2))
		s.dates()
		s.bars()
		s.handles()
		s.outside()
	}
	canvas.Refresh(s)
}

// bars draws the bins, stacked by topic.
func (s *strip) bars() {
	const high = stripBase - stripTop - 8
	width := float32((s.bins[0].To-s.bins[0].From)/s.axis.Step) - 1
	width = max(min(width, 8), 2)
	unit := min(float32(high)/float32(s.most), 4)
	strength := 100
	if s.hits != nil {
		strength = 35
	}
	for i, b := range s.bins {
		x := whole(s.left() + float32(s.axis.X((b.From+b.To)/2)) - width/2)
		y := float32(stripBase)
		for digit, n := range stack(b) {
			if n > 0 {
				top := y - float32(n)*unit
				s.pen.rect(x, whole(top), width, whole(y)-whole(top), look.Tint(look.Topic(digit), strength))
				y = top
			}
		}
		if s.hits != nil && s.hits[i].Total() > 0 {
			s.pen.rect(x-1, y-5, width+2, 2, look.Color(look.Ring))
		}
	}
}

// stack returns the counts of a bin with the untagged ones last.
func stack(b chart.Bin) func(yield func(int, int) bool) {
	return func(yield func(int, int) bool) {
		for d := 1; d <= 10; d++ {
			if !yield(d%10, b.Count[d%10]) {
				return
			}
		}
	}
}

// sight returns from where to where the window reaches on the strip.
func (s *strip) sight() (x0, x1 float32) {
	a := s.l.desk.Axis()
	w := s.size.Width - s.left() - 24
	x0 = max(min(float32(s.axis.X(a.From)), w-8), 0)
	x1 = min(max(float32(s.axis.X(a.To())), x0+8), w)
	return s.left() + x0, s.left() + x1
}

// window draws what is in sight, and what is folded there.
func (s *strip) window() {
	x0, x1 := s.sight()
	s.pen.rect(x0, stripTop, x1-x0, stripBase-stripTop, look.Color(look.BG))
	for _, f := range s.l.desk.Axis().InSight(0).Folds {
		f0, f1 := s.left()+float32(s.axis.X(f.From)), s.left()+float32(s.axis.X(f.To))
		f0, f1 = max(f0, x0+2), min(f1, x1-2)
		if f1 <= f0 {
			continue
		}
		s.pen.rect(f0, stripTop+1, f1-f0, stripBase-stripTop-2, look.Color(look.Panel))
		words := fmt.Sprintf("folded, %d quiet days", int(f.To-f.From+0.5))
		for _, w := range []string{words, "folded"} {
			if look.Measure(w, look.Caption)+12 < f1-f0 {
				s.pen.centred(w, look.Caption, look.Color(look.Muted), (f0+f1)/2, (stripTop+stripBase)/2)
				break
			}
		}
	}
}

// handles draws the frame of the window and what to take it by.
func (s *strip) handles() {
	x0, x1 := s.sight()
	c := look.Color(look.Accent)
	s.pen.box(x0, stripTop, x1-x0, stripBase-stripTop+1, 5, look.Color(look.Clear), c, 2)
	if x1-x0 < 16 {
		return
	}
	for _, x := range []float32{x0, x1} {
		s.pen.box(x-4, (stripTop+stripBase)/2-9, 8, 18, 3, c, nil, 0)
		s.pen.rect(x-0.5, (stripTop+stripBase)/2-4, 1, 8, look.Color(look.BG))
	}
}

// outside says how many items lie before and after what the strip shows.
func (s *strip) outside() {
	if s.earlier > 0 {
		s.pen.text(fmt.Sprintf("‹ %d earlier", s.earlier), look.Caption, look.Color(look.Accent), s.left()+8, 13)
	}
	if s.later > 0 {
		words := fmt.Sprintf("%d later ›", s.later)
		s.pen.text(words, look.Caption, look.Color(look.Accent), s.size.Width-32-look.Measure(words, look.Caption), 13)
	}
}

// leave goes to the nearest item outside the strip, where a place is on the
// words that say there are some.
func (s *strip) leave(at fyne.Position) bool {
	before, after := s.l.all.set.Nearest(s.axis.From, s.axis.To())
	item := -1
	switch {
	case at.Y > 20:
	case s.earlier > 0 && at.X < s.left()+70:
		item = before
	case s.later > 0 && at.X > s.size.Width-24-60:
		item = after
	}
	if item < 0 {
		return false
	}
	day, _ := s.l.all.set.Items[item].Day()
	s.l.moveTo(centred(s.l.desk.Axis(), day), goTime)
	return true
}

// steps are the distances in months at which the strip may name a date.
var steps = []int{1, 3, 12, 60, 120, 600, 1200, 6000, 12000}

// dates names the months, or years, below the strip.
func (s *strip) dates() {
	first := dayAt(s.axis.From)
	ink := look.Color(look.Muted)
	s.pen.text(desk.Day(first), look.Caption, ink, s.left(), stripText)
	taken := s.left() + look.Measure(desk.Day(first), look.Caption) + 10
	step := steps[len(steps)-1]
	for _, m := range steps {
		if float64(m)*30.4/s.axis.Step >= 60 {
			step = m
			break
		}
	}
	n := first.Y*12 + first.M - 1
	year := first.Y
	for n += step - n%step; ; n += step {
		d := timeline.Date{Y: n / 12, M: n%12 + 1, D: 1, Precision: timeline.Month}
		day, _ := d.Days()
		x := s.left() + float32(s.axis.X(day))
		if x > s.size.Width-24-20 {
			return
		}
		words := months[d.M-1]
		switch {
		case step >= 12:
			words = desk.Year(d.Y)
		case d.Y != year:
			words += " " + desk.Year(d.Y)
		}
		if x > taken {
			s.pen.rect(x, stripBase, 1, 16, look.Color(look.Rule2))
			s.pen.text(words, look.Caption, ink, x+5, stripText)
			taken = x + 5 + look.Measure(words, look.Caption) + 8
			year = d.Y
		}
	}
}

// gripAt returns what the hand takes at a place.
func (s *strip) gripAt(x float32) grip {
	x0, x1 := s.sight()
	switch {
	case x > x0-9 && x < x0+7 && x1-x0 > 16 || x > x0-9 && x <= x0:
		return leftGrip
	case x > x1-7 && x < x1+9 && x1-x0 > 16 || x >= x1 && x < x1+9:
		return rightGrip
	case x > x0 && x < x1:
		return wholeGrip
	}
	return noGrip
}

// MouseDown takes a handle or the window, or brings the window here.
func (s *strip) MouseDown(e *desktop.MouseEvent) {
	if len(s.bins) == 0 || e.Position.X < s.left()-9 {
		return
	}
	s.l.stop()
	s.grip = s.gripAt(e.Position.X)
	if s.grip != leftGrip && s.grip != rightGrip && s.leave(e.Position) {
		s.grip = noGrip
		return
	}
	if s.grip == noGrip {
		s.grip = wholeGrip
		s.l.look(centred(s.l.desk.Axis(), s.day(e.Position.X)))
	}
}

// MouseUp implements [desktop.Mouseable].
func (s *strip) MouseUp(*desktop.MouseEvent) {}

// Dragged moves or widens the window.
func (s *strip) Dragged(e *fyne.DragEvent) {
	if len(s.bins) == 0 {
		return
	}
	a := s.l.desk.Axis()
	at := s.day(e.Position.X)
	least := 20 * s.axis.Step / 10
	switch s.grip {
	case leftGrip:
		s.l.look(a.Show(min(at, a.To()-least), a.To()))
	case rightGrip:
		s.l.look(a.Show(a.From, max(at, a.From+least)))
	case wholeGrip:
		a.From += float64(e.Dragged.DX) * s.axis.Step
		s.l.look(a)
	}
}

// DragEnd implements [fyne.Draggable].
func (s *strip) DragEnd() { s.grip = noGrip }

// day returns the day at a place of the strip.
func (s *strip) day(x float32) float64 { return s.axis.At(float64(x - s.left())) }

// MouseIn implements [desktop.Hoverable].
func (s *strip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements [desktop.Hoverable].
func (s *strip) MouseMoved(e *desktop.MouseEvent) {
	if e.Button == 0 {
		s.grip = s.gripAt(e.Position.X)
	}
}

// MouseOut implements [desktop.Hoverable].
func (s *strip) MouseOut() {}

// Cursor implements [desktop.Cursorable].
func (s *strip) Cursor() desktop.Cursor {
	if s.grip == leftGrip || s.grip == rightGrip {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements [fyne.Widget].
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{s: s} }

type stripRenderer struct{ s *strip }

func (r *stripRenderer) Destroy()                     {}
func (r *stripRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, stripHeight) }
func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.s.pen.out }
func (r *stripRenderer) Refresh()                     { r.s.refill() }

func (r *stripRenderer) Layout(size fyne.Size) {
	if size != r.s.size {
		r.s.size = size
		r.s.refill()
	}
}
