package who

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// relations are nouns by which one person is told through another: "su vecina
// Luz Peña", "her brother Olav". They are no titles.
var relations = map[string]gender{}

func init() {
	for w := range words.Set(`husband brother father son uncle nephew grandfather grandson boyfriend stepfather
		marido esposo hermano padre hijo tío sobrino abuelo nieto novio vecino primo amigo compañero cuñado suegro yerno padrastro socio`) {
		relations[w] = male
	}
	for w := range words.Set(`wife sister mother daughter aunt niece grandmother granddaughter girlfriend stepmother widow
		mujer esposa hermana madre hija tía sobrina abuela nieta novia vecina prima amiga compañera cuñada suegra nuera madrastra viuda socia`) {
		relations[w] = female
	}
	for w := range words.Set(`neighbour neighbor friend colleague cousin partner child parent roommate classmate pareja colega`) {
		relations[w] = either
	}
}

// related reports whether a noun that tells somebody through another stands
// before a run, with its owner before it: "su vecina", "Lee's brother".
func (r *reader) related(x *run) (g gender, ok bool) {
	l, k := r.Lines[x.line], x.from-1
	if k < 1 || l.Words[k-1].Sent != l.Words[x.a].Sent {
		return either, false
	}
	g, ok = relations[l.Words[k].Low]
	return g, ok && (r.Determiner(l.Words[k-1]) || l.Words[k-1].Low == "'s" || !l.Words[k-1].Plain())
}

// described reports whether an apposition tells what a run's person is, and no
// title stands in it: "Olav Dahl, 52, a fisherman from Bergen,".
func (r *reader) described(x *run) bool {
	l := r.Lines[x.line]
	k := x.b + 1
	if k+1 >= len(l.Words) || !l.Words[k].Is(",", "(") {
		return false
	}
	k++
	if k+2 < len(l.Words) && l.Words[k].Kind == prose.Number {
		if !l.Words[k+1].Is(",") {
			return false
		}
		k += 2
	}
	opened := false
	for ; k < len(l.Words) && r.Determiner(l.Words[k]) && l.Words[k].Is("a", "an", "the", "un", "una", "el", "la", "su", "his", "her"); k++ {
		opened = true
	}
	if k >= len(l.Words) || !l.Words[k].Plain() || l.Words[k].Kind != prose.Word || l.Words[k].Cap || !opened && r.Lang == "en" {
		return false
	}
	if w := l.Words[k]; r.Barrier(w) || r.Past(w) || r.Helper(w) || r.Adverb(w) || r.Pronoun(w) || participial(w.Low) {
		return false
	}
	for ; k < len(l.Words) && l.Words[k].Plain() && k-x.b < longestApposition; k++ {
		if titles[l.Words[k].Low].rank != 0 {
			return false
		}
	}
	return k < len(l.Words) && l.Words[k].Is(",", ".", ")", ";", "—")
}

// vessels are what bears a name like a person's.
var vessels = words.Set(`ship boat vessel trawler ferry tanker freighter frigate yacht schooner submarine lifeboat tug tugboat destroyer cutter galleon
	steamer liner barge sailboat dinghy
	barco buque lancha pesquero nave navío embarcación ferri ferry petrolero fragata velero submarino carguero remolcador goleta yate bote falucho galeón`)

// vessel reports whether a run of several words names a thing: "the trawler
// Maria Stella", "aboard the Maria Stella". A person has no article, but for one
// before another noun, "the Ana Gil case".
func (r *reader) vessel(x *run) bool {
	l, p := r.Lines[x.line], x.from-1
	if p < 0 || x.titleB >= x.titleA || len(x.tokens) < 2 || r.known.find(x.tokens) != nil {
		return false
	}
	w := l.Words[p]
	if vessels[w.Low] {
		return true
	}
	if !w.Is("the", "el", "del", "al") {
		return false
	}
	if x.b+1 >= len(l.Words) || !l.Words[x.b+1].Plain() {
		return l.Words[min(x.b+1, len(l.Words)-1)].Low != "'s"
	}
	next := l.Words[x.b+1]
	return r.preposition(next) || clauseOpeners[next.Low] || r.Past(next) || r.Helper(next) || acts[r.Lang][next.Low]
}

// unthing drops the runs of names that things were found to bear.
func (r *reader) unthing(things map[string]bool) {
	if len(things) == 0 {
		return
	}
	kept := r.runs[:0]
	for _, x := range r.runs {
		if !things[strings.Join(x.tokens, " ")] {
			kept = append(kept, x)
		}
	}
	r.runs = kept
}
