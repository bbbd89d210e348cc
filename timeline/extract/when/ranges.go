package when

import (
	"fmt"

	"dateline/timeline"
)

// rangeRules find ranges whose ends share words: 3-5 February, 2014-16.
// Ranges of two whole dates are joined afterwards; either way a range in words
// is two mentions, each with the whole range as its period.
var rangeRules = []rule{
	{
		"days of a month", "{from|between|the}* {DAY {-|/|to|and|through|until} the? DAY2 of? MONTH $year? | MONTH DAY {-|to|and|through|until} DAY2 $year?}",
		"{del|de|entre el|entre|desde el|el|los dias|los}? {DAY {-|/|al|a|y|y el|hasta el} DAY2 de MONTH $year?}", daysOfMonth,
	},
	{"years", "YEAR {-|/} {YEAR2|NUM}", "YEAR {-|/} {YEAR2|NUM}", yearsRange},
}

func daysOfMonth(m *match) (reading, bool) {
	mon, a, b := m.value(cMonth), m.value(cDay), m.valueAt(m.at2(cDay), cDay)
	if !valid(2024, mon, a) || !valid(2024, mon, b) || a >= b || m.badMonth() || m.decimals() {
		return reading{}, false
	}
	var y int
	var stated, ok bool
	if m.has(cYear) || m.says("year") || m.says("ano") {
		y, stated, ok = m.yearOf()
	} else {
		y, ok = m.pickYear(mon, a, m)
	}
	if !ok || !valid(y, mon, a) || !valid(y, mon, b) {
		return reading{}, false
	}
	from, to := timeline.DayOf(y, mon, a), timeline.DayOf(y, mon, b)
	out := reading{typ: Date, value: timex(from) + "/" + timex(to), when: timeline.Between(from, to), reckoned: !stated}
	out.reason = fmt.Sprintf("is a stretch from %s to %s", say(from), say(to))
	if !stated {
		out.reason += "; " + m.yearReason(from)
	}
	for out.from = m.from; m.leads(out.from); out.from++ {
	}
	out.to = m.to
	if !m.says("-") && !m.says("/") {
		list := (m.says("and") || m.says("y")) && !m.says("between") && !m.says("entre")
		return m.twoDays(out, from, to, list), true
	}
	return out, true
}

// twoDays makes two mentions of "3 to 5 February", each with the whole range,
// and of "3 and 5 February", each with its own day.
func (m *match) twoDays(out reading, a, b timeline.Date, list bool) reading {
	first := out
	second := m.at2(cDay)
	first.value, out.value = timex(a), timex(b)
	if !list {
		first.to, out.from = m.at(cDay)+1, second
		out.also = &first
		return out
	}
	first.when, first.reason = timeline.Of(a), "shares its month with the day named behind it"
	out.when, out.reason = timeline.Of(b), "is the second of two days"
	first.to, out.from = m.at(cDay)+1, second
	if m.at(cMonth) < second {
		first.reason, out.reason = "is the first of two days", "shares its month with the day named before it"
	}
	out.also = &first
	return out
}

// leads reports whether token i only leads to a range.
func (m *match) leads(i int) bool {
	t := &m.tokens[i]
	for _, w := range []string{"from", "between", "the", "del", "de", "entre", "desde", "el", "los", "dias"} {
		if m.tongue.is(t, w) {
			return true
		}
	}
	return false
}

func yearsRange(m *match) (reading, bool) {
	a, i := m.value(cYear), m.at2(cYear)
	short := i < 0
	if short {
		i = m.at(cNum)
		t := &m.tokens[i]
		if t.End-t.Start != 2 {
			return reading{}, false
		}
	}
	if m.glued(m.from, m.to) {
		return reading{}, false
	}
	if i < 0 || !m.tokens[i].tight || !m.tokens[i-1].tight || m.quantity(i+1) {
		return reading{}, false
	}
	b := m.tokens[i].n
	if short {
		b += a - a%100
	}
	if b <= a || b-a > 150 || a < 1500 {
		return reading{}, false
	}
	from, to := timeline.Date{Y: a, M: 1, D: 1, Precision: timeline.Year}, timeline.Date{Y: b, M: 1, D: 1, Precision: timeline.Year}
	return reading{typ: Date, value: timex(from) + "/" + timex(to), when: timeline.Between(from, to), reason: fmt.Sprintf("is a stretch from %d to %d", a, b)}, true
}
