// Package app is the program with a window: it opens a library, lays it on the
// desk and puts the panes round it.
package app

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/assets"
)

const (
	id    = "io.github.dateline.Dateline"
	title = "Dateline"
)

// Options say what the window opens on: the library at Path, a copy of the
// sample library, or, when both are unset, nothing.
type Options struct {
	Path   string
	Sample bool
}

// Main opens the window, returns when it is closed, and gives the exit status.
// Where there can be no window it says why on standard error.
func Main(o Options) int {
	if err := noDisplay(runtime.GOOS, os.Getenv, builtFor("x11")); err != nil {
		fmt.Fprintf(os.Stderr, "dateline: %v\n`dateline help` lists what works without a window\n", err)
		return 1
	}
	a := newDriverApp(fyne.AppMetadata{
		ID:         id,
		Name:       title,
		Version:    "0.1.0",
		Build:      1,
		Icon:       fyne.NewStaticResource("icon.png", assets.ProgramIcon),
		Migrations: map[string]bool{"fyneDo": true},
	})
	w := a.NewWindow(title)
	w.Resize(fyne.NewSize(1440, 900))
	w.SetContent(widget.NewLabel(o.Path))
	w.ShowAndRun()
	return 0
}

// builtFor reports whether this program was built with the tag.
func builtFor(tag string) bool {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return false
	}
	for _, s := range info.Settings {
		if s.Key == "-tags" {
			return slices.Contains(strings.Split(s.Value, ","), tag)
		}
	}
	return false
}
