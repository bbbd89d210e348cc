package who

import (
	"sort"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// A roster looks up the people a library knows already.
type roster struct {
	byName    map[string]*timeline.Person // by folded name or alias of several words
	bySurname map[string]*timeline.Person // nil where several share it
}

func index(known []*timeline.Person) *roster {
	r := &roster{map[string]*timeline.Person{}, map[string]*timeline.Person{}}
	sorted := append([]*timeline.Person{}, known...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].ID < sorted[j].ID })
	for _, p := range sorted {
		for k, name := range append([]string{p.Name}, p.Aliases...) {
			f := prose.Fold(name)
			if _, ok := r.byName[f]; !ok {
				r.byName[f] = p
			}
			if fields := strings.Fields(f); k == 0 && len(fields) > 1 {
				last := fields[len(fields)-1]
				if old, ok := r.bySurname[last]; ok && old != p {
					p = nil
				}
				r.bySurname[last] = p
			}
			if p == nil {
				break
			}
		}
	}
	return r
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
	for pass := 0; pass < 2; pass++ { // full names first, so that titles with a surname join them
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
				if r.known.byName[strings.Join(x.tokens, " ")] != nil {
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
	for _, i := range r.sharing(x.tokens) {
		if same(r.Figures[i].tokens, x.tokens) {
			if len(x.tokens) > len(r.Figures[i].tokens) && len(r.Figures[i].tokens) == 1 {
				r.Figures[i].tokens = x.tokens
				r.Figures[i].Person = r.person(x)
				r.Figures[i].Known = r.known.byName[strings.Join(x.tokens, " ")] != nil
				r.note(i)
			}
			return i
		}
	}
	l := r.Lines[x.line]
	p := r.person(x)
	f := Figure{Person: p, Named: l.From(x.a, x.b), country: -1, tokens: x.tokens, last: -1, named: -1, Known: p.ID != ""}
	if f.Known {
		f.tokens = strings.Fields(prose.Fold(p.Name))
	}
	f.gender = sex(f.tokens[0])
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

// person returns the known person a run names, or a new one without an ID.
func (r *reader) person(x *run) *timeline.Person {
	if p := r.known.byName[strings.Join(x.tokens, " ")]; p != nil {
		c := *p
		return &c
	}
	if len(x.tokens) == 1 {
		if p := r.known.bySurname[x.tokens[0]]; p != nil {
			c := *p
			return &c
		}
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

// surnames gives single words the figure they are the surname of: the one
// named first where several share it.
func (r *reader) surnames() {
	for i := range r.runs {
		x := &r.runs[i]
		if x.figure >= 0 || len(x.tokens) != 1 {
			continue
		}
		w := x.tokens[0]
		x.figure = r.bySurname(w)
		if x.figure < 0 && x.score > 0 {
			if p := r.known.bySurname[w]; p != nil || r.known.byName[w] != nil {
				x.figure = r.figure(x)
			}
		}
	}
}

func (r *reader) bySurname(w string) int {
	for _, i := range r.sharing([]string{w}) {
		if surname(r.Figures[i].tokens, w) {
			return i
		}
	}
	if givenName(w) {
		for _, i := range r.sharing([]string{w}) {
			if r.Figures[i].tokens[0] == w {
				return i
			}
		}
	}
	return -1
}

// alone makes figures of single names that nothing introduces, "Lee said. He",
// if a pronoun picks them up, or if they are given names that act.
func (r *reader) alone() {
	for i := range r.runs {
		x := &r.runs[i]
		if x.figure >= 0 || len(x.tokens) != 1 || x.quoted || r.bySurname(x.tokens[0]) >= 0 {
			continue
		}
		l := r.Lines[x.line]
		if x.a > 0 && (r.Determiner(l.Words[x.a-1]) || placing[l.Words[x.a-1].Low]) || acronym(l.Words[x.a].In(r.Text.Text)) {
			continue
		}
		g, picked := r.pickedUp(x)
		name := givenName(x.tokens[0])
		if !(picked && (x.score > 0 || name || r.moves(x))) && !(name && x.score > 0) {
			continue
		}
		x.figure = r.figure(x)
		if f := &r.Figures[x.figure]; f.gender == either {
			f.gender = g
		}
	}
}

// moves reports whether a verb follows a name.
func (r *reader) moves(x *run) bool {
	l := r.Lines[x.line]
	k := x.b + 1
	for k < len(l.Words) && r.Adverb(l.Words[k]) && !r.Helper(l.Words[k]) {
		k++
	}
	return k < len(l.Words) && l.Words[k].Sent == l.Words[x.b].Sent && (r.Past(l.Words[k]) || r.Helper(l.Words[k]))
}

// placing are words before a place rather than a person.
var placing = words.Set(`in at near from into across outside inside en desde hacia`)

func acronym(s string) bool { return len(s) > 1 && strings.ToUpper(s) == s }

// pickedUp reports whether a pronoun for a person follows a name before
// another name does.
func (r *reader) pickedUp(x *run) (gender, bool) {
	l := r.Lines[x.line]
	for k := x.b + 1; k < len(l.Words) && k-x.b < 40; k++ {
		w := l.Words[k]
		if w.Quote >= 0 {
			continue
		}
		if p, ok := pronouns[r.Lang][w.Low]; ok && p.gender != either {
			return p.gender, true
		}
		if w.Cap && !w.First && prose.Fold(w.Low) != x.tokens[0] {
			return either, false
		}
	}
	return either, false
}

// bear notes the title that a run gives its figure.
func (r *reader) bear(x *run) {
	f := &r.Figures[x.figure]
	if x.titleB < x.titleA {
		return
	}
	l := r.Lines[x.line]
	name := r.noble(l, x.titleA, x.titleB)
	for k := x.titleA; k <= x.titleB; k++ {
		w := l.Words[k]
		f.roles = append(f.roles, prose.Fold(w.Low))
		t := titles[w.Low]
		if t.gender != either && f.gender == either {
			f.gender = t.gender
		}
	}
	f.classes = append(f.classes, name.class)
	f.head = f.head || name.head
	if f.country < 0 {
		f.country = name.country
	}
	if f.Person.Role == "" && name.class != "courtesy" {
		f.Person.Role = r.role(l, x, name)
	}
}

// An office is what the words of a title say.
type officeOf struct {
	class   string // "president", "vice president"
	at      int    // its head word
	rank    rank
	gender  gender
	head    bool
	country int
	party   bool // the country is only told by a party
}

// noble reads the title in words a to b.
func (r *reader) noble(l words.Line, a, b int) officeOf {
	o := officeOf{country: -1, at: -1}
	for k := a; k <= b; k++ {
		if c, n := land(l, k, b+1); n > 0 {
			if o.country < 0 || c.demonym && o.at < 0 {
				o.country = c.at
			}
			k += n - 1
			continue
		}
		if p := parties[l.Words[k].Low]; p != "" && o.country < 0 {
			o.country, o.party = lands[p].at, true
		}
		_, _, multi := headed(l, k, a, b+1)
		t, ok := titles[l.Words[k].Low]
		if !ok && !multi || o.at >= 0 && o.rank != loose {
			continue
		}
		o.at, o.class, o.rank, o.gender = k, t.word, t.rank, t.gender
		switch {
		case multi:
			o.rank, o.head, o.class = head, true, "president"
			if l.Words[k].Is("minister", "ministro", "ministra") {
				o.class = "prime minister"
			}
		case k > a && vices[l.Words[k-1].Low]:
			o.class, o.rank = "vice "+t.word, office
		default:
			o.head = t.rank == head
		}
	}
	return o
}

// role writes a title for the list of people: "President of Colombia".
func (r *reader) role(l words.Line, x *run, o officeOf) string {
	text := l.From(x.titleA, x.titleB).In(r.Text.Text)
	if o.at < 0 {
		return text
	}
	if o.country >= 0 && o.rank == head {
		of := " of "
		if r.Lang == "es" {
			of = " de "
		}
		from := o.at
		if o.class == "prime minister" && from > x.titleA {
			from--
		}
		to := o.at
		if _, b, ok := headed(l, o.at, x.titleA, x.titleB+1); ok {
			to = b
		}
		return upperFirst(l.From(from, to).In(r.Text.Text), r.Lang) + of + country{at: o.country}.name(r.Lang)
	}
	first := x.titleA
	for first < o.at && r.Determiner(l.Words[first]) {
		first++
	}
	return upperFirst(l.From(first, x.titleB).In(r.Text.Text), r.Lang)
}

// upperFirst writes English titles with a capital; Spanish keeps its own.
func upperFirst(s, lang string) string {
	if lang == "es" || s == "" {
		return s
	}
	rs := []rune(s)
	rs[0] = unicode.ToUpper(rs[0])
	return string(rs)
}

// finish gives a figure its ID and aliases.
func (r *reader) finish(f *Figure) {
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
