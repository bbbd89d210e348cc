package edit

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/library"
)

// NewEvent makes an event of some words of an article, and returns its key. An
// empty title takes those words; an empty article ID makes an event that no
// article bears out.
func NewEvent(v library.View, article timeline.ID, span timeline.Span, title string, when timeline.Period) (library.Patch, timeline.Key) {
	words, sources := passage(v, article, span)
	if title = line(title); title == "" {
		title = line(words)
	}
	if when.Known() && when.Rule == "" {
		when = handDated(when)
	}
	e := &timeline.Event{
		ID:    fresh(v, timeline.EventKind, string(article), fmt.Sprint(span), title, when.EDTF()),
		Title: title,
		Facts: timeline.Facts{When: when, Sources: sources, Status: timeline.Accepted},
	}
	return Add("New event", e), e.Key()
}

// NewStatement makes a statement of some words of an article, and returns its
// key. It is dated by the article until somebody says otherwise.
func NewStatement(v library.View, article timeline.ID, span timeline.Span, speaker timeline.ID) (library.Patch, timeline.Key) {
	words, sources := passage(v, article, span)
	s := &timeline.Statement{
		ID:      fresh(v, timeline.StatementKind, string(article), fmt.Sprint(span), string(speaker)),
		Words:   unquoted(line(words)),
		Speaker: speaker,
		Form:    timeline.Indirect,
		Facts:   timeline.Facts{Sources: sources, Status: timeline.Accepted},
	}
	if who, ok := library.Get[*timeline.Person](v, speaker); ok {
		s.Name, s.Reason = who.Name, "said by hand"
	}
	if a, ok := library.Get[*timeline.Article](v, article); ok {
		if inQuotes(a.Text, span) {
			s.Form = timeline.Direct
		}
		if a.Published.Known() {
			s.When = timeline.Of(a.Published)
			s.When.Reckoned, s.When.Rule = true, "published"
			s.When.Reason = "the day the article was published"
		}
	}
	return Add("New statement", s), s.Key()
}

// passage returns the words of a span and the source they make; neither, when
// v holds no such words.
func passage(v library.View, article timeline.ID, span timeline.Span) (string, []timeline.Source) {
	a, ok := library.Get[*timeline.Article](v, article)
	if !ok || span.Empty() || span.Start < 0 || span.End > len(a.Text) {
		return "", nil
	}
	return span.In(a.Text), []timeline.Source{{Article: article, Span: span}}
}

const (
	opening = `"“„«‘‹`
	closing = `"”“»’›`
)

// unquoted returns s without the quotation marks at both its ends.
func unquoted(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	last, m := utf8.DecodeLastRuneInString(s)
	if len(s) > n+m && strings.ContainsRune(opening, first) && strings.ContainsRune(closing, last) {
		return strings.TrimSpace(s[n : len(s)-m])
	}
	return s
}

// inQuotes reports whether a span begins and ends with quotation marks, or
// stands right between two.
func inQuotes(text string, s timeline.Span) bool {
	if s.Empty() || s.Start < 0 || s.End > len(text) {
		return false
	}
	within := strings.TrimSpace(s.In(text))
	if unquoted(within) != within {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return strings.ContainsRune(opening, before) && strings.ContainsRune(closing, after)
}
