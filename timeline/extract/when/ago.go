package when

import (
	"dateline/timeline"
)

var amountPieces = []piece{
	{"apx", "{APX|more than|less than|at least|at most|up to|as much as|as long as|as many as|a mere|an estimated|a full|the}*", "{APX|mas de|menos de|al menos|por lo menos|cerca de|alrededor de|hasta|los|las}*"},
	{"some", "{NUM {and a half}?|VAGUE|a few|a couple of?|the few|a number of|dozens of|hundreds of|a|an|a good|half a|half an}", "{NUM|VAGUE|un par de|decenas de|media|medio}"},
	{"half", "{and a half|and one - half}", "{y medio|y media}"},
}

var approximations = []row{
	{cApx, 1, "about around nearly almost roughly approximately only just over some under another barely", "unos unas casi aproximadamente apenas solo sólo cerca otros otras"},
	{cVague, 1, "several some few many various numerous recent countless multiple", "varios varias algunos algunas unos unas pocos pocas muchos muchas numerosos numerosas"},
}

var agoRules = []rule{
	{"units ago", "$apx $some -? UNIT $half? {ago|earlier|before|previously|beforehand}", "{hace $apx $some UNIT $half? | $apx $some UNIT $half? {atras|antes}}", unitsAgo},
	{"units later", "$apx $some UNIT $half? {later|hence|afterwards|afterward|from now}", "{dentro de $apx $some UNIT $half? | $apx $some UNIT $half? {despues|mas tarde}}", unitsLater},
	{"quarter a year before", "the? comparable? year - {ago|earlier} {quarter|period}?", "", quarterBefore},
	{"quarter told of", "the latest? {quarter|period}", "", quarterOfLate},
	{"some units ago", "{just|only|mere}* UNIT {ago|earlier|later}", "{hace {UNIT|tiempo|mucho tiempo|mucho|poco|poco tiempo}|UNIT {antes|despues|mas tarde}}", someAgo},
	{"long ago", "{long ago|not long ago|some time ago}", "", someAgo},
}

// amount returns the number of units that the match names; ok is false when
// it names none.
func (m *match) amount() (n float64, ok bool) {
	switch {
	case m.says("couple") || m.says("par"):
		return 2, true
	case m.has(cVague) || m.says("few") || m.says("dozens") || m.says("hundreds") || m.says("decenas") || m.says("number"):
		return 0, false
	case m.has(cNum):
		n = m.tokens[m.at(cNum)].num
		if i := m.at2(cNum); i >= 0 {
			n += m.tokens[i].num
		}
	case m.says("half") && !m.says("and"), m.says("media") && !m.says("y"), m.says("medio") && !m.says("y"):
		return 0.5, true
	case m.says("a") || m.says("an"):
		n = 1
	default:
		return 0, false
	}
	if m.says("half") || m.says("media") || m.says("medio") {
		n += 0.5
	}
	return n, true
}

func unitsAgo(m *match) (reading, bool)   { return away(m, -1) }
func unitsLater(m *match) (reading, bool) { return away(m, 1) }

// away reads a number of units before or after the base.
func away(m *match, side float64) (reading, bool) {
	u := unit(m.value(cUnit))
	n, ok := m.amount()
	if !ok && m.says("hace") && m.near(m.from-1, "desde") {
		return reading{typ: Duration, value: m.duration(-1, u), reason: "is a length of time up to now"}, true
	}
	counted := m.counted()
	if !ok && counted {
		return sometimeBeside(m, u, side)
	}
	if !ok {
		return vaguelyAway(m, u, side)
	}
	if m.says("before") && !m.phraseEnds(m.to) || (m.says("antes") || m.says("despues")) && (m.near(m.to, "de") || m.near(m.to, "del") || m.near(m.to, "que")) {
		return reading{}, false
	}
	if told, ok := m.quarterTold(); ok && u == year && n == float64(int(n)) {
		return m.yearsFromQuarter(told, int(n*side)), true
	}
	base := m.speech()
	if counted {
		base = m.contextFor(u)
	}
	if u < day {
		return hoursAway(m, base, n*side, u)
	}
	if !knows(base, u) {
		return reading{typ: Date, value: unknown(precisions[u]), reason: "and nothing to count it from"}, true
	}
	d := shift(base, int(n*side), u)
	if half := n - float64(int(n)); half > 0 && u == year && base.Precision >= timeline.Month {
		d = shift(base, int(n*side*12), month)
	}
	out := reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "counted from " + m.named(base)}
	out.when.About = m.has(cApx) || m.says("mas") || m.says("more") || m.says("couple") || m.says("par")
	if beyond := m.says("mas") || m.says("more") && m.says("than"); beyond && side < 0 && u >= year && n == float64(int(n)) {
		out.when = further(base, int(n), u)
		out.reason += ": between " + say(out.when.From) + " and " + say(out.when.To)
	}
	return out, true
}

// quarterTold returns the quarter that was named last, if nothing else was named
// in its paragraph since.
func (m *match) quarterTold() (timeline.Date, bool) {
	return m.last, m.last.Precision == timeline.Quarter && m.lastIn == m.here
}

// yearsFromQuarter returns the same quarter of another year: results are held
// against those of a year ago.
func (m *match) yearsFromQuarter(q timeline.Date, years int) reading {
	d := q
	d.Y += years
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: true, reason: "counted from " + m.named(q)}
}

// quarterBefore reads "the year-ago quarter", "the year-earlier period".
func quarterBefore(m *match) (reading, bool) {
	q, ok := m.quarterTold()
	return m.yearsFromQuarter(q, -1), ok
}

// quarterOfLate reads "the quarter", "the latest period".
func quarterOfLate(m *match) (reading, bool) {
	q, ok := m.quarterTold()
	return m.yearsFromQuarter(q, 0), ok
}

// further dates what was more than n years or longer units ago: less than one
// unit before that.
func further(base timeline.Date, n int, u unit) timeline.Period {
	years := map[unit]int{year: 1, decade: 10, century: 100}[u]
	d := coarser(base, timeline.Year)
	return timeline.Period{From: shift(d, -(n+1)*years, year), To: shift(d, -n*years, year), Sense: timeline.Somewhere}
}

// counted reports whether the words count from a date named before: "later",
// "antes", unlike "ago".
func (m *match) counted() bool {
	for i := m.to - 2; i < m.to; i++ {
		switch m.lower(i) {
		case "earlier", "later", "before", "previously", "beforehand", "afterwards", "afterward", "antes", "después", "despues", "más", "tarde":
			return true
		}
	}
	return false
}

// sometimeBeside reads "hours later", "several years before": some time after
// or before the date named last.
func sometimeBeside(m *match, u unit, side float64) (reading, bool) {
	out := reading{typ: Duration, value: m.duration(-1, u), reason: "is a length of time that nobody gives"}
	base := m.contextFor(u)
	if !knows(base, day) || !m.phraseBegins() {
		return out, true
	}
	d := coarser(base, timeline.Day)
	switch {
	case u < day && side > 0:
		out.when = timeline.Period{From: d, To: d.AddDays(1), Sense: timeline.Somewhere}
		out.reason = "counted from " + m.named(base) + ": that day or the next"
	case side > 0:
		out.when = timeline.Period{From: d, Sense: timeline.After}
		out.reason = "some time after " + m.named(base)
		if m.published.Known() && m.published.Compare(d) > 0 {
			out.when.To = m.published
		}
	default:
		out.when = timeline.Period{To: d, Sense: timeline.Before}
		out.reason = "some time before " + m.named(base)
	}
	out.reckoned = true
	return out, true
}

// phraseBegins reports whether the match begins a sentence or clause.
func (m *match) phraseBegins() bool {
	if m.from == 0 || m.tokens[m.from-1].stop {
		return true
	}
	switch m.lower(m.from - 1) {
	case ",", "and", "but", "y", "pero", "(", "–", "—":
		return true
	}
	return false
}

// vaguelyAway reads "several years ago", "just hours ago".
func vaguelyAway(m *match, u unit, side float64) (reading, bool) {
	out := reading{typ: Date, value: "PAST_REF", reason: "says no more than that it is past"}
	if side > 0 {
		out.value, out.reason = "FUTURE_REF", "says no more than that it is to come"
	}
	if u >= day || side > 0 {
		return out, true
	}
	return lately(m, out), true
}

// lately dates what was some hours ago to the base's day or the one before.
func lately(m *match, out reading) reading {
	base := m.speech()
	if base.Precision < timeline.Day {
		return out
	}
	d := coarser(base, timeline.Day)
	out.when = timeline.Period{From: d.AddDays(-1), To: d, Sense: timeline.Somewhere, Reckoned: true}
	out.reason = "counted back from " + m.named(base) + ": that day or the one before"
	if m.tokens[m.from].quote {
		out.reason = "in a quotation, whose words are no younger than " + m.named(base) + ": that day or the one before"
	}
	return out
}

// hoursAway reads a number of hours, minutes or seconds from the base.
func hoursAway(m *match, base timeline.Date, n float64, u unit) (reading, bool) {
	if base.Precision < timeline.Day {
		return reading{typ: Time, value: "XXXX-XX-XX", reason: "and nothing to count it from"}, true
	}
	d := coarser(base, timeline.Day)
	out := reading{typ: Time, value: timex(d), reckoned: true}
	if n < 0 {
		out.reason = "counted from " + m.named(base)
		if days := int(-n / 24); u == hour && days >= 1 {
			out.when = timeline.Of(d.AddDays(-days))
			out.value = timex(d.AddDays(-days))
			return out, true
		}
		if base == m.speech() {
			return lately(m, out), true
		}
		out.when = timeline.Period{From: d.AddDays(-1), To: d, Sense: timeline.Somewhere}
		return out, true
	}
	out.when = timeline.Period{From: d, To: d.AddDays(1 + int(min(n, 1e5)/24)), Sense: timeline.Somewhere}
	out.reason = "counted from " + m.named(base)
	return out, true
}

func someAgo(m *match) (reading, bool) {
	u, side := unit(m.value(cUnit)), -1.0
	if m.says("later") || m.says("despues") || m.says("tarde") {
		side = 1
	}
	if m.has(cUnit) && !m.tokens[m.at(cUnit)].is(cPlural) {
		return reading{}, false
	}
	if m.near(m.from-1, "desde") && u != 0 {
		return reading{typ: Duration, value: m.duration(-1, u), reason: "is a length of time up to now"}, true
	}
	if u == 0 {
		u = year
	}
	if m.counted() {
		return sometimeBeside(m, u, side)
	}
	return vaguelyAway(m, u, side)
}
