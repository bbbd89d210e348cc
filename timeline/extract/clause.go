package extract

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// A clause is a stretch of a sentence with a verb of its own.
type clause struct {
	line     int
	a, b     int // its words, b inclusive
	verb     int // its finite verb, -1 for none
	subjectA int // the words of its subject, B < A for none
	subjectB int
	quote    int // the quotation it stands in, -1 for none
	past     bool
	earlier  bool // "had left": before the story
	future   bool
}

// clauses cuts a line into clauses. Marks, quotations and the words that begin
// a clause cut; a piece without a verb stays a piece.
func (r *reader) clauses(n int) []clause {
	l := r.text.Lines[n]
	var out []clause
	for a := 0; a < len(l.Words); {
		if !l.Words[a].Plain() {
			a++
			continue
		}
		b := a
		for b+1 < len(l.Words) && !r.cuts(l, a, b+1) {
			b++
		}
		out = append(out, r.parse(n, a, b))
		a = b + 1
	}
	return out
}

// cuts reports whether a clause that begins at word a ends before word k.
func (r *reader) cuts(l words.Line, a, k int) bool {
	w := l.Words[k]
	if w.Is("%", "$", "€", "£") && w.Sent == l.Words[a].Sent && w.Quote == l.Words[a].Quote {
		return false
	}
	if w.Sent != l.Words[a].Sent || w.Quote != l.Words[a].Quote || !w.Plain() {
		return true
	}
	if !breakers[r.text.Lang][w.Low] {
		return false
	}
	switch w.Low {
	case "and", "or", "y", "e", "o": // only before a new verb
		next := k + 1
		for next < len(l.Words) && (r.text.Adverb(l.Words[next]) && !r.text.Helper(l.Words[next]) || r.text.Pronoun(l.Words[next])) {
			next++
		}
		return next < len(l.Words) && r.finite(l, next)
	case "after", "before", "since", "until", "as", "once", "como", "tras", "según":
		if w.Low == "tras" || w.Low == "según" {
			return true
		}
		for j := k + 1; j < len(l.Words) && j-k < 9 && l.Words[j].Sent == w.Sent && l.Words[j].Plain(); j++ {
			if r.finite(l, j) {
				return true
			}
		}
		return w.Low == "after" || w.Low == "before"
	}
	return true
}

// finite reports whether word k can be a clause's verb.
func (r *reader) finite(l words.Line, k int) bool {
	w := l.Words[k]
	if w.Kind != prose.Word {
		return false
	}
	if r.text.Helper(w) {
		return true
	}
	if w.Cap && k > 0 && l.Words[k-1].Sent == w.Sent {
		return false
	}
	if d, ok := deeds[r.text.Lang][w.Low]; ok && d.tense.Finite() && !(r.text.Lang == "en" && d.tense&words.Past == 0 && !r.afterName(l, k)) {
		return !r.nominal(l, k)
	}
	if r.text.PastOrBase(w) {
		for k--; k > 0 && r.text.Adverb(l.Words[k]) && l.Words[k].Sent == w.Sent; k-- {
		}
		return k >= 0 && (l.Words[k].Cap || r.text.Pronoun(l.Words[k])) && l.Words[k].Sent == w.Sent
	}
	return r.text.Past(w) && !r.nominal(l, k) || r.text.Lang == "es" && (futureEnd(w.Low) || r.subjunctive(l, k))
}

// subjunctive reports whether word k is a Spanish past subjunctive that tells
// of a fact: "después de que hablara".
func (r *reader) subjunctive(l words.Line, k int) bool {
	w := l.Words[k].Low
	if len(w) < 6 || !subjunctiveEnd(w) {
		return false
	}
	for j := k - 1; j > 1 && k-j < 8; j-- {
		if l.Words[j].Low == "que" {
			return l.Words[j-1].Is("de", "luego", "tras") && !l.Words[j-2].Is("antes", "a", "pesar")
		}
	}
	return false
}

// subjunctiveEnd reports whether a word ends as a Spanish past subjunctive does.
func subjunctiveEnd(w string) bool {
	w = strings.TrimSuffix(w, "n")
	return strings.HasSuffix(w, "ara") || strings.HasSuffix(w, "iera") || strings.HasSuffix(w, "yera")
}

// nominal reports whether an article or preposition before word k keeps it
// from being a finite verb: "the proposed plan", "of estimated losses".
func (r *reader) nominal(l words.Line, k int) bool {
	if k == 0 {
		return false
	}
	p := l.Words[k-1]
	if r.text.Lang == "es" {
		return r.text.Determiner(p) && !p.Is("lo", "la", "los", "las", "le", "se") || p.Is("de", "del", "en", "con", "por", "para", "sin", "a", "al")
	}
	return r.text.Determiner(p) || p.Is("of", "in", "with", "by", "for", "from", "to", "at", "on", "'s", "most", "more", "very", "so-called") ||
		r.text.Adverb(p) && !r.text.Helper(p) && k > 1 && r.text.Determiner(l.Words[k-2])
}

func (r *reader) afterName(l words.Line, k int) bool {
	return k > 0 && (l.Words[k-1].Cap || r.text.Pronoun(l.Words[k-1]))
}

func futureEnd(w string) bool {
	return len(w) > 5 && (strings.HasSuffix(w, "rá") || strings.HasSuffix(w, "rán") || strings.HasSuffix(w, "ría") || strings.HasSuffix(w, "rían")) && w != "mayoría" && w != "secretaría"
}

// parse finds the verb and the subject of words a to b.
func (r *reader) parse(n, a, b int) clause {
	l := r.text.Lines[n]
	c := clause{line: n, a: a, b: b, verb: -1, subjectB: -1, quote: l.Words[a].Quote}
	for k := a; k <= b; k++ {
		if !r.finite(l, k) || k == a && r.loose(l, k) {
			continue
		}
		c.verb = k
		r.tense(l, &c)
		break
	}
	if c.verb < 0 {
		return c
	}
	if x, y, ok := r.subject(l, c); ok {
		c.subjectA, c.subjectB = x, y
	}
	return c
}

// loose reports whether a form in -ed that opens a piece behind a comma is a
// participle, since the sentence's verb follows behind the next comma: "a
// report, published last week, called".
func (r *reader) loose(l words.Line, k int) bool {
	w := l.Words[k]
	if r.text.Lang != "en" || k == 0 || !l.Words[k-1].Is(",") || l.Words[k-1].Sent != w.Sent || !strings.HasSuffix(w.Low, "ed") {
		return false
	}
	_, to := l.Bounds(k)
	for j := k + 1; j+1 < to; j++ {
		if l.Words[j].Is(",") {
			return r.finite(l, j+1)
		}
	}
	return false
}

// tense moves a clause's verb from its helper to the verb proper and notes the
// time it tells of.
func (r *reader) tense(l words.Line, c *clause) {
	w := l.Words[c.verb]
	c.past = r.text.Past(w) || deeds[r.text.Lang][w.Low].tense&words.Past != 0 || r.text.Lang == "es" && r.subjunctive(l, c.verb)
	if r.text.Helper(w) {
		c.past = w.Is("was", "were", "has", "had", "have", "did", "fue", "fueron", "ha", "han", "había", "habían", "era", "eran")
		c.earlier = w.Is("had", "había", "habían")
		c.future = w.Is("will", "would", "va", "van", "será", "serán")
		k := c.verb + 1
		for k <= c.b && r.text.Adverb(l.Words[k]) {
			k++
		}
		if k <= c.b && !l.Words[k].Cap {
			_, deed := deeds[r.text.Lang][l.Words[k].Low]
			if deed || r.text.Past(l.Words[k]) || strings.HasSuffix(l.Words[k].Low, "ado") || strings.HasSuffix(l.Words[k].Low, "ido") {
				c.verb = k
			}
		}
	}
	c.future = c.future || r.text.Lang == "es" && futureEnd(w.Low)
}

// subject returns the noun phrase before a clause's verb, or in Spanish behind
// it.
func (r *reader) subject(l words.Line, c clause) (a, b int, ok bool) {
	if c.quote >= 0 { // phrases stay out of quotations: take the words before the verb
		for a = c.verb; a > c.a && !r.text.Barrier(l.Words[a-1]); a-- {
		}
		return a, c.verb - 1, a < c.verb
	}
	from, _ := l.Bounds(c.verb)
	spanish := r.text.Lang == "es"
	if c.verb > from {
		k := c.verb - 1
		for k > from && (inAny(r.datesIn(l.From(from, c.verb-1)), l.Words[k].Span) || r.text.Adverb(l.Words[k])) {
			k--
		}
		if inAny(r.datesIn(l.From(from, c.verb-1)), l.Words[k].Span) { // nothing but a date before the verb
			if a, b, ok = r.behind(l, c); ok && l.Words[c.verb].Is("came", "followed") {
				return a, b, true
			}
		} else if a, b, ok = r.text.PhraseBefore(l, k); ok && b >= a {
			return r.wider(l, c, a), b, true
		}
		if spanish && c.verb == c.a && l.Words[c.verb-1].Is(",") { // ", anunció este jueves el ministro"
			if a, b, ok = r.behind(l, c); ok {
				return a, b, true
			}
		}
		if l.Words[c.a].Is("and", "but", "y", "e", "pero") || c.verb == c.a {
			if a, b, ok = r.text.Subject(l, c.verb-1); ok && b < c.verb {
				return a, b, true
			}
		}
	}
	if spanish {
		if a, b, ok = r.behind(l, c); ok && r.acts(l.From(a, b)) {
			return a, b, true
		}
	}
	return 0, -1, false
}

// hanging are the prepositions by which a noun hangs on another.
var hanging = words.Set(`in from at on with over near around across between among against about to for outside under behind along through throughout
	en con contra sobre entre hacia para por bajo desde hasta`)

// wider takes a subject back over what hangs on it: "[families in] Oslo left".
func (r *reader) wider(l words.Line, c clause, a int) int {
	for n := 0; n < 2 && a-2 >= c.a && hanging[l.Words[a-1].Low]; n++ {
		x, y, ok := r.text.PhraseBefore(l, a-2)
		if !ok || y != a-2 || x < c.a || len(r.datesIn(l.From(x, a-1))) > 0 {
			break
		}
		a = x
	}
	return a
}

// behind returns the noun phrase behind a Spanish verb, past a date.
func (r *reader) behind(l words.Line, c clause) (a, b int, ok bool) {
	k := c.verb + 1
	dates := r.datesIn(l.From(c.verb, c.b))
	for k <= c.b && inAny(dates, l.Words[k].Span) {
		k++
	}
	if k > c.b || !l.Words[k].Cap && !r.text.Determiner(l.Words[k]) {
		return 0, 0, false
	}
	a, b, ok = r.text.PhraseAfter(l, k)
	return a, b, ok && b <= c.b
}

// acts reports whether words name a person.
func (r *reader) acts(s timeline.Span) bool {
	return len(r.cast.Within(s)) > 0
}

func (c clause) span(l words.Line) timeline.Span {
	a := c.a
	if c.subjectB >= c.subjectA && c.subjectA < a && a-c.subjectA < 25 {
		a = c.subjectA
	}
	for a < c.b && breakers["en"][l.Words[a].Low] {
		a++
	}
	return l.From(a, c.b)
}
