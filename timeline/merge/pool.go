package merge

import (
	"cmp"
	"math"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

// reach is how many days apart two articles can be published, or two items
// stand, and still be held beside each other.
const reach = 10

// A pool is what new articles are held beside: themselves, and what the library
// holds of the days around them, in the order of time. What has no date is held
// beside nothing.
type pool struct {
	view     library.View
	fresh    map[timeline.ID]bool
	articles []*timeline.Article
	items    map[timeline.Kind][]timeline.Item
	days     []days // those on which anything new lies, put together; sorted
}

type days struct{ from, to float64 }

func newPool(v library.View, articles []timeline.ID) *pool {
	p := &pool{view: v, fresh: map[timeline.ID]bool{}, items: map[timeline.Kind][]timeline.Item{}}
	for _, id := range articles {
		p.fresh[id] = true
		if a, ok := library.Get[*timeline.Article](v, id); ok {
			p.reaches(timeline.Of(a.Published))
		}
	}
	for it := range v.Items() {
		if counts(it) && p.isNew(it) {
			p.reaches(it.Common().When)
		}
	}
	p.settle()
	for a := range library.All[*timeline.Article](v) {
		if a.Published.Known() && p.near(timeline.Of(a.Published)) {
			p.articles = append(p.articles, a)
		}
	}
	for it := range v.Items() {
		if counts(it) && p.near(it.Common().When) {
			p.items[it.Kind()] = append(p.items[it.Kind()], it)
		}
	}
	slices.SortStableFunc(p.articles, func(a, b *timeline.Article) int { return a.Published.Compare(b.Published) })
	for _, list := range p.items {
		slices.SortStableFunc(list, func(a, b timeline.Item) int { return a.Common().When.Compare(b.Common().When) })
	}
	return p
}

// counts reports whether an item can be held beside others.
func counts(it timeline.Item) bool {
	f := it.Common()
	return len(f.Sources) > 0 && f.When.Known() && f.Status != timeline.Rejected
}

// isNew reports whether an item rests on a new article first.
func (p *pool) isNew(it timeline.Item) bool { return p.fresh[it.Common().Sources[0].Article] }

// reaches takes the days around a time into the pool.
func (p *pool) reaches(when timeline.Period) {
	if !when.Known() {
		return
	}
	from, to := when.Days()
	p.days = append(p.days, days{from - reach, to + reach})
}

// settle puts days that meet together.
func (p *pool) settle() {
	slices.SortFunc(p.days, func(a, b days) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	out := p.days[:0]
	for _, d := range p.days {
		if n := len(out); n > 0 && d.from <= out[n-1].to {
			out[n-1].to = math.Max(out[n-1].to, d.to)
		} else {
			out = append(out, d)
		}
	}
	p.days = out
}

// near reports whether a time lies within the days of the pool.
func (p *pool) near(when timeline.Period) bool {
	from, to := when.Days()
	i, _ := slices.BinarySearchFunc(p.days, from, func(d days, from float64) int { return cmp.Compare(d.to, from) })
	return i < len(p.days) && p.days[i].from <= to
}

// meet reports whether two times can be the same, give or take some days.
func meet(a, b timeline.Period, slack float64) bool {
	if !a.Known() || !b.Known() {
		return false
	}
	af, at := span(a)
	bf, bt := span(b)
	return af < bt+slack && bf < at+slack
}

// span returns the days a period covers; an open end is open.
func span(p timeline.Period) (from, to float64) {
	from, to = p.Days()
	if p.Sense == timeline.Before && (!p.From.Known() || p.From == p.To) {
		from = math.Inf(-1)
	}
	if p.Sense == timeline.After && (!p.To.Known() || p.From == p.To) {
		to = math.Inf(1)
	}
	return from, to
}

// An index finds the candidates that share features. They are numbered in the
// order of time, and one is only held beside those of the days around it.
type index[K comparable] struct {
	sets []map[K]bool
	at   map[K][]int32 // the numbers of the candidates with a feature
	day  []float64     // the first day of each candidate; rising
}

// crowded is how many candidates of the days around may share a feature; one
// that more have tells little apart, and is followed only where there is no
// better one, to so many.
const crowded = 400

func indexed[K comparable](sets []map[K]bool, day []float64) index[K] {
	x := index[K]{sets, map[K][]int32{}, day}
	for i, set := range sets {
		for f := range set {
			x.at[f] = append(x.at[f], int32(i))
		}
	}
	return x
}

// alike returns the candidates that begin within some days of candidate i and
// share features with it, each with how many.
func (x index[K]) alike(i int, within float64) map[int]int {
	low, _ := slices.BinarySearch(x.day, x.day[i]-within)
	high, _ := slices.BinarySearch(x.day, x.day[i]+within)
	for high < len(x.day) && x.day[high] <= x.day[i]+within {
		high++
	}
	out := map[int]int{}
	follow := func(few bool) {
		for f := range x.sets[i] {
			list := x.at[f]
			a, _ := slices.BinarySearch(list, int32(low))
			b, _ := slices.BinarySearch(list, int32(high))
			if few != (b-a <= crowded) {
				continue
			}
			if !few { // those next in time
				at, _ := slices.BinarySearch(list, int32(i))
				a = max(a, min(at-crowded/2, b-crowded))
				b = a + crowded
			}
			for _, j := range list[a:b] {
				if int(j) != i {
					out[int(j)]++
				}
			}
		}
	}
	if follow(true); len(out) == 0 { // of a thing that everybody tells, all is crowded
		follow(false)
	}
	return out
}

// begins returns the first day of each item.
func begins(list []timeline.Item) []float64 {
	out := make([]float64, len(list))
	for i, it := range list {
		out[i], _ = it.Common().When.Days()
	}
	return out
}
