package who

import (
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// bear notes the title that a run gives its figure.
func (r *reader) bear(x *run) {
	f := &r.Figures[x.figure]
	if x.titleB < x.titleA {
		return
	}
	l := r.Lines[x.line]
	name := r.noble(l, x.titleA, x.titleB)
	for k := x.titleA; k <= x.titleB; k++ {
		f.roles = append(f.roles, prose.Fold(l.Words[k].Low))
	}
	if f.gender == either {
		f.gender = r.titleSex(x)
	}
	f.install(name)
	if f.Person.Role == "" && name.class != "courtesy" {
		f.Person.Role = r.role(l, x, name)
	}
}

// install gives a figure an office.
func (f *Figure) install(o officeOf) {
	if o.class != "courtesy" {
		f.classes = append(f.classes, o.class)
	}
	f.head = f.head || o.head
	if f.country < 0 {
		f.country = o.country
	}
}

// hold lets a known person hold the office that other articles gave it.
func (r *reader) hold(f *Figure) {
	if !f.Known {
		return
	}
	o, list := r.officeIn(f.Person.Role)
	if o.at < 0 {
		return
	}
	for _, w := range list {
		f.roles = append(f.roles, prose.Fold(w.Low))
	}
	f.install(o)
}

// officeIn reads the office that a person's role tells, with its words.
func (r *reader) officeIn(role string) (officeOf, []words.Word) {
	if role == "" || role == Organisation || role == Country {
		return officeOf{at: -1}, nil
	}
	l := words.Read(role, []timeline.Paragraph{{Span: timeline.Span{End: len(role)}, Number: 1}}, r.Lang).Lines[0]
	if len(l.Words) == 0 {
		return officeOf{at: -1}, nil
	}
	return r.noble(l, 0, len(l.Words)-1), l.Words
}

// inOffice returns the person who is known by a surname alone and heads the
// state that the run's title says, and so is the one named in full here:
// "Dahl, president of Norway" is "Norwegian President Olav Dahl". It returns
// nil for none.
func (r *reader) inOffice(x *run) *timeline.Person {
	if len(x.tokens) < 2 || x.titleB < x.titleA {
		return nil
	}
	p := r.known.byName[x.tokens[len(x.tokens)-1]]
	if p == nil || strings.Contains(strings.TrimSpace(p.Name), " ") {
		return nil
	}
	there, _ := r.officeIn(p.Role)
	here := r.noble(r.Lines[x.line], x.titleA, x.titleB)
	if !here.head || !there.head || here.country < 0 || here.country != there.country || here.class != there.class {
		return nil
	}
	return p
}

// titleSex returns the sex that a run's title tells: "Ms".
func (r *reader) titleSex(x *run) gender {
	l := r.Lines[x.line]
	for k := x.titleA; k <= x.titleB; k++ {
		if g := titles[l.Words[k].Low].gender; g != either {
			return g
		}
	}
	return either
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
		_, multi := headed(l, k, a, b+1)
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
		if b, ok := headed(l, o.at, x.titleA, x.titleB+1); ok {
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
