package briefing

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// together leaves one item of each match among those chosen, with the sources
// and topics of all that tell the same. A match with a member that was taken
// out is out.
func together(v library.View, o *Outline, folds merge.Folds, items []timeline.Item) []timeline.Item {
	if len(folds) == 0 {
		return items
	}
	gone, among := map[timeline.ID]bool{}, map[timeline.ID][]timeline.Item{}
	for _, k := range o.Out {
		if m := folds[k]; m != nil {
			gone[m.ID] = true
		}
	}
	for _, it := range items {
		if m := folds[it.Key()]; m != nil {
			among[m.ID] = append(among[m.ID], it)
		}
	}
	out := items[:0:0]
	for _, it := range items {
		m := folds[it.Key()]
		if m == nil {
			out = append(out, it)
		} else if those := among[m.ID]; those != nil && !gone[m.ID] {
			delete(among, m.ID)
			if it = stand(v, o, m, those); it != nil {
				out = append(out, whole(v, o, it, m))
			}
		}
	}
	return out
}

// stand returns which item stands for a match of which some members are chosen:
// the lead where it is chosen, else the first of them. Where a person has placed
// the thing, or has said that the lead is right, it is the lead whatever lets
// the others in; nil when that was at another time than is asked for.
func stand(v library.View, o *Outline, m *timeline.Match, chosen []timeline.Item) timeline.Item {
	placed := len(o.Items) > 0
	lead, ok := v.Item(timeline.Key{Kind: m.Of, ID: m.Lead})
	switch {
	case !ok || !allowed(v, o, lead):
	case placed || slices.ContainsFunc(chosen, func(it timeline.Item) bool { return it.Key() == lead.Key() }):
		return lead
	case m.Status == timeline.Accepted && !lead.Common().When.Within(o.Filter.From, o.Filter.To):
		return nil
	case m.Status == timeline.Accepted:
		return lead
	}
	return chosen[0]
}

// whole returns a copy of an item that rests on the passages of all that tell
// the same, and is filed under all their topics. What one of them tells as
// having happened is announced no more.
func whole(v library.View, o *Outline, it timeline.Item, m *timeline.Match) timeline.Item {
	next := timeline.Copied(it)
	f := next.Common()
	f.Sources, f.Topics = slices.Clone(f.Sources), topicsIn(v, m, it)
	for _, other := range merge.Members(v, m) {
		if other.Key() == it.Key() || !allowed(v, o, other) {
			continue
		}
		f.Sources = append(f.Sources, other.Common().Sources...)
		e, is := next.(*timeline.Event)
		if b, ok := other.(*timeline.Event); is && ok && e.Type == timeline.Announced && b.Type != timeline.Announced {
			e.Type = b.Type
		}
	}
	return next
}

// topicsIn returns the topics of an item, then those of the other members of its
// match.
func topicsIn(v library.View, m *timeline.Match, it timeline.Item) []timeline.ID {
	return merge.Topics(append([]timeline.Item{it}, merge.Members(v, m)...)...)
}

// bearing returns the sources of an item and of all that tell the same, as far
// as they may be shown; none for a rejected one.
func (c *composer) bearing(k timeline.Key) []timeline.Source {
	it, ok := c.v.Item(k)
	if !ok || it.Common().Status == timeline.Rejected {
		return nil
	}
	if m := c.folds[k]; m != nil {
		it = whole(c.v, c.o, it, m)
	}
	return it.Common().Sources
}

// spread returns keys with those of all that stand as one with them.
func spread(v library.View, keys []timeline.Key) []timeline.Key {
	folds := merge.FoldsOf(v)
	out := slices.Clone(keys)
	for _, k := range keys {
		if m := folds[k]; m != nil {
			out = append(out, without(m.Keys(), out)...)
		}
	}
	return out
}

// printedBy names the outlets in which some sources were printed, each once.
func (c *composer) printedBy(sources []timeline.Source) []string {
	var out []string
	for _, s := range known(c.v, c.o, sources) {
		if a, ok := library.Get[*timeline.Article](c.v, s.Article); ok && a.Outlet != "" && !slices.Contains(out, a.Outlet) {
			out = append(out, a.Outlet)
		}
	}
	return out
}

// articlesIn returns the articles that some sources stand in, in the order of
// their numbers.
func (c *composer) articlesIn(sources []timeline.Source) []timeline.ID {
	var out []timeline.ID
	for _, s := range known(c.v, c.o, sources) {
		if !slices.Contains(out, s.Article) {
			out = append(out, s.Article)
		}
	}
	slices.SortFunc(out, func(a, b timeline.ID) int { return cmp.Compare(c.numbers[a], c.numbers[b]) })
	return out
}
