package briefing_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/timeline"
	"dateline/timeline/library"
)

func compose(t *testing.T, v library.View, o *briefing.Outline) *briefing.Document {
	t.Helper()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	return doc
}

func titles(doc *briefing.Document) []string {
	var out []string
	for _, e := range doc.Entries {
		out = append(out, e.Text)
	}
	return out
}

func words(doc *briefing.Document) []string {
	var out []string
	for _, s := range doc.Speakers {
		for _, q := range s.Said {
			out = append(out, q.Words)
		}
	}
	return out
}

func TestNothingChosenIsEmpty(t *testing.T) {
	_, err := briefing.Compose(library.View{}, briefing.Plain("x", "Nothing", "en"))
	require.ErrorIs(t, err, briefing.ErrEmpty)
	v, o := briefingtest.Harbour()
	o.Filter.Topics = []timeline.ID{"no such topic"}
	_, err = briefing.Compose(v, o)
	require.ErrorIs(t, err, briefing.ErrEmpty)
}

func TestRejectedItemsNeverAppear(t *testing.T) {
	v, o := briefingtest.Harbour()
	require.NotContains(t, titles(compose(t, v, o)), "Wrongly found and rejected")
	for e := range library.All[*timeline.Event](v) {
		o.Items = append(o.Items, e.Key())
	}
	require.NotContains(t, titles(compose(t, v, o)), "Wrongly found and rejected", "not even when named")
}

func TestReportedSpeechAppearsOnlyWhenAskedFor(t *testing.T) {
	v, o := briefingtest.Harbour()
	require.NotContains(t, words(compose(t, v, o)), "Do you want me to beg?")
	o.WithIndirect = true
	require.Contains(t, words(compose(t, v, o)), "Do you want me to beg?")
	require.Len(t, words(compose(t, v, o)), 8)
	o.WithIndirect = false
	for s := range library.All[*timeline.Statement](v) {
		if s.Form == timeline.Nested {
			o.Items = []timeline.Key{s.Key()}
		}
	}
	require.Equal(t, []string{"Do you want me to beg?"}, words(compose(t, v, o)), "what is named by hand is shown")
}

func TestTheFilterLetsThroughWhatMeetsAllItsConditions(t *testing.T) {
	v, o := briefingtest.Harbour()
	o.Filter = briefing.Filter{Topics: []timeline.ID{"wind", "rail"}}
	require.Equal(t, []string{"Crews begin to fight the wind park", "Rail link to the mainland discussed", "Wind park discussed"}, titles(compose(t, v, o)))
	o.Filter.From = timeline.DayOf(2026, 1, 1)
	require.Equal(t, []string{"Rail link to the mainland discussed", "Wind park discussed"}, titles(compose(t, v, o)))
	o.Filter = briefing.Filter{From: timeline.DayOf(2026, 2, 5), To: timeline.DayOf(2026, 2, 15)}
	require.Equal(t, []string{"Dredger enters Vellmar harbour"}, titles(compose(t, v, o)), "undated items meet no dates")
	o.Filter = briefing.Filter{People: []timeline.ID{"okafor"}}
	require.Equal(t, []string{"Se hizo lo acordado"}, words(compose(t, v, o)))
	o.Filter, o.Points = briefing.Filter{Articles: []timeline.ID{"gazette"}}, nil
	require.Len(t, compose(t, v, o).Sources, 1)
}

func TestLaterReportsVanishFromAnEarlierBriefing(t *testing.T) {
	v, o := briefingtest.Harbour()
	require.Equal(t, "2026-02-06", compose(t, v, o).AsOf.EDTF(), "the last day on which a cited article was published")
	o.AsOf, o.Points = timeline.DayOf(2026, 2, 5), nil
	doc := compose(t, v, o)
	require.NotContains(t, titles(doc), "Dredger enters Vellmar harbour")
	require.Len(t, doc.Sources, 1)
	require.Equal(t, "As of 5 February 2026", doc.AsOfText())
}

func TestNoBottomLineNoBox(t *testing.T) {
	v, o := briefingtest.Harbour()
	require.True(t, compose(t, v, o).Shows(briefing.PartBottomLine))
	o.BottomLine, o.Points = "", nil
	require.False(t, compose(t, v, o).Shows(briefing.PartBottomLine))
}

func TestWhoseAccountAnEventIs(t *testing.T) {
	v, o := briefingtest.Harbour()
	basis := map[string]string{}
	for _, e := range compose(t, v, o).Entries {
		basis[e.Text] = e.Basis
	}
	require.Equal(t, "claim: Brandt", basis["Brandt hands over a list of eleven berths"], "within his reported words")
	require.Equal(t, "reported", basis["First meeting of Ortega and Brandt"])
	require.Equal(t, "by hand", basis["Reader’s own note: council votes in spring"])
}

func TestCitationsNameParagraphs(t *testing.T) {
	require.Equal(t, "[1\u00a0¶4]", briefing.Cite{Source: 1, Paragraph: 4, Last: 4}.String())
	require.Equal(t, "[1\u00a0¶26–30]", briefing.Cite{Source: 1, Paragraph: 26, Last: 30}.String())
	require.Equal(t, "[2]", briefing.Cite{Source: 2}.String())
}

func TestDatesInWords(t *testing.T) {
	d := timeline.DayOf
	month := func(p timeline.Precision, y, m int) timeline.Date {
		return timeline.Date{Y: y, M: m, D: 1, Precision: p}
	}
	for _, c := range []struct {
		p      timeline.Period
		en, es string
	}{
		{timeline.Of(d(2026, 1, 3)), "3 Jan 2026", "3 ene 2026"},
		{timeline.Between(d(2026, 2, 3), d(2026, 2, 4)), "3–4 Feb 2026", "3–4 feb 2026"},
		{timeline.Between(d(2026, 1, 28), d(2026, 2, 3)), "28 Jan – 3 Feb 2026", "28 ene – 3 feb 2026"},
		{timeline.Between(d(2025, 12, 28), d(2026, 1, 3)), "28 Dec 2025 – 3 Jan 2026", "28 dic 2025 – 3 ene 2026"},
		{timeline.Period{From: d(2026, 2, 4), To: d(2026, 2, 4), Sense: timeline.Before}, "By 4 Feb 2026", "Hasta el 4 feb 2026"},
		{timeline.Period{From: d(2026, 2, 4), Sense: timeline.After}, "From 4 Feb 2026", "Desde el 4 feb 2026"},
		{timeline.Period{From: month(timeline.Month, 2026, 2), To: month(timeline.Month, 2026, 2), About: true}, "About Feb 2026", "Hacia feb 2026"},
		{timeline.Of(month(timeline.Season, 2025, 10)), "Autumn 2025", "Otoño de 2025"},
		{timeline.Of(month(timeline.Quarter, 2025, 4)), "Q2 2025", "T2 de 2025"},
		{timeline.Of(month(timeline.Half, 2025, 7)), "Second half of 2025", "Segundo semestre de 2025"},
		{timeline.Of(month(timeline.Decade, 1990, 1)), "1990s", "Años 1990"},
		{timeline.Of(month(timeline.Century, 1900, 1)), "20th century", "Siglo XX"},
		{timeline.Of(timeline.Date{Y: 2026, M: 2, D: 3, H: 9, Min: 5, Precision: timeline.Minute}), "3 Feb 2026, 09:05", "3 feb 2026, 09:05"},
		{timeline.Period{}, "No date", "Sin fecha"},
	} {
		require.Equal(t, c.en, briefing.WordsIn("en").When(c.p))
		require.Equal(t, c.es, briefing.WordsIn("es").When(c.p))
	}
}

func TestBothLanguagesHaveEveryWord(t *testing.T) {
	for _, w := range []*briefing.Words{briefing.WordsIn("en"), briefing.WordsIn("es")} {
		raw, err := json.Marshal(w)
		require.NoError(t, err)
		require.NotContains(t, string(raw), `""`)
		require.Len(t, w.Parts, 7)
		require.Len(t, w.Forms, 5)
	}
}

func TestTheDataCarriesEveryLine(t *testing.T) {
	v, o := briefingtest.Harbour()
	doc := compose(t, v, o)
	names := []string{}
	for _, f := range doc.Files {
		names = append(names, f.Name)
	}
	require.Equal(t, []string{"source-1.txt", "source-2.txt", "briefing.json"}, names)
	var got struct {
		Format     string
		AsOf       string `json:"as_of"`
		Events     []struct{ ID, Date, Text string }
		Statements []struct{ Speaker, Text string }
		Sources    []struct{ File, SHA256 string }
	}
	require.NoError(t, json.Unmarshal(doc.Files[2].Data, &got))
	require.Equal(t, briefing.Format, got.Format)
	require.Equal(t, "2026-02-06", got.AsOf)
	require.Len(t, got.Events, len(doc.Entries))
	require.Equal(t, "2026-01-03", got.Events[1].Date)
	require.Equal(t, "Jonas Brandt", got.Statements[0].Speaker)
	require.Equal(t, doc.Sources[0].Digest, got.Sources[0].SHA256)
}

func TestOnlyCitedParagraphsGoAlongUnlessAllAreWanted(t *testing.T) {
	v, o := briefingtest.Harbour()
	o.Filter.Topics = []timeline.ID{"rail"}
	o.Points = nil
	text := string(compose(t, v, o).Files[0].Data)
	require.Contains(t, text, "¶6 Both sides spoke")
	require.NotContains(t, text, "¶3")
	o.WholeTexts = true
	text = string(compose(t, v, o).Files[0].Data)
	require.Contains(t, text, "¶3")
	o.Attach = false
	require.Empty(t, compose(t, v, o).Files)
}

func TestTortureComposes(t *testing.T) {
	v, o := briefingtest.Tortured()
	doc := compose(t, v, o)
	require.Len(t, doc.Entries, 3)
	require.Empty(t, doc.Sources[0].Link, "no address that can be followed")
	require.Contains(t, doc.Sources[0].Details, "https://example.org/", "but printed as it is")
}

func TestOutlinesAreEditedByPatches(t *testing.T) {
	v, o := briefingtest.Harbour()
	lib := library.New(records(v)...)
	now := func() *briefing.Outline {
		o, _ := library.Get[*briefing.Outline](lib.View(), "b1")
		return o
	}
	require.NoError(t, lib.Do(briefing.Add(o)))
	for _, s := range []string{"N", "Ne", "New"} {
		require.NoError(t, lib.Do(briefing.SetTitle(lib.View(), "b1", s)))
	}
	require.Equal(t, "New", now().Title)
	require.NoError(t, lib.Undo())
	require.Equal(t, o.Title, now().Title, "typing is one step")

	talks := timeline.Key{Kind: timeline.EventKind, ID: "e0002"}
	require.NoError(t, lib.Do(briefing.TakeOut(lib.View(), "b1", talks)))
	require.NotContains(t, titles(compose(t, lib.View(), now())), "First meeting of Ortega and Brandt")
	require.NoError(t, lib.Do(briefing.Place(lib.View(), "b1", talks)))
	require.Contains(t, titles(compose(t, lib.View(), now())), "First meeting of Ortega and Brandt")

	require.NoError(t, lib.Do(briefing.SetFilter(lib.View(), "b1", briefing.Filter{Topics: []timeline.ID{"rail"}})))
	require.NoError(t, lib.Do(briefing.Place(lib.View(), "b1", talks)))
	require.Len(t, titles(compose(t, lib.View(), now())), 2, "placed besides what the filter lets through")

	require.NoError(t, lib.Do(briefing.MoveSection(lib.View(), "b1", briefing.PartSources, 0)))
	require.Equal(t, briefing.PartSources, now().Shown()[0])
	require.NoError(t, lib.Do(briefing.ShowSection(lib.View(), "b1", briefing.PartSources, false)))
	require.NotContains(t, now().Shown(), briefing.PartSources)
	require.Len(t, now().Plan(), 7)
	for u, _ := lib.Steps(); u != ""; u, _ = lib.Steps() {
		require.NoError(t, lib.Undo())
	}
	require.Nil(t, now())
}

func TestTakingOutTheLastItemDoesNotBringAllBack(t *testing.T) {
	v, o := briefingtest.Harbour()
	k := timeline.Key{Kind: timeline.EventKind, ID: "e0002"}
	o.Items = []timeline.Key{k}
	lib := library.New(append(records(v), o)...)
	require.NoError(t, lib.Do(briefing.TakeOut(lib.View(), "b1", k)))
	now, _ := library.Get[*briefing.Outline](lib.View(), "b1")
	require.Empty(t, briefing.Chosen(lib.View(), now))
}

func records(v library.View) []timeline.Record {
	var out []timeline.Record
	for _, m := range timeline.Makers() {
		for r := range v.Records(m.Kind) {
			out = append(out, r)
		}
	}
	return out
}

func TestASpeakerIsShortAtSecondMention(t *testing.T) {
	v, o := briefingtest.Harbour()
	o.Items = nil
	for _, e := range compose(t, v, o).Entries {
		require.NotContains(t, e.Basis, "Jonas")
	}
}

func BenchmarkCompose(b *testing.B) {
	v, o := briefingtest.Large(390, 240, 40)
	for b.Loop() {
		if _, err := briefing.Compose(v, o); err != nil {
			b.Fatal(err)
		}
	}
}

func TestWhatABriefingRestsOnIsCounted(t *testing.T) {
	tell := &briefingtest.Teller{}
	tell.Records = append(tell.Records, &timeline.Person{ID: "p", Name: "Ada Okafor"}, &timeline.Person{ID: "q", Name: "Jonas Brandt"})
	a := tell.Article("a", "One", "Paper", "en", timeline.DayOf(2026, 1, 1), "She said this. She said that. She said more.")
	for _, w := range []string{"said this", "said that", "said more"} {
		tell.Statement(w, "p", timeline.Direct, timeline.Period{}, "", briefingtest.At(a, w))
	}
	remarks := func() (all []string) {
		for _, r := range compose(t, tell.View(), briefing.Plain("o", "One", "en")).Basis {
			all = append(all, r.Lead+" "+r.Text)
		}
		return all
	}
	require.Equal(t, []string{"One article, in English. Nothing here is borne out by a second source.", "One voice. All 3 statements are by Ada Okafor."}, remarks())
	tell.Statement("She", "q", timeline.Fragment, timeline.Period{}, "", briefingtest.At(a, "She"))
	require.Contains(t, remarks(), "Mostly one voice. 3 of 4 statements are by Ada Okafor.")
	tell.Statement("said", "q", timeline.Direct, timeline.Period{}, "", briefingtest.At(a, "said"))
	tell.Statement("more", "q", timeline.Direct, timeline.Period{}, "", briefingtest.At(a, "more"))
	require.Len(t, remarks(), 1, "two voices that balance are not worth a sentence")
}

func FuzzWhen(f *testing.F) {
	f.Add(2026, 2, 3, uint8(9), uint8(0), true)
	f.Add(-44, 0, 99, uint8(1), uint8(2), false)
	f.Fuzz(func(t *testing.T, y, m, d int, p, sense uint8, about bool) {
		if y < -9999 || y > 9999 || m < -99 || m > 99 || d < -99 || d > 99 {
			return
		}
		day := timeline.Date{Y: y, M: m, D: d, Precision: timeline.Precision(p % 11)}
		for _, lang := range []string{"en", "es"} {
			w := briefing.WordsIn(lang)
			for _, period := range []timeline.Period{{From: day, Sense: timeline.Sense(sense), About: about}, {To: day, Sense: timeline.Sense(sense)}, timeline.Of(day)} {
				require.NotContains(t, w.When(period), "%!")
				require.NotEmpty(t, w.When(period))
				w.Long(day)
			}
		}
	})
}

func TestALongPeriodIsCountedInYears(t *testing.T) {
	for _, c := range []struct {
		first timeline.Date
		want  string
	}{
		{timeline.DayOf(1997, 3, 1), "29 years"},
		{timeline.DayOf(2024, 3, 1), "2 years"},
		{timeline.DayOf(2025, 3, 10), "366 days"},
		{timeline.DayOf(2026, 3, 10), "1 day"},
	} {
		var teller briefingtest.Teller
		teller.Event("The first", timeline.Of(c.first), "")
		teller.Event("The last", timeline.Of(timeline.DayOf(2026, 3, 10)), "")
		doc := compose(t, teller.View(), briefing.Plain("x", "Brell", "en"))
		require.Equal(t, c.want, doc.Figures[0].Note)
	}
}
