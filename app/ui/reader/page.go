package reader

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/ui/look"
	"dateline/timeline"
)

// A line is one line of a laid article: the bytes of the text that stand on
// it, with the spaces that end it.
type line struct {
	timeline.Span
	y     float32
	para  int  // index of its paragraph
	first bool // of its paragraph
}

// A page is an article laid at a width, from the top of its title down. It
// knows no screen.
type page struct {
	article *timeline.Article
	width   float32
	title   []timeline.Span // lines of the title
	byline  float32         // where the line under the title stands; 0 for none
	lines   []line
	height  float32
}

// The room between things on a page.
const (
	leading   = 28 // height of a line
	topRoom   = 24
	paraRoom  = 16
	headRoom  = 12 // under a heading
	titleRoom = 20 // under title and byline
	footRoom  = 96
)

// layPage lays an article at a width. Title and text are measured in their own roles.
func layPage(a *timeline.Article, width float32, f *faces) page {
	p := page{article: a, width: width}
	y := float32(topRoom)
	if a.Title != "" {
		p.title = f.title.wrap(a.Title, timeline.Span{End: len(a.Title)}, width)
		y += float32(len(p.title)) * look.ItemTitle.Line()
	}
	if byline(a) != "" {
		p.byline = y + 4
		y += 4 + look.Label.Line()
	}
	if y > topRoom {
		y += titleRoom
	}
	for i, para := range a.Paragraphs {
		w := &f.text
		if para.Heading {
			w = &f.heading
		}
		if i > 0 {
			y += paraRoom
			if a.Paragraphs[i-1].Heading {
				y += headRoom - paraRoom
			}
		}
		for n, s := range w.wrap(a.Text, para.Span, width) {
			p.lines = append(p.lines, line{Span: s, y: y, para: i, first: n == 0})
			y += leading
		}
	}
	p.height = y + footRoom
	return p
}

func byline(a *timeline.Article) string {
	var parts []string
	for _, s := range []string{a.Outlet, a.Author} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// words returns what is drawn of a line.
func (p *page) words(l *line) string {
	return strings.TrimRight(l.In(p.article.Text), " \t\r\n")
}

func (p *page) heading(l *line) bool { return p.article.Paragraphs[l.para].Heading }

func (p *page) role(l *line) look.Role {
	if p.heading(l) {
		return look.Heading
	}
	return look.Reading
}

// lineOf returns the index of the line that byte i stands on, or of the last
// one before it; -1 for a page without lines.
func (p *page) lineOf(i int) int {
	n := sort.Search(len(p.lines), func(k int) bool { return p.lines[k].Start > i })
	return max(n-1, min(0, len(p.lines)-1))
}

// lineAt returns the index of the line nearest to a height; -1 for none.
func (p *page) lineAt(y float32) int {
	n := sort.Search(len(p.lines), func(k int) bool { return p.lines[k].y > y }) - 1
	switch {
	case n < 0:
		return min(0, len(p.lines)-1)
	case n+1 < len(p.lines) && p.lines[n+1].y-y < y-p.lines[n].y-leading:
		return n + 1
	}
	return n
}

// sight returns the lines that stand between two heights, as [from, to).
func (p *page) sight(top, bottom float32) (from, to int) {
	from = sort.Search(len(p.lines), func(k int) bool { return p.lines[k].y+leading > top })
	to = sort.Search(len(p.lines), func(k int) bool { return p.lines[k].y >= bottom })
	return from, max(from, to)
}

// extent returns the heights at which the words of a span begin and end.
func (p *page) extent(s timeline.Span) (top, bottom float32) {
	if len(p.lines) == 0 {
		return 0, 0
	}
	last := max(s.Start, s.End-1)
	return p.lines[p.lineOf(s.Start)].y, p.lines[p.lineOf(last)].y + leading
}

// faces are the widths of words in the three typefaces of a page.
type faces struct{ title, heading, text widths }

func newFaces() *faces {
	in := func(r look.Role) widths {
		return widths{measure: func(s string) float32 { return look.Measure(s, r) }}
	}
	return &faces{in(look.ItemTitle), in(look.Heading), in(look.Reading)}
}

// widths remembers how wide words are: to measure a new one costs a hundred
// times what it costs to look it up.
type widths struct {
	measure func(string) float32
	known   map[string]float32
}

const mostKnown = 1 << 16 // words; an article has some thousands

func (w *widths) of(s string) float32 {
	if x, ok := w.known[s]; ok {
		return x
	}
	if w.known == nil || len(w.known) > mostKnown {
		w.known = map[string]float32{}
	}
	x := w.measure(s)
	w.known[strings.Clone(s)] = x
	return x
}

// longWord is the length from which words are measured letter by letter, since
// they fit no line anyway.
const longWord = 120

// wrap breaks the bytes of a paragraph into lines no wider than width. The
// lines follow each other without a gap and cover the paragraph; spaces at the
// end of a line hang over. A word wider than a line is broken inside.
func (w *widths) wrap(text string, p timeline.Span, width float32) []timeline.Span {
	var out []timeline.Span
	start, x := p.Start, float32(0)
	cut := func(at int) { out = append(out, timeline.Span{Start: start, End: at}); start, x = at, 0 }
	for i := p.Start; i < p.End; {
		end := i + wordEnd(text[i:p.End])
		next := end + spaceEnd(text[end:p.End])
		if i > start && !w.fits(text[i:end], width-x) {
			cut(i)
		}
		for i < end && !w.fits(text[i:end], width-x) {
			n, wide := w.fitting(text[i:end], width-x)
			x += wide
			if i += n; i < end {
				cut(i)
			}
		}
		if i < end {
			x += w.of(text[i:end])
		}
		x += w.of(" ") * float32(next-end)
		i = next
		if next > end && text[next-1] == '\n' {
			cut(next)
		}
	}
	if start < p.End || len(out) == 0 {
		cut(p.End)
	}
	return out
}

func (w *widths) fits(word string, room float32) bool {
	return len(word) < longWord && w.of(word) <= room
}

// fitting returns how many bytes of a word fit, at least one whole letter, and
// how wide they are.
func (w *widths) fitting(word string, room float32) (n int, wide float32) {
	for n < len(word) {
		k := letter(word[n:])
		x := w.of(word[n : n+k])
		if wide+x > room && n > 0 {
			return n, wide
		}
		n, wide = n+k, wide+x
	}
	return n, wide
}

// wordEnd returns how long the word is that s begins with.
func wordEnd(s string) int {
	if i := strings.IndexAny(s, " \t\n"); i >= 0 {
		return i
	}
	return len(s)
}

// spaceEnd returns how many bytes of space s begins with, up to and with the
// first newline.
func spaceEnd(s string) int {
	for i := range len(s) {
		switch s[i] {
		case '\n':
			return i + 1
		case ' ', '\t':
		default:
			return i
		}
	}
	return len(s)
}

// letter returns how many bytes of s are its first letter with all the accents
// that follow it.
func letter(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) {
		r, k := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.M, r) && r != zeroWidthJoiner {
			break
		}
		n += k
	}
	return n
}

const zeroWidthJoiner = '\u200d'
