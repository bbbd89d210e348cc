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
