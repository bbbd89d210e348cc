package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

const (
	longestTitle  = 10 // words
	shortestTitle = 3
)

// phrasal are the words before which a title may end: what follows is another
// phrase.
var phrasal = map[string]map[string]bool{
	"en": words.Set(`of in on at with by for from to into about over under against between through during without across after before amid as that who which
		and or when while where because since until upon than including near within regarding concerning`),
	"es": words.Set(`de del en con por para a al sobre contra entre durante desde hasta hacia sin tras ante como que quien y e o cuando mientras donde porque
		según mediante cerca`),
}

// dropped are words that a title can do without.
var dropped = map[string]map[string]bool{
	"en": words.Set(`also then just still already again even once however moreover meanwhile only directly personally reportedly recently late early today`),
	"es": words.Set(`también además ya aún todavía incluso solo sólo entonces luego después recientemente hoy ayer nuevamente`),
}

// clauseTitle makes a title of a clause: who did what to whom, without its
// adverbials and its date.
func (r *reader) clauseTitle(c clause) string {
	l := r.text.Lines[c.line]
	c = r.longer(l, c)
	t := titler{reader: r, l: l, subject: -1}
	var parts []string
	if c.subjectA == c.subjectB && leaders[r.text.Lang][l.Words[c.subjectA].Low] != "" {
		return "" // "that led to ..."
	}
	if c.subjectB >= c.subjectA {
		parts = append(parts, t.who(c))
	} else if thing := t.omitted(c); thing != "" {
		parts = append(parts, thing)
	}
	from := c.verb
	for from > c.a && from > c.subjectB+1 && (r.text.Adverb(l.Words[from-1]) || r.text.Helper(l.Words[from-1])) {
		from--
	}
	if c.subjectA > c.verb { // a Spanish subject behind its verb
		parts = append(parts, t.stretch(from, c.subjectA-1, longestTitle)...)
		from = c.subjectB + 1
	}
	t.verb = c.verb
	if len(parts) == 0 && r.text.Helper(l.Words[from]) && from < c.b { // "March 1 is the deadline"
		for from++; from < c.b && r.text.Determiner(l.Words[from]); from++ {
		}
	}
	if object, verb := t.clitic(c), t.doing(l, c); object != "" {
		parts = append(parts, t.stretch(from+1, verb, longestTitle)...)
		parts, from = append(parts, object), verb+1
	} else if object := t.whom(c); object != "" {
		verb := t.doing(l, c)
		parts = append(parts, t.stretch(from, verb, longestTitle)...)
		for from = verb + 1; from <= c.b && particles[l.Words[from].Low]; from++ {
			parts = append(parts, l.Words[from].In(r.Text))
		}
		parts = append(parts, object)
	}
	t.most = longestTitle + spare - count(parts)
	parts = append(parts, t.stretch(from, c.b, max(longestTitle-count(parts), 5))...)
	parts = append(parts, t.quoted(c, longestTitle-count(parts))...)
	from, _ = l.Bounds(c.verb)
	if len(parts) > 1 && parts[1] == l.Words[from].In(r.Text) {
		parts[1] = strings.ToLower(parts[1]) // the verb that began the sentence
	}
	if t.subject >= 0 && c.a == from && count(parts) < shortestTitle && parts[0] == t.cast.Figures[t.subject].Short() {
		parts[0] = t.cast.Figures[t.subject].Person.Name // "Ann Lee resigned"
	}
	return r.polish(r.toldPast(r.closed(strings.Join(parts, " "))))
}

var particles = words.Set(`away out down up off back`)

// whom returns the person that a relative clause tells of: "whom they freed".
func (t *titler) whom(c clause) string {
	k := c.subjectA - 1
	if c.subjectB < c.subjectA || k < 1 || c.subjectA > c.verb {
		return ""
	}
	if thing := t.what(c, k); thing != "" {
		return thing
	}
	if !t.l.Words[k].Is("whom", "quien") {
		return ""
	}
	from, _ := t.l.Bounds(k)
	with := t.cast.Within(t.l.From(from, k-1))
	if len(with) == 0 {
		return ""
	}
	return t.cast.Figures[with[len(with)-1]].Short()
}

// what returns the thing that a relative clause tells of, when its verb has no
// other object: "the fleet that Washington gathered in the south".
func (t *titler) what(c clause, k int) string {
	next := t.doing(t.l, c) + 1
	if !t.l.Words[k].Is("that", "which") || c.a != k || next <= c.b && !placing[t.l.Words[next].Low] && !inAny(t.datesIn(t.l.From(next, c.b)), t.l.Words[next].Span) {
		return ""
	}
	a := k - 1
	for a > 0 && k-a < 5 && t.l.Words[a].Plain() && !t.text.Determiner(t.l.Words[a]) {
		a--
	}
	if a == k-1 || !t.text.Determiner(t.l.Words[a]) || len(t.cast.Within(t.l.From(a, k-1))) > 0 {
		return ""
	}
	return strings.Join(t.stretch(a, k-1, 5), " ")
}

func count(parts []string) int {
	n := 0
	for _, p := range parts {
		n += len(strings.Fields(p))
	}
	return n
}

// A titler writes the words of one title.
type titler struct {
	*reader
	l       words.Line
	subject int // the figure that the subject names, -1 for none
	most    int // the words that the next stretch may have with what is spare, 0 for any
	verb    int // the title's verb: another after it ends the title
}

// who names a subject: a person by the name, with another that "and" joins,
// else its own words.
func (t *titler) who(c clause) string {
	s := t.l.From(c.subjectA, c.subjectB)
	f := t.figureOf(t.l, c.subjectA, c.subjectB)
	if f < 0 {
		if c.subjectA == c.subjectB && t.l.Words[c.subjectA].Is("it") {
			if body := t.body(c); body != "" {
				return body
			}
		}
		if name := t.apposed(c); name != "" {
			return name
		}
		if names := t.two(c); names != "" {
			return names
		}
		if out := t.stretch(t.both(c), c.subjectB, 7); len(out) > 0 {
			return strings.Join(out, " ")
		}
		return s.In(t.Text)
	}
	t.subject = f
	name := t.cast.Figures[f].Short()
	if k := c.subjectB + 1; k+1 < c.verb && t.l.Words[k].Is("and", "y", "e") { // "he and his wife"
		a, b, ok := t.text.PhraseAfter(t.l, k+1)
		for ok && b > a && (t.finite(t.l, b) || t.finite(t.l, b-1)) {
			b--
		}
		if ok && b < c.verb && b-a < 4 {
			return name + " " + t.l.Words[k].Low + " " + strings.Join(t.stretch(a, b, 4), " ")
		}
	}
	if k := c.subjectA - 1; k > 1 && t.l.Words[k].Is("and", "y", "e") {
		from, _ := t.l.Bounds(k)
		if with := t.cast.Within(t.l.From(from, k)); len(with) > 0 && with[len(with)-1] != f {
			return t.cast.Figures[with[len(with)-1]].Short() + " " + t.l.Words[k].Low + " " + name
		}
	}
	return name
}

// body finds what "it" stands for: the subject of the clause before, when that
// has a name and is nobody.
func (t *titler) body(c clause) string {
	for k := c.subjectA - 1; k > 0 && c.subjectA-k < 60; k-- {
		w := t.l.Words[k]
		first := t.l.Words[k-1].Sent != w.Sent
		if first && w.Cap && !t.text.Barrier(w) && !t.text.Determiner(w) && len(t.cast.Within(w.Span)) == 0 && len(t.datesIn(w.Span)) == 0 {
			return w.In(t.Text)
		}
	}
	if w := t.l.Words[0]; w.Cap && !t.text.Barrier(w) && !t.text.Determiner(w) && len(t.cast.Within(w.Span)) == 0 {
		return w.In(t.Text)
	}
	return ""
}

// quoted returns a short quotation that the clause runs into, "called it
// «...»", as long as it has room.
func (t *titler) quoted(c clause, room int) []string {
	next := c.b + 1
	if c.quote >= 0 || next >= len(t.l.Words) || t.l.Words[next].Quote < 0 || t.l.Words[next].Sent != t.l.Words[c.b].Sent {
		return nil
	}
	q := t.text.Quotations[t.l.Words[next].Quote]
	text := strings.Trim(q.Inner.In(t.Text), ",. ")
	if n := len(strings.Fields(text)); n == 0 || n > room || n > 6 || c.b-c.verb > 3 {
		return nil
	}
	var tail []string
	for k := c.b; k > c.verb && phrasal[t.text.Lang][t.l.Words[k].Low]; k-- { // "a", "as": the stretch dropped it
		tail = append([]string{t.l.Words[k].In(t.Text)}, tail...)
	}
	return append(tail, "“"+text+"”")
}

// stretch returns words a to b, at most n, that end where a phrase ends. A
// clause behind "that" may have a few more, since half of it says nothing.
func (t *titler) stretch(a, b, n int) []string {
	if a > b {
		return nil
	}
	dates := t.datesIn(t.l.From(a, b))
	var out []string
	size, end, that := 0, 0, -1 // words so far; words of out up to the last place where a phrase ended, and to "that"
	soft, gone := 0, false      // words of out up to an "of" or "and" behind "that"; the last word was left out
	pair := false               // "both" or "between" waits for its "and"
	for k := a; k <= b; k++ {
		w := t.l.Words[k]
		if w.Is("(") && k+2 <= b && t.l.Words[k+2].Is(")") {
			k += 2 // initials
			continue
		}
		if gone && w.Is("'s") {
			continue
		}
		gone = inAny(dates, w.Span)
		switch {
		case w.Is("$", "€", "£") && k < b, gone, dropped[t.text.Lang][w.Low], t.wellAs(k):
			continue
		case w.Is("%", "'s"):
			if len(out) > 0 {
				out[len(out)-1] += w.In(t.Text)
			}
			continue
		case !w.Plain(), that < 0 && t.secondVerb(k):
			return t.whole(out)
		}
		if phrasal[t.text.Lang][w.Low] && len(out) > 1 && !phrasal[t.text.Lang][strings.ToLower(out[len(out)-1])] {
			switch {
			case pair && w.Is("and", "y", "e"):
			case that < 0 || !w.Is("of", "de", "del", "and", "y", "to"):
				end = len(out)
			default:
				soft = len(out)
			}
		}
		limit := n
		if w.Is("that", "que", "if", "si") && that < 0 {
			that = len(out)
		}
		pair = pair || w.Is("both", "between", "entre")
		if that >= 0 || pair {
			limit += spare
		}
		if t.most > 0 {
			limit = min(limit, t.most)
		}
		word := t.named(k, out)
		if size += len(strings.Fields(word)); size > limit {
			if that >= 0 && end <= that && soft > that+3 {
				end = soft
			}
			return t.whole(cutBack(out, end))
		}
		out = append(out, word)
	}
	return t.whole(out)
}

// wellAs reports whether word k is part of "as well" or "de nuevo".
func (t *titler) wellAs(k int) bool {
	return t.l.Words[k].Is("as") && k+1 < len(t.l.Words) && t.l.Words[k+1].Is("well") || t.l.Words[k].Is("well") && k > 0 && t.l.Words[k-1].Is("as") ||
		t.l.Words[k].Is("de") && k+1 < len(t.l.Words) && t.l.Words[k+1].Is("nuevo") || t.l.Words[k].Is("nuevo") && k > 0 && t.l.Words[k-1].Is("de")
}

// secondVerb reports whether an English clause goes on with a verb that is not
// the title's: "the gift he gave was a clock".
func (t *titler) secondVerb(k int) bool {
	return t.verb > 0 && k > t.verb+1 && !speaking["en"][t.l.Words[t.verb].Low] && t.text.Lang == "en" && t.text.Helper(t.l.Words[k]) && !t.text.Adverb(t.l.Words[k-1])
}

// cutBack cuts a title that has no more room back to where a phrase ended, and
// a participle that would wait for more.
func cutBack(out []string, end int) []string {
	if end > 0 {
		out = out[:end]
	}
	for k := len(out); k > 2 && dangling(out[k-1]); k-- {
		out = out[:k-1]
	}
	return out
}

// dangling reports whether a title cut behind a word would wait for more:
// "the basket filled [with ...]".
func dangling(w string) bool {
	return grading[strings.ToLower(w)] || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ado") || strings.HasSuffix(w, "ida") || strings.HasSuffix(w, "ido") || strings.HasSuffix(w, "ada")
}

// grading are words that another one must follow.
var grading = words.Set(`most more less least very too so such almost nearly más menos muy tan casi mayor menor`)

const spare = 2 // words that a title may have too many when they end it whole

// named writes a word, a personal pronoun by the name it stands for, if that is
// not in the title yet, a sum with its mark.
func (t *titler) named(k int, before []string) string {
	w := t.l.Words[k]
	if k > 0 && t.l.Words[k-1].Is("$", "€", "£") {
		return t.l.Words[k-1].In(t.Text) + w.In(t.Text)
	}
	if !w.Is("him", "his", "her", "he", "she") {
		return w.In(t.Text)
	}
	f, _ := t.cast.Resolve(w.Span)
	if f < 0 && w.Is("him") {
		f = t.only(k)
	}
	if f < 0 || f == t.subject || t.mutual(k) {
		return w.In(t.Text)
	}
	name := t.cast.Figures[f].Short()
	if strings.Contains(" "+strings.Join(before, " ")+" ", " "+name+" ") {
		return w.In(t.Text)
	}
	if w.Is("his") || w.Is("her") && k+1 < len(t.l.Words) && t.l.Words[k+1].Kind == prose.Word && !t.text.Barrier(t.l.Words[k+1]) {
		name += "’s"
	}
	return name
}

// waiting are words that a date or a quotation would have followed.
var waiting = words.Set(`before after until since antes después desde pasado próximo called titled entitled saying reading asking according such llamado titulado pasada pasados pasadas`)

// whole drops from the end the small words that nothing follows.
func (r *reader) whole(out []string) []string {
	for len(out) > 0 {
		last := strings.ToLower(out[len(out)-1])
		if strings.HasSuffix(last, "’s") || strings.HasSuffix(last, "'s") {
			out = out[:len(out)-1]
			continue
		}
		if !phrasal[r.text.Lang][last] && !r.text.Determiner(words.Word{Low: last}) && !waiting[last] {
			break
		}
		out = out[:len(out)-1]
	}
	return out
}

// nounTitle makes a title of an event noun: its own words and what hangs on it.
func (r *reader) nounTitle(n, head, b int) string {
	l := r.text.Lines[n]
	a, _, ok := r.text.PhraseBefore(l, head)
	if !ok || head-a > 6 || l.Words[head].Quote >= 0 {
		a = head
		for a > 0 && head-a < 4 && l.Words[a-1].Plain() && l.Words[a-1].Quote == l.Words[head].Quote && !r.text.Barrier(l.Words[a-1]) && !r.text.Determiner(l.Words[a-1]) {
			a--
		}
	}
	for k := head - 1; k >= a; k-- { // from "of the" on: the nearest noun phrase
		if l.Words[k].Is("of", "de", "del") {
			a = k + 1
			break
		}
	}
	b = min(b, head+2*far) // a title is shorter, and a line of dates may be long
	owner := ""
	if r.text.Determiner(l.Words[a]) && a < head {
		if l.Words[a].Is("his", "her", "su") {
			if f, _ := r.cast.Resolve(l.Words[a].Span); f >= 0 {
				owner = r.cast.Figures[f].Short()
			}
		}
		a++
	}
	for k := head + 2; k < b && b-a >= longestTitle; k++ {
		if r.sets(l, k) {
			b = k - 1
			break
		}
	}
	room := longestTitle - len(strings.Fields(owner))
	t := titler{reader: r, l: l, subject: -1}
	parts := t.stretch(a, b, room)
	if owner != "" && r.text.Lang == "en" {
		parts = append([]string{owner + "’s"}, parts...)
	} else if owner != "" {
		parts = append(parts, "de", owner)
	}
	return r.polish(strings.Join(parts, " "))
}

// sets reports whether word k behind a noun is an English verb that no ending
// shows: "the quarrel set the mayors".
func (r *reader) sets(l words.Line, k int) bool {
	p, next := l.Words[k-1], l.Words[k+1]
	return r.text.PastOrBase(l.Words[k]) && p.Plain() && !phrasal["en"][p.Low] && !r.text.Determiner(p) && !r.text.Adverb(p) && (r.text.Determiner(next) || next.Cap)
}

// polish gives a title its capital and takes marks off its ends.
func (r *reader) polish(s string) string {
	s = unled(r.text.Lang, strings.Trim(s, " ,;:—–-«»\"'"))
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 || first == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// datesIn returns the places of the expressions of time in a stretch, with the
// preposition before each.
func (r *reader) datesIn(s timeline.Span) []timeline.Span {
	var out []timeline.Span
	for _, d := range r.datesWithin(s) {
		x := d.Span
		head := strings.TrimRight(r.Text[s.Start:max(d.Start, s.Start)], " ")
		if at := strings.LastIndexByte(head, ' ') + 1; at < len(head) && timely[strings.ToLower(head[at:])] {
			x.Start = s.Start + at
		}
		out = append(out, x)
	}
	return out
}

var timely = words.Set(`on in at by since from until during last this around en el desde hasta durante este a`)

func inAny(list []timeline.Span, s timeline.Span) bool {
	for _, x := range list {
		if x.Covers(s) {
			return true
		}
	}
	return false
}
