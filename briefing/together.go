package briefing

import (
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// together leaves one item of each match among those chosen: its lead, where
// that may be shown, else the first. What it stands for lends it its sources.
func together(v library.View, o *Outline, items []timeline.Item) []timeline.Item {
	folds := merge.FoldsOf(v)
	if len(folds) == 0 {
		return items
	}
	out, taken := items[:0:0], keySet(o.Out)
	seen := map[timeline.ID]bool{}
	for _, it := range items {
		m := folds[it.Key()]
		switch {
		case m == nil:
			out = append(out, it)
		case !seen[m.ID]:
			seen[m.ID] = true
			if lead, ok := v.Item(timeline.Key{Kind: m.Of, ID: m.Lead}); ok && allowed(v, o, lead) {
				it = lead
			}
			if !taken[it.Key()] {
				out = append(out, withSources(v, o, it, m))
			}
		}
	}
	return out
}

// withSources returns a copy of an item that rests on the passages of all that
// tell the same.
func withSources(v library.View, o *Outline, it timeline.Item, m *timeline.Match) timeline.Item {
	next := timeline.Copied(it)
	f := next.Common()
	f.Sources = slices.Clone(f.Sources)
	for _, other := range merge.Members(v, m) {
		if other.Key() != it.Key() && allowed(v, o, other) {
			f.Sources = append(f.Sources, other.Common().Sources...)
		}
	}
	return next
}

// told says how many independent sources tell an item: "2 independent sources of
// 5"; empty where one article does.
func (c *composer) told(it timeline.Item) (words string, independent int) {
	m := c.folds[it.Key()]
	if m == nil {
		return "", 0
	}
	var articles []timeline.ID
	for _, s := range known(c.v, c.o, it.Common().Sources) {
		if !slices.Contains(articles, s.Article) {
			articles = append(articles, s.Article)
		}
	}
	if len(articles) < 2 {
		return "", 0
	}
	n := len(c.folds.Voices(c.v, articles...))
	if n == 1 {
		return fmt.Sprintf(c.w.OneVoiceOf, len(articles)), n
	}
	return fmt.Sprintf(c.w.VoicesOf, n, len(articles)), n
}

// otherwise says what other articles tell differently, while nobody has settled
// it: a sentence for each side but the one shown, with where it stands.
func (c *composer) otherwise(it timeline.Item) []Otherwise {
	m := c.folds[it.Key()]
	if m == nil || m.Status == timeline.Accepted {
		return nil
	}
	var out []Otherwise
	for _, conflict := range merge.Conflicts(c.v, m) {
		for _, side := range conflict.Sides {
			if slices.Contains(side.Members, it.Key().ID) {
				continue
			}
			if s := c.side(m, conflict.Over, side); len(s.Cites) > 0 {
				out = append(out, s)
			}
		}
	}
	return out
}

// side puts one side of a disagreement into words; without a citation when none
// of those who tell it may be shown.
func (c *composer) side(m *timeline.Match, over merge.Over, side merge.Side) Otherwise {
	var sources []timeline.Source
	value := side.Value
	for _, id := range side.Members {
		it, ok := c.v.Item(timeline.Key{Kind: m.Of, ID: id})
		if !ok || !allowed(c.v, c.o, it) {
			continue
		}
		if len(sources) == 0 && over == merge.Dates {
			value = c.w.When(it.Common().When)
		}
		sources = append(sources, it.Common().Sources...)
	}
	if over == merge.Wordings {
		value = c.w.Open + value + c.w.Shut
	}
	return Otherwise{fmt.Sprintf(c.w.Otherwise[over], value), c.cites(sources)}
}
