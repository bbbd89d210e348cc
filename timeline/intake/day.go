package intake

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dateline/timeline"
)

// months gives the number of a month by its name, or its first three letters,
// in English or Spanish.
var months = func() map[string]int {
	m := map[string]int{"sept": 9, "setiembre": 9, "set": 9}
	for _, names := range []string{
		"january february march april may june july august september october november december",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	} {
		for i, name := range strings.Fields(names) {
			m[name], m[name[:3]] = i+1, i+1
		}
	}
	return m
}()

// The ways in which a whole day is written. Each names its parts: y, m, d, or
// a and b for two numbers of which either may be the month.
var dayForms = []*regexp.Regexp{
	regexp.MustCompile(`(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})`),
	regexp.MustCompile(`(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})`),
	regexp.MustCompile(`(?P<d>\d{1,2})(?:st|nd|rd|th|º|°)?(?:[ -]|\.|,| de | of | del )+(?P<m>\p{L}{3,10})\.?(?:[ -]|,| de | del |\.)+(?P<y>\d{4})`),
	regexp.MustCompile(`(?P<m>\p{L}{3,10})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?:de )?(?P<y>\d{4})`),
	regexp.MustCompile(`(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<y>\d{4})`),
}

// compactDay is the form that only machines write.
var compactDay = regexp.MustCompile(`^(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{4,6}Z?)?$`)

// findDay finds the first whole day written in s, and the place of it. The
// order of 4/2/2026 nobody can know, so that it is none unless one number is
// no month.
func findDay(s string) (on timeline.Date, at timeline.Span) {
	low := strings.ToLower(s)
	if len(low) != len(s) { // a few capitals change length; places must not
		low = s
	}
	for _, form := range dayForms {
		for _, m := range form.FindAllStringSubmatchIndex(low, -1) {
			place := timeline.Span{Start: m[0], End: m[1]}
			if insideNumber(low, place) {
				continue
			}
			if d := dayOf(form, low, m); d.Known() {
				if !on.Known() || place.Start < at.Start {
					on, at = d, place
				}
				break
			}
		}
	}
	return on, at
}

// machineDay reads a date as metadata gives it.
func machineDay(s string) timeline.Date {
	s = strings.TrimSpace(s)
	if m := compactDay.FindStringSubmatchIndex(s); m != nil {
		return dayOf(compactDay, s, m)
	}
	on, _ := findDay(s)
	return on
}

// universal is the end of a moment whose zone is Universal Time or not given.
var universal = regexp.MustCompile(`\d[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?:Z|UTC|GMT|[+-]00:?00)?\s*$`)

// isUniversal reports whether s is a moment of Universal Time, or of a zone
// that it does not name. Midnight is how a day is written as a moment.
func isUniversal(s string) bool {
	m := universal.FindStringSubmatch(s)
	return m != nil && strings.Trim(m[1], "0:") != ""
}

// insideNumber reports whether a digit or word goes on past the place.
func insideNumber(s string, at timeline.Span) bool {
	digit := func(b byte) bool { return b >= '0' && b <= '9' }
	word := func(b byte) bool { return digit(b) || b >= 'a' && b <= 'z' || b >= 0x80 }
	return at.Start > 0 && word(s[at.Start]) && word(s[at.Start-1]) || at.End < len(s) && digit(s[at.End])
}

func dayOf(form *regexp.Regexp, s string, m []int) timeline.Date {
	part := func(name string) string {
		if i := form.SubexpIndex(name); i > 0 && m[2*i] >= 0 {
			return s[m[2*i]:m[2*i+1]]
		}
		return ""
	}
	y, _ := strconv.Atoi(part("y"))
	d, _ := strconv.Atoi(part("d"))
	month, err := strconv.Atoi(part("m"))
	if err != nil {
		month = months[part("m")]
	}
	if a, _ := strconv.Atoi(part("a")); a > 0 {
		b, _ := strconv.Atoi(part("b"))
		switch {
		case a == b || a > 12:
			d, month = a, b
		case b > 12:
			d, month = b, a
		}
	}
	return day(y, month, d)
}

// day returns a day that is on the calendar and can be that of a piece of
// news, else the zero Date. 1 January 1970 and before 1600 are what machines
// write when they do not know.
func day(y, m, d int) timeline.Date {
	if y < 1600 || y > 2199 || m < 1 || m > 12 || d < 1 || y == 1970 && m == 1 && d == 1 {
		return timeline.Date{}
	}
	if t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC); t.Day() != d {
		return timeline.Date{}
	}
	return timeline.DayOf(y, m, d)
}
