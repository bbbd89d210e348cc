package when

import (
	"dateline/timeline"
)

// shortDecades are the decades of a century in words.
var shortDecades = []row{
	{cShort, 20, "twenties", ""},
	{cShort, 30, "thirties", "treinta"},
	{cShort, 40, "forties", "cuarenta"},
	{cShort, 50, "fifties", "cincuenta"},
	{cShort, 60, "sixties", "sesenta"},
	{cShort, 70, "seventies", "setenta"},
	{cShort, 80, "eighties", "ochenta"},
	{cShort, 90, "nineties", "noventa"},
	{cShort, 20, "", "veinte"},
}

var yearRules = []rule{
	{"year", "$edge? {{the? year|fiscal year?}? YEAR | the? PART of fiscal? YEAR}", "$edge? {{el|los}? ano}? el? YEAR", bareYear},
	{"short year", "' NUM", "", shortYear},
	{"decade", "{the|EDGE|-}* DECADE", "{$edge? los? {anos | los | decada de? los? anos?} {DECADE|YEAR|SHORT|' SHORT|NUM} | {la? decada de} YEAR}", decadeOf},
	{"short decade", "{' SHORT | the {EDGE -? to? -? EDGE? -? the?}? {'? SHORT} | {EDGE -? to? -? EDGE? -? the?} {'? SHORT}}", "", decadeOf},
	{"second decade", "{and|or|to|,} '? SHORT", "{y|o|e} {los}? {SHORT|NUM}", secondDecade},
	{"century", "{the? {EDGE -?}?|$edge} {ORD|NUM} {-? century | centuries} $era?", "$edge? el? siglo {ROMAN|NUM} $era?", centuryOf},
}

func bareYear(m *match) (reading, bool) {
	i := m.at(cYear)
	if m.quantity(i+1) || m.glued(i, i+1) || m.notAYear(i) {
		return reading{}, false
	}
	d := timeline.Date{Y: m.tokens[i].n, M: 1, D: 1, Precision: timeline.Year}
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reason: "names the year"}, true
}

// notAYear reports whether four figures at token i are something else: an
// amount of money, a part of a number, a quantity.
func (m *match) notAYear(i int) bool {
	if m.foreign(i) {
		return true
	}
	cued := m.has(cPart) || m.has(cEdge) || m.from < i
	if i > 0 {
		p := &m.tokens[i-1]
		if m.tokens[i].tight {
			switch m.text[p.Start] {
			case '$', '#', '.', ',', '/', ':':
				return true
			}
			if m.text[p.Start:p.End] == "£" || m.text[p.Start:p.End] == "€" || p.is(cNum) {
				return true
			}
		}
		if p.is(cApx) && !p.is(cPrep) || m.partOfName(i) {
			return true
		}
		cued = cued || p.is(cPrep) || p.is(cMonth) || p.is(cSeason) || m.text[p.Start] == '('
	}
	if i+1 < len(m.tokens) {
		if n := &m.tokens[i+1]; n.tight && m.text[n.Start] == '/' {
			return true
		}
	}
	y := m.tokens[i].n
	if c := m.text[m.tokens[i].Start]; c < '0' || c > '9' {
		return m.from == i && !cued || i > 0 && m.near(i-1, "for")
	}
	if !cued && y%100 == 0 && i+1 < len(m.tokens) && m.tokens[i+1].id < 0 && !m.tokens[i+1].upper && !m.near(i-1, "the") {
		return true // "2000 pieces"
	}
	return !cued && (y < 1900 || y > 2100)
}

// glued reports whether the figures from token i to token j are part of longer
// ones, such as a telephone number: more figures, with a hyphen between.
func (r *reader) glued(i, j int) bool {
	before := i > 1 && r.tokens[i].tight && r.tokens[i-1].tight && r.near(i-1, "-") && r.digits(i-2)
	behind := j+1 < len(r.tokens) && r.tokens[j].tight && r.tokens[j+1].tight && r.near(j, "-") && r.digits(j+1)
	return before || behind
}

// digits reports whether token i begins with a figure.
func (r *reader) digits(i int) bool {
	c := r.text[r.tokens[i].Start]
	return c >= '0' && c <= '9'
}

// partOfName reports whether figures stand within a name: "Russell 2000 Index",
// "No. 2019".
func (m *match) partOfName(i int) bool {
	if i > 0 && m.near(i-1, "no") && m.text[m.tokens[i-1].End-1] == '.' {
		return true
	}
	if i == 0 || i+1 >= len(m.tokens) || m.from < i {
		return false
	}
	p, n := &m.tokens[i-1], &m.tokens[i+1]
	return p.upper && p.id < 0 && n.upper && n.id < 0 && !p.stop
}

func shortYear(m *match) (reading, bool) {
	i := m.at(cNum)
	t := &m.tokens[i]
	if !t.tight || t.End-t.Start != 2 || m.from == 0 || !m.tokens[m.from-1].is(cPrep) || m.tokens[m.from].tight {
		return reading{}, false
	}
	d := timeline.Date{Y: nearCentury(t.n), M: 1, D: 1, Precision: timeline.Year}
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "read as " + say(d)}, true
}

func decadeOf(m *match) (reading, bool) {
	y, reckoned := 0, false
	switch {
	case m.has(cDecade):
		y = m.tokens[m.at(cDecade)].n
	case m.has(cYear):
		y = m.tokens[m.at(cYear)].n
	case m.has(cShort):
		y = m.value(cShort)
	case m.has(cNum):
		y = m.value(cNum)
	}
	if y > 0 && y < 100 {
		reckoned = true
		y += 1900
		if y < 1930 {
			y += 100
		}
	}
	if m.to < len(m.tokens) && m.tokens[m.to].is(cUnit) || m.says("los") && !m.says("anos") && m.has(cNum) {
		return reading{}, false
	}
	if y%10 != 0 || y < 1000 {
		return reading{}, false
	}
	d := timeline.Date{Y: y, M: 1, D: 1, Precision: timeline.Decade}
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: reckoned, reason: "is " + say(d)}, true
}

// secondDecade reads the end of "the 70s and 80s".
func secondDecade(m *match) (reading, bool) {
	n := len(m.found)
	if n == 0 || m.found[n-1].When.From.Precision != timeline.Decade || m.found[n-1].to != m.from {
		return reading{}, false
	}
	out, ok := decadeOf(m)
	for out.from, out.to = m.from+1, m.to; m.leads(out.from); out.from++ {
	}
	return out, ok
}

func centuryOf(m *match) (reading, bool) {
	n := m.value(cOrd) + m.value(cRoman)
	if m.has(cNum) {
		n = m.value(cNum)
		if !m.says("siglo") {
			return reading{}, false
		}
	}
	first := (n - 1) * 100
	if era := m.hasEra(); era {
		last, ok := m.eraYear(n * 100)
		if !ok || n < 1 {
			return reading{}, false
		}
		if last < 1 {
			first = last
		}
	} else if n < 2 || n > 30 {
		return reading{}, false
	}
	d := timeline.Date{Y: first, M: 1, D: 1, Precision: timeline.Century}
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reason: "is " + say(d)}, true
}
