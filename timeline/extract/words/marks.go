package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// A Quotation is a stretch between quotation marks, or a turn of speech after
// a dash.
type Quotation struct {
	timeline.Span               // with its marks
	Inner         timeline.Span // within them
	Parent        int           // the quotation it stands in, -1 for none
	Unclosed      bool          // runs to the end of the paragraph without a closing mark
	Dash          bool          // speech after a dash, as Spanish prints it

	at int
}

// closers gives the marks that close what a mark opens.
var closers = map[rune]string{'«': "»", '»': "»", '“': "”\"", '„': "“”", '‹': "›", '‘': "’", '"': `"”`, '\'': "'"}

const (
	deepest      = 4    // quotations within quotations that are followed
	shortest     = 20   // bytes an unclosed quotation must have to count
	singleReach  = 1500 // bytes within which a single quotation must close
	possessReach = 300  // bytes searched for a later mark when ’ may be a plural's
)

type opened struct {
	mark  rune
	start int // of the mark
	inner int // after it
	at    int // in the list
}

type marker struct {
	text   string
	within timeline.Span
	list   []Quotation
	stack  []opened
}

// quotations finds the quotations in one paragraph. Parents are places in the
// returned list.
func quotations(text string, within timeline.Span, dashes bool) []Quotation {
	m := &marker{text: text, within: within}
	var turns []Quotation
	if dashes {
		if at := turnStart(within.In(text)); at >= 0 {
			m.within.Start += at
			turns = m.turns()
			m.within = within
			if turns != nil {
				within.End = within.Start + at
				m.within = within
			}
		}
	}
	before := ' '
	for i := within.Start; i < within.End; {
		r, n := utf8.DecodeRuneInString(text[i:within.End])
		if r == '\'' || r == '`' {
			if twice := string(r) + string(r); strings.HasPrefix(text[i:within.End], twice) && !m.thrice(i) { // typewriters' ''quotations''
				r, n = '"', len(twice)
			}
		}
		m.mark(r, before, i, n)
		before = r
		i += n
	}
	m.finish()
	out := m.list[:0]
	moved := make([]int, len(m.list))
	for i, q := range m.list {
		moved[i] = len(out)
		if q.End == 0 {
			moved[i] = -1
			if q.Parent >= 0 {
				moved[i] = moved[q.Parent]
			}
			continue
		}
		if q.Parent >= 0 {
			q.Parent = moved[q.Parent]
		}
		q.at = len(out)
		out = append(out, q)
	}
	for _, q := range turns {
		q.at = len(out)
		out = append(out, q)
	}
	return out
}

// thrice reports whether the first of three typewriter's marks at byte i closes
// a single quotation within a double one.
func (m *marker) thrice(i int) bool {
	k := len(m.stack)
	return k > 1 && m.stack[k-1].mark == '\'' && strings.HasPrefix(m.text[i:m.within.End], "'''")
}

// turnStart returns where a turn of speech after a dash can begin: at the
// paragraph's start, or behind a sentence when the dash that ends it follows.
func turnStart(body string) int {
	if turnDash(body).opens > 0 {
		return 0
	}
	for _, lead := range []string{". —", ": —", "? —", "! —"} {
		if i := strings.Index(body, lead); i >= 0 && strings.Contains(body[i+len(lead):], " —") {
			return i + len(lead) - len("—")
		}
	}
	return -1
}

func (m *marker) mark(r, before rune, i, n int) {
	if _, quote := closers[r]; !quote && !strings.ContainsRune("”»›’", r) {
		return
	}
	after, _ := utf8.DecodeRuneInString(m.text[i+n : m.within.End])
	if m.closes(r, before, after, i, n) {
		return
	}
	if m.opens(r, before, after, i, n) && len(m.stack) < deepest {
		parent := -1
		if k := len(m.stack); k > 0 {
			parent = m.stack[k-1].at
		}
		m.stack = append(m.stack, opened{r, i, i + n, len(m.list)})
		m.list = append(m.list, Quotation{Span: timeline.Span{Start: i}, Parent: parent})
	}
}

// closes ends the innermost quotation that r can end, with any left open
// within it.
func (m *marker) closes(r, before, after rune, i, n int) bool {
	end := i + n
	spaced := unicode.IsSpace(before) || before == '(' || before == '['
	for k := len(m.stack) - 1; k >= 0; k-- {
		o := m.stack[k]
		match := strings.ContainsRune(closers[o.mark], r)
		switch r {
		case '“': // a second “ hard after a word is meant to close
			match = match || o.mark == '“' && !spaced && !unicode.IsLetter(after)
		case '"':
			match = match && (!spaced || unicode.IsSpace(after) || !letter(after))
		case '’', '\'':
			match = match && !letter(after) && !m.plural(before, after, end, r)
		}
		if !match {
			continue
		}
		m.list[o.at].End = end
		m.list[o.at].Inner = timeline.Span{Start: o.inner, End: i}
		m.stack = m.stack[:k]
		return true
	}
	return false
}

// plural reports whether the ’ after an s is a plural's possessive, since
// another mark that can close follows.
func (m *marker) plural(before, after rune, end int, r rune) bool {
	if before != 's' || after != ' ' {
		return false
	}
	rest := m.text[end:min(end+possessReach, m.within.End)]
	for {
		i := strings.IndexRune(rest, r)
		if i < 0 || strings.Contains(rest[:i], "‘") {
			return false
		}
		rest = rest[i+utf8.RuneLen(r):]
		if c, _ := utf8.DecodeRuneInString(rest); !letter(c) {
			return true
		}
	}
}

func (m *marker) opens(r, before, after rune, i, n int) bool {
	next := i + n
	fresh := !letter(before) && before != '.' && before != ','
	switch r {
	case '«', '“', '„', '‹':
		return true
	case '»': // Spanish opens with it each further paragraph of a quotation
		return i == m.within.Start && (letter(after) || strings.ContainsRune("¿¡", after))
	case '"':
		return fresh && !unicode.IsSpace(after) || before == ' ' || i == m.within.Start
	case '‘':
		return fresh && !unicode.IsSpace(after) && m.later('’', next)
	case '\'':
		return fresh && unicode.IsLetter(after) && m.later('\'', next)
	}
	return false
}

// later reports whether a single quotation opened before byte i is closed
// within reach.
func (m *marker) later(r rune, i int) bool {
	rest := m.text[i:min(i+singleReach, m.within.End)]
	before := ' '
	for k, c := range rest {
		if c == r {
			after, _ := utf8.DecodeRuneInString(rest[k+utf8.RuneLen(c):])
			if !letter(after) && !unicode.IsSpace(before) {
				return true
			}
		}
		before = c
	}
	return false
}

// finish closes at the paragraph's end what was left open: a long one counts,
// since the next paragraph may continue it; a short one was a slip.
func (m *marker) finish() {
	end := m.within.Start + len(strings.TrimRightFunc(m.within.In(m.text), unicode.IsSpace))
	for k, o := range m.stack {
		if k == 0 && end-o.start > shortest && o.mark != '‘' && o.mark != '\'' {
			m.list[o.at].End = end
			m.list[o.at].Inner = timeline.Span{Start: o.inner, End: end}
			m.list[o.at].Unclosed = true
		}
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// turns reads a paragraph of dialogue as Spanish prints it, "—Speech —dijo
// Ana—. More speech."; nil when it is none. A hyphen, or a dash between spaces,
// counts when a verb of speaking follows it.
func (m *marker) turns() []Quotation {
	body := m.within.In(m.text)
	d := turnDash(body)
	n := d.opens
	if n == 0 {
		return nil
	}
	if r, _ := utf8.DecodeRuneInString(body[n:]); !letter(r) && !strings.ContainsRune("¿¡«“\"", r) {
		return nil
	}
	var out []Quotation
	start, speech, before := 0, true, ' '
	add := func(end int) {
		mark := 0
		if start == 0 {
			mark = n
		}
		text := strings.TrimRightFunc(body[start:end], unicode.IsSpace)
		inner := strings.TrimLeftFunc(text[min(mark, len(text)):], func(r rune) bool { return !letter(r) && !strings.ContainsRune("¿¡(", r) })
		if inner == "" {
			return
		}
		s := timeline.Span{Start: m.within.Start + start + len(text) - len(inner), End: m.within.Start + start + len(text)}
		whole := s
		if start == 0 {
			whole.Start = m.within.Start
		}
		out = append(out, Quotation{Span: whole, Inner: s, Parent: -1, Dash: true, at: len(out)})
	}
	for i, r := range body {
		if k := d.at(body[i:]); k > 0 && i > 0 {
			switch {
			case speech && unicode.IsSpace(before) && d.parts(body[i+k:]):
				add(i)
				speech = false
			case !speech && d.resumes(before, body[i+k:]):
				start, speech = i+k, true
			}
		}
		before = r
	}
	if speech {
		add(len(body))
	}
	return out
}

// A dashing is how a paragraph of dialogue prints its dashes.
type dashing struct {
	opens  int // bytes of the dash it opens with, 0 for no dialogue
	hyphen bool
	spaced bool
}

// resumes reports whether a dash between a character and what follows it ends
// what is told, so that the speech goes on.
func (d dashing) resumes(before rune, after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	return (d.spaced || !unicode.IsSpace(before)) && !(d.hyphen && letter(r))
}

// at returns the length of the dash that s begins with, or 0.
func (d dashing) at(s string) int {
	if d.hyphen && strings.HasPrefix(s, "-") {
		return 1
	}
	if d.hyphen {
		return 0
	}
	return dash(s)
}

// parts reports whether what follows a dash ends the speech: "dijo Ana".
func (d dashing) parts(s string) bool {
	if !d.hyphen && !d.spaced {
		r, _ := utf8.DecodeRuneInString(s)
		return letter(r)
	}
	if d.spaced {
		s = strings.TrimLeft(s, " ")
	}
	return tells(s)
}

func turnDash(body string) dashing {
	if n := dash(body); n > 0 {
		if !strings.HasPrefix(body[n:], " ") {
			return dashing{opens: n}
		}
		for at, d := n, (dashing{opens: n + 1, spaced: true}); ; {
			i := strings.Index(body[at:], " ")
			if i < 0 {
				return dashing{opens: n}
			}
			at += i + 1
			if k := dash(body[at:]); k > 0 && d.parts(body[at+k:]) {
				return d
			}
		}
	}
	if strings.HasPrefix(body, "-") {
		d := dashing{opens: 1, hyphen: true}
		for at := 1; ; {
			i := strings.Index(body[at:], " -")
			if i < 0 {
				break
			}
			at += i + 2
			if d.parts(body[at:]) {
				return d
			}
		}
	}
	return dashing{}
}

// tells reports whether s begins with a Spanish verb as dialogue is told with.
func tells(s string) bool {
	w := s
	if i := strings.IndexFunc(s, func(r rune) bool { return !letter(r) }); i >= 0 {
		w = s[:i]
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) && (strings.HasSuffix(w, "ó") && len(w) > 4 || telling[w])
}

var telling = Set(`dijo dice dijeron digo pregunta responde contesta replica insiste añade afirma explica asegura repuso cuenta`)

// dash returns the length of the dash that s begins with, or 0.
func dash(s string) int {
	for _, d := range []string{"—", "–", "―"} {
		if strings.HasPrefix(s, d) {
			return len(d)
		}
	}
	return 0
}
