package said

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// settle turns what the rules found into a quotation's fields.
func (f *finder) settle(x *found) {
	if !x.ok() {
		return
	}
	l := f.Lines[x.hit.line]
	x.Rule = x.rule
	if x.b >= x.a {
		x.Mention = l.From(x.a, x.b)
	}
	if x.hit.cue >= 0 {
		x.CueSpan = l.From(min(x.hit.cue, x.hit.cue+x.more), max(x.hit.cue, x.hit.cue+x.more))
		x.Cue = x.CueSpan.In(f.Text.Text)
		if x.rule != "same paragraph" && x.rule != "paragraph before" {
			x.To = f.audience(l, x.hit)
		}
	}
	x.Reason = f.reason(*x)
	x.Form = f.form(*x)
}

// reasons says why in words; % stands for the attribution, "she said".
var reasons = map[string]string{
	"after":                  "%, after the quotation",
	"inverted":               "%, after the quotation",
	"after, further on":      "%, further on in the sentence",
	"before":                 "%, before the quotation",
	"before, its subject":    "%, before the quotation",
	"participle":             "%",
	"noun":                   "%",
	"according to":           "%",
	"colon above":            "%, in the paragraph above, which ends with a colon",
	"colon":                  "%, before the colon",
	"signed":                 "% signs",
	"sentence before":        "%, in the sentence before",
	"same paragraph":         "%, as for the quotation before it in the paragraph",
	"later in the paragraph": "%, as for the next quotation in the paragraph",
	"paragraph before":       "%, goes on from the paragraph before",
	"written":                "written words, %",
	"no subject":             "%, without a subject of its own",
	"that-clause":            "%",
	"clause":                 "%",
	"noun phrase":            "%",
	"closing":                "%, at the end of the sentence",
	"aside":                  "%, in the middle of the sentence",
}

// longestAttribution is how many bytes of an attribution are quoted whole.
const longestAttribution = 70

// reason quotes the attribution, whole where mention and cue stand together.
func (f *finder) reason(x found) string {
	quoted := func(s timeline.Span) string { return "“" + s.In(f.Text.Text) + "”" }
	m, c := x.Mention, x.CueSpan
	if m.Empty() || c.Empty() {
		if m.Empty() {
			m = c
		}
		if m.Empty() {
			return ""
		}
		return strings.ReplaceAll(reasons[x.rule], "%", quoted(m))
	}
	if c.Start < m.Start {
		m, c = c, m
	}
	whole := timeline.Span{Start: m.Start, End: max(m.End, c.End)}
	words := quoted(whole)
	if whole.End-whole.Start > longestAttribution {
		words = "“" + m.In(f.Text.Text) + " … " + c.In(f.Text.Text) + "”"
	}
	return strings.ReplaceAll(reasons[x.rule], "%", words)
}

func (f *finder) form(x found) string {
	cueWord, _, _ := strings.Cut(strings.ToLower(x.Cue), " ")
	c := f.cues[cueWord]
	text := x.Words.In(f.Text.Text)
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "¿¡…([ "))
	whole := unicode.IsUpper(r) && (x.count > 3 || strings.ContainsAny(text, ".!?"))
	switch {
	case x.rule == "written" || c.written:
		return timeline.Written
	case whole || x.rule == "after" || x.rule == "inverted" || strings.Contains(text, ". "):
		return timeline.Direct
	case x.count <= 5:
		return timeline.Fragment
	}
	return timeline.Mixed
}

// drop takes out scare quotes and titles of works, from the first found of a
// line on.
func (f *finder) drop(first int) {
	kept := f.found[:first]
	for _, x := range f.found[first:] {
		if !f.scare(x) && !f.title(x) {
			kept = append(kept, x)
		}
	}
	f.found = kept
}

// scare reports whether a quotation only marks a word or two: without a cue
// right beside it, they are not a statement.
func (f *finder) scare(x found) bool {
	if x.count >= 3 || f.Quotations[x.q].Dash {
		return !x.ok() && x.count < 4
	}
	if x.count == 0 || !x.ok() {
		return true
	}
	l := f.Lines[x.line]
	s := f.site(l, x.q)
	switch x.rule {
	case "after", "inverted", "no subject":
		return !s.comma && f.label(l, s, x.count)
	case "written":
		return false
	case "before":
		if s.left < 0 || l.Words[s.left].Is(":", ",") && x.hit.cue >= s.left-3 {
			return false
		}
	}
	return f.label(l, s, x.count)
}

// label reports whether a word or two in quotation marks stand where a name
// or an adjective does: "his «total peace» plan", "the «zero hour»".
func (f *finder) label(l words.Line, s site, count int) bool {
	if count < 2 || s.left < 0 {
		return true
	}
	p := l.Words[s.left]
	if f.Determiner(p) || p.Is("so-called", "llamado", "llamada", "as", "como", "'s") || !p.Plain() || !f.tight(p) {
		return true
	}
	if s.right >= len(l.Words) || s.comma {
		return false
	}
	next := l.Words[s.right]
	return next.Kind == prose.Word && !f.Barrier(next) && !f.Adverb(next)
}

// tight reports whether a word before a quotation makes it the predicate or
// the name that a verb gives.
func (f *finder) tight(p words.Word) bool {
	_, cue := f.cues[p.Low]
	return cue || f.Helper(p) || p.Cap || f.Pronoun(p) || p.Is("be", "been", "being", "de", "have", "of")
}

var works = words.Set(`book novel film movie song album play show series painting poem documentary memoir essay magazine titled entitled column podcast
	libro novela película canción álbum obra serie cuadro poema documental memorias ensayo revista titulado titulada columna`)

// title reports whether a quotation is the title of a work: capitals on the
// words that carry weight, after a word for a work, or with no cue beside it.
func (f *finder) title(x found) bool {
	l := f.Lines[x.line]
	a, b := l.At(x.Words.Start), l.At(x.Words.End-1)
	big, small := 0, 0
	for k := a; k <= b && k < len(l.Words); k++ {
		w := l.Words[k]
		switch {
		case w.Cap:
			big++
		case w.Plain() && len(w.Low) > 3 && !f.Barrier(w):
			small++
		}
	}
	left := f.site(l, x.q).left
	work := false
	for k := left; k >= 0 && left-k < 4; k-- {
		work = work || works[l.Words[k].Low]
	}
	if left >= 0 && l.Words[left].Is(":") {
		return false
	}
	if work {
		return big > small || x.rule != "after" && x.rule != "inverted" && x.count < 9 && !(big == 0 && x.ok())
	}
	if big >= 2 && small == 0 && x.count < 12 && left >= 0 && x.rule != "colon" && f.bears(l.Words[left]) {
		return true
	}
	if s := f.site(l, x.q); s.stops && (left < 0 || l.Words[left].Is(".", "?", "!")) {
		return false // a sentence of its own: "«That is Ann Lee.»"
	}
	return big >= 2 && small == 0 && (!x.ok() || x.rule == "same paragraph") && x.count < 12
}

// bears reports whether a word has a name behind it, not somebody's words: "on
// the radio's «Good Morning Reno»", "a «Boats First» hat".
func (f *finder) bears(w words.Word) bool {
	return f.Determiner(w) && !f.Pronoun(w) || w.Is("'s", "on", "in", "at", "de", "del", "en")
}

// nested adds the quotations within the statements of a line.
func (f *finder) nested(n int) {
	at := map[int]int{}
	for i := len(f.found) - 1; i >= 0 && f.found[i].line == n; i-- {
		at[f.found[i].q] = i
	}
	for q := f.Lines[n].Marked[0]; q < f.Lines[n].Marked[1]; q++ {
		quo := f.Quotations[q]
		if quo.Parent < 0 {
			continue
		}
		outer, ok := at[f.outermost(q)]
		w := trimmed(f.Text.Text, quo.Inner)
		count := len(strings.Fields(w.In(f.Text.Text)))
		if !ok || count < 3 {
			continue
		}
		x := found{q: q, line: n, count: count, hit: none}
		x.Quote = Quote{Span: quo.Span, Words: w, Form: timeline.Nested, Parent: f.found[outer].q, Rule: "nested"}
		x.Mention, x.CueSpan = f.within(f.Lines[n], f.found[outer], quo)
		if !x.CueSpan.Empty() {
			x.Cue = x.CueSpan.In(f.Text.Text)
		}
		x.Reason = "quoted within another's words: second-hand"
		f.found = append(f.found, x)
	}
}

func (f *finder) outermost(q int) int {
	for f.Quotations[q].Parent >= 0 {
		q = f.Quotations[q].Parent
	}
	return q
}

// within finds the speaker of a nested quotation: the nearest cue before it in
// the words around it.
func (f *finder) within(l words.Line, outer found, quo words.Quotation) (mention, cue timeline.Span) {
	end := l.At(quo.Start)
	for j := end - 1; j >= 0 && l.Words[j].Start >= outer.Start && end-j < leftReach; j-- {
		c, ok := f.cues[l.Words[j].Low]
		if !ok || c.weak || !c.tense.Finite() {
			continue
		}
		k := j - 1
		for k >= 0 && (f.Adverb(l.Words[k]) || l.Words[k].Is("himself", "herself", "mismo", "misma")) {
			k--
		}
		if k < 0 || l.Words[k].Start < outer.Start || !l.Words[k].Plain() || f.Barrier(l.Words[k]) {
			continue
		}
		a := k
		if !l.Words[k].Cap && !f.Pronoun(l.Words[k]) {
			for a > 0 && k-a < 6 && l.Words[a-1].Plain() && l.Words[a-1].Start >= outer.Words.Start && !f.Barrier(l.Words[a-1]) {
				a--
				if f.Determiner(l.Words[a]) {
					break
				}
			}
		}
		for a > 0 && l.Words[a-1].Cap && l.Words[a-1].Start > outer.Words.Start && l.Words[a].Cap && !f.small(l.Words[a-1]) {
			a--
		}
		return l.From(a, k), l.Words[j].Span
	}
	return timeline.Span{}, timeline.Span{}
}

// small reports whether a capital letter only begins the sentence.
func (f *finder) small(w words.Word) bool {
	return f.Barrier(w) || f.Adverb(w) || w.Is("even", "and", "but", "incluso", "hasta")
}

// order sorts what was found by place and turns parents into places in the
// result.
func (f *finder) order() []Quote {
	sort.SliceStable(f.found, func(i, j int) bool {
		a, b := f.found[i], f.found[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End > b.End
	})
	at := make(map[int]int, len(f.found))
	for i, x := range f.found {
		if x.q >= 0 {
			at[x.q] = i
		}
	}
	out := make([]Quote, len(f.found))
	for i, x := range f.found {
		out[i] = x.Quote
		if x.Form == timeline.Nested {
			out[i].Parent = at[x.Parent]
		}
		if x.Form == "" {
			out[i].Form = f.form(x)
		}
	}
	return out
}
