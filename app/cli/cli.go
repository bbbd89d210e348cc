// Package cli is the program without a window: one command a run, for servers,
// scripts and people who like to type.
package cli

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"dateline/app/work"
)

// Main runs one command and returns its exit status: 0, or 1 when anything went
// wrong, with a sentence for each thing on errs.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	c := &call{in: in, out: out, errs: errs, now: time.Now}
	if err := c.run(args); err != nil {
		c.fail(err)
	}
	if c.failed {
		return 1
	}
	return 0
}

// A call is one run of the program.
type call struct {
	in        io.Reader
	out, errs io.Writer
	now       func() time.Time
	failed    bool
	words     // of the command line
}

// fail says what went wrong, and what to do about it, on one line.
func (c *call) fail(err error) {
	c.failed = true
	if advice := work.Advice(err); advice != "" {
		err = fmt.Errorf("%w. %s", err, advice)
	}
	fmt.Fprintf(c.errs, "dateline: %v\n", err)
}

// A command is one thing that the program does.
type command struct {
	name    string
	usage   string // what follows the name
	short   string // one line
	long    string
	options []option
	least   int // how many words it wants besides options, and at most
	most    int // -1 for any number
	run     func(*call) error
}

var commands []command

func init() { // help lists the commands, and is one
	commands = []command{importCommand, briefCommand, exportCommand, matchesCommand, checkCommand, extractCommand, helpCommand}
}

func find(name string) (command, bool) {
	i := slices.IndexFunc(commands, func(c command) bool { return c.name == name })
	if i < 0 {
		return command{}, false
	}
	return commands[i], true
}

func (c *call) run(args []string) error {
	if len(args) == 0 {
		args = []string{"help"}
	}
	name := args[0]
	if slices.Contains([]string{"-h", "-help", "--help"}, name) {
		name = "help"
	}
	cmd, ok := find(name)
	if !ok {
		return unknown(name)
	}
	if slices.Contains(args[1:], "--help") || slices.Contains(args[1:], "-h") {
		cmd.help(c.out)
		return nil
	}
	w, err := parse(cmd.options, args[1:])
	if err == nil {
		err = cmd.enough(w.rest)
	}
	if err != nil {
		return fmt.Errorf("%s: %w\n`dateline help %s` says how it is used", name, err, name)
	}
	c.words = w
	return cmd.run(c)
}

// enough says which words are missing, or that there are too many.
func (cmd command) enough(rest []string) error {
	switch {
	case len(rest) < cmd.least:
		missing := strings.Fields(cmd.usage)[len(rest)]
		return fmt.Errorf("%s is missing", strings.TrimSuffix(missing, "..."))
	case cmd.most >= 0 && len(rest) > cmd.most:
		return fmt.Errorf("what is %q for?", rest[cmd.most])
	}
	return nil
}

// unknown says what to do about a first word that is no command.
func unknown(word string) error {
	var names []string
	for _, c := range commands {
		names = append(names, c.name)
	}
	hint := "the commands are " + strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	if near := nearest(word, names); near != "" {
		hint = "did you mean `dateline " + near + "`?"
	}
	if _, err := os.Stat(word); err == nil || strings.Contains(word, ".") {
		hint = "to open a library in the window its name must end in " + work.Ending + "; to read articles use `dateline import LIBRARY FILE...`"
	}
	return fmt.Errorf("%q is not something dateline does: %s", word, hint)
}

// nearest returns the name that is at most two letters off, or "".
func nearest(word string, names []string) string {
	best, at := 3, ""
	for _, n := range names {
		if d := distance(word, n); d < best && d < len(n)-1 {
			best, at = d, n
		}
	}
	return at
}

// distance counts the letters to put in, take out or change to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, corner+1)
		}
	}
	return row[len(b)]
}
