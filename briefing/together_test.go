package briefing_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
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
	require.Equal(t, []briefing.Otherwise{{"Another date: 2 Feb 2026", []briefing.Cite{{3, 1, 1}}}}, e.Otherwise)
	q := doc.Speakers[0].Said[0]
	require.Len(t, doc.Speakers, 1)
	require.Contains(t, q.Context, "2 independent sources of 3")
	require.Equal(t, "Given to Luis Mora [3\u00a0¶1]", q.Otherwise[len(q.Otherwise)-1].String())
	require.Contains(t, string(doc.Files[len(doc.Files)-1].Data), `"independent_sources": 2`)
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
