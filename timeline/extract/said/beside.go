package said

import (
	"unicode"
	"unicode/utf8"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

const (
	rightReach = 32 // words searched for a cue after a quotation
	leftReach  = 45 // and before it

	namingReach = 20 // words between a naming verb and the name
)

// beside looks for the cue and the speaker next to a quotation, the likeliest
// places first.
func (f *finder) beside(l words.Line, s site) hit {
	if f.ledUp(l, s) {
		if h := f.left(l, s); h.ok() {
			return h
		}
	}
	if s.comma || !s.stops || s.right < len(l.Words) && l.Words[s.right].Is("—", "–", "―") || f.curt(l, s) {
		h := f.right(l, s)
		if h.ok() && !f.ownClause(l, s, h) {
			return h
		}
	}
	if h := f.left(l, s); h.ok() {
		return h
	}
	if !s.stops {
		if h := f.closing(l, s); h.ok() {
			return h
		}
	}
	if !s.comma && !s.stops {
		return f.rightAny(l, s)
	}
	return none
}

// ledUp reports whether a verb of speaking and a comma or colon stand right
// before a quotation: "Lee said, «...»".
func (f *finder) ledUp(l words.Line, s site) bool {
	if s.left < 1 || !l.Words[s.left].Is(",", ":") || l.Words[s.left-1].Quote >= 0 {
		return false
	}
	c, ok := f.cue(l.Words[s.left-1])
	return ok && (c.tense.Finite() || c.gerund())
}

// curt reports whether nothing but a short attribution follows a quotation
// that ends with a full stop of its own: "«We leave now.» Lee said."
func (f *finder) curt(l words.Line, s site) bool {
	for k := s.right; k < len(l.Words) && k-s.right < 5; k++ {
		if l.Words[k].Quote >= 0 || !l.Words[k].Plain() {
			return false
		}
		c, ok := f.cue(l.Words[k])
		if k > s.right && ok && !c.weak && c.tense.Finite() {
			return k+1 >= len(l.Words) || l.Words[k+1].Is(".")
		}
	}
	return false
}

// ownClause reports whether an attribution behind a quotation that is a piece
// of a clause goes on to say something of its own: "Lee said it was «a shame,»
// and he vowed to leave".
func (f *finder) ownClause(l words.Line, s site, h hit) bool {
	if h.rule != "after" || s.left < 0 || !l.Words[s.left].Plain() || l.Words[s.left].Quote >= 0 || l.Words[s.left].Sent != l.Words[h.cue].Sent {
		return false
	}
	_, end := l.Bounds(h.cue)
	return !f.shut(l, h.cue+h.more, end) || h.cue+1 < end && l.Words[h.cue+1].Is("to")
}

// closing finds the attribution that closes a sentence further on: "«It is
// calm now,» and boats began to leave, Lee said."
func (f *finder) closing(l words.Line, s site) hit {
	_, end := l.Bounds(max(s.right-1, 0))
	for j := s.right; j < end && j-s.right < rightReach; j++ {
		w := l.Words[j]
		if w.Quote >= 0 || w.Is(";", ":") {
			break
		}
		c, ok := f.cue(w)
		if !ok || c.weak || !c.tense.Finite() || j == 0 {
			continue
		}
		if l.Words[j-1].Is(",") {
			if a, b, ok := f.PhraseAfter(l, f.pastTime(l, j+1)); ok && !f.unfit(l, a, b) {
				return hit{rule: "after, further on", a: a, b: b, cue: j}
			}
		}
		a, b, ok := f.before(l, j-1)
		if ok && a > s.right && l.Words[a-1].Is(",") && f.shut(l, j, end) && !f.unfit(l, a, b) {
			return hit{rule: "after, further on", a: a, b: b, cue: j}
		}
	}
	return none
}

var unfitting = words.Set(`why how when where the a an and if or but it following that this as which you there what these those i we
	el la los las un una y o si pero esto eso lo que cual ese esa`)

// unfit reports whether words a to b cannot name a speaker.
func (f *finder) unfit(l words.Line, a, b int) bool {
	if nobodies(l, a, b) || a != b && l.Words[a].Low == "of" {
		return true
	}
	if a != b {
		return false
	}
	w := l.Words[a]
	if unfitting[w.Low] || w.Kind == prose.Number {
		return true
	}
	r, _ := utf8.DecodeRuneInString(w.In(f.Text.Text))
	return unicode.IsLower(r) && !f.Pronoun(w) && !plurals[w.Low] && !w.Is("another", "otro", "otra")
}

// plurals are bare nouns that speak: "officials said".
var plurals = words.Set(`officials sources prosecutors police authorities critics experts analysts investigators lawyers aides supporters opponents
	reporters witnesses doctors scientists researchers economists democrats republicans diplomats protesters residents activists lawmakers
	fuentes autoridades funcionarios fiscales expertos analistas testigos críticos diplomáticos`)
