package chart

import (
	"cmp"

	"dateline/timeline"
)

// A Bar is how the stretch of an item's date is drawn.
type Bar uint8

// The bars.
const (
	NoBar Bar = iota // a single day, or too narrow to draw
	Soft             // one time somewhere within: fades at both ends
	Until            // no later than: fades in, hard right edge
	Since            // no earlier than: hard left edge, fades out
	Solid            // lasted all of it
)

var barNames = [...]string{"none", "soft", "until", "since", "solid"}

// String returns the bar's name in lower case.
func (b Bar) String() string { return barNames[b] }

// A shape is what the date of an item looks like, in days.
type shape struct {
	from, to float64 // what it covers
	at       float64 // where its mark stands
	bar      Bar
}

func (s shape) compare(o shape) int {
	return cmp.Or(cmp.Compare(s.from, o.from), cmp.Compare(s.to, o.to), cmp.Compare(s.bar, o.bar))
}

// openDays is how far an open end reaches at least.
const openDays = 2

// shapeOf returns the shape of a known period.
func shapeOf(p timeline.Period) shape {
	from, to := p.Days()
	from, to = min(from, to), max(from, to) // a person may have put the ends the wrong way round
	s := shape{from: from, to: to, at: (from + to) / 2}
	open := p.From == p.To || !p.From.Known() || !p.To.Known()
	switch {
	case p.Sense == timeline.Before:
		s.bar, s.at = Until, to
		if open {
			s.from -= max(to-from, openDays)
		}
	case p.Sense == timeline.After:
		s.bar, s.at = Since, from
		if open {
			s.to += max(to-from, openDays)
		}
	case p.Soft():
		s.bar = Soft
	case p.From != p.To && to-from > 1:
		s.bar, s.at = Solid, from
	case p.Precision() == timeline.Minute:
		s.at = from
	}
	return s
}
