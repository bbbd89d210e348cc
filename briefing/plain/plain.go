// Package plain writes a briefing as text that a person can read in a terminal
// and a test can compare.
package plain

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"dateline/briefing"
)

// Write writes the document as UTF-8 text, one thing a line.
func Write(w io.Writer, doc *briefing.Document) error {
	p := &writer{doc: doc}
	p.head()
	for _, part := range doc.Parts {
		if f := sections[part]; f != nil {
			p.heading(doc.Words.Parts[part])
			f(p)
		}
	}
	_, err := w.Write(p.Bytes())
	return err
}

// sections says how each part is written. The timeline has nothing that the
// chronology does not say.
var sections = map[briefing.Part]func(*writer){
	briefing.PartFigures:    (*writer).figures,
	briefing.PartBottomLine: (*writer).bottomLine,
	briefing.PartChronology: (*writer).chronology,
	briefing.PartStatements: (*writer).statements,
	briefing.PartBasis:      (*writer).basis,
	briefing.PartSources:    (*writer).sources,
}

type writer struct {
	bytes.Buffer
	doc *briefing.Document
}

// line writes the parts that are not empty, two spaces apart.
func (p *writer) line(indent string, parts ...string) {
	var kept []string
	for _, s := range parts {
		if s = clean(s); s != "" {
			kept = append(kept, s)
		}
	}
	if len(kept) > 0 {
		fmt.Fprintf(p, "%s%s\n", indent, strings.Join(kept, "  "))
	}
}

func (p *writer) head() {
	d := p.doc
	p.line("", strings.ToUpper(d.Words.Kind), d.Number, strings.ToUpper(d.Marking), d.AsOfText())
	p.line("", d.Title)
	p.line("", d.Standfirst)
}

func (p *writer) heading(s string) {
	fmt.Fprintf(p, "\n%s\n%s\n", s, strings.Repeat("-", len([]rune(s))))
}

func (p *writer) figures() {
	for _, f := range p.doc.Figures {
		note := f.Note
		if note != "" {
			note = "(" + note + ")"
		}
		p.line("", f.Label+":", f.Value, note)
	}
}

func (p *writer) bottomLine() {
	p.line("", p.doc.BottomLine)
	for i, point := range p.doc.Points {
		p.line("  ", fmt.Sprintf("%d.", i+1), point.Lead, point.Text, p.cites(point.Cites))
	}
}

func (p *writer) chronology() {
	for _, e := range p.doc.Entries {
		p.line("", fmt.Sprintf("%2d", e.Number), e.Date, e.Text, p.topics(e.Topics), p.cites(e.Cites), p.basisOf(e.Basis, e.Disputed), p.announced(e.Announced), e.Told)
		if e.Inferred {
			p.line("      ", p.doc.Words.DateInferred, e.Reason)
		}
		p.line("      ", e.Note)
		p.asides(e.Telling, e.Fork)
	}
}

func (p *writer) announced(is bool) string {
	if is {
		return p.doc.Words.Announced
	}
	return ""
}

// asides writes which sources count as one, what the date can also mean, and
// what some tell differently, a line each.
func (p *writer) asides(t briefing.Telling, fork string) {
	for _, a := range t.Echoes {
		p.line("      ", a.Text, p.cites(a.Cites))
	}
	p.line("      ", fork)
	for _, a := range t.Otherwise {
		p.line("      ", a.Text, p.cites(a.Cites))
	}
}

func (p *writer) basisOf(basis string, disputed bool) string {
	if disputed {
		return basis + ", " + p.doc.Words.Disputed
	}
	return basis
}

func (p *writer) statements() {
	p.line("", p.doc.SaidNote)
	for _, s := range p.doc.Speakers {
		p.line("", s.Name, s.Role)
		for _, q := range s.Said {
			words := q.Words
			if q.Own {
				words = p.doc.Words.Open + words + p.doc.Words.Shut
			}
			p.line("  ", q.ID(), words, p.topics(q.Topics))
			p.line("      ", p.basisOf(q.Context, q.Disputed), p.cites(q.Cites))
			p.asides(q.Telling, q.Fork)
		}
	}
}

func (p *writer) basis() {
	for _, r := range p.doc.Basis {
		p.line("- ", r.Lead+" "+r.Text)
	}
}

func (p *writer) sources() {
	for _, s := range p.doc.Sources {
		p.line("", fmt.Sprintf("[%d]", s.Number), s.Title)
		p.line("    ", s.Details)
		p.line("    ", s.Link)
		p.line("    ", s.Attached)
		if len(s.Twins) > 0 {
			refs := ""
			for _, n := range s.Twins {
				refs += " " + briefing.Cite{Source: n}.String()
			}
			p.line("    ", p.doc.Words.SharesText+refs)
		}
	}
}

func (p *writer) topics(places []int) string {
	var names []string
	for _, t := range places {
		names = append(names, p.doc.Topics[t].Name)
	}
	if len(names) == 0 {
		return ""
	}
	return "<" + strings.Join(names, ", ") + ">"
}

func (p *writer) cites(cites []briefing.Cite) string {
	if !p.doc.Cite {
		return ""
	}
	var out []string
	for _, c := range cites {
		out = append(out, c.String())
	}
	return strings.Join(out, " ")
}

// clean keeps a text on one line and out of a terminal's control codes.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, "\uFFFD"), func(r rune) bool {
		return r == ' ' || r == '\t' || r < ' ' || r >= 0x7f && r < 0xa0
	}), " ")
}
