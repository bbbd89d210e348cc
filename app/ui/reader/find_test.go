package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

func TestFind(t *testing.T) {
	a := &timeline.Article{Text: "Él vio la GRÚA; la grúa de Cádiz. Cra\u0301ne, straße."}
	for query, want := range map[string][]string{
		"grua": {"GRÚA", "grúa"}, "el": {"Él"}, "CRANE": {"Cra\u0301ne"}, "la cádiz": {"la", "la", "Cádiz"}, "": nil, "pier": nil,
	} {
		var f finder
		f.look(a, query)
		var got []string
		for _, s := range f.hits {
			got = append(got, s.In(a.Text))
		}
		require.Equal(t, want, got, query)
	}
}

func TestStepFromHitToHit(t *testing.T) {
	s := sitLong(t, 4000, 0)
	s.articles.search.SetText("Muñoz")
	hits := s.finder.hits
	require.Greater(t, len(hits), 10)
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	for i := range 3 {
		s.articles.search.TypedKey(enter)
		require.Equal(t, i, s.finder.at)
		require.True(t, s.text.seen().Covers(hits[i]))
	}
	s.step(-1)
	require.Equal(t, 1, s.finder.at)
	s.step(-1)
	s.step(-1)
	require.Equal(t, len(hits)-1, s.finder.at, "round the end")
	require.True(t, s.text.seen().Covers(hits[len(hits)-1]))
	s.articles.search.SetText("")
	require.Empty(t, s.text.hits)
}
