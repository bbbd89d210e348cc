package pdf_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/briefing/pdf"
	"dateline/timeline"
	"dateline/timeline/library"
)

var keep = flag.String("keep", "", "folder to keep the files in that the tests write")

type told func() (library.View, *briefing.Outline)

func large() (library.View, *briefing.Outline) { return briefingtest.Large(390, 240, 40) }

var library390 = map[string]told{"harbour": briefingtest.Harbour, "ferry": briefingtest.Ferry, "large": large, "torture": briefingtest.Tortured}

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

func TestWritersDoNotDisturbEachOther(t *testing.T) {
	want := write(t, compose(t, briefingtest.Harbour))
	for range 4 {
		t.Run("beside others", func(t *testing.T) {
			t.Parallel()
			require.True(t, bytes.Equal(want, write(t, compose(t, briefingtest.Harbour))))
		})
	}
}

func TestWritingStopsWhenItIsCancelled(t *testing.T) {
	doc := compose(t, large)
	ctx, cancel := context.WithCancel(context.Background())
	var b bytes.Buffer
	done := 0
	err := pdf.Write(ctx, &b, doc, func(n, total int) {
		require.Greater(t, total, 30)
		if done = n; n == 3 {
			cancel()
		}
	})
	require.ErrorIs(t, err, context.Canceled)
	require.Equal(t, 3, done)
	require.Zero(t, b.Len(), "nothing half written")
}

func TestAPanicIsAnError(t *testing.T) {
	doc := compose(t, briefingtest.Harbour)
	doc.Parts = append(doc.Parts, "no such part")
	require.ErrorContains(t, pdf.Write(context.Background(), &bytes.Buffer{}, doc, nil), "could not be drawn")
}

func TestWhatTheFileSaysOfItself(t *testing.T) {
	raw := string(write(t, compose(t, briefingtest.Harbour)))
	for _, want := range []string{
		"%PDF-1.7", "/Title (Minister and mayor of Vellmar agree", "/Lang (en-GB)", "/CreationDate (D:20260206000000+00'00')",
		"<pdfaid:part>3</pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>", "Internal use, BN 2026-014, Talks",
		"/MarkInfo <</Marked true>>", "/GTS_PDFA1", "/AFRelationship /Data", "/AFRelationship /Source", "(briefing.json)", "(source-2.txt)",
		"/S /Figure", "/S /H1", "/S /BlockQuote", "/Scope /Column", "+SourceSerif4-SemiBold",
	} {
		require.Contains(t, raw, want)
	}
	require.NotContains(t, raw, "/utf8face", "no font is left with fpdf's name")
}

func TestABriefingWithoutFilesOrDates(t *testing.T) {
	tell := &briefingtest.Teller{}
	tell.Event("Something happened", timeline.Period{}, "")
	o := briefing.Plain("o", "", "es")
	o.Attach, o.Cite = false, false
	doc, err := briefing.Compose(tell.View(), o)
	require.NoError(t, err)
	raw := string(write(t, doc))
	require.NotContains(t, raw, "/EmbeddedFile")
	require.NotContains(t, raw, "/CreationDate", "no day is known, and the clock is not asked")
	require.Contains(t, raw, "/Title (Nota informativa)")
}

// The file is checked by others' eyes where they are there.
func TestOthersFindTheFileSound(t *testing.T) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("qpdf is not installed")
	}
	for name, tell := range library390 {
		path := filepath.Join(t.TempDir(), name+".pdf")
		require.NoError(t, os.WriteFile(path, write(t, compose(t, tell)), 0o644))
		out, err := exec.Command(qpdf, "--check", path).CombinedOutput()
		require.NoError(t, err, string(out))
	}
}

func FuzzWrite(f *testing.F) {
	f.Add(briefingtest.Torture)
	f.Add("\U0010FFFF\uFFFE\u0085 )(\\ >> endobj stream")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 3000 {
			return
		}
		tell := &briefingtest.Teller{}
		tell.Topics("t", s)
		day := timeline.DayOf(2026, 2, 4)
		a := tell.Article("a", s, s, s, day, s)
		a.Link, a.Original = s, s
		src := timeline.Source{Article: "a", Span: timeline.Span{Start: len(s) / 2, End: len(s)}}
		tell.Event(s, timeline.Of(day), "t", src).Note = s
		tell.Statement(s, s, s, timeline.Of(day), "t", src).To = s
		o := briefing.Plain("o", s, "en")
		o.Marking, o.Number, o.Standfirst, o.BottomLine, o.WholeTexts = s, s, s, s, true
		doc, err := briefing.Compose(tell.View(), o)
		require.NoError(t, err)
		write(t, doc)
	})
}

func BenchmarkThreePages(b *testing.B) { benchmark(b, briefingtest.Harbour) }

func BenchmarkFortyPages(b *testing.B) { benchmark(b, large) }

func benchmark(b *testing.B, tell told) {
	for b.Loop() {
		b.SetBytes(int64(len(write(b, compose(b, tell)))))
	}
}
