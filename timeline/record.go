// Package timeline is the vocabulary of the program: articles, the events and
// statements found in them, the dates they bear, the people who speak and the
// topics a reader files things under.
//
// It holds values only. Records are never changed in place: copy one, change
// the copy, and hand both to a library.Patch.
package timeline

// An ID names one record among its kind. It never changes and is never reused.
type ID string

// A Kind is a sort of record, such as "event".
type Kind string

// A Key names one record among all.
type Key struct {
	Kind Kind `json:"kind"`
	ID   ID   `json:"id"`
}

// A Record is anything a library keeps. Kind must work on a nil record.
type Record interface {
	Kind() Kind
	Key() Key
}

// An Item is what stands on the timeline: an [Event] or a [Statement]. Common
// returns what the two have in common; it must not be changed.
type Item interface {
	Record
	Common() *Facts
	Label() string // the item in a few words: an event's title, a statement's words
}

// A Maker knows how to make an empty record of its kind, for reading it back.
type Maker struct {
	Kind Kind
	New  func() Record
}

// The kinds of record this package defines.
const (
	ArticleKind   Kind = "article"
	EventKind     Kind = "event"
	StatementKind Kind = "statement"
	PersonKind    Kind = "person"
	TopicKind     Kind = "topic"
	MatchKind     Kind = "match"
)

// Makers returns a maker for every kind this package defines.
func Makers() []Maker {
	return []Maker{
		{ArticleKind, func() Record { return new(Article) }},
		{EventKind, func() Record { return new(Event) }},
		{StatementKind, func() Record { return new(Statement) }},
		{PersonKind, func() Record { return new(Person) }},
		{TopicKind, func() Record { return new(Topic) }},
		{MatchKind, func() Record { return new(Match) }},
	}
}
