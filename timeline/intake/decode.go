package intake

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	textunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// decode returns data as clean UTF-8. page says that a charset may be declared
// in it.
func decode(data []byte, page bool) (string, error) {
	text := string(data)
	if enc := encodingOf(data, page); enc != nil {
		b, err := enc.NewDecoder().Bytes(data)
		if err != nil {
			return "", reason{ErrNotText, "its character set cannot be read"}
		}
		text = string(b)
	}
	text = strings.ToValidUTF8(text, "\ufffd")
	if garbled(text) {
		return "", reason{ErrNotText, "holds more control characters than words"}
	}
	if text = clean(text); strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	return text, nil
}

// encodingOf returns the encoding to decode data from, or nil for UTF-8.
// Valid UTF-8 is taken for it whatever a page declares, since what is saved
// from a browser is converted more often than its meta element.
func encodingOf(data []byte, page bool) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), wide(data, 1):
		return textunicode.UTF16(textunicode.LittleEndian, textunicode.UseBOM)
	case bytes.HasPrefix(data, []byte("\xfe\xff")), wide(data, 0):
		return textunicode.UTF16(textunicode.BigEndian, textunicode.UseBOM)
	case page:
		enc, name, _ := charset.DetermineEncoding(data, "")
		if name == "utf-8" || utf8.Valid(data) && !strings.HasPrefix(name, "iso-2022") || name == "windows-1252" && damaged(data) {
			break
		}
		return enc
	}
	if utf8.Valid(data) || damaged(data) {
		return nil
	}
	return charmap.Windows1252
}

// wide reports whether data is UTF-16 without a mark: of its first characters,
// nearly all have a zero as their byte number at.
func wide(data []byte, at int) bool {
	head := data[:min(len(data), 512)]
	if len(head) < 4 {
		return false
	}
	zero, other := 0, 0
	for i, b := range head {
		switch {
		case b != 0:
		case i%2 == at:
			zero++
		default:
			other++
		}
	}
	return other == 0 && zero*10 >= len(head)/2*7
}

// damaged reports whether data is UTF-8 with a few bad bytes, rather than text
// in an older character set, where hardly any two high bytes make a character.
func damaged(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good > 2*bad
}

// garbled reports whether text holds so many control and replacement
// characters that it can be no text.
func garbled(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		all++
		if r == '\ufffd' || unicode.IsControl(r) && !isBreak(r) && r != '\t' && r != 0x1b {
			bad++
		}
	}
	return bad > 2 && bad*20 > all
}

// isBreak reports whether a character ends a line.
func isBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// clean brings text to NFC with "\n" for every line end and a plain space for
// every space. It takes out control characters, and those without width that
// would part a word from itself. The marks and isolates that order right-to-
// left text stay; the overrides and embeddings, which can show a line as what
// it is not, go.
func clean(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case isBreak(r):
			return '\n'
		case r == '\t' || unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e':
			return -1
		case r == '\ufeff', r == '\u200b', r == '\u00ad', r == '\u2060':
			return -1
		}
		return r
	}, text))
}
