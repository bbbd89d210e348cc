package who

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"dateline/timeline/extract/words"
)

// farLikelier is how much more must speak for somebody than for the few who are
// asked for.
const farLikelier = 1

// choose returns the likeliest figure for a pronoun, of a few or, without them,
// of all in reach, and why; -1 for none.
func (c *Cast) choose(s spot, few ...int) (figure int, reason string) {
	found := c.weighed(s)
	sums := make([]float64, len(found))
	best, rival, first := -1, -1, -1
	for i := range found {
		if found[i].barred {
			continue
		}
		sums[i] = found[i].evidence.sum(s.form)
		if first < 0 || sums[i] > sums[first] {
			first = i
		}
		switch {
		case len(few) > 0 && !slices.Contains(few, found[i].figure):
		case best < 0 || sums[i] > sums[best]:
			best, rival = i, best
		case rival < 0 || sums[i] > sums[rival]:
			rival = i
		}
	}
	if best < 0 || sums[first]-sums[best] > farLikelier {
		return -1, ""
	}
	var before *evidence
	if rival >= 0 {
		before = &found[rival].evidence
	}
	x := &found[best]
	where := ""
	if x.named >= 0 {
		m := &c.Mentions[x.named]
		where = fmt.Sprintf(" (last named “%s” in %s)", m.In(c.text.Text), c.mark(m.line))
	}
	return x.figure, fmt.Sprintf("“%s” is %s, who %s%s", s.Words[s.i].In(c.text.Text), c.Figures[x.figure].Person.Name, x.evidence.why(s.form, before), where)
}

// why tells the traits that speak most for a person, before a rival if there is
// one.
func (e *evidence) why(f form, rival *evidence) string {
	type pull struct {
		trait trait
		by    float64
	}
	var pulls []pull
	for t, x := range e {
		by := x * traitTable[t].weight[f]
		if rival != nil {
			by -= rival[t] * traitTable[t].weight[f]
		}
		if x > 0 && by > leastReason && traitTable[t].weight[f] > 0 {
			pulls = append(pulls, pull{trait(t), by})
		}
	}
	sort.SliceStable(pulls, func(i, j int) bool { return pulls[i].by > pulls[j].by })
	var says []string
	for _, p := range pulls {
		if s := traitTable[p.trait].says; len(says) < mostReasons && !slices.Contains(says, s) {
			says = append(says, s)
		}
	}
	if len(says) == 0 {
		return "is the likeliest of those in reach"
	}
	return strings.Join(says, " and ")
}

const (
	leastReason = 0.1 // what a trait must add to be told
	mostReasons = 2
)

// owns reports whether "her" at word i owns what follows: "her ship".
func (c *Cast) owns(l words.Line, i int) bool {
	if i+1 >= len(l.Words) {
		return false
	}
	w := l.Words[i+1]
	return w.Plain() && !c.text.Barrier(w) && !c.text.Determiner(w) && !c.text.Pronoun(w) && !particles[w.Low]
}

// particles stand behind the object of a verb: "turned her down".
var particles = words.Set(`off up out down away back again too there here alone home is was for against towards toward`)
