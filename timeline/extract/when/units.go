package when

import (
	"dateline/timeline"
)

var unitWords = []row{
	{cUnit, int(second), "second seconds", "segundo segundos"},
	{cUnit, int(minute), "minute minutes", "minuto minutos"},
	{cUnit, int(hour), "hour hours", "hora horas"},
	{cUnit, int(day), "day days", "dia dias jornada jornadas"},
	{cUnit, int(night), "night nights", "noche noches"},
	{cUnit, int(week), "week weeks", "semana semanas"},
	{cUnit, int(weekend), "weekend weekends", "finde"},
	{cUnit, int(fortnight), "fortnight fortnights", "quincena quincenas"},
	{cUnit, int(month), "month months", "mes meses"},
	{cUnit, int(quarter), "quarter quarters", "trimestre trimestres"},
	{cUnit, int(half), "semester semesters", "semestre semestres"},
	{cUnit, int(year), "year years", "ano anos"},
	{cUnit, int(decade), "decade decades", "decada decadas decenio decenios"},
	{cUnit, int(century), "century centuries", "siglo siglos"},
	{
		cAdj, 1, "full consecutive straight trading business more additional whole entire solid long working calendar fiscal school successive other",
		"consecutivos consecutivas seguidos seguidas habiles mas",
	},
}

var modifierWords = []row{
	{cMod, int(mLast), "last latest", "pasado pasada pasados pasadas ultimo ultima ultimos ultimas"},
	{cMod, int(mThis), "this", "este esta estos estas"},
	{cMod, int(mNext), "next", "proximo proxima proximos proximas venidero venidera entrante"},
	{cMod, int(mPrevious), "previous preceding prior", "anterior anteriores previo previa previos previas"},
	{cMod, int(mFollowing), "following subsequent", "siguiente siguientes"},
	{cMod, int(mSame), "same", "mismo misma"},
	{cMod, int(mPast), "past", ""},
	{cMod, int(mThat), "that", "ese esa aquel aquella"},
	{cMod, int(mCurrent), "current present", "actual presente"},
	{cMod, int(mComing), "coming upcoming", ""},
}

// steps returns how many units a modifier goes from its base.
func (m modifier) steps() int {
	switch m {
	case mLast, mPast, mPrevious:
		return -1
	case mNext, mComing, mFollowing:
		return 1
	}
	return 0
}

// fromContext reports whether a modifier counts from the last date mentioned.
func (m modifier) fromContext() bool {
	return m == mPrevious || m == mFollowing || m == mSame || m == mThat
}

var unitRules = []rule{
	{"weekend", "{MOD|the} weekend", "{MOD|el|del} fin de semana {MOD|que viene}?", weekendFromNow},
	{"unit from now", "{{EDGE {in|-}?}? the? {MOD|MOD? same} ADJ? UNIT | the {entire|whole} UNIT}", "{el|la|los|las|estos|estas}? {MOD UNIT | UNIT MOD | UNIT que viene | MOD? {mismo|misma} UNIT | UNIT en curso | todo el UNIT | toda la UNIT | lo que va de UNIT}", unitFromNow},
	{"part of a unit", "$edge {MOD? ADJ? UNIT}", "$edge {MOD? UNIT MOD? | UNIT que viene}", unitFromNow},
	{"next part of a day", "the {MOD|same} POD", "{a la POD siguiente|la POD {siguiente|anterior}|el dia siguiente por la POD}", partOfNextDay},
	{"the day", "the day", "{el dia|la jornada}", theDay},
	{"day before or after", "the day {before|after|earlier|later}", "", dayBeside},
	{"same unit of another year", "the? same {UNIT|period} {of? MOD year|a year {ago|earlier|before}|the year before}", "{el|la}? {mismo|misma} {UNIT|periodo} {del|de} MOD? ano MOD?", sameUnit},
	{"week of a day", "{the|that}? week of {MONTH DAY|DAY MONTH} $year?", "la? semana {del|de} DAY de MONTH $year?", weekOfDay},
	{
		"before a unit ends", "before {the|this} UNIT {ends|is {out|over|up|through}|closes|ended|was {out|over|up}}",
		"antes {de que|que} {termine|acabe|finalice|concluya|cierre|terminara|acabara|finalizara|concluyera} {el|la|este|esta} UNIT", beforeItEnds,
	},
	{"end of the year", "{year {-|'s} end|year end}", "", endOfYear},
}

func unitFromNow(m *match) (reading, bool) {
	u, mod := unit(m.value(cUnit)), m.mod()
	i := m.at(cUnit)
	if m.says("viene") {
		mod = mNext
	}
	if m.tokens[i].is(cPlural) {
		return someUnits(m, u, mod)
	}
	if m.lastOne(u) {
		return reading{typ: Duration, value: m.duration(1, u), reason: "is a length of time"}, true
	}
	if m.says("the") && (mod == mLast && !m.says("latest") || mod == mPast) && !m.has(cPart) || mod == mPast {
		return reading{typ: Duration, value: m.duration(1, u), reason: "is a length of time"}, true
	}
	if u < day {
		return reading{}, false
	}
	if u == weekend {
		return weekendFromNow(m)
	}
	base := m.speech()
	if mod.fromContext() || m.narrative && (mod == mNext || mod == 0) || mod == mNext && m.says("the") && u == day {
		base = m.contextFor(u)
	}
	if !knows(base, u) {
		return reading{typ: Date, value: unknown(precisions[u]), reason: "and nothing to count it from"}, true
	}
	d := shift(base, mod.steps(), u)
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "counted from " + m.named(base)}, true
}

// lastOne reports whether the words are "el último año", which is a length of
// time up to now, unlike "el año pasado".
func (m *match) lastOne(u unit) bool {
	return u != quarter && (m.says("ultimo") || m.says("ultima")) && !m.has(cPart)
}

// someUnits reads "last weeks", "the coming months".
func someUnits(m *match, u unit, mod modifier) (reading, bool) {
	if m.has(cPart) || m.has(cEdge) {
		return reading{}, false
	}
	return reading{typ: Duration, value: m.duration(-1, u), reason: "is a length of time that nobody gives"}, mod == mLast || mod == mPast || mod == mNext || mod == mComing || mod == mPrevious
}

// partOfNextDay reads "the next morning".
func partOfNextDay(m *match) (reading, bool) {
	n := modifier(m.value(cMod)).steps()
	if m.says("siguiente") {
		n = 1
	}
	base := m.contextDay()
	if base.Precision < timeline.Day {
		return reading{}, false
	}
	return m.onDay(coarser(base, timeline.Day).AddDays(n), "counted from "+m.named(base)), true
}

// theDay reads "ended the day lower".
func theDay(m *match) (reading, bool) {
	base := m.contextDay()
	if base.Precision < timeline.Day || !closes[m.lower(m.from-1)] {
		return reading{}, false
	}
	return m.onDay(coarser(base, timeline.Day), "is "+m.named(base)), true
}

// closes are verbs that make "the day" the one that is told of.
var closes = map[string]bool{
	"end": true, "ends": true, "ended": true, "ending": true, "finish": true, "finishes": true, "finished": true, "finishing": true,
	"close": true, "closes": true, "closed": true, "closing": true, "start": true, "started": true, "begin": true, "began": true,
	"terminó": true, "acabó": true, "cerró": true, "concluyó": true, "acabado": true, "terminado": true, "cerrado": true, "terminar": true,
	"acabar": true, "cerrar": true, "termina": true, "acaba": true, "cierra": true, "inició": true, "empezó": true, "comenzó": true,
}

// dayBeside reads "the day before", unless it goes on: "the day before the vote".
func dayBeside(m *match) (reading, bool) {
	base := m.contextDay()
	if base.Precision < timeline.Day || !m.phraseEnds(m.to) {
		return reading{}, false
	}
	n := 1
	if m.says("before") || m.says("earlier") {
		n = -1
	}
	return m.onDay(coarser(base, timeline.Day).AddDays(n), "counted from "+m.named(base)), true
}

// sameUnit reads "the same month last year".
func sameUnit(m *match) (reading, bool) {
	u := unit(m.value(cUnit))
	if u == 0 {
		u = month
	}
	base := m.contextFor(u)
	if !knows(base, u) || u < day || u > quarter || u == week || u == weekend {
		return reading{}, false
	}
	if base.Precision < precisions[u] {
		return reading{}, false
	}
	d := coarser(base, timeline.Month).AddMonths(-12)
	if u == quarter {
		d = coarser(d, timeline.Quarter)
	}
	if u == day {
		d = timeline.DayOf(base.Y-1, base.M, base.D).FirstDay()
	}
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "a year before " + m.named(base)}, true
}

// weekOfDay reads "the week of March 6".
func weekOfDay(m *match) (reading, bool) {
	read, ok := dayAndMonth(m)
	if m.has(cYear) {
		read, ok = fullDate(m)
	}
	if !ok || !read.when.Known() {
		return reading{}, false
	}
	d := coarser(read.when.From, timeline.Week)
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "is the week that holds " + say(read.when.From)}, true
}

// beforeItEnds reads "before the year is out".
func beforeItEnds(m *match) (reading, bool) {
	i := m.at(cUnit)
	u := unit(m.valueAt(i, cUnit))
	base := m.speech()
	if m.narrative {
		base = m.contextFor(u)
	}
	if u < day || !knows(base, u) {
		return reading{}, false
	}
	d := shift(base, 0, u)
	out := reading{typ: Date, value: timex(d), reckoned: true, reason: "is not over yet: counted from " + m.named(base), from: i - 1, to: i + 1}
	out.when = timeline.Period{To: d.LastDay(), Sense: timeline.Before}
	return out, true
}

// endOfYear reads "by year-end".
func endOfYear(m *match) (reading, bool) {
	base := m.speech()
	if !knows(base, year) {
		return reading{}, false
	}
	d := coarser(base, timeline.Year)
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "counted from " + m.named(base)}, true
}

func weekendFromNow(m *match) (reading, bool) {
	base := m.speech()
	if !knows(base, week) {
		return reading{typ: Date, value: "XXXX-WXX-WE", reason: "and nothing to count it from"}, true
	}
	n := modifier(m.value(cMod)).steps()
	today := (int(base.Weekday())+6)%7 + 1
	if !m.has(cMod) && today < 6 {
		if t := m.tense(m.from, m.to); t < 0 || t == 0 && today < 4 {
			n = -1 // early in the week it is the one that is over
		}
	}
	w := shift(base, n, week)
	return reading{typ: Date, value: timex(w) + "-WE", when: weekendOf(w), reckoned: true, reason: "counted from " + m.named(base)}, true
}
