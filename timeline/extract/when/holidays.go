package when

import (
	"fmt"
	"time"

	"dateline/timeline"
)

// A holiday is a day that comes every year by a fixed rule: a day of a month,
// the n-th weekday of one (-1 the last), or days from Easter Sunday.
type holiday struct {
	month, day int  // with easter, day counts from Easter Sunday
	weekday, n int  // Monday is 1
	plus       int  // days after the n-th weekday
	week       bool // the whole week that ends with the day
	easter     bool
	en, es     string // patterns; the article and the year are added to them
}

var holidays = []holiday{
	{month: 1, day: 1, en: "new year {'s|'}? day", es: "{ano nuevo|dia de ano nuevo}"},
	{month: 1, day: 6, en: "epiphany", es: "{dia de reyes|epifania}"},
	{month: 1, weekday: 1, n: 3, en: "{martin luther king {,? jr}? day|mlk day}"},
	{month: 2, day: 14, en: "{saint|st}? {valentine 's day|valentines day}", es: "{dia de}? san valentin"},
	{month: 2, weekday: 1, n: 3, en: "presidents '? day"},
	{month: 3, day: 17, en: "{saint|st} patrick 's day", es: "{dia de}? san patricio"},
	{month: 5, day: 1, en: "{may day|{international workers '? day}}", es: "dia {del trabajo|del trabajador|de los trabajadores}"},
	{month: 5, weekday: 1, n: -1, en: "memorial day"},
	{month: 7, day: 4, en: "{independence day|july fourth|{the}? fourth of july}"},
	{month: 8, day: 15, en: "assumption day", es: "dia de la asuncion"},
	{month: 9, weekday: 1, n: 1, en: "labor day"},
	{month: 10, day: 12, en: "columbus day", es: "dia de la {hispanidad|raza}"},
	{month: 10, day: 31, en: "halloween", es: "halloween"},
	{month: 11, day: 1, en: "all saints '? day", es: "{dia de}? todos los santos"},
	{month: 11, day: 2, en: "{all souls '? day|day of the dead}", es: "dia de {los}? {muertos|difuntos}"},
	{month: 11, day: 11, en: "{veterans|armistice|remembrance} '? day"},
	{month: 11, weekday: 4, n: 4, en: "thanksgiving day?", es: "{dia de}? accion de gracias"},
	{month: 11, weekday: 4, n: 4, plus: 1, en: "black friday", es: "{black friday|viernes negro}"},
	{month: 12, day: 24, en: "christmas eve", es: "{nochebuena|noche buena}"},
	{month: 12, day: 25, en: "christmas day?", es: "{dia de}? navidad"},
	{month: 12, day: 26, en: "boxing day"},
	{month: 12, day: 28, es: "{dia de}? los santos inocentes"},
	{month: 12, day: 31, en: "{new year {'s|'} eve|hogmanay}", es: "{nochevieja|noche vieja|fin de ano}"},
	{easter: true, day: -46, en: "ash wednesday", es: "miercoles de ceniza"},
	{easter: true, day: -7, en: "palm sunday", es: "domingo de ramos"},
	{easter: true, day: -3, en: "maundy thursday", es: "jueves santo"},
	{easter: true, day: -2, en: "good friday", es: "viernes santo"},
	{easter: true, day: 0, en: "easter sunday?", es: "domingo de {resurreccion|pascua}"},
	{easter: true, week: true, en: "{holy|passion} week", es: "semana santa"},
	{easter: true, day: 1, en: "easter monday", es: "lunes de pascua"},
	{easter: true, day: 60, en: "corpus christi", es: "corpus christi"},
}

var holidayPieces = []piece{{"ofyear", "{,? of? YEAR|of? MOD year|MOD year}?", "{{de|del|,}? YEAR|{de|del} MOD? ano MOD?}?"}}

// holidayRules has a rule for every holiday.
var holidayRules = func() []rule {
	var out []rule
	for _, h := range holidays {
		r := rule{name: "holiday", make: func(m *match) (reading, bool) { return onHoliday(m, h) }}
		if h.en != "" {
			r.en = "MOD? " + h.en + " $ofyear"
		}
		if h.es != "" {
			r.es = "{el|la}? " + h.es + " $ofyear"
		}
		out = append(out, r)
	}
	return out
}()

// in returns the holiday's day in a year.
func (h holiday) in(y int) timeline.Date {
	switch {
	case h.easter:
		return easter(y).AddDays(h.day)
	case h.weekday == 0:
		return timeline.DayOf(y, h.month, h.day)
	case h.n < 0:
		d := monthOrDay(y, h.month, 0).LastDay()
		for d.Weekday() != time.Weekday(h.weekday%7) {
			d = d.AddDays(-1)
		}
		return d
	}
	d := timeline.DayOf(y, h.month, 1)
	for d.Weekday() != time.Weekday(h.weekday%7) {
		d = d.AddDays(1)
	}
	return d.AddDays(7*(h.n-1) + h.plus)
}

// easter returns Easter Sunday of a year of the Gregorian calendar.
func easter(y int) timeline.Date {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return timeline.DayOf(y, n/31, n%31+1)
}

func onHoliday(m *match, h holiday) (reading, bool) {
	if !m.tokens[m.from].upper && !m.tokens[m.to-1].upper && !m.tongue.dayFirst {
		return reading{}, false
	}
	if m.has(cYear) || m.says("year") || m.says("ano") && m.has(cMod) {
		if y, stated, ok := m.yearOf(); ok && y > 0 {
			return h.reading(h.in(y), !stated, ""), true
		}
	}
	base := m.base()
	if base.Precision < timeline.Year {
		return reading{typ: Date, value: fmt.Sprintf("XXXX-%02d-%02d", max(h.month, 0), max(h.day, 0)), reason: "without a year"}, h.month > 0 && h.day > 0
	}
	if base.Y < 1 {
		return reading{}, false // no such days yet
	}
	some := h.in(base.Y)
	y, _ := m.pickYear(some.M, some.D, m)
	switch modifier(m.value(cMod)) {
	case mLast, mPast, mPrevious:
		y = base.Y
		if some.Compare(base) >= 0 {
			y--
		}
	case mNext, mComing:
		y = base.Y
		if some.Compare(base) <= 0 {
			y++
		}
	default:
		if m.deadline(m.from) && some.Compare(base) > 0 && y < base.Y {
			y = base.Y // "antes de fin de año"
		}
	}
	if y < 1 {
		return reading{}, false
	}
	d := h.in(y)
	return h.reading(d, true, "; "+m.yearReason(d)), true
}

// reading returns what the holiday's day in one year says.
func (h holiday) reading(d timeline.Date, reckoned bool, how string) reading {
	if h.week {
		d = coarser(d, timeline.Week)
	}
	return reading{typ: Date, value: timex(d), when: timeline.Of(d), reckoned: reckoned, reason: "is " + say(d) + how}
}
