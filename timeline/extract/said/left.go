package said

import (
	"dateline/timeline/extract/words"
)

// left walks back in the sentence for the nearest cue.
func (f *finder) left(l words.Line, s site, count int) hit {
	n := 0
	from, _ := l.Bounds(s.left)
	for j := s.left; j >= max(from, 0) && n < leftReach; j-- {
		w := l.Words[j]
		if w.Quote >= 0 {
			continue
		}
		if w.Is(".", "?", "!") || w.Sent != l.Words[s.left].Sent {
			break
		}
		n++
		if h := f.paper(l, j, s); h.ok() {
			return h
		}
		if h := f.according(l, j, s); h.ok() && h.b < s.left+1 {
			h.rule = "before"
			return h
		}
		c, ok := f.cue(w)
		if !ok || c.weak && !f.close(l, j, s) || f.ofPaper(l, j) {
			continue
		}
		if h := f.verbBefore(l, j, c); h.ok() {
			return h
		}
	}
	return f.colon(l, s)
}

// colon gives a quotation behind a colon or dash, with no cue before it, the
// subject of its sentence.
func (f *finder) colon(l words.Line, s site) hit {
	if s.left < 1 || !l.Words[s.left].Is(":") {
		return none
	}
	if a, b, ok := f.Subject(l, s.left-1); ok && !f.unfit(l, a, b) {
		return hit{rule: "colon", a: a, b: b, cue: -1}
	}
	return none
}

// close reports whether nothing but "that", a colon or a comma stands between
// a weak cue and the quotation.
func (f *finder) close(l words.Line, j int, s site) bool {
	if f.cues[l.Words[j].Low].names && s.left-j < namingReach || j == s.left {
		return true
	}
	k := j + 1
	for k < s.left && (l.Words[k].Is("on", "last", "este", "el") || weekday[l.Words[k].Low]) {
		k++
	}
	return l.Words[k].Is("that", "que") || k == s.left && l.Words[k].Is(":", ",")
}

func (f *finder) verbBefore(l words.Line, j int, c cue) hit {
	if c.gerund() {
		return f.participle(l, j)
	}
	if f.Lang == "es" && c.names && j > 0 && l.Words[j-1].Low == "que" { // "la medida, que calificó de «...»"
		if a, b, ok := f.Subject(l, j-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "before, its subject", a: a, b: b, cue: j}
		}
	}
	if f.passive(l, j, c) {
		return none
	}
	if a, b, ok := f.PhraseBefore(l, j-1); ok && !f.unfit(l, a, b) {
		if c.tense&words.Base != 0 && (c.weak || c.written) && f.Determiner(l.Words[a]) {
			return none // a noun: "a post", "the call"
		}
		a, b = f.owner(l, a, b)
		return hit{rule: "before", a: a, b: b, cue: j}
	}
	if j > 0 && l.Words[j-1].Is("and", "but", ",", "to", "for", "or", "y", "e", "pero", "al", "para", "tras") || c.tense == words.Base {
		if a, b, ok := f.Subject(l, j-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "before, its subject", a: a, b: b, cue: j}
		}
	}
	if f.Lang == "es" && c.tense.Finite() {
		if a, b, ok := f.PhraseAfter(l, f.pastTime(l, j+1)); ok && !c.names && !f.unfit(l, a, b) && l.Words[b].Quote < 0 {
			return hit{rule: "before", a: a, b: b, cue: j} // "Dijo Petro: «...»"
		}
		if !c.weak || c.names {
			return hit{rule: "no subject", a: 0, b: -1, cue: j}
		}
	}
	return none
}

// passive reports whether a cue tells of words that its subject was given: "Lee
// was asked".
func (f *finder) passive(l words.Line, j int, c cue) bool {
	if c.tense&words.Participle == 0 {
		return false
	}
	k := j - 1
	for k > 0 && f.Adverb(l.Words[k]) && !f.Helper(l.Words[k]) {
		k--
	}
	return k >= 0 && l.Words[k].Is("was", "were", "been", "being", "is", "are", "fue", "fueron", "sido")
}

// owner takes from "the minister's response" the minister, since words do not
// speak.
func (f *finder) owner(l words.Line, a, b int) (int, int) {
	for k := a + 1; k < b; k++ {
		if l.Words[k].Low == "'s" && nouns[f.Lang][l.Words[b].Low] {
			return a, k - 1
		}
	}
	return a, b
}

// participle gives "insisting" the subject of the verb it hangs on.
func (f *finder) participle(l words.Line, j int) hit {
	for m := j - 1; m >= 0 && j-m < leftReach; m-- {
		w := l.Words[m]
		if w.Quote >= 0 {
			continue
		}
		if w.Is(".", "!", "?") || w.Sent != l.Words[j].Sent {
			break
		}
		c, ok := f.cue(w)
		if !ok || c.weak || c.gerund() || !c.tense.Finite() {
			continue
		}
		if a, b, ok := f.PhraseBefore(l, m-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "participle", a: a, b: b, cue: j}
		}
		if a, b, ok := f.PhraseAfter(l, m+1); ok && b < j && !f.unfit(l, a, b) {
			return hit{rule: "participle", a: a, b: b, cue: j}
		}
	}
	if a, b, ok := f.Subject(l, j-1); ok && !f.unfit(l, a, b) {
		return hit{rule: "participle", a: a, b: b, cue: j}
	}
	return none
}

// paper reads "a message saying: «...»", "una carta que decía «...»": the words
// are written, and who wrote them is for the reader of people to say.
func (f *finder) paper(l words.Line, j int, s site) hit {
	if !papers[f.Lang][l.Words[j].Low] || s.left-j > 4 {
		return none
	}
	spoke := false
	for k := j + 1; k <= s.left; k++ {
		w := l.Words[k]
		if !reads[f.Lang][w.Low] && !w.Is(":", ",") {
			return none
		}
		spoke = spoke || w.Low != "that" && w.Plain()
	}
	if !spoke {
		return none
	}
	h := hit{rule: "written", a: 0, b: -1, cue: s.left}
	for h.cue > j && !l.Words[h.cue].Plain() {
		h.cue--
	}
	return h
}

// ofPaper reports whether a cue is what a paper says: "a note [saying]".
func (f *finder) ofPaper(l words.Line, j int) bool {
	if j == 0 || !reads[f.Lang][l.Words[j].Low] {
		return false
	}
	k := j - 1
	if l.Words[k].Is("that", "que", "which") && k > 0 {
		k--
	}
	w := l.Words[k]
	return papers[f.Lang][w.Low] && w.Low != "statement" && w.Low != "comunicado" && w.Low != "document" && w.Low != "documento"
}

// above reads a paragraph that ends with a colon for the speaker of the
// quotation that opens the next.
func (f *finder) above(n int) hit {
	l := f.Lines[n-1]
	last := len(l.Words) - 1
	if last < 0 || !l.Words[last].Is(":") {
		return none
	}
	h := f.left(l, site{left: last, right: len(l.Words)}, 9)
	if !h.ok() {
		if a, b, ok := f.Subject(l, last); ok && !f.unfit(l, a, b) {
			h = hit{rule: "before", a: a, b: b, cue: -1}
		}
	}
	if h.ok() {
		h.rule, h.line = "colon above", n-1
	}
	return h
}
