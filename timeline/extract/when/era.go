package when

import (
	"fmt"

	"dateline/timeline"
)

// The eras, as values of their class.
const (
	beforeEra = 1
	ofEra     = 2
)

var eraWords = []row{
	{cEra, beforeEra, "bc bce b.c b.c.e", "a.c a.n.e a.e.c"},
	{cEra, ofEra, "ad ce a.d c.e", "d.c"},
}

var eraPieces = []piece{
	{
		"era", "{ERA|before christ|before the common era}",
		"{ERA|a . c .?|d . c .?|a . n . e .?|antes de {cristo|nuestra era|la era comun}|despues de cristo|de nuestra era|de la era comun}",
	},
}

// eraRules find years that are counted from or to the birth of Christ.
var eraRules = []rule{
	{
		"year of an era", "{{$edge? {the? year}? | the? DAY of? MONTH ,? | MONTH the? DAY ,? | $edge? MONTH ,? | {the|EDGE -?}* SEASON of?} {NUM $era|ERA NUM}}",
		"{{$edge? {el|los}? ano? | {el|dia}* DAY de MONTH {de|del} {el? ano}? | $edge? MONTH {de|del} {el? ano}? | $edge? {el|la}? SEASON {de|del}} NUM $era}", yearOfEra,
	},
	{"years of an era", "{from|between}? NUM {-|to|and|until|through} NUM2 $era", "{de|del|entre|desde}? {el|los anos}? NUM {-|a|al|y|y el|hasta el} NUM2 $era", yearsOfEra},
}

// eraYear returns the year that n is in the match's era, and whether there is
// such a year and the era is written as one: "ad" is no era, nor "A.C.".
func (m *match) eraYear(n int) (int, bool) {
	before := m.says("before") || m.says("antes") || m.says("a") || m.says("n")
	if i := m.at(cEra); i >= 0 {
		before = m.value(cEra) == beforeEra
		if m.tokens[i].upper == m.tongue.dayFirst {
			return 0, false
		}
	}
	if i := m.where("c"); i >= 0 && (!m.tokens[i].upper || m.tokens[i-2].upper) {
		return 0, false
	}
	if before {
		return 1 - n, n >= 1 && 1-n >= timeline.FirstYear
	}
	return n, n >= 1 && n <= timeline.LastYear
}

// hasEra reports whether the match names an era.
func (m *match) hasEra() bool {
	return m.has(cEra) || m.says("c") || m.says("before") || m.says("christ") || m.says("cristo") || m.says("era")
}

func yearOfEra(m *match) (reading, bool) {
	i := m.at(cNum)
	y, ok := m.eraYear(m.tokens[i].n)
	if !ok || m.tokens[i].num != float64(m.tokens[i].n) {
		return reading{}, false
	}
	d := timeline.Date{Y: y, M: 1, D: 1, Precision: timeline.Year}
	switch {
	case m.has(cDay):
		d = timeline.DayOf(y, m.value(cMonth), m.value(cDay))
		if !valid(d.Y, d.M, d.D) {
			return reading{}, false
		}
	case m.has(cMonth):
		d = monthOrDay(y, m.value(cMonth), 0)
	case m.has(cSeason):
		d.M, d.Precision = m.value(cSeason), timeline.Season
	}
	if m.badMonth() {
		return reading{}, false
	}
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), reason: "names " + say(d) + " by its era"}
	if d.Precision == timeline.Month {
		out.part = m.part()
	}
	return out, true
}

// yearsOfEra reads a stretch of years that share their era: 431-404 BC.
func yearsOfEra(m *match) (reading, bool) {
	i, j := m.at(cNum), m.at2(cNum)
	a, ok1 := m.eraYear(m.tokens[i].n)
	b, ok2 := m.eraYear(m.tokens[j].n)
	list := (m.says("and") || m.says("y")) && !m.says("between") && !m.says("entre")
	if !ok1 || !ok2 || a >= b || list || m.tokens[i].num != float64(m.tokens[i].n) {
		return reading{}, false
	}
	from, to := timeline.Date{Y: a, M: 1, D: 1, Precision: timeline.Year}, timeline.Date{Y: b, M: 1, D: 1, Precision: timeline.Year}
	out := reading{typ: Date, value: timex(from) + "/" + timex(to), when: timeline.Between(from, to), from: i, to: m.to}
	out.reason = fmt.Sprintf("is a stretch from %s to %s", say(from), say(to))
	if m.says("-") {
		return out, true
	}
	first := out
	first.value, first.to = timex(from), i+1
	out.value, out.from, out.also = timex(to), j, &first
	return out, true
}
