package when

import (
	"slices"

	"dateline/timeline"
)

// A reader goes through a text once.
type reader struct {
	text      string
	tongue    *tongue
	published timeline.Date
	narrative bool
	byHand    bool      // somebody has said that it is news
	lang      string    // BCP 47, with or without a region
	figures   *ordering // of the text; nil until a date needs it

	last    timeline.Date // the last date mentioned
	lastIn  int           // the paragraph it stands in
	day     timeline.Date // the last day told of in the foreground
	dayIn   int           // the paragraph it stands in
	opening timeline.Date // the first such day, if it stands in the first paragraph
	here    int           // the paragraph being read
	tokens  []token       // of the paragraph being read
	found   []mention     // in it
	tries   []try
	scratch match
	stamps  []int // the token a rule was last tried at, by rule
}

// A reading is what a rule makes of the words it matched.
type reading struct {
	typ, value string
	when       timeline.Period
	reckoned   bool
	reason     string   // goes on from the words: "without a year: ..."
	from, to   int      // tokens, where not all of the match belongs to it
	also       *reading // another mention in the same words, before this one
	part       int      // third of a month, 0 for none
	guessed    bool     // the day is not in the words
	loose      loose    // what was filled in, for ranges to correct
}

// loose is a date whose year was filled in.
type loose struct{ m, d int }

// A mention remembers its tokens and what was filled in.
type mention struct {
	Mention
	from, to int
	part     int
	loose    loose
}

type try struct{ rule, to int }

func (r *reader) read(paragraphs []timeline.Span) []Mention {
	var out []Mention
	r.last, r.day, r.opening, r.dayIn = timeline.Date{}, timeline.Date{}, timeline.Date{}, -1
	r.stamps = make([]int, len(r.tongue.rules))
	for i, p := range paragraphs {
		r.here = i
		r.lex(p)
		r.found = r.found[:0]
		r.paragraph()
		r.refine()
		for i := range r.found {
			out = append(out, r.found[i].Mention)
		}
	}
	return out
}

// paragraph finds the mentions of the paragraph, from left to right.
func (r *reader) paragraph() {
	clear(r.stamps)
	for i := 0; i < len(r.tokens); {
		i = r.step(i)
	}
}

// step takes the longest rule that fits at token i and returns the next token.
func (r *reader) step(i int) int {
	r.tries = r.tries[:0]
	t := &r.tokens[i]
	if t.id >= 0 {
		r.try(r.tongue.byWord[t.id], i)
	}
	for bits, c := t.bits, 0; bits != 0; bits, c = bits>>1, c+1 {
		if bits&1 != 0 {
			r.try(r.tongue.byClass[c], i)
		}
	}
	slices.SortFunc(r.tries, func(a, b try) int {
		if a.to != b.to {
			return b.to - a.to
		}
		return a.rule - b.rule
	})
	for _, y := range r.tries {
		m := match{reader: r, rule: r.tongue.rules[y.rule], from: i}
		m.run(0, i)
		if read, ok := m.rule.make(&m); ok && drawable(read.when) {
			r.add(&m, read)
			return m.to
		}
	}
	return i + 1
}

// drawable reports whether a period lies in the years that a date can have.
func drawable(p timeline.Period) bool {
	for _, d := range []timeline.Date{p.From, p.To} {
		if d.Known() && (d.Y < timeline.FirstYear || d.Y > timeline.LastYear) {
			return false
		}
	}
	return true
}

func (r *reader) try(rules []int, i int) {
	m := &r.scratch
	for _, n := range rules {
		rule := r.tongue.rules[n]
		if r.stamps[n] == i+1 || i+1 < len(r.tokens) && !rule.next.admits(&r.tokens[i+1]) {
			continue
		}
		r.stamps[n] = i + 1
		m.reader, m.rule, m.kept = r, rule, 0
		if m.run(0, i) {
			r.tries = append(r.tries, try{n, m.to})
		}
	}
}

// remember keeps the last date mentioned. In a narrative "today" is not it, and
// "that year" does not make the day within it forgotten.
func (r *reader) remember(rule string, from int, read reading) {
	d := read.when.From
	if !d.Known() || d.Precision < timeline.Year || read.typ != Date && read.typ != Time || r.narrative && pointing[rule] {
		return
	}
	begin, end := d.Days()
	if at, _ := r.last.Days(); read.reckoned && r.last.Precision > d.Precision && begin <= at && at < end {
		return
	}
	if r.narrative && r.aside(rule, from, d) {
		return
	}
	r.last, r.lastIn = d, r.here
	if d.Precision < timeline.Day || r.background(from) {
		return
	}
	r.day = d
	if read.guessed {
		return
	}
	r.dayIn = r.here
	if r.here == 0 && !r.opening.Known() {
		r.opening = d
	}
}

// aside reports whether a date of a narrative is told by the way, so that the
// story does not go on from it: it lies before what was told last, and counts
// back from there, stands in brackets or with what was over by then, or belongs
// to a name: "ten years earlier", "(born 1780)", "the 1815 treaty".
func (r *reader) aside(rule string, from int, d timeline.Date) bool {
	if !r.last.Known() || d.Compare(r.last) >= 0 {
		return false
	}
	return rule == "units ago" || r.background(from) || r.bracketed(from) || d.Precision == timeline.Year && r.lower(from-1) == "the"
}

// bracketed reports whether token i stands in brackets.
func (r *reader) bracketed(i int) bool {
	for n := 1; n <= 12 && i-n >= 0 && !r.tokens[i-n].stop; n++ {
		switch r.text[r.tokens[i-n].Start] {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}

// background reports whether the clause before token i tells of something that
// was over before: "who had won", "recalled that".
func (r *reader) background(i int) bool {
	for n := 1; n <= 14 && i-n >= 0 && !r.tokens[i-n].stop; n++ {
		switch r.lower(i - n) {
		case "had", "having", "who", "which", "that", "había", "habían", "que", "quien", "quienes", "cual":
			return true
		}
	}
	return false
}

// pointing are the rules of words that count from the publication always.
var pointing = map[string]bool{"day from today": true, "two days from today": true, "tonight": true, "part of this day": true}

// add keeps what a rule read.
func (r *reader) add(m *match, read reading) {
	if read.also != nil {
		r.add(m, *read.also)
	}
	from, to := m.from, m.to
	if read.to > 0 {
		from, to = read.from, read.to
	}
	span := timeline.Span{Start: r.tokens[from].Start, End: r.tokens[to-1].End}
	reason := "“" + span.In(r.text) + "” " + read.reason
	if read.when.Known() {
		read.when.Reckoned = read.when.Reckoned || read.reckoned
		read.when.Rule, read.when.Reason = m.rule.name, reason
		r.remember(m.rule.name, from, read)
	}
	r.found = append(r.found, mention{
		Mention: Mention{Span: span, Type: read.typ, Value: read.value, When: read.when, Rule: m.rule.name, Reason: reason},
		from:    from, to: to, loose: read.loose, part: read.part,
	})
}
