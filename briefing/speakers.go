package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/library"
)

// statements groups the chosen statements by who made them: those with the
// most to say first, and each in order of time.
func (c *composer) statements() {
	d := c.doc
	at := map[string]int{}
	for _, it := range c.items {
		s, ok := it.(*timeline.Statement)
		if !ok {
			continue
		}
		name, role := c.speaker(s)
		i, ok := at[name]
		if !ok {
			i = len(d.Speakers)
			at[name] = i
			d.Speakers = append(d.Speakers, Speaker{Name: name, Role: role})
		}
		d.Speakers[i].Said = append(d.Speakers[i].Said, c.quotation(s))
	}
	nobody := c.w.NoSpeaker
	slices.SortStableFunc(d.Speakers, func(a, b Speaker) int {
		if (a.Name == nobody) != (b.Name == nobody) {
			return map[bool]int{true: 1, false: -1}[a.Name == nobody]
		}
		return cmp.Compare(len(b.Said), len(a.Said))
	})
	n := 0
	for _, s := range d.Speakers {
		for i := range s.Said {
			n++
			s.Said[i].Number = n
		}
	}
	d.SaidNote = c.w.SaidAll.Of(n)
	if n < c.heard {
		d.SaidNote = fmt.Sprintf(c.w.SaidNote, n, c.heard)
	}
}

// speaker returns the name and the role of who made a statement.
func (c *composer) speaker(s *timeline.Statement) (name, role string) {
	if p, ok := library.Get[*timeline.Person](c.v, s.Speaker); ok {
		return p.Name, p.Role
	}
	return cmp.Or(strings.TrimSpace(s.Name), c.w.NoSpeaker), ""
}

func (c *composer) quotation(s *timeline.Statement) Quotation {
	q := Quotation{
		Key: s.Key(), Words: s.Words, Own: s.Form != timeline.Indirect, Topics: c.filed(s.Topics), Cites: c.cites(s.Sources),
		Form: s.Form, Disputed: s.Status == timeline.Disputed, Inferred: s.When.Known() && s.When.Reckoned, When: s.When,
	}
	when := c.w.When(s.When)
	if q.Inferred {
		when += " (" + c.w.DateInferred + ")"
	}
	context := []string{when}
	if s.To != "" {
		context = append(context, fmt.Sprintf(c.w.To, s.To))
	}
	if f := c.w.Forms[s.Form]; f != "" {
		context = append(context, f)
	}
	if len(q.Cites) == 0 {
		context = append(context, c.w.ByHand)
	}
	q.Fork, q.Telling = c.fork(s.When), c.telling(s)
	if q.Told != "" {
		context = append(context, q.Told)
	}
	if s.Note != "" {
		context = append(context, s.Note)
	}
	q.Context = strings.Join(context, " · ")
	return q
}

// hear counts the statements that the outline's filter lets through, whatever
// their form, and those of them that are quoted within somebody else's.
func (c *composer) hear() {
	seen := map[timeline.ID]bool{}
	for s := range library.All[*timeline.Statement](c.v) {
		if c.o.lets(c.v, c.folds, s) && allowed(c.v, c.o, s) {
			if m := c.folds[s.Key()]; m != nil {
				if seen[m.ID] {
					continue
				}
				seen[m.ID] = true
			}
			c.heard++
			if s.Form == timeline.Nested {
				c.nested++
			}
		}
	}
}

// spoken is what was said where: for each article, the passages of its
// statements, in order, with a short name of who made them.
type spoken map[timeline.ID][]passage

type passage struct {
	timeline.Span
	who string
}

// spoken gathers the statements of the cited articles.
func (c *composer) spoken() spoken {
	said := spoken{}
	for s := range library.All[*timeline.Statement](c.v) {
		if s.Status == timeline.Rejected {
			continue
		}
		for _, src := range s.Sources {
			if c.numbers[src.Article] > 0 {
				said[src.Article] = append(said[src.Article], passage{src.Span, c.shortName(s)})
			}
		}
	}
	return said
}

// by returns whose account all of some sources are, those of two parted by a
// comma: "" when one of them is an article's own narration.
func (s spoken) by(sources []timeline.Source) string {
	var all []string
	for _, src := range sources {
		who := s.of(src)
		if who == "" {
			return ""
		}
		if !slices.Contains(all, who) {
			all = append(all, who)
		}
	}
	return strings.Join(all, ", ")
}

// of returns who says what a source says: the speaker of the narrowest
// statement that it lies within, or "" when it is the article's own narration.
func (s spoken) of(src timeline.Source) string {
	who, size := "", 0
	for _, p := range s[src.Article] {
		if n := p.End - p.Start; p.Covers(src.Span) && (size == 0 || n < size) {
			who, size = p.who, n
		}
	}
	return who
}

// shortName returns what a speaker is called at second mention: the shortest
// of their names that is the last part of the whole name, or else its last word.
func (c *composer) shortName(s *timeline.Statement) string {
	p, ok := library.Get[*timeline.Person](c.v, s.Speaker)
	if !ok {
		return cmp.Or(strings.TrimSpace(s.Name), c.w.NoSpeaker)
	}
	short := p.Name
	for _, a := range p.Aliases {
		if utf8.RuneCountInString(a) < utf8.RuneCountInString(short) && strings.HasSuffix(p.Name, " "+a) {
			short = a
		}
	}
	if words := strings.Fields(p.Name); short == p.Name && p.Role != "" && len(words) > 1 {
		short = words[len(words)-1]
	}
	return short
}
