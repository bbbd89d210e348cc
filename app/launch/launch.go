// Package launch starts the program as its words ask for: the window, or a
// command. It is apart from app so that a build without cgo leaves the window
// out, with all that draws it.
package launch

import (
	"os"
	"strings"

	"dateline/app/cli"
)

// Run does what the words after the program's name ask for and returns the exit
// status.
func Run(words []string) int {
	if path, window := forWindow(words); window {
		return openWindow(path)
	}
	return cli.Main(words, os.Stdin, os.Stdout, os.Stderr)
}

// sample is the word that opens the sample library in the window.
const sample = "sample"

// forWindow reports whether the words ask for the window, and on what: nothing,
// the sample, or one file that is named like a library.
func forWindow(words []string) (path string, window bool) {
	switch {
	case len(words) == 0:
		return "", true
	case len(words) > 1:
		return "", false
	}
	word := words[0]
	return word, word == sample || strings.HasSuffix(strings.ToLower(word), ".dateline")
}
