package preflight

import (
	"fmt"
	"strings"

	"dateline/briefing"
	"dateline/timeline"
)

// A line is an event or a statement as it is printed.
type line struct {
	name     string // "event 3", "statement S2"
	words    string
	key      timeline.Key
	when     timeline.Period
	disputed bool
	cites    int
	briefing.Telling
}

// lines returns the events of a document, then its statements.
func lines(doc *briefing.Document) []line {
	var out []line
	for _, e := range doc.Entries {
		out = append(out, line{fmt.Sprintf("event %d", e.Number), e.Text, e.Key, e.When, e.Disputed, len(e.Cites), e.Telling})
	}
	for _, s := range doc.Speakers {
		for _, q := range s.Said {
			out = append(out, line{"statement " + q.ID(), q.Words, q.Key, q.When, q.Disputed, len(q.Cites), q.Telling})
		}
	}
	return out
}

// String names the line, with its first words: event 3, “A ferry sank off …”.
func (l line) String() string { return fmt.Sprintf("%s, “%s”", l.name, shortened(l.words)) }

// enough is how many letters of a line name it.
const enough = 48

// shortened returns the first words of a line.
func shortened(s string) string {
	var out []rune
	for _, w := range strings.Fields(s) {
		if len(out) > 0 && len(out)+1+len([]rune(w)) > enough {
			return string(out) + " …"
		}
		if len(out) > 0 {
			out = append(out, ' ')
		}
		out = append(out, []rune(w)...)
	}
	if len(out) > enough {
		return string(out[:enough]) + "…"
	}
	return string(out)
}

// forks looks for dates in figures that can be read in two ways.
func forks(doc *briefing.Document) []Finding {
	var open []line
	for _, l := range lines(doc) {
		if l.when.Or.Known() {
			open = append(open, l)
		}
	}
	return each(open, func(l line) string {
		return fmt.Sprintf("The date of %s, can be read in two ways, and nobody has chosen: it can be %s too.", l, briefing.DayWords(l.when.Or, "en"))
	}, "more date can be read in two ways.", "more dates can be read in two ways.")
}

// otherwise looks for what sources tell differently while nobody has said which
// is right, or that it stays disputed.
func otherwise(doc *briefing.Document) []Finding {
	var open []line
	for _, l := range lines(doc) {
		if len(l.Otherwise) > 0 && !l.disputed {
			open = append(open, l)
		}
	}
	return each(open, func(l line) string {
		return fmt.Sprintf("%s, is told differently by some of its sources, and nobody has chosen; the briefing says how.", capital(l.String()))
	}, "more item is told differently by some of its sources.", "more items are told differently by some of their sources.")
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// many is how many findings of one sort name their lines; the rest is counted.
const many = 5

// each warns of some lines one by one, and of those past many together.
func each(open []line, say func(line) string, one, more string) []Finding {
	var out []Finding
	for i, l := range open {
		if i == many && len(open) > many+1 {
			return append(out, Finding{Warning, some(len(open)-many, one, more), l.key})
		}
		out = append(out, Finding{Warning, say(l), l.key})
	}
	return out
}
