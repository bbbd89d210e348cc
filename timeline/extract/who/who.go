// Package who finds the people of an article and tells whom its words mean:
// full names and surnames, titles ("the Colombian president"), epithets ("the
// magnate") and pronouns, each with the reason in words a person can check.
package who

import (
	"fmt"
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// A Figure is a person of the article.
type Figure struct {
	Person *timeline.Person // a known one with its aliases extended, or a new one
	Known  bool             // it was handed in
	Named  timeline.Span    // where the article first names it

	gender  gender   // that its name or title tells
	likely  gender   // that a single name tells
	called  gender   // that the first pronoun for it tells
	country int      // a line of the table of countries, -1 for none
	classes []string // of the titles it bears: "president"
	head    bool     // of a state or government
	lay     bool     // told by something that is no office: "a fisherman"
	tokens  []string // of the name, folded
	roles   []string // words of its titles, folded
	aliases []string // as printed, in order of appearance

	salience float64
	at       int // sentence of the last update
	last     int // its last mention, -1 for none
	named    int // its last mention by name or title, -1 for none
}

// Short returns the name as the article mostly prints it: the surname alone, if
// it ever stands alone.
func (f Figure) Short() string {
	for _, a := range f.aliases {
		if len(a) > 0 && !strings.ContainsRune(a, ' ') && surname(f.tokens, prose.Fold(a)) {
			return a
		}
	}
	return f.Person.Name
}

// A Kind is a way to mean somebody.
type Kind uint8

// The kinds of mention.
const (
	Name    Kind = iota
	Title        // "the Colombian president"
	Epithet      // "the magnate": nothing in the words says who
	Pronoun
)

// A Mention is words that mean somebody.
type Mention struct {
	timeline.Span
	Kind    Kind
	Figure  int    // a place in Cast.Figures, -1 when nobody could be named
	Subject bool   // does what its clause says, as far as places tell
	Topic   bool   // stands ahead of its sentence: "From Lee, ..."
	Owner   bool   // owns what follows: "Lee's"
	Quoted  bool   // within a quotation
	Reason  string // why this person

	line, a, b, sentence int
	count                int    // of its sentence in the article
	part                 part   // in its clause
	tells                bool   // a verb of speaking stands beside it
	sex                  gender // that a pronoun tells
}

// A Cast is the people of an article and every place that means one of them.
type Cast struct {
	Figures  []Figure
	Mentions []Mention // by place
	text     *words.Text
	known    *roster
	listed   []body // the organisations it prints, once asked for
	runs     []run
	owner    [][]int // for each word of each line, 1 + the run that it belongs to, or 0
	opening  []int   // the sentences before each line
	times    []int   // how often each figure is named in the whole article
	found    []candidate
	slot     []int // a weighing's place for each figure, 1 for the first, 0 for none
	first    int   // the figure that the article names first, -1 for none
}

// Read finds the people of an article. Known people are used again where the
// article names one of them, by the name or an alias.
func Read(text string, paragraphs []timeline.Paragraph, lang string, known []*timeline.Person) *Cast {
	return In(words.Read(text, paragraphs, lang), known)
}

// In is [Read] on a text that was made ready already.
func In(t *words.Text, known []*timeline.Person) *Cast {
	r := &reader{Text: t, Cast: &Cast{text: t, known: index(known)}, byToken: map[string][]int{}}
	r.scan()
	r.register()
	r.alone()
	r.surnames()
	r.count()
	r.run()
	for i := range r.Figures {
		r.Figures[i].alias()
	}
	return r.Cast
}

// Resolve returns the figure that a mention means, or -1, and why. The mention
// may be longer than the name in it: "the president, Ann Lee". An empty one
// stands for a subject left out at its place.
func (c *Cast) Resolve(mention timeline.Span) (figure int, reason string) {
	if mention.Empty() {
		return c.Running(mention.Start)
	}
	first := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].End > mention.Start })
	best := -1
	for i := first; i < len(c.Mentions) && c.Mentions[i].Start < mention.End; i++ {
		m := c.Mentions[i]
		if c.possessor(m, mention) || c.governed(m, mention) {
			continue
		}
		if best < 0 || m.Kind == Name && c.Mentions[best].Kind != Name || c.Mentions[best].Figure < 0 && m.Figure >= 0 {
			best = i
		}
	}
	if best < 0 || c.Mentions[best].Figure < 0 {
		return -1, fmt.Sprintf("“%s” names nobody that the article tells of by name", mention.In(c.text.Text))
	}
	return c.Mentions[best].Figure, c.Mentions[best].Reason
}

// possessor reports whether m only owns the one that the whole mention names:
// "Lee" in "Lee's spokesman".
func (c *Cast) possessor(m Mention, whole timeline.Span) bool {
	l := c.text.Lines[m.line]
	behind := m.b + 2 // the ’s is a word of its own
	if m.Kind == Pronoun {
		behind = m.b + 1
	}
	return m.Owner && behind < len(l.Words) && l.Words[behind].Start < whole.End
}

// governed reports whether m hangs on another noun of the whole mention: "Lee"
// in "a spokesman for Lee".
func (c *Cast) governed(m Mention, whole timeline.Span) bool {
	l := c.text.Lines[m.line]
	return m.a > 0 && l.Words[m.a-1].Start > whole.Start && l.Words[m.a-1].Is("of", "for", "to", "de", "del", "from", "by", "with", "con", "para", "a", "al")
}

// Running returns the figure that the story follows at a place: the one who
// did or said what the sentences before it tell.
func (c *Cast) Running(at int) (figure int, reason string) {
	end := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].Start >= at })
	score := make([]float64, len(c.Figures))
	weight, sentence := 1.0, -1
	best, where := -1, Mention{}
	for i := end - 1; i >= 0 && end-i < 60; i-- {
		m := c.Mentions[i]
		if m.Figure < 0 || m.Quoted {
			continue
		}
		if sentence >= 0 && m.sentence != sentence {
			weight *= fading
		}
		sentence = m.sentence
		score[m.Figure] += weight * m.weight()
		if best < 0 || score[m.Figure] > score[best] {
			best = m.Figure
		}
	}
	if best < 0 {
		return -1, "nobody is named before it"
	}
	for i := end - 1; i >= 0; i-- {
		if c.Mentions[i].Figure == best && !c.Mentions[i].Quoted {
			where = c.Mentions[i]
			break
		}
	}
	return best, fmt.Sprintf("%s, whom the story follows here (“%s” %s)", c.Figures[best].Person.Name, where.In(c.text.Text), c.mark(where.line))
}

// Within returns the figures that a stretch of the text means, each once, in
// order of appearance.
func (c *Cast) Within(s timeline.Span) []int {
	var out []int
	seen := map[int]bool{}
	for i := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].End > s.Start }); i < len(c.Mentions) && c.Mentions[i].Start < s.End; i++ {
		if f := c.Mentions[i].Figure; f >= 0 && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}

// Actor returns the last one who acts in the sentence of a place, before it:
// the writer of "a message saying". Without one it is the one the story follows.
func (c *Cast) Actor(at int) (figure int, reason string) {
	n := c.text.LineAt(at)
	for i := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].Start >= at }) - 1; i >= 0; i-- {
		m := c.Mentions[i]
		if m.line != n || m.sentence != c.sentence(n, at) {
			break
		}
		if m.Subject && !m.Quoted && m.Figure >= 0 {
			return m.Figure, fmt.Sprintf("%s, who acts in this sentence (“%s”)", c.Figures[m.Figure].Person.Name, m.In(c.text.Text))
		}
	}
	return c.Running(at)
}

func (c *Cast) sentence(n, at int) int {
	l := c.text.Lines[n]
	k := min(l.At(at), len(l.Words)-1)
	if k < 0 {
		return -1
	}
	return sentenceID(n, l.Words[k].Sent)
}

// sentenceID numbers sentences through the article so that they count up.
func sentenceID(line, sentence int) int { return line<<20 | sentence }

// mark returns "¶3" for a line.
func (c *Cast) mark(n int) string {
	if n < 0 || n >= len(c.text.Lines) {
		return ""
	}
	return fmt.Sprintf("¶%d", c.text.Lines[n].Number)
}

const (
	fading = 0.5 // what is left of a mention's weight a sentence later
	full   = 4.0 // the most that somebody can be on the reader's mind
)

// weight is how much a mention brings somebody to mind.
func (m Mention) weight() float64 {
	switch {
	case m.Quoted:
		return 0
	case m.Subject:
		return 3
	case m.Topic:
		return 2.5
	case m.Owner:
		return 0.7
	}
	return 1
}
