package when

import "dateline/timeline"

// A match is a rule that fits a run of tokens.
type match struct {
	*reader
	rule     *compiled
	from, to int // tokens
	slots    [16]struct {
		slot uint8
		at   int32
	}
	kept   int
	goesOn timeline.Date // the date before from which a year was taken
}

// run tries the rule's code from token i; it reports whether it fits and
// leaves the end in to.
func (m *match) run(at, i int) bool {
	for {
		switch o := &m.rule.code[at]; o.kind {
		case opWord:
			if i >= len(m.tokens) || m.tokens[i].id != o.arg {
				return false
			}
			i++
			at++
		case opClass:
			if i >= len(m.tokens) || m.tokens[i].bits&(1<<o.arg) == 0 {
				return false
			}
			if m.kept < len(m.slots) {
				m.slots[m.kept].slot, m.slots[m.kept].at = o.slot, int32(i)
				m.kept++
			}
			i++
			at++
		case opSplit:
			kept := m.kept
			if m.run(at+1, i) {
				return true
			}
			m.kept = kept
			at += o.arg
		case opJump:
			at += o.arg
		case opDone:
			m.to = i
			return true
		}
	}
}

// at returns the index of the token in a slot, or -1.
func (m *match) at(c class) int { return m.slot(uint8(c)) }

// at2 returns the index of the second token of a class, or -1.
func (m *match) at2(c class) int { return m.slot(uint8(c) + again) }

func (m *match) slot(s uint8) int {
	for i := range m.kept {
		if m.slots[i].slot == s {
			return int(m.slots[i].at)
		}
	}
	return -1
}

func (m *match) has(c class) bool { return m.at(c) >= 0 }

// value returns what the token of a class stands for; 0 when there is none.
func (m *match) value(c class) int { return m.valueAt(m.at(c), c) }

func (m *match) valueAt(i int, c class) int {
	if i < 0 {
		return 0
	}
	return m.tokens[i].value(c)
}

// says reports whether one of the match's tokens is the word s.
func (m *match) says(s string) bool { return m.where(s) >= 0 }

// where returns the index of the first token that is the word s, or -1.
func (m *match) where(s string) int {
	w := m.tongue.words[s]
	if w == nil {
		return -1
	}
	for i := m.from; i < m.to; i++ {
		if m.tokens[i].id == w.id {
			return i
		}
	}
	return -1
}
