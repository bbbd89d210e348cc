package merge

import (
	"fmt"

	"dateline/timeline"
)

// Half of the runs of five words of the shorter text stand in the longer one too
// where one is cut from the other, or both from one wire (nlp.md 4: 3.2 % of the
// articles of Timeline17 have such a twin).
const (
	copied      = .5
	leastCopied = 25 // runs: below, a shared sentence would make copies of two notes
)

// texts links articles whose texts are the same for the most part.
func (p *pool) texts() []link {
	sets := make([]map[uint64]bool, len(p.articles))
	for i, a := range p.articles {
		sets[i] = shingles(terms(body(a)), 5)
	}
	day := make([]float64, len(sets))
	for i, a := range p.articles {
		day[i], _ = a.Published.Days()
	}
	x := indexed(sets, day)
	var out []link
	for i, a := range p.articles {
		if !p.fresh[a.ID] {
			continue
		}
		for j, n := range x.alike(i, reach) {
			b := p.articles[j]
			least := min(len(sets[i]), len(sets[j]))
			share := float64(n) / float64(max(least, 1))
			if least < leastCopied || share < copied || p.fresh[b.ID] && j < i {
				continue
			}
			out = append(out, link{a: a.Key(), b: b.Key(), score: share, reason: fmt.Sprintf("%.0f %% of the shorter text stands in the other word for word", share*100)})
		}
	}
	return out
}

// body returns the text of an article without its headings.
func body(a *timeline.Article) string {
	out := ""
	for _, q := range a.Paragraphs {
		if !q.Heading && q.Repeats == 0 {
			out += q.In(a.Text) + "\n"
		}
	}
	return out
}
