package cli

import (
	"fmt"
	"io"
	"strings"
)

var helpCommand = command{
	name: "help", usage: "[COMMAND]", short: "say how the program or a command is used",
	most: 1, run: (*call).help,
}

const about = `Dateline keeps who said what, when: it reads articles, lays the events and
statements in them on a timeline, and writes briefings.

  dateline                  open the window
  dateline LIBRARY.dateline open that library in the window
  dateline sample           open a copy of the sample library in the window
`

func (c *call) help() error {
	if len(c.rest) > 0 {
		cmd, ok := find(c.rest[0])
		if !ok {
			return unknown(c.rest[0])
		}
		cmd.help(c.out)
		return nil
	}
	fmt.Fprint(c.out, about, "\n")
	for _, cmd := range commands {
		fmt.Fprintf(c.out, "  dateline %-26s %s\n", cmd.name+" "+cmd.usage, cmd.short)
	}
	fmt.Fprintln(c.out, "\n`dateline help COMMAND` says more. The exit status is 0, or 1 when anything went wrong.")
	return nil
}

// help says how a command is used.
func (cmd command) help(w io.Writer) {
	usage := cmd.name + " " + cmd.usage
	if len(cmd.options) > 0 {
		usage += " [OPTION...]"
	}
	fmt.Fprintf(w, "usage: dateline %s\n\n%s\n", usage, strings.TrimSpace(strings.ToUpper(cmd.short[:1])+cmd.short[1:]+".\n"+cmd.long))
	for i, o := range cmd.options {
		if i == 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "  %-18s %s\n", strings.TrimSpace(o.name+" "+o.value), o.help)
	}
}
