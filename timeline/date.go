package timeline

import (
	"fmt"
	"time"
)

// A Precision is how closely a date is known.
type Precision uint8

// The precisions, from coarse to fine.
const (
	Unknown Precision = iota
	Century
	Decade
	Year
	Half
	Season
	Quarter
	Month
	Week
	Day
	Minute
)

var precisionNames = [...]string{"unknown", "century", "decade", "year", "half", "season", "quarter", "month", "week", "day", "minute"}

// String returns the precision's name in lower case.
func (p Precision) String() string { return nameOf(p, precisionNames[:]) }

// MarshalText writes the precision by its name.
func (p Precision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (p *Precision) UnmarshalText(b []byte) error { return named(p, b, precisionNames[:]) }

// The years that a date can have; before 1 they count as astronomers do, so that
// 0 is 1 BC and -43 is 44 BC.
const (
	FirstYear = -9999
	LastYear  = 9999
)

// A Date is a stretch of the civil calendar as somebody wrote it, by its first
// day: the 1990s, 2024, March 2024, 3 March 2024. It has no time zone, and the
// zero Date is unknown.
type Date struct {
	Y         int       `json:"y,omitempty"` // FirstYear to LastYear
	M         int       `json:"m,omitempty"` // 1 to 12; first month of a half, season or quarter
	D         int       `json:"d,omitempty"` // 1 to 31; Monday of a week
	H         int       `json:"h,omitempty"` // only with Minute
	Min       int       `json:"min,omitempty"`
	Precision Precision `json:"p,omitempty"`
}

// On returns the date of t's calendar day, to the given precision.
func On(t time.Time, p Precision) Date {
	d := Date{Y: t.Year(), M: int(t.Month()), D: t.Day(), H: t.Hour(), Min: t.Minute(), Precision: p}
	switch {
	case p == Century:
		d.Y = firstOf(d.Y, 100)
	case p == Decade:
		d.Y = firstOf(d.Y, 10)
	case p == Half:
		d.M -= (d.M - 1) % 6
	case p == Season: // from March, June, September or December
		first := time.Date(d.Y, time.Month(d.M-d.M%3), 1, 0, 0, 0, 0, time.UTC)
		d.Y, d.M = first.Year(), int(first.Month())
	case p == Quarter:
		d.M -= (d.M - 1) % 3
	case p == Week:
		t = t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
		d.Y, d.M, d.D = t.Year(), int(t.Month()), t.Day()
	}
	if p <= Year {
		d.M = 1
	}
	if p <= Month {
		d.D = 1
	}
	if p < Minute {
		d.H, d.Min = 0, 0
	}
	return d
}

// firstOf returns the first year of the decade or century that holds y: of
// those that EDTF names by their first figures, so that -04XX begins in -499.
func firstOf(y, years int) int {
	if y < 0 {
		return y - y%years - years + 1
	}
	return y - y%years
}

// DayOf returns one day of the calendar.
func DayOf(y, m, d int) Date { return Date{Y: y, M: m, D: d, Precision: Day} }

// Known reports whether anything is known of the date.
func (d Date) Known() bool { return d.Precision != Unknown }

// first returns the first moment of the date, in UTC for reckoning only.
func (d Date) first() time.Time {
	return time.Date(d.Y, time.Month(max(d.M, 1)), max(d.D, 1), d.H, d.Min, 0, 0, time.UTC)
}

// next returns the first moment after the date.
func (d Date) next() time.Time {
	t := d.first()
	switch d.Precision {
	case Century:
		return t.AddDate(100, 0, 0)
	case Decade:
		return t.AddDate(10, 0, 0)
	case Year:
		return t.AddDate(1, 0, 0)
	case Half:
		return t.AddDate(0, 6, 0)
	case Season, Quarter:
		return t.AddDate(0, 3, 0)
	case Month:
		return t.AddDate(0, 1, 0)
	case Week:
		return t.AddDate(0, 0, 7)
	case Day:
		return t.AddDate(0, 0, 1)
	case Minute:
		return t.Add(time.Minute)
	}
	return t
}

// Days returns the stretch that the date covers, in days since 1 January 1970:
// its first moment and the first moment after it.
func (d Date) Days() (from, to float64) {
	return float64(d.first().Unix()) / 86400, float64(d.next().Unix()) / 86400
}

// FirstDay returns the first calendar day the date covers; the zero Date when
// nothing is known.
func (d Date) FirstDay() Date {
	if !d.Known() {
		return Date{}
	}
	return On(d.first(), Day)
}

// LastDay returns the last calendar day the date covers; the zero Date when
// nothing is known.
func (d Date) LastDay() Date {
	if !d.Known() {
		return Date{}
	}
	return On(d.next().Add(-time.Second), Day)
}

// AddDays returns the day n days later; d must be known to the day.
func (d Date) AddDays(n int) Date { return On(d.first().AddDate(0, 0, n), Day) }

// AddMonths returns the date n months later, at the same precision. A day that
// the month has not goes over into the next: 31 January and one is 3 March.
func (d Date) AddMonths(n int) Date { return On(d.first().AddDate(0, n, 0), d.Precision) }

// Weekday returns the day of the week of the date's first day.
func (d Date) Weekday() time.Weekday { return d.first().Weekday() }

// Compare orders dates by their first moment, then from coarse to fine.
func (d Date) Compare(o Date) int {
	if c := d.first().Compare(o.first()); c != 0 {
		return c
	}
	return int(d.Precision) - int(o.Precision)
}

// EDTF returns the date in the Extended Date/Time Format of ISO 8601-2:
// "19XX", "199X", "2024", "2024-40" (first half), "2024-21" (season), "2024-34"
// (quarter), "2024-03", "2024-03-04", "2024-03-04T09:30", "-0043" (44 BC). A
// week, which EDTF cannot say, becomes the interval of its days.
func (d Date) EDTF() string {
	y, sign := d.Y, ""
	if y < 0 {
		y, sign = -y, "-"
	}
	switch d.Precision {
	case Century:
		return fmt.Sprintf("%s%02dXX", sign, y/100)
	case Decade:
		return fmt.Sprintf("%s%03dX", sign, y/10)
	case Year:
		return fmt.Sprintf("%s%04d", sign, y)
	case Half:
		return fmt.Sprintf("%s%04d-%d", sign, y, 40+(d.M-1)/6)
	case Season:
		return fmt.Sprintf("%s%04d-%d", sign, y, map[int]int{3: 21, 6: 22, 9: 23, 12: 24}[d.M])
	case Quarter:
		return fmt.Sprintf("%s%04d-%d", sign, y, 33+(d.M-1)/3)
	case Month:
		return fmt.Sprintf("%s%04d-%02d", sign, y, d.M)
	case Week:
		return d.FirstDay().EDTF() + "/" + d.LastDay().EDTF()
	case Day:
		return fmt.Sprintf("%s%04d-%02d-%02d", sign, y, d.M, d.D)
	case Minute:
		return fmt.Sprintf("%s%04d-%02d-%02dT%02d:%02d", sign, y, d.M, d.D, d.H, d.Min)
	}
	return ""
}

// String returns the date as [Date.EDTF] does.
func (d Date) String() string { return d.EDTF() }

// ParseDay reads a day written YYYY-MM-DD.
func ParseDay(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a day written YYYY-MM-DD", s)
	}
	return On(t, Day), nil
}
