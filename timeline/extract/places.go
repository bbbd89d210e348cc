package extract

import (
	"sort"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// wordsOf returns the line that a stretch begins in and its first and last word
// there; false for a stretch in no line.
func (r *reader) wordsOf(s timeline.Span) (n, a, b int, ok bool) {
	n = r.text.LineAt(s.Start)
	if n < 0 {
		return 0, 0, 0, false
	}
	l := r.text.Lines[n]
	return n, l.At(s.Start), min(l.At(s.End-1), len(l.Words)-1), true
}

// datesWithin returns the dates that overlap a stretch, in order. The dates are
// found by their places, since a text may have thousands.
func (r *reader) datesWithin(s timeline.Span) []when.Mention {
	from := sort.Search(len(r.Dates), func(i int) bool { return r.Dates[i].End > s.Start })
	to := from + sort.Search(len(r.Dates)-from, func(i int) bool { return r.Dates[from+i].Start >= s.End })
	return r.Dates[from:to]
}
