package who

import (
	"fmt"
	"math"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// run goes through the article word by word and settles whom each mention
// means, from what was said before it.
func (r *reader) run() {
	for i, x := range r.runs {
		for k := x.from; k <= x.to && x.figure >= 0; k++ {
			if r.owner[x.line][k] == 0 {
				r.owner[x.line][k] = i + 1
			}
		}
	}
	for n, l := range r.Lines {
		if l.Heading || l.Repeats > 0 {
			continue
		}
		sent := -1
		for i := 0; i < len(l.Words); i++ {
			if l.Words[i].Sent != sent {
				sent = l.Words[i].Sent
				r.sentence++
			}
			if own := r.owner[n][i]; own > 0 {
				if x := &r.runs[own-1]; i == x.from || i > 0 && r.owner[n][i-1] != own {
					r.name(x)
				}
				continue
			}
			if b, ok := r.aliased(n, i); ok {
				i = b
				continue
			}
			if b, ok := r.titled(n, i); ok {
				i = b
				continue
			}
			r.pronoun(n, i)
		}
	}
}

// add notes a mention and lets it weigh.
func (r *reader) add(m Mention) {
	l := r.Lines[m.line]
	m.Span = l.From(m.a, m.b)
	m.sentence = sentenceID(m.line, l.Words[m.a].Sent)
	m.count = r.ordinal(m.line, m.a)
	m.Quoted = l.Words[m.a].Quote >= 0
	if m.Kind != Pronoun {
		m.Owner = m.b+1 < len(l.Words) && l.Words[m.b+1].Low == "'s"
		m.Subject = !m.Owner && !m.Quoted && r.subject(m)
		m.Topic = !m.Subject && !m.Quoted && r.topic(m)
	} else {
		m.sex = pronouns[r.Lang][l.Words[m.a].Low].gender
	}
	m.part, m.tells = r.partOf(m), r.tellsAt(m.line, m.a, m.b)
	if m.Figure >= 0 {
		f := &r.Figures[m.Figure]
		f.salience = min(r.now(f)+m.weight(), full)
		f.at = r.sentence
		if !m.Quoted {
			f.last = len(r.Mentions)
			r.recall(m.Figure)
			if m.Kind != Pronoun {
				f.named = f.last
			}
		}
	}
	r.Mentions = append(r.Mentions, m)
}

// remembered is how many figures are kept in mind: those last meant.
const remembered = 64

// recall puts a figure last in the list of those in mind.
func (r *reader) recall(figure int) {
	for i, f := range r.recent {
		if f == figure {
			r.recent = append(append(r.recent[:i:i], r.recent[i+1:]...), figure)
			return
		}
	}
	r.recent = append(r.recent, figure)
	if len(r.recent) > remembered {
		r.recent = r.recent[1:]
	}
}

// now returns how much a figure is on the reader's mind in this sentence.
func (r *reader) now(f *Figure) float64 {
	return f.salience * math.Pow(fading, float64(r.sentence-f.at))
}

func (r *reader) name(x *run) {
	r.bear(x)
	f := &r.Figures[x.figure]
	f.lay = f.lay || x.lay
	l := r.Lines[x.line]
	printed := l.From(x.a, x.b).In(r.Text.Text)
	reason := fmt.Sprintf("%s, named here (%s)", f.Person.Name, r.mark(x.line))
	if printed != f.Person.Name {
		reason = fmt.Sprintf("“%s” is %s, named in %s", printed, f.Person.Name, r.mark(r.LineAt(f.Named.Start)))
		if f.Known && f.Named == l.From(x.a, x.b) {
			reason = fmt.Sprintf("“%s” is %s, known from other articles", printed, f.Person.Name)
		}
	}
	if len(f.aliases) < 8 {
		f.aliases = append(f.aliases, printed)
	}
	r.add(Mention{Kind: Name, Figure: x.figure, Reason: reason, line: x.line, a: x.from, b: x.to})
}

// subject reports whether a mention stands where a clause's subject does: at
// its beginning, with more of the clause behind it, or behind a verb of
// speaking that closes a quotation.
func (r *reader) subject(m Mention) bool {
	l := r.Lines[m.line]
	p := m.a - 1
	for p >= 0 && r.Adverb(l.Words[p]) && l.Words[p].Sent == l.Words[m.a].Sent {
		p--
	}
	if p >= 0 && l.Words[p].Sent == l.Words[m.a].Sent {
		w := l.Words[p]
		if acts[r.Lang][w.Low] && !w.Is("has", "had", "was", "is", "will", "ha", "había", "es", "fue", "será") && (r.Lang == "es" || p > 0 && !l.Words[p-1].Plain()) {
			return true
		}
		if w.Plain() && !opensClause(w.Low) {
			return false
		}
	}
	_, to := l.Bounds(m.a)
	q := m.b + 1
	if q < to && l.Words[q].Is(",") && r.apposed(l, m.a, m.b) { // "The president, Ann Lee, left"
		q++
	} else if q < to && l.Words[q].Is(",", "(", "—", "–") { // an apposition or relative clause
		if q+1 < to && !(r.Determiner(l.Words[q+1]) || l.Words[q+1].Is("who", "quien", "que") || l.Words[q+1].Kind == prose.Number || titles[l.Words[q+1].Low].rank != 0) {
			return false
		}
		for q++; q < to && !l.Words[q].Is(",", ")", "—", "–"); q++ {
		}
		q++
	}
	for q < to && (r.Adverb(l.Words[q]) || l.Words[q].Is("and", "y", "who", "quien")) {
		q++
	}
	return q < to && l.Words[q].Kind == prose.Word && !r.preposition(l.Words[q])
}

// apposed reports whether a mention holds a name and a title with a comma
// between them.
func (r *reader) apposed(l words.Line, a, b int) bool {
	for k := a + 1; k < b; k++ {
		if l.Words[k].Is(",") {
			return true
		}
	}
	return false
}

func opensClause(low string) bool { return clauseOpeners[low] }

var clauseOpeners = words.Set(`and but or that which when while where because if after before as so than since until although though whether how why what said
	y e pero o que cuando mientras donde porque si tras aunque como pues según`)

var prepositions = words.Set(`of for in on at to with by from into about over under against between through without during de del en a al con por para sin
	sobre contra entre durante desde hasta hacia ante`)

func (r *reader) preposition(w words.Word) bool { return prepositions[w.Low] }

// topic reports whether a mention is put ahead of its sentence: "From Lee, ...".
func (r *reader) topic(m Mention) bool {
	l := r.Lines[m.line]
	from, to := l.Bounds(m.a)
	return m.a == from+1 && r.preposition(l.Words[from]) && m.b+1 < to && l.Words[m.b+1].Is(",")
}

// A wish narrows down whom a mention can mean.
type wish struct {
	gender gender
	not    map[int]bool
	fits   func(Figure) bool
	topic  bool // the more the article names somebody, the likelier
}

// likeliest returns the figure most on the reader's mind among those that fit.
func (r *reader) likeliest(w wish) int {
	best, score := -1, 0.0
	for k := len(r.recent) - 1; k >= 0; k-- {
		i := r.recent[k]
		f := &r.Figures[i]
		if f.last < 0 || w.not[i] || w.fits != nil && !w.fits(*f) {
			continue
		}
		s := r.now(f)
		g := f.sex()
		switch {
		case w.gender != either && g != either && g != w.gender:
			continue
		case w.gender != either && g == either:
			s *= 0.7
		}
		if w.topic && i < len(r.times) {
			s *= logs[1+min(r.times[i], lookBack)]
		}
		if best < 0 || s > score {
			best, score = i, s
		}
	}
	return best
}

// sex is what is known of a figure's sex, or else likely.
func (f *Figure) sex() gender {
	switch {
	case f.gender != either:
		return f.gender
	case f.called != either:
		return f.called
	}
	return f.likely
}

// pronouns, with what they tell; those that own or are acted on are not
// subjects.
var pronouns = map[string]map[string]struct {
	gender  gender
	subject bool
	owner   bool
}{
	"en": {
		"he": {male, true, false}, "she": {female, true, false}, "him": {male, false, false}, "his": {male, false, true},
		"her": {female, false, true}, "himself": {male, false, false}, "herself": {female, false, false},
	},
	"es": {
		"él": {male, true, false}, "ella": {female, true, false}, "éste": {male, true, false}, "ésta": {female, true, false},
		"su": {either, false, true}, "sus": {either, false, true},
	},
}

func (r *reader) pronoun(n, i int) {
	l := r.Lines[n]
	w := l.Words[i]
	p, ok := pronouns[r.Lang][w.Low]
	if !ok || w.Quote >= 0 {
		return
	}
	m := Mention{Kind: Pronoun, Subject: p.subject, Owner: p.owner, line: n, a: i, b: i}
	s, _ := r.spotAt(n, i, len(r.Mentions))
	m.Figure, m.Reason = r.choose(s)
	if m.Figure >= 0 {
		if f := &r.Figures[m.Figure]; f.called == either {
			f.called = p.gender
		}
	}
	r.add(m)
}

// parenthetic reports whether a subject pronoun belongs to an attribution put
// into or behind a sentence: "Lee had called, he explained".
func (c *Cast) parenthetic(l words.Line, i int) bool {
	if i == 0 || !l.Words[i-1].Is(",") {
		return false
	}
	k := i + 1
	for k < len(l.Words) && c.text.Adverb(l.Words[k]) {
		k++
	}
	return k+1 >= len(l.Words) || l.Words[k].Kind == prose.Word && !l.Words[k+1].Plain()
}

// trace says where a figure was last named, and whether it was the last to act.
func (r *reader) trace(figure int) string {
	f := r.Figures[figure]
	m := r.Mentions[f.last]
	where := m
	if f.named >= 0 {
		where = r.Mentions[f.named]
	}
	what := "last named"
	if m.Subject {
		what = "the last to act, named"
	}
	return fmt.Sprintf("%s “%s” in %s", what, where.In(r.Text.Text), r.mark(where.line))
}

// actsHere returns the figure that is the subject of the clause before word i,
// which an object there cannot mean.
func (r *reader) actsHere(n, i int) map[int]bool {
	for k := len(r.Mentions) - 1; k >= 0; k-- {
		m := r.Mentions[k]
		if m.line != n || m.sentence != sentenceID(n, r.Lines[n].Words[i].Sent) {
			break
		}
		if m.Subject && m.Figure >= 0 {
			return map[int]bool{m.Figure: true}
		}
	}
	return nil
}
