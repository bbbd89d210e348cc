package edit

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
)

// NewPerson makes a person of a name and returns their ID. When somebody bears
// the name already, the patch is empty and the ID is theirs; a name without
// letters makes nobody.
func NewPerson(v library.View, name string) (library.Patch, timeline.ID) {
	p := library.Patch{Label: "New person"}
	if name = line(name); name == "" {
		return p, ""
	}
	for who := range library.All[*timeline.Person](v) {
		if strings.EqualFold(who.Name, name) {
			return p, who.ID
		}
	}
	who := &timeline.Person{ID: fresh(v, timeline.PersonKind, name), Name: name}
	return Add(p.Label, who), who.ID
}

// Rename gives a person another name; the old one stays as one that articles use.
func Rename(v library.View, person timeline.ID, name string) library.Patch {
	p := library.Patch{Label: "Rename person"}
	who, ok := library.Get[*timeline.Person](v, person)
	if name = line(name); !ok || name == "" || name == who.Name {
		return p
	}
	next := *who
	next.Name, next.Origin.Edited = name, true
	next.Aliases = aliases(&next, who.Name)
	replace(&p, who, &next)
	return p
}

// SetRole says what a person is: "President of Colombia".
func SetRole(v library.View, person timeline.ID, role string) library.Patch {
	p := library.Patch{Label: "Change role"}
	who, ok := library.Get[*timeline.Person](v, person)
	if role = line(role); !ok || role == who.Role {
		return p
	}
	next := *who
	next.Role, next.Origin.Edited = role, true
	replace(&p, who, &next)
	return p
}

// MergePeople makes one person of several: into takes over the names of the
// others, all they said and all they took part in.
func MergePeople(v library.View, into timeline.ID, others ...timeline.ID) library.Patch {
	p := library.Patch{Label: "Merge people"}
	who, ok := library.Get[*timeline.Person](v, into)
	if !ok {
		return p
	}
	next := *who
	gone := map[timeline.ID]bool{}
	for _, id := range others {
		o, ok := library.Get[*timeline.Person](v, id)
		if !ok || id == into || gone[id] {
			continue
		}
		gone[id] = true
		remove(&p, o)
		next.Aliases = aliases(&next, append([]string{o.Name}, o.Aliases...)...)
		if next.Role == "" {
			next.Role = o.Role
		}
		next.Note = strings.TrimSpace(next.Note + "\n" + o.Note)
	}
	if len(gone) == 0 {
		return p
	}
	p.Label = fmt.Sprintf("Merge %d people", len(gone)+1)
	next.Origin.Edited = true
	replace(&p, who, &next)
	for it := range v.Items() {
		if after, changed := handedOver(it, into, gone); changed {
			replace(&p, it, after)
		}
	}
	return p
}

// handedOver returns an item with into in place of those who are gone.
func handedOver(it timeline.Item, into timeline.ID, gone map[timeline.ID]bool) (_ timeline.Item, changed bool) {
	if !slices.ContainsFunc(timeline.Involved(it), func(id timeline.ID) bool { return gone[id] }) {
		return it, false
	}
	next := timeline.Copied(it)
	if s, ok := next.(*timeline.Statement); ok && gone[s.Speaker] {
		s.Speaker = into
	}
	f := next.Common()
	var people []timeline.ID
	for _, id := range f.People {
		if gone[id] {
			id = into
		}
		people, _ = withID(people, id)
	}
	f.People = people
	return next, true
}

// aliases returns the other names of a person together with more, each once and
// none of them the person's name.
func aliases(p *timeline.Person, more ...string) []string {
	all := slices.DeleteFunc(slices.Clone(p.Aliases), func(s string) bool { return strings.EqualFold(s, p.Name) })
	for _, s := range more {
		if !knownAs(&timeline.Person{Name: p.Name, Aliases: all}, s) {
			all = append(all, s)
		}
	}
	return nilIfEmpty(all)
}
