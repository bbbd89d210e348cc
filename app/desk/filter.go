package desk

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/library"
)

// Untagged stands in a filter's topics for items without a topic.
const Untagged timeline.ID = ""

// A Standing is a state that a filter can ask for.
type Standing int

// The standings.
const (
	Any Standing = iota
	ToReview
	Disputed
	NoDate
	Starred
	Rejected // shows what was rejected, and only that
	ToDecide // articles tell it differently, or its date can be read in two ways
)

// A Filter says which items are shown. Each side lets everything through while
// it is empty; between sides all must agree.
type Filter struct {
	Text     string        // all its words must stand in the item or its source sentence
	Topics   []timeline.ID // any of these
	Without  []timeline.ID // none of these
	People   []timeline.ID // any of these takes part, speaks or is named
	Outlets  []string      // any of these printed it
	Standing Standing
	Known    timeline.Date // only what was published by then
	From, To timeline.Date // only what can have been in this stretch
}

// Empty reports whether the filter lets everything through.
func (f Filter) Empty() bool {
	return f.Text == "" && len(f.Topics)+len(f.Without)+len(f.People)+len(f.Outlets) == 0 &&
		f.Standing == Any && !f.Known.Known() && !f.From.Known() && !f.To.Known()
}

// Filter returns what the filter asks for.
func (d *Desk) Filter() Filter { return d.filter }

// SetFilter shows other items.
func (d *Desk) SetFilter(f Filter) {
	d.filter = f
	d.index.shown = nil
	d.tell(Filtered)
}

// pruned returns the filter without topics and people that are not in the
// library any more, by which nobody could see that it filters; less reports
// whether there were any.
func (f Filter) pruned(v library.View) (_ Filter, less bool) {
	there := func(ids []timeline.ID, k timeline.Kind) []timeline.ID {
		left := slices.DeleteFunc(slices.Clone(ids), func(id timeline.ID) bool {
			return id != Untagged && v.At(timeline.Key{Kind: k, ID: id}) == nil
		})
		less = less || len(left) < len(ids)
		return left
	}
	f.Topics, f.Without = there(f.Topics, timeline.TopicKind), there(f.Without, timeline.TopicKind)
	f.People = there(f.People, timeline.PersonKind)
	return f, less
}

// lets reports whether an item passes.
func (f Filter) lets(v library.View, it timeline.Item, of asked, words string) bool {
	facts := it.Common()
	if (facts.Status == timeline.Rejected) != (f.Standing == Rejected) {
		return false
	}
	return f.letsTopics(of.topics) && f.letsStanding(of.standing) && f.letsPeople(it) &&
		f.letsSources(v, facts) && facts.When.Within(f.From, f.To) && f.letsText(words)
}

func (f Filter) letsTopics(topics []timeline.ID) bool {
	has := func(id timeline.ID) bool {
		return id == Untagged && len(topics) == 0 || slices.Contains(topics, id)
	}
	return (len(f.Topics) == 0 || slices.ContainsFunc(f.Topics, has)) && !slices.ContainsFunc(f.Without, has)
}

func (f Filter) letsStanding(facts *timeline.Facts) bool {
	switch f.Standing {
	case ToReview:
		return facts.Status == timeline.Suggested
	case Disputed:
		return facts.Status == timeline.Disputed
	case NoDate:
		return !facts.When.Known()
	case Starred:
		return facts.Starred
	}
	return true
}

func (f Filter) letsPeople(it timeline.Item) bool {
	return len(f.People) == 0 || slices.ContainsFunc(timeline.Involved(it), func(id timeline.ID) bool { return slices.Contains(f.People, id) })
}

func (f Filter) letsSources(v library.View, facts *timeline.Facts) bool {
	if len(f.Outlets) == 0 && !f.Known.Known() {
		return true
	}
	if len(facts.Sources) == 0 { // made by hand
		return len(f.Outlets) == 0
	}
	return slices.ContainsFunc(facts.Sources, func(s timeline.Source) bool {
		a, ok := library.Get[*timeline.Article](v, s.Article)
		return ok && (len(f.Outlets) == 0 || slices.Contains(f.Outlets, Outlet(a))) &&
			(!f.Known.Known() || a.Published.Compare(f.Known.LastDay()) <= 0)
	})
}

func (f Filter) letsText(words string) bool {
	for _, w := range strings.Fields(prose.Fold(f.Text)) {
		if !strings.Contains(words, w) {
			return false
		}
	}
	return true
}

// Outlet names where an article was printed: its outlet, else its file.
func Outlet(a *timeline.Article) string {
	switch {
	case a.Outlet != "":
		return a.Outlet
	case a.File != "":
		return a.File
	}
	return "Outlet not recorded"
}
