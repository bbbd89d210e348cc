package reader

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// A finder finds the words of a search in an article, whatever their case and
// accents.
type finder struct {
	article *timeline.Article
	query   string
	hits    []timeline.Span
	at      int // the hit that was stepped to; -1 before the first step
}

const mostHits = 5000

// look finds the words of a query in an article.
func (f *finder) look(a *timeline.Article, query string) {
	if f.article == a && f.query == query {
		return
	}
	*f = finder{article: a, query: query, at: -1}
	words := strings.Fields(prose.Fold(query))
	if a == nil || len(words) == 0 {
		return
	}
	folded, at := foldWithPlaces(a.Text)
	for _, w := range words {
		for i := 0; len(f.hits) < mostHits; {
			n := strings.Index(folded[i:], w)
			if n < 0 {
				break
			}
			i += n + len(w)
			f.hits = append(f.hits, timeline.Span{Start: at[i-len(w)], End: at[i]})
		}
	}
	slices.SortFunc(f.hits, func(a, b timeline.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
}

// step goes to the next hit, or the one before, and from the last to the
// first; from is where the reader is when nothing was stepped to yet.
func (f *finder) step(by, from int) (timeline.Span, bool) {
	if len(f.hits) == 0 {
		return timeline.Span{}, false
	}
	if f.at < 0 {
		f.at = max(0, slices.IndexFunc(f.hits, func(s timeline.Span) bool { return s.Start >= from }))
		if by > 0 {
			f.at--
		}
	}
	f.at = (f.at + by + len(f.hits)) % len(f.hits)
	return f.hits[f.at], true
}

// foldWithPlaces returns s as [prose.Fold] does, and for each byte of that, and
// for its end, which byte of s it comes from.
func foldWithPlaces(s string) (folded string, at []int) {
	var b strings.Builder
	b.Grow(len(s))
	at = make([]int, 0, len(s)+1)
	for i, r := range s {
		f := prose.Fold(string(r))
		b.WriteString(f)
		for range len(f) {
			at = append(at, i)
		}
	}
	return b.String(), append(at, len(s))
}
