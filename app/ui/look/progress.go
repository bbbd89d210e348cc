package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Progress is a thin bar that fills.
type Progress struct {
	widget.BaseWidget
	width float32
	share float32
}

// NewProgress returns a bar that asks for a width.
func NewProgress(width float32) *Progress {
	p := &Progress{width: width}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows how much is done; nothing while the total is not known.
func (p *Progress) Set(done, total int) {
	share := float32(0)
	if total > 0 {
		share = min(float32(done)/float32(total), 1)
	}
	if share != p.share {
		p.share = share
		p.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{p: p, track: canvas.NewRectangle(Color(Rule2)), bar: canvas.NewRectangle(Color(Fill))}
	r.objects = []fyne.CanvasObject{r.track, r.bar}
	r.Refresh()
	return r
}

type progressRenderer struct {
	p          *Progress
	track, bar *canvas.Rectangle
	objects    []fyne.CanvasObject
}

func (r *progressRenderer) Destroy()                     {}
func (r *progressRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *progressRenderer) MinSize() fyne.Size           { return fyne.NewSize(r.p.width, 4) }

func (r *progressRenderer) Layout(size fyne.Size) {
	y := (size.Height - 4) / 2
	r.track.Move(fyne.NewPos(0, y))
	r.track.Resize(fyne.NewSize(size.Width, 4))
	r.bar.Move(fyne.NewPos(0, y))
	r.bar.Resize(fyne.NewSize(size.Width*r.p.share, 4))
}

func (r *progressRenderer) Refresh() {
	r.track.CornerRadius, r.bar.CornerRadius = 2, 2
	r.track.FillColor, r.bar.FillColor = Color(Rule2), Color(Fill)
	r.bar.Hidden = r.p.share == 0
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
