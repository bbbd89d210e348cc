package work

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

// exportMarkdown writes a chronology, the statements by speaker, and the
// articles as footnotes: what a briefing of the whole library says, with
// reported speech too.
func exportMarkdown(v library.View, w io.Writer) error {
	fmt.Fprint(w, "# Chronology\n")
	doc, err := briefing.Compose(v, &briefing.Outline{WithIndirect: true})
	if errors.Is(err, briefing.ErrEmpty) {
		return nil
	}
	if err != nil {
		return err
	}
	m := &markdown{w, v, doc.Topics}
	for _, e := range doc.Entries {
		m.event(e)
	}
	m.statements(doc.Speakers)
	return m.notes(doc.Sources)
}

type markdown struct {
	w      io.Writer
	view   library.View
	topics []briefing.Topic
}

func (m *markdown) event(e briefing.Entry) {
	var people, topics []string
	if it, ok := m.view.Item(e.Key); ok {
		people = names(m.view, it.Common().People)
	}
	for _, t := range e.Topics {
		topics = append(topics, m.topics[t].Name)
	}
	fmt.Fprintf(m.w, "\n- **%s** %s%s%s", date(e.When), escaped(e.Text), bracketed(marked{e.Announced, "announced"}, marked{e.Disputed, "disputed"}), footnotes(e.Cites))
	for _, more := range []struct{ name, text string }{{"People", strings.Join(people, "; ")}, {"Topics", strings.Join(topics, "; ")}, {"Note", e.Note}} {
		if more.text != "" {
			fmt.Fprintf(m.w, "  \n  %s: %s", more.name, escaped(more.text))
		}
	}
	m.telling(e.Telling, e.Fork)
	fmt.Fprintln(m.w)
}

// telling writes how several articles tell a line, below it.
func (m *markdown) telling(t briefing.Telling, fork string) {
	told := t.Told
	for _, a := range t.Echoes {
		told += "; " + escaped(a.Text) + footnotes(a.Cites)
	}
	all := []string{told, escaped(fork)}
	for _, a := range t.Otherwise {
		all = append(all, escaped(a.Text)+footnotes(a.Cites))
	}
	for _, s := range all {
		if s != "" {
			fmt.Fprintf(m.w, "  \n  %s", s)
		}
	}
}

func (m *markdown) statements(speakers []briefing.Speaker) {
	if len(speakers) > 0 {
		fmt.Fprint(m.w, "\n# Statements\n")
	}
	for _, s := range speakers {
		fmt.Fprintf(m.w, "\n## %s\n", escaped(s.Name))
		for _, q := range s.Said {
			words := escaped(q.Words)
			if q.Own {
				words = "“" + words + "”"
			}
			fmt.Fprintf(m.w, "\n- %s (%s)%s%s", words, date(q.When), bracketed(marked{q.Disputed, "disputed"}), footnotes(q.Cites))
			m.telling(q.Telling, q.Fork)
			fmt.Fprintln(m.w)
		}
	}
}

func (m *markdown) notes(sources []briefing.Source) error {
	var err error
	for _, s := range sources {
		a, _ := library.Get[*timeline.Article](m.view, s.Article)
		var parts []string
		for _, s := range []string{a.Title, a.Author, a.Outlet, a.Published.EDTF()} {
			if s != "" {
				parts = append(parts, escaped(s))
			}
		}
		if a.Link != "" {
			parts = append(parts, "<"+strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "").Replace(a.Link)+">")
		}
		_, err = fmt.Fprintf(m.w, "\n[^%d]: %s", s.Number, strings.Join(parts, ", "))
	}
	if len(sources) > 0 {
		_, err = fmt.Fprintln(m.w)
	}
	return err
}

func date(p timeline.Period) string {
	if !p.Known() {
		return "no date"
	}
	return briefing.When(p, "en")
}

// marked is a word that is written when something is so.
type marked struct {
	so   bool
	word string
}

// bracketed returns the words of what is so: " (announced) (disputed)".
func bracketed(all ...marked) string {
	out := ""
	for _, m := range all {
		if m.so {
			out += " (" + m.word + ")"
		}
	}
	return out
}

// footnotes returns the marks of some citations: " [^2] ¶4 [^3]".
func footnotes(cites []briefing.Cite) string {
	out := ""
	for _, c := range cites {
		out += fmt.Sprintf(" [^%d]", c.Source)
		if c.Paragraph > 0 {
			out += fmt.Sprintf(" ¶%d", c.Paragraph)
		}
		if c.Last > c.Paragraph {
			out += fmt.Sprintf("–%d", c.Last)
		}
	}
	return out
}

var marks = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`, "|", `\|`)

// escaped returns text on one line, without signs that Markdown would read.
func escaped(s string) string { return marks.Replace(strings.Join(strings.Fields(s), " ")) }
