package when

import (
	"dateline/timeline"
)

var seasonWords = []row{
	{cSeason, 3, "spring springtime", "primavera"}, {cSeason, 6, "summer summertime", "verano"}, {cSeason, 9, "autumn fall", "otono"}, {cSeason, 12, "winter wintertime", "invierno"},
}

var seasonRules = []rule{
	{"season", "{the|EDGE -?}* {MOD? MOD SEASON | SEASON {,? of? YEAR {{-|/} {YEAR2|NUM}}?|of MOD year|'s}? | MOD year 's SEASON}", "$edge? {el|la}? {SEASON {{de|del} YEAR {{-|/|y} {YEAR2|NUM}}?|{de|del} MOD? ano MOD?|MOD|que viene}? | MOD SEASON}", seasonOf},
	{
		"quarter", "{the|this|last|fiscal|latest}* {YEAR {'s}?|MOD year 's}? ORD -? fiscal? quarter {{of|,}? fiscal? YEAR|of? MOD fiscal? year|of the year}?",
		"{el|su|un}? ORD trimestre {{de|del} {ano|ejercicio}? YEAR|{de|del} MOD? ano MOD?|{de|del} ano fiscal}?", quarterOf,
	},
	{"half of a year", "the? ORD half {of? YEAR|of MOD year|of the year}", "{la|el}? ORD {mitad|semestre} {{de|del} {ano}? YEAR|{de|del} MOD? ano MOD?}?", halfOf},
	{"week of a month", "the? {ORD|EDGE} UNIT {of|in} {MONTH {,? of? YEAR}?}", "{la|el}? {ORD UNIT} de MONTH {{de|del} YEAR}?", unitOfMonth},
}

func seasonOf(m *match) (reading, bool) {
	first := m.value(cSeason)
	if !m.seasonable() {
		return reading{}, false
	}
	mod := m.mod()
	base := m.base()
	if mod.fromContext() {
		base = m.context()
	}
	y, stated, ok := base.Y, false, base.Precision >= timeline.Year
	switch {
	case m.has(cYear):
		y, stated, ok = m.yearOf()
	case !ok:
	case m.says("year") || m.says("ano"):
		y, stated, ok = m.yearOf()
	case mod == mLast || mod == mPast || mod == mPrevious:
		if base.Precision < timeline.Month || base.M <= first+2 {
			y--
		}
	case mod == mNext || mod == mComing || mod == mFollowing:
		if base.M >= first || base.Precision == timeline.Year {
			y++
		}
	case first == 12 && base.M < 3 && base.Precision > timeline.Year:
		y--
	case mod != mThis && m.tense(m.from, m.to) < 0 && base.M < first && !m.narrative:
		y--
	}
	if !ok {
		return reading{typ: Date, value: "XXXX-" + seasonNames[first], reason: "and no year to put it in"}, true
	}
	d := timeline.Date{Y: y, M: first, D: 1, Precision: timeline.Season}
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: !stated, reason: "names the season and its year, by " + say(d)}
	if !stated {
		out.reason = "without a year: counted from " + m.named(base) + ", by " + say(d)
	}
	return out, true
}

// seasonable reports whether "fall" and "spring" are meant as seasons.
func (m *match) seasonable() bool {
	i := m.at(cSeason)
	t := &m.tokens[i]
	verb := m.tongue.is(t, "fall") || m.tongue.is(t, "spring")
	if !verb || m.has(cMod) || m.has(cYear) {
		return m.has(cMod) || m.has(cYear) || m.says("the") || m.says("el") || m.says("la") || m.from > 0 && m.tokens[m.from-1].is(cPrep) || m.has(cEdge) || m.has(cPart)
	}
	if m.says("the") && m.from > 0 && m.phraseEnds(m.to) {
		return m.tokens[m.from-1].is(cPrep)
	}
	p := m.from - 1
	return m.from == i && p >= 0 && (m.tongue.is(&m.tokens[p], "in") || m.tongue.is(&m.tokens[p], "since") || m.tongue.is(&m.tokens[p], "by")) && m.phraseEnds(m.to)
}

func quarterOf(m *match) (reading, bool) {
	q := m.value(cOrd)
	if q == -1 {
		q = 4
		if !m.has(cYear) && !m.has(cMod) && !m.says("ano") && !m.says("year") {
			return previousQuarter(m)
		}
	}
	return m.partOfYear(q, 4, timeline.Quarter)
}

// previousQuarter reads "the last quarter".
func previousQuarter(m *match) (reading, bool) {
	base := m.base()
	if !knows(base, quarter) {
		return reading{}, false
	}
	d := shift(base, -1, quarter)
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "counted from " + m.named(base)}, true
}

func halfOf(m *match) (reading, bool) {
	h := m.value(cOrd)
	if h == -1 {
		h = 2
	}
	return m.partOfYear(h, 2, timeline.Half)
}

// partOfYear returns the n-th of so many equal parts of the year.
func (m *match) partOfYear(n, of int, p timeline.Precision) (reading, bool) {
	if n < 1 || n > of {
		return reading{}, false
	}
	base := m.base()
	y, stated, ok := m.yearOf()
	if !ok {
		return reading{typ: Date, value: unknown(p), reason: "and no year to put it in"}, true
	}
	d := timeline.Date{Y: y, M: (n-1)*12/of + 1, D: 1, Precision: p}
	if !m.has(cYear) && !m.has(cMod) && base.Precision >= timeline.Month && d.M > base.M && m.tense(m.from, m.to) < 0 {
		d.Y--
	}
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: !stated, reason: "is a part of the year that is named"}
	if !stated {
		out.reason = "counted from " + m.named(base)
	}
	return out, true
}

// unitOfMonth reads "the last week of March".
func unitOfMonth(m *match) (reading, bool) {
	u, n := unit(m.value(cUnit)), m.value(cOrd)
	if m.has(cEdge) || u != week && u != day && u != weekend {
		return reading{}, false
	}
	y, ok := m.value(cYear), true
	if !m.has(cYear) {
		y, ok = m.pickYear(m.value(cMonth), 0, m)
	}
	if !ok || n == 0 || n > 31 {
		return reading{}, false
	}
	first := timeline.DayOf(y, m.value(cMonth), 1)
	last := monthOrDay(y, m.value(cMonth), 0).LastDay()
	d := first.AddDays(n - 1)
	if n == -1 {
		d = last
	}
	if u != day {
		d = coarser(first.AddDays(7*(n-1)), timeline.Week)
		if n == -1 {
			d = coarser(last, timeline.Week)
		}
	}
	if d.Y != y && u == day || d.M != first.M && u == day {
		return reading{}, false
	}
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "counted within " + say(monthOrDay(y, first.M, 0))}, true
}
