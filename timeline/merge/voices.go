package merge

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
)

// A Voice is one independent source: an article, or several of which the rest
// only pass it on.
type Voice struct {
	Articles []timeline.ID // the first published first
	Echoes   []Echo        // why they count as one, each once; none for one article
}

// Reason says why the articles count as one: "both credit EFE"; empty for one.
func (w Voice) Reason() string {
	why := make([]string, len(w.Echoes))
	for i, e := range w.Echoes {
		why[i] = e.String()
	}
	return strings.Join(why, "; ")
}

// An Echo is why two articles count as one source.
type Echo struct {
	Of   Echoed
	Name string // of the outlet or agency; empty for a text
}

// Echoed is what two articles can have in common.
type Echoed string

// What makes one source of two articles.
const (
	OneText   Echoed = "copies of one text"
	OneOutlet Echoed = "both from"
	OneAgency Echoed = "both credit"
)

// String puts it in words: "both credit EFE".
func (e Echo) String() string { return strings.TrimSpace(string(e.Of) + " " + e.Name) }

// Folds are the matches that stand together as one, by each of their members.
type Folds map[timeline.Key]*timeline.Match

// FoldsOf returns the matches of a library that stand together.
func FoldsOf(v library.View) Folds {
	out := Folds{}
	for m := range library.All[*timeline.Match](v) {
		if m.Folds() {
			for _, k := range m.Keys() {
				out[k] = m
			}
		}
	}
	return out
}

// Voices returns the independent sources that stand behind some articles: those
// of one outlet, those that credit the same agency, and copies of one text count
// as one. In the order of the articles.
func (folds Folds) Voices(v library.View, articles ...timeline.ID) []Voice {
	var out []Voice
	for _, id := range articles {
		a, ok := library.Get[*timeline.Article](v, id)
		if !ok || slices.ContainsFunc(out, func(w Voice) bool { return slices.Contains(w.Articles, id) }) {
			continue
		}
		next := Voice{Articles: []timeline.ID{id}}
		rest := out[:0:0]
		for _, w := range out { // one article can show that two voices were one
			if why, ok := folds.echo(v, w, a); ok {
				next.Articles = append(next.Articles, w.Articles...)
				for _, e := range append(slices.Clone(w.Echoes), why) {
					if !slices.Contains(next.Echoes, e) {
						next.Echoes = append(next.Echoes, e)
					}
				}
			} else {
				rest = append(rest, w)
			}
		}
		slices.SortStableFunc(next.Articles, func(a, b timeline.ID) int { return slices.Index(articles, a) - slices.Index(articles, b) })
		out = append(rest, next)
	}
	slices.SortStableFunc(out, func(a, b Voice) int {
		return slices.Index(articles, a.Articles[0]) - slices.Index(articles, b.Articles[0])
	})
	return out
}

// Articles returns the articles that the members of a match rest on, each once.
func Articles(v library.View, m *timeline.Match) []timeline.ID {
	var out []timeline.ID
	add := func(id timeline.ID) {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	if m.Of == timeline.ArticleKind {
		return m.Members
	}
	for _, it := range Members(v, m) {
		for _, s := range it.Common().Sources {
			add(s.Article)
		}
	}
	return out
}

// echo says why an article counts as one with a voice; false when it does not.
func (folds Folds) echo(v library.View, w Voice, a *timeline.Article) (Echo, bool) {
	for _, id := range w.Articles {
		b, ok := library.Get[*timeline.Article](v, id)
		if !ok {
			continue
		}
		m, n := folds[a.Key()], folds[b.Key()]
		switch {
		case m != nil && m == n:
			return Echo{Of: OneText}, true
		case a.Outlet != "" && fold(a.Outlet) == fold(b.Outlet):
			return Echo{OneOutlet, a.Outlet}, true
		case agency(a) != "" && agency(a) == agency(b):
			return Echo{OneAgency, agency(a)}, true
		}
	}
	return Echo{}, false
}
