// Package intake turns files and pages into articles: title, date, body, and
// the text that every span points into.
//
// It says only what a file says. A date that no line, tag or address states
// stays zero, so that somebody can be asked.
package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dateline/timeline"
)

// Limits of what is read.
const (
	MaxSize      = 8 << 20   // bytes of a file
	maxText      = 4 << 20   // bytes of an article's text
	maxParagraph = 256 << 10 // bytes of one paragraph: no prose is longer
)

// ByHand is the basis of a date that a person stated.
const ByHand = "by hand"

// A Hint is what a person said about an article. It outranks what the file says.
type Hint struct {
	Published timeline.Date
	Lang      string // "en", "es"; empty or "auto" for what the file says
}

// Read makes an article of a file in the seed form, plain text, Markdown or
// HTML, told apart by what is in it first and by its name second. Line ends,
// spaces and characters are brought to one form, so Text is seldom the file's
// bytes. The error names the file and wraps one of this package's sentinels.
func Read(name string, data []byte, h Hint) (*timeline.Article, error) {
	if err := readable(name, data); err != nil {
		return nil, err
	}
	text, err := decode(data, looksHTML(data))
	if err != nil {
		return nil, problem(name, err)
	}
	d, err := draftOf(name, text)
	if err != nil {
		return nil, problem(name, err)
	}
	a, err := d.article(name, h)
	if err != nil {
		return nil, problem(name, err)
	}
	return a, nil
}

// Raw makes an article whose Text is data, byte for byte, which must be UTF-8.
// Its paragraphs are the blocks of non-empty lines; nothing is taken for a
// header, a title or a heading.
func Raw(name string, data []byte, h Hint) (*timeline.Article, error) {
	if err := readable(name, data); err != nil {
		return nil, err
	}
	if !utf8.Valid(data) {
		return nil, problem(name, notUTF8(data))
	}
	a := &timeline.Article{File: base(name), Text: string(data), Lang: h.lang()}
	if h.Published.Known() {
		a.Published, a.Basis = h.Published, ByHand
	}
	for _, s := range blocks(a.Text) {
		a.Paragraphs = append(a.Paragraphs, timeline.Paragraph{Span: s})
	}
	finish(a)
	return a, nil
}

// draftOf reads text in whichever form it has.
func draftOf(name, text string) (*draft, error) {
	switch {
	case isSeed(text):
		return readSeed(text), nil
	case isPage(name, text):
		return readPage(text)
	case isMarkdown(name, text):
		return readMarkdown(text), nil
	}
	return readPlain(text), nil
}

func (h Hint) lang() string {
	if h.Lang == "auto" {
		return ""
	}
	return baseLang(h.Lang)
}

// base returns the last part of a name, whichever way its slashes lean.
func base(name string) string {
	if name == "" {
		return ""
	}
	return path.Base(strings.ReplaceAll(name, `\`, "/"))
}

// digest returns the hex SHA-256 of the text's words, so that the same words
// in other markup, spacing, case or quotation marks are the same article.
func digest(text string) string {
	words := fold(text)
	if words == "" {
		words = text
	}
	sum := sha256.Sum256([]byte(words))
	return hex.EncodeToString(sum[:])
}

// fold returns the letters and digits of s in lower case, its words parted by
// single spaces.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFKC.String(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
