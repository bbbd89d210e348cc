package briefing

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// Chosen returns the keys of the items an outline shows, in no order that
// matters: those it names, or else those its filter lets through, and one for
// what several articles tell. Rejected items are never among them, reported
// speech only where the outline says so.
func Chosen(v library.View, o *Outline) []timeline.Key {
	var keys []timeline.Key
	for _, it := range choose(v, o) {
		keys = append(keys, it.Key())
	}
	return keys
}

func choose(v library.View, o *Outline) []timeline.Item {
	out, folds := keySet(o.Out), merge.FoldsOf(v)
	var items []timeline.Item
	if len(o.Items) > 0 {
		for _, k := range o.Items {
			if it, ok := v.Item(k); ok && !out[k] && allowed(v, o, it) {
				items = append(items, it)
				out[k] = true // once is enough
			}
		}
		return together(v, o, folds, items)
	}
	for it := range v.Items() {
		if (o.WithIndirect || inOwnWords(it)) && o.lets(v, folds, it) && !out[it.Key()] && allowed(v, o, it) {
			items = append(items, it)
		}
	}
	return weightiest(v, folds, together(v, o, folds, items), o.Most)
}

// weightiest leaves so many events, those that matter most, and everything else;
// all for 0.
func weightiest(v library.View, folds merge.Folds, items []timeline.Item, most int) []timeline.Item {
	var events []timeline.Item
	for _, it := range items {
		if it.Kind() == timeline.EventKind {
			events = append(events, it)
		}
	}
	if most <= 0 || len(events) <= most {
		return items
	}
	weight := map[timeline.Key]float64{}
	for _, e := range events {
		weight[e.Key()] = folds.Weight(v, e)
	}
	slices.SortStableFunc(events, func(a, b timeline.Item) int { return cmp.Compare(weight[b.Key()], weight[a.Key()]) })
	light := map[timeline.Key]bool{}
	for _, e := range events[most:] {
		light[e.Key()] = true
	}
	return slices.DeleteFunc(items, func(it timeline.Item) bool { return light[it.Key()] })
}

func keySet(keys []timeline.Key) map[timeline.Key]bool {
	set := make(map[timeline.Key]bool, len(keys))
	for _, k := range keys {
		set[k] = true
	}
	return set
}

// allowed reports whether an item may be shown at all: it is not rejected, and
// it was made by hand or some article had reported it by the as-of day.
func allowed(v library.View, o *Outline, it timeline.Item) bool {
	f := it.Common()
	return f.Status != timeline.Rejected && (len(f.Sources) == 0 || len(known(v, o, f.Sources)) > 0)
}

// known returns the sources whose articles are in the library and were
// published by the outline's as-of day.
func known(v library.View, o *Outline, sources []timeline.Source) []timeline.Source {
	var out []timeline.Source
	for _, s := range sources {
		a, ok := library.Get[*timeline.Article](v, s.Article)
		late := o.AsOf.Known() && ok && a.Published.Known() && a.Published.FirstDay().Compare(o.AsOf.LastDay()) > 0
		if ok && !late {
			out = append(out, s)
		}
	}
	return out
}

// inOwnWords reports whether an item is not a statement, or one that gives at
// least some of the speaker's own words at first hand.
func inOwnWords(it timeline.Item) bool {
	s, ok := it.(*timeline.Statement)
	return !ok || s.Form != timeline.Indirect && s.Form != timeline.Nested
}

// lets reports whether the filter lets an item through. A topic is for the
// thing, whoever tells it.
func (o *Outline) lets(v library.View, folds merge.Folds, it timeline.Item) bool {
	topics := it.Common().Topics
	if m := folds[it.Key()]; m != nil && len(o.Filter.Topics) > 0 {
		topics = topicsIn(v, m, it)
	}
	return o.Filter.passes(it, topics)
}

// passes reports whether an item that has some topics meets all conditions.
func (f Filter) passes(it timeline.Item, topics []timeline.ID) bool {
	c := it.Common()
	return meets(f.Topics, topics...) && meets(f.People, timeline.Involved(it)...) &&
		meets(f.Articles, articlesOf(c)...) && c.When.Within(f.From, f.To)
}

// meets reports whether nothing is wanted, or one of those given is.
func meets(wanted []timeline.ID, given ...timeline.ID) bool {
	return len(wanted) == 0 || slices.ContainsFunc(given, func(id timeline.ID) bool { return slices.Contains(wanted, id) })
}

func articlesOf(f *timeline.Facts) []timeline.ID {
	var ids []timeline.ID
	for _, s := range f.Sources {
		ids = append(ids, s.Article)
	}
	return ids
}

// sortItems puts items in order of time; those of one time in the order they
// were reported, and within an article as they stand there.
func sortItems(v library.View, items []timeline.Item) {
	type place struct {
		published timeline.Date
		article   timeline.ID
		start     int
	}
	at := map[timeline.Key]place{}
	for _, it := range items {
		var p place
		if s := it.Common().Sources; len(s) > 0 {
			p = place{article: s[0].Article, start: s[0].Start}
			if a, ok := library.Get[*timeline.Article](v, s[0].Article); ok {
				p.published = a.Published
			}
		}
		at[it.Key()] = p
	}
	slices.SortStableFunc(items, func(a, b timeline.Item) int {
		p, q := at[a.Key()], at[b.Key()]
		return cmp.Or(
			a.Common().When.Compare(b.Common().When),
			p.published.Compare(q.published),
			cmp.Compare(p.article, q.article),
			cmp.Compare(p.start, q.start),
			cmp.Compare(a.Key().ID, b.Key().ID),
		)
	})
}
