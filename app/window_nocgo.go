//go:build !cgo

package app

import "fyne.io/fyne/v2"

const withWindow = false

// newDriverApp is never called in a build without a window: noWindow says so
// first.
func newDriverApp(fyne.AppMetadata) fyne.App { return nil }
