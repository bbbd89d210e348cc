package desk_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
)

func TestDifferingWords(t *testing.T) {
	in := func(s string, spans []timeline.Span) []string {
		out := []string{}
		for _, p := range spans {
			out = append(out, p.In(s))
		}
		return out
	}
	for _, c := range []struct {
		a, b     string
		inA, inB []string
	}{
		{"We warned them for three years", "We warned them for four years", []string{"three"}, []string{"four"}},
		{"We warned them", "“We warned THEM.”", []string{}, []string{}},
		{"El pilar cedió", "El pilar cedio, dijo ella", []string{}, []string{"dijo ella"}},
		{"one, two three", "", []string{"one, two three"}, []string{}},
		{"the bridge was old and fell", "the old bridge fell", []string{"bridge was", "and"}, []string{"bridge"}},
		{"", "", []string{}, []string{}},
	} {
		a, b := desk.Differing(c.a, c.b)
		require.Equal(t, c.inA, in(c.a, a), "%s | %s", c.a, c.b)
		require.Equal(t, c.inB, in(c.b, b), "%s | %s", c.a, c.b)
	}
}
