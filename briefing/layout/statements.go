package layout

import (
	"fmt"

	"dateline/briefing"
	"dateline/briefing/text"
)

// statements builds the statements under the names of those who made them.
func (b *builder) statements() {
	b.heading(briefing.PartStatements, b.doc.SaidNote)
	t := b.theme
	for _, s := range b.doc.Speakers {
		runs := []text.Run{t.speaker.run(s.Name)}
		if s.Role != "" {
			runs = append(runs, t.role.run("\u2002"+s.Role))
		}
		b.add(item{frag: b.para("H3", b.width, t.speaker, runs...), before: 11, keepNext: true, mark: s.Name, level: 1})
		for _, q := range s.Said {
			b.add(item{frag: whole{b.quotation(q), 300}, before: 7.5})
		}
	}
}

// widestQuote is the longest line that reads well, in sizes of its type: about
// 75 letters.
const widestQuote = 37.5

// bareRail is the width beside statements for their numbers alone.
const bareRail = 24.0

// quotation builds one statement: its number and topics to the left, its words
// beside a bar of the first topic's colour.
func (b *builder) quotation(q briefing.Quotation) frag {
	t := b.theme
	rail := t.rail
	if len(b.doc.Topics) == 0 {
		rail = bareRail
	}
	x := rail + t.gutter
	w := min(b.width-x-14, widestQuote*t.quote.Size)
	col := b.colourOf(q.Topics)
	runs := []text.Run{t.quote.run(q.Words)}
	if q.Own {
		mark := t.quote.in(text.SerifSemi).colour(col)
		runs = []text.Run{mark.run(b.w.Open), runs[0], mark.run(b.w.Shut)}
	}
	context := append([]text.Run{t.context.run(q.Context)}, b.cites(t.context, q.Cites)...)
	context = append(context, b.echoes(t.context, q.Echoes)...)
	if q.Disputed {
		context = append([]text.Run{t.context.in(text.SansSemi).colour(t.alert).run(b.w.Disputed), t.context.run(" · ")}, context...)
	}
	beside := stack{1.4, []frag{b.plain("P", rail, t.quoteNumber, q.ID())}}
	if len(q.Topics) > 0 {
		beside.frags = append(beside.frags, in("P", b.chips(q.Topics, rail)))
	}
	frags := []frag{b.para("P", w, t.quote, runs...), b.para("P", w, t.context, context...)}
	frags = append(frags, b.asides("P", w, t.context, q.Fork, q.Otherwise)...)
	said := ground{
		in("BlockQuote", stack{2, frags}), 14, 0, 0,
		func(c *canvas, x, y, h float64) { c.rect(x, y+2, 2, h-3, col) },
	}
	return quoted{row{{0, beside}, {x, said}}, q}
}

// quoted is a statement that notes where it stands.
type quoted struct {
	frag
	q briefing.Quotation
}

func (f quoted) split(h float64) (frag, frag) {
	a, b := f.frag.split(h)
	if a == nil {
		return nil, f
	}
	return quoted{a, f.q}, quoted{b, f.q}
}

func (f quoted) draw(c *canvas, x, y float64) {
	c.place(fmt.Sprintf("s%d", f.q.Number), y-4)
	c.area(f.q.Key, x, y, c.page.Width-side-x, f.height())
	f.frag.draw(c, x, y)
}
