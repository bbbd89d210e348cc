package extract

import (
	"strings"

	"dateline/timeline/extract/words"
)

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
		if r.ownDate(l, cl, i) || !r.actor(l, c) || r.tag(l, c) || r.moves(l, c) {
			continue
		}
		x := draft{line: n, title: r.clauseTitle(r.reach(l, cl, i)), kind: d.verb, span: c.span(l), verb: l.Words[c.verb].Span, rule: "deed"}
		x.title = r.resumed(l, cl, i, x.title)
		if !r.tells(x.title) || r.barred(l, c, x.title) || r.unsaid(l, cl, i) {
			continue
		}
		x = r.peopled(x, l, c)
		if _, near := r.beside(x); c.earlier && !near {
			continue // before the story, and nobody says when
		}
		x.when = r.inherit(x, n)
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
		x := draft{line: n, title: r.nounTitle(n, k, c.b), kind: l.Words[k].Low, span: l.From(c.verb, c.b), verb: l.Words[c.verb].Span, rule: "there was"}
		if !r.tells(x.title) {
			return draft{}, false
		}
		x.folks = r.cast.Within(x.span)
		x.when = r.inherit(x, n)
		return x, x.when.Known()
	}
	return draft{}, false
}

// deed looks a verb form up, a Spanish past subjunctive too.
func (r *reader) deed(w words.Word) (deed, bool) {
	if d, ok := deeds[r.text.Lang][w.Low]; ok || r.text.Lang != "es" {
		return d, ok
	}
	for _, end := range []struct{ form, base string }{{"aran", "ar"}, {"ara", "ar"}, {"ieran", "er"}, {"iera", "er"}, {"ieran", "ir"}, {"iera", "ir"}, {"yeran", "ir"}, {"yera", "ir"}} {
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
	for k := max(c.verb-3, c.a); k <= min(c.verb+1, c.b); k++ {
		if k > c.verb && (r.text.Lang == "es" || !r.text.Helper(l.Words[c.verb])) {
			break // "did not come", but "chose not to come"
		}
		if l.Words[k].Is("not", "never", "no", "nunca", "n't", "ni") {
			return true
		}
	}
	return false
}

// ownDate reports whether a date belongs to a clause: one of its own words, or
// one in a piece that leans on it.
func (r *reader) ownDate(l words.Line, cl []clause, i int) bool {
	for _, d := range r.datesWithin(r.sentenceSpan(l.Words[cl[i].a].Start)) {
		if !r.calendar(d) {
			continue
		}
		p := pieceAt(l, cl, d.Start)
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
