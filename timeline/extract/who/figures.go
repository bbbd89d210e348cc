package who

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// A roster looks up the people a library knows already.
type roster struct {
	byName    map[string]*timeline.Person // by folded name or alias
	bySurname map[string]*timeline.Person // nil where several share it
	byFirst   map[string][]phrase         // names of several words, by the first
	phrases   map[string][]phrase         // aliases, by their first word behind an article
}

// A phrase is a name, or an alias without its article, word by word and folded.
type phrase struct {
	words []string
	of    *timeline.Person
}

func index(known []*timeline.Person) *roster {
	n := len(known)
	r := &roster{
		byName:    make(map[string]*timeline.Person, 3*n),
		bySurname: make(map[string]*timeline.Person, n),
		byFirst:   make(map[string][]phrase, n),
		phrases:   make(map[string][]phrase, n),
	}
	sorted := append([]*timeline.Person{}, known...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].ID < sorted[j].ID })
	for _, p := range sorted {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			if f := prose.Fold(name); r.byName[f] == nil {
				r.byName[f] = p
			}
		}
		for _, alias := range p.Aliases {
			r.learn(alias, p)
		}
		fields := strings.Fields(prose.Fold(p.Name))
		if len(fields) < 2 || p.Role == Organisation || p.Role == Country {
			continue
		}
		r.byFirst[fields[0]] = append(r.byFirst[fields[0]], phrase{fields, p})
		last := fields[len(fields)-1]
		if _, ok := r.bySurname[last]; ok {
			p = nil
		}
		r.bySurname[last] = p
	}
	return r
}

var articles = words.Set(`the a an el la los las un una`)

// learn keeps an alias of several words, which may stand in small letters: "the
// iron lady".
func (r *roster) learn(alias string, p *timeline.Person) {
	list := strings.Fields(prose.Fold(alias))
	if len(list) < 2 {
		return
	}
	if articles[list[0]] {
		list = list[1:]
	}
	if known := r.phrases[list[0]]; len(known) < mostNamesakes {
		r.phrases[list[0]] = append(known, phrase{list, p})
	}
}

// find returns the known person that a name is of: by the name itself or an
// alias, by a surname that only one bears, or by a longer or shorter form of a
// name that only one bears, "Ana Gil" for "Ana María Gil"; nil for none.
func (r *roster) find(tokens []string) *timeline.Person {
	if p := r.byName[strings.Join(tokens, " ")]; p != nil || len(tokens) == 0 {
		return p
	}
	if len(tokens) == 1 {
		return r.bySurname[tokens[0]]
	}
	var only *timeline.Person
	list := r.byFirst[tokens[0]]
	for _, p := range list[:min(len(list), mostNamesakes)] {
		if !same(p.words, tokens) {
			continue
		}
		if only != nil {
			return nil
		}
		only = p.of
	}
	return only
}

// inside returns the first word of a run of capitals from which on it is a known
// name of several words, "Governor-elect [Ana Gil]", or -1.
func (r *roster) inside(tokens []string) int {
	for k := 0; k+1 < len(tokens); k++ {
		for _, p := range r.byFirst[tokens[k]] {
			if slices.Equal(p.words, tokens[k:]) {
				return k
			}
		}
	}
	return -1
}

const enough = 2 // evidence for a person

// register makes figures of the runs that name a person in full, or by title.
func (r *reader) register() {
	again := map[string]int{} // surnames that stand alone and act
	for _, x := range r.runs {
		if len(x.tokens) == 1 {
			again[x.tokens[0]] += x.score
		}
	}
	for pass := range 2 { // full names first, so that titles with a surname join them
		for i := range r.runs {
			x := &r.runs[i]
			full := len(x.tokens) > 1
			if full != (pass == 0) || x.figure >= 0 {
				continue
			}
			score := x.score
			if full {
				if again[x.tokens[len(x.tokens)-1]] > 0 {
					score++
				}
				if score == 0 && r.moves(x) {
					score++
				}
				if _, picked := r.pickedUp(x); picked && score > 0 {
					score++
				}
				if r.known.find(x.tokens) != nil {
					score += enough
				}
			}
			if score < enough || !full && x.titleB < x.titleA {
				continue
			}
			x.figure = r.figure(x)
		}
	}
}

// figure returns the figure of a run, a new one when there is none.
func (r *reader) figure(x *run) int {
	told := r.titleSex(x)
	for _, i := range r.sharing(x.tokens) {
		if g := r.Figures[i].gender; told != either && g != either && g != told { // "Ms Dahl" is not Olav
			continue
		}
		if same(r.Figures[i].tokens, x.tokens) {
			if len(x.tokens) > len(r.Figures[i].tokens) && len(r.Figures[i].tokens) == 1 {
				r.Figures[i].tokens = x.tokens
				r.Figures[i].Person = r.person(x)
				r.Figures[i].Known = r.Figures[i].Person.ID != ""
				r.Figures[i].sexed()
				r.note(i)
			}
			return i
		}
	}
	l := r.Lines[x.line]
	p := r.person(x)
	f := Figure{gender: x.kin, Person: p, Named: l.From(x.a, x.b), country: -1, tokens: x.tokens, last: -1, named: -1, Known: p.ID != ""}
	if f.Known {
		f.tokens = strings.Fields(prose.Fold(p.Name))
	}
	f.sexed()
	r.hold(&f)
	r.Figures = append(r.Figures, f)
	r.note(len(r.Figures) - 1)
	return len(r.Figures) - 1
}

// sexed lets a figure's name tell its sex: surely by a given name before a
// surname, likely by a single name, which may be either.
func (f *Figure) sexed() {
	switch {
	case len(f.tokens) == 1:
		f.likely = sex(f.tokens[0])
	case len(f.tokens) > 1 && f.gender == either:
		f.gender = sex(f.tokens[0])
	}
}

// ofKnown returns the figure of a known person, a new one when the article has
// not named them yet.
func (r *reader) ofKnown(p *timeline.Person, at timeline.Span) int {
	for i, f := range r.Figures {
		if f.Known && f.Person.ID == p.ID {
			return i
		}
	}
	c := *p
	f := Figure{Person: &c, Named: at, country: -1, tokens: strings.Fields(prose.Fold(p.Name)), last: -1, named: -1, Known: true}
	f.sexed()
	r.hold(&f)
	r.Figures = append(r.Figures, f)
	r.note(len(r.Figures) - 1)
	return len(r.Figures) - 1
}

// note lets a figure be found by the words of its name.
func (r *reader) note(figure int) {
	for _, w := range r.Figures[figure].tokens {
		if list := r.byToken[w]; len(list) == 0 || list[len(list)-1] != figure {
			r.byToken[w] = append(list, figure)
		}
	}
}

// sharing returns the figures that share a word of their names with a name, in
// the order they were met.
func (r *reader) sharing(tokens []string) []int {
	out := r.byToken[tokens[len(tokens)-1]]
	if len(tokens) > 1 {
		for _, w := range tokens[:len(tokens)-1] {
			out = append(out[:len(out):len(out)], r.byToken[w]...)
		}
		sort.Ints(out)
	}
	return out[:min(len(out), mostNamesakes)]
}

const mostNamesakes = 50 // figures of one name that are told apart

// person returns the known person that a run names, or a new one without an ID.
func (r *reader) person(x *run) *timeline.Person {
	if p := r.known.find(x.tokens); p != nil {
		c := *p
		return &c
	}
	if p := r.inOffice(x); p != nil {
		c := *p
		return &c
	}
	return &timeline.Person{Name: r.Lines[x.line].From(x.a, x.b).In(r.Text.Text), Origin: timeline.Origin{Rule: "named"}}
}

// same reports whether two names can be one person's: one holds all words of
// the other, the given names first.
func same(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return false
	}
	if len(a) == 1 {
		return surname(b, a[0])
	}
	if a[0] != b[0] && !initial(a[0], b[0]) && !initial(b[0], a[0]) {
		return false
	}
	k := 1
	for _, w := range b[1:] {
		if k < len(a) && w == a[k] {
			k++
		}
	}
	return k == len(a)
}

// surname reports whether a word is a surname in a full name.
func surname(name []string, w string) bool {
	if len(name) == 1 {
		return name[0] == w
	}
	for i, n := range name[1:] {
		if n == w && (i == len(name)-2 || !givenName(w)) {
			return true
		}
	}
	return false
}

func initial(a, b string) bool {
	return len(a) <= 2 && a != "" && strings.TrimSuffix(a, ".") == b[:1]
}

// alias gives a figure its ID, and as aliases the other names that the article
// prints.
func (f *Figure) alias() {
	if f.Person.ID == "" {
		f.Person.ID = timeline.ID("p-" + slug(f.Person.Name))
	}
	have := map[string]bool{prose.Fold(f.Person.Name): true}
	aliases := append([]string{}, f.Person.Aliases...)
	for _, a := range aliases {
		have[prose.Fold(a)] = true
	}
	for _, a := range f.aliases {
		if k := prose.Fold(a); !have[k] {
			have[k] = true
			aliases = append(aliases, a)
		}
	}
	f.Person.Aliases = aliases
}

// slug writes a name in small letters, digits and hyphens.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, c := range prose.Fold(name) {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(c)
			continue
		}
		gap = true
	}
	return b.String()
}
