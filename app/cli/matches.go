package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

var matchesCommand = command{
	name: "matches", usage: "LIBRARY", short: "list what several articles tell",
	long: `Lists each event, statement and text that several articles have: how many
independent sources are behind it, why they are thought the same, how each tells
it (+ before the one that stands for all), which of them count as one source (=),
and where they disagree, with who says what (!). Copies of one text, articles of
one outlet and those that credit one agency count as one source. The library is
not changed; choosing and taking apart is done in the window.`,
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
	ID        timeline.ID `json:"id"`
	Lead      bool        `json:"lead,omitempty"`
	Article   timeline.ID `json:"article"`
	Outlet    string      `json:"outlet"`
	Published string      `json:"published,omitempty"`
	Paragraph int         `json:"paragraph,omitempty"`
	Date      string      `json:"date,omitempty"` // EDTF: of the item; of publication for an article
	Speaker   string      `json:"speaker,omitempty"`
	Text      string      `json:"text"`
}

type conflict struct {
	Over  merge.Over `json:"over"`
	Sides []side     `json:"sides"` // that of the lead first
}

type side struct {
	Value   string        `json:"value"` // EDTF date, name, words or figure
	Outlets []string      `json:"outlets"`
	Members []timeline.ID `json:"members"`
}

func (c *call) matches() error {
	lib, kept, err := c.open()
	if err != nil {
		return err
	}
	defer kept.Close()
	v := lib.View()
	folds := merge.FoldsOf(v)
	out, n := json.NewEncoder(c.out), 0
	out.SetEscapeHTML(false)
	for _, m := range inOrder(v) {
		x := describe(v, folds, m)
		if c.has("--conflicts") && (len(x.Conflicts) == 0 || m.Status != timeline.Suggested) {
			continue
		}
		n++
		if c.has("--json") {
			if err := out.Encode(x); err != nil {
				return err
			}
			continue
		}
		x.print(c)
	}
	if n == 0 && !c.has("--json") {
		fmt.Fprintln(c.out, map[bool]string{false: "nothing that several articles tell", true: "nothing that articles tell differently"}[c.has("--conflicts")])
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
		said := voice{Reason: w.Reason()}
		for _, id := range w.Articles {
			said.Articles = append(said.Articles, printedBy(v, id))
		}
		x.Voices = append(x.Voices, said)
	}
	x.Independent = len(x.Voices)
	for _, it := range merge.Members(v, m) {
		x.Members = append(x.Members, telling(v, m, it))
	}
	if m.Of == timeline.ArticleKind {
		for _, id := range m.Members {
			if a, ok := library.Get[*timeline.Article](v, id); ok {
				day := a.Published.EDTF()
				x.Members = append(x.Members, member{ID: a.ID, Lead: a.ID == m.Lead, Article: a.ID, Outlet: printedBy(v, a.ID), Published: day, Date: day, Text: a.Title})
			}
		}
	}
	for _, told := range merge.Conflicts(v, m) {
		y := conflict{Over: told.Over}
		for _, s := range told.Sides {
			y.Sides = append(y.Sides, side{s.Value, x.outlets(s.Members), s.Members})
		}
		x.Conflicts = append(x.Conflicts, y)
	}
	return x
}

// telling describes how one article tells what others tell too.
func telling(v library.View, m *timeline.Match, it timeline.Item) member {
	y := member{ID: it.Key().ID, Lead: it.Key().ID == m.Lead, Date: it.Common().When.EDTF(), Text: it.Label()}
	if st, ok := it.(*timeline.Statement); ok {
		y.Speaker = v.Speaker(st)
	}
	if s := it.Common().Sources; len(s) > 0 {
		y.Article, y.Outlet = s[0].Article, printedBy(v, s[0].Article)
		if a, ok := library.Get[*timeline.Article](v, s[0].Article); ok {
			y.Published, y.Paragraph = a.Published.EDTF(), a.ParagraphAt(s[0].Start).Number
		}
	}
	return y
}

// outlets returns where some members were printed, each once.
func (x matched) outlets(members []timeline.ID) []string {
	var out []string
	for _, m := range x.Members {
		if slices.Contains(members, m.ID) && !slices.Contains(out, m.Outlet) {
			out = append(out, m.Outlet)
		}
	}
	return out
}

// printedBy names where an article was printed: its outlet, else its title.
func printedBy(v library.View, id timeline.ID) string {
	a, ok := library.Get[*timeline.Article](v, id)
	if !ok {
		return string(id)
	}
	return cmp.Or(a.Outlet, a.Title)
}

// counted lists names, each once, with how often it stands there: "Inland Post,
// Coastal Mail ×3".
func counted(names []string) string {
	n := map[string]int{}
	for _, s := range names {
		n[s]++
	}
	var out []string
	for _, s := range names {
		switch {
		case n[s] == 1:
			out = append(out, s)
		case n[s] > 1:
			out = append(out, fmt.Sprintf("%s ×%d", s, n[s]))
		}
		n[s] = 0
	}
	return strings.Join(out, ", ")
}

func (x matched) print(c *call) {
	decided := ""
	if x.Status != timeline.Suggested {
		decided = ", " + x.Status.String()
	}
	fmt.Fprintf(c.out, "%s%s: %s; %s\n", x.Of, decided, briefing.Told(x.Independent, x.Articles, "en"), x.Reason)
	for _, m := range x.Members {
		mark, outlet, text := "-", m.Outlet, m.Text
		if m.Lead {
			mark = "+"
		}
		if m.Paragraph > 0 {
			outlet += fmt.Sprintf(" ¶%d", m.Paragraph)
		}
		if m.Speaker != "" {
			text = m.Speaker + ": " + text
		}
		fmt.Fprintf(c.out, "  %s %s\n", mark, strings.Join([]string{cmp.Or(m.Date, "no date"), outlet, text}, "  "))
	}
	for _, w := range x.Voices {
		if len(w.Articles) > 1 {
			fmt.Fprintf(c.out, "  = %s: %s\n", counted(w.Articles), w.Reason)
		}
	}
	for _, told := range x.Conflicts {
		var sides []string
		for _, s := range told.Sides {
			sides = append(sides, fmt.Sprintf("%s (%s)", s.Value, strings.Join(s.Outlets, ", ")))
		}
		fmt.Fprintf(c.out, "  ! %s: %s\n", told.Over, strings.Join(sides, " | "))
	}
}
