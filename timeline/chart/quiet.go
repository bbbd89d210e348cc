package chart

import (
	"cmp"
	"math"
	"slices"
)

// Days left in sight beside a fold, so that what stands there has room.
const (
	roomAfter  = 2
	roomBefore = 1
)

// longBar is the number of days from which a bar no longer keeps its days in
// sight: else one "in 2025" would unfold the whole year. Its mark still does.
const longBar = 62

// Quiet returns the stretches of at least minDays days in which no item
// stands, leaving a little room beside what stands around them.
func Quiet(items []Item, minDays float64) []Fold {
	busy := make([]Fold, 0, len(items))
	for i := range items {
		if !items[i].When.Known() {
			continue
		}
		s := items[i].form()
		if s.to-s.from <= longBar {
			busy = append(busy, Fold{s.from, s.to})
			continue
		}
		busy = append(busy, Fold{s.at - 1, s.at + 1})
	}
	slices.SortFunc(busy, func(a, b Fold) int { return cmp.Compare(a.From, b.From) })
	var folds []Fold
	for i, end := 0, math.Inf(1); i < len(busy); i++ {
		f := Fold{math.Ceil(end) + roomAfter, math.Floor(busy[i].From) - roomBefore}
		if f.To-f.From >= minDays {
			folds = append(folds, f)
		}
		if i == 0 {
			end = busy[0].To
		}
		end = max(end, busy[i].To)
	}
	return folds
}

// Core returns the shortest stretch of days in which at least a share of the
// marks stand; ok is false when no item has a date.
func Core(items []Item, share float64) (from, to float64, ok bool) {
	days := make([]float64, 0, len(items))
	for i := range items {
		if items[i].When.Known() {
			days = append(days, items[i].form().at)
		}
	}
	if len(days) == 0 {
		return 0, 0, false
	}
	slices.Sort(days)
	n := min(max(int(math.Ceil(share*float64(len(days)))), 1), len(days))
	from, to = days[0], days[len(days)-1]
	for i := n - 1; i < len(days); i++ {
		if a, b := days[i-n+1], days[i]; b-a < to-from {
			from, to = a, b
		}
	}
	return from, to, true
}

// A Bin counts the items whose marks stand in a stretch of days.
type Bin struct {
	From, To float64
	Count    [10]int // by the digit of the item's first place
}

// Total returns how many items the bin counts.
func (b Bin) Total() int {
	n := 0
	for _, c := range b.Count {
		n += c
	}
	return n
}

// Density counts the items between two days, in n bins of the same length.
func Density(items []Item, from, to float64, n int) []Bin {
	if n <= 0 || to <= from {
		return nil
	}
	bins := make([]Bin, n)
	length := (to - from) / float64(n)
	for i := range bins {
		bins[i].From, bins[i].To = from+float64(i)*length, from+float64(i+1)*length
	}
	for k := range items {
		it := &items[k]
		s := it.form()
		day := s.at
		if s.bar == Until {
			day = (max(s.from, s.to-1) + s.to) / 2 // the last day, not the midnight after it
		}
		i := int(math.Floor((day - from) / length))
		if !it.When.Known() || i < 0 || i >= n {
			continue
		}
		digit := 0
		if len(it.Places) > 0 {
			digit = it.Places[0].Digit
		}
		bins[i].Count[digit]++
	}
	return bins
}
