package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dateline/app/work"
	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/store"
)

var importCommand = command{
	name: "import", usage: "LIBRARY FILE...", short: "read articles into a library",
	long: `Reads articles and what is in them: dated events, statements and who made them.
A FILE is plain text, Markdown or HTML, or a folder of such files. The library
is made when there is none of that name. Articles that it holds already are
passed over; a file that cannot be read is named and stops nothing.`,
	options: []option{optPublished, optLang, optAnchor},
	least:   2, most: -1, run: (*call).importFiles,
}

var checkCommand = command{
	name: "check", usage: "LIBRARY", short: "see whether a library is sound",
	long:  `Looks at the file itself, at every record and step in it, and at what they say of each other. What it holds is not changed.`,
	least: 1, most: 1, run: (*call).check,
}

func (c *call) importFiles() error {
	var job work.Job
	var err error
	if job.Published, job.Lang, job.Anchor, err = c.reading(); err != nil {
		return err
	}
	path := c.rest[0]
	job.Paths = c.rest[1:]
	var view library.View
	_, err = os.Stat(path)
	fresh := errors.Is(err, fs.ErrNotExist)
	// An article whose library was left out must not become one.
	if ext := filepath.Ext(path); fresh && ext != "" && !strings.EqualFold(ext, work.Ending) {
		return fmt.Errorf("%s: there is no library of this name, and that of a new one must end in %s", filepath.Base(path), work.Ending)
	}
	var lib *library.Library
	if !fresh {
		var kept work.Store
		if lib, kept, err = work.Open(path, c.now); err != nil {
			return err
		}
		defer kept.Close()
		if kept.ReadOnly() {
			return fmt.Errorf("%s: %w", filepath.Base(path), store.ErrReadOnly)
		}
		view = lib.View()
	}
	r, err := work.Read(context.Background(), view, job, func(int, int) {})
	if err != nil {
		return err
	}
	for _, p := range r.Problems {
		c.fail(p.Err)
	}
	switch {
	case len(r.Added) == 0:
	case fresh:
		err = c.create(path, r.Patch)
	default:
		err = lib.Do(r.Patch)
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(c.out, r.Words())
	if len(r.Undated) > 0 {
		fmt.Fprintln(c.out, "Dates such as “on Tuesday” are not known without the day of publication: give it with --published, or in the window.")
	}
	return nil
}

// create makes a new library of what was read, with the topics to start with.
// Where that fails, as on a full disk, no empty one is left behind.
func (c *call) create(path string, read library.Patch) error {
	file, e := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	ours := e == nil && file.Close() == nil
	lib, kept, err := work.Open(path, c.now) // says better what is wrong
	if err == nil {
		if err = lib.Do(work.StarterTopics()); err == nil {
			err = lib.Do(read)
		}
		if e := kept.Close(); err == nil {
			err = e
		}
	}
	if err != nil && ours {
		for _, more := range []string{"", "-wal", "-shm"} {
			os.Remove(path + more) //nolint:errcheck // it need not be there
		}
	}
	return err
}

// open opens the library that the command line names first, which must be there.
func (c *call) open() (*library.Library, work.Store, error) {
	if err := c.there(); err != nil {
		return nil, nil, err
	}
	return work.Open(c.rest[0], c.now)
}

// there makes sure that there is something of the name of the library.
func (c *call) there() error {
	path := c.rest[0]
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no library of this name; `dateline import %s FILE...` makes one", filepath.Base(path), path)
	case err == nil && info.Mode().IsRegular() && info.Size() == 0:
		return fmt.Errorf("%s: this file is empty and no library yet; `dateline import %s FILE...` makes one of it", filepath.Base(path), path)
	}
	return nil
}

func (c *call) check() error {
	if err := c.there(); err != nil {
		return err
	}
	kept, err := work.Keep(c.rest[0], c.now)
	if err != nil {
		return err
	}
	defer kept.Close()
	findings, err := kept.Check()
	if err != nil {
		return err
	}
	name := filepath.Base(c.rest[0])
	for _, f := range findings {
		c.fail(fmt.Errorf("%s: %s", name, f))
	}
	if len(findings) > 0 {
		fmt.Fprintln(c.errs, "Save a copy of the file before anything else is done to it.")
		return nil
	}
	lib, err := work.Load(kept)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "%s is sound: %s\n", name, contents(lib.View()))
	return nil
}

// contents counts what a library holds.
func contents(v library.View) string {
	names := map[timeline.Kind][2]string{timeline.PersonKind: {"person", "people"}, briefing.OutlineKind: {"briefing", "briefings"}, timeline.MatchKind: {"match", "matches"}}
	var parts []string
	for _, m := range work.Makers() {
		name, ok := names[m.Kind]
		if !ok {
			name = [2]string{string(m.Kind), string(m.Kind) + "s"}
		}
		n, word := v.Len(m.Kind), name[1]
		if n == 1 {
			word = name[0]
		}
		parts = append(parts, fmt.Sprintf("%d %s", n, word))
	}
	return strings.Join(parts, ", ")
}
