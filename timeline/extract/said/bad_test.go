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

// one reads a text as a single paragraph, as English and as Spanish.
func one(text string) time.Duration {
	start := time.Now()
	for _, lang := range []string{"en", "es"} {
		Find(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, lang)
	}
	return time.Since(start)
}

// story is a stretch of news of some 60 words, with each kind of statement.
const story = `“The boats may leave now,” said Ida Holm, who came late to the port of Bergen on Tuesday. The company, she added, denied that any boat
had left. “Nobody slept,” she told Radio Nord. «No saldrá ningún barco», dijo la ministra, que calificó la noche de «muy larga». According to a letter from
the union, its captains “never came back at all,” and the mayor called it “a shame for all of us.” `

// monsters are texts that nobody wrote: each must be read in seconds.
var monsters = map[string]string{
	"100,000 unclosed quotations":   strings.Repeat("“", 100_000),
	"100,000 unclosed of two kinds": strings.Repeat("“a «b ", 50_000),
	"a line of 1 MB":                strings.Repeat(story, 1<<20/len(story)),
	"a sentence of 1 MB":            strings.Repeat("and the boats that Lee said had left the port, which he called ", 1<<20/64),
	"a word of 1 MB":                strings.Repeat("a", 1<<20),
	"quotations 10,000 deep":        strings.Repeat("“said Lee, ‘", 10_000) + "no" + strings.Repeat("’ he said” ", 10_000),
	"guillemets 10,000 deep":        strings.Repeat("«", 10_000) + "no" + strings.Repeat("»", 10_000),
	"titles in marks":               "Lee said on " + strings.Repeat("“Boats At Sea” ", 50_000),
	"openers of paragraphs":         strings.Repeat("»", 100_000),
	"dashes of dialogue":            "-" + strings.Repeat("Sí -dijo ", 100_000),
	"dashes between spaces":         "— " + strings.Repeat("Sí — y ", 100_000),
	"prepositions":                  strings.Repeat("a letter from the union in the port by ", 25_000) + "said “no boat may leave.”",
}

// How long each takes is logged; the benchmark below holds it to the length.
func TestMonstersAreRead(t *testing.T) {
	for name, text := range monsters {
		took := one(text)
		t.Logf("%-30s %7d bytes in %v", name, len(text), took.Round(time.Millisecond))
	}
}

// BenchmarkTenTimesTheText prints how long ten times the text takes, as a
// multiple: about ten, since reading is linear.
func BenchmarkTenTimesTheText(b *testing.B) {
	for _, lang := range []string{"en", "es"} {
		b.Run(lang, func(b *testing.B) {
			took := func(n int) time.Duration {
				text := strings.Repeat(strings.Repeat(story, 4)+"\n", n)
				lines, best := linesOf(text), time.Duration(1<<62)
				for range 5 {
					start := time.Now()
					Find(text, lines, lang)
					best = min(best, time.Since(start))
				}
				return best
			}
			for b.Loop() {
				once, tenfold := took(20), took(200)
				b.ReportMetric(float64(tenfold)/float64(once), "times")
				b.ReportMetric(float64(once.Microseconds())/float64(20*4*len(strings.Fields(story))), "ms/1000words")
			}
		})
	}
}
