package briefing_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// flood is a library in which three articles tell of one dam, one of them with
// another day; two are of one outlet.
func flood(status timeline.Status) library.View {
	var records []timeline.Record
	for i, outlet := range []string{"The Gull", "The Gull", "The Pier"} {
		a := timeline.ID([]string{"a1", "a2", "a3"}[i])
		text := "The dam broke on Monday."
		span := timeline.Span{End: len(text)}
		source := timeline.Source{Article: a, Span: span}
		facts := timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 2, 3-i/2)), Dated: source, Sources: []timeline.Source{source}, Origin: timeline.Origin{Rule: "x"}}
		records = append(records,
			&timeline.Article{ID: a, Outlet: outlet, Title: "Dam " + outlet, Lang: "en", Published: timeline.DayOf(2026, 2, 4+i), Text: text, Paragraphs: []timeline.Paragraph{{Span: span, Number: 1}}},
			&timeline.Event{ID: "e" + a, Title: "The dam broke", Facts: facts},
			&timeline.Statement{ID: "s" + a, Words: "It broke.", Name: []string{"Ana Ruiz", "Ana Ruiz", "Luis Mora"}[i], Form: timeline.Direct, Facts: facts})
	}
	return library.New(append(records,
		&timeline.Match{ID: "m1", Of: timeline.EventKind, Members: []timeline.ID{"ea1", "ea2", "ea3"}, Lead: "ea1", Status: status},
		&timeline.Match{ID: "m2", Of: timeline.StatementKind, Members: []timeline.ID{"sa1", "sa2", "sa3"}, Lead: "sa1", Status: status},
	)...).View()
}

func TestWhatSeveralArticlesTellStandsOnceWithAllItsSources(t *testing.T) {
	doc, err := briefing.Compose(flood(timeline.Suggested), &briefing.Outline{Title: "Dam", Cite: true, Attach: true})
	require.NoError(t, err)
	require.Len(t, doc.Entries, 1)
	e := doc.Entries[0]
	require.Equal(t, []briefing.Cite{{1, 1, 1}, {2, 1, 1}, {3, 1, 1}}, e.Cites)
	require.Equal(t, "2 independent sources of 3", e.Told)
	require.Equal(t, []briefing.Aside{{Text: "of one outlet", Cites: []briefing.Cite{{Source: 1}, {Source: 2}}}}, e.Echoes)
	require.Equal(t, []briefing.Aside{{"Another date: 2 Feb 2026 (The Pier)", []briefing.Cite{{3, 1, 1}}, merge.Dates}}, e.Otherwise)
	q := doc.Speakers[0].Said[0]
	require.Len(t, doc.Speakers, 1)
	require.Contains(t, q.Context, "2 independent sources of 3")
	require.Equal(t, briefing.Aside{"Given to Luis Mora (The Pier)", []briefing.Cite{{3, 1, 1}}, merge.Speakers}, q.Otherwise[len(q.Otherwise)-1])
	require.Contains(t, string(doc.Files[len(doc.Files)-1].Data), `"independent_sources": 2`)
	require.Contains(t, string(doc.Files[len(doc.Files)-1].Data), `"why": "of one outlet"`)
	var leads []string
	for _, r := range doc.Basis {
		leads = append(leads, r.Lead)
	}
	require.Contains(t, leads, "Told by several.")
	require.Contains(t, leads, "Told differently.")
}

func TestASettledDisagreementIsNotPrinted(t *testing.T) {
	doc, err := briefing.Compose(flood(timeline.Accepted), &briefing.Outline{Title: "Dam"})
	require.NoError(t, err)
	require.Empty(t, doc.Entries[0].Otherwise)
	require.Contains(t, doc.Basis, briefing.Remark{Lead: "Settled.", Text: "2 of 2 items were told differently by some; the reader has chosen."})
	doc, err = briefing.Compose(flood(timeline.Rejected), &briefing.Outline{Title: "Dam"})
	require.NoError(t, err)
	require.Len(t, doc.Entries, 3, "taken apart, each stands on its own")
	require.Empty(t, doc.Entries[0].Told)
}

func TestWhatIsNotKnownYetIsNoSource(t *testing.T) {
	doc, err := briefing.Compose(flood(timeline.Suggested), &briefing.Outline{Title: "Dam", AsOf: timeline.DayOf(2026, 2, 5)})
	require.NoError(t, err)
	require.Equal(t, "1 independent source of 2", doc.Entries[0].Told)
	require.Empty(t, doc.Entries[0].Otherwise)
}

func event(id timeline.ID) timeline.Key { return timeline.Key{Kind: timeline.EventKind, ID: id} }

// Of what a filter lets through the lead stands for all, or who is among it; what
// a person has called right stands whatever else is told.
func TestWhoStandsForAMatch(t *testing.T) {
	pier := briefing.Filter{Articles: []timeline.ID{"a3"}}
	tuesday := briefing.Filter{From: timeline.DayOf(2026, 2, 3)}
	for _, c := range []struct {
		name   string
		status timeline.Status
		filter briefing.Filter
		lead   timeline.ID
		want   []timeline.Key
	}{
		{"the lead", timeline.Suggested, briefing.Filter{}, "ea1", []timeline.Key{event("ea1")}},
		{"who is let through", timeline.Suggested, pier, "ea1", []timeline.Key{event("ea3")}},
		{"who is in time", timeline.Disputed, tuesday, "ea3", []timeline.Key{event("ea1")}},
		{"who is right", timeline.Accepted, pier, "ea1", []timeline.Key{event("ea1")}},
		{"nobody: it was at another time", timeline.Accepted, tuesday, "ea3", nil},
		{"each, once taken apart", timeline.Rejected, pier, "ea1", []timeline.Key{event("ea3")}},
	} {
		l := library.New()
		var changes []library.Change
		for r := range flood(c.status).Records(timeline.EventKind) {
			changes = append(changes, library.Change{After: r})
		}
		for a := range flood(c.status).Records(timeline.ArticleKind) {
			changes = append(changes, library.Change{After: a})
		}
		m, _ := library.Get[*timeline.Match](flood(c.status), "m1")
		next := *m
		next.Lead = c.lead
		require.NoError(t, l.Do(library.Patch{Label: "x", Changes: append(changes, library.Change{After: &next})}))
		require.Equal(t, c.want, briefing.Chosen(l.View(), &briefing.Outline{Filter: c.filter}), c.name)
	}
}

func TestAThingIsTakenOutAndPlacedWhoeverTellsIt(t *testing.T) {
	l := library.New()
	for _, k := range []timeline.Kind{timeline.ArticleKind, timeline.EventKind, timeline.MatchKind} {
		for r := range flood(timeline.Suggested).Records(k) {
			require.NoError(t, l.Do(library.Patch{Label: "x", Changes: []library.Change{{After: r}}}))
		}
	}
	require.NoError(t, l.Do(briefing.Add(&briefing.Outline{ID: "o"})))
	shown := func() []timeline.Key {
		o, _ := library.Get[*briefing.Outline](l.View(), "o")
		return briefing.Chosen(l.View(), o)
	}
	require.Equal(t, []timeline.Key{event("ea1")}, shown())
	require.NoError(t, l.Do(briefing.TakeOut(l.View(), "o", event("ea2"))))
	require.Empty(t, shown())
	require.NoError(t, l.Do(briefing.Place(l.View(), "o", event("ea3"))))
	require.Equal(t, []timeline.Key{event("ea1")}, shown())
}

func TestTakingTheLeadOutTakesTheThingOut(t *testing.T) {
	v := flood(timeline.Suggested)
	o := &briefing.Outline{Title: "Dam", Items: []timeline.Key{{Kind: timeline.EventKind, ID: "ea2"}, {Kind: timeline.EventKind, ID: "ea3"}}}
	require.Equal(t, []timeline.Key{{Kind: timeline.EventKind, ID: "ea1"}}, briefing.Chosen(v, o))
	o.Out = []timeline.Key{{Kind: timeline.EventKind, ID: "ea1"}}
	require.Empty(t, briefing.Chosen(v, o))
}

func TestSeveralSourcesInSpanish(t *testing.T) {
	doc, err := briefing.Compose(flood(timeline.Suggested), &briefing.Outline{Title: "Presa", Lang: "es"})
	require.NoError(t, err)
	require.Equal(t, "2 fuentes independientes de 3", doc.Entries[0].Told)
	require.True(t, strings.HasPrefix(doc.Entries[0].Otherwise[0].Text, "Otra fecha: 2 feb 2026"), doc.Entries[0].Otherwise[0].Text)
}

// Every reason for which articles count as one source is printed in both
// languages: a new one needs its words here.
func TestWhatCountsAsOneSourceSaysWhy(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"copies of one text", "of one outlet", "from one agency, Reuters"},
		"es": {"copias de un mismo texto", "de un mismo medio", "de una misma agencia, Reuters"},
	} {
		for i, lend := range []func(a, b *timeline.Article) timeline.Record{
			func(a, b *timeline.Article) timeline.Record {
				return &timeline.Match{ID: "m2", Of: timeline.ArticleKind, Members: []timeline.ID{a.ID, b.ID}, Lead: a.ID}
			},
			func(a, b *timeline.Article) timeline.Record { a.Outlet, b.Outlet = "The Gull", "the gull"; return nil },
			func(a, b *timeline.Article) timeline.Record {
				a.Author, b.Author = "Reuters", "Ana Ruiz, Reuters"
				return nil
			},
		} {
			tell := &briefingtest.Teller{}
			a := tell.Article("a", "One", "", "en", timeline.DayOf(2026, 2, 3), "The dam broke.")
			b := tell.Article("b", "Two", "", "en", timeline.DayOf(2026, 2, 3), "The dam broke.")
			x := tell.Event("The dam broke", timeline.Period{}, "", briefingtest.At(a, "The dam broke"))
			y := tell.Event("The dam broke", timeline.Period{}, "", briefingtest.At(b, "The dam broke"))
			if r := lend(a, b); r != nil {
				tell.Records = append(tell.Records, r)
			}
			tell.Records = append(tell.Records, &timeline.Match{ID: "m1", Of: timeline.EventKind, Members: []timeline.ID{x.ID, y.ID}, Lead: x.ID})
			doc, err := briefing.Compose(tell.View(), &briefing.Outline{Title: "x", Lang: lang})
			require.NoError(t, err)
			require.Equal(t, []briefing.Aside{{Text: want[i], Cites: []briefing.Cite{{Source: 1}, {Source: 2}}}}, doc.Entries[0].Echoes)
			require.Equal(t, 1, doc.Entries[0].Voices)
			if lang == "en" {
				require.Contains(t, doc.Basis, briefing.Remark{Lead: "Corroboration.", Text: "1 of 1 events rests on one independent source."})
			}
		}
	}
}

// What one article has somebody say and another tells itself is no claim; what
// was announced and has happened since is announced no more.
func TestWhatOneArticleTellsItself(t *testing.T) {
	v, o := briefingtest.Ferry()
	l := library.New()
	for _, k := range []timeline.Kind{timeline.ArticleKind, timeline.EventKind, timeline.MatchKind, timeline.PersonKind} {
		for r := range v.Records(k) {
			if e, ok := r.(*timeline.Event); ok && e.Sources[0].Article == "wire" {
				next := *e
				next.Type = timeline.Announced
				r = &next
				words := &timeline.Statement{ID: "said", Words: "x", Form: timeline.Indirect, Name: "the coast guard", Facts: timeline.Facts{Sources: e.Sources}}
				require.NoError(t, l.Do(library.Patch{Label: "x", Changes: []library.Change{{After: words}}}))
			}
			require.NoError(t, l.Do(library.Patch{Label: "x", Changes: []library.Change{{After: r}}}))
		}
	}
	doc, err := briefing.Compose(l.View(), o)
	require.NoError(t, err)
	require.Equal(t, "reported", doc.Entries[0].Basis)
	require.False(t, doc.Entries[0].Announced)
	o.AsOf = timeline.DayOf(2026, 5, 12)
	doc, err = briefing.Compose(l.View(), o)
	require.NoError(t, err)
	require.Equal(t, "1 independent source of 2", doc.Entries[0].Told)
}

func TestATopicIsForTheThingWhoeverTellsIt(t *testing.T) {
	v, o := briefingtest.Ferry() // only the last report is filed under safety
	o.Filter.Topics = []timeline.ID{"safety"}
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	require.Len(t, doc.Entries, 2)
	require.Equal(t, event("e0001"), doc.Entries[0].Key, "the lead stands for it")
	require.Len(t, doc.Entries[0].Topics, 2)
}

func TestADateOfTwoReadingsSaysSo(t *testing.T) {
	v, o := briefingtest.Ferry()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	require.Equal(t, "Or 7 Jun 2026: the figures can be read both ways", doc.Entries[1].Fork)
	require.Contains(t, string(doc.Files[len(doc.Files)-1].Data), `"or": "2026-06-07"`)
}

func TestYearsBeforeChrist(t *testing.T) {
	day := timeline.DayOf(-43, 3, 15)
	require.Equal(t, "15 Mar 44 BC", briefing.When(timeline.Of(day), "en"))
	require.Equal(t, "15 mar 44 a. C.", briefing.When(timeline.Of(day), "es"))
	require.Equal(t, "1 BC", briefing.YearWords(0, "en"))
}

func TestTheWeightiestEventsAreShown(t *testing.T) {
	var records []timeline.Record
	for i, rank := range []float64{.2, .9, .4} {
		records = append(records, &timeline.Event{ID: timeline.ID([]string{"e0", "e1", "e2"}[i]), Title: "x", Rank: rank, Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 2, 1+i))}})
	}
	v := library.New(append(records, &timeline.Statement{ID: "s1", Words: "x", Form: timeline.Direct})...).View()
	keys := func(o *briefing.Outline) (ids []timeline.ID) {
		for _, k := range briefing.Chosen(v, o) {
			ids = append(ids, k.ID)
		}
		return ids
	}
	require.Equal(t, []timeline.ID{"e1", "e2", "s1"}, keys(&briefing.Outline{Most: 2}), "statements stay")
	require.Len(t, keys(&briefing.Outline{}), 4)
	placed := &briefing.Outline{Most: 1, Items: []timeline.Key{{Kind: timeline.EventKind, ID: "e0"}, {Kind: timeline.EventKind, ID: "e2"}}}
	require.Equal(t, []timeline.ID{"e0", "e2"}, keys(placed), "what was placed by hand stands")
}

func TestWhatIsStillToComeSaysSo(t *testing.T) {
	v := library.New(&timeline.Event{ID: "e1", Title: "Council will vote", Type: timeline.Announced, Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 6, 12))}}).View()
	doc, err := briefing.Compose(v, &briefing.Outline{Title: "x", Attach: true})
	require.NoError(t, err)
	require.True(t, doc.Entries[0].Announced)
	require.Contains(t, string(doc.Files[len(doc.Files)-1].Data), `"announced": true`)
}
