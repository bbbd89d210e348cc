package chart

import (
	"fmt"
	"math"
	"time"
)

// A Tick is a cell of the axis: a day, a month, an hour.
type Tick struct {
	From, To float64 // days
	X0, X1   float64
	Label    string // empty where there is no room
	Rest     bool   // Saturday or Sunday
}

// A Break is a fold in sight.
type Break struct {
	X0, X1 float64
	Days   int
}

// A pace is a distance at which ticks may stand.
type pace struct {
	months, days, minutes int
	room                  float64 // the least width of a cell
	label                 func(time.Time) string
	over                  int // which pace stands in the row above
}

// The paces that stand in the upper row.
const (
	overDay = iota
	overMonth
	overYear
	overDecade
	overCentury
	overNothing
)

func layout(l string) func(time.Time) string { return func(t time.Time) string { return t.Format(l) } }

func weekday(t time.Time) string { return t.Weekday().String()[:2] + " " + t.Format("2") }

func initial(t time.Time) string { return t.Format("Jan")[:1] }

// year names a year as people count: there is none 0, and before 1 stands 1 BC.
func year(t time.Time) string {
	if y := t.Year(); y <= 0 {
		return fmt.Sprintf("%d BC", 1-y)
	}
	return fmt.Sprint(t.Year())
}

// paces go from fine to coarse.
var paces = []pace{
	{minutes: 5, room: 44, label: layout("15:04"), over: overDay},
	{minutes: 15, room: 44, label: layout("15:04"), over: overDay},
	{minutes: 60, room: 44, label: layout("15:04"), over: overDay},
	{minutes: 180, room: 44, label: layout("15:04"), over: overDay},
	{minutes: 360, room: 44, label: layout("15:04"), over: overDay},
	{days: 1, room: 34, label: weekday, over: overMonth},
	{days: 1, room: 19, label: layout("2"), over: overMonth},
	{days: 7, room: 24, label: layout("2"), over: overMonth},
	{months: 1, room: 30, label: layout("Jan"), over: overYear},
	{months: 1, room: 14, label: initial, over: overYear},
	{months: 3, room: 30, label: layout("Jan"), over: overYear},
	{months: 12, room: 38, label: year, over: overDecade},
	{months: 60, room: 38, label: year, over: overCentury},
	{months: 120, room: 38, label: year, over: overCentury},
	{months: 600, room: 38, label: year, over: overNothing},
	{months: 1200, room: 38, label: year, over: overNothing},
	{months: 6000, room: 38, label: year, over: overNothing},
	{months: 12000, room: 38, label: year, over: overNothing},
}

// overs are the paces of the upper row, by their names above.
var overs = []pace{
	overDay:     {days: 1, label: layout("Mon 2 Jan 2006")},
	overMonth:   {months: 1, label: layout("January 2006")},
	overYear:    {months: 12, label: year},
	overDecade:  {months: 120, label: func(t time.Time) string { return fmt.Sprintf("%ds", t.Year()) }},
	overCentury: {months: 1200, label: func(t time.Time) string { return century(t.Year()/100 + 1) }},
}

func century(n int) string {
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return fmt.Sprintf("%d%s century", n, end)
}

// unit is about how many days a pace is.
func (p pace) unit() float64 {
	return float64(p.months)*30.4 + float64(p.days) + float64(p.minutes)/1440
}

// floor returns the last beginning of a pace at or before t.
func (p pace) floor(t time.Time) time.Time {
	y, m, d := t.Date()
	switch {
	case p.months > 0:
		n := y*12 + int(m) - 1
		n -= ((n % p.months) + p.months) % p.months
		return time.Date(0, time.Month(1+n), 1, 0, 0, 0, 0, time.UTC)
	case p.days == 7:
		return time.Date(y, m, d-(int(t.Weekday())+6)%7, 0, 0, 0, 0, time.UTC)
	case p.days > 0:
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return t.Truncate(time.Duration(p.minutes) * time.Minute)
}

func (p pace) next(t time.Time) time.Time {
	return t.AddDate(0, p.months, p.days).Add(time.Duration(p.minutes) * time.Minute)
}

// paceOf returns the finest pace whose cells have room at the axis' step.
func paceOf(a Axis) pace {
	for _, p := range paces {
		if p.unit()/a.Step >= p.room {
			return p
		}
	}
	return paces[len(paces)-1]
}

// Ticks returns both rows of the axis: the cells in sight in the lower row,
// what they belong to in the upper one, cut where days are folded, and the folds.
func Ticks(a Axis) (upper, lower []Tick, breaks []Break) {
	a = a.InSight(0)
	p := paceOf(a)
	for _, f := range a.Folds {
		breaks = append(breaks, Break{X0: a.X(f.From), X1: a.X(f.To), Days: int(f.To - f.From + 0.5)})
	}
	lower = cells(a, p)
	for i := range lower {
		t := &lower[i]
		day := moment(t.From).Weekday()
		t.Rest = p.unit() <= 1 && (day == time.Saturday || day == time.Sunday)
		if t.X1-t.X0 >= p.room*0.8 {
			t.Label = p.label(moment(t.From))
		}
	}
	if p.over == overNothing {
		return nil, lower, breaks
	}
	return named(cells(a, overs[p.over]), p.over), lower, breaks
}

// cells returns the cells of a pace in sight, without what is folded.
func cells(a Axis, p pace) []Tick {
	var out []Tick
	from, to := a.From, a.To()
	for t := p.floor(moment(from)); day(t) < to; t = p.next(t) {
		for _, c := range cut(day(t), day(p.next(t)), a.Folds) {
			c.X0, c.X1 = a.X(c.From), a.X(c.To)
			if c.X1 > 0 && c.X0 < a.Width {
				out = append(out, c)
			}
		}
	}
	return out
}

// cut returns what the folds leave of the days from one to another.
func cut(from, to float64, folds []Fold) []Tick {
	var out []Tick
	for _, f := range folds {
		if f.To <= from || f.From >= to {
			continue
		}
		if f.From > from {
			out = append(out, Tick{From: from, To: f.From})
		}
		from = f.To
	}
	if from < to {
		out = append(out, Tick{From: from, To: to})
	}
	return out
}

// named gives the cells of the upper row their names. What goes on after a
// fold does not say its year again.
func named(cells []Tick, over int) []Tick {
	p := overs[over]
	var before time.Time
	for i := range cells {
		c := &cells[i]
		start := p.floor(moment(c.From))
		c.Label = p.label(start)
		if over == overMonth && i > 0 && start.Equal(before) {
			c.Label = start.Format("January")
		}
		before = start
	}
	return cells
}

// moment returns the moment at which a day begins, to the second.
func moment(day float64) time.Time {
	return time.Unix(int64(math.Floor(day*86400+0.5)), 0).UTC()
}

func day(t time.Time) float64 { return float64(t.Unix()) / 86400 }
