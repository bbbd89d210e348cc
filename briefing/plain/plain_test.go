package plain_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/briefing/plain"
)

var update = flag.Bool("update", false, "write the golden files anew")

func text(t *testing.T, doc *briefing.Document) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, plain.Write(&b, doc))
	return b.String()
}

func TestHarbourReadsAsItShould(t *testing.T) {
	for _, lang := range []string{"en", "es"} {
		t.Run(lang, func(t *testing.T) {
			v, o := briefingtest.Harbour()
			o.Lang = lang
			o.Reasons = true
			doc, err := briefing.Compose(v, o)
			require.NoError(t, err)
			got, file := text(t, doc), "testdata/harbour-"+lang+".txt"
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), got)
		})
	}
}

func TestTortureKeepsToItsLines(t *testing.T) {
	v, o := briefingtest.Tortured()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	got := text(t, doc)
	require.NotContains(t, got, "\x00")
	require.NotContains(t, got, "\xff")
	require.True(t, strings.HasSuffix(got, "\n"))
}
