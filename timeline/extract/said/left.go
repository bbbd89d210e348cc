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
		c, ok := f.cue(w)
		more := 0
		if next := phrasal[w.Low]; next != "" && j < s.left && l.Words[j+1].Low == next && !(next == "on" && j+2 <= s.left && l.Words[j+2].Plain() && l.Words[j+2].Low != "about") {
			c, ok, more = cue{verb: w.Low, tense: words.Past}, true, 1
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

// colon gives a quotation behind a colon or dash, with no cue before it, the
// subject of its sentence.
func (f *finder) colon(l words.Line, s site) hit {
	if s.left < 1 || !l.Words[s.left].Is(":") {
		return none
	}
	if a := f.byline(l, s.left-1); a >= 0 {
		return hit{rule: "colon", a: a, b: s.left - 1, cue: -1}
	}
	if a, b, ok := f.subject(l, s.left-1); ok && f.somebody(l, a, b) {
		return hit{rule: "colon", a: a, b: b, cue: -1}
	}
	return none
}

// longestHeadline is in words.
const longestHeadline = 40

// headline gives the words that a headline quotes to the one whom it names
// before its colon, or before its verb: "Lee: Harbour ‘Safe Again’ By May", "Lee
// Says Harbour ‘Is Safe Again’".
func (f *finder) headline(l words.Line, s site) hit {
	end := l.Words[len(l.Words)-1]
	if s.left < 1 || s.left > longestHeadline || end.Quote < 0 && !end.Plain() {
		return none
	}
	for k := range s.left {
		if w := l.Words[k]; w.Kind == prose.Word && w.Quote < 0 && !w.Cap && len(w.Low) > 3 {
			return none
		}
	}
	for k := 0; k <= s.left && k < 9; k++ {
		w := l.Words[k]
		c, cue := f.cues[w.Low]
		switch {
		case k > 0 && w.Is(":"):
			return hit{rule: "colon", a: 0, b: k - 1, cue: -1}
		case k > 0 && cue && w.Cap && !c.weak && c.tense&(words.Present|words.Past) != 0 && w.Quote < 0:
			return hit{rule: "before", a: 0, b: k - 1, cue: k}
		case (!w.Cap || f.Determiner(w)) && !f.grammatical(w):
			return none
		}
	}
	return none
}

// byline returns the first word of a name that stands between a dash and the
// colon behind word b, or -1: "Harbours are calm - Ann Lee: «...»".
func (f *finder) byline(l words.Line, b int) int {
	a := b
	for a > 0 && b-a < 7 && (l.Words[a].Cap || l.Words[a].Is("and", "&", "y", "de")) {
		a--
	}
	if a < b && l.Words[a].Is("-", "—", "–", "―", "by", "from") && l.Words[a+1].Cap {
		return a + 1
	}
	return -1
}

// somebody reports whether words a to b, found without a cue, look like one who
// speaks: a pronoun, or capitals that the sentence's beginning does not
// explain.
func (f *finder) somebody(l words.Line, a, b int) bool {
	if f.unfit(l, a, b) || l.Words[a].Is("here") {
		return false
	}
	if a == b && f.Pronoun(l.Words[a]) {
		return true
	}
	if name := l.From(a, b).In(f.Text.Text); len(name) > 7 && strings.ToUpper(name) == name { // a heading within the line
		return false
	}
	return l.Words[b].Cap && !(l.Words[b].First && f.PastOrBase(l.Words[b]))
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

// nounOf reads a noun of speaking and its owner before a quotation: "his
// warning that «...»", "Lee's promise to «...»".
func (f *finder) nounOf(l words.Line, j int, s site) hit {
	if !owned[f.Lang][l.Words[j].Low] || s.left-j > 9 || j == 0 {
		return none
	}
	next := j + 1
	if next > s.left || !l.Words[next].Is("that", "to", "was", "is", "que", ",", ":", "of", "de", "for") &&
		!l.Words[s.left].Is(":") && !(l.Words[s.left].Is("that", "que") && s.left-j < 7) {
		return none
	}
	for k := j - 1; k >= 0 && j-k < 4 && l.Words[k].Sent == l.Words[j].Sent && l.Words[k].Plain(); k-- {
		w := l.Words[k]
		if k > 0 && l.Words[k-1].Is("in", "en", "with", "con") {
			return none
		}
		if w.Is("his", "her", "their", "su", "sus") {
			return hit{rule: "noun", a: k, b: k, cue: j}
		}
		if w.Low == "'s" && k > 0 && l.Words[k-1].Cap {
			return hit{rule: "noun", a: f.names(l, k-1), b: k - 1, cue: j}
		}
		if a, b, ok := f.PhraseBefore(l, k-1); ok && w.Low == "'s" && b == k-1 && f.Determiner(l.Words[a]) && l.Words[j+1].Is("was", "is", "that", ":", ",") && !f.reported(l, a) {
			return hit{rule: "noun", a: a, b: b, cue: j}
		}
		if w.Is("a", "an", "un", "una") && s.left == j+1 && s.starts && f.Past(l.Words[max(k-1, 0)]) { // "issued a statement, «...»"
			if a, b, ok := f.before(l, k-2); ok && !f.unfit(l, a, b) {
				return hit{rule: "noun", a: a, b: b, cue: j}
			}
		}
		if f.Barrier(w) {
			break
		}
	}
	return none
}

// reported reports whether a verb of speaking with a subject of its own stands
// right before word a: what follows is told by that one.
func (f *finder) reported(l words.Line, a int) bool {
	if a > 0 && l.Words[a-1].Is("that", "que") {
		a--
	}
	if a == 0 {
		return false
	}
	c, ok := f.cue(l.Words[a-1])
	return ok && !c.weak && c.tense.Finite()
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
	if f.Lang == "es" && c.tense.Finite() {
		if a, b, ok := f.PhraseAfter(l, f.pastTime(l, j+1)); ok && !c.names && !f.unfit(l, a, b) && l.Words[b].Quote < 0 {
			return hit{rule: "before", a: a, b: b, cue: j} // "Dijo Petro: «...»"
		}
		if !c.weak || c.names {
			return hit{rule: "no subject", a: 0, b: -1, cue: j}
		}
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

// owner takes from "the minister's response" the minister, since words do not
// speak.
func (f *finder) owner(l words.Line, a, b int) (int, int) {
	for k := a + 1; k < b; k++ {
		if l.Words[k].Low == "'s" && nouns[f.Lang][l.Words[b].Low] {
			return a, k - 1
		}
	}
	return a, b
}

// participle gives "insisting" the subject of the verb it hangs on.
func (f *finder) participle(l words.Line, j int) hit {
	if h := f.leading(l, j); h.ok() {
		return h
	}
	if h := f.absolute(l, j); h.ok() {
		return h
	}
	for m := j - 1; m >= 0 && j-m < leftReach; m-- {
		w := l.Words[m]
		if w.Quote >= 0 {
			continue
		}
		if w.Is(".", "!", "?") || w.Sent != l.Words[j].Sent {
			break
		}
		c, ok := f.cue(w)
		if !ok || c.weak || c.gerund() || !c.tense.Finite() {
			continue
		}
		if a, b, ok := f.before(l, m-1); ok && !f.unfit(l, a, b) {
			return hit{rule: "participle", a: a, b: b, cue: j}
		}
		if a, b, ok := f.PhraseAfter(l, m+1); ok && b < j && !l.Words[m-min(m, 1)].Plain() && !f.unfit(l, a, b) {
			return hit{rule: "participle", a: a, b: b, cue: j}
		}
	}
	if a, b, ok := f.doer(l, j-1); ok {
		return hit{rule: "participle", a: a, b: b, cue: j}
	}
	if a, b, ok := f.subject(l, j-1); ok && !f.unfit(l, a, b) {
		return hit{rule: "participle", a: a, b: b, cue: j}
	}
	return none
}

// leading gives a participle that opens its sentence the subject that follows
// it: "Recalling «a long night,» Lee left".
func (f *finder) leading(l words.Line, j int) hit {
	from, to := l.Bounds(j)
	if j != from {
		return none
	}
	for k := j + 1; k < to-1; k++ {
		w := l.Words[k]
		if !w.Is(",") || w.Quote >= 0 && (k+1 >= to || l.Words[k+1].Quote >= 0 && (k+2 >= to || l.Words[k+2].Quote >= 0)) {
			continue
		}
		next := k + 1
		for next < to && (l.Words[next].Quote >= 0 || !l.Words[next].Plain() || l.Words[next].Is("though", "however")) {
			next++
		}
		a, b, ok := f.PhraseAfter(l, next)
		if ok && b < to && !f.unfit(l, a, b) && (l.Words[a].Cap || f.Pronoun(l.Words[a]) || f.Determiner(l.Words[a])) && f.verbIn(l, a+1, b+3) {
			return hit{rule: "participle", a: a, b: f.nounEnd(l, a, b), cue: j}
		}
	}
	return none
}

// verbIn reports whether one of words a to b is a verb.
func (f *finder) verbIn(l words.Line, a, b int) bool {
	for k := a; k <= b && k < len(l.Words); k++ {
		w := l.Words[k]
		if c, cue := f.cue(w); f.Past(w) || f.Helper(w) || w.Is("did", "does", "do") || cue && c.tense.Finite() {
			return true
		}
	}
	return false
}

// nounEnd returns the last word, from a up to b, before a verb.
func (f *finder) nounEnd(l words.Line, a, b int) int {
	for k := a + 1; k <= b; k++ {
		if f.verbIn(l, k, k) {
			return k - 1
		}
	}
	return b
}

// absolute reads "with one of her aides asking", where the one who speaks is no
// subject of the sentence.
func (f *finder) absolute(l words.Line, j int) hit {
	crossed := false // over a clause that such a participle reports
	for k := j - 1; k > 0 && j-k < 20; k-- {
		w := l.Words[k]
		if w.Quote >= 0 {
			crossed = true
			continue
		}
		if !w.Plain() || w.Sent != l.Words[j].Sent {
			break
		}
		crossed = crossed || f.Past(w) || f.Helper(w) || f.Pronoun(w) && k < j-1 || j-k > 11
		if !w.Is("with", "con") {
			continue
		}
		b := j - 1
		for m := k + 1; m < b; m++ { // "with Lee saying no and asking"
			if g, ok := f.cue(l.Words[m]); ok && g.gerund() {
				b = m - 1
			}
		}
		if crossed && b == j-1 {
			break
		}
		if b > k && (f.Determiner(l.Words[k+1]) || l.Words[k+1].Cap || l.Words[k+1].Is("one")) && !f.unfit(l, k+1, b) {
			return hit{rule: "participle", a: k + 1, b: b, cue: j}
		}
		break
	}
	return none
}

// names returns the first word of the run of capitals that word b ends.
func (f *finder) names(l words.Line, b int) int {
	for b > 0 && l.Words[b-1].Cap {
		b--
	}
	return b
}

// paper reads "a message saying: «...»", "una carta que decía «...»": the words
// are written, and who wrote them is for the reader of people to say.
func (f *finder) paper(l words.Line, j int, s site) hit {
	if !papers[f.Lang][l.Words[j].Low] || s.left-j > 4 {
		return none
	}
	spoke := false
	for k := j + 1; k <= s.left; k++ {
		w := l.Words[k]
		if !reads[f.Lang][w.Low] && !w.Is(":", ",") {
			return none
		}
		spoke = spoke || w.Low != "that" && w.Plain()
	}
	if !spoke {
		return none
	}
	h := hit{rule: "written", a: 0, b: -1, cue: s.left}
	if a, b, ok := f.PhraseBefore(l, j); ok && b == j && f.opens(l, a) && !l.Words[j+1].Is("that", "which", "que", "donde") {
		h.a, h.b = a, b // "One tweet read: «...»"
	}
	for h.cue > j && !l.Words[h.cue].Plain() {
		h.cue--
	}
	return h
}

// opens reports whether word a begins its clause.
func (f *finder) opens(l words.Line, a int) bool {
	from, _ := l.Bounds(a)
	return a == from || l.Words[a-1].Is(",", ";", ":", "—", "and", "but", "y", "pero")
}

// ofPaper reports whether a cue is what a paper says: "a note [saying]".
func (f *finder) ofPaper(l words.Line, j int) bool {
	if j == 0 || !reads[f.Lang][l.Words[j].Low] {
		return false
	}
	k := j - 1
	if l.Words[k].Is("that", "que", "which") && k > 0 {
		k--
	}
	w := l.Words[k]
	return papers[f.Lang][w.Low] && w.Low != "statement" && w.Low != "comunicado" && w.Low != "document" && w.Low != "documento"
}

// above reads a paragraph that ends with a colon for the speaker of the
// quotation that opens the next.
func (f *finder) above(n int) hit {
	l := f.Lines[n-1]
	last := len(l.Words) - 1
	if last < 0 || !l.Words[last].Is(":") {
		return none
	}
	h := f.left(l, site{left: last, right: len(l.Words)})
	if !h.ok() {
		if a, b, ok := f.subject(l, last); ok && f.somebody(l, a, b) {
			h = hit{rule: "before", a: a, b: b, cue: -1}
		}
	}
	if h.ok() {
		h.rule, h.line = "colon above", n-1
	}
	return h
}
