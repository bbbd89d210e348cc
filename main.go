// Dateline keeps who said what, when: it reads articles, lays what it finds on
// a timeline, and writes briefings. Given words it is a command; given none, or
// a library, it is a window.
package main

import (
	"os"

	"dateline/app/launch"
)

func main() { os.Exit(launch.Run(os.Args[1:])) }
