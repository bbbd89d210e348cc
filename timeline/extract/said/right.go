package said

import (
	"strings"

	"dateline/timeline/extract/words"
)

func (f *finder) right(l words.Line, s site) hit {
	i := s.right
	for i < len(l.Words) && l.Words[i].Is(",", "—", "–", "―", "-", "--") {
		i++
	}
	if i >= len(l.Words) || l.Words[i].Quote >= 0 {
		return none
	}
	if h := f.signed(l, i, s); h.ok() {
		return h
	}
	if l.Words[i].Sent != l.Words[max(s.right-1, 0)].Sent && !f.tail(l, i) {
		return none
	}
	for _, rule := range []func(words.Line, int, site) hit{f.according, f.inverted, f.nounAfter, f.subjectVerb} {
		if h := rule(l, i, s); h.ok() {
			return h
		}
	}
	return none
}

// tail reports whether the words from i look like the rest of a sentence whose
// quotation ended with a mark of its own: "he asked.", "Lee told the court".
func (f *finder) tail(l words.Line, i int) bool {
	if !l.Words[i].Cap {
		return true
	}
	_, to := l.Bounds(i)
	for j := i + 1; j < to && j-i < 12; j++ {
		c, more, ok := f.cueAt(l, j, to)
		last := j+1 >= to || j+2 >= to && l.Words[j+1].Is(".")
		if !ok || c.weak && !last || !c.tense.Finite() {
			continue
		}
		if a, _, ok := f.before(l, j-1); !ok || a != i {
			return false
		}
		next := j + 1 + more
		for next < to && f.Adverb(l.Words[next]) && !f.Helper(l.Words[next]) && !l.Words[next].Is("to") {
			next++
		}
		if next+1 < to && l.Words[next].Is(",", ":") && l.Words[next+1].Quote >= 0 && f.announced(l, i) {
			return false // it leads up to the next quotation
		}
		return next >= to || l.Words[next].Is("of", "last", "this", "late", "early", "earlier", "later", "here") || weekday[l.Words[next].Low] || !l.Words[next].Plain() || f.Barrier(l.Words[next]) && !l.Words[next].Is("that", "que", "if", "si", "there", "what", "he", "she", "they") ||
			c.verb == "ask" || c.verb == "tell" || c.verb == "wonder" || c.verb == "preguntar"
	}
	return false
}

// announced reports whether the quotation before word i has a comma or colon
// before it, as behind "he asked,".
func (f *finder) announced(l words.Line, i int) bool {
	if i == 0 || l.Words[i-1].Quote < 0 {
		return false
	}
	k := l.At(f.Quotations[l.Words[i-1].Quote].Start) - 1
	return k >= 0 && l.Words[k].Is(",", ":")
}

// signed reads a name behind a dash that ends the paragraph: "«...» — Ann Lee".
func (f *finder) signed(l words.Line, i int, s site) hit {
	if i == s.right || !l.Words[i-1].Is("—", "–", "―") {
		return none
	}
	end := len(l.Words)
	for end > i && l.Words[end-1].Is(".") {
		end--
	}
	if end-i < 2 || end-i > 6 {
		return none
	}
	for k := i; k < end; k++ {
		if w := l.Words[k]; !w.Cap && w.Plain() && !f.grammatical(w) || w.Quote >= 0 {
			return none
		}
	}
	return hit{rule: "signed", a: i, b: end - 1, cue: -1}
}

// grammatical reports whether a word in small letters may stand in a name.
func (f *finder) grammatical(w words.Word) bool { return w.Is("de", "del", "la", "van", "von", "y") }

// according reads "according to X", "según X", "a juicio de X".
func (f *finder) according(l words.Line, i int, _ site) hit {
	w, at := l.Words[i], -1
	switch {
	case w.Low == "according" && i+2 < len(l.Words) && l.Words[i+1].Low == "to":
		at = i + 2
	case w.Low == "per" && i+1 < len(l.Words) && (l.Words[i+1].Cap || f.Determiner(l.Words[i+1])):
		at = i + 1
	case w.Is("juicio", "opinión") && i > 0 && l.Words[i-1].Is("a", "en") && i+2 < len(l.Words) && l.Words[i+1].Is("de", "del"):
		at = i + 2
	case w.Low == "según" && i+1 < len(l.Words):
		at = i + 1
		if c, ok := f.cue(l.Words[at]); ok && c.speaks() { // "según dijo X"
			at++
		}
	}
	if at < 0 {
		return none
	}
	if a, b, ok := f.PhraseAfter(l, at); ok && !f.unfit(l, a, b) {
		return hit{rule: "according to", a: a, b: b, cue: i}
	}
	return none
}

// inverted reads "said X", and in Spanish a cue without a subject.
func (f *finder) inverted(l words.Line, i int, s site) hit {
	for i < len(l.Words) && f.Lang == "es" && (l.Words[i].Is("se", "le", "les", "lo", "me", "nos", "ha", "había", "así") || f.Adverb(l.Words[i])) {
		i++
	}
	if i >= len(l.Words) {
		return none
	}
	c, ok := f.cue(l.Words[i])
	if !ok || c.gerund() || !c.speaks() {
		return none
	}
	j := i + 1
	if f.Lang == "es" {
		j = f.pastTime(l, j)
	}
	if a, b, ok := f.pending(l, i); ok && s.left >= 0 && !s.stops && l.Words[s.left].Sent == l.Words[i].Sent {
		return hit{rule: "after", a: a, b: b, cue: i}
	}
	if j < len(l.Words) && l.Words[j].Sent == l.Words[i].Sent {
		if a, b, ok := f.PhraseAfter(l, j); ok && !f.unfit(l, a, b) {
			return hit{rule: "inverted", a: a, b: b, cue: i}
		}
		if w := l.Words[j]; w.Is("another", "one", "otro", "otra") && (j+1 >= len(l.Words) || !l.Words[j+1].Plain()) {
			return hit{rule: "inverted", a: j, b: j, cue: i}
		}
	}
	if f.Lang != "es" || c.weak && !s.comma || !c.tense.Finite() {
		return none
	}
	if a, b, ok := f.lateSubject(l, j); ok {
		return hit{rule: "inverted", a: a, b: b, cue: i}
	}
	return hit{rule: "no subject", a: 0, b: -1, cue: i}
}

// pastTime skips "este martes", "hoy", "ayer", "luego" after a Spanish verb.
func (f *finder) pastTime(l words.Line, j int) int {
	for j < len(l.Words) {
		w := l.Words[j]
		switch {
		case w.Is("hoy", "ayer", "luego", "también", "además", "después", "entonces", "anoche", "asimismo") || strings.HasSuffix(w.Low, "mente"):
			j++
		case w.Is("este", "el", "esta") && j+1 < len(l.Words) && weekday[l.Words[j+1].Low]:
			j += 2
		default:
			return j
		}
	}
	return j
}

var weekday = words.Set(`monday tuesday wednesday thursday friday saturday sunday yesterday week lunes martes miércoles jueves viernes sábado domingo semana noche tarde mañana`)

// lateSubject reads a Spanish subject behind a phrase of place or audience:
// "dijo en rueda de prensa el presidente".
func (f *finder) lateSubject(l words.Line, j int) (a, b int, ok bool) {
	for k := j; k+1 < len(l.Words) && k-j < 12 && l.Words[k].Sent == l.Words[j].Sent; k++ {
		w := l.Words[k]
		if w.Quote >= 0 || !w.Plain() && !w.Is(",") || w.Is("que", "cuando", "si", "tras") {
			return 0, 0, false
		}
		if k > j && w.Is("el", "la") && !l.Words[k-1].Is("a", "en", "de", "con", "por", "ante", "desde", "para", "sobre", "y", "tras", "durante") && !weekday[l.Words[k+1].Low] {
			a, b, ok = f.PhraseAfter(l, k)
			return a, b, ok && !f.unfit(l, a, b)
		}
	}
	return 0, 0, false
}

// nounAfter reads "was the minister's response", "fue la respuesta de Petro".
func (f *finder) nounAfter(l words.Line, i int, _ site) hit {
	if !l.Words[i].Is("was", "is", "were", "came", "fue", "es", "era", "fueron") {
		return none
	}
	for k := i + 1; k < len(l.Words) && k-i < 10 && l.Words[k].Sent == l.Words[i].Sent && l.Words[k].Plain(); k++ {
		if !nouns[f.Lang][l.Words[k].Low] {
			continue
		}
		if k+2 < len(l.Words) && l.Words[k+1].Is("of", "from", "by", "de", "del") {
			if a, b, ok := f.PhraseAfter(l, k+2); ok {
				return hit{rule: "noun", a: a, b: b, cue: k}
			}
		}
		b := k - 1
		if b > i && l.Words[b].Low == "'s" {
			b--
		}
		if b > i {
			return hit{rule: "noun", a: i + 1, b: b, cue: k}
		}
	}
	return none
}

// subjectVerb reads "X said", "X, the minister, told reporters".
func (f *finder) subjectVerb(l words.Line, i int, s site) hit {
	for j := i + 1; j < len(l.Words) && j-i < rightReach; j++ {
		w := l.Words[j]
		if w.Quote >= 0 || w.Is(";", ":", "?", "!") || w.Sent != l.Words[i].Sent {
			break
		}
		c, more, ok := f.cueAt(l, j, len(l.Words))
		will := ok && c.tense&words.Base != 0 && (l.Words[j-1].Is("will", "would", "'ll", "they", "we", "you") || f.several(l, i, j-1))
		if !ok || c.gerund() || !c.speaks() && !will || c.weak && !s.comma || f.idle(l, j, c) {
			continue
		}
		a, b, ok := f.PhraseBefore(l, j-1)
		if ok && a > i+1 && f.pair(l, i, a) {
			a = i
		} else if ok {
			a, b, ok = f.before(l, j-1)
		}
		if !ok || a > i+1 {
			if c, d, whole := f.apposed(l, i, j); whole {
				a, b, ok = c, d, true
			}
		}
		if ok && a == i+1 && !leadIn[l.Words[i].Low] && !l.Words[i].Is(")", "(") {
			ok = false
		}
		if _, end := l.Bounds(j); ok && c.weak && !f.shut(l, j, end) {
			ok = false
		}
		if ok && a >= i && a <= i+1 && (!f.unfit(l, a, b) || l.Words[a].Low == "it") {
			return hit{rule: "after", a: a, b: b, cue: j, more: more}
		}
	}
	return none
}

// apposed reads the name at word i, right behind a quotation, that commas part
// from the verb at word j, whatever they hold: "Ann Lee, secretary of roads,
// rivers, and ports, said".
func (f *finder) apposed(l words.Line, i, j int) (a, b int, ok bool) {
	if !l.Words[i].Cap || !l.Words[j-1].Is(",") {
		return 0, 0, false
	}
	a, b, ok = f.PhraseAfter(l, i)
	if !ok || b+2 >= j || !l.Words[b].Cap || !l.Words[b+1].Is(",") {
		return 0, 0, false
	}
	for k := b + 2; k < j; k++ {
		if w := l.Words[k]; w.Quote >= 0 || w.Is("and", "but") && !l.Words[k-1].Is(",") && f.Past(l.Words[k+1]) {
			return 0, 0, false
		}
	}
	return a, b, true
}

// several reports whether words a to b, right behind a quotation, name more than
// one: "the captains say".
func (f *finder) several(l words.Line, a, b int) bool {
	w := l.Words[b]
	return f.Lang == "en" && w.Plain() && len(w.Low) > 3 && strings.HasSuffix(w.Low, "s") && !strings.HasSuffix(w.Low, "'s") && !strings.HasSuffix(w.Low, "ss") &&
		(f.Determiner(l.Words[a]) || plurals[w.Low]) && b-a < 6
}

// leadIn are words that may stand between a quotation and its attribution.
var leadIn = words.Set(`as and but or so though while when then`)

// pair reports whether words from i up to a are the first half of a pair that
// names one speaker: "the senator and candidate".
func (f *finder) pair(l words.Line, i, a int) bool {
	if !l.Words[a-1].Is("and", "y", "e", "on", "in", "at", "from", "en", "with", "con") || a-i > 8 || !(f.Determiner(l.Words[i]) || l.Words[i].Cap) {
		return false
	}
	for k := i; k < a-1; k++ {
		if w := l.Words[k]; !w.Plain() || f.Barrier(w) && !w.Is("on", "in", "at") || f.Past(w) || f.Helper(w) {
			return false
		}
	}
	return true
}

// phrasal are cues of two words: "as Lee put it", "she went on".
var phrasal = map[string]string{
	"put": "it", "puts": "it", "went": "on", "goes": "on", "chimed": "in", "chimes": "in", "pointed": "out", "points": "out",
	"fired": "back", "fires": "back", "shot": "back", "shoots": "back",
	"cut": "in", "cuts": "in", "jumped": "in", "broke": "in", "hit": "back", "hits": "back", "struck": "back", "called": "out", "spoke": "up",
}

// cueAt returns the cue at word j, and how many words before word to belong to
// it behind its first.
func (f *finder) cueAt(l words.Line, j, to int) (c cue, more int, ok bool) {
	w := l.Words[j]
	if next := phrasal[w.Low]; next != "" && j+1 < to && l.Words[j+1].Low == next {
		return cue{verb: w.Low, tense: words.Past}, 1, true
	}
	c, ok = f.cue(w)
	return c, 0, ok
}

// rightAny takes any cue further right in the sentence of a quotation that is
// a piece of it.
func (f *finder) rightAny(l words.Line, s site) hit {
	for j := s.right; j < len(l.Words) && j-s.right < 24; j++ {
		w := l.Words[j]
		if w.Quote >= 0 || w.Is(".", ";") || w.Sent != l.Words[max(s.right-1, 0)].Sent {
			break
		}
		if h := f.according(l, j, s); h.ok() {
			return h
		}
		c, ok := f.cue(w)
		if !ok || c.weak || c.gerund() || !c.tense.Finite() {
			continue
		}
		if a, b, ok := f.before(l, j-1); ok && a >= s.right && !f.unfit(l, a, b) {
			return hit{rule: "after, further on", a: a, b: b, cue: j}
		}
	}
	return none
}
