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
// holds of the days around them.
type pool struct {
	view     library.View
	fresh    map[timeline.ID]bool
	articles []*timeline.Article
	items    map[timeline.Kind][]timeline.Item
	days     []days // those on which anything new lies, put together; sorted
	undated  bool   // something new has no date: it can lie anywhere
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
		if p.isNew(it) {
			p.reaches(it.Common().When)
		}
	}
	p.settle()
	for a := range library.All[*timeline.Article](v) {
		if p.fresh[a.ID] || p.near(timeline.Of(a.Published)) {
			p.articles = append(p.articles, a)
		}
	}
	for it := range v.Items() {
		f := it.Common()
		if f.Status != timeline.Rejected && len(f.Sources) > 0 && (p.isNew(it) || p.near(f.When)) {
			p.items[it.Kind()] = append(p.items[it.Kind()], it)
		}
	}
	return p
}

// isNew reports whether an item rests on a new article first.
func (p *pool) isNew(it timeline.Item) bool {
	s := it.Common().Sources
	return len(s) > 0 && p.fresh[s[0].Article]
}

// reaches takes the days around a time into the pool.
func (p *pool) reaches(when timeline.Period) {
	if !when.Known() {
		return // held beside what is new, and what has no date either
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

// near reports whether a time lies within the days of the pool; one that nobody
// knows does.
func (p *pool) near(when timeline.Period) bool {
	if !when.Known() {
		return true
	}
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

// A posting is the numbers of the candidates that have a feature. The common
// ones tell nothing apart, and past crowded they are no longer followed.
type postings[K comparable] map[K][]int32

const crowded = 400

// alike returns the candidates that share features with one of them, each with
// how many, in the order of their numbers.
func (x postings[K]) alike(features map[K]bool, self int) map[int]int {
	out := map[int]int{}
	for f := range features {
		if list := x[f]; len(list) <= crowded {
			for _, i := range list {
				if int(i) != self {
					out[int(i)]++
				}
			}
		}
	}
	return out
}

func index[K comparable](sets []map[K]bool) postings[K] {
	out := postings[K]{}
	for i, set := range sets {
		for f := range set {
			out[f] = append(out[f], int32(i))
		}
	}
	return out
}
