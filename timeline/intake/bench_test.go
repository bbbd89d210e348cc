package intake_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline/intake"
)

// benchFolder returns the folder of public test data, which is no part of the
// project, or skips.
func benchFolder(t testing.TB, part string) string {
	dir := os.Getenv("DATELINE_BENCH")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "bench")
	}
	dir = filepath.Join(dir, part)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the test data are not here: %v", err)
	}
	return dir
}

func unzipped(t testing.TB, file string) []byte {
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	data, err := io.ReadAll(z)
	require.NoError(t, err)
	return data
}

// TestBodyText holds what is read from 88 real pages against their true body
// text, by the set's own measure: the mean over the pages of how many runs of
// four words are right.
func TestBodyText(t *testing.T) {
	dir := benchFolder(t, "html")
	var truth map[string]struct{ ArticleBody, URL string }
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &truth))
	var keys []string
	for k := range truth {
		keys = append(keys, k)
	}
	slices.Sort(keys)

	var precision, recall float64
	dated, titled, authored, sited, lang := 0, 0, 0, 0, 0
	for _, k := range keys {
		page := unzipped(t, filepath.Join(dir, "pages", k+".html.gz"))
		a, err := intake.Read(k+".html", page, intake.Hint{})
		require.NoError(t, err)
		sound(t, a)
		p, r := shingles(truth[k].ArticleBody, a.Text)
		precision, recall = precision+p, recall+r
		dated += count(a.Published.Known())
		titled += count(a.Title != "")
		authored += count(a.Author != "")
		sited += count(a.Outlet != "")
		lang += count(a.Lang != "")
		if min(p, r) < 0.8 && testing.Verbose() {
			t.Logf("%.2f %.2f %s %s", p, r, k[:8], truth[k].URL)
		}
		if os.Getenv("INTAKE_SHOW") != "" {
			t.Logf("%s\n%s", truth[k].URL, strings.Join(strings.SplitN(dump(a), "\n", 10)[:9], "\n"))
		}
	}
	n := float64(len(keys))
	precision, recall = precision/n, recall/n
	f := 2 * precision * recall / (precision + recall)
	t.Logf("%d pages: precision %.3f, recall %.3f, F1 %.3f", len(keys), precision, recall, f)
	t.Logf("with a title %d, date %d, author %d, outlet %d, language %d", titled, dated, authored, sited, lang)
	require.GreaterOrEqual(t, f, 0.965)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

var token = regexp.MustCompile(`[\pL\pN_]+`)

// shingles compares the runs of four words of two texts.
func shingles(want, got string) (precision, recall float64) {
	runs := func(s string) map[string]int {
		words := token.FindAllString(s, -1)
		m := map[string]int{}
		for i := range max(1, len(words)-3) {
			m[strings.Join(words[i:min(i+4, len(words))], " ")]++
		}
		return m
	}
	w, g := runs(want), runs(got)
	right, wrong, missed := 0, 0, 0
	for k, n := range w {
		right += min(n, g[k])
		missed += max(0, n-g[k])
	}
	for k, n := range g {
		wrong += max(0, n-w[k])
	}
	if right == 0 {
		return 0, 0
	}
	return float64(right) / float64(right+wrong), float64(right) / float64(right+missed)
}

// TestLanguageOfNews tells the language of 240 articles of MEANTIME.
func TestLanguageOfNews(t *testing.T) {
	dir := benchFolder(t, filepath.Join("dates", "meantime"))
	for _, lang := range []string{"en", "es"} {
		data, err := os.ReadFile(filepath.Join(dir, lang+".tsv"))
		require.NoError(t, err)
		docs := strings.Split(string(data), "*!-DCTVALUE=")[1:]
		require.NotEmpty(t, docs)
		right, least := 0, 1.0
		for _, doc := range docs {
			var words []string
			for _, line := range strings.Split(doc, "\n")[1:] {
				word, _, _ := strings.Cut(line, "\t")
				words = append(words, word)
			}
			got, confidence := intake.Language(strings.Join(words, " "))
			right += count(got == lang)
			least = min(least, confidence)
		}
		t.Logf("%s: %d of %d, confidence %.2f at least", lang, right, len(docs), least)
		require.Equal(t, len(docs), right)
	}
}
