package when

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

var clockWords = []row{
	{cAmpm, 0, "a.m. am", "a.m. am"},
	{cAmpm, 1, "p.m. pm", "p.m. pm"},
	{cZone, 1, "utc gmt z", "utc gmt"},
	{cZone, 2, "est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist jst", "est edt cet cest bst"},
	{cHour, 1, "one", "una"},
	{cHour, 2, "two", "dos"},
	{cHour, 3, "three", "tres"},
	{cHour, 4, "four", "cuatro"},
	{cHour, 5, "five", "cinco"},
	{cHour, 6, "six", "seis"},
	{cHour, 7, "seven", "siete"},
	{cHour, 8, "eight", "ocho"},
	{cHour, 9, "nine", "nueve"},
	{cHour, 10, "ten", "diez"},
	{cHour, 11, "eleven", "once"},
	{cHour, 12, "twelve", "doce"},
}

var clockPieces = []piece{
	{"zone", "{ZONE|local time|{eastern|central|pacific} time}", "{ZONE|hora local}"},
	{"onday", "{,? on? REL | ,? on? {MOD? WDAY POD?}}", "{,? REL | ,? {del|de este|el|de} MOD? WDAY | de REL}"},
	{"twelve", "{AMPM|in the POD|at POD}", "{AMPM|{de|por|en} la POD|del POD}"},
	{"apxclock", "{about|around|approximately|nearly|just {before|after}|shortly {before|after}|at least}", "{unas?|aproximadamente|cerca de|alrededor de|sobre}"},
}

var clockRules = []rule{
	{
		"clock time", "$apxclock? {CLOCK $twelve? {hours|hrs}?|half past HOUR $twelve?|{HOUR|DOTTED} {AMPM|o'clock $twelve?|in the POD}} $zone? $onday?",
		"{$apxclock* {las|la} {CLOCK|HOUR|DOTTED} {y {media|cuarto|NUM}}? {horas|hrs|h|en punto}? {,? $twelve}? | {CLOCK|DOTTED} {horas|hrs|h}? $twelve? | {HOUR|NUM} {AMPM|horas $twelve}} $zone? $onday?", clockTime,
	},
	{"early hours", "the {early|small} hours", "", earlyHours},
	{"military time", "{YEAR|NUM} {{hours|hrs}? $zone|hours|hrs}", "", militaryTime},
	{"noon or midnight", "{noon|midnight|midday|half - time} $onday?", "{el|la}? {mediodia|medianoche|media noche} $onday?", noon},
	{"day and clock time", "", "REL a {las|la} {CLOCK|HOUR|DOTTED} {y {media|cuarto}}? {horas|hrs|h}? $twelve? $zone?", clockTime},
}

// hourOf returns the minutes after midnight that the match names.
func (m *match) hourOf() (int, bool) {
	minutes, exact := 0, false
	switch {
	case m.has(cClock):
		minutes, exact = m.tokens[m.at(cClock)].n, true
	case m.has(cDotted):
		minutes, exact = m.tokens[m.at(cDotted)].n, true
	case m.has(cHour):
		minutes = m.value(cHour) * 60
	case m.has(cNum):
		minutes = m.value(cNum) * 60
	}
	switch {
	case m.says("half") && m.says("past"), m.says("media") && !m.says("media noche"):
		minutes += 30
		exact = true
	case m.says("cuarto"):
		minutes += 15
		exact = true
	}
	if minutes > 24*60 {
		return 0, false
	}
	h := minutes / 60
	switch pod := m.value(cPod); {
	case m.has(cAmpm):
		h = twelve(h, m.value(cAmpm) == 1)
	case m.has(cPod):
		h = twelve(h, pod == 2 || pod == 3 || pod == 4 && h > 5 && h < 12 || pod == 5)
	}
	minutes = h*60 + minutes%60
	if !exact {
		return minutes, minutes <= 24*60
	}
	return minutes, true
}

func clockTime(m *match) (reading, bool) {
	minutes, ok := m.hourOf()
	if !ok || m.bareHour() && !m.says("past") {
		return reading{}, false
	}
	return m.atClock(minutes, m.has(cClock) || m.has(cDotted))
}

// bareHour reports whether an hour in Spanish stands alone with an article,
// so that it may be no hour ("a las dos mujeres").
func (m *match) bareHour() bool {
	if m.has(cClock) || !m.tongue.dayFirst && m.has(cDotted) || m.has(cAmpm) || m.has(cPod) || m.has(cZone) || m.says("horas") || m.says("punto") {
		return false
	}
	if !m.tongue.dayFirst {
		return !m.says("o'clock")
	}
	if m.has(cDotted) {
		return !m.says("las")
	}
	return !m.near(m.from-1, "a") || !m.phraseEnds(m.to)
}

// atClock returns the reading of a clock time on the day the match names, or
// on the base's.
func (m *match) atClock(minutes int, exact bool) (reading, bool) {
	day, why, ok := m.clockDay()
	text := fmt.Sprintf("T%02d:%02d", minutes/60, minutes%60)
	if !exact && !m.tongue.dayFirst && minutes%60 == 0 && !m.says("o'clock") {
		text = fmt.Sprintf("T%02d:00", minutes/60)
	}
	if m.has(cZone) && m.value(cZone) == 1 {
		text += "Z"
	}
	out := reading{typ: Time, value: "XXXX-XX-XX" + text, reason: "and no day to put it on"}
	if !ok {
		return out, true
	}
	out.value = timex(day) + text
	d := day
	d.H, d.Min, d.Precision = minutes/60, minutes%60, timeline.Minute
	if d.H == 24 {
		d = timeline.On(moment(d), timeline.Minute)
	}
	out.when, out.reckoned, out.reason = timeline.Of(d), true, why
	out.guessed = !m.has(cRel) && !m.has(cWday)
	out.when.About = m.says("about") || m.says("around") || m.says("approximately") || m.says("aproximadamente") || m.says("cerca")
	return out, true
}

// clockDay returns the day of a clock time.
func (m *match) clockDay() (timeline.Date, string, bool) {
	base := m.base()
	if m.has(cRel) {
		base = m.speech()
	}
	if base.Precision < timeline.Day {
		return base, "", false
	}
	base = coarser(base, timeline.Day)
	switch {
	case m.has(cWday):
		d, why := m.nearWeekday(base, m.value(cWday))
		return d, why + m.named(m.base()), true
	case m.has(cRel):
		return base.AddDays(m.value(cRel)), "counted from " + m.named(base), true
	}
	if d := m.storyDay(); d.Known() {
		return d, "without a day: that of " + say(d) + ", of which the story tells", true
	}
	return base, "without a day: that of " + m.named(m.base()), true
}

// storyDay returns the day of which a story in the news tells at the match: the
// last of its paragraph, else the one it opened with. It is zero where a clause
// points to the future, and for a day that is long past.
func (m *match) storyDay() timeline.Date {
	d := m.opening
	if m.dayIn == m.here {
		d = m.day
	}
	if m.narrative || !d.Known() || m.tense(m.from, m.to) > 0 {
		return timeline.Date{}
	}
	at, _ := d.Days()
	if now, _ := m.published.Days(); at > now || now-at > 7 {
		return timeline.Date{}
	}
	return coarser(d, timeline.Day)
}

// earlyHours reads "in the early hours" where no day follows: those of the day
// told.
func earlyHours(m *match) (reading, bool) {
	if m.lower(m.from-1) != "in" || !m.phraseEnds(m.to) {
		return reading{}, false
	}
	day, why, ok := m.clockDay()
	if !ok {
		return reading{}, false
	}
	return reading{typ: Time, value: timex(day) + "TMO", when: timeline.Of(day), reckoned: true, guessed: true, reason: why}, true
}

func militaryTime(m *match) (reading, bool) {
	t := &m.tokens[m.from]
	quantity := !m.has(cZone) && !m.near(m.from-1, "at") && !m.near(m.from-1, "by") && m.text[t.Start] != '0'
	if quantity || t.End-t.Start != 4 || strings.Trim(m.text[t.Start:t.End], "0123456789") != "" || t.n/100 > 24 || t.n%100 > 59 {
		return reading{}, false
	}
	return m.atClock(t.n/100*60+t.n%100, true)
}

func noon(m *match) (reading, bool) {
	if m.says("midnight") || m.says("medianoche") || m.says("media") {
		return m.atClock(0, true)
	}
	return m.atClock(12*60, true)
}
