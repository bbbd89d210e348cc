package cli

import (
	"encoding/json"
	"io"

	"dateline/app/work"
	"dateline/timeline"
)

var extractCommand = command{
	name: "extract", usage: "FILE...", short: "read articles and print what is found, as JSON",
	long: `Prints one JSON object a line for each FILE: its text, and the dates, events,
statements and people in it. Spans are bytes of that text. FILE may be - for
standard input. No library is needed or changed.`,
	options: []option{optPublished, optLang, optAnchor, {"--raw", "", "take files as they are: no header, title or paragraphs, and the text is the file byte for byte"}},
	least:   1, most: -1, run: (*call).extract,
}

func (c *call) extract() error {
	var job work.Job
	var err error
	if job.Published, job.Lang, job.Anchor, err = c.reading(); err != nil {
		return err
	}
	out := json.NewEncoder(c.out)
	out.SetEscapeHTML(false)
	for _, name := range c.rest {
		name, data, err := c.contents(name)
		if err == nil {
			var found work.Found
			if found, err = work.Extract(name, data, job, c.has("--raw")); err == nil {
				err = out.Encode(object(name, found))
			}
		}
		if err != nil {
			c.fail(err)
		}
	}
	return nil
}

// contents reads a file, or standard input.
func (c *call) contents(name string) (string, []byte, error) {
	if name == "-" {
		data, err := io.ReadAll(c.in)
		return "standard input", data, err
	}
	data, err := work.Contents(work.Disk{}, name)
	return name, data, err
}

// The object of one article. Every span is in bytes of Text.
type articleObject struct {
	File       string            `json:"file"`
	Title      string            `json:"title"`
	Published  string            `json:"published"` // YYYY-MM-DD, or empty
	Lang       string            `json:"lang"`
	Text       string            `json:"text"`
	Dates      []dateObject      `json:"dates"`
	Events     []eventObject     `json:"events"`
	Statements []statementObject `json:"statements"`
	People     []personObject    `json:"people"`
}

type dateObject struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
	Type      string `json:"type"`  // as in TIMEX3: DATE, TIME, DURATION, SET
	Value     string `json:"value"` // as in TIMEX3
	Earliest  string `json:"earliest"`
	Latest    string `json:"latest"`
	Precision string `json:"precision"`
	Rule      string `json:"rule"`
	Reason    string `json:"reason"`
}

type eventObject struct {
	ID        timeline.ID  `json:"id"`
	Start     int          `json:"start"`
	End       int          `json:"end"`
	Title     string       `json:"title"`
	When      periodObject `json:"when"`
	Announced bool         `json:"announced,omitempty"` // it had not happened when the article was published
	People    []string     `json:"people"`
	Paragraph int          `json:"paragraph"`
}

type statementObject struct {
	ID        timeline.ID  `json:"id"`
	Start     int          `json:"start"`
	End       int          `json:"end"`
	Text      string       `json:"text"`
	Speaker   string       `json:"speaker"`
	Mention   spanObject   `json:"mention"`
	Form      string       `json:"form"`
	When      periodObject `json:"when"`
	Cue       string       `json:"cue"`
	Reason    string       `json:"reason"`
	Paragraph int          `json:"paragraph"`
}

type spanObject struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type periodObject struct {
	EDTF      string `json:"edtf"`
	Earliest  string `json:"earliest"`
	Latest    string `json:"latest"`
	Precision string `json:"precision"`
	Reckoned  bool   `json:"reckoned"`
	Or        string `json:"or,omitempty"` // the other day that the same figures can mean
	Reason    string `json:"reason"`
}

type personObject struct {
	Name    string   `json:"name"`
	Role    string   `json:"role"`
	Aliases []string `json:"aliases"`
}

// object makes the object of what was found in a file.
func object(name string, f work.Found) articleObject {
	a := f.Article
	o := articleObject{
		File: name, Title: a.Title, Published: a.Published.EDTF(), Lang: a.Lang, Text: a.Text,
		Dates: []dateObject{}, Events: []eventObject{}, Statements: []statementObject{}, People: []personObject{},
	}
	names := map[timeline.ID]string{}
	for _, p := range f.People {
		names[p.ID] = p.Name
		o.People = append(o.People, personObject{p.Name, p.Role, append([]string{}, p.Aliases...)})
	}
	for _, d := range f.Dates {
		o.Dates = append(o.Dates, dateObject{
			d.Start, d.End, d.In(a.Text), d.Type, d.Value,
			d.When.Earliest().EDTF(), d.When.Latest().EDTF(), d.When.Precision().String(), d.Rule, d.Reason,
		})
	}
	for _, e := range f.Events {
		at := span(e.Sources)
		x := eventObject{e.ID, at.Start, at.End, e.Title, period(e.When), e.Type == timeline.Announced, []string{}, a.ParagraphAt(at.Start).Number}
		for _, id := range e.People {
			x.People = append(x.People, names[id])
		}
		o.Events = append(o.Events, x)
	}
	for _, s := range f.Statements {
		at := span(s.Sources)
		speaker := s.Name
		if n := names[s.Speaker]; n != "" {
			speaker = n
		}
		o.Statements = append(o.Statements, statementObject{
			s.ID, at.Start, at.End, at.In(a.Text), speaker,
			spanObject{s.Mention.Start, s.Mention.End, s.Mention.In(a.Text)},
			s.Form, period(s.When), s.Cue, s.Reason, a.ParagraphAt(at.Start).Number,
		})
	}
	return o
}

// span returns the words that bear an item out best.
func span(sources []timeline.Source) timeline.Span {
	if len(sources) == 0 {
		return timeline.Span{}
	}
	return sources[0].Span
}

func period(p timeline.Period) periodObject {
	return periodObject{p.EDTF(), p.Earliest().EDTF(), p.Latest().EDTF(), p.Precision().String(), p.Reckoned, p.Or.EDTF(), p.Reason}
}
