package when

import (
	"fmt"

	"dateline/timeline"
)

var monthWords = []row{
	{cMonth, 1, "january jan", "enero ene"},
	{cMonth, 2, "february feb", "febrero feb"},
	{cMonth, 3, "march mar", "marzo mar"},
	{cMonth, 4, "april apr", "abril abr"},
	{cMonth, 5, "may", "mayo may"},
	{cMonth, 6, "june jun", "junio jun"},
	{cMonth, 7, "july jul", "julio jul"},
	{cMonth, 8, "august aug", "agosto ago"},
	{cMonth, 9, "september sept sep", "septiembre setiembre sept sep set"},
	{cMonth, 10, "october oct", "octubre oct"},
	{cMonth, 11, "november nov", "noviembre nov"},
	{cMonth, 12, "december dec", "diciembre dic"},
}

var dayPieces = []piece{
	{"wday", "{MOD? WDAY ,?}", "{el? MOD? WDAY MOD? ,?}"},
	{"year", "{,? of? YEAR|,? of? MOD year|of the? MOD? year}", "{{de|del|,}? YEAR|{de|del} ano YEAR|{de|del} {MOD|el}? ano {MOD|que viene}?}"},
}

// dayRules find single days of the calendar.
var dayRules = []rule{
	{"date in figures", "$wday? NUMERIC", "$wday? el? NUMERIC", inFigures},
	{"full date", "$wday? {MONTH the? DAY|the? DAY of? MONTH|DAY - MONTH -} $year | DAY {-|/} MONTH {-|/} YEAR | YEAR {-|/} MONTH {-|/} DAY", "$wday? {{el|dia|MOD}* DAY {de|-}? MONTH -? | MONTH DAY} $year | DAY {-|/} MONTH {-|/} YEAR | YEAR {-|/} MONTH {-|/} DAY", fullDate},
	{"day and month", "$wday? {MONTH the? DAY|the? DAY of? MONTH|the? ORD of MONTH|MONTH / DAY}", "$wday? {el|dia|MOD}* DAY de? MONTH", dayAndMonth},
	{"day and month in figures", "{WDAY ,?}? NUM / NUM2", "{el? WDAY ,?}? NUM / NUM2", dayInFigures},
	{"day of the month", "the ORD", "el? MOD? dia DAY", dayOfMonth},
}

func inFigures(m *match) (reading, bool) {
	i := m.at(cNumeric)
	if m.glued(i, i+1) {
		return reading{}, false
	}
	t := &m.tokens[i]
	f := t.date
	y, mon, dom := int(f.y), int(f.m), int(f.d)
	d := timeline.DayOf(y, mon, dom)
	out := reading{typ: Date, reason: "gives the day in full"}
	var or timeline.Date
	if f.other {
		d, or, out.reason = m.fork(d, timeline.DayOf(y, dom, mon))
		out.reckoned = or.Known()
	}
	if f.clock {
		d.H, d.Min, d.Precision, out.typ = int(f.h), int(f.min), timeline.Minute, Time
	}
	out.reckoned = out.reckoned || m.otherWeekday(d)
	out.reason += m.misfit(d)
	out.value, out.when = timex(d), timeline.Of(d)
	out.when.Or = or
	return out, true
}

// yearOf returns the year that the match names or tells from another.
func (m *match) yearOf() (y int, stated, ok bool) {
	if i := m.at(cYear); i >= 0 {
		return m.tokens[i].n, !m.quantity(i + 1), !m.quantity(i + 1)
	}
	mod := m.mod()
	if m.says("viene") {
		mod = mNext
	}
	base := m.yearBase(mod)
	if !base.Known() {
		return 0, false, false
	}
	switch mod {
	case mLast, mPrevious, mPast:
		return base.Y - 1, false, true
	case mNext, mFollowing, mComing:
		return base.Y + 1, false, true
	}
	return base.Y, false, true
}

// yearBase returns what "last year" or "that year" counts from.
func (m *match) yearBase(mod modifier) timeline.Date {
	switch mod {
	case 0:
		return m.base()
	case mSame, mThat:
		return m.context()
	}
	return m.speech()
}

// mod returns the last modifier of the match; 0 when there is none.
func (m *match) mod() modifier {
	for i := m.kept - 1; i >= 0; i-- {
		if m.slots[i].slot&^again == uint8(cMod) {
			return modifier(m.valueAt(int(m.slots[i].at), cMod))
		}
	}
	return 0
}

// quantity reports whether what stands at token i makes the number before it
// a quantity.
func (m *match) quantity(i int) bool {
	if i >= len(m.tokens) {
		return false
	}
	t := &m.tokens[i]
	switch r := m.lower(i); r {
	case "bc", "bce", "b.c", "b.c.e", "a.c":
		return true
	}
	return t.is(cCount) || t.tight && m.text[t.Start] == '%'
}

// dayInFigures reads "on 5/12" and "Friday 5/12" in the language's order.
func dayInFigures(m *match) (reading, bool) {
	a, b := m.at(cNum), m.at2(cNum)
	x, y := m.tokens[a].n, m.tokens[b].n
	cued := m.has(cWday) || (m.near(a-1, "on") || m.near(a-1, "el")) && m.phraseEnds(m.to)
	if !cued || !m.tokens[b].tight || !m.tokens[b-1].tight || m.quantity(m.to) || m.decimals() {
		return reading{}, false
	}
	if x > 12 {
		x, y = y, x
	}
	first, ok := m.dayOfNearestYear(x, y)
	if !ok {
		return reading{}, false
	}
	d, or, why := first, timeline.Date{}, ""
	if second, ok := m.dayOfNearestYear(y, x); ok && x != y {
		d, or, why = m.fork(first, second)
	}
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: m.yearReason(d)}
	out.when.Or = or
	if why != "" {
		out.reason += ", " + why
	}
	return out, true
}

// dayOfNearestYear returns day d of month m in the year that makes it the
// nearest to the base; ok is false when there is no such day.
func (m *match) dayOfNearestYear(month, d int) (day timeline.Date, ok bool) {
	if !valid(2024, month, d) {
		return day, false
	}
	y, ok := m.pickYear(month, d, m)
	return timeline.DayOf(y, month, d), ok && valid(y, month, d)
}

func (m *match) dayNumber() int {
	if i := m.at(cDay); i >= 0 {
		return m.tokens[i].value(cDay)
	}
	return m.value(cOrd)
}

func fullDate(m *match) (reading, bool) {
	if m.money() {
		return reading{}, false
	}
	y, stated, ok := m.yearOf()
	d := timeline.DayOf(y, m.value(cMonth), m.dayNumber())
	if !ok || !valid(d.Y, d.M, d.D) || m.badMonth() {
		return reading{}, false
	}
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), reason: "gives the day in full"}
	if !stated {
		out.reckoned, out.reason = true, "counted from "+m.named(m.yearBase(m.mod()))
	}
	out.reckoned = out.reckoned || m.otherWeekday(d)
	out.reason += m.misfit(d)
	return out, true
}

func dayAndMonth(m *match) (reading, bool) {
	mon, d := m.value(cMonth), m.dayNumber()
	if !valid(2024, mon, d) || m.quantity(m.to) || m.decimals() || m.badMonth() || m.money() {
		return reading{}, false
	}
	if m.yearFollows() {
		return reading{}, false // which has no such day
	}
	y, ok := m.pickYear(mon, d, m)
	if !ok || !valid(y, mon, d) {
		return reading{typ: Date, value: fmt.Sprintf("XXXX-%02d-%02d", mon, d), reason: "without a year, and nothing to tell it from", loose: loose{mon, d}}, true
	}
	day := timeline.DayOf(y, mon, d)
	return reading{typ: Date, value: timex(day), when: timeline.Of(day), reckoned: true, reason: m.yearReason(day) + m.misfit(day), loose: loose{mon, d}}, true
}

// yearFollows reports whether a year stands behind a day and its month, so that
// the three are no day of the calendar: "29 February 2025".
func (m *match) yearFollows() bool {
	return m.noSuchDay(m.to, m.dayNumber())
}

// noSuchDay reports whether a year stands at token i or behind a comma there,
// in which the match's month has no such day.
func (m *match) noSuchDay(i, day int) bool {
	if m.near(i, ",") || m.near(i, "of") || m.near(i, "de") || m.near(i, "del") {
		i++
	}
	if i >= len(m.tokens) || !m.tokens[i].is(cYear) || m.quantity(i+1) || m.at2(cDay) >= 0 {
		return false
	}
	return !valid(m.tokens[i].n, m.value(cMonth), day)
}

// misfit says that a date is not the weekday named with it.
func (m *match) misfit(d timeline.Date) string {
	if !m.otherWeekday(d) {
		return ""
	}
	return ", but that was a " + d.Weekday().String()
}

// money reports whether the match begins with an amount: "$12 December 27".
func (m *match) money() bool {
	if m.from == 0 || !m.tokens[m.from].tight {
		return false
	}
	p := m.lower(m.from - 1)
	return p == "$" || p == "£" || p == "€"
}

// decimals reports whether figures go on behind the match: "May 5-4".
func (m *match) decimals() bool {
	if m.to+1 >= len(m.tokens) {
		return false
	}
	t, next := &m.tokens[m.to], &m.tokens[m.to+1]
	return t.tight && next.tight && m.text[t.Start] == ':' && next.is(cNum)
}

func dayOfMonth(m *match) (reading, bool) {
	if i := m.at(cOrd); i >= 0 && (!m.tokens[i].is(cDay) || !m.near(m.from-1, "on") || !m.phraseEnds(m.to) && !subjects[m.lower(m.to)] || m.near(m.to, "of")) {
		return reading{}, false
	}
	base, n := m.base(), m.dayNumber()
	if base.Precision < timeline.Month {
		return reading{}, false
	}
	d, ok := m.nearMonth(base, n)
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "without a month: the nearest one to " + m.named(base)}, ok
}

// subjects are words that begin a clause behind its date: "On the 9th the ...".
var subjects = map[string]bool{"the": true, "a": true, "an": true, "he": true, "she": true, "it": true, "they": true, "his": true, "her": true, "their": true, "its": true, "we": true, "there": true}

// nearMonth returns the n-th of the month that makes it the nearest to the base.
func (m *match) nearMonth(base timeline.Date, n int) (timeline.Date, bool) {
	if base.Precision == timeline.Month {
		return timeline.DayOf(base.Y, base.M, n), valid(base.Y, base.M, n)
	}
	at, _ := base.Days()
	ahead, tense := 1.0, 0
	if base == m.published {
		ahead, tense = 1.6, m.tense(m.from, m.to)
	}
	var best timeline.Date
	least := -1.0
	for k := -1; k <= 1; k++ {
		c := coarser(base, timeline.Month).AddMonths(k)
		if !valid(c.Y, c.M, n) {
			continue
		}
		d := timeline.DayOf(c.Y, c.M, n)
		if cost := distance(d, at, ahead, tense); least < 0 || cost < least {
			best, least = d, cost
		}
	}
	return best, best.Known()
}

// phraseEnds reports whether no noun can follow before token i.
func (r *reader) phraseEnds(i int) bool {
	if i >= len(r.tokens) {
		return true
	}
	t := &r.tokens[i]
	c := r.text[t.Start]
	if w := r.lower(i); w == "of" || w == "de" || w == "del" {
		return false
	}
	return t.is(cPrep) || c == ',' || c == '.' || c == ';' || c == ')' || c == '?' || c == '!'
}
