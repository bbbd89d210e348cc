package work

import (
	"reflect"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/extract"
	"dateline/timeline/library"
)

// Reread reads an article of the library again, as when its date of publication
// has become known, and returns one step.
//
// What a person made or changed stays as it is. What is found again keeps its
// topics, status, note and star. What is not found again goes, unless a person
// has filed it, accepted or disputed it, noted something or starred it. The job
// names no files; what it leaves empty stays the article's own.
func Reread(v library.View, article timeline.ID, job Job) library.Patch {
	before, ok := library.Get[*timeline.Article](v, article)
	if !ok {
		return library.Patch{Label: rereadLabel}
	}
	a := *before
	if job.Published.Known() && job.Published != a.Published {
		a.Published, a.Basis = job.Published, edit.ByHand
	}
	if job.Lang != "" && job.Lang != "auto" {
		a.Lang = job.Lang
	}
	r := &rereading{view: v, article: &a, batch: newBatch(v)}
	r.batch.Patch.Label = rereadLabel
	if !same(before, &a) {
		r.batch.add(&a)
	}
	found := extract.Article(&a, r.batch.people, job.options(&a))
	r.items(found)
	r.cast(found)
	r.batch.Patch = edit.Loosened(v, edit.Tidied(v, r.batch.Patch))
	r.batch.match(article)
	return r.batch.Patch
}

const rereadLabel = "Read article again"

// A rereading compares what is found in an article with what was.
type rereading struct {
	view    library.View
	article *timeline.Article
	batch   *batch
	left    []timeline.Item // found, and in nothing that was there yet
	named   map[timeline.ID]bool
}

func (r *rereading) items(found extract.Reading) {
	var old []timeline.Item
	for it := range r.view.Items() {
		if s := it.Common().Sources; len(s) > 0 && s[0].Article == r.article.ID {
			old = append(old, it)
		}
	}
	for _, record := range found.Records() {
		if it, ok := record.(timeline.Item); ok {
			r.left = append(r.left, it)
		}
	}
	matched := make([]timeline.Item, len(old))
	for _, alike := range []func(a, b timeline.Item) bool{sameKey, samePassage} {
		for i, it := range old {
			if matched[i] == nil {
				matched[i] = r.take(it, alike)
			}
		}
	}
	r.named = map[timeline.ID]bool{}
	for i, it := range old {
		r.settle(it, matched[i])
	}
	for _, it := range r.left {
		if r.view.At(it.Key()) == nil {
			r.batch.add(it)
		}
	}
}

func sameKey(a, b timeline.Item) bool { return a.Key() == b.Key() }

func samePassage(a, b timeline.Item) bool {
	s, t := a.Common().Sources, b.Common().Sources
	return a.Kind() == b.Kind() && len(s) > 0 && len(t) > 0 && s[0] == t[0]
}

// take takes the first item out of those left that is like it.
func (r *rereading) take(it timeline.Item, alike func(a, b timeline.Item) bool) timeline.Item {
	for i, n := range r.left {
		if alike(it, n) {
			r.left = append(r.left[:i:i], r.left[i+1:]...)
			return n
		}
	}
	return nil
}

// settle says what becomes of an item that was there, given what was found in
// its place, if anything.
func (r *rereading) settle(old, found timeline.Item) {
	f := old.Common()
	switch {
	case f.Origin.ByHand():
	case f.Origin.Edited && found != nil && f.When.Rule != edit.ByHand && f.When.EDTF() != found.Common().When.EDTF():
		next := timeline.Copied(old) // what a hand changed stays; the date that no hand set is that of the words
		next.Common().When, next.Common().Dated = found.Common().When, found.Common().Dated
		r.batch.Patch.Changes = append(r.batch.Patch.Changes, library.Change{Before: old, After: next})
	case f.Origin.Edited:
	case found != nil:
		if next := carried(old, found); !same(old, next) {
			r.gone(old)
			r.batch.Patch.Changes = append(r.batch.Patch.Changes, library.Change{Before: old, After: next})
		}
	case len(f.Topics) == 0 && f.Note == "" && !f.Starred && (f.Status == timeline.Suggested || f.Status == timeline.Rejected):
		r.gone(old)
		r.batch.Patch.Changes = append(r.batch.Patch.Changes, library.Change{Before: old})
	}
}

// carried returns what was found, with the ID of what was there and all that a
// person has said of it.
func carried(old, found timeline.Item) timeline.Item {
	var next timeline.Item
	switch n := found.(type) {
	case *timeline.Event:
		c := *n
		c.ID = old.Key().ID
		next = &c
	case *timeline.Statement:
		c := *n
		c.ID = old.Key().ID
		next = &c
	}
	f, was := next.Common(), old.Common()
	f.Topics, f.Status, f.Note, f.Starred = was.Topics, was.Status, was.Note, was.Starred
	return next
}

// gone notes whom an item named that is there no more.
func (r *rereading) gone(it timeline.Item) {
	for _, id := range timeline.Involved(it) {
		r.named[id] = true
	}
}

// cast keeps the people who were found, and lets go of those whom only this
// article named and names no more.
func (r *rereading) cast(found extract.Reading) {
	for _, record := range found.Records() {
		if p, ok := record.(*timeline.Person); ok {
			r.batch.person(p)
			delete(r.named, p.ID)
		}
	}
	next, err := library.Apply(r.view, r.batch.Patch)
	if err != nil { // made from this very view
		panic(err)
	}
	for it := range next.Items() {
		for _, id := range timeline.Involved(it) {
			delete(r.named, id)
		}
	}
	for p := range library.All[*timeline.Person](r.view) {
		if r.named[p.ID] && !p.Origin.ByHand() && !p.Origin.Edited {
			r.batch.Patch.Changes = append(r.batch.Patch.Changes, library.Change{Before: p})
		}
	}
}

// same reports whether two records hold the same.
func same(a, b timeline.Record) bool { return reflect.DeepEqual(a, b) }
