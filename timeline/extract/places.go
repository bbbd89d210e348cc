package extract

import (
	"sort"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// datesWithin returns the dates that overlap a stretch, in order. The dates are
// found by their places, since a text may have thousands.
func (r *reader) datesWithin(s timeline.Span) []when.Mention {
	from := sort.Search(len(r.Dates), func(i int) bool { return r.Dates[i].End > s.Start })
	to := from + sort.Search(len(r.Dates)-from, func(i int) bool { return r.Dates[from+i].Start >= s.End })
	return r.Dates[from:to]
}
