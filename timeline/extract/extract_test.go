package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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

func TestBadInput(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":         "",
		"unclosed quotes": strings.Repeat("“", 100_000),
		"digits":          strings.Repeat("9", 10_000),
		"one line":        strings.Repeat("Lee said that he met the president. “No,” she said. ", 4_000),
		"no sentence":     strings.Repeat("Lee said that ", 20_000),
		"names":           strings.Repeat("Ana Bo, Cy Do and ", 10_000),
		"bytes":           strings.Repeat("\xff\x00\u202e", 1_000),
	} {
		a := &timeline.Article{ID: "x", Text: text, Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, Published: timeline.DayOf(2026, 2, 4)}
		require.NotPanics(t, func() { sound(t, a, read(a)) }, name)
	}
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
