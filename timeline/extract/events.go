package extract

import (
	"fmt"
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/when"
	"dateline/timeline/extract/words"
)

// A draft is an event on its way.
type draft struct {
	title  string
	kind   string // the word it hangs on
	span   timeline.Span
	line   int
	when   timeline.Period
	dated  timeline.Span
	rule   string
	stated bool // a date of its own
	quoted bool
	folks  []int
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
	for _, d := range r.Dates {
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
	i := sort.Search(len(cl), func(i int) bool { return l.Words[cl[i].b].End > d.Start })
	if i == len(cl) {
		return draft{}, false
	}
	x := draft{line: n, dated: d.Span, stated: true, when: r.by(d, "")}
	if noun, b, ok := r.eventNoun(l, cl, i, d.Start); ok {
		x.title, x.kind = r.nounTitle(n, noun, b), l.Words[noun].Low
		x.span, x.rule = l.From(noun, max(b, l.At(d.End-1))), "dated noun"
		if len(fields(x.title)) >= shortestTitle {
			return r.peopled(x, l, cl[i]), true
		}
	}
	for _, k := range r.around(l, cl, i) {
		c := cl[k]
		x.title, x.kind, x.span, x.rule = r.clauseTitle(r.reach(l, cl, k)), l.Words[c.verb].Low, c.span(l), "dated clause"
		if len(fields(x.title)) < shortestTitle {
			continue
		}
		return r.peopled(x, l, c), true
	}
	return draft{}, false
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

// reach lengthens a clause by the "that" clause it leans on: "announced that".
func (r *reader) reach(l words.Line, cl []clause, k int) clause {
	c := cl[k]
	if k+1 < len(cl) && cl[k+1].a == c.b+1 && l.Words[cl[k+1].a].Is("that", "que", "if", "whether", "si") && c.b-c.verb < 3 {
		c.b = cl[k+1].b
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
			if r.happening(l.Words[k]) {
				return k, c.subjectB, true
			}
		}
	}
	if c.verb >= 0 && c.verb < l.At(at) && !r.participial(l, c) {
		return 0, 0, false
	}
	for k := c.a; k <= c.b && l.Words[k].Start < at; k++ {
		if r.happening(l.Words[k]) {
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

func (r *reader) happening(w words.Word) bool {
	return happenings[r.text.Lang][w.Low] || gatherings[r.text.Lang][w.Low]
}

// deedEvents makes events of the clauses in which somebody who is named does
// something, without a date of their own.
func (r *reader) deedEvents(n int, cl []clause) []draft {
	l := r.text.Lines[n]
	var out []draft
	for i, c := range cl {
		if x, ok := r.existence(n, c); ok && !r.ownDate(l, cl, i) {
			out = append(out, x)
			continue
		}
		if c.verb < 0 || c.quote >= 0 || !c.past || c.future || c.subjectB < c.subjectA {
			continue
		}
		d, ok := r.deed(l.Words[c.verb])
		if !ok || d.tense&(words.Past|words.Participle) == 0 || r.denied(l, c) || r.hanging(l, c) {
			continue
		}
		if r.ownDate(l, cl, i) || !r.actor(l, c) || r.tag(l, c) {
			continue
		}
		x := draft{line: n, title: r.clauseTitle(r.reach(l, cl, i)), kind: d.verb, span: c.span(l), rule: "deed"}
		if len(fields(x.title)) < shortestTitle {
			continue
		}
		x = r.peopled(x, l, c)
		if _, near := r.beside(x); c.earlier && !near {
			continue // before the story, and nobody says when
		}
		x.when, x.dated = r.inherit(x, n)
		if x.when.Known() {
			out = append(out, x)
		}
	}
	return out
}

// existence reads "there was a gift exchange", "hubo un intercambio".
func (r *reader) existence(n int, c clause) (draft, bool) {
	l := r.text.Lines[n]
	if c.verb < 0 || c.quote >= 0 || !l.Words[c.verb].Is("was", "were", "hubo") || !l.Words[c.verb].Is("hubo") && (c.verb == 0 || !l.Words[c.verb-1].Is("there")) {
		return draft{}, false
	}
	for k := c.verb + 1; k <= c.b && k-c.verb < 7; k++ {
		if !r.happening(l.Words[k]) {
			continue
		}
		x := draft{line: n, title: r.nounTitle(n, k, c.b), kind: l.Words[k].Low, span: l.From(c.verb, c.b), rule: "there was"}
		if len(fields(x.title)) < shortestTitle {
			return draft{}, false
		}
		x.folks = r.cast.Within(x.span)
		x.when, x.dated = r.inherit(x, n)
		return x, x.when.Known()
	}
	return draft{}, false
}

// deed looks a verb form up, a Spanish past subjunctive too.
func (r *reader) deed(w words.Word) (deed, bool) {
	if d, ok := deeds[r.text.Lang][w.Low]; ok || r.text.Lang != "es" {
		return d, ok
	}
	for _, end := range []struct{ form, base string }{{"aran", "ar"}, {"ara", "ar"}, {"ieran", "er"}, {"iera", "er"}, {"ieran", "ir"}, {"iera", "ir"}} {
		if stem, ok := strings.CutSuffix(w.Low, end.form); ok {
			if d, ok := deeds["es"][stem+end.base]; ok {
				d.tense = words.Past
				return d, true
			}
		}
	}
	return deed{}, false
}

// hanging reports whether a clause with a pronoun for its subject only tells
// which thing the noun before it is: "the gift he presented".
func (r *reader) hanging(l words.Line, c clause) bool {
	p := c.subjectA - 1
	if r.text.Lang == "es" || c.subjectA != c.subjectB || !r.text.Pronoun(l.Words[c.subjectA]) || p < 0 {
		return false
	}
	w := l.Words[p]
	return w.Plain() && w.Sent == l.Words[c.subjectA].Sent && !breakers["en"][w.Low] && !r.text.Adverb(w) && !r.text.Past(w) && len(r.datesIn(w.Span)) == 0 && !w.Is("later", "afterwards")
}

// telling are verbs with which people speak: alone they only say who spoke.
var telling = words.Set(`announce propose ask answer respond declare call demand order deny accuse denounce condemn lament contradict threaten
	anunciar proponer responder contestar pedir exigir declarar denunciar condenar lamentar acusar ordenar`)

// tag reports whether a clause only says who spoke the words beside it: "she
// announced".
func (r *reader) tag(l words.Line, c clause) bool {
	end := max(c.verb, c.subjectB)
	d, _ := r.deed(l.Words[c.verb])
	if end < c.b || !telling[d.verb] {
		return false
	}
	next := c.b + 1
	return c.subjectA > c.verb || next >= len(l.Words) || l.Words[next].Quote < 0 || l.Words[next].Sent != l.Words[c.b].Sent
}

// denied reports whether a clause says that something was not done.
func (r *reader) denied(l words.Line, c clause) bool {
	for k := max(c.verb-3, c.a); k < c.verb; k++ {
		if l.Words[k].Is("not", "never", "no", "nunca", "n't", "ni") {
			return true
		}
	}
	return false
}

// ownDate reports whether a date belongs to a clause: one of its own words, or
// one in a piece that leans on it.
func (r *reader) ownDate(l words.Line, cl []clause, i int) bool {
	for _, d := range r.Dates {
		if d.End <= l.Start || !r.calendar(d) {
			continue
		}
		if d.Start >= l.End {
			break
		}
		p := sort.Search(len(cl), func(k int) bool { return l.Words[cl[k].b].End > d.Start })
		if p < len(cl) && l.Words[cl[p].a].Sent == l.Words[cl[i].a].Sent && cl[p].quote < 0 {
			if near := r.around(l, cl, p); len(near) > 0 && near[0] == i {
				return true
			}
		}
	}
	return false
}

// actor reports whether a clause's subject is a person of the article or a
// body with a name.
func (r *reader) actor(l words.Line, c clause) bool {
	if f := r.figureOf(l, c.subjectA, c.subjectB); f >= 0 || pairs[l.Words[c.subjectB].Low] {
		return true
	}
	for k := c.subjectA; k <= c.subjectB; k++ {
		w := l.Words[k]
		if w.Cap && (k > 0 && l.Words[k-1].Sent == w.Sent || !r.text.Determiner(w) && !r.text.Barrier(w) && !r.text.Pronoun(w) && c.subjectA == c.subjectB) {
			return true
		}
	}
	return false
}

// figureOf returns the figure that a subject means, by itself or by the name
// in apposition to it: "Its author, Ann Lee, declined".
func (r *reader) figureOf(l words.Line, a, b int) int {
	if f, _ := r.cast.Resolve(l.From(a, b)); f >= 0 {
		return f
	}
	if b+2 < len(l.Words) && l.Words[b+1].Is(",") && l.Words[b+2].Cap {
		if f, _ := r.cast.Resolve(l.Words[b+2].Span); f >= 0 {
			return f
		}
	}
	return -1
}

// pairs are subjects that stand for those who were named.
var pairs = words.Set(`two both couple dos ambos ambas gobernantes mandatarios`)

// inherit dates an event without a date: by the meeting that it happened at,
// else by the article.
func (r *reader) inherit(x draft, n int) (timeline.Period, timeline.Span) {
	if m := r.meeting; m != nil && m.when.Known() && r.atMeeting(x, n) {
		p := m.when
		p.Reckoned, p.Rule = true, "event chain"
		p.Reason = "at the " + m.noun + ", " + m.reason
		return p, timeline.Span{}
	}
	if d, ok := r.beside(x); ok {
		p := r.by(d, "in the same sentence")
		p.Reckoned, p.Rule = true, "same sentence"
		return p, timeline.Span{}
	}
	return r.ofArticle("it"), timeline.Span{}
}

// beside returns a date of the days before the publication that stands in
// another clause of the same sentence.
func (r *reader) beside(x draft) (when.Mention, bool) {
	s := r.sentenceSpan(x.span.Start)
	for _, d := range r.Dates {
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
	i := sort.Search(len(cl), func(i int) bool { return l.Words[cl[i].b].End > d.Start })
	return i < len(cl) && cl[i].a > 0 && l.Words[cl[i].a].Is("which", "that", "who", "que", "quien") && !l.Words[cl[i].a-1].Is("said", "de")
}

func (r *reader) peopled(x draft, l words.Line, c clause) draft {
	x.quoted = c.quote >= 0
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

// merge folds drafts that tell of one thing.
func (r *reader) merge(drafts []draft) []draft {
	var out []draft
	for _, d := range drafts {
		joined := false
		for i := range out {
			if r.one(out[i], d) {
				if d.stated && !out[i].stated {
					d.other = append(append(d.other, out[i].span), out[i].other...)
					out[i] = d
				} else {
					out[i].other = append(out[i].other, d.span)
				}
				joined = true
				break
			}
		}
		if !joined {
			out = append(out, d)
		}
	}
	return out
}

// one reports whether two drafts tell of one thing: the same words, or the
// same deed by the same people at the same time.
func (r *reader) one(a, b draft) bool {
	if a.line == b.line && a.span.Overlaps(b.span) && (a.dated == b.dated || !a.stated || !b.stated) {
		return true
	}
	if a.when.EDTF() != b.when.EDTF() {
		return false
	}
	return prose.Fold(a.title) == prose.Fold(b.title) || a.kind == b.kind && alike(a.title, b.title)
}

// alike reports whether two titles share most of their words.
func alike(a, b string) bool {
	x, y := fields(prose.Fold(a)), fields(prose.Fold(b))
	have := map[string]bool{}
	for _, w := range x {
		have[w] = true
	}
	same := 0
	for _, w := range y {
		if have[w] {
			same++
		}
	}
	return 3*same >= 2*max(len(x), len(y))
}

// finish gives the events their IDs and ranks, in the order of their places.
func (r *reader) finish(drafts []draft) {
	sort.SliceStable(drafts, func(i, j int) bool { return drafts[i].span.Start < drafts[j].span.Start })
	used := map[timeline.ID]bool{}
	for _, d := range drafts {
		e := &timeline.Event{ID: timeline.ID(fmt.Sprintf("%s-e%d", r.ID, d.span.Start)), Title: d.title, Type: d.kind}
		if used[e.ID] {
			continue
		}
		used[e.ID] = true
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

// rank weighs an event in its article: a date of its own, people who are
// named, a place near the beginning, several passages.
func (r *reader) rank(d draft) float64 {
	v := 0.1
	if d.stated {
		v += 0.3
	}
	v += 0.12 * float64(min(len(d.folks), 2))
	v += 0.2 * (1 - float64(d.line)/float64(max(len(r.text.Lines), 1)))
	v += 0.08 * float64(min(len(d.other), 2))
	if d.quoted {
		v -= 0.1
	}
	return min(max(v, 0), 1)
}
