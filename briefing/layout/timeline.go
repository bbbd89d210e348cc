package layout

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/briefing"
	"dateline/briefing/text"
)

// How many events the figure names; more are only numbered, on an axis to scale.
const (
	mostNamed = 25
	mostBands = 3
	mostLanes = 12
)

// timeline builds the figure of the events by topic and time.
func (b *builder) timeline() {
	t := b.theme
	events := slices.DeleteFunc(slices.Clone(b.doc.Entries), func(e briefing.Entry) bool { return !e.Known })
	title := fmt.Sprintf(b.w.Figure, 1)
	caption := b.para("Caption", b.width, t.caption,
		t.caption.in(text.SansBold).colour(t.accent).run(title), t.caption.run("\u2002"+b.doc.Caption))

	body, note := b.figure(events)
	if n := len(b.doc.Entries) - len(events); n > 0 {
		note += " " + b.w.AxisUndated.Of(n)
	}
	b.add(item{frag: caption, before: 17, keepNext: true, mark: title, place: string(briefing.PartTimeline)})
	b.add(item{frag: drawing{body, b.alt(events), &slot{}}, before: 5, keepNext: true})
	b.add(item{frag: b.legend(), before: 4, keepNext: true})
	b.add(item{frag: b.plain("P", b.width-40, t.small, note), before: 2})
}

// figure builds the drawing that suits the number of events, and returns the
// note that goes with it.
func (b *builder) figure(events []briefing.Entry) (frag, string) {
	columns := b.columns(events)
	bands := b.bands(columns)
	if len(events) > mostNamed || len(bands) > mostBands {
		return b.scaled(events)
	}
	var list []frag
	for _, band := range bands {
		list = append(list, b.band(band))
	}
	elsewhere := 0
	if b.doc.Shows(briefing.PartStatements) {
		for _, s := range b.doc.Speakers {
			elsewhere += len(s.Said)
		}
		for _, c := range columns {
			elsewhere -= len(c.said)
		}
	}
	note := b.w.AxisBroken
	if elsewhere > 0 {
		note += " " + b.w.SaidElsewhere.Of(elsewhere)
	}
	return stack{6, list}, note
}

// drawing is a figure with words for those who cannot see it.
type drawing struct {
	frag
	alt  string
	slot *slot
}

func (f drawing) draw(c *canvas, x, y float64) {
	c.in(f.slot, "Figure", func() { f.frag.draw(c, x, y) }).Alt = f.alt
}

func (f drawing) split(h float64) (frag, frag) {
	a, b := f.frag.split(h)
	if a == nil {
		return nil, f
	}
	return drawing{a, f.alt, f.slot}, drawing{b, f.alt, f.slot}
}

// alt tells what the figure shows.
func (b *builder) alt(events []briefing.Entry) string {
	var s strings.Builder
	s.WriteString(b.w.FigureAlt)
	for i, e := range events {
		if i == mostNamed {
			s.WriteString(" …")
			break
		}
		fmt.Fprintf(&s, " %d, %s: %s.", e.Number, e.Date, strings.TrimSuffix(text.Clean(e.Text), "."))
	}
	return s.String()
}

// legend builds the key to the marks.
func (b *builder) legend() frag {
	t := b.theme
	return fixed{11, func(c *canvas, x, y float64) {
		y += 5
		c.in(&slot{}, "P", func() {
			for _, k := range []struct {
				words string
				sign  func(x float64)
			}{
				{b.w.KeyStated, func(x float64) { c.disc(x+3.2, y, 3.2, t.slate) }},
				{b.w.KeyInferred, func(x float64) { c.ring(x+3.2, y, 3.2, .9, t.slate) }},
				{b.w.KeyStatement, func(x float64) { c.diamond(x+3.2, y, 3.4, t.slate) }},
			} {
				c.furniture(func() { k.sign(x) })
				x += 9.5 + c.text(k.words, t.key.Style, x+9.5, y+2.5, left) + 13
			}
		})
	}}
}

// A lane is the events under one topic.
type lane struct {
	topic  int // place in the document's topics; untagged or others
	events []briefing.Entry
}

// Lanes that are no topic's.
const (
	untagged = -1
	others   = -2
)

// lanes sorts events into lanes by their first topic. Where there are more
// topics than lanes, the last ones share one.
func (b *builder) lanes(events []briefing.Entry) []lane {
	byTopic := map[int][]briefing.Entry{}
	room := mostLanes
	if len(b.doc.Topics) > room {
		room--
	}
	for _, e := range events {
		t := untagged
		if len(e.Topics) > 0 {
			if t = e.Topics[0]; t >= room {
				t = others
			}
		}
		byTopic[t] = append(byTopic[t], e)
	}
	var out []lane
	for t := range min(len(b.doc.Topics), room) {
		if len(byTopic[t]) > 0 {
			out = append(out, lane{t, byTopic[t]})
		}
	}
	for _, t := range []int{others, untagged} {
		if len(byTopic[t]) > 0 {
			out = append(out, lane{t, byTopic[t]})
		}
	}
	return out
}

// laneName returns the name and the colour at the head of a lane.
func (b *builder) laneName(topic int) (string, Colour) {
	switch {
	case topic == others:
		return b.w.OtherTopics, b.theme.slate
	case topic == untagged && len(b.doc.Topics) == 0:
		return b.w.Events, b.theme.slate
	case topic == untagged:
		return b.w.NoTopic, b.theme.slate
	}
	return b.doc.Topics[topic].Name, topicColour(b.doc.Topics[topic])
}

// laneHead is how much of the width the names of lanes take.
const laneHead = 82.0

// drawLaneHead draws a lane's name, its sign of colour, and the rule above it.
func (b *builder) drawLaneHead(c *canvas, name *para, col Colour, x, y, h float64, rule bool) {
	c.furniture(func() {
		if rule {
			c.stroke(x, y, x+b.width, y, .4, b.theme.rule)
		}
		c.rect(x, y+h/2-5, 3, 10, col)
	})
	name.draw(c, x+8, y+(h-name.height())/2)
}

// cut sets a string in no more lines than given, ending in "…" where it must.
func (b *builder) cut(width float64, st style, s string, lines int) *para {
	s = text.Clean(s)
	// No letter is narrower than a tenth of the size; the rest is not even measured.
	if most := int(float64(lines) * width / st.Size * 10); utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most])
	}
	p := b.plain("", width, st, s)
	for words := strings.Fields(s); len(p.lines) > lines && len(words) > 1; {
		words = words[:len(words)-1]
		p = b.plain("", width, st, strings.TrimRight(strings.Join(words, " "), ",;:.")+"…")
	}
	if len(p.lines) > lines {
		p.lines = p.lines[:lines]
	}
	return p
}
