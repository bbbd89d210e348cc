package extract

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/when"
	"dateline/timeline/extract/words"
)

// A meeting is the gathering that an article tells of, at which other things
// happen that bear no date of their own.
type meeting struct {
	noun   string // "meeting"
	title  string
	first  timeline.Span   // the fullest words for it
	others []timeline.Span // where else it is spoken of
	when   timeline.Period
	dated  timeline.Span // the words that date it
	reason string        // how it is dated, for what happens at it
	line   int
	folks  map[int]bool
}

// meets are verbs that tell of a gathering without its noun.
var meets = words.Set(`met meeting meets reunió reunieron reúne`)

// phones tell of a call without its noun.
var phones = words.Set(`telephone phone teléfono telefónicamente`)

// other reports whether a gathering has a name of its own, "the summit of the
// Americas", or is no noun here, "has been gathering".
func (r *reader) other(l words.Line, k int) bool {
	if k > 0 && (l.Words[k-1].Is("been", "be") || r.text.Helper(l.Words[k-1])) {
		return true
	}
	if k+1 >= len(l.Words) || !l.Words[k+1].Is("of", "de", "del") {
		return false
	}
	for j := k + 2; j < len(l.Words) && j-k < 4; j++ {
		if l.Words[j].Cap {
			return len(r.cast.Within(l.Words[j].Span)) == 0
		}
		if !r.text.Determiner(l.Words[j]) {
			break
		}
	}
	return false
}

// A sight of a gathering in the text.
type sight struct {
	line, word int
	span       timeline.Span
	verb       bool
	full       int // how much the words around it say
}

// findMeeting looks for the gathering that an article is about: one that is
// dated, or spoken of more than once.
func (r *reader) findMeeting() *meeting {
	var sights []sight
	for n, l := range r.text.Lines {
		if r.cut[n] == nil {
			continue
		}
		for k, w := range l.Words {
			if phones[w.Low] && w.Quote < 0 {
				sights = append(sights, sight{n, k, w.Span, true, 0})
			} else if gatherings[r.text.Lang][w.Low] && !r.plan(l, k) && !r.other(l, k) {
				sights = append(sights, sight{n, k, w.Span, false, r.fullness(l, k)})
			} else if meets[w.Low] && w.Quote < 0 {
				sights = append(sights, sight{n, k, w.Span, true, r.fullness(l, k)})
			}
		}
	}
	if len(sights) < 2 {
		return nil
	}
	m := &meeting{folks: map[int]bool{}}
	best := sights[0]
	for _, s := range sights {
		if !s.verb && (best.verb || s.full > best.full) {
			best = s
		}
	}
	if best.verb {
		return nil
	}
	l := r.text.Lines[best.line]
	m.noun, m.line = l.Words[best.word].Low, best.line
	end := r.nounEnd(l, best.word)
	m.title = r.nounTitle(best.line, best.word, end)
	m.first = l.From(best.word, end)
	for _, f := range r.cast.Within(r.sentenceSpan(m.first.Start)) {
		m.folks[f] = true
	}
	for _, s := range sights {
		if s.span.Start != l.Words[best.word].Start && r.sameMeeting(s, m) {
			m.others = append(m.others, s.span)
		}
	}
	r.dateMeeting(m, sights)
	if m.dated.Empty() && !r.took(m, sights) {
		return nil
	}
	return m
}

// took reports whether an article tells of a meeting as held: "after the
// talks", "when they met".
func (r *reader) took(m *meeting, sights []sight) bool {
	for _, s := range sights {
		if !r.sameMeeting(s, m) {
			continue
		}
		if s.verb {
			return true
		}
		l := r.text.Lines[s.line]
		for k := s.word - 1; k >= 0 && s.word-k < 6 && l.Words[k].Sent == l.Words[s.word].Sent; k-- {
			if l.Words[k].Is("after", "following", "during", "at", "once", "tras", "durante", "después") {
				return true
			}
		}
	}
	return false
}

// plan reports whether a gathering is only wished for: an indefinite one.
func (r *reader) plan(l words.Line, k int) bool {
	for j := k - 1; j >= 0 && k-j < 5; j-- {
		w := l.Words[j]
		if w.Is("a", "an", "un", "una", "any", "no", "for", "another", "otra", "otro") {
			return true
		}
		if r.text.Determiner(w) {
			return false
		}
		if !w.Plain() || r.text.Barrier(w) && !w.Is("of", "de") {
			break
		}
	}
	return false
}

// fullness says how much a gathering's own words tell: with whom, whose.
func (r *reader) fullness(l words.Line, k int) int {
	n := 0
	if k+1 < len(l.Words) && l.Words[k+1].Is("with", "between", "con", "entre", "of", "de") {
		n += 2
	}
	for j := k - 1; j >= 0 && k-j < 5 && l.Words[j].Plain() && l.Words[j].Sent == l.Words[k].Sent; j-- {
		if l.Words[j].Is("his", "her", "their", "first", "su", "primer", "primera", "primero") {
			n++
		}
	}
	if l.Words[k].Quote >= 0 {
		n--
	}
	return n
}

// nounEnd returns the last word of the phrases that hang on an event noun.
func (r *reader) nounEnd(l words.Line, k int) int {
	end := k
	for end+1 < len(l.Words) && l.Words[end+1].Plain() && l.Words[end+1].Sent == l.Words[k].Sent && l.Words[end+1].Quote == l.Words[k].Quote {
		w := l.Words[end+1]
		if breakers[r.text.Lang][w.Low] && !w.Is("and", "y", "e") || r.finite(l, end+1) {
			break
		}
		end++
	}
	return end
}

func (r *reader) sentenceSpan(at int) timeline.Span {
	a, b := r.sentence(at)
	return timeline.Span{Start: a, End: b}
}

// sameMeeting reports whether a sight can be of the meeting: the same noun,
// another word for it, or the verb.
func (r *reader) sameMeeting(s sight, m *meeting) bool {
	low := strings.ToLower(s.span.In(r.Text))
	if s.verb {
		return phones[low] == (kindred[m.noun] == "call")
	}
	return low == m.noun || kindred[m.noun] != "" && kindred[m.noun] == kindred[low]
}

// kindred gathers words for one kind of gathering.
var kindred = map[string]string{
	"meeting": "meeting", "talks": "meeting", "summit": "meeting", "encounter": "meeting", "dialogue": "meeting",
	"call": "call", "conversation": "call",
	"reunión": "meeting", "encuentro": "meeting", "cumbre": "meeting", "cita": "meeting", "diálogo": "meeting",
	"llamada": "call", "conversación": "call",
}

// dateMeeting finds the date of a meeting: in a clause that says when it was,
// else that of the article.
func (r *reader) dateMeeting(m *meeting, sights []sight) {
	for _, s := range sights {
		if !r.sameMeeting(s, m) {
			continue
		}
		l := r.text.Lines[s.line]
		from, to := r.sentence(s.span.Start)
		for _, d := range r.datesWithin(timeline.Span{Start: from, End: to}) {
			if d.Start < from || d.End > to || !r.calendar(d) || !r.current(d.When) || d.Start < s.span.Start || d.Start-s.span.End > 60 {
				continue
			}
			if r.between(l, s.word, l.At(d.Start)) {
				m.when, m.dated = r.by(d, ""), d.Span
				m.reason = fmt.Sprintf("dated by “%s” %s", d.In(r.Text), r.mark(d.Start))
				return
			}
		}
	}
	for _, s := range sights {
		if d, ok := r.onlyDate(s); ok && r.sameMeeting(s, m) {
			m.when = r.by(d, "in a sentence on the "+m.noun)
			m.when.Reckoned = true
			m.reason = fmt.Sprintf("dated by “%s” %s", d.In(r.Text), r.mark(d.Start))
			return
		}
	}
	m.when = r.ofArticle("the " + m.noun)
	m.reason = "dated by the article"
}

// onlyDate returns the one date of a sentence that speaks of a gathering, if it
// is of these days.
func (r *reader) onlyDate(s sight) (when.Mention, bool) {
	in := r.sentenceSpan(s.span.Start)
	var one when.Mention
	n := 0
	for _, d := range r.datesWithin(in) {
		if in.Covers(d.Span) && r.calendar(d) && r.current(d.When) {
			one = d
			n++
		}
	}
	return one, n == 1
}

// between reports whether nothing but a light verb stands between a gathering
// and a date.
func (r *reader) between(l words.Line, a, b int) bool {
	for k := a + 1; k < b && k < len(l.Words); k++ {
		w := l.Words[k]
		if r.finite(l, k) && !light[r.text.Lang][w.Low] && !r.text.Helper(w) {
			return false
		}
	}
	return true
}

// meetingEvent makes an event of the meeting itself.
func (r *reader) meetingEvent() (draft, bool) {
	m := r.meeting
	if m == nil {
		return draft{}, false
	}
	if len(fields(m.title)) < shortestTitle {
		m.title = r.together(m)
	}
	if len(fields(m.title)) < shortestTitle || m.dated.Empty() && len(m.others) < 1 {
		m.dated = timeline.Span{}
		return draft{}, false
	}
	d := draft{title: m.title, kind: m.noun, span: m.first, line: m.line, when: m.when, dated: m.dated, rule: "meeting", stated: m.when.Rule != "article's date", other: m.others}
	d.folks = r.cast.Within(r.sentenceSpan(m.first.Start))
	return d, true
}

// together names a meeting by those who met.
func (r *reader) together(m *meeting) string {
	folks := r.cast.Within(r.sentenceSpan(m.first.Start))
	if len(folks) < 2 && m.line > 0 {
		folks = r.cast.Within(r.text.Lines[m.line-1].Span)
	}
	if len(folks) < 2 {
		return ""
	}
	a, b := r.cast.Figures[folks[0]].Person.Name, r.cast.Figures[folks[1]].Person.Name
	if r.text.Lang == "es" {
		return r.polish(m.noun + " entre " + a + " y " + b)
	}
	return r.polish(m.noun + " between " + a + " and " + b)
}

// atMeeting reports whether an event without a date happened at the meeting:
// its sentence speaks of it, or those who met are both in it.
func (r *reader) atMeeting(x draft) bool {
	s := r.sentenceSpan(x.span.Start)
	for _, o := range append([]timeline.Span{r.meeting.first}, r.meeting.others...) {
		if s.Covers(o) {
			return true
		}
	}
	met := 0
	for _, f := range r.cast.Within(s) {
		if r.meeting.folks[f] {
			met++
		}
	}
	return met >= 2
}

func fields(s string) []string { return strings.Fields(s) }
