package said

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// colon gives a quotation behind a colon or dash, with no cue before it, the
// subject of its sentence.
func (f *finder) colon(l words.Line, s site) hit {
	if s.left < 1 || !l.Words[s.left].Is(":") {
		return none
	}
	if a := f.byline(l, s.left-1); a >= 0 {
		return hit{rule: "colon", a: a, b: s.left - 1, cue: -1}
	}
	if a, b, ok := f.subject(l, s.left-1); ok && f.somebody(l, a, b) {
		return hit{rule: "colon", a: a, b: b, cue: -1}
	}
	return none
}

// longestHeadline is in words.
const longestHeadline = 40

// headline gives the words that a headline quotes to the one whom it names
// before its colon, or before its verb: "Lee: Harbour ‘Safe Again’ By May", "Lee
// Says Harbour ‘Is Safe Again’".
func (f *finder) headline(l words.Line, s site) hit {
	end := l.Words[len(l.Words)-1]
	if s.left < 1 || s.left > longestHeadline || end.Quote < 0 && !end.Plain() {
		return none
	}
	for k := range s.left {
		if w := l.Words[k]; w.Kind == prose.Word && w.Quote < 0 && !w.Cap && len(w.Low) > 3 {
			return none
		}
	}
	for k := 0; k <= s.left && k < 9; k++ {
		w := l.Words[k]
		c, cue := f.cues[w.Low]
		switch {
		case k > 0 && w.Is(":"):
			return hit{rule: "colon", a: 0, b: k - 1, cue: -1}
		case k > 0 && cue && w.Cap && !c.weak && c.tense&(words.Present|words.Past) != 0 && w.Quote < 0:
			return hit{rule: "before", a: 0, b: k - 1, cue: k}
		case (!w.Cap || f.Determiner(w)) && !f.grammatical(w):
			return none
		}
	}
	return none
}

// byline returns the first word of a name that stands between a dash and the
// colon behind word b, or -1: "Harbours are calm - Ann Lee: «...»".
func (f *finder) byline(l words.Line, b int) int {
	a := b
	for a > 0 && b-a < 7 && (l.Words[a].Cap || l.Words[a].Is("and", "&", "y", "de")) {
		a--
	}
	if a < b && l.Words[a].Is("-", "—", "–", "―", "by", "from") && l.Words[a+1].Cap {
		return a + 1
	}
	return -1
}

// somebody reports whether words a to b, found without a cue, look like one who
// speaks: a pronoun, or capitals that the sentence's beginning does not
// explain.
func (f *finder) somebody(l words.Line, a, b int) bool {
	if f.unfit(l, a, b) || l.Words[a].Is("here") {
		return false
	}
	if a == b && f.Pronoun(l.Words[a]) {
		return true
	}
	if name := l.From(a, b).In(f.Text.Text); len(name) > 7 && strings.ToUpper(name) == name { // a heading within the line
		return false
	}
	return l.Words[b].Cap && !(l.Words[b].First && f.PastOrBase(l.Words[b]))
}

// above reads a paragraph that ends with a colon for the speaker of the
// quotation that opens the next.
func (f *finder) above(n int) hit {
	l := f.Lines[n-1]
	last := len(l.Words) - 1
	if last < 0 || !l.Words[last].Is(":") {
		return none
	}
	h := f.left(l, site{left: last, right: len(l.Words)})
	if !h.ok() {
		if a, b, ok := f.subject(l, last); ok && f.somebody(l, a, b) {
			h = hit{rule: "before", a: a, b: b, cue: -1}
		}
	}
	if h.ok() {
		h.rule, h.line = "colon above", n-1
	}
	return h
}
