package layout

import (
	"fmt"
	"slices"
	"strings"

	"dateline/briefing"
	"dateline/briefing/text"
)

// The papers, in points.
var papers = map[string][2]float64{"A4": {595.28, 841.89}, "Letter": {612, 792}}

// The margins.
const (
	side     = 56.7
	firstTop = 44
	top      = 62
	bottom   = 60
)

// Pages sets a document on pages.
func Pages(doc *briefing.Document, st Style) ([]Page, Report) {
	size, ok := papers[doc.Paper]
	if !ok {
		size = papers["A4"]
	}
	b := &builder{
		doc: doc, w: doc.Words, set: text.NewSetter(), theme: newTheme(scaleOf(doc, st)), width: size[0] - 2*side,
		flow: flow{firstTop: firstTop, top: top, bottom: size[1] - bottom},
	}
	b.masthead()
	b.contentsAt = len(b.flow.items)
	for i, part := range doc.Parts {
		b.part = part
		parts[part](b)
		if i == 0 && part == briefing.PartFigures {
			b.contentsAt = len(b.flow.items)
		}
	}
	return b.draw(b.fit(), size[0], size[1])
}

// scaleOf returns the scale of all type: the style's, or the document's.
func scaleOf(doc *briefing.Document, st Style) float64 {
	if st.Scale > 0 {
		return st.Scale
	}
	switch doc.Print {
	case "large":
		return 1.2
	case "compact":
		return .9
	}
	return 1
}

// parts says how each section is built.
var parts = map[briefing.Part]func(*builder){
	briefing.PartFigures:    (*builder).figures,
	briefing.PartBottomLine: (*builder).bottomLine,
	briefing.PartTimeline:   (*builder).timeline,
	briefing.PartChronology: (*builder).chronology,
	briefing.PartStatements: (*builder).statements,
	briefing.PartBasis:      (*builder).basis,
	briefing.PartSources:    (*builder).sources,
}

// A builder turns a document into fragments.
type builder struct {
	doc   *briefing.Document
	w     *briefing.Words
	set   *text.Setter
	theme *theme
	width float64
	flow  flow
	part  briefing.Part

	contentsAt int // where in the flow a list of contents goes
}

func (b *builder) add(it item) {
	it.part = b.part
	b.flow.items = append(b.flow.items, it)
}

// fit finds a place for all that was built. A long document gets a line that
// says on which pages its sections begin; the line is set anew until it is
// true of the pages with it.
func (b *builder) fit() []placed {
	all := b.flow.fit()
	if pages, _ := b.flow.filled(all); pages <= shortRead {
		return all
	}
	b.part = ""
	b.flow.items = slices.Insert(b.flow.items, b.contentsAt, item{before: 9})
	for range 4 {
		line := b.contents(all)
		same := false
		if old, ok := b.flow.items[b.contentsAt].frag.(*para); ok {
			same = old.String() == line.String()
		}
		if same {
			break
		}
		b.flow.items[b.contentsAt].frag = line
		all = b.flow.fit()
	}
	return all
}

// shortRead is how many pages are read without a list of contents.
const shortRead = 8

// contents sets the names of the sections with the pages they begin on.
func (b *builder) contents(all []placed) *para {
	t := b.theme
	runs := []text.Run{t.intro.in(text.SansSemi).run(b.w.Contents)}
	for _, p := range all {
		if p.mark != "" && p.level == 0 && p.place != "top" {
			link := t.intro.to("#" + p.place)
			between := " · "
			if len(runs) == 1 {
				between = " "
			}
			runs = append(runs, t.intro.run(between), link.run(b.w.Parts[p.part]+"\u00a0"), link.in(text.SansSemi).colour(t.accent).run(fmt.Sprint(p.page+1)))
		}
	}
	return b.para("P", b.width, t.intro, runs...)
}

// draw draws pages with what was placed on them.
func (b *builder) draw(all []placed, w, h float64) ([]Page, Report) {
	n := 1
	if len(all) > 0 {
		n = all[len(all)-1].page + 1
	}
	pages := make([]Page, n)
	report := Report{Places: map[string]Place{}, Missing: b.set.Missing}
	c := &canvas{set: b.set, theme: b.theme, places: report.Places, label: b.linkLabel}
	var root slot
	for i := range pages {
		pages[i] = Page{Width: w, Height: h}
		c.page, c.number = &pages[i], i
		c.furniture(func() { b.furniture(c, i, n) })
		for ; len(all) > 0 && all[0].page == i; all = all[1:] {
			p := all[0]
			if p.mark != "" {
				report.Outline = append(report.Outline, Mark{text.Clean(p.mark), p.level, Place{i, max(p.y-8, 0)}})
			}
			c.place(p.place, p.y-8)
			c.part = &Area{side, p.y, b.width, p.height(), p.part, noKey}
			c.page.Areas = append(c.page.Areas, *c.part)
			c.in(&root, "Document", func() { p.draw(c, side, p.y) })
		}
	}
	return pages, report
}

// linkLabel says what a click on a link does.
func (b *builder) linkLabel(to string) string {
	var n int
	for _, l := range []struct{ form, words string }{{"#src%d", b.w.GoToSource}, {"#e%d", b.w.GoToEntry}, {"#s%d", b.w.GoToStatement}} {
		if _, err := fmt.Sscanf(to, l.form, &n); err == nil {
			return fmt.Sprintf(l.words, n)
		}
	}
	if strings.HasPrefix(to, "#") {
		return fmt.Sprintf(b.w.OpenLink, b.w.Parts[briefing.Part(to[1:])])
	}
	return fmt.Sprintf(b.w.OpenLink, to)
}

// furniture draws what stands on every page: bar, head and foot.
func (b *builder) furniture(c *canvas, page, of int) {
	t, w, h := b.theme, c.page.Width, c.page.Height
	y := h - 34
	c.stroke(side, y-11, w-side, y-11, .5, t.rule)
	c.text(fmt.Sprintf(b.w.Page, page+1, of), t.pageNumber.Style, w-side, y, right)
	ref := b.doc.AsOfText()
	if b.doc.Number != "" {
		ref = strings.TrimSuffix(b.doc.Number+"  ·  "+ref, "  ·  ")
	}
	c.fit(ref, t.footer.Style, b.width*.33, side, y)
	if b.doc.Marking != "" {
		l := b.set.Fit(strings.ToUpper(b.doc.Marking), t.marking.Style, b.width*.3)
		c.line(l, w/2-l.Width/2, y)
	}
	if page == 0 {
		c.rect(0, 0, w, 7, t.accent)
		return
	}
	c.rect(0, 0, w, 3, t.accent)
	kind := c.text(strings.ToUpper(b.w.Kind), t.foot.Style, w-side, 38, right)
	room := b.width - kind - 20
	if b.doc.Marking != "" {
		l := b.set.Fit(strings.ToUpper(b.doc.Marking), t.marking.Style, b.width*.3)
		c.line(l, w/2-l.Width/2, 24)
	}
	c.fit(b.doc.Title, t.footer.Style, room, side, 38)
}
