package outliner

import (
	"context"
	"fmt"
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/task"
	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/briefing/layout"
	"dateline/briefing/preflight"
	"dateline/briefing/preview"
	"dateline/timeline"
	"dateline/timeline/library"
)

const (
	thumbWidth = 80
	leastZoom  = .4
	mostZoom   = 2.5
)

// A proof is a briefing as it would be printed now.
type proof struct {
	doc      *briefing.Document
	pages    []layout.Page
	findings []preflight.Finding
	thumbs   []image.Image
}

// pages shows a briefing's pages: thumbs, and one page large.
type pages struct {
	o      *Outliner
	object fyne.CanvasObject
	at     int
	zoom   float64 // 0 fits the page's width to the room
	proof  *proof
	where  struct {
		part briefing.Part
		key  timeline.Key
	}
	busy, again bool
	sheet       *sheet
	thumbs      *fyne.Container
	number      *look.TextLine
	percent     *look.TextLine
	back, on    *look.Button
	fit         *look.Button
	scroll      *container.Scroll
}

func newPages(o *Outliner) *pages {
	p := &pages{o: o, number: look.NewLine("", look.Body, look.Text), percent: look.NewLine("", look.Label, look.Text)}
	p.sheet = newSheet(p)
	p.thumbs = container.New(look.Column{Gap: 12, Pad: look.Pad(20, 20)})
	p.back = look.NewTool("chevron-left", "Page before", func() { p.turn(p.at - 1) })
	p.on = look.NewTool("chevron-right", "Next page", func() { p.turn(p.at + 1) })
	p.fit = look.NewTool("fit", "Fit the page to the window", func() { p.setZoom(0) })
	minus := look.NewTool("minus", "Smaller", func() { p.setZoom(p.scale() / 1.2) })
	plus := look.NewTool("plus", "Larger", func() { p.setZoom(p.scale() * 1.2) })
	bar := container.New(look.Sized{H: 48}, container.New(look.Row{Gap: 8, Pad: look.Pad(0, 20), Grow: 3},
		p.back, p.number, p.on, look.Gap(0, 0), minus, container.New(look.Sized{W: 40, H: 20}, p.percent), plus, p.fit))
	p.scroll = container.NewScroll(container.New(&middle{}, p.sheet))
	body := container.NewStack(look.NewBox(look.Canvas, look.Clear, 0), container.New(&resized{do: p.draw}, container.NewBorder(nil, nil, container.NewVScroll(p.thumbs), nil, p.scroll)))
	p.object = container.NewBorder(container.NewStack(look.NewBox(look.BG, look.Clear, 0), container.NewBorder(nil, look.HRule(), nil, nil, bar)), nil, nil, nil, body)
	return p
}

// compose lays the briefing out anew, away from the window. While that is
// under way a further call waits for it and then does it once more.
func (p *pages) compose(v library.View, plan *briefing.Outline) {
	if p.busy {
		p.again = true
		return
	}
	p.busy = true
	task.Go(p.o.env.Tasks, "",
		func(context.Context, task.Report) (*proof, error) { return prove(v, plan) },
		func(made *proof, err error) {
			p.busy = false
			if p.again {
				p.again = false
				p.compose(p.o.env.Desk.View(), p.o.env.Outline())
				return
			}
			p.proof = made
			if err != nil {
				p.proof = nil
			}
			p.o.options.check(p.proof, err)
			p.turn(p.at)
		})
}

func prove(v library.View, plan *briefing.Outline) (*proof, error) {
	doc, err := briefing.Compose(v, plan)
	if err != nil {
		return nil, err
	}
	made := &proof{doc: doc, findings: preflight.Check(doc)}
	made.pages, _ = layout.Pages(doc, layout.Style{})
	for i := range made.pages {
		made.thumbs = append(made.thumbs, preview.Page(made.pages, i, 2*thumbWidth/made.pages[i].Width))
	}
	return made, nil
}

func (p *pages) count() int {
	if p.proof == nil {
		return 0
	}
	return len(p.proof.pages)
}

// turn shows another page.
func (p *pages) turn(to int) {
	p.at = max(min(to, p.count()-1), 0)
	p.draw()
	p.drawThumbs()
}

// scale returns how large a point is drawn.
func (p *pages) scale() float64 {
	if p.zoom > 0 {
		return p.zoom
	}
	room := p.scroll.Size()
	if p.count() == 0 || room.Width < 100 {
		return 1
	}
	page := p.proof.pages[p.at]
	return min(max(min(float64(room.Width-40)/page.Width, 1.25), leastZoom), mostZoom)
}

func (p *pages) setZoom(z float64) {
	if p.zoom = z; z > 0 {
		p.zoom = min(max(z, leastZoom), mostZoom)
	}
	p.draw()
}

// draw shows the page at its scale.
func (p *pages) draw() {
	n := p.count()
	first, last := "", ""
	if p.at == 0 {
		first = "This is the first page."
	}
	if p.at >= n-1 {
		last = "This is the last page."
	}
	p.back.Block(first)
	p.on.Block(last)
	p.fit.SetOn(p.zoom == 0)
	p.number.Set(fmt.Sprintf("Page %d of %d", min(p.at+1, n), n))
	p.percent.Set(fmt.Sprintf("%d%%", int(math.Round(p.scale()*100))))
	p.sheet.show()
	p.scroll.Refresh()
}

func (p *pages) drawThumbs() {
	p.thumbs.Objects = nil
	if p.proof != nil {
		for i, img := range p.proof.thumbs {
			p.thumbs.Add(p.thumb(i, img))
		}
	}
	p.thumbs.Refresh()
}

func (p *pages) thumb(i int, img image.Image) fyne.CanvasObject {
	pic := canvas.NewImageFromImage(img)
	pic.FillMode = canvas.ImageFillContain
	high := float32(thumbWidth * p.proof.pages[i].Height / p.proof.pages[i].Width)
	edge := look.NewBox(look.Clear, look.Rule2, 0)
	if i == p.at {
		edge.Edge, edge.EdgeW = look.Ring, 2
	}
	card := look.NewPress(container.New(look.Sized{W: thumbWidth, H: high}, container.NewStack(pic, edge)), func() { p.turn(i) })
	card.Radius, card.Tip = 0, fmt.Sprintf("Page %d", i+1)
	return container.New(look.Column{Gap: 4}, card, look.NewLine(fmt.Sprint(i+1), look.Caption, look.Muted).Centre())
}

// reveal turns to the page where a section or an item stands, and rings it.
func (p *pages) reveal(part briefing.Part, k timeline.Key) {
	p.where.part, p.where.key = part, k
	for i := range p.count() {
		for _, a := range p.proof.pages[i].Areas {
			if a.Part == part && a.Key == k {
				p.turn(i)
				p.bring(float32((a.Y - 40) * p.scale()))
				return
			}
		}
	}
	p.draw()
}

func (p *pages) bring(y float32) {
	p.scroll.ScrollToOffset(fyne.NewPos(p.scroll.Offset.X, max(y, 0)))
}

// press finds what stands at a place of the page, in points.
func (p *pages) press(x, y float64) {
	if p.count() == 0 {
		return
	}
	var hit *layout.Area
	for i, a := range p.proof.pages[p.at].Areas {
		if x >= a.X && x < a.X+a.W && y >= a.Y && y < a.Y+a.H && (hit == nil || a.Key != timeline.Key{}) {
			hit = &p.proof.pages[p.at].Areas[i]
		}
	}
	if hit == nil {
		return
	}
	p.where.part, p.where.key = hit.Part, hit.Key
	p.o.part = hit.Part
	if hit.Key != (timeline.Key{}) {
		p.o.open[hit.Part] = true
		p.o.env.Desk.Select(hit.Key)
	}
	p.o.drawList(p.o.env.Outline())
	p.draw()
}

// A sheet is one page, drawn as it will be printed.
type sheet struct {
	widget.BaseWidget
	p     *pages
	pic   *canvas.Image
	edge  *canvas.Rectangle
	ring  *canvas.Rectangle
	drawn struct {
		proof *proof
		at    int
		scale float64
	}
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

// show draws the page where it, its scale or the screen has changed.
func (s *sheet) show() {
	if s.p.count() == 0 {
		s.pic.Image = nil
		s.ring.Hide()
		s.Refresh()
		return
	}
	dense := 1.0
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		dense = float64(c.Scale())
	}
	k := s.p.scale() * dense
	if s.drawn.proof != s.p.proof || s.drawn.at != s.p.at || s.drawn.scale != k {
		s.drawn.proof, s.drawn.at, s.drawn.scale = s.p.proof, s.p.at, k
		s.pic.Image = preview.Page(s.p.proof.pages, s.p.at, k)
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
	return &sheetRenderer{s, []fyne.CanvasObject{s.edge, s.pic, s.ring}}
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
	r.s.edge.Shadow = canvas.Shadow{Color: look.Color(look.Shadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	r.s.edge.FillColor = look.Color(look.BG)
	r.s.ring.StrokeColor = look.Color(look.Ring)
	r.s.edge.Refresh()
	r.s.pic.Refresh()
	r.s.ring.Refresh()
}

// middle keeps its one object in the middle, 20 from the edges.
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
