package merge

import (
	"fmt"
	"slices"

	"dateline/timeline"
)

// Two quotations are one when most words of the shorter stand in the longer in
// the same order; by two speakers, only when they are long and all but the same.
const (
	sameWords   = .8
	leastWords  = 5
	othersWords = .9
	leastOthers = 9
	reportShare = .7 // of the telling words, where one of them is reported
	leastReport = 5
)

// statements links statements of the same words.
func (p *pool) statements() []link {
	list := p.items[timeline.StatementKind]
	said := make([]saying, len(list))
	runs := make([]map[uint64]bool, len(list))
	stems := make([]map[string]bool, len(list))
	for i, it := range list {
		st := it.(*timeline.Statement)
		w := terms(st.Words)
		said[i] = saying{st, w}
		runs[i] = shingles(w, 3)
		stems[i] = content(st.Words)
	}
	day := begins(list)
	byRun, byStem := indexed(runs, day), indexed(stems, day)
	var out []link
	for i, it := range list {
		if !p.isNew(it) {
			continue
		}
		seen := byRun.alike(i, reach)
		for j, n := range byStem.alike(i, reach) {
			if n >= leastReport && seen[j] == 0 {
				seen[j] = n
			}
		}
		for j := range seen {
			if p.isNew(list[j]) && j < i {
				continue
			}
			if score, why := alikeSaid(said[i], said[j], stems[i], stems[j]); score > 0 {
				out = append(out, link{a: it.Key(), b: list[j].Key(), score: score, reason: why})
			}
		}
	}
	return out
}

type saying struct {
	*timeline.Statement
	words []string
}

// alikeSaid says how surely two statements are the same one, and why; 0 for not.
func alikeSaid(a, b saying, as, bs map[string]bool) (float64, string) {
	if !meet(a.When, b.When, reach) {
		return 0, ""
	}
	one := a.Speaker != "" && a.Speaker == b.Speaker || a.Speaker == "" && b.Speaker == "" && fold(a.Name) == fold(b.Name) && a.Name != ""
	least := min(len(a.words), len(b.words))
	share := float64(inOrder(a.words, b.words)) / float64(max(least, 1))
	switch {
	case least < leastWords || share < sameWords:
	case one && (least >= leastOthers || holds(a.words, b.words) || holds(b.words, a.words)):
		return share, fmt.Sprintf("the same speaker, and %.0f %% of the words in the same order", share*100)
	case !one && least >= leastOthers && share >= othersWords:
		return share - .1, "the words are the same, though not the speaker"
	}
	if !one || a.Form != timeline.Indirect && b.Form != timeline.Indirect || !meet(a.When, b.When, 2) {
		return 0, ""
	}
	few := min(len(as), len(bs))
	if share := float64(shared(as, bs)) / float64(max(few, 1)); few >= leastReport && share >= reportShare {
		return share - .2, "the same speaker, and the telling words are the same"
	}
	return 0, ""
}

// inOrder counts how many words two runs have in common in the same order: the
// longest common subsequence, of the first 200 words of each.
func inOrder(a, b []string) int {
	a, b = a[:min(len(a), 200)], b[:min(len(b), 200)]
	row := make([]int, len(b)+1)
	for _, w := range a {
		diagonal := 0
		for j, x := range b {
			above := row[j+1]
			if w == x {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return slices.Max(row)
}
