package said

import "dateline/timeline/extract/words"

// nounOf reads a noun of speaking and its owner before a quotation: "his
// warning that «...»", "Lee's promise to «...»".
func (f *finder) nounOf(l words.Line, j int, s site) hit {
	if !owned[f.Lang][l.Words[j].Low] || s.left-j > 9 || j == 0 {
		return none
	}
	next := j + 1
	if next > s.left || !l.Words[next].Is("that", "to", "was", "is", "que", ",", ":", "of", "de", "for") &&
		!l.Words[s.left].Is(":") && !(l.Words[s.left].Is("that", "que") && s.left-j < 7) {
		return none
	}
	for k := j - 1; k >= 0 && j-k < 4 && l.Words[k].Sent == l.Words[j].Sent && l.Words[k].Plain(); k-- {
		w := l.Words[k]
		if k > 0 && l.Words[k-1].Is("in", "en", "with", "con") {
			return none
		}
		if w.Is("his", "her", "their", "su", "sus") {
			return hit{rule: "noun", a: k, b: k, cue: j}
		}
		if w.Low == "'s" && k > 0 && l.Words[k-1].Cap {
			return hit{rule: "noun", a: f.names(l, k-1), b: k - 1, cue: j}
		}
		if a, b, ok := f.PhraseBefore(l, k-1); ok && w.Low == "'s" && b == k-1 && f.Determiner(l.Words[a]) && l.Words[j+1].Is("was", "is", "that", ":", ",") && !f.reported(l, a) {
			return hit{rule: "noun", a: a, b: b, cue: j}
		}
		if w.Is("a", "an", "un", "una") && s.left == j+1 && s.starts && f.Past(l.Words[max(k-1, 0)]) { // "issued a statement, «...»"
			if a, b, ok := f.before(l, k-2); ok && !f.unfit(l, a, b) {
				return hit{rule: "noun", a: a, b: b, cue: j}
			}
		}
		if f.Barrier(w) {
			break
		}
	}
	return none
}

// reported reports whether a verb of speaking with a subject of its own stands
// right before word a: what follows is told by that one.
func (f *finder) reported(l words.Line, a int) bool {
	if a > 0 && l.Words[a-1].Is("that", "que") {
		a--
	}
	if a == 0 {
		return false
	}
	c, ok := f.cue(l.Words[a-1])
	return ok && !c.weak && c.tense.Finite()
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

// names returns the first word of the run of capitals that word b ends.
func (f *finder) names(l words.Line, b int) int {
	for b > 0 && l.Words[b-1].Cap {
		b--
	}
	return b
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
	if a, b, ok := f.PhraseBefore(l, j); ok && b == j && f.opens(l, a) && !l.Words[j+1].Is("that", "which", "que", "donde") {
		h.a, h.b = a, b // "One tweet read: «...»"
	}
	for h.cue > j && !l.Words[h.cue].Plain() {
		h.cue--
	}
	return h
}

// opens reports whether word a begins its clause.
func (f *finder) opens(l words.Line, a int) bool {
	from, _ := l.Bounds(a)
	return a == from || l.Words[a-1].Is(",", ";", ":", "—", "and", "but", "y", "pero")
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
