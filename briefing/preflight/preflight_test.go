package preflight_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/briefing/preflight"
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

func TestAFindingNamesItsItem(t *testing.T) {
	v, o := briefingtest.Harbour()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	for _, f := range preflight.Check(doc) {
		_, ok := v.Item(f.Key)
		require.True(t, ok, f.Text)
	}
}
