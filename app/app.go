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

	"dateline/assets"
)

const (
	id    = "io.github.dateline.Dateline"
	title = "Dateline"

	version = "0.1.0"
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
	if cache, err := os.UserCacheDir(); err == nil {
		os.MkdirAll(cache, 0o700) //nolint:errcheck // Fyne does without, but grumbles
	}
	a := newDriverApp(fyne.AppMetadata{
		ID:         id,
		Name:       title,
		Version:    version,
		Build:      1,
		Icon:       fyne.NewStaticResource("icon.png", assets.ProgramIcon),
		Migrations: map[string]bool{"fyneDo": true},
	})
	w := a.NewWindow(title)
	w.SetMaster()
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1440, 900))
	win := newWindow(a, w, fyne.Do)
	a.Lifecycle().SetOnStarted(func() { win.begin(o) })
	w.SetOnClosed(win.closed)
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
