package outliner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
	"dateline/briefing"
)

// A grip is the handle by which a section is dragged to another place.
type grip struct {
	widget.BaseWidget
	l    *list
	part briefing.Part
	at   int     // its place among the sections
	y    float32 // how far it has been dragged
	live bool
}

var (
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

func newGrip(l *list, p briefing.Part, at int) *grip {
	g := &grip{l: l, part: p, at: at}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements [fyne.Widget].
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(look.NewPicture("grip", look.Text, 16))
}

// Cursor implements [desktop.Cursorable].
func (*grip) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// Dragged implements [fyne.Draggable].
func (g *grip) Dragged(e *fyne.DragEvent) {
	g.live = true
	g.y += e.Dragged.DY
	_, y := g.target()
	g.l.drop.show(y)
}

// DragEnd implements [fyne.Draggable].
func (g *grip) DragEnd() {
	to, _ := g.target()
	live := g.live
	g.y, g.live = 0, false
	g.l.drop.Hide()
	if live {
		g.l.part = g.part
		g.l.o.moveTo(g.part, g.at, to)
		g.l.draw(g.l.o.env.Outline())
	}
}

// target returns the place that the section would go to now, and where the gap
// before it lies in the list.
func (g *grip) target() (to int, y float32) {
	places := g.l.places
	middle := places[g.at].row.Position().Y + g.y + sectionHeight/2
	for i, p := range places {
		if i == g.at {
			continue
		}
		if middle > p.row.Position().Y+sectionHeight/2 {
			to++
		}
	}
	switch {
	case to < len(places) && to <= g.at:
		y = places[to].row.Position().Y
	case to+1 < len(places):
		y = places[to+1].row.Position().Y
	default:
		for _, o := range g.l.lines.Objects {
			y = max(y, o.Position().Y+o.Size().Height)
		}
	}
	return to, y
}

// A dropLine shows where a dragged section will go.
type dropLine struct {
	widget.BaseWidget
	y float32
}

func newDropLine() *dropLine {
	d := &dropLine{}
	d.ExtendBaseWidget(d)
	d.Hide()
	return d
}

func (d *dropLine) show(y float32) {
	d.y = y
	d.Show()
	d.Refresh()
}

// CreateRenderer implements [fyne.Widget].
func (d *dropLine) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(look.Color(look.Ring))
	return &dropRenderer{d, line, []fyne.CanvasObject{line}}
}

type dropRenderer struct {
	d       *dropLine
	line    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *dropRenderer) Destroy()                     {}
func (r *dropRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *dropRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }

func (r *dropRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(12, r.d.y-1))
	r.line.Resize(fyne.NewSize(max(size.Width-24, 0), 2))
}

func (r *dropRenderer) Refresh() {
	r.line.FillColor = look.Color(look.Ring)
	r.Layout(r.d.Size())
	canvas.Refresh(r.line)
}
