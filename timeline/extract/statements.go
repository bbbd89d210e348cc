package extract

import (
	"fmt"
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/said"
	"dateline/timeline/extract/when"
	"dateline/timeline/extract/words"
)

// statements makes statements of the quotations and the reported speech.
func (r *reader) statements() {
	spoke := make([]int, len(r.Quotes)) // the figure of each quotation
	for i, q := range r.Quotes {
		spoke[i] = -1
		n := r.text.LineAt(q.Start)
		if n < 0 || r.text.Lines[n].Repeats > 0 || q.Rule == "" {
			continue
		}
		s := &timeline.Statement{
			ID:    timeline.ID(fmt.Sprintf("%s-s%d", r.ID, q.Start)),
			Words: q.Words.In(r.Text),
			Form:  q.Form,
			Cue:   q.Cue,
			To:    q.To,
		}
		together, named := r.joint(q.Mention)
		figure, reason := -1, ""
		if len(together) == 0 || named {
			figure, reason = r.speaker(q)
		}
		if q.Form == timeline.Nested && q.Parent >= 0 && q.Parent < i && first[strings.ToLower(q.Mention.In(r.Text))] {
			figure, reason = spoke[q.Parent], "the speaker's own earlier words"
		}
		spoke[i] = figure
		if q.Form == timeline.Indirect && figure < 0 && len(together) == 0 && !r.claims(q) {
			continue
		}
		if !q.Mention.Empty() {
			s.Mention = r.source(q.Mention)
			s.Name = q.Mention.In(r.Text)
		}
		s.Reason = joined(q.Reason, reason)
		s.Facts.People = r.people(q.Span)
		if len(together) > 0 {
			s.Reason = joined(s.Reason, r.jointly(q.Mention, together, named))
			if !named {
				s.Name = r.names(together)
			}
			for i := len(together) - 1; i >= 0; i-- {
				s.Facts.People = with(s.Facts.People, r.cast.Figures[together[i]].Person.ID)
			}
		}
		if figure >= 0 {
			p := r.cast.Figures[figure].Person
			s.Speaker, s.Name = p.ID, p.Name
			s.Facts.People = with(s.Facts.People, p.ID)
		}
		s.Sources = []timeline.Source{r.source(q.Span)}
		if !q.CueSpan.Empty() && q.Form != timeline.Nested {
			s.Sources = append(s.Sources, r.source(r.attribution(q)))
		}
		s.Origin.Rule = "said: " + q.Rule
		s.When, s.Dated = r.saidWhen(q)
		r.Statements = append(r.Statements, s)
	}
}

// first are the pronouns by which speakers mean themselves.
var first = words.Set(`i we yo nosotros`)

func joined(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + "; " + b
}

func with(ids []timeline.ID, id timeline.ID) []timeline.ID {
	for _, x := range ids {
		if x == id {
			return ids
		}
	}
	return append([]timeline.ID{id}, ids...)
}

// attribution is the stretch from the cue to the mention: "he affirmed".
func (r *reader) attribution(q said.Quote) timeline.Span {
	s := q.CueSpan
	if !q.Mention.Empty() && r.text.LineAt(q.Mention.Start) == r.text.LineAt(s.Start) {
		s.Start, s.End = min(s.Start, q.Mention.Start), max(s.End, q.Mention.End)
	}
	return s
}

// saidWhen dates a statement: by the date beside its attribution, by one
// earlier in the paragraph, else by the article's date.
func (r *reader) saidWhen(q said.Quote) (timeline.Period, timeline.Source) {
	n := r.text.LineAt(q.Start)
	l := r.text.Lines[n]
	at := q.CueSpan.Start
	if q.CueSpan.Empty() {
		at = q.Start
	}
	if q.Form == timeline.Nested {
		return r.ofArticle("these words"), timeline.Source{}
	}
	from, to := r.sentence(at)
	best, near := -1, 1<<30
	first := sort.Search(len(r.Dates), func(i int) bool { return r.Dates[i].Start >= from })
	for i := first; i < len(r.Dates) && r.Dates[i].Start < to; i++ {
		d := r.Dates[i]
		if d.End > to || !r.calendar(d) || q.Covers(d.Span) && !(q.Rule == "noun phrase" && r.current(d.When)) || r.inQuotation(l, d.Start) || !r.attached(n, d, at) && !r.shared(n, d, q) {
			continue
		}
		if gap := distance(d.Span, at); gap < near {
			best, near = i, gap
		}
	}
	if best >= 0 && near < 120 {
		d := r.Dates[best]
		return r.by(d, "beside the attribution"), r.source(d.Span)
	}
	for i := first - 1; i >= 0 && first-i <= datesBack && r.Dates[i].Start >= l.Start; i-- {
		d := r.Dates[i]
		if d.End <= from && r.calendar(d) && !r.inQuotation(l, d.Start) && d.When.Latest().Known() && r.current(d.When) {
			p := r.by(d, "said earlier in "+r.mark(d.Start))
			p.Reckoned = true
			return p, r.source(d.Span)
		}
	}
	return r.ofArticle("these words"), timeline.Source{}
}

const datesBack = 40 // dates earlier in a paragraph that are looked at

// attached reports whether a date belongs to the clause of the cue at a place:
// it stands in it, or in a short piece that opens the sentence.
func (r *reader) attached(n int, d when.Mention, at int) bool {
	l, cl := r.text.Lines[n], r.cut[n]
	i, k := pieceAt(l, cl, d.Start), pieceAt(l, cl, at)
	if i == k || i >= len(cl) || k >= len(cl) {
		return i == k
	}
	if cl[i].verb >= 0 && cl[i].b-cl[i].a > shortOpening { // only a bare date leans on the clause beside it
		return false
	}
	for w := cl[i].a; w <= cl[i].b; w++ {
		if r.happening(l.Words[w]) {
			return false
		}
	}
	between := cl[min(i, k):max(i, k)]
	return len(between) <= 3 && cl[i].b-cl[i].a <= shortOpening
}

// shared reports whether the cue stands in a clause that hangs on the one of a
// date, and the same one does both: "Lee rejected the plan on Monday, which he
// called «...»".
func (r *reader) shared(n int, d when.Mention, q said.Quote) bool {
	l, cl := r.text.Lines[n], r.cut[n]
	i, k := pieceAt(l, cl, d.Start), pieceAt(l, cl, q.CueSpan.Start)
	if q.CueSpan.Empty() || i >= k || k >= len(cl) || !relative[l.Words[cl[k].a].Low] || cl[i].quote >= 0 || !r.moment(d.When) {
		return false
	}
	for j := i + 1; j < k; j++ {
		if cl[j].verb >= 0 {
			return false
		}
	}
	if cl[i].verb < 0 || cl[i].future || cl[i].subjectB < cl[i].subjectA {
		return false
	}
	subject := l.From(cl[i].subjectA, cl[i].subjectB)
	if q.Mention.Overlaps(subject) {
		return true
	}
	a, _ := r.cast.Resolve(subject)
	b, _ := r.cast.Resolve(q.Mention)
	return a >= 0 && a == b
}

// relative are words that open a clause about what stands before it.
var relative = words.Set(`which whom que quien quienes cual cuales lo`)

const shortOpening = 6 // words of "Last week Ann Lee," or "on Friday,"

// current reports whether a date is near enough to the publication to be that
// of what the article tells on.
func (r *reader) current(p timeline.Period) bool {
	if !r.Published.Known() || !p.From.Known() || p.Precision() < timeline.Week {
		return false
	}
	from, _ := p.Days()
	day, _ := r.Published.Days()
	return day-from < 10 && from <= day
}

// by takes a date mention over, with its reason and a word on how.
func (r *reader) by(d when.Mention, how string) timeline.Period {
	p := d.When
	p.Rule = d.Rule
	words := "“" + d.In(r.Text) + "”"
	p.Reason = words + " " + r.mark(d.Start)
	if d.Reason != "" { // which begins with the same words as a rule
		p.Reason += ": " + strings.TrimPrefix(d.Reason, words+" ")
	}
	if how != "" {
		p.Reason += "; " + how
	}
	return p
}

// calendar reports whether a mention gives a date, not a length of time or a
// habit.
func (r *reader) calendar(d when.Mention) bool {
	return d.When.Known() && d.Type != when.Set
}

// sentence returns the bytes of the sentence that holds a place.
func (r *reader) sentence(at int) (from, to int) {
	n := r.text.LineAt(at)
	if n < 0 {
		return at, at
	}
	l := r.text.Lines[n]
	k := min(l.At(at), len(l.Words)-1)
	if k < 0 {
		return l.Start, l.End
	}
	s := l.Sentences[min(l.Words[k].Sent, len(l.Sentences)-1)]
	return s.Start, s.End
}

func (r *reader) inQuotation(l words.Line, at int) bool {
	k := l.At(at)
	return k < len(l.Words) && l.Words[k].Quote >= 0
}

func distance(s timeline.Span, at int) int {
	switch {
	case at < s.Start:
		return s.Start - at
	case at > s.End:
		return at - s.End
	}
	return 0
}
