package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A TextLine is one line of text that follows the theme and ends in "…" when
// there is no room for all of it.
type TextLine struct {
	widget.BaseWidget
	text  string
	role  Role
	color fyne.ThemeColorName
	align fyne.TextAlign
	short bool // may be shortened: asks for no width of its own
}

// NewLine returns a line of text in a role and a colour.
func NewLine(s string, r Role, c fyne.ThemeColorName) *TextLine {
	l := &TextLine{text: s, role: r, color: c}
	l.ExtendBaseWidget(l)
	return l
}

// NewShort returns a line that takes the width it is given, and is cut to it.
func NewShort(s string, r Role, c fyne.ThemeColorName) *TextLine {
	l := NewLine(s, r, c)
	l.short = true
	return l
}

// Right aligns the line to the right.
func (l *TextLine) Right() *TextLine { l.align = fyne.TextAlignTrailing; return l }

// Centre centres the line.
func (l *TextLine) Centre() *TextLine { l.align = fyne.TextAlignCenter; return l }

// Set changes the text.
func (l *TextLine) Set(s string) {
	if l.text != s {
		l.text = s
		l.Refresh()
	}
}

// Style changes role and colour.
func (l *TextLine) Style(r Role, c fyne.ThemeColorName) {
	if l.role != r || l.color != c {
		l.role, l.color = r, c
		l.Refresh()
	}
}

// Text returns the whole text.
func (l *TextLine) Text() string { return l.text }

// CreateRenderer implements [fyne.Widget].
func (l *TextLine) CreateRenderer() fyne.WidgetRenderer {
	r := &lineRenderer{l: l, t: NewText(l.text, l.role, Color(l.color))}
	r.objects = []fyne.CanvasObject{r.t}
	return r
}

type lineRenderer struct {
	l       *TextLine
	t       *canvas.Text
	objects []fyne.CanvasObject
}

func (r *lineRenderer) Destroy()                     {}
func (r *lineRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *lineRenderer) MinSize() fyne.Size {
	h := r.l.role.Line()
	if r.l.short {
		return fyne.NewSize(20, h)
	}
	return fyne.NewSize(Measure(r.l.text, r.l.role), h)
}

func (r *lineRenderer) Layout(size fyne.Size) {
	r.t.Text = r.l.text
	w := Measure(r.t.Text, r.l.role)
	if r.l.short && w > size.Width {
		r.t.Text = Ellipsis(r.l.text, r.l.role, size.Width)
		w = Measure(r.t.Text, r.l.role)
	}
	x := float32(0)
	switch r.l.align {
	case fyne.TextAlignTrailing:
		x = size.Width - w
	case fyne.TextAlignCenter:
		x = (size.Width - w) / 2
	}
	h := r.t.MinSize().Height
	r.t.Move(fyne.NewPos(x, (size.Height-h)/2))
	r.t.Resize(fyne.NewSize(w, h))
}

func (r *lineRenderer) Refresh() {
	SetRole(r.t, r.l.role)
	r.t.Color = Color(r.l.color)
	r.Layout(r.l.Size())
	canvas.Refresh(r.t)
}
