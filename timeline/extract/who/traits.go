package who

import "dateline/timeline/extract/words"

// A form is what a pronoun does in its clause; the weights of traits differ
// by it.
type form uint8

const (
	acting form = iota // he, she
	acted              // him, her
	owning             // his, her, himself
	forms
)

// A trait is something that speaks for or against a person as the one that a
// pronoun means. The first ones are the places where the person was meant
// before: a part in a clause by how far back that is. [traitTable] says what
// each is.
type trait uint8

// A part is what a mention does in its clause, as far as places tell.
type part uint8

const (
	actor     part = iota // Lee left
	object                // saw Lee
	oblique               // with Lee
	possessor             // Lee's
	heActor               // he left, where he is Lee
	heOther               // his, him
	parts
)

// A reach is how far before the pronoun a mention stands.
type reach uint8

const (
	inClause reach = iota
	inSentence
	oneBefore
	twoBefore
	reaches
)

func placed(p part, r reach) trait { return trait(p)*trait(reaches) + trait(r) }

// The other traits.
const (
	nearest trait = trait(parts)*trait(reaches) + iota
	second
	opensHere
	opensBefore
	often
	oftenest
	firstNamed
	newHere
	sexTold
	sexOther
	sexLikely
	sexUnlikely
	onlyLater
	ledTo
	kinOfIt
	andIts
	relative
	reported
	bracketed
	joined
	headsPair
	agent
	dependent
	quoteBetween
	far
	ledByDeed
	lastActor
	participle
	infinitive
	apart
	openedBefore
	copular
	actorMain
	peopleBetween
	saidBehind
	saidHere
	spokeBefore
	touching
	traits
)

// Evidence is how far each trait holds for one person, mostly 0 or 1.
type evidence [traits]float64

// sum is how much speaks for a person.
func (e *evidence) sum(f form) float64 {
	v := 0.0
	for t := range e {
		if x := e[t]; x != 0 {
			v += x * traitTable[t].weight[f]
		}
	}
	return v
}

// A spot is where a pronoun stands.
type spot struct {
	words.Line
	n, i, from, to int // its line and word, the bounds of its sentence
	sentence       int // counted through the article
	form           form
	gender         gender
	next           int // the first mention behind it
}

// spotAt reads the pronoun at word i of line n; next is the first mention that
// stands behind it.
func (c *Cast) spotAt(n, i, next int) (s spot, ok bool) {
	l := c.text.Lines[n]
	if i >= len(l.Words) {
		return spot{}, false
	}
	p, ok := pronouns[c.text.Lang][l.Words[i].Low]
	s = spot{Line: l, n: n, i: i, form: acted, gender: p.gender, next: next, sentence: c.ordinal(n, i)}
	s.from, s.to = l.Bounds(i)
	switch {
	case p.subject:
		s.form = acting
	case p.owner && (!l.Words[i].Is("her") || c.owns(l, i)) || l.Words[i].Is("himself", "herself"):
		s.form = owning
	}
	return s, ok
}

// may reports whether the sex of a figure, as its name tells it, lets the
// pronoun mean it.
func (s spot) may(f *Figure) bool {
	return s.gender == either || f.gender == either || f.gender == s.gender
}

// ordinal counts sentences through the article, headings and repeats left out.
func (c *Cast) ordinal(n, i int) int { return c.opening[n] + c.text.Lines[n].Words[i].Sent }

// count notes how often each figure is named, and how many sentences stand
// before each line.
func (r *reader) count() {
	r.times, r.first = make([]int, len(r.Figures)), -1
	for _, x := range r.runs {
		if x.figure < 0 {
			continue
		}
		r.times[x.figure]++
		if r.first < 0 {
			r.first = x.figure
		}
	}
	r.opening = make([]int, len(r.Lines))
	for n := 1; n < len(r.Lines); n++ {
		r.opening[n] = r.opening[n-1]
		if l := r.Lines[n-1]; !l.Heading && l.Repeats == 0 {
			r.opening[n] += len(l.Sentences)
		}
	}
}
