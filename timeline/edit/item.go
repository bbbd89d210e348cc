package edit

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

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

// ReadDate chooses one of the two days that the figures of an item's date can
// mean. The items in like whose dates are open too are read with day and month
// in the same order. The words that give the dates stay.
func ReadDate(v library.View, key timeline.Key, day timeline.Date, like ...timeline.Key) library.Patch {
	p := library.Patch{Label: "Choose how a date is read"}
	it, ok := v.Item(key)
	if !ok {
		return p
	}
	read, other, open := it.Common().When.Readings()
	if !open || day != read && day != other {
		return p
	}
	first := DayFirst(v, it, day)
	readAs(&p, v, it, day)
	for _, it := range found(v, like) {
		read, other, open := it.Common().When.Readings()
		switch {
		case !open || it.Key() == key:
		case DayFirst(v, it, read) == first:
			readAs(&p, v, it, read)
		default:
			readAs(&p, v, it, other)
		}
	}
	if len(p.Changes) > 1 {
		p.Label = "Choose how " + count(len(p.Changes), "date") + " are read"
	}
	return p
}

// DayFirst reports whether an item's date is a given day when the first of its
// figures is the day of the month. Without figures, the day that the date was
// read as counts so.
func DayFirst(v library.View, it timeline.Item, day timeline.Date) bool {
	words := worded(v, it.Common().Dated)
	i := strings.IndexFunc(words, unicode.IsDigit)
	if i < 0 {
		read, _, _ := it.Common().When.Readings()
		return day == read
	}
	figures, _, _ := strings.Cut(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return ' '
	}, words[i:]), " ")
	n, _ := strconv.Atoi(figures)
	return n == day.D
}

// readAs adds to a patch that the figures of an item's date mean a day.
func readAs(p *library.Patch, v library.View, it timeline.Item, day timeline.Date) {
	next := timeline.Copied(it)
	f := next.Common()
	read, _, _ := f.When.Readings()
	w := f.When
	for _, end := range []*timeline.Date{&w.From, &w.To} {
		if *end == read {
			*end = day
		}
	}
	if w.From.Known() && w.To.Known() && w.From.Compare(w.To) > 0 {
		w.From, w.To = day, day
	}
	w.Or, w.Reckoned, w.Rule = timeline.Date{}, false, ByHand
	w.Reason = "chosen by hand of the two days that its figures can mean"
	if words := line(worded(v, f.Dated)); words != "" {
		w.Reason = "chosen by hand of the two days that “" + words + "” can mean"
	}
	f.When, f.Origin.Edited = w, true
	replace(p, it, next)
}

// worded returns the words of a source; none when the article is not there.
func worded(v library.View, s timeline.Source) string {
	a, ok := library.Get[*timeline.Article](v, s.Article)
	if !ok || s.Empty() || s.Start < 0 || s.End > len(a.Text) {
		return ""
	}
	return s.In(a.Text)
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
