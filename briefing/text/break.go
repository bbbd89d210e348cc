package text

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// A Line is text set on one line.
type Line struct {
	Pieces []Piece
	Width  float64 // points, without a space at the end
}

// add puts a piece at the end of a line, joining it to the last where it can.
func (l *Line) add(p Piece) {
	p.X = l.Width
	l.Width += p.Width
	if n := len(l.Pieces); n > 0 && l.Pieces[n-1].Style == p.Style {
		last := &l.Pieces[n-1]
		last.Text = append(slices.Clip(last.Text), p.Text...)
		last.Advances = append(slices.Clip(last.Advances), p.Advances...)
		last.Width += p.Width
		return
	}
	l.Pieces = append(l.Pieces, p)
}

// String returns the line's text.
func (l Line) String() string {
	var b strings.Builder
	for _, p := range l.Pieces {
		b.WriteString(string(p.Text))
	}
	return b.String()
}

// A token is what stays together on a line, and the space after it.
type token struct {
	pieces []Piece
	width  float64
	space  *Piece // nil where the token may be parted from the next without one
}

func (t *token) add(p Piece) {
	t.pieces = append(t.pieces, p)
	t.width += p.Width
}

func (t token) gap() float64 {
	if t.space == nil {
		return 0
	}
	return t.space.Width
}

// Break sets runs of text as a paragraph, in lines no wider than width, with
// the right edge as little ragged as can be. Lines keep the space they end
// with, outside their width, so that copied text does not run together. A
// width too small for one letter still gets a letter on each line.
func (s *Setter) Break(runs []Run, width float64) []Line {
	tokens := s.short(s.tokens(runs), width)
	var lines []Line
	for end, prev := len(tokens), raggedness(tokens, width); end > 0; end = prev[end] {
		lines = append(lines, lineOf(tokens[prev[end]:end]))
	}
	slices.Reverse(lines)
	return lines
}

// tokens cuts runs at the places where a line may break.
func (s *Setter) tokens(runs []Run) []token {
	var out []token
	var now token
	flush := func() {
		if len(now.pieces) > 0 {
			out = append(out, now)
		}
		now = token{}
	}
	for _, r := range runs {
		for _, part := range split(Clean(r.Text)) {
			switch {
			case part == string(zeroSpace):
				flush()
			case part != " ":
				if strings.HasPrefix(part, breakHere) {
					flush()
					part = strings.TrimPrefix(part, breakHere)
				}
				for _, p := range s.pieces(part, r.Style) {
					now.add(p)
				}
			case len(now.pieces) > 0:
				space := s.piece(r.Face, []rune{' '}, r.Style)
				now.space = &space
				flush()
			case len(out) > 0 && out[len(out)-1].space == nil:
				space := s.piece(r.Face, []rune{' '}, r.Style)
				out[len(out)-1].space = &space
			}
		}
	}
	flush()
	return out
}

// breakHere stands before a part that may begin a line though no space is
// before it. Clean text has none.
const breakHere = "\x00"

// split parts clean text into spaces, zero-width spaces and words; a word that
// may begin a line within a compound is marked with breakHere.
func split(text string) []string {
	var parts []string
	var now []rune
	runes := []rune(text)
	flush := func() {
		if len(now) > 0 {
			parts = append(parts, string(now))
			now = nil
		}
	}
	for i, r := range runes {
		if r == ' ' || r == zeroSpace {
			flush()
			parts = append(parts, string(r))
			continue
		}
		if i > 0 && len(now) > 0 && mayPart(runes[i-1], r) {
			flush()
			now = append(now, []rune(breakHere)...)
		}
		now = append(now, r)
	}
	flush()
	return parts
}

// mayPart reports whether a line may end after a and go on with b, with no
// space between them: after hyphens, dashes and slashes within words and
// addresses, never within numbers; and between ideographs.
func mayPart(a, b rune) bool {
	switch a {
	case '-', '–', '/', '?', '&', '=', '\u2010':
		return unicode.IsLetter(b)
	case '—':
		return !unicode.IsPunct(b)
	}
	return ideograph(a) && (ideograph(b) || unicode.IsLetter(b)) || ideograph(b) && unicode.IsLetter(a)
}

func ideograph(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// short cuts tokens that are wider than a line between letters.
func (s *Setter) short(tokens []token, width float64) []token {
	var out []token
	for _, t := range tokens {
		if t.width <= width {
			out = append(out, t)
			continue
		}
		var now token
		for _, p := range t.pieces {
			for _, r := range p.Text {
				letter := s.piece(p.Face, []rune{r}, p.Style)
				if len(now.pieces) > 0 && now.width+letter.Width > width && !unicode.Is(unicode.Mn, r) {
					out = append(out, now)
					now = token{}
				}
				now.add(letter)
			}
		}
		now.space = t.space
		out = append(out, now)
	}
	return out
}

// The prices of an ugly break, against the square of the share of a line that stays empty.
const (
	perLine    = .002
	inCompound = .06
	runt       = .12 // one or two short words alone on the last line
)

// raggedness returns for each number of tokens from the start where its last
// line begins, so that the squares of the empty ends add up to the least.
func raggedness(tokens []token, width float64) []int {
	n := len(tokens)
	best, prev := make([]float64, n+1), make([]int, n+1)
	for end := 1; end <= n; end++ {
		best[end] = math.Inf(1)
		w := 0.0
		for start := end; start >= 1; start-- {
			t := tokens[start-1]
			w += t.width
			if start < end {
				w += t.gap()
			}
			if w > width+.01 && start < end {
				break
			}
			if c := best[start-1] + price(tokens, start, end, 1-w/width); c < best[end] {
				best[end], prev[end] = c, start-1
			}
		}
	}
	return prev
}

// price returns what a line of the tokens from start to end (counted from 1)
// costs that leaves the share slack of its width empty.
func price(tokens []token, start, end int, slack float64) float64 {
	switch {
	case end == len(tokens) && start > 1 && slack > .8:
		return perLine + runt
	case end == len(tokens):
		return perLine
	case tokens[end-1].space == nil:
		return perLine + inCompound + slack*slack
	}
	return perLine + slack*slack
}

func lineOf(tokens []token) Line {
	var l Line
	width := 0.0
	for _, t := range tokens {
		for _, p := range t.pieces {
			l.add(p)
		}
		width = l.Width
		if t.space != nil {
			l.add(*t.space)
		}
	}
	l.Width = width
	return l
}
