package edit

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

var statusLabels = map[timeline.Status]string{
	timeline.Suggested: "Mark %s as suggested",
	timeline.Accepted:  "Accept %s",
	timeline.Rejected:  "Reject %s",
	timeline.Disputed:  "Dispute %s",
}

// SetStatus says what a person makes of items.
func SetStatus(v library.View, status timeline.Status, keys ...timeline.Key) library.Patch {
	return alter(found(v, keys), statusLabels[status], func(f *timeline.Facts) bool {
		changed := f.Status != status
		f.Status = status
		return changed
	})
}

// Star marks items as ones that matter, or unmarks them.
func Star(v library.View, on bool, keys ...timeline.Key) library.Patch {
	label := "Unstar %s"
	if on {
		label = "Star %s"
	}
	return alter(found(v, keys), label, func(f *timeline.Facts) bool {
		changed := f.Starred != on
		f.Starred = on
		return changed
	})
}

// Note writes the note of an event, a statement, an article or a person. Notes
// on the same record in a row are one step of undo.
func Note(v library.View, key timeline.Key, text string) library.Patch {
	p := library.Patch{Label: "Write note", Merge: "note " + string(key.Kind) + " " + string(key.ID)}
	switch r := v.At(key).(type) {
	case timeline.Item:
		if next := timeline.Copied(r); r.Common().Note != text {
			next.Common().Note = text
			replace(&p, r, next)
		}
	case *timeline.Article:
		if next := *r; r.Note != text {
			next.Note = text
			replace(&p, r, &next)
		}
	case *timeline.Person:
		if next := *r; r.Note != text {
			next.Note = text
			replace(&p, r, &next)
		}
	}
	return p
}

// Redate says when an event was, or a statement was made. No words of the
// article give the date any more.
func Redate(v library.View, key timeline.Key, when timeline.Period) library.Patch {
	when = handDated(when)
	p := alter(found(v, []timeline.Key{key}), "Change date of %s", func(f *timeline.Facts) bool {
		changed := f.When != when
		f.When, f.Dated, f.Origin.Edited = when, timeline.Source{}, true
		return changed
	})
	p.Label = "Change date"
	return p
}

// handDated returns a period as one that a person has set.
func handDated(when timeline.Period) timeline.Period {
	when.Rule, when.Reckoned = ByHand, false
	if when.Reason == "" {
		when.Reason = "dated by hand"
	}
	return when
}

// ReadDates chooses between the two days that figures can mean, for each item
// whose date has two: the one it was read as, or the other one.
func ReadDates(v library.View, other bool, keys ...timeline.Key) library.Patch {
	p := library.Patch{Label: "Choose how a date is read"}
	for _, it := range found(v, keys) {
		w := it.Common().When
		if !w.Or.Known() {
			continue
		}
		next := timeline.Copied(it)
		f := next.Common()
		f.Origin.Edited = true
		chosen, left := w.From, w.Or
		if other {
			chosen, left = w.Or, w.From
		}
		f.When = timeline.Of(chosen)
		f.When.Rule = ByHand
		f.When.Reason = "chosen by hand: the figures can also mean " + left.EDTF()
		replace(&p, it, next)
	}
	return p
}

// Retitle gives an event another title, or an article. An empty title is no title.
func Retitle(v library.View, key timeline.Key, title string) library.Patch {
	p := library.Patch{Label: "Change title"}
	title = line(title)
	if title == "" {
		return p
	}
	switch r := v.At(key).(type) {
	case *timeline.Event:
		if next := *r; r.Title != title {
			next.Title, next.Origin.Edited = title, true
			replace(&p, r, &next)
		}
	case *timeline.Article:
		if next := *r; r.Title != title {
			next.Title = title
			replace(&p, r, &next)
		}
	}
	return p
}

// SetPeople says who takes part in an event, or is named in a statement.
func SetPeople(v library.View, key timeline.Key, people ...timeline.ID) library.Patch {
	people = nilIfEmpty(slices.Clone(people))
	p := alter(found(v, []timeline.Key{key}), "Change people of %s", func(f *timeline.Facts) bool {
		changed := !slices.Equal(f.People, people)
		f.People, f.Origin.Edited = people, true
		return changed
	})
	p.Label = "Change people"
	return p
}
