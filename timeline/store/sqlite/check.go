package sqlite

import (
	"database/sql"
	"fmt"

	"dateline/timeline"
	"dateline/timeline/store"
)

// Check implements [store.Store]. It looks at the file, at every record and
// every step in it, and at what the records say of each other.
func (f *File) Check() ([]string, error) {
	findings, err := f.integrity()
	if err != nil {
		return nil, f.wrap(err)
	}
	tx, err := f.begin()
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	c := &checker{file: f, tx: tx, known: map[int64]bool{0: true}}
	if err := c.versions(); err != nil {
		return nil, f.wrap(err)
	}
	if err := c.steps(); err != nil {
		return nil, f.wrap(err)
	}
	return append(append(findings, c.findings...), store.Faults(c.standing)...), nil
}

// integrity asks the engine whether the file is sound.
func (f *File) integrity() (findings []string, err error) {
	rows, err := f.db.Query("PRAGMA integrity_check")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, err
		}
		if line != "ok" {
			findings = append(findings, "the file is damaged: "+line)
		}
	}
	return findings, rows.Err()
}

type checker struct {
	file     *File
	tx       *sql.Tx
	known    map[int64]bool // versions that are there
	standing []timeline.Record
	findings []string
}

func (c *checker) versions() error {
	return eachVersion(c.tx, func(version int64, kind, id string, stands bool, body []byte) error {
		c.known[version] = true
		record, err := c.file.unmarshal(kind, id, body)
		switch {
		case err != nil:
			c.findings = append(c.findings, err.Error())
		case stands:
			c.standing = append(c.standing, record)
		}
		return nil
	})
}

func (c *checker) steps() error {
	rows, err := c.tx.Query(`SELECT step, label, changes FROM steps ORDER BY step`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var step int64
		var label, body string
		if err := rows.Scan(&step, &label, &body); err != nil {
			return err
		}
		pairs, err := decode(body)
		if err != nil {
			c.findings = append(c.findings, fmt.Sprintf("step %d, %s, cannot be read: %v", step, label, err))
			continue
		}
		for _, p := range pairs {
			if !c.known[p[0]] || !c.known[p[1]] || p == (pair{}) {
				c.findings = append(c.findings, fmt.Sprintf("step %d, %s, changes records that are not there", step, label))
				break
			}
		}
	}
	return rows.Err()
}
