package briefing

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// Day is a date to be put into words.
type Day = timeline.Date

// dateWords are the words of dates in one language.
type dateWords struct {
	Months, Short       [12]string
	Day, Month          string // day, month, year
	ShortDay            string
	Seasons             [4]string
	Half                [2]string
	Quarter, Decade     string
	Century             func(n int) string
	By, From, About     string
	The                 string // after those, before a day
	ItemsOne, ItemsMany string
	BC, CenturyBC       string // year; century
}

// year returns a year as it is printed: "2026", "44 BC" for -43.
func (w *dateWords) year(y int) string {
	if y <= 0 {
		return fmt.Sprintf(w.BC, 1-y)
	}
	return fmt.Sprint(y)
}

// long returns a date for prose: "3 January 2026", "January 2026".
func (w *dateWords) long(d Day) string {
	switch d.Precision {
	case timeline.Day, timeline.Minute:
		return fmt.Sprintf(w.Day, d.D, w.Months[month(d)], w.year(d.Y))
	case timeline.Month:
		return fmt.Sprintf(w.Month, w.Months[month(d)], w.year(d.Y))
	}
	return w.short(d)
}

// short returns a date for tables: "3 Jan 2026", "Jan 2026", "Q1 2026".
func (w *dateWords) short(d Day) string {
	switch d.Precision {
	case timeline.Century:
		if d.Y <= 0 {
			return fmt.Sprintf(w.CenturyBC, w.Century((1-d.Y+99)/100))
		}
		return w.Century(d.Y/100 + 1)
	case timeline.Decade:
		if d.Y <= 0 {
			return w.year(d.Y) + "–" + w.year(d.Y+9)
		}
		return fmt.Sprintf(w.Decade, d.Y)
	case timeline.Year:
		return w.year(d.Y)
	case timeline.Half:
		return fmt.Sprintf(w.Half[month(d)/6], w.year(d.Y))
	case timeline.Season:
		return fmt.Sprintf(w.Seasons[((month(d)+1)/3+3)%4], w.year(d.Y))
	case timeline.Quarter:
		return fmt.Sprintf(w.Quarter, month(d)/3+1, w.year(d.Y))
	case timeline.Month:
		return w.Short[month(d)] + " " + w.year(d.Y)
	case timeline.Week:
		return w.stretch(d, d)
	case timeline.Day:
		return fmt.Sprintf(w.ShortDay, d.D, w.Short[month(d)], w.year(d.Y))
	case timeline.Minute:
		return fmt.Sprintf(w.ShortDay+", %02d:%02d", d.D, w.Short[month(d)], w.year(d.Y), d.H, d.Min)
	}
	return ""
}

// stretch returns two dates as one: "3–4 Feb 2026", "28 Jan – 3 Feb 2026".
func (w *dateWords) stretch(a, b Day) string {
	if a.Precision == timeline.Week {
		a = a.FirstDay()
	}
	if b.Precision == timeline.Week {
		b = b.LastDay()
	}
	switch {
	case !a.Known():
		return w.short(b)
	case !b.Known() || a == b:
		return w.short(a)
	case a.Precision == timeline.Day && b.Precision == timeline.Day && a.Y == b.Y && a.M == b.M:
		return fmt.Sprintf("%d–%s", a.D, w.short(b))
	case a.Precision == timeline.Day && b.Precision == timeline.Day && a.Y == b.Y:
		return fmt.Sprintf("%d %s – %s", a.D, w.Short[month(a)], w.short(b))
	}
	return w.short(a) + " – " + w.short(b)
}

// period returns a period as the chronology prints it: "3–4 Feb 2026",
// "By 4 Feb 2026", "About Feb 2026"; "" when nothing is known.
func (w *dateWords) period(p timeline.Period) string {
	if !p.Known() {
		return ""
	}
	switch {
	case p.Sense == timeline.Before && p.To.Known():
		return fmt.Sprintf(w.By, w.the(p.To))
	case p.Sense == timeline.After && p.From.Known():
		return fmt.Sprintf(w.From, w.the(p.From))
	case p.About && p.From == p.To:
		return fmt.Sprintf(w.About, w.the(p.From))
	case p.About:
		return fmt.Sprintf(w.About, w.stretch(p.From, p.To))
	}
	return w.stretch(p.From, p.To)
}

// the returns a short date, with the article that a day takes after a word.
func (w *dateWords) the(d Day) string {
	if d.Precision >= timeline.Day {
		return w.The + w.short(d)
	}
	return w.short(d)
}

// month returns a date's month counted from 0, within the year whatever was read.
func month(d Day) int { return min(max(d.M, 1), 12) - 1 }

// ordinal returns an English ordinal number: 1st, 2nd, 19th.
func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprint(n) + suffix
}

// roman returns a number below 40 in Roman numerals, as centuries are written.
func roman(n int) string {
	n = max(n, 0)
	s := strings.Repeat("X", n/10)
	return s + [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[n%10]
}
