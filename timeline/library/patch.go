package library

import "dateline/timeline"

// A Change replaces one record by another. A nil Before adds, a nil After removes.
type Change struct{ Before, After timeline.Record }

// Key names the record that changes.
func (c Change) Key() timeline.Key {
	if c.After != nil {
		return c.After.Key()
	}
	return c.Before.Key()
}

// A Patch is one thing a person did, as the records it changed. It is the only
// way into a library: undo turns it round, the store writes it down, and the
// window redraws what it names.
type Patch struct {
	Label   string // for the menu, in the imperative: "Tag 3 items"
	Merge   string // patches in a row with the same non-empty Merge become one step of undo
	Changes []Change
}

// Inverse returns the patch that takes p back.
func (p Patch) Inverse() Patch {
	q := Patch{Label: p.Label, Changes: make([]Change, len(p.Changes))}
	for i, c := range p.Changes {
		q.Changes[len(p.Changes)-1-i] = Change{Before: c.After, After: c.Before}
	}
	return q
}

// Empty reports whether p changes nothing.
func (p Patch) Empty() bool { return len(p.Changes) == 0 }

// Follows reports whether c goes on from where b left the same record, so that
// within one step the record between the two need not be kept.
func (c Change) Follows(b Change) bool {
	return c.Before != nil && c.After != nil && c.Before == b.After
}

// then returns p followed by q as one patch.
func (p Patch) then(q Patch) Patch {
	p.Changes = append([]Change(nil), p.Changes...)
	for _, c := range q.Changes {
		i := len(p.Changes) - 1
		for i >= 0 && !c.Follows(p.Changes[i]) {
			i--
		}
		if i >= 0 {
			p.Changes[i].After = c.After
		} else {
			p.Changes = append(p.Changes, c)
		}
	}
	return p
}
