package extract

import (
	"strings"

	"dateline/timeline/extract/when"
	"dateline/timeline/extract/words"
)

// promising are the verbs with which somebody said in the past what is still to
// come.
var promising = map[string]map[string]bool{
	"en": formsOf("en", `promise pledge vow undertake`),
	"es": formsOf("es", `prometer comprometerse comprometer planear prever programar fijar convocar`),
}

// promised reports whether a clause in the past tells of what is to be done by a
// date still to come: "promised to build ten schools by 2030", "convocó
// elecciones para el 5 de julio".
func (r *reader) promised(l words.Line, c clause, d when.Mention) bool {
	if !promising[r.text.Lang][l.Words[c.verb].Low] || l.Words[c.verb].Start > d.Start {
		return false
	}
	for k := c.verb + 1; k <= min(c.b, c.verb+far) && l.Words[k].Start < d.Start; k++ {
		w := l.Words[k]
		if r.text.Lang == "en" && w.Is("to", "for", "by", "before") || r.text.Lang == "es" && (w.Is("para", "antes") || infinitive(w.Low)) {
			return true
		}
	}
	at := strings.ToLower(d.In(r.Text))
	return strings.HasPrefix(at, "by ") || strings.HasPrefix(at, "before ") || strings.HasPrefix(at, "antes ") || strings.HasPrefix(at, "para ")
}

// infinitive reports whether a Spanish word ends as the base form of a verb does.
func infinitive(w string) bool {
	return len(w) > 4 && (strings.HasSuffix(w, "ar") || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir"))
}
