package who

import (
	"fmt"
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/words"
)

// Among returns which of a few figures a pronoun means, where it is known to be
// one of them, and why: the one that the sentences before it have most in
// mind, but for those that its own clause or the pronoun's sex rules out. It
// returns -1 when none can be meant.
func (c *Cast) Among(pronoun timeline.Span, figures ...int) (figure int, reason string) {
	n := c.text.LineAt(pronoun.Start)
	if n < 0 {
		return -1, ""
	}
	l := c.text.Lines[n]
	i := l.At(pronoun.Start)
	end := sort.Search(len(c.Mentions), func(k int) bool { return c.Mentions[k].Start >= pronoun.Start })
	here := c.sentence(n, pronoun.Start)
	score := c.open(l, i, here, end, figures)
	if f := c.lead(l, i, end); f >= 0 {
		if _, ok := score[f]; ok {
			return f, fmt.Sprintf("“%s” is %s, whom the sentence goes on to name", l.Words[i].In(c.text.Text), c.Figures[f].Person.Name)
		}
	}
	last := c.weigh(l, i, here, end, score)
	best := -1
	for _, f := range figures {
		if k, ok := last[f]; ok && score[f] > 0 && (best < 0 || score[f] > score[best] || score[f] == score[best] && k > last[best]) {
			best = f
		}
	}
	if best >= 0 {
		m := c.Mentions[last[best]]
		return best, fmt.Sprintf("“%s” is %s, last named “%s” in %s", l.Words[i].In(c.text.Text), c.Figures[best].Person.Name, m.In(c.text.Text), c.mark(m.line))
	}
	for k := end; k < len(c.Mentions) && c.Mentions[k].sentence == here; k++ { // "In his youth, Lee"
		f := c.Mentions[k].Figure
		if _, ok := score[f]; ok && f >= 0 {
			return f, fmt.Sprintf("“%s” is %s, whom the sentence goes on to name", l.Words[i].In(c.text.Text), c.Figures[f].Person.Name)
		}
	}
	return -1, ""
}

// open returns the figures that a pronoun at word i can mean by its sex and its
// clause, each with a score of nothing yet. The mentions from the place next on
// stand behind the pronoun.
func (c *Cast) open(l words.Line, i, here, next int, figures []int) map[int]float64 {
	is := pronouns[c.text.Lang][l.Words[i].Low]
	score := map[int]float64{}
	for _, f := range figures {
		if f >= 0 && (is.gender == either || c.Figures[f].gender == either || c.Figures[f].gender == is.gender) {
			score[f] = 0
		}
	}
	if !is.subject {
		return score
	}
	for k := next; k < len(c.Mentions) && c.Mentions[k].sentence == here && c.together(l, i, c.Mentions[k].a); k++ {
		if c.Mentions[k].Kind != Pronoun { // "she met Lee"
			delete(score, c.Mentions[k].Figure)
		}
	}
	return score
}

// weigh adds to each figure's score what the mentions before the place next
// pull for it, the less the further back, and returns the last of each.
func (c *Cast) weigh(l words.Line, i, here, next int, score map[int]float64) map[int]int {
	from, _ := l.Bounds(i)
	opens := i == from
	weight, sentence := 1.0, here
	last := map[int]int{}
	for k := next - 1; k >= 0 && next-k < 80; k-- {
		m := c.Mentions[k]
		if m.Figure < 0 || m.Kind == Pronoun && m.Quoted {
			continue
		}
		if m.sentence != sentence {
			weight *= fading
			sentence = m.sentence
		}
		if m.sentence == here && c.bound(l, i, m) {
			continue
		}
		if _, ok := score[m.Figure]; !ok {
			continue
		}
		if _, ok := last[m.Figure]; !ok {
			last[m.Figure] = k
		}
		pull := weight * m.pull()
		if m.Subject && (m.sentence == here || k == next-1 || opens && weight > fading*fading) {
			pull += nearSubject
		}
		score[m.Figure] += pull
	}
	return last
}

// lead returns the figure that a sentence names right behind the adverbial that
// it opens with and that holds the pronoun at word i, "When he was young, Lee",
// or -1. The mentions from the place next on stand behind the pronoun.
func (c *Cast) lead(l words.Line, i, next int) int {
	from, to := l.Bounds(i)
	if w := l.Words[from]; from == i || !prepositions[w.Low] && !clauseOpeners[w.Low] && !strings.HasSuffix(w.Low, "ing") && !strings.HasSuffix(w.Low, "ndo") {
		return -1
	}
	for k := from; k < i; k++ {
		if l.Words[k].Is(",") {
			return -1
		}
	}
	for k := i + 1; k+1 < to && k-from < 30; k++ {
		if !l.Words[k].Is(",") {
			continue
		}
		for ; next < len(c.Mentions) && c.Mentions[next].Start < l.Words[k].End; next++ {
		}
		if next < len(c.Mentions) && c.Mentions[next].Kind != Pronoun && c.Mentions[next].Start-l.Words[k].End < 2 {
			return c.Mentions[next].Figure
		}
		return -1
	}
	return -1
}

// pull is how much a mention draws a pronoun behind it, in or out of quotation
// marks.
func (m Mention) pull() float64 {
	switch {
	case m.Subject:
		return subjectPull
	case m.Topic:
		return topicPull
	case m.Owner:
		return ownerPull
	}
	return 1
}

const (
	nearSubject = 1 // more for who acts in the same sentence, or in the one before a pronoun that opens its own
	subjectPull = 2
	topicPull   = 2
	ownerPull   = 1
)

// bound reports whether the clause of a pronoun keeps it from meaning one whom
// the same clause names: "Lee saw him", not "Lee said they saw him".
func (c *Cast) bound(l words.Line, i int, m Mention) bool {
	w := l.Words[i]
	if !w.Is("him", "her", "lo", "la", "le") || w.Is("her") && c.owns(l, i) {
		return false
	}
	if m.b >= i {
		return true
	}
	for k := m.b + 1; k < i; k++ {
		if x := l.Words[k]; !x.Plain() || clauseOpeners[x.Low] && !x.Is("and", "y") {
			return false
		}
	}
	return m.Subject
}

// together reports whether nothing between words i and k begins a new clause.
func (c *Cast) together(l words.Line, i, k int) bool {
	for j := i + 1; j < k; j++ {
		if w := l.Words[j]; !w.Plain() && w.Low != "'s" || clauseOpeners[w.Low] && !w.Is("and", "y", "as", "como") {
			return false
		}
	}
	return true
}

// owns reports whether "her" at word i owns what follows: "her ship".
func (c *Cast) owns(l words.Line, i int) bool {
	if i+1 >= len(l.Words) {
		return false
	}
	w := l.Words[i+1]
	return w.Plain() && !c.text.Barrier(w) && !c.text.Determiner(w) && !c.text.Pronoun(w)
}
