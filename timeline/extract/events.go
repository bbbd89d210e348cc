package extract

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/when"
	"dateline/timeline/extract/words"
)

// A draft is an event on its way.
type draft struct {
	title  string
	kind   string // the word it hangs on
	span   timeline.Span
	verb   timeline.Span // its verb, or the noun that stands for one
	line   int
	when   timeline.Period
	dated  timeline.Span
	rule   string
	stated bool // a date of its own
	quoted bool
	figure bool // only a price or a figure moved
	folks  []int
	place  string
	other  []timeline.Span // further passages that tell of it
}

// cutAll cuts the lines that are to be read into clauses.
func (r *reader) cutAll() [][]clause {
	cut := make([][]clause, len(r.text.Lines))
	for n, l := range r.text.Lines {
		if !l.Heading && l.Repeats == 0 {
			cut[n] = r.clauses(n)
		}
	}
	return cut
}

// events finds what happened, and when.
func (r *reader) events() {
	var drafts []draft
	if d, ok := r.meetingEvent(); ok {
		drafts = append(drafts, d)
	}
	for n := range r.text.Lines {
		drafts = append(drafts, r.datedEvents(n, r.cut[n])...)
		drafts = append(drafts, r.deedEvents(n, r.cut[n])...)
	}
	r.finish(r.merge(drafts))
}

// datedEvents makes an event of each clause with a date.
func (r *reader) datedEvents(n int, cl []clause) []draft {
	l := r.text.Lines[n]
	var out []draft
	for _, d := range r.datesWithin(l.Span) {
		if !l.Covers(d.Span) || !r.calendar(d) || len(cl) == 0 {
			continue
		}
		if r.meeting != nil && r.meeting.dated == d.Span {
			continue // the meeting's own
		}
		if x, ok := r.datedEvent(n, cl, d); ok {
			out = append(out, x)
		}
	}
	return out
}

func (r *reader) datedEvent(n int, cl []clause, d when.Mention) (draft, bool) {
	l := r.text.Lines[n]
	i := pieceAt(l, cl, d.Start)
	if i == len(cl) {
		return draft{}, false
	}
	x := draft{line: n, dated: d.Span, stated: true, when: r.by(d, "")}
	if noun, b, ok := r.eventNoun(l, cl, i, d.Start); ok {
		x.title, x.kind = r.nounTitle(n, noun, b), l.Words[noun].Low
		x.span, x.rule = l.From(noun, max(b, l.At(d.End-1))), "dated noun"
		if r.tells(x.title) {
			return r.peopled(x, l, cl[i]), true
		}
	}
	for _, k := range r.around(l, cl, i) {
		c := cl[k]
		if r.within(l, c, d.Start) {
			return draft{}, false
		}
		if r.text.Lang == "en" && c.subjectB < c.subjectA && !r.text.Helper(l.Words[c.verb]) {
			continue
		}
		promised := (r.ahead(d.When) || r.deadline(d.When)) && r.promised(l, c, d)
		if !promised && (r.untimely(c, d.When) || r.spoken(l, l.Words[c.verb].Start) && !r.moment(d.When)) || r.compared(l, c, d.When, d.Start) {
			continue
		}
		x.title, x.kind, x.span, x.rule = r.clauseTitle(r.reach(l, cl, k)), l.Words[c.verb].Low, c.span(l), "dated clause"
		if r.empty(x.title) {
			x.title, x.kind = r.spelled(x.title, r.toldBefore(l, cl, k)), announced
		}
		x.title = r.resumed(l, cl, k, x.title)
		if r.amounts(l, c) || r.subjectless(l, c, x.title) {
			return draft{}, false // the date is that of a figure, or of what nobody did
		}
		if !r.tells(x.title) || r.barred(l, c, x.title) || r.unsaid(l, cl, k) {
			continue
		}
		x.when = r.begun(l, c, x.when)
		x.figure = r.moves(l, c)
		return r.peopled(x, l, c), true
	}
	return draft{}, false
}

// begun dates what goes on since a time by its beginning: "has been gathering
// since last August".
func (r *reader) begun(l words.Line, c clause, p timeline.Period) timeline.Period {
	k := r.doing(l, c)
	if p.Sense != timeline.After || !p.From.Known() || k == 0 || !l.Words[k-1].Is("been") || !strings.HasSuffix(l.Words[k].Low, "ing") {
		return p
	}
	p.To, p.Sense = p.From, timeline.Lasting
	p.Reason += "; it began then and goes on"
	return p
}

// doing returns the English gerund that a helper leads to, "has been
// [gathering]", else the clause's verb.
func (r *reader) doing(l words.Line, c clause) int {
	if r.text.Lang != "en" || !r.text.Helper(l.Words[c.verb]) {
		return c.verb
	}
	for k := c.verb + 1; k <= c.b && k-c.verb < 4; k++ {
		if strings.HasSuffix(l.Words[k].Low, "ing") && !r.text.Adverb(l.Words[k]) {
			return k
		}
	}
	return c.verb
}

// around lists the clauses that a date in piece i can belong to, the likeliest
// first: its own, the next with a verb when it opens the sentence, those
// before it.
func (r *reader) around(l words.Line, cl []clause, i int) []int {
	var out []int
	mine := func(k int) bool {
		return l.Words[cl[k].a].Sent == l.Words[cl[i].a].Sent && cl[k].quote == cl[i].quote
	}
	if cl[i].verb >= 0 {
		out = append(out, i)
	}
	opens := i == 0 || !mine(i-1)
	for k := i + 1; opens && k < len(cl) && k-i < 4 && mine(k); k++ {
		if cl[k].verb >= 0 {
			out = append(out, k)
			break
		}
	}
	for k := i - 1; k >= 0 && i-k < 4 && mine(k); k-- {
		if cl[k].verb >= 0 {
			out = append(out, k)
		}
	}
	return out
}

// within reports whether a date is not that of an English clause that only tells
// who said what, without "that", since a third verb stands before the date: "Lee
// said the company would pay the bonus it had withheld in January".
func (r *reader) within(l words.Line, c clause, at int) bool {
	if r.text.Lang != "en" || c.quote >= 0 || !speaking["en"][l.Words[c.verb].Low] || c.verb+2 > c.b {
		return false
	}
	inner := r.parse(c.line, c.verb+1, c.b)
	if inner.verb < 0 || inner.subjectB < inner.subjectA || inner.subjectA <= c.verb {
		return false
	}
	for k := inner.verb + 2; k <= c.b && l.Words[k].Start < at; k++ {
		if r.text.Helper(l.Words[k]) {
			return true
		}
	}
	return false
}

// reach lengthens a clause by the "that" clause it leans on: "announced that".
func (r *reader) reach(l words.Line, cl []clause, k int) clause {
	c := cl[k]
	if k+1 < len(cl) && cl[k+1].a == c.b+1 && l.Words[cl[k+1].a].Is("that", "que", "if", "whether", "si") && c.b-c.verb < 3 {
		c.b = cl[k+1].b
		if p := k + 3; cl[k+1].verb < 0 && p < len(cl) && l.Words[c.b+1].Is("(") && l.Words[cl[p].a-1].Is(")") && cl[p].verb >= 0 {
			c.b = cl[p].b // past initials: "that the Port Authority (PA) has"
		}
	}
	return c
}

// eventNoun finds the event noun that a date hangs on: in a piece without a
// verb of its own, or as the subject of a verb that only says it happened.
func (r *reader) eventNoun(l words.Line, cl []clause, i, at int) (noun, b int, ok bool) {
	c := cl[i]
	if c.verb < 0 && i > 0 {
		for k := i - 1; k >= 0 && i-k < 4 && l.Words[cl[k].a].Sent == l.Words[c.a].Sent; k-- {
			if cl[k].verb >= 0 && cl[k].past && deeds[r.text.Lang][l.Words[cl[k].verb].Low].verb != "" {
				return 0, 0, false // the clause it leans on is what happened
			}
		}
	}
	if c.verb >= 0 && light[r.text.Lang][l.Words[c.verb].Low] && c.subjectB >= c.subjectA {
		for k := c.subjectB; k >= c.subjectA; k-- {
			if r.happens(l, k) {
				return k, c.subjectB, true
			}
		}
	}
	if c.verb >= 0 && c.verb < l.At(at) && !r.participial(l, c) {
		return 0, 0, false
	}
	for k := c.a; k <= c.b && l.Words[k].Start < at; k++ {
		if r.happens(l, k) {
			return k, c.b, true
		}
	}
	return 0, 0, false
}

// participial reports whether a clause's verb is only a participle behind a
// noun: "the aggression perpetrated by".
func (r *reader) participial(l words.Line, c clause) bool {
	return c.verb+1 < len(l.Words) && l.Words[c.verb+1].Is("by", "por", "against", "contra", "in", "en") && !r.text.Helper(l.Words[max(c.verb-1, 0)]) && c.quote < 0 &&
		!r.acts(l.From(max(c.verb-1, 0), max(c.verb-1, 0)))
}

// happens reports whether word k is a noun for what happens, no gerund: "has
// been gathering".
func (r *reader) happens(l words.Line, k int) bool {
	return r.happening(l.Words[k]) && (k == 0 || !l.Words[k-1].Is("stock")) && (k == 0 || !l.Words[k-1].Is("been", "be", "being"))
}

func (r *reader) happening(w words.Word) bool {
	return happenings[r.text.Lang][w.Low] || gatherings[r.text.Lang][w.Low]
}

func (r *reader) peopled(x draft, l words.Line, c clause) draft {
	x.quoted = c.quote >= 0
	x.place = r.place(l, x.span)
	x.folks = r.cast.Within(x.span)
	if c.subjectB >= c.subjectA {
		if f := r.figureOf(l, c.subjectA, c.subjectB); f >= 0 {
			x.folks = append([]int{f}, without(x.folks, f)...)
		}
	}
	return x
}

func without(list []int, f int) []int {
	var out []int
	for _, x := range list {
		if x != f {
			out = append(out, x)
		}
	}
	return out
}

// placing are prepositions before a place.
var placing = words.Set(`in at near en`)

// place returns the first name of a place in a stretch of a line: capitals
// behind "in", "at" or "en" that name no person, or "".
func (r *reader) place(l words.Line, s timeline.Span) string {
	dates := r.datesIn(s)
	for k := l.At(s.Start); k+1 < len(l.Words) && l.Words[k].Start < s.End; k++ {
		if !placing[l.Words[k].Low] || l.Words[k].Quote >= 0 {
			continue
		}
		a := k + 1
		for a < len(l.Words) && r.text.Determiner(l.Words[a]) && !l.Words[a].Cap {
			a++
		}
		b := a
		for b < len(l.Words) && l.Words[b].Start < s.End && !inAny(dates, l.Words[b].Span) && (l.Words[b].Cap || b > a && l.Words[b].Is("de", "del", "of") && b+1 < len(l.Words) && l.Words[b+1].Cap) {
			b++
		}
		if b == a || len(r.cast.Within(l.From(a, b-1))) > 0 {
			continue
		}
		return l.From(a, b-1).In(r.Text)
	}
	return ""
}
