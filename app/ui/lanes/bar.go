package lanes

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
)

// A toolbar says what is in sight, and lays it out otherwise.
type toolbar struct {
	widget.BaseWidget
	l            *Lanes
	title, count *look.TextLine
	lanes        *look.Pick
	colour       *look.Pick
	fold, foldS  *look.Button // with words, and without where there is no room
	row          *fyne.Container
	by           desk.LanesBy // what the pick shows
}

func newToolbar(l *Lanes) *toolbar {
	b := &toolbar{l: l, by: l.desk.Lanes(), title: look.NewShort("", look.ViewTitle, look.Ink), count: look.NewShort("", look.Caption, look.Muted)}
	b.lanes = look.NewPick("Lanes", []string{"Topic", "Person", "Source", "None"}, int(l.desk.Lanes()), func(i int) { l.desk.LayBy(desk.LanesBy(i)) })
	b.colour = look.NewPick("Colour", []string{"Topic", "Status", "None"}, int(l.colourBy), func(i int) {
		l.colourBy = Colour(i)
		b.row.Refresh()
		l.field.redraw()
	})
	fold := func() { l.desk.Fold(!l.desk.Folded()) }
	b.fold = look.NewButton("fold", "Fold quiet days", "", fold)
	b.foldS = look.NewTool("fold", "Fold quiet days", fold)
	b.fold.Edge = look.Clear
	b.row = container.New(look.Row{Gap: 8, Grow: 0},
		container.New(look.Column{Gap: 0}, b.title, b.count),
		b.lanes, b.colour, b.fold, b.foldS,
		container.New(look.Sized{W: 1, H: 20}, look.NewBox(look.Rule2, look.Clear, 0)),
		look.NewTool("minus", "Zoom out  −", l.ZoomOut),
		look.NewTool("plus", "Zoom in  +", l.ZoomIn),
		look.NewTool("fit", "Show all dates  Ctrl+0", l.Fit),
	)
	b.ExtendBaseWidget(b)
	return b
}

// show says what is in sight now.
func (b *toolbar) show() {
	p := &b.l.plan
	b.title.Set(stretch(p.Axis))
	if before, after := b.l.all.set.Nearest(p.Axis.From, p.Axis.From); before < 0 && after < 0 {
		b.title.Set("No dates yet")
	}
	what := "items"
	f := b.l.desk.Filter()
	f.Known = timeline.Date{}
	if !f.Empty() {
		what = "matches"
	}
	words := "%s of %s " + what + " in view"
	if known := b.l.desk.Filter().Known; known.Known() {
		words += ", as known on " + desk.Day(known)
	}
	if !b.l.desk.Together() {
		words += ", each article on its own"
	}
	if b.tight() {
		words = "%s of %s " + what
	}
	b.count.Set(fmt.Sprintf(words, number(p.Seen), number(len(b.l.all.records))))
	if b.by != b.l.desk.Lanes() {
		b.by = b.l.desk.Lanes()
		b.lanes.Set(int(b.by))
		b.row.Refresh()
	}
	b.fold.SetOn(b.l.desk.Folded())
	b.foldS.SetOn(b.l.desk.Folded())
}

func (b *toolbar) tight() bool { return b.Size().Width < narrow }

// stretch writes the days in sight: "3 Jan – 11 Feb 2026", years where that
// is many days.
func stretch(a chart.Axis) string {
	from, to := dayAt(a.From+0.01), dayAt(a.To()-0.01)
	if to.Y-from.Y > 4 {
		return desk.Year(from.Y) + " – " + desk.Year(to.Y)
	}
	return desk.When(timeline.Between(from, to))
}

// number writes a number with its thousands parted: "100,000".
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// CreateRenderer implements [fyne.Widget].
func (b *toolbar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b: b} }

type barRenderer struct{ b *toolbar }

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, barHeight) }
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.row} }
func (r *barRenderer) Refresh()                     { r.b.row.Refresh() }

func (r *barRenderer) Layout(size fyne.Size) {
	tight := size.Width < narrow
	for o, shown := range map[fyne.CanvasObject]bool{r.b.colour: !tight, r.b.fold: !tight, r.b.foldS: tight, r.b.row.Objects[5]: !tight} {
		if o.Visible() != shown {
			if shown {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	r.b.row.Move(fyne.NewPos(20, 0))
	r.b.row.Resize(fyne.NewSize(size.Width-32, size.Height))
}
