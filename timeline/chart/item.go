package chart

import (
	"cmp"
	"slices"
	"sort"

	"dateline/timeline"
)

// An Item asks for a place on the chart.
type Item struct {
	Key       timeline.Key
	When      timeline.Period // not known: the item goes to the tray
	Label     string
	Statement bool    // drawn as a diamond, else as a circle
	Disputed  bool    // a sign stands after its label
	After     float64 // room for what else is written after its label, where there is any
	Weight    float64 // of those of one day the weightiest stands on top, and gives its label to a pill
	Places    []Place

	shape  shape // worked out once, in NewSet
	shaped bool
}

func (it *Item) form() shape {
	if it.shaped {
		return it.shape
	}
	return shapeOf(it.When)
}

// A Place is a lane an item stands in, and what its mark bears there.
type Place struct {
	Lane  int    // index into the lanes of the set
	Digit int    // the topic's number and colour, 1 to 9; 0 for none
	Cue   string // what is written in the mark: the digit, or letters where there is none
}

// with returns what a mark for two places bears: nothing where they differ.
func (p Place) with(o Place) Place {
	if p == o {
		return p
	}
	return Place{Lane: p.Lane}
}

// A Lane is a band of the chart with a name.
type Lane struct {
	Name      string
	Digit     int
	Cue       string
	Collapsed bool // one row only
}

// A Set holds items sorted into lanes, ready to be laid out on any axis. It
// never changes.
type Set struct {
	Items   []Item
	Lanes   []Lane
	bands   []band
	all     band // every dated item once
	undated []int
}

// A band is the dated items of one lane.
type band struct {
	marks []entry // by the day of their mark
	wide  []entry // those that cover more than wideDays
	count int     // items of the lane, dated or not
}

// wideDays is how many days an item must cover to be looked for by its bar
// where its mark is out of sight.
const wideDays = 2

// An entry is one item in one lane.
type entry struct {
	item, place int
	shape
}

// NewSet sorts items into lanes. Places that name no lane are left out. The
// items belong to the set from then on.
func NewSet(items []Item, lanes []Lane) *Set {
	s := &Set{Items: items, Lanes: lanes, bands: make([]band, len(lanes))}
	for i := range items {
		it := &items[i]
		it.shape, it.shaped = it.form(), true
		e := entry{item: i, shape: it.shape}
		if it.When.Known() {
			s.all.add(e)
		} else {
			s.undated = append(s.undated, i)
		}
		for k, p := range it.Places {
			if p.Lane < 0 || p.Lane >= len(lanes) {
				continue
			}
			s.bands[p.Lane].count++
			if e.place = k; it.When.Known() {
				s.bands[p.Lane].add(e)
			}
		}
	}
	s.sort(&s.all)
	for i := range s.bands {
		s.sort(&s.bands[i])
	}
	return s
}

func (b *band) add(e entry) {
	b.marks = append(b.marks, e)
	if e.to-e.from > wideDays {
		b.wide = append(b.wide, e)
	}
}

func (s *Set) sort(b *band) {
	order := func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.at, y.at), x.compare(y.shape),
			cmp.Compare(kindOrder(s.Items[x.item]), kindOrder(s.Items[y.item])), cmp.Compare(x.item, y.item))
	}
	slices.SortFunc(b.marks, order)
	slices.SortFunc(b.wide, order)
}

func kindOrder(it Item) int {
	if it.Statement {
		return 1
	}
	return 0
}

// between returns the entries whose marks stand from one day to another.
func (b *band) between(from, to float64) (lo, hi int) {
	lo = sort.Search(len(b.marks), func(i int) bool { return b.marks[i].at >= from })
	hi = lo + sort.Search(len(b.marks)-lo, func(i int) bool { return b.marks[lo+i].at > to })
	return lo, hi
}

// across returns the wide entries that reach into the days from one to
// another, while their marks stand elsewhere.
func (b *band) across(from, to float64) []entry {
	var out []entry
	for _, e := range b.wide {
		if e.reaches(from, to) {
			out = append(out, e)
		}
	}
	return out
}

// reaches reports whether an entry covers some of the days while its mark
// stands elsewhere.
func (e entry) reaches(from, to float64) bool {
	return (e.at < from || e.at > to) && e.from < to && e.to > from
}

// Count returns how many items a lane holds, dated or not.
func (s *Set) Count(lane int) int { return s.bands[lane].count }

// Seen returns how many dated items stand, or reach, between two days.
func (s *Set) Seen(from, to float64) int {
	n := s.Standing(from, to)
	for _, e := range s.all.wide {
		if e.reaches(from, to) {
			n++
		}
	}
	return n
}

// Standing returns how many marks stand between two days.
func (s *Set) Standing(from, to float64) int {
	lo, hi := s.all.between(from, to)
	return hi - lo
}

// Extent returns the first day and the day after the last that an item
// covers; ok is false when no item has a date.
func (s *Set) Extent() (from, to float64, ok bool) {
	for i, e := range s.all.marks {
		if i == 0 || e.from < from {
			from = e.from
		}
		if i == 0 || e.to > to {
			to = e.to
		}
	}
	return from, to, len(s.all.marks) > 0
}

// Nearest returns the items whose marks stand nearest before and after the
// days from one to another, by their index in Items, or -1.
func (s *Set) Nearest(from, to float64) (before, after int) {
	before, after = -1, -1
	lo, hi := s.all.between(from, to)
	if lo > 0 {
		before = s.all.marks[lo-1].item
	}
	if hi < len(s.all.marks) {
		after = s.all.marks[hi].item
	}
	return before, after
}

// Near returns the item of a lane whose mark stands nearest to a day, or -1.
func (s *Set) Near(lane int, day float64) int {
	marks := s.bands[lane].marks
	i := sort.Search(len(marks), func(i int) bool { return marks[i].at >= day })
	switch {
	case len(marks) == 0:
		return -1
	case i == len(marks) || i > 0 && day-marks[i-1].at < marks[i].at-day:
		return marks[i-1].item
	}
	return marks[i].item
}

// Day returns the day on which the mark of an item stands; ok is false when
// the item has no date.
func (it Item) Day() (day float64, ok bool) { return it.form().at, it.When.Known() }

// Covers returns the days that an item's mark and bar take up.
func (it Item) Covers() (from, to float64) { s := it.form(); return s.from, s.to }
