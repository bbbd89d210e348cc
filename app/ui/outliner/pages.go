package outliner

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/briefing/layout"
	"dateline/timeline"
)

// The zooms; below nought a page fits its room.
const (
	wholePage = -1
	pageWidth = -2
	leastZoom = .4
	mostZoom  = 2.5
)

// pages shows a briefing's pages: thumbs, and one page large.
type pages struct {
	*composer
	o      *Outliner
	object fyne.CanvasObject
	at     int
	zoom   float64 // points on the screen for a point of the page, or how it fits
	proof  *proof
	where  struct {
		part briefing.Part
		key  timeline.Key
	}
	sheet     *sheet
	thumbs    *thumbs
	number    *look.TextLine
	of        *look.TextLine
	percent   *look.TextLine
	back, on  *look.Button
	fit, wide *look.Button
	scroll    *container.Scroll
	body      *fyne.Container     // the thumbs and the page
	spare     []fyne.CanvasObject // what a very narrow window goes without
	slim      bool
}

func newPages(o *Outliner) *pages {
	p := &pages{o: o, zoom: wholePage, number: look.NewLine("1", look.BodyBold, look.Ink), of: look.NewLine("", look.Body, look.Text), percent: look.NewLine("", look.Label, look.Text).Centre()}
	p.composer = &composer{o: o, done: p.proved}
	p.sheet, p.thumbs = newSheet(p), newThumbs(p)
	p.scroll = container.NewScroll(container.New(&middle{}, p.sheet))
	side := container.New(look.Sized{W: thumbsWidth}, p.thumbs.rows)
	p.body = look.Dock(nil, nil, side, nil, p.scroll)
	body := container.NewStack(look.NewBox(look.Canvas, look.Clear, 0), container.New(&resized{do: p.resized}, p.body))
	bar := p.bar()
	p.spare = append(p.spare, side)
	p.object = look.Dock(container.NewStack(look.NewBox(look.BG, look.Clear, 0), look.Dock(nil, look.HRule(), nil, nil, bar)), nil, nil, nil, body)
	return p
}

// resized draws the page for its new room; where that is very narrow, the
// thumbs and the steps of the zoom leave it to the page.
func (p *pages) resized() {
	const least = 460 // the bar's buttons side by side
	if slim := p.body.Size().Width < least; slim != p.slim {
		p.slim = slim
		for _, o := range p.spare {
			if slim {
				o.Hide()
			} else {
				o.Show()
			}
		}
		p.body.Refresh()
		p.object.Refresh()
	}
	p.draw()
}

// bar is the line over the pages: which one, how large.
func (p *pages) bar() fyne.CanvasObject {
	p.back = look.NewTool("chevron-left", "Page before", func() { p.turn(p.at - 1) })
	p.on = look.NewTool("chevron-right", "Next page", func() { p.turn(p.at + 1) })
	p.fit = look.NewTool("document", "Fit the whole page", func() { p.setZoom(wholePage) })
	p.wide = look.NewTool("fit", "Fit the page's width", func() { p.setZoom(pageWidth) })
	minus := look.NewTool("minus", "Smaller", func() { p.setZoom(p.scale() / 1.2) })
	plus := look.NewTool("plus", "Larger", func() { p.setZoom(p.scale() * 1.2) })
	page := container.New(look.Row{Gap: 5, Grow: -1}, look.NewLine("Page", look.Body, look.Text), p.number, p.of)
	percent := container.New(look.Sized{W: 40, H: 20}, p.percent)
	p.spare = append(p.spare, minus, percent, plus)
	return container.New(look.Sized{H: 48}, container.New(look.Row{Gap: 8, Pad: look.Pad(0, 20), Grow: 3},
		page, p.back, p.on, look.Gap(0, 0), minus, percent, plus, p.fit, p.wide))
}

// proved shows a new proof, or that there is none.
func (p *pages) proved(made *proof, err error) {
	p.proof = made
	if err != nil {
		p.proof = nil
	}
	p.o.options.check(p.proof, err)
	p.thumbs.show()
	p.turn(p.at)
}

func (p *pages) count() int {
	if p.proof == nil {
		return 0
	}
	return len(p.proof.pages)
}

// turn shows another page.
func (p *pages) turn(to int) {
	was := p.at
	p.at = max(min(to, p.count()-1), 0)
	p.draw()
	if p.at != was {
		p.scroll.ScrollToTop()
		p.thumbs.mark(was, p.at)
	}
}

// scale returns how large a point of the page is drawn.
func (p *pages) scale() float64 {
	if p.zoom > 0 {
		return p.zoom
	}
	room := p.scroll.Size()
	if p.count() == 0 || room.Width < 100 || room.Height < 100 {
		return 1
	}
	page := p.proof.pages[p.at]
	k := float64(room.Width-40) / page.Width
	if p.zoom == wholePage {
		k = min(k, float64(room.Height-40)/page.Height)
	}
	return min(max(k, leastZoom), mostZoom)
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
	p.fit.SetOn(p.zoom == wholePage)
	p.wide.SetOn(p.zoom == pageWidth)
	p.number.Set(fmt.Sprint(min(p.at+1, n)))
	p.of.Set(fmt.Sprintf("of %d", n))
	p.percent.Set(fmt.Sprintf("%d%%", int(math.Round(p.scale()*100))))
	p.sheet.show()
	p.scroll.Refresh()
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
	p.o.list.part = hit.Part
	if hit.Key != (timeline.Key{}) {
		p.o.list.open[hit.Part], p.o.list.whole[hit.Part] = true, true
		p.o.env.Desk.Select(hit.Key)
	}
	p.o.list.draw(p.o.env.Outline())
	p.draw()
}
