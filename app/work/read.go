package work

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/extract"
	"dateline/timeline/extract/when"
	"dateline/timeline/intake"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// A Job is articles to read, and what a person says of them beforehand.
type Job struct {
	Paths []string // of this machine's files, and of folders with all below them
	FS    fs.FS    // in place of this machine's files
	Roots []string // of FS, files and folders

	Published timeline.Date // outranks what the articles say; zero to take theirs
	Lang      string        // "en", "es"; empty or "auto" to tell from the text
	Anchor    when.Anchor
}

// files returns the file system to read in and where.
func (j Job) files() (fs.FS, []string) {
	if j.FS != nil {
		return j.FS, j.Roots
	}
	roots := make([]string, len(j.Paths))
	for i, p := range j.Paths {
		roots[i] = filepath.ToSlash(filepath.Clean(p))
	}
	return Disk{}, roots
}

func (j Job) hint() intake.Hint { return intake.Hint{Published: j.Published, Lang: j.Lang} }

// options says how to read an article of the job.
func (j Job) options(a *timeline.Article) extract.Options {
	o := extract.Options{Lang: a.Lang, Anchor: j.Anchor}
	if j.Lang != "" && j.Lang != "auto" {
		o.Lang = j.Lang
	}
	return o
}

// A Problem is a file that could not be read. The error names it; File is empty
// for a file or folder that could not even be listed.
type Problem struct {
	File string
	Err  error
}

// A Result is what came of reading. The patch is one step, empty when there was
// nothing new.
type Result struct {
	Patch    library.Patch
	Added    []timeline.ID // articles
	Undated  []timeline.ID // those of them whose date of publication nobody knows
	Same     []string      // files whose text the library holds already
	Problems []Problem
}

// Words says what came of it: "2 articles, 31 events, 12 statements; 3 events
// told by several articles; 1 file could not be read".
func (r Result) Words() string {
	n := map[timeline.Kind]int{}
	for _, c := range r.Patch.Changes {
		if c.Before == nil {
			n[c.Key().Kind]++
		}
	}
	words := []string{"nothing new"}
	if len(r.Added) > 0 {
		words[0] = strings.Join([]string{
			plural(len(r.Added), "article", "articles"),
			plural(n[timeline.EventKind], "event", "events"),
			plural(n[timeline.StatementKind], "statement", "statements"),
		}, ", ")
		if s := r.told(); s != "" {
			words = append(words, s)
		}
	}
	for _, more := range []struct {
		n         int
		one, many string
	}{
		{len(r.Same), "article was here already", "articles were here already"},
		{len(r.Undated), "article has no date of publication", "articles have no date of publication"},
		{len(r.Problems), "file could not be read", "files could not be read"},
	} {
		if more.n > 0 {
			words = append(words, plural(more.n, more.one, more.many))
		}
	}
	return strings.Join(words, "; ")
}

// told says how much of what was read several articles tell: "3 events and 1
// statement told by several articles"; empty for nothing.
func (r Result) told() string {
	n := map[timeline.Kind]int{}
	for _, c := range r.Patch.Changes {
		if m, ok := c.After.(*timeline.Match); ok && m.Folds() {
			n[m.Of]++
		}
	}
	var parts []string
	if k := n[timeline.EventKind]; k > 0 {
		parts = append(parts, plural(k, "event", "events"))
	}
	if k := n[timeline.StatementKind]; k > 0 {
		parts = append(parts, plural(k, "statement", "statements"))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, " and ") + " told by several articles"
}

// Read reads files in and finds what is in them. A file that cannot be read is
// a problem and stops nothing. Report is told how many files are done; the
// error is the context's.
func Read(ctx context.Context, v library.View, job Job, report func(done, total int)) (Result, error) {
	b := newBatch(v)
	fsys, roots := job.files()
	files, err := intake.Walk(fsys, roots)
	b.problems(err)
	for i, name := range files {
		report(i, len(files))
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		b.file(fsys, name, job)
	}
	report(len(files), len(files))
	return b.result(), nil
}

// Text reads an article that was pasted: its text, or a page. The job says what
// is known of it, and names no files.
func Text(ctx context.Context, v library.View, text string, job Job) (Result, error) {
	b := newBatch(v)
	b.article("", []byte(text), job)
	return b.result(), ctx.Err()
}

// A batch gathers what is read in one go.
type batch struct {
	Result
	view    library.View
	digests map[string]bool
	people  []*timeline.Person
	changes map[timeline.Key]int // places of people in Patch.Changes
	cast    map[timeline.ID]int  // places in people
}

func newBatch(v library.View) *batch {
	b := &batch{view: v, digests: map[string]bool{}, changes: map[timeline.Key]int{}, cast: map[timeline.ID]int{}}
	for a := range library.All[*timeline.Article](v) {
		b.digests[a.Digest] = true
	}
	for p := range library.All[*timeline.Person](v) {
		b.cast[p.ID] = len(b.people)
		b.people = append(b.people, p)
	}
	return b
}

// problems notes errors of several files.
func (b *batch) problems(err error) {
	var all interface{ Unwrap() []error }
	switch {
	case err == nil:
	case errors.As(err, &all):
		for _, e := range all.Unwrap() {
			b.problems(e)
		}
	default:
		b.Problems = append(b.Problems, Problem{Err: err})
	}
}

func (b *batch) file(fsys fs.FS, name string, job Job) {
	data, err := Contents(fsys, name)
	if err != nil {
		b.Problems = append(b.Problems, Problem{name, err})
		return
	}
	b.article(name, data, job)
}

// Contents reads a file, but none that is too large to be an article. The error
// names it.
func Contents(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return nil, called(name, err)
	case info.IsDir():
		return nil, called(name, errors.New("this is a folder"))
	case !info.Mode().IsRegular():
		return nil, called(name, errors.New("neither a file nor a folder"))
	case info.Size() > intake.MaxSize:
		return nil, called(name, fmt.Errorf("%w: %.1f MB, and %d MB is the most that is read", intake.ErrTooLarge, float64(info.Size())/(1<<20), intake.MaxSize>>20))
	}
	data, err := fs.ReadFile(fsys, name)
	return data, called(name, err)
}

// named puts a file's base name before an error, in place of the path that the
// system puts there.
func named(name string, err error) error { return called(filepath.Base(name), err) }

// called puts a name before an error, in place of the path that the system puts
// there.
func called(name string, err error) error {
	if err == nil {
		return nil
	}
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// article reads one article and what is in it.
func (b *batch) article(name string, data []byte, job Job) {
	a, err := intake.Read(name, data, job.hint())
	if err != nil {
		b.Problems = append(b.Problems, Problem{name, err})
		return
	}
	if b.digests[a.Digest] || b.view.At(a.Key()) != nil {
		b.Same = append(b.Same, name)
		return
	}
	b.digests[a.Digest] = true
	b.Added = append(b.Added, a.ID)
	if !a.Published.Known() {
		b.Undated = append(b.Undated, a.ID)
	}
	b.add(a)
	for _, r := range extract.Article(a, b.people, job.options(a)).Records() {
		if p, ok := r.(*timeline.Person); ok {
			b.person(p)
		} else {
			b.add(r)
		}
	}
}

func (b *batch) add(r timeline.Record) {
	b.Patch.Changes = append(b.Patch.Changes, library.Change{Before: b.view.At(r.Key()), After: r})
}

// person keeps a person who is new, or of whom an article has told more.
func (b *batch) person(p *timeline.Person) {
	i, known := b.cast[p.ID]
	switch {
	case !known:
		b.cast[p.ID] = len(b.people)
		b.people = append(b.people, p)
	case same(b.people[i], p):
		return
	default:
		b.people[i] = p
	}
	if at, changed := b.changes[p.Key()]; changed {
		b.Patch.Changes[at].After = p
		return
	}
	b.changes[p.Key()] = len(b.Patch.Changes)
	b.add(p)
}

func (b *batch) result() Result {
	b.Patch.Label = "Read " + plural(len(b.Added), "article", "articles")
	b.match(b.Added...)
	return b.Result
}

// match adds what the articles tell that others tell too.
func (b *batch) match(articles ...timeline.ID) {
	next, err := library.Apply(b.view, b.Patch)
	if err != nil { // made from this very view
		panic(err)
	}
	b.Patch = edit.Join(b.Patch.Label, b.Patch, library.Patch{Changes: merge.Find(next, articles...)})
}

// plural writes a number of things: "1 article", "3 articles".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
