package when

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// A bound is a word before a date that makes it an end of a stretch.
type bound uint8

const (
	noBound bound = iota
	until         // by, before, until
	since         // since, after
	around
)

// bounds are the words before a date, the last word first.
var bounds = map[string]map[string]bound{
	"en": {"by": until, "before": until, "until": until, "till": until, "since": since, "after": since, "around": around, "about": around, "circa": around, "approximately": around},
	"es": {
		"hasta": until, "antes de": until, "antes": until, "desde": since, "tras": since, "a partir de": since, "despues de": since,
		"hacia": around, "alrededor de": around, "cerca de": around, "en torno a": around,
	},
}

// refine reads what stands around the mentions of a paragraph: ranges, then
// the words before each, then clock times that need a day.
func (r *reader) refine() {
	for i := range r.found {
		if i > 0 {
			r.join(i - 1)
		}
	}
	for i := range r.found {
		r.borrowDay(i)
	}
	for i := range r.found {
		r.readBound(&r.found[i])
		r.found[i].narrow()
	}
}

// dated reports whether a mention is a plain date that can end a range.
func (m *mention) dated() bool {
	return m.Type == Date && (m.When.Known() || m.loose.m > 0) && m.When.Sense == timeline.Lasting
}

// join makes a range of mentions i and i+1 when the words between and before
// say so, and lends the second's year to the first: between March and May 2025.
func (r *reader) join(i int) {
	a, b := &r.found[i], &r.found[i+1]
	if !a.dated() || !b.dated() || b.from-a.to > 3 || b.from <= a.to {
		return
	}
	link := r.link(a, b)
	if link == "" {
		return
	}
	r.lendYear(a, b)
	if link == "list" {
		return
	}
	from, to := a.When.From, b.When.To
	if !from.Known() || !to.Known() || from.Compare(to) > 0 {
		return
	}
	reason := fmt.Sprintf("“%s” is a stretch from %s to %s", r.text[a.Start:b.End], say(from), say(to))
	if a.When.Or.Known() || b.When.Or.Known() {
		reason += ", " + r.ordering().words()
	}
	for _, m := range []*mention{a, b} {
		reckoned := a.When.Reckoned || b.When.Reckoned
		m.When = timeline.Between(from, to)
		m.When.Reckoned, m.When.Rule, m.When.Reason = reckoned, "range", reason
		m.Rule, m.Reason = "range", reason
	}
}

// link says how two mentions hang together: as a "range", as a "list", or "".
func (r *reader) link(a, b *mention) string {
	before := r.wordBefore(a.from)
	between := r.tokens[a.to]
	mid := r.lower(a.to)
	if n := b.from - a.to; n > 1 && !(r.lower(b.from-1) == "el" || r.lower(b.from-1) == "the" || r.lower(b.from-1) == "on" || r.lower(b.from-1) == "in" || r.lower(b.from-1) == "en") {
		return ""
	}
	switch mid {
	case "to", "through", "until", "till", "a", "al", "hasta":
		if before == "from" || before == "de" || before == "del" || before == "desde" || mid == "through" || mid == "hasta" || mid == "until" || mid == "to" && a.When.Precision() == b.When.Precision() {
			return "range"
		}
	case "-", "–", "—":
		if a.When.Precision() == b.When.Precision() && (between.tight || mid != "—") {
			return "range"
		}
	case "and", "y", "e":
		if before == "between" || before == "entre" {
			return "range"
		}
		return "list"
	case "or", "o", "u", ",":
		return "list"
	}
	return ""
}

// wordBefore returns the word before token i, past an article.
func (r *reader) wordBefore(i int) string {
	w := r.lower(i - 1)
	if (w == "the" || w == "el" || w == "la" || w == "los" || w == "las") && i > 1 {
		return r.lower(i - 2)
	}
	return w
}

// lendYear gives a first date without a year that of the second.
func (r *reader) lendYear(a, b *mention) {
	if a.loose.m == 0 || b.When.From.Precision < timeline.Month || b.loose.m > 0 && !r.backwards(a, b) {
		return
	}
	y := b.When.From.Y
	d := monthOrDay(y, a.loose.m, a.loose.d)
	if d.Compare(b.When.From) > 0 {
		d.Y--
	}
	if a.loose.d > 0 && !valid(d.Y, d.M, d.D) {
		return
	}
	a.When.From, a.When.To, a.When.Reckoned = d, d, true
	a.Value = timex(d)
	a.Reason = "“" + a.In(r.text) + "” takes its year from “" + b.In(r.text) + "”"
	a.When.Rule, a.When.Reason = a.Rule, a.Reason
}

func (r *reader) backwards(a, b *mention) bool {
	return a.When.Known() && a.When.From.Compare(b.When.From) > 0
}

// readBound reads the word before a mention.
func (r *reader) readBound(m *mention) {
	if m.Type != Date && m.Type != Time || !m.When.Known() || m.When.Sense != timeline.Lasting || m.Rule == "range" {
		return
	}
	if r.attributive(m) {
		return
	}
	word, b := r.boundBefore(m.from)
	if b == noBound {
		return
	}
	d := m.When.From
	switch b {
	case until:
		last := m.When.To
		switch {
		case word != "before" && word != "antes de" && word != "antes":
		case r.ends(m):
			last = d.LastDay() // "before the end of the year"
		default:
			last = d.FirstDay().AddDays(-1)
		}
		m.When.From, m.When.To, m.When.Sense = timeline.Date{}, last, timeline.Before
	case since:
		m.When.To, m.When.Sense = timeline.Date{}, timeline.After
		if (word == "since" || word == "desde") && r.published.Known() && d.Compare(r.published) <= 0 {
			m.When.To = r.published
		}
	case around:
		m.When.About = true
	}
	m.Reason += "; “" + word + "” before it"
	m.When.Reason = m.Reason
}

// ends reports whether a mention names the end of a stretch: "the end of the
// year", "fin del mes". What is before it may be in that stretch.
func (r *reader) ends(m *mention) bool {
	for i := m.from; i < m.to && i < m.from+2; i++ {
		if t := &r.tokens[i]; t.is(cPart) && t.value(cPart) == endPart {
			return true
		}
	}
	return r.lower(m.to-1) == "end"
}

// attributive reports whether a date belongs to a noun behind it, so that a
// word before both bounds the noun: "after Friday's vote", "since the 2016 accord".
func (r *reader) attributive(m *mention) bool {
	if next := r.lower(m.to); next == "'s" || next == "’s" {
		return true
	}
	return r.lower(m.from-1) == "the" && !r.phraseEnds(m.to)
}

// boundBefore returns the bound in the one to three words before token i.
func (r *reader) boundBefore(i int) (string, bound) {
	table := bounds[r.tongue.name]
	for skip := range 2 {
		words := ""
		for n := 1; n <= 3 && i-skip-n >= 0 && !r.tokens[i-skip-n].stop; n++ {
			w := r.lower(i - skip - n)
			if w == "del" {
				w = "de"
			}
			if w == "al" {
				w = "a"
			}
			if words != "" {
				w += " " + words
			}
			words = w
			if b, ok := table[words]; ok {
				return words, b
			}
		}
		if w := r.lower(i - 1); w != "the" && w != "el" && w != "la" {
			break
		}
	}
	return "", noBound
}

// borrowDay puts a clock time without a day on the day named beside it.
func (r *reader) borrowDay(i int) {
	m := &r.found[i]
	clock, ok := m.clock()
	if !ok {
		return
	}
	for _, j := range []int{i + 1, i - 1} {
		if j < 0 || j >= len(r.found) {
			continue
		}
		o := &r.found[j]
		if o.Type != Date || o.When.From.Precision != timeline.Day || o.When.From != o.When.To || !r.beside(m, o) || j > i && r.verbAmong(m.to, o.from) {
			continue
		}
		d := o.When.From
		clock.Y, clock.M, clock.D = d.Y, d.M, d.D
		m.When = timeline.Period{From: clock, To: clock, About: m.When.About, Reckoned: true, Rule: m.Rule}
		m.Value = timex(d) + m.Value[strings.IndexByte(m.Value, 'T'):]
		m.Reason = "“" + m.In(r.text) + "” is on the day named beside it, “" + o.In(r.text) + "”"
		m.When.Reason = m.Reason
		return
	}
}

// clock returns the time of a clock time whose day is not in its words.
func (m *mention) clock() (timeline.Date, bool) {
	if m.Rule != "clock time" && m.Rule != "noon or midnight" && m.Rule != "military time" {
		return timeline.Date{}, false
	}
	if m.When.Known() {
		return m.When.From, m.When.From.Precision == timeline.Minute
	}
	_, s, _ := strings.Cut(m.Value, "T")
	if len(s) < 5 {
		return timeline.Date{}, false
	}
	return timeline.Date{H: atoi(s[:2]), Min: atoi(s[3:5]), Precision: timeline.Minute}, s[:2] != "24"
}

// verbAmong reports whether a verb that the tables hold stands among tokens
// from to to: what follows it is of another deed.
func (r *reader) verbAmong(from, to int) bool {
	for i := from; i < to; i++ {
		if r.tokens[i].is(cPast) || r.tokens[i].is(cFuture) {
			return true
		}
	}
	return false
}

// beside reports whether no more than a few words of one sentence part two mentions.
func (r *reader) beside(a, b *mention) bool {
	from, to := a.to, b.from
	if b.from < a.from {
		from, to = b.to, a.from
	}
	if to-from > 8 {
		return false
	}
	for i := from; i < to; i++ {
		if r.tokens[i].stop {
			return false
		}
	}
	return true
}
