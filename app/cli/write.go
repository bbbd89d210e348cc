package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"dateline/app/work"
	"dateline/timeline/library"
)

var briefCommand = command{
	name: "brief", usage: "LIBRARY -o FILE.pdf", short: "write a briefing as PDF",
	long: `Writes a briefing of what a library holds: key figures, timeline, chronology,
statements by speaker, and the sources of every line. What was rejected is left
out. The same library and options give the same file, byte for byte.`,
	options: []option{
		optOutput,
		{"--topic", "TOPIC", "only what is filed under this topic; may be given several times"},
		{"--from", "DATE", "only what was not over before this day, YYYY-MM-DD"},
		{"--to", "DATE", "only what had begun by this day, YYYY-MM-DD"},
		{"--most", "N", "of the events so many at most, those that matter most"},
		{"--title", "TITLE", "the briefing's title, else the topics' names"},
		{"--lang", "LANG", "the language of headings and dates: en or es"},
		{"--whole-texts", "", "attach whole articles, not just the passages cited"},
	},
	least: 1, most: 1, run: (*call).brief,
}

var exportCommand = command{
	name: "export", usage: "LIBRARY -o FILE", short: "write the data of a library",
	long: `Writes what a library holds, in the format that the name of FILE ends in:
.json everything, .csv a row for each event and statement, .md a chronology to read.`,
	options: []option{optOutput},
	least:   1, most: 1, run: (*call).export,
}

func (c *call) brief() error {
	o := work.Options{Topics: c.options["--topic"], Title: c.value("--title"), Lang: c.value("--lang"), WholeTexts: c.has("--whole-texts")}
	if o.Lang != "" && o.Lang != "en" && o.Lang != "es" {
		return fmt.Errorf("brief: --lang: %q is neither en nor es", o.Lang)
	}
	var err error
	if n := c.value("--most"); n != "" {
		if o.Most, err = strconv.Atoi(n); err != nil || o.Most < 1 {
			return fmt.Errorf("brief: --most: %q is not a number of events", n)
		}
	}
	if o.From, err = c.day("--from"); err != nil {
		return fmt.Errorf("brief: %w", err)
	}
	if o.To, err = c.day("--to"); err != nil {
		return fmt.Errorf("brief: %w", err)
	}
	if o.From.Known() && o.To.Known() && o.To.Compare(o.From) < 0 {
		return fmt.Errorf("brief: --from %s is later than --to %s", o.From.EDTF(), o.To.EDTF())
	}
	var warnings []string
	err = c.write([]string{".pdf"}, func(v library.View, f *os.File) (err error) {
		warnings, err = work.Brief(context.Background(), v, f, o)
		return err
	})
	if err != nil {
		return err
	}
	for _, w := range warnings {
		fmt.Fprintf(c.errs, "dateline: %s: %s\n", filepath.Base(c.value("-o")), w)
	}
	return nil
}

func (c *call) export() error {
	format := filepath.Ext(c.value("-o"))
	return c.write(work.Formats(), func(v library.View, f *os.File) error { return work.Export(v, f, format) })
}

// write writes a file of a library's contents, whose name must end in one of
// the endings: a slip of the hand must not cost a library or an article.
func (c *call) write(endings []string, fill func(library.View, *os.File) error) error {
	path := c.value("-o")
	if path == "" {
		return errors.New("where to? Name the file to write: -o FILE")
	}
	if !slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
		return fmt.Errorf("%s: the name of the file to write must end in %s", filepath.Base(path), either(endings))
	}
	if sameFile(path, c.rest[0]) {
		return fmt.Errorf("%s: this is the library itself; name another file to write", filepath.Base(path))
	}
	lib, kept, err := c.open()
	if err != nil {
		return err
	}
	defer kept.Close()
	if err := work.WriteFile(path, func(f *os.File) error { return fill(lib.View(), f) }); err != nil {
		return err
	}
	fmt.Fprintf(c.out, "wrote %s\n", path)
	return nil
}

// either lists words to choose from: "a, b or c".
func either(words []string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " or " + words[n]
}

// sameFile reports whether two names are of one file that is there.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
