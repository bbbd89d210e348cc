package timeline

import "fmt"

// A Status is what a person has made of something that was found.
type Status uint8

// The statuses.
const (
	Suggested Status = iota
	Accepted
	Rejected
	Disputed
)

var statusNames = [...]string{"suggested", "accepted", "rejected", "disputed"}

// String returns the status in lower case.
func (s Status) String() string { return nameOf(s, statusNames[:]) }

// MarshalText writes the status by its name.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(b []byte) error { return named(s, b, statusNames[:]) }

// Facts is what events and statements have in common.
type Facts struct {
	When    Period   `json:"when"`
	Dated   Source   `json:"dated"`             // the words that give the date; empty Span when none do
	Sources []Source `json:"sources,omitempty"` // the passages that bear it out, the best first; none when made by hand
	Topics  []ID     `json:"topics,omitempty"`
	People  []ID     `json:"people,omitempty"` // those who take part or are named
	Note    string   `json:"note,omitempty"`
	Status  Status   `json:"status,omitempty"`
	Starred bool     `json:"starred,omitempty"`
	Origin  Origin   `json:"origin"`
}

// Involved returns the people of an item, each once: its speaker first, then
// those who take part or are named.
func Involved(it Item) []ID {
	people := it.Common().People
	s, ok := it.(*Statement)
	if !ok || s.Speaker == "" {
		return people
	}
	all := append(make([]ID, 0, len(people)+1), s.Speaker)
	for _, id := range people {
		if id != s.Speaker {
			all = append(all, id)
		}
	}
	return all
}

// Copied returns a copy of an item that may be changed, but for its slices.
func Copied(it Item) Item {
	switch it := it.(type) {
	case *Event:
		next := *it
		return &next
	case *Statement:
		next := *it
		return &next
	}
	panic(fmt.Sprintf("timeline: no item: %T", it))
}

// An Event is something that happened, or will, at a time.
type Event struct {
	ID    ID     `json:"id"`
	Title string `json:"title"`
	Place string `json:"place,omitempty"`
	Facts
	Type string  `json:"type,omitempty"` // the word it hangs on: "meeting", "abduction"; or Announced
	Rank float64 `json:"rank,omitempty"` // how much it matters in its article, 0 to 1
}

// Kind implements [Record].
func (*Event) Kind() Kind { return EventKind }

// Key implements [Record].
func (e *Event) Key() Key { return Key{EventKind, e.ID} }

// Common implements [Item].
func (e *Event) Common() *Facts { return &e.Facts }

// Label implements [Item].
func (e *Event) Label() string { return e.Title }

// Announced is the type of an event that had not happened when its article was
// published: a promise, a plan, a deadline.
const Announced = "announced"

// The forms of a statement.
const (
	Direct   = "direct"   // whole sentences in the speaker's words
	Mixed    = "mixed"    // a sentence partly in the speaker's words
	Fragment = "fragment" // a few words of the speaker's
	Written  = "written"  // an inscription, a letter, a post
	Nested   = "nested"   // quoted within another's statement: second-hand
	Indirect = "indirect" // reported in the article's words
)

// A Statement is something somebody said, wrote or claimed.
type Statement struct {
	ID      ID     `json:"id"`
	Words   string `json:"words"`             // without the quotation marks around them
	Speaker ID     `json:"speaker,omitempty"` // the person; empty when nobody could be named
	Name    string `json:"name,omitempty"`    // the speaker as the article names them: an organisation, "a spokesman"
	Mention Source `json:"mention"`           // the words that name the speaker: "he"
	Form    string `json:"form"`
	Cue     string `json:"cue,omitempty"`    // the verb or noun: "asserted", "response"
	Reason  string `json:"reason,omitempty"` // why this speaker, for people
	To      string `json:"to,omitempty"`     // audience or outlet: "Caracol Radio"
	Facts
}

// Kind implements [Record].
func (*Statement) Kind() Kind { return StatementKind }

// Key implements [Record].
func (s *Statement) Key() Key { return Key{StatementKind, s.ID} }

// Common implements [Item].
func (s *Statement) Common() *Facts { return &s.Facts }

// Label implements [Item].
func (s *Statement) Label() string { return s.Words }

// A Person is somebody who is named: who speaks, takes part or is spoken of.
type Person struct {
	ID      ID       `json:"id"`
	Name    string   `json:"name"`
	Role    string   `json:"role,omitempty"`    // "President of Colombia"
	Aliases []string `json:"aliases,omitempty"` // other names the articles use
	Note    string   `json:"note,omitempty"`
	Origin  Origin   `json:"origin"`
}

// Kind implements [Record].
func (*Person) Kind() Kind { return PersonKind }

// Key implements [Record].
func (p *Person) Key() Key { return Key{PersonKind, p.ID} }

// A Topic is a heading that a reader files things under.
type Topic struct {
	ID    ID     `json:"id"`
	Name  string `json:"name"`
	Digit int    `json:"digit,omitempty"` // the key, colour and number it is pinned to, 1 to 9; 0 for none
	Order int    `json:"order"`           // its place in lists and lanes
}

// Kind implements [Record].
func (*Topic) Kind() Kind { return TopicKind }

// Key implements [Record].
func (t *Topic) Key() Key { return Key{TopicKind, t.ID} }
