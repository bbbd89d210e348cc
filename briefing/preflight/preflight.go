// Package preflight says what to look at before a briefing is saved. It stops
// nobody.
package preflight

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/briefing"
	"dateline/briefing/text"
	"dateline/timeline"
)

// A Severity is how much a finding matters.
type Severity uint8

// The severities.
const (
	Good    Severity = iota // looked at, and in order
	Note                    // true of the material, and printed under what the briefing rests on
	Warning                 // should be mended or meant
)

var severityNames = [...]string{"good", "note", "warning"}

// String returns the severity in lower case.
func (s Severity) String() string { return severityNames[s] }

// A Finding is one thing that was looked at, as a sentence.
type Finding struct {
	Severity Severity
	Text     string
	Key      timeline.Key // the first item it is about; zero for none
}

// The lengths past which a text misses its purpose.
const (
	longBottomLine = 40  // words
	longTitle      = 120 // letters
)

// Check looks at a document and returns what it finds: the warnings first.
func Check(doc *briefing.Document) []Finding {
	var out []Finding
	for _, check := range []func(*briefing.Document) []Finding{
		words, citations, dates, forks, oneSource, otherwise, disputes, reviewed, letters,
	} {
		out = append(out, check(doc)...)
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return out
}

// words looks at what the writer wrote.
func words(doc *briefing.Document) []Finding {
	var out []Finding
	if strings.TrimSpace(doc.Title) == "" {
		out = append(out, Finding{Severity: Warning, Text: "The briefing has no title."})
	}
	if n := utf8.RuneCountInString(doc.Title); n > longTitle {
		out = append(out, Finding{Severity: Warning, Text: fmt.Sprintf("The title has %d letters; %d are the most that read well.", n, longTitle)})
	}
	if n := len(strings.Fields(doc.BottomLine)); n > longBottomLine {
		out = append(out, Finding{Severity: Warning, Text: fmt.Sprintf("The bottom line has %d words; %d are the most that are taken in at one reading.", n, longBottomLine)})
	}
	if doc.BottomLine == "" {
		out = append(out, Finding{Severity: Note, Text: "No bottom line is written; its box is left out."})
	}
	for i, p := range doc.Points {
		if doc.Cite && len(p.Cites) == 0 {
			out = append(out, Finding{Severity: Warning, Text: fmt.Sprintf("Point %d of the bottom line cites no source.", i+1)})
		}
	}
	return out
}

func citations(doc *briefing.Document) []Finding {
	n, all, first := 0, 0, timeline.Key{}
	for _, l := range lines(doc) {
		all += l.cites
		if l.cites == 0 {
			n, first = n+1, cmp.Or(first, l.key)
		}
	}
	if n > 0 {
		return []Finding{{Warning, some(n, "line has no source and is marked as made by hand.", "lines have no source and are marked as made by hand."), first}}
	}
	return []Finding{{Severity: Good, Text: fmt.Sprintf("Every line has its source: %s.", some(all, "citation", "citations"))}}
}

func dates(doc *briefing.Document) []Finding {
	n, first := 0, timeline.Key{}
	for _, e := range doc.Entries {
		if !e.Known {
			n, first = n+1, cmp.Or(first, e.Key)
		}
	}
	if n > 0 {
		return []Finding{{Warning, some(n, "event has no date and stands at the end of the chronology.", "events have no date and stand at the end of the chronology."), first}}
	}
	out := []Finding{{Severity: Good, Text: "Every event has a date."}}
	if len(doc.Entries) == 0 {
		out[0] = Finding{Severity: Note, Text: "No event is chosen: the briefing has statements only."}
	}
	return out
}

func oneSource(doc *briefing.Document) []Finding {
	if len(doc.Sources) == 1 {
		return []Finding{{Severity: Note, Text: "One article only: nothing is corroborated, and the briefing says so."}}
	}
	return nil
}

func disputes(doc *briefing.Document) []Finding {
	n, first := 0, timeline.Key{}
	for _, l := range lines(doc) {
		if l.disputed {
			n, first = n+1, cmp.Or(first, l.key)
		}
	}
	if n == 0 {
		return nil
	}
	return []Finding{{Warning, some(n, "item is disputed and unresolved; it is printed as disputed.", "items are disputed and unresolved; they are printed as disputed."), first}}
}

func reviewed(doc *briefing.Document) []Finding {
	n, first := 0, timeline.Key{}
	for _, k := range doc.Unreviewed {
		n, first = n+1, cmp.Or(first, k)
	}
	if n == 0 {
		return []Finding{{Severity: Good, Text: "Every item has been reviewed."}}
	}
	return []Finding{{Note, some(n, "item has not been reviewed.", "items have not been reviewed."), first}}
}

// letters looks for what the typefaces cannot show as it is written.
func letters(doc *briefing.Document) []Finding {
	set, rightToLeft := text.NewSetter(), false
	var lost []rune
	all := []string{doc.Title, doc.Standfirst, doc.BottomLine, doc.Marking, doc.Number}
	for _, p := range doc.Points {
		all = append(all, p.Lead, p.Text)
	}
	for _, t := range doc.Topics {
		all = append(all, t.Name)
	}
	for _, e := range doc.Entries {
		all = append(all, e.Text, e.Note, e.Reason)
	}
	for _, s := range doc.Speakers {
		all = append(all, s.Name, s.Role)
		for _, q := range s.Said {
			all = append(all, q.Words, q.Context)
		}
	}
	for _, s := range doc.Sources {
		all = append(all, s.Title, s.Details)
	}
	for _, s := range all {
		rightToLeft = rightToLeft || text.RightToLeft(s)
		set.Line(s, text.Style{Face: text.Serif, Size: 10})
	}
	for r := range set.Missing {
		lost = append(lost, r)
	}
	slices.Sort(lost)
	var out []Finding
	if len(lost) > 0 {
		shown := lost[:min(len(lost), 12)]
		out = append(out, Finding{Severity: Warning, Text: fmt.Sprintf("%s in no typeface and printed as □: %s", some(len(lost), "letter is", "letters are"), strings.Join(strings.Split(string(shown), ""), " "))})
	}
	if rightToLeft {
		out = append(out, Finding{Severity: Warning, Text: "Text written from right to left is printed letter by letter and does not read as it should."})
	}
	return out
}

func some(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
