package said

import "dateline/timeline/extract/words"

// participle gives "insisting" the subject of the verb it hangs on.
func (f *finder) participle(l words.Line, j int) hit {
	if h := f.leading(l, j); h.ok() {
		return h
	}
	if h := f.absolute(l, j); h.ok() {
		return h
	}
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
		if a, b, ok := f.before(l, m-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "participle", a: a, b: b, cue: j}
		}
		if a, b, ok := f.PhraseAfter(l, m+1); ok && b < j && !l.Words[m-min(m, 1)].Plain() && !f.unfit(l, a, b) {
			return hit{rule: "participle", a: a, b: b, cue: j}
		}
	}
	if a, b, ok := f.doer(l, j-1); ok {
		return hit{rule: "participle", a: a, b: b, cue: j}
	}
	if a, b, ok := f.subject(l, j-1); ok && !f.unfit(l, a, b) {
		return hit{rule: "participle", a: a, b: b, cue: j}
	}
	return none
}

// leading gives a participle that opens its sentence the subject that follows
// it: "Recalling «a long night,» Lee left".
func (f *finder) leading(l words.Line, j int) hit {
	from, to := l.Bounds(j)
	if j != from {
		return none
	}
	for k := j + 1; k < to-1; k++ {
		w := l.Words[k]
		if !w.Is(",") || w.Quote >= 0 && (k+1 >= to || l.Words[k+1].Quote >= 0 && (k+2 >= to || l.Words[k+2].Quote >= 0)) {
			continue
		}
		next := k + 1
		for next < to && (l.Words[next].Quote >= 0 || !l.Words[next].Plain() || l.Words[next].Is("though", "however")) {
			next++
		}
		a, b, ok := f.PhraseAfter(l, next)
		if ok && b < to && !f.unfit(l, a, b) && (l.Words[a].Cap || f.Pronoun(l.Words[a]) || f.Determiner(l.Words[a])) && f.verbIn(l, a+1, b+3) {
			return hit{rule: "participle", a: a, b: f.nounEnd(l, a, b), cue: j}
		}
	}
	return none
}

// verbIn reports whether one of words a to b is a verb.
func (f *finder) verbIn(l words.Line, a, b int) bool {
	for k := a; k <= b && k < len(l.Words); k++ {
		w := l.Words[k]
		if c, cue := f.cue(w); f.Past(w) || f.Helper(w) || w.Is("did", "does", "do") || cue && c.tense.Finite() {
			return true
		}
	}
	return false
}

// nounEnd returns the last word, from a up to b, before a verb.
func (f *finder) nounEnd(l words.Line, a, b int) int {
	for k := a + 1; k <= b; k++ {
		if f.verbIn(l, k, k) {
			return k - 1
		}
	}
	return b
}

// absolute reads "with one of her aides asking", where the one who speaks is no
// subject of the sentence.
func (f *finder) absolute(l words.Line, j int) hit {
	crossed := false // over a clause that such a participle reports
	for k := j - 1; k > 0 && j-k < 20; k-- {
		w := l.Words[k]
		if w.Quote >= 0 {
			crossed = true
			continue
		}
		if !w.Plain() || w.Sent != l.Words[j].Sent {
			break
		}
		crossed = crossed || f.Past(w) || f.Helper(w) || f.Pronoun(w) && k < j-1 || j-k > 11
		if !w.Is("with", "con") {
			continue
		}
		b := j - 1
		for m := k + 1; m < b; m++ { // "with Lee saying no and asking"
			if g, ok := f.cue(l.Words[m]); ok && g.gerund() {
				b = m - 1
			}
		}
		if crossed && b == j-1 {
			break
		}
		if b > k && (f.Determiner(l.Words[k+1]) || l.Words[k+1].Cap || l.Words[k+1].Is("one")) && !f.unfit(l, k+1, b) {
			return hit{rule: "participle", a: k + 1, b: b, cue: j}
		}
		break
	}
	return none
}
