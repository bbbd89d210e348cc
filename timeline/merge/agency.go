package merge

import (
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// agencies are the wire services whose texts many outlets pass on, by the names
// they are credited under.
var agencies = []struct {
	name    string
	credits []string // folded
}{
	{"Reuters", []string{"reuters"}},
	{"AP", []string{"ap", "associated press", "the associated press"}},
	{"AFP", []string{"afp", "agence france presse"}},
	{"EFE", []string{"efe", "agencia efe", "agencias efe"}},
	{"DPA", []string{"dpa", "deutsche presse agentur"}},
	{"ANSA", []string{"ansa"}},
	{"UPI", []string{"upi", "united press international"}},
	{"Xinhua", []string{"xinhua"}},
	{"TASS", []string{"tass"}},
	{"Anadolu", []string{"anadolu", "anadolu agency", "agencia anadolu"}},
	{"Bloomberg", []string{"bloomberg", "bloomberg news"}},
	{"Europa Press", []string{"europa press", "europapress"}},
	{"Prensa Latina", []string{"prensa latina"}},
	{"Press Association", []string{"pa media", "press association"}},
	{"Notimex", []string{"notimex"}},
	{"Télam", []string{"telam"}},
	{"Colprensa", []string{"colprensa"}},
	{"OSV News", []string{"osv news"}},
}

var credited = func() map[string]string {
	out := map[string]string{}
	for _, a := range agencies {
		for _, c := range a.credits {
			out[c] = a.name
		}
	}
	return out
}()

// agency returns the wire service that an article passes on: its outlet or
// author, the dateline "BOGOTA (Reuters) -", or a last line "(EFE)"; empty for
// none. An agency that is merely quoted is none.
func agency(a *timeline.Article) string {
	for _, s := range []string{a.Outlet, a.Author} {
		for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/,;|()", r) }) {
			if n := credited[key(part)]; n != "" {
				return n
			}
		}
	}
	i := slices.IndexFunc(a.Paragraphs, func(p timeline.Paragraph) bool { return !p.Heading })
	if i < 0 {
		return ""
	}
	if n := dateline(a.Paragraphs[i].In(a.Text)); n != "" {
		return n
	}
	return signed(a.Paragraphs[len(a.Paragraphs)-1].In(a.Text))
}

// dateline reads "BOGOTÁ, 3 feb (EFE).- " and "LIMA (Reuters) - ".
func dateline(paragraph string) string {
	head := paragraph[:prose.Dateline(paragraph)]
	open, end := strings.IndexByte(head, '('), strings.LastIndexByte(head, ')')
	if open < 0 || end < open {
		return ""
	}
	for _, part := range strings.Split(head[open+1:end], "/") {
		if n := credited[key(part)]; n != "" {
			return n
		}
	}
	return ""
}

// signed reads the last line of a text: "(Reuters)", "EFE", "With information from AFP".
func signed(paragraph string) string {
	s := strings.Trim(paragraph, " \t.()[]—–-")
	if len(s) > 80 {
		return ""
	}
	if n := credited[key(s)]; n != "" {
		return n
	}
	low := key(s)
	for _, lead := range []string{"with information from ", "with reporting by ", "source ", "fuente ", "con informacion de ", "con datos de "} {
		if rest, ok := strings.CutPrefix(low, lead); ok {
			return credited[rest]
		}
	}
	return ""
}

// key returns a name as agencies are looked up.
func key(s string) string { return strings.Join(terms(s), " ") }
