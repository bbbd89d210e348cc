package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean returns s as it can be set: valid UTF-8 in composed form, without
// control codes, marks that turn the direction of writing, and other signs
// that have no shape; line ends and tabs become spaces.
func Clean(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case r == zeroSpace:
			return r
		case r == '\u00AD' || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r):
			return -1
		case r >= 0xFE00 && r <= 0xFE0F || r&0xFFFE == 0xFFFE:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

// zeroSpace is a place where a line may break, without width.
const zeroSpace = '\u200B'

// RightToLeft reports whether s has letters that are written from right to
// left; they are set one by one in the order they are stored.
func RightToLeft(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac) })
}
