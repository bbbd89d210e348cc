package look

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const tale = "The harbour master, who had not slept, said that the pilots would go out at five and that nobody had asked the fishermen what they made of it."

func TestWrappedLinesCoverTheTextAndFit(t *testing.T) {
	for _, s := range []string{"", " ", "\n", "a", "a\n", "\n\na", tale, tale + "\n\n" + tale, strings.Repeat("x", 300), "ñandú  dos espacios   tres", "Ünïcödé" + strings.Repeat("é", 90) + " end"} {
		for _, width := range []float32{1, 12, 40, 90, 333, 2000} {
			checkWrap(t, s, width)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add(tale, 100.0)
	f.Add("a\nb  c", 3.0)
	f.Add("0 ", 3.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		if width > 0 && width < 4000 && len(s) < 2000 {
			checkWrap(t, s, float32(width))
		}
	})
}

// checkWrap holds a wrapped text to its promises: runs stand in their order,
// between them lies one space or newline or nothing, no run is wider than the
// line unless it is one letter, and no newline stands inside one.
func checkWrap(t *testing.T, s string, width float32) {
	t.Helper()
	lines := Wrap(s, Reading, width)
	require.NotEmpty(t, lines)
	at := 0
	for i, l := range lines {
		between := s[at:l.From]
		require.LessOrEqual(t, l.From, l.To, "%q at %g", s, width)
		require.Contains(t, []string{"", " ", "\n"}, between, "%q at %g: what lies before line %d", s, width, i)
		run := s[l.From:l.To]
		require.NotContains(t, run, "\n", "%q at %g", s, width)
		if run = strings.TrimRight(run, " "); len([]rune(run)) > 1 {
			require.LessOrEqual(t, Measure(run, Reading), width*1.02+1, "%q at %g: line %d is %q", s, width, i, run)
		}
		at = l.To
	}
	require.Contains(t, []string{"", " ", "\n"}, s[at:], "%q at %g: what is left", s, width)
}

func BenchmarkWrap(b *testing.B) {
	var all []string
	for i := range 500 {
		all = append(all, fmt.Sprintf("%d %s %d", i, tale, i*i))
	}
	for b.Loop() {
		for _, s := range all {
			Wrap(s, Quotation, 600)
		}
	}
}
