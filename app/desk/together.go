package desk

import (
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// together is what the desk has worked out of the matches; the zero value knows
// nothing yet. All but folds is by match, as far as it was asked for.
type together struct {
	folds     merge.Folds
	conflicts map[timeline.ID][]merge.Conflict
	tallies   map[timeline.ID]tally
	topics    map[timeline.ID][]timeline.ID
}

// A tally is how many articles tell a thing, and how many independent sources.
type tally struct{ articles, voices int }

// after returns what is still known after a patch.
func (x together) after(p library.Patch) together {
	if slices.ContainsFunc(p.Changes, retold) {
		x.conflicts, x.tallies = nil, nil
	}
	for _, c := range p.Changes {
		if m, ok := c.Before.(*timeline.Match); ok {
			x.forget(m)
			for _, k := range m.Keys() {
				if x.folds[k] == m {
					delete(x.folds, k)
				}
			}
		}
	}
	for _, c := range p.Changes {
		if m, ok := c.After.(*timeline.Match); ok {
			x.forget(m)
			if m.Folds() && x.folds != nil {
				for _, k := range m.Keys() {
					x.folds[k] = m
				}
			}
		} else if m := x.folds[c.Key()]; m != nil {
			x.forget(m)
		}
	}
	return x
}

// forget lets go of what is known of a match.
func (x together) forget(m *timeline.Match) {
	delete(x.conflicts, m.ID)
	delete(x.tallies, m.ID)
	delete(x.topics, m.ID)
}

// retold reports whether a change can touch what is known of any match: an
// article or a person that was there is told otherwise, or whose texts are copies.
func retold(c library.Change) bool {
	switch was := c.Before.(type) {
	case *timeline.Article:
		now, ok := c.After.(*timeline.Article)
		return !ok || was.Outlet != now.Outlet || was.Author != now.Author || was.Lang != now.Lang || was.Published != now.Published || was.Text != now.Text
	case *timeline.Person:
		now, ok := c.After.(*timeline.Person)
		return !ok || was.Name != now.Name
	case *timeline.Match:
		return was.Of == timeline.ArticleKind
	}
	m, ok := c.After.(*timeline.Match)
	return ok && m.Of == timeline.ArticleKind
}

// Together reports whether what several articles tell alike stands as one.
func (d *Desk) Together() bool { return !d.apart }

// PutTogether makes what several articles tell alike stand as one, or each on
// its own.
func (d *Desk) PutTogether(on bool) {
	d.apart = !on
	d.index.shown, d.index.whole, d.index.facets = nil, nil, nil
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

// tally counts who tells the thing that a match stands for.
func (d *Desk) tally(m *timeline.Match) tally {
	if t, ok := d.index.tallies[m.ID]; ok {
		return t
	}
	voices, n := d.Voices(m)
	if d.index.tallies == nil {
		d.index.tallies = map[timeline.ID]tally{}
	}
	d.index.tallies[m.ID] = tally{n, len(voices)}
	return d.index.tallies[m.ID]
}

// Independent says how many independent sources stand behind a match: "2
// independent sources of 5".
func (d *Desk) Independent(m *timeline.Match) string {
	t := d.tally(m)
	if t.voices == 1 {
		return fmt.Sprintf("1 independent source of %d", t.articles)
	}
	return fmt.Sprintf("%d independent sources of %d", t.voices, t.articles)
}

// Weight says how much an item matters among all; see [merge.Folds.Weight].
func (d *Desk) Weight(it timeline.Item) float64 {
	if m := d.Match(it.Key()); m != nil {
		return merge.Weigh(it, d.tally(m).voices)
	}
	return merge.Weigh(it, 1)
}

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
	return Forks(it) || d.contested(d.Match(it.Key()))
}

// contested reports whether the members of a match disagree, and nobody has
// settled it.
func (d *Desk) contested(m *timeline.Match) bool {
	return m != nil && m.Status == timeline.Suggested && len(d.Conflicts(m)) > 0
}
