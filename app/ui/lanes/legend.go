package lanes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
)

// A legend says what the shapes of the marks mean.
type legend struct {
	widget.BaseWidget
	pen pen
}

func newLegend() *legend {
	l := &legend{}
	l.ExtendBaseWidget(l)
	return l
}

// entries of the legend: a sample, its width, and what it means. The last ones
// give way where there is no room; those marked keep stay longest.
var entries = []struct {
	words string
	width float32
	keep  bool
	draw  func(p *pen, x, y float32)
}{
	{"date stated", 12, true, func(p *pen, x, y float32) { p.circle(x+6, y, 6, look.Color(look.Muted), look.Color(look.Muted), 0) }},
	{"date inferred", 12, true, func(p *pen, x, y float32) {
		p.circle(x+6, y, 6, look.Color(look.BG), look.Color(look.Muted), 2)
	}},
	{"somewhere in", 30, true, func(p *pen, x, y float32) {
		full, none := alpha(look.Color(look.Muted), 55), alpha(look.Color(look.Muted), 0)
		p.fade(x, y-6, 9, 12, none, full)
		p.rect(x+9, y-6, 12, 12, full)
		p.fade(x+21, y-6, 9, 12, full, none)
	}},
	{"no later than", 24, false, func(p *pen, x, y float32) {
		p.fade(x, y-6, 22, 12, alpha(look.Color(look.Muted), 0), alpha(look.Color(look.Muted), 60))
		p.rect(x+22, y-6, 2, 12, look.Color(look.Muted))
	}},
	{"statement", 14, true, func(p *pen, x, y float32) {
		p.diamond(x+7, y, 7, look.Color(look.Muted), look.Color(look.Muted), 0)
	}},
	{"several, click to open", 34, false, func(p *pen, x, y float32) {
		p.box(x, y-8, 34, 16, 8, look.Color(look.BG), look.Color(look.Muted), 1.5)
		p.centred("×4", look.CaptionBold, look.Color(look.Muted), x+17, y)
	}},
}

// CreateRenderer implements [fyne.Widget].
func (l *legend) CreateRenderer() fyne.WidgetRenderer { return &legendRenderer{l: l} }

type legendRenderer struct {
	l    *legend
	size fyne.Size
}

func (r *legendRenderer) Destroy()                     {}
func (r *legendRenderer) MinSize() fyne.Size           { return fyne.NewSize(100, legendHeight) }
func (r *legendRenderer) Objects() []fyne.CanvasObject { return r.l.pen.out }

func (r *legendRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.Refresh()
	}
}

func (r *legendRenderer) Refresh() {
	const inset, gap, beside = 20, 20, 8
	p, size := &r.l.pen, r.size
	p.begin()
	p.rect(0, 0, size.Width, size.Height, look.Color(look.BG))
	p.rect(0, 0, size.Width, 1, look.Color(look.Rule))
	few := total(false, gap, beside)+2*inset > size.Width
	x, y := float32(inset), size.Height/2
	for _, e := range entries {
		w := e.width + beside + look.Measure(e.words, look.Caption)
		if few && !e.keep || x+w > size.Width-8 {
			continue
		}
		e.draw(p, x, y)
		p.text(e.words, look.Caption, look.Color(look.Muted), x+e.width+beside, y)
		x += w + gap
	}
	canvas.Refresh(r.l)
}

// total returns how wide the legend is.
func total(keep bool, gap, beside float32) float32 {
	w := float32(0)
	for _, e := range entries {
		if !keep || e.keep {
			w += e.width + beside + look.Measure(e.words, look.Caption) + gap
		}
	}
	return w
}
