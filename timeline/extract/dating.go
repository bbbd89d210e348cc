package extract

import (
	"sort"

	"dateline/timeline"
	"dateline/timeline/extract/when"
	"dateline/timeline/extract/words"
)

// A story is the day that an article opens with.
type story struct {
	date  when.Mention
	line  int // below which it holds
	known bool
}

// storyDay returns the day on which what an article opens with happened, if a
// date in its first paragraph says so and it is of these days.
func (r *reader) storyDay() story {
	for n, l := range r.text.Lines {
		if k := r.mainVerb(n); k >= 0 {
			d, ok := r.scoped(n, r.cut[n], l.Words[k].Span)
			return story{d, n, ok && r.current(d.When) && d.When.Precision() >= timeline.Day}
		}
	}
	return story{}
}

// mainVerb returns the verb of a line's first clause that does not lean on
// another, or -1.
func (r *reader) mainVerb(n int) int {
	for _, c := range r.cut[n] {
		if c.verb >= 0 && c.quote < 0 && !apart[r.text.Lines[n].Words[c.a].Low] {
			return c.verb
		}
	}
	return -1
}

// carried dates what is told in the past, further down and without a date, by
// the day that the article opened with.
func (r *reader) carried(n int, s timeline.Span) (timeline.Period, bool) {
	l, cl := r.text.Lines[n], r.cut[n]
	i := pieceAt(l, cl, s.Start)
	if i == len(cl) || !cl[i].past || cl[i].earlier || cl[i].future {
		return timeline.Period{}, false
	}
	if d, ok := r.toldOn(n, s.Start); ok {
		p := r.by(d, "the day told of before it")
		p.Reckoned, p.Rule = true, "story goes on"
		return p, true
	}
	if !r.story.known || n <= r.story.line {
		return timeline.Period{}, false
	}
	p := r.by(r.story.date, "the day that the article opens with")
	p.Reckoned, p.Rule = true, "story's day"
	return p, true
}

// toldOn returns the last day before a place of which its paragraph tells, if
// it is of these days and opens or closes a main clause.
func (r *reader) toldOn(n, at int) (when.Mention, bool) {
	l := r.text.Lines[n]
	for k := sort.Search(len(r.Dates), func(k int) bool { return r.Dates[k].Start >= at }) - 1; k >= 0; k-- {
		d := r.Dates[k]
		if d.Start < l.Start {
			break
		}
		if r.calendar(d) && r.current(d.When) && r.moment(d.When) && !r.inQuotation(l, d.Start) && !r.aside(n, d) {
			return d, true
		}
	}
	return when.Mention{}, false
}

// scoped returns the date nearest to a place among those that can belong to its
// clause.
func (r *reader) scoped(n int, cl []clause, s timeline.Span) (when.Mention, bool) {
	l := r.text.Lines[n]
	i := pieceAt(l, cl, s.Start)
	if i == len(cl) {
		return when.Mention{}, false
	}
	in := r.sentenceSpan(s.Start)
	best, least := when.Mention{}, 1<<30
	for _, d := range r.datesWithin(in) {
		if !r.calendar(d) || !r.belongs(l, cl, i, pieceAt(l, cl, d.Start)) || r.untimely(cl[i], d.When) ||
			r.spoken(l, s.Start) && !r.moment(d.When) {
			continue
		}
		if gap := distance(d.Span, s.Start); gap < least {
			best, least = d, gap
		}
	}
	return best, least < 1<<30
}

// pieceAt returns the clause of a line that a place stands in or before; their
// number when it is behind them all.
func pieceAt(l words.Line, cl []clause, at int) int {
	return sort.Search(len(cl), func(k int) bool { return l.Words[cl[k].b].End > at })
}

// apart are words that open a clause with a time of its own.
var apart = words.Set(`which who whom whose where when until before after since that than because while if as cuyo cuya donde cuando que quien mientras porque`)

// belongs reports whether a date in piece j can date what piece i tells: its
// own, a bare one beside it, one that opens the sentence, or that of the clause
// by which it is told.
func (r *reader) belongs(l words.Line, cl []clause, i, j int) bool {
	if i == j {
		return true
	}
	if j >= len(cl) || (cl[i].quote < 0) != (cl[j].quote < 0) && cl[j].quote >= 0 {
		return false
	}
	bare, opens := cl[j].verb < 0, j == 0 || l.Words[cl[j-1].a].Sent != l.Words[cl[j].a].Sent
	switch {
	case j < i:
		return bare || opens || !apart[l.Words[cl[j].a].Low]
	case bare:
		return !apart[l.Words[cl[j].a].Low]
	}
	return cl[i].verb < 0
}

// untimely reports whether a clause in the past cannot be of a date that is
// still to come.
func (r *reader) untimely(c clause, p timeline.Period) bool {
	if !c.past || c.future || !r.Published.Known() {
		return false
	}
	from, _ := p.Days()
	_, end := r.Published.Days()
	return from > end+1
}

// spoken reports whether the word at a place is one by which people speak or
// give figures: that takes a moment, whatever stretch of time they speak of.
func (r *reader) spoken(l words.Line, at int) bool {
	k := l.At(at)
	return k < len(l.Words) && speaking[r.text.Lang][l.Words[k].Low]
}

// moment reports whether a period is a day or so, not the long stretch that
// somebody speaks of.
func (r *reader) moment(p timeline.Period) bool {
	from, to := p.Days()
	return p.Sense != timeline.After && p.Sense != timeline.Before && to-from <= 8
}

// speaking are the forms of verbs by which people speak and give figures.
var speaking = map[string]map[string]bool{
	"en": formsOf("en", `say tell announce report post state add warn claim admit predict declare deny ask reveal disclose explain note insist promise expect describe publish`),
	"es": formsOf("es", `decir anunciar informar reportar declarar añadir advertir afirmar admitir predecir negar pedir revelar explicar señalar insistir prometer publicar`),
}

func formsOf(lang, verbs string) map[string]bool {
	out := map[string]bool{}
	for v := range words.Set(verbs) {
		for _, f := range words.Forms(lang, v) {
			out[f.Word] = true
			out[british(f.Word)] = true
		}
	}
	return out
}
