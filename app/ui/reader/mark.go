package reader

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// A mark is an item as it stands in the open article.
type mark struct {
	item   timeline.Item
	key    timeline.Key
	spans  []timeline.Span // its passages in this article; the first one is where its mark stands
	asides int             // how many of them, the last ones, only say who spoke
	topic  *timeline.Topic
	status timeline.Status
	live   bool // it is selected
}

// A showing is which marks the reader shows.
type showing int

const (
	showAll showing = iota
	showReview
	showEvents
	showStatements
	showRejected
)

var showings = []string{"All marks", "To review", "Events", "Statements", "Rejected"}

// lets reports whether an item is shown. What is selected always is, so that
// nobody loses sight of what they act on.
func (s showing) lets(it timeline.Item, live bool) bool {
	status := it.Common().Status
	switch {
	case s == showRejected:
		return status == timeline.Rejected
	case live:
		return true
	case status == timeline.Rejected:
		return false
	case s == showReview:
		return status == timeline.Suggested
	case s == showEvents:
		return it.Key().Kind == timeline.EventKind
	case s == showStatements:
		return it.Key().Kind == timeline.StatementKind
	}
	return true
}

// within returns the items that have a passage in an article.
func within(d *desk.Desk, a *timeline.Article) []timeline.Item {
	var out []timeline.Item
	for _, it := range d.Sorted() {
		if len(passages(a, it)) > 0 {
			out = append(out, it)
		}
	}
	return out
}

// marksOf returns the marks of items within an article, in the order they
// stand in it.
func marksOf(d *desk.Desk, a *timeline.Article, items []timeline.Item, s showing) []mark {
	var out []mark
	for _, it := range items {
		spans := passages(a, it)
		live := d.Chosen(it.Key())
		if !s.lets(it, live) {
			continue
		}
		m := mark{item: it, key: it.Key(), topic: d.Topic(it), status: it.Common().Status, live: live}
		m.spans, m.asides = parted(a, it, spans)
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b mark) int {
		if c := a.spans[0].Start - b.spans[0].Start; c != 0 {
			return c
		}
		return b.spans[0].End - a.spans[0].End
	})
	return out
}

// passages returns the spans of an item's sources that lie in an article.
func passages(a *timeline.Article, it timeline.Item) []timeline.Span {
	var out []timeline.Span
	for _, s := range it.Common().Sources {
		if s.Article == a.ID && !s.Empty() && s.Start >= 0 && s.End <= len(a.Text) {
			out = append(out, s.Span)
		}
	}
	return out
}

// parted returns the passages of an item with those last that are no part of a
// statement's words, as "he said" is not, and how many these are.
func parted(a *timeline.Article, it timeline.Item, spans []timeline.Span) (all []timeline.Span, asides int) {
	st, ok := it.(*timeline.Statement)
	if !ok || len(spans) < 2 {
		return spans, 0
	}
	words := plainly(st.Words)
	all = spans[:1:1]
	var rest []timeline.Span
	for _, s := range spans[1:] {
		if here := plainly(s.In(a.Text)); strings.Contains(here, words) || strings.Contains(words, here) {
			all = append(all, s)
		} else {
			rest = append(rest, s)
		}
	}
	return append(all, rest...), len(rest)
}

// plainly returns s in lower case and without what stands around its letters,
// to compare two wordings.
func plainly(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// color returns the token of a mark's colour. A suggestion is grey until it is looked at.
func (m *mark) color() fyne.ThemeColorName {
	if m.status == timeline.Suggested && !m.live {
		return look.Topic(0)
	}
	return look.TopicColor(m.topic)
}

// covers reports whether byte i is one of the mark's words, and how long the
// passage is that holds it.
func (m *mark) covers(i int) (length int, ok bool) {
	for _, s := range m.spans {
		if s.Start <= i && i < s.End {
			return s.End - s.Start, true
		}
	}
	return 0, false
}

// pointed returns the index of the mark whose words stand at byte i: the shortest passage, and
// when that one is selected already, the next longer one around it. It returns
// -1 for plain words.
func pointed(marks []mark, i int) int {
	type hit struct{ mark, length int }
	var hits []hit
	for n := range marks {
		if length, ok := marks[n].covers(i); ok {
			hits = append(hits, hit{n, length})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.length - b.length })
	for n, h := range hits {
		if marks[h.mark].live {
			return hits[(n+1)%len(hits)].mark
		}
	}
	if len(hits) == 0 {
		return -1
	}
	return hits[0].mark
}

// shortWhen puts a period into the few letters of a margin: without the year
// when it is the article's own.
func shortWhen(p timeline.Period, published timeline.Date) string {
	if !p.Known() {
		return "no date"
	}
	s := desk.When(p)
	if published.Known() {
		s = strings.ReplaceAll(s, " "+strconv.Itoa(published.Y), "")
	}
	return strings.ReplaceAll(s, " – ", "–")
}

// fitting shortens a margin's words step by step until they fit into some room:
// first the time of day goes, then "About" and "From" become signs.
func fitting(s string, room float32) string {
	shorter := []func(string) string{
		func(s string) string { s, _, _ = strings.Cut(s, ", "); return s },
		func(s string) string { return strings.Replace(s, "About ", "c. ", 1) },
		func(s string) string {
			if day, ok := strings.CutPrefix(s, "From "); ok {
				return day + " –"
			}
			return s
		},
	}
	for _, f := range shorter {
		if look.Measure(s, look.Caption) <= room {
			break
		}
		s = f(s)
	}
	return s
}

// A pinned mark stands in the margin beside a line, with how many more stand there.
type pinned struct {
	mark, line int
	more       int
}

// pin gives each mark its own line of the margin: the one that it starts on,
// or the next one free in its paragraph. Where none is left, the last mark
// says how many more there are.
func pin(p *page, marks []mark) []pinned {
	var out []pinned
	at := map[int]int{} // line -> index in out
	for n := range marks {
		from := p.lineOf(marks[n].spans[0].Start)
		if from < 0 {
			continue
		}
		free, last := -1, from
		for l := from; l < len(p.lines) && p.lines[l].para == p.lines[from].para; l++ {
			if _, taken := at[l]; !taken {
				free = l
				break
			}
			last = l
		}
		if free < 0 {
			out[at[last]].more++
			continue
		}
		at[free] = len(out)
		out = append(out, pinned{mark: n, line: free})
	}
	return out
}
