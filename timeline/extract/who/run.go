package who

import (
	"fmt"
	"math"
	"strings"

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
	m.Quoted = l.Words[m.a].Quote >= 0
	if m.Kind != Pronoun {
		m.Owner = m.b+1 < len(l.Words) && l.Words[m.b+1].Low == "'s"
		m.Subject = !m.Owner && !m.Quoted && r.subject(m)
		m.Topic = !m.Subject && !m.Quoted && r.topic(m)
	}
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
		switch {
		case w.gender != either && f.gender != either && f.gender != w.gender:
			continue
		case w.gender != either && f.gender == either:
			s *= 0.7
		}
		if best < 0 || s > score {
			best, score = i, s
		}
	}
	return best
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
	wish := wish{gender: p.gender}
	if f := r.ahead(n, i); f >= 0 && p.owner && (p.gender == either || r.Figures[f].gender == either || r.Figures[f].gender == p.gender) {
		r.add(Mention{
			Kind: Pronoun, Figure: f, Owner: true, line: n, a: i, b: i,
			Reason: fmt.Sprintf("“%s” is %s, whom the sentence goes on to name", w.In(r.Text.Text), r.Figures[f].Person.Name),
		})
		return
	}
	if p.subject {
		wish.not = r.namedAfter(n, i)
		if r.parenthetic(l, i) {
			wish.not = r.namedBefore(n, i, wish.not)
		}
	} else if !p.owner && w.Low != "himself" && w.Low != "herself" {
		wish.not = r.actsHere(n, i)
	}
	m := Mention{Kind: Pronoun, Figure: r.likeliest(wish), Subject: p.subject, Owner: p.owner, line: n, a: i, b: i}
	if m.Figure >= 0 {
		if f := &r.Figures[m.Figure]; f.gender == either {
			f.gender = p.gender
		}
		m.Reason = fmt.Sprintf("“%s” is %s, %s", w.In(r.Text.Text), r.Figures[m.Figure].Person.Name, r.trace(m.Figure))
	}
	r.add(m)
}

// ahead returns the figure that a sentence names right behind the adverbial
// that it begins with and that holds word i, or -1: "In a post of his own, Lee".
func (r *reader) ahead(n, i int) int {
	l := r.Lines[n]
	from, to := l.Bounds(i)
	w := l.Words[from]
	if !prepositions[w.Low] && !clauseOpeners[w.Low] && !strings.HasSuffix(w.Low, "ing") && !strings.HasSuffix(w.Low, "ndo") {
		return -1
	}
	for k := i + 1; k+1 < to && k-from < 30; k++ {
		if !l.Words[k].Is(",") {
			continue
		}
		for k++; k < to && k-from < 30 && r.owner[n][k] == 0 && (r.Determiner(l.Words[k]) || titles[l.Words[k].Low].rank != 0); k++ {
		}
		if k < to && r.owner[n][k] > 0 {
			return r.runs[r.owner[n][k]-1].figure
		}
		return -1
	}
	return -1
}

// parenthetic reports whether a subject pronoun belongs to an attribution put
// into or behind a sentence: "Lee had called, he explained".
func (r *reader) parenthetic(l words.Line, i int) bool {
	if i == 0 || !l.Words[i-1].Is(",") {
		return false
	}
	k := i + 1
	for k < len(l.Words) && r.Adverb(l.Words[k]) {
		k++
	}
	return k+1 >= len(l.Words) || l.Words[k].Kind == prose.Word && !l.Words[k+1].Plain()
}

// namedBefore adds the figures that the sentence names before word i.
func (r *reader) namedBefore(n, i int, to map[int]bool) map[int]bool {
	for k := len(r.Mentions) - 1; k >= 0; k-- {
		m := r.Mentions[k]
		if m.line != n || m.sentence != sentenceID(n, r.Lines[n].Words[i].Sent) {
			break
		}
		if m.Kind == Name && m.Figure >= 0 && !m.Quoted && !r.speaks(n, m.b) {
			if to == nil {
				to = map[int]bool{}
			}
			to[m.Figure] = true
		}
	}
	return to
}

// speaks reports whether a verb of speaking follows word b.
func (r *reader) speaks(n, b int) bool {
	l := r.Lines[n]
	for b++; b < len(l.Words) && r.Adverb(l.Words[b]); b++ {
	}
	return b < len(l.Words) && tells[r.Lang][l.Words[b].Low]
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

// namedAfter returns the figures that the clause of a subject pronoun names
// behind it: it cannot mean them ("he presented to Lee").
func (r *reader) namedAfter(n, i int) map[int]bool {
	l := r.Lines[n]
	var out map[int]bool
	for k := i + 1; k < len(l.Words) && k-i < 20; k++ {
		w := l.Words[k]
		if w.Quote >= 0 || w.Sent != l.Words[i].Sent || !w.Plain() || clauseOpeners[w.Low] && !w.Is("y", "and", "as", "como") {
			break
		}
		if own := r.owner[n][k]; own > 0 {
			if out == nil {
				out = map[int]bool{}
			}
			out[r.runs[own-1].figure] = true
		}
	}
	return out
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
