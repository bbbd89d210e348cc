package reader

import (
	"fmt"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/look"
	"dateline/timeline"
)

// A drawing is the renderer of a text. It keeps its objects and uses them
// again for other lines.
type drawing struct {
	t       *text
	rects   []*canvas.Rectangle
	texts   []*canvas.Text
	pins    []*pinhead
	signs   []*look.Picture
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject

	nRects, nTexts, nPins, nSigns int
	left                          float32
	high                          map[look.Role]float32
}

func newDrawing(t *text) *drawing {
	t.bar.Hide()
	d := &drawing{t: t, high: map[look.Role]float32{}, ring: canvas.NewRectangle(color.Transparent)}
	d.ring.StrokeWidth, d.ring.CornerRadius = 2, 2
	d.draw()
	return d
}

// IsClip makes Fyne clip what is drawn to the widget's size.
func (d *drawing) IsClip()                      {}
func (d *drawing) Destroy()                     {}
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *drawing) MinSize() fyne.Size           { return fyne.NewSize(leastColumn+slimMargin+rightRoom, 120) }

func (d *drawing) Layout(fyne.Size) {
	d.t.lay()
	d.t.clamp()
	d.draw()
	if d.t.onMove != nil {
		d.t.onMove()
	}
}

func (d *drawing) Refresh() {
	d.draw()
	canvas.Refresh(d.t)
}

// draw lays out all that is in sight: tints below, then words, then the margin.
func (d *drawing) draw() {
	t := d.t
	d.objects = d.objects[:0]
	d.nRects, d.nTexts, d.nPins, d.nSigns = 0, 0, 0, 0
	size := t.Size()
	if t.page.article == nil || size.Width <= 0 {
		return
	}
	d.left, _ = column(size.Width)
	from, to := t.page.sight(t.offset, t.offset+size.Height)
	if from < to {
		seen := timeline.Span{Start: t.page.lines[from].Start, End: t.page.lines[to-1].End}
		lits := t.lits(seen)
		for i := from; i < to; i++ {
			d.lit(&t.page.lines[i], lits)
		}
	}
	d.title()
	for i := from; i < to; i++ {
		d.words(i)
	}
	d.margin(from, to)
	d.focus(size)
	if t.bar.Visible() {
		t.bar.place(t)
		d.objects = append(d.objects, t.bar)
	}
}

// A lit run of words: a tint, or a line under it, or both.
type lit struct {
	timeline.Span
	tint, line fyne.ThemeColorName
	percent    int
}

// lits returns what is lit among some bytes, in the order it is painted: the
// longer passages first, what is selected last.
func (t *text) lits(seen timeline.Span) []lit {
	var calm, live []lit
	if !t.place.Empty() {
		calm = append(calm, lit{Span: t.place, tint: look.Sel, percent: 100})
	}
	for i := range t.marks {
		m := &t.marks[i]
		for n, s := range m.spans {
			aside := n >= len(m.spans)-m.asides
			if !s.Overlaps(seen) || aside && !m.live {
				continue
			}
			l := m.lit()
			l.Span = s
			switch {
			case aside:
				live = append(live, lit{Span: s, tint: l.tint, percent: l.percent / 2})
			case m.live:
				live = append(live, l)
			case !slices.Contains(calm, l): // two items of the same words are lit once
				calm = append(calm, l)
			}
		}
		if f := m.item.Common(); m.live && f.Dated.Article == t.page.article.ID && !f.Dated.Empty() {
			live = append(live, lit{Span: f.Dated.Span, line: look.Accent})
		}
	}
	calm = append(calm, live...)
	for i, s := range t.hits {
		if s.Overlaps(seen) {
			l := lit{Span: s, tint: look.Warn, percent: 22}
			if i == t.hit {
				l.percent, l.line = 40, look.Warn
			}
			calm = append(calm, l)
		}
	}
	if s := t.chosen(); !s.Empty() {
		calm = append(calm, lit{Span: s, tint: look.Ring, percent: 30})
	}
	return calm
}

// lit returns how the words of a mark stand out.
func (m *mark) lit() lit {
	l := lit{tint: m.color(), percent: 10}
	if look.Dark() {
		l.percent = 15
	}
	switch {
	case m.live:
		l.percent, l.line = 22, m.color()
	case m.status == timeline.Suggested:
		l.tint, l.line = "", m.color()
	case m.status == timeline.Disputed:
		l.line = look.Warn
	case m.status == timeline.Rejected:
		l.tint, l.line = "", look.Rule2
	}
	return l
}

func (d *drawing) lit(l *line, lits []lit) {
	words, role := d.t.page.words(l), d.t.page.role(l)
	shown := timeline.Span{Start: l.Start, End: l.Start + len(words)}
	y := l.y - d.t.offset
	for _, s := range lits {
		from, to := max(s.Start, shown.Start), min(s.End, shown.End)
		if from >= to {
			continue
		}
		x := look.Measure(words[:from-l.Start], role)
		w := look.Measure(words[:to-l.Start], role) - x
		if s.tint != "" {
			d.rect(d.left+x, y, w, leading, look.Tint(s.tint, s.percent))
		}
		if s.line != "" {
			d.rect(d.left+x, y+leading-3, w, 2, look.Color(s.line))
		}
	}
}

func (d *drawing) title() {
	p := &d.t.page
	for i, s := range p.title {
		d.text(s.In(p.article.Title), look.ItemTitle, look.Ink, d.left, topRoom+float32(i)*look.ItemTitle.Line()-d.t.offset, look.ItemTitle.Line())
	}
	if p.byline > 0 {
		s := look.Ellipsis(byline(p.article), look.Label, p.width)
		d.text(s, look.Label, look.Muted, d.left, p.byline-d.t.offset, look.Label.Line())
	}
}

func (d *drawing) words(i int) {
	p := &d.t.page
	l := &p.lines[i]
	ink := look.Text
	switch para := p.article.Paragraphs[l.para]; {
	case para.Heading:
		ink = look.Ink
	case para.Repeats > 0:
		ink = look.Muted
	}
	d.text(p.words(l), p.role(l), ink, d.left, l.y-d.t.offset, leading)
}

// margin draws the numbers of the paragraphs and the marks with their dates.
func (d *drawing) margin(from, to int) {
	p := &d.t.page
	pins := map[int]pinned{}
	for _, at := range d.t.pins {
		if at.line >= from && at.line < to {
			pins[at.line] = at
		}
	}
	for i := from; i < to; i++ {
		l := &p.lines[i]
		at, has := pins[i]
		if has {
			d.pin(at, l.y-d.t.offset)
		}
		if n := p.number(i, has); n != "" {
			d.right(n, d.left-numbersEnd, l.y-d.t.offset, look.Muted)
		}
	}
}

// number returns what stands beside a line of its paragraph's number.
func (p *page) number(i int, marked bool) string {
	l := &p.lines[i]
	para := p.article.Paragraphs[l.para]
	if !l.first || para.Number == 0 {
		return ""
	}
	if para.Repeats > 0 && !marked {
		return fmt.Sprintf("repeats ¶%d  ¶%d", para.Repeats, para.Number)
	}
	return fmt.Sprintf("¶%d", para.Number)
}

func (d *drawing) pin(at pinned, y float32) {
	m := &d.t.marks[at.mark]
	if d.nPins == len(d.pins) {
		d.pins = append(d.pins, newPinhead())
	}
	h := d.pins[d.nPins]
	d.nPins++
	key := m.key
	h.show(m, func() { d.t.onMark(key) })
	h.Move(fyne.NewPos(d.left-pinAt-pinSize/2, y))
	h.Resize(fyne.NewSize(pinSize, leading))
	d.objects = append(d.objects, h)
	x := d.left - datesEnd
	if d.t.slim() {
		return
	}
	room := x - 4
	words := fitting(shortWhen(m.item.Common().When, d.t.page.article.Published), room)
	if at.more > 0 {
		words = fmt.Sprintf("+%d more", at.more)
	}
	words = look.Ellipsis(words, look.Caption, room)
	d.right(words, x, y, look.Muted)
	if m.status == timeline.Disputed {
		d.sign(x-look.Measure(words, look.Caption)-18, y+7)
	}
}

// sign draws a warning triangle.
func (d *drawing) sign(x, y float32) {
	if d.nSigns == len(d.signs) {
		d.signs = append(d.signs, look.NewPicture("warning", look.Warn, 14))
	}
	s := d.signs[d.nSigns]
	d.nSigns++
	s.Move(fyne.NewPos(x, y))
	s.Resize(fyne.NewSquareSize(14))
	d.objects = append(d.objects, s)
}

// focus draws the ring that says where the keyboard is.
func (d *drawing) focus(size fyne.Size) {
	if !d.t.focused || !d.t.byKeyboard {
		return
	}
	d.ring.StrokeColor = look.Color(look.Ring)
	d.ring.Move(fyne.NewPos(2, 2))
	d.ring.Resize(size.SubtractWidthHeight(4, 4))
	d.objects = append(d.objects, d.ring)
}

func (d *drawing) rect(x, y, w, h float32, c color.Color) {
	if d.nRects == len(d.rects) {
		d.rects = append(d.rects, canvas.NewRectangle(c))
	}
	r := d.rects[d.nRects]
	d.nRects++
	r.FillColor = c
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	d.objects = append(d.objects, r)
}

// text draws s from x, in the middle of a line that is as high as line.
func (d *drawing) text(s string, r look.Role, c fyne.ThemeColorName, x, y, line float32) {
	if d.nTexts == len(d.texts) {
		d.texts = append(d.texts, look.NewText("", r, color.Transparent))
	}
	t := d.texts[d.nTexts]
	d.nTexts++
	high, ok := d.high[r]
	if !ok {
		high = look.Height(r)
		d.high[r] = high
	}
	look.SetRole(t, r)
	t.Text, t.Color = s, look.Color(c)
	t.Move(fyne.NewPos(x, y+(line-high)/2))
	t.Resize(fyne.NewSize(look.Measure(s, r), high))
	d.objects = append(d.objects, t)
}

// right draws a caption that ends at x, on the line of the text at y.
func (d *drawing) right(s string, x, y float32, c fyne.ThemeColorName) {
	d.text(s, look.Caption, c, x-look.Measure(s, look.Caption), y+1, leading)
}
