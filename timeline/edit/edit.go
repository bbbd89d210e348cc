// Package edit makes the patch behind every change that a person can ask for.
//
// Each function looks at a view, changes nothing in it, and returns what to do.
// What is asked of records that are not there, or would change nothing, is left
// out; a patch with nothing in it is empty and makes no step.
package edit

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
)

// ByHand is the rule of a date that a person set, and the basis of a date of
// publication that a person gave.
const ByHand = "by hand"

// Add keeps new records, none of which the library holds yet.
func Add(label string, records ...timeline.Record) library.Patch {
	p := library.Patch{Label: label}
	for _, r := range records {
		p.Changes = append(p.Changes, library.Change{After: r})
	}
	return p
}

// Join makes one step of several patches, each made from the view that the one
// before it leads to. Changes of the same record in a row become one.
func Join(label string, patches ...library.Patch) library.Patch {
	all := library.Patch{Label: label}
	last := map[timeline.Record]int{} // places of changes by what they lead to
	for _, p := range patches {
		for _, c := range p.Changes {
			i, ok := last[c.Before]
			if ok && c.Follows(all.Changes[i]) {
				all.Changes[i].After = c.After
			} else {
				i = len(all.Changes)
				all.Changes = append(all.Changes, c)
			}
			if c.After != nil {
				last[c.After] = i
			}
		}
	}
	return all
}

// replace adds one record's change to p.
func replace(p *library.Patch, before, after timeline.Record) {
	p.Changes = append(p.Changes, library.Change{Before: before, After: after})
}

// remove adds one record's removal to p.
func remove(p *library.Patch, r timeline.Record) {
	p.Changes = append(p.Changes, library.Change{Before: r})
}

// found returns the events and statements among keys that v holds, each once.
func found(v library.View, keys []timeline.Key) []timeline.Item {
	var items []timeline.Item
	seen := map[timeline.Key]bool{}
	for _, k := range keys {
		if it, ok := v.Item(k); ok && !seen[k] {
			seen[k] = true
			items = append(items, it)
		}
	}
	return items
}

// alter changes a copy of each item by change, which reports whether it did
// anything. label holds one %s for "3 items".
func alter(items []timeline.Item, label string, change func(*timeline.Facts) bool) library.Patch {
	var p library.Patch
	for _, it := range items {
		if next := timeline.Copied(it); change(next.Common()) {
			replace(&p, it, next)
		}
	}
	p.Label = fmt.Sprintf(label, count(len(p.Changes), "item"))
	return p
}

// count writes a number of things: "1 item", "3 items".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// fresh returns an ID for a new record made of the given words, which no record
// of its kind in v has.
func fresh(v library.View, k timeline.Kind, words ...string) timeline.ID {
	for n := 0; ; n++ {
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%d", k, strings.Join(words, "\x00"), n))
		id := timeline.ID("h" + hex.EncodeToString(sum[:6]))
		if v.At(timeline.Key{Kind: k, ID: id}) == nil {
			return id
		}
	}
}

// without returns list less id, and whether it held id. The list stays as it is.
func without(list []timeline.ID, id timeline.ID) ([]timeline.ID, bool) {
	i := slices.Index(list, id)
	if i < 0 {
		return list, false
	}
	return nilIfEmpty(slices.Delete(slices.Clone(list), i, i+1)), true
}

// withID returns list and id, and whether it lacked id. The list stays as it is.
func withID(list []timeline.ID, id timeline.ID) ([]timeline.ID, bool) {
	if slices.Contains(list, id) {
		return list, false
	}
	return append(slices.Clip(list), id), true
}

// nilIfEmpty keeps records alike that hold nothing, whichever way they came to it.
func nilIfEmpty[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

// line returns s on one line, with single spaces.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
