package who

import (
	_ "embed"
	"strings"

	"dateline/timeline/extract/words"
)

//go:embed countries.txt
var countryTable string

// A country is a line of the table: its place there, and whether a name or a
// demonym was met.
type country struct {
	at      int
	demonym bool
}

var countryNames []struct{ en, es string }

// lands looks up names and demonyms in small letters, of one word or several.
var lands = readCountries()

// demonymsToo are words that are a country's name in capitals and a demonym in
// small letters: "Noruega", "la ministra noruega".
var demonymsToo map[string]country

// firsts are first words of names that have several.
var firsts = map[string]bool{}

const longestLand = 3 // words in a country's name

func readCountries() map[string]country {
	out := map[string]country{}
	demonymsToo = map[string]country{}
	for _, line := range strings.Split(countryTable, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, ";")
		at := len(countryNames)
		en := strings.Split(f[0], ",")
		es := strings.Split(f[2], ",")
		add := func(s string, demonym bool) {
			s = strings.ToLower(s)
			if s == "" {
				return
			}
			if first, _, many := strings.Cut(s, " "); many {
				firsts[first] = true
			}
			if _, ok := out[s]; !ok {
				out[s] = country{at, demonym}
			} else if demonym {
				demonymsToo[s] = country{at, demonym}
			}
		}
		for _, s := range append(en, es...) {
			add(s, false)
		}
		for _, s := range strings.Split(f[1], ",") {
			add(s, true)
			add(s+"s", true)
		}
		for _, s := range strings.Split(f[3], ",") {
			for _, form := range inflected(s) {
				add(form, true)
			}
		}
		if es[0] == "" {
			es = en
		}
		countryNames = append(countryNames, struct{ en, es string }{en[0], es[0]})
	}
	return out
}

// inflected gives the feminine and plurals of a Spanish adjective.
func inflected(s string) []string {
	plainEnd := strings.NewReplacer("és", "es", "án", "an", "ón", "on")
	switch {
	case strings.HasSuffix(s, "o"):
		stem := s[:len(s)-1]
		return []string{s, stem + "a", stem + "os", stem + "as"}
	case strings.HasSuffix(s, "és"), strings.HasSuffix(s, "án"), strings.HasSuffix(s, "ón"):
		stem := plainEnd.Replace(s)
		return []string{s, stem + "a", stem + "es", stem + "as"}
	case strings.HasSuffix(s, "ol"):
		return []string{s, s + "a", s + "es", s + "as"}
	}
	return []string{s, s + "s", s + "es"}
}

// land reads a country's name or demonym at word i; n is how many words it has.
func land(l words.Line, i, to int) (c country, n int) {
	w := l.Words[i]
	if firsts[w.Low] {
		name := w.Low
		for k := 1; k < longestLand && i+k < to; k++ {
			name += " " + l.Words[i+k].Low
			if got, ok := lands[name]; ok {
				c, n = got, k+1
			}
		}
		if n > 0 {
			return c, n
		}
	}
	if got, ok := demonymsToo[w.Low]; ok && !w.Cap {
		return got, 1
	}
	if got, ok := lands[w.Low]; ok && (w.Cap || got.demonym) {
		return got, 1
	}
	return country{-1, false}, 0
}

// name returns the country's name in a language.
func (c country) name(lang string) string {
	if lang == "es" {
		return countryNames[c.at].es
	}
	n := countryNames[c.at].en
	switch n {
	case "United States", "United Kingdom", "Netherlands", "Philippines", "United Arab Emirates", "Czech Republic", "Dominican Republic":
		return "the " + n
	}
	return n
}
