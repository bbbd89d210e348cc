package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// Sentences returns the sentences of text that lie within a span of it, in
// order, without the white space around them.
//
// A full stop inside a quotation does not end the sentence around it when the
// sentence goes on behind the quotation («A. B!» he said is one sentence). A
// quotation that nobody goes on from is divided like any other text. An empty
// line always ends a sentence, and so does [LongestSentence].
func Sentences(text string, within timeline.Span) []timeline.Span {
	tokens := Tokens(text, within)
	d := divider{text: text, tokens: tokens, held: held(text, tokens)}
	for i := 0; i < len(tokens); i++ {
		if end := d.ends(i); end > 0 {
			d.cut(end)
			i = end - 1
		} else if tokens[i].End-tokens[d.from].Start > LongestSentence {
			d.cut(i + 1)
		}
	}
	d.cut(len(tokens))
	return d.out
}

// LongestSentence is how many bytes a sentence can have: what is longer is no
// prose, and is cut so that nobody looks all over it again for each of its words.
const LongestSentence = 4000

// A divider cuts a run of tokens into sentences.
type divider struct {
	text   string
	tokens []Token
	held   []bool // tokens within a quotation that the sentence goes on from
	from   int
	out    []timeline.Span
}

func (d *divider) cut(end int) {
	if end > d.from {
		d.out = append(d.out, timeline.Span{Start: d.tokens[d.from].Start, End: d.tokens[end-1].End})
		d.from = end
	}
}

// held marks the tokens inside quotations behind which the sentence goes on.
func held(text string, tokens []Token) []bool {
	steps := make([]int, len(tokens)+1)
	var open []int
	for i, t := range tokens {
		switch {
		case t.Kind == Open:
			open = append(open, i)
		case t.Kind == Close && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			if goesOn(text, tokens, i) {
				steps[from]++
				steps[i]--
			}
		}
	}
	out := make([]bool, len(tokens))
	depth := 0
	for i := range tokens {
		depth += steps[i]
		out[i] = depth > 0
	}
	return out
}

// goesOn reports whether the sentence goes on behind the closing mark i.
func goesOn(text string, tokens []Token, i int) bool {
	for i+1 < len(tokens) && tokens[i+1].Kind == Close {
		i++
	}
	if i+1 >= len(tokens) || brokenBy(text[tokens[i].End:tokens[i+1].Start]) {
		return false
	}
	next := tokens[i+1]
	switch first, _ := utf8.DecodeRuneInString(next.In(text)); {
	case next.Kind == Word:
		return !unicode.IsUpper(first) || i > 0 && tokens[i-1].In(text) == ","
	case next.Kind == Mark:
		return strings.ContainsRune(",;:-–—(", first)
	}
	return false
}

// brokenBy reports whether white space holds an empty line.
func brokenBy(gap string) bool {
	i := strings.IndexByte(gap, '\n')
	return i >= 0 && (strings.IndexByte(gap[i+1:], '\n') >= 0 || strings.Contains(gap, "\u2029"))
}

// ends returns the index behind the sentence's last token when token i ends
// one, else 0.
func (d *divider) ends(i int) int {
	if i+1 >= len(d.tokens) {
		return 0
	}
	if d.gapBroken(i) {
		return i + 1
	}
	t := d.tokens[i]
	stop := t.Kind == Mark && terminator(t.In(d.text))
	dotted := t.Kind == Word && d.text[t.End-1] == '.'
	if !stop && !dotted || d.held[i] {
		return 0
	}
	end := i + 1
	for end < len(d.tokens) && (d.tokens[end].Kind == Close || d.trails(d.tokens[end])) {
		if d.gapBroken(end - 1) {
			return end
		}
		end++
	}
	end = d.notes(end)
	if end == len(d.tokens) || d.gapBroken(end-1) {
		return end
	}
	if d.tokens[end-1].End == d.tokens[end].Start && d.tokens[end].Kind != Open {
		return 0
	}
	if dotted && end == i+1 {
		if d.plainStart(i, end) {
			return end
		}
		return 0
	}
	if d.begins(end) {
		return end
	}
	return 0
}

// notes returns the token behind the numbers of footnotes, as in "… so.[3][4]".
func (d *divider) notes(i int) int {
	for i+2 < len(d.tokens) && d.tight(i) && d.says(i, "[") && d.tokens[i+1].Kind == Number && d.says(i+2, "]") {
		i += 3
	}
	return i
}

// tight reports whether no white space stands before token i.
func (d *divider) tight(i int) bool { return i > 0 && d.tokens[i-1].End == d.tokens[i].Start }

func (d *divider) says(i int, s string) bool { return d.tokens[i].In(d.text) == s }

func (d *divider) gapBroken(i int) bool {
	return brokenBy(d.text[d.tokens[i].End:d.tokens[i+1].Start])
}

func terminator(s string) bool {
	return s == "." || s == "!" || s == "?" || s == "…" || strings.HasPrefix(s, "..")
}

// trails reports whether t is a mark that stays with the sentence it ends.
func (d *divider) trails(t Token) bool {
	s := t.In(d.text)
	return t.Kind == Mark && (terminator(s) || s == ")" || s == "]")
}

// begins reports whether token i can begin a sentence.
func (d *divider) begins(i int) bool {
	t := d.tokens[i]
	switch r, _ := utf8.DecodeRuneInString(t.In(d.text)); t.Kind {
	case Word:
		return !unicode.IsLower(r)
	case Number, Open:
		return true
	case Mark:
		if strings.ContainsRune("—–-", r) {
			return i+1 < len(d.tokens) && d.begins(i+1) && (d.tight(i+1) || d.tokens[i+1].Kind == Word)
		}
		return strings.ContainsRune("¿¡([•*#@", r) || r > unicode.MaxLatin1 && !unicode.IsPunct(r)
	}
	return false
}

// hourEnds are the abbreviations that a clock time ends with.
var hourEnds = map[string]bool{"a.m": true, "p.m": true}

// plainWord reports whether the word i, capitalised after a clock time, is no
// title, day, month or zone, so that a sentence begins with it.
func (d *divider) plainWord(i int) bool {
	w := d.tokens[i].In(d.text)
	if strings.HasSuffix(w, ".") || strings.ToUpper(w) == w && len(w) > 1 || afterHours[strings.ToLower(w)] {
		return false
	}
	return i+1 >= len(d.tokens) || d.tokens[i+1].In(d.text) != "time"
}

// plainStart reports whether a sentence plainly begins at token next, after
// the abbreviation i.
func (d *divider) plainStart(i, next int) bool {
	w := d.tokens[i].In(d.text)
	name := strings.ToLower(strings.TrimSuffix(w, "."))
	if r := abbreviations[name]; r == always || r == beforeNumber {
		return false
	}
	if utf8.RuneCountInString(name) == 1 {
		return false
	}
	t := d.tokens[next]
	first, _ := utf8.DecodeRuneInString(t.In(d.text))
	switch t.Kind {
	case Word:
		return unicode.IsUpper(first) && (starters[strings.ToLower(t.In(d.text))] || hourEnds[name] && d.plainWord(next))
	case Open:
		return true
	case Mark:
		return strings.ContainsRune("¿¡", first)
	}
	return false
}
