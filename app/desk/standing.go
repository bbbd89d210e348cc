package desk

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/merge"
)

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
		for _, other := range merge.Members(d.View(), m) {
			if other.Key() != it.Key() {
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
	if d.index.topics == nil {
		d.index.topics = map[timeline.ID][]timeline.ID{}
	}
	d.index.topics[m.ID] = merge.Topics(merge.Members(d.View(), m)...)
	return d.index.topics[m.ID]
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
