package when

import (
	"strings"

	"dateline/timeline"
)

// base returns the date that relative dates count from: the publication, or
// in a narrative the last date mentioned.
func (r *reader) base() timeline.Date {
	if r.last.Known() && (r.narrative || !r.published.Known()) {
		return r.last
	}
	return r.published
}

// speech returns what words that point from the speaker count from: "today",
// "two years ago", "this year". That is the publication, in a narrative too.
func (r *reader) speech() timeline.Date {
	if r.published.Known() {
		return r.published
	}
	return r.last
}

// context returns what "the previous day" counts from: the last date
// mentioned, else the publication.
func (r *reader) context() timeline.Date {
	if r.last.Known() {
		return r.last
	}
	return r.published
}

// contextDay returns what "the same day" counts from: the last date mentioned
// when it is a day of this paragraph, else the last day told of in the
// foreground.
func (r *reader) contextDay() timeline.Date {
	if r.last.Precision >= timeline.Day && r.lastIn == r.here || !r.day.Known() {
		return r.context()
	}
	return r.day
}

// contextFor returns what a unit counts from in context.
func (r *reader) contextFor(u unit) timeline.Date {
	if precisions[u] == timeline.Day || precisions[u] == timeline.Minute {
		return r.contextDay()
	}
	return r.context()
}

// knows reports whether d is known closely enough to count units from it.
func knows(d timeline.Date, u unit) bool {
	p := precisions[u]
	if p == timeline.Week || p == timeline.Minute {
		p = timeline.Day
	}
	if p == timeline.Quarter || p == timeline.Half || p == timeline.Season {
		p = timeline.Month
	}
	return d.Known() && d.Precision >= min(p, timeline.Day)
}

// named says what was counted from, for people.
func (r *reader) named(d timeline.Date) string {
	if d == r.published {
		return "the publication on " + say(d)
	}
	return say(d) + ", the date named before"
}

// tense looks at the clause around tokens from to to: -1 past, 1 future, 0
// when nothing tells. The nearest cue before decides, else the first behind.
func (r *reader) tense(from, to int) int {
	weak := 0
	for i := from - 1; i >= 0 && i >= from-14 && !r.tokens[i].stop; i-- {
		if t, sure := r.cue(i); sure {
			return t
		} else if weak == 0 {
			weak = t
		}
	}
	if weak != 0 {
		return weak
	}
	for i := to; i < len(r.tokens) && i < to+10 && !r.tokens[i].stop; i++ {
		if t, sure := r.cue(i); sure {
			return t
		}
	}
	return 0
}

// cue says what a word tells of the tense, and whether it is sure.
func (r *reader) cue(i int) (tense int, sure bool) {
	t := &r.tokens[i]
	switch {
	case r.meant(i):
		return 1, true
	case r.nounPlan(i):
		return 0, false
	case t.is(cFuture), r.near(i, "set") && (r.near(i-1, "is") || r.near(i-1, "are") || r.near(i+1, "to")):
		return 1, true
	case i > 0 && (r.near(i-1, "be") || r.tokens[i-1].is(cFuture)):
		return 0, false // "will be held": a participle tells nothing
	case t.is(cPast):
		return -1, true
	case t.id >= 0 || t.End-t.Start < 4:
		return 0, false
	case t.upper: // a name, or "Hablará" at the beginning of a sentence
		s := r.text[t.Start:t.End]
		if r.tongue.dayFirst && (i == 0 || r.tokens[i-1].stop) && (strings.HasSuffix(s, "rá") || strings.HasSuffix(s, "rán")) {
			return 1, true
		}
		return 0, false
	}
	return r.tongue.ending(r.text[t.Start:t.End])
}

// meant reports whether token i tells of what is or was still to come: "is to
// visit", "was to visit", "iba a visitar", "debía firmarse".
func (r *reader) meant(i int) bool {
	switch next := r.lower(i + 1); r.lower(i) {
	case "was", "were", "is", "are":
		return next == "to" && r.lower(i+2) != "have"
	case "iba", "iban":
		return next == "a" && r.lower(i+2) != "haber"
	case "debía", "debían", "tenía", "tenían":
		if next == "que" {
			next = r.lower(i + 2)
		}
		return infinitive(next) && next != "haber"
	}
	return false
}

// nounPlan reports whether token i is the noun: "approved the plan".
func (r *reader) nounPlan(i int) bool {
	if w := r.lower(i); w != "plan" && w != "plans" {
		return false
	}
	switch r.lower(i - 1) {
	case "the", "a", "this", "that", "his", "her", "its", "their", "'s", "’s", "peace", "new", "old", "of":
		return true
	}
	return false
}

// infinitive reports whether a Spanish word ends as an infinitive does.
func infinitive(w string) bool {
	w = strings.TrimSuffix(w, "se")
	return len(w) > 3 && (strings.HasSuffix(w, "ar") || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir"))
}

// ending reads the tense from the end of a verb that no table holds.
func (t *tongue) ending(s string) (tense int, sure bool) {
	if !t.dayFirst {
		if strings.HasSuffix(s, "ed") && !strings.HasSuffix(s, "eed") {
			return -1, true
		}
		return 0, false
	}
	for _, e := range []string{"rá", "rán", "remos", "ré", "ría", "rían"} {
		if strings.HasSuffix(s, e) {
			return 1, true
		}
	}
	for _, e := range []string{"ó", "aron", "ieron", "aba", "aban", "ían", "ía"} {
		if strings.HasSuffix(s, e) {
			return -1, true
		}
	}
	for _, e := range []string{"ado", "ados", "ada", "adas", "ido", "idos", "ida", "idas"} {
		if strings.HasSuffix(s, e) {
			return -1, false
		}
	}
	return 0, false
}

// ahead reports whether a word shortly before token i points to the future.
func (r *reader) ahead(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	start := r.tokens[i].Start
	for i--; i >= 0 && start-r.tokens[i].Start <= 60 && !r.tokens[i].stop; i-- {
		if c, sure := r.cue(i); sure {
			return c > 0
		}
	}
	return false
}

// pickYear returns the year for a month, or a day of it when d > 0: in a
// narrative the one that goes on best from the base, else that of a date beside
// it, else the one that makes it the nearest to the base.
func (r *reader) pickYear(m, d int, x *match) (int, bool) {
	base := r.base()
	if !base.Known() {
		return 0, false
	}
	if base.Precision <= timeline.Year {
		return base.Y, true
	}
	cost := r.costOf(base, x)
	at, _ := base.Days()
	best, least := base.Y, -1.0
	for y := base.Y - 1; y <= base.Y+1; y++ {
		if d > 0 && !valid(y, m, d) {
			continue
		}
		c := monthOrDay(y, m, d)
		n := cost(c, at)
		if x.otherWeekday(c) {
			n += wrongWeekday
		}
		if least < 0 || n < least {
			best, least = y, n
		}
	}
	if y, ok := x.carriedYear(m, d, monthOrDay(best, m, d)); ok {
		return y, true
	}
	return best, true
}

// costOf returns how dear it is to take a date for what the match means, by its
// distance from the base. In news what lies ahead counts 1.6 times as far, and
// against the tense twice as far.
func (r *reader) costOf(base timeline.Date, x *match) func(c timeline.Date, at float64) float64 {
	if base != r.published {
		return func(c timeline.Date, at float64) float64 { return onward(c, at, base.Y) }
	}
	tense := r.tense(x.from, x.to)
	if x.deadline(x.from) {
		tense = 1
	}
	return func(c timeline.Date, at float64) float64 { return distance(c, at, 1.6, tense) }
}

// onward weighs how far a date lies from a day of which a story has told: stories
// go forward, and say so when they come to another year.
func onward(c timeline.Date, at float64, year int) float64 {
	from, to := c.Days()
	far := 0.0
	switch {
	case at < from:
		far = from - at
	case at >= to:
		far = 1.3 * (at - to + 1)
	}
	switch {
	case c.Y > year:
		far = 1.5*far + 30
	case c.Y < year:
		far = 2*far + 60
	}
	return far
}

// carriedYear returns the year of a whole date that stands shortly before the
// match in news, when it goes on from that: "left on 7 June 1998 and on 9 June
// came back". A month or a day of these weeks, in a sentence of its own, does not.
func (m *match) carriedYear(month, day int, nearest timeline.Date) (int, bool) {
	if m.narrative || len(m.found) == 0 || !m.published.Known() {
		return 0, false
	}
	last := &m.found[len(m.found)-1]
	d := last.When.From
	if last.When.Reckoned || last.When.Sense != timeline.Lasting || d.Precision < timeline.Month || d.Y == nearest.Y || !wholeDates[last.Rule] {
		return 0, false
	}
	stops := 0
	for i := last.to; i < m.from; i++ {
		if m.tokens[i].stop {
			stops++
		}
	}
	now, _ := m.published.Days()
	if stops > 1 || stops == 1 && (m.byHand || day == 0 || distance(nearest, now, 1, 0) <= currentDays) || m.tense(m.from, m.to) > 0 {
		return 0, false
	}
	at, _ := d.Days()
	best, least := 0, -1.0
	for y := d.Y; y <= d.Y+1; y++ {
		if day > 0 && !valid(y, month, day) {
			continue
		}
		if n := onward(monthOrDay(y, month, day), at, d.Y); least < 0 || n < least {
			best, least = y, n
		}
	}
	if least < 0 || monthOrDay(best, month, day).Compare(m.published) > 0 {
		return 0, false
	}
	m.goesOn = d
	return best, true
}

// currentDays is how far from publication a day may lie that news tells of
// without a year.
const currentDays = 60

// wholeDates are the rules of dates that name their own year.
var wholeDates = map[string]bool{"full date": true, "month and year": true, "date in figures": true}

// wrongWeekday is how many days nearer a date must be to be taken although the
// weekday that is named with it does not fit.
const wrongWeekday = 300

// otherWeekday reports whether the match names a weekday that d is not.
func (m *match) otherWeekday(d timeline.Date) bool {
	return m.has(cWday) && (int(d.Weekday())+6)%7+1 != m.value(cWday)
}

// distance weighs how far a date lies from a day.
func distance(c timeline.Date, at, ahead float64, tense int) float64 {
	from, to := c.Days()
	switch {
	case at < from:
		if tense < 0 {
			ahead *= 2
		}
		return (from - at) * ahead
	case at >= to:
		if tense > 0 {
			return (at - to + 1) * 2.5
		}
		return at - to + 1
	}
	return 0
}

func monthOrDay(y, m, d int) timeline.Date {
	if d > 0 {
		return timeline.DayOf(y, m, d)
	}
	return timeline.Date{Y: y, M: m, D: 1, Precision: timeline.Month}
}

// yearReason says how a year that was left out was filled in.
func (m *match) yearReason(d timeline.Date) string {
	base := m.base()
	if m.goesOn.Known() {
		return "without a year: it goes on from " + m.named(m.goesOn)
	}
	side := "before"
	if d.Compare(coarser(base, min(d.Precision, base.Precision))) > 0 {
		side = "after"
	}
	if base.Precision <= timeline.Year {
		return "without a year: that of " + m.named(base)
	}
	if base == m.published {
		return "without a year: the nearest one " + side + " " + say(base)
	}
	return "without a year: the nearest one to " + m.named(base)
}
