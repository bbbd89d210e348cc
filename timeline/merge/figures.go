package merge

import "strings"

// A figure is a number and what it counts: 12 dead.
type figure struct{ n, word string }

func (f figure) String() string { return f.n + " " + f.word }

// figuresIn returns the numbers of a title with the word behind each.
func figuresIn(title string) []figure {
	words := terms(title)
	var out []figure
	for i, w := range words {
		n := number(w)
		if n == "" || i+1 < len(words) && year(w) && !strings.HasSuffix(words[i+1], "s") && words[i+1] != "people" || i+1 == len(words) || plain[words[i+1]] || number(words[i+1]) != "" {
			continue
		}
		out = append(out, figure{n, words[i+1]})
	}
	return out
}

// number returns a number in digits, up to twelve in words; "2nd" is none.
func number(w string) string {
	if w[0] >= '0' && w[0] <= '9' {
		if strings.Trim(w, "0123456789.") != "" {
			return ""
		}
		return w
	}
	return numerals[w]
}

// year reports whether a number can be a year of our time.
func year(w string) bool {
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
}

var numerals = func() map[string]string {
	out := map[string]string{}
	for i, names := range strings.Split("two dos|three tres|four cuatro|five cinco|six seis|seven siete|eight ocho|nine nueve|ten diez|eleven once|twelve doce", "|") {
		for _, w := range strings.Fields(names) {
			out[w] = []string{"2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}[i]
		}
	}
	return out
}()
