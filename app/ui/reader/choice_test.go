package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/library"
)

// read returns a library that the texts were read into.
func read(t *testing.T, texts ...string) *library.Library {
	l := library.New()
	for _, text := range texts {
		r, err := work.Text(t.Context(), l.View(), text, work.Job{})
		require.NoError(t, err)
		require.NoError(t, l.Do(r.Patch))
	}
	return l
}

// words returns all that can be read under an object, wrapped or not.
func words(o fyne.CanvasObject) string {
	var out []string
	for _, t := range test.LaidOutObjects(o) {
		if c, ok := t.(*canvas.Text); ok && c.Visible() {
			out = append(out, c.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestDatesWithTwoReadingsAreChosenOnTheCard(t *testing.T) {
	l := read(t, " date 2026-09-20 Ledger\noutlet: Post\n\nThe auditors closed the yard on 03/04/2026. Ada Volk signed a second warning on 05/04/2026.\n")
	s := sit(t, l, wide, light)
	s.desk.Show(desk.Reader)
	card := func() string { return words(s.review.object) }
	require.Contains(t, card(), "a Friday, read day first")
	require.Contains(t, card(), "All 2 of the article: month first")
	s.press(s.review.object, "All 2 of the article: day first")
	require.Equal(t, "2 dates of the article are read with the day first.", s.host.said[len(s.host.said)-1])
	require.NotContains(t, card(), "read day first")
	a, _ := s.desk.Article()
	for _, it := range s.desk.Review(a.ID) {
		require.Equal(t, 4, it.Common().When.From.M)
	}
}

func TestDisagreementIsDecidedOnTheCardAndTheArticleStays(t *testing.T) {
	l := read(t,
		" date 2026-05-13 One\noutlet: Coastal Mail\n\nA passenger ferry sank near Port Alma on 11 May 2026 and 12 people died, the coast guard said.\n",
		" date 2026-05-20 Two\noutlet: Weekly\n\nThe passenger ferry sank off Port Alma on 10 May 2026 and 15 people died, the union said.\n")
	s := sit(t, l, wide, light)
	s.desk.Show(desk.Reader)
	var m *timeline.Match
	for m = range library.All[*timeline.Match](l.View()) {
		break
	}
	require.NotNil(t, m)
	mine := m.Keys()[1]
	it, _ := s.desk.View().Item(mine)
	s.desk.Select(mine)
	s.desk.Open(it.Common().Sources[0].Article, it.Common().Sources[0].Span)
	require.Contains(t, words(s.review.object), "2 independent sources of 2.")
	require.Contains(t, words(s.review.object), "Coastal Mail, 13 May 2026")
	s.press(s.review.object, "11 May 2026")
	require.Equal(t, mine.ID, s.current(), "the article that lies open stays")
	require.Contains(t, words(s.review.object), "what stands here was chosen.")
	s.press(s.review.object, "Decide anew")
	require.Contains(t, words(s.review.object), "Keep as disputed")
}
