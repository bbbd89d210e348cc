package who

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

// TestGAP scores pronouns on GAP's validation set: for each of two names, does
// the pronoun mean that person? The two names are handed in as known people, as
// the set means it; who else is named is for the reader to find.
func TestGAP(t *testing.T) {
	folder := os.Getenv("DATELINE_BENCH")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "..", "shared", "bench")
	}
	file := filepath.Join(folder, "speakers", "gap", "gap-validation.tsv")
	if f := os.Getenv("DATELINE_GAP"); f != "" {
		file = f
	}
	f, err := os.Open(file)
	if err != nil {
		t.Skip("GAP is not here:", file)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	require.NoError(t, err)
	var right, found, gold, nobody int
	for _, row := range rows[1:] {
		text := row[1]
		at, _ := strconv.Atoi(row[3])
		start := byteAt(text, at)
		pronoun := timeline.Span{Start: start, End: start + len(row[2])}
		require.Equal(t, row[2], pronoun.In(text))
		candidates := []*timeline.Person{{ID: "a", Name: row[4]}, {ID: "b", Name: row[7]}}
		c := Read(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, "en", candidates)
		var named [2]int
		for k := range named {
			off, _ := strconv.Atoi(row[5+3*k])
			b := byteAt(text, off)
			named[k], _ = c.Resolve(timeline.Span{Start: b, End: b + len(row[4+3*k])})
		}
		who, why := c.Among(pronoun, named[:]...)
		hit := false
		for k := 4; k < 10; k += 3 {
			figure := named[(k-4)/3]
			is := row[k+2] == "TRUE"
			if is {
				gold++
			}
			if who >= 0 && figure == who {
				hit = true
				found++
				if is {
					right++
				}
			}
			if os.Getenv("DATELINE_SHOW") != "" && is && figure != who {
				got := "nobody"
				if who >= 0 {
					got = c.Figures[who].Person.Name
				}
				fmt.Printf("%s: %q at …%s⟦%s⟧%s… is %s, not %s (%s); figure %d\n", row[0], row[2], text[max(0, start-150):start], row[2], text[pronoun.End:min(len(text), pronoun.End+60)], row[k], got, why, figure)
			}
		}
		if !hit {
			nobody++
		}
	}
	p, rec := 100*float64(right)/float64(found), 100*float64(right)/float64(gold)
	score := 2 * p * rec / (p + rec)
	t.Logf("%d texts: P %.1f R %.1f F %.1f; neither name for %d", len(rows)-1, p, rec, score, nobody)
	require.Greater(t, score, gapFloor)
}

const gapFloor = 65.0 // it may only rise

func byteAt(s string, runes int) int {
	for i := range s {
		if runes == 0 {
			return i
		}
		runes--
	}
	return len(s)
}
