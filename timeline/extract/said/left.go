package said

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// left walks back in the sentence for the nearest cue.
func (f *finder) left(l words.Line, s site) hit {
	n := 0
	from, _ := l.Bounds(s.left)
	for j := s.left; j >= max(from, 0) && n < leftReach; j-- {
		w := l.Words[j]
		if w.Quote >= 0 {
			continue
		}
		if w.Is(".", "?", "!") && !(j < s.left && l.Words[j+1].Start == w.End) || w.Sent != l.Words[s.left].Sent { // "Boats.com" goes on
			break
		}
		n++
		if h := f.paper(l, j, s); h.ok() {
			return h
		}
		if h := f.according(l, j, s); h.ok() && h.b < s.left+1 && !(h.b < s.left-1 && l.Words[h.a].Is("its", "his", "her", "their", "su", "sus")) { // "according to its count" is what the speaker goes by
			h.rule = "before"
			return h
		}
		if h := f.nounOf(l, j, s); h.ok() {
			return h
		}
		c, more, ok := f.cueAt(l, j, s.left+1)
		if more > 0 && l.Words[j+1].Low == "on" && j+2 <= s.left && l.Words[j+2].Plain() && l.Words[j+2].Low != "about" { // "went on strike"
			c, ok = f.cue(w)
			more = 0
		}
		if !ok || c.weak && !f.close(l, j, s) || f.ofPaper(l, j) || f.idle(l, j, c) {
			continue
		}
		if h := f.verbBefore(l, j, c); h.ok() {
			if f.christens(l, h, c, s) {
				return none
			}
			h.more = more
			return f.reporter(l, h, c)
		}
	}
	return f.colon(l, s)
}

// idle reports whether a cue does not tell of speaking here: "continue to",
// "hard to think".
func (f *finder) idle(l words.Line, j int, c cue) bool {
	if j+1 < len(l.Words) && l.Words[j+1].Is("to") && aspect[c.verb] {
		return true
	}
	if l.Words[j].Low == "thanks" && j+1 < len(l.Words) && l.Words[j+1].Is("to", "in", "for") { // "thanks in part to"
		return true
	}
	if j > 1 && l.Words[j].Low == "know" && l.Words[j-2].Is("wanted", "wants", "want", "asked") {
		return false
	}
	return c.tense&words.Base != 0 && j > 0 && l.Words[j-1].Is("to") && thinking[c.verb]
}

var (
	aspect   = words.Set(`continue begin start`)
	thinking = words.Set(`think believe feel know hope expect fear consider understand hear see begin wonder`)
)

// christens reports whether a cue only gives a thing its name: "a group called
// the «...»".
func (f *finder) christens(l words.Line, h hit, c cue, s site) bool {
	if !c.names || h.b < h.a || h.cue < s.left-1 || h.cue > s.left || h.rule != "before" {
		return false
	}
	if h.cue < s.left && !f.Determiner(l.Words[s.left]) {
		return false
	}
	for k := h.b + 1; k < h.cue && l.Words[h.b+1].Is(",", "—", "–", "("); k++ { // "the minister, Ann Lee, called"
		if l.Words[k].Cap {
			return false
		}
	}
	b := h.b
	for b > h.a && l.Words[b].Is("who", "which", "quien", "quienes", ",", "—", "–", "-") {
		b--
	}
	return !f.Pronoun(l.Words[h.a]) && !l.Words[b].Cap
}

// reporter gives words that somebody is said to think to the one who says so:
// "Lee said he thought they had «made it up»".
func (f *finder) reporter(l words.Line, h hit, c cue) hit {
	if h.rule != "before" || !c.weak && !thinking[c.verb] && !f.Pronoun(l.Words[h.a]) {
		return h
	}
	from, _ := l.Bounds(h.a)
	for k := h.a - 1; k > from && h.a-k < 8; k-- {
		w := l.Words[k]
		if !w.Plain() || w.Quote >= 0 {
			break
		}
		outer, ok := f.cue(w)
		if !ok || outer.weak || !outer.tense.Finite() && !outer.gerund() {
			if f.Barrier(w) && !w.Is("that", "que", "from", "in", "on") {
				break
			}
			continue
		}
		if h.a-k > 2 && !(thinking[c.verb] || c.weak) || h.a-k > 2 && !f.Pronoun(l.Words[h.a]) {
			break
		}
		if outer.gerund() {
			if o := f.participle(l, k); o.ok() {
				return hit{rule: "before", a: o.a, b: o.b, cue: h.cue}
			}
			break
		}
		if a, b, ok := f.before(l, k-1); ok && !f.unfit(l, a, b) && (thinking[c.verb] || c.weak || l.Words[b].Cap) {
			return hit{rule: "before", a: a, b: b, cue: h.cue}
		}
		break
	}
	return h
}

// close reports whether nothing but "that", a colon or a comma stands between
// a weak cue and the quotation.
func (f *finder) close(l words.Line, j int, s site) bool {
	if f.cues[l.Words[j].Low].names && s.left-j < namingReach || j == s.left {
		return true
	}
	k := j + 1
	for k < s.left && (l.Words[k].Is("on", "in", "last", "late", "early", "este", "el", "en") || weekday[l.Words[k].Low] || l.Words[k].Kind == prose.Number) {
		k++
	}
	if k == s.left && l.Words[k].Low == "to" && j > 0 && !l.Words[j-1].Is("and", "or") && intends[f.cues[l.Words[j].Low].verb] { // "she vows to «...»"
		return true
	}
	return l.Words[k].Is("that", "que") || k == s.left && l.Words[k].Is(":", ",")
}

// between reads an inverted attribution between two marks ahead of a quotation:
// "The plan, says Ann Lee, is «...»".
func (f *finder) between(l words.Line, j int, c cue) hit {
	if j == 0 || !l.Words[j-1].Is(",") || c.weak || !c.tense.Finite() {
		return none
	}
	a, b, ok := f.PhraseAfter(l, j+1)
	if !ok || f.unfit(l, a, b) || !l.Words[b].Cap || weekday[l.Words[a].Low] || b+1 >= len(l.Words) || !l.Words[b+1].Is(",", ":", "—") {
		return none
	}
	if _, _, whole := f.pending(l, j); whole {
		return none
	}
	return hit{rule: "before", a: a, b: b, cue: j}
}

// itself reports whether an "it" at word a speaks: it opens its clause, right
// before a verb of speaking: "It said".
func (f *finder) itself(l words.Line, a, j int, c cue) bool {
	if l.Words[a].Low != "it" || c.weak || !c.tense.Finite() || !f.opens(l, a) {
		return false
	}
	for k := a + 1; k < j; k++ {
		if f.Helper(l.Words[k]) && !l.Words[k].Is("has", "had") || !f.Adverb(l.Words[k]) {
			return false
		}
	}
	return true
}

// intends are weak cues that "to" and what somebody means to do follow.
var intends = words.Set(`vow pledge promise threaten agree offer swear`)

func (f *finder) verbBefore(l words.Line, j int, c cue) hit {
	if c.gerund() {
		return f.participle(l, j)
	}
	if f.Lang == "es" && c.names && j > 0 && l.Words[j-1].Low == "que" { // "la medida, que calificó de «...»"
		if a, b, ok := f.subject(l, j-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "before, its subject", a: a, b: b, cue: j}
		}
	}
	if f.passive(l, j, c) {
		if j+2 < len(l.Words) && l.Words[j+1].Is("by", "por") { // "Lee was asked by a reporter"
			if a, b, ok := f.PhraseAfter(l, j+2); ok && !f.unfit(l, a, b) {
				return hit{rule: "before", a: a, b: b, cue: j}
			}
		}
		return none
	}
	a, b, ok := f.before(l, j-1)
	if ok && f.denies(l, a, b) {
		return none
	}
	if c.tense&words.Base != 0 && j > 0 && l.Words[j-1].Low == "to" && !(ok && (l.Words[b].Cap || f.Pronoun(l.Words[a]))) {
		if a, b, ok := f.subject(l, j-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "before, its subject", a: a, b: b, cue: j}
		}
	}
	if ok && (!f.unfit(l, a, b) || f.itself(l, a, j, c)) {
		return f.ofSubject(l, a, b, j, c)
	}
	if j > 0 && c.tense&words.Base != 0 && f.Lang == "en" && f.Determiner(l.Words[j-1]) && !f.Pronoun(l.Words[j-1]) {
		return none // a noun: "his call for"
	}
	if h := f.between(l, j, c); h.ok() {
		return h
	}
	k := f.pastAdverbs(l, j-1)
	if k >= 0 && (l.Words[k].Is("and", "but", "or", "y", "e", "pero") || k == j-1 && l.Words[k].Is(",", "to", "for", "al", "para", "tras")) || c.tense == words.Base {
		if k >= 0 && l.Words[k].Is("and", "but", "y", "e", "pero") {
			if a, b, ok := f.doerBehind(l, k-1, opensAny); ok {
				return hit{rule: "before, its subject", a: a, b: b, cue: j}
			}
		}
		if a, b, ok := f.subject(l, j-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "before, its subject", a: a, b: b, cue: j}
		}
	}
	if from, _ := l.Bounds(j); f.Lang == "en" && j == from && c.tense&words.Past != 0 { // "Said Lee, a farmer: «...»"
		if a, b, ok := f.PhraseAfter(l, j+1); ok && !f.unfit(l, a, b) && l.Words[b].Quote < 0 && l.Words[b].Cap {
			return hit{rule: "before", a: a, b: b, cue: j}
		}
	}
	return f.spanish(l, j, c)
}

// spanish reads a subject behind its verb, "Dijo Petro: «...»", or a verb that
// has none.
func (f *finder) spanish(l words.Line, j int, c cue) hit {
	if f.Lang != "es" || !c.tense.Finite() {
		return none
	}
	a, b, ok := f.PhraseAfter(l, f.pastTime(l, j+1))
	switch {
	case ok && f.denies(l, a, b):
		return none
	case ok && !c.names && !f.unfit(l, a, b) && l.Words[b].Quote < 0:
		return hit{rule: "before", a: a, b: b, cue: j}
	case !c.weak || c.names:
		return hit{rule: "no subject", a: 0, b: -1, cue: j}
	}
	return none
}

// pastAdverbs steps back from word k over adverbs: "and [later] said".
func (f *finder) pastAdverbs(l words.Line, k int) int {
	for n := 0; n < 3 && k > 0 && f.Adverb(l.Words[k]) && !l.Words[k].Is("to") && l.Words[k].Quote < 0; n++ {
		k--
	}
	return k
}

// takenUp returns the last word of a mention with the pronoun that takes it up,
// "Lee, [who]", where nothing but an insertion parts them from the cue.
func (f *finder) takenUp(l words.Line, b, cue int) int {
	k := b + 1
	if k < cue && l.Words[k].Is(",", "—", "–", "-") {
		k++
	}
	if k < cue && l.Words[k].Is("who", "which", "quien", "quienes") {
		return k
	}
	return b
}

// nominal reports whether a cue is a noun in its place: "Lee's comments «are
// based on»", "repeated the old chant «...»".
func (f *finder) nominal(l words.Line, a, j int, c cue) bool {
	if c.tense&(words.Past|words.Participle) != 0 || f.Lang != "en" || !nounish[l.Words[j].Low] || j+1 < len(l.Words) && l.Words[j+1].Low == "that" {
		return false
	}
	if p := l.Words[j-1].Low; p == "'s" || p == "’s" || strings.HasSuffix(p, "'s") || strings.HasSuffix(p, "’s") {
		return true
	}
	if a == 0 || !(f.Determiner(l.Words[a]) || l.Words[a].Kind == prose.Number) || f.Pronoun(l.Words[a]) {
		return false
	}
	p := l.Words[a-1]
	before, cue := f.cue(p)
	return p.Sent == l.Words[a].Sent && (f.Past(p) || cue && before.gerund() || p.Is("of", "with", "to", "in", "for", "by", "from", "at"))
}

// nounish are forms of cues that are nouns as well.
var nounish = words.Set(`report reports comment comments remark remarks claim claims note notes call calls chant chants tweet tweets post posts reason reasons
	question questions answer answers reply replies statement charge charges label labels point points promise promises pledge pledges vow vows boast boasts
	joke jokes quip quips complaint warn cry cries shout shouts laugh scream crack cracks protest protests project projects estimate estimates offer offers
	order orders demand demands praise request requests attack attacks taunt taunts forecast forecasts lecture lectures term terms brand brands doubt hope hopes fear fears
	read reads retort retorts jab jabs sigh sneer murmur whisper growl gripe gripes snap slam slams blast blasts hint hints crow project suspect guarantee guarantees`)

// ofSubject gives a cue the phrase before it, words a to b, where they make a
// subject and the cue a verb.
func (f *finder) ofSubject(l words.Line, a, b, j int, c cue) hit {
	if b == j-1 && f.Determiner(l.Words[b]) && !f.Pronoun(l.Words[b]) && !each[l.Words[b].Low] {
		return none // a noun: "stripping out a call"
	}
	if g, ok := f.cue(l.Words[a]); ok && a < b && g.gerund() { // "saying anybody who complains"
		return f.participle(l, a)
	}
	if c.tense&words.Base != 0 && a == b && l.Words[a].Is("them", "him", "her", "us", "me") {
		return none
	}
	if c.tense&words.Base != 0 && (c.weak || c.written) && f.Determiner(l.Words[a]) {
		return none // a noun: "a post", "the call"
	}
	if f.nominal(l, a, j, c) {
		return none
	}
	a, b = f.owner(l, a, b)
	return hit{rule: "before", a: a, b: f.takenUp(l, b, j), cue: j}
}

// each may stand for somebody by itself.
var each = words.Set(`both another one each any some many several these those`)

// passive reports whether a cue tells of words that its subject was given: "Lee
// was asked".
func (f *finder) passive(l words.Line, j int, c cue) bool {
	if c.tense&words.Participle == 0 {
		return false
	}
	k := j - 1
	for k > 0 && f.Adverb(l.Words[k]) && !f.Helper(l.Words[k]) {
		k--
	}
	return k >= 0 && l.Words[k].Is("was", "were", "be", "been", "being", "is", "are", "fue", "fueron", "sido")
}
