package look

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/timeline"
)

// Badge returns what stands in a topic's tile and marks: its digit, its first
// two letters when it has none, "–" for no topic.
func Badge(t *timeline.Topic) string {
	switch {
	case t == nil:
		return "–"
	case t.Digit > 0:
		return strconv.Itoa(t.Digit)
	}
	r := []rune(t.Name)
	return string(r[:min(len(r), 2)])
}

// TopicColor returns the token of a topic's colour: slate past nine, grey for none.
func TopicColor(t *timeline.Topic) fyne.ThemeColorName {
	switch {
	case t == nil:
		return Topic(0)
	case t.Digit == 0:
		return Topic(9)
	}
	return Topic(t.Digit)
}

// A Tile is the square that stands for a topic: number, key and colour in one.
type Tile struct {
	widget.BaseWidget
	badge string
	color fyne.ThemeColorName
	size  float32
	Fill  Filling
}

// Filling is how much of a tile or mark is filled.
type Filling int

// The fills.
const (
	Solid  Filling = iota
	Hollow         // outline only
	Halved         // some of the selection, not all
)

// NewTile returns the tile of a topic; nil stands for untagged.
func NewTile(t *timeline.Topic, size float32) *Tile {
	w := &Tile{badge: Badge(t), color: TopicColor(t), size: size}
	if t == nil {
		w.Fill = Hollow
	}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements [fyne.Widget].
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{t: t, box: canvas.NewRectangle(Color(Clear)), bar: canvas.NewRectangle(Color(Clear)), text: NewText(t.badge, LabelBold, Color(On))}
	r.objects = []fyne.CanvasObject{r.box, r.bar, r.text}
	r.Refresh()
	return r
}

type tileRenderer struct {
	t        *Tile
	box, bar *canvas.Rectangle
	text     *canvas.Text
	objects  []fyne.CanvasObject
}

func (r *tileRenderer) Destroy()                     {}
func (r *tileRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tileRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(r.t.size) }

func (r *tileRenderer) Layout(size fyne.Size) {
	s := r.t.size
	at := fyne.NewPos((size.Width-s)/2, (size.Height-s)/2)
	r.box.Move(at)
	r.box.Resize(fyne.NewSquareSize(s))
	r.bar.Move(at.AddXY(4, s-6))
	r.bar.Resize(fyne.NewSize(s-8, 2))
	m := r.text.MinSize()
	r.text.Move(at.AddXY((s-m.Width)/2, (s-m.Height)/2))
	r.text.Resize(m)
}

func (r *tileRenderer) Refresh() {
	c := Color(r.t.color)
	r.box.CornerRadius = 4
	r.bar.FillColor = Color(Clear)
	r.text.Text = r.t.badge
	switch r.t.Fill {
	case Solid:
		r.box.FillColor, r.box.StrokeWidth, r.text.Color = c, 0, Color(OnMark)
	case Hollow:
		r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.text.Color = Color(Clear), c, 1.5, c
	case Halved:
		r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.text.Color = Tint(r.t.color, 30), c, 1.5, c
		r.bar.FillColor = c
	}
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

// A Mark is the sign of one item as it stands on the timeline: a circle for an
// event, a diamond for a statement; hollow when its date is inferred.
type Mark struct {
	widget.BaseWidget
	Sign
	size float32
}

// A Sign is what a mark looks like. The theme is part of it, since marks that
// are out of sight do not hear of a new one.
type Sign struct {
	Badge             string
	Color             fyne.ThemeColorName
	Statement, Hollow bool
	Dark              bool
}

// SignOf returns the sign of an item whose first topic is t.
func SignOf(it timeline.Item, t *timeline.Topic) Sign {
	when := it.Common().When
	s := Sign{Badge(t), TopicColor(t), it.Key().Kind == timeline.StatementKind, when.Reckoned || !when.Known(), Dark()}
	if !when.Known() && t == nil {
		s.Badge = "?"
	}
	return s
}

// NewMark returns the mark of an item whose first topic is t. Size is the
// circle's diameter; a diamond is a little wider.
func NewMark(it timeline.Item, t *timeline.Topic, size float32) *Mark {
	return NewSign(SignOf(it, t), size)
}

// NewSign returns a mark that looks like s.
func NewSign(s Sign, size float32) *Mark {
	m := &Mark{Sign: s, size: size}
	m.ExtendBaseWidget(m)
	return m
}

// Set makes it look like s.
func (m *Mark) Set(s Sign) {
	if m.Sign != s {
		m.Sign = s
		m.Refresh()
	}
}

// leastBadge is the smallest mark that still shows its badge.
const leastBadge = 18

// CreateRenderer implements [fyne.Widget].
func (m *Mark) CreateRenderer() fyne.WidgetRenderer {
	r := &markRenderer{m: m, text: NewText(m.Badge, CaptionBold, Color(On))}
	r.Refresh()
	return r
}

type markRenderer struct {
	m       *Mark
	shape   fyne.CanvasObject
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *markRenderer) Destroy()                     {}
func (r *markRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *markRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(r.m.size + 4) }

func (r *markRenderer) Layout(size fyne.Size) {
	s := r.m.size
	if r.m.Statement {
		s *= 1.15
	}
	r.shape.Move(fyne.NewPos((size.Width-s)/2, (size.Height-s)/2))
	r.shape.Resize(fyne.NewSquareSize(s))
	m := r.text.MinSize()
	r.text.Move(fyne.NewPos((size.Width-m.Width)/2, (size.Height-m.Height)/2))
	r.text.Resize(m)
}

func (r *markRenderer) Refresh() {
	c := Color(r.m.Color)
	fill, stroke, text := c, c, Color(OnMark)
	if r.m.Hollow {
		fill, text = Color(BG), c
	}
	r.text.Text, r.text.Color = r.m.Badge, text
	if r.m.size < leastBadge {
		r.text.Text = ""
	}
	r.shape = Shape(r.m.Statement, fill, stroke)
	r.objects = []fyne.CanvasObject{r.shape, r.text}
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

var diamond = []fyne.Position{{X: .5, Y: 0}, {X: 1, Y: .5}, {X: .5, Y: 1}, {X: 0, Y: .5}}

// Shape returns a circle, or a diamond for a statement, with an outline of 2.
func Shape(statement bool, fill, stroke color.Color) fyne.CanvasObject {
	if statement {
		p := canvas.NewArbitraryPolygon(diamond, fill)
		p.NormalizedPoints, p.StrokeColor, p.StrokeWidth = true, stroke, 2
		return p
	}
	c := canvas.NewCircle(fill)
	c.StrokeColor, c.StrokeWidth = stroke, 2
	return c
}

// NewChip returns a topic's chip, with a cross to take it off when remove is not nil.
func NewChip(t *timeline.Topic, remove func()) fyne.CanvasObject {
	c := TopicColor(t)
	parts := []fyne.CanvasObject{NewTile(t, 16), NewLine(t.Name, LabelBold, c)}
	if remove != nil {
		x := NewPress(container.New(centred{W: 16, H: 16}, NewPicture("close", c, 10)), remove)
		x.Radius, x.Tip = 4, "Take "+t.Name+" off"
		parts = append(parts, x)
	}
	ground := NewBox(c, Clear, 4)
	ground.Percent = 10
	if Dark() {
		ground.Percent = 15
	}
	return container.NewStack(ground, container.New(Row{Gap: 6, Pad: Pad(4, 6), Grow: -1}, parts...))
}

// NewHalfChip returns the chip of a topic that only some of the selection
// bear; pressed, all of it shall.
func NewHalfChip(t *timeline.Topic, words string, add func()) fyne.CanvasObject {
	tile := NewTile(t, 16)
	tile.Fill = Halved
	p := NewPress(container.New(Row{Gap: 6, Pad: Pad(4, 6), Grow: -1},
		tile, NewLine(t.Name, BodyItalic, TopicColor(t)), NewLine(words, Caption, Muted)), add)
	p.Edge, p.Radius, p.Tip = Rule2, 4, "Give "+t.Name+" to all that is selected"
	return p
}
