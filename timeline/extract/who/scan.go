package who

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// A reader goes through an article and fills its cast.
type reader struct {
	*words.Text
	*Cast
	things   map[string]bool  // names, folded, that ships and the like bear
	small    map[string]bool  // words that the article also writes without a capital
	sentence int              // sentences read so far
	byToken  map[string][]int // figures by each word of their names
	recent   []int            // figures by their last mention, the latest last
}

// A run is a stretch of capitals that may name somebody.
type run struct {
	line, a, b int // the words of the name
	from, to   int // with its title, before or behind
	titleA     int // the title, titleB < titleA for none
	titleB     int
	score      int // evidence that it names a person
	figure     int
	tokens     []string
	quoted     bool
	lay        bool   // told by something that is no title: "a fisherman", "her brother"
	kin        gender // that such a word tells
}

// scan collects the runs of capitals of all lines.
func (r *reader) scan() {
	r.small, r.things = map[string]bool{}, map[string]bool{}
	r.owner = make([][]int, len(r.Lines))
	for n, l := range r.Lines {
		r.owner[n] = make([]int, len(l.Words))
		for _, w := range l.Words {
			if w.Kind == prose.Word && !w.Cap && len(w.Low) < 16 {
				r.small[w.Low] = true
			}
		}
	}
	for n, l := range r.Lines {
		if l.Heading {
			continue
		}
		for i := 0; i < len(l.Words); {
			if !l.Words[i].Cap {
				i++
				continue
			}
			end := stretch(l, i)
			r.cut(n, i, end)
			i = end + 1
		}
	}
	r.unthing(r.things)
}

// stretch returns the last word of the run of capitals that begins at word i.
func stretch(l words.Line, i int) int {
	end := i
	for k := i + 1; k < len(l.Words) && k-i < 12; k++ {
		w := l.Words[k]
		if w.Sent != l.Words[i].Sent || (w.Quote < 0) != (l.Words[i].Quote < 0) {
			break
		}
		if w.Cap {
			end = k
			continue
		}
		if !nobiliary[w.Low] || k-end > 2 {
			break
		}
	}
	return end
}

// cut takes the name out of a run: a word that only begins the sentence, the
// title and the country before it are not part of it.
func (r *reader) cut(n, a, b int) {
	l := r.Lines[n]
	if r.begins(l, a) && r.ordinary(l, a, b) {
		if a++; a > b {
			return
		}
		for a <= b && !l.Words[a].Cap {
			a++
		}
		if a > b {
			return
		}
	}
	x := run{line: n, a: a, b: b, from: a, to: b, titleA: 0, titleB: -1, figure: -1, quoted: l.Words[a].Quote >= 0}
	if k := givenAfterTitle(l, a, b); k >= 0 {
		x.a, x.from = k, k
	} else if k := lastTitle(l, a, b); k >= 0 {
		x.titleA, x.titleB = a, k
		x.a = k + 1
		x.score += 3
	}
	for x.a <= b {
		if _, w := land(l, x.a, b+1); w > 0 && x.a+w <= b {
			x.a += w
			continue
		}
		if x.a < b && (!l.Words[x.a].Cap || former[l.Words[x.a].Low]) {
			x.a++
			continue
		}
		break
	}
	if x.a > b {
		return
	}
	if k := r.knownFrom(l, x.a, b); k > x.a {
		x.a, x.from = k, k
		if titles[l.Words[k-1].Low].rank == 0 {
			x.titleA, x.titleB = 0, -1
		}
	}
	r.titleBefore(&x)
	r.titleAfter(&x)
	r.judge(&x)
}

// knownFrom returns the word of a run from which on it is a known name, or -1.
func (r *reader) knownFrom(l words.Line, a, b int) int {
	var tokens []string
	var at []int
	for k := a; k <= b; k++ {
		if l.Words[k].Cap {
			tokens, at = append(tokens, prose.Fold(l.Words[k].Low)), append(at, k)
		}
	}
	if k := r.known.inside(tokens); k >= 0 {
		return at[k]
	}
	return -1
}

var former = words.Set(`former ex acting interim then late outgoing incoming expresidente exministro exministra exfiscal exsenador`)

// begins reports whether word a stands where a capital says nothing.
func (r *reader) begins(l words.Line, a int) bool {
	if a == 0 || l.Words[a-1].Sent != l.Words[a].Sent {
		return true
	}
	p := l.Words[a-1]
	return p.Kind == prose.Open || p.Is(":", ".", "?", "!", "—", "–", "¿", "¡", "\"", "…", "...")
}

// ordinary reports whether the first word of a run is a word like any other.
func (r *reader) ordinary(l words.Line, a, b int) bool {
	w := l.Words[a]
	if titles[w.Low].rank != 0 {
		return false
	}
	if _, n := land(l, a, b+1); n > 0 {
		return false
	}
	if r.Barrier(w) || r.Determiner(w) || r.Adverb(w) || r.Pronoun(w) || openers[w.Low] {
		return true
	}
	if vices[w.Low] || lastTitle(l, a, b) >= 0 {
		return false
	}
	return r.small[w.Low] && !givenName(prose.Fold(w.Low))
}

// openers are adverbs that open a sentence, and mostly are nothing else.
var openers = words.Set(`however instead nevertheless nonetheless therefore thus hence indeed moreover furthermore otherwise perhaps maybe besides rather
	sometimes soon today yesterday tomorrow tonight elsewhere overall
	sin además incluso asimismo quizás quizá mañana`)

// givenAfterTitle returns the first given name of a run that goes on with a
// title, "Secretary of [State Marco Rubio]", or -1.
func givenAfterTitle(l words.Line, a, b int) int {
	k := a - 1
	for k >= 0 && a-k < 4 && l.Words[k].Is("the", "la", "los", "las") {
		k--
	}
	if k < 1 || !l.Words[k].Is("of", "de", "for", "to", "in", "ante", "en") || titles[l.Words[k-1].Low].rank == 0 {
		return -1
	}
	for k = a + 1; k < b; k++ {
		if givenName(prose.Fold(l.Words[k].Low)) {
			return k
		}
	}
	return -1
}

// lastTitle returns the last word of a run that is a title's head with a name
// behind it, or -1.
func lastTitle(l words.Line, a, b int) int {
	for k := b - 1; k >= a; k-- {
		if titles[l.Words[k].Low].rank == 0 {
			continue
		}
		if before := l.Words[max(k-1, a)].Low; k > a && givenName(prose.Fold(before)) && !collective[before] {
			return -1 // "Martin Luther King Jr"
		}
		return k
	}
	return -1
}

// judge weighs whether a run names a person and keeps it if so, or if it may
// turn out to be a surname.
func (r *reader) judge(x *run) {
	l := r.Lines[x.line]
	solid := 0
	known := r.known.byName[prose.Fold(l.From(x.a, x.b).In(r.Text.Text))] != nil && x.b > x.a
	for k := x.a; k <= x.b; k++ {
		w := l.Words[k]
		if !w.Cap {
			continue
		}
		f := prose.Fold(w.Low)
		first := l.Words[x.a].Low
		given := x.b > x.a && givenName(prose.Fold(first)) && !(k > x.a && (collective[first] || calendar[first]))
		if strings.HasSuffix(w.Low, "-american") || !known && (corporate[w.Low] || strings.ContainsAny(w.Low, "0123456789")) || (calendar[w.Low] || collective[w.Low]) && !given && !known {
			return
		}
		solid++
		x.tokens = append(x.tokens, f)
	}
	if c, n := land(l, x.a, x.b+1); n > 0 && n == x.b-x.a+1 && c.at >= 0 || solid == 0 || solid > 5 {
		return
	}
	if last := l.Words[x.b]; solid > 1 && !known && titles[last.Low].rank != 0 && !givenName(x.tokens[0]) {
		return // "Operating Officer"
	}
	if len(x.tokens) == 1 && (len(x.tokens[0]) < 3 || titles[l.Words[x.b].Low].rank != 0 || r.Pronoun(l.Words[x.a]) || r.Barrier(l.Words[x.a]) || r.Determiner(l.Words[x.a])) {
		return
	}
	if r.vessel(x) {
		r.things[strings.Join(x.tokens, " ")] = true
		return
	}
	if solid > 1 && givenName(x.tokens[0]) {
		x.score += 2
	}
	if x.titleB < x.titleA {
		x.lay = r.described(x)
		if g, ok := r.related(x); ok {
			x.lay, x.kin = true, g
			x.score += 2
		}
		if x.lay && solid > 1 {
			x.score++
		}
	}
	if solid > 1 && strings.Contains(x.tokens[0], ".") && len(x.tokens[0]) <= 4 { // "J.D. Lee"
		x.score++
	}
	if next := x.b + 1; next < len(l.Words) {
		w := l.Words[next]
		switch {
		case acts[r.Lang][w.Low]:
			x.score++
		case w.Is(",") && next+2 < len(l.Words) && (l.Words[next+1].Is("who", "quien") || l.Words[next+1].Kind == prose.Number && l.Words[next+2].Is(",")):
			x.score += 2
		case w.Is("who", "quien"):
			x.score++
		}
	}
	if p := x.from - 1; p >= 0 && acts[r.Lang][l.Words[p].Low] && p > 0 && (!l.Words[p-1].Plain() || r.Lang == "es") {
		x.score++
	}
	r.runs = append(r.runs, *x)
}

// tells are forms of verbs of speaking, acts those and others of what mostly
// people do.
var (
	tells = map[string]map[string]bool{
		"en": words.Set(`said says told added wrote asked tweeted argued insisted denied announced warned replied explained recalled declared stated noted
			claimed revealed affirmed asserted emphasized emphasised mentioned proposed confirmed acknowledged admitted suggested indicated promised
			accused urged`),
		"es": words.Set(`dijo afirmó aseguró señaló indicó manifestó expresó declaró explicó agregó añadió sostuvo insistió advirtió escribió respondió anunció
			negó reiteró reconoció pidió propuso recordó contó comentó preguntó prometió denunció criticó dice afirma asegura señala sostiene advierte
			informó confirmó destacó subrayó precisó`),
	}
	acts = map[string]map[string]bool{
		"en": union(tells["en"], words.Set(`posted met signed visited thanked praised travelled traveled resigned spoke called invited has had was is will`)),
		"es": union(tells["es"], words.Set(`firmó visitó viajó invitó ha había es fue será`)),
	}
)

func union(sets ...map[string]bool) map[string]bool {
	out := map[string]bool{}
	for _, s := range sets {
		for w := range s {
			out[w] = true
		}
	}
	return out
}
