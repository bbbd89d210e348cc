package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// blocks returns the runs of non-empty lines of a text, without the white
// space around them.
func blocks(text string) []timeline.Span {
	var found []timeline.Span
	from, end := -1, 0
	for at := 0; at < len(text); {
		next := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		line := text[at:next]
		words := strings.TrimFunc(line, blank)
		switch {
		case words == "" && from >= 0:
			found = append(found, timeline.Span{Start: from, End: end})
			from = -1
		case words != "":
			left := at + len(line) - len(strings.TrimLeftFunc(line, blank))
			if from < 0 {
				from = left
			}
			end = left + len(words)
		}
		at = next
	}
	if from >= 0 {
		found = append(found, timeline.Span{Start: from, End: end})
	}
	return found
}

func blank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' }

// readPlain reads text without markup: a title in the first line if it looks
// like one, then perhaps the author and the date, then paragraphs.
func readPlain(text string) *draft {
	d := &draft{}
	d.paragraphs(text)
	d.masthead()
	d.headings()
	return d
}

// paragraphs adds the paragraphs of text: its blocks of lines when the lines
// are broken to a width, else each line with those that it goes on in.
func (d *draft) paragraphs(text string) {
	width := wrapWidth(text)
	for _, s := range blocks(text) {
		lines := strings.Split(s.In(text), "\n")
		if width > 0 && isWrapped(lines, width) {
			d.add(s.In(text), false)
			continue
		}
		for i := 0; i < len(lines); i++ {
			from := i
			for i+1 < len(lines) && goesOn(lines[i], lines[i+1]) {
				i++
			}
			d.add(strings.Join(lines[from:i+1], "\n"), false)
		}
	}
}

// goesOn reports whether a sentence runs from one line into the next.
func goesOn(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(line))
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(next))
	return unicode.IsLower(first) && (unicode.IsLetter(last) || last == ',')
}

// wrapWidth returns the width in characters that the lines of text are broken
// to, or 0 when a line is a paragraph. Lines of one length that all end in a
// full stop are not broken.
func wrapWidth(text string) int {
	const narrow, broad = 30, 130
	width, full, short, ended := 0, 0, 0, 0
	lines := strings.Split(text, "\n")
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(strings.TrimSpace(l)))
	}
	if width < narrow || width > broad {
		return 0
	}
	for i := range len(lines) - 1 {
		switch {
		case strings.TrimSpace(lines[i]) == "" || strings.TrimSpace(lines[i+1]) == "":
		case fills(lines[i], lines[i+1], width):
			full++
			if endsSentence(lines[i]) {
				ended++
			}
		default:
			short++
		}
	}
	if full < 2 || full < 3*short || full < 2*ended {
		return 0
	}
	return width
}

// fills reports whether a line was broken because the next word had no room,
// give or take a few characters of ragged edge.
func fills(line, next string, width int) bool {
	const ragged = 8
	word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	return utf8.RuneCountInString(strings.TrimSpace(line))+1+utf8.RuneCountInString(word)+ragged > width
}

func isWrapped(lines []string, width int) bool {
	for i := range len(lines) - 1 {
		if !fills(lines[i], lines[i+1], width) {
			return false
		}
	}
	return true
}

// headings marks the short lines without an end, below which a paragraph
// stands.
func (d *draft) headings() {
	for i := range len(d.blocks) - 1 {
		b := &d.blocks[i]
		b.heading = b.heading || isHeading(b.text) && !isHeading(d.blocks[i+1].text)
	}
}

// isHeading reports whether a line looks like a heading.
func isHeading(line string) bool {
	const most = 90 // characters; headlines and subheadings of news are shorter
	if len(line) > 4*most || utf8.RuneCountInString(line) > most || strings.Count(line, " ") > 15 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(line)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) && !strings.ContainsRune("¿¡", first) && first < 0x2600 {
		return false // a list item, a quotation, a rule
	}
	if !strings.ContainsFunc(line, unicode.IsLetter) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune(".!?…:;,»”\")’'—–-", last)
}
