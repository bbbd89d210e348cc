package action_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/library"
)

// ferries is a library in which five articles tell of one ferry, one with
// another day, and a sixth writes a date that can be read in two ways.
func ferries(t *testing.T) *library.Library {
	t.Helper()
	l := library.New()
	r, err := work.Read(t.Context(), l.View(), work.Job{Paths: []string{filepath.Join("..", "work", "testdata", "matches")}}, func(int, int) {})
	require.NoError(t, err)
	require.NoError(t, l.Do(r.Patch))
	r, err = work.Text(t.Context(), l.View(), " date 2026-06-20 Dues\noutlet: Post\n\nThe port authority raised the dues on 04/05/2026. Elena Duarte signed the order on 06/05/2026 in Port Alma.\n", work.Job{})
	require.NoError(t, err)
	require.NoError(t, l.Do(r.Patch))
	require.NoError(t, l.Do(work.StarterTopics()))
	return l
}

// find selects the item whose words begin so.
func find(t *testing.T, d *desk.Desk, words string) timeline.Item {
	t.Helper()
	for _, it := range d.Items() {
		if len(it.Label()) >= len(words) && it.Label()[:len(words)] == words {
			d.Select(it.Key())
			return it
		}
	}
	t.Fatalf("nothing begins with %q", words)
	return nil
}

func TestATagIsForTheThingWhoeverTellsIt(t *testing.T) {
	e, _, _ := sit(t, ferries(t))
	it := find(t, e.Desk, "A passenger ferry sank")
	m := e.Desk.Match(it.Key())
	require.Len(t, m.Members, 5)
	e.Run("tag1")
	for _, k := range m.Keys() {
		other, _ := e.Desk.View().Item(k)
		require.Len(t, other.Common().Topics, 1)
	}
	e.Run("undo")
	for _, k := range m.Keys() {
		other, _ := e.Desk.View().Item(k)
		require.Empty(t, other.Common().Topics, "one step")
	}
}

func TestANoInAnArticleIsForThatArticle(t *testing.T) {
	e, _, _ := sit(t, ferries(t))
	m := e.Desk.Match(find(t, e.Desk, "A passenger ferry sank").Key())
	e.Desk.Show(desk.Reader)
	e.Run("reject")
	rejected := 0
	for _, k := range m.Keys() {
		if it, _ := e.Desk.View().Item(k); it.Common().Status == timeline.Rejected {
			rejected++
		}
	}
	require.Equal(t, 1, rejected)
}

func TestSidesOfAConflictAndTheChoice(t *testing.T) {
	e, h, _ := sit(t, ferries(t))
	it := find(t, e.Desk, "A passenger ferry sank")
	c, ok := e.Choice(it)
	require.True(t, ok)
	require.Equal(t, "Two dates for one event", c.Title)
	require.Equal(t, "11 May 2026", c.Sides[0].Words)
	require.Contains(t, c.Sides[0].Where, "and 3 more")
	require.Equal(t, "10 May", c.Sides[1].Lit[0].In(c.Sides[1].Sentence))
	require.Equal(t, "Workers' Weekly, 20 May 2026", c.Sides[1].Where)
	require.Equal(t, []action.Way{{"Keep as disputed", "dispute"}, {"Not the same thing", "apart"}}, e.Ways(it, c))
	e.Run("reopen")
	require.Equal(t, "Nothing was decided here that could be decided anew.", h.last())
	e.Run("choose-other")
	now, _ := e.Desk.Current()
	require.Equal(t, "2026-05-10", now.Common().When.EDTF(), "what was chosen stands for all")
	_, ok = e.Choice(now)
	require.False(t, ok)
	require.Equal(t, "Two dates for one event: what stands here was chosen.", e.Settled(now))
	e.Run("reopen")
	_, ok = e.Choice(now)
	require.True(t, ok, "it waits again")
	e.Run("undo")
	e.Run("undo")
	e.Desk.Select(it.Key())
	e.Run("dispute")
	require.Equal(t, timeline.Disputed, e.Desk.Match(it.Key()).Status)
	require.Equal(t, "Two dates for one event: kept as disputed.", e.Settled(it))
}

// Where articles differ in more than one thing, a side is what some tell alike
// in all of it.
func TestSidesOfTwoConflictsAtOnce(t *testing.T) {
	l := library.New()
	for _, text := range []string{
		" date 2026-03-12 One\noutlet: One\n\n\"We had warned the ministry about the eastern pillar for three years,\" Rosa Kamenik told reporters on Thursday.\n",
		" date 2026-03-13 Two\noutlet: Two\n\nOn Thursday, engineer Ada Volk said: \"We had warned the ministry about the eastern pillar for four years.\"\n",
	} {
		r, err := work.Text(t.Context(), l.View(), text, work.Job{})
		require.NoError(t, err)
		require.NoError(t, l.Do(r.Patch))
	}
	var m *timeline.Match
	for m = range library.All[*timeline.Match](l.View()) {
		require.Len(t, m.Members, 2)
	}
	require.NotNil(t, m, "the words are much the same")
	e, _, _ := sit(t, l)
	lead, _ := l.View().Item(timeline.Key{Kind: m.Of, ID: m.Lead})
	c, ok := e.Choice(lead)
	require.True(t, ok)
	require.Equal(t, "Two speakers and two wordings for one statement", c.Title)
	require.Len(t, c.Sides, 2)
	for _, s := range c.Sides {
		var lit []string
		for _, w := range s.Lit {
			lit = append(lit, w.In(s.Sentence))
		}
		require.Contains(t, []string{"Rosa Kamenik: three, Rosa Kamenik", "Ada Volk: engineer Ada Volk, four"}, s.Words+": "+strings.Join(lit, ", "))
	}
}

func TestAForkIsChosenByAKey(t *testing.T) {
	e, h, _ := sit(t, ferries(t))
	it := find(t, e.Desk, "The port authority raised")
	c, _ := e.Choice(it)
	require.Equal(t, "4 May or 5 Apr 2026?", c.Title)
	require.Equal(t, []string{"a Monday, read day first", "a Sunday, read month first"}, []string{c.Sides[0].Where, c.Sides[1].Where})
	e.Run("choose-other")
	now, _ := e.Desk.View().Item(it.Key())
	require.Equal(t, "2026-04-05", now.Common().When.EDTF())
	require.Equal(t, "Chosen: 5 Apr 2026.", h.last())
	e.Run("choose-other")
	require.Contains(t, h.last(), "There is nothing to choose")
}

func TestAllOpenDatesOfAnArticleAreReadAlikeInOneStep(t *testing.T) {
	l := ferries(t)
	r, err := work.Text(t.Context(), l.View(), " date 2026-09-20 Ledger\noutlet: Post\n\nThe auditors closed the yard on 03/04/2026. Rosa Kamenik signed a second warning on 05/04/2026.\n", work.Job{})
	require.NoError(t, err)
	require.NoError(t, l.Do(r.Patch))
	e, h, _ := sit(t, l)
	it := find(t, e.Desk, "The auditors closed")
	more := e.AlsoForked(it)
	require.Len(t, more, 1)
	c, _ := e.Choice(it)
	was := it.Common().When.EDTF()
	first := map[string]string{"2026-04-03": "All 2 of the article: day first", "2026-03-04": "All 2 of the article: month first"}
	require.Equal(t, first[was], e.Ways(it, c)[0].Words)
	e.Run("all-other")
	require.Contains(t, h.last(), "2 dates of the article are read with the")
	for _, k := range append(more, it.Key()) {
		now, _ := e.Desk.View().Item(k)
		require.False(t, desk.Forks(now))
		require.NotEqual(t, was, now.Common().When.EDTF())
		require.True(t, now.Common().Origin.Edited)
	}
	e.Run("undo")
	require.Equal(t, 2, 1+len(e.AlsoForked(it)), "one step")
	e.Desk.Select(find(t, e.Desk, "A passenger ferry sank").Key())
	e.Run("all-other")
	require.Equal(t, "No other date of the article can be read in two ways.", h.last())
}

func TestGoingThroughWhatIsToDecide(t *testing.T) {
	e, h, _ := sit(t, ferries(t))
	seen := map[timeline.ID]bool{}
	for range e.Desk.Facets().ToDecide {
		e.Run("decide")
		now, ok := e.Desk.Current()
		require.True(t, ok)
		require.False(t, seen[now.Key().ID], "each once")
		seen[now.Key().ID] = true
		e.Run("choose-first")
	}
	e.Run("decide")
	require.Equal(t, "Nothing waits for a choice.", h.last())
}

func TestTakingApartAndPuttingTogether(t *testing.T) {
	e, h, _ := sit(t, ferries(t))
	m := e.Desk.Match(find(t, e.Desk, "A passenger ferry sank").Key())
	e.Run("apart")
	require.Nil(t, e.Desk.Match(m.Keys()[0]))
	e.Run("find-matches")
	e.Desk.Select(m.Keys()[:2]...)
	e.Run("same")
	require.Len(t, e.Desk.Match(m.Keys()[0]).Members, 2)
	require.Equal(t, m.Keys()[:1], e.Desk.Selection(), "what stands for both")
	require.Regexp(t, "^Put together: . independent sources? of 2.$", h.last())
	e.Desk.Select(m.Keys()[:2]...)
	e.Run("same")
	require.Equal(t, "They stand together already.", h.last())
}

func TestWhatWasFoundIsRejectedNotRemoved(t *testing.T) {
	e, h, _ := sit(t, ferries(t))
	it := find(t, e.Desk, "Elena Duarte visited")
	e.Run("remove")
	now, ok := e.Desk.View().Item(it.Key())
	require.True(t, ok)
	require.Equal(t, timeline.Rejected, now.Common().Status)
	require.Contains(t, h.last(), "Rejected")
}

func TestFiguresThatDifferAreLit(t *testing.T) {
	records := []timeline.Record{&timeline.Match{ID: "m1", Of: timeline.EventKind, Members: []timeline.ID{"e1", "e2"}, Lead: "e1", Origin: timeline.Origin{Rule: "x"}}}
	for i, words := range []string{"12 people died", "15 people died"} {
		a, text := timeline.ID([]string{"a1", "a2"}[i]), "Off the mole, in the night of the storm and after two warnings that nobody heeded, although all had heard them on the wireless, "+words+"."
		source := timeline.Source{Article: a, Span: timeline.Span{End: len(text)}}
		records = append(records,
			&timeline.Article{ID: a, Outlet: "Post", Text: text, Published: timeline.DayOf(2026, 5, 4), Paragraphs: []timeline.Paragraph{{Span: source.Span, Number: 1}}},
			&timeline.Event{ID: timeline.ID([]string{"e1", "e2"}[i]), Title: words + " off the mole", Facts: timeline.Facts{Sources: []timeline.Source{source}, Origin: timeline.Origin{Rule: "x"}}})
	}
	e, _, _ := sit(t, library.New(records...))
	it, _ := e.Desk.View().Item(timeline.Key{Kind: timeline.EventKind, ID: "e1"})
	c, ok := e.Choice(it)
	require.True(t, ok)
	require.Equal(t, "Two figures for one event", c.Title)
	for i, want := range []string{"12 people", "15 people"} {
		s := c.Sides[i]
		require.Equal(t, want, s.Words)
		require.Equal(t, want, s.Lit[0].In(s.Sentence))
		require.Regexp(t, "^… ", s.Sentence, "what stands far in it is brought near")
	}
}
