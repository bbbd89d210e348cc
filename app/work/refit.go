package work

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// Refit fits a patch that was made from an earlier view to the library as it
// stands now. What was changed meanwhile stays as it is now; people keep the
// names they have and get those that the patch knows besides. Whom the library
// has lost, by undo or by merging, no item of the patch names any more.
func Refit(v library.View, p library.Patch) library.Patch {
	fitted := library.Patch{Label: p.Label, Merge: p.Merge}
	var matches []library.Change
	for _, c := range p.Changes {
		if c.Key().Kind == timeline.MatchKind {
			matches = append(matches, c)
			continue
		}
		now := v.At(c.Key())
		if now != c.Before {
			who, person := now.(*timeline.Person)
			told, more := c.After.(*timeline.Person)
			if !person || !more {
				continue
			}
			c = library.Change{Before: now, After: union(who, told)}
		}
		fitted.Changes = append(fitted.Changes, c)
	}
	there := map[timeline.ID]bool{}
	for _, c := range fitted.Changes {
		if p, ok := c.After.(*timeline.Person); ok {
			there[p.ID] = true
		}
	}
	lost := func(id timeline.ID) bool {
		return !there[id] && v.At(timeline.Key{Kind: timeline.PersonKind, ID: id}) == nil
	}
	for i, c := range fitted.Changes {
		if it, ok := c.After.(timeline.Item); ok && slices.ContainsFunc(timeline.Involved(it), lost) {
			fitted.Changes[i].After = without(it, lost)
		}
	}
	return rematched(v, fitted, matches)
}

// rematched adds the matches that a patch came with, or, where they fit no
// longer, those that are found now.
func rematched(v library.View, fitted library.Patch, matches []library.Change) library.Patch {
	if len(matches) == 0 {
		return fitted
	}
	next, err := library.Apply(v, fitted)
	if err != nil { // fitted to this very view
		panic(err)
	}
	folds, changed := merge.FoldsOf(v), map[timeline.ID]bool{}
	for _, c := range matches {
		changed[c.Key().ID] = true
	}
	fits := func(c library.Change) bool {
		m, ok := c.After.(*timeline.Match)
		return v.At(c.Key()) == c.Before && (!ok || !slices.ContainsFunc(m.Keys(), func(k timeline.Key) bool {
			other := folds[k]
			return next.At(k) == nil || other != nil && !changed[other.ID]
		}))
	}
	if !slices.ContainsFunc(matches, func(c library.Change) bool { return !fits(c) }) {
		fitted.Changes = append(fitted.Changes, matches...)
		return fitted
	}
	var read []timeline.ID
	for _, c := range fitted.Changes {
		if a, ok := c.After.(*timeline.Article); ok {
			read = append(read, a.ID)
		}
	}
	if len(fitted.Changes) == 0 { // matches alone were looked for
		return library.Patch{Label: fitted.Label, Changes: Match(v).Changes}
	}
	fitted.Changes = append(fitted.Changes, merge.Find(next, read...)...)
	return fitted
}

// without returns an item that names no one who is lost. A statement keeps the
// name by which its article calls the speaker.
func without(it timeline.Item, lost func(timeline.ID) bool) timeline.Item {
	next := timeline.Copied(it)
	f := next.Common()
	f.People = slices.DeleteFunc(slices.Clone(f.People), lost)
	if s, ok := next.(*timeline.Statement); ok && lost(s.Speaker) {
		s.Speaker = ""
	}
	return next
}

// union returns a person with the names of both.
func union(who, told *timeline.Person) *timeline.Person {
	next := *who
	next.Aliases = slices.Clone(who.Aliases)
	for _, name := range told.Aliases {
		if name != next.Name && !slices.Contains(next.Aliases, name) {
			next.Aliases = append(next.Aliases, name)
		}
	}
	if next.Role == "" {
		next.Role = told.Role
	}
	return &next
}
