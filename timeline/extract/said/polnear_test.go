package said

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/words"
)

// TestPolNeAR scores quoted segments of four words or more on the dev part of
// PolNeAR, which is fetched by hand and kept out of the repository:
// $DATELINE_POLNEAR names a folder that holds text/ and attributions/.
func TestPolNeAR(t *testing.T) {
	folder, files := polnear(t)
	var total tally
	byRule := map[string]*tally{}
	for _, file := range files {
		golds := attributions(t, folder, file)
		text, runes := readRunes(t, file)
		scorePolNeAR(text, runes, golds, &total, byRule, os.Getenv("DATELINE_SHOW") != "")
	}
	for _, r := range slices.Sorted(maps.Keys(byRule)) {
		t.Logf("%-24s %s", r, byRule[r])
	}
	t.Logf("%-24s %s", "all", total)
	require.Greater(t, total.precision(), polnearPrecision)
	require.Greater(t, total.recall(), polnearRecall)
}

// polnear returns the folder that the environment names, and its articles.
func polnear(t *testing.T) (folder string, files []string) {
	folder = os.Getenv("DATELINE_POLNEAR")
	if folder == "" {
		t.Skip("DATELINE_POLNEAR is not set: no PolNeAR to score on")
	}
	files, err := filepath.Glob(filepath.Join(folder, "text", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return folder, files
}

// The floors, in per cent on dev: they may only rise.
const (
	polnearPrecision = 93.0
	polnearRecall    = 90.0
)

type tally struct{ right, found, gold int }

// tallyOf returns the tally of a rule, a new one when there is none.
func tallyOf(byRule map[string]*tally, rule string) *tally {
	if byRule[rule] == nil {
		byRule[rule] = new(tally)
	}
	return byRule[rule]
}

func (c tally) precision() float64 { return 100 * float64(c.right) / float64(max(c.found, 1)) }
func (c tally) recall() float64    { return 100 * float64(c.right) / float64(max(c.gold, 1)) }
func (c tally) String() string {
	p, r := c.precision(), c.recall()
	return fmt.Sprintf("%4d right of %4d found, %4d gold: P %.1f R %.1f F %.1f", c.right, c.found, c.gold, p, r, 2*p*r/max(p+r, 1))
}

type attribution struct{ contents, sources []timeline.Span }

func scorePolNeAR(text string, runes []int, golds []attribution, total *tally, byRule map[string]*tally, show bool) {
	r := words.Read(text, linesOf(text), "en")
	byStart := map[int]Quote{}
	for _, q := range In(r) {
		if q.Form != timeline.Indirect && q.Form != timeline.Nested {
			byStart[q.Start] = q
		}
	}
	for _, quo := range r.Quotations {
		if quo.Parent >= 0 || len(strings.Fields(quo.Inner.In(text))) < 4 {
			continue
		}
		var sources []timeline.Span
		for _, g := range golds {
			for _, c := range g.contents {
				c = timeline.Span{Start: runes[c.Start], End: runes[c.End]}
				if min(c.End, quo.End)-max(c.Start, quo.Start) > (quo.End-quo.Start)/2 {
					sources = append(sources, g.sources...)
				}
			}
		}
		q := byStart[quo.Start]
		rule := q.Rule
		if rule == "" {
			rule = "(none)"
		}
		c := tallyOf(byRule, rule)
		if len(sources) > 0 {
			c.gold++
			total.gold++
		}
		right := false
		if !q.Mention.Empty() {
			c.found++
			total.found++
			for _, s := range sources {
				s = timeline.Span{Start: runes[s.Start], End: runes[s.End]}
				right = right || s.Overlaps(q.Mention) || head(s.In(text)) == head(q.Mention.In(text))
			}
			if right {
				c.right++
				total.right++
			}
		}
		if show && !right && (len(sources) > 0 || !q.Mention.Empty()) {
			var gold []string
			for _, s := range sources {
				gold = append(gold, text[runes[s.Start]:runes[s.End]])
			}
			p := r.Lines[max(r.LineAt(quo.Start), 0)]
			from := max(p.Start, quo.Start-160)
			fmt.Printf("-- %s mention=%q cue=%q gold=%q\n   …%s⟦%s⟧%s\n", rule, q.Mention.In(text), q.Cue, gold,
				text[from:quo.Start], quo.In(text), text[quo.End:min(p.End, quo.End+130)])
		}
	}
}

func head(s string) string {
	f := strings.Fields(strings.ToLower(s))
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

func linesOf(text string) []timeline.Paragraph {
	var out []timeline.Paragraph
	at := 0
	for _, l := range strings.SplitAfter(text, "\n") {
		if s := strings.TrimSpace(l); s != "" {
			i := at + strings.Index(l, s)
			out = append(out, timeline.Paragraph{Span: timeline.Span{Start: i, End: i + len(s)}, Number: len(out) + 1})
		}
		at += len(l)
	}
	return out
}

// readRunes returns a file's text, and the byte where each of its code points
// starts, with one more at the end.
func readRunes(t *testing.T, file string) (string, []int) {
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	text := string(b)
	var starts []int
	for i := range text {
		starts = append(starts, i)
	}
	return text, append(starts, len(text))
}

func attributions(t *testing.T, folder, file string) []attribution {
	name := strings.TrimSuffix(filepath.Base(file), ".txt")
	list, err := filepath.Glob(filepath.Join(folder, "attributions", name+"*.ann"))
	require.NoError(t, err)
	if len(list) == 0 {
		return nil
	}
	f, err := os.Open(list[0])
	require.NoError(t, err)
	defer f.Close()
	spans := map[string][]timeline.Span{}
	var out []attribution
	for sc := bufio.NewScanner(f); sc.Scan(); {
		cols := strings.Split(sc.Text(), "\t")
		switch {
		case len(cols) < 2:
		case strings.HasPrefix(cols[0], "T"):
			for _, part := range strings.Split(cols[1][strings.Index(cols[1], " ")+1:], ";") {
				var s timeline.Span
				if _, err := fmt.Sscan(part, &s.Start, &s.End); err == nil {
					spans[cols[0]] = append(spans[cols[0]], s)
				}
			}
		case strings.HasPrefix(cols[0], "E"):
			var a attribution
			for _, part := range strings.Fields(cols[1]) {
				role, id, _ := strings.Cut(part, ":")
				switch {
				case strings.HasPrefix(role, "Content"):
					a.contents = append(a.contents, spans[id]...)
				case strings.HasPrefix(role, "Source"):
					a.sources = append(a.sources, spans[id]...)
				}
			}
			out = append(out, a)
		}
	}
	return out
}
