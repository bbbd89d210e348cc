package said

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

// bad are stretches that a text may repeat without end.
var bad = map[string]string{
	"unclosed":      "“",
	"typewriter":    "'''",
	"dashes":        "—Sí —dijo él— ",
	"cues":          "said that he said ",
	"commas":        "Lee, of Reno, ",
	"according":     "according to ",
	"nouns":         "his warning that ",
	"bytes":         "\xff\x00\u202e«",
	"pairs":         "“a” and ",
	"question":      "“Who?” asked he to whom “",
	"no full stops": "“It is a long night for all,” and the boats that left ",
}

func TestBadInputTakesTimeInStep(t *testing.T) {
	for name, piece := range bad {
		for _, lang := range []string{"en", "es"} {
			took := func(n int) time.Duration {
				text := strings.Repeat(piece, n)
				start := time.Now()
				for _, q := range Find(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, lang) {
					require.True(t, 0 <= q.Start && q.Start <= q.End && q.End <= len(text), name)
				}
				return time.Since(start)
			}
			short, long := took(2_000), took(20_000)
			require.Less(t, long, 60*short+500*time.Millisecond, "%s (%s): ten times the text", name, lang)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, piece := range bad {
		f.Add(strings.Repeat(piece, 3), "en")
	}
	f.Add("Según Ana, «no». —Sí —dijo—. Holm’s warning that “no boat” and ‘x’ said.", "es")
	f.Fuzz(func(t *testing.T, text, lang string) {
		for _, q := range Find(text, linesOf(text), lang) {
			require.True(t, 0 <= q.Start && q.Start <= q.End && q.End <= len(text))
			require.True(t, q.Mention.Empty() || q.Mention.Start >= 0 && q.Mention.End <= len(text))
		}
	})
}

func BenchmarkUnclosed(b *testing.B) {
	text := strings.Repeat("“", 100_000)
	for b.Loop() {
		Find(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, "en")
	}
}
