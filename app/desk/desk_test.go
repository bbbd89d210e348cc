package desk_test

import (
	"fmt"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// shelf is a small library: two articles, three events, one statement.
func shelf() *library.Library {
	day := func(d int) timeline.Period { return timeline.Of(timeline.DayOf(2026, 2, d)) }
	in := func(a timeline.ID, from, to int) []timeline.Source {
		return []timeline.Source{{Article: a, Span: timeline.Span{Start: from, End: to}}}
	}
	return library.New(
		&timeline.Article{ID: "a1", Title: "Harbour strike", Outlet: "The Gull", Published: timeline.DayOf(2026, 2, 4), Text: "Dockers walked out. The mayor met them.", Paragraphs: []timeline.Paragraph{{Span: timeline.Span{Start: 0, End: 39}, Number: 1}}},
		&timeline.Article{ID: "a2", Title: "Ferries return", File: "ferries.txt", Published: timeline.DayOf(2026, 2, 9), Text: "“We sail at dawn,” said Inés Núñez.", Paragraphs: []timeline.Paragraph{{Span: timeline.Span{Start: 0, End: 41}, Number: 1}}},
		&timeline.Person{ID: "p1", Name: "Inés Núñez"},
		&timeline.Topic{ID: "t1", Name: "Port", Digit: 1, Order: 1},
		&timeline.Topic{ID: "t2", Name: "Ferries", Digit: 2, Order: 2},
		&timeline.Event{ID: "e1", Title: "Walk-out", Facts: timeline.Facts{When: day(3), Sources: in("a1", 0, 19), Topics: []timeline.ID{"t1"}}},
		&timeline.Event{ID: "e2", Title: "Mayor meets dockers", Facts: timeline.Facts{When: day(2), Sources: in("a1", 20, 39), Status: timeline.Disputed}},
		&timeline.Event{ID: "e3", Title: "Harbour fund", Facts: timeline.Facts{Sources: in("a1", 0, 19), Status: timeline.Rejected}},
		&timeline.Statement{ID: "s1", Words: "We sail at dawn", Speaker: "p1", Form: timeline.Direct, Facts: timeline.Facts{When: day(9), Sources: in("a2", 0, 20), Topics: []timeline.ID{"t1", "t2"}}},
	)
}

func ids(items []timeline.Item) (out []timeline.ID) {
	for _, it := range items {
		out = append(out, it.Key().ID)
	}
	return out
}

func TestFilters(t *testing.T) {
	d := desk.New(shelf())
	for name, c := range map[string]struct {
		filter desk.Filter
		want   []timeline.ID
	}{
		"all that is not rejected, by time": {desk.Filter{}, []timeline.ID{"e2", "e1", "s1"}},
		"a topic":                           {desk.Filter{Topics: []timeline.ID{"t2"}}, []timeline.ID{"s1"}},
		"one of two topics":                 {desk.Filter{Topics: []timeline.ID{"t1", "t2"}}, []timeline.ID{"e1", "s1"}},
		"untagged":                          {desk.Filter{Topics: []timeline.ID{desk.Untagged}}, []timeline.ID{"e2"}},
		"without a topic":                   {desk.Filter{Without: []timeline.ID{"t2"}}, []timeline.ID{"e2", "e1"}},
		"a person who speaks":               {desk.Filter{People: []timeline.ID{"p1"}}, []timeline.ID{"s1"}},
		"an outlet":                         {desk.Filter{Outlets: []string{"The Gull"}}, []timeline.ID{"e2", "e1"}},
		"a file without an outlet":          {desk.Filter{Outlets: []string{"ferries.txt"}}, []timeline.ID{"s1"}},
		"disputed":                          {desk.Filter{Standing: desk.Disputed}, []timeline.ID{"e2"}},
		"rejected":                          {desk.Filter{Standing: desk.Rejected}, []timeline.ID{"e3"}},
		"what was known on 5 Feb":           {desk.Filter{Known: timeline.DayOf(2026, 2, 5)}, []timeline.ID{"e2", "e1"}},
		"a stretch of time":                 {desk.Filter{From: timeline.DayOf(2026, 2, 3), To: timeline.DayOf(2026, 2, 8)}, []timeline.ID{"e1"}},
		"words, whatever their accents":     {desk.Filter{Text: "INES nunez"}, []timeline.ID{"s1"}},
		"words of the source":               {desk.Filter{Text: "dockers walked"}, []timeline.ID{"e1"}},
		"words that stand nowhere":          {desk.Filter{Text: "lighthouse"}, nil},
	} {
		d.SetFilter(c.filter)
		require.Equal(t, c.want, ids(d.Items()), name)
	}
}

func TestFacetsCountWhatIsNotRejected(t *testing.T) {
	f := desk.New(shelf()).Facets()
	require.Equal(t, 3, f.Items)
	require.Equal(t, 2, f.Tagged)
	require.Equal(t, map[timeline.ID]int{"t1": 2, "t2": 1, desk.Untagged: 1}, f.Topics)
	require.Equal(t, []desk.Count{{ID: "p1", Name: "Inés Núñez", N: 1}}, f.People)
	require.Equal(t, []desk.Count{{Name: "The Gull", N: 2}, {Name: "ferries.txt", N: 1}}, f.Outlets)
	require.Equal(t, []int{2, 1, 0, 1}, []int{f.Review, f.Disputed, f.NoDate, f.Rejected})
}

func TestWhoWatchesIsToldOnceAndTheSelectionKeepsToWhatIsThere(t *testing.T) {
	d := desk.New(shelf())
	told := map[desk.Side]int{}
	for _, s := range []desk.Side{desk.Records, desk.Selected, desk.Filtered} {
		d.Watch(s, func() { told[s]++ })
	}
	k := timeline.Key{Kind: timeline.EventKind, ID: "e1"}
	d.Select(k)
	d.Select(k)
	require.Equal(t, 2, told[desk.Selected], "at once, and for the one change")
	require.NoError(t, d.Do(edit.Remove(d.View(), k)))
	require.Equal(t, 2, told[desk.Records])
	require.Empty(t, d.Selection())
	require.NoError(t, d.Library().Undo())
	require.Equal(t, []timeline.ID{"e2", "e1", "s1"}, ids(d.Items()))
}

func TestAnotherLibraryClearsTheDesk(t *testing.T) {
	old := shelf()
	d := desk.New(old)
	d.Select(timeline.Key{Kind: timeline.EventKind, ID: "e1"})
	d.SetFilter(desk.Filter{Text: "mayor"})
	d.Lay(library.New())
	require.True(t, d.Empty())
	require.True(t, d.Filter().Empty())
	require.Empty(t, d.Selection())
	told := 0
	d.Watch(desk.Records, func() { told++ })
	require.NoError(t, old.Do(edit.Remove(old.View(), timeline.Key{Kind: timeline.EventKind, ID: "e1"})))
	require.Equal(t, 1, told, "the library that was put away is no longer heard")
}

func TestAFilterForgetsWhatIsNotThere(t *testing.T) {
	d := desk.New(shelf())
	d.SetFilter(desk.Filter{Topics: []timeline.ID{"t2", desk.Untagged}, Without: []timeline.ID{"t1"}, People: []timeline.ID{"p1"}})
	require.NoError(t, d.Do(edit.DeleteTopic(d.View(), "t2")))
	require.Equal(t, desk.Filter{Topics: []timeline.ID{desk.Untagged}, Without: []timeline.ID{"t1"}, People: []timeline.ID{"p1"}}, d.Filter())
	p, _ := library.Get[*timeline.Person](d.View(), "p1")
	require.NoError(t, d.Do(library.Patch{Label: "Remove person", Changes: []library.Change{{Before: p}}}))
	require.Empty(t, d.Filter().People)
	require.Equal(t, []timeline.ID{"e2"}, ids(d.Items()))
}

func TestWithoutArticlesTheTimelineIsInFront(t *testing.T) {
	d := desk.New(shelf())
	d.Show(desk.Reader)
	require.Equal(t, desk.Reader, d.Tab())
	for _, id := range []timeline.ID{"a1", "a2"} {
		require.NoError(t, d.Do(edit.RemoveArticle(d.View(), id)))
	}
	require.Equal(t, desk.Timeline, d.Tab())

	d = desk.New(shelf())
	d.Show(desk.Statements)
	d.Lay(library.New())
	require.Equal(t, desk.Timeline, d.Tab())
}

func TestPassagesAreWholeSentencesWithTheirWords(t *testing.T) {
	d := desk.New(shelf())
	text, at := d.Passage(timeline.Source{Article: "a1", Span: timeline.Span{Start: 20, End: 29}}, timeline.Span{Start: 24, End: 29})
	require.Equal(t, "The mayor met them.", text)
	require.Equal(t, "mayor", at.In(text))
	it, _ := d.View().Item(timeline.Key{Kind: timeline.StatementKind, ID: "s1"})
	require.Equal(t, "9 Feb 2026: Inés Núñez: “We sail at dawn” [ferries.txt, 9 Feb 2026, Ferries return, ¶1]", d.Line(it))
}

// However items come, go and move in time, the desk's order is the one that a
// desk with nothing in mind works out, and a search finds what is there now.
func TestOrderAndSearchKeepUpWithChanges(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	d := desk.New(large(40))
	d.SetFilter(desk.Filter{Text: "dock"})
	for range 200 {
		var p library.Patch
		for _, i := range r.Perm(60)[:1+r.Intn(5)] {
			k := timeline.Key{Kind: timeline.EventKind, ID: timeline.ID(fmt.Sprintf("e%05d", i))}
			c := library.Change{Before: d.View().At(k)}
			if c.Before == nil || r.Intn(3) > 0 {
				e := &timeline.Event{ID: k.ID, Title: []string{"Dock shut", "Ferry late"}[r.Intn(2)]}
				if r.Intn(4) > 0 {
					e.When = timeline.Of(timeline.DayOf(2026, 1, 1+r.Intn(20)))
				}
				c.After = e
			}
			p.Changes = append(p.Changes, c)
		}
		require.NoError(t, d.Do(p))
		if r.Intn(4) == 0 {
			require.NoError(t, d.Library().Undo())
		}
		anew := desk.New(d.Library())
		anew.SetFilter(d.Filter())
		require.Equal(t, ids(anew.Sorted()), ids(d.Sorted()))
		require.Equal(t, anew.Items(), d.Items())
	}
}

// large returns a library of so many events, in no order of time.
func large(n int) *library.Library {
	records := make([]timeline.Record, n)
	for i := range n {
		records[i] = &timeline.Event{
			ID: timeline.ID(fmt.Sprintf("e%05d", i)), Title: "Something that happened at the harbour",
			Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(1990, 1, 1).AddDays(i * 7919 % 10007))},
		}
	}
	return library.New(records...)
}

func BenchmarkFilter(b *testing.B) {
	d := desk.New(large(20000))
	for b.Loop() {
		d.SetFilter(desk.Filter{Text: "harbour nothing"})
		d.Items()
	}
}

// What a key costs that changes one item: all that the panes ask for then.
func BenchmarkOneItemChanges(b *testing.B) {
	d := desk.New(large(20000))
	k := timeline.Key{Kind: timeline.EventKind, ID: "e00600"}
	for on := true; b.Loop(); on = !on {
		require.NoError(b, d.Do(edit.Star(d.View(), on, k)))
		d.Items()
		d.Facets()
	}
}
