package when

import (
	"fmt"
	"strings"
)

// A rule finds one shape of expression. Its patterns are read as follows:
// capitals name a class (MONTH), with a 2 behind for a second one of its kind
// (DAY2); anything else is a word or mark as such; {a|b c} are alternatives,
// ? makes what is before it optional, * allows up to four of it; $name stands
// for a piece kept in pieces.
type rule struct {
	name   string
	en, es string
	make   func(*match) (reading, bool) // false: the words do not make sense here
}

// A piece is a part that patterns share, by its name.
type piece struct{ name, en, es string }

type opKind uint8

const (
	opWord  opKind = iota // the token must be word arg
	opClass               // the token must have class arg; kept in slot
	opSplit               // go on at next, else at arg
	opJump                // go on at arg
	opDone
)

type op struct {
	kind opKind
	arg  int
	slot uint8
}

// compiled is a rule of one tongue, as a program for a small automaton.
type compiled struct {
	rule
	code []op
	next ahead
}

// ahead is what a second token must be for a rule to be worth trying.
type ahead struct {
	classes uint64
	words   []uint64 // one bit for each word of the tongue
	none    bool     // the rule can be done after one token
}

// admits reports whether t can be a rule's second token.
func (a *ahead) admits(t *token) bool {
	return a.none || a.classes&t.bits != 0 || t.id >= 0 && a.words[t.id>>6]&(1<<(t.id&63)) != 0
}

const again = 64 // added to a slot for the second token of a class

func (t *tongue) compile(r rule, pattern string) *compiled {
	p := patternParser{tongue: t, name: r.name, rest: tokenise(expand(pattern, t.pieces))}
	code := p.alternatives()
	if len(p.rest) > 0 {
		p.fail("left over: " + strings.Join(p.rest, " "))
	}
	return &compiled{rule: r, code: append(code, op{kind: opDone})}
}

// expand puts the pieces in the place of their names.
func expand(pattern string, pieces map[string]string) string {
	for strings.Contains(pattern, "$") {
		before := pattern
		for _, f := range strings.FieldsFunc(pattern, func(r rune) bool { return strings.ContainsRune(" {}|?*", r) }) {
			if f[0] == '$' {
				if p, ok := pieces[f[1:]]; ok {
					pattern = replaceName(pattern, f, "{"+p+"}")
				}
			}
		}
		if pattern == before {
			panic("no such piece: " + pattern)
		}
	}
	return pattern
}

// replaceName replaces a name where it is not the beginning of a longer one.
func replaceName(s, name, with string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, name)
		if i < 0 {
			return b.String() + s
		}
		b.WriteString(s[:i])
		s = s[i+len(name):]
		if s != "" && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= '0' && s[0] <= '9') {
			b.WriteString(name)
			continue
		}
		b.WriteString(with)
	}
}

func tokenise(p string) []string {
	for _, c := range []string{"{", "}", "|"} {
		p = strings.ReplaceAll(p, c, " "+c+" ")
	}
	var out []string
	for _, f := range strings.Fields(p) {
		if n := len(f); n > 1 && (f[n-1] == '?' || f[n-1] == '*') {
			out = append(out, f[:n-1], f[n-1:])
			continue
		}
		out = append(out, f)
	}
	return out
}

type patternParser struct {
	tongue *tongue
	name   string
	rest   []string
}

func (p *patternParser) fail(why string) { panic(fmt.Sprintf("rule %q: %s", p.name, why)) }

func (p *patternParser) alternatives() []op {
	left := p.sequence()
	if len(p.rest) == 0 || p.rest[0] != "|" {
		return left
	}
	p.rest = p.rest[1:]
	right := p.alternatives()
	out := append([]op{{kind: opSplit, arg: len(left) + 2}}, left...)
	out = append(out, op{kind: opJump, arg: len(right) + 1})
	return append(out, right...)
}

func (p *patternParser) sequence() []op {
	var out []op
	for len(p.rest) > 0 && p.rest[0] != "|" && p.rest[0] != "}" {
		one := p.atom()
		if len(p.rest) > 0 && (p.rest[0] == "?" || p.rest[0] == "*") {
			times := 1
			if p.rest[0] == "*" {
				times = 4
			}
			p.rest = p.rest[1:]
			for i := times; i > 0; i-- {
				// leaving the loop skips all copies that are left
				out = append(out, op{kind: opSplit, arg: i * (len(one) + 1)})
				out = append(out, one...)
			}
			continue
		}
		out = append(out, one...)
	}
	return out
}

func (p *patternParser) atom() []op {
	s := p.rest[0]
	p.rest = p.rest[1:]
	if s == "{" {
		code := p.alternatives()
		if len(p.rest) == 0 || p.rest[0] != "}" {
			p.fail("a bracket is open")
		}
		p.rest = p.rest[1:]
		return code
	}
	base := strings.TrimSuffix(s, "2")
	if c, ok := names[base]; ok {
		slot := uint8(c)
		if base != s {
			slot += again
		}
		return []op{{opClass, int(c), slot}}
	}
	if strings.ToUpper(s) == s && strings.ToLower(s) != s {
		p.fail("no class " + s)
	}
	return []op{{kind: opWord, arg: p.tongue.learn(s).id}}
}

// reach returns the places of the code that can read the next token when it
// stands at one of some places, and whether it can be done there.
func (c *compiled) reach(from ...int) (places []int, done bool) {
	seen := make([]bool, len(c.code))
	var visit func(int)
	visit = func(at int) {
		if seen[at] {
			return
		}
		seen[at] = true
		switch o := c.code[at]; o.kind {
		case opSplit:
			visit(at + 1)
			visit(at + o.arg)
		case opJump:
			visit(at + o.arg)
		case opDone:
			done = true
		default:
			places = append(places, at)
		}
	}
	for _, at := range from {
		visit(at)
	}
	return places, done
}

// lookAhead notes what can come second, in a tongue of so many words.
func (c *compiled) lookAhead(firsts []int, words int) {
	c.next.words = make([]uint64, words/64+1)
	var behind []int
	for _, at := range firsts {
		behind = append(behind, at+1)
	}
	places, done := c.reach(behind...)
	c.next.none = done
	for _, at := range places {
		switch o := c.code[at]; o.kind {
		case opWord:
			c.next.words[o.arg>>6] |= 1 << (o.arg & 63)
		case opClass:
			c.next.classes |= 1 << o.arg
		}
	}
}
