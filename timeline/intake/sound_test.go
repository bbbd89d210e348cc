package intake_test

import (
	"crypto/sha256"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

// sound holds what is true of every article.
func sound(t *testing.T, a *timeline.Article) {
	t.Helper()
	require.True(t, utf8.ValidString(a.Text))
	require.NotEmpty(t, a.Paragraphs)
	require.Len(t, a.Digest, 2*sha256.Size)
	require.Equal(t, "a"+a.Digest[:12], string(a.ID))
	require.Equal(t, a.Published.Known(), a.Basis != "", "a date and where it comes from go together")
	end, number := 0, 0
	for _, p := range a.Paragraphs {
		require.GreaterOrEqual(t, p.Start, end, "in order, none over another")
		require.Greater(t, p.End, p.Start)
		require.LessOrEqual(t, p.End, len(a.Text))
		require.True(t, utf8.RuneStart(a.Text[p.Start]))
		require.True(t, p.End == len(a.Text) || utf8.RuneStart(a.Text[p.End]))
		require.Empty(t, strings.TrimSpace(strings.Trim(a.Text[end:p.Start], "\ufeff")), "no words between paragraphs")
		end = p.End
		if p.Heading {
			require.Zero(t, p.Number)
			continue
		}
		number++
		require.Equal(t, number, p.Number)
		require.Less(t, p.Repeats, p.Number)
	}
	require.Empty(t, strings.TrimSpace(strings.Trim(a.Text[end:], "\ufeff")))
}
