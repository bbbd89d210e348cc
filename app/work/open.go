// Package work is what the program does, with a window or without: open a
// library, read articles into it, read one again, write briefings and data out.
//
// Nothing here changes a library. What is read comes back as a patch, so that
// it can be made away from the window and done there.
package work

import (
	"errors"
	"io/fs"
	"slices"
	"syscall"
	"time"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/intake"
	"dateline/timeline/library"
	"dateline/timeline/store"
	"dateline/timeline/store/sqlite"
)

// Ending is how the file of a library is called.
const Ending = ".dateline"

// A Store is a library's file.
type Store interface {
	store.Store
	Path() string
	ReadOnly() bool
	Copy(path string) error // in place of what stands there
}

// Makers returns a maker for every kind of record that a library keeps.
func Makers() []timeline.Maker { return slices.Concat(timeline.Makers(), briefing.Makers()) }

// Open opens the library in a file, or makes one there, and has every step
// written down in it. Now is asked for the time of each step.
func Open(path string, now func() time.Time) (*library.Library, Store, error) {
	file, err := Keep(path, now)
	if err != nil {
		return nil, nil, err
	}
	l, err := Load(file)
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return l, file, nil
}

// Keep opens the file of a library without reading it, as for a check.
func Keep(path string, now func() time.Time) (Store, error) {
	file, err := sqlite.Open(path, Makers(), now)
	if err != nil {
		return nil, err
	}
	return file, nil
}

// Load reads a library from its store, at first or again after the store has
// said [store.ErrBehind].
func Load(s store.Store) (*library.Library, error) {
	records, past, err := s.Load()
	if err != nil {
		return nil, err
	}
	return library.Open(records, past, s.Append), nil
}

// Advice says what to do about an error of this package, of a store or of
// reading, as a sentence; it is empty for errors nobody can do anything about.
func Advice(err error) string {
	for _, a := range []struct {
		is  error
		say string
	}{
		{store.ErrNotLibrary, "Give the name of a library (NAME" + Ending + "), or a new name to make one."},
		{store.ErrNewer, "Open it with the version that wrote it, or a newer one."},
		{store.ErrBehind, "Open the library again and repeat what you did."},
		{store.ErrDamaged, "Save a copy of the file before anything else is done to it, and go back to an older one."},
		{store.ErrFull, "Make room on it and try again."},
		{store.ErrReadOnly, "Save a copy of it where you may write, and work in the copy."},
		{intake.ErrNotText, "Save the article as plain text, Markdown or HTML."},
		{ErrUnfiled, "File events and statements under topics in the window, or leave the topics out."},
		{briefing.ErrEmpty, "Choose other topics or a longer stretch of time, or add articles first."},
		{fs.ErrNotExist, "See that the name is right."},
		{fs.ErrPermission, "See that you are allowed to, or choose another folder."},
		{syscall.EROFS, "Choose another folder."},
		{syscall.ENOSPC, "Make room on the disk and try again."},
		{syscall.ELOOP, "Give the file itself in place of the link."},
	} {
		if errors.Is(err, a.is) {
			return a.say
		}
	}
	return ""
}
