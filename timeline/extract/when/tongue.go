package when

import (
	"strings"
	"sync"
)

// A tongue is the vocabulary and the rules of one language.
type tongue struct {
	name     string
	words    map[string]*word
	pieces   map[string]string
	rules    []*compiled
	byWord   [][]int // rules that can begin with a word, by its id
	byClass  [classes][]int
	dayFirst bool
}

// The tongues are made when first needed.
var (
	english = sync.OnceValue(func() *tongue { return newTongue("en", func(en, _ string) string { return en }) })
	spanish = sync.OnceValue(func() *tongue { return newTongue("es", func(_, es string) string { return es }) })
)

// newTongue makes a tongue of the columns that pick picks.
func newTongue(name string, pick func(en, es string) string) *tongue {
	t := &tongue{name: name, words: map[string]*word{}, pieces: map[string]string{}, dayFirst: name == "es"}
	for _, table := range allPieces {
		for _, p := range table {
			t.pieces[p.name] = pick(p.en, p.es)
		}
	}
	for _, table := range vocabulary {
		for _, r := range table {
			for _, w := range strings.Fields(pick(r.en, r.es)) {
				t.learn(w).add(r.class, r.value)
				if r.class == cUnit && strings.HasSuffix(w, "s") && w != "mes" || r.class == cWday && strings.HasSuffix(w, "days") {
					t.learn(w).add(cPlural, 1)
				}
			}
		}
	}
	for _, family := range families {
		for _, r := range family {
			if p := pick(r.en, r.es); p != "" {
				t.rules = append(t.rules, t.compile(r, p))
			}
		}
	}
	for _, mark := range []string{"½", "/", "-", ",", "second", "and", "y"} {
		t.learn(mark)
	}
	t.index()
	return t
}

// learn returns the entry of a word, new if need be.
func (t *tongue) learn(s string) *word {
	w := t.words[s]
	if w == nil {
		w = &word{id: len(t.words)}
		t.words[s] = w
	}
	return w
}

// index notes with which words and classes each rule can begin.
func (t *tongue) index() {
	t.byWord = make([][]int, len(t.words))
	for i, r := range t.rules {
		firsts, done := r.reach(0)
		if done {
			panic("rule " + r.name + " matches nothing")
		}
		r.lookAhead(firsts, len(t.words))
		for _, at := range firsts {
			switch op := r.code[at]; op.kind {
			case opWord:
				t.byWord[op.arg] = append(t.byWord[op.arg], i)
			case opClass:
				t.byClass[op.arg] = append(t.byClass[op.arg], i)
			}
		}
	}
}
