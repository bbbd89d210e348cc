package pdf_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/briefing/pdf"
	"dateline/timeline/library"
)

var keep = flag.String("keep", "", "folder to keep the files in that the tests write")

type told func() (library.View, *briefing.Outline)

func large() (library.View, *briefing.Outline) { return briefingtest.Large(390, 240, 40) }

var library390 = map[string]told{"harbour": briefingtest.Harbour, "large": large, "torture": briefingtest.Tortured}

func compose(t testing.TB, tell told) *briefing.Document {
	t.Helper()
	v, o := tell()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	return doc
}

func write(t testing.TB, doc *briefing.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, pdf.Write(context.Background(), &b, doc, nil))
	return b.Bytes()
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	for name, tell := range library390 {
		t.Run(name, func(t *testing.T) {
			one, two := write(t, compose(t, tell)), write(t, compose(t, tell))
			require.True(t, bytes.Equal(one, two))
			if *keep != "" {
				require.NoError(t, os.WriteFile(filepath.Join(*keep, name+".pdf"), one, 0o644))
			}
		})
	}
}
