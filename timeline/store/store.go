// Package store is the seam between a library and what keeps it: a file, or a
// server that several people share.
package store

import (
	"errors"

	"dateline/timeline"
	"dateline/timeline/library"
)

// The ways in which a store can refuse.
var (
	ErrNotLibrary = errors.New("this file is not a Dateline library")
	ErrNewer      = errors.New("this library was written by a newer Dateline")
	ErrBehind     = errors.New("the library was changed elsewhere meanwhile")
	ErrReadOnly   = errors.New("this library cannot be written to")
	ErrDamaged    = errors.New("this library is damaged")
	ErrFull       = errors.New("the disk is full")
)

// A Store keeps one library. Its methods are called from one goroutine.
type Store interface {
	// Load returns all records, sharing one pointer between a record and the
	// history's latest mention of it, and the steps that can be undone and redone.
	Load() ([]timeline.Record, library.History, error)
	// Append writes one step down; when it returns nil the step survives a crash.
	// It fails with ErrBehind when another program has appended since Load.
	Append(library.Step) error
	// Check looks for damage and returns a sentence for each finding.
	Check() ([]string, error)
	// Saved returns when the last step was written, as RFC 3339; empty for never.
	Saved() string
	Close() error
}
