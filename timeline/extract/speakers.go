package extract

import (
	"fmt"
	"sort"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/said"
	"dateline/timeline/extract/who"
	"dateline/timeline/extract/words"
)

// speaker finds the person behind a quotation.
func (r *reader) speaker(q said.Quote) (figure int, reason string) {
	switch {
	case q.Rule == "written":
		figure, reason = r.cast.Actor(q.Start)
		return figure, "whoever acts wrote it: " + reason
	case q.Mention.Empty() && !q.CueSpan.Empty():
		return r.cast.Running(q.CueSpan.Start)
	case q.Mention.Empty():
		return -1, ""
	}
	figure, reason = r.cast.Resolve(r.spokenOf(q.Mention))
	if figure >= 0 {
		return figure, reason
	}
	if f, why := r.author(q); f >= 0 || why != "" {
		return f, why
	}
	if f, why := r.cast.Body(q.Mention); f >= 0 {
		return f, why
	}
	if f, why := r.lastBody(q.Mention); f >= 0 {
		return f, why
	}
	return figure, reason
}

// spokenOf cuts from a mention the several for whom the one it means speaks,
// since none of them does: "a spokesman [for Lee and Berg]".
func (r *reader) spokenOf(mention timeline.Span) timeline.Span {
	n, a, b, ok := r.wordsOf(mention)
	if !ok {
		return mention
	}
	l := r.text.Lines[n]
	for k := a + 1; k <= b; k++ {
		if !l.Words[k].Is("for", "of", "de") {
			continue
		}
		if k < b && len(r.cast.Within(l.From(k+1, b))) > 1 {
			return l.From(a, k-1)
		}
		break
	}
	return mention
}

// bodyNouns are nouns, with an article alone, for an organisation named before.
var bodyNouns = words.Set(`company firm group agency ministry department union organisation organization institution body party league association airline maker
	manufacturer operator bank charity board council committee commission court watchdog regulator newspaper broadcaster
	empresa compañía firma entidad organización institución organismo sindicato banco agencia partido aerolínea fabricante ministerio gremio corporación
	asociación medio comité comisión tribunal`)

// sentencesBack is how many sentences are gone back over for an organisation.
const sentencesBack = 6

// lastBody finds the organisation that "it" or "the company" means: the last
// one that is the subject of a sentence, or that such a sentence speaks for.
func (r *reader) lastBody(mention timeline.Span) (figure int, reason string) {
	n, a, b, ok := r.wordsOf(mention)
	if !ok {
		return -1, ""
	}
	l := r.text.Lines[n]
	noun := b == a+1 && l.Words[a].Is("the", "la", "el", "this", "esta", "este") && bodyNouns[l.Words[b].Low]
	if !noun && !(a == b && l.Words[a].Low == "it") {
		return -1, ""
	}
	k := a - 1
	for range sentencesBack {
		if k < 0 && n > 0 {
			n--
			l = r.text.Lines[n]
			k = len(l.Words) - 1
		}
		if k < 0 {
			continue
		}
		from, _ := l.Bounds(k)
		if c, d, ok := r.text.Subject(l, k); ok && !l.Heading && l.Words[c].Quote < 0 {
			if c2, d2, ok := r.text.PhraseAfter(l, c); ok && c2 == c && d2 > d && d2 <= k {
				if f, _ := r.cast.Resolve(l.From(c, d)); f < 0 {
					d = r.shorter(l, d, d2)
				}
			}
			for ; d >= c; d-- { // a verb may still stand at its end
				if f, why := r.cast.Body(l.From(c, d)); f >= 0 {
					return f, fmt.Sprintf("“%s” is the last organisation that acts: %s", mention.In(r.Text), why)
				}
			}
		}
		k = from - 1
	}
	return -1, ""
}

// shorter returns the last word, up to d2, of a noun phrase that is known to go on
// to word d at least: it ends before a verb.
func (r *reader) shorter(l words.Line, d, d2 int) int {
	for d < d2 && !r.finite(l, d+1) {
		d++
	}
	return d
}

// both are words that count two.
var both = words.Set(`both two ambos ambas dos`)

// joint finds the two or more who speak together: those a mention names, "Lee
// and Berg", or the last two of an office, "the two ministers". The one figure
// that speaks alone is none.
func (r *reader) joint(mention timeline.Span) (figures []int, named bool) {
	n, a, b, ok := r.wordsOf(mention)
	if mention.Empty() || !ok {
		return nil, false
	}
	l := r.text.Lines[n]
	for k := a; k <= b && !l.Words[k].Is("of", "for", "de", "del", "'s", "with", "con"); k++ { // "a spokesman for Lee and Berg" is one
		if !l.Words[k].Is("and", "y", "e", "&") {
			continue
		}
		if in := r.cast.Within(mention); len(in) > 1 && l.Words[b].Low != "'s" {
			return in, true
		}
	}
	switch w := l.Words[a]; {
	case a == b && w.Is("they", "ellos", "ellas"), both[w.Low] && a == b:
		return r.lastTwo(mention.Start, "", true), false
	case both[w.Low], a < b && both[l.Words[a+1].Low]:
		return r.lastTwo(mention.Start, singular(l.Words[b].Low), false), false
	case b == a+1 && w.Is("the", "los", "las") && strings.HasSuffix(l.Words[b].Low, "s"):
		return r.lastTwo(mention.Start, singular(l.Words[b].Low), true), false
	}
	return nil, false
}

const mentionsBack = 60 // mentions looked at for those who speak together

// lastTwo returns the two figures named last before a place: those who bear an
// office, or without one the only two of its paragraph and the one above. When
// alone is set nobody else may bear the office.
func (r *reader) lastTwo(at int, office string, alone bool) []int {
	n := r.text.LineAt(at)
	seen := map[int]bool{}
	var out []int
	end := sort.Search(len(r.cast.Mentions), func(i int) bool { return r.cast.Mentions[i].Start >= at })
	for i := end - 1; i >= 0 && end-i < mentionsBack; i-- {
		m := r.cast.Mentions[i]
		if m.Figure < 0 || m.Quoted || m.Kind == who.Pronoun || seen[m.Figure] {
			continue
		}
		if back := n - r.text.LineAt(m.Start); office == "" && (back > 1 || len(out) == 2 && back > 0) {
			break
		}
		p := r.cast.Figures[m.Figure].Person
		if office != "" && !strings.Contains(prose.Fold(p.Role+" "+m.In(r.Text)), prose.Fold(office)) {
			continue
		}
		seen[m.Figure] = true
		if out = append(out, m.Figure); len(out) == 2 && !alone {
			break
		}
	}
	if len(out) != 2 {
		return nil
	}
	return []int{out[1], out[0]}
}

// singular returns the stem of a plural by which an office is found in a role:
// "ministers" minister, "presidentes" president.
func singular(plural string) string {
	for _, end := range []string{"es", "s"} {
		if len(plural) > 5 && strings.HasSuffix(plural, end) {
			return strings.TrimRight(strings.TrimSuffix(plural, end), "aeo")
		}
	}
	return plural
}

// jointly says who the speakers of a mention are.
func (r *reader) jointly(mention timeline.Span, figures []int, named bool) string {
	if named {
		return r.names(figures) + " say it together"
	}
	return fmt.Sprintf("“%s” are %s, named last before it", mention.In(r.Text), r.names(figures))
}

// names joins the names of figures.
func (r *reader) names(figures []int) string {
	and := " and "
	if r.text.Lang == "es" {
		and = " y "
	}
	out := ""
	for i, f := range figures {
		switch {
		case i == 0:
		case i == len(figures)-1:
			out += and
		default:
			out += ", "
		}
		out += r.cast.Figures[f].Person.Name
	}
	return out
}

// documents are things that speak for the one who wrote them.
var documents = words.Set(`statement declaration determination text message letter note document memo decree order post tweet report speech address book
	announcement proclamation memorandum communiqué email video article column
	comunicado declaración texto mensaje carta documento decreto informe discurso tuit publicación misiva artículo escrito video vídeo`)

// author finds who wrote the thing that speaks: "his declaration read", "the
// letter said".
func (r *reader) author(q said.Quote) (figure int, reason string) {
	n, a, b, ok := r.wordsOf(q.Mention)
	if !ok {
		return -1, ""
	}
	l := r.text.Lines[n]
	thing, joint := "", false
	for k := a; k <= b; k++ {
		if l.Words[k].Is("of", "de", "del", "from", "by") {
			break
		}
		joint = joint || l.Words[k].Is("joint", "conjunto", "conjunta")
		if documents[l.Words[k].Low] {
			thing = l.Words[k].In(r.Text)
		}
	}
	if thing == "" {
		return -1, ""
	}
	if joint {
		return -1, fmt.Sprintf("“%s” is of more than one", q.Mention.In(r.Text))
	}
	if within := r.cast.Within(q.Mention); len(within) > 0 {
		f := within[0]
		return f, fmt.Sprintf("“%s” is of %s", q.Mention.In(r.Text), r.cast.Figures[f].Person.Name)
	}
	figure, reason = r.cast.Running(q.Mention.Start)
	return figure, fmt.Sprintf("“%s” has no author here: %s", thing, reason)
}

// claims reports whether a reported clause without a known speaker is still
// worth keeping: somebody is named by words, and a clause says what they said.
func (r *reader) claims(q said.Quote) bool {
	if q.Mention.Empty() {
		return false
	}
	if q.Rule == "noun phrase" || q.Rule == "clause" {
		for _, w := range strings.Fields(strings.ToLower(q.Mention.In(r.Text))) {
			if sources[w] {
				return true
			}
		}
		return false
	}
	named := strings.Fields(prose.Fold(q.Mention.In(r.Text)))
	return len(named) != 1 || !vague[named[0]]
}

// sources are words for somebody without a name who speaks.
var sources = words.Set(`source sources official officials spokesman spokeswoman spokesperson spokespeople aide aides diplomat diplomats
	fuente fuentes funcionario funcionarios portavoz portavoces vocero voceros vocera`)

var vague = words.Set(`it they we you which that this there some many others he she one who ellos ellas se esto eso nadie nobody everyone someone`)
