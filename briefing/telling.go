package briefing

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/merge"
)

// Telling is how several articles tell one line; the zero value where one does.
type Telling struct {
	Told      string  // "2 independent sources of 5"
	Voices    int     // how many those are
	Echoes    []Aside // which of the sources count as one, and why
	Otherwise []Aside // what some of them tell differently, while nobody has settled it
	Settled   bool    // some tell it differently, and a person has chosen
}

// An Aside is a few words that stand below a line, and where they come from:
// "Another date: 2 Feb 2026".
type Aside struct {
	Text  string
	Cites []Cite
	Over  merge.Over // what it disagrees over; empty for none
}

// telling says who tells an item, and where they disagree.
func (c *composer) telling(it timeline.Item) Telling {
	var t Telling
	articles := c.articlesIn(it.Common().Sources)
	if len(articles) > 1 {
		voices := c.folds.Voices(c.v, articles...)
		t.Voices, t.Told = len(voices), c.w.told(len(voices), len(articles))
		for _, v := range voices {
			if len(v.Articles) > 1 {
				t.Echoes = append(t.Echoes, c.echo(v))
			}
		}
	}
	if m := c.folds[it.Key()]; m != nil && m.Status == timeline.Accepted {
		t.Settled = len(merge.Conflicts(c.v, m)) > 0
	} else if m != nil {
		t.Otherwise = c.otherwise(m, it)
	}
	return t
}

// echo says why some articles count as one source.
func (c *composer) echo(v merge.Voice) Aside {
	var a Aside
	var why []string
	for _, e := range v.Echoes {
		why = append(why, strings.ReplaceAll(c.w.Echoed[e.Of], "%s", e.Name))
	}
	a.Text = strings.Join(slices.Compact(why), ", ")
	for _, id := range v.Articles {
		a.Cites = append(a.Cites, Cite{Source: c.numbers[id]})
	}
	return a
}

// otherwise says what other articles tell differently: a line for each side but
// the one shown.
func (c *composer) otherwise(m *timeline.Match, it timeline.Item) []Aside {
	var out []Aside
	for _, conflict := range merge.Conflicts(c.v, m) {
		for _, side := range conflict.Sides {
			if slices.Contains(side.Members, it.Key().ID) {
				continue
			}
			if a := c.side(m, conflict.Over, side); len(a.Cites) > 0 {
				out = append(out, a)
			}
		}
	}
	return out
}

// manyOutlets is how many outlets are named on a side of a disagreement.
const manyOutlets = 3

// side puts one side of a disagreement into words; without a citation when none
// of those who tell it may be shown.
func (c *composer) side(m *timeline.Match, over merge.Over, side merge.Side) Aside {
	var sources []timeline.Source
	value := side.Value
	for _, id := range side.Members {
		it, ok := c.v.Item(timeline.Key{Kind: m.Of, ID: id})
		if !ok || !allowed(c.v, c.o, it) {
			continue
		}
		if len(sources) == 0 && over == merge.Dates {
			value = c.w.When(it.Common().When)
		}
		sources = append(sources, it.Common().Sources...)
	}
	if over == merge.Wordings {
		value = c.w.Open + value + c.w.Shut
	}
	text := fmt.Sprintf(c.w.Otherwise[over], value)
	if names := c.printedBy(sources); len(names) > 0 {
		more := ""
		if len(names) > manyOutlets {
			names, more = names[:manyOutlets], ", …"
		}
		text += " (" + strings.Join(names, ", ") + more + ")"
	}
	return Aside{text, c.cites(sources), over}
}

// fork names the other day that the figures of a date can mean; nothing where
// they mean one only.
func (c *composer) fork(p timeline.Period) string {
	if !p.Or.Known() {
		return ""
	}
	return fmt.Sprintf(c.w.Fork, c.w.date.short(p.Or))
}
