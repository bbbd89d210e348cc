package edit

import (
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Same says that events, or statements, tell of one thing, whatever the rules
// think. Matches that they belong to are joined. The first one stands for all.
func Same(v library.View, keys ...timeline.Key) library.Patch {
	var p library.Patch
	items := found(v, keys)
	if len(items) < 2 {
		return p
	}
	m := &timeline.Match{Of: items[0].Kind(), Lead: items[0].Key().ID, Status: timeline.Accepted, Reason: "put together by hand"}
	for _, it := range items {
		if it.Kind() != m.Of {
			return library.Patch{}
		}
		m.Members, _ = withID(m.Members, it.Key().ID)
	}
	for old := range library.All[*timeline.Match](v) {
		if old.Of != m.Of || !old.Folds() || !slices.ContainsFunc(old.Members, func(id timeline.ID) bool { return slices.Contains(m.Members, id) }) {
			continue
		}
		if len(old.Members) >= len(m.Members) && !slices.ContainsFunc(m.Members, func(id timeline.ID) bool { return !slices.Contains(old.Members, id) }) {
			return p // they are together already
		}
		remove(&p, old)
		for _, id := range old.Members {
			m.Members, _ = withID(m.Members, id)
		}
		for _, id := range old.Apart {
			m.Apart, _ = withID(m.Apart, id)
		}
	}
	m.Apart = nilIfEmpty(slices.DeleteFunc(m.Apart, func(id timeline.ID) bool { return slices.Contains(m.Members, id) }))
	m.ID = fresh(v, timeline.MatchKind, fmt.Sprint(m.Members))
	p.Changes = append(p.Changes, library.Change{After: m})
	p.Label = "Put " + count(len(m.Members), string(m.Of)) + " together"
	return p
}

// Apart takes members out of a match; no rule puts them in again. With none
// named, or when fewer than two are left, all of them stand on their own.
func Apart(v library.View, match timeline.ID, members ...timeline.ID) library.Patch {
	m, ok := library.Get[*timeline.Match](v, match)
	if !ok || m.Status == timeline.Rejected {
		return library.Patch{}
	}
	next := *m
	out := func(id timeline.ID) bool { return slices.Contains(members, id) }
	next.Members = slices.DeleteFunc(slices.Clone(m.Members), out)
	if len(next.Members) == len(m.Members) && len(members) > 0 {
		return library.Patch{}
	}
	p := library.Patch{Label: "Take " + count(len(m.Members)-len(next.Members), string(m.Of)) + " apart"}
	if len(members) == 0 || len(next.Members) < 2 {
		next.Members, next.Status = m.Members, timeline.Rejected
		p.Label = "Take " + count(len(m.Members), string(m.Of)) + " apart"
		replace(&p, m, &next)
		return p
	}
	for _, id := range m.Members {
		if out(id) {
			next.Apart, _ = withID(next.Apart, id)
		}
	}
	if out(m.Lead) {
		next.Lead = next.Members[0]
	}
	replace(&p, m, &next)
	return p
}

// Lead says which member of a match is right, and stands for all.
func Lead(v library.View, match, member timeline.ID) library.Patch {
	p := library.Patch{Label: "Choose what is right"}
	m, ok := library.Get[*timeline.Match](v, match)
	if !ok || !slices.Contains(m.Members, member) || m.Lead == member && m.Status == timeline.Accepted {
		return p
	}
	next := *m
	next.Lead, next.Status = member, timeline.Accepted
	replace(&p, m, &next)
	undispute(&p, v, m, member)
	settle(&p, v, []timeline.Key{{Kind: m.Of, ID: member}}, timeline.Accepted)
	return p
}

// Reopen takes back what a person has made of the disagreement of a match's
// members, so that it waits for a choice again.
func Reopen(v library.View, match timeline.ID) library.Patch {
	p := library.Patch{Label: "Decide anew"}
	m, ok := library.Get[*timeline.Match](v, match)
	if !ok || m.Status != timeline.Accepted && m.Status != timeline.Disputed {
		return p
	}
	next := *m
	next.Status = timeline.Suggested
	replace(&p, m, &next)
	undispute(&p, v, m)
	return p
}

// undispute puts the members of a disputed match back to review, but for some.
func undispute(p *library.Patch, v library.View, m *timeline.Match, but ...timeline.ID) {
	if m.Status != timeline.Disputed {
		return
	}
	var keys []timeline.Key
	for _, k := range m.Keys() {
		if it, ok := v.Item(k); ok && it.Common().Status == timeline.Disputed && !slices.Contains(but, k.ID) {
			keys = append(keys, k)
		}
	}
	settle(p, v, keys, timeline.Suggested)
}

// Dispute says that the members of a match disagree, and that this stands.
func Dispute(v library.View, match timeline.ID) library.Patch {
	p := library.Patch{Label: "Keep as disputed"}
	m, ok := library.Get[*timeline.Match](v, match)
	if !ok || m.Status == timeline.Disputed {
		return p
	}
	next := *m
	next.Status = timeline.Disputed
	replace(&p, m, &next)
	settle(&p, v, m.Keys(), timeline.Disputed)
	return p
}

// settle adds the status of items to a patch.
func settle(p *library.Patch, v library.View, keys []timeline.Key, s timeline.Status) {
	p.Changes = append(p.Changes, SetStatus(v, s, keys...).Changes...)
}

// Tidied returns a patch that also takes what it removes out of the matches.
func Tidied(v library.View, p library.Patch) library.Patch {
	gone := map[timeline.Key]bool{}
	for _, c := range p.Changes {
		if c.After == nil {
			gone[c.Key()] = true
		}
	}
	if len(gone) == 0 {
		return p
	}
	for m := range library.All[*timeline.Match](v) {
		out := among(gone, m.Of)
		leave(&p, m, out, slices.DeleteFunc(slices.Clone(m.Apart), out))
	}
	return p
}

// Loosened returns a patch that also takes what it dates anew out of the matches
// of which no person has said anything: they rested on the date that was. What a
// person took out of them stays out.
func Loosened(v library.View, p library.Patch) library.Patch {
	moved, touched := map[timeline.Key]bool{}, map[timeline.Key]bool{}
	for _, c := range p.Changes {
		touched[c.Key()] = true
		before, ok1 := c.Before.(timeline.Item)
		after, ok2 := c.After.(timeline.Item)
		if ok1 && ok2 && before.Common().When.EDTF() != after.Common().When.EDTF() {
			moved[c.Key()] = true
		}
	}
	if len(moved) == 0 {
		return p
	}
	for m := range library.All[*timeline.Match](v) {
		if m.Status == timeline.Suggested && !touched[m.Key()] {
			leave(&p, m, among(moved, m.Of), m.Apart)
		}
	}
	return p
}

// among tells of the ID of a record of one kind whether it is among some keys.
func among(keys map[timeline.Key]bool, of timeline.Kind) func(timeline.ID) bool {
	return func(id timeline.ID) bool { return keys[timeline.Key{Kind: of, ID: id}] }
}

// leave adds to a patch what becomes of a match when some members are out, and
// those are apart. It goes when it is left with one record, and no word of a
// person's to keep.
func leave(p *library.Patch, m *timeline.Match, out func(timeline.ID) bool, apart []timeline.ID) {
	next := *m
	next.Members, next.Apart = slices.DeleteFunc(slices.Clone(m.Members), out), nilIfEmpty(apart)
	switch {
	case len(next.Members) == len(m.Members) && len(next.Apart) == len(m.Apart):
	case len(next.Members)+len(next.Apart) < 2 || len(next.Members) == 0:
		remove(p, m)
	default:
		if out(m.Lead) {
			next.Lead = next.Members[0]
			if m.Status == timeline.Accepted { // what was chosen has gone
				next.Status = timeline.Suggested
			}
		}
		replace(p, m, &next)
	}
}
