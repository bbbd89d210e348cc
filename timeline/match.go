package timeline

import "slices"

// A Match is records of one kind that tell of the same thing in several
// articles: one event, one statement, one text. They stay as they are; the
// window and the briefing show the lead in place of all, and who else tells it.
type Match struct {
	ID      ID   `json:"id"`
	Of      Kind `json:"of"`              // EventKind, StatementKind or ArticleKind
	Members []ID `json:"members"`         // two or more, the first published first; or fewer when a person took the others out
	Lead    ID   `json:"lead"`            // the member that stands for all: the first, or the one a person chose
	Apart   []ID `json:"apart,omitempty"` // taken out by a person: no rule puts them in again

	// Suggested: a rule found it. Accepted: a person says that it is so, and that
	// the lead is right where they disagree. Rejected: a person says that no two
	// of the members are the same. Disputed: the same, and the disagreement stands.
	Status Status `json:"status,omitempty"`
	Reason string `json:"reason,omitempty"` // one line for people: why they are thought the same
	Origin Origin `json:"origin"`
}

// Kind implements [Record].
func (*Match) Kind() Kind { return MatchKind }

// Key implements [Record].
func (m *Match) Key() Key { return Key{MatchKind, m.ID} }

// Keys returns the keys of the members.
func (m *Match) Keys() []Key {
	keys := make([]Key, len(m.Members))
	for i, id := range m.Members {
		keys[i] = Key{m.Of, id}
	}
	return keys
}

// Folds reports whether the members stand together as one.
func (m *Match) Folds() bool { return m.Status != Rejected && len(m.Members) > 1 }

// Parts reports whether a person has said that two records, members once or
// now, are not the same.
func (m *Match) Parts(a, b ID) bool {
	in := slices.Contains[[]ID]
	return in(m.Apart, a) && in(m.Members, b) || in(m.Apart, b) && in(m.Members, a) ||
		m.Status == Rejected && in(m.Members, a) && in(m.Members, b)
}
