package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

var matchesCommand = command{
	name: "matches", usage: "LIBRARY", short: "list what several articles tell",
	long: `Lists each event, statement and text that several articles have: the
independent sources behind it, why they are thought the same, how each tells it
(+ before the one that is shown), and where they disagree (!). Copies of one
text, articles of one outlet and those that credit one agency count as one
source. The library is not changed; taking apart and choosing is done in the
window.`,
	options: []option{
		{"--conflicts", "", "only those that disagree, and that nobody has settled"},
		{"--json", "", "one JSON object a line"},
	},
	least: 1, most: 1, run: (*call).matches,
}

// A matched is a match as it is written for machines.
type matched struct {
	ID          timeline.ID     `json:"id"`
	Of          timeline.Kind   `json:"of"`
	Status      timeline.Status `json:"status"`
	Reason      string          `json:"reason"`
	Independent int             `json:"independent_sources"`
	Articles    int             `json:"articles"`
	Voices      []voice         `json:"voices"`
	Members     []member        `json:"members"`
	Conflicts   []conflict      `json:"conflicts,omitempty"`
}

type voice struct {
	Articles []string `json:"articles"` // outlet or title
	Reason   string   `json:"reason,omitempty"`
}

type member struct {
	ID      timeline.ID `json:"id"`
	Lead    bool        `json:"lead,omitempty"`
	Article timeline.ID `json:"article"`
	Outlet  string      `json:"outlet"`
	Date    string      `json:"date,omitempty"` // EDTF: of the item; of publication for an article
	Text    string      `json:"text"`
}

type conflict struct {
	Over  merge.Over `json:"over"`
	Sides []string   `json:"sides"`
}

func (c *call) matches() error {
	lib, kept, err := c.open()
	if err != nil {
		return err
	}
	defer kept.Close()
	v := lib.View()
	folds := merge.FoldsOf(v)
	n := 0
	for _, m := range inOrder(v) {
		x := describe(v, folds, m)
		if c.has("--conflicts") && (len(x.Conflicts) == 0 || m.Status != timeline.Suggested) {
			continue
		}
		n++
		if c.has("--json") {
			line, err := json.Marshal(x)
			if err != nil {
				return err
			}
			fmt.Fprintf(c.out, "%s\n", line)
			continue
		}
		x.print(c)
	}
	if n == 0 && !c.has("--json") {
		fmt.Fprintln(c.out, "nothing that several articles tell")
	}
	return nil
}

// inOrder returns the matches that stand together: events, statements, then
// articles, each by the ID of its lead.
func inOrder(v library.View) []*timeline.Match {
	var out []*timeline.Match
	for m := range library.All[*timeline.Match](v) {
		if m.Folds() {
			out = append(out, m)
		}
	}
	rank := func(m *timeline.Match) int {
		return slices.Index([]timeline.Kind{timeline.EventKind, timeline.StatementKind, timeline.ArticleKind}, m.Of)
	}
	when := func(m *timeline.Match) timeline.Period {
		if it, ok := v.Item(timeline.Key{Kind: m.Of, ID: m.Lead}); ok {
			return it.Common().When
		}
		return timeline.Period{}
	}
	slices.SortFunc(out, func(a, b *timeline.Match) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), when(a).Compare(when(b)), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func describe(v library.View, folds merge.Folds, m *timeline.Match) matched {
	articles := merge.Articles(v, m)
	x := matched{ID: m.ID, Of: m.Of, Status: m.Status, Reason: m.Reason, Articles: len(articles)}
	for _, w := range folds.Voices(v, articles...) {
		said := voice{Reason: w.Reason}
		for _, id := range w.Articles {
			said.Articles = append(said.Articles, printedBy(v, id))
		}
		x.Voices = append(x.Voices, said)
	}
	x.Independent = len(x.Voices)
	for _, it := range merge.Members(v, m) {
		y := member{ID: it.Key().ID, Lead: it.Key().ID == m.Lead, Date: it.Common().When.EDTF(), Text: it.Label()}
		if s := it.Common().Sources; len(s) > 0 {
			y.Article, y.Outlet = s[0].Article, printedBy(v, s[0].Article)
		}
		x.Members = append(x.Members, y)
	}
	if m.Of == timeline.ArticleKind {
		for _, id := range m.Members {
			if a, ok := library.Get[*timeline.Article](v, id); ok {
				x.Members = append(x.Members, member{a.ID, a.ID == m.Lead, a.ID, printedBy(v, a.ID), a.Published.EDTF(), a.Title})
			}
		}
	}
	for _, told := range merge.Conflicts(v, m) {
		y := conflict{Over: told.Over}
		for _, s := range told.Sides {
			y.Sides = append(y.Sides, s.Value)
		}
		x.Conflicts = append(x.Conflicts, y)
	}
	return x
}

// printedBy names where an article was printed: its outlet, else its title.
func printedBy(v library.View, id timeline.ID) string {
	a, ok := library.Get[*timeline.Article](v, id)
	if !ok {
		return string(id)
	}
	return cmp.Or(a.Outlet, a.Title)
}

func (x matched) print(c *call) {
	fmt.Fprintf(c.out, "%s: %d independent of %d articles; %s\n", x.Of, x.Independent, x.Articles, x.Reason)
	for _, m := range x.Members {
		mark := "-"
		if m.Lead {
			mark = "+"
		}
		fmt.Fprintf(c.out, "  %s %s\n", mark, strings.Join([]string{cmp.Or(m.Date, "no date"), m.Outlet, m.Text}, "  "))
	}
	for _, w := range x.Voices {
		if len(w.Articles) > 1 {
			fmt.Fprintf(c.out, "  = %s: %s\n", strings.Join(w.Articles, ", "), w.Reason)
		}
	}
	for _, told := range x.Conflicts {
		settled := ""
		if x.Status != timeline.Suggested {
			settled = ", " + x.Status.String()
		}
		fmt.Fprintf(c.out, "  ! %s%s: %s\n", told.Over, settled, strings.Join(told.Sides, " | "))
	}
}
