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
// the pronoun mean that person?
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
		c := Read(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, "en", nil)
		who, why := c.Resolve(pronoun)
		hit := false
		for k := 4; k < 10; k += 3 {
			off, _ := strconv.Atoi(row[k+1])
			b := byteAt(text, off)
			name := timeline.Span{Start: b, End: b + len(row[k])}
			is := row[k+2] == "TRUE"
			if is {
				gold++
			}
			figure, _ := c.Resolve(name)
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

const gapFloor = 41.0 // it may only rise

func byteAt(s string, rune int) int {
	for i := range s {
		if rune == 0 {
			return i
		}
		rune--
	}
	return len(s)
}
