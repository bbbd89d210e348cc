package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// Tokens returns the tokens of text that lie within a span of it, in order.
// White space belongs to none. A span that reaches out of the text is cut.
func Tokens(text string, within timeline.Span) []Token {
	within = clip(text, within)
	s := scanner{text: text[:within.End], begin: within.Start, at: within.Start}
	s.out = make([]Token, 0, (within.End-within.Start)/5+4)
	for s.at < len(s.text) {
		s.next()
	}
	return s.out
}

func clip(text string, w timeline.Span) timeline.Span {
	w.Start = min(max(w.Start, 0), len(text))
	w.End = min(max(w.End, w.Start), len(text))
	return w
}

// A scanner walks through a text once.
type scanner struct {
	text   string // up to the end of what is asked for
	begin  int
	at     int
	out    []Token
	double int // straight and curly double quotes now open
	single int // single ones
	angle  int // « and ‹
}

// rune returns the character at byte i and its length; 0, 0 at the end.
func (s *scanner) rune(i int) (rune, int) {
	if i >= len(s.text) {
		return 0, 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[i:])
}

// before returns the character that ends at byte i, 0 at the beginning.
func (s *scanner) before(i int) rune {
	if i <= s.begin {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[s.begin:i])
	return r
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

func space(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r >= 0x80 && unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

// next reads one token, or skips one white space.
func (s *scanner) next() {
	r, n := s.rune(s.at)
	switch {
	case space(r):
		s.at += n
	case letter(r):
		s.word()
	case digit(r):
		s.number()
	case r == '.' || r == '-':
		i := s.at
		for i < len(s.text) && rune(s.text[i]) == r {
			i++
		}
		s.add(i, Mark)
	default:
		s.add(s.at+n, s.role(r, n))
	}
}

func (s *scanner) add(end int, k Kind) {
	s.out = append(s.out, Token{timeline.Span{Start: s.at, End: end}, k})
	s.at = end
}

// letters returns the end of the run of letters (and digits) at byte i.
func (s *scanner) letters(i int) int {
	for {
		r, n := s.rune(i)
		if n == 0 || !letter(r) && !digit(r) {
			return i
		}
		i += n
	}
}

// word reads letters with what may stand inside a word.
func (s *scanner) word() {
	start := s.at
	if end := s.acronym(start); end > 0 {
		s.add(end, Word)
		return
	}
	end := s.letters(start)
	for {
		r, n := s.rune(end)
		joins := apostrophe(r) || r == '-' || r == '\u2010' || r == '\u2011'
		if after, _ := s.rune(end + n); !joins || !letter(after) {
			break
		}
		more := s.letters(end + n)
		if apostrophe(r) && more == end+n+1 && s.text[end+n]|0x20 == 's' {
			s.add(end, Word)
			s.add(more, Word)
			return
		}
		end = more
	}
	if r, _ := s.rune(end); r == '.' && s.abbreviated(start, end) {
		end++
	}
	s.add(end, Word)
}

// acronym returns the end of letters parted by dots, such as "U.S.", "a.m."
// and "EE.UU.", or 0.
func (s *scanner) acronym(i int) int {
	parts := 0
	for {
		j := i
		for range 2 {
			if r, n := s.rune(j); n > 0 && letter(r) {
				j += n
			}
		}
		if r, _ := s.rune(j); j == i || r != '.' {
			break
		}
		if parts == 0 && !s.tight(j+1) {
			return 0
		}
		parts++
		i = j + 1
	}
	if r, n := s.rune(i); parts < 2 || n > 0 && letter(r) {
		return 0
	}
	return i
}

// tight reports whether at i one or two letters and a dot follow.
func (s *scanner) tight(i int) bool {
	for k := range 3 {
		r, n := s.rune(i)
		if k > 0 && r == '.' {
			return true
		}
		if n == 0 || !letter(r) {
			return false
		}
		i += n
	}
	return false
}

// abbreviated reports whether the dot after the word is part of it.
func (s *scanner) abbreviated(start, end int) bool {
	w := s.text[start:end]
	if end-start <= 2 && utf8.RuneCountInString(w) == 1 && w != "p" {
		return s.before(start) != '°' && s.initial(w, end+1)
	}
	if end-start > longestAbbreviation {
		return false
	}
	switch abbreviations[strings.ToLower(w)] {
	case always, soft:
		return true
	case beforeNumber:
		return s.numberAhead(end + 1)
	}
	return false
}

// initial reports whether a single letter before a dot abbreviates a name.
func (s *scanner) initial(w string, after int) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) || w == "I" || w == "Y" || w == "O" {
		return false
	}
	next, n := s.rune(after)
	if next == ' ' {
		next, _ = s.rune(after + n)
	}
	return unicode.IsUpper(next)
}

func (s *scanner) numberAhead(i int) bool {
	for range 3 {
		r, n := s.rune(i)
		if digit(r) {
			return true
		}
		if !space(r) && r != 'º' && r != '°' {
			return false
		}
		i += n
	}
	return false
}

// number reads digits with inner points and commas, and letters behind.
func (s *scanner) number() {
	i := s.at
	for {
		r, n := s.rune(i)
		if digit(r) || letter(r) || r == 'º' || r == 'ª' {
			i += n
			continue
		}
		if after, _ := s.rune(i + n); (r == '.' || r == ',') && digit(after) || r == '.' && (after == 'º' || after == 'ª') {
			i += n
			continue
		}
		if prev := s.before(i); r == '.' && letter(prev) && s.clockDots(i) {
			i++
			continue
		}
		break
	}
	s.add(i, Number)
}

// clockDots reports whether the dot at i is one of "10a.m.".
func (s *scanner) clockDots(i int) bool {
	prev := s.text[i-1] | 0x20
	if prev == 'a' || prev == 'p' {
		r, _ := s.rune(i + 1)
		return r|0x20 == 'm'
	}
	return prev == 'm' && i >= 2 && s.text[i-2] == '.'
}
