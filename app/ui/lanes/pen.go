package lanes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/look"
)

// A pen draws with canvas objects that it keeps and uses again: what is drawn
// anew each frame costs no widget, and moving a text costs no new picture of it.
type pen struct {
	out      []fyne.CanvasObject
	rects    pool[canvas.Rectangle]
	texts    pool[canvas.Text]
	circles  pool[canvas.Circle]
	lines    pool[canvas.Line]
	diamonds pool[canvas.ArbitraryPolygon]
	fades    map[fade]*pool[canvas.LinearGradient]
	icons    map[icon]*pool[canvas.Image]
}

// A pool hands out its objects from the first on, and makes more when they are
// all in use.
type pool[T any] struct {
	all  []*T
	used int
}

func (p *pool[T]) next() *T {
	if p.used == len(p.all) {
		p.all = append(p.all, new(T))
	}
	p.used++
	return p.all[p.used-1]
}

// A fade is a horizontal gradient; its picture is kept as long as colours and
// size stay.
type fade struct {
	from, to color.NRGBA
	w, h     float32
}

type icon struct {
	name  string
	color fyne.ThemeColorName
	value color.NRGBA // what the colour is in the theme in use
	size  float32
}

// begin starts a drawing; all objects are free again.
func (p *pen) begin() {
	p.out = p.out[:0]
	p.rects.used, p.texts.used, p.circles.used, p.lines.used, p.diamonds.used = 0, 0, 0, 0, 0
	for k, f := range p.fades {
		if f.used == 0 { // of another zoom
			delete(p.fades, k)
		}
		f.used = 0
	}
	for _, i := range p.icons {
		i.used = 0
	}
}

func (p *pen) put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	p.out = append(p.out, o)
}

// rect draws a filled rectangle, without outline or rounding.
func (p *pen) rect(x, y, w, h float32, fill color.Color) *canvas.Rectangle {
	r := p.rects.next()
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius, r.Shadow = fill, nil, 0, 0, canvas.Shadow{}
	p.put(r, x, y, w, h)
	return r
}

// box draws a rounded rectangle with an outline.
func (p *pen) box(x, y, w, h, radius float32, fill, edge color.Color, edgeW float32) {
	r := p.rect(x, y, w, h, fill)
	r.CornerRadius, r.StrokeColor, r.StrokeWidth = radius, edge, edgeW
}

// text draws a line of text that begins at x and has its middle at y.
func (p *pen) text(s string, r look.Role, c color.Color, x, y float32) {
	t := p.texts.next()
	t.Text, t.Color, t.Alignment = s, c, fyne.TextAlignLeading
	look.SetRole(t, r)
	h := r.Line()
	if high := look.Height(r); high > 0 {
		h = high
	}
	p.put(t, x, y-h/2, look.Measure(s, r), h)
}

// centred draws a line of text whose middle is at x, y.
func (p *pen) centred(s string, r look.Role, c color.Color, x, y float32) {
	p.text(s, r, c, x-look.Measure(s, r)/2, y)
}

// circle draws a circle about x, y.
func (p *pen) circle(x, y, r float32, fill, edge color.Color, edgeW float32) {
	c := p.circles.next()
	c.FillColor, c.StrokeColor, c.StrokeWidth = fill, edge, edgeW
	p.put(c, x-r, y-r, 2*r, 2*r)
}

// diamond draws a diamond about x, y that reaches r to each side. Its object
// is larger than it is, since an outline is cut off at an object's edge.
func (p *pen) diamond(x, y, r float32, fill, edge color.Color, edgeW float32) {
	const room = 3
	d := p.diamonds.next()
	if len(d.Points) == 0 {
		d.Points, d.CornerRadii = make([]fyne.Position, 4), []float32{1, 1, 1, 1}
	}
	mid := r + room
	d.Points[0], d.Points[1] = fyne.NewPos(mid, room), fyne.NewPos(mid+r, mid)
	d.Points[2], d.Points[3] = fyne.NewPos(mid, mid+r), fyne.NewPos(room, mid)
	d.FillColor, d.StrokeColor, d.StrokeWidth = fill, edge, edgeW
	p.put(d, x-mid, y-mid, 2*mid, 2*mid)
}

// line draws a slanted line.
func (p *pen) line(x0, y0, x1, y1 float32, c color.Color, w float32) {
	l := p.lines.next()
	l.StrokeColor, l.StrokeWidth = c, w
	l.Position1, l.Position2 = fyne.NewPos(x0, y0), fyne.NewPos(x1, y1)
	p.out = append(p.out, l)
}

// fade draws a gradient from one colour on the left to another.
func (p *pen) fade(x, y, w, h float32, from, to color.NRGBA) {
	k := fade{from, to, w, h}
	if p.fades == nil {
		p.fades = map[fade]*pool[canvas.LinearGradient]{}
	}
	f := p.fades[k]
	if f == nil {
		f = &pool[canvas.LinearGradient]{}
		p.fades[k] = f
	}
	g := f.next()
	g.StartColor, g.EndColor, g.Angle = from, to, 270
	p.put(g, x, y, w, h)
}

// icon draws an icon about x, y.
func (p *pen) icon(name string, c fyne.ThemeColorName, x, y, size float32) {
	k := icon{name, c, nrgba(look.Color(c)), size}
	if p.icons == nil {
		p.icons = map[icon]*pool[canvas.Image]{}
	}
	pl := p.icons[k]
	if pl == nil {
		pl = &pool[canvas.Image]{}
		p.icons[k] = pl
	}
	i := pl.next()
	if i.Resource == nil {
		i.Resource, i.FillMode = look.Icon(name, c), canvas.ImageFillContain
	}
	p.put(i, x-size/2, y-size/2, size, size)
}

func nrgba(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }

// alpha returns a colour at a share of its strength, in per cent.
func alpha(c color.Color, percent int) color.NRGBA {
	n := nrgba(c)
	n.A = uint8(percent * 255 / 100)
	return n
}
