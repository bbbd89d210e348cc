package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Lit run of a paragraph stands out: bytes From to To, on a tint of Color,
// underlined when Line is true.
type Lit struct {
	From, To int
	Color    fyne.ThemeColorName
	Percent  int // strength of the tint
	Line     bool
}

// A Para is text wrapped to the width it is given, some words of it lit.
type Para struct {
	widget.BaseWidget
	text  string
	lit   []Lit
	role  Role
	color fyne.ThemeColorName
	max   int // lines at most; 0 for all
}

// NewPara returns wrapped text.
func NewPara(s string, r Role, c fyne.ThemeColorName) *Para {
	p := &Para{text: s, role: r, color: c}
	p.ExtendBaseWidget(p)
	return p
}

// AtMost cuts the paragraph after n lines, with "…".
func (p *Para) AtMost(n int) *Para { p.max = n; return p }

// Set changes the text and what is lit in it.
func (p *Para) Set(s string, lit ...Lit) {
	p.text, p.lit = s, lit
	p.Refresh()
}

// HeightFor implements [Tall].
func (p *Para) HeightFor(width float32) float32 {
	return float32(len(p.wrap(width))) * p.role.Line()
}

// A TextRun is one line of wrapped text: the bytes From to To of the whole.
type TextRun struct {
	From, To int
	Cut      bool // "…" follows
}

func (p *Para) wrap(width float32) []TextRun {
	if width <= 0 {
		width = 200
	}
	lines := Wrap(p.text, p.role, width)
	if p.max > 0 && len(lines) > p.max {
		lines = lines[:p.max]
		lines[p.max-1].Cut = true
	}
	return lines
}

// Wrap breaks s at spaces into lines no wider than width; a word that is wider
// than a line is broken inside. A newline always ends a line.
func Wrap(s string, r Role, width float32) []TextRun {
	var out []TextRun
	start, x, space := 0, float32(0), Measure(" ", r)
	for i := 0; i < len(s); {
		end := i + strings.IndexAny(s[i:]+" ", " \n")
		w := Measure(s[i:end], r)
		gap := float32(0)
		if i > start {
			gap = space
		}
		switch {
		case x+gap+w <= width:
			x += gap + w
		case i > start:
			out = append(out, TextRun{From: start, To: i - 1})
			start, x = i, w
		default:
			x = w
		}
		for x > width && i == start && end-start > 1 { // a word too long for any line
			n := fitting(s[start:end], r, width)
			out = append(out, TextRun{From: start, To: start + n})
			start += n
			i, x = start, Measure(s[start:end], r)
		}
		if end < len(s) && s[end] == '\n' {
			out = append(out, TextRun{From: start, To: end})
			start, x = end+1, 0
		}
		i = end + 1
	}
	if start < len(s) || len(out) == 0 {
		out = append(out, TextRun{From: start, To: len(s)})
	}
	return out
}

// fitting returns how many bytes of a word fit in width, at least one rune.
func fitting(w string, r Role, width float32) int {
	n := 0
	for i := range w {
		if i > 0 && Measure(w[:i], r) > width {
			break
		}
		n = i
	}
	if n == 0 {
		for i := range w {
			if i > 0 {
				return i
			}
		}
		return len(w)
	}
	return n
}

// CreateRenderer implements [fyne.Widget].
func (p *Para) CreateRenderer() fyne.WidgetRenderer { return &paraRenderer{p: p, width: -1} }

type paraRenderer struct {
	p       *Para
	width   float32
	objects []fyne.CanvasObject
}

func (r *paraRenderer) Destroy()                     {}
func (r *paraRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *paraRenderer) MinSize() fyne.Size {
	return fyne.NewSize(40, r.p.HeightFor(r.p.Size().Width))
}

func (r *paraRenderer) Layout(size fyne.Size) {
	if size.Width == r.width {
		return
	}
	r.build(size.Width)
}

func (r *paraRenderer) Refresh() {
	r.build(r.p.Size().Width)
	canvas.Refresh(r.p)
}

func (r *paraRenderer) build(width float32) {
	p := r.p
	r.width, r.objects = width, nil
	if width <= 0 {
		return
	}
	var texts []fyne.CanvasObject
	line, high := p.role.Line(), Height(p.role)
	for i, run := range p.wrap(width) {
		s := p.text[run.From:run.To]
		if run.Cut {
			s = Ellipsis(s+" …", p.role, width-Measure("…", p.role))
			s = strings.TrimSuffix(strings.TrimSuffix(s, "…"), " ") + "…"
		}
		y := float32(i) * line
		t := NewText(s, p.role, Color(p.color))
		t.Move(fyne.NewPos(0, y+(line-high)/2))
		t.Resize(t.MinSize())
		texts = append(texts, t)
		for _, l := range p.lit {
			from, to := max(l.From, run.From), min(l.To, run.To)
			if from < to {
				x := Measure(p.text[run.From:from], p.role)
				w := Measure(p.text[run.From:to], p.role) - x
				r.objects = append(r.objects, l.boxes(x, y, w, line)...)
			}
		}
	}
	r.objects = append(r.objects, texts...)
}

func (l Lit) boxes(x, y, w, line float32) []fyne.CanvasObject {
	box := canvas.NewRectangle(Tint(l.Color, l.Percent))
	box.Move(fyne.NewPos(x, y+2))
	box.Resize(fyne.NewSize(w, line-4))
	if !l.Line {
		return []fyne.CanvasObject{box}
	}
	under := canvas.NewRectangle(Color(l.Color))
	under.Move(fyne.NewPos(x, y+line-3))
	under.Resize(fyne.NewSize(w, 2))
	return []fyne.CanvasObject{box, under}
}
