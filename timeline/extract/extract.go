// Package extract reads an article for the events and the statements in it, and
// for the people who take part and speak.
//
// Everything found bears the words that gave it away, the rule that saw them
// and a reason that a person can check against the article.
package extract

import (
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/said"
	"dateline/timeline/extract/when"
	"dateline/timeline/extract/who"
	"dateline/timeline/extract/words"
)

// Options say how an article is to be read.
type Options struct {
	Lang   string      // "en" or "es"; empty or "auto" for the article's own
	Anchor when.Anchor // what relative dates count from
}

// A Reading is what an article says.
type Reading struct {
	Dates      []when.Mention
	Quotes     []said.Quote // as found; Statements are made of them
	Events     []*timeline.Event
	Statements []*timeline.Statement
	People     []*timeline.Person // those named; known ones with their aliases extended
}

// Article reads an article. Known people are used again where it names one of
// them. The same article gives the same reading, IDs and all.
func Article(a *timeline.Article, known []*timeline.Person, o Options) Reading {
	r := newReader(a, known, o)
	r.statements()
	r.events()
	r.repeats()
	for i := range r.cast.Figures {
		r.People = append(r.People, r.cast.Figures[i].Person)
	}
	return r.Reading
}

// newReader prepares an article: its words, people, dates, quotations and
// clauses, and the gathering that it tells of.
func newReader(a *timeline.Article, known []*timeline.Person, o Options) *reader {
	if o.Lang == "" || o.Lang == "auto" {
		o.Lang = a.Lang
	}
	text := words.Read(a.Text, filed(a), o.Lang)
	r := &reader{Article: a, text: text, cast: who.In(text, known)}
	r.Dates = when.Find(a.Text, bodies(a), when.Options{Published: a.Published, Lang: tag(a, text.Lang), Anchor: o.Anchor})
	r.chain()
	r.Quotes = said.In(text)
	r.attributing = map[int]bool{}
	for _, q := range r.Quotes {
		if q.Form != timeline.Indirect && !q.CueSpan.Empty() {
			r.attributing[q.CueSpan.Start] = true
		}
	}
	r.cut = r.cutAll()
	r.story = r.storyDay()
	r.meeting = r.findMeeting()
	r.fromMeeting()
	return r
}

// Records returns everything that a library keeps of the reading: people,
// events, statements.
func (r Reading) Records() []timeline.Record {
	out := make([]timeline.Record, 0, len(r.People)+len(r.Events)+len(r.Statements))
	for _, p := range r.People {
		out = append(out, p)
	}
	for _, e := range r.Events {
		out = append(out, e)
	}
	for _, s := range r.Statements {
		out = append(out, s)
	}
	return out
}

// A reader holds one article while it is read.
type reader struct {
	*timeline.Article
	Reading
	text *words.Text
	cast *who.Cast

	attributing map[int]bool // where verbs begin that give words in marks to somebody

	cut     [][]clause // the clauses of each line; nil for headings and repeats
	story   story      // the day that the article opens with
	meeting *meeting   // the gathering that the article tells of, if one
}

// filed returns the paragraphs, the first one without its dateline: where, when
// and by whom a report was filed is no part of what it tells.
func filed(a *timeline.Article) []timeline.Paragraph {
	out := slices.Clone(a.Paragraphs)
	if i := slices.IndexFunc(out, func(p timeline.Paragraph) bool { return !p.Heading }); i >= 0 {
		if p := &out[i]; 0 <= p.Start && p.Start <= p.End && p.End <= len(a.Text) {
			p.Start += prose.Dateline(p.In(a.Text))
		}
	}
	return out
}

// bodies returns the paragraphs without headings.
func bodies(a *timeline.Article) []timeline.Span {
	out := []timeline.Span{}
	for _, p := range a.Paragraphs {
		if !p.Heading && p.Start >= 0 && p.End <= len(a.Text) && p.Start <= p.End {
			out = append(out, p.Span)
		}
	}
	return out
}

// source points into the article.
func (r *reader) source(s timeline.Span) timeline.Source {
	return timeline.Source{Article: r.ID, Span: s}
}

// mark returns "¶3" for a place in the text.
func (r *reader) mark(at int) string {
	if n := r.text.LineAt(at); n >= 0 {
		return fmt.Sprintf("¶%d", r.text.Lines[n].Number)
	}
	return "¶?"
}

// people returns the IDs of those whom a stretch of the text means.
func (r *reader) people(s timeline.Span) []timeline.ID {
	var out []timeline.ID
	for _, f := range r.cast.Within(s) {
		out = append(out, r.cast.Figures[f].Person.ID)
	}
	return out
}

// ofArticle dates something by the article's own date.
func (r *reader) ofArticle(what string) timeline.Period {
	if !r.Published.Known() {
		return timeline.Period{}
	}
	p := timeline.Of(r.Published)
	p.Reckoned, p.Rule = true, "article's date"
	p.Reason = fmt.Sprintf("no date stands beside %s: the article's own date", what)
	if r.Basis != "" {
		p.Reason += " (" + r.Basis + ")"
	}
	return p
}
