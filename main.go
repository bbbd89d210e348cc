// Dateline keeps who said what, when: it reads articles, lays what it finds on
// a timeline, and writes briefings. Given words it is a command; given none, or
// a library, it is a window.
package main

import (
	"os"
	"strings"

	"dateline/app/cli"
)

func main() {
	os.Exit(run(os.Args[1:]))
}

func run(words []string) int {
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
