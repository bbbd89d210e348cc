package layout

import (
	"fmt"
	"strings"

	"dateline/briefing"
	"dateline/briefing/text"
	"dateline/timeline"
)

var noKey timeline.Key

// masthead builds what stands before the first section.
func (b *builder) masthead() {
	t, W := b.theme, b.width
	tag := "P"
	if b.doc.Title == "" {
		tag = "H1" // every document has one
	}
	b.add(item{frag: fixed{14, func(c *canvas, x, y float64) {
		c.in(&slot{}, tag, func() {
			c.text(strings.ToUpper(b.w.Kind), t.kicker.Style, x, y+8, left)
			if s := b.doc.AsOfText(); s != "" {
				c.text(s, t.asOf.Style, x+W, y+8, right)
			}
		})
		if b.doc.Marking != "" {
			b.stamp(c, x+W/2, y)
		}
	}}})
	if b.doc.Title != "" {
		h1 := b.plain("H1", W, t.title, b.doc.Title)
		b.add(item{frag: h1, before: 14, mark: b.doc.Title, place: "top", keepNext: b.doc.Standfirst != ""})
	}
	if b.doc.Standfirst != "" {
		b.add(item{frag: b.plain("P", W-50, t.standfirst, b.doc.Standfirst), before: 5})
	}
}

// stamp draws the handling mark in its box.
func (b *builder) stamp(c *canvas, x, y float64) {
	t := b.theme
	l := b.set.Fit(strings.ToUpper(b.doc.Marking), t.marking.Style, b.width*.36)
	c.furniture(func() {
		c.add(&Rect{X: x - l.Width/2 - 7, Y: y - 1.6, W: l.Width + 14, H: 13.2, Radius: 1.5, Stroke: &t.alert, Width: .7})
	})
	c.in(&slot{}, "P", func() { c.line(l, x-l.Width/2, y+7.4) })
}

// shares are how the key figures share the width: the period needs most.
var shares = []float64{1.2, 1.1, .85, .85}

// figures builds the strip of key figures.
func (b *builder) figures() {
	t := b.theme
	var cols row
	x := 0.0
	for i, f := range b.doc.Figures {
		w := shares[i%len(shares)] * b.width / 4
		cols = append(cols, cell{x, stack{1.5, []frag{
			b.plain("P", w-16, t.label, strings.ToUpper(f.Label)),
			b.plain("P", w-16, t.value, f.Value),
			b.plain("P", w-16, t.note, f.Note),
		}}})
		x += w
	}
	strip := ground{cols, 0, 8, 7, func(c *canvas, x, y, h float64) {
		c.stroke(x, y, x+b.width, y, .5, t.rule)
		c.stroke(x, y+h, x+b.width, y+h, .5, t.rule)
		for _, k := range cols[1:] {
			c.stroke(x+k.x-10, y+8, x+k.x-10, y+h-7, .5, t.rule)
		}
	}}
	b.add(item{frag: strip, before: 11, place: string(briefing.PartFigures)})
}

// bottomLine builds the box with the conclusion and its points.
func (b *builder) bottomLine() {
	t := b.theme
	W := b.width - 18 - 16
	label := b.w.Parts[briefing.PartBottomLine]
	frags := []frag{b.plain("H2", W, t.boxLabel, strings.ToUpper(label))}
	if b.doc.BottomLine != "" {
		frags = append(frags, b.plain("P", W, t.bottomLine, b.doc.BottomLine))
	}
	var points []frag
	for i, p := range b.doc.Points {
		var runs []text.Run
		if p.Lead != "" {
			runs = append(runs, t.point.in(text.SerifSemi).run(p.Lead+" "))
		}
		runs = append(append(runs, t.point.run(p.Text)), b.cites(t.point, p.Cites)...)
		points = append(points, in("LI", row{
			{0, b.plain("Lbl", 14, t.pointNumber, fmt.Sprint(i+1))},
			{15, b.para("LBody", W-15, t.point, runs...)},
		}))
	}
	if len(points) > 0 {
		frags = append(frags, space(1), in("L", stack{4, points}))
	}
	box := ground{stack{3, frags}, 18, 12, 12, func(c *canvas, x, y, h float64) {
		c.rect(x, y, b.width, h, t.panel)
		c.rect(x, y, 3, h, t.accent)
	}}
	b.add(item{frag: whole{box, 420}, before: 13, mark: label, level: 1, place: string(briefing.PartBottomLine)})
}

// asides builds what stands below a line: what its date can also mean, and what
// some tell differently.
func (b *builder) asides(tag string, width float64, st style, fork string, all []briefing.Aside) []frag {
	var frags []frag
	alert := st.colour(b.theme.alert)
	if fork != "" {
		frags = append(frags, b.plain(tag, width, alert, fork))
	}
	for _, a := range all {
		frags = append(frags, b.para(tag, width, st, append([]text.Run{alert.run(a.Text)}, b.cites(st, a.Cites)...)...))
	}
	return frags
}

// echoes goes on from how many sources tell a line: " · copies of one text [1] [2]".
func (b *builder) echoes(st style, echoes []briefing.Aside) []text.Run {
	var runs []text.Run
	for _, a := range echoes {
		runs = append(append(runs, st.run(" · "+a.Text)), b.cites(st, a.Cites)...)
	}
	return runs
}

// cites returns citations as they follow a text in a style: " [1 ¶4] [2]",
// each of them a link to its source.
func (b *builder) cites(st style, cites []briefing.Cite) []text.Run {
	if !b.doc.Cite {
		return nil
	}
	c := st.in(text.Sans).colour(b.theme.accent)
	c.Size *= .8
	var runs []text.Run
	for _, cite := range cites {
		to := c
		if b.doc.Shows(briefing.PartSources) {
			to = c.to(fmt.Sprintf("#src%d", cite.Source))
		}
		runs = append(runs, st.run(" "), to.run(cite.String()))
	}
	return runs
}

// heading builds the head of a section, with a rule above it.
func (b *builder) heading(part briefing.Part, intro string) {
	t, s := b.theme, b.w.Parts[part]
	h := ground{b.plain("H2", b.width, t.heading, s), 0, 9, 0, func(c *canvas, x, y, _ float64) {
		c.stroke(x, y+1.1, x+b.width, y+1.1, .5, t.rule)
		c.rect(x, y, 30, 2.2, t.accent)
	}}
	b.add(item{frag: h, before: 21, keepNext: true, mark: s, place: string(part)})
	if intro != "" {
		b.add(item{frag: b.plain("P", b.width, t.intro, intro), before: 3, keepNext: true})
	}
}

// chip builds a topic's label: a square of its colour and its name on a tint,
// on several lines where the name is long.
func (b *builder) chip(topic int, width float64) frag {
	tp := b.doc.Topics[topic]
	col := topicColour(tp)
	name := b.plain("", width-17, b.theme.chip.colour(col), tp.Name)
	wide := 0.0
	for _, l := range name.lines {
		wide = max(wide, l.Width)
	}
	ground := ground{name, 12, 1.9, 1.5, func(c *canvas, x, y, h float64) {
		fill := tint(col, .1)
		c.add(&Rect{X: x, Y: y, W: wide + 17, H: h, Radius: 2.4, Fill: &fill})
		c.rect(x+4.6, y+name.lead/2-.4, 4.4, 4.4, col)
	}}
	return whole{ground, 60}
}

func (b *builder) chips(topics []int, width float64) frag {
	var chips []frag
	for _, t := range topics {
		chips = append(chips, b.chip(t, width))
	}
	return stack{2.2, chips}
}

// colourOf returns the colour of an item by its first topic; grey for none.
func (b *builder) colourOf(topics []int) Colour {
	if len(topics) == 0 {
		return b.theme.slate
	}
	return topicColour(b.doc.Topics[topics[0]])
}

// basis builds the sentences on what the document rests on.
func (b *builder) basis() {
	b.heading(briefing.PartBasis, "")
	t := b.theme
	var list []frag
	for _, r := range b.doc.Basis {
		list = append(list, in("LI", row{
			{0, b.plain("Lbl", 10, t.body.colour(t.accent), b.w.Dash)},
			{12, b.para("LBody", b.width-12, t.body, t.body.in(text.SerifSemi).run(r.Lead), t.body.run(" "+r.Text))},
		}))
	}
	b.add(item{frag: in("L", stack{3, list}), before: 5})
}

// sources builds the list of the articles that are cited.
func (b *builder) sources() {
	b.heading(briefing.PartSources, "")
	t, W := b.theme, b.width-26
	for i, s := range b.doc.Sources {
		body := []frag{b.plain("P", W, t.source, s.Title), b.plain("P", W, t.detail, joined(" · ", s.Details, s.Attached))}
		if s.Link != "" {
			body = append(body, b.plain("P", W, t.detail.colour(t.accent).to(s.Link), s.Link))
		}
		for _, runs := range [][]text.Run{b.sharesText(s), b.citedAt(s.Number)} {
			if len(runs) > 0 {
				body = append(body, b.para("P", W, t.detail, runs...))
			}
		}
		entry := row{{0, b.plain("Lbl", 26, t.sourceNumber, fmt.Sprintf("[%d]", s.Number))}, {26, stack{0, body}}}
		it := item{frag: whole{entry, 200}, before: 7, place: fmt.Sprintf("src%d", s.Number)}
		if i == 0 {
			it.before = 6
		}
		b.add(it)
	}
}

// sharesText names the sources of the same text, each a link.
func (b *builder) sharesText(s briefing.Source) []text.Run {
	if len(s.Twins) == 0 {
		return nil
	}
	t := b.theme
	runs := []text.Run{t.detail.run(b.w.SharesText)}
	for _, n := range s.Twins {
		runs = append(runs, t.detail.run(" "), t.detail.colour(t.accent).to(fmt.Sprintf("#src%d", n)).run(fmt.Sprintf("[%d]", n)))
	}
	return runs
}

func joined(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
