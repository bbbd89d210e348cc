// Package when finds the dates that a text mentions, and says how well each is
// known, and why.
//
// A text becomes a row of tokens with classes (a month, a weekday, a number
// that can be a day). Rules are short patterns over those classes, kept in
// tables, one family a file, English and Spanish side by side; the longest
// pattern that makes sense at a place wins. Relative and partial dates are
// resolved against the day of publication or, in a narrative, against the last
// date mentioned. Refiners then join ranges and read "by", "since", "around".
//
// What a numeric date means is never guessed in silence: 3/4/2026 is read as
// other dates of its text show, as its country or language is used to, or as the
// day nearer to publication; the period bears the other day too (Or), and the
// reason says why.
package when

import (
	"strings"

	"dateline/timeline"
)

// An Anchor is what relative dates count from.
type Anchor uint8

// The anchors.
const (
	Auto      Anchor = iota // News, or Narrative where most full dates lie far from the publication
	News                    // the day of publication
	Narrative               // the last date mentioned before
)

// Options says what is known about a text before it is read.
type Options struct {
	Published timeline.Date // day of publication; zero when nobody knows it
	Lang      string        // "en" or "es", with or without the outlet's country, "en-GB"; else guessed from the text
	Anchor    Anchor
}

// The types of a mention, as in TIMEX3.
const (
	Date     = "DATE"
	Time     = "TIME"
	Duration = "DURATION"
	Set      = "SET"
)

// A Mention is one expression of time in a text.
type Mention struct {
	timeline.Span
	Type  string          // [Date], [Time], [Duration] or [Set]
	Value string          // TIMEX3 value: "2026-01-03", "2026-W05", "XXXX-WXX-1", "PAST_REF", "P2D"; of a range in one expression "2026-02-03/2026-02-05"
	When  timeline.Period // zero for sets, vague references and durations, unless one gives a date ("will end in two weeks"); both ends of a range have the whole range

	Rule   string // the rule that found it
	Reason string // one line for people, why it is that date
}

// Find returns the mentions in the paragraphs of a text, in order and not
// overlapping; the paragraphs must be in order. Without paragraphs it reads the whole text. It never fails:
// what cannot be resolved has a value with X in it and no When.
func Find(text string, paragraphs []timeline.Span, o Options) []Mention {
	if paragraphs == nil {
		paragraphs = []timeline.Span{{End: len(text)}}
	}
	r := reader{text: text, tongue: tongueOf(o.Lang, text), published: o.Published, lang: o.Lang}
	if _, region, ok := strings.Cut(o.Lang, "-"); ok {
		r.lang = r.tongue.name + "-" + region
	} else {
		r.lang = r.tongue.name
	}
	r.byHand = o.Anchor == News
	r.narrative = o.Anchor == Narrative || o.Anchor == Auto && !o.Published.Known()
	out := r.read(paragraphs)
	if o.Anchor == Auto && !r.narrative && tellsOfThePast(out, text, opening(paragraphs), o.Published) {
		r.narrative = true
		out = r.read(paragraphs)
	}
	return out
}

// tellsOfThePast reports whether most of the dates in a text that name their
// year lie years from publication, and nothing is told from the day of writing,
// as news does: at its opening not at all, further on hardly ever. An obituary
// stays news: somebody died on Monday.
func tellsOfThePast(ms []Mention, text string, opening int, published timeline.Date) bool {
	full, far, news := 0, 0, 0
	for i := range ms {
		m := &ms[i]
		if m.fromToday(text) {
			if m.Start < opening {
				return false
			}
			news++
		}
		d := m.When.From
		if !d.Known() {
			d = m.When.To
		}
		if m.When.Reckoned || d.Precision < timeline.Year {
			continue
		}
		full++
		if years := d.Y - published.Y; years < -1 || years > 1 {
			far++
		}
	}
	return far >= 3 && far*10 >= full*6 && news*8 <= far
}

// opening returns where the first two paragraphs end, which say what a text is:
// no further than a page.
func opening(paragraphs []timeline.Span) int {
	if len(paragraphs) == 0 {
		return 0
	}
	return min(paragraphs[min(1, len(paragraphs)-1)].End, paragraphs[0].Start+1500)
}

// newsRules are the rules of words that point from the day of writing, and
// newsWords the words that do so in others. A narrative may say "today" for its
// own time.
var newsRules = map[string]bool{"weekday": true, "day from today": true, "tonight": true, "two days from today": true}

var newsWords = map[string]bool{
	"this": true, "last": true, "next": true, "coming": true,
	"este": true, "esta": true, "próximo": true, "próxima": true, "pasado": true, "pasada": true,
}

// fromToday reports whether a mention counts from the day of writing.
func (m *Mention) fromToday(text string) bool {
	if !m.When.Known() || !m.When.Reckoned {
		return false
	}
	words := strings.ToLower(m.In(text))
	for w := range strings.FieldsSeq(words) {
		switch {
		case newsWords[w]:
			return !strings.HasPrefix(words, "the ")
		case w == "today" || w == "hoy":
			return false
		}
	}
	return newsRules[m.Rule]
}

// tongueOf returns the language's tables, guessing from the commonest words.
func tongueOf(lang, text string) *tongue {
	switch base, _, _ := strings.Cut(strings.ToLower(lang), "-"); base {
	case "en":
		return english()
	case "es":
		return spanish()
	}
	text = text[:min(len(text), 5000)]
	en, es := 0, 0
	for w := range strings.FieldsSeq(text) {
		switch w {
		case "the", "of", "and", "to", "was", "on":
			en++
		case "el", "la", "de", "que", "los", "del", "y":
			es++
		}
	}
	if es > en {
		return spanish()
	}
	return english()
}
