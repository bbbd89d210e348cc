package desk

import (
	"unicode"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// A Word is a word or number of a text, by its bytes there.
type Word struct {
	timeline.Span
	Folded string // without case and accents
}

// Words returns the words and numbers of a text.
func Words(s string) []Word {
	var out []Word
	start := -1
	for i, r := range s + " " {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, Word{timeline.Span{Start: start, End: i}, prose.Fold(s[start:i])})
			start = -1
		}
	}
	return out
}

// mostCompared is how many words of a text are held against those of another.
const mostCompared = 400

// Differing returns the runs of words that stand in one of two texts only: what
// is left when the longest sequence that both have in the same order is taken out.
func Differing(a, b string) (inA, inB []timeline.Span) {
	x, y := Words(a), Words(b)
	x, y = x[:min(len(x), mostCompared)], y[:min(len(y), mostCompared)]
	most := make([][]int, len(x)+1) // of what is left of both from here
	for i := range most {
		most[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i].Folded == y[j].Folded {
				most[i][j] = most[i+1][j+1] + 1
			} else {
				most[i][j] = max(most[i+1][j], most[i][j+1])
			}
		}
	}
	alsoX, alsoY := make([]bool, len(x)), make([]bool, len(y))
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].Folded == y[j].Folded:
			alsoX[i], alsoY[j] = true, true
			i, j = i+1, j+1
		case most[i+1][j] >= most[i][j+1]:
			i++
		default:
			j++
		}
	}
	return runs(x, alsoX), runs(y, alsoY)
}

// runs joins the words in a row that are not shared.
func runs(words []Word, shared []bool) []timeline.Span {
	var out []timeline.Span
	for i, w := range words {
		switch {
		case shared[i]:
		case i > 0 && !shared[i-1]:
			out[len(out)-1].End = w.End
		default:
			out = append(out, w.Span)
		}
	}
	return out
}
