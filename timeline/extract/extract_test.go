package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract"
)

// article makes an article of paragraphs; one that begins with # is a heading.
func article(published, lang string, paragraphs ...string) *timeline.Article {
	a := &timeline.Article{ID: "a", Lang: lang, Basis: "header line"}
	if published != "" {
		a.Published, _ = timeline.ParseDay(published)
	}
	n := 0
	for _, p := range paragraphs {
		if a.Text != "" {
			a.Text += "\n\n"
		}
		heading := strings.HasPrefix(p, "# ")
		p = strings.TrimPrefix(p, "# ")
		q := timeline.Paragraph{Span: timeline.Span{Start: len(a.Text), End: len(a.Text) + len(p)}, Heading: heading}
		for _, e := range a.Paragraphs {
			if !heading && e.In(a.Text) == p {
				q.Repeats = e.Number
			}
		}
		if !heading {
			n++
			q.Number = n
		}
		a.Text += p
		a.Paragraphs = append(a.Paragraphs, q)
	}
	return a
}

func read(a *timeline.Article) extract.Reading { return extract.Article(a, nil, extract.Options{}) }

var harbour = []string{
	"Norwegian Minister Kari Lunde met Danish President Ole Brandt in Oslo on Tuesday to settle the quarrel over herring.",
	"“We have a treaty that both sides can live with,” she said after the talks.",
	"# What comes next",
	"The Danish president invited Lunde to Aarhus. “Fish do not know borders,” he told Radio Nord.",
	"The Danish president invited Lunde to Aarhus. “Fish do not know borders,” he told Radio Nord.",
	"Lunde insisted that no ship had crossed the line, and promised a report.",
}

func TestReading(t *testing.T) {
	r := read(article("2026-03-05", "en", harbour...))
	names := map[timeline.ID]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name + ", " + p.Role
	}
	require.Equal(t, map[timeline.ID]string{"p-kari-lunde": "Kari Lunde, Norwegian Minister", "p-ole-brandt": "Ole Brandt, President of Denmark"}, names)

	var got []string
	for _, s := range r.Statements {
		got = append(got, s.Form+" | "+string(s.Speaker)+" | "+s.To+" | "+s.Words)
	}
	require.Equal(t, []string{
		"direct | p-kari-lunde |  | We have a treaty that both sides can live with",
		"direct | p-ole-brandt | Radio Nord | Fish do not know borders",
		"indirect | p-kari-lunde |  | no ship had crossed the line",
	}, got)

	got = nil
	for _, e := range r.Events {
		got = append(got, e.When.EDTF()+" "+e.Title)
	}
	require.Equal(t, []string{
		"2026-03-03 Talks between Kari Lunde and Ole Brandt",
		"2026-03-03 Ole Brandt invited Lunde to Aarhus",
	}, got)
}

func TestRepeatedParagraphIsOneMoreSource(t *testing.T) {
	a := article("2026-03-05", "en", harbour...)
	r := read(a)
	for _, s := range r.Statements {
		if s.Words == "Fish do not know borders" {
			last := s.Sources[len(s.Sources)-1]
			require.True(t, a.Paragraphs[4].Covers(last.Span))
			require.Equal(t, s.Sources[0].In(a.Text), last.In(a.Text))
			return
		}
	}
	require.Fail(t, "the repeated statement was not found")
}

func TestKnownPersonIsUsedAgain(t *testing.T) {
	known := []*timeline.Person{{ID: "p-7", Name: "Kari Lunde", Role: "Minister of Fisheries", Aliases: []string{"K. Lunde"}}}
	r := extract.Article(article("2026-03-05", "en", harbour...), known, extract.Options{})
	require.Equal(t, timeline.ID("p-7"), r.People[0].ID)
	require.Equal(t, "Minister of Fisheries", r.People[0].Role)
	require.Equal(t, []string{"K. Lunde", "Lunde"}, r.People[0].Aliases)
	require.Equal(t, []string{"K. Lunde"}, known[0].Aliases, "what was handed in stays as it was")
}

func TestSpanish(t *testing.T) {
	r := read(article("2026-03-05", "es",
		"La ministra noruega Kari Lunde se reunió el martes en Oslo con el presidente de Dinamarca, Ole Brandt.",
		"«Tenemos un tratado que sirve a los dos países», afirmó Lunde tras la reunión.",
		"El mandatario danés aseguró que ningún barco cruzó la línea. «Los peces no conocen fronteras», añadió.",
		"—No hubo amenazas —dijo la ministra—. Solo preguntas.",
	))
	var got []string
	for _, s := range r.Statements {
		got = append(got, s.Form+" | "+string(s.Speaker)+" | "+s.Words)
	}
	require.Equal(t, []string{
		"direct | p-kari-lunde | Tenemos un tratado que sirve a los dos países",
		"indirect | p-ole-brandt | ningún barco cruzó la línea",
		"direct | p-ole-brandt | Los peces no conocen fronteras",
		"direct | p-kari-lunde | No hubo amenazas",
		"direct | p-kari-lunde | Solo preguntas.",
	}, got)
	require.NotEmpty(t, r.Events)
	require.Equal(t, "2026-03-03", r.Events[0].When.EDTF())
}

func TestReadingSaysWhy(t *testing.T) {
	a := article("2026-03-05", "en", harbour...)
	r := read(a)
	for _, s := range r.Statements {
		require.NotEmpty(t, s.Reason, s.Words)
		require.NotEmpty(t, s.Origin.Rule)
		require.NotEmpty(t, s.When.Reason)
	}
	for _, e := range r.Events {
		require.NotEmpty(t, e.When.Reason, e.Title)
		require.NotEmpty(t, e.Origin.Rule)
		require.Greater(t, e.Rank, 0.0)
	}
}

func TestSameArticleSameReading(t *testing.T) {
	first := read(article("2026-03-05", "en", harbour...))
	again := read(article("2026-03-05", "en", harbour...))
	require.Equal(t, first, again)
}

func TestForkedDateKeepsItsOtherDay(t *testing.T) {
	for _, c := range []struct{ lang, link, day, or string }{
		{"en", "", "2026-03-02", "2026-02-03"},
		{"en", "https://news.example.us/herring", "2026-03-02", "2026-02-03"},
		{"en", "https://www.example.co.uk/herring", "2026-02-03", "2026-03-02"},
		{"en-US", "https://www.example.co.uk/herring", "2026-03-02", "2026-02-03"},
	} {
		a := article("2026-03-05", c.lang, "Norwegian Minister Kari Lunde signed the herring pact in Oslo on 3/2/2026.", "“We have a treaty,” Lunde said on 3/2/2026.")
		a.Link = c.link
		r := read(a)
		require.NotEmpty(t, r.Events)
		require.Equal(t, c.day+" "+c.or, r.Events[0].When.EDTF()+" "+r.Events[0].When.Or.EDTF(), "%v", c)
		require.Equal(t, c.day+" "+c.or, r.Statements[0].When.EDTF()+" "+r.Statements[0].When.Or.EDTF(), "%v", c)
	}
}

func TestUndatedArticle(t *testing.T) {
	r := read(article("", "en", harbour...))
	for _, s := range r.Statements {
		require.NotEqual(t, 2026, s.When.From.Y, s.Words)
	}
}

// sound checks that every place lies in the text.
func sound(t *testing.T, a *timeline.Article, r extract.Reading) {
	in := func(s timeline.Span) {
		require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(a.Text), "%v of %d", s, len(a.Text))
	}
	for _, q := range r.Quotes {
		in(q.Span)
		in(q.Words)
		in(q.Mention)
		in(q.CueSpan)
		require.Less(t, q.Parent, len(r.Quotes))
	}
	ids := map[timeline.ID]bool{}
	for _, e := range r.Events {
		require.False(t, ids[e.ID], "two events %s", e.ID)
		ids[e.ID] = true
		require.NotEmpty(t, e.Sources)
		in(e.Dated.Span)
		for _, s := range e.Sources {
			in(s.Span)
		}
	}
	for _, s := range r.Statements {
		require.False(t, ids[s.ID], "two statements %s", s.ID)
		ids[s.ID] = true
		require.NotEmpty(t, s.Sources)
		in(s.Mention.Span)
		in(s.Dated.Span)
		for _, x := range s.Sources {
			in(x.Span)
		}
	}
}

func FuzzArticle(f *testing.F) {
	f.Add(strings.Join(harbour, "\n"), 7, 90, "en")
	f.Add("“ “ «‘ \" he said. «No», dijo. —Sí —dijo ella—. Trump’s ’s ’s said", 0, 10, "es")
	f.Add("\xff\xfe“\x00he said” on 31 February 99999\u202e", 3, 4, "")
	f.Fuzz(func(t *testing.T, text string, x, y int, lang string) {
		a := &timeline.Article{ID: "f", Text: text, Lang: lang, Published: timeline.DayOf(2026, 2, 4)}
		at := 0
		for n, l := range strings.SplitAfter(text, "\n") {
			a.Paragraphs = append(a.Paragraphs, timeline.Paragraph{Span: timeline.Span{Start: at, End: at + len(l)}, Number: n + 1})
			at += len(l)
		}
		sound(t, a, read(a))
		a.Paragraphs = []timeline.Paragraph{{Span: timeline.Span{Start: x, End: y}, Number: 1}, {Span: timeline.Span{Start: y, End: x}, Repeats: 1}}
		sound(t, a, read(a))
	})
}

// kinds are texts of so many bytes of which reading could lose its way.
var kinds = []struct {
	name string
	text func(size int) string
}{
	{"news", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.ReplaceAll(strings.Join(harbour[:2], "\n"), "Kari", fmt.Sprintf("Kari%c", 'a'+i%26)) + "\n")
		}
		return b.String()
	}},
	{"one line", func(n int) string {
		return fill(n, "Lee said that he met the president on Friday. “No,” she said. ")
	}},
	{"unclosed quotes", func(n int) string { return fill(n, "“") }},
	{"unclosed words", func(n int) string { return fill(n, "“He said so on Friday ") }},
	{"single quotes", func(n int) string { return fill(n, "'he said ‘") }},
	{"rayas", func(n int) string { return fill(n, "—dijo ") }},
	{"digits", func(n int) string { return fill(n, "9") }},
	{"dates in figures", func(n int) string { return fill(n, "12/04/2026 1,234.5 ") }},
	{"dates without end", func(n int) string { return fill(n, "from 3 March 2025 to 4 May and ") }},
	{"capitals", func(n int) string { return fill(n, "Ana Bo, Cy Do and ") }},
	{"no sentence", func(n int) string { return fill(n, "Lee said that we met the man and ") }},
	{"lines", func(n int) string { return fill(n, "a\n") }},
	{"spaces", func(n int) string { return fill(n, " ") }},
	{"bytes", func(n int) string { return fill(n, "\xff\x00\u202e\xe2\x80") }},
	{"many events", func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "On %d March %d Minister Ana%c Bo%c%c signed the pact of %c%d.\n", 1+i%28, 1200+i/28%800, 'a'+i%26, 'a'+i%26, 'a'+i/26%26, 'A'+i%26, i)
		}
		return b.String()
	}},
}

func fill(n int, s string) string { return strings.Repeat(s, n/len(s)+1) }

// lined makes an article of a text, a paragraph a line; a line that was read
// before repeats it.
func lined(text string) *timeline.Article {
	a := &timeline.Article{ID: "x", Lang: "en", Text: text, Published: timeline.DayOf(2026, 2, 4)}
	at, first := 0, map[string]int{}
	for n, l := range strings.SplitAfter(text, "\n") {
		p := timeline.Paragraph{Span: timeline.Span{Start: at, End: at + len(strings.TrimSuffix(l, "\n"))}, Number: n + 1, Repeats: first[l]}
		if p.Repeats == 0 {
			first[l] = p.Number
		}
		a.Paragraphs = append(a.Paragraphs, p)
		at += len(l)
	}
	return a
}

func TestBadInput(t *testing.T) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			a := lined(k.text(100_000))
			require.NotPanics(t, func() { sound(t, a, read(a)) })
		})
	}
	for _, text := range []string{
		"", "\x00", "\xff\xfe\xfd", "\u202eyadirF no deiD eeL ammE\u202c", "“\u2067Lee said on Friday\u2069” he said.",
		strings.Repeat("“", 100_000), strings.Repeat("«", 100_000) + " dijo", strings.Repeat("9", 10_000),
		"Lee said on 31 February 2026 that he met the president on 29 February 2025, in the year 0 and in 99999.",
	} {
		for _, lang := range []string{"en", "es", "", "xx"} {
			a := lined(text)
			a.Lang = lang
			require.NotPanics(t, func() { sound(t, a, read(a)) }, "%.40q", text)
		}
	}
}

// BenchmarkTenTimes reads 100 KB and 1 MB of each kind of text and reports how
// many times as long the second takes: about 10 when reading is linear.
func BenchmarkTenTimes(b *testing.B) {
	for _, k := range kinds {
		one, ten := lined(k.text(100_000)), lined(k.text(1_000_000))
		b.Run(strings.ReplaceAll(k.name, " ", "-"), func(b *testing.B) {
			var short, long time.Duration
			for b.Loop() {
				short += took(one)
				long += took(ten)
			}
			b.ReportMetric(float64(long)/float64(short), "ratio")
			b.ReportMetric(long.Seconds()/float64(b.N)/float64(len(ten.Text))*1e6, "s/MB")
		})
	}
}

func took(a *timeline.Article) time.Duration {
	begin := time.Now()
	read(a)
	return time.Since(begin)
}

func seedArticle(b testing.TB) *timeline.Article {
	folder := seedFolder()
	if _, err := os.Stat(filepath.Join(folder, seed+".txt")); err != nil {
		b.Skip("the seed article is not here:", folder)
	}
	return readSheet(b, filepath.Join(folder, seed+".gold.json"), folder).article
}

func BenchmarkArticle(b *testing.B) {
	a := seedArticle(b)
	b.ReportAllocs()
	for b.Loop() {
		read(a)
	}
}

// BenchmarkTenArticles shows that ten times the text takes about ten times as
// long.
func BenchmarkTenArticles(b *testing.B) {
	one := seedArticle(b)
	a := *one
	a.Text, a.Paragraphs = "", nil
	for range 10 {
		at := len(a.Text)
		for _, p := range one.Paragraphs {
			p.Start, p.End = p.Start+at, p.End+at
			a.Paragraphs = append(a.Paragraphs, p)
		}
		a.Text += one.Text + "\n"
	}
	require.True(b, utf8.ValidString(a.Text))
	for b.Loop() {
		read(&a)
	}
}
