package work

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// DataFormat names the form of the JSON that [Export] writes.
const DataFormat = "dateline-library/1"

// Formats returns the endings of the files that [Export] can write.
func Formats() []string { return []string{".json", ".csv", ".md"} }

// ErrFormat means that nobody knows how to write a format.
var ErrFormat = errors.New("the data can be written as .json, .csv or .md")

// Export writes the data of a library as "json" (everything), "csv" (a row for
// each event and statement) or "md" (a chronology to read, without what was
// rejected). A point before the format is passed over.
func Export(v library.View, w io.Writer, format string) error {
	write := map[string]func(library.View, io.Writer) error{"json": exportJSON, "csv": exportCSV, "md": exportMarkdown}[strings.ToLower(strings.TrimPrefix(format, "."))]
	if write == nil {
		return ErrFormat
	}
	b := bufio.NewWriter(w)
	if err := write(v, b); err != nil {
		return err
	}
	return b.Flush()
}

func exportJSON(v library.View, w io.Writer) error {
	folds := merge.FoldsOf(v)
	fmt.Fprintf(w, "{\n\"format\": %q", DataFormat)
	for _, m := range Makers() {
		plural := string(m.Kind) + "s"
		switch m.Kind {
		case timeline.PersonKind:
			plural = "people"
		case timeline.MatchKind:
			plural = "matches"
		}
		fmt.Fprintf(w, ",\n%q: [", plural)
		comma := ""
		for r := range v.Records(m.Kind) {
			body, err := json.Marshal(r)
			if err != nil {
				return err
			}
			switch r := r.(type) { // so that nobody has to put dates together, or to count
			case timeline.Item:
				when := r.Common().When
				body = fmt.Appendf(nil, `{"date":%q,"earliest":%q,"latest":%q,%s`, when.EDTF(), when.Earliest().EDTF(), when.Latest().EDTF(), body[1:])
			case *timeline.Match:
				articles := merge.Articles(v, r)
				body = fmt.Appendf(nil, `{"articles":%d,"independent_sources":%d,%s`, len(articles), len(folds.Voices(v, articles...)), body[1:])
			}
			fmt.Fprintf(w, "%s\n%s", comma, body)
			comma = ","
		}
		fmt.Fprint(w, "]")
	}
	_, err := fmt.Fprintln(w, "\n}")
	return err
}

// columns are those of the CSV, and what stands in them.
var columns = []struct {
	name string
	of   func(*row) string
}{
	{"kind", func(r *row) string { return string(r.item.Kind()) }},
	{"id", func(r *row) string { return string(r.item.Key().ID) }},
	{"date", func(r *row) string { return r.When.EDTF() }},
	{"earliest", func(r *row) string { return r.When.Earliest().EDTF() }},
	{"latest", func(r *row) string { return r.When.Latest().EDTF() }},
	{"precision", func(r *row) string { return r.When.Precision().String() }},
	{"reckoned", func(r *row) string { return strconv.FormatBool(r.When.Reckoned) }},
	{"why_this_date", func(r *row) string { return r.When.Reason }},
	{"text", func(r *row) string { return r.item.Label() }},
	{"speaker", func(r *row) string { return r.view.Speaker(r.statement) }},
	{"form", func(r *row) string { return r.statement.Form }},
	{"people", func(r *row) string { return r.people() }},
	{"topics", func(r *row) string { return r.topics() }},
	{"status", func(r *row) string { return r.Status.String() }},
	{"starred", func(r *row) string { return strconv.FormatBool(r.Starred) }},
	{"note", func(r *row) string { return r.Note }},
	{"source", func(r *row) string { return r.article.Title }},
	{"outlet", func(r *row) string { return r.article.Outlet }},
	{"published", func(r *row) string { return r.article.Published.EDTF() }},
	{"link", func(r *row) string { return r.article.Link }},
	{"paragraph", func(r *row) string { return r.paragraph() }},
	{"passage", func(r *row) string { return r.passage() }},
	{"or", func(r *row) string { return r.When.Or.EDTF() }}, // the other day that the figures of the date can mean
	{"announced", func(r *row) string { return strconv.FormatBool(r.announced()) }},
	{"sources", func(r *row) string { return strconv.Itoa(r.sources) }}, // articles that tell it
	{"independent", func(r *row) string { return strconv.Itoa(r.independent) }},
	{"match", func(r *row) string { return string(r.match) }},
	{"lead", func(r *row) string { return strconv.FormatBool(r.lead) }}, // false where another row stands for the thing
}

// byteOrderMark tells a spreadsheet that a table is in UTF-8; without it some
// take the letters beyond ASCII for others.
const byteOrderMark = "\ufeff"

func exportCSV(v library.View, w io.Writer) error {
	fmt.Fprint(w, byteOrderMark)
	out := csv.NewWriter(w)
	line := make([]string, len(columns))
	for i, c := range columns {
		line[i] = c.name
	}
	out.Write(line) //nolint:errcheck // Error says it at the end
	for _, r := range rows(v) {
		for i, c := range columns {
			line[i] = harmless(c.of(r))
		}
		out.Write(line) //nolint:errcheck // as above
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a spreadsheet from taking a cell for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// A row is an item with all that it points to.
type row struct {
	*timeline.Facts
	item      timeline.Item
	statement *timeline.Statement // empty for an event
	article   *timeline.Article   // of the best source; empty without one
	view      library.View

	sources, independent int         // that tell it
	match                timeline.ID // what stands together has one; empty for what stands alone
	lead                 bool
}

// rows returns every event and statement, in order of time, then as they were
// published and as they stand in the text.
func rows(v library.View) []*row {
	var all []*row
	folds, told := merge.FoldsOf(v), map[timeline.ID][2]int{}
	for it := range v.Items() {
		r := &row{Facts: it.Common(), item: it, view: v, statement: &timeline.Statement{}, article: &timeline.Article{}}
		if s, ok := it.(*timeline.Statement); ok {
			r.statement = s
		}
		if len(r.Sources) > 0 {
			if a, ok := library.Get[*timeline.Article](v, r.Sources[0].Article); ok {
				r.article = a
			}
		}
		r.count(folds, told)
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(a, b *row) int {
		return cmp.Or(a.When.Compare(b.When), a.article.Published.Compare(b.article.Published),
			cmp.Compare(a.article.ID, b.article.ID), cmp.Compare(a.span().Start, b.span().Start))
	})
	return all
}

// count says how many articles tell a row, and which row stands for it. Told
// keeps the counts of matches: of a story that all tell, they are worked out once.
func (r *row) count(folds merge.Folds, told map[timeline.ID][2]int) {
	r.lead = true
	m := folds[r.item.Key()]
	if m == nil {
		var articles []timeline.ID
		for _, s := range r.Sources {
			if !slices.Contains(articles, s.Article) {
				articles = append(articles, s.Article)
			}
		}
		r.sources, r.independent = len(articles), len(folds.Voices(r.view, articles...))
		return
	}
	n, ok := told[m.ID]
	if !ok {
		articles := merge.Articles(r.view, m)
		n = [2]int{len(articles), len(folds.Voices(r.view, articles...))}
		told[m.ID] = n
	}
	r.match, r.lead, r.sources, r.independent = m.ID, m.Lead == r.item.Key().ID, n[0], n[1]
}

func (r *row) announced() bool {
	e, ok := r.item.(*timeline.Event)
	return ok && e.Type == timeline.Announced
}

func (r *row) span() timeline.Span {
	if len(r.Sources) == 0 {
		return timeline.Span{}
	}
	return r.Sources[0].Span
}

func (r *row) people() string { return strings.Join(names(r.view, r.People), "; ") }

// names returns the names of those of some people whom a library knows.
func names(v library.View, people []timeline.ID) []string {
	var out []string
	for _, id := range people {
		if p, ok := library.Get[*timeline.Person](v, id); ok {
			out = append(out, p.Name)
		}
	}
	return out
}

func (r *row) topics() string {
	var names []string
	for _, t := range edit.Topics(r.view) {
		if slices.Contains(r.Topics, t.ID) {
			names = append(names, t.Name)
		}
	}
	return strings.Join(names, "; ")
}

func (r *row) paragraph() string {
	if n := r.article.ParagraphAt(r.span().Start).Number; n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

func (r *row) passage() string {
	if s := r.span(); s.Start >= 0 && s.End <= len(r.article.Text) && !s.Empty() {
		return s.In(r.article.Text)
	}
	return ""
}
