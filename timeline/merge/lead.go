package merge

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Members returns the items of a match that the library still holds, in the
// order of its members, but for rejected ones: who tells it wrongly tells
// nothing. None for a match of articles.
func Members(v library.View, m *timeline.Match) []timeline.Item {
	var out []timeline.Item
	for _, k := range m.Keys() {
		if it, ok := v.Item(k); ok && it.Common().Status != timeline.Rejected {
			out = append(out, it)
		}
	}
	return out
}

// Topics returns the topics of some items, each once, in their order.
func Topics(items ...timeline.Item) []timeline.ID {
	var out []timeline.ID
	for _, it := range items {
		for _, id := range it.Common().Topics {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// lead returns the member that tells the thing best: what a person accepted or
// changed, a date that the text states, the finer date, the speaker's own words,
// the higher rank, the longer telling; the first where all are alike.
func lead(v library.View, m *timeline.Match) timeline.ID {
	items := Members(v, m)
	if len(items) == 0 {
		return m.Members[0]
	}
	best := slices.MaxFunc(items, func(a, b timeline.Item) int { return slices.Compare(merits(a), merits(b)) })
	return best.Key().ID
}

// merits says how well an item tells what it tells, by what counts most first.
func merits(it timeline.Item) []float64 {
	f := it.Common()
	out := []float64{
		yes(f.Status == timeline.Accepted), yes(f.Origin.Edited || f.Origin.ByHand()), yes(stated(f)), yes(f.When.Known()),
		yes(!f.When.Soft()),
	}
	switch it := it.(type) {
	case *timeline.Statement:
		out = append(out, yes(it.Speaker != ""), yes(it.Form == timeline.Direct || it.Form == timeline.Written), yes(it.Form != timeline.Indirect), float64(len(it.Words)))
	case *timeline.Event:
		out = append(out, it.Rank, -float64(len(it.Title)))
	}
	return out
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// stated reports whether words of the article give an item's date, or a person
// does: not the article's own date for want of a better one.
func stated(f *timeline.Facts) bool {
	return f.When.Known() && (!f.Dated.Empty() || !f.When.Reckoned)
}

// first returns the order of members: by when their articles were published,
// then by ID.
func (p *pool) first(of timeline.Kind) func(a, b timeline.ID) int {
	published := func(id timeline.ID) timeline.Date {
		a, ok := library.Get[*timeline.Article](p.view, articleOf(p.view, timeline.Key{Kind: of, ID: id}))
		if !ok || !a.Published.Known() {
			return timeline.Date{Y: 9999, M: 12, D: 31, Precision: timeline.Day}
		}
		return a.Published
	}
	return func(a, b timeline.ID) int { return cmp.Or(published(a).Compare(published(b)), cmp.Compare(a, b)) }
}
