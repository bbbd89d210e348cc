package when

import (
	"fmt"
	"strconv"
	"time"

	"dateline/timeline"
)

func moment(d timeline.Date) time.Time {
	return time.Date(d.Y, time.Month(max(d.M, 1)), max(d.D, 1), d.H, d.Min, 0, 0, time.UTC)
}

// coarser returns the date to a coarser precision.
func coarser(d timeline.Date, p timeline.Precision) timeline.Date {
	return timeline.On(moment(d), p)
}

var seasonOfYear = map[int]string{3: "spring", 6: "summer", 9: "autumn", 12: "winter"}

var seasonNames = map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}

// timex returns a date as TIMEX3 writes it.
func timex(d timeline.Date) string {
	y := yearFigures(d.Y)
	switch d.Precision {
	case timeline.Century:
		return blockFigures(d.Y, 100, 2)
	case timeline.Decade:
		return blockFigures(d.Y, 10, 1)
	case timeline.Half:
		return fmt.Sprintf("%s-H%d", y, (d.M-1)/6+1)
	case timeline.Season:
		return y + "-" + seasonNames[d.M]
	case timeline.Quarter:
		return fmt.Sprintf("%s-Q%d", y, (d.M-1)/3+1)
	case timeline.Week:
		year, w := moment(d).ISOWeek()
		return fmt.Sprintf("%s-W%02d", yearFigures(year), w)
	}
	own := d.EDTF()
	if d.Y < 0 {
		own = own[1:]
	}
	return y + own[min(4, len(own)):]
}

// yearFigures returns a year as TIMEX3 writes it: 1998, 0476, BC0044.
func yearFigures(y int) string {
	if y < 1 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	return fmt.Sprintf("%04d", y)
}

// blockFigures returns the year by which a decade or century that begins in y is
// named, without its last figures: before Christ the last of it, so that 500 to
// 401 BC is BC04.
func blockFigures(y, years, last int) string {
	s := fmt.Sprintf("%04d", y)
	if y < 0 {
		s = yearFigures(y + years - 1)
	}
	return s[:len(s)-last]
}

// yearWords returns a year for people: 1998, 44 BC.
func yearWords(y int) string {
	if y < 1 {
		return strconv.Itoa(1-y) + " BC"
	}
	return strconv.Itoa(y)
}

// say returns a date for people: 4 Feb 2026, March 2026, the 1990s, 44 BC.
func say(d timeline.Date) string {
	t, y := moment(d), yearWords(d.Y)
	switch d.Precision {
	case timeline.Unknown:
		return "an unknown date"
	case timeline.Century:
		return y + " to " + yearWords(d.Y+99)
	case timeline.Decade:
		return "the " + y + "s"
	case timeline.Year:
		return y
	case timeline.Half:
		return fmt.Sprintf("%s half of %s", [...]string{"first", "second"}[(d.M-1)/6], y)
	case timeline.Season:
		return "the northern " + seasonOfYear[d.M] + " of " + y
	case timeline.Quarter:
		return fmt.Sprintf("quarter %d of %s", (d.M-1)/3+1, y)
	case timeline.Month:
		return t.Format("January ") + y
	case timeline.Week:
		return "the week of " + t.Format("2 Jan ") + y
	case timeline.Minute:
		return t.Format("2 Jan ") + y + t.Format(", 15:04")
	}
	return t.Format("2 Jan ") + y
}

// lengths are the units as durations: ISO letter, number of them in one unit,
// whether they come after the T.
var lengths = map[unit]struct {
	letter string
	times  float64
	clock  bool
}{
	second: {"S", 1, true}, minute: {"M", 1, true}, hour: {"H", 1, true}, day: {"D", 1, false}, night: {"D", 1, false},
	weekend: {"WE", 1, false}, week: {"W", 1, false}, fortnight: {"W", 2, false}, month: {"M", 1, false}, quarter: {"Q", 1, false},
	season: {"M", 3, false}, half: {"M", 6, false}, year: {"Y", 1, false}, decade: {"Y", 10, false}, century: {"Y", 100, false},
}

// vagueLetters are the units of which nobody says how many.
var vagueLetters = map[unit]string{quarter: "Q", decade: "DE", century: "CE", season: "S", half: "H", fortnight: "W"}

// halves are half a unit in smaller ones.
var halves = map[unit]string{minute: "PT30S", hour: "PT30M", day: "PT12H", year: "P6M", decade: "P5Y", century: "P50Y"}

// duration returns a number of units as TIMEX3 writes it; n < 0 for "some". A
// trimestre is three months by its name.
func (r *reader) duration(n float64, u unit) string {
	l := lengths[u]
	if u == quarter && n > 0 && r.tongue.dayFirst {
		n, l = 3*n, lengths[month]
	}
	head := "P"
	if l.clock {
		head = "PT"
	}
	if n == 0.5 && halves[u] != "" {
		return halves[u]
	}
	if n < 0 {
		if v := vagueLetters[u]; v != "" {
			return head + "X" + v
		}
		return head + "X" + l.letter
	}
	return head + strconv.FormatFloat(n*l.times, 'f', -1, 64) + l.letter
}

// precisions are how closely a unit names a date.
var precisions = map[unit]timeline.Precision{
	day: timeline.Day, night: timeline.Day, week: timeline.Week, weekend: timeline.Week, fortnight: timeline.Week, month: timeline.Month,
	quarter: timeline.Quarter, half: timeline.Half, year: timeline.Year, decade: timeline.Decade, century: timeline.Century,
	hour: timeline.Minute, minute: timeline.Minute, second: timeline.Minute, season: timeline.Season,
}

// bounded keeps reckoning within the calendar that the program can draw.
func bounded(n int) int { return min(max(n, -20000), 20000) }

// shift returns the date n units away from a day, as closely as the unit says.
func shift(d timeline.Date, n int, u unit) timeline.Date {
	n = bounded(n)
	switch u {
	case day, night:
		return coarser(d, timeline.Day).AddDays(n)
	case week, weekend:
		return coarser(coarser(d, timeline.Day).AddDays(7*n), timeline.Week)
	case fortnight:
		return coarser(coarser(d, timeline.Day).AddDays(14*n), timeline.Week)
	case month:
		return coarser(d, timeline.Month).AddMonths(n)
	case quarter, season:
		return coarser(coarser(d, timeline.Month).AddMonths(3*n), precisions[u])
	case half:
		return coarser(coarser(d, timeline.Month).AddMonths(6*n), timeline.Half)
	}
	y := timeline.Date{Y: d.Y, M: 1, D: 1, Precision: timeline.Year}
	switch u {
	case year:
		y.Y += n
	case decade:
		y.Y += 10 * n
	case century:
		y.Y += 100 * n
	}
	return coarser(y, precisions[u])
}

// unknown is the TIMEX3 value of something as close as p that nobody can date.
func unknown(p timeline.Precision) string {
	switch p {
	case timeline.Century:
		return "XX"
	case timeline.Decade:
		return "XXX"
	case timeline.Year:
		return "XXXX"
	case timeline.Month:
		return "XXXX-XX"
	case timeline.Week:
		return "XXXX-WXX"
	case timeline.Quarter:
		return "XXXX-QX"
	}
	return "XXXX-XX-XX"
}

// weekendOf returns the Saturday and Sunday of a week.
func weekendOf(w timeline.Date) timeline.Period {
	return timeline.Between(w.AddDays(5), w.AddDays(6))
}
