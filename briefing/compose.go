package briefing

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// ErrEmpty means that an outline has nothing in it to show.
var ErrEmpty = errors.New("the briefing is empty")

// Compose makes the document that an outline plans, from a view. It returns
// [ErrEmpty] when no item of the view is chosen.
func Compose(v library.View, o *Outline) (*Document, error) {
	items := choose(v, o)
	if len(items) == 0 {
		return nil, ErrEmpty
	}
	sortItems(v, items)
	lang := "en"
	if o.Lang == "es" {
		lang = "es"
	}
	paper := "A4"
	if o.Paper == "Letter" {
		paper = "Letter"
	}
	c := &composer{v: v, o: o, items: items, folds: merge.FoldsOf(v), w: WordsIn(lang), doc: &Document{
		Lang: lang, Paper: paper, Print: o.Print, Words: WordsIn(lang), Cite: o.Cite,
		Number: o.Number, Title: o.Title, Standfirst: o.Standfirst, Marking: o.Marking, BottomLine: o.BottomLine,
	}}
	c.hear()
	c.cite()
	c.topics()
	c.chronology()
	c.statements()
	c.points()
	c.asOf()
	c.figures()
	c.basis()
	c.parts()
	if o.Attach {
		c.files()
	}
	c.sources()
	return c.doc, nil
}

// A composer makes one document, section by section; later ones count on
// what earlier ones have put there.
type composer struct {
	v     library.View
	o     *Outline
	w     *Words
	doc   *Document
	items []timeline.Item // chosen, in order of time
	folds merge.Folds

	articles []*timeline.Article // cited, in the order of their numbers
	numbers  map[timeline.ID]int // of articles
	passages map[timeline.ID][]timeline.Span
	lanes    map[timeline.ID]int // places of topics in doc.Topics

	heard, nested int // statements the filter lets through, and those at second hand
}

// cite numbers the articles that the document will cite: the first published first.
func (c *composer) cite() {
	c.numbers, c.passages = map[timeline.ID]int{}, map[timeline.ID][]timeline.Span{}
	for _, s := range known(c.v, c.o, c.cited()) {
		a, _ := library.Get[*timeline.Article](c.v, s.Article)
		if c.passages[a.ID] == nil {
			c.articles = append(c.articles, a)
		}
		c.passages[a.ID] = append(c.passages[a.ID], clamp(s.Span, len(a.Text)))
	}
	slices.SortFunc(c.articles, func(a, b *timeline.Article) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	for i, a := range c.articles {
		c.numbers[a.ID] = i + 1
	}
}

// cited returns the sources that the document cites: those of the items chosen,
// and those that bear out the points.
func (c *composer) cited() []timeline.Source {
	var all []timeline.Source
	for _, it := range c.items {
		all = append(all, it.Common().Sources...)
	}
	for _, p := range c.o.Points {
		for _, k := range p.Items {
			all = append(all, c.bearing(k)...)
		}
	}
	return all
}

// cites returns the citations of some sources, paragraphs that follow each
// other as one.
func (c *composer) cites(sources []timeline.Source) []Cite {
	var all []Cite
	for _, s := range known(c.v, c.o, sources) {
		a := c.articles[c.numbers[s.Article]-1]
		span := clamp(s.Span, len(a.Text))
		cite := Cite{Source: c.numbers[a.ID], Paragraph: a.ParagraphAt(span.Start).Number}
		cite.Last = max(cite.Paragraph, a.ParagraphAt(max(span.End-1, span.Start)).Number)
		all = append(all, cite)
	}
	slices.SortFunc(all, func(a, b Cite) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Paragraph, b.Paragraph), cmp.Compare(a.Last, b.Last))
	})
	var out []Cite
	for _, x := range all {
		if n := len(out) - 1; n >= 0 && out[n].Source == x.Source && x.Paragraph <= out[n].Last+1 && (out[n].Paragraph > 0 || x.Paragraph == 0) {
			out[n].Last = max(out[n].Last, x.Last)
			continue
		}
		out = append(out, x)
	}
	return out
}

// topics lists the topics that the items are filed under.
func (c *composer) topics() {
	used := map[timeline.ID]bool{}
	for _, it := range c.items {
		for _, id := range it.Common().Topics {
			used[id] = true
		}
	}
	var topics []*timeline.Topic
	for t := range library.All[*timeline.Topic](c.v) {
		if used[t.ID] {
			topics = append(topics, t)
		}
	}
	slices.SortStableFunc(topics, func(a, b *timeline.Topic) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Name, b.Name))
	})
	c.lanes = map[timeline.ID]int{}
	for i, t := range topics {
		c.lanes[t.ID] = i
		c.doc.Topics = append(c.doc.Topics, Topic{t.ID, t.Name, t.Digit})
	}
}

// filed returns the places in doc.Topics of some topics.
func (c *composer) filed(ids []timeline.ID) []int {
	var out []int
	for _, id := range ids {
		if i, ok := c.lanes[id]; ok {
			out = append(out, i)
		}
	}
	return out
}

func (c *composer) chronology() {
	d := c.doc
	d.Caption, d.ChronoNote = c.w.Caption, c.w.ChronoNote
	if len(d.Topics) == 0 {
		d.Caption = c.w.CaptionPlain
	}
	said := c.spoken()
	for _, it := range c.items {
		e, ok := it.(*timeline.Event)
		if !ok {
			continue
		}
		entry := Entry{
			Key: e.Key(), Number: len(d.Entries) + 1, Date: c.w.When(e.When), Known: e.When.Known(),
			Inferred: e.When.Known() && e.When.Reckoned, Text: e.Title, Note: e.Note, Topics: c.filed(e.Topics),
			Cites: c.cites(e.Sources), Basis: c.w.Reported, Disputed: e.Status == timeline.Disputed, When: e.When,
		}
		if c.o.Reasons {
			entry.Reason = e.When.Reason
		}
		if len(entry.Cites) == 0 {
			entry.Basis = c.w.ByHand
		} else if who := said.by(known(c.v, c.o, e.Sources)); who != "" {
			entry.Basis = fmt.Sprintf(c.w.Claim, who)
		}
		entry.Announced, entry.Fork = e.Type == timeline.Announced, c.fork(e.When)
		entry.Telling = c.telling(e)
		d.Entries = append(d.Entries, entry)
	}
}

func (c *composer) points() {
	for _, p := range c.o.Points {
		if strings.TrimSpace(p.Lead+p.Text) == "" {
			continue
		}
		var sources []timeline.Source
		for _, k := range p.Items {
			sources = append(sources, c.bearing(k)...)
		}
		c.doc.Points = append(c.doc.Points, CitedPoint{p.Lead, p.Text, c.cites(sources)})
	}
}

// asOf sets the day of the document: the outline's, or else the last on which
// a cited article was published, or else the last that an item is dated.
func (c *composer) asOf() {
	d := c.o.AsOf.LastDay()
	for _, a := range c.articles {
		if p := a.Published.LastDay(); !c.o.AsOf.Known() && p.Compare(d) > 0 {
			d = p
		}
	}
	for _, it := range c.items {
		if p := it.Common().When.Latest(); len(c.articles) == 0 && !c.o.AsOf.Known() && p.Compare(d) > 0 {
			d = p
		}
	}
	c.doc.AsOf = d
}

// parts lists the sections of the outline that have something to show.
func (c *composer) parts() {
	d := c.doc
	has := map[Part]bool{
		PartFigures: true, PartBottomLine: d.BottomLine != "" || len(d.Points) > 0,
		PartTimeline: slices.ContainsFunc(d.Entries, func(e Entry) bool { return e.Known }), PartChronology: len(d.Entries) > 0,
		PartStatements: len(d.Speakers) > 0, PartBasis: len(d.Basis) > 0, PartSources: len(c.articles) > 0,
	}
	for _, p := range c.o.Shown() {
		if has[p] {
			d.Parts = append(d.Parts, p)
		}
	}
}

// clamp returns the part of s that lies within a text of n bytes.
func clamp(s timeline.Span, n int) timeline.Span {
	start := min(max(s.Start, 0), n)
	return timeline.Span{Start: start, End: min(max(s.End, start), n)}
}
