package merge

import (
	"math"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Weight says how much an item matters among all, from 0: an event's rank in its
// article (a statement in the speaker's own words has .5, a reported one .25),
// .25 more each time that the independent sources behind it double, 1 more for a
// star and .5 for a person's yes. On Timeline17 the count of who tells a thing
// is close to the best that is known for choosing (nlp.md 4).
func (folds Folds) Weight(v library.View, it timeline.Item) float64 {
	voices := 1
	if m := folds[it.Key()]; m != nil {
		voices = len(folds.Voices(v, Articles(v, m)...))
	}
	return Weigh(it, voices)
}

// Weigh says the same of an item with so many independent sources behind it.
func Weigh(it timeline.Item, voices int) float64 {
	f := it.Common()
	w := .25
	switch it := it.(type) {
	case *timeline.Event:
		w = it.Rank
	case *timeline.Statement:
		if it.Form != timeline.Indirect && it.Form != timeline.Nested {
			w = .5
		}
	}
	w += .25 * math.Log2(float64(max(1, voices)))
	if f.Starred {
		w++
	}
	if f.Status == timeline.Accepted {
		w += .5
	}
	return w
}
