package when

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// A token is a word, number or mark with all it can be.
type token struct {
	timeline.Span
	id    int // of the word in its tongue, -1 for none
	bits  uint64
	word  *word
	n     int     // the number, or minutes of a clock time
	num   float64 // the number with its fraction
	date  figures // of a date in figures
	tight bool    // no white space before it
	upper bool    // begins with a capital
	shout bool    // all capitals
	stop  bool    // ends a sentence, or the paragraph
	quote bool    // inside a quotation
}

func (t *token) is(c class) bool { return t.bits&(1<<c) != 0 }

// value returns what the token stands for as a member of a class.
func (t *token) value(c class) int {
	if t.word != nil && t.word.bits&(1<<c) != 0 {
		return int(t.word.value[c])
	}
	return t.n
}

// lex fills r.tokens with the tokens of one paragraph.
func (r *reader) lex(p timeline.Span) {
	raw := prose.Tokens(r.text, p)
	if need := len(raw) + len(raw)/8; cap(r.tokens) < need {
		r.tokens = make([]token, 0, need)
	}
	r.tokens = r.tokens[:0]
	depth := 0
	for i := 0; i < len(raw); i++ {
		t := raw[i]
		switch t.Kind {
		case prose.Open:
			depth++
		case prose.Close:
			depth = max(depth-1, 0)
		case prose.Number:
			i += r.number(raw[i:])
			r.tokens[len(r.tokens)-1].quote = depth > 0
			continue
		}
		r.word(t, depth > 0)
	}
	r.spaces()
	r.tokens = r.tongue.joinNumbers(r.tokens)
}

// word adds a word, parted at its hyphens, or a mark.
func (r *reader) word(t prose.Token, quote bool) {
	start := t.Start
	if t.Kind == prose.Word {
		for i := t.Start; i < t.End; i++ {
			if r.text[i] == '-' {
				r.plain(start, i, quote)
				r.plain(i, i+1, quote)
				start = i + 1
			}
		}
	}
	r.plain(start, t.End, quote)
}

// dashes are read as hyphens.
var dashes = map[string]string{"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "--": "-", "`": "'", "‘": "'", "’": "'"}

// plain adds one word or mark and looks it up.
func (r *reader) plain(start, end int, quote bool) {
	s := r.text[start:end]
	t := token{Span: timeline.Span{Start: start, End: end}, id: -1, quote: quote}
	first, _ := utf8.DecodeRuneInString(s)
	t.upper = unicode.IsUpper(first)
	t.shout = t.upper && len(s) > 1 && strings.ToUpper(s) == s
	t.stop = s == "." || s == ";" || s == "!" || s == "?" || s == "…" || strings.HasPrefix(s, "..")
	if end-start <= longestWord {
		t.lookUp(r.tongue, s)
	}
	r.tokens = append(r.tokens, t)
}

// longestWord is more than the bytes of any word of the vocabulary.
const longestWord = 24

func (t *token) lookUp(tongue *tongue, s string) {
	if d, ok := dashes[s]; ok {
		s = d
	} else {
		s = prose.Fold(s)
	}
	w := tongue.words[s]
	if w == nil && strings.HasSuffix(s, ".") {
		w = tongue.words[s[:len(s)-1]]
	}
	if w != nil {
		t.id, t.bits, t.word = w.id, w.bits, w
		t.n = int(w.value[cNum])
		t.num = float64(t.n)
	}
}

// spaces notes where white space lies, and where a paragraph is broken.
func (r *reader) spaces() {
	for i := 1; i < len(r.tokens); i++ {
		gap := r.text[r.tokens[i-1].End:r.tokens[i].Start]
		r.tokens[i].tight = gap == ""
		if n := strings.IndexByte(gap, '\n'); n >= 0 && strings.IndexByte(gap[n+1:], '\n') >= 0 {
			r.tokens[i-1].stop = true
		}
	}
}

// lower returns the word of token i in lower case, without the dot of an
// abbreviation; "" when there is no such token.
func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	t := &r.tokens[i]
	s := strings.TrimSuffix(r.text[t.Start:t.End], ".")
	if s == "" {
		return "."
	}
	if t.upper && len(s) < longestWord {
		return prose.Fold(s)
	}
	return s
}
