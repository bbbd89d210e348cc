package extract

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

const far = 20 // words behind a verb that are looked at, so that reading stays linear

// idle reports whether a clause tells of no happening although it has a verb: a
// state, a figure, what might be, a participle that hangs on its noun, or a
// verb whose subject was not found whole.
func (r *reader) idle(l words.Line, c clause) bool {
	return r.state(l, c) || r.possible(l, c) || r.reduced(l, c) || r.halved(l, c) || r.quotes(l, c) || r.unannounced(l, c)
}

// having are forms by which something is had. Being are forms of "be".
var (
	having = words.Set(`had has have tenía tenían tiene tienen`)
	being  = words.Set(`is are was were es son era eran fue fueron`)
)

// stated are words that behind a form of "be" tell what or how much something
// is, not what came about.
var stated = words.Set(`a an the up down about that one un una el la decir uno que on in en increasingly`)

// measuring are verbs that only set one figure beside another.
var measuring = map[string]map[string]bool{"en": formsOf("en", `compare account comprise consist include attribute`), "es": formsOf("es", `constar equivaler incluir`)}

// state reports whether a clause only tells what something is or has: "the firm
// had 300 workers", "the index was down".
func (r *reader) state(l words.Line, c clause) bool {
	w := l.Words[c.verb]
	next := c.verb + 1
	for next <= c.b && r.text.Adverb(l.Words[next]) && !stated[l.Words[next].Low] {
		next++
	}
	switch {
	case having[w.Low]: // a helper whose verb was found is not the clause's verb
		return next > c.b || r.text.Determiner(l.Words[next]) || l.Words[next].Kind == prose.Number || l.Words[next].Is("over", "its", "$", "€")
	case measuring[r.text.Lang][w.Low]:
		return true
	case being[w.Low]:
		return next > c.b || stated[l.Words[next].Low] && !r.due(l, c) || l.Words[next].Kind == prose.Number || l.Words[next].Is("$", "€", "£")
	}
	return false
}

// due reports whether a clause tells of the end of a time: "1 March is the deadline".
func (r *reader) due(l words.Line, c clause) bool {
	for k := c.a; k <= min(c.b, c.verb+far); k++ {
		if l.Words[k].Is("deadline", "plazo", "límite", "due", "anniversary", "aniversario") || k >= c.subjectA && k <= c.subjectB && r.happens(l, k) {
			return true
		}
	}
	return false
}

// perhaps are helpers that tell what may be.
var perhaps = words.Set(`could might may should podría podrían podía podían puede pueden`)

// possible reports whether a clause tells what may be, not what was or will be.
func (r *reader) possible(l words.Line, c clause) bool {
	for k := max(c.verb-3, c.a); k <= c.verb; k++ {
		if perhaps[l.Words[k].Low] && !(l.Words[k].Cap && k > 0 && l.Words[k-1].Sent == l.Words[k].Sent) {
			return true
		}
	}
	return false
}

// reduced reports whether an English verb is a participle that hangs on the
// noun before it: "an agreement reached between", "a report released by".
func (r *reader) reduced(l words.Line, c clause) bool {
	k := c.verb
	if r.text.Lang != "en" || c.quote >= 0 || k+1 >= len(l.Words) || k == 0 || !strings.HasSuffix(l.Words[k].Low, "ed") && !l.Words[k].Is("made", "held", "built", "taken", "sent") {
		return false
	}
	if r.passive(l, k) || r.text.Helper(l.Words[k-1]) || r.text.Pronoun(l.Words[k-1]) || r.acts(l.From(k-1, k-1)) {
		return false
	}
	dates := r.datesIn(l.From(k, min(c.b, k+far)))
	for k+2 < len(l.Words) && k < c.verb+far && (inAny(dates, l.Words[k+1].Span) || r.text.Adverb(l.Words[k+1])) {
		k++
	}
	next := l.Words[k+1]
	d := deeds["en"][l.Words[c.verb].Low].verb
	return next.Is("by") && k+2 < len(l.Words) && l.Words[k+2].Kind != prose.Number && !l.Words[k+2].Is("$", "more", "less", "about", "nearly", "almost", "over") ||
		next.Is("between", "among") && (transitive["en"][d] || l.Words[c.verb].Is("reached", "made"))
}

// gathered are singular nouns that may have a verb for several.
var gathered = words.Set(`team police government staff family crew committee couple public press people majority number group company army navy council
	party cabinet rest pair mayoría parte gente serie pareja mitad resto total número grupo decena docena`)

// plurals are helpers for several.
var plurals = words.Set(`have were are han fueron son habían`)

// halved reports whether the words taken for a subject cannot be the whole of
// it: one thing with a verb for several, or an owner alone: "[markets round] the
// world have fallen", "Japan's".
func (r *reader) halved(l words.Line, c clause) bool {
	if c.subjectB < c.subjectA || c.subjectA > c.verb {
		return false
	}
	last, first := l.Words[c.subjectB], l.Words[c.subjectA]
	if last.Is("'s", "’s") || strings.HasSuffix(last.Low, "'s") || strings.HasSuffix(last.Low, "’s") {
		return true
	}
	if c.subjectB == c.subjectA || !first.Is("the", "el", "la", "un", "una", "a") || last.Cap || strings.HasSuffix(last.Low, "s") || gathered[last.Low] {
		return false
	}
	for k := max(c.subjectA-1, 0); k < c.subjectB; k++ {
		if l.Words[k].Is("and", "y", "e", "of", "de") || gathered[l.Words[k].Low] {
			return false
		}
	}
	for k := c.subjectB + 1; k <= c.verb; k++ {
		if plurals[l.Words[k].Low] {
			return true
		}
	}
	return false
}

// quotes reports whether a clause ends with the verb by which somebody spoke:
// "an official said". What was said is a statement; that somebody who is known
// spoke stays.
func (r *reader) quotes(l words.Line, c clause) bool {
	if !saying[r.text.Lang][l.Words[c.verb].Low] || c.subjectB < c.subjectA || c.subjectA > c.verb || r.acts(l.From(c.subjectA, c.subjectB)) {
		return false
	}
	dates := r.datesIn(l.From(c.verb, min(c.b, c.verb+far)))
	for k := c.verb + 1; k <= min(c.b, c.verb+far); k++ {
		if w := l.Words[k]; w.Plain() && !inAny(dates, w.Span) && !r.text.Adverb(w) {
			return false
		}
	}
	next := c.b + 1
	return next >= len(l.Words) || !l.Words[next].Is("that", "que")
}

// announcing are verbs that say nothing before "in" or "on": what was announced
// stands elsewhere.
var announcing = map[string]map[string]bool{"en": formsOf("en", `announce describe`), "es": formsOf("es", `anunciar describir`)}

// unannounced reports whether a clause says that something was announced but not
// what: "announced in a note [that ...]", "was told by his aide".
func (r *reader) unannounced(l words.Line, c clause) bool {
	verb := l.Words[c.verb]
	if r.text.Lang == "en" && saying["en"][verb.Low] && r.passive(l, c.verb) {
		return true
	}
	if !announcing[r.text.Lang][verb.Low] || r.passive(l, c.verb) || c.subjectB < c.subjectA || c.subjectA > c.verb {
		return false
	}
	dates := r.datesIn(l.From(c.verb, min(c.b, c.verb+far)))
	k := c.verb + 1
	for k <= min(c.b, c.verb+far) && (inAny(dates, l.Words[k].Span) || r.text.Adverb(l.Words[k])) {
		k++
	}
	return k <= c.b && l.Words[k].Is("in", "at", "during", "en", "durante")
}

// moving are verbs by which prices and figures move.
var moving = map[string]map[string]bool{
	"en": formsOf("en", `rise fall drop gain lose close climb slip decline jump increase decrease plunge tumble rebound surge grow shed advance end finish open trade`),
	"es": formsOf("es", `subir bajar caer ganar perder cerrar aumentar crecer retroceder repuntar avanzar descender disminuir registrar terminar`),
}

// moves reports whether a clause tells how a price or a figure moved: "sales rose
// 43 %", "the index lost 54 points".
func (r *reader) moves(l words.Line, c clause) bool {
	if !moving[r.text.Lang][l.Words[c.verb].Low] || c.subjectB >= c.subjectA && r.acts(l.From(c.subjectA, c.subjectB)) {
		return false
	}
	dates := r.datesIn(l.From(c.verb, min(c.b, c.verb+far)))
	number := false
	for k := c.verb + 1; k < len(l.Words) && k-c.verb < 9 && l.Words[k].Sent == l.Words[c.verb].Sent; k++ {
		w := l.Words[k]
		number = number || w.Kind == prose.Number && !inAny(dates, w.Span)
		switch {
		case w.Is("%", "$", "€", "percent", "points", "puntos", "point", "punto"), w.Is("por") && k+1 < len(l.Words) && l.Words[k+1].Is("ciento"):
			return true
		case w.Is("low", "lows", "high", "highs", "lowest", "highest", "level", "levels", "nivel", "niveles", "terreno", "ground"):
			return true
		case number && k == c.b && w.Kind == prose.Number && strings.ContainsAny(w.Low, ".,"):
			return true
		}
	}
	return false
}

// comparing are words that make of "since" a comparison: "the lowest since".
var comparing = words.Set(`best worst first most least seen biggest largest lowest highest smallest steepest sharpest lows low high highs record
	mejor peor mayor menor más primera primer vistos vista visto máximo mínimo máximos mínimos`)

// compared reports whether a date behind "since" only says with what a clause
// compares: "the worst day since 1987". What it tells is of another day.
func (r *reader) compared(l words.Line, c clause, p timeline.Period, at int) bool {
	if p.Sense != timeline.After {
		return false
	}
	for k, n := l.At(at)-1, 0; k > c.verb && n < far; k, n = k-1, n+1 {
		if comparing[l.Words[k].Low] {
			return true
		}
	}
	return false
}
