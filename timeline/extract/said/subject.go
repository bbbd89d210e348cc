package said

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// pending returns the subject that an aside, closed right before word j, parts
// from its verb: "Lee, who came late, [called]". What follows that verb is its
// object then, and nobody who speaks. It is not ok when the words before the
// aside have a verb of their own.
func (f *finder) pending(l words.Line, j int) (a, b int, ok bool) {
	return f.waits(l, j, f.asideOpens)
}

// waits is pending behind an aside that begins as opens says; nil for any.
func (f *finder) waits(l words.Line, j int, opens func(words.Word) bool) (a, b int, ok bool) {
	from, _ := l.Bounds(j)
	k := j - 1
	for k > from && l.Words[k].Quote >= 0 || k == j-1 && k > from && l.Words[k].Is(",", "—", "–") {
		k--
	}
	for ; k > from && j-k < leftReach; k-- {
		w := l.Words[k]
		if w.Is(";", ":") || w.Quote >= 0 && f.Quotations[w.Quote].End <= l.Words[j].Start-longestQuoted {
			return 0, 0, false
		}
		if w.Is(",", "—", "–") && w.Quote < 0 {
			break
		}
	}
	if k <= from || opens != nil && !opens(l.Words[k+1]) {
		return 0, 0, false
	}
	for m := from; m < k; m++ {
		w := l.Words[m]
		if c, cue := f.cue(w); w.Quote >= 0 || f.Past(w) || f.Helper(w) || cue && !c.weak && c.tense.Finite() {
			return 0, 0, false
		}
	}
	a, b, ok = f.PhraseBefore(l, k-1)
	first := ok && (a == from || l.Words[a-1].Is(",", "but", "and", "pero", "y"))
	return a, b, first && b == k-1 && !f.unfit(l, a, b)
}

// longestQuoted is how many bytes before a verb the quotation in an aside may
// have ended.
const longestQuoted = 120

// asideOpens reports whether a word behind a comma begins an insertion about
// what stands before it.
func (f *finder) asideOpens(w words.Word) bool {
	if f.Lang == "es" {
		return w.Is("que", "quien", "quienes", "cuyo", "cuya", "cuyos", "cuyas") || strings.HasSuffix(w.Low, "ndo") || f.Determiner(w) && !w.Cap
	}
	return w.Is("who", "which", "whose", "whom", "where") || !w.Cap && strings.HasSuffix(w.Low, "ing") || f.Determiner(w) && !w.Cap
}

// before is [words.Text.PhraseBefore] that knows what a subject's own additions
// are: in "a letter from the union warns" the letter does.
func (f *finder) before(l words.Line, i int) (a, b int, ok bool) {
	a, b, ok = f.PhraseBefore(l, i)
	if !ok || a == b && f.Determiner(l.Words[a]) {
		return a, b, ok
	}
	if a < b && l.Words[a].Low == "it" { // "it seems unfair"
		return a, b, false
	}
	for k := a; k < b; k++ { // "they had made 18 million": no noun phrase
		if w := l.Words[k]; f.Helper(w) && !w.Cap || k > a && f.Pronoun(w) && !f.Determiner(w) {
			a = k + 1
		}
	}
	for k := b + 1; k <= i; k++ { // "the lecture from the minister, who said"
		if l.Words[k].Is("who", "which", "that", "que", "quien", "quienes") {
			return a, b, true
		}
	}
	c, d := a, b
	for n := 0; n < mostAdditions && f.governed(l, c); n++ {
		h, k, ok := f.head(l, c-1)
		if !ok {
			return a, b, true
		}
		c, d = h, k
	}
	if c == a || f.governed(l, c) || f.unfit(l, c, d) {
		return f.joined(l, a), b, true
	}
	if papers[f.Lang][l.Words[d].Low] { // which speaks for the one it is of
		d = b
	}
	return c, d, true
}

const mostAdditions = 3

// joined returns the first word of two subjects that a verb has, of which the
// second begins at word a: "Lee and other ministers". The first must open its
// clause, or it could be the object of another verb.
func (f *finder) joined(l words.Line, a int) int {
	from, _ := l.Bounds(a)
	if a-2 < from || !l.Words[a-1].Is("and", "y", "e", "&") || l.Words[a-1].Quote >= 0 || f.Pronoun(l.Words[a]) && !f.Determiner(l.Words[a]) {
		return a
	}
	c, d, ok := f.PhraseBefore(l, a-2)
	if !ok || d != a-2 || f.unfit(l, c, d) || !l.Words[d].Cap && !f.Determiner(l.Words[c]) {
		return a
	}
	if c == from || l.Words[c-1].Is(",", "that", "que", ";", ":", "but", "pero") {
		return c
	}
	return a
}

// head returns the noun phrase that a preposition at word p adds to, with a
// participle between them or none: "a source [speaking] to", "the letter
// [obtained] by".
func (f *finder) head(l words.Line, p int) (a, b int, ok bool) {
	from, _ := l.Bounds(p)
	k := p - 1
	for k > from && (l.Words[k].Is("out", "up") || f.Adverb(l.Words[k]) && !f.Helper(l.Words[k])) {
		k--
	}
	if k <= from || !l.Words[k].Plain() || l.Words[k].Quote >= 0 || f.Helper(l.Words[k]) {
		return 0, 0, false
	}
	if w := l.Words[k]; f.Past(w) || !w.Cap && (strings.HasSuffix(w.Low, "ing") || f.Lang == "es" && (strings.HasSuffix(w.Low, "ada") || strings.HasSuffix(w.Low, "ado"))) {
		if k--; l.Words[k].Is("who", "which", "that", "que") && k > from {
			k--
		}
	}
	a, b, ok = f.PhraseBefore(l, k)
	return a, b, ok && b == k && (f.Determiner(l.Words[a]) || l.Words[a].Cap || l.Words[b].Cap || plurals[l.Words[b].Low])
}

// governed reports whether a phrase that begins at word a hangs on a
// preposition.
func (f *finder) governed(l words.Line, a int) bool {
	return a > 0 && l.Words[a-1].Sent == l.Words[a].Sent && l.Words[a-1].Quote < 0 && prepositions[f.Lang][l.Words[a-1].Low]
}

var prepositions = map[string]map[string]bool{
	"en": words.Set(`in on at by with from to into against near outside over about during`),
	"es": words.Set(`en con por desde contra a al para sobre ante`),
}

// subject is [words.Text.Subject], with all of a noun phrase that its first
// capitals or its article only begin: "Lee's [spokeswoman]", "The first [boat]".
func (f *finder) subject(l words.Line, i int) (a, b int, ok bool) {
	a, b, ok = f.Subject(l, i)
	if d := prose.Dateline(l.In(f.Text.Text)); d > 0 && ok && l.Words[a].Start < l.Start+d { // "BERGEN, May 3 (Reuters) — "
		a, b, ok = f.PhraseAfter(l, l.At(l.Start+d))
		return a, f.nounEnd(l, a, b), ok && b <= i && (l.Words[a].Cap || f.Determiner(l.Words[a])) && !f.Barrier(l.Words[a])
	}
	if !ok || l.Words[b].Low != "'s" && !(a == b && f.Determiner(l.Words[a])) {
		return a, b, ok
	}
	c, d, more := f.PhraseAfter(l, a)
	if !more || c != a {
		return a, b, ok
	}
	for k := b + 1; k <= min(d, i); k++ {
		if w := l.Words[k]; f.Past(w) || f.Helper(w) {
			break
		} else if cue, is := f.cue(w); is && cue.tense.Finite() {
			break
		}
		b = k
	}
	return a, b, true
}

// doer returns the subject of the nearest verb before word i that is a main
// clause's: the one who does "shouting" behind it.
func (f *finder) doer(l words.Line, i int) (a, b int, ok bool) {
	return f.doerBehind(l, i, opensMain)
}

// opensMain are words ahead of a main clause's subject, opensAny those ahead of
// that of a clause of time or reason too, with which "and said" can go on.
var (
	opensMain = words.Set(`and but so yet y e pero`)
	opensAny  = words.Set(`and but so yet y e pero as when while after before because since if though although once cuando mientras porque aunque`)
)

func (f *finder) doerBehind(l words.Line, i int, opens map[string]bool) (a, b int, ok bool) {
	from, _ := l.Bounds(i)
	for m := i; m > from && i-m < leftReach; m-- {
		w := l.Words[m]
		if w.Quote >= 0 {
			continue
		}
		if w.Is(";", ":") {
			break
		}
		if !f.Past(w) && !f.Helper(w) {
			continue
		}
		a, b, ok := f.before(l, m-1)
		if !ok || f.unfit(l, a, b) || !l.Words[b].Cap && !f.Determiner(l.Words[a]) && !f.Pronoun(l.Words[a]) {
			continue
		}
		if a > from && l.Words[a-1].Plain() && !opens[l.Words[a-1].Low] || f.relates(l, b, m) {
			continue
		}
		return a, b, true
	}
	return 0, 0, false
}

// relates reports whether a pronoun between a noun and its verb makes of them a
// clause about the noun: "Lee, who".
func (f *finder) relates(l words.Line, b, verb int) bool {
	for k := b + 1; k < verb; k++ {
		if l.Words[k].Is("who", "which", "that", "que", "quien", "quienes") {
			return true
		}
	}
	return false
}
