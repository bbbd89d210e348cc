package reader

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/require"

	"dateline/app/ui/look"
	"dateline/timeline"
)

// counted measures a word by its letters, 10 units each; accents take no room.
func counted() widths {
	return widths{measure: func(s string) float32 {
		n := 0
		for i := 0; i < len(s); i += letter(s[i:]) {
			n++
		}
		return float32(n) * 10
	}}
}

func lines(text string, spans []timeline.Span) []string {
	out := []string{}
	for _, s := range spans {
		out = append(out, s.In(text))
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"between words", "the road to Cúcuta", 80, []string{"the road ", "to ", "Cúcuta"}},
		{"exactly full", "1234 6789", 90, []string{"1234 6789"}},
		{"spaces hang over", "1234    6789", 40, []string{"1234    ", "6789"}},
		{"a word too long", "abcdefgh i", 30, []string{"abc", "def", "gh ", "i"}},
		{"a long word after a short one", "ab cdefgh", 30, []string{"ab ", "cde", "fgh"}},
		{"accents stay with their letter", "e\u0301e\u0301e\u0301", 20, []string{"e\u0301e\u0301", "e\u0301"}},
		{"a line of its own", "one\ntwo", 200, []string{"one\n", "two"}},
		{"nothing", "", 200, []string{""}},
		{"narrower than a letter", "abc", 5, []string{"a", "b", "c"}},
	} {
		w := counted()
		require.Equal(t, c.want, lines(c.text, w.wrap(c.text, timeline.Span{End: len(c.text)}, c.width)), c.name)
	}
}

// For any text and width the lines follow each other without gap or overlap,
// never part a letter, and none that has two words is too wide.
func TestWrapCoversTheText(t *testing.T) {
	dice := rand.New(rand.NewSource(1))
	signs := []string{"a", "ñ", "é", "e\u0301", "—", "«", "»", "世", "😀", " ", " ", " ", "  ", "\n", "-", strings.Repeat("w", 40), strings.Repeat("x", 300)}
	for range 3000 {
		var b strings.Builder
		for range dice.Intn(60) {
			b.WriteString(signs[dice.Intn(len(signs))])
		}
		text := b.String()
		from := 0
		for n := dice.Intn(4); n > 0 && from < len(text); n-- {
			from += letter(text[from:])
		}
		p := timeline.Span{Start: from, End: len(text)}
		width := float32(5 + dice.Intn(300))
		w := counted()
		spans := w.wrap(text, p, width)
		at := p.Start
		for _, s := range spans {
			require.Equal(t, at, s.Start, "%q at %v", text, width)
			require.True(t, utf8.ValidString(s.In(text)), "%q at %v", text, width)
			words := strings.TrimRight(s.In(text), " \n")
			if k := letter(words + "."); k < len(words) {
				require.LessOrEqual(t, w.of(words), max(width, 10), "%q in %q at %v", words, text, width)
			}
			at = s.End
		}
		require.Equal(t, p.End, at, "%q at %v", text, width)
	}
}

// long returns an article of at least n words, with accents, headings, marks of
// repetition and a link that fits no line.
func long(n int) *timeline.Article {
	a := &timeline.Article{ID: "long", Title: "Minutes of the harbour board, and what the commission read in them", Outlet: "Harbour Gazette"}
	words := strings.Fields(`the commission read every minute of the harbour board since March and found that
		«nobody asked who paid» for the crane, said Inés Muñoz-Peña, chair of the inquiry, on Tuesday;
		el alcalde respondió que «la grúa ya existía» y que nadie preguntó — https://example.org/actas/2026/03/04/una-dirección-que-no-cabe-en-ninguna-línea-de-la-página-ni-en-la-siguiente`)
	var b strings.Builder
	for count, number := 0, 0; count < n; {
		start := b.Len()
		heading := number%9 == 8 && (len(a.Paragraphs) == 0 || !a.Paragraphs[len(a.Paragraphs)-1].Heading)
		size := 40 + 13*(number%7)
		if heading {
			size = 4
		} else {
			number++
		}
		for k := range size {
			if k > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(words[(count+k*k)%len(words)])
		}
		count += size
		p := timeline.Paragraph{Span: timeline.Span{Start: start, End: b.Len()}, Heading: heading}
		if !heading {
			p.Number = number
		}
		a.Paragraphs = append(a.Paragraphs, p)
		b.WriteString("\n\n")
	}
	a.Text = b.String()
	return a
}

// At every width the lines of a page cover each paragraph, go down the page
// and fit the measure.
func TestPageCoversTheArticle(t *testing.T) {
	test.NewApp().Settings().SetTheme(look.Theme{})
	a, f := long(1500), newFaces()
	for width := float32(leastColumn); width <= measure; width += 17 {
		p := layPage(a, width, f)
		i, y := 0, float32(0)
		for n, para := range a.Paragraphs {
			at := para.Start
			for ; i < len(p.lines) && p.lines[i].para == n; i++ {
				l := &p.lines[i]
				require.Equal(t, at, l.Start)
				require.GreaterOrEqual(t, l.y, y)
				require.Equal(t, l.first, l.Start == para.Start)
				require.LessOrEqual(t, look.Measure(p.words(l), p.role(l)), width+2, p.words(l))
				at, y = l.End, l.y+leading
			}
			require.Equal(t, para.End, at, "paragraph %d at %v", n, width)
		}
		require.Equal(t, len(p.lines), i)
		require.Equal(t, y+footRoom, p.height)
	}
}

func TestLineOf(t *testing.T) {
	test.NewApp().Settings().SetTheme(look.Theme{})
	p := layPage(long(600), 400, newFaces())
	for i := range p.lines {
		l := p.lines[i]
		require.Equal(t, i, p.lineOf(l.Start))
		require.Equal(t, i, p.lineOf(l.End-1))
		require.Equal(t, i, p.lineAt(l.y))
		require.Equal(t, i, p.lineAt(l.y+leading-1))
		from, to := p.sight(l.y, l.y+leading)
		require.Equal(t, []int{i, i + 1}, []int{from, to})
	}
	require.Equal(t, 0, p.lineAt(-50))
	require.Equal(t, len(p.lines)-1, p.lineAt(p.height*2))
}

func TestPinsStandOnLinesOfTheirOwn(t *testing.T) {
	test.NewApp().Settings().SetTheme(look.Theme{})
	a := long(300)
	p := layPage(a, 500, newFaces())
	at := func(s int) mark {
		return mark{item: &timeline.Event{}, spans: []timeline.Span{{Start: s, End: s + 3}}}
	}
	first := a.Paragraphs[0]
	n := 0
	for n < len(p.lines) && p.lines[n].para == 0 {
		n++
	}
	var marks []mark
	for k := range n + 2 { // two more than there are lines
		marks = append(marks, at(first.Start+k))
	}
	marks = append(marks, at(p.lines[n].Start))
	pins := pin(&p, marks)
	require.Len(t, pins, n+1)
	for k := range n {
		require.Equal(t, k, pins[k].line)
	}
	require.Equal(t, 2, pins[n-1].more)
	require.Equal(t, n, pins[n].line, "the next paragraph keeps its own")
}

func BenchmarkReflow(b *testing.B) {
	test.NewApp().Settings().SetTheme(look.Theme{})
	for _, n := range []int{1200, 12000} {
		a, f := long(n), newFaces()
		layPage(a, measure, f)
		b.Run(fmt.Sprintf("%d words", n), func(b *testing.B) {
			for i := range b.N {
				layPage(a, measure-float32(i%200), f)
			}
		})
	}
}

// BenchmarkScroll is what one turn of the wheel costs in a long article with
// many marks: the lines in sight are found and laid out.
func BenchmarkScroll(b *testing.B) {
	s := sitLong(b, 12000, 400)
	b.ResetTimer()
	for i := range b.N {
		s.text.moveTo(float32(i*37) - float32(int(float32(i*37)/s.text.most()))*s.text.most())
	}
}
