package who

import (
	"fmt"
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

var indefinite = words.Set(`a an some several many another any un una unos unas algunos varios otro otra each`)

// titled reads a title or epithet that begins at word i, "the Colombian
// president", and settles whom it means; b is its last word.
func (r *reader) titled(n, i int) (b int, ok bool) {
	l := r.Lines[n]
	w := l.Words[i]
	_, landed := land(l, i, len(l.Words))
	title := titles[w.Low].rank != 0 && titles[w.Low].rank != loose && w.Cap
	if !w.Plain() || !r.Determiner(w) && landed == 0 && !title || indefinite[w.Low] {
		return 0, false
	}
	at, end := r.titleHead(n, i)
	if at < 0 {
		if end = r.native(n, i); end < 0 {
			return 0, false
		}
	}
	o := r.noble(l, i, end)
	if at < 0 {
		o.at, o.class, o.rank = end, "native", loose
	}
	if o.at < 0 || o.class == "courtesy" {
		return 0, false
	}
	m := Mention{Kind: Title, Figure: -1, line: n, a: i, b: end}
	r.whose(&m, o, l)
	r.add(m)
	return end, true
}

// aliased settles words that are an alias of a known person, with or without
// an article, as a hand gave it: "the progressive leader". They begin at word i
// and end with word b.
func (r *reader) aliased(n, i int) (b int, ok bool) {
	l := r.Lines[n]
	from := i
	if articles[l.Words[i].Low] && i+1 < len(l.Words) {
		from++
	}
	if len(r.known.phrases) == 0 {
		return 0, false
	}
	var best phrase
	for _, p := range r.known.phrases[prose.Fold(l.Words[from].Low)] {
		if k := from + len(p.words); len(p.words) <= len(best.words) || k > len(l.Words) || l.Words[k-1].Sent != l.Words[i].Sent {
			continue
		}
		fits := len(p.words) > 1 || from > i // one word alone is only an alias behind its article
		for k, w := range p.words {
			fits = fits && prose.Fold(l.Words[from+k].Low) == w && r.owner[n][from+k] == 0
		}
		if fits {
			best = p
		}
	}
	if best.of == nil {
		return 0, false
	}
	b = from + len(best.words) - 1
	r.add(Mention{
		Kind: Epithet, Figure: r.ofKnown(best.of, l.From(i, b)), line: n, a: i, b: b,
		Reason: fmt.Sprintf("“%s” is an alias of %s", l.From(i, b).In(r.Text.Text), best.of.Name),
	})
	return b, true
}

// titleHead looks for a title's head word in the noun phrase that begins at
// word i, and for the phrase's end.
func (r *reader) titleHead(n, i int) (at, end int) {
	l := r.Lines[n]
	at = -1
	for k := i; k < len(l.Words) && k-i < longestTitle; k++ {
		w := l.Words[k]
		if !w.Plain() || w.Sent != l.Words[i].Sent || (w.Quote >= 0) != (l.Words[i].Quote >= 0) || r.owner[n][k] > 0 {
			break
		}
		if at < 0 {
			if r.heads(w) {
				at, end = k, k
				if b, ok := headed(l, k, i, len(l.Words)); ok {
					end = b
					k = b
				}
				continue
			}
			if k > i && (r.Barrier(w) || r.Determiner(w) || r.Pronoun(w) || r.Adverb(w)) || w.Low == "'s" && k != i+1 || k > i && w.Is("of", "de", "del") {
				break
			}
			if b, ok := r.chiefOf(l, k); ok {
				return k, b
			}
			continue
		}
		if c, m := land(l, k, len(l.Words)); m > 0 && (c.demonym || w.Cap) {
			end = k + m - 1
			k = end
			continue
		}
		of := w.Is("of", "de", "del") || w.Is("the", "la", "los", "las", "el") && l.Words[k-1].Is("of", "de")
		if of && k+1 < len(l.Words) {
			continue
		}
		if t := titles[w.Low]; t.rank != 0 && !w.Cap && k == end+1 { // "líder opositor", "president elect"
			end = k
			continue
		}
		if w.Cap && (l.Words[k-1].Is("of", "de", "del", "the", "la", "los") || k-1 == end && l.Words[k-1].Cap && k > at+1) || k == end+1 && qualifiers[w.Low] {
			end = k
			continue
		}
		break
	}
	return at, end
}

// native reads "the Colombian" where no noun follows, and returns its last
// word, or -1.
func (r *reader) native(n, i int) int {
	l := r.Lines[n]
	if !r.Determiner(l.Words[i]) || i+1 >= len(l.Words) {
		return -1
	}
	c, k := land(l, i+1, len(l.Words))
	next := i + 1 + k
	if k == 0 || !c.demonym || strings.HasSuffix(l.Words[i+k].Low, "s") && !l.Words[i].Is("the") {
		return -1
	}
	if next < len(l.Words) {
		w := l.Words[next]
		verb := acts[r.Lang][w.Low] || r.Adverb(w) || w.Is("wants", "wanted", "went", "did", "does") || r.Lang == "es" && strings.HasSuffix(w.Low, "ó")
		if w.Plain() && !verb || strings.HasSuffix(l.Words[i+k].Low, "s") {
			return -1
		}
	}
	return i + k
}

// chiefOf reads "head of state" where "head" alone is no title.
func (r *reader) chiefOf(l words.Line, k int) (end int, ok bool) {
	b, ok := headed(l, k, k, len(l.Words))
	return b, ok
}

var qualifiers = words.Set(`general elect electo electa interino interina encargado encargada saliente`)

// whose settles whom a title means: the one with that country and office, else
// the one who bears it, else, for a word that anybody may bear, the one the
// story follows.
func (r *reader) whose(m *Mention, o officeOf, l words.Line) {
	phrase := l.From(m.a, m.b).In(r.Text.Text)
	name := func() string { return r.Figures[m.Figure].Person.Name }
	headlike := o.head || o.class == "leader" && o.country >= 0 && !o.party || o.class == "counterpart"
	not := map[int]bool(nil)
	if !r.subject(*m) {
		not = r.actsHere(m.line, m.a)
	}
	if o.country >= 0 && headlike {
		if m.Figure = r.likeliest(wish{gender: o.gender, not: not, fits: func(f Figure) bool { return f.head && f.country == o.country }}); m.Figure >= 0 {
			m.Reason = fmt.Sprintf("“%s” is %s, %s", phrase, name(), r.office(m.Figure))
			return
		}
		if m.Figure = r.likeliest(wish{gender: o.gender, not: not, fits: func(f Figure) bool { return f.head && f.country < 0 }}); m.Figure >= 0 {
			m.Reason = fmt.Sprintf("“%s” is taken to be %s, the one whose country is not told", phrase, name())
			r.take(m.Figure, o)
			return
		}
	}
	bearer := func(f Figure) bool {
		return (bears(f, o.class) || o.head && f.head) && (o.country < 0 || f.country < 0 || f.country == o.country) && r.shares(f, l, m.a, m.b, o)
	}
	if o.rank != loose {
		if m.Figure = r.likeliest(wish{gender: o.gender, fits: bearer}); m.Figure >= 0 {
			m.Reason = fmt.Sprintf("“%s” is %s, %s", phrase, name(), r.office(m.Figure))
			return
		}
		if !o.head && o.rank != trade || l.Words[m.a].Quote >= 0 {
			return
		}
		bare := func(f Figure) bool {
			return len(f.classes) == 0 && !f.lay && (o.country < 0 || f.country < 0 || f.country == o.country) && r.now(&f) >= recent
		}
		if m.Figure = r.likeliest(wish{gender: o.gender, not: not, fits: bare, topic: true}); m.Figure >= 0 {
			m.Reason = fmt.Sprintf("“%s” is taken to be %s, %s (a guess: no title is told)", phrase, name(), r.trace(m.Figure))
			r.take(m.Figure, o)
		}
		return
	}
	m.Kind = Epithet
	unfit := func(f Figure) bool { // a fisherman is no magnate
		return f.lay && len(f.classes) == 0 && o.class != "man" && o.class != "native"
	}
	switch {
	case r.subject(*m):
		not = r.namedHere(m.line, m.a)
	case not == nil:
		not = map[int]bool{r.likeliest(wish{gender: o.gender}): true}
	}
	m.Figure = -1
	if o.country >= 0 {
		m.Figure = r.likeliest(wish{gender: o.gender, not: not, fits: func(f Figure) bool { return f.country == o.country && !unfit(f) && r.now(&f) >= recent }})
	}
	if m.Figure < 0 {
		m.Figure = r.likeliest(wish{gender: o.gender, not: not, fits: func(f Figure) bool { return !unfit(f) && (o.country < 0 || f.country < 0) }})
	}
	if m.Figure >= 0 {
		m.Reason = fmt.Sprintf("“%s” is taken to be %s, %s (a guess: no name or title links them)", phrase, name(), r.trace(m.Figure))
	}
}

// take lets a figure bear the office it was taken to have. Only "president" is
// told of a role, since a leader may be anything.
func (r *reader) take(figure int, o officeOf) {
	f := &r.Figures[figure]
	if o.country >= 0 {
		f.country = o.country
	}
	f.head = f.head || o.head
	if role := f.Person.Role; !f.Known && o.head && o.class == "president" && o.country >= 0 && (role == "" || role == "President") {
		f.Person.Role = "President of " + country{at: o.country}.name(r.Lang)
		if r.Lang == "es" {
			f.Person.Role = "presidente de " + country{at: o.country}.name(r.Lang)
		}
	}
	if o.rank == trade {
		f.classes = append(f.classes, o.class)
	}
}

const recent = 0.2 // the least a figure must be on the reader's mind to be guessed

// namedHere returns the figures that act by name in the sentence before word
// i: an epithet there is for another.
func (r *reader) namedHere(n, i int) map[int]bool {
	var out map[int]bool
	for k := len(r.Mentions) - 1; k >= 0; k-- {
		m := r.Mentions[k]
		if m.line != n || m.sentence != sentenceID(n, r.Lines[n].Words[i].Sent) {
			break
		}
		if m.Subject && m.Kind == Name && m.Figure >= 0 {
			if out == nil {
				out = map[int]bool{}
			}
			out[m.Figure] = true
		}
	}
	return out
}

func bears(f Figure, class string) bool {
	for _, c := range f.classes {
		if c == class || kin[c] == class {
			return true
		}
	}
	return false
}

// shares reports whether a title's other words, "defense" in "the defense
// minister", are among those the figure's titles use, if it has any.
func (r *reader) shares(f Figure, l words.Line, a, b int, o officeOf) bool {
	for k := a; k <= b; k++ {
		w := l.Words[k]
		if k == o.at || r.Determiner(w) || w.Is("of", "de", "del", "'s") || former[w.Low] || !w.Plain() || r.Adverb(w) {
			continue
		}
		if _, n := land(l, k, b+1); n > 0 {
			k += n - 1
			continue
		}
		fold := prose.Fold(w.Low)
		found := false
		for _, role := range f.roles {
			found = found || role == fold || len(fold) > 4 && len(role) > 4 && role[:5] == fold[:5]
		}
		if !found {
			return false
		}
	}
	return true
}

// office says what a figure is, for a reason.
func (r *reader) office(figure int) string {
	f := r.Figures[figure]
	if f.Person.Role == "" {
		return "named in " + r.mark(r.LineAt(f.Named.Start))
	}
	return fmt.Sprintf("%s (%s)", f.Person.Role, r.mark(r.LineAt(f.Named.Start)))
}
