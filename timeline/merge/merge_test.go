package merge

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/library"
)

func TestTerms(t *testing.T) {
	for s, want := range map[string]string{
		"":                                "",
		"U.S. strikes «Álvarez», he said": "u s strikes alvarez he said",
		"1,200 of 3.5 m; don't":           "1200 of 3.5 m dont",
		"the end, 12, and":                "the end 12 and",
		"¿Cuándo? — Mañana.":              "cuando manana",
		"\xff\x00 a":                      "a",
		"Luftwaffe’s 2nd":                 "luftwaffes 2nd",
	} {
		require.Equal(t, want, strings.Join(terms(s), " "), "%q", s)
	}
}

func TestTheAgencyThatAnArticlePassesOn(t *testing.T) {
	for _, c := range []struct{ outlet, author, first, last, want string }{
		{"Reuters", "", "Text.", "Text.", "Reuters"},
		{"The Mail", "AP", "Text.", "Text.", "AP"},
		{"The Mail", "Jane Roe, Associated Press", "Text.", "Text.", "AP"},
		{"The Mail", "", "LIMA (Reuters) - The mine opened.", "Text.", "Reuters"},
		{"La Hoja", "", "Bogotá, 3 feb (EFE).- La mina abrió.", "Text.", "EFE"},
		{"La Hoja", "", "Text.", "Con información de AFP", "AFP"},
		{"La Hoja", "", "Text.", "(Europa Press)", "Europa Press"},
		{"The Mail", "", "The minister told Reuters (in Lima) - twice - that he would stay.", "Text.", ""},
		{"The Mail", "", "The AP - a party (AP) - won.", "The minister spoke to AFP.", ""},
		{"The Mail", "", "Text.", "The minister spoke to AFP.", ""},
	} {
		text := c.first + "\n" + c.last
		a := &timeline.Article{Outlet: c.outlet, Author: c.author, Text: text, Paragraphs: []timeline.Paragraph{
			{Span: timeline.Span{End: len(c.first)}, Number: 1}, {Span: timeline.Span{Start: len(c.first) + 1, End: len(text)}, Number: 2},
		}}
		require.Equal(t, c.want, agency(a), "%+v", c)
	}
	require.Empty(t, agency(&timeline.Article{Outlet: "The Mail"}), "an article without a paragraph")
}

func TestFiguresOfTheSameThing(t *testing.T) {
	require.Equal(t, []figure{{"12", "people"}, {"3", "boats"}}, figuresIn("12 people and three boats in 2026 lost"))
	require.Empty(t, figuresIn("Talks on 12"))
	require.Equal(t, []figure{{"1900", "people"}, {"3.5", "million"}}, figuresIn("1,900 people lost 3.5 million in the 2nd quarter"))
}

// shelf is a library of three articles with an event each.
func shelf(change func(i int, a *timeline.Article, e *timeline.Event)) library.View {
	var records []timeline.Record
	for i := range 3 {
		id := timeline.ID(fmt.Sprint("a", i))
		text := "The old dam at Orlo broke on Monday."
		a := &timeline.Article{
			ID: id, Outlet: fmt.Sprint("Paper ", i), Lang: "en", Published: timeline.DayOf(2026, 5, 12+i), Text: text,
			Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}},
		}
		source := timeline.Source{Article: id, Span: timeline.Span{End: len(text)}}
		e := &timeline.Event{
			ID: timeline.ID(fmt.Sprint("e", i)), Title: "The old dam at Orlo broke",
			Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 5, 11)), Dated: source, Sources: []timeline.Source{source}, Origin: timeline.Origin{Rule: "x"}},
		}
		change(i, a, e)
		records = append(records, a, e)
	}
	return library.New(records...).View()
}

func apply(t testing.TB, v library.View, changes []library.Change) library.View {
	next, err := library.Apply(v, library.Patch{Label: "x", Changes: changes})
	require.NoError(t, err)
	return next
}

func only(t *testing.T, v library.View) *timeline.Match {
	t.Helper()
	require.Equal(t, 1, v.Len(timeline.MatchKind))
	for m := range library.All[*timeline.Match](v) {
		return m
	}
	return nil
}

// part takes the third article out of a shelf, and returns what brings it back.
func part(t *testing.T, v library.View) (less library.View, back []library.Change) {
	var out []library.Change
	for _, k := range []timeline.Key{{Kind: timeline.ArticleKind, ID: "a2"}, {Kind: timeline.EventKind, ID: "e2"}} {
		out = append(out, library.Change{Before: v.At(k)})
		back = append(back, library.Change{After: v.At(k)})
	}
	return apply(t, v, out), back
}

func TestIndependentSources(t *testing.T) {
	same := func(int, *timeline.Article, *timeline.Event) {}
	v := shelf(same)
	require.Len(t, FoldsOf(v).Voices(v, "a0", "a1", "a2", "gone"), 3)
	v = shelf(func(i int, a *timeline.Article, _ *timeline.Event) {
		if i != 1 {
			a.Outlet = "The  Dáily"
		}
	})
	voices := FoldsOf(v).Voices(v, "a0", "a1", "a2")
	require.Equal(t, []Voice{{[]timeline.ID{"a0", "a2"}, []Echo{{OneOutlet, "The  Dáily"}}}, {[]timeline.ID{"a1"}, nil}}, voices)
	require.Equal(t, []string{"both from The  Dáily", ""}, []string{voices[0].Reason(), voices[1].Reason()})
	v = shelf(func(i int, a *timeline.Article, _ *timeline.Event) { // a1 shows that a0 and a2 are one
		a.Author = []string{"EFE", "", "La Hoja"}[i]
		a.Outlet = []string{"Uno", "EFE", "EFE"}[i]
	})
	require.Len(t, FoldsOf(v).Voices(v, "a0", "a1", "a2"), 1)
}

func TestAThirdArticleJoinsAMatchAndBringsAConflict(t *testing.T) {
	v := shelf(func(i int, _ *timeline.Article, e *timeline.Event) {
		if i == 2 {
			e.When = timeline.Of(timeline.DayOf(2026, 5, 10))
		}
	})
	v, back := part(t, v)
	v = apply(t, v, Find(v, "a0", "a1"))
	m := only(t, v)
	require.Equal(t, []timeline.ID{"e0", "e1"}, m.Members)
	require.Empty(t, Conflicts(v, m))

	settled := *m
	settled.Status = timeline.Accepted
	v = apply(t, apply(t, v, []library.Change{{Before: m, After: &settled}}), back)
	v = apply(t, v, Find(v, "a2"))
	m = only(t, v)
	require.Len(t, m.Members, 3)
	require.Equal(t, timeline.Suggested, m.Status, "there is something new to decide")
	require.Equal(t, []Conflict{{Dates, []Side{{[]timeline.ID{"e0", "e1"}, "2026-05-11"}, {[]timeline.ID{"e2"}, "2026-05-10"}}}}, Conflicts(v, m))
	require.Empty(t, Find(v, "a0", "a1", "a2"), "nothing is left to find")
}

func TestTwoEventsOfOneArticleAreNeverOne(t *testing.T) {
	v := shelf(func(i int, _ *timeline.Article, e *timeline.Event) {
		if i == 1 {
			e.Sources[0].Article = "a0"
		}
	})
	v = apply(t, v, Find(v, "a0", "a1", "a2"))
	require.Len(t, only(t, v).Members, 2)
}

func TestAMatchThatWasRefusedIsNotMadeAgain(t *testing.T) {
	v, back := part(t, shelf(func(int, *timeline.Article, *timeline.Event) {}))
	v = apply(t, v, Find(v, "a0", "a1"))
	m := only(t, v)
	refused := *m
	refused.Status = timeline.Rejected
	v = apply(t, v, []library.Change{{Before: m, After: &refused}})
	require.Empty(t, Find(v, "a0", "a1"))
	v = apply(t, v, back)
	v = apply(t, v, Find(v, "a2"))
	for m := range library.All[*timeline.Match](v) {
		if m.Folds() {
			require.Len(t, m.Members, 2, "with one of the two")
		}
	}
}

// news is a large library: ten events and ten statements of invented words in
// each article, some of them told by others too.
func news(articles int) (library.View, *timeline.Article, []timeline.Record) {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := make([]string, 8000)
	for i := range vocabulary {
		for range 2 + r.IntN(3) {
			vocabulary[i] += string("bcdfglmnprst"[r.IntN(12)]) + string("aeiou"[r.IntN(5)])
		}
	}
	sentence := func(n int) string {
		w := make([]string, n)
		for i := range w {
			w[i] = vocabulary[int(float64(len(vocabulary))*r.Float64()*r.Float64())]
		}
		return strings.Join(w, " ") + "."
	}
	var records, last []timeline.Record
	var a *timeline.Article
	for i := range articles {
		id := timeline.ID(fmt.Sprintf("a%06d", i))
		day := timeline.DayOf(2020, 1, 1).AddDays(i * 2000 / articles)
		a = &timeline.Article{ID: id, Outlet: fmt.Sprint("Paper ", i%40), Lang: "en", Published: day}
		last = []timeline.Record{a}
		for k := range 20 {
			s := sentence(22)
			span := timeline.Span{Start: len(a.Text), End: len(a.Text) + len(s)}
			a.Text += s + "\n"
			a.Paragraphs = append(a.Paragraphs, timeline.Paragraph{Span: span, Number: k + 1})
			f := timeline.Facts{When: timeline.Of(day), Sources: []timeline.Source{{Article: id, Span: span}}, Origin: timeline.Origin{Rule: "x"}}
			f.Dated = f.Sources[0]
			if k%2 == 0 {
				last = append(last, &timeline.Event{ID: id + timeline.ID(fmt.Sprint("e", k)), Title: s[:len(s)/3], Facts: f})
			} else {
				last = append(last, &timeline.Statement{ID: id + timeline.ID(fmt.Sprint("s", k)), Words: s, Form: timeline.Direct, Name: "x", Facts: f})
			}
		}
		records = append(records, last...)
	}
	return library.New(records...).View(), a, last
}

// One more article among 200 to 50,000 of six years: what it costs to hold it
// beside them grows with the days around it, and little with the library.
func BenchmarkOneMore(b *testing.B) {
	for _, n := range []int{2000, 10000, 50000} {
		v, a, _ := news(n)
		b.Run(fmt.Sprintf("%d_items", n*20), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Find(v, a.ID)
			}
		})
	}
}

// Ten times the articles take about ten times as long to be held beside each other.
func BenchmarkAllOf(b *testing.B) {
	for _, n := range []int{200, 2000} {
		v, _, _ := news(n)
		var ids []timeline.ID
		for a := range library.All[*timeline.Article](v) {
			ids = append(ids, a.ID)
		}
		b.Run(fmt.Sprintf("%d_articles", n), func(b *testing.B) {
			for b.Loop() {
				Find(v, ids...)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/article")
		})
	}
}

// Whatever two articles hold, holding them beside each other does no harm, and
// what is found is about both.
func FuzzFind(f *testing.F) {
	f.Add("PORT (Reuters) - A boat sank on Monday.", "A boat sank, the port said. (EFE)", 3)
	f.Add("\xff\x00 12 dead", "", 0)
	f.Add(strings.Repeat("one two three four five six ", 9), strings.Repeat("one two three four five six ", 8), 400)
	f.Fuzz(func(t *testing.T, a, b string, day int) {
		var records []timeline.Record
		for i, text := range []string{a, b} {
			id := timeline.ID(fmt.Sprint("a", i))
			span := timeline.Span{End: len(text)}
			facts := timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 5, 11).AddDays(i * (day % 1000))), Sources: []timeline.Source{{Article: id, Span: span}}}
			records = append(records,
				&timeline.Article{ID: id, Outlet: a, Author: b, Published: timeline.DayOf(2026, 5, 12), Text: text, Paragraphs: []timeline.Paragraph{{Span: span, Number: 1}}},
				&timeline.Event{ID: timeline.ID(fmt.Sprint("e", i)), Title: text, Type: b, Facts: facts},
				&timeline.Statement{ID: timeline.ID(fmt.Sprint("s", i)), Words: text, Name: a, Facts: facts})
		}
		v := library.New(records...).View()
		v = apply(t, v, Find(v, "a0", "a1"))
		for m := range library.All[*timeline.Match](v) {
			require.Len(t, m.Members, 2)
			require.NotEmpty(t, m.Reason)
			Conflicts(v, m)
			require.NotEmpty(t, FoldsOf(v).Voices(v, Articles(v, m)...))
		}
	})
}

func TestWhatMoreTellWeighsMore(t *testing.T) {
	v := shelf(func(int, *timeline.Article, *timeline.Event) {})
	e := v.At(timeline.Key{Kind: timeline.EventKind, ID: "e0"}).(timeline.Item)
	alone := FoldsOf(v).Weight(v, e)
	v = apply(t, v, Find(v, "a0", "a1", "a2"))
	together := FoldsOf(v).Weight(v, e)
	require.Greater(t, together, alone)
	v = shelf(func(_ int, a *timeline.Article, _ *timeline.Event) { a.Outlet = "One" })
	v = apply(t, v, Find(v, "a0", "a1", "a2"))
	require.InDelta(t, alone, FoldsOf(v).Weight(v, e), 1e-9, "three reports of one outlet are one source")
	starred := timeline.Copied(e)
	starred.Common().Starred = true
	require.Greater(t, FoldsOf(v).Weight(v, starred), together)
}

func TestOneAfterTheOtherTakenApart(t *testing.T) {
	v := shelf(func(int, *timeline.Article, *timeline.Event) {})
	v = apply(t, v, Find(v, "a0", "a1", "a2"))
	m := only(t, v)
	refused := *m
	refused.Members, refused.Apart, refused.Status = []timeline.ID{"e1", "e2"}, []timeline.ID{"e0"}, timeline.Rejected // as edit.Apart leaves it
	v = apply(t, v, []library.Change{{Before: m, After: &refused}})
	require.Empty(t, Find(v, "a0", "a1", "a2"))
}

func TestWordsForOneKindOfHappeningCountAsOne(t *testing.T) {
	v := shelf(func(i int, _ *timeline.Article, e *timeline.Event) {
		e.Title = []string{"Rebels attacked the Orlo barracks", "Rebels bombarded the Orlo barracks", "Rebels left the Orlo barracks"}[i]
		e.Type = []string{"attack", "bombard", "leave"}[i]
	})
	v = apply(t, v, Find(v, "a0", "a1", "a2"))
	require.Contains(t, only(t, v).Members, timeline.ID("e0"))
	require.Contains(t, only(t, v).Members, timeline.ID("e1"))
}

// A thing that everybody tells is still one thing.
func TestAThingThatHundredsTell(t *testing.T) {
	var records []timeline.Record
	var ids []timeline.ID
	for i := range 300 {
		id := timeline.ID(fmt.Sprintf("a%03d", i))
		text := "The old dam at Orlo broke on Monday."
		source := timeline.Source{Article: id, Span: timeline.Span{End: len(text)}}
		records = append(records, &timeline.Article{ID: id, Outlet: string(id), Lang: "en", Published: timeline.DayOf(2026, 5, 12), Text: text, Paragraphs: []timeline.Paragraph{{Span: source.Span, Number: 1}}},
			&timeline.Event{ID: "e" + id, Title: "The old dam at Orlo broke", Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 5, 11)), Dated: source, Sources: []timeline.Source{source}}})
		ids = append(ids, id)
	}
	v := library.New(records...).View()
	v = apply(t, v, Find(v, ids...))
	require.Len(t, only(t, v).Members, 300)
}
