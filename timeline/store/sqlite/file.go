// Package sqlite keeps a library in one SQLite file.
//
// Every state that a record ever stood in is a row of versions; one of them
// stands, or none. A step is a list of pairs of versions, before and after, so
// that undo only says which version stands. The view records shows the library
// as it is, for people with another program.
package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"dateline/timeline"
	"dateline/timeline/store"
)

// Kept is how many steps a library can go back after it was closed. Older ones
// are forgotten when it is next opened; what they did stays.
const Kept = 1000

// A File is a library in a file on disk. It belongs to one goroutine.
type File struct {
	path     string
	db       *sql.DB
	makers   map[timeline.Kind]func() timeline.Record
	now      func() time.Time
	readOnly bool
	saved    string
	moves    int64                     // how often the file had been changed when we last saw it
	versions map[timeline.Record]int64 // the row of every record that was read or written
}

var _ store.Store = (*File)(nil)

// Path returns where the file is.
func (f *File) Path() string { return f.path }

// ReadOnly reports whether the file can only be read.
func (f *File) ReadOnly() bool { return f.readOnly }

// Saved implements [store.Store].
func (f *File) Saved() string { return f.saved }

// Close writes everything to the one file and lets go of it.
func (f *File) Close() error { return f.db.Close() }

// Copy writes the library as it stands to another file, all of it or nothing.
// What stood there before is gone then.
func (f *File) Copy(path string) error {
	if a, err := os.Stat(f.path); err == nil {
		if b, err := os.Stat(path); err == nil && os.SameFile(a, b) {
			return fmt.Errorf("%s: this is the library itself", filepath.Base(path))
		}
	}
	if exists(path + "-wal") { // its steps would be taken for the copy's
		return fmt.Errorf("%s: this library is open in another program", filepath.Base(path))
	}
	part := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return copying(path, err)
	}
	if _, err := f.db.Exec("VACUUM INTO ?", part); err != nil {
		return copying(path, meaning(err))
	}
	return copying(path, os.Rename(part, path))
}

// copying puts the name of a copy before an error.
func copying(path string, err error) error {
	if err == nil {
		return nil
	}
	if cannotOpen(err) {
		err = errors.New("the folder is not there, or cannot be written to")
	}
	return fmt.Errorf("%s: %w", filepath.Base(path), plain(err))
}

// begin starts a transaction. Where the file can be written to, nobody else
// writes until it ends.
func (f *File) begin() (*sql.Tx, error) {
	tx, err := f.db.Begin()
	return tx, f.wrap(err)
}

// wrap puts the file's name before an error, and the seam's error where the
// engine's has the same meaning.
func (f *File) wrap(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", filepath.Base(f.path), meaning(err))
}

// meaning translates an error of the engine.
func meaning(err error) error {
	var e *driver.Error
	if !errors.As(err, &e) || errors.Is(err, store.ErrDamaged) || errors.Is(err, store.ErrFull) { // told already
		return err
	}
	switch e.Code() & 0xff {
	case codes.SQLITE_NOTADB:
		return store.ErrNotLibrary
	case codes.SQLITE_READONLY, codes.SQLITE_PERM:
		return store.ErrReadOnly
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		return errors.New("another program is writing to this library")
	case codes.SQLITE_FULL:
		return store.ErrFull
	case codes.SQLITE_IOERR: // also what a disk says that has no room for the engine's own notes
		return fmt.Errorf("%w, or has a fault (%w)", store.ErrFull, err)
	case codes.SQLITE_CORRUPT:
		return fmt.Errorf("%w (%w)", store.ErrDamaged, err)
	}
	return err
}

// cannotOpen reports whether the engine could not open or make a file.
func cannotOpen(err error) bool {
	var e *driver.Error
	return errors.As(err, &e) && e.Code()&0xff == codes.SQLITE_CANTOPEN
}
