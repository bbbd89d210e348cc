// Package words gives the rules that read an article what they ask of its
// words: their small letters, their sentence, the quotation they stand in, and
// the noun phrases and verb forms of English and Spanish.
//
// It is shallow on purpose: no parser, no list of all words. Every place is a
// byte span into the article's text.
package words

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// A Word is a token with what rules ask of it.
type Word struct {
	timeline.Span
	Kind  prose.Kind
	Low   string // in small letters, accents kept, ’ written as '
	Cap   bool   // begins with a capital letter
	Quote int    // the outermost quotation it stands in, marks included; -1 for none
	Sent  int    // its sentence, counted from 0 in the paragraph
	First bool   // the first word of its sentence or quotation
}

// Is reports whether the word is one of the given marks or words.
func (w Word) Is(list ...string) bool {
	for _, s := range list {
		if w.Low == s {
			return true
		}
	}
	return false
}

// Plain reports whether w is a word or a number, no mark.
func (w Word) Plain() bool { return w.Kind == prose.Word || w.Kind == prose.Number }

// A Line is a paragraph ready for reading.
type Line struct {
	timeline.Paragraph
	Words      []Word
	Quotations []int           // the outermost quotations in it, as places in Text.Quotations
	Marked     [2]int          // all of its quotations: Text.Quotations[Marked[0]:Marked[1]]
	Sentences  []timeline.Span // a quotation is never cut by a sentence's end

	firsts []int // the first word of each sentence
}

// A Text is an article's text ready for reading.
type Text struct {
	Text       string
	Lang       string // "en" or "es"
	Lines      []Line
	Quotations []Quotation // in order of their places, an outer one before those within
}

// Read makes a text ready. Lang is a BCP 47 tag; when it is empty the text's
// own small words tell English from Spanish. Paragraphs out of bounds are cut
// to the text.
func Read(text string, paragraphs []timeline.Paragraph, lang string) *Text {
	t := &Text{Text: text, Lang: language(text, lang)}
	for _, p := range paragraphs {
		p.Start = min(max(p.Start, 0), len(text))
		p.End = min(max(p.End, p.Start), len(text))
		t.Lines = append(t.Lines, t.line(p))
	}
	return t
}

func (t *Text) line(p timeline.Paragraph) Line {
	l := Line{Paragraph: p}
	l.Marked[0] = len(t.Quotations)
	for _, q := range quotations(t.Text, p.Span, t.Lang == "es") {
		if q.Parent >= 0 {
			q.Parent += len(t.Quotations) - q.at
		} else {
			l.Quotations = append(l.Quotations, len(t.Quotations))
		}
		t.Quotations = append(t.Quotations, q)
	}
	l.Marked[1] = len(t.Quotations)
	l.Sentences = t.sentences(l)
	tokens := prose.Tokens(t.Text, p.Span)
	l.Words = make([]Word, 0, len(tokens))
	q, s := 0, 0
	for _, k := range tokens {
		for q < len(l.Quotations) && t.Quotations[l.Quotations[q]].End <= k.Start {
			q++
		}
		for s < len(l.Sentences)-1 && l.Sentences[s].End <= k.Start {
			s++
		}
		w := Word{Span: k.Span, Kind: k.Kind, Low: lower(k.Span.In(t.Text)), Quote: -1, Sent: s}
		r, _ := utf8.DecodeRuneInString(t.Text[k.Start:])
		w.Cap = k.Kind == prose.Word && unicode.IsUpper(r)
		if q < len(l.Quotations) && t.Quotations[l.Quotations[q]].Overlaps(k.Span) {
			w.Quote = l.Quotations[q]
		}
		for len(l.firsts) <= s {
			l.firsts = append(l.firsts, len(l.Words))
			w.First = true
		}
		if n := len(l.Words); n > 0 && l.Words[n-1].Kind != prose.Word && l.Words[n-1].Sent == s {
			w.First = l.Words[n-1].Kind == prose.Open || l.Words[n-1].First
		}
		l.Words = append(l.Words, w)
	}
	return l
}

// sentences joins the sentences that a quotation would cut in two.
func (t *Text) sentences(l Line) []timeline.Span {
	var out []timeline.Span
	q := 0
	for _, s := range prose.Sentences(t.Text, l.Span) {
		if n := len(out); n > 0 {
			for q < len(l.Quotations) && t.Quotations[l.Quotations[q]].End <= s.Start {
				q++
			}
			inside := q < len(l.Quotations) && t.Quotations[l.Quotations[q]].Start < out[n-1].End
			if r, _ := utf8.DecodeRuneInString(s.In(t.Text)); (inside || unicode.IsLower(r)) && s.End-out[n-1].Start <= prose.LongestSentence {
				out[n-1].End = s.End
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

func lower(s string) string {
	s = strings.ToLower(s)
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// At returns the place of the first word that ends after byte i; len(l.Words)
// when there is none.
func (l Line) At(i int) int {
	return sort.Search(len(l.Words), func(k int) bool { return l.Words[k].End > i })
}

// LineAt returns the place of the line that holds byte i, or -1.
func (t *Text) LineAt(i int) int {
	k := sort.Search(len(t.Lines), func(k int) bool { return t.Lines[k].End > i })
	if k == len(t.Lines) || t.Lines[k].Start > i {
		return -1
	}
	return k
}

// longestLook is how many words of a sentence are looked at either way: no
// sentence that somebody wrote is longer, and reading stays linear.
const longestLook = 300

// Bounds returns the first word of the sentence that word i stands in, and the
// first one after it.
func (l Line) Bounds(i int) (from, to int) {
	if i < 0 || i >= len(l.Words) {
		return i, i
	}
	s := l.Words[i].Sent
	from, to = l.firsts[s], len(l.Words)
	if s+1 < len(l.firsts) {
		to = l.firsts[s+1]
	}
	return max(from, i-longestLook), min(to, i+longestLook)
}

// From returns the bytes from word a up to word b inclusive.
func (l Line) From(a, b int) timeline.Span {
	return timeline.Span{Start: l.Words[a].Start, End: l.Words[b].End}
}

var (
	englishHints = Set(`the of and to in that is was for with he she his said by on are were has had`)
	spanishHints = Set(`el la de que y en los del se las por un una con no para su al lo como más pero dijo fue`)
)

// language returns "es" or "en": by the tag, else by the small words of the
// first part of the text.
func language(text, tag string) string {
	switch {
	case strings.HasPrefix(strings.ToLower(tag), "es"):
		return "es"
	case tag != "":
		return "en"
	}
	head := text[:min(len(text), 4000)]
	en, es := 0, 0
	for _, w := range strings.Fields(head) {
		w = strings.ToLower(w)
		if englishHints[w] {
			en++
		}
		if spanishHints[w] {
			es++
		}
	}
	if es > en {
		return "es"
	}
	return "en"
}

// Set makes a set of the words of a list.
func Set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
