package sqlite

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"dateline/timeline"
	"dateline/timeline/store"
)

const (
	application = 0x44544c4e // "DTLN", in the file's header
	format      = 1          // the newest format this program knows
	magic       = "SQLite format 3\x00"
)

// formats[n] leads from format n to n+1.
var formats = [format]string{`
CREATE TABLE meta(name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('moves', 0), ('saved', '');
CREATE TABLE versions(
	version INTEGER PRIMARY KEY AUTOINCREMENT,
	kind    TEXT NOT NULL,
	id      TEXT NOT NULL,
	stands  INTEGER NOT NULL,
	body    TEXT NOT NULL);
CREATE UNIQUE INDEX standing ON versions(kind, id) WHERE stands = 1;
CREATE TABLE steps(
	step    INTEGER PRIMARY KEY AUTOINCREMENT,
	undone  INTEGER NOT NULL,
	label   TEXT NOT NULL,
	merge   TEXT NOT NULL,
	at      TEXT NOT NULL,
	changes TEXT NOT NULL);
CREATE VIEW records AS SELECT kind, id, body FROM versions WHERE stands = 1;
`}

// Open opens the library in a file, and makes a new one where there is none.
// Makers must know every kind of record in it; now is asked for the time of
// each step.
//
// It fails with [store.ErrNotLibrary] or [store.ErrNewer] without touching the
// file. A library that cannot be written to is opened for reading.
func Open(path string, makers []timeline.Maker, now func() time.Time) (*File, error) {
	f := &File{path: path, now: now, makers: map[timeline.Kind]func() timeline.Record{}}
	for _, m := range makers {
		f.makers[m.Kind] = m.New
	}
	fresh, err := examine(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	err = f.writable(fresh)
	switch {
	case errors.Is(err, store.ErrReadOnly) && fresh:
		err = errors.New("no library can be made here, as the folder cannot be written to")
	case errors.Is(err, store.ErrReadOnly):
		f.readOnly = true
		err = f.readable()
	}
	if err != nil {
		return nil, f.wrap(err)
	}
	f.forget()
	return f, nil
}

// examine looks at a file's header. A file that is missing or empty is fresh.
func examine(path string) (fresh bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	case err != nil:
		return false, plain(err)
	case info.IsDir():
		return false, errors.New("this is a folder, not a library")
	case info.Size() == 0:
		return true, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return false, plain(err)
	}
	defer file.Close()
	var head [100]byte
	if _, err := io.ReadFull(file, head[:]); err != nil || string(head[:len(magic)]) != magic {
		return false, store.ErrNotLibrary
	}
	if binary.BigEndian.Uint32(head[68:]) != application {
		return false, store.ErrNotLibrary
	}
	if binary.BigEndian.Uint32(head[60:]) > format {
		return false, store.ErrNewer
	}
	return false, nil
}

// plain returns what went wrong with a file without its path.
func plain(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}

// writable connects for reading and writing, and makes the file what it must be.
// It fails with ErrReadOnly when the file or its folder cannot be written to.
func (f *File) writable(fresh bool) error {
	if !fresh || exists(f.path) {
		file, err := os.OpenFile(f.path, os.O_RDWR, 0)
		if err != nil {
			return store.ErrReadOnly
		}
		if err := file.Close(); err != nil {
			return err
		}
	} else if _, err := os.Stat(filepath.Dir(f.path)); err != nil {
		return errors.New("the folder for this library is not there")
	}
	// Each step is brought into the one file at once, for those who copy it
	// while it is open or after a crash.
	if err := f.connect("_txlock=immediate", "_pragma=busy_timeout(5000)", "_pragma=synchronous(full)", "_pragma=foreign_keys(on)", "_pragma=wal_autocheckpoint(1)"); err != nil {
		return err
	}
	err := f.prepare()
	if err != nil {
		f.db.Close()
	}
	return err
}

// prepare brings the file to the newest format, all at once, and turns its log on.
func (f *File) prepare() error {
	tx, err := f.db.Begin()
	if err != nil {
		return unwritable(err)
	}
	defer tx.Rollback()
	var at int
	if err := tx.QueryRow("PRAGMA user_version").Scan(&at); err != nil {
		return err
	}
	if at > format {
		return store.ErrNewer
	}
	if at < format {
		for _, step := range formats[at:] {
			if _, err := tx.Exec(step); err != nil {
				return unwritable(err)
			}
		}
		if _, err := tx.Exec(fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d", application, format)); err != nil {
			return err
		}
	}
	if err := tx.Commit(); err != nil {
		return unwritable(err)
	}
	// Network folders cannot have the log; the engine then stays with its journal.
	if _, err := f.db.Exec("PRAGMA journal_mode=wal"); err != nil {
		return unwritable(err)
	}
	return f.look(f.db)
}

// unwritable turns the engine's ways of saying that it may not write a file
// into one.
func unwritable(err error) error {
	if cannotOpen(err) {
		return store.ErrReadOnly
	}
	return meaning(err)
}

// readable connects for reading. Where the engine may not even put its log
// beside the file, it is told that nobody else writes there.
func (f *File) readable() error {
	var err error
	for _, how := range []string{"mode=ro", "immutable=1"} {
		if err = f.connect(how, "_pragma=busy_timeout(5000)"); err != nil {
			return err
		}
		if err = f.look(f.db); err == nil {
			return nil
		}
		f.db.Close()
		if log, no := os.Stat(f.path + "-wal"); no == nil && log.Size() > 0 {
			return errors.New("this library was not closed, and its folder cannot be written to: copy it with the -wal file beside it to another folder")
		}
	}
	return err
}

// connect opens the one connection, over which everything goes.
func (f *File) connect(options ...string) error {
	full, err := filepath.Abs(f.path)
	if err != nil {
		return err
	}
	full = filepath.ToSlash(full)
	if !strings.HasPrefix(full, "/") {
		full = "/" + full // file:///C:/...
	}
	name := url.URL{Scheme: "file", Path: full, RawQuery: strings.Join(options, "&")}
	f.db, err = sql.Open("sqlite", name.String())
	if err != nil {
		return err
	}
	f.db.SetMaxOpenConns(1)
	return nil
}

// An asker is a database or a transaction.
type asker interface {
	QueryRow(query string, args ...any) *sql.Row
}

// look takes notice of how often the file was changed, and when last.
func (f *File) look(q asker) error {
	return q.QueryRow(`SELECT (SELECT value FROM meta WHERE name='moves'), (SELECT value FROM meta WHERE name='saved')`).Scan(&f.moves, &f.saved)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// forget lets go of the records that were read or written.
func (f *File) forget() { f.versions = map[timeline.Record]int64{} }
