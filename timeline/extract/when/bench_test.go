package when_test

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// bench returns the path of a file of the public data, or skips the test.
func bench(tb testing.TB, name string) string {
	root := os.Getenv("DATELINE_BENCH")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "bench")
	}
	p := filepath.Join(root, filepath.FromSlash(name))
	if !exists(p) {
		tb.Skip("not here: ", name)
	}
	return p
}

// An answer is an annotated text.
type answer struct {
	published string
	text      string
	gold      []gold
}

type gold struct {
	timeline.Span
	value string
}

var dct = regexp.MustCompile(`DCTVALUE="([^"]+)"`)

// tokenLines reads a file of one token a line and puts the texts together again.
func tokenLines(tb testing.TB, name string) []answer {
	f, err := os.Open(name)
	require.NoError(tb, err)
	defer f.Close()
	var out []answer
	var text strings.Builder
	var cur *answer
	finish := func() {
		if cur != nil {
			cur.text = text.String()
			out = append(out, *cur)
		}
		text.Reset()
	}
	glue := false
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		col := strings.Split(lines.Text(), "\t")
		if m := dct.FindStringSubmatch(col[0]); m != nil {
			finish()
			cur = &answer{published: m[1]}
			continue
		}
		if len(col) < 3 {
			text.WriteString("\n\n")
			glue = true
			continue
		}
		if w := col[0]; !glue && !strings.ContainsAny(w[:1], ",.;:!?)%]") && w != "'s" && w != "’s" {
			text.WriteByte(' ')
		}
		glue = strings.ContainsAny(col[0], "$([¿¡#") && len(col[0]) <= 2
		span := timeline.Span{Start: text.Len(), End: text.Len() + len(col[0])}
		text.WriteString(col[0])
		switch {
		case strings.HasPrefix(col[1], "B-"):
			cur.gold = append(cur.gold, gold{span, col[2]})
		case strings.HasPrefix(col[1], "I-"):
			cur.gold[len(cur.gold)-1].End = span.End
		}
	}
	finish()
	return out
}

// A tally counts as TempEval-3 does.
type tally struct {
	gold, found, strict, relaxed, value int
	rules                               map[string]*[3]int // found, overlapping, right in value
}

func (t *tally) rule(a answer, m when.Mention) *[3]int {
	name := m.Rule
	if strings.HasSuffix(m.Value, "_REF") || m.Type == when.Set {
		name += " " + strings.ToLower(m.In(a.text))
	}
	if t.rules == nil {
		t.rules = map[string]*[3]int{}
	}
	if t.rules[name] == nil {
		t.rules[name] = new([3]int)
	}
	return t.rules[name]
}

// byRule prints how each rule fared when asked to.
func (t *tally) byRule(tb testing.TB) {
	if os.Getenv("WHEN_DIFF") == "" {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(t.rules)) {
		n := t.rules[name]
		tb.Logf("%-40s found %4d overlap %4d right %4d", name, n[0], n[1], n[2])
	}
}

func f(hits, gold, found int) float64 { return 200 * float64(hits) / float64(max(gold+found, 1)) }

func (t tally) strictF() float64  { return f(t.strict, t.gold, t.found) }
func (t tally) relaxedF() float64 { return f(t.relaxed, t.gold, t.found) }
func (t tally) valueF() float64   { return f(t.value, t.gold, t.found) }

// score compares what was found with the answers; each found mention counts
// for one answer.
func (t *tally) score(tb testing.TB, a answer, ms []when.Mention) {
	t.gold += len(a.gold)
	t.found += len(ms)
	for _, m := range ms {
		t.rule(a, m)[0]++
	}
	used := make([]bool, len(ms))
	for _, g := range a.gold {
		hit := -1
		for i, m := range ms {
			if !used[i] && m.Overlaps(g.Span) && (hit < 0 || m.Span == g.Span) {
				hit = i
			}
		}
		if hit < 0 {
			show(tb, a, "missed", g.Span, g.value, "", "")
			continue
		}
		used[hit] = true
		m := ms[hit]
		t.relaxed++
		t.rule(a, m)[1]++
		if m.Span == g.Span {
			t.strict++
		}
		if m.Value == g.value {
			t.value++
			t.rule(a, m)[2]++
		} else {
			show(tb, a, "value", m.Span, g.value, m.Value, m.Rule)
		}
	}
	for i, m := range ms {
		if !used[i] {
			show(tb, a, "false", m.Span, "", m.Value, m.Rule)
		}
	}
}

// show prints a difference when asked to: WHEN_DIFF=1 go test -v.
func show(tb testing.TB, a answer, what string, s timeline.Span, want, got, rule string) {
	if os.Getenv("WHEN_DIFF") == "" {
		return
	}
	around := a.text[max(0, s.Start-50):s.Start] + "[" + s.In(a.text) + "]" + a.text[s.End:min(len(a.text), s.End+40)]
	tb.Logf("%-6s want %-12s got %-12s %-18s dct %s: %s", what, want, got, rule, a.published, strings.ReplaceAll(around, "\n", " "))
}

func day(tb testing.TB, s string) timeline.Date {
	d, err := timeline.ParseDay(s[:10])
	require.NoError(tb, err)
	return d
}

func TestMeantime(t *testing.T) {
	for _, c := range []struct {
		lang                   string
		value, strict, relaxed float64 // floors: they may only rise
	}{
		{"en", 85.7, 88.9, 93.6},
		{"es", 79.2, 86.8, 93.6},
	} {
		t.Run(c.lang, func(t *testing.T) {
			var n tally
			for _, a := range tokenLines(t, bench(t, "dates/meantime/"+c.lang+".tsv")) {
				n.score(t, a, when.Find(a.text, nil, when.Options{Published: day(t, a.published), Lang: c.lang}))
			}
			n.byRule(t)
			t.Logf("%s: VALUE-F %.1f, strict F %.1f, relaxed F %.1f (%d gold, %d found)", c.lang, n.valueF(), n.strictF(), n.relaxedF(), n.gold, n.found)
			require.GreaterOrEqual(t, n.valueF(), c.value)
			require.GreaterOrEqual(t, n.strictF(), c.strict)
			require.GreaterOrEqual(t, n.relaxedF(), c.relaxed)
		})
	}
}

// TestTempEval scores the training parts of TempEval-3 that lie in the folder
// named by DATELINE_TEMPEVAL: TimeBank/*.tml, AQUAINT/*.tml and, with one token
// a line, Spanish/train.tsv.
func TestTempEval(t *testing.T) {
	root := os.Getenv("DATELINE_TEMPEVAL")
	if root == "" {
		t.Skip("DATELINE_TEMPEVAL names no folder")
	}
	for _, c := range []struct {
		set, lang              string
		value, strict, relaxed float64 // floors: they may only rise
	}{
		{"TimeBank", "en", 79.6, 85.6, 92.1},
		{"AQUAINT", "en", 75.4, 81.8, 93.4},
		{"Spanish", "es", 83.7, 82.2, 91.0},
	} {
		t.Run(c.set, func(t *testing.T) {
			var n tally
			for _, a := range tempEval(t, filepath.Join(root, c.set)) {
				n.score(t, a, when.Find(a.text, nil, when.Options{Published: day(t, a.published), Lang: c.lang}))
			}
			n.byRule(t)
			t.Logf("%s: VALUE-F %.1f, strict F %.1f, relaxed F %.1f (%d gold, %d found)", c.set, n.valueF(), n.strictF(), n.relaxedF(), n.gold, n.found)
			require.GreaterOrEqual(t, n.valueF(), c.value)
			require.GreaterOrEqual(t, n.strictF(), c.strict)
			require.GreaterOrEqual(t, n.relaxedF(), c.relaxed)
		})
	}
}

// tempEval reads the annotated texts of a folder.
func tempEval(tb testing.TB, folder string) []answer {
	if name := filepath.Join(folder, "train.tsv"); exists(name) {
		return tokenLines(tb, name)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.tml"))
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	var out []answer
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(tb, err)
		if a, ok := timeML(string(b)); ok {
			out = append(out, a)
		}
	}
	return out
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

var (
	tag   = regexp.MustCompile(`(?s)<[^>]*>`)
	attr  = regexp.MustCompile(`value="([^"]*)"`)
	plain = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'")
)

// timeML reads the text of a TimeML file and its TIMEX3 elements.
func timeML(s string) (answer, bool) {
	m := regexp.MustCompile(`CREATION_TIME"[^>]*value="(\d{4}-\d\d-\d\d)|value="(\d{4}-\d\d-\d\d)[^>]*CREATION_TIME`).FindStringSubmatch(s)
	i, j := strings.Index(s, "<TEXT>"), strings.Index(s, "</TEXT>")
	if m == nil || i < 0 || j < i {
		return answer{}, false
	}
	a := answer{published: m[1] + m[2]}
	s = s[i+6 : j]
	var out strings.Builder
	at := 0
	for _, l := range tag.FindAllStringIndex(s, -1) {
		out.WriteString(plain.Replace(s[at:l[0]]))
		at = l[1]
		switch el := s[l[0]:l[1]]; {
		case strings.HasPrefix(el, "<TIMEX3"):
			v := attr.FindStringSubmatch(el)
			a.gold = append(a.gold, gold{timeline.Span{Start: out.Len()}, v[1]})
		case el == "</TIMEX3>":
			a.gold[len(a.gold)-1].End = out.Len()
		}
	}
	out.WriteString(plain.Replace(s[at:]))
	a.text = out.String()
	return a, true
}

// A recognizersCase is a sentence of the Recognizers-Text suite.
type recognizersCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []struct {
		Text, TypeName string
		Resolution     struct{ Values []map[string]string }
	}
}

func recognizers(tb testing.TB, folder string) []recognizersCase {
	b, err := os.ReadFile(bench(tb, "dates/recognizers/"+folder+"/DateTimeModel.json"))
	require.NoError(tb, err)
	var out []recognizersCase
	require.NoError(tb, json.Unmarshal([]byte(strings.TrimPrefix(string(b), "\ufeff")), &out))
	return out
}

// TestRecognizers counts the single expressions of the Recognizers-Text suite
// that are found and given one of the expected days.
func TestRecognizers(t *testing.T) {
	for _, c := range []struct {
		lang, folder string
		found, right float64 // floors: they may only rise
		quiet        int
	}{
		{"en-US", "English", 86, 44, 62},
		{"es", "Spanish", 86, 59, 52},
	} {
		t.Run(c.lang, func(t *testing.T) {
			cases := recognizers(t, c.folder)
			var all, found, right, quiet, negatives int
			for _, x := range cases {
				if len(x.Context.ReferenceDateTime) < 10 {
					continue
				}
				ms := when.Find(x.Input, nil, when.Options{Published: day(t, x.Context.ReferenceDateTime), Lang: c.lang, Anchor: when.News})
				if len(x.Results) == 0 {
					negatives++
					if len(ms) == 0 {
						quiet++
					}
					continue
				}
				if len(x.Results) != 1 || x.Results[0].TypeName != "datetimeV2.date" {
					continue
				}
				all++
				if len(ms) > 0 {
					found++
				}
				ok := false
				for _, m := range ms {
					for _, v := range x.Results[0].Resolution.Values {
						ok = ok || v["value"] == m.When.From.EDTF() && m.When.Known()
					}
				}
				if ok {
					right++
				} else if os.Getenv("WHEN_DIFF") != "" {
					t.Logf("%s (%s): %v %v", x.Input, x.Context.ReferenceDateTime[:10], x.Results[0].Resolution.Values, ms)
				}
			}
			pf, pr := 100*float64(found)/float64(all), 100*float64(right)/float64(all)
			t.Logf("%s: of %d dates found %.1f %%, right %.1f %%; quiet on %d of %d negatives", c.lang, all, pf, pr, quiet, negatives)
			require.GreaterOrEqual(t, pf, c.found)
			require.GreaterOrEqual(t, pr, c.right)
			require.GreaterOrEqual(t, quiet, c.quiet)
		})
	}
}
