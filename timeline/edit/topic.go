package edit

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Topics returns the topics of a view in their order.
func Topics(v library.View) []*timeline.Topic {
	topics := slices.Collect(library.All[*timeline.Topic](v))
	slices.SortStableFunc(topics, func(a, b *timeline.Topic) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	return topics
}

// NewTopic makes a topic, last in order and on the first digit that is free,
// and returns its ID. When there is a topic of that name already, the patch is
// empty and the ID is its; a blank name makes no topic.
func NewTopic(v library.View, name string) (library.Patch, timeline.ID) {
	p := library.Patch{Label: "New topic"}
	if name = line(name); name == "" {
		return p, ""
	}
	order, taken := 0, map[int]bool{}
	for _, t := range Topics(v) {
		if strings.EqualFold(t.Name, name) {
			return p, t.ID
		}
		order, taken[t.Digit] = t.Order+1, true
	}
	t := &timeline.Topic{ID: fresh(v, timeline.TopicKind, name), Name: name, Order: order}
	for d := 9; d > 0; d-- {
		if !taken[d] {
			t.Digit = d
		}
	}
	return Add(p.Label, t), t.ID
}

// RenameTopic gives a topic another name. A name that is blank or another
// topic's changes nothing.
func RenameTopic(v library.View, id timeline.ID, name string) library.Patch {
	p := library.Patch{Label: "Rename topic"}
	t, ok := library.Get[*timeline.Topic](v, id)
	if name = line(name); !ok || name == "" || name == t.Name {
		return p
	}
	for o := range library.All[*timeline.Topic](v) {
		if o.ID != id && strings.EqualFold(o.Name, name) {
			return p
		}
	}
	next := *t
	next.Name = name
	replace(&p, t, &next)
	return p
}

// PinTopic puts a topic on a digit from 1 to 9, and off any for 0. The topic
// that had the digit gives it up.
func PinTopic(v library.View, id timeline.ID, digit int) library.Patch {
	p := library.Patch{Label: "Pin topic"}
	t, ok := library.Get[*timeline.Topic](v, id)
	if !ok || digit < 0 || digit > 9 || t.Digit == digit {
		return p
	}
	if digit == 0 {
		p.Label = "Unpin topic"
	}
	for o := range library.All[*timeline.Topic](v) {
		if o.ID != id && digit != 0 && o.Digit == digit {
			next := *o
			next.Digit = 0
			replace(&p, o, &next)
		}
	}
	next := *t
	next.Digit = digit
	replace(&p, t, &next)
	return p
}

// DeleteTopic removes a topic, and takes everything off it.
func DeleteTopic(v library.View, id timeline.ID) library.Patch {
	p := library.Patch{Label: "Delete topic"}
	t, ok := library.Get[*timeline.Topic](v, id)
	if !ok {
		return p
	}
	remove(&p, t)
	for it := range v.Items() {
		if rest, had := without(it.Common().Topics, id); had {
			next := timeline.Copied(it)
			next.Common().Topics = rest
			replace(&p, it, next)
		}
	}
	return p
}

// MoveTopic puts a topic at place to among all topics, counted from 0.
func MoveTopic(v library.View, id timeline.ID, to int) library.Patch {
	p := library.Patch{Label: "Move topic"}
	topics := Topics(v)
	from := slices.IndexFunc(topics, func(t *timeline.Topic) bool { return t.ID == id })
	to = min(max(to, 0), len(topics)-1)
	if from < 0 || from == to {
		return p
	}
	t := topics[from]
	topics = slices.Insert(slices.Delete(topics, from, from+1), to, t)
	for i, t := range topics {
		if t.Order != i {
			next := *t
			next.Order = i
			replace(&p, t, &next)
		}
	}
	return p
}
