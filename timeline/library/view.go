package library

import (
	"cmp"
	"iter"

	"github.com/benbjohnson/immutable"

	"dateline/timeline"
)

// A View is a library as it stood at one moment. It never changes, so it may
// be read anywhere, on any goroutine, for as long as it is wanted.
//
// Each kind is a persistent B+ tree sorted by ID: an edit copies the path to
// one leaf and shares the rest, so it costs the same at a million records.
type View struct {
	kinds map[timeline.Kind]*records
}

type records = immutable.SortedMap[timeline.ID, timeline.Record]

type byID struct{}

func (byID) Compare(a, b timeline.ID) int { return cmp.Compare(a, b) }

// Get returns the record of type R with the given ID.
func Get[R timeline.Record](v View, id timeline.ID) (R, bool) {
	r, ok := v.At(timeline.Key{Kind: kind[R](), ID: id}).(R)
	return r, ok
}

// All yields every record of type R, in the order of their IDs.
func All[R timeline.Record](v View) iter.Seq[R] {
	return func(yield func(R) bool) {
		for r := range v.Records(kind[R]()) {
			if !yield(r.(R)) {
				return
			}
		}
	}
}

// Items yields every event and every statement, in the order of their IDs.
func (v View) Items() iter.Seq[timeline.Item] {
	return func(yield func(timeline.Item) bool) {
		for _, k := range []timeline.Kind{timeline.EventKind, timeline.StatementKind} {
			for r := range v.Records(k) {
				if !yield(r.(timeline.Item)) {
					return
				}
			}
		}
	}
}

// Item returns the event or statement with the given key.
func (v View) Item(k timeline.Key) (timeline.Item, bool) {
	it, ok := v.At(k).(timeline.Item)
	return it, ok
}

// Speaker names who makes a statement: as the library knows the person, else as
// the article does; empty when neither does.
func (v View) Speaker(s *timeline.Statement) string {
	if p, ok := Get[*timeline.Person](v, s.Speaker); ok {
		return p.Name
	}
	return s.Name
}

// Records yields every record of a kind, in the order of their IDs.
func (v View) Records(k timeline.Kind) iter.Seq[timeline.Record] {
	return func(yield func(timeline.Record) bool) {
		m := v.kinds[k]
		if m == nil {
			return
		}
		for it := m.Iterator(); !it.Done(); {
			if _, r, _ := it.Next(); !yield(r) {
				return
			}
		}
	}
}

// Len returns how many records of a kind there are.
func (v View) Len(k timeline.Kind) int {
	if m := v.kinds[k]; m != nil {
		return m.Len()
	}
	return 0
}

// At returns the record with the given key, or nil.
func (v View) At(k timeline.Key) timeline.Record {
	if m := v.kinds[k.Kind]; m != nil {
		if r, ok := m.Get(k.ID); ok {
			return r
		}
	}
	return nil
}

// viewOf returns the view of the given records.
func viewOf(all []timeline.Record) View {
	builders := map[timeline.Kind]*immutable.SortedMapBuilder[timeline.ID, timeline.Record]{}
	for _, r := range all {
		k := r.Key()
		b := builders[k.Kind]
		if b == nil {
			b = immutable.NewSortedMapBuilder[timeline.ID, timeline.Record](byID{})
			builders[k.Kind] = b
		}
		b.Set(k.ID, r)
	}
	v := View{make(map[timeline.Kind]*records, len(builders))}
	for k, b := range builders {
		v.kinds[k] = b.Map()
	}
	return v
}

// with returns v with the changes made. All that does not change is shared.
func (v View) with(changes []Change) View {
	next := View{make(map[timeline.Kind]*records, len(v.kinds)+1)}
	for k, m := range v.kinds {
		next.kinds[k] = m
	}
	for _, c := range changes {
		k := c.Key()
		m := next.kinds[k.Kind]
		if m == nil {
			m = immutable.NewSortedMap[timeline.ID, timeline.Record](byID{})
		}
		if c.After == nil {
			next.kinds[k.Kind] = m.Delete(k.ID)
		} else {
			next.kinds[k.Kind] = m.Set(k.ID, c.After)
		}
	}
	return next
}

// kind returns the kind of the record type R.
func kind[R timeline.Record]() timeline.Kind {
	var r R
	return r.Kind()
}

// Same reports whether two views hold the very same records of a kind.
func (v View) Same(w View, k timeline.Kind) bool { return v.kinds[k] == w.kinds[k] }
