package who

import (
	"flag"
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"sort"
	"testing"

	"github.com/stretchr/testify/require"
)

var learn = flag.Bool("train", false, "learn the weights of weights.go from GAP's development set")

// TestTrain learns the weights of the traits, by which a pronoun chooses among
// the figures in reach, as those of a log-linear choice: the figures that GAP's
// development set calls right shall be likely. It prints how a fifth of the
// set fares with what was learned from the rest.
func TestTrain(t *testing.T) {
	if !*learn {
		t.Skip("-train is not given")
	}
	for range rounds { // what is meant before a pronoun depends on the weights
		learned := fit(lessons(t))
		for tr := range traits {
			for f := range forms {
				traitTable[tr].weight[f] = round(learned.weight(f, tr))
			}
		}
	}
	all := lessons(t)
	var held, seen tally
	for fold := range folds {
		var study, exam []lesson
		for i, x := range all {
			if i%folds == fold {
				exam = append(exam, x)
			} else {
				study = append(study, x)
			}
		}
		learned := fit(study)
		for _, x := range exam {
			held.count(x.puzzle, x.choose(learned.sum))
		}
	}
	for _, x := range all {
		seen.count(x.puzzle, x.choose(func(f form, e *evidence) float64 { return e.sum(f) }))
	}
	fmt.Printf("held back: %s\nseen: %s\n", held, seen)
	writeWeights(t)
}

const (
	rounds   = 5
	folds    = 5
	steps    = 300
	rate     = 0.3
	pullAll  = 2  // how strongly a weight is pulled to nothing
	pullForm = 10 // and one of a single form to that of all forms
)

// atLeast are weights that GAP cannot teach, since its texts are no news: the
// pronouns before go on with whom they mean, he who spoke goes on speaking, a
// sentence that opens with "he" goes on with who acted in the one before, and
// "when he came, Lee" is mostly Lee.
var atLeast = map[trait]float64{
	placed(heActor, inClause):   0,
	placed(heActor, inSentence): 0.3,
	placed(heActor, oneBefore):  0.5,
	placed(heActor, twoBefore):  0.2,
	spokeBefore:                 0.5,
	openedBefore:                1,
	ledByDeed:                   3,
}

// A lesson is a pronoun with the figures in reach and what speaks for them.
type lesson struct {
	puzzle
	form  form
	reach []candidate
}

func lessons(t *testing.T) []lesson {
	var out []lesson
	for _, x := range puzzles(t, "gap-development.tsv") {
		c := x.cast
		next := sort.Search(len(c.Mentions), func(k int) bool { return c.Mentions[k].Start >= x.pronoun.Start })
		s, ok := c.spotAt(0, c.text.Lines[0].At(x.pronoun.Start), next)
		if !ok {
			continue // "hers"
		}
		out = append(out, lesson{puzzle: x, form: s.form, reach: slices.DeleteFunc(slices.Clone(c.weighed(s)), func(x candidate) bool { return x.barred })})
	}
	return out
}

// right reports whether a figure is what the set says: one of the two names,
// or, where it says neither, anybody else.
func (x lesson) right(f int) bool {
	a, b := f == x.figures[0], f == x.figures[1]
	if x.means[0] || x.means[1] {
		return a && x.means[0] || b && x.means[1]
	}
	return !a && !b
}

func (x lesson) choose(sum func(form, *evidence) float64) int {
	best, highest, top := -1, math.Inf(-1), math.Inf(-1)
	for i := range x.reach {
		v, f := sum(x.form, &x.reach[i].evidence), x.reach[i].figure
		top = max(top, v)
		if (f == x.figures[0] || f == x.figures[1]) && v > highest {
			best, highest = f, v
		}
	}
	if top-highest > farLikelier {
		return -1
	}
	return best
}

// Params are the weights while they are learned: what all forms share, and
// what is of one form alone.
type params struct {
	shared [traits]float64
	own    [forms][traits]float64
}

func (p *params) weight(f form, t trait) float64 { return p.shared[t] + p.own[f][t] }

func (p *params) sum(f form, e *evidence) float64 {
	v := 0.0
	for t, x := range e {
		if x != 0 {
			v += x * p.weight(f, trait(t))
		}
	}
	return v
}

// fit climbs by the steepest way, with steps that shrink as a weight moves.
func fit(all []lesson) *params {
	p, moved := &params{}, &params{}
	step := func(w, slope, moved *float64, pull float64) {
		d := (*slope - pull**w) / float64(len(all))
		*moved += d * d
		*w += rate * d / (math.Sqrt(*moved) + 1e-8)
	}
	for range steps {
		g := &params{}
		for _, x := range all {
			x.slope(p, g)
		}
		for t := range traits {
			if least, ok := atLeast[t]; ok {
				p.shared[t] = max(p.shared[t], least)
				for f := range forms {
					p.own[f][t] = max(p.own[f][t], least-p.shared[t])
				}
			}
			step(&p.shared[t], &g.shared[t], &moved.shared[t], pullAll)
			for f := range forms {
				step(&p.own[f][t], &g.own[f][t], &moved.own[f][t], pullForm)
			}
		}
	}
	return p
}

// slope adds how the likelihood of the right figures grows with each weight.
func (x lesson) slope(p, g *params) {
	all, right := 0.0, 0.0
	odds := make([]float64, len(x.reach))
	for i := range x.reach {
		odds[i] = math.Exp(p.sum(x.form, &x.reach[i].evidence))
		all += odds[i]
		if x.right(x.reach[i].figure) {
			right += odds[i]
		}
	}
	if right == 0 {
		return
	}
	for i := range x.reach {
		d := -odds[i] / all
		if x.right(x.reach[i].figure) {
			d += odds[i] / right
		}
		for t, v := range x.reach[i].evidence {
			g.shared[t] += d * v
			g.own[x.form][t] += d * v
		}
	}
}

func round(w float64) float64 { return math.Round(w*100) / 100 }

var weightsInTable = regexp.MustCompile(`\[forms\]float64\{[^}]*\}`)

// writeWeights puts the weights into weights.go, row by row.
func writeWeights(t *testing.T) {
	old, err := os.ReadFile("weights.go")
	require.NoError(t, err)
	tr := trait(0)
	out := weightsInTable.ReplaceAllStringFunc(string(old), func(string) string {
		w := traitTable[tr].weight
		tr++
		return fmt.Sprintf("[forms]float64{%.2f, %.2f, %.2f}", w[acting], w[acted], w[owning])
	})
	require.Equal(t, traits, tr)
	require.NoError(t, os.WriteFile("weights.go", []byte(out), 0o644))
}
