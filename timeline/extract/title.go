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
		and or when while where because since until upon than including near`),
	"es": words.Set(`de del en con por para a al sobre contra entre durante desde hasta hacia sin tras ante como que quien y e o cuando mientras donde porque
		según mediante cerca`),
}

// dropped are words that a title can do without.
var dropped = map[string]map[string]bool{
	"en": words.Set(`also then just still already again even once however moreover meanwhile only directly personally reportedly recently late early today`),
	"es": words.Set(`también además ya aún todavía incluso solo sólo entonces luego después recientemente hoy ayer`),
}

// clauseTitle makes a title of a clause: who did what to whom, without its
// adverbials and its date.
func (r *reader) clauseTitle(c clause) string {
	l := r.text.Lines[c.line]
	var parts []string
	if c.subjectB >= c.subjectA {
		parts = append(parts, r.subjectWords(l, c))
	}
	from := c.verb
	for from > c.a && from > c.subjectB+1 && (r.text.Adverb(l.Words[from-1]) || r.text.Helper(l.Words[from-1])) {
		from--
	}
	if c.subjectA > c.verb { // a Spanish subject behind its verb
		parts = append(parts, r.stretch(l, from, c.subjectA-1, longestTitle)...)
		from = c.subjectB + 1
	}
	room := longestTitle - count(parts)
	parts = append(parts, r.stretch(l, from, c.b, max(room, 3))...)
	return r.polish(strings.Join(parts, " "))
}

func count(parts []string) int {
	n := 0
	for _, p := range parts {
		n += len(strings.Fields(p))
	}
	return n
}

// subjectWords names a subject: a person by name, else its own words.
func (r *reader) subjectWords(l words.Line, c clause) string {
	s := l.From(c.subjectA, c.subjectB)
	if f, _ := r.cast.Resolve(s); f >= 0 {
		return r.cast.Figures[f].Person.Name
	}
	if c.subjectB-c.subjectA < 5 {
		return s.In(r.Text)
	}
	return strings.Join(r.stretch(l, c.subjectA, c.subjectB, 5), " ")
}

// stretch returns words a to b, at most n, that end where a phrase ends.
func (r *reader) stretch(l words.Line, a, b, n int) []string {
	dates := r.datesIn(l.From(min(a, b), max(a, b)))
	var out []string
	end := 0 // words up to the last place where a phrase ended
	for k := a; k <= b; k++ {
		w := l.Words[k]
		if !w.Plain() {
			break
		}
		if w.Low == "'s" {
			if len(out) > 0 {
				out[len(out)-1] += w.In(r.Text)
			}
			continue
		}
		if inAny(dates, w.Span) {
			continue
		}
		if phrasal[r.text.Lang][w.Low] && len(out) > 1 && !phrasal[r.text.Lang][strings.ToLower(out[len(out)-1])] {
			end = len(out)
		}
		if dropped[r.text.Lang][w.Low] {
			continue
		}
		if len(out) >= n {
			if end == 0 {
				end = n
			}
			return r.whole(out[:end])
		}
		out = append(out, r.named(l, k))
	}
	return r.whole(out)
}

// named writes a word, a personal pronoun by the name it stands for.
func (r *reader) named(l words.Line, k int) string {
	w := l.Words[k]
	if w.Is("him", "his", "her", "he", "she") {
		if f, _ := r.cast.Resolve(w.Span); f >= 0 {
			t := r.cast.Figures[f].Person.Name
			t = t[strings.LastIndex(t, " ")+1:]
			if w.Is("his", "her") && k+1 < len(l.Words) && l.Words[k+1].Kind == prose.Word && w.Low != "her" {
				t += "’s"
			}
			return t
		}
	}
	return w.In(r.Text)
}

// whole drops from the end the small words that nothing follows.
func (r *reader) whole(out []string) []string {
	for len(out) > 0 {
		last := strings.ToLower(out[len(out)-1])
		if !phrasal[r.text.Lang][last] && !r.text.Determiner(words.Word{Low: last}) {
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
	owner := ""
	if r.text.Determiner(l.Words[a]) && a < head {
		if l.Words[a].Is("his", "her", "su") {
			if f, _ := r.cast.Resolve(l.Words[a].Span); f >= 0 {
				owner = r.cast.Figures[f].Person.Name
			}
		}
		a++
	}
	room := longestTitle - len(strings.Fields(owner))
	parts := r.stretch(l, a, b, room)
	if owner != "" && r.text.Lang == "en" {
		parts = append([]string{owner + "’s"}, parts...)
	} else if owner != "" {
		parts = append(parts, "de", owner)
	}
	return r.polish(strings.Join(parts, " "))
}

// polish gives a title its capital and takes marks off its ends.
func (r *reader) polish(s string) string {
	s = strings.Trim(s, " ,;:—–-“”«»\"'")
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
	for _, d := range r.Dates {
		if d.End <= s.Start {
			continue
		}
		if d.Start >= s.End {
			break
		}
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
