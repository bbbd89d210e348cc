package extract

import (
	"strings"

	"dateline/timeline/extract/words"
)

// leaders are words that point back to the sentence before, so that no title
// can begin with them: each with the article that may.
var leaders = map[string]map[string]string{
	"en": {"their": "the", "its": "the", "these": "the", "those": "the", "this": "the", "that": "the", "such": ""},
	"es": {
		"su": "el", "sus": "los", "este": "el", "esta": "la", "esas": "las", "esos": "los", "estas": "las", "estos": "los", "esa": "la", "ese": "el",
		"dichos": "los", "dichas": "las", "dicho": "el", "dicha": "la",
	},
}

// unled puts an article for the word that points back at the front of a title:
// "[Their] forces attacked", "[Su] país canceló".
func unled(lang, s string) string {
	head, rest, ok := strings.Cut(s, " ")
	low := strings.ToLower(head)
	article, leads := leaders[lang][low]
	if !ok || !leads {
		return s
	}
	if noun, _, _ := strings.Cut(rest, " "); strings.HasPrefix(low, "su") && lang == "es" && feminine(noun) {
		article = strings.NewReplacer("el", "la", "los", "las").Replace(article)
	}
	return strings.TrimSpace(article + " " + rest)
}

// feminine reports whether a Spanish noun looks feminine by its ending.
func feminine(noun string) bool {
	noun = strings.TrimSuffix(strings.ToLower(noun), "s")
	for _, end := range []string{"ema", "ama", "ima", "oma", "día"} {
		if strings.HasSuffix(noun, end) {
			return false
		}
	}
	for _, end := range []string{"a", "ción", "sión", "cione", "sione", "dad", "dade", "tad", "tade", "tud", "tude", "umbre"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// toldPast turns the past perfect of a title into the past, where a table of
// verbs makes it sure: "had talked", "había rechazado".
func (r *reader) toldPast(title string) string {
	list := fields(strings.ReplaceAll(title, " of them ", " "))
	for k, w := range list {
		if w == "que" {
			break // "negó que derrocara" says no more
		}
		if past := r.indicative(w); past != "" {
			list[k] = past
			break
		}
	}
	title = strings.Join(list, " ")
	for k := 0; k+1 < len(list); k++ {
		var n int
		switch strings.ToLower(list[k]) {
		case "had", "había":
		case "habían":
			n = 1
		default:
			continue
		}
		if past := pastOf(r.text.Lang, list[k+1], n); past != "" {
			return strings.Join(append(append(list[:k:k], past), list[k+2:]...), " ")
		}
	}
	return title
}

// indicative returns the past of a Spanish past subjunctive, which stands only
// behind "que": "derrocara" was "derrocó". Empty for any other word.
func (r *reader) indicative(w string) string {
	if r.text.Lang != "es" || !subjunctiveEnd(w) {
		return ""
	}
	if _, other := deeds["es"][w]; other {
		return ""
	}
	d, ok := r.deed(words.Word{Low: w})
	if !ok {
		return ""
	}
	n := 0
	if strings.HasSuffix(w, "n") {
		n = 1
	}
	return past("es", d.verb, n)
}

// pastOf returns the past of the verb of which a word is the participle; n is
// 0 for one who acts, 1 for several. Empty when the verb is not known.
func pastOf(lang, participle string, n int) string {
	verb := participles[lang][strings.ToLower(participle)]
	if verb == "" {
		return ""
	}
	return past(lang, verb, n)
}

// past returns the past of a verb for one or, with n = 1, several.
func past(lang, verb string, n int) string {
	for _, f := range words.Forms(lang, verb) {
		switch {
		case f.Tense&words.Past == 0:
		case n == 0 || lang == "en":
			return f.Word
		default:
			n--
		}
	}
	return ""
}

// participles are those of the deeds and of the verbs by which people speak.
var participles = map[string]map[string]string{
	"en": participlesOf("en", doings["en"]+" say tell report explain warn reveal note insist promise claim begin become take hold leave find make see"),
	"es": participlesOf("es", doings["es"]+" decir explicar advertir revelar señalar insistir prometer asegurar informar tomar asumir"),
}

func participlesOf(lang, verbs string) map[string]string {
	out := map[string]string{}
	for _, verb := range strings.Fields(verbs) {
		for _, f := range words.Forms(lang, verb) {
			if f.Tense&words.Participle != 0 {
				out[f.Word] = strings.TrimSuffix(verb, "se")
			}
		}
	}
	return out
}

// mutual reports whether the owner at word k is named by what it owns, so that
// a name in its place would be wrong: "his Colombian counterpart".
func (t *titler) mutual(k int) bool {
	for j := k + 1; j < len(t.l.Words) && j-k < 4; j++ {
		if t.l.Words[j].Is("counterpart", "counterparts", "host", "guest", "rival", "homólogo", "homóloga", "anfitrión") {
			return true
		}
		if t.text.Barrier(t.l.Words[j]) {
			break
		}
	}
	return false
}

// only returns the one figure, apart from the subject, whom the sentence of word
// k names before it, or -1: nobody else can be meant.
func (t *titler) only(k int) int {
	from, _ := t.l.Bounds(k)
	one := -1
	for _, f := range t.cast.Within(t.l.From(from, k)) {
		if f == t.subject {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = f
	}
	return one
}

// empty reports whether a clause only says that somebody spoke: "said so".
func (r *reader) empty(title string) bool {
	list := fields(strings.ToLower(title))
	n := len(list)
	return n > 1 && (list[n-1] == "so" || list[n-1] == "it") && speaking[r.text.Lang][list[n-2]]
}

// spelled puts what was told in place of the "so" of a title: "Lee said: Roe
// will go". It is empty where nothing was told.
func (r *reader) spelled(title, told string) string {
	if told == "" {
		return ""
	}
	return title[:strings.LastIndexByte(title, ' ')] + ": " + told
}

// toldBefore returns the title of the sentence before the one of clause k: what
// was said, when somebody "said so". Empty when there is none.
func (r *reader) toldBefore(l words.Line, cl []clause, k int) string {
	for i := k - 1; i >= 0; i-- {
		switch before := l.Words[cl[k].a].Sent - l.Words[cl[i].a].Sent; {
		case before > 1:
			return ""
		case before == 1 && cl[i].verb >= 0 && cl[i].quote < 0 && !apart[l.Words[cl[i].a].Low]:
			return r.clauseTitle(cl[i])
		}
	}
	return ""
}

// nameless are subjects that name nobody and nothing.
var nameless = map[string]map[string]bool{
	"en": words.Set(`he she it they we i you who which there what it's`),
	"es": words.Set(`él ella ellos ellas esto eso ello quien quienes yo nosotros`),
}

// tells reports whether a title says enough to stand in a chronology: a few
// words, and somebody or something that it is about.
func (r *reader) tells(title string) bool {
	list := fields(strings.ToLower(title))
	if len(list) < shortestTitle || nameless[r.text.Lang][list[0]] {
		return false
	}
	last := list[len(list)-1]
	if len(list[0]) == 1 && list[0] != "a" || list[0][0] == '$' || opening[list[0]] {
		return false // half a name, a sum, a phrase that hangs on nothing
	}
	return !r.text.Helper(words.Word{Low: list[0]}) && !r.text.Helper(words.Word{Low: last}) && !unfinished[last]
}

// opening are words with which a phrase begins that is no subject.
var opening = words.Set(`for of following reeling however chosen including marcado by with from to than de del para por con desde`)

// unfinished are words after which a verb or a name is missing.
var unfinished = words.Set(`been be not no being sido siendo a agreed acordó acordado acordaron inadequate partiendo`)
