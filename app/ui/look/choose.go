package look

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A Switch is on or off.
type Switch struct {
	*Press
	face *switchFace
}

// NewSwitch returns a switch; changed gets its new state.
func NewSwitch(on bool, changed func(bool)) *Switch {
	s := &Switch{face: &switchFace{on: on}}
	s.face.ExtendBaseWidget(s.face)
	s.Press = pressing(s.face, func() {
		s.Set(!s.face.on)
		changed(s.face.on)
	})
	s.ExtendBaseWidget(s)
	s.Over, s.Radius = Clear, 11
	return s
}

// Set shows another state without telling anyone.
func (s *Switch) Set(on bool) {
	if s.face.on != on {
		s.face.on = on
		s.face.Refresh()
	}
}

// On returns the state.
func (s *Switch) On() bool { return s.face.on }

type switchFace struct {
	widget.BaseWidget
	on bool
}

func (f *switchFace) CreateRenderer() fyne.WidgetRenderer {
	r := &switchRenderer{f: f, track: canvas.NewRectangle(Color(Fill)), knob: canvas.NewCircle(Color(On))}
	r.objects = []fyne.CanvasObject{r.track, r.knob}
	r.Refresh()
	return r
}

type switchRenderer struct {
	f       *switchFace
	track   *canvas.Rectangle
	knob    *canvas.Circle
	objects []fyne.CanvasObject
}

func (r *switchRenderer) Destroy()                     {}
func (r *switchRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *switchRenderer) MinSize() fyne.Size           { return fyne.NewSize(36, 20) }

func (r *switchRenderer) Layout(size fyne.Size) {
	y := (size.Height - 20) / 2
	r.track.Move(fyne.NewPos(0, y))
	r.track.Resize(fyne.NewSize(36, 20))
	x := float32(2)
	if r.f.on {
		x = 18
	}
	r.knob.Move(fyne.NewPos(x, y+2))
	r.knob.Resize(fyne.NewSquareSize(16))
}

func (r *switchRenderer) Refresh() {
	r.track.CornerRadius = 10
	r.track.FillColor, r.knob.FillColor = Color(Edge), Color(On)
	if r.f.on {
		r.track.FillColor = Color(Fill)
	}
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}

// Segments is a choice of a few, side by side in a trough.
type Segments struct {
	widget.BaseWidget
	parts   []*Press
	words   []*TextLine
	chosen  int
	content fyne.CanvasObject
}

// NewSegments returns a choice; chosen is -1 for none. Picked gets the number picked.
func NewSegments(names []string, chosen int, picked func(int)) *Segments {
	s := &Segments{chosen: chosen}
	var cells []fyne.CanvasObject
	for i, n := range names {
		w := NewLine(n, Label, Text)
		p := NewPress(container.New(centred{H: 28}, w), func() { s.Set(i); picked(i) })
		p.OnKey = func(e *fyne.KeyEvent) bool { return s.step(i, e.Name, picked) }
		s.words, s.parts = append(s.words, w), append(s.parts, p)
		cells = append(cells, p)
	}
	s.content = container.NewStack(NewBox(Panel, Clear, 6), container.New(Column{Pad: Pad(2, 2)}, container.New(Even{}, cells...)))
	s.ExtendBaseWidget(s)
	s.show()
	return s
}

// Set shows another choice without telling anyone.
func (s *Segments) Set(i int) {
	if i != s.chosen {
		s.chosen = i
		s.show()
	}
}

// Held reports whether one of the segments has the keyboard.
func (s *Segments) Held() bool {
	return slices.ContainsFunc(s.parts, func(p *Press) bool { return p.focused })
}

// Focus gives the keyboard to the segment that is chosen.
func (s *Segments) Focus() {
	if s.chosen >= 0 {
		Focus(s.parts[s.chosen])
	}
}

// step goes from segment i to the one beside it by an arrow key, which picks it
// as well; it reports whether the key was one.
func (s *Segments) step(i int, key fyne.KeyName, picked func(int)) bool {
	to := i + map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key]
	if to == i {
		return false
	}
	if to >= 0 && to < len(s.parts) {
		s.Set(to)
		Focus(s.parts[to])
		picked(to)
	}
	return true
}

func (s *Segments) show() {
	for i, p := range s.parts {
		p.Ground, p.Edge = Clear, Clear
		s.words[i].Style(Label, Text)
		if i == s.chosen {
			p.Ground, p.Edge = BG, Rule2
			s.words[i].Style(LabelBold, Ink)
		}
		p.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (s *Segments) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.content) }

// Even gives each object the same width.
type Even struct{ Gap float32 }

func (e Even) each(n int, width float32) float32 {
	return (width - e.Gap*float32(n-1)) / float32(max(n, 1))
}

// Layout implements [fyne.Layout].
func (e Even) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := e.each(len(objects), size.Width)
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(w+e.Gap), 0))
		o.Resize(fyne.NewSize(w, size.Height))
	}
}

// MinSize implements [fyne.Layout].
func (e Even) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := fyne.NewSize(0, 0)
	for _, o := range objects {
		m = m.Max(o.MinSize())
	}
	return fyne.NewSize((m.Width+e.Gap)*float32(len(objects))-e.Gap, m.Height)
}

func (e Even) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h := float32(0)
	for _, o := range objects {
		h = max(h, HeightFor(o, e.each(len(objects), width)))
	}
	return h
}

// A Pick is a button that opens a list to pick one of: "Lanes: Topic ▾".
type Pick struct {
	*Press
	value *TextLine
	names []string
	row   *fyne.Container
}

// NewPick returns a pick; title may be empty. Picked gets the number picked.
func NewPick(title string, names []string, chosen int, picked func(int)) *Pick {
	p := &Pick{value: NewLine("", BodyBold, Ink), names: names}
	var parts []fyne.CanvasObject
	if title != "" {
		parts = append(parts, NewLine(title+":", Body, Text))
	}
	parts = append(parts, p.value, NewPicture("chevron-down", Muted, 12))
	p.row = container.New(Row{Gap: 7, Pad: Pad(0, 12), Grow: len(parts) - 2}, parts...)
	p.Press = pressing(container.New(Sized{H: 32}, p.row), func() {
		var items []*fyne.MenuItem
		for i, n := range names {
			it := fyne.NewMenuItem(n, func() { p.Set(i); picked(i) })
			it.Checked = n == p.value.Text()
			items = append(items, it)
		}
		ShowMenu(p, fyne.NewMenu("", items...))
	})
	p.ExtendBaseWidget(p)
	p.Ground, p.Edge = BG, Rule2
	p.Set(chosen)
	return p
}

// Set shows another choice without telling anyone.
func (p *Pick) Set(i int) {
	if i >= 0 && i < len(p.names) {
		p.value.Set(p.names[i])
		p.Content.Refresh()
	}
}

// Fill makes the pick a field of a form: as high as an entry, and content to be
// narrower than its words.
func (p *Pick) Fill() *Pick {
	p.value.short = true
	p.value.Style(Body, Text)
	p.Content = container.New(Sized{H: 36, W: 60}, p.row)
	p.Edge = Edge
	return p
}

// Tint shows the choice in a colour, as one that matters.
func (p *Pick) Tint(c fyne.ThemeColorName) { p.value.Style(BodyBold, c) }

// NewField returns a field of a form that is filled in by what it asks when it
// is pressed: a date.
func NewField(icon, words string, do func()) *Press {
	row := container.New(Row{Gap: 7, Pad: Pad(0, 12), Grow: 0}, NewShort(words, Body, Text), NewPicture(icon, Muted, 16))
	p := NewPress(container.New(Sized{H: 36, W: 60}, row), do)
	p.Ground, p.Edge = BG, Edge
	return p
}

// ShowMenu opens a menu under an object.
func ShowMenu(o fyne.CanvasObject, m *fyne.Menu) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	ShowMenuAt(o, m, at.AddXY(0, o.Size().Height+4))
}

// ShowMenuAt opens a menu at a place of an object's window.
func ShowMenuAt(o fyne.CanvasObject, m *fyne.Menu, at fyne.Position) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		widget.ShowPopUpMenuAtPosition(m, c, at)
	}
}
