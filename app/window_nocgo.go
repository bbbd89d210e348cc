//go:build !cgo

package app

import "fyne.io/fyne/v2"

// newDriverApp is here so that this package's tests build without cgo; the
// program itself does not reach it then (see package launch).
func newDriverApp(fyne.AppMetadata) fyne.App {
	panic("built without the window")
}
