package layout

import (
	"dateline/briefing"
	"dateline/briefing/text"
)

// A Style is a choice that concerns the whole document.
type Style struct {
	Scale float64 // of all type; the document's own when 0
}

// A style is how text is set, and how far apart its lines are.
type style struct {
	text.Style
	lead float64
}

func (s style) run(t string) text.Run { return text.Run{Text: t, Style: s.Style} }

func (s style) in(f text.Face) style { s.Face = f; return s }

func (s style) colour(c Colour) style { s.Colour = c; return s }

func (s style) to(link string) style { s.Link = link; return s }

// A theme is the house's look: the type and the colours of every role.
type theme struct {
	ink, text, grey, rule, panel, accent, alert, white, slate Colour

	kicker, asOf, marking         style
	title, standfirst             style
	label, value, note            style
	boxLabel, bottomLine, point   style
	pointNumber                   style
	heading, intro                style
	cell, head, small, inferred   style
	caption                       style
	speaker, role                 style
	quote, context, quoteNumber   style
	body                          style
	source, detail, sourceNumber  style
	lane, mark, day, gap, key     style
	footer, pageNumber, foot      style
	chip                          style
	badge                         text.Style
	rail, gutter, badgeR, padding float64
}

func hex(v uint32) Colour { return Colour{uint8(v >> 16), uint8(v >> 8), uint8(v)} }

// topicColours are the colours of topics by the digit they are pinned to.
var topicColours = [10]uint32{0x57616E, 0x12436D, 0xC92533, 0x5D1DB6, 0x0C745D, 0x705D08, 0xAE3A8E, 0x2B61D2, 0x33450B, 0x57616E}

// topicColour returns the colour of a topic; slate for one without a digit.
func topicColour(t briefing.Topic) Colour {
	if t.Digit < 0 || t.Digit > 9 {
		return hex(topicColours[0])
	}
	return hex(topicColours[t.Digit])
}

// tint mixes a colour with white; share is how much of it is left.
func tint(c Colour, share float64) Colour {
	for i, v := range c {
		c[i] = uint8(255 - share*(255-float64(v)) + .5)
	}
	return c
}

func newTheme(scale float64) *theme {
	t := &theme{
		ink: hex(0x14202E), text: hex(0x202A36), grey: hex(0x556170), rule: hex(0xCFD6DE), panel: hex(0xF2F5F8),
		accent: hex(0x12436D), alert: hex(0x9B2226), white: hex(0xFFFFFF), slate: hex(0x556170),
		rail: 86, gutter: 14, badgeR: 6.2 * min(scale, 1.1), padding: 5.4 * scale,
	}
	set := func(f text.Face, size, lead float64, c Colour, track float64) style {
		return style{text.Style{Face: f, Size: size * scale, Track: track, Colour: c}, lead * scale}
	}
	t.kicker = set(text.SansBold, 8, 11, t.accent, 130)
	t.asOf = set(text.Sans, 8.6, 11, t.grey, 0)
	t.marking = set(text.SansBold, 6.8, 9, t.alert, 60)
	t.title = set(text.SerifSemi, 24.5, 29, t.ink, -6)
	t.standfirst = set(text.Sans, 11.6, 16.4, t.grey, 0)
	t.label = set(text.SansSemi, 7.1, 9.6, t.grey, 60)
	t.value = set(text.SansSemi, 10.4, 13.6, t.ink, 0)
	t.note = set(text.Sans, 7.6, 10, t.grey, 0)
	t.boxLabel = set(text.SansBold, 7.6, 12, t.accent, 130)
	t.bottomLine = set(text.SerifSemi, 12.2, 16.8, t.ink, 0)
	t.point = set(text.Serif, 9.7, 13.8, t.text, 0)
	t.pointNumber = set(text.SansBold, 9.4, 13.8, t.accent, 0)
	t.heading = set(text.SansBold, 14.5, 19, t.ink, 0)
	t.intro = set(text.Sans, 9.2, 13, t.grey, 0)
	t.cell = set(text.Sans, 8.9, 12.2, t.text, 0)
	t.head = set(text.SansSemi, 7.1, 9.6, t.grey, 60)
	t.small = set(text.Sans, 7.4, 9.8, t.grey, 0)
	t.inferred = set(text.SansItalic, 7.2, 9.4, t.grey, 0)
	t.caption = set(text.SansSemi, 9.4, 13, t.ink, 0)
	t.speaker = set(text.SansBold, 11.2, 15, t.ink, 0)
	t.role = set(text.Sans, 9.2, 15, t.grey, 0)
	t.quote = set(text.Serif, 10.2, 14.2, t.text, 0)
	t.context = set(text.Sans, 8, 11, t.grey, 0)
	t.quoteNumber = set(text.SansBold, 8.9, 13, t.ink, 0)
	t.body = set(text.Serif, 9.6, 13.6, t.text, 0)
	t.source = set(text.SansSemi, 8.9, 12.2, t.ink, 0)
	t.detail = set(text.Sans, 8.2, 11.4, t.grey, 0)
	t.sourceNumber = set(text.SansBold, 8.9, 12.2, t.accent, 0)
	t.lane = set(text.SansSemi, 8, 9.6, t.grey, 0)
	t.mark = set(text.Sans, 7.5, 9.1, t.text, 0)
	t.day = set(text.SansBold, 8.4, 10, t.ink, 0)
	t.gap = set(text.Sans, 6.6, 8, t.grey, 0)
	t.key = set(text.Sans, 7.4, 10, t.grey, 0)
	t.footer = set(text.Sans, 7.6, 10, t.grey, 0)
	t.pageNumber = set(text.SansSemi, 7.6, 10, t.ink, 0)
	t.foot = set(text.SansBold, 7, 9, t.accent, 110)
	t.chip = set(text.SansSemi, 7.4, 9, t.grey, 0)
	t.badge = text.Style{Face: text.SansBold}
	return t
}
