package edit

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Remove takes events and statements out of the library.
func Remove(v library.View, keys ...timeline.Key) library.Patch {
	var p library.Patch
	for _, it := range found(v, keys) {
		remove(&p, it)
	}
	p.Label = "Remove " + count(len(p.Changes), "item")
	return Tidied(v, p)
}

// RemoveArticle takes an article out of the library with what it alone bears
// out, and the people whom nothing names any more, unless a person put them
// there. What other articles bear out too loses this source.
func RemoveArticle(v library.View, id timeline.ID) library.Patch {
	p := library.Patch{Label: "Remove article"}
	a, ok := library.Get[*timeline.Article](v, id)
	if !ok {
		return p
	}
	remove(&p, a)
	gone, kept := map[timeline.ID]bool{}, map[timeline.ID]bool{}
	for it := range v.Items() {
		rest := slices.DeleteFunc(slices.Clone(it.Common().Sources), func(s timeline.Source) bool { return s.Article == id })
		switch {
		case len(rest) == len(it.Common().Sources):
			mark(kept, it)
		case len(rest) == 0:
			mark(gone, it)
			remove(&p, it)
		default:
			mark(kept, it)
			replace(&p, it, detached(it, id, rest))
		}
	}
	for who := range library.All[*timeline.Person](v) {
		if gone[who.ID] && !kept[who.ID] && !who.Origin.ByHand() && !who.Origin.Edited {
			remove(&p, who)
		}
	}
	return Tidied(v, p)
}

// detached returns a copy of an item with the given sources, and nothing that
// points into the article.
func detached(it timeline.Item, article timeline.ID, sources []timeline.Source) timeline.Item {
	next := timeline.Copied(it)
	f := next.Common()
	f.Sources = sources
	if f.Dated.Article == article {
		f.Dated = timeline.Source{}
	}
	if s, ok := next.(*timeline.Statement); ok && s.Mention.Article == article {
		s.Mention = timeline.Source{}
	}
	return next
}

// mark notes whom an item names.
func mark(people map[timeline.ID]bool, it timeline.Item) {
	for _, id := range timeline.Involved(it) {
		people[id] = true
	}
}

// ArticleDone says whether a person has gone through an article.
func ArticleDone(v library.View, article timeline.ID, done bool) library.Patch {
	p := library.Patch{Label: "Mark article as not done"}
	if done {
		p.Label = "Mark article as done"
	}
	if a, ok := library.Get[*timeline.Article](v, article); ok && a.Done != done {
		next := *a
		next.Done = done
		replace(&p, a, &next)
	}
	return p
}
