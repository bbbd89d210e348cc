package store

import (
	"fmt"
	"unicode/utf8"

	"dateline/timeline"
)

// Faults looks at what records say of each other and returns a sentence for
// each thing that cannot be: an item of an article that is not there, a passage
// beyond its text, an unknown topic or person.
func Faults(records []timeline.Record) []string {
	c := &faults{at: make(map[timeline.Key]timeline.Record, len(records))}
	for _, r := range records {
		c.at[r.Key()] = r
	}
	for _, r := range records {
		switch r := r.(type) {
		case *timeline.Article:
			c.article(r)
		case *timeline.Event:
			c.item(r)
		case *timeline.Statement:
			c.item(r)
			c.source(r, "the mention of its speaker", r.Mention)
			c.there(r, timeline.PersonKind, "spoken by a person", r.Speaker)
		case *timeline.Match:
			for _, k := range r.Keys() {
				c.there(r, k.Kind, "puts together what has a member", k.ID)
			}
		}
	}
	return c.found
}

type faults struct {
	at    map[timeline.Key]timeline.Record
	found []string
}

func (c *faults) say(r timeline.Record, format string, args ...any) {
	k := r.Key()
	c.found = append(c.found, fmt.Sprintf("%s %s: ", k.Kind, k.ID)+fmt.Sprintf(format, args...))
}

func (c *faults) article(a *timeline.Article) {
	if !utf8.ValidString(a.Text) {
		c.say(a, "its text is not UTF-8")
	}
	for _, p := range a.Paragraphs {
		if !within(p.Span, a.Text) {
			c.say(a, "paragraph %d lies outside its text", p.Number)
		}
	}
}

func (c *faults) item(it timeline.Item) {
	f := it.Common()
	for _, s := range f.Sources {
		c.source(it, "a passage", s)
	}
	c.source(it, "its date", f.Dated)
	for _, id := range f.Topics {
		c.there(it, timeline.TopicKind, "filed under a topic", id)
	}
	for _, id := range f.People {
		c.there(it, timeline.PersonKind, "about a person", id)
	}
}

func (c *faults) source(r timeline.Record, what string, s timeline.Source) {
	if s == (timeline.Source{}) || s.Article == "" && s.Empty() {
		return
	}
	a, ok := c.at[timeline.Key{Kind: timeline.ArticleKind, ID: s.Article}].(*timeline.Article)
	switch {
	case !ok:
		c.say(r, "%s is in an article that is not there, %s", what, s.Article)
	case !within(s.Span, a.Text):
		c.say(r, "%s lies outside the text of article %s", what, s.Article)
	}
}

func (c *faults) there(r timeline.Record, k timeline.Kind, what string, id timeline.ID) {
	if id != "" && c.at[timeline.Key{Kind: k, ID: id}] == nil {
		c.say(r, "%s that is not there, %s", what, id)
	}
}

// within reports whether a span is one of text's, from rune to rune.
func within(s timeline.Span, text string) bool {
	starts := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && starts(s.Start) && starts(s.End)
}
