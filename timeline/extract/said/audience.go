package said

import "dateline/timeline/extract/words"

// audiences are the little words before the one spoken to, by language.
var audiences = map[string]map[string]bool{"en": words.Set(`to told tells with on`), "es": words.Set(`a al ante con en`)}

// outlets are words in the name of an audience or outlet worth keeping.
var outlets = words.Set(`radio tv television televisión news noticias times post journal herald tribune press prensa agency agencia network channel canal magazine
	revista newspaper diario periódico podcast bbc cnn nbc cbs abc fox reuters ap afp efe x twitter facebook instagram telegram youtube w rcn caracol telesur reporters
	periodistas journalists lawmakers congress congreso parliament parlamento interview entrevista guardian semana espectador tiempo país blu univision univisión
	court tribunal senate senado senators senadores diputados deputies shareholders accionistas supporters seguidores reporteros medios comunicadores`)

// carriers are nouns behind which an outlet's name stands: "the microphones of
// Radio Nord", "la cadena Telesur".
var carriers = words.Set(`micrófonos cámaras cadena emisora canal diario periódico revista portal programa semanario agencia medio microphones cameras broadcaster network
	channel newspaper daily weekly magazine station agency website outlet programme program show podcast entrevista interview`)

// between may stand between the little word and the name.
var between = words.Set(`the la el los las lo un una a an his her su sus de del of con with state public national local estatal pública`)

// talks are words for speaking with somebody, ahead of the sentence that says
// what was said: "In an interview with", "En declaraciones a".
var talks = map[string]map[string]bool{
	"en": words.Set(`interview interviews statement statements remarks comments speaking talking conversation testimony`),
	"es": words.Set(`entrevista entrevistas declaraciones declaración conversación diálogo conversando hablando dialogando comparecencia`),
}

// audience returns the audience or outlet named near a cue: behind it, "declared
// to Caracol Radio", "told reporters", or in what opens its sentence, "In an
// interview with Radio Nord, she said".
func (f *finder) audience(l words.Line, h hit) string {
	from, to := l.Bounds(h.cue)
	for k := h.cue; k+1 < to && k-h.cue < 14; k++ {
		w := l.Words[k]
		if k > h.cue && (!w.Plain() && !(w.Is(",") && k+2 < to && f.leadsToTalk(l, k+1)) || w.Quote >= 0) {
			break
		}
		if audiences[f.Lang][w.Low] && (k < h.a || k > h.b) {
			if to := f.audienceAt(l, k+1, to); to != "" {
				return to
			}
		}
	}
	for k := from; k < h.cue && k-from < 6; k++ {
		if !talks[f.Lang][l.Words[k].Low] {
			continue
		}
		for m := k + 1; m < h.cue && m-k < 4; m++ {
			if audiences[f.Lang][l.Words[m].Low] {
				return f.audienceAt(l, m+1, h.cue)
			}
		}
	}
	return ""
}

// leadsToTalk reports whether word k opens "in an interview with".
func (f *finder) leadsToTalk(l words.Line, k int) bool {
	if !l.Words[k].Is("in", "en", "during", "durante", "speaking", "talking") {
		return false
	}
	for m := k; m < len(l.Words) && m-k < 4; m++ {
		if talks[f.Lang][l.Words[m].Low] {
			return true
		}
	}
	return false
}

// audienceAt reads the name of an audience or outlet that begins at word a, or
// "".
func (f *finder) audienceAt(l words.Line, a, to int) string {
	named := false
	for a < to && (between[l.Words[a].Low] || carriers[l.Words[a].Low]) && !(l.Words[a].Cap && (outlets[l.Words[a].Low] || carriers[l.Words[a].Low])) {
		named = named || carriers[l.Words[a].Low]
		a++
	}
	b := a - 1
	if a < to && named && !l.Words[a].Cap {
		return ""
	}
	for b+1 < to && b-a < 5 && l.Words[b+1].Plain() && l.Words[b+1].Quote < 0 {
		next := l.Words[b+1]
		tail := named && !l.Words[b].Cap && !f.Barrier(next) && !f.Adverb(next) && carriers[next.Low]
		if !next.Cap && b+1 != a && !outlets[next.Low] && !tail {
			break
		}
		if weekday[next.Low] {
			break
		}
		b++
		named = named || outlets[next.Low] || next.Cap && carriers[next.Low]
	}
	if named && b >= a {
		return l.From(a, b).In(f.Text.Text)
	}
	return ""
}
