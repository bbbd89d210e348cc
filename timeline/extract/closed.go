package extract

import (
	"strings"

	"dateline/timeline/extract/words"
)

// counting are words that a title cut behind them leaves without their noun.
var counting = words.Set(`all any some several both each every few many its their own another other certain two three four five six seven eight nine ten
	todos todas algunos algunas varios varias ambos ambas cada otros otras dos tres cuatro cinco seis siete ocho nueve diez comparado comparada
	comparados comparadas compared likely expected able based`)

// gaps are what two dates leave behind that a title does without.
var gaps = strings.NewReplacer(" between and ", " ", " from to ", " ", " entre y ", " ", " desde hasta ", " ")

// closed cuts a title back to where it ends as a sentence can: no number
// without its noun, no verb without its object, no "that" without what was
// said. It is empty when nothing whole is left.
func (r *reader) closed(title string) string {
	list := fields(gaps.Replace(title))
	cut := false
	for n := len(list); n > 0 && counting[strings.ToLower(list[n-1])] && !r.after(list, n-1, "the", "by", "of", "los", "las"); n-- {
		list, cut = list[:n-1], true
	}
	if n := len(list); cut && n > 1 && strings.EqualFold(list[n-2], "to") {
		list = list[:n-2]
	}
	if k := r.thatAt(list); k > 0 && !r.verbal(list[k+1:]) {
		return ""
	}
	return strings.Join(r.whole(list), " ")
}

// after reports whether word k of a list stands behind one of some words.
func (r *reader) after(list []string, k int, before ...string) bool {
	for _, w := range before {
		if k > 0 && strings.EqualFold(list[k-1], w) {
			return true
		}
	}
	return false
}

// thatAt returns the place of the "that" behind a title's verb of speaking, or
// 0.
func (r *reader) thatAt(list []string) int {
	for k := 2; k < len(list); k++ {
		if (list[k] == "that" || list[k] == "que") && speaking[r.text.Lang][strings.ToLower(list[k-1])] {
			return k
		}
	}
	return 0
}

// verbal reports whether words can stand behind "that": three or more, with a
// verb that is not the last of those that wait for another.
func (r *reader) verbal(list []string) bool {
	if len(list) < 2 {
		return false
	}
	for k, w := range list {
		if k == 1 && r.text.Pronoun(words.Word{Low: strings.ToLower(list[0])}) && strings.HasSuffix(w, "s") {
			return true // "it intends"
		}
		w := words.Word{Low: strings.ToLower(w)}
		switch {
		case r.text.Helper(w):
			if k+1 < len(list) {
				return true
			}
		case r.text.Past(w), deeds[r.text.Lang][w.Low].tense.Finite(), perhaps[w.Low], r.text.Lang == "es" && (futureEnd(w.Low) || imperfect(w.Low) || subjunctiveEnd(w.Low)):
			return true
		}
	}
	return false
}

// imperfect reports whether a Spanish word ends as a verb that tells how things
// were, or is one of those that people use most.
func imperfect(w string) bool {
	w = strings.TrimSuffix(w, "n")
	return strings.HasSuffix(w, "aba") || strings.HasSuffix(w, "ía") || w == "tiene" || w == "debe" || w == "quiere"
}
