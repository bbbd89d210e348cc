package extract

import (
	"slices"
	"sort"

	"dateline/timeline"
)

// repeats adds to each item the places where a paragraph says it once more.
func (r *reader) repeats() {
	again := map[int][]timeline.Span{} // by the number of the paragraph that is repeated
	for _, p := range r.Paragraphs {
		if p.Repeats != 0 {
			again[p.Repeats] = append(again[p.Repeats], p.Span)
		}
	}
	if len(again) == 0 {
		return
	}
	for _, x := range r.Events {
		r.repeat(&x.Facts, again)
	}
	for _, x := range r.Statements {
		r.repeat(&x.Facts, again)
	}
}

// repeat adds the further places of one item.
func (r *reader) repeat(f *timeline.Facts, again map[int][]timeline.Span) {
	var done []int
	for _, s := range f.Sources {
		i := sort.Search(len(r.Paragraphs), func(i int) bool { return r.Paragraphs[i].End >= s.End })
		if i == len(r.Paragraphs) {
			continue
		}
		first := r.Paragraphs[i]
		if first.Heading || first.Number == 0 || !first.Covers(s.Span) || slices.Contains(done, first.Number) {
			continue
		}
		done = append(done, first.Number)
		for _, p := range again[first.Number] {
			moved := timeline.Span{Start: p.Start + s.Start - first.Start, End: p.Start + s.End - first.Start}
			if p.Covers(moved) && moved.Start >= 0 && moved.End <= len(r.Text) && moved.In(r.Text) == s.In(r.Text) {
				f.Sources = append(f.Sources, r.source(moved))
			}
		}
	}
}
