package look

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Rows is a long list that scrolls: rows may differ in height, and only those
// in sight are made.
type Rows struct {
	widget.BaseWidget
	// Height returns how high row i is at a width; Make makes the row.
	Height func(i int, width float32) float32
	Make   func(i int) fyne.CanvasObject
	// Moved, when it is set, is told which row is the first in sight, and how
	// far down the list has been scrolled.
	Moved func(first int, y float32)
	// Over is how much of the top of the list something else lies over.
	Over float32

	tops   []float32 // where each row begins, and where the last one ends
	width  float32
	made   map[int]fyne.CanvasObject
	inner  *fyne.Container
	scroll *container.Scroll
}

// NewRows returns a list of no rows.
func NewRows(height func(int, float32) float32, row func(int) fyne.CanvasObject) *Rows {
	r := &Rows{Height: height, Make: row, inner: container.New(&rowsLayout{})}
	r.inner.Layout = &rowsLayout{r}
	r.scroll = container.NewVScroll(r.inner)
	r.scroll.OnScrolled = func(fyne.Position) { r.reveal() }
	r.ExtendBaseWidget(r)
	r.SetCount(0)
	return r
}

// SetCount makes the list anew, of n rows.
func (r *Rows) SetCount(n int) {
	r.tops, r.made = make([]float32, n+1), map[int]fyne.CanvasObject{}
	r.inner.Objects = nil
	r.measure()
	r.reveal()
	r.scroll.Refresh()
}

// Count returns how many rows there are.
func (r *Rows) Count() int { return len(r.tops) - 1 }

// Remake makes one row anew, where it is in sight.
func (r *Rows) Remake(i int) {
	if _, ok := r.made[i]; ok {
		delete(r.made, i)
		r.reveal()
	}
}

// Sight returns which rows are in sight: from, and to behind the last.
func (r *Rows) Sight() (from, to int) {
	y, h := r.scroll.Offset.Y, r.scroll.Size().Height
	from = sort.Search(r.Count(), func(i int) bool { return r.tops[i+1] > y })
	to = sort.Search(r.Count(), func(i int) bool { return r.tops[i] >= y+h })
	return from, max(from, to)
}

// Bring scrolls so that row i is in sight, clear of what lies over the top.
func (r *Rows) Bring(i int) {
	if i < 0 || i >= r.Count() {
		return
	}
	y, h := r.scroll.Offset.Y, r.scroll.Size().Height
	switch {
	case r.tops[i] < y+r.Over:
		y = max(r.tops[i]-r.Over, 0)
	case r.tops[i+1] > y+h:
		y = r.tops[i+1] - h
	default:
		return
	}
	r.scroll.ScrollToOffset(fyne.NewPos(0, y))
	r.reveal()
}

// ToTop scrolls so that row i is the first in sight.
func (r *Rows) ToTop(i int) {
	if i >= 0 && i < r.Count() {
		r.scroll.ScrollToOffset(fyne.NewPos(0, r.tops[i]))
		r.reveal()
	}
}

// Begin returns where row i begins, from the beginning of the list; i may be
// the number of rows.
func (r *Rows) Begin(i int) float32 { return r.tops[i] }

func (r *Rows) measure() {
	y := float32(0)
	for i := range r.Count() {
		r.tops[i] = y
		if r.width > 0 {
			y += r.Height(i, r.width)
		}
	}
	r.tops[r.Count()] = y
}

// reveal makes the rows in sight, and drops those that are no longer.
func (r *Rows) reveal() {
	if r.width <= 0 || r.scroll.Size().Height <= 0 {
		return
	}
	y := r.scroll.Offset.Y
	first, last := r.Sight()
	kept := map[int]fyne.CanvasObject{}
	r.inner.Objects = nil
	for i := first; i < last; i++ {
		o := r.made[i]
		if o == nil {
			o = r.Make(i)
		}
		kept[i] = o
		o.Move(fyne.NewPos(0, r.tops[i]))
		o.Resize(fyne.NewSize(r.width, r.tops[i+1]-r.tops[i]))
		r.inner.Objects = append(r.inner.Objects, o)
	}
	r.made = kept
	r.inner.Refresh()
	if r.Moved != nil && first < r.Count() {
		r.Moved(first, y)
	}
}

// CreateRenderer implements [fyne.Widget].
func (r *Rows) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.scroll) }

// Resize implements [fyne.CanvasObject].
func (r *Rows) Resize(size fyne.Size) {
	r.BaseWidget.Resize(size)
	r.scroll.Resize(size)
	if r.width != size.Width {
		r.width, r.made = size.Width, map[int]fyne.CanvasObject{}
		r.measure()
	}
	r.reveal()
	r.scroll.Refresh()
}

type rowsLayout struct{ r *Rows }

// Layout implements [fyne.Layout]; the rows are placed by reveal.
func (l *rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize implements [fyne.Layout].
func (l *rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if l.r == nil {
		return fyne.Size{}
	}
	return fyne.NewSize(40, l.r.tops[l.r.Count()])
}
