package when

import (
	"fmt"

	"dateline/timeline"
)

var weekdayWords = []row{
	{cWday, 1, "monday mondays mon", "lunes"},
	{cWday, 2, "tuesday tuesdays tue tues", "martes"},
	{cWday, 3, "wednesday wednesdays wed", "miercoles"},
	{cWday, 4, "thursday thursdays thu thur thurs", "jueves"},
	{cWday, 5, "friday fridays fri", "viernes"},
	{cWday, 6, "saturday saturdays sat", "sabado sabados"},
	{cWday, 7, "sunday sundays sun", "domingo domingos"},
	{cPod, 1, "morning mornings dawn", "manana mananas madrugada madrugadas"},
	{cPod, 2, "afternoon afternoons", ""},
	{cPod, 3, "evening evenings dusk", "atardecer"},
	{cPod, 4, "night nights", "noche noches"},
	{cPod, 5, "midday noon", "mediodia"},
	{cPod, 2, "", "tarde tardes"},
}

// parts are the parts of a day as TIMEX3 writes them.
var parts = [...]string{"", "MO", "AF", "EV", "NI", "MI"}

var weekdayPieces = []piece{
	{"pod", "", "{{por|en|de|a} la POD | a el? POD | al POD}"},
}

var weekdayRules = []rule{
	{"weekday", "{EDGE -?}? {the? MOD? MOD}? WDAY POD?", "el? MOD? WDAY {MOD|que viene}? $pod?", weekdayOf},
	{"weekday of a week", "WDAY of MOD week", "el? WDAY de la? MOD? semana MOD?", weekdayOfWeek},
	{"weekday and day of the month", "WDAY ,? {the ORD|DAY}", "el? WDAY ,? DAY", weekdayAndDay},
	{"weekdays ago", "NUM WDAY ago", "hace NUM WDAY", weekdaysAgo},
	{"part of a weekday", "the? POD of MOD? WDAY", "la POD {del|de el|de este} MOD? WDAY MOD?", weekdayOf},
	{
		"part of a day", "{{the|EDGE -?}* POD {of|on}?|the {early|small} hours {of|on}} {$wday? {MONTH the? DAY|the? DAY {{/|-} DAY2}? of? MONTH} $year?|the ORD}",
		"{la? POD|las primeras horas} {del|de} $wday? {el|dia}* {DAY {{/|-|al} DAY2}? de MONTH $year?|dia DAY}", partOfDate,
	},
}

func weekdayOf(m *match) (reading, bool) {
	i := m.at(cWday)
	t := &m.tokens[i]
	if m.nickname(i) || m.tongue.dayFirst && t.upper && (m.nameGoesOn(i) || m.nameBefore(i)) || !m.tongue.dayFirst && !t.upper && t.End-t.Start < 6 || t.is(cPlural) || t.End-t.Start <= 4 && !m.tongue.dayFirst {
		return reading{}, false
	}
	w := t.value(cWday)
	base := m.base()
	if mod := modifier(m.value(cMod)); mod == mFollowing {
		base = m.context()
	}
	if base.Precision < timeline.Day {
		return reading{typ: Date, value: fmt.Sprintf("XXXX-WXX-%d", w), reason: "and nothing to count it from"}, true
	}
	d, why := m.nearWeekday(coarser(base, timeline.Day), w)
	return m.onDay(d, why+m.named(base)), true
}

// partOfDate reads "the night of 3 November" and, by its first day, "the night
// of 10/11 May".
func partOfDate(m *match) (reading, bool) {
	read, ok := reading{}, false
	switch {
	case !m.has(cMonth):
		if base := m.contextDay(); base.Precision >= timeline.Month {
			var d timeline.Date
			d, ok = m.nearMonth(base, m.dayNumber())
			read = m.onDay(d, "without a month: the nearest one to "+m.named(base))
		}
	case m.has(cYear) || m.says("year") || m.says("ano"):
		read, ok = fullDate(m)
	default:
		read, ok = dayAndMonth(m)
	}
	if i := m.at2(cDay); i >= 0 && m.tokens[i].n != m.dayNumber()+1 || !ok || !read.when.Known() {
		return reading{}, false
	}
	read.typ, read.loose = Time, loose{}
	read.value = timex(read.when.From) + "T" + parts[max(m.value(cPod), 1)]
	return read, true
}

// nickname reports whether the weekday at token i is part of a name that does
// not come every week: Black Monday, Jueves Santo.
func (m *match) nickname(i int) bool {
	for _, w := range []string{"black", "bloody", "super", "cyber", "good", "ash", "palm", "holy", "maundy", "easter"} {
		if m.near(i-1, w) {
			return true
		}
	}
	for _, w := range []string{"negro", "santo", "santa"} {
		if m.near(i+1, w) {
			return true
		}
	}
	return false
}

// onDay returns the reading of a day, with a part of it where one is named.
func (m *match) onDay(d timeline.Date, reason string) reading {
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: reason}
	if m.has(cPod) {
		out.typ, out.value = Time, out.value+"T"+parts[m.value(cPod)]
	}
	return out
}

// nearWeekday returns the weekday w that the words mean, and why.
func (m *match) nearWeekday(base timeline.Date, w int) (timeline.Date, string) {
	today := (int(base.Weekday())+6)%7 + 1
	back, forth := (today-w+7)%7, (w-today+7)%7
	mod := m.mod()
	if m.says("viene") {
		mod = mNext
	}
	switch mod {
	case mLast, mPast, mPrevious:
		if back == 0 {
			back = 7
		}
	case mNext, mComing, mFollowing:
		if forth == 0 {
			forth = 7
		}
		return base.AddDays(forth), "is the next one after "
	case mThis:
		if m.tense(m.from, m.to) < 0 {
			break
		}
		return base.AddDays(forth), "is the next one from "
	default:
		coming := m.ahead(m.from) || m.deadline(m.from) || m.opens() && m.willBehind(m.to)
		if (m.near(m.to, "'s") || m.near(m.to, "’s")) && forth > back {
			coming = false // "will answer Monday's ruling"
		}
		if m.narrative && base == m.last && !m.background(m.from) {
			return base.AddDays(forth), "is the next one from "
		}
		if !m.narrative && coming {
			return base.AddDays(forth), "is still to come: the next one from "
		}
	}
	if back == 0 {
		return base, "is the day of "
	}
	return base.AddDays(-back), "is the last one before "
}

// opens reports whether the match stands at the beginning of its sentence, so
// that the verb behind it tells the tense: "On Tuesday the court will rule".
func (m *match) opens() bool {
	i := m.from - 1
	if m.near(i, "on") || m.near(i, "the") {
		i--
	}
	return i < 0 || m.tokens[i].stop
}

// willBehind reports whether the first verb behind token i that shows its tense
// is "will", or a future by its ending.
func (r *reader) willBehind(i int) bool {
	for n := i; n < len(r.tokens) && n < i+12 && !r.tokens[n].stop; n++ {
		switch w := r.lower(n); w {
		case "will", "'ll", "shall", "’ll":
			return true
		default:
			if c, sure := r.cue(n); sure {
				return c > 0 && r.tongue.dayFirst && !r.tokens[n].is(cFuture)
			}
		}
	}
	return false
}

// weekdayAndDay reads "Tuesday the 11th": the nearest month whose 11th is one.
func weekdayAndDay(m *match) (reading, bool) {
	base, n := m.base(), m.dayNumber()
	if base.Precision < timeline.Day || n < 1 || n > 31 || !m.phraseEnds(m.to) || !m.tokens[m.at(cWday)].upper && !m.tongue.dayFirst {
		return reading{}, false
	}
	at, _ := base.Days()
	tense := m.tense(m.from, m.to)
	var best timeline.Date
	least := -1.0
	for k := -7; k <= 7; k++ {
		c := coarser(base, timeline.Month).AddMonths(k)
		d := timeline.DayOf(c.Y, c.M, n)
		if !valid(c.Y, c.M, n) || (int(d.Weekday())+6)%7+1 != m.value(cWday) {
			continue
		}
		if cost := distance(d, at, 1.6, tense); least < 0 || cost < least {
			best, least = d, cost
		}
	}
	return reading{typ: Date, value: timex(best), when: timeline.Of(best), reckoned: true, reason: "without a month: the nearest such day to " + m.named(base)}, best.Known()
}

// weekdaysAgo reads "two Mondays ago".
func weekdaysAgo(m *match) (reading, bool) {
	base, n := m.speech(), m.value(cNum)
	if base.Precision < timeline.Day || n < 1 || n > 100 {
		return reading{}, false
	}
	back := (int(base.Weekday()) - m.value(cWday)%7 + 7) % 7
	if back == 0 {
		back = 7
	}
	return m.onDay(coarser(base, timeline.Day).AddDays(-back-7*(n-1)), "counted from "+m.named(base)), true
}

// pastVerb reports whether a verb that is surely past stands in the clause
// around tokens from to to.
func (r *reader) pastVerb(from, to int) bool {
	for i := from - 1; i >= 0 && i >= from-14 && !r.tokens[i].stop; i-- {
		if r.tokens[i].is(cPast) && !r.perfect(i) {
			return true
		}
	}
	for i := to; i < len(r.tokens) && i < to+10 && !r.tokens[i].stop; i++ {
		if r.tokens[i].is(cPast) && !r.perfect(i) {
			return true
		}
	}
	return false
}

// perfect reports whether token i is "has" or "have", whose time goes on to now.
func (r *reader) perfect(i int) bool {
	switch r.lower(i) {
	case "has", "have", "ha", "han":
		return true
	}
	return false
}

// deadline reports whether a word like "by" stands before token i and no verb
// says that it is past.
func (m *match) deadline(i int) bool {
	p := m.lower(i - 1)
	if (p == "el" || p == "the") && i > 1 {
		i--
		p = m.lower(i - 1)
	}
	switch p {
	case "para":
		return true
	case "as":
		w := m.lower(i - 2)
		return w == "soon" || w == "early" || w == "late"
	case "by", "until", "till", "hasta", "before":
		return !m.pastVerb(i-1, m.to)
	case "del", "de":
		return m.lower(i-2) == "antes" && !m.pastVerb(i-2, m.to)
	}
	return false
}

func weekdayOfWeek(m *match) (reading, bool) {
	base := m.base()
	if base.Precision < timeline.Day {
		return reading{}, false
	}
	monday := shift(base, modifier(m.value(cMod)).steps(), week)
	d := monday.AddDays(m.value(cWday) - 1)
	return m.onDay(d, "counted from "+m.named(base)), true
}
