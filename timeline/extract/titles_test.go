package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTitles holds the chronology of every sample article, so that a person can
// read what changed.
func TestTitles(t *testing.T) {
	root := filepath.Join("..", "..", "seeds")
	sheets, err := filepath.Glob(filepath.Join(root, "answers", "*.json"))
	require.NoError(t, err)
	if len(sheets) == 0 {
		t.Skip("no answer sheets in", root)
	}
	var out strings.Builder
	for _, file := range sheets {
		m := readSheet(t, file, filepath.Join(root, "articles"))
		fmt.Fprintf(&out, "%s, published %s\n", m.Article, m.Document)
		r := extract.Article(m.article, nil, extract.Options{})
		for _, e := range r.Events {
			fmt.Fprintf(&out, "  %-26s %.2f  %s\n", e.When.EDTF(), e.Rank, e.Title)
			sensible(t, m.Language, e.Title)
		}
	}
	golden := filepath.Join("testdata", "titles.golden")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(out.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), out.String())
}

// sensible checks what every title must be.
func sensible(t *testing.T, lang, title string) {
	t.Helper()
	if flaw := flawOf(lang, title); flaw != "" {
		t.Errorf("%q: %s", title, flaw)
	}
}

func flawOf(lang, title string) string {
	low := strings.Fields(strings.ToLower(title))
	if n := len(low); n < 3 || n > 12 {
		return fmt.Sprintf("%d words", n)
	}
	first, last := " "+low[0]+" ", " "+low[len(low)-1]+" "
	firsts := " is are was were has have had will would ha han he she it they his her him them their this these those that which who it's and or but so as "
	lasts := " is are was were has have had will would been and or but of in on at with by for from to the a an that which who his her their "
	if lang == "es" {
		firsts = " ha han había es son fue fueron será serán él ella ellos ellas sus su esto eso este esta esos esas estos estas y o pero que quien lo la "
		lasts = " ha han había es son fue sido y o pero de del en con por para a al el la los las un una que quien su sus "
		if first == " la " && len(low) > 3 || first == " este " {
			firsts = strings.ReplaceAll(firsts, first, " ")
		}
	}
	switch {
	case strings.Contains(firsts, first):
		return "begins with " + low[0]
	case strings.Contains(lasts, last):
		return "ends with " + low[len(low)-1]
	case strings.Count(title, "“") != strings.Count(title, "”") || strings.Count(title, "«") != strings.Count(title, "»"):
		return "a quotation mark alone"
	}
	return ""
}

// newsOf reads the MEANTIME articles of a language: one token a line, a line
// with the date of each article before it.
func newsOf(t *testing.T, lang string) []*timeline.Article {
	root := os.Getenv("DATELINE_BENCH")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared", "bench")
	}
	b, err := os.ReadFile(filepath.Join(root, "dates", "meantime", lang+".tsv"))
	if err != nil {
		t.Skip("the articles are not here:", root)
	}
	var out []*timeline.Article
	glue := true
	for _, line := range strings.Split(string(b), "\n") {
		col := strings.Split(line, "\t")
		if _, rest, ok := strings.Cut(line, `DCTVALUE="`); ok {
			day, err := timeline.ParseDay(rest[:10])
			require.NoError(t, err)
			out = append(out, &timeline.Article{ID: "n", Lang: lang, Published: day})
			continue
		}
		if len(out) == 0 {
			continue
		}
		a := out[len(out)-1]
		if len(col) < 3 {
			glue = true
			a.Text += "\n"
			continue
		}
		if glue {
			a.Paragraphs = append(a.Paragraphs, timeline.Paragraph{Span: timeline.Span{Start: len(a.Text)}, Number: len(a.Paragraphs) + 1})
		} else if !strings.ContainsAny(col[0][:1], ",.;:!?)%]'’”") {
			a.Text += " "
		}
		glue = false
		a.Text += col[0]
		a.Paragraphs[len(a.Paragraphs)-1].End = len(a.Text)
	}
	return out
}

// TestTitlesOfTheNews reads 240 articles for titles that no chronology could
// bear.
func TestTitlesOfTheNews(t *testing.T) {
	for _, c := range []struct {
		lang  string
		flaws float64 // at most so many in a hundred titles; it may only fall
	}{{"en", 0}, {"es", 0}} {
		all, bad := 0, 0
		for _, a := range newsOf(t, c.lang) {
			for _, e := range read(a).Events {
				all++
				if os.Getenv("TITLES") != "" {
					t.Logf("%s: %s %s", c.lang, e.When.EDTF(), e.Title)
				}
				if flaw := flawOf(c.lang, e.Title); flaw != "" {
					bad++
					if testing.Verbose() {
						t.Logf("%s: %q: %s", c.lang, e.Title, flaw)
					}
				}
			}
		}
		share := 100 * float64(bad) / float64(max(all, 1))
		t.Logf("%s: %d titles, %.1f %% flawed", c.lang, all, share)
		require.NotZero(t, all)
		require.LessOrEqual(t, share, c.flaws)
	}
}
