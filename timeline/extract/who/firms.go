package who

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// firmFrom returns where the name of a firm begins at the end of words a to b,
// "the car maker [General Motors]"; a when they are no such words.
func (c *Cast) firmFrom(l words.Line, a, b int) int {
	k := b
	for k > a && l.Words[k-1].Cap {
		k--
	}
	if k == a || !firm(l, k, b) {
		return a
	}
	if w := l.Words[k-1]; !w.Plain() || c.text.Barrier(w) || c.text.Determiner(w) || c.text.Adverb(w) || prepositions[w.Low] {
		return a
	}
	return k
}

// firm reports whether words a to b are a firm's name.
func firm(l words.Line, a, b int) bool {
	return l.Words[b].Cap && (firmHeads[l.Words[b].Low] && b > a || firms[l.Words[b].Low])
}

// initialled reads the last of the capitals a to b that have the initials behind
// them in brackets, whatever their words are: "Médicos del Puerto (MP)".
func (c *Cast) initialled(l words.Line, a, b int, x body) (body, bool) {
	short := prose.Fold(x.short)
	for k := b - 1; k >= a; k-- {
		if !l.Words[k].Cap || !strings.HasPrefix(prose.Fold(l.Words[k].Low), short[:1]) {
			continue
		}
		y := body{at: l.From(k, b), country: x.country, short: x.short}
		y.name = y.at.In(c.text.Text)
		rest := short
		for i := k; i <= b; i++ {
			w := prose.Fold(l.Words[i].Low)
			if !l.Words[i].Cap {
				continue
			}
			y.tokens = append(y.tokens, w)
			if rest != "" && strings.HasPrefix(w, rest[:1]) {
				rest = rest[1:]
			}
		}
		if rest == "" {
			return y, true
		}
	}
	return x, false
}

// abbreviated returns the body of a name that the article gives initials in
// brackets.
func (c *Cast) abbreviated(printed string) (body, bool) {
	name := prose.Fold(printed)
	for _, x := range c.bodies() {
		if x.short != "" && prose.Fold(x.name) == name {
			return x, true
		}
	}
	return body{}, false
}

// wellKnown gives the full name of bodies that go by several, by the folded
// name.
var wellKnown = readWellKnown(`
	White House: casa blanca
	United Nations: un, u.n., onu, naciones unidas, organizacion de las naciones unidas
	European Union: eu, e.u., ue, union europea
	European Commission: comision europea
	NATO: otan, north atlantic treaty organization
	Organization of American States: oas, oea, organizacion de los estados americanos
	World Health Organization: oms, organizacion mundial de la salud
	International Criminal Court: icc, cpi, corte penal internacional
	International Court of Justice: icj, corte internacional de justicia
	U.S. Department of State: state department, department of state, departamento de estado, us state department, u.s. state department
	U.S. Department of the Treasury: treasury department, department of the treasury, departamento del tesoro, u.s. treasury, us treasury, u.s. treasury department
	U.S. Department of Justice: justice department, department of justice, u.s. justice department, u.s. department of justice
	U.S. Department of Defense: pentagon, pentagono, defense department, department of defense, el pentagono, pentagono
	U.S. Department of Homeland Security: dhs, department of homeland security, homeland security department
	U.S. Southern Command: southern command, comando sur`)

func readWellKnown(table string) map[string]string {
	out := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		name, others, _ := strings.Cut(strings.TrimSpace(line), ": ")
		out[prose.Fold(name)] = name
		for _, o := range strings.Split(others, ", ") {
			out[o] = name
		}
	}
	return out
}
