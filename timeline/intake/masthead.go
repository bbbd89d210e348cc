package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Between the title and the text stand, in a few short lines, who wrote it and
// when it was published.
const (
	mastLines = 5  // of the first lines that may be of the masthead
	mastWidth = 90 // characters of such a line at most
)

var (
	byline = regexp.MustCompile(`^(?:By|BY|Por|POR)[ :]+(\p{Lu}[^|·•]*)`)

	// nameEnd is what stands between a name and what the person is.
	nameEnd = regexp.MustCompile(`, |\(| [–—-] | for | para | desde | in | en `)
	joiners = wordSet("de del la las los da do dos das di van von der den el al bin ibn and y e")

	// dateWords are what a line may hold beside its date and still be only that.
	dateWords = wordSet(`published publicado publicada posted updated modified edited actualizado actualizada modificado modificada last date fecha first
		on at el la las a los of de del by hrs hs h am pm p m gmt utc est edt cet cest bst et
		monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
		lunes martes miércoles jueves viernes sábado domingo`)

	// updated stands before a date that is not the publication's.
	updated = regexp.MustCompile(`(?i)(?:updated|modified|edited|actualizad[oa]|modificad[oa])(?: \pL+| \d+:\d+|[ :,])*$`)

	// agency ends the place and date that a report begins with: "BOGOTÁ, 4 February 2026 (Reuters) - ".
	agency = regexp.MustCompile(`^\s*(?:[,.]\s*)?(?:\([^)]{2,30}\)\s*)?[—–-]+\s`)
)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// masthead takes title, author and date from the first lines and out of the
// text, as far as they are there.
func (d *draft) masthead() {
	if d.title == "" && len(d.blocks) > 1 && !isMast(d.blocks[0].text) && (d.blocks[0].heading || isTitle(d.blocks[0].text, d.blocks[1].text)) {
		d.title = d.blocks[0].text
		d.blocks = d.blocks[1:]
	}
	d.mastLines()
	if len(d.blocks) > 0 {
		d.dateline(d.blocks[0].text)
	}
}

// isTitle reports whether a first line looks like a title: as a heading does,
// but it may be a question or a quotation if what follows is longer.
func isTitle(line, next string) bool {
	if isHeading(line) {
		return true
	}
	bare := strings.Trim(line, "«»“”\"'‘’?!¿¡")
	return isHeading(bare) && len(next) > len(line) && endsSentence(next)
}

// mastLines takes the lines that hold nothing but the author or the date.
func (d *draft) mastLines() {
	n := 0
	for n < mastLines && n < len(d.blocks)-1 && !d.blocks[n].heading && (isMast(d.blocks[n].text) || d.title != "" && isPlaced(d.blocks[n].text)) {
		n++
	}
	if n > 0 && d.isChronology() && isDated(d.blocks[n-1].text) {
		n-- // it stands over the first entry
	}
	for _, b := range d.blocks[:n] {
		d.mast(b.text)
	}
	d.blocks = d.blocks[n:]
}

// isChronology reports whether lines that hold only a date go on to part the
// text where its paragraphs have begun.
func (d *draft) isChronology() bool {
	begun := false
	for _, b := range d.blocks {
		if begun && isDated(b.text) {
			return true
		}
		begun = begun || !isMast(b.text) && endsSentence(b.text)
	}
	return false
}

func isDated(line string) bool {
	_, at := findDay(line[:cut(line, 4*mastWidth)])
	return !at.Empty() && (isMast(line) || isPlaced(line))
}

// isPlaced reports whether a line holds nothing but where and when a report
// was written: "Lima, 14 de abril de 2026", "CORK, Ireland – 11 March 2026".
func isPlaced(line string) bool {
	const most = 6 // words
	if utf8.RuneCountInString(line) > mastWidth {
		return false
	}
	_, at := findDay(line)
	if at.Empty() || strings.Trim(line[at.End:], " .") != "" {
		return false
	}
	before := strings.TrimSpace(line[:at.Start])
	place := strings.TrimRight(before, ",–—- ")
	words := strings.FieldsFunc(place, func(r rune) bool { return strings.ContainsRune(" ,–—-", r) })
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) && !joiners[w] && !dateWords[w] || strings.ContainsAny(w, "0123456789:!?“”«»") {
			return false
		}
	}
	return place != before && len(words) > 0 && len(words) <= most
}

// mast takes author and date from a line, if it holds nothing else.
func (d *draft) mast(line string) {
	if !isMast(line) && !isPlaced(line) {
		return
	}
	for from := 0; ; {
		on, at := findDay(line[from:])
		if !on.Known() {
			break
		}
		if !updated.MatchString(line[from : from+at.Start]) {
			d.date(on, "first lines: "+at.In(line[from:]))
		}
		from += at.End
	}
	d.author = firstOf(d.author, bylineName(line))
}

// bylineName returns the name in a line such as "By Ana Ruiz and Tom Bell,
// Harbour Correspondent"; empty when the line is no byline. Every word of a
// name is capitalised, but for those that join its parts.
func bylineName(line string) string {
	const most = 12 // words
	m := byline.FindStringSubmatch(line)
	if m == nil || strings.HasSuffix(line, ".") {
		return ""
	}
	name := m[1]
	if _, at := findDay(name); !at.Empty() {
		name = name[:at.Start]
	}
	name = strings.TrimRight(nameEnd.Split(name, 2)[0], " ;-–—(")
	words := strings.Fields(name)
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		low := strings.ToLower(strings.Trim(w, ".,"))
		if !unicode.IsUpper(first) && !joiners[w] || dateWords[low] && !joiners[w] || months[low] > 0 {
			return ""
		}
	}
	if len(words) == 0 || len(words) > most {
		return ""
	}
	return name
}

// isMast reports whether a line holds nothing but an author or a date.
func isMast(line string) bool {
	if utf8.RuneCountInString(line) > mastWidth {
		return false
	}
	rest, dated := line, false
	for range 3 { // published, updated, and one more
		_, at := findDay(rest)
		if at.Empty() {
			break
		}
		rest, dated = rest[:at.Start]+" "+rest[at.End:], true
	}
	return bylineName(line) != "" || dated && onlyDateWords(rest)
}

func onlyDateWords(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !dateWords[w] {
			return false
		}
	}
	return true
}

// dateline takes the date that a report's first paragraph opens with, after
// the place and before a dash. It stays in the text.
func (d *draft) dateline(first string) {
	const near = 60 // bytes within which the date must begin
	on, at := findDay(first[:cut(first, near+40)])
	if !on.Known() || at.Start > near || !agency.MatchString(first[at.End:]) {
		return
	}
	if place := first[:at.Start]; strings.ContainsAny(place, ".!?:;") || strings.Count(place, " ") > 5 {
		return
	}
	d.date(on, "first lines: "+at.In(first))
}

// cut returns the largest place in s, n at most, where no character is halved.
func cut(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}
