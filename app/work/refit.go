package work

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Refit fits a patch that was made from an earlier view to the library as it
// stands now. What was changed meanwhile stays as it is now; people keep the
// names they have and get those that the patch knows besides.
func Refit(v library.View, p library.Patch) library.Patch {
	fitted := library.Patch{Label: p.Label, Merge: p.Merge}
	for _, c := range p.Changes {
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
	return fitted
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
