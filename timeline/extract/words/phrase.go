package words

import (
	"strings"

	"dateline/timeline/extract/prose"
)

// grammar is the small words of a language, by what they do to a noun phrase.
type grammar struct {
	pronouns   map[string]bool // stand for a noun phrase
	who        map[string]bool // begin a relative clause
	skipped    map[string]bool // between a subject and its verb
	determiner map[string]bool // begin a noun phrase
	linking    map[string]bool // go on with it: "of"
	and        map[string]bool
	barrier    map[string]bool // never inside one
	clitic     map[string]bool // before a Spanish verb
}

var grammars = map[string]*grammar{
	"en": {
		pronouns:   Set(`he she they we i it you himself herself themselves`),
		who:        Set(`who which that whom whose`),
		determiner: Set(`the a an his her their its our my this these those some several many both one another each any`),
		linking:    Set(`of for`),
		and:        Set(`and &`),
		skipped: Set(`also later then once now still further again even just recently repeatedly previously simply famously often has have had is was were
			been be would could will did does do not never himself herself themselves itself always already only to apparently first all both ever quickly
			too afterwards meanwhile may might must should can n't having being`),
		barrier: Set(`that which when while where because if after before as but and or so than since until though although whether with by in on at from to
			into about over under during against between through without amid upon per via what how why like unlike despite except said told then there
			following whom whose who once nor yet i'm it's he's she's according`),
	},
	"es": {
		pronouns:   Set(`él ella ellos ellas yo nosotros usted ustedes quien quienes este esta ésta éste estos estas ésa ése`),
		who:        Set(`que quien quienes cual cuales`),
		determiner: Set(`el la los las un una unos unas su sus este esta estos estas ese esa esos esas aquel aquella aquellos aquellas varios algunos ambos otro otra dicho dicha`),
		linking:    Set(`de del`),
		and:        Set(`y e`),
		skipped: Set(`también además luego después entonces ya aún todavía incluso ha han había habían fue fueron es son está están estaba no nunca siempre
			se lo le les la los las me nos solo sólo asimismo igualmente posteriormente hoy ayer recientemente nuevamente previamente hoy quiso volvió a
			antes apenas así sí`),
		clitic: Set(`se lo le les me nos`),
		barrier: Set(`que cuando mientras donde porque si tras después antes como pero y e o u ni sino aunque con por en a al ante bajo desde durante entre hacia
			hasta mediante para según sin sobre contra cuyo cuya qué cómo dijo pues ya luego`),
	},
}

func (t *Text) grammar() *grammar { return grammars[t.Lang] }

const (
	longestPhrase  = 12 // words in a noun phrase
	longestAside   = 30 // words in an apposition
	deepestAsides  = 3
	longestSubject = 9
)

// Pronoun reports whether w stands for a person or thing by itself.
func (t *Text) Pronoun(w Word) bool { return t.grammar().pronouns[w.Low] }

// Barrier reports whether w never stands inside a noun phrase.
func (t *Text) Barrier(w Word) bool { return t.grammar().barrier[w.Low] }

// Determiner reports whether w begins a noun phrase.
func (t *Text) Determiner(w Word) bool { return t.grammar().determiner[w.Low] }

// Adverb reports whether w may stand between a subject and its verb.
func (t *Text) Adverb(w Word) bool {
	if t.Lang == "es" {
		return t.grammar().skipped[w.Low] || strings.HasSuffix(w.Low, "mente")
	}
	return t.grammar().skipped[w.Low] || !w.Cap && len(w.Low) > 4 && strings.HasSuffix(w.Low, "ly")
}

// PhraseBefore returns the noun phrase that is the subject of the verb after
// word i: it skips adverbs, auxiliaries, appositions and relative clauses, and
// stays in the sentence and out of quotations.
func (t *Text) PhraseBefore(l Line, i int) (a, b int, ok bool) {
	if i >= 0 && i+1 < len(l.Words) && l.Words[i+1].Sent != l.Words[i].Sent {
		return 0, 0, false
	}
	return t.phraseBefore(l, i, 0)
}

// days are words for a day that may stand between a subject and its verb: "Lee
// on Monday said".
var days = Set(`monday tuesday wednesday thursday friday saturday sunday yesterday today lunes martes miércoles jueves viernes sábado domingo`)

// pastDay steps back over a day and the small word before it.
func (t *Text) pastDay(l Line, i, from int) int {
	if i <= from || !days[l.Words[i].Low] || l.Words[i].Quote >= 0 {
		return i
	}
	i--
	if i > from && l.Words[i].Is("on", "last", "late", "early", "el", "este", "pasado") {
		i--
	}
	return i
}

func (t *Text) phraseBefore(l Line, i, depth int) (int, int, bool) {
	if depth > deepestAsides || i < 0 || i >= len(l.Words) {
		return 0, 0, false
	}
	g := t.grammar()
	from, _ := l.Bounds(i)
	for i >= from && l.Words[i].Quote < 0 && t.Adverb(l.Words[i]) {
		i--
	}
	if i > from {
		i = t.pastDay(l, i, from)
	}
	if i < from || l.Words[i].Quote >= 0 {
		return 0, 0, false
	}
	w := l.Words[i]
	if w.Is(",", "—", "–", "-", "--", ")") {
		j, ok := l.aside(i, from)
		if !ok {
			return 0, 0, false
		}
		a, b, ok := t.phraseBefore(l, j-1, depth+1)
		if ok && w.Is(",") && t.governed(l, a, from) {
			if c, d, better := t.beyond(l, j, i, from, depth); better {
				return c, d, true
			}
		}
		if ok && a == b && l.Words[a].Kind == prose.Number && a > from { // "Ann Lee, 45, of Ohio, said"
			k := a - 1
			if l.Words[k].Is(",") && k > from {
				k--
			}
			return t.phraseBefore(l, k, depth+1)
		}
		return a, b, ok
	}
	if g.who[w.Low] && i > from {
		j := i - 1
		if l.Words[j].Is(",") && j > from {
			j--
		}
		return t.phraseBefore(l, j, depth+1)
	}
	if g.pronouns[w.Low] {
		return i, i, true
	}
	if !w.Plain() || g.barrier[w.Low] && !w.Cap {
		return 0, 0, false
	}
	return t.stretchBack(l, i, from), i, true
}

// governed reports whether a phrase that begins at word a hangs on a
// preposition, and so is no subject.
func (t *Text) governed(l Line, a, from int) bool {
	return a > from && l.Words[a-1].Quote < 0 && governing[l.Words[a-1].Low]
}

var governing = Set(`in on at by with from after before during for to of into against through near outside over under until since en con por desde tras ante contra hasta`)

// beyond looks for the subject of an attribution whose nearest comma follows
// the object of a preposition: before the commas further back ("Lee, pastor in
// Ames, Iowa, said"), else between the two commas themselves ("After a win in
// Ohio, Gov. Lee, said").
func (t *Text) beyond(l Line, j, i, from, depth int) (a, b int, ok bool) {
	for k := j - 1; k > from && i-k < longestAside; k-- {
		if l.Words[k].Quote >= 0 || l.Words[k].Is(":", ";") {
			break
		}
		if !l.Words[k].Is(",") {
			continue
		}
		if a, b, ok := t.phraseBefore(l, k-1, depth+1); ok && l.Words[b].Cap && !t.governed(l, a, from) && b == k-1 {
			return a, b, true
		}
	}
	b = i - 1
	if l.Words[b].Is(")") {
		if open, ok := l.aside(b, from); ok {
			b = open - 1
		}
	}
	if b > j+1 && l.Words[j+1].Cap && l.Words[b].Cap {
		return t.stretchBack(l, b, j+1), b, true
	}
	return 0, 0, false
}

// aside returns the word that opens the apposition which word i closes.
func (l Line) aside(i, from int) (int, bool) {
	open := l.Words[i].Low
	if open == ")" {
		open = "("
	}
	for j := i - 1; j >= from && i-j < longestAside; j-- {
		w := l.Words[j]
		if w.Quote >= 0 || w.Is(":", ";") {
			return 0, false
		}
		if w.Low == open && j > from {
			return j, true
		}
	}
	return 0, false
}

func (t *Text) stretchBack(l Line, b, from int) int {
	g, a := t.grammar(), b
	for a-1 >= from && b-a < longestPhrase {
		p := l.Words[a-1]
		if p.Quote >= 0 {
			break
		}
		inner := a-2 >= from && l.Words[a-2].Plain() && l.Words[a-2].Quote < 0
		if g.linking[p.Low] && inner {
			a--
			continue
		}
		if g.and[p.Low] && inner && l.Words[a-2].Cap && l.Words[a].Cap {
			a--
			continue
		}
		if g.barrier[p.Low] || !p.Plain() || g.clitic[p.Low] || aloof[p.Low] && l.Words[a].Cap {
			break
		}
		a--
		if g.determiner[p.Low] {
			if a-1 >= from && g.linking[l.Words[a-1].Low] {
				continue
			}
			break
		}
	}
	return a
}

// aloof are nouns that never stand right before a name as its title: "last week
// Lee", "in a statement Lee".
var aloof = Set(`week month year day days weeks months years night morning afternoon evening weekend time statement speech interview letter post article
	semana mes año día noche mañana tarde comunicado discurso entrevista carta`)

// PhraseAfter returns the noun phrase that begins at word i.
func (t *Text) PhraseAfter(l Line, i int) (a, b int, ok bool) {
	g := t.grammar()
	if i >= len(l.Words) || l.Words[i].Quote >= 0 || !l.Words[i].Plain() {
		return 0, 0, false
	}
	if g.pronouns[l.Words[i].Low] && !(g.determiner[l.Words[i].Low] && i+1 < len(l.Words) && l.Words[i+1].Plain()) {
		return i, i, true
	}
	if t.ends(l.Words[i]) {
		return 0, 0, false
	}
	b = i
	for b+1 < len(l.Words) && b-i < longestPhrase && l.Words[b+1].Sent == l.Words[i].Sent {
		w := l.Words[b+1]
		if w.Quote >= 0 || !w.Plain() {
			break
		}
		next := b+2 < len(l.Words) && l.Words[b+2].Plain()
		if g.linking[w.Low] && next || g.and[w.Low] && next && l.Words[b+2].Cap && l.Words[b].Cap {
			b++
			continue
		}
		if t.ends(w) && !(b == i && g.determiner[l.Words[i].Low]) || g.determiner[w.Low] && !g.linking[l.Words[b].Low] {
			break
		}
		b++
	}
	for b > i && (t.ends(l.Words[b]) || g.linking[l.Words[b].Low]) {
		b--
	}
	return i, b, true
}

// enders end a noun phrase that is read forward.
var enders = map[string]map[string]bool{
	"en": Set(`is was were are has had have this last earlier later recently thursday friday monday tuesday wednesday saturday sunday outside yesterday
		today adding citing referring noting speaking it there not will would could did does also again who whose which that`),
	"es": Set(`es fue era son fueron ha han había hoy ayer este esta lunes martes miércoles jueves viernes sábado domingo durante quien al no se también`),
}

func (t *Text) ends(w Word) bool {
	if w.Cap && !w.First && !days[w.Low] { // "Will Doyle"
		return false
	}
	return t.grammar().barrier[w.Low] || enders[t.Lang][w.Low]
}

// pastLead returns the first word of a sentence, from word st on, that is not
// part of an adverbial it opens with.
func (t *Text) pastLead(l Line, st, i int) int {
	g := t.grammar()
	for st <= i {
		w := l.Words[st]
		if w.Quote >= 0 || !w.Plain() {
			st++
			continue
		}
		lead := w.First && !g.determiner[w.Low] && (t.Lang == "en" && strings.HasSuffix(w.Low, "ing") || t.Lang == "es" && strings.HasSuffix(w.Low, "ndo"))
		lead = lead || w.First && (opening[w.Low] || st < i && moments[l.Words[st+1].Low] && g.determiner[w.Low] || w.Is("last", "next") && st < i && moments[l.Words[st+1].Low])
		if !g.barrier[w.Low] && !lead && !(t.Adverb(w) && !g.determiner[w.Low]) {
			return st
		}
		k := st
		for k <= i && !l.Words[k].Is(",") {
			k++
		}
		if k >= i {
			k = st
		} else if governing[w.Low] {
			k = l.pastPlace(k, i)
		}
		st = k + 1
	}
	return st
}

// pastPlace steps from the comma at word k over the rest of a place's name, "In
// Reno, Nev., Lee", to the comma behind it.
func (l Line) pastPlace(k, i int) int {
	for e := k + 1; e < i && e-k <= 6; e++ {
		w := l.Words[e]
		if w.Is(",") {
			return e
		}
		if !w.Cap && !w.Is("on", ".", "el") && w.Kind != prose.Number {
			break
		}
	}
	return k
}

var (
	// opening are words that a sentence opens an adverbial with.
	opening = Set(`hours days weeks months years minutes moments earlier later shortly soon here asked once recently yesterday today pressed
		horas días semanas meses años minutos ayer hoy preguntado preguntada consultado consultada`)
	// moments are nouns of time behind a determiner: "last week".
	moments = Set(`week month year day night morning afternoon evening weekend time semana mes año día noche mañana tarde`)
)

// Subject returns the first noun phrase of the sentence that holds word i,
// past a leading adverbial ("In a 1963 speech, he declared").
func (t *Text) Subject(l Line, i int) (a, b int, ok bool) {
	if i < 0 || i >= len(l.Words) {
		return 0, 0, false
	}
	g := t.grammar()
	st, _ := l.Bounds(i)
	st = t.pastLead(l, st, i)
	if st > i {
		return 0, 0, false
	}
	if g.pronouns[l.Words[st].Low] && !g.determiner[l.Words[st].Low] {
		return st, st, true
	}
	b = st
	for b+1 <= i && b-st < longestSubject {
		w := l.Words[b+1]
		if w.Quote >= 0 || !w.Plain() {
			break
		}
		first := b == st && !t.ends(w) && !t.Adverb(w) && !(l.Words[st].Cap && !g.determiner[l.Words[st].Low] && t.Past(w))
		if !w.Cap && !g.linking[w.Low] && !first && w.Low != "'s" {
			break
		}
		b++
	}
	for b > st && g.linking[l.Words[b].Low] {
		b--
	}
	return st, b, true
}
