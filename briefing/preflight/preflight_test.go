package preflight_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/briefing/preflight"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

func check(t *testing.T, v library.View, o *briefing.Outline) []string {
	t.Helper()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	var out []string
	for _, f := range preflight.Check(doc) {
		out = append(out, f.Severity.String()+": "+f.Text)
	}
	return out
}

func TestHarbourIsLookedAt(t *testing.T) {
	v, o := briefingtest.Harbour()
	require.Equal(t, []string{
		"warning: 1 line has no source and is marked as made by hand.",
		"warning: 1 event has no date and stands at the end of the chronology.",
		"warning: 1 item is disputed and unresolved; it is printed as disputed.",
		"note: 1 item has not been reviewed.",
	}, check(t, v, o))
}

func TestAnOverlongBottomLineIsWarnedOf(t *testing.T) {
	v, o := briefingtest.Harbour()
	o.BottomLine = strings.Repeat("word ", 41)
	require.Contains(t, check(t, v, o), "warning: The bottom line has 41 words; 40 are the most that are taken in at one reading.")
	o.BottomLine = strings.Repeat("word ", 40)
	require.NotContains(t, strings.Join(check(t, v, o), "\n"), "words; 40")
}

func TestLettersWithoutAFaceAreNamed(t *testing.T) {
	v, o := briefingtest.Tortured()
	all := strings.Join(check(t, v, o), "\n")
	require.Contains(t, all, "printed as □: ")
	require.Contains(t, all, "😀")
	require.Contains(t, all, "from right to left")
	require.Contains(t, all, "One article only")
}

func TestGoodWorkIsSaidToBeGood(t *testing.T) {
	v, o := briefingtest.Large(30, 20, 4)
	all := check(t, v, o)
	require.Contains(t, all, "good: Every line has its source: 50 citations.")
	require.Contains(t, all, "good: Every event has a date.")
	require.Contains(t, all, "good: Every item has been reviewed.")
}

func TestWhatNobodyHasDecidedIsNamed(t *testing.T) {
	v, o := briefingtest.Ferry()
	require.Equal(t, []string{
		"warning: The date of event 2, “An inquiry opens”, can be read in two ways, and nobody has chosen: it can be 7 Jun 2026 too.",
		"warning: Event 1, “A passenger ferry sank off Port Alma, 12 people …”, is told differently by some of its sources, and nobody has chosen; the briefing says how.",
		"warning: Statement S1, “The captain ignored two storm warnings before he …”, is told differently by some of its sources, and nobody has chosen; the briefing says how.",
	}, check(t, v, o)[:3])
}

// Once a person has chosen, or said that it stays disputed, nobody is told to.
func TestWhatIsDecidedIsNoLongerWarnedOf(t *testing.T) {
	for name, decide := range map[string]func(library.View, timeline.ID) library.Patch{
		"chosen":   func(v library.View, m timeline.ID) library.Patch { return edit.Lead(v, m, "e0005") },
		"disputed": edit.Dispute,
		"apart":    func(v library.View, m timeline.ID) library.Patch { return edit.Apart(v, m) },
	} {
		v, o := briefingtest.Ferry()
		p := decide(v, "sank")
		require.NotEmpty(t, p.Changes, name)
		next, err := library.Apply(v, p)
		require.NoError(t, err)
		for _, f := range check(t, next, o) {
			require.NotContains(t, f, "Event 1", name)
		}
	}
}

func TestManyUndecidedAreCounted(t *testing.T) {
	tell := &briefingtest.Teller{}
	fork := timeline.Of(timeline.DayOf(2026, 7, 6))
	fork.Or = timeline.DayOf(2026, 6, 7)
	for range 9 {
		tell.Event("A day in figures", fork, "")
	}
	all := check(t, tell.View(), briefing.Plain("b", "x", "en"))
	require.Contains(t, all, "warning: 4 more dates can be read in two ways.")
	require.NotContains(t, strings.Join(all, "\n"), "event 6,")
}

func TestAFindingNamesItsItem(t *testing.T) {
	v, o := briefingtest.Harbour()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	for _, f := range preflight.Check(doc) {
		_, ok := v.Item(f.Key)
		require.True(t, ok, f.Text)
	}
}
