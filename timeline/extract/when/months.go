package when

import (
	"fmt"

	"dateline/timeline"
)

var edgeWords = []row{
	{cEdge, 1, "early", ""},
	{cEdge, 2, "mid middle", ""},
	{cEdge, 3, "late", ""},
	{cEdge, 1, "earlier", ""},
	{cEdge, 3, "later", ""},
	{cPart, 1, "beginning start", "principio principios comienzo comienzos inicio inicios"},
	{cPart, 2, "middle", "mediados"},
	{cPart, endPart, "end close", "fin fines final finales"},
}

// endPart is the value of the words for the end of a stretch.
const endPart = 3

var monthPieces = []piece{
	{"edge", "{EDGE {-|in}? the?|the? EDGE? PART of the?}", "{{el|la}? PART {de|del} {el|la}?}"},
}

var monthRules = []rule{
	{"month and year", "$edge? MONTH $year", "$edge? {el? mes de}? MONTH $year", monthAndYear},
	{"month", "$edge? MOD? MONTH", "$edge? {{el? mes de}? MONTH MOD? | el? MOD {mes de}? MONTH | el MONTH MOD}", bareMonth},
}

func monthAndYear(m *match) (reading, bool) {
	y, stated, ok := m.yearOf()
	if !ok || m.badMonth() {
		return reading{}, false
	}
	d := monthOrDay(y, m.value(cMonth), 0)
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), part: m.part(), reason: "names the month and its year"}
	if !stated {
		out.reckoned, out.reason = true, "counted from "+m.named(m.yearBase(m.mod()))
	}
	return out, true
}

func bareMonth(m *match) (reading, bool) {
	mon := m.value(cMonth)
	if m.badMonth() || m.notAMonth() {
		return reading{}, false
	}
	if i := m.to; i < len(m.tokens) && m.tokens[i].is(cDay) && m.noSuchDay(i+1, m.tokens[i].value(cDay)) {
		return reading{}, false // "February 29, 2025"
	}
	y, ok := m.pickYear(mon, 0, m)
	if !ok {
		return reading{typ: Date, value: fmt.Sprintf("XXXX-%02d", mon), reason: "without a year, and nothing to tell it from", loose: loose{mon, 0}}, true
	}
	base, how := m.base(), ""
	if base.Precision >= timeline.Month {
		switch modifier(m.value(cMod)) {
		case mLast, mPrevious, mPast:
			how, y = "the last one before ", base.Y
			if mon >= base.M {
				y--
			}
		case mNext, mFollowing, mComing:
			how, y = "the next one after ", base.Y
			if mon <= base.M {
				y++
			}
		case mThis:
			how, y = "in the year of ", base.Y
		}
	}
	d := monthOrDay(y, mon, 0)
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), part: m.part(), reckoned: true, reason: m.yearReason(d), loose: loose{mon, 0}}
	if how != "" {
		out.reason, out.loose = "is "+how+m.named(base), loose{}
	}
	return out, true
}

// thirds are the days from which and to which the early, middle and late part
// of a month go; 31 stands for its last day.
var thirds = [...][2]int{1: {1, 10}, 2: {11, 20}, 3: {21, 31}}

// part returns which third of a month is named, 0 for none: "mid-September",
// "a finales de junio". Two words for it, "late in the beginning of", name none.
func (m *match) part() int {
	if m.has(cEdge) && m.has(cPart) {
		return 0
	}
	return max(m.value(cEdge), m.value(cPart))
}

// narrow gives a mention of a part of a month the days of that third, unless it
// ends a range.
func (m *mention) narrow() {
	d := m.When.From
	if m.part < 1 || m.part >= len(thirds) || m.When.To != d || d.Precision != timeline.Month || m.When.Sense != timeline.Lasting {
		return
	}
	m.When.From, m.When.To = timeline.DayOf(d.Y, d.M, thirds[m.part][0]), d.LastDay()
	if m.part < 3 {
		m.When.To = timeline.DayOf(d.Y, d.M, thirds[m.part][1])
	}
	m.When.Sense = timeline.Somewhere
}

// badMonth reports whether the word for the month is written like no month:
// "march", "may" and short forms need their capital in English.
func (m *match) badMonth() bool {
	i := m.at(cMonth)
	if i < 0 || m.tongue.dayFirst {
		return false
	}
	t := &m.tokens[i]
	if t.upper {
		return false
	}
	switch m.lower(i) {
	case "may", "march", "mar", "august":
		return true
	}
	return !m.has(cDay) && !m.has(cOrd) && t.End-t.Start <= 3
}

// doubtful are months that are also other words or names.
var doubtful = map[string]map[string]bool{
	"en": {"may": true, "march": true, "august": true, "april": true, "june": true},
	"es": {"julio": true, "abril": true, "mayo": true, "marzo": true, "agosto": true, "junio": true},
}

// notAMonth reports whether the bare name of a month is likely another word:
// the modal "may", "march" at the beginning, Theresa May, Julio, Plaza de Mayo.
func (m *match) notAMonth() bool {
	i := m.at(cMonth)
	t := &m.tokens[i]
	s := m.text[t.Start:t.End]
	short := t.End-t.Start <= 4 && !m.tongue.is(t, "june") && !m.tongue.is(t, "july") && !m.tongue.is(t, "may") && !m.tongue.is(t, "mayo")
	if short {
		return true
	}
	name := m.tongue.doubt(t)
	if m.tongue.dayFirst {
		return t.upper && name && !t.shout || s == "may" || s == "set"
	}
	if !name {
		return false
	}
	if m.has(cMod) || m.has(cEdge) || m.has(cPart) {
		return false
	}
	if m.near(i-1, "the") {
		return m.near(i+1, "on") || m.near(i+1, "of") || m.nameGoesOn(i)
	}
	if i > 0 && m.tokens[i-1].is(cPrep) && !m.tokens[i-1].stop {
		return m.nameGoesOn(i)
	}
	return m.tongue.is(t, "may") || m.tongue.is(t, "march") || m.nameGoesOn(i) || i > 0 && m.tokens[i-1].upper
}

func (t *tongue) doubt(tok *token) bool {
	for w := range doubtful[t.name] {
		if t.is(tok, w) {
			return true
		}
	}
	return false
}

// nameBefore reports whether a capitalised word that is no date stands before.
func (r *reader) nameBefore(i int) bool {
	return i > 0 && r.tokens[i-1].upper && r.tokens[i-1].id < 0 && !r.tokens[i-1].stop
}

// nameGoesOn reports whether token i is a person's name: a capitalised word
// that is no date follows, or a verb of saying.
func (r *reader) nameGoesOn(i int) bool {
	if i+1 >= len(r.tokens) {
		return false
	}
	switch r.lower(i + 1) {
	case "said", "says", "told":
		return true
	}
	next := &r.tokens[i+1]
	return next.upper && next.bits == 0 && !r.tokens[i].stop
}
