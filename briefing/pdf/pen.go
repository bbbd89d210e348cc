package pdf

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/go-pdf/fpdf"

	"dateline/briefing/layout"
	"dateline/briefing/text"
)

// A pen draws pages with fpdf. All text goes there as glyph codes; fpdf's own
// ways to write text panic on letters beyond the first plane, know no kerning
// and break lines where they should not.
type pen struct {
	pdf   *fpdf.Fpdf
	set   *text.Setter // for the widths that fpdf writes down
	tree  *tree
	used  map[text.Face]map[rune]bool
	face  text.Face // that is in use, with its size; none at the start of a page
	size  float64
	h     float64 // of the page
	open  *layout.Elem
	begun bool // marked content is open: of open, or furniture where that is nil
	buf   []byte
}

func newPen(w, h float64) *pen {
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: w, Ht: h}})
	pdf.SetCatalogSort(true)
	// Overwritten when the file is finished; fpdf would ask the clock.
	pdf.SetCreationDate(time.Unix(0, 0).UTC())
	pdf.SetModificationDate(time.Unix(0, 0).UTC())
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	return &pen{pdf: pdf, set: text.NewSetter(), tree: newTree(), used: map[text.Face]map[rune]bool{}, h: h}
}

// draw draws one page.
func (p *pen) draw(page *layout.Page) {
	p.pdf.AddPage()
	p.tree.page()
	p.size = 0
	for _, op := range page.Ops {
		p.op(op)
	}
	p.close()
	for i, l := range page.Links {
		p.tree.link(l.Elem, i)
	}
}

func (p *pen) op(op layout.Op) {
	switch o := op.(type) {
	case layout.Enter:
		p.tree.attach(o.Elem)
	case *layout.Text:
		p.mark(o.Elem)
		p.text(o)
	case *layout.Rect:
		p.mark(nil)
		p.rect(o)
	case *layout.Circle:
		p.mark(nil)
		p.pdf.Circle(o.X, o.Y, o.R, p.paint(o.Fill, o.Stroke, o.Width))
	case *layout.Line:
		p.mark(nil)
		p.paint(nil, &o.Colour, o.Width)
		p.pdf.Line(o.X1, o.Y1, o.X2, o.Y2)
	case *layout.Polygon:
		p.mark(nil)
		points := make([]fpdf.PointType, len(o.Points))
		for i, q := range o.Points {
			points[i] = fpdf.PointType{X: q[0], Y: q[1]}
		}
		p.pdf.Polygon(points, p.paint(&o.Fill, nil, 0))
	}
}

func (p *pen) rect(o *layout.Rect) {
	how := p.paint(o.Fill, o.Stroke, o.Width)
	if o.Radius == 0 {
		p.pdf.Rect(o.X, o.Y, o.W, o.H, how)
		return
	}
	p.pdf.RoundedRect(o.X, o.Y, o.W, o.H, o.Radius, "1234", how)
	p.pdf.RawWriteStr("Q") // fpdf saves the state here and forgets to bring it back
}

// paint sets the colours for what is drawn next and returns fpdf's word for
// which of them are used.
func (p *pen) paint(fill, stroke *layout.Colour, width float64) string {
	how := ""
	if fill != nil {
		p.pdf.SetFillColor(int(fill[0]), int(fill[1]), int(fill[2]))
		how = "F"
	}
	if stroke != nil {
		p.pdf.SetDrawColor(int(stroke[0]), int(stroke[1]), int(stroke[2]))
		p.pdf.SetLineWidth(width)
		how += "D"
	}
	return how
}

// mark says whose what is drawn next is: an element's, or furniture for nil.
func (p *pen) mark(e *layout.Elem) {
	if p.begun && p.open == e {
		return
	}
	p.close()
	if e == nil {
		p.pdf.RawWriteStr("/Artifact BMC")
	} else {
		p.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", e.Type, p.tree.mark(e)))
	}
	p.open, p.begun = e, true
}

func (p *pen) close() {
	if p.begun {
		p.pdf.RawWriteStr("EMC")
	}
	p.begun = false
}

// text shows a piece of a line: its runes as they are coded in fpdf's fonts,
// with what kerning and tracking add to their own widths.
func (p *pen) text(t *layout.Text) {
	if p.used[t.Face] == nil {
		p.used[t.Face] = map[rune]bool{}
		p.pdf.AddUTF8FontFromBytes(family(t.Face), "", slices.Clone(t.Face.Data())) // fpdf writes into them
		p.size = 0
	}
	if p.face != t.Face || p.size != t.Size {
		p.pdf.SetFont(family(t.Face), "", t.Size)
		p.face, p.size = t.Face, t.Size
	}
	b := append(p.buf[:0], "q "...)
	for _, v := range t.Colour {
		b = append(strconv.AppendFloat(b, float64(v)/255, 'f', 3, 64), ' ')
	}
	b = append(b, "rg BT "...)
	b = append(strconv.AppendFloat(b, t.X, 'f', 2, 64), ' ')
	b = strconv.AppendFloat(b, p.h-t.Y, 'f', 2, 64)
	b = append(b, " Td [<"...)
	for i, r := range t.Text {
		p.used[t.Face][r] = true
		b = append(b, fmt.Sprintf("%04X", r)...)
		if k := p.set.Advance(t.Face, r) - t.Advances[i]; math.Abs(k) > .4 && i+1 < len(t.Text) {
			b = append(b, '>')
			b = strconv.AppendFloat(b, math.Round(k*10)/10, 'f', -1, 64)
			b = append(b, '<')
		}
	}
	b = append(b, ">] TJ ET Q"...)
	p.pdf.RawWriteStr(string(b))
	p.buf = b
}

// family is the name under which fpdf knows a face.
func family(f text.Face) string { return fmt.Sprintf("face%d", f) }

// output writes fpdf's file. fpdf embeds only the letters it has written
// itself, so they are written into a template that no page uses.
func (p *pen) output(w io.Writer) error {
	faces := p.faces()
	p.pdf.CreateTemplate(func(t *fpdf.Tpl) {
		for _, f := range faces {
			t.SetFont(family(f), "", 10)
			for _, r := range p.runes(f) {
				t.Text(0, 0, string(r))
			}
		}
	})
	return p.pdf.Output(w)
}

// faces returns the faces in use, and runes the letters used of one, in order.
func (p *pen) faces() []text.Face {
	var faces []text.Face
	for f := range p.used {
		faces = append(faces, f)
	}
	slices.Sort(faces)
	return faces
}

func (p *pen) runes(f text.Face) []rune {
	var runes []rune
	for r := range p.used[f] {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	return runes
}
