package intake

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// What can be wrong with a file. Errors wrap one of these and read
// "name: reason".
var (
	ErrEmpty     = errors.New("nothing to read in it")
	ErrNotText   = errors.New("not text")
	ErrTooLarge  = errors.New("too large")
	ErrNoArticle = errors.New("no article in it")
)

// A reason is a sentinel with more to say.
type reason struct {
	kind error
	more string
}

func (r reason) Error() string { return r.kind.Error() + ": " + r.more }
func (r reason) Unwrap() error { return r.kind }

func problem(name string, err error) error {
	if name == "" {
		name = "pasted text"
	}
	return fmt.Errorf("%s: %w", name, err)
}

// readable says what is wrong with data before anything is made of it.
func readable(name string, data []byte) error {
	switch {
	case len(bytes.Trim(data, "\x00 \t\r\n\v\f\ufeff")) == 0:
		return problem(name, ErrEmpty)
	case len(data) > MaxSize:
		return problem(name, reason{ErrTooLarge, fmt.Sprintf("%s, and %s is the most that is read", megabytes(len(data)), megabytes(MaxSize))})
	}
	if what := magic(data); what != "" {
		return problem(name, reason{ErrNotText, "looks like " + what})
	}
	return nil
}

func megabytes(n int) string {
	if n%(1<<20) == 0 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
}

func notUTF8(data []byte) error {
	at := 0
	for at < len(data) {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	line := bytes.Count(data[:at], []byte{'\n'}) + 1
	return reason{ErrNotText, fmt.Sprintf("byte %d (line %d) is not UTF-8", at, line)}
}
