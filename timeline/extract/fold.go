package extract

import (
	"slices"

	"dateline/timeline/extract/prose"
)

// A folder puts drafts that tell of one thing together. It finds those that may
// by their sentence, and by their date and title or kind, since a text may tell
// of thousands.
type folder struct {
	*reader
	out    []draft
	titles []string   // folded
	words  [][]string // of the titles
	dates  []string   // in EDTF
	at     map[foldKey][]int
}

// foldKey is what two drafts of one thing share: the sentence they stand in, or
// their date and the folded title or the kind.
type foldKey struct {
	sentence   int // its first byte, -1 for none
	date       string
	title, own string
}

// mostFolded is how many of the last drafts of one date and kind are looked at.
const mostFolded = 100

// merge folds drafts that tell of one thing.
func (r *reader) merge(drafts []draft) []draft {
	f := folder{reader: r, at: map[foldKey][]int{}}
	for _, d := range drafts {
		f.add(d)
	}
	return f.out
}

func (f *folder) add(d draft) {
	title := prose.Fold(d.title)
	list := fields(title)
	date := d.when.EDTF()
	keys := []foldKey{
		{sentence: f.sentenceSpan(d.span.Start).Start}, {sentence: -1, date: date, title: title}, {sentence: -1, date: date, own: d.kind},
	}
	if title == "" {
		keys[1].title = "-"
	}
	for _, i := range f.likely(keys) {
		if !f.one(i, d, title, list, date) {
			continue
		}
		if d.stated && !f.out[i].stated {
			d.other = append(append(d.other, f.out[i].span), f.out[i].other...)
			f.out[i], f.titles[i], f.words[i], f.dates[i] = d, title, list, date
			f.index(i, keys)
		} else {
			f.out[i].other = append(f.out[i].other, d.span)
		}
		return
	}
	f.out, f.titles, f.words, f.dates = append(f.out, d), append(f.titles, title), append(f.words, list), append(f.dates, date)
	f.index(len(f.out)-1, keys)
}

func (f *folder) index(i int, keys []foldKey) {
	for _, k := range keys {
		f.at[k] = append(f.at[k], i)
	}
}

// likely returns the drafts that share a key, in order.
func (f *folder) likely(keys []foldKey) []int {
	var out []int
	for _, k := range keys {
		list := f.at[k]
		out = append(out, list[max(0, len(list)-mostFolded):]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// one reports whether draft i and another tell of one thing: the same words, or
// the same deed by the same people at the same time.
func (f *folder) one(i int, d draft, title string, list []string, date string) bool {
	a := &f.out[i]
	if a.line == d.line && a.span.Overlaps(d.span) && (a.dated == d.dated || !a.stated || !d.stated) {
		return true
	}
	if f.dates[i] != date {
		return false
	}
	return f.titles[i] == title || a.kind == d.kind && alike(f.words[i], list)
}

// alike reports whether two titles share most of their words.
func alike(x, y []string) bool {
	most := max(len(x), len(y))
	same := 0
	for i, w := range y {
		if slices.Contains(x, w) {
			same++
		}
		if 3*(same+len(y)-i-1) < 2*most {
			return false
		}
	}
	return 3*same >= 2*most
}
