// Package seeds holds the sample library: digests of public reports, hand-made
// answer sheets that say what a careful reader finds in them, and the topics to
// start with. It is data only; whoever opens the sample library reads it by the
// same road as a person's own files.
package seeds

import "embed"

// Articles holds the digests as "articles/NAME.txt", in the seed form: a header
// line, "key: value" lines up to the first empty line, then paragraphs.
//
//go:embed articles/*.txt
var Articles embed.FS

// Answers holds one sheet for each digest as "answers/NAME.json". Its offsets
// are half-open and count Unicode code points of the file as it is.
//
//go:embed answers/*.json
var Answers embed.FS

// Topics is a JSON array of {"name", "digit"}: the topics to start with, in
// order, with the key that tags each.
//
//go:embed topics.json
var Topics []byte

// Tags is a JSON array of {"article", "paragraph", "topics"}: which topics what
// is found in a body paragraph belongs to. The article is a file name of
// Articles; body paragraphs count from 1, headings and header left out.
//
//go:embed tags.json
var Tags []byte
