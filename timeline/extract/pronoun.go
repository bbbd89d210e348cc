package extract

import (
	"dateline/timeline/extract/words"
)

// two names those for whom "the two" or "the couple" stands: the two whom the
// sentence before names, else the two who met. Empty when that is not sure, as
// when they met another time.
func (t *titler) two(c clause) string {
	if c.subjectB-c.subjectA > 2 || !pairs[t.l.Words[c.subjectB].Low] || c.subjectA > c.verb || meets[t.l.Words[c.verb].Low] {
		return ""
	}
	from, _ := t.l.Bounds(c.verb)
	var folks []int
	if from > 0 {
		before, _ := t.l.Bounds(from - 1)
		folks = t.cast.Within(t.l.From(before, from-1))
	}
	if len(folks) == 0 {
		folks = t.metAt(c)
	}
	if len(folks) != 2 {
		return ""
	}
	and := " and "
	if t.text.Lang == "es" {
		and = " y "
	}
	return t.cast.Figures[folks[0]].Short() + and + t.cast.Figures[folks[1]].Short()
}

// metAt returns the two who met, when the article tells of a meeting of two.
func (t *titler) metAt(c clause) []int {
	if t.meeting == nil || len(t.meeting.folks) != 2 || c.line < t.meeting.line {
		return nil
	}
	var out []int
	for f := range t.cast.Figures {
		if t.meeting.folks[f] {
			out = append(out, f)
		}
	}
	return out
}

// persons are verbs whose object is somebody.
var persons = formsOf("es", `invitar recibir detener arrestar capturar liberar nombrar destituir despedir acusar matar asesinar secuestrar expulsar
	deportar extraditar llamar felicitar convocar citar designar`)

// clitics are the Spanish pronouns for an object before its verb.
var clitics = words.Set(`lo la`)

// clitic names the person for whom the pronoun before a Spanish verb stands, with
// "a": "[lo] invitó" becomes "invitó [a Roe]". Empty when it is not sure.
func (t *titler) clitic(c clause) string {
	k := c.verb - 1
	if t.text.Lang != "es" || k < c.a || !clitics[t.l.Words[k].Low] || !persons[t.l.Words[c.verb].Low] || c.subjectB >= k || c.subjectA > c.verb || t.subject < 0 {
		return ""
	}
	f := t.only(k)
	if from, _ := t.l.Bounds(k); f < 0 && from > 0 {
		before, _ := t.l.Bounds(from - 1)
		f = t.one(t.cast.Within(t.l.From(before, from-1)))
	}
	if f < 0 {
		return ""
	}
	return "a " + t.cast.Figures[f].Short()
}

// one returns the only figure of a list apart from the subject, or -1.
func (t *titler) one(list []int) int {
	f := -1
	for _, x := range list {
		if x == t.subject || x == f {
			continue
		}
		if f >= 0 {
			return -1
		}
		f = x
	}
	return f
}
