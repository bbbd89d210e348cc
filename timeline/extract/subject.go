package extract

import (
	"strings"

	"dateline/timeline/extract/words"
)

// apposed names what a relative clause tells of when that is a bare noun beside
// a name: "los Estados Unidos, país que le canceló la visa". Empty when the noun
// is no such.
func (t *titler) apposed(c clause) string {
	k := c.subjectA
	if c.subjectA != c.subjectB || k < 2 || t.l.Words[k].Cap || t.text.Pronoun(t.l.Words[k]) {
		return ""
	}
	if k+1 >= len(t.l.Words) || !t.l.Words[k+1].Is("que", "that", "which") {
		return ""
	}
	b := k - 1
	for b > 0 && k-b < 4 && !t.l.Words[b].Plain() {
		b--
	}
	if b == k-1 || !t.l.Words[b].Cap || t.l.Words[b].Sent != t.l.Words[k].Sent {
		return ""
	}
	a := b
	for a > 0 && (t.l.Words[a-1].Cap || t.l.Words[a-1].Is("de", "del", "of") && a > 1 && t.l.Words[a-2].Cap) {
		a--
	}
	return t.l.From(a, b).In(t.Text)
}

// taking are verbs with which a Spanish sentence without a subject tells of the
// thing that the sentence before was about: "la tasa regirá desde marzo".
var taking = withForms(`entrar regir vencer`, `entrará entrarán entraría regirá regirán vencerá vencerán`)

func withForms(verbs, more string) map[string]bool {
	out := formsOf("es", verbs)
	for w := range words.Set(more) {
		out[w] = true
	}
	return out
}

// omitted names the subject that a Spanish sentence leaves out, of a verb that
// only things have: the object of the sentence before. Empty when it has none.
func (t *titler) omitted(c clause) string {
	from, _ := t.l.Bounds(c.verb)
	w := t.l.Words[c.verb]
	if t.text.Lang != "es" || c.verb != from || from == 0 || !taking[w.Low] || w.Is("entró", "entrar") && (c.verb+2 > c.b || !t.l.Words[c.verb+2].Is("vigor", "vigencia", "efecto")) {
		return ""
	}
	for _, o := range t.cut[c.line] {
		if o.verb < 0 || o.quote >= 0 || t.l.Words[o.a].Sent != t.l.Words[from-1].Sent {
			continue
		}
		if thing := t.object(o); thing != "" {
			return thing
		}
	}
	return ""
}

// object returns the object of a clause with its article, or "".
func (t *titler) object(c clause) string {
	dates := t.datesIn(t.l.From(c.verb, c.b))
	for k := c.verb + 1; k <= c.b && k-c.verb < 6; k++ {
		if inAny(dates, t.l.Words[k].Span) || c.subjectA > c.verb && k >= c.subjectA && k <= c.subjectB || !t.text.Determiner(t.l.Words[k]) || t.l.Words[k-1].Is("a", "de", "en", "con", "por", "para") {
			continue
		}
		b := k + 1
		for b+1 <= c.b && t.l.Words[b].Plain() && (!phrasal["es"][t.l.Words[b+1].Low] || t.l.Words[b+1].Is("de", "del")) && !inAny(dates, t.l.Words[b+1].Span) {
			b++
		}
		if b > c.b || t.acts(t.l.From(k+1, b)) {
			continue
		}
		return unled(t.text.Lang, strings.Join(t.stretch(k, b, 5), " "))
	}
	return ""
}

// longer takes a subject behind its Spanish verb on over what hangs on it: "fracasó
// un primer intento [de una huelga general]".
func (r *reader) longer(l words.Line, c clause) clause {
	for n := 0; n < 2 && c.subjectA > c.verb && c.subjectB+2 <= c.b && l.Words[c.subjectB+1].Is("de", "del", "contra", "sobre") && !r.acts(l.From(c.subjectA, c.subjectB)); n++ {
		_, b, ok := r.text.PhraseAfter(l, c.subjectB+2)
		if !ok || b > c.b || len(r.datesIn(l.From(c.subjectB+1, b))) > 0 {
			break
		}
		c.subjectB = b
	}
	return c
}

// both returns the first word of a subject, with the one that "and" joins to it
// where the clause begins with that: "[the union and] the port signed".
func (t *titler) both(c clause) int {
	k := c.subjectA - 1
	if c.subjectA > c.verb || k-1 < c.a || !t.l.Words[k].Is("and", "y", "e") {
		return c.subjectA
	}
	from, _ := t.l.Bounds(c.verb)
	a, b, ok := t.text.PhraseBefore(t.l, k-1)
	if !ok || b != k-1 || a != c.a && a != from || c.subjectB-a > 8 || t.acts(t.l.From(a, b)) || len(t.datesIn(t.l.From(a, b))) > 0 {
		return c.subjectA
	}
	return a
}
