package launch

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWordsChooseWindowOrCommand(t *testing.T) {
	for _, c := range []struct {
		words  []string
		path   string
		window bool
	}{
		{nil, "", true},
		{[]string{"sample"}, "sample", true},
		{[]string{"a/North Sea.dateline"}, "a/North Sea.dateline", true},
		{[]string{"NORTH.DATELINE"}, "NORTH.DATELINE", true},
		{[]string{"help"}, "", false},
		{[]string{"import", "a.dateline", "b.txt"}, "", false},
		{[]string{"check", "a.dateline"}, "", false},
	} {
		path, window := forWindow(c.words)
		require.Equal(t, c.window, window, "%q", c.words)
		if window {
			require.Equal(t, c.path, path, "%q", c.words)
		}
	}
}
