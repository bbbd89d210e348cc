// Package prose divides a text into sentences and tokens, by their places.
//
// It knows no grammar: a token is a run of letters, a number, or a mark, and a
// sentence ends where a reader of English or Spanish would take a breath. All
// places are bytes into the text as it was handed in, and everything here
// takes time in proportion to the text's length.
package prose

import "dateline/timeline"

// A Kind is a sort of token.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner hyphens, apostrophes and the dots of an abbreviation: "García-Peña", "don’t", "U.S."
	Number             // digits, with inner points and commas and letters behind: "1,000", "3.5", "4.10.2025", "1990s", "3rd"
	Mark               // punctuation, one character; runs of dots or hyphens stay together
	Open               // a quotation mark that opens
	Close              // a quotation mark that closes
)

// A Token is a word, number or mark of a text. The ’s of a possessive is a
// Word of its own ("Trump", "’s").
type Token struct {
	timeline.Span
	Kind Kind
}
