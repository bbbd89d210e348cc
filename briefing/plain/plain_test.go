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
	"dateline/timeline/library"
)

var update = flag.Bool("update", false, "write the golden files anew")

func text(t *testing.T, doc *briefing.Document) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, plain.Write(&b, doc))
	return b.String()
}

func TestBriefingsReadAsTheyShould(t *testing.T) {
	for _, b := range []struct {
		name string
		tell func() (library.View, *briefing.Outline)
	}{{"harbour", briefingtest.Harbour}, {"ferry", briefingtest.Ferry}} {
		for _, lang := range []string{"en", "es"} {
			t.Run(b.name+" "+lang, func(t *testing.T) {
				v, o := b.tell()
				o.Lang = lang
				o.Reasons = true
				doc, err := briefing.Compose(v, o)
				require.NoError(t, err)
				got, file := text(t, doc), "testdata/"+b.name+"-"+lang+".txt"
				if *update {
					require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err)
				require.Equal(t, string(want), got)
			})
		}
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
