package extract

import (
	"fmt"
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// inherit dates an event without a date: by the meeting that it happened at, by
// a date beside it, by the day that the article opens with, else by the
// article.
func (r *reader) inherit(x draft, n int) timeline.Period {
	if m := r.meeting; m != nil && m.when.Known() && r.atMeeting(x) {
		p := m.when
		p.Reckoned, p.Rule = true, "event chain"
		p.Reason = "at the " + m.noun + ", " + m.reason
		return p
	}
	if d, ok := r.beside(x); ok {
		p := r.by(d, "in the same sentence")
		p.Reckoned, p.Rule = true, "same sentence"
		return p
	}
	if p, ok := r.carried(n, x.verb); ok {
		return p
	}
	return r.ofArticle("it")
}

// beside returns a date of the days before the publication that stands in
// another clause of the same sentence.
func (r *reader) beside(x draft) (when.Mention, bool) {
	s := r.sentenceSpan(x.span.Start)
	for _, d := range r.datesWithin(s) {
		if s.Covers(d.Span) && r.calendar(d) && r.current(d.When) && !r.aside(x.line, d) {
			return d, true
		}
	}
	return when.Mention{}, false
}

// aside reports whether a date stands in a relative clause, and so dates only
// what that clause tells of.
func (r *reader) aside(n int, d when.Mention) bool {
	l, cl := r.text.Lines[n], r.cut[n]
	i := pieceAt(l, cl, d.Start)
	return i < len(cl) && cl[i].a > 0 && l.Words[cl[i].a].Is("which", "that", "who", "que", "quien") && !l.Words[cl[i].a-1].Is("said", "de")
}

// finish gives the events their IDs and ranks, in the order of their places.
func (r *reader) finish(drafts []draft) {
	sort.SliceStable(drafts, func(i, j int) bool { return drafts[i].span.Start < drafts[j].span.Start })
	used := map[timeline.ID]bool{}
	last := draft{} // one clause with two dates is of the first, unless it was done again
	for _, d := range drafts {
		if r.ahead(d.when) || r.deadline(d.when) {
			d.kind = announced
		}
		e := &timeline.Event{ID: timeline.ID(fmt.Sprintf("%s-e%d", r.ID, d.span.Start)), Title: d.title, Type: d.kind, Place: d.place}
		switch {
		case used[e.ID] && d.title == last.title && r.again(last.dated, d.dated):
			e.ID += timeline.ID(fmt.Sprintf("-%d", d.dated.Start))
		case used[e.ID] && d.title != last.title: // two clauses of one subject: "Lee, who won in May, resigned"
			e.ID += timeline.ID(fmt.Sprintf("-%d", d.span.End))
		}
		if used[e.ID] {
			continue
		}
		used[e.ID], last = true, d
		e.When = d.when
		if !d.dated.Empty() {
			e.Dated = r.source(d.dated)
		}
		e.Sources = []timeline.Source{r.source(d.span)}
		for _, s := range d.other {
			e.Sources = append(e.Sources, r.source(s))
		}
		for _, f := range d.folks {
			e.Facts.People = append(e.Facts.People, r.cast.Figures[f].Person.ID)
		}
		e.Origin.Rule = "event: " + d.rule
		e.Rank = r.rank(d)
		r.Events = append(r.Events, e)
	}
}

// again reports whether what is told with one date was done again at the other:
// "on 4 March and again last Friday".
func (r *reader) again(a, b timeline.Span) bool {
	if a.Empty() || b.Empty() || b.Start < a.End || b.Start-a.End > 20 {
		return false
	}
	switch strings.TrimSpace(r.Text[a.End:b.Start]) {
	case "and again", "and again on", "and then again", "y de nuevo", "y otra vez", "y nuevamente":
		return true
	}
	return false
}

// rank weighs an event in its article, 0 to 1, so that the first few make a
// briefing: 0.3 for a date of its own; 0.12 for each of two people who are
// named; up to 0.2 for a place near the beginning; 0.08 for each of two further
// passages; 0.06 for a deed that changes something, as much less for one by
// which people only speak; 0.1 less for what a quotation tells.
func (r *reader) rank(d draft) float64 {
	v := 0.1
	if d.stated {
		v += 0.3
	}
	v += 0.12 * float64(min(len(d.folks), 2))
	v += 0.2 * (1 - float64(d.line)/float64(max(len(r.text.Lines), 1)))
	v += 0.08 * float64(min(len(d.other), 2))
	switch did := deeds[r.text.Lang][d.kind].verb; {
	case telling[did] || speaking[r.text.Lang][d.kind]:
		v -= 0.06
	case did != "" || gatherings[r.text.Lang][d.kind] || d.kind == announced:
		v += 0.06
	}
	if d.quoted {
		v -= 0.1
	}
	if d.figure {
		v -= 0.25
	}
	if unplain(d.title) {
		v -= 0.15
	}
	if negative(d.title) {
		v -= 0.3
	}
	return min(max(v, 0), 1)
}

// unplain reports whether a title is plain only to one who has read the sentence
// before it: "another attack followed", "the couple left".
func unplain(title string) bool {
	list := fields(strings.ToLower(title))
	n := len(list)
	if n == 0 {
		return false
	}
	for _, w := range list[1:] {
		if w == "it" || w == "them" {
			return true
		}
		if w == "that" {
			break
		}
	}
	if list[0] == "announcement" || n > 1 && (list[1] == "announcement" || list[1] == "fact" || list[1] == "anuncio") {
		return true
	}
	return list[0] == "another" || list[0] == "otro" || list[0] == "otra" || n > 1 && (list[1] == "couple" || list[1] == "pareja" || list[1] == "two" || list[1] == "dos") ||
		n < 4 && (list[n-1] == "came" || list[n-1] == "followed" || list[n-1] == "llegó" || list[n-1] == "siguió")
}

// negative reports whether a title says what will not be.
func negative(title string) bool {
	for _, w := range fields(strings.ToLower(title)) {
		if w == "not" || w == "no" {
			return true
		}
		if w == "that" || w == "que" {
			break
		}
	}
	return false
}

const announced = timeline.Announced

// ahead reports whether a period had not begun when the article was published.
func (r *reader) ahead(p timeline.Period) bool {
	from, _ := p.Days()
	_, today := r.Published.Days()
	return r.Published.Known() && p.From.Known() && from >= today
}

// deadline reports whether a period is one before an end still to come: "by 2030".
func (r *reader) deadline(p timeline.Period) bool {
	_, end := p.Days()
	_, today := r.Published.Days()
	return r.Published.Known() && p.Sense == timeline.Before && end > today
}
