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

// Told returns how many articles tell of an item where it stands for several;
// 1 for all else.
func (d *Desk) Told(it timeline.Item) int {
	if m := d.Match(it.Key()); m != nil && !d.apart {
		return d.tally(m).articles
	}
	return 1
}

// StandsFor returns the items that an item stands for, itself first; rejected
// ones are left out.
func (d *Desk) StandsFor(it timeline.Item) []timeline.Item {
	out := []timeline.Item{it}
	if m := d.Match(it.Key()); m != nil && !d.apart {
		for _, k := range m.Keys() {
			if other, ok := d.View().Item(k); ok && k != it.Key() && other.Common().Status != timeline.Rejected {
				out = append(out, other)
			}
		}
	}
	return out
}

// TopicsOf returns the topics of an item: those of all that it stands for, in the
// order of the members.
func (d *Desk) TopicsOf(it timeline.Item) []timeline.ID {
	if d.apart {
		return it.Common().Topics
	}
	return d.topicsIn(d.Match(it.Key()), it)
}

func (d *Desk) topicsIn(m *timeline.Match, it timeline.Item) []timeline.ID {
	if m == nil {
		return it.Common().Topics
	}
	if known, ok := d.index.topics[m.ID]; ok {
		return known
	}
	var out []timeline.ID
	for _, k := range m.Keys() {
		other, ok := d.View().Item(k)
		if !ok || other.Common().Status == timeline.Rejected {
			continue
		}
		for _, id := range other.Common().Topics {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	if d.index.topics == nil {
		d.index.topics = map[timeline.ID][]timeline.ID{}
	}
	d.index.topics[m.ID] = out
	return out
}

// asked is what a filter wants to know of an item beside the item itself.
type asked struct {
	topics   []timeline.ID
	standing *timeline.Facts
}

// asked returns what the filter, as it is, wants to know of an item of a match.
func (d *Desk) asked(m *timeline.Match, it timeline.Item) asked {
	if m == nil || d.apart {
		return asked{it.Common().Topics, it.Common()}
	}
	return asked{d.topicsIn(m, it), d.judgedIn(m, it)}
}

// judgedIn returns the facts by which a thing stands: what stands for several
// goes by its lead, unless that was rejected.
func (d *Desk) judgedIn(m *timeline.Match, it timeline.Item) *timeline.Facts {
	if m != nil && m.Lead != it.Key().ID {
		if lead, ok := d.View().Item(timeline.Key{Kind: m.Of, ID: m.Lead}); ok && lead.Common().Status != timeline.Rejected {
			return lead.Common()
		}
	}
	return it.Common()
}

// Spread returns the keys of items, and of all that stand as one with them and
// were not rejected.
func (d *Desk) Spread(keys []timeline.Key) []timeline.Key {
	if d.apart {
		return keys
	}
	var out []timeline.Key
	there := make(map[timeline.Key]bool, len(keys))
	add := func(k timeline.Key) {
		if !there[k] {
			there[k] = true
			out = append(out, k)
		}
	}
	for _, k := range keys {
		add(k)
		if m := d.Match(k); m != nil {
			for _, it := range merge.Members(d.View(), m) {
				add(it.Key())
			}
		}
	}
	return out
}

// standing leaves one item of each match: its lead, where it is among them,
// else the first; and says which, by match.
func (d *Desk) standing(items []timeline.Item, matches []*timeline.Match) ([]timeline.Item, map[timeline.ID]timeline.Key) {
	stands := map[timeline.ID]timeline.Key{}
	if d.apart || len(d.folds()) == 0 {
		return items, stands
	}
	for i, it := range items {
		if m := matches[i]; m != nil {
			if _, ok := stands[m.ID]; !ok || m.Lead == it.Key().ID {
				stands[m.ID] = it.Key()
			}
		}
	}
	out := items[:0]
	for i, it := range items {
		if m := matches[i]; m == nil || stands[m.ID] == it.Key() {
			out = append(out, it)
		}
	}
	return out, stands
}

// matches returns the match of each item of [Desk.Sorted], nil for none.
func (d *Desk) matches() []*timeline.Match {
	if d.index.matches == nil {
		d.index.matches = make([]*timeline.Match, len(d.Sorted()))
		if len(d.folds()) > 0 {
			for i, it := range d.Sorted() {
				d.index.matches[i] = d.Match(it.Key())
			}
		}
	}
	return d.index.matches
}

// Whole returns what stands in the library, whatever the filter, but for what is
// rejected. It must not be changed.
func (d *Desk) Whole() []timeline.Item {
	if d.index.whole == nil {
		all, of := make([]timeline.Item, 0, len(d.Sorted())), make([]*timeline.Match, 0, len(d.Sorted()))
		for i, it := range d.Sorted() {
			if it.Common().Status != timeline.Rejected {
				all, of = append(all, it), append(of, d.matches()[i])
			}
		}
		d.index.whole, _ = d.standing(all, of)
	}
	return d.index.whole
}

// Stand returns the key of what stands for an item among those shown: its own,
// or that of another member of its match.
func (d *Desk) Stand(k timeline.Key) timeline.Key {
	if m := d.Match(k); m != nil && !d.apart {
		d.Items()
		if s, ok := d.index.stands[m.ID]; ok {
			return s
		}
	}
	return k
}

// Lit returns the keys of what stands for the selection among the items shown,
// each once; the one that was touched last comes last.
func (d *Desk) Lit() []timeline.Key {
	var out []timeline.Key
	for _, k := range d.chosen {
		k = d.Stand(k)
		out = append(slices.DeleteFunc(out, func(o timeline.Key) bool { return o == k }), k)
	}
	return out
}
