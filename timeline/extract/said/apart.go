package said

import (
	"strings"

	"dateline/timeline/extract/words"
)

// apart reads an attribution that stands behind or inside what it reports:
// "The talks failed, she said." and "The talks, she said, failed."
func (f *finder) apart(l words.Line, j int, c cue) (h hit, from, to int, ok bool) {
	if c.weak || !c.tense.Finite() {
		return none, 0, 0, false
	}
	start, end := l.Bounds(j)
	a, b, ok := f.before(l, j-1)
	open := a - 1
	closed := j + 1
	switch {
	case ok && !f.unfit(l, a, b) && open >= start && l.Words[open].Is(",") && f.shut(l, j, end):
	case j-1 >= start && l.Words[j-1].Is(","): // "..., said the minister."
		if _, _, whole := f.waits(l, j, nil); whole {
			return none, 0, 0, false
		}
		k := f.pastTime(l, j+1)
		a, b, ok = f.PhraseAfter(l, k)
		if !ok || f.unfit(l, a, b) {
			return none, 0, 0, false
		}
		open, closed = j-1, b+1
		if closed < end && l.Words[closed].Is(",") && closed+1 < end && l.Words[closed+1].Cap { // "el ministro, Edwin Palma"
			if _, d, ok := f.PhraseAfter(l, closed+1); ok {
				b, closed = d, d+1
			}
		}
		if closed < end && l.Words[closed].Plain() && !f.Barrier(l.Words[closed]) {
			return none, 0, 0, false
		}
	default:
		return none, 0, 0, false
	}
	from = open
	for from > start && !l.Words[from-1].Is(";", ":", "—") && !f.kept(l.Words[from-1].Quote) {
		from--
	}
	h = hit{rule: "closing", a: a, b: b, cue: j, open: open}
	to = open
	if closed < end && l.Words[closed].Is(",") && closed+2 < end {
		h.rule, to = "aside", end
	}
	tells := f.tellsSomething(l, from, to)
	if k := f.pastOpening(l, from, to); !tells && h.rule == "closing" && k > from {
		tells = f.tellsSomething(l, k, to)
	}
	return h, from, to, open-from >= 2 && tells
}

// pastOpening returns the word behind the comma of a short phrase of place or
// time that opens a sentence, "In Bergen on Monday, [boats]"; from when there is
// none before word to.
func (f *finder) pastOpening(l words.Line, from, to int) int {
	if !l.Words[from].Is("in", "on", "at", "since", "during", "by") {
		return from
	}
	for k := from + 1; k < to && k-from < longestOpening; k++ {
		if l.Words[k].Is(",") {
			return k + 1
		}
	}
	return from
}

const longestOpening = 7 // words of a phrase that opens a sentence, its comma too

// tellsSomething reports whether words from up to to hold a verb of their own,
// so that they are a clause and no adverbial.
func (f *finder) tellsSomething(l words.Line, from, to int) bool {
	for l.Words[from].Is("and", "but", "yet", "still", "even", "just", "only", "y", "pero") && from+1 < to {
		from++
	}
	if first := l.Words[from]; f.Lang == "en" && (adverbial[first.Low] || strings.HasSuffix(first.Low, "ing") && !f.Determiner(first) && !indefinites[first.Low]) {
		return false
	}
	for k := from; k < to; k++ {
		w := l.Words[k]
		if f.Helper(w) || f.Past(w) || modal[w.Low] && w.Low != "to" && w.Low != "sin" || f.PastOrBase(w) {
			return true
		}
		if c, ok := f.cues[w.Low]; ok && c.tense.Finite() && !w.Cap {
			return true
		}
		if f.Lang == "es" && (strings.HasSuffix(w.Low, "rá") || strings.HasSuffix(w.Low, "rán") || w.Is("hay", "tiene", "puede", "debe", "están", "está")) {
			return true
		}
	}
	return false
}

// indefinites end as a participle does and are none.
var indefinites = words.Set(`nothing something anything everything king spring morning evening building`)

// adverbial are words that open an adverbial, not a clause that is reported.
var adverbial = words.Set(`in during after before while when as at on for following by with since until from among amid despite asked speaking if`)

// shut reports whether an attribution ends right behind its cue.
func (f *finder) shut(l words.Line, j, end int) bool {
	k := j + 1
	if audience[f.cues[l.Words[j].Low].verb] {
		if _, b, ok := f.PhraseAfter(l, k); ok {
			k = b + 1
		}
	}
	if k >= end || !l.Words[k].Plain() {
		return true
	}
	return f.Barrier(l.Words[k]) && !that[f.Lang][l.Words[k].Low] || weekday[l.Words[k].Low] || l.Words[k].Low == "of" && f.cues[l.Words[j].Low].verb != "accuse"
}

// opinion reads "according to Lee", "in his view", "según Lee" beside a clause.
func (f *finder) opinion(l words.Line, j int) (h hit, from, to int, ok bool) {
	start, end := l.Bounds(j)
	h = f.according(l, j, site{})
	switch {
	case h.ok():
	case l.Words[j].Is("view", "opinion", "eyes", "account", "juicio", "opinión"):
		h = f.viewOf(l, j, start)
		if !h.ok() {
			return none, 0, 0, false
		}
		j = h.cue
	default:
		return none, 0, 0, false
	}
	h.rule = "according to"
	open := j
	for open > start && !l.Words[open].Is("in", "a", "en") && open > j-7 && h.cue == j && l.Words[j].Low != "according" && l.Words[j].Low != "según" {
		open--
	}
	after := max(h.b, h.cue) + 1
	for after < end && l.Words[after].Plain() && !f.Barrier(l.Words[after]) {
		after++
	}
	switch {
	case open-start <= 1 && after < end: // opens its sentence
		return h, after, end, true
	case open > start && l.Words[open-1].Is(",") && after < end && l.Words[after].Is(","):
		if h.cue == j && open != j { // "The plan, in his view, needs money"
			return h, after, end, true
		}
		return h, start, end, true
	case open > start+3 && (l.Words[j].Is("according", "según") || j+1 >= end || !l.Words[j+1].Plain() || f.Barrier(l.Words[j+1]) || h.cue != j):
		return h, start, open, true
	}
	return none, 0, 0, false
}

// viewOf reads "in his view", "in the minister's account", "a su juicio".
func (f *finder) viewOf(l words.Line, j, start int) hit {
	k := j - 1
	for k > start && j-k < 7 && !l.Words[k].Is("in", "a", "en", ",") {
		k--
	}
	if k < start || !l.Words[k].Is("in", "a", "en") || j-k < 2 {
		return none
	}
	a, b := k+1, j-1
	if l.Words[b].Low == "'s" {
		b--
	}
	own := a == b && l.Words[a].Is("his", "her", "their", "su")
	if !own && l.Words[j-1].Low != "'s" {
		return none
	}
	return hit{rule: "according to", a: a, b: b, cue: j}
}
