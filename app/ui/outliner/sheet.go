package outliner

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
)

// A sheet is one page, drawn as it will be printed.
type sheet struct {
	widget.BaseWidget
	p     *pages
	pic   *canvas.Image
	edge  *canvas.Rectangle
	ring  *canvas.Rectangle
	drawn picture // what the picture shows
	asked picture // what is being painted
}

func newSheet(p *pages) *sheet {
	s := &sheet{p: p, pic: &canvas.Image{FillMode: canvas.ImageFillStretch}, edge: canvas.NewRectangle(look.Color(look.Clear)), ring: canvas.NewRectangle(look.Color(look.Clear))}
	s.ring.StrokeWidth, s.ring.CornerRadius = 2, 3
	s.ExtendBaseWidget(s)
	return s
}

// Tapped implements [fyne.Tappable].
func (s *sheet) Tapped(e *fyne.PointEvent) {
	k := s.p.scale()
	s.p.press(float64(e.Position.X)/k, float64(e.Position.Y)/k)
}

// MinSize implements [fyne.CanvasObject].
func (s *sheet) MinSize() fyne.Size {
	if s.p.count() == 0 {
		return fyne.NewSize(200, 280)
	}
	page, k := s.p.proof.pages[s.p.at], s.p.scale()
	return fyne.NewSize(float32(page.Width*k), float32(page.Height*k))
}

// show draws the page where it, its scale or the screen has changed. Until it
// is painted the last picture stands in for it.
func (s *sheet) show() {
	if s.p.count() == 0 {
		s.pic.Image, s.drawn, s.asked = nil, picture{}, picture{}
		s.ring.Hide()
		s.Refresh()
		return
	}
	dense := 1.0
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		dense = float64(c.Scale())
	}
	want := picture{s.p.proof, s.p.at, s.p.scale() * dense}
	if s.asked != want {
		s.asked = want
		s.p.o.paint(want, func(img image.Image) {
			if s.asked == want && img != nil {
				s.drawn, s.pic.Image = want, img
				s.Refresh()
			}
		})
	}
	s.ringArea()
	s.Refresh()
}

// ringArea puts the ring round what is chosen, where it stands on this page.
func (s *sheet) ringArea() {
	s.ring.Hide()
	for _, a := range s.p.proof.pages[s.p.at].Areas {
		if a.Part == s.p.where.part && a.Key == s.p.where.key && a.Part != "" {
			k := s.p.scale()
			s.ring.Move(fyne.NewPos(float32(a.X*k)-5, float32(a.Y*k)-5))
			s.ring.Resize(fyne.NewSize(float32(a.W*k)+10, float32(a.H*k)+10))
			s.ring.Show()
			return
		}
	}
}

// CreateRenderer implements [fyne.Widget].
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{s, []fyne.CanvasObject{s.edge, s.pic, s.ring}}
	r.paint()
	return r
}

type sheetRenderer struct {
	s       *sheet
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sheetRenderer) MinSize() fyne.Size           { return r.s.MinSize() }

func (r *sheetRenderer) Layout(size fyne.Size) {
	r.s.edge.Resize(size)
	r.s.pic.Resize(size)
}

func (r *sheetRenderer) Refresh() {
	r.paint()
	r.s.edge.Refresh()
	r.s.pic.Refresh()
	r.s.ring.Refresh()
}

// paint takes the theme's colours; the paper is white in either look.
func (r *sheetRenderer) paint() {
	r.s.edge.Shadow = canvas.Shadow{Color: look.Color(look.Shadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	r.s.edge.FillColor = look.Color(look.Paper)
	r.s.ring.StrokeColor = look.Color(look.OnPaper)
}

// middle keeps its one object in the middle, at least 20 from the edges.
type middle struct{}

// Layout implements [fyne.Layout].
func (middle) Layout(o []fyne.CanvasObject, size fyne.Size) {
	m := o[0].MinSize()
	o[0].Move(fyne.NewPos(max((size.Width-m.Width)/2, 20), 20))
	o[0].Resize(m)
}

// MinSize implements [fyne.Layout].
func (middle) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize().AddWidthHeight(40, 40) }

// resized calls do when its room changes.
type resized struct {
	do   func()
	size fyne.Size
}

// Layout implements [fyne.Layout].
func (r *resized) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	if r.size != size {
		r.size = size
		r.do()
	}
}

// MinSize implements [fyne.Layout].
func (r *resized) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }
