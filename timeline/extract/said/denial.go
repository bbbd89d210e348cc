package said

import "dateline/timeline/extract/words"

// denials are verbs by which somebody says that something is not so. What they
// report is the contrary of what was said, so it keeps them.
var denials = map[string]map[string]bool{
	"en": words.Set(`deny dispute doubt reject dismiss rebut rule question decry`),
	"es": words.Set(`negar desmentir descartar dudar rechazar refutar cuestionar`),
}

// nobody are words that begin a phrase for those who did not say it.
var nobody = words.Set(`no none nobody neither nor ningún ninguno ninguna nadie ni`)

// nobodies reports whether words a to b are such a phrase: "no minister", not
// the "no" of "no wonder".
func nobodies(l words.Line, a, b int) bool {
	return nobody[l.Words[a].Low] && (a == b || !l.Words[a+1].Is("wonder", "sooner", "doubt", "less"))
}

// denies reports whether words a to b are those who did not say something: "no
// minister", "Lund" behind "neither Holm nor".
func (f *finder) denies(l words.Line, a, b int) bool {
	return nobodies(l, a, b) || a > 0 && l.Words[a-1].Is("nor", "neither", "ni")
}

// periphrasis returns where a Spanish verb begins that an infinitive at word j
// belongs to, "volvió a [decir]", "se limitó a [decir]"; j when it is none.
func (f *finder) periphrasis(l words.Line, j int) int {
	if f.Lang != "es" || j < 2 || l.Words[j-1].Low != "a" || !again[l.Words[j-2].Low] {
		return j
	}
	if j > 2 && l.Words[j-3].Low == "se" {
		return j - 3
	}
	return j - 2
}

var again = words.Set(`volvió vuelve volvieron vuelven limitó limita limitaron llegó llega llegaron comenzó empezó pasó atrevió`)

// untold reports whether the words before a cue tell that it was not said, or
// by whom it was not: "would never say", "denied saying".
func (f *finder) untold(l words.Line, j int, c cue) bool {
	from, _ := l.Bounds(j)
	for k := j - 1; k >= from && j-k < 4; k-- {
		w := l.Words[k]
		if modal[w.Low] && (k == j-1 || w.Low != "to") {
			return true
		}
		if c.gerund() {
			d, ok := f.cue(w)
			return w.Is("of", "for", "without", "against", "from") || ok && denials[f.Lang][d.verb]
		}
		if !f.Adverb(w) {
			break
		}
	}
	return false
}
