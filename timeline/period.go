package timeline

// A Sense is how a period is meant.
type Sense uint8

// The senses.
const (
	Lasting   Sense = iota // all of From to To
	Somewhere              // at one time somewhere from From to To
	Before                 // no later than To; From is the earliest it can have been, if known
	After                  // no earlier than From; To is the latest it can be, if known
)

var senseNames = [...]string{"lasting", "somewhere", "before", "after"}

// String returns the sense in lower case.
func (s Sense) String() string { return nameOf(s, senseNames[:]) }

// MarshalText writes the sense by its name.
func (s Sense) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (s *Sense) UnmarshalText(b []byte) error { return named(s, b, senseNames[:]) }

// A Period is when something was: one date (From == To) or a stretch between
// two, how it is meant, and how we know. The zero Period means no date.
type Period struct {
	From     Date   `json:"from"`
	To       Date   `json:"to"`
	Sense    Sense  `json:"sense,omitempty"`
	About    bool   `json:"about,omitempty"`    // "around", "some"
	Reckoned bool   `json:"reckoned,omitempty"` // worked out, not stated: "last Tuesday", a year left out
	Rule     string `json:"rule,omitempty"`     // the rule that reckoned it
	Reason   string `json:"reason,omitempty"`   // one line for people: “just hours ago” ¶3, counted back from …

	// Or is the other day that the same words can mean: 4 March for 03/04/2026
	// that was read as 3 April. It is zero when they can mean one only.
	Or Date `json:"or,omitzero"`
}

// Of returns the period of one date.
func Of(d Date) Period { return Period{From: d, To: d} }

// Between returns the period that lasts from one date to another.
func Between(from, to Date) Period { return Period{From: from, To: to} }

// Known reports whether anything is known of the period.
func (p Period) Known() bool { return p.From.Known() || p.To.Known() }

// Readings returns the two days that the figures of the period can mean, the
// one they were read as first; ok is false when they can mean one only.
func (p Period) Readings() (read, other Date, ok bool) {
	read = p.From
	if p.To.D == p.Or.M && p.To.M == p.Or.D {
		read = p.To // "by 03/04/2026"
	}
	return read, p.Or, p.Or.Known()
}

// Earliest returns the first day it can have been, or the zero Date.
func (p Period) Earliest() Date { return p.From.FirstDay() }

// Latest returns the last day it can have been, or the zero Date.
func (p Period) Latest() Date { return p.To.LastDay() }

// Precision returns the coarser precision of both ends.
func (p Period) Precision() Precision {
	if !p.From.Known() || !p.To.Known() {
		return max(p.From.Precision, p.To.Precision)
	}
	return min(p.From.Precision, p.To.Precision)
}

// Days returns the stretch that the period covers, in days since 1 January
// 1970. An open end counts as the other one; both are zero for no date.
func (p Period) Days() (from, to float64) {
	switch {
	case !p.Known():
		return 0, 0
	case !p.From.Known():
		return p.To.Days()
	case !p.To.Known():
		return p.From.Days()
	}
	from, _ = p.From.Days()
	_, to = p.To.Days()
	return from, to
}

// Within reports whether the period can have been in a stretch: not over before
// from, not begun after to. An unknown end of the stretch lets everything
// through; a period without a date is within no stretch that has an end.
func (p Period) Within(from, to Date) bool {
	if !from.Known() && !to.Known() {
		return true
	}
	if !p.Known() {
		return false
	}
	first, next := p.Days()
	start, _ := from.Days()
	_, end := to.Days()
	return (!from.Known() || next > start) && (!to.Known() || first < end)
}

// Soft reports whether the period is one time somewhere in a longer stretch.
func (p Period) Soft() bool {
	return p.Known() && (p.Sense != Lasting || p.From == p.To && p.Precision() < Day)
}

// EDTF returns the period in the Extended Date/Time Format: "2026-02-04",
// "2026-02-03/2026-02-05", "[2026-02-03..2026-02-04]" (one of these),
// "[..2026-02-04]", "[2026-02-04..]", with "~" for about.
func (p Period) EDTF() string {
	about := ""
	if p.About {
		about = "~"
	}
	switch {
	case !p.Known():
		return ""
	case p.From == p.To && p.Sense != Before && p.Sense != After:
		return p.From.EDTF() + about
	case p.Sense == Lasting:
		return end(p.From.EDTF()) + "/" + end(p.To.EDTF())
	case p.Sense == After && !p.To.Known() || p.Sense == After && p.From == p.To:
		return "[" + p.From.EDTF() + "..]"
	case !p.From.Known() || p.Sense == Before && p.From == p.To:
		return "[.." + p.To.EDTF() + "]"
	}
	return "[" + p.From.EDTF() + ".." + p.To.EDTF() + "]"
}

func end(s string) string {
	if s == "" {
		return ".."
	}
	return s
}

// String returns the period as [Period.EDTF] does.
func (p Period) String() string { return p.EDTF() }

// Compare orders periods by their first moment, then their last; those without
// a date come last.
func (p Period) Compare(o Period) int {
	if p.Known() != o.Known() {
		if p.Known() {
			return -1
		}
		return 1
	}
	a, b := p.ends()
	c, d := o.ends()
	if n := a.Compare(c); n != 0 {
		return n
	}
	return b.Compare(d)
}

func (p Period) ends() (Date, Date) {
	switch {
	case !p.From.Known():
		return p.To, p.To
	case !p.To.Known():
		return p.From, p.From
	}
	return p.From, p.To
}
