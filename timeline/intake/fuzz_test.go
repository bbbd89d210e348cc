package intake_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline/intake"
)

// FuzzRead holds that no bytes make reading panic, and that what is read is
// sound.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/in/*")
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(filepath.Base(file), data)
	}
	f.Add("a.txt", []byte("\xff\xfea\x00\n\x00"))
	f.Add("a.md", []byte("---\na: [b, 'c']\n- d\n---\n**x**\n\n> `y`\n"))
	f.Add("a.html", []byte("<p>\u2029<br><br>x<q>y</q><pre>z\n\nw"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if a, err := intake.Read(name, data, intake.Hint{}); err == nil {
			sound(t, a)
			require.NotEmpty(t, a.Title)
		} else {
			require.Nil(t, a)
		}
		if a, err := intake.Raw(name, data, intake.Hint{}); err == nil {
			sound(t, a)
			require.Equal(t, string(data), a.Text)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"seed.txt", "plain.txt", "front.md", "article.html"} {
		data, err := os.ReadFile(filepath.Join("testdata/in", name))
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := intake.Read(name, data, intake.Hint{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkPages reads real pages, 88 of them.
func BenchmarkPages(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(benchFolder(b, "html"), "pages", "*.gz"))
	require.NoError(b, err)
	var pages [][]byte
	for _, f := range files {
		pages = append(pages, unzipped(b, f))
	}
	for b.Loop() {
		for _, p := range pages {
			if _, err := intake.Read("page.html", p, intake.Hint{}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*len(pages)), "ms/page")
}
