package intake_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/intake"
)

var update = flag.Bool("update", false, "write the golden files anew")

// dump writes an article so that a person can read and compare it.
func dump(a *timeline.Article) string {
	var b strings.Builder
	for _, f := range [][2]string{
		{"title", a.Title},
		{"original", a.Original},
		{"author", a.Author},
		{"outlet", a.Outlet},
		{"link", a.Link},
		{"lang", a.Lang},
		{"published", a.Published.EDTF()},
		{"basis", a.Basis},
		{"file", a.File},
		{"id", string(a.ID)},
	} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%-9s %s\n", f[0], f[1])
		}
	}
	for _, p := range a.Paragraphs {
		mark := fmt.Sprintf("%4d", p.Number)
		if p.Heading {
			mark = "   #"
		}
		if p.Repeats > 0 {
			mark += fmt.Sprintf(" (as %d)", p.Repeats)
		}
		fmt.Fprintf(&b, "\n%s  %s\n", mark, p.In(a.Text))
	}
	return b.String()
}

// TestGolden reads every file of testdata/in and compares what came of it with
// the file of the same name in testdata/out.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/in/*")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			a, err := intake.Read(file, data, intake.Hint{})
			require.NoError(t, err)
			sound(t, a)
			golden := filepath.Join("testdata/out", filepath.Base(file)+".txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(dump(a)), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), dump(a))
		})
	}
}
