package when

import (
	"dateline/timeline"
)

var dayWords = []row{
	{cRel, 0, "today", "hoy"}, {cRel, -1, "yesterday", "ayer"}, {cRel, 1, "tomorrow", "manana"}, {cRel, -2, "", "anteayer antier"},
}

var relativeDayRules = []rule{
	{"day from today", "{EDGE}? REL POD? {,? WDAY ,}?", "{el dia de|la POD de}? REL {,? WDAY}? {{por|en} la POD | a la POD | al POD}?", fromToday},
	{"two days from today", "the? day {before yesterday|after tomorrow}", "{pasado manana|antes de ayer}", twoDays},
	{"tonight", "EDGE? tonight", "{anoche|esta noche}", tonight},
	{"part of this day", "{EDGE -?}? {this|last|that same?|the same|the previous} POD", "{esta|aquella|esa} misma? POD", partOfDay},
	{"part of the day told", "{in|during|by} the POD", "{por|en} la POD", partOfDayTold},
}

// day returns the day n days from the base.
func (m *match) daysAway(n int) (reading, bool) {
	base := m.speech()
	if base.Precision < timeline.Day {
		return reading{typ: Date, value: "XXXX-XX-XX", reason: "and nothing to count it from"}, true
	}
	d := coarser(base, timeline.Day).AddDays(n)
	return m.onDay(d, "counted from "+m.named(base)), true
}

func fromToday(m *match) (reading, bool) {
	i := m.at(cRel)
	if m.tongue.is(&m.tokens[i], "manana") && !m.tomorrow(i) {
		return reading{}, false
	}
	if m.says(",") && m.near(m.to-1, ",") {
		out, ok := m.daysAway(m.tokens[i].value(cRel))
		out.from, out.to = m.from, m.to-1
		return out, ok
	}
	return m.daysAway(m.tokens[i].value(cRel))
}

// tomorrow reports whether mañana at token i is no morning.
func (m *match) tomorrow(i int) bool {
	if i == 0 {
		return true
	}
	p := &m.tokens[i-1]
	for _, w := range []string{"la", "una", "esta", "cada", "esa", "aquella", "misma", "media"} {
		if m.tongue.is(p, w) {
			return false
		}
	}
	return true
}

func twoDays(m *match) (reading, bool) {
	if m.says("yesterday") || m.says("ayer") {
		return m.daysAway(-2)
	}
	return m.daysAway(2)
}

func tonight(m *match) (reading, bool) {
	n := 0
	if m.says("anoche") {
		n = -1
	}
	out, _ := m.daysAway(n)
	out.typ, out.value = Time, out.value+"TNI"
	return out, true
}

// partOfDayTold reads "in the morning" of the day that its paragraph tells of.
func partOfDayTold(m *match) (reading, bool) {
	base := m.contextDay()
	if m.dayIn != m.here || base.Precision < timeline.Day || !m.phraseEnds(m.to) && (!m.narrative || m.near(m.to, "of") || m.near(m.to, "de") || m.near(m.to, "del")) || m.tense(m.from, m.to) > 0 {
		return reading{}, false
	}
	out := m.onDay(coarser(base, timeline.Day), "is a part of "+m.named(base))
	out.from, out.to = m.from+1, m.to
	return out, true
}

func partOfDay(m *match) (reading, bool) {
	n := 0
	if m.says("last") || m.says("previous") {
		n = -1
	}
	for _, w := range []string{"that", "same", "previous", "aquella", "esa", "misma"} {
		if base := m.contextDay(); m.says(w) && base.Precision >= timeline.Day {
			return m.onDay(coarser(base, timeline.Day).AddDays(n), "counted from "+m.named(base)), true
		}
	}
	return m.daysAway(n)
}
