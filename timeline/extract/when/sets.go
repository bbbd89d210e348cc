package when

import "fmt"

var setWords = []row{
	{cEvery, 1, "every each", "cada"},
	{cOften, int(day), "daily everyday", "diario diaria diarios diarias diariamente"},
	{cOften, int(week), "weekly", "semanal semanales semanalmente"},
	{cOften, int(month), "monthly", "mensual mensuales mensualmente"},
	{cOften, int(year), "annual annually yearly", "anual anuales anualmente"},
	{cOften, int(quarter), "quarterly", "trimestral trimestrales trimestralmente"},
	{cOften, int(hour), "hourly", ""},
	{cOften, int(night), "nightly", ""},
	{cOften, int(fortnight), "biweekly fortnightly", "quincenal quincenales"},
	{cOften, int(half), "semiannual semiannually", "semestral semestrales"},
}

var setRules = []rule{
	{"every unit", "EVERY {other|single|ORD|NUM}? {UNIT|POD}", "{EVERY NUM? {UNIT|POD} | {todos los|todas las} {UNIT|POD}}", everyUnit},
	{"every weekday", "{EVERY WDAY POD? | on? WDAY}", "{EVERY WDAY $pod? | {todos los|los} WDAY $pod?}", everyWeekday},
	{"every weekend", "{EVERY weekend|on weekends}", "{EVERY fin de semana|{todos? los}? fines de semana}", everyWeekend},
	{"every month", "EVERY MONTH", "{EVERY|todos los} MONTH", everyMonth},
	{"how often", "{OFTEN|once a UNIT|NUM times a UNIT|twice a UNIT}", "{OFTEN|una vez al UNIT|una vez a la UNIT|NUM veces {al|a la|por} UNIT|dos veces {al|a la|por} UNIT}", howOften},
	{"times a unit", "", "al {ano|mes|dia}", perUnit},
}

func everyUnit(m *match) (reading, bool) {
	if m.has(cPod) && !m.has(cUnit) {
		return reading{typ: Set, value: "XXXX-XX-XXT" + parts[m.value(cPod)], reason: "comes again and again"}, true
	}
	n := 1.0
	switch {
	case m.says("other"):
		n = 2
	case m.has(cNum):
		n = m.tokens[m.at(cNum)].num
	case m.has(cOrd):
		n = float64(m.value(cOrd))
	}
	if n < 1 || n > 10000 {
		return reading{}, false
	}
	return reading{typ: Set, value: m.duration(n, unit(m.value(cUnit))), reason: "comes again and again"}, true
}

func everyWeekday(m *match) (reading, bool) {
	t := &m.tokens[m.at(cWday)]
	if m.tongue.dayFirst && !m.has(cEvery) && !m.says("los") || !m.tongue.dayFirst && !m.has(cEvery) && !t.is(cPlural) {
		return reading{}, false
	}
	out := reading{typ: Set, value: fmt.Sprintf("XXXX-WXX-%d", t.value(cWday)), reason: "comes again every week"}
	if m.has(cPod) {
		out.value += "T" + parts[m.value(cPod)]
	}
	if m.says("on") {
		out.from, out.to = m.from+1, m.to
	}
	return out, true
}

func everyWeekend(m *match) (reading, bool) {
	return reading{typ: Set, value: "XXXX-WXX-WE", reason: "comes again every week"}, true
}

func everyMonth(m *match) (reading, bool) {
	if m.badMonth() {
		return reading{}, false
	}
	return reading{typ: Set, value: fmt.Sprintf("XXXX-%02d", m.value(cMonth)), reason: "comes again every year"}, true
}

func howOften(m *match) (reading, bool) {
	if m.newspaper() {
		return reading{}, false
	}
	u := unit(m.value(cOften))
	if m.has(cUnit) {
		u = unit(m.value(cUnit))
	}
	return reading{typ: Set, value: m.duration(1, u), reason: "says how often"}, true
}

// newspaper reports whether the word is a newspaper: "the daily Granma", "el
// diario", "este diario".
func (m *match) newspaper() bool {
	if m.says("daily") || m.says("weekly") {
		return m.to < len(m.tokens) && m.tokens[m.to].upper && !m.tokens[m.to-1].upper
	}
	if !m.says("diario") && !m.says("diarios") {
		return false
	}
	for _, w := range []string{"el", "este", "un", "del", "al", "los", "dicho", "ese", "otro", "varios"} {
		if m.near(m.from-1, w) {
			return true
		}
	}
	return m.to < len(m.tokens) && m.tokens[m.to].upper
}

func perUnit(m *match) (reading, bool) {
	if m.to < len(m.tokens) && m.tokens[m.to].is(cMod) {
		return reading{}, false
	}
	u := map[bool]unit{true: year}[m.says("ano")]
	switch {
	case m.says("mes"):
		u = month
	case m.says("dia"):
		u = day
	}
	return reading{typ: Set, value: m.duration(1, u), reason: "says how often"}, true
}
