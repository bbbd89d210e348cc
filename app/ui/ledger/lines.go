package ledger

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A line is the head of a speaker, one statement, or a person who is not quoted.
type line struct {
	speaker   string
	role      string
	count     int                 // of a head: how many statements
	statement *timeline.Statement // nil for a head
	silent    timeline.ID         // a person who is named and not quoted
	named     int                 // how often
	head      int                 // the line of the head that it stands under
}

// often is how often somebody must be named that it is worth a word that no
// statement of theirs was found.
const often = 3

// list groups the statements that are shown by speaker, those who speak most
// first; statements without a named speaker come last, and then those who are
// named often but not quoted.
func (l *Ledger) list() []line {
	by, names := l.grouped()
	var out []line
	for _, name := range names {
		head := line{speaker: cmp.Or(name, "Speaker not named"), count: len(by[name]), head: len(out)}
		if p, ok := library.Get[*timeline.Person](l.env.Desk.View(), by[name][0].Speaker); ok {
			head.role = p.Role
		}
		out = append(out, head)
		for _, s := range by[name] {
			out = append(out, line{statement: s, head: head.head, speaker: head.speaker})
		}
	}
	return append(out, l.unquoted(len(out))...)
}

// grouped returns the statements to list by their speakers, and these in order.
func (l *Ledger) grouped() (by map[string][]*timeline.Statement, names []string) {
	d := l.env.Desk
	by = map[string][]*timeline.Statement{}
	for _, it := range d.Items() {
		s, ok := it.(*timeline.Statement)
		if !ok || s.Form == timeline.Indirect && !l.all {
			continue
		}
		name := d.SpeakerOf(s)
		if by[name] == nil {
			names = append(names, name)
		}
		by[name] = append(by[name], s)
	}
	slices.SortStableFunc(names, func(a, b string) int {
		if (a == "") != (b == "") {
			return len(b) - len(a)
		}
		return cmp.Or(len(by[b])-len(by[a]), strings.Compare(a, b))
	})
	return by, names
}

// unquoted lists those who are named often while no statement of theirs stands
// in the library. Under a filter nothing is said about what there is not.
func (l *Ledger) unquoted(at int) []line {
	d := l.env.Desk
	if !d.Filter().Empty() {
		return nil
	}
	speaks := map[timeline.ID]bool{}
	for _, it := range d.Sorted() {
		if s, ok := it.(*timeline.Statement); ok && s.Status != timeline.Rejected {
			speaks[s.Speaker] = true
		}
	}
	var out []line
	for _, c := range d.Facets().People {
		if c.N < often || speaks[c.ID] {
			continue
		}
		if len(out) == 0 {
			out = append(out, line{speaker: "Named and not quoted", head: at})
		}
		role := ""
		if p, ok := library.Get[*timeline.Person](d.View(), c.ID); ok {
			role = p.Role
		}
		out = append(out, line{silent: c.ID, speaker: c.Name, role: role, named: c.N, head: at})
	}
	return out
}

// words puts a statement's words as they are shown: in quotation marks when
// they are the speaker's own.
func words(s *timeline.Statement) string {
	if s.Form == timeline.Indirect {
		return s.Words
	}
	return "“" + s.Words + "”"
}

// about says how far a statement is word for word, to whom it was made, how many
// tell it, what is thought of it and where it stands.
func about(d *desk.Desk, s *timeline.Statement) string {
	out := desk.Form(s.Form)
	if s.To != "" {
		out += ", to " + s.To
	}
	if m := d.Match(s.Key()); m != nil && d.Together() {
		out += " · " + d.Independent(m)
	}
	switch {
	case d.Undecided(s):
		out += " · to decide"
	case s.Status == timeline.Disputed:
		out += " · disputed"
	}
	if len(s.Sources) > 0 {
		title, para := d.Cited(s.Sources[0])
		out += " · " + strings.TrimSpace(title+" "+para)
	}
	return strings.TrimPrefix(out, " · ")
}
