package desk

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/merge"
)

// together is what the desk has worked out of the matches; the zero value knows
// nothing yet.
type together struct {
	folds     merge.Folds
	conflicts map[timeline.ID][]merge.Conflict // by match, as far as asked for
}

// after returns what is still known after some records have changed.
func (x together) after(changed map[timeline.Key]bool) together {
	for k := range changed {
		switch k.Kind {
		case timeline.MatchKind, timeline.ArticleKind, timeline.PersonKind:
			return together{}
		}
	}
	for k := range changed {
		if m := x.folds[k]; m != nil {
			delete(x.conflicts, m.ID)
		}
	}
	return x
}

// Together reports whether what several articles tell alike stands as one.
func (d *Desk) Together() bool { return !d.apart }

// PutTogether makes what several articles tell alike stand as one, or each on
// its own.
func (d *Desk) PutTogether(on bool) {
	d.apart = !on
	d.index.shown, d.index.facets = nil, nil
	d.tell(Filtered)
}

// folds returns the matches, by member.
func (d *Desk) folds() merge.Folds {
	if d.index.folds == nil {
		d.index.folds = merge.FoldsOf(d.View())
	}
	return d.index.folds
}

// Match returns the match that an item or article belongs to; nil for none.
func (d *Desk) Match(k timeline.Key) *timeline.Match { return d.folds()[k] }

// Voices returns the independent sources behind a match, and how many articles
// they are in all.
func (d *Desk) Voices(m *timeline.Match) (voices []merge.Voice, articles int) {
	all := merge.Articles(d.View(), m)
	return d.folds().Voices(d.View(), all...), len(all)
}

// Weight says how much an item matters among all; see [merge.Folds.Weight].
func (d *Desk) Weight(it timeline.Item) float64 { return d.folds().Weight(d.View(), it) }

// Conflicts returns where the members of a match disagree, settled or not.
func (d *Desk) Conflicts(m *timeline.Match) []merge.Conflict {
	if c, ok := d.index.conflicts[m.ID]; ok {
		return c
	}
	if d.index.conflicts == nil {
		d.index.conflicts = map[timeline.ID][]merge.Conflict{}
	}
	c := merge.Conflicts(d.View(), m)
	d.index.conflicts[m.ID] = c
	return c
}

// Disagreement returns what an item's match disagrees over, while nobody has
// settled it; nothing for an item that stands alone.
func (d *Desk) Disagreement(k timeline.Key) (*timeline.Match, []merge.Conflict) {
	m := d.Match(k)
	if m == nil || m.Status != timeline.Suggested {
		return nil, nil
	}
	return m, d.Conflicts(m)
}

// Forks reports whether an item's date has two readings that nobody has chosen
// from.
func Forks(it timeline.Item) bool {
	_, _, ok := it.Common().When.Readings()
	return ok
}

// Undecided reports whether an item waits for a person to choose: between two
// readings of its date, or between what articles tell differently.
func (d *Desk) Undecided(it timeline.Item) bool {
	_, conflicts := d.Disagreement(it.Key())
	return len(conflicts) > 0 || Forks(it)
}

// Told returns how many articles tell of an item where it stands for several;
// 1 for all else.
func (d *Desk) Told(it timeline.Item) int {
	if m := d.Match(it.Key()); m != nil && !d.apart {
		return len(merge.Articles(d.View(), m))
	}
	return 1
}

// judged returns the item whose status is that of the thing: what stands for
// several goes by its lead, unless that was rejected.
func (d *Desk) judged(it timeline.Item) *timeline.Facts {
	if m := d.Match(it.Key()); m != nil && !d.apart && m.Lead != it.Key().ID {
		if lead, ok := d.View().Item(timeline.Key{Kind: m.Of, ID: m.Lead}); ok && lead.Common().Status != timeline.Rejected {
			return lead.Common()
		}
	}
	return it.Common()
}

// Spread returns the keys of items, and of all that stand as one with them.
func (d *Desk) Spread(keys []timeline.Key) []timeline.Key {
	if d.apart {
		return keys
	}
	var out []timeline.Key
	for _, k := range keys {
		all := []timeline.Key{k}
		if m := d.Match(k); m != nil {
			all = append(all, m.Keys()...)
		}
		for _, k := range all {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// standing leaves one item of each match: its lead, where it is among them,
// else the first.
func (d *Desk) standing(items []timeline.Item) []timeline.Item {
	if d.apart || len(d.folds()) == 0 {
		return items
	}
	stands := map[timeline.ID]timeline.Key{}
	for _, it := range items {
		if m := d.Match(it.Key()); m != nil {
			if _, ok := stands[m.ID]; !ok || m.Lead == it.Key().ID {
				stands[m.ID] = it.Key()
			}
		}
	}
	return slices.DeleteFunc(items, func(it timeline.Item) bool {
		m := d.Match(it.Key())
		return m != nil && stands[m.ID] != it.Key()
	})
}

// Stand returns the key of what stands for an item in the list: its own, or
// that of another member of its match.
func (d *Desk) Stand(k timeline.Key) timeline.Key {
	m := d.Match(k)
	if m == nil || d.apart {
		return k
	}
	for _, it := range d.Items() {
		if slices.Contains(m.Members, it.Key().ID) && it.Kind() == m.Of {
			return it.Key()
		}
	}
	return k
}
