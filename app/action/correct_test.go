package action_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/library"
)

const opened = " date 2026-03-13 Letters\noutlet: Star\n\nThe Hadrik bridge collapsed on Wednesday. Ada Volk resigned on Thursday.\n\n“Nobody reads letters,” the progressive leader said on Thursday. “We read all of them,” Petr Solan said on Thursday.\n"

// spoken returns the statement whose words begin so.
func spoken(t *testing.T, e action.Env, words string) *timeline.Statement {
	t.Helper()
	for s := range library.All[*timeline.Statement](e.Desk.View()) {
		if len(s.Words) >= len(words) && s.Words[:len(words)] == words {
			return s
		}
	}
	t.Fatalf("nobody says %q", words)
	return nil
}

func person(t *testing.T, e action.Env, name string) *timeline.Person {
	t.Helper()
	for p := range library.All[*timeline.Person](e.Desk.View()) {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("there is no %s", name)
	return nil
}

func readIn(t *testing.T, texts ...string) *library.Library {
	t.Helper()
	l := library.New()
	for _, text := range texts {
		r, err := work.Text(t.Context(), l.View(), text, work.Job{})
		require.NoError(t, err)
		require.NoError(t, l.Do(r.Patch))
	}
	return l
}

// Whoever a description means is asked for, and then known by it in articles to come.
func TestADescriptionIsReadAsTheCorrectedSpeakerFromThenOn(t *testing.T) {
	e, h, _ := sit(t, readIn(t, opened))
	s := spoken(t, e, "Nobody reads letters")
	ada := person(t, e, "Ada Volk")
	e.Desk.Select(s.Key())
	h.people = []timeline.ID{ada.ID}
	h.take = true // what the sentence offers
	e.Run("speaker")
	require.Equal(t, "Said by Ada Volk.", h.last())
	require.Equal(t, []string{"the progressive leader"}, person(t, e, "Ada Volk").Aliases)

	h.take = false
	h.when = timeline.Of(timeline.DayOf(2026, 3, 20))
	e.Run("republish")
	require.Equal(t, ada.ID, spoken(t, e, "Nobody reads letters").Speaker, "reading again keeps it")
	r, err := work.Text(t.Context(), e.Desk.View(), " date 2026-03-14 More\noutlet: Star\n\nAda Volk came back. “They burnt them,” the progressive leader said on Friday.\n", work.Job{})
	require.NoError(t, err)
	require.NoError(t, e.Desk.Do(r.Patch))
	require.Equal(t, ada.ID, spoken(t, e, "They burnt them").Speaker, "the next article is read so")
}

func TestAnotherDateOfAnArticleDatesAnewWhatNobodyHasDated(t *testing.T) {
	e, h, _ := sit(t, readIn(t, opened))
	days := func() (bridge, resigned string) {
		for ev := range library.All[*timeline.Event](e.Desk.View()) {
			switch ev.Title[:3] {
			case "The":
				bridge = ev.When.EDTF()
			case "Ada":
				resigned = ev.When.EDTF()
			}
		}
		return bridge, resigned
	}
	find(t, e.Desk, "Ada Volk resigned")
	h.when = timeline.Of(timeline.DayOf(2026, 3, 1))
	e.Run("date")
	h.when = timeline.Of(timeline.DayOf(2026, 3, 20))
	e.Run("republish")
	bridge, resigned := days()
	require.Equal(t, []string{"2026-03-18", "2026-03-01"}, []string{bridge, resigned})
	require.Equal(t, "2026-03-19", spoken(t, e, "We read all").When.EDTF())
	e.Run("undo")
	require.Equal(t, "Undone: Change the article's date.", h.last())
	bridge, resigned = days()
	require.Equal(t, []string{"2026-03-11", "2026-03-01"}, []string{bridge, resigned}, "one step")
	require.Equal(t, "2026-03-12", spoken(t, e, "We read all").When.EDTF())
}
