package desk_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// three is a library in which three articles of two outlets tell of one vote,
// the last with another day; a fourth event is told once.
func three() *library.Library {
	records := []timeline.Record{&timeline.Topic{ID: "t1", Name: "Port", Digit: 1}, &timeline.Person{ID: "p1", Name: "Ana Ruiz"}}
	for i, outlet := range []string{"The Gull", "The Gull", "The Pier"} {
		a := timeline.ID([]string{"a1", "a2", "a3"}[i])
		source := timeline.Source{Article: a, Span: timeline.Span{End: 14}}
		records = append(records,
			&timeline.Article{ID: a, Outlet: outlet, Title: "Vote", Published: timeline.DayOf(2026, 2, 4), Text: "The port voted.", Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: 15}, Number: 1}}},
			&timeline.Event{ID: "e" + a, Title: "The port voted", Facts: timeline.Facts{
				When: timeline.Of(timeline.DayOf(2026, 2, 3-i/2)), Dated: source, Sources: []timeline.Source{source}, People: []timeline.ID{"p1"}, Origin: timeline.Origin{Rule: "x"},
			}})
	}
	return library.New(append(records,
		&timeline.Event{ID: "e9", Title: "Rain", Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 2, 1))}},
		&timeline.Match{ID: "m1", Of: timeline.EventKind, Members: []timeline.ID{"ea1", "ea2", "ea3"}, Lead: "ea2", Reason: "x", Origin: timeline.Origin{Rule: "x"}},
	)...)
}

func key(id timeline.ID) timeline.Key { return timeline.Key{Kind: timeline.EventKind, ID: id} }

func TestWhatSeveralArticlesTellStandsAsOne(t *testing.T) {
	d := desk.New(three())
	require.Equal(t, []timeline.ID{"e9", "ea2"}, ids(d.Items()))
	require.Equal(t, []int{1, 3}, []int{d.Told(d.Items()[0]), d.Told(d.Items()[1])})
	voices, n := d.Voices(d.Match(key("ea1")))
	require.Len(t, voices, 2)
	require.Equal(t, 3, n)
	require.Equal(t, "2 independent sources of 3", d.Independent(d.Match(key("ea1"))))

	d.SetFilter(desk.Filter{Outlets: []string{"The Pier"}})
	require.Equal(t, []timeline.ID{"ea3"}, ids(d.Items()), "the lead is filtered out, so another stands for it")
	require.Equal(t, key("ea3"), d.Stand(key("ea1")))
	d.SetFilter(desk.Filter{})
	d.Select(key("ea1"), key("e9"), key("ea3"))
	require.Equal(t, []timeline.Key{key("e9"), key("ea2")}, d.Lit(), "the lead is lit for both")
	d.PutTogether(false)
	require.Equal(t, d.Selection(), d.Lit())
	require.Equal(t, []timeline.ID{"e9", "ea3", "ea1", "ea2"}, ids(d.Items()))
	require.Equal(t, []timeline.Key{key("ea1")}, d.Spread([]timeline.Key{key("ea1")}))
	d.PutTogether(true)
	require.Equal(t, []timeline.Key{key("ea1"), key("ea2"), key("ea3"), key("e9")}, d.Spread([]timeline.Key{key("ea1"), key("e9"), key("ea2")}))
}

func TestWhatStandsAsOneIsCountedAsOne(t *testing.T) {
	d := desk.New(three())
	f := d.Facets()
	require.Equal(t, 2, f.Items)
	require.Equal(t, 2, f.Review)
	require.Equal(t, 1, f.ToDecide)
	require.Equal(t, []desk.Count{{ID: "p1", Name: "Ana Ruiz", N: 1}}, f.People)
	require.Equal(t, []desk.Count{{Name: "The Gull", N: 1}, {Name: "The Pier", N: 1}}, f.Outlets)
	require.Equal(t, 1, f.ReviewByArticle["a3"], "each article is reviewed on its own")
	d.PutTogether(false)
	require.Equal(t, 4, d.Facets().Items)
}

func TestWhatWaitsForAChoiceUntilItIsMade(t *testing.T) {
	d := desk.New(three())
	d.SetFilter(desk.Filter{Standing: desk.ToDecide})
	require.Equal(t, []timeline.ID{"ea2"}, ids(d.Items()))
	m, conflicts := d.Disagreement(key("ea2"))
	require.Len(t, conflicts, 1)
	require.Equal(t, []timeline.ID{"ea3"}, conflicts[0].Sides[1].Members)
	require.NoError(t, d.Do(edit.Lead(d.View(), m.ID, "ea3")))
	require.Empty(t, d.Items(), "it is settled")
	require.Zero(t, d.Facets().ToDecide)
	d.SetFilter(desk.Filter{})
	require.Equal(t, []timeline.ID{"e9", "ea3"}, ids(d.Items()), "what was chosen stands for all")
	require.NoError(t, d.Library().Undo())
	require.Equal(t, 1, d.Facets().ToDecide)
	require.NoError(t, d.Do(edit.Apart(d.View(), m.ID)))
	require.Len(t, d.Items(), 4)
}

func TestADateThatCanBeReadInTwoWaysWaits(t *testing.T) {
	l := three()
	e, _ := library.Get[*timeline.Event](l.View(), "e9")
	next := *e
	next.When.Or = timeline.DayOf(2026, 1, 2)
	require.NoError(t, l.Do(library.Patch{Label: "x", Changes: []library.Change{{Before: e, After: &next}}}))
	d := desk.New(l)
	require.Equal(t, 2, d.Facets().ToDecide)
	require.NoError(t, d.Do(edit.ReadDate(d.View(), key("e9"), timeline.DayOf(2026, 1, 2))))
	require.Equal(t, 1, d.Facets().ToDecide)
}

func TestWhatStandsAsOneIsJudgedByItsLead(t *testing.T) {
	d := desk.New(three())
	require.NoError(t, d.Do(edit.Lead(d.View(), "m1", "ea3")))
	require.Equal(t, 1, d.Facets().Review, "the rain")
	d.SetFilter(desk.Filter{Standing: desk.ToReview})
	require.Equal(t, []timeline.ID{"e9"}, ids(d.Items()))
	d.PutTogether(false)
	require.Equal(t, []timeline.ID{"e9", "ea1", "ea2"}, ids(d.Items()))
	d.PutTogether(true)
	require.NoError(t, d.Do(edit.SetStatus(d.View(), timeline.Rejected, key("ea3"))))
	require.Equal(t, []timeline.ID{"e9", "ea1"}, ids(d.Items()), "its lead is rejected, so another is judged")
}

func TestATopicOfOneIsATopicOfTheThing(t *testing.T) {
	d := desk.New(three())
	require.NoError(t, d.Do(edit.Tag(d.View(), "t1", key("ea3"))))
	lead, _ := d.View().Item(key("ea2"))
	require.Equal(t, []timeline.ID{"t1"}, d.TopicsOf(lead))
	require.Equal(t, "Port", d.Topic(lead).Name)
	require.Equal(t, map[timeline.ID]int{"t1": 1, desk.Untagged: 1}, d.Facets().Topics)
	d.SetFilter(desk.Filter{Topics: []timeline.ID{"t1"}})
	require.Equal(t, []timeline.ID{"ea2"}, ids(d.Items()), "the lead stands, though another is tagged")
	d.SetFilter(desk.Filter{Topics: []timeline.ID{desk.Untagged}})
	require.Equal(t, []timeline.ID{"e9"}, ids(d.Items()))
	require.Equal(t, []timeline.ID{"e9", "ea2"}, ids(d.Whole()), "whatever the filter")
	d.PutTogether(false)
	require.Empty(t, d.TopicsOf(lead))
	require.Len(t, d.Whole(), 4)
}

// Whatever is changed, the desk knows the same of the matches as one with nothing
// in mind works out.
func TestWhatIsKnownOfMatchesKeepsUpWithChanges(t *testing.T) {
	d := desk.New(three())
	name := func(v library.View, change func(*timeline.Article)) library.Patch {
		a, _ := library.Get[*timeline.Article](v, "a3")
		next := *a
		change(&next)
		return library.Patch{Label: "x", Changes: []library.Change{{Before: a, After: &next}}}
	}
	told := func(d *desk.Desk) (out []string) {
		for _, it := range d.Items() {
			out = append(out, fmt.Sprint(it.Key(), d.Told(it), d.Weight(it), d.Undecided(it), d.Match(it.Key())))
			if m := d.Match(it.Key()); m != nil {
				out = append(out, d.Independent(m))
			}
		}
		return append(out, fmt.Sprint(*d.Facets()))
	}
	for i, change := range []func(library.View) library.Patch{
		func(v library.View) library.Patch { return edit.Apart(v, "m1", "ea2") },
		func(v library.View) library.Patch { return edit.Apart(v, "m1") },
		func(v library.View) library.Patch { return edit.Dispute(v, "m1") },
		func(v library.View) library.Patch { return edit.Same(v, key("e9"), key("ea2"), key("ea3")) },
		func(v library.View) library.Patch { return edit.Star(v, true, key("ea2")) },
		func(v library.View) library.Patch {
			return edit.Redate(v, key("ea3"), timeline.Of(timeline.DayOf(2026, 2, 3)))
		},
		func(v library.View) library.Patch {
			return name(v, func(a *timeline.Article) { a.Outlet = "The Gull" })
		},
		func(v library.View) library.Patch { return name(v, func(a *timeline.Article) { a.Done = true }) },
		func(v library.View) library.Patch {
			return edit.Add("x", &timeline.Match{ID: "m2", Of: timeline.ArticleKind, Members: []timeline.ID{"a1", "a3"}, Lead: "a1"})
		},
		func(v library.View) library.Patch { return edit.RemoveArticle(v, "a2") },
	} {
		told(d)
		p := change(d.View())
		require.False(t, p.Empty(), i)
		require.NoError(t, d.Do(p))
		require.Equal(t, told(desk.New(d.Library())), told(d), i)
		if i%2 == 0 {
			require.NoError(t, d.Library().Undo())
			require.Equal(t, told(desk.New(d.Library())), told(d), i)
		}
	}
}

// crowded returns a library of so many articles with ten events each; a fifth of
// the events are told in two articles more.
func crowded(articles int) *library.Library {
	var records []timeline.Record
	text := "Something that happened at the harbour, and 12 people saw it."
	for i := range articles {
		id := timeline.ID(fmt.Sprintf("a%05d", i))
		records = append(records, &timeline.Article{ID: id, Outlet: fmt.Sprintf("Paper %d", i%40), Text: text, Published: timeline.DayOf(1990, 1, 2).AddDays(i), Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}})
		for n := range 10 {
			when := timeline.Of(timeline.DayOf(1990, 1, 1).AddDays((i*10 + n) / 3 * 7919 % 10007))
			source := timeline.Source{Article: id, Span: timeline.Span{End: len(text)}}
			records = append(records, &timeline.Event{ID: timeline.ID(fmt.Sprintf("e%06d", i*10+n)), Title: text, Facts: timeline.Facts{When: when, Dated: source, Sources: []timeline.Source{source}}})
		}
	}
	for i := 0; i+20 < articles*10; i += 15 {
		m := &timeline.Match{ID: timeline.ID(fmt.Sprintf("m%06d", i)), Of: timeline.EventKind}
		for n := range 3 {
			m.Members = append(m.Members, timeline.ID(fmt.Sprintf("e%06d", i+n*10)))
		}
		m.Lead = m.Members[0]
		records = append(records, m)
	}
	return library.New(records...)
}

// What it costs to open a library of 100,000 items, to tag one of its folded
// things, and to decide over one.
func BenchmarkTogether(b *testing.B) {
	l := crowded(10000)
	ask := func(d *desk.Desk) {
		d.Facets()
		for _, it := range d.Items() {
			d.Told(it)
			d.Weight(it)
			d.Undecided(it)
		}
	}
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			ask(desk.New(l))
		}
	})
	d := desk.New(l)
	ask(d)
	b.Run("star", func(b *testing.B) {
		for on := true; b.Loop(); on = !on {
			require.NoError(b, d.Do(edit.Star(d.View(), on, d.Spread([]timeline.Key{key("e000000")})...)))
			ask(d)
		}
	})
	b.Run("star apart", func(b *testing.B) {
		d.PutTogether(false)
		defer d.PutTogether(true)
		for on := true; b.Loop(); on = !on {
			require.NoError(b, d.Do(edit.Star(d.View(), on, key("e000000"))))
			d.Facets()
			d.Items()
		}
	})
	b.Run("decide", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			p := edit.Dispute(d.View(), "m000000")
			if n%2 == 1 {
				p = edit.Reopen(d.View(), "m000000")
			}
			require.NoError(b, d.Do(p))
			ask(d)
		}
	})
}
