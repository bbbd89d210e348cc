// Package said finds who said what: quotations and reported speech, by the
// marks, the verbs of speaking and the noun phrases next to them.
package said

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/extract/words"
)

// A Quote is something that an article's text says somebody said.
type Quote struct {
	timeline.Span               // with its marks; the whole clause for indirect speech
	Words         timeline.Span // within the marks, without spaces or a closing comma around
	Form          string        // timeline.Direct, Mixed, Fragment, Written, Nested or Indirect
	Cue           string        // the verb or noun: "asserted", "response"; empty when none was found
	CueSpan       timeline.Span
	Mention       timeline.Span // the words that name the speaker ("he"); empty when none do
	To            string        // audience or outlet: "Caracol Radio"
	Parent        int           // the quotation it is nested in, else -1
	Rule          string        // the rule that found the speaker; empty when none did
	Reason        string        // one line on why, for people
}

// Find returns the quotations and the reported speech of an article, in the
// order of their places. Headings are passed over; scare quotes and titles of
// works are left out. Lang is "en" or "es"; empty to tell from the text.
func Find(text string, paragraphs []timeline.Paragraph, lang string) []Quote {
	return In(words.Read(text, paragraphs, lang))
}

// In is [Find] on a text that was made ready already.
func In(t *words.Text) []Quote {
	f := &finder{Text: t, cues: cues[t.Lang], last: -10}
	for i := range t.Lines {
		if !t.Lines[i].Heading {
			f.line(i)
		}
	}
	f.indirect()
	return f.order()
}

// A finder goes through a text line by line.
type finder struct {
	*words.Text
	cues  map[string]cue
	found []found
	prev  found // the last quotation with a speaker
	last  int   // the line it stands in

	quoted map[int]hit // quotations that became statements, and by which words of their line
}

// A found quotation with what the rules say of it.
type found struct {
	Quote
	q     int // its place in Text.Quotations, -1 for reported speech
	line  int
	count int // words within the marks
	hit
}

// A hit is what a rule found: words of a line.
type hit struct {
	rule string
	line int
	a, b int // the mention, b < a for none
	cue  int // the cue word, -1 for none
	open int // of an aside: the mark before it
	more int // words of the cue beyond it, before it when negative: "went on", "made it clear"
}

var none = hit{b: -1, cue: -1}

func (h hit) ok() bool { return h.rule != "" }

func (f *finder) line(n int) {
	l := f.Lines[n]
	first := len(f.found)
	for k, q := range l.Quotations {
		x := f.attribute(n, q, k, first)
		f.found = append(f.found, x)
		if x.ok() {
			f.prev, f.last = x, n
		}
	}
	f.fillBack(first)
	for i := first; i < len(f.found); i++ {
		f.settle(&f.found[i])
	}
	f.drop(first)
	f.nested(n)
}

func (f *finder) attribute(n, q, k, first int) found {
	l, quo := f.Lines[n], f.Quotations[q]
	x := found{Quote: Quote{Span: quo.Span, Words: trimmed(f.Text.Text, quo.Inner), Parent: -1}, q: q, line: n, hit: none}
	x.count = len(strings.Fields(x.Words.In(f.Text.Text)))
	s := f.site(l, q)
	x.hit = f.beside(l, s)
	if x.ok() {
		x.hit.line = n
		return x
	}
	if k == 0 && s.leads && x.count >= 4 && n > 0 {
		if h := f.above(n); h.ok() {
			x.hit = h
			return x
		}
	}
	if x.count >= 3 || quo.Dash {
		for i := len(f.found) - 1; i >= first && len(f.found)-i < 5; i-- {
			if f.found[i].ok() {
				x.hit = f.found[i].hit
				x.rule = "same paragraph"
				return x
			}
		}
		if h := f.sentenceBefore(l, s); h.ok() && x.count >= 4 {
			x.hit = h
			x.hit.line = n
			return x
		}
	}
	if h := f.headline(l, s); h.ok() && x.count >= 3 {
		x.hit = h
		x.hit.line = n
		return x
	}
	if k == 0 && s.leads && f.pulled(l, x) {
		return x
	}
	if k == 0 && s.leads && x.count >= 4 && f.prev.ok() && n-f.last <= 1 && (f.alone(l) || f.goesOn(n)) {
		x.hit = f.prev.hit
		x.rule = "paragraph before"
	} else if k == 0 && s.leads && x.count >= 8 && n > 0 && !f.Lines[n-1].Heading && f.alone(l) {
		above := f.Lines[n-1]
		if h := f.sentenceBefore(above, site{left: len(above.Words) - 1, starts: s.starts}); h.ok() {
			x.hit = h
			x.rule, x.hit.line = "paragraph before", n-1
		}
	}
	return x
}

// pulled reports whether a paragraph is a few words in single marks and nothing
// else: a subheading pulled out of the text below it, where they stand again.
func (f *finder) pulled(l words.Line, x found) bool {
	in := x.In(f.Text.Text)
	single := strings.HasPrefix(in, "‘") || strings.HasPrefix(in, "'") && !strings.HasPrefix(in, "''")
	return single && x.count <= 9 && len(l.Quotations) == 1 && l.At(x.End) >= len(l.Words)
}

// goesOn reports whether the paragraph before line n ends within the last
// quotation that has a speaker: its mark is closed in a later paragraph.
func (f *finder) goesOn(n int) bool {
	if n == 0 || f.last != n-1 {
		return false
	}
	above := f.Lines[n-1].Quotations
	return len(above) > 0 && f.Quotations[above[len(above)-1]].Unclosed && f.prev.q == above[len(above)-1]
}

// alone reports whether a paragraph is hardly more than quotations.
func (f *finder) alone(l words.Line) bool {
	n := 0
	for _, w := range l.Words {
		if w.Quote < 0 && w.Plain() {
			n++
		}
	}
	return n < 4
}

// sentenceBefore gives a quotation that is a sentence of its own the one who
// speaks, without marks, in the sentence before it.
func (f *finder) sentenceBefore(l words.Line, s site) hit {
	if s.left < 1 || !s.starts || l.Words[s.left].Quote >= 0 || !l.Words[s.left].Is(".") {
		return none
	}
	from, _ := l.Bounds(s.left)
	for j := s.left - 1; j >= from; j-- {
		c, ok := f.cue(l.Words[j])
		if !ok || c.weak && j < s.left-1 || !c.tense.Finite() { // "Lee agreed."
			continue
		}
		if a, b, ok := f.PhraseBefore(l, j-1); ok && !f.unfit(l, a, b) && !f.passive(l, j, c) {
			return hit{rule: "sentence before", a: a, b: b, cue: j}
		}
	}
	return none
}

// fillBack gives a quotation that opens a paragraph and has no speaker the one
// found on the right of a later quotation there.
func (f *finder) fillBack(first int) {
	for i := first; i < len(f.found); i++ {
		x := &f.found[i]
		if x.ok() && x.rule != "paragraph before" || x.count < 4 {
			continue
		}
		if y, ok := f.shares(i); ok {
			x.hit = y
			x.rule = "later in the paragraph"
			continue
		}
		if s := f.site(f.Lines[x.line], x.q); !s.leads || !s.stops { // a piece of the article's own sentence
			continue
		}
		for _, y := range f.found[i+1:] {
			if y.ok() && (y.rule == "after" || y.rule == "inverted") {
				x.hit = y.hit
				x.rule = "later in the paragraph"
				break
			}
		}
	}
}

// shares returns the attribution behind the next quotation, when quotation i is
// another piece of the same sentence: "It was «a shame» and «a loss,» Lee said."
func (f *finder) shares(i int) (hit, bool) {
	if i+1 >= len(f.found) {
		return none, false
	}
	x, y := f.found[i], f.found[i+1]
	if x.line != y.line || y.rule != "after" && y.rule != "inverted" {
		return none, false
	}
	l := f.Lines[x.line]
	s, t := f.site(l, x.q), f.site(l, y.q)
	if s.right >= len(l.Words) || t.left < s.right || l.Words[s.right].Sent != l.Words[t.left].Sent || s.stops {
		return none, false
	}
	for k := s.right; k <= t.left; k++ {
		if l.Words[k].Is(";", ":", ".", "?", "!") {
			return none, false
		}
	}
	return y.hit, true
}

// trimmed drops spaces and a closing comma from the ends of a quotation.
func trimmed(text string, s timeline.Span) timeline.Span {
	in := s.In(text)
	left := strings.TrimLeftFunc(in, unicode.IsSpace)
	s.Start += len(in) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }))
	return s
}

// A site is where a quotation stands among its line's words.
type site struct {
	left, right int  // the words next to it
	leads       bool // it opens its paragraph
	comma       bool // it ends, or is followed, as before "he said"
	stops       bool // it ends as a sentence
	stopDot     bool // and that with a full stop
	starts      bool // begins with a capital letter
}

func (f *finder) site(l words.Line, q int) site {
	quo := f.Quotations[q]
	s := site{left: l.At(quo.Start) - 1, right: l.At(quo.End)}
	for s.right < len(l.Words) && l.Words[s.right].Quote == q {
		s.right++
	}
	s.leads = s.left < 0
	inner := strings.TrimRightFunc(quo.Inner.In(f.Text.Text), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("”»’'\"", r) })
	r, _ := utf8.DecodeLastRuneInString(inner)
	s.stopDot = r == '.' || r == '…'
	s.stops = s.stopDot || r == '!' || r == '?'
	s.comma = r == ',' || r == '!' || r == '?' || r == '—'
	if s.right < len(l.Words) {
		next := l.Words[s.right]
		s.comma = s.comma || next.Is(",")
		if quo.Dash && next.Is("—", "–", "―") {
			s.comma = true
		}
	}
	start := strings.TrimLeftFunc(quo.Inner.In(f.Text.Text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	r, _ = utf8.DecodeRuneInString(start)
	s.starts = unicode.IsUpper(r)
	return s
}
