// Package library keeps everything a reader has gathered and remembers how it
// came to be so, step by step.
package library

import (
	"errors"
	"fmt"
	"slices"

	"dateline/timeline"
)

// ErrStale means that a patch was made from a view the library has left behind.
var ErrStale = errors.New("the record has changed meanwhile")

// A Move is a way to go along the steps of a library.
type Move uint8

// The moves.
const (
	Do Move = iota
	Undo
	Redo
)

// A Step is one move of a library: what was done, taken back or done again.
type Step struct {
	Move   Move
	Patch  Patch // what changes now: for an Undo, the inverse of the step taken back
	Merged bool  // a Do that joins the step before it
}

// A History is the steps a library can go back and forth, the oldest first.
type History struct{ Done, Gone []Patch }

// A Keeper writes a step down for good. When it fails, the step is not made.
type Keeper func(Step) error

// A Library is the current view, and the steps back and forth from it.
//
// A Library belongs to one goroutine, the window's; work done elsewhere takes
// a View along and brings a Patch back.
type Library struct {
	view  View
	past  History
	keep  Keeper
	watch []func(Patch)
}

// New returns a library that holds the given records and keeps steps in memory only.
func New(records ...timeline.Record) *Library { return Open(records, History{}, nil) }

// Open returns a library of the given records and history. Each further step
// goes to keep first; a nil keep writes nothing down.
func Open(records []timeline.Record, past History, keep Keeper) *Library {
	if keep == nil {
		keep = func(Step) error { return nil }
	}
	return &Library{view: viewOf(records), past: past, keep: keep}
}

// View returns the library as it stands now.
func (l *Library) View() View { return l.view }

// Watch calls f after every step, with what was changed.
func (l *Library) Watch(f func(Patch)) { l.watch = append(l.watch, f) }

// Do makes the changes of p, as one step that Undo takes back.
func (l *Library) Do(p Patch) error {
	if p.Empty() {
		return nil
	}
	n := len(l.past.Done)
	merge := n > 0 && p.Merge != "" && l.past.Done[n-1].Merge == p.Merge && len(l.past.Gone) == 0
	if err := l.apply(Step{Move: Do, Patch: p, Merged: merge}); err != nil {
		return err
	}
	if merge {
		l.past.Done[n-1] = l.past.Done[n-1].then(p)
	} else {
		l.past.Done = append(l.past.Done, p)
	}
	l.past.Gone = nil
	l.tell(p)
	return nil
}

// Undo takes the last step back. It does nothing when there is none.
func (l *Library) Undo() error {
	n := len(l.past.Done)
	if n == 0 {
		return nil
	}
	p := l.past.Done[n-1]
	q := p.Inverse()
	if err := l.apply(Step{Move: Undo, Patch: q}); err != nil {
		return err
	}
	l.past.Done, l.past.Gone = l.past.Done[:n-1], append(l.past.Gone, p)
	l.tell(q)
	return nil
}

// Redo makes the step again that was last taken back.
func (l *Library) Redo() error {
	n := len(l.past.Gone)
	if n == 0 {
		return nil
	}
	p := l.past.Gone[n-1]
	if err := l.apply(Step{Move: Redo, Patch: p}); err != nil {
		return err
	}
	l.past.Gone, l.past.Done = l.past.Gone[:n-1], append(l.past.Done, p)
	l.tell(p)
	return nil
}

// Steps returns the labels of the steps that Undo and Redo would take, empty for none.
func (l *Library) Steps() (undo, redo string) {
	if n := len(l.past.Done); n > 0 {
		undo = l.past.Done[n-1].Label
	}
	if n := len(l.past.Gone); n > 0 {
		redo = l.past.Gone[n-1].Label
	}
	return undo, redo
}

// History returns the steps back and forth from here.
func (l *Library) History() History {
	return History{slices.Clone(l.past.Done), slices.Clone(l.past.Gone)}
}

// apply checks that a step fits the view, has it kept, and makes it.
func (l *Library) apply(s Step) error {
	next, err := Apply(l.view, s.Patch)
	if err != nil {
		return err
	}
	if err := l.keep(s); err != nil {
		return err
	}
	l.view = next
	return nil
}

func (l *Library) tell(p Patch) {
	for _, f := range l.watch {
		f(p)
	}
}

// Apply returns v with the changes of p, or [ErrStale] when one of them does
// not begin at what v holds.
func Apply(v View, p Patch) (View, error) {
	seen := map[timeline.Key]timeline.Record{}
	for _, c := range p.Changes {
		k := c.Key()
		now, ok := seen[k]
		if !ok {
			now = v.At(k)
		}
		if now != c.Before {
			return v, fmt.Errorf("%s: %s %s: %w", p.Label, k.Kind, k.ID, ErrStale)
		}
		seen[k] = c.After
	}
	return v.with(p.Changes), nil
}
