package desk

import (
	"fmt"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/library"
)

// When puts a period into words: "3–4 Feb 2026", "By 4 Feb 2026"; "No date" for none.
func When(p timeline.Period) string {
	if !p.Known() {
		return "No date"
	}
	return briefing.When(p, "en")
}

// Day puts a date into words: "3 Feb 2026"; "no date" for none.
func Day(d timeline.Date) string {
	if !d.Known() {
		return "no date"
	}
	return briefing.DayWords(d, "en")
}

// Year puts a year into words: "2026", "44 BC".
func Year(y int) string { return briefing.YearWords(y, "en") }

// Certainty says how a period is known, in a word.
func Certainty(p timeline.Period) string {
	switch {
	case !p.Known():
		return ""
	case p.Rule == "by hand" || p.Rule == "hand":
		return "by hand"
	case p.Reckoned:
		return "inferred"
	}
	return "stated"
}

// Topic returns the first topic of an item, by which it is coloured; nil for none.
func (d *Desk) Topic(it timeline.Item) *timeline.Topic {
	var first *timeline.Topic
	for _, id := range d.TopicsOf(it) {
		t, ok := library.Get[*timeline.Topic](d.View(), id)
		if ok && (first == nil || t.Order < first.Order) {
			first = t
		}
	}
	return first
}

// Cited says where a source stands: the article's title and its paragraph.
func (d *Desk) Cited(s timeline.Source) (title, paragraph string) {
	a, ok := library.Get[*timeline.Article](d.View(), s.Article)
	if !ok {
		return "", ""
	}
	if n := a.ParagraphAt(s.Start).Number; n > 0 {
		paragraph = fmt.Sprintf("¶%d", n)
	}
	return a.Title, paragraph
}

// Passage returns the sentence or sentences around a source, and where in it
// the given words stand.
func (d *Desk) Passage(s timeline.Source, lit timeline.Span) (text string, at timeline.Span) {
	a, ok := library.Get[*timeline.Article](d.View(), s.Article)
	if !ok {
		return "", timeline.Span{}
	}
	around := sentence(a, s.Span)
	text = around.In(a.Text)
	if lit.Empty() || !around.Overlaps(lit) {
		return text, timeline.Span{}
	}
	return text, timeline.Span{Start: max(lit.Start, around.Start) - around.Start, End: min(lit.End, around.End) - around.Start}
}

// sentence widens a span to the sentences that it stands in.
func sentence(a *timeline.Article, s timeline.Span) timeline.Span {
	out := s
	for _, p := range prose.Sentences(a.Text, a.ParagraphAt(s.Start).Span) {
		if p.Overlaps(s) {
			out.Start, out.End = min(out.Start, p.Start), max(out.End, p.End)
		}
	}
	return out
}

// Line writes an item as one line of text with its sources, to be copied.
func (d *Desk) Line(it timeline.Item) string {
	f := it.Common()
	out := When(f.When) + ": "
	if who := d.SpeakerOf(it); who != "" {
		out += who + ": “" + it.Label() + "”"
	} else {
		out += it.Label()
	}
	for _, s := range f.Sources {
		a, ok := library.Get[*timeline.Article](d.View(), s.Article)
		if !ok {
			continue
		}
		_, para := d.Cited(s)
		out += fmt.Sprintf(" [%s, %s, %s, %s]", Outlet(a), Day(a.Published), a.Title, para)
	}
	return out
}

var forms = map[string]string{
	timeline.Direct: "word for word", timeline.Mixed: "in part word for word", timeline.Fragment: "a few words",
	timeline.Written: "written", timeline.Nested: "second-hand", timeline.Indirect: "reported",
}

// KindOf says what an item is: "Event", "Event, announced", "Statement, reported".
func KindOf(it timeline.Item) string {
	switch it := it.(type) {
	case *timeline.Statement:
		return "Statement, " + Form(it.Form)
	case *timeline.Event:
		if it.Type == timeline.Announced {
			return "Event, announced"
		}
	}
	return "Event"
}

// Form says in words how far a statement is the speaker's own.
func Form(form string) string { return forms[form] }
