package who

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

const (
	longestTitle      = 9  // words
	longestApposition = 18 // words, with the title that opens it
)

// titleBefore finds a title in small letters, or parted by a comma, before a
// name: "el presidente de Colombia, Ana Gil", "Peru's president, Ana Gil".
func (r *reader) titleBefore(x *run) {
	l := r.Lines[x.line]
	k := x.a - 1
	if x.titleB >= x.titleA {
		if k = x.titleA - 1; k < 0 || l.Words[k].Is("and", "y", "e") {
			return
		}
	} else if k >= 0 && l.Words[k].Is(",") {
		if x.b+1 < len(l.Words) && l.Words[x.b+1].Plain() {
			return // "after seeing the president, Lee left"
		}
		k--
	}
	end := k
	found, start := r.titleBack(l, k, x.quoted)
	if found < 0 {
		return
	}
	if x.titleB < x.titleA {
		if !r.joins(l, found, end) {
			return
		}
		x.titleB = end
		x.score += 3
	}
	x.titleA = start
	x.from = min(x.from, x.titleA)
	if x.titleA > 1 && l.Words[x.titleA-1].Low == "'s" { // "Colombia's President"
		if _, n := land(l, x.titleA-2, x.titleA-1); n == 1 {
			x.titleA -= 2
			x.from = x.titleA
		}
	}
}

// titleBack walks back from word k through a title, and returns its first head
// word, or -1, and its beginning.
func (r *reader) titleBack(l words.Line, k int, quoted bool) (found, start int) {
	end := k
	found, start = -1, k+1
	for ; k >= 0 && end-k < longestTitle && l.Words[k].Sent == l.Words[end].Sent; k-- {
		w := l.Words[k]
		if !w.Plain() || (w.Quote >= 0) != quoted || acts[r.Lang][w.Low] {
			break
		}
		link := w.Is("of", "de", "del", "for", "to", "in", "en", "ante")
		if r.Barrier(w) && !link && !w.Is("and", "y") || r.Adverb(w) && !r.Determiner(w) && !link && w.Low != "to" {
			break
		}
		if found >= 0 && (w.Is("and", "y") || link && titles[l.Words[k+1].Low].rank != 0) {
			break
		}
		if r.heads(w) {
			found = k
		}
		if found >= 0 && !link && !w.Is("and", "y") {
			start = k
		}
		if r.Determiner(w) && !(k > 0 && l.Words[k-1].Is("of", "de", "to", "ante", "en", "in")) {
			break
		}
	}
	return found, start
}

// joins reports whether the words between a title's head and a name belong to
// the title: "of Peru", "colombiano", not another name.
func (r *reader) joins(l words.Line, head, end int) bool {
	if b, ok := headed(l, head, head, end+1); ok {
		head = b
	}
	if head == end {
		return true
	}
	last := l.Words[end]
	if last.Is("of", "de", "del", "for", "to", "and", "y", "in", "en", "ante", "the", "la", "los", "el", "'s") {
		return false
	}
	next := l.Words[head+1]
	if next.Is("of", "de", "del", "for", "to", "in", "en", "ante") || qualifiers[next.Low] {
		return true
	}
	if _, n := land(l, head+1, end+1); n > 0 {
		return true
	}
	return !next.Cap && end-head <= 2 && !strings.HasSuffix(next.Low, "ed")
}

// titleAfter finds a title behind a name: "Ana Gil, president of Peru,".
func (r *reader) titleAfter(x *run) {
	l := r.Lines[x.line]
	if x.b+2 >= len(l.Words) || !l.Words[x.b+1].Is(",", "(") {
		return
	}
	head, end := -1, -1
	for k := x.b + 2; k < len(l.Words) && k-x.b < longestApposition; k++ {
		w := l.Words[k]
		if head >= 0 && w.Is("'s", "'", "’") { // "of the Dockers’ Union"
			continue
		}
		if head < 0 && k-x.b > longestTitle+2 {
			return
		}
		if !w.Plain() || w.Sent != l.Words[x.b].Sent {
			end = k
			break
		}
		if head < 0 && r.Barrier(w) && !w.Is("of", "de") {
			return
		}
		if head < 0 && r.heads(w) {
			head = k
		}
		if head >= 0 && !w.Cap && participial(w.Low) { // "an executive overseeing sales"
			x.entitle(k)
			return
		}
		if head >= 0 && r.Barrier(w) && !w.Is("of", "de", "for", "to", "and", "y", "del", "in", "en") {
			end = k
			break
		}
	}
	if head < 0 || end < 0 || !l.Words[end].Is(",", ".", ")", ";", "(") {
		return
	}
	for k := head + 1; k < end; k++ {
		if l.Words[k].Cap && givenName(prose.Fold(l.Words[k].Low)) {
			return // the next person's title
		}
	}
	x.entitle(end)
}

// entitle gives a run the title between its comma and word end.
func (x *run) entitle(end int) {
	x.score += 2
	if x.titleB < x.titleA {
		x.titleA, x.titleB = x.b+2, end-1
	}
	x.to = end - 1
}

// heads reports whether a word heads a title. The Spanish "mayor" only compares.
func (r *reader) heads(w words.Word) bool {
	return titles[w.Low].rank != 0 && (r.Lang != "es" || w.Low != "mayor" || w.Cap)
}
