package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How far is looked, in bytes: a dash beyond the first belongs to the sentence.
const (
	longestDateline = 90
	longestAside    = 300
	longestDash     = 8
)

// Dateline returns how many bytes of a report's first paragraph say where, when
// and by whom it was filed, before it begins: "PORT ALMA (Reuters) - ", "BOGOTÁ,
// 3 feb (EFE).- ", "LONDON, June 3 — "; 0 for none. A place is written in
// capitals, or an agency stands in brackets.
func Dateline(paragraph string) int {
	for i, r := range paragraph {
		if i > longestDateline || strings.ContainsRune("“”\"«»?!:;\n", r) {
			return 0
		}
		if n := dashAt(paragraph[i:]); n > 0 && i > 0 {
			if head := strings.TrimRight(paragraph[:i], " .,-–—"); filed(head) && (sure(head, paragraph[i:i+n]) || !aside(paragraph[i+n:])) {
				return i + n
			}
			return 0
		}
	}
	return 0
}

// sure reports whether nothing but a dateline looks so: the place in capitals, a
// day in it, or ".-" behind the agency.
func sure(head, dash string) bool {
	place, _, agency := strings.Cut(head, "(")
	first, _, _ := strings.Cut(place, " ")
	first = strings.TrimRight(first, ",")
	return agency && (place == "" || capitals(first) && utf8.RuneCountInString(first) > 2 || strings.ContainsAny(place, "0123456789") || strings.HasPrefix(dash, "."))
}

// aside reports whether a second dash closes what the first one opens: "NATO -
// an alliance - warned".
func aside(rest string) bool {
	for i := range rest {
		if i > longestAside {
			break
		}
		switch {
		case dashAt(rest[i:]) > 0:
			return true
		case rest[i] == '.' && i+1 < len(rest) && rest[i+1] == ' ':
			return false
		}
	}
	return false
}

// dashAt returns the length of the dash that parts a dateline from the text, and
// of the space around it: " - ", " -- ", "—", ".- ".
func dashAt(s string) int {
	n := 0
	for n < len(s) && n < longestDash && (s[n] == ' ' || s[n] == '.') {
		n++
	}
	gap, dashes := n > 0, 0
	for n < len(s) && n < longestDash {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r != '-' && r != '–' && r != '—' {
			break
		}
		n, dashes = n+size, dashes+1
		gap = gap || r == '—'
	}
	if dashes == 0 || !gap || n == len(s) {
		return 0
	}
	for n < len(s) && s[n] == ' ' {
		n++
	}
	return n
}

// filed reports whether what stands before a dash is a place and an agency: its
// first word is in capitals, or it ends in brackets and begins with a capital;
// and no small word stands in it but the name of a month or a short link.
func filed(head string) bool {
	plain, open := head, strings.IndexByte(head, '(')
	bracket := open >= 0 && strings.HasSuffix(head, ")") && open+1 < len(head) && head[open+1] >= 'A'
	if open >= 0 {
		plain = head[:open]
	}
	words := strings.FieldsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if len(words) == 0 || len(words) > 8 {
		return bracket && len(words) == 0 && open == 0
	}
	if !bracket && (!capitals(words[0]) || utf8.RuneCountInString(words[0]) < 3) {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) && len(w) > 3 && !months[Fold(w)] {
			return false
		}
	}
	return true
}

func capitals(w string) bool { return strings.ToUpper(w) == w }

var months = set(`enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre sept`)
