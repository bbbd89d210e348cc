package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	driver "modernc.org/sqlite"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/store"
)

// Load implements [store.Store]. It also forgets the steps beyond [Kept] and
// the versions that nothing mentions any more.
func (f *File) Load() ([]timeline.Record, library.History, error) {
	f.forget()
	tx, err := f.begin()
	if err != nil {
		return nil, library.History{}, err
	}
	defer tx.Rollback()
	r := &reader{file: f, tx: tx, records: map[int64]timeline.Record{}, loose: map[int64]bool{}}
	if err := r.read(); err != nil {
		return nil, library.History{}, f.wrap(unreadable(err))
	}
	if !f.readOnly {
		if err := r.prune(); err != nil {
			return nil, library.History{}, f.wrap(err)
		}
	}
	if err := f.look(tx); err != nil {
		return nil, library.History{}, f.wrap(err)
	}
	if err := tx.Commit(); err != nil {
		return nil, library.History{}, f.wrap(err)
	}
	for v, record := range r.records {
		f.versions[record] = v
	}
	return r.standing, r.past, nil
}

// unreadable says that a record or step which makes no sense is damage; what the
// engine says itself, and what a newer version wrote, is not.
func unreadable(err error) error {
	var e *driver.Error
	if errors.As(err, &e) || errors.Is(err, store.ErrNewer) {
		return err
	}
	return fmt.Errorf("%w (%w)", store.ErrDamaged, err)
}

// A reader reads a whole library. Each version becomes one record, however
// often it is mentioned: a library tells records apart by their pointers.
type reader struct {
	file     *File
	tx       *sql.Tx
	records  map[int64]timeline.Record // by version
	loose    map[int64]bool            // versions that do not stand; prune keeps those that no step mentions
	standing []timeline.Record
	past     library.History
	old      []int64 // steps to forget
}

func (r *reader) read() error {
	if err := r.readVersions(); err != nil {
		return err
	}
	return r.readSteps()
}

func (r *reader) readVersions() error {
	return eachVersion(r.tx, func(version int64, kind, id string, stands bool, body []byte) error {
		record, err := r.file.unmarshal(kind, id, body)
		if err != nil {
			return err
		}
		r.records[version] = record
		if stands {
			r.standing = append(r.standing, record)
		} else {
			r.loose[version] = true
		}
		return nil
	})
}

// eachVersion calls f with every version of every record, the oldest first,
// until it fails. The body is f's for the call only.
func eachVersion(tx *sql.Tx, f func(version int64, kind, id string, stands bool, body []byte) error) error {
	rows, err := tx.Query(`SELECT version, kind, id, stands, body FROM versions ORDER BY version`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var version int64
		var kind, id string
		var stands bool
		var body sql.RawBytes
		if err := rows.Scan(&version, &kind, &id, &stands, &body); err != nil {
			return err
		}
		if err := f(version, kind, id, stands, body); err != nil {
			return err
		}
	}
	return rows.Err()
}

// unmarshal makes a record of its body.
func (f *File) unmarshal(kind, id string, body []byte) (timeline.Record, error) {
	create := f.makers[timeline.Kind(kind)]
	if create == nil {
		return nil, fmt.Errorf("%s %s: an unknown kind of record: %w", kind, id, store.ErrNewer)
	}
	record := create()
	if err := json.Unmarshal(body, record); err != nil {
		return nil, fmt.Errorf("%s %s: cannot be read: %w", kind, id, err)
	}
	if k := record.Key(); string(k.ID) != id {
		return nil, fmt.Errorf("%s %s: calls itself %s", kind, id, k.ID)
	}
	return record, nil
}

func (r *reader) readSteps() error {
	rows, err := r.tx.Query(`SELECT step, undone, label, merge, changes FROM steps ORDER BY step`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var steps []int64
	for rows.Next() {
		var step int64
		var undone bool
		var p library.Patch
		var body string
		if err := rows.Scan(&step, &undone, &p.Label, &p.Merge, &body); err != nil {
			return err
		}
		if p.Changes, err = r.changes(body); err != nil {
			return fmt.Errorf("step %d: %w", step, err)
		}
		if undone {
			r.past.Gone = append(r.past.Gone, p)
		} else {
			r.past.Done, steps = append(r.past.Done, p), append(steps, step)
		}
	}
	slices.Reverse(r.past.Gone)
	if n := len(steps) - Kept; n > 0 {
		r.past.Done, r.old = slices.Clone(r.past.Done[n:]), steps[:n]
	}
	return rows.Err()
}

// changes finds the records of a step.
func (r *reader) changes(body string) ([]library.Change, error) {
	pairs, err := decode(body)
	if err != nil {
		return nil, err
	}
	changes := make([]library.Change, len(pairs))
	for i, p := range pairs {
		before, after := r.records[p[0]], r.records[p[1]]
		if (before == nil) != (p[0] == 0) || (after == nil) != (p[1] == 0) || before == nil && after == nil {
			return nil, fmt.Errorf("a change without its records")
		}
		changes[i] = library.Change{Before: before, After: after}
	}
	return changes, nil
}

// prune takes out what is kept no longer. Another program that has the file open
// may go on: it finds out when it goes back further than the file does.
func (r *reader) prune() error {
	mentioned := map[timeline.Record]bool{}
	for _, p := range slices.Concat(r.past.Done, r.past.Gone) {
		for _, c := range p.Changes {
			mentioned[c.Before], mentioned[c.After] = true, true
		}
	}
	maps.DeleteFunc(r.loose, func(v int64, _ bool) bool { return mentioned[r.records[v]] })
	for _, step := range r.old {
		if _, err := r.tx.Exec(`DELETE FROM steps WHERE step=?`, step); err != nil {
			return err
		}
	}
	for _, v := range slices.Sorted(maps.Keys(r.loose)) {
		delete(r.records, v)
		if _, err := r.tx.Exec(`DELETE FROM versions WHERE version=?`, v); err != nil {
			return err
		}
	}
	return nil
}
