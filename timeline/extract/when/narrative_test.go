package when_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// written is the day on which the histories of testdata were published.
var written = timeline.DayOf(2011, 5, 1)

// history reads one of the histories in testdata, which we wrote ourselves.
func history(t *testing.T, name string) (text string, paragraphs []timeline.Span) {
	b, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	text = string(b)
	at := 0
	for p := range strings.SplitAfterSeq(text, "\n\n") {
		paragraphs = append(paragraphs, timeline.Span{Start: at, End: at + len(strings.TrimRight(p, "\n"))})
		at += len(p)
	}
	return text, paragraphs
}

var update = flag.Bool("update", false, "write the golden files anew")

// TestHistories compares what is found in a history, a mention a line, with what
// a reader of it would say.
func TestHistories(t *testing.T) {
	for _, c := range []struct{ name, lang string }{{"war.en", "en"}, {"landing.en", "en"}, {"war.es", "es"}} {
		text, paragraphs := history(t, c.name+".txt")
		golden := filepath.Join("testdata", c.name+".golden")
		if *update {
			ms := when.Find(text, paragraphs, when.Options{Published: written, Lang: c.lang})
			require.NoError(t, os.WriteFile(golden, []byte(lines(text, ms)), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		for _, anchor := range []when.Anchor{when.Auto, when.Narrative} {
			ms := when.Find(text, paragraphs, when.Options{Published: written, Lang: c.lang, Anchor: anchor})
			require.Equal(t, string(want), lines(text, ms), c.name)
		}
		properties(t, text, when.Find(text, paragraphs, when.Options{Published: written, Lang: c.lang}))
	}
}

func lines(text string, ms []when.Mention) string {
	return strings.ReplaceAll(list(text, ms), "; ", "\n") + "\n"
}

// The kind of anchor is chosen for each text, and can be set for each.
func TestAnchorIsChosenForEachText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"history", "The mill opened on 3 May 1871. It burned down in the winter of 1874, and on 9 August 1880 it was sold. In June the last weaver left.",
			"June = 1880-06",
		},
		{
			"obituary", "Ada Lund, the weaver, died on Monday. She was born on 3 May 1941, left school in 1957, married in 1963 and opened her mill on 2 June 1970. In January she had sold it.",
			"January = 2026-01",
		},
		{
			"news with a past", "The mill will close next week. It opened on 3 May 1871, burned down in 1874 and was sold on 9 August 1880. In June it lost its last order.",
			"June = 2025-06",
		},
		{
			"news of the year", "The mill was sold on 3 May 2025. It was shut on 9 August 2025 and reopened on 1 October 2025. In June it had lost its last order.",
			"June = 2025-06",
		},
		{
			"history that ends today", "The mill opened on 3 May 1871. It burned down in 1874, and on 9 August 1880 it was sold. In June the last weaver left. Today it is a museum.",
			"June = 1880-06",
		},
	} {
		o := when.Options{Published: published, Lang: "en"}
		require.Contains(t, list(c.text, when.Find(c.text, nil, o)), c.want, c.name)
	}
	text := "The mill opened on 3 May 1871. It burned down in the winter of 1874, and on 9 August 1880 it was sold. It was summer. The last weaver left in June."
	o := when.Options{Published: published, Lang: "en", Anchor: when.News}
	require.Contains(t, list(text, when.Find(text, nil, o)), "June = 2025-06")
}

// A story goes on from the date before, and not from what is told by the way.
func TestStoryGoesOnFromTheDateBefore(t *testing.T) {
	for text, want := range map[string]string{
		"On 20 December 1941 they sailed. On 3 January they landed.":                       "3 January = 1942-01-03",
		"On 10 November 1941 they sailed. In June the orders had come.":                    "June = 1941-06",
		"On 10 March 1941 they sailed. In November they were back.":                        "November = 1941-11",
		"On 10 March 1941 they sailed. Ten years earlier they had met. On 2 May they wed.": "2 May = 1941-05-02",
		"On 10 March 1941 Ann Lee (born 1902) sailed. On 2 May she landed.":                "2 May = 1941-05-02",
		"On 10 March 1941 they sailed, who had met in 1931. On 2 May they landed.":         "2 May = 1941-05-02",
		"On 10 March 1941 they sailed under the 1931 pact. On 2 May they landed.":          "2 May = 1941-05-02",
		"On 10 March 1941 they sailed. On Friday they landed.":                             "Friday = 1941-03-14",
		"In 1940 they met. The following spring they wed.":                                 "The following spring = 1941-SP",
		"By 865, they had landed. On 6 January 871, the king fell. In May peace came.":     "May = 0871-05",
		"In 44 BC he was killed. That spring his heir came home.":                          "That spring = BC0044-SP",
		"On 10 March 1941 they sailed. That night it rained.":                              "That night = 1941-03-10TNI",
		"At 05:30 on 6 June 1944 the guns fired.":                                          "05:30 = 1944-06-06T05:30",
	} {
		got := list(text, when.Find(text, nil, when.Options{Published: published, Lang: "en", Anchor: when.Narrative}))
		require.Contains(t, got, want, text)
	}
}

// News goes on from a whole date too, but only beside it.
func TestNewsGoesOnFromAWholeDateBesideIt(t *testing.T) {
	check(t, []saying{
		{"He was jailed on 7 June 1998 and on 9 August was freed.", "7 June 1998 = 1998-06-07; 9 August = 1998-08-09"},
		{"He was jailed on 7 June 2019. On 3 January he was freed.", "7 June 2019 = 2019-06-07; 3 January = 2026-01-03"},
		{"The pact of 7 June 1998 will end on 9 August.", "7 June 1998 = 1998-06-07; 9 August = 2026-08-09"},
	}, []saying{
		{"Fue preso el 7 de junio de 1998 y el 9 de agosto salió libre.", "el 7 de junio de 1998 = 1998-06-07; el 9 de agosto = 1998-08-09"},
	})
	m := when.Find("He was jailed on 7 June 1998 and on 9 August was freed.", nil, when.Options{Published: published, Lang: "en"})[1]
	require.Equal(t, "“9 August” without a year: it goes on from 7 Jun 1998, the date named before", m.Reason)
}
