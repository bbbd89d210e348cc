package work

import (
	"fmt"
	"io"
	"strings"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

// exportMarkdown writes a chronology, the statements by speaker, and the
// articles as footnotes.
func exportMarkdown(v library.View, w io.Writer) error {
	m := &markdown{w: w, numbers: map[timeline.ID]int{}}
	all := rows(v)
	fmt.Fprint(w, "# Chronology\n")
	for _, r := range all {
		if _, ok := r.item.(*timeline.Event); ok && r.Status != timeline.Rejected {
			m.event(r)
		}
	}
	m.statements(all)
	return m.notes(v)
}

type markdown struct {
	w       io.Writer
	numbers map[timeline.ID]int // of footnotes
	order   []timeline.ID
}

func (m *markdown) event(r *row) {
	fmt.Fprintf(m.w, "\n- **%s** %s%s%s", date(r.When), escaped(r.item.Label()), disputed(r), m.cite(r))
	for _, more := range []struct{ name, text string }{{"People", r.people()}, {"Topics", r.topics()}, {"Note", r.Note}} {
		if more.text != "" {
			fmt.Fprintf(m.w, "  \n  %s: %s", more.name, escaped(more.text))
		}
	}
	fmt.Fprintln(m.w)
}

// statements writes what was said, the speakers in the order in which they
// first speak.
func (m *markdown) statements(all []*row) {
	var speakers []string
	said := map[string][]*row{}
	for _, r := range all {
		if r.item.Kind() != timeline.StatementKind || r.Status == timeline.Rejected {
			continue
		}
		name := r.speaker()
		if name == "" {
			name = "Speaker not known"
		}
		if said[name] == nil {
			speakers = append(speakers, name)
		}
		said[name] = append(said[name], r)
	}
	if len(speakers) > 0 {
		fmt.Fprint(m.w, "\n# Statements\n")
	}
	for _, name := range speakers {
		fmt.Fprintf(m.w, "\n## %s\n", escaped(name))
		for _, r := range said[name] {
			words := escaped(r.item.Label())
			if r.statement.Form != timeline.Indirect {
				words = "“" + words + "”"
			}
			fmt.Fprintf(m.w, "\n- %s (%s)%s%s\n", words, date(r.When), disputed(r), m.cite(r))
		}
	}
}

func date(p timeline.Period) string {
	if !p.Known() {
		return "no date"
	}
	return briefing.When(p, "en")
}

func disputed(r *row) string {
	if r.Status == timeline.Disputed {
		return " (disputed)"
	}
	return ""
}

// cite returns the mark of the footnote for a row's article: "[^2] ¶4".
func (m *markdown) cite(r *row) string {
	id := r.article.ID
	if id == "" {
		return ""
	}
	if m.numbers[id] == 0 {
		m.order = append(m.order, id)
		m.numbers[id] = len(m.order)
	}
	mark := fmt.Sprintf(" [^%d]", m.numbers[id])
	if p := r.paragraph(); p != "" {
		mark += " ¶" + p
	}
	return mark
}

func (m *markdown) notes(v library.View) error {
	var err error
	for i, id := range m.order {
		a, _ := library.Get[*timeline.Article](v, id)
		var parts []string
		for _, s := range []string{a.Title, a.Author, a.Outlet, a.Published.EDTF()} {
			if s != "" {
				parts = append(parts, escaped(s))
			}
		}
		if a.Link != "" {
			parts = append(parts, "<"+strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "").Replace(a.Link)+">")
		}
		_, err = fmt.Fprintf(m.w, "\n[^%d]: %s", i+1, strings.Join(parts, ", "))
	}
	if len(m.order) > 0 {
		_, err = fmt.Fprintln(m.w)
	}
	return err
}

var marks = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`, "|", `\|`)

// escaped returns text on one line, without signs that Markdown would read.
func escaped(s string) string { return marks.Replace(strings.Join(strings.Fields(s), " ")) }
