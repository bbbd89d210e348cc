package merge

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/library"
)

// fold returns a name for comparing: without case and accents, single spaces.
func fold(s string) string { return strings.Join(strings.Fields(prose.Fold(s)), " ") }

// terms returns the words and numbers of a text, folded: "U.S. strikes" gives
// "u", "s", "strikes"; "1,200" and "1.200" give "1200", "3.5" stays.
func terms(s string) []string {
	out := make([]string, 0, len(s)/6)
	s = prose.Fold(s)
	start := -1
	for i, r := range s + " " {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if start < 0 {
				start = i
			}
		case (r == ',' || r == '.') && start >= 0 && digits(s, start, i) && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9':
		case r == '\'' && start >= 0 && i+1 < len(s) && s[i+1] >= 'a' && s[i+1] <= 'z':
		case start >= 0:
			out = append(out, strings.Map(within, thousands(s[start:i])))
			start = -1
		}
	}
	return out
}

func digits(s string, from, to int) bool {
	return from < to && '0' <= s[to-1] && s[to-1] <= '9' && '0' <= s[from] && s[from] <= '9'
}

func within(r rune) rune {
	if r == ',' || r == '\'' {
		return -1
	}
	return r
}

// thousands takes out the points that part thousands: three digits follow each.
func thousands(w string) string {
	if parts := strings.Split(w, "."); len(parts) > 1 && !slices.ContainsFunc(parts[1:], func(p string) bool { return len(p) != 3 }) {
		return strings.Join(parts, "")
	}
	return w
}

// stem cuts a word to its first five letters: crude, but it brings the forms of
// a verb or noun together in English and Spanish alike (McNamee and Mayfield
// 2004). Numbers stay whole.
func stem(w string) string {
	if w[0] >= '0' && w[0] <= '9' {
		return w
	}
	n := 0
	for i := range w {
		if n == 5 {
			return w[:i]
		}
		n++
	}
	return w
}

// content returns the stems of the words that say something, each once.
func content(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range terms(s) {
		if telling(w) {
			out[stem(w)] = true
		}
	}
	return out
}

// telling reports whether a word says something by itself.
func telling(w string) bool { return !plain[w] && (len(w) > 2 || w[0] <= '9') }

// plain are words that any sentence can have.
var plain = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`
		the and for that this these those with from into onto over under upon about after before between during through than then them they their there
		was were are been being has have had having his her hers him its our ours you your who whom whose which what when where why how not nor but any
		all also both each few more most other some such only own same too very can will just would could should may might must shall did does doing out
		off again once here one two first last said says say told tells according one's
		del los las una unos unas por para con sin sobre entre hasta desde hacia ante bajo tras que como cuando donde quien quienes cual cuales cuyo cuya
		este esta estos estas ese esa esos esas aquel aquella ellos ellas nosotros usted ustedes sus mis tus nuestro nuestra fue fueron era eran ser sido
		estar esta estan habia habian han haber hay mas muy tambien pero sino aunque porque pues segun dijo dice dijeron afirmo asi les nos lo al`) {
		out[w] = true
	}
	return out
}()

// shingles returns the hashes of all runs of n words.
func shingles(words []string, n int) map[uint64]bool {
	out := make(map[uint64]bool, len(words))
	h := fnv.New64a()
	for i := 0; i+n <= len(words); i++ {
		h.Reset()
		for _, w := range words[i : i+n] {
			_, _ = h.Write(append([]byte(w), 0)) // a hash takes everything
		}
		out[h.Sum64()] = true
	}
	return out
}

// shared counts what two sets have in common.
func shared[K comparable](a, b map[K]bool) int {
	if len(b) < len(a) {
		a, b = b, a
	}
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

// holds reports whether the words of small stand in a row within large.
func holds(large, small []string) bool {
	return strings.Contains(" "+strings.Join(large, " ")+" ", " "+strings.Join(small, " ")+" ")
}

// langOf returns the language of the article that an item rests on.
func langOf(v library.View, it timeline.Item) string {
	if a, ok := library.Get[*timeline.Article](v, articleOf(v, it.Key())); ok {
		return a.Lang
	}
	return ""
}

// passage returns the sentence or clause that bears an item out.
func passage(v library.View, it timeline.Item) string {
	for _, s := range it.Common().Sources {
		if a, ok := library.Get[*timeline.Article](v, s.Article); ok && s.End <= len(a.Text) && !s.Empty() {
			return s.In(a.Text)
		}
	}
	return ""
}
