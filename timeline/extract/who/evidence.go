package who

import (
	"math"
	"strings"

	"dateline/timeline/extract/words"
)

const (
	lookBack = 60 // mentions before a pronoun that are weighed
	lookOn   = 60 // words behind it
	most     = 3  // mentions of one person that are told apart
	furthest = 7  // sentences
)

// A candidate is a person in reach of a pronoun.
type candidate struct {
	figure      int
	evidence    evidence
	last, named int  // its last mention before the pronoun, and the last by name or title; -1 for none
	count       int  // mentions
	barred      bool // cannot be meant
}

// A weighing gathers what speaks for and against each person that a pronoun can
// mean.
type weighing struct {
	*Cast
	s     spot
	found []candidate
	acts  bool // somebody who acts in the sentence was seen
	aside bool // the pronoun belongs to an attribution: ", he said"

	here, before, actedBefore int // figures: the first in this sentence, in the one before, and the first to act there
}

// weighed returns who is in reach of a pronoun, with what speaks for and
// against each, those last meant first. The next weighing uses their place
// again.
func (c *Cast) weighed(s spot) []candidate {
	w := &weighing{Cast: c, s: s, found: c.found[:0], here: -1, before: -1, actedBefore: -1}
	w.aside = s.form == acting && c.parenthetic(s.Line, s.i)
	for len(c.slot) < len(c.Figures) {
		c.slot = append(c.slot, 0)
	}
	for k := s.next - 1; k >= 0 && s.next-k <= lookBack; k-- {
		if m := &c.Mentions[k]; m.Figure >= 0 && s.may(&c.Figures[m.Figure]) {
			w.see(k, m)
		}
	}
	w.open()
	w.later()
	for _, x := range w.found {
		c.slot[x.figure] = 0
	}
	for i := range w.found {
		w.known(w.found[i].figure, &w.found[i].evidence)
	}
	c.found = w.found[:0]
	return w.found
}

// of returns the candidate that a figure is, a new one when it was not met yet.
func (w *weighing) of(figure int) (x *candidate, fresh bool) {
	if k := w.slot[figure]; k > 0 {
		return &w.found[k-1], false
	}
	w.found = append(w.found, candidate{figure: figure, last: -1, named: -1})
	w.slot[figure] = len(w.found)
	return &w.found[len(w.found)-1], true
}

// open notes who opens the sentences, and who is new.
func (w *weighing) open() {
	first := func(figure int, t trait) {
		if figure >= 0 {
			x, _ := w.of(figure)
			x.evidence[t] = 1
		}
	}
	first(w.here, opensHere)
	first(w.before, opensBefore)
	if w.s.i == w.s.from {
		first(w.actedBefore, openedBefore)
	}
	for i := range w.found {
		x := &w.found[i]
		x.evidence[often] = logs[min(x.count, most)]
		x.evidence.set(newHere, x.count == 1 && w.Mentions[x.last].count == w.s.sentence)
	}
}

// see weighs a mention before the pronoun. The nearest is seen first.
func (w *weighing) see(k int, m *Mention) {
	back := w.s.sentence - m.count
	x, fresh := w.of(m.Figure)
	e := &x.evidence
	if fresh {
		x.last = k
		w.nearness(len(w.found), back, m, e)
		w.surroundings(m, e)
	}
	if w.aside && back == 0 && m.Kind == Name && !m.Quoted && !m.tells {
		x.barred = true // "Lee had called, he explained"
	}
	if !w.acts && m.Subject && back == 0 {
		w.acts = true
		e[lastActor] = 1
	}
	if x.named < 0 && m.Kind != Pronoun {
		x.named = k
	}
	x.count++
	w.place(m, back, e)
	switch {
	case back == 0:
		w.here = m.Figure
	case back == 1:
		w.before = m.Figure
		if m.Subject {
			w.actedBefore = m.Figure
		}
	}
}

// logs are the logarithms of small numbers, by which much counts less and less.
var logs = func() (out [lookBack + 2]float64) {
	for i := 1; i < len(out); i++ {
		out[i] = math.Log2(float64(i))
	}
	return out
}()

// nearness notes how near the last mention of a person is, the rank-th of all
// from the pronoun on.
func (w *weighing) nearness(rank, back int, m *Mention, e *evidence) {
	switch rank {
	case 1:
		e[nearest] = 1
	case 2:
		e[second] = 1
	}
	e[peopleBetween] = logs[rank]
	if back > 0 {
		e[far] = logs[1+min(back, furthest)]
	} else {
		e[apart] = logs[min(max(1+w.s.i-m.b, 1), lookBack)] / 4
	}
}

// surroundings notes what stands around the last mention of a person.
func (w *weighing) surroundings(m *Mention, e *evidence) {
	l := w.text.Lines[m.line]
	behind := func(list ...string) bool { return m.a > 0 && l.Words[m.a-1].Is(list...) }
	ahead := func(list ...string) bool { return m.b+1 < len(l.Words) && l.Words[m.b+1].Is(list...) }
	e.set(bracketed, behind("("))
	e.set(joined, behind("and", "y", "e", "&"))
	e.set(headsPair, ahead("and", "y", "e", "&"))
	e.set(agent, behind("by", "por"))
	e.set(dependent, behind("of", "for", "de"))
	e.set(copular, m.Kind != Pronoun && ahead("is", "was", "were", "became", "es", "fue", "era"))
	e.set(quoteBetween, m.Quoted != (w.s.Words[w.s.i].Quote >= 0))
	if w.s.n != m.line || m.count != w.s.sentence || m.b >= w.s.i {
		return
	}
	e.set(touching, m.b == w.s.i-1)
	e.set(andIts, w.s.form == owning && m.b == w.s.i-2 && ahead("and", "y", "with", "con", ","))
	e.set(infinitive, w.s.form != acting && ahead("to"))
	e.set(participle, ahead(",") && m.b+2 < w.s.i && strings.HasSuffix(w.s.Words[m.b+2].Low, "ing") && w.s.plainTo(m.b+2))
	e.set(relative, w.s.inClauseOf(m))
	e.set(reported, m.Subject && w.reports(m))
}

func (e *evidence) set(t trait, holds bool) {
	if holds {
		e[t] = 1
	}
}

// plainTo reports whether no mark stands between word k and the pronoun.
func (s spot) plainTo(k int) bool {
	for ; k < s.i; k++ {
		if !s.Words[k].Plain() {
			return false
		}
	}
	return true
}

// inClauseOf reports whether the pronoun stands in the relative clause of a
// mention: "Lee, who lost his hat".
func (s spot) inClauseOf(m *Mention) bool {
	k := m.b + 1
	if k < s.i && s.Words[k].Is(",") {
		k++
	}
	if k >= s.i || !s.Words[k].Is("who", "whose", "whom", "quien", "que") {
		return false
	}
	for ; k < s.i; k++ {
		if s.Words[k].Is(",", ";", "—") {
			return false
		}
	}
	return true
}

// reports reports whether a mention's clause tells what it said or thought in
// the clause of the pronoun: "Lee said that he".
func (w *weighing) reports(m *Mention) bool {
	k := m.b + 1
	for k < w.s.i && (w.text.Adverb(w.s.Words[k]) || w.s.Words[k].Is("that", "que")) {
		k++
	}
	return k < w.s.i && w.s.i-k <= 4 && (tells[w.text.Lang][w.s.Words[k].Low] || thinks[w.s.Words[k].Low])
}

// thinks are verbs of thinking, and of speaking in the present.
var thinks = words.Set(`believes believed thinks thought knew knows felt feels hoped hopes says claims tells realizes realized realises realised learns
	learned decided decides discovers discovered finds found cree creía sabe sabía piensa pensaba espera esperaba teme temía`)

// place notes what a mention does and how many sentences back that is.
func (w *weighing) place(m *Mention, back int, e *evidence) {
	e.set(sexOther, back < 3 && m.sex != either && w.s.gender != either && m.sex != w.s.gender)
	var r reach
	switch {
	case back > 2:
		return
	case back > 0:
		r = oneBefore + reach(back-1)
	case m.b < w.s.i && w.s.unparted(m):
		r = inClause
	default:
		r = inSentence
	}
	e[placed(m.part, r)] = 1
	if !m.Subject {
		return
	}
	if from, _ := w.text.Lines[m.line].Bounds(m.a); r != inClause && m.Kind != Pronoun && m.a <= from+1 {
		e[actorMain] = 1
	}
	if m.tells {
		e.set(saidHere, back == 0)
		e.set(spokeBefore, back > 0 && w.s.form == acting && w.tellsAt(w.s.n, w.s.i, w.s.i))
	}
}

// partOf returns what a mention does in its clause.
func (c *Cast) partOf(m Mention) part {
	l := c.text.Lines[m.line]
	switch {
	case m.Kind == Pronoun && m.Subject:
		return heActor
	case m.Kind == Pronoun:
		return heOther
	case m.Owner:
		return possessor
	case m.Subject:
		return actor
	case m.a > 0 && prepositions[l.Words[m.a-1].Low]:
		return oblique
	}
	return object
}

// unparted reports whether no clause begins between a mention and the pronoun.
func (s spot) unparted(m *Mention) bool {
	for k := m.b + 1; k < s.i; k++ {
		if s.parts(k, "and", "y") {
			return false
		}
	}
	return true
}

// parts reports whether word k ends a clause or begins one, but for a few words.
func (s spot) parts(k int, but ...string) bool {
	w := s.Words[k]
	return !w.Plain() && w.Low != "'s" || clauseOpeners[w.Low] && !w.Is(but...)
}

// tellsAt reports whether a verb of speaking stands beside words a to b, which
// are its subject.
func (c *Cast) tellsAt(n, a, b int) bool {
	l := c.text.Lines[n]
	for b++; b < len(l.Words) && c.text.Adverb(l.Words[b]); b++ {
	}
	return b < len(l.Words) && tells[c.text.Lang][l.Words[b].Low] ||
		a > 1 && tells[c.text.Lang][l.Words[a-1].Low] && (c.text.Lang == "es" || !l.Words[a-2].Plain())
}

// later notes those whom the rest of the sentence names, "When he was young,
// Lee", and strikes out those whom the clause of a subject names behind it.
func (w *weighing) later() {
	s := w.s
	opener := w.adverbial()
	clause, comma, beside := true, false, true
	for k := s.i + 1; k < s.to && k-s.i < lookOn; k++ {
		x := s.Words[k]
		clause = clause && !s.parts(k, "and", "y", "as", "como")
		own := w.owner[s.n][k]
		if own == 0 {
			comma = comma || x.Is(",")
			beside = beside && k-s.i < 5 && (x.Plain() || x.Is(",")) && !prepositions[x.Low] && !clauseOpeners[x.Low] && !w.text.Past(x) && !w.text.Helper(x)
			continue
		}
		a := k
		for k+1 < s.to && w.owner[s.n][k+1] == own {
			k++
		}
		f := w.runs[own-1].figure
		if !s.may(&w.Figures[f]) {
			continue
		}
		y, fresh := w.of(f)
		e := &y.evidence
		e.set(onlyLater, fresh)
		if s.form == acting && clause { // "she met Lee"
			y.barred = true
			continue
		}
		e.set(kinOfIt, s.form == owning && beside && clause)
		if opener && comma && s.Words[a-1].Is(",") {
			e.set(ledByDeed, s.deed())
			e.set(ledTo, !s.deed())
		}
		e.set(saidBehind, s.form != acted && (s.Words[a-1].Is(",") || tells[w.text.Lang][s.Words[a-1].Low]) && w.tellsAt(s.n, a, k))
		beside = false
	}
}

// adverbial reports whether the sentence opens with an adverbial that holds the
// pronoun: "In his youth".
func (w *weighing) adverbial() bool {
	s := w.s
	x := s.Words[s.from]
	if s.from == s.i || !prepositions[x.Low] && !clauseOpeners[x.Low] && !participial(x.Low) {
		return false
	}
	for k := s.from; k < s.i; k++ {
		if s.Words[k].Is(",") {
			return false
		}
	}
	return true
}

// deed reports whether the adverbial that opens the sentence tells of something
// done: "after losing his hat", "when he came".
func (s spot) deed() bool {
	x := s.Words[s.from]
	return clauseOpeners[x.Low] && s.form == acting || participial(x.Low) || s.from+1 < s.i && participial(s.Words[s.from+1].Low)
}

// participial reports whether a word looks like an English or Spanish form that
// goes along with another deed: "losing", "perdiendo".
func participial(low string) bool {
	for _, end := range [...]string{"ing", "ando", "iendo", "yendo"} {
		if len(low) > len(end)+1 && strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// known notes what the article as a whole tells of a person.
func (w *weighing) known(f int, e *evidence) {
	x := w.Figures[f]
	if f < len(w.times) {
		e[oftenest] = logs[1+min(w.times[f], most)]
	}
	e.set(firstNamed, f == w.first)
	if w.s.gender == either {
		return
	}
	e.set(sexTold, x.gender == w.s.gender)
	e.set(sexLikely, x.gender == either && x.likely == w.s.gender)
	e.set(sexUnlikely, x.gender == either && x.likely != either && x.likely != w.s.gender)
}
