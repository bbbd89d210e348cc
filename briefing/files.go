package briefing

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"dateline/timeline"
)

// Format names the form of the attached briefing.json.
const Format = "dateline-briefing/1"

// data is the attached briefing.json: every line of the document as data, in
// the order it is printed.
type data struct {
	Format     string          `json:"format"`
	Title      string          `json:"title"`
	Number     string          `json:"number,omitempty"`
	AsOf       string          `json:"as_of"` // YYYY-MM-DD, or empty
	Lang       string          `json:"lang"`
	BottomLine string          `json:"bottom_line,omitempty"`
	Events     []eventData     `json:"events"`
	Statements []statementData `json:"statements"`
	Sources    []sourceData    `json:"sources"`
}

type eventData struct {
	ID       timeline.ID `json:"id"`
	Date     string      `json:"date"` // EDTF; empty for none
	Inferred bool        `json:"inferred"`
	Reason   string      `json:"reason,omitempty"`
	Text     string      `json:"text"`
	Note     string      `json:"note,omitempty"`
	Basis    string      `json:"basis"`
	Disputed bool        `json:"disputed,omitempty"`
	Ahead    bool        `json:"announced,omitempty"`
	Topics   []string    `json:"topics"`
	Sources  []citeData  `json:"sources"`
	telling
}

// telling is how many independent sources tell a line, and what some tell
// differently; both are left out where one article does.
type telling struct {
	Independent int         `json:"independent_sources,omitempty"`
	Echoes      []echoData  `json:"counted_as_one,omitempty"`
	Otherwise   []asideData `json:"otherwise,omitempty"`
	Settled     bool        `json:"settled,omitempty"` // some tell it differently, and a person has chosen
	Or          string      `json:"or,omitempty"`      // EDTF: the other day that the figures of the date can mean
}

type echoData struct {
	Sources []int  `json:"sources"`
	Why     string `json:"why"`
}

// asideData is what some sources tell differently.
type asideData struct {
	Over    string     `json:"over"` // date, speaker, words or figures
	Text    string     `json:"text"` // as it is printed
	Sources []citeData `json:"sources"`
}

type statementData struct {
	ID       timeline.ID `json:"id"`
	Date     string      `json:"date"`
	Inferred bool        `json:"inferred"`
	Reason   string      `json:"reason,omitempty"`
	Speaker  string      `json:"speaker"`
	Text     string      `json:"text"`
	Form     string      `json:"form"`
	Disputed bool        `json:"disputed,omitempty"`
	Topics   []string    `json:"topics"`
	Sources  []citeData  `json:"sources"`
	telling
}

type citeData struct {
	Source    int `json:"source"`
	Paragraph int `json:"paragraph"`
}

type sourceData struct {
	Number    int    `json:"number"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet,omitempty"`
	Published string `json:"published"`
	Link      string `json:"link,omitempty"`
	Lang      string `json:"lang,omitempty"`
	File      string `json:"file"`
	Digest    string `json:"sha256"`      // of that file
	Whole     string `json:"text_sha256"` // of the whole article's text
	Twins     []int  `json:"shares_text_with,omitempty"`
}

// files makes the files that go along: the passages of each source, and the data.
func (c *composer) files() {
	for i, a := range c.articles {
		c.doc.Files = append(c.doc.Files, File{
			Name: fmt.Sprintf("source-%d.txt", i+1), MIME: "text/plain",
			Description: fmt.Sprintf(c.w.SourceFile, i+1), Relation: "Source", Data: c.passagesOf(a),
		})
	}
	raw, err := json.MarshalIndent(c.data(), "", "  ")
	if err != nil { // plain values with valid UTF-8 forced by the encoder
		panic(err)
	}
	c.doc.Files = append(c.doc.Files, File{
		Name: "briefing.json", MIME: "application/json", Description: c.w.DataFile, Relation: "Data", Data: append(raw, '\n'),
	})
}

// passagesOf returns the cited paragraphs of an article, or all of them when
// the outline wants whole texts, each after its number.
func (c *composer) passagesOf(a *timeline.Article) []byte {
	var b bytes.Buffer
	for _, line := range []string{a.Title, joined(", ", a.Outlet, a.Author, a.Published.EDTF()), a.Link} {
		if line != "" {
			fmt.Fprintln(&b, strings.ToValidUTF8(line, "\uFFFD"))
		}
	}
	if len(a.Paragraphs) == 0 && c.o.WholeTexts {
		fmt.Fprintf(&b, "\n%s\n", a.Text)
		return b.Bytes()
	}
	spans := c.passages[a.ID]
	for _, p := range a.Paragraphs {
		p.Span = clamp(p.Span, len(a.Text))
		if !c.o.WholeTexts && !slices.ContainsFunc(spans, p.Overlaps) {
			continue
		}
		mark := ""
		if p.Number > 0 {
			mark = fmt.Sprintf("¶%d ", p.Number)
		}
		fmt.Fprintf(&b, "\n%s%s\n", mark, strings.TrimSpace(p.In(a.Text)))
	}
	if len(a.Paragraphs) == 0 {
		for _, s := range spans {
			fmt.Fprintf(&b, "\n%s\n", s.In(a.Text))
		}
	}
	return b.Bytes()
}

func (c *composer) data() data {
	d := c.doc
	out := data{
		Format: Format, Title: d.Title, Number: d.Number, AsOf: d.AsOf.EDTF(), Lang: d.Lang, BottomLine: d.BottomLine,
		Events: []eventData{}, Statements: []statementData{}, Sources: []sourceData{},
	}
	if d.Shows(PartChronology) {
		for _, e := range d.Entries {
			out.Events = append(out.Events, eventData{
				e.Key.ID, e.When.EDTF(), e.Inferred, e.When.Reason, e.Text, e.Note, e.Basis, e.Disputed, e.Announced, c.names(e.Topics), cited(e.Cites), tellingOf(e.Telling, e.When),
			})
		}
	}
	for _, s := range d.Speakers {
		for _, q := range s.Said {
			if d.Shows(PartStatements) {
				out.Statements = append(out.Statements, statementData{
					q.Key.ID, q.When.EDTF(), q.Inferred, q.When.Reason, s.Name, q.Words, q.Form, q.Disputed, c.names(q.Topics), cited(q.Cites), tellingOf(q.Telling, q.When),
				})
			}
		}
	}
	for i, a := range c.articles {
		out.Sources = append(out.Sources, sourceData{
			i + 1, a.Title, a.Outlet, a.Published.EDTF(), a.Link, a.Lang, d.Files[i].Name, digest(d.Files[i].Data), digest([]byte(a.Text)), c.twins(a),
		})
	}
	return out
}

func tellingOf(t Telling, when timeline.Period) telling {
	out := telling{Independent: t.Voices, Settled: t.Settled, Or: when.Or.EDTF()}
	for _, a := range t.Echoes {
		e := echoData{Why: a.Text}
		for _, c := range a.Cites {
			e.Sources = append(e.Sources, c.Source)
		}
		out.Echoes = append(out.Echoes, e)
	}
	for _, a := range t.Otherwise {
		out.Otherwise = append(out.Otherwise, asideData{string(a.Over), a.Text, cited(a.Cites)})
	}
	return out
}

// twins returns the numbers of the cited articles that share the text of one.
func (c *composer) twins(a *timeline.Article) []int {
	m := c.folds[a.Key()]
	if m == nil {
		return nil
	}
	var out []int
	for _, id := range m.Members {
		if n := c.numbers[id]; n > 0 && id != a.ID {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

func (c *composer) names(topics []int) []string {
	names := []string{}
	for _, t := range topics {
		names = append(names, c.doc.Topics[t].Name)
	}
	return names
}

func cited(cites []Cite) []citeData {
	out := []citeData{}
	for _, c := range cites {
		for n := c.Paragraph; n <= c.Last; n++ {
			out = append(out, citeData{c.Source, n})
		}
	}
	return out
}

// sources lists the cited articles as they are printed.
func (c *composer) sources() {
	w := c.w
	for i, a := range c.articles {
		s := Source{
			Number: i + 1, Article: a.ID, Title: a.Title, Outlet: a.Outlet, Link: webLink(a.Link), Published: a.Published, Whole: digest([]byte(a.Text)), Twins: c.twins(a),
		}
		details := []string{}
		if a.Outlet != "" {
			details = append(details, a.Outlet)
		}
		if a.Author != "" {
			details = append(details, fmt.Sprintf(w.Author, a.Author))
		}
		day := w.Undat
		if a.Published.Known() {
			day = fmt.Sprintf(w.Published, w.Long(a.Published))
		}
		details = append(details, day)
		if l := w.Languages[a.Lang]; l != "" {
			details = append(details, fmt.Sprintf(w.In, l))
		}
		if a.Original != "" && a.Original != a.Title {
			details = append(details, fmt.Sprintf(w.Original, a.Original))
		}
		if a.Link != "" && s.Link == "" {
			details = append(details, a.Link)
		}
		s.Details = strings.Join(details, " · ")
		if i < len(c.doc.Files) {
			s.File, s.Digest = c.doc.Files[i].Name, digest(c.doc.Files[i].Data)
			words := w.Attached
			if c.o.WholeTexts {
				words = w.Whole
			}
			s.Attached = fmt.Sprintf(words, s.File, s.Digest[:8]+"…"+s.Digest[len(s.Digest)-8:])
		}
		c.doc.Sources = append(c.doc.Sources, s)
	}
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// webLink returns a link that a reader may click: http or https, with a host.
func webLink(s string) string {
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return u.String()
	}
	return ""
}

func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}
