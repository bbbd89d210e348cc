package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// extensions are those of files worth reading, in a folder.
var extensions = []string{".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"}

// Walk lists the files to read: each root that is a file, whatever it is
// called, and what lies in each root that is a folder, however deep, if its
// extension is that of text or a page and neither it nor a folder above it is
// hidden. The order is that of the roots, then by name; no file comes twice.
//
// A root that cannot be opened or holds nothing to read is named in err, and
// the files of the others are listed all the same.
func Walk(fsys fs.FS, roots []string) (files []string, err error) {
	var problems []error
	seen := map[string]bool{}
	for _, root := range roots {
		found, err := walk(fsys, root)
		if err != nil {
			problems = append(problems, err)
		}
		for _, f := range found {
			if !seen[f] {
				seen[f] = true
				files = append(files, f)
			}
		}
	}
	return files, errors.Join(problems...)
}

func walk(fsys fs.FS, root string) (found []string, err error) {
	info, err := fs.Stat(fsys, root)
	if err != nil {
		return nil, plain(root, err)
	}
	if !info.IsDir() {
		return []string{root}, nil
	}
	var problems []error
	err = fs.WalkDir(fsys, root, func(p string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			problems = append(problems, plain(p, err))
			return nil
		case p != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case wanted(p) && isFile(fsys, p, entry):
			found = append(found, p)
		}
		return nil
	})
	if err != nil {
		problems = append(problems, plain(root, err))
	}
	if len(found) == 0 && len(problems) == 0 {
		return nil, problem(root, reason{ErrNoArticle, "a folder without text (" + strings.Join(extensions, ", ") + ")"})
	}
	return found, errors.Join(problems...)
}

// isFile reports whether an entry is a file or a link to one. Reading a pipe or
// a device that lies in a folder might never end.
func isFile(fsys fs.FS, p string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := fs.Stat(fsys, p)
	return err == nil && info.Mode().IsRegular()
}

func wanted(file string) bool { return slices.Contains(extensions, strings.ToLower(path.Ext(file))) }

// plain says what is wrong with a path in words, and keeps the cause.
func plain(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w", name, missing{err})
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: %w", name, forbidden{err})
	}
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

type missing struct{ error }

func (missing) Error() string   { return "no such file or folder" }
func (m missing) Unwrap() error { return m.error }

type forbidden struct{ error }

func (forbidden) Error() string   { return "not allowed to read it" }
func (f forbidden) Unwrap() error { return f.error }
