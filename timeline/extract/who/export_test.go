package who

import (
	"sort"

	"dateline/timeline"
)

// Among returns which of a few figures a pronoun means, and why. It asks what
// the reading itself asks of all figures in reach, and returns -1 when none of
// the few can be meant, or when another figure of the article is far likelier.
func (c *Cast) Among(pronoun timeline.Span, figures ...int) (figure int, reason string) {
	n := c.text.LineAt(pronoun.Start)
	if n < 0 {
		return -1, ""
	}
	i := c.text.Lines[n].At(pronoun.Start)
	next := sort.Search(len(c.Mentions), func(k int) bool { return c.Mentions[k].Start >= pronoun.Start })
	s, ok := c.spotAt(n, i, next)
	if !ok {
		return -1, ""
	}
	return c.choose(s, figures...)
}
