package who

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// The roles of speakers who are no persons.
const (
	Organisation = "organisation"
	Country      = "country"
)

// A body is an organisation as an article prints it.
type body struct {
	name    string
	at      timeline.Span
	tokens  []string // words that carry weight, folded, without a country
	country int
	short   string // the initials behind it in brackets
}

// Body returns the figure of the organisation that speaks by a mention which
// means no person: "the ministry", "a spokesman for the court", "ELN". It joins
// the cast when it is met first, since only those that speak are worth a list.
// It returns -1 for a mention that names none.
func (c *Cast) Body(mention timeline.Span) (figure int, reason string) {
	n := c.text.LineAt(mention.Start)
	if mention.Empty() || n < 0 {
		return -1, ""
	}
	l := c.text.Lines[n]
	a, b := l.At(mention.Start), min(l.At(mention.End-1), len(l.Words)-1)
	through := ""
	if k := c.behind(l, a, b); k > a {
		a, through = k, ", for whom others speak"
	}
	for a < b && (c.text.Determiner(l.Words[a]) || !l.Words[a].Plain()) {
		a++
	}
	for b > a && (spokes[l.Words[b].Low] || l.Words[b].Low == "'s") {
		b--
		through = ", for whom others speak"
	}
	a = c.firmFrom(l, a, b)
	printed := l.From(a, b).In(c.text.Text)
	if f := c.nation(l, a, b); f >= 0 {
		return f, fmt.Sprintf("“%s” stands for %s, a country%s", printed, c.Figures[f].Person.Name, through)
	}
	x, ok := c.bodyOf(l, a, b)
	if !ok {
		if x, ok = c.abbreviated(printed); !ok {
			return -1, ""
		}
	}
	whole, where := c.fullest(x, mention.Start)
	if whole.name == "" {
		return -1, ""
	}
	f := c.enlist(whole.name, whole.at, Organisation, printed)
	reason = fmt.Sprintf("“%s” is %s, named in %s%s", printed, c.Figures[f].Person.Name, c.mark(where), through)
	if prose.Fold(printed) == prose.Fold(c.Figures[f].Person.Name) {
		reason = fmt.Sprintf("%s, named here (%s)%s", c.Figures[f].Person.Name, c.mark(n), through)
	}
	return f, reason
}

// behind returns the first word of the one for whom somebody speaks, "a
// spokesman for [the court]", or -1.
func (c *Cast) behind(l words.Line, a, b int) int {
	for k := a; k+1 <= b && k-a < 4; k++ {
		if spokes[l.Words[k].Low] && l.Words[k+1].Is("for", "of", "at", "from", "de", "del") {
			return min(k+2, b)
		}
	}
	return -1
}

// nation returns the figure of a country whose people speak, "the Americans",
// or that speaks itself, "Norway"; -1 for none.
func (c *Cast) nation(l words.Line, a, b int) int {
	k, n := land(l, a, b+1)
	if n == 0 || a+n-1 != b {
		return -1
	}
	if k.demonym && !strings.HasSuffix(l.Words[b].Low, "s") {
		return -1 // "the Colombian" is a person
	}
	names := countryNames[k.at]
	name := upperFirst(names.en, "en")
	if c.text.Lang == "es" {
		name = names.es
	}
	return c.enlist(name, l.From(a, b), Country, l.From(a, b).In(c.text.Text))
}

// bodyOf reads words a to b as an organisation.
func (c *Cast) bodyOf(l words.Line, a, b int) (body, bool) {
	x := body{at: l.From(a, b), country: -1}
	x.name = x.at.In(c.text.Text)
	if !c.bodily(l, a, b) && wellKnown[prose.Fold(x.name)] == "" {
		return x, false
	}
	for k := a; k <= b; k++ {
		w := l.Words[k]
		if w.Quote != l.Words[a].Quote || !w.Plain() && !w.Is("'s", "'", "&") {
			return x, false
		}
		if kn, n := land(l, k, b+1); n > 0 {
			x.country = kn.at
			k += n - 1
			continue
		}
		if w.Is("'s", "'", "of", "the", "de", "del", "la", "los", "las", "y", "and", "for", "&") {
			continue
		}
		if titles[w.Low].rank != 0 && !bodyHeads[w.Low] && !bodyOfOne[w.Low] && !firm(l, a, b) {
			return x, false
		}
		x.tokens = append(x.tokens, prose.Fold(w.Low))
	}
	return x, len(x.tokens) > 0
}

// bodily reports whether the noun that words a to b turn on is one for a body:
// not the "source" of "a source at the ministry". English turns on the last
// word before "of", Spanish on the first.
func (c *Cast) bodily(l words.Line, a, b int) bool {
	end := b
	for k := a + 1; k <= b && end == b; k++ {
		if l.Words[k].Is("of", "for", "at", "in", "from", "de", "del", "en") {
			end = k - 1
		}
	}
	if firm(l, a, b) && l.Words[a].Cap {
		for k := a; k < b; k++ {
			if l.Words[k].Is("and", "y", "&") {
				return false
			}
		}
		return true
	}
	head := false
	for k := a; k <= end; k++ {
		w := l.Words[k]
		head = head || bodyHeads[w.Low] || bodyOfOne[w.Low] || w.Cap && acronym(w.In(c.text.Text)) && !strings.Contains(w.Low, ".")
	}
	turn := l.Words[end]
	if c.text.Lang == "es" {
		turn = l.Words[a]
	}
	_, land := lands[turn.Low]
	return head && (turn.Cap || land || bodyHeads[turn.Low] || bodyOfOne[turn.Low])
}

// fullest returns the fullest name that the article, or common knowledge, has
// for a body, and the line it stands in. Its name is empty when all that is
// known is a common noun: "the company".
func (c *Cast) fullest(x body, at int) (body, int) {
	best, line := x, c.text.LineAt(at)
	alone := len(x.tokens) == 1 && firms[x.tokens[0]]
	for _, y := range c.bodies() {
		if alone && !firmHeads[y.tokens[len(y.tokens)-1]] { // "Airbus A380" is no longer name of the maker
			continue
		}
		if y.country >= 0 && x.country >= 0 && y.country != x.country {
			continue
		}
		if y.short != "" && len(x.tokens) == 1 && prose.Fold(y.short) == x.tokens[0] || len(y.tokens) > len(best.tokens) && holdsAll(y.tokens, x.tokens) ||
			len(y.tokens) == len(best.tokens) && best.country < 0 && y.country >= 0 && holdsAll(y.tokens, x.tokens) {
			best, line = y, c.text.LineAt(y.at.Start)
			if best.country < 0 {
				best.country = x.country
			}
		}
	}
	for _, name := range []string{best.name, strings.Join(best.tokens, " "), x.name} {
		if full := wellKnown[prose.Fold(name)]; full != "" {
			best.name = full
			return best, line
		}
	}
	if n := c.text.LineAt(best.at.Start); best.short == "" && !firm(c.text.Lines[n], c.text.Lines[n].At(best.at.Start), c.text.Lines[n].At(best.at.End-1)) { // firms and what has initials are as they are printed
		best.name = c.officially(best)
	}
	return best, line
}

// officially writes a body with its country behind it, so that "la Cancillería
// colombiana" and "Colombia's Cancillería" are one; "" when nothing tells which
// body of its kind it is.
func (c *Cast) officially(x body) string {
	n := c.text.LineAt(x.at.Start)
	l := c.text.Lines[n]
	a, b := l.At(x.at.Start), l.At(x.at.End-1)
	var kept []string
	capital := false
	for k := a; k <= b && k < len(l.Words); k++ {
		if kn, m := land(l, k, b+1); m > 0 && x.country == kn.at && (kn.demonym || k == a) && len(x.tokens) > 0 {
			k += m - 1
			if k+1 <= b && l.Words[k+1].Low == "'s" {
				k++
			}
			if abbreviated := strings.Contains(l.Words[k].Low, "."); abbreviated {
				return x.name // "U.S. Treasury" is how it is called
			}
			continue
		} else if m > 0 && k > a && l.Words[k-1].Is("of", "de", "del") {
			kept = kept[:len(kept)-1] // its country comes back behind it
			k += m - 1
			continue
		}
		capital = capital || l.Words[k].Cap
		if n := len(kept); n > 0 && !l.Words[k].Plain() && l.Words[k].Start == l.Words[k-1].End { // "Seafarers’"
			kept[n-1] += l.Words[k].In(c.text.Text)
			continue
		}
		kept = append(kept, l.Words[k].In(c.text.Text))
	}
	name := strings.TrimSpace(strings.Join(kept, " "))
	switch {
	case name == "" || x.country < 0 && (!capital || len(x.tokens) == 1 && bodyHeads[x.tokens[0]] && !bodyOfOne[x.tokens[0]] && !acronym(name)):
		return ""
	case x.country < 0 || acronym(name):
		return name
	}
	of := " of "
	if c.text.Lang == "es" {
		of = " de "
	}
	return upperFirst(name, c.text.Lang) + of + country{at: x.country}.name(c.text.Lang)
}

func holdsAll(whole, part []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { return !slices.Contains(whole, w) })
}

// bodies lists the organisations that the article prints with capitals, read
// once.
func (c *Cast) bodies() []body {
	if c.listed != nil {
		return c.listed
	}
	c.listed = []body{}
	for _, l := range c.text.Lines {
		for i := 0; i < len(l.Words) && len(c.listed) < mostBodies; i++ {
			if !l.Words[i].Cap || c.text.Determiner(l.Words[i]) || c.text.Barrier(l.Words[i]) {
				continue
			}
			b := bodyEnd(l, i)
			x, ok := c.bodyOf(l, i, b)
			if b+3 < len(l.Words) && l.Words[b+1].Is("(") && l.Words[b+3].Is(")", ",") && acronym(l.Words[b+2].In(c.text.Text)) {
				x.short = l.Words[b+2].Low
				if y, named := c.initialled(l, i, b, x); named {
					x, ok = y, true
				}
			}
			if ok {
				c.listed = append(c.listed, x)
			}
			i = b
		}
	}
	return c.listed
}

const mostBodies = 200 // organisations of one article that are told apart

// bodyEnd returns the last word of the capitals, with the small words that link
// them, that begin at word i.
func bodyEnd(l words.Line, i int) int {
	b := i
	for k := i + 1; k < len(l.Words) && k-i < 12 && l.Words[k].Sent == l.Words[i].Sent; k++ {
		switch w := l.Words[k]; {
		case w.Cap:
			b = k
		case !w.Is("of", "the", "de", "del", "la", "los", "las", "y", "and", "for", "&", "'") || k-b > 2:
			return b
		}
	}
	return b
}

// enlist returns the figure of a speaker who is no person, a new one when there
// is none.
func (c *Cast) enlist(name string, at timeline.Span, role, printed string) int {
	known := c.known.byName[prose.Fold(name)]
	if known == nil {
		known = c.known.byName[prose.Fold(printed)]
	}
	for i := range c.Figures {
		f := &c.Figures[i]
		if known != nil && f.Person.ID == known.ID || known == nil && prose.Fold(f.Person.Name) == prose.Fold(name) {
			if proper(printed) {
				f.aliases = append(f.aliases, printed)
				f.alias()
			}
			return i
		}
	}
	p := &timeline.Person{Name: name, Role: role, Origin: timeline.Origin{Rule: "speaks"}}
	if known != nil {
		copied := *known
		p = &copied
	}
	f := Figure{Person: p, Known: known != nil, Named: at, country: -1, tokens: strings.Fields(prose.Fold(name)), last: -1, named: -1}
	if proper(printed) {
		f.aliases = []string{printed}
	}
	f.alias()
	c.Figures = append(c.Figures, f)
	return len(c.Figures) - 1
}

// proper reports whether words name a body in any article: initials, or several
// words with capitals. "The ministry" is another one elsewhere.
func proper(printed string) bool {
	return acronym(printed) || strings.Contains(printed, " ") && strings.ToLower(printed) != printed
}

// spokes are words for those who speak for a body.
var spokes = words.Set(`spokesman spokeswoman spokesperson spokespeople spokesmen representative statement portavoz portavoces vocero vocera voceros
	representante comunicado`)

// bodyHeads are nouns for a body, bodyOfOne those that need nothing else to be
// known.
var (
	bodyHeads = words.Set(`ministry department court government party university congress nations bank post agency council administration committee commission
		office union federation association institute foundation group company corporation inc corp charity trust army navy force forces guard senate parliament assembly
		board bureau organization organisation league network press tribune herald journal times police authority treasury embassy chamber campaign house
		ministerio departamento cámara gobierno partido universidad tribunal corte congreso banco agencia consejo comisión oficina unión federación
		asociación instituto fundación grupo empresa compañía policía ejército armada fuerza fuerzas guardia senado parlamento asamblea organización
		embajada fiscalía procuraduría defensoría contraloría alcaldía gobernación secretaría juzgado sindicato presidencia cancillería diario periódico
		frente movimiento movement cartel cártel`)
	bodyOfOne = words.Set(`kremlin pentagon pentágono vatican vaticano hamas hezbollah hezbolá taliban talibán nato otan interpol reuters bloomberg amnistía
		amnesty unicef unesco opec opep cancillería fiscalía procuraduría presidencia treasury`)
)
