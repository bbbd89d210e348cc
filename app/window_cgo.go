//go:build cgo

package app

import (
	"os"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
)

// newDriverApp returns the Fyne app that draws on this system's screen. This
// file is the only one that imports Fyne's app package, which needs cgo.
//
// A build without the x11 tag could speak Wayland too; while Fyne's Wayland
// windows misdraw (its issues 6303, 6447 and 6473) X is preferred where there
// is one, unless the user chose.
func newDriverApp(about fyne.AppMetadata) fyne.App {
	if os.Getenv("FYNE_PLATFORM") == "" && os.Getenv("DISPLAY") != "" {
		os.Setenv("FYNE_PLATFORM", "x11") //nolint:errcheck // fails on malformed names only
	}
	fyneapp.SetMetadata(about)
	return fyneapp.NewWithID(about.ID)
}
