package who

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// surnames gives single words the figure they are the surname of: the one
// named first where several share it.
func (r *reader) surnames() {
	for i := range r.runs {
		x := &r.runs[i]
		if x.figure >= 0 || len(x.tokens) != 1 {
			continue
		}
		w := x.tokens[0]
		x.figure = r.bySurname(w)
		if inside := !r.Lines[x.line].Words[x.a].First; x.figure < 0 && (x.score > 0 || inside || r.moves(x) || givenName(w) || r.known.byName[w] != nil && !r.small[r.Lines[x.line].Words[x.a].Low]) {
			if r.known.find(x.tokens) != nil {
				x.figure = r.figure(x)
			}
		}
	}
}

func (r *reader) bySurname(w string) int {
	for _, i := range r.sharing([]string{w}) {
		if surname(r.Figures[i].tokens, w) {
			return i
		}
	}
	if givenName(w) {
		for _, i := range r.sharing([]string{w}) {
			if r.Figures[i].tokens[0] == w {
				return i
			}
		}
	}
	return -1
}

// alone makes figures of single names that nothing introduces, "Lee said. He",
// if a pronoun picks them up, or if they are given names that act.
func (r *reader) alone() {
	for i := range r.runs {
		x := &r.runs[i]
		if x.figure >= 0 || len(x.tokens) != 1 || x.quoted || r.bySurname(x.tokens[0]) >= 0 {
			continue
		}
		l := r.Lines[x.line]
		if x.a > 0 && (r.Determiner(l.Words[x.a-1]) || placing[l.Words[x.a-1].Low]) || acronym(l.Words[x.a].In(r.Text.Text)) {
			continue
		}
		g, picked := r.pickedUp(x)
		name := givenName(x.tokens[0])
		if !(picked && (x.score > 0 || name || r.moves(x))) && !(x.score > 0 && (name || x.lay)) {
			continue
		}
		x.figure = r.figure(x)
		if f := &r.Figures[x.figure]; f.likely == either {
			f.likely = g
		}
	}
}

// moves reports whether a verb follows a name.
func (r *reader) moves(x *run) bool {
	l := r.Lines[x.line]
	k := x.b + 1
	for k < len(l.Words) && r.Adverb(l.Words[k]) && !r.Helper(l.Words[k]) {
		k++
	}
	return k < len(l.Words) && l.Words[k].Sent == l.Words[x.b].Sent && (r.Past(l.Words[k]) || r.Helper(l.Words[k]))
}

// placing are words before a place rather than a person.
var placing = words.Set(`in at near from into across outside inside en desde hacia`)

func acronym(s string) bool { return len(s) > 1 && strings.ToUpper(s) == s }

// pickedUp reports whether a pronoun for a person follows a name before
// another name does.
func (r *reader) pickedUp(x *run) (gender, bool) {
	l := r.Lines[x.line]
	for k := x.b + 1; k < len(l.Words) && k-x.b < 40; k++ {
		w := l.Words[k]
		if w.Quote >= 0 {
			continue
		}
		if p, ok := pronouns[r.Lang][w.Low]; ok && p.gender != either {
			return p.gender, true
		}
		if w.Cap && !w.First && prose.Fold(w.Low) != x.tokens[0] {
			return either, false
		}
	}
	return either, false
}
