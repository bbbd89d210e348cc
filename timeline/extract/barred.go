package extract

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// barred reports whether a clause tells of no event although it has a verb and
// a date: it gives a figure, denies that something happened, is what a speaker
// says of himself in a quotation, or lacks its object.
func (r *reader) barred(l words.Line, c clause, title string) bool {
	return r.amounts(l, c) || r.denied(l, c) && !r.calledOff(l, c) || r.firstPerson(l, c) || r.objectless(l, c, title) || r.attributes(l, c) || r.idle(l, c)
}

// saying are verbs that only attribute words: what was said is a statement, and
// that it was said no event of its own.
var saying = map[string]map[string]bool{
	"en": formsOf("en", `say tell add ask answer reply explain note remark insist recall continue state stress joke argue affirm assert claim conclude observe warn`),
	"es": formsOf("es", `decir afirmar agregar añadir señalar sostener explicar indicar asegurar manifestar expresar responder contestar recordar concluir preguntar precisar advertir`),
}

// attributes reports whether a clause only says whose the words in quotation
// marks beside it are: "Lee told reporters on Tuesday".
func (r *reader) attributes(l words.Line, c clause) bool {
	verb := l.Words[c.verb]
	return saying[r.text.Lang][verb.Low] && r.attributing[verb.Start]
}

// amounting are verbs by which figures stand: statistics are no events.
var amounting = map[string]map[string]bool{
	"en": formsOf("en", `total amount average stand hover compare include account comprise consist`),
	"es": formsOf("es", `rondar ascender sumar totalizar equivaler situarse promediar incluir constar`),
}

// amounts reports whether a clause's verb only gives a figure: "sales totalled
// $3 million", "la deuda ascendió a 40 millones".
func (r *reader) amounts(l words.Line, c clause) bool {
	if !amounting[r.text.Lang][l.Words[c.verb].Low] {
		return false
	}
	for k := c.verb + 1; k <= c.b && k-c.verb < 5; k++ {
		if w := l.Words[k]; w.Kind == prose.Number || w.Is("$", "€", "£") || sums[w.Low] {
			return len(r.datesIn(l.From(k, k))) == 0
		}
	}
	return false
}

var sums = words.Set(`million millions billion billions thousand thousands hundred hundreds dozens millón millones mil miles cientos decenas`)

// callingOff are the verbs by which what was planned is called off.
var callingOff = map[string]map[string]bool{
	"en": formsOf("en", `cancel postpone suspend delay scrap`),
	"es": formsOf("es", `cancelar aplazar suspender posponer`),
}

// calledOff reports whether a clause that says what will not be done tells that
// it was called off, as its paragraph says.
func (r *reader) calledOff(l words.Line, c clause) bool {
	if !c.future {
		return false
	}
	for _, w := range l.Words {
		if callingOff[r.text.Lang][w.Low] {
			return true
		}
	}
	return false
}

// firstPerson reports whether a clause in a quotation tells what the speaker
// did: "we wrote to them", "escribimos a la empresa".
func (r *reader) firstPerson(l words.Line, c clause) bool {
	if c.quote < 0 {
		return false
	}
	for k := max(c.a, c.verb-4); k < c.verb; k++ {
		if l.Words[k].Is("we", "i", "nosotros", "nosotras", "yo", "nos", "me") {
			return true
		}
	}
	return r.text.Lang == "es" && (strings.HasSuffix(l.Words[c.verb].Low, "mos") || c.verb > 0 && l.Words[c.verb-1].Is("hemos", "he", "habíamos"))
}

// transitive are verbs that say nothing without their object.
var transitive = map[string]map[string]bool{
	"en": words.Set(`approve reject sign announce impose lift suspend cancel postpone capture seize kill veto ratify hold take bring give present propose
		put lay place provide hand offer appoint name send launch receive exchange win order buy`),
	"es": words.Set(`aprobar rechazar firmar anunciar imponer levantar suspender cancelar aplazar posponer capturar detener matar vetar ratificar
		presentar proponer dar entregar lanzar enviar nombrar designar imponer recibir traer intercambiar ganar`),
}

// objectless reports whether a title ends in a verb in the active voice that
// needs an object: "Congress approved".
func (r *reader) objectless(l words.Line, c clause, title string) bool {
	list := fields(strings.ToLower(title))
	n := len(list)
	if n < 2 || r.passive(l, c.verb) {
		return false
	}
	d, ok := r.deed(l.Words[c.verb])
	last, ends := r.deed(words.Word{Low: list[n-1]})
	before := words.Word{Low: list[n-2]}
	return ok && ends && last.verb == d.verb && transitive[r.text.Lang][d.verb] && !r.text.Helper(before) && !before.Is("lo", "la", "los", "las", "le", "les", "se", "nos")
}

// resumed gives a title that lacks its object the one behind what was put in
// between: "Congress approved, by 80 votes, [the harbour law]".
func (r *reader) resumed(l words.Line, cl []clause, k int, title string) string {
	if k+2 >= len(cl) || !r.objectless(l, cl[k], title) {
		return title
	}
	for _, p := range cl[k+1 : k+3] {
		if p.verb >= 0 || p.quote != cl[k].quote || l.Words[p.a].Sent != l.Words[cl[k].a].Sent || !l.Words[p.a-1].Is(",") {
			return title
		}
	}
	rest := cl[k+2]
	if !r.text.Determiner(l.Words[rest.a]) || !phrasal[r.text.Lang][l.Words[cl[k+1].a].Low] {
		return title
	}
	t := titler{reader: r, l: l, subject: -1, verb: cl[k].verb}
	return title + " " + strings.Join(t.stretch(rest.a, rest.b, max(longestTitle-len(fields(title)), 4)), " ")
}

// unsaid reports whether what somebody said is broken off before its verb:
// "recalled that a first attempt, in 2019, failed".
func (r *reader) unsaid(l words.Line, cl []clause, k int) bool {
	c := r.reach(l, cl, k)
	return c.b > cl[k].b && cl[k+1].verb < 0 && c.b-cl[k+1].a < 5 && c.b+1 < len(l.Words) && l.Words[c.b+1].Is(",")
}

// subjectless reports whether a Spanish title begins with its verb and names
// nobody and nothing that did it: "canceló la visa", "viajó en tren".
func (r *reader) subjectless(l words.Line, c clause, title string) bool {
	list := fields(strings.ToLower(title))
	if r.text.Lang != "es" || c.subjectB >= c.subjectA || len(list) < 2 || list[0] != l.Words[c.verb].Low {
		return false
	}
	d, _ := r.deed(l.Words[c.verb])
	return transitive["es"][d.verb] || phrasal["es"][list[1]] && list[1] != "a"
}

// passive reports whether a form of "be" or a reflexive stands before a verb.
func (r *reader) passive(l words.Line, verb int) bool {
	for k := verb - 1; k >= 0 && verb-k < 4; k-- {
		if w := l.Words[k]; w.Is("was", "were", "been", "be", "being", "fue", "fueron", "sido", "será", "serán", "se") {
			return true
		} else if !r.text.Adverb(w) {
			return false
		}
	}
	return false
}
