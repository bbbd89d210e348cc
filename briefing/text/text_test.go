package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"dateline/briefing/briefingtest"
	"dateline/briefing/text"
)

var body = text.Style{Face: text.Serif, Size: 10}

func lines(s string, width float64) []string {
	var out []string
	for _, l := range text.NewSetter().Break([]text.Run{{Text: s, Style: body}}, width) {
		out = append(out, l.String())
	}
	return out
}

func TestEveryFaceParses(t *testing.T) {
	s := text.NewSetter()
	for f := text.Serif; f <= text.FallbackMono; f++ {
		require.Positive(t, s.Advance(f, 'n'), f.PostScript())
	}
	require.Positive(t, s.Advance(text.FallbackMono, '□'), "the sign for a missing letter")
}

func TestCleanLeavesNothingThatCannotBeSet(t *testing.T) {
	for in, want := range map[string]string{
		"a\x00b":               "ab",
		"line\nend\ttab":       "line end tab",
		"e\u0301":              "é",
		"\xff":                 "\uFFFD",
		"\u202Eabc\u202C":      "abc",
		"soft\u00ADhyphen":     "softhyphen",
		"a\u00a0b":             "a\u00a0b",
		"flag\U0001F1E8\uFE0F": "flag\U0001F1E8",
	} {
		require.Equal(t, want, text.Clean(in))
	}
}

func TestLinesBreakWhereTheyMay(t *testing.T) {
	require.Equal(t, []string{"a long road "}, lines("  a  long\nroad ", 200)[:1], "spaces in a row are one")
	require.Equal(t, []string{"drug-", "trafficking"}, lines("drug-trafficking", 55))
	require.Equal(t, []string{"on 3–4 ", "Feb"}, lines("on 3–4 Feb", 36), "numbers keep together")
	require.Equal(t, []string{"see ", "[1\u00a0¶4]"}, lines("see [1\u00a0¶4]", 40)[:2:2], "no break at a hard space")
	require.Len(t, lines(strings.Repeat("m", 80), 100), 8, "a word wider than the line is cut")
	require.Greater(t, len(lines("北京大学在中国", 24)), 2)
}

func TestARunOnLeavesNoShortLastLine(t *testing.T) {
	got := lines("The council has put off its vote on the northern quay until the survey of the sea bed is in", 210)
	require.Greater(t, len(got[len(got)-1]), 8, got)
}

func TestMissingLettersAreCountedAndReplaced(t *testing.T) {
	s := text.NewSetter()
	l := s.Line("a😀b→", body)
	require.Equal(t, "a□b→", l.String())
	require.Equal(t, map[rune]int{'😀': 1}, s.Missing)
}

func TestFitCutsWithAnEllipsis(t *testing.T) {
	l := text.NewSetter().Fit("a title that does not fit into the head of a page", body, 100)
	require.LessOrEqual(t, l.Width, 100.0)
	require.True(t, strings.HasSuffix(l.String(), "…"))
}

func TestKerningDrawsLettersTogether(t *testing.T) {
	s := text.NewSetter()
	av := s.Line("AV", body).Width * 100
	require.Less(t, av, s.Advance(text.Serif, 'A')+s.Advance(text.Serif, 'V'))
}

func FuzzBreak(f *testing.F) {
	f.Add(briefingtest.Torture, 120.0)
	f.Add("a-b/c—d 3-4 \u200b x", 10.0)
	f.Add("", 0.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		if !(width > 0 && width < 1000) || len(s) > 2000 {
			return
		}
		set := text.NewSetter()
		var all strings.Builder
		for _, l := range set.Break([]text.Run{{Text: s, Style: body}}, width) {
			require.NotEmpty(t, l.Pieces)
			all.WriteString(l.String())
			letters := utf8.RuneCountInString(strings.TrimRight(l.String(), " "))
			if letters > 1 && !strings.ContainsFunc(l.String(), func(r rune) bool { return r >= 0x300 && r < 0x370 || r > 0x500 }) {
				require.LessOrEqual(t, l.Width, width+.02)
			}
			x := 0.0
			for _, p := range l.Pieces {
				require.Len(t, p.Advances, len(p.Text))
				require.InDelta(t, x, p.X, .001)
				x += p.Width
			}
		}
		want := ""
		for _, word := range strings.FieldsFunc(text.Clean(s), func(r rune) bool { return r == ' ' || r == '\u200b' }) {
			want += set.Line("q"+word, body).String()[1:] // q keeps a loose accent loose
		}
		require.Equal(t, want, strings.ReplaceAll(all.String(), " ", ""), "no letter is lost")
	})
}

func BenchmarkBreak(b *testing.B) {
	s := strings.Repeat("The harbour had been closed when the council refused the dredger entry to the northern quay. ", 20)
	for b.Loop() {
		text.NewSetter().Break([]text.Run{{Text: s, Style: body}}, 480)
	}
}
