package sqlite

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/store"
)

// A pair is one change of a step: the versions before and after it, 0 for none.
type pair [2]int64

// Append implements [store.Store].
func (f *File) Append(s library.Step) error {
	if f.readOnly {
		return f.wrap(store.ErrReadOnly)
	}
	tx, err := f.begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	w := &writer{file: f, tx: tx, fresh: map[timeline.Record]int64{}}
	defer w.close()
	at := f.now().Format(time.RFC3339)
	if err := w.write(s, at); err != nil {
		return f.wrap(err)
	}
	if err := tx.Commit(); err != nil {
		return f.wrap(err)
	}
	for r, v := range w.fresh {
		f.versions[r] = v
	}
	f.moves++
	f.saved = at
	return nil
}

// A writer writes one step. What it learns goes to the file only when the step
// is safe on disk.
type writer struct {
	file  *File
	tx    *sql.Tx
	fresh map[timeline.Record]int64 // versions written now

	insert, stand, fall *sql.Stmt
}

func (w *writer) write(s library.Step, at string) error {
	if err := w.current(); err != nil {
		return err
	}
	if err := w.prepare(); err != nil {
		return err
	}
	var err error
	switch {
	case s.Move == library.Do && s.Merged:
		err = w.merge(s.Patch, at)
	case s.Move == library.Do:
		err = w.do(s.Patch, at)
	default:
		err = w.walk(s)
	}
	if err != nil {
		return err
	}
	_, err = w.tx.Exec(`UPDATE meta SET value = CASE name WHEN 'moves' THEN value+1 ELSE ? END WHERE name IN ('moves', 'saved')`, at)
	return err
}

// current makes sure that nobody has changed the file meanwhile.
func (w *writer) current() error {
	var moves int64
	if err := w.tx.QueryRow(`SELECT value FROM meta WHERE name='moves'`).Scan(&moves); err != nil {
		return err
	}
	if moves != w.file.moves {
		return store.ErrBehind
	}
	return nil
}

// prepare readies the statements that one step may need many times.
func (w *writer) prepare() (err error) {
	for _, p := range []struct {
		stmt **sql.Stmt
		text string
	}{
		{&w.insert, `INSERT INTO versions(kind, id, stands, body) VALUES (?, ?, 1, ?)`},
		{&w.stand, `UPDATE versions SET stands=1 WHERE version=? AND stands=0`},
		{&w.fall, `UPDATE versions SET stands=0 WHERE version=? AND stands=1`},
	} {
		if *p.stmt, err = w.tx.Prepare(p.text); err != nil { //nolint:sqlclosecheck // close does
			return err
		}
	}
	return nil
}

func (w *writer) close() {
	for _, s := range []*sql.Stmt{w.insert, w.stand, w.fall} {
		if s != nil {
			s.Close() //nolint:errcheck // the transaction has ended, and with it the statement
		}
	}
}

// do writes a new step. What was taken back before it can not be made again.
func (w *writer) do(p library.Patch, at string) error {
	pairs := make([]pair, 0, len(p.Changes))
	for _, c := range p.Changes {
		now, err := w.change(c)
		if err != nil {
			return err
		}
		pairs = append(pairs, now)
	}
	if _, err := w.tx.Exec(`DELETE FROM steps WHERE undone=1`); err != nil {
		return err
	}
	_, err := w.tx.Exec(`INSERT INTO steps(undone, label, merge, at, changes) VALUES (0, ?, ?, ?, ?)`, p.Label, p.Merge, at, encode(pairs))
	return err
}

// merge adds to the last step, in the manner of the library: what lay between
// two changes of one step is not mentioned any more (see [library.Change.Follows]).
func (w *writer) merge(p library.Patch, at string) error {
	var step int64
	var body string
	err := w.tx.QueryRow(`SELECT step, changes FROM steps WHERE undone=0 ORDER BY step DESC LIMIT 1`).Scan(&step, &body)
	if err != nil {
		return err
	}
	pairs, err := decode(body)
	if err != nil {
		return err
	}
	for _, c := range p.Changes {
		now, err := w.change(c)
		if err != nil {
			return err
		}
		i := -1
		if c.Before != nil && c.After != nil {
			i = slices.IndexFunc(pairs, func(p pair) bool { return p[1] == now[0] })
		}
		if i >= 0 {
			pairs[i][1] = now[1]
		} else {
			pairs = append(pairs, now)
		}
	}
	_, err = w.tx.Exec(`UPDATE steps SET at=?, changes=? WHERE step=?`, at, encode(pairs), step)
	return err
}

// walk notes that the last step was taken back, or made again.
func (w *writer) walk(s library.Step) error {
	mark := `UPDATE steps SET undone=1 WHERE step=(SELECT max(step) FROM steps WHERE undone=0)`
	if s.Move == library.Redo {
		mark = `UPDATE steps SET undone=0 WHERE step=(SELECT min(step) FROM steps WHERE undone=1)`
	}
	if err := one(w.tx.Exec(mark)); err != nil {
		return err
	}
	for _, c := range s.Patch.Changes {
		if _, err := w.change(c); err != nil {
			return err
		}
	}
	return nil
}

// change makes one version fall and another stand, which it writes when it is new.
func (w *writer) change(c library.Change) (now pair, err error) {
	if c.Before != nil {
		now[0] = w.version(c.Before)
		if err := one(w.fall.Exec(now[0])); err != nil {
			return now, err
		}
	}
	if c.After == nil {
		return now, nil
	}
	if now[1] = w.version(c.After); now[1] != 0 {
		return now, one(w.stand.Exec(now[1]))
	}
	body, err := marshal(c.After)
	if err != nil {
		return now, err
	}
	k := c.Key()
	if w.file.makers[k.Kind] == nil {
		return now, fmt.Errorf("%s %s: nobody knows how to read this kind back", k.Kind, k.ID)
	}
	result, err := w.insert.Exec(string(k.Kind), string(k.ID), body)
	if err != nil {
		return now, err
	}
	now[1], err = result.LastInsertId()
	w.fresh[c.After] = now[1]
	return now, err
}

// version returns the row of a record, 0 when it has none.
func (w *writer) version(r timeline.Record) int64 {
	if v := w.fresh[r]; v != 0 {
		return v
	}
	return w.file.versions[r]
}

// one makes sure that a statement changed one row: the file is as we know it.
func one(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n != 1 {
		return errors.Join(store.ErrBehind, err)
	}
	return nil
}

// marshal writes a record as JSON, "<" and "&" as they are.
func marshal(r timeline.Record) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		k := r.Key()
		return "", fmt.Errorf("%s %s: %w", k.Kind, k.ID, err)
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

func encode(pairs []pair) string {
	b, _ := json.Marshal(pairs) // numbers always marshal
	return string(b)
}

func decode(body string) (pairs []pair, err error) {
	err = json.Unmarshal([]byte(body), &pairs)
	return pairs, err
}
