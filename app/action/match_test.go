package action_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

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

func TestTellingsOfAConflictAndTheChoice(t *testing.T) {
	e, _, _ := sit(t, ferries(t))
	it := find(t, e.Desk, "A passenger ferry sank")
	c, ok := e.Choice(it)
	require.True(t, ok)
	require.Equal(t, "Two dates for one event", c.Title())
	tell := e.Tellings(c)
	require.Equal(t, "11 May 2026", tell[0].Words)
	require.Contains(t, tell[0].Where, "and 3 more")
	require.Equal(t, "10 May", tell[1].At.In(tell[1].Sentence))
	require.Equal(t, "Workers' Weekly, 20 May 2026", tell[1].Where)
	e.Run("choose-other")
	now, _ := e.Desk.Current()
	require.Equal(t, "2026-05-10", now.Common().When.EDTF(), "what was chosen stands for all")
	_, ok = e.Choice(now)
	require.False(t, ok)
	e.Run("undo")
	e.Desk.Select(it.Key())
	e.Run("dispute")
	require.Equal(t, timeline.Disputed, e.Desk.Match(it.Key()).Status)
}

func TestAForkIsChosenByAKey(t *testing.T) {
	e, h, _ := sit(t, ferries(t))
	it := find(t, e.Desk, "The port authority raised")
	c, _ := e.Choice(it)
	require.Equal(t, "4 May 2026 or 5 Apr 2026?", c.Title())
	e.Run("choose-other")
	now, _ := e.Desk.View().Item(it.Key())
	require.Equal(t, "2026-04-05", now.Common().When.EDTF())
	require.Equal(t, "Chosen: 5 Apr 2026.", h.said[len(h.said)-1])
	e.Run("choose-other")
	require.Contains(t, h.said[len(h.said)-1], "There is nothing to choose")
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
	require.Equal(t, "Nothing waits for a choice.", h.said[len(h.said)-1])
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
	e.Run("same")
	require.Equal(t, "They stand together already.", h.said[len(h.said)-1])
}

func TestWhatWasFoundIsRejectedNotRemoved(t *testing.T) {
	e, h, _ := sit(t, ferries(t))
	it := find(t, e.Desk, "Elena Duarte visited")
	e.Run("remove")
	now, ok := e.Desk.View().Item(it.Key())
	require.True(t, ok)
	require.Equal(t, timeline.Rejected, now.Common().Status)
	require.Contains(t, h.said[len(h.said)-1], "Rejected")
}
