package when

import "strings"

var durationRules = []rule{
	{"duration", "$apx $some -? ADJ* -? UNIT {$half|'}?", "$apx $some ADJ* UNIT {$half|ADJ}?", lengthOf},
	{"units long", "UNIT - long", "", unitsLong},
	{"span of units", "{the|these|its|his|her|their|over}? {MOD|ORD|recent} $apx {$some} -? ADJ* UNIT '?", "{los|las}? {MOD ADJ? NUM UNIT|NUM MOD UNIT|MOD VAGUE UNIT}", spanOf},
	{"some units", "{the|these}? {recent|coming|many|early|past|last}* UNIT", "{los|las|estos|estas}? MOD? UNIT", unitsInAll},
	{"two lengths", "$apx {NUM|a|an} UNIT {and|,} {NUM2|a|an} UNIT2", "$apx NUM UNIT {y|,} NUM2 UNIT2", twoLengths},
}

func lengthOf(m *match) (reading, bool) {
	i := m.at(cUnit)
	u := unit(m.value(cUnit))
	plural := m.tokens[i].is(cPlural)
	single := m.says("a") || m.says("an") || m.has(cNum) && m.tokens[m.at(cNum)].num == 1
	if single && (u == second || u == quarter) || u == night && m.says("a") || u == day && (m.says("a") || m.says("un")) && !m.measured() {
		return reading{}, false
	}
	if !m.tongue.dayFirst && single && plural && !m.says("few") && !m.says("couple") && !m.says("number") && !m.says("half") {
		return reading{}, false
	}
	num := m.at(cNum)
	if m.age() || num >= 0 && u == hour && m.tokens[num].is(cDotted) && m.says("las") {
		return reading{}, false
	}
	if num >= 0 && m.tokens[num].is(cYear) && !plural || u == quarter && m.near(m.to, "of") && m.says("-") {
		return reading{}, false
	}
	n, ok := m.amount()
	if !ok {
		n = -1
	}
	if m.rate() {
		return reading{typ: Set, value: m.duration(1, u), reason: "says how often"}, true
	}
	out := reading{typ: Duration, value: m.duration(n, u), reason: "is a length of time"}
	if ok && m.comes() {
		if end, ok := away(m, 1); ok && end.when.Known() {
			out.when, out.reckoned, out.reason = end.when, true, end.reason
		}
	}
	return out, true
}

// measured reports whether "a day" is a length: "for a day", "less than a day".
func (m *match) measured() bool {
	i := m.from - 1
	return m.has(cApx) || m.has(cAdj) || m.to-m.from > 2 || m.rate() || i >= 0 && (m.tokens[i].is(cPrep) || m.near(i, "within") || m.near(i, "than"))
}

// comes reports whether "in two weeks" says when something will be.
func (m *match) comes() bool {
	i := m.from - 1
	if unit(m.value(cUnit)) < day || !m.near(i, "in") && !m.near(i, "en") || m.has(cAdj) {
		return false
	}
	return m.phraseEnds(m.to) && m.ahead(i)
}

// rate reports whether the words are "a week" in "four flights a week".
func (m *match) rate() bool {
	if m.to-m.from != 2 || !m.says("a") && !m.says("an") && !m.says("al") {
		return false
	}
	i := m.from - 1
	return i >= 0 && m.tokens[i].is(cNum) || i >= 1 && m.tokens[i-1].is(cNum) && m.tokens[i].bits == 0 && m.tokens[i].id < 0
}

// age reports whether the length is somebody's age: "a 6-year-old", "Ruiz, de
// 55 años," and "a los 56 años".
func (m *match) age() bool {
	if m.near(m.to, "old") || m.near(m.to, "-") && m.near(m.to+1, "old") {
		return true
	}
	if !m.tongue.dayFirst || unit(m.value(cUnit)) != year {
		return false
	}
	i := m.from - 1
	of := m.near(i, "de") && (m.near(i-1, ",") || m.near(i-1, "edad"))
	return of || m.near(m.from, "los") && m.near(i, "a") || m.near(m.to, "de") && m.near(m.to+1, "edad")
}

// unitsLong reads "week-long", "decades-long".
func unitsLong(m *match) (reading, bool) {
	n := 1.0
	if m.tokens[m.at(cUnit)].is(cPlural) {
		n = -1
	}
	return reading{typ: Duration, value: m.duration(n, unit(m.value(cUnit))), reason: "is a length of time"}, true
}

func spanOf(m *match) (reading, bool) {
	n, ok := m.amount()
	if m.says("a") || m.says("an") || m.age() {
		return reading{}, false
	}
	if !ok {
		n = -1
	}
	return reading{typ: Duration, value: m.duration(n, unit(m.value(cUnit))), reason: "is a length of time"}, true
}

func unitsInAll(m *match) (reading, bool) {
	if !m.tokens[m.at(cUnit)].is(cPlural) || m.from == 0 || !spells[m.lower(m.from-1)] {
		return reading{}, false
	}
	if next := m.to; m.tongue.dayFirst && next < len(m.tokens) && (m.tokens[next].is(cNum) || m.tokens[next].is(cShort)) {
		return reading{}, false
	}
	return reading{typ: Duration, value: m.duration(-1, unit(m.value(cUnit))), reason: "is a length of time that nobody gives"}, true
}

// spells are words after which units without a number are a length of time.
var spells = map[string]bool{
	"for": true, "in": true, "over": true, "after": true, "takes": true, "took": true, "within": true, "spent": true, "many": true,
	"of": true, "by": true, "lasting": true, "through": true, "during": true,
	"durante": true, "por": true, "en": true, "tras": true, "hace": true,
}

// twoLengths reads "two years and three months".
func twoLengths(m *match) (reading, bool) {
	u, v := unit(m.value(cUnit)), unit(m.valueAt(m.at2(cUnit), cUnit))
	a, b := lengths[u], lengths[v]
	if v >= u || a.times != 1 || b.times != 1 || !m.has(cNum) {
		return reading{}, false
	}
	n, k := 1.0, 1.0
	if i := m.at(cNum); i >= 0 && i < m.at(cUnit) {
		n = m.tokens[i].num
	}
	if i := m.at2(cNum); i >= 0 {
		k = m.tokens[i].num
	}
	first, second := m.duration(n, u), m.duration(k, v)
	value := first + strings.TrimPrefix(second, "P")
	if a.clock {
		value = first + strings.TrimPrefix(second, "PT")
	}
	return reading{typ: Duration, value: value, reason: "is a length of time"}, true
}
