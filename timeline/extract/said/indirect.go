package said

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

const (
	shortestClause = 3  // words of reported speech worth keeping
	nearby         = 30 // statements looked back on for one that holds another
	longestLead    = 6  // words before a quotation that only lead up to it
	toThat         = 7  // words between a cue and its "that"
)

// that begins a reported clause.
var that = map[string]map[string]bool{"en": words.Set(`that how why whether if`), "es": words.Set(`que cómo si`)}

// bare are English verbs that report without "that".
var bare = words.Set(`say insist claim argue believe think acknowledge admit suggest maintain contend announce warn`)

// modal words before a verb keep it from telling that something was said.
var modal = words.Set(`to will would can could should must may might not never n't did does do didn't don't no ni nunca sin`)

// indirect adds reported speech: a verb of speaking and what it reports, in
// the article's own words.
func (f *finder) indirect() {
	used := map[int]bool{}
	f.quoted = map[int]hit{}
	for _, x := range f.found {
		if x.q >= 0 && x.hit.line == x.line {
			f.quoted[x.q] = x.hit
		} else if x.q >= 0 {
			f.quoted[x.q] = none
		}
		if x.ok() && x.hit.cue >= 0 {
			used[f.Lines[x.hit.line].Words[x.hit.cue].Start] = true
		}
	}
	for n, l := range f.Lines {
		if l.Heading {
			continue
		}
		for j, w := range l.Words {
			if w.Quote < 0 && w.Kind == prose.Word {
				f.report(n, j, used[w.Start])
			}
		}
	}
}

// report tries the rules at a word, the surest first. A cue that a quotation
// has used reports only what stands apart from it.
func (f *finder) report(n, j int, used bool) {
	l := f.Lines[n]
	if used {
		f.reportToo(n, j)
		return
	}
	if h, from, to, ok := f.opinion(l, j); ok {
		f.keep(n, h, from, to)
		return
	}
	c, ok := f.cue(l.Words[j])
	if !ok {
		if h, from, ok := f.clear(l, j); ok {
			f.keep(n, h, from, f.clauseEnd(l, from))
		}
		return
	}
	plural := f.Lang == "en" && c.tense&words.Base != 0
	if f.Lang == "en" && (plural || c.gerund()) && j > 0 && (f.Determiner(l.Words[j-1]) && !f.Pronoun(l.Words[j-1]) || l.Words[j-1].Is("of", "'s")) {
		return // a noun: "a project that", "his writing that"
	}
	start := f.periphrasis(l, j)
	if !c.speaks() && !c.gerund() && !plural && start == j || f.untold(l, start, c) {
		return
	}
	if from, ok := f.thatClause(l, j, c); ok {
		if h, ok := f.teller(l, j, c); ok {
			h.rule = "that-clause"
			if denials[f.Lang][c.verb] {
				from = j
			}
			f.keep(n, h, from, f.clauseEnd(l, from))
			return
		}
	}
	if h, from, to, ok := f.apart(l, j, c); ok {
		f.keep(n, h, from, to)
		return
	}
	if h, from, ok := f.relative(l, j, c); ok {
		f.keep(n, h, from, f.clauseEnd(l, from))
		return
	}
	if from, rule := f.object(l, j, c); rule != "" {
		if h, ok := f.teller(l, j, c); ok && h.b >= h.a {
			h.rule = rule
			f.keep(n, h, from, f.clauseEnd(l, from))
		}
	}
}

// reportToo reads what a sentence reports beside a quotation of its own: up to
// the colon before it, or ahead of "he said, ...".
func (f *finder) reportToo(n, j int) {
	l := f.Lines[n]
	c, ok := f.cue(l.Words[j])
	if !ok {
		return
	}
	if from, ok := f.thatClause(l, j, c); ok {
		_, end := l.Bounds(j)
		k := from
		for k < end && l.Words[k].Quote < 0 && !l.Words[k].Is(":") {
			k++
		}
		if k == end || l.Words[k].Quote >= 0 && k-from < longestLead {
			return
		}
		if h, ok := f.teller(l, j, c); ok {
			h.rule = "that-clause"
			if l.Words[k].Quote >= 0 { // cut as before any quotation
				k = f.clauseEnd(l, from)
			}
			f.keep(n, h, from, k)
		}
		return
	}
	if h, from, _, ok := f.apart(l, j, c); ok && h.rule == "aside" && !l.Words[from].Is("what", "who", "whoever", "lo", "quien") {
		f.keep(n, h, from, h.open)
	}
}

// relative reads "a plan that, he argued, could work" without its commas: "a
// plan that he argued could work".
func (f *finder) relative(l words.Line, j int, c cue) (h hit, from int, ok bool) {
	if c.weak || !c.tense.Finite() || j+1 >= len(l.Words) {
		return none, 0, false
	}
	next := l.Words[j+1]
	if !modal[next.Low] && !f.Helper(next) || next.Is("to") {
		return none, 0, false
	}
	a, b, ok := f.before(l, j-1)
	if !ok || a == 0 || f.unfit(l, a, b) || !l.Words[a-1].Is("that", "which", "who", "que") {
		return none, 0, false
	}
	return hit{rule: "clause", a: a, b: b, cue: j}, j + 1, true
}

// keep adds words from up to but not including to as reported speech.
func (f *finder) keep(n int, h hit, from, to int) {
	l := f.Lines[n]
	for from < to && (!l.Words[from].Plain() || l.Words[from].Is("and", "y")) {
		from++
	}
	for to > from && (!l.Words[to-1].Plain() || l.Words[to-1].Is("and", "y", "but", "pero")) {
		to--
	}
	if to-from < shortestClause {
		return
	}
	for k := from; k < to; k++ {
		if q := l.Words[k].Quote; q >= 0 && f.kept(q) { // from here on there are the words themselves
			if k-from < shortestClause+1 {
				return
			}
			for to = f.introduced(l, q, from, k); to > from && (!l.Words[to-1].Plain() || f.Barrier(l.Words[to-1]) || f.Adverb(l.Words[to-1]) || f.Determiner(l.Words[to-1])); to-- {
			}
			if to-from < shortestClause || f.hangs(l, from, to) {
				return
			}
			break
		}
	}
	s := f.whole(l, from, to-1)
	for i := len(f.found) - 1; i >= 0 && f.found[i].line == n && len(f.found)-i < nearby; i-- {
		if y := f.found[i]; y.Form == timeline.Indirect && y.Overlaps(s) && (y.Covers(s) || h.rule == "according to") {
			return // part of what is reported already, or somebody else's report of it
		}
	}
	h.line = n
	x := found{Quote: Quote{Span: s, Words: s, Form: timeline.Indirect, Parent: -1}, q: -1, line: n, count: to - from, hit: h}
	f.settle(&x)
	x.Form = timeline.Indirect
	f.found = append(f.found, x)
}

// introduced returns the word at which the clause that only leads up to the
// quotation q at word k begins, "which [he called]"; k when there is none after
// word from.
func (f *finder) introduced(l words.Line, q, from, k int) int {
	h, ok := f.quoted[q]
	if !ok || h.cue <= from || h.cue >= k {
		return k
	}
	at := h.cue
	if h.b >= h.a && from < h.a && h.a < h.cue {
		at = h.a
	}
	if !l.Words[at-1].Is(",", "which", "whom", "que", "quien") {
		return k
	}
	return at
}

// hangs reports whether words from up to to end in a clause without its verb:
// "the minister had found that the port".
func (f *finder) hangs(l words.Line, from, to int) bool {
	last := to - 1
	for last > from && !l.Words[last].Is("that", "que") && !(last == from+1 && that[f.Lang][l.Words[last].Low]) {
		last--
	}
	return last > from && !f.tellsSomething(l, last+1, to)
}

// whole returns the bytes of words a to b, with the marks that open or close a
// quotation among them.
func (f *finder) whole(l words.Line, a, b int) timeline.Span {
	s := l.From(a, b)
	for _, k := range []int{a, b} {
		q := l.Words[k].Quote
		if q < 0 || f.Quotations[q].Dash {
			continue
		}
		switch quo := f.Quotations[q]; {
		case k == b && quo.Start >= s.Start:
			s.End = max(s.End, quo.End)
		case k == a && quo.End <= s.End:
			s.Start = min(s.Start, quo.Start)
		}
	}
	return s
}

// kept reports whether a quotation became a statement.
func (f *finder) kept(q int) bool {
	_, ok := f.quoted[q]
	return ok
}

// thatClause returns the first word of what is reported behind a cue: after
// "that", with "whether" and its like.
func (f *finder) thatClause(l words.Line, j int, c cue) (from int, ok bool) {
	_, to := l.Bounds(j)
	title := 0 // words of titles in marks on the way
	for k := j + 1; k < to && k-j-title <= toThat; k++ {
		w := l.Words[k]
		if w.Quote >= 0 && !f.kept(w.Quote) {
			title++
			continue
		}
		if w.Quote >= 0 || !w.Plain() && !w.Is(",") {
			return 0, false
		}
		if k == j+1 && !that[f.Lang][w.Low] && !audience[c.verb] && !betweenCueAndThat[w.Low] && !weekday[w.Low] && !f.Adverb(w) {
			return 0, false // "a plan that": a relative clause
		}
		if that[f.Lang][w.Low] {
			if c.weak && k > j+1 || !w.Is("that", "que") && k > j+2 {
				return 0, false
			}
			if k+1 < to && w.Low == "that" && l.Words[k+1].Is("same", "day", "week", "month", "year", "night", "morning", "afternoon", "evening") {
				return 0, false
			}
			if !w.Is("that", "que") {
				return k, true // "asked whether": without that word it would be told
			}
			return k + 1, true
		}
		if other, ok := f.cue(w); ok && other.tense.Finite() && !other.weak {
			return 0, false
		}
		if f.Helper(w) || w.Is("not", "n't", "no") { // "insisted it was not true that"
			return 0, false
		}
	}
	return 0, false
}

// audience are verbs with a noun for the hearer before their "that".
var audience = words.Set(`tell inform assure warn remind advise promise convince ask show`)

// betweenCueAndThat may stand first between a cue and its "that".
var betweenCueAndThat = words.Set(`as well to in on at during earlier also last this late early yesterday today monday tuesday wednesday thursday friday saturday sunday
	a al en este esta durante de ante hoy ayer luego por it`)

// teller finds who tells what a cue reports.
func (f *finder) teller(l words.Line, j int, c cue) (hit, bool) {
	if c.gerund() {
		h := f.participle(l, j)
		return h, h.ok()
	}
	if k := f.periphrasis(l, j); k < j {
		a, b, ok := f.before(l, k-1)
		return hit{rule: "before", a: a, b: b, cue: j, more: k - j}, ok && !f.unfit(l, a, b)
	}
	if c.tense == words.Base && (f.Lang == "es" || j == 0) {
		return none, false
	}
	if c.tense == words.Participle && f.Lang == "es" && (j == 0 || !l.Words[j-1].Is("ha", "han", "había", "habían", "haber")) {
		return none, false
	}
	h := f.verbBefore(l, j, c)
	return h, h.ok() && h.cue == j && !f.qualifies(l, h, j)
}

// qualifies reports whether what was found before a cue only says which or how
// many of what the cue, a noun here, names: "the early voting states that".
func (f *finder) qualifies(l words.Line, h hit, j int) bool {
	if f.Lang != "en" || h.b < h.a || h.b >= j || !nounish[l.Words[j].Low] && !l.Words[j].Is("states", "rules", "reasons", "express") {
		return false
	}
	w := l.Words[h.b]
	if c := f.cues[l.Words[j].Low]; c.tense == words.Base && !f.Determiner(w) { // "the final say"
		return !w.Cap && !f.Pronoun(w) && !strings.HasSuffix(w.Low, "s") && !w.Is("people", "police", "men", "women", "percent", "who", "others")
	}
	return w.Kind == prose.Number || !w.Cap && strings.HasSuffix(w.Low, "ing") || w.Is("of", "for", "these", "those", "other", "some", "many")
}

// clear reads "made it clear that", "dejó claro que".
func (f *finder) clear(l words.Line, j int) (h hit, from int, ok bool) {
	w := l.Words[j]
	var start int
	switch {
	case w.Low == "clear" && j > 1 && l.Words[j-1].Low == "it" && l.Words[j-2].Is("made", "makes", "make"):
		start = j - 2
	case w.Low == "claro" && j > 0 && l.Words[j-1].Is("dejó", "deja", "dejaron"):
		start = j - 1
	case w.Low == "claro" && j > 1 && l.Words[j-1].Low == "en" && l.Words[j-2].Is("dejó", "deja"):
		start = j - 2
	case w.Low == "conocer" && j > 1 && l.Words[j-1].Low == "a" && l.Words[j-2].Is("dio", "dado", "da"):
		start = j - 2
	default:
		return none, 0, false
	}
	from, ok = f.thatClause(l, j, cue{})
	if !ok {
		return none, 0, false
	}
	a, b, ok := f.before(l, start-1)
	return hit{rule: "that-clause", a: a, b: b, cue: j, more: start - j}, from, ok && !f.unfit(l, a, b)
}

// object reads what follows a cue without "that": a clause ("said the talks
// had failed") or, after verbs that take one, a noun, which says nothing without
// its verb ("[denied a rift]").
func (f *finder) object(l words.Line, j int, c cue) (from int, rule string) {
	_, end := l.Bounds(j)
	if j+2 >= end {
		return 0, ""
	}
	next := l.Words[j+1]
	t := j + 1
	if next.Is(",") && j+4 < end && f.Adverb(l.Words[j+2]) && l.Words[j+3].Is(",") { // "se disculpó, además, por"
		t = j + 4
	}
	if f.Lang == "es" {
		if k := f.pastTime(l, j+1); k > j+1 && k < end {
			next = l.Words[k]
		}
	}
	if topics[c.verb][l.Words[t].Low] && c.tense.Finite() && t+1 < end && l.Words[t+1].Plain() && !f.Barrier(l.Words[t+1]) {
		return j, "noun phrase"
	}
	if next.Quote >= 0 || !next.Plain() || f.Barrier(next) && !next.Is("that", "for", "a") || weekday[next.Low] {
		return 0, ""
	}
	if f.Lang == "es" && c.tense.Finite() && selves[c.verb] && f.infinitive(l, j+1) {
		return j, "noun phrase"
	}
	nominal := (f.Determiner(next) || next.Cap || f.Pronoun(next)) && !f.whenSaid(l, j) && (!takes[c.verb] || f.verbIn(l, j+1, f.comma(l, j+1, end)))
	switch {
	case f.Lang == "en" && bare[c.verb] && nominal && !c.weak && (!l.Words[j-min(j, 1)].Is(",") || f.parted(l, j)):
		return j + 1, "clause"
	case c.noun && c.tense.Finite() && (!c.weak || f.Determiner(next)) && !f.Pronoun(next):
		return j, "noun phrase"
	}
	return 0, ""
}

// takes are verbs that have a thing for their object as well as a clause:
// "announced his bid".
var takes = words.Set(`announce maintain`)

// comma returns the last word from k on before a comma or the sentence's end.
func (f *finder) comma(l words.Line, k, end int) int {
	for k+1 < end && l.Words[k+1].Plain() {
		k++
	}
	return k
}

// whenSaid reports whether a time follows a cue and no clause: "he said this
// week".
func (f *finder) whenSaid(l words.Line, j int) bool {
	return j+2 < len(l.Words) && l.Words[j+1].Is("this", "last", "that") &&
		l.Words[j+2].Is("week", "month", "year", "morning", "afternoon", "evening", "night", "day", "weekend", "summer", "fall", "spring", "winter")
}

// parted reports whether an insertion parts the verb at word j from its subject:
// "Lee, who came late, [said] the boats had left".
func (f *finder) parted(l words.Line, j int) bool {
	_, _, ok := f.pending(l, j)
	return ok
}

// selves are Spanish verbs by which somebody tells of themselves with an
// infinitive: "dijo no saber nada".
var selves = words.Set(`decir asegurar afirmar negar admitir reconocer confesar alegar prometer sostener lamentar`)

// infinitive reports whether word k, or the one behind "no" there, is a Spanish
// infinitive.
func (f *finder) infinitive(l words.Line, k int) bool {
	if k < len(l.Words) && l.Words[k].Low == "no" {
		k++
	}
	if k >= len(l.Words) || l.Words[k].Cap || l.Words[k].Quote >= 0 {
		return false
	}
	w := l.Words[k].Low
	for _, end := range []string{"lo", "la", "los", "las", "le", "se"} {
		if v, cut := strings.CutSuffix(w, end); cut && len(v) > 3 && strings.HasSuffix(v, "r") {
			w = v
		}
	}
	return len(w) > 3 && (strings.HasSuffix(w, "ar") || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir")) && !f.Determiner(l.Words[k-1])
}

// topics are verbs that say with a preposition what was spoken of.
var topics = map[string]map[string]bool{
	"elaborate": words.Set(`on`), "insist": words.Set(`on`), "warn": words.Set(`of against about`), "complain": words.Set(`of about`), "boast": words.Set(`of about`),
	"ask": words.Set(`for`), "apologize": words.Set(`for`), "apologise": words.Set(`for`),
	"hablar": words.Set(`de sobre`), "insistir": words.Set(`en`), "advertir": words.Set(`de sobre`), "alertar": words.Set(`de sobre`), "disculpar": words.Set(`por`),
}

// clauseEnd returns the word behind a reported clause: the sentence's end, or
// where its speaker's next deed begins ("and called for").
func (f *finder) clauseEnd(l words.Line, from int) int {
	_, end := l.Bounds(min(from, len(l.Words)-1))
	for k := from + 1; k < end; k++ {
		w := l.Words[k]
		if w.Is(";") || w.Is("as") && k+1 < end && l.Words[k+1].Is("reported") {
			return k
		}
		if w.Is("and", "y", "but", "pero") && k+1 < end {
			if c, ok := f.cue(l.Words[k+1]); ok && !c.weak && c.tense&words.Past != 0 {
				return k
			}
			if l.Words[k+1].Is("called", "asked", "pidió", "llamó") {
				return k
			}
		}
	}
	return end
}
