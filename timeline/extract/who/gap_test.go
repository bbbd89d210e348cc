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

// A puzzle is a text of GAP read: a pronoun, and two names that it may mean.
type puzzle struct {
	id, text string
	pronoun  timeline.Span
	cast     *Cast
	names    [2]string
	figures  [2]int // -1 for a name that was not found
	means    [2]bool
}

// puzzles reads a file of GAP. The two names are handed in as known people, as
// the set means it; who else is named is for the reader to find.
func puzzles(t *testing.T, name string) []puzzle {
	folder := os.Getenv("DATELINE_BENCH")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "..", "shared", "bench")
	}
	f, err := os.Open(filepath.Join(folder, "speakers", "gap", name))
	if err != nil {
		t.Skip("GAP is not here:", err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	require.NoError(t, err)
	var out []puzzle
	for _, row := range rows[1:] {
		x := puzzle{id: row[0], text: row[1], names: [2]string{row[4], row[7]}}
		x.pronoun = runes(t, x.text, row[3], row[2])
		known := []*timeline.Person{{ID: "a", Name: row[4]}, {ID: "b", Name: row[7]}}
		x.cast = Read(x.text, []timeline.Paragraph{{Span: timeline.Span{End: len(x.text)}, Number: 1}}, "en", known)
		for k := range x.figures {
			x.figures[k], _ = x.cast.Resolve(runes(t, x.text, row[5+3*k], row[4+3*k]))
			x.means[k] = row[6+3*k] == "TRUE"
		}
		out = append(out, x)
	}
	return out
}

// runes returns the bytes of words that begin at a rune.
func runes(t *testing.T, text, at, words string) timeline.Span {
	n, err := strconv.Atoi(at)
	require.NoError(t, err)
	for i := range text {
		if n == 0 {
			s := timeline.Span{Start: i, End: i + len(words)}
			require.Equal(t, words, s.In(text))
			return s
		}
		n--
	}
	return timeline.Span{Start: len(text), End: len(text)}
}

// TestGAP scores pronouns on GAP's validation set: for each of two names, does
// the pronoun mean that person? It is counted twice: with the two names to
// choose from, as the set asks, and as the reading itself settled it with
// everybody in reach to choose from.
func TestGAP(t *testing.T) {
	all := puzzles(t, "gap-validation.tsv")
	var asked, read tally
	for _, x := range all {
		chosen, reason := x.cast.Among(x.pronoun, x.figures[:]...)
		asked.count(x, chosen)
		settled, _ := x.cast.Resolve(x.pronoun)
		read.count(x, settled)
		if os.Getenv("DATELINE_SHOW") != "" && (chosen < 0 || chosen != x.figures[0] || !x.means[0]) && (chosen < 0 || chosen != x.figures[1] || !x.means[1]) {
			fmt.Printf("%s: %v %v %s\n", x.id, x.names, x.means, reason)
		}
	}
	t.Logf("%d texts, one of the two names: %s", len(all), asked)
	t.Logf("%d texts, as read: %s", len(all), read)
	require.Greater(t, asked.score(), gapFloor)
	require.Greater(t, read.score(), gapReadFloor)
}

// The floors may only rise.
const (
	gapFloor     = 71.0
	gapReadFloor = 69.0
)

type tally struct{ right, found, gold int }

func (c *tally) count(x puzzle, figure int) {
	for k, f := range x.figures {
		if x.means[k] {
			c.gold++
		}
		if figure >= 0 && figure == f {
			c.found++
			if x.means[k] {
				c.right++
			}
		}
	}
}

func (c tally) score() float64 {
	return 200 * float64(c.right) / float64(c.found+c.gold)
}

func (c tally) String() string {
	return fmt.Sprintf("P %.1f R %.1f F %.1f", 100*float64(c.right)/float64(c.found), 100*float64(c.right)/float64(c.gold), c.score())
}
