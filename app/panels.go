package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
)

// The widths of the panels, and where a narrow window begins.
const (
	sideWidth      = 256
	railWidth      = 56
	inspectorWide  = 320
	inspectorTight = 280
	narrow         = 1200
	leastPanel     = 180
	mostPanel      = 520
)

// panels lays a view between two panels of fixed width, whose edges can be
// dragged; double-click on an edge resets it.
type panels struct {
	left, right float32 // widths; a panel that is nil takes none
}

// newPanels puts mid between left and right; either may be nil.
func newPanels(left fyne.CanvasObject, leftW float32, mid, right fyne.CanvasObject, rightW float32) *fyne.Container {
	p := &panels{left: leftW, right: rightW}
	c := container.New(p)
	if left == nil {
		left, p.left = look.Gap(0, 0), 0
	}
	if right == nil {
		right, p.right = look.Gap(0, 0), 0
	}
	c.Objects = []fyne.CanvasObject{
		mid, left, right,
		newEdge(func(dx float32) { p.left = clamp(p.left + dx); c.Refresh() }, func() { p.left = leftW; c.Refresh() }, p.left > railWidth),
		newEdge(func(dx float32) { p.right = clamp(p.right - dx); c.Refresh() }, func() { p.right = rightW; c.Refresh() }, p.right > 0),
	}
	return c
}

func clamp(w float32) float32 { return min(max(w, leastPanel), mostPanel) }

// Layout implements [fyne.Layout].
func (p *panels) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	mid, left, right := objects[0], objects[1], objects[2]
	left.Move(fyne.NewPos(0, 0))
	left.Resize(fyne.NewSize(p.left, size.Height))
	mid.Move(fyne.NewPos(p.left, 0))
	mid.Resize(fyne.NewSize(max(size.Width-p.left-p.right, 0), size.Height))
	right.Move(fyne.NewPos(size.Width-p.right, 0))
	right.Resize(fyne.NewSize(p.right, size.Height))
	for i, x := range []float32{p.left, size.Width - p.right} {
		e := objects[3+i]
		e.Move(fyne.NewPos(x-3, 0))
		e.Resize(fyne.NewSize(6, size.Height))
	}
}

// MinSize implements [fyne.Layout].
func (p *panels) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(p.left+p.right+320, 300) }

// An edge is the line between two panels, to drag.
type edge struct {
	widget.BaseWidget
	drag  func(dx float32)
	reset func()
	live  bool
}

func newEdge(drag func(float32), reset func(), live bool) *edge {
	e := &edge{drag: drag, reset: reset, live: live}
	e.ExtendBaseWidget(e)
	if !live {
		e.Hide()
	}
	return e
}

// Dragged implements [fyne.Draggable].
func (e *edge) Dragged(d *fyne.DragEvent) { e.drag(d.Dragged.DX) }

// DragEnd implements [fyne.Draggable].
func (e *edge) DragEnd() {}

// DoubleTapped implements [fyne.DoubleTappable].
func (e *edge) DoubleTapped(*fyne.PointEvent) { e.reset() }

// Cursor implements [desktop.Cursorable].
func (e *edge) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer implements [fyne.Widget].
func (e *edge) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(look.Color(look.Clear)))
}
