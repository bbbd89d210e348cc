package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"github.com/ncruces/zenity"

	"dateline/app/task"
)

// readable are the endings of the files that intake reads.
var readable = []string{".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"}

// writable are the endings of the files that are written.
var writable = []string{".pdf", ending, ".json", ".csv", ".md"}

// system asks with the system's own dialog, away from the window, and reports
// whether there is one: on Linux it is a program that may be missing.
func (w *window) system(ask func(...zenity.Option) ([]string, error), then func([]string), options ...zenity.Option) bool {
	if !w.dialogs {
		return false
	}
	options = append([]zenity.Option{zenity.Filename(w.folder() + string(filepath.Separator))}, options...)
	task.Go(w.env.Tasks, "",
		func(ctx context.Context, _ task.Report) ([]string, error) {
			return ask(append(options, zenity.Context(ctx))...)
		},
		func(paths []string, err error) {
			if err == nil && len(paths) > 0 {
				then(paths)
			}
		})
	return true
}

// one makes a dialog that answers with one path answer with a list.
func one(ask func(...zenity.Option) (string, error)) func(...zenity.Option) ([]string, error) {
	return func(o ...zenity.Option) ([]string, error) {
		path, err := ask(o...)
		return []string{path}, err
	}
}

// AskFiles implements [action.Host].
func (w *window) AskFiles(then func([]string)) {
	const title = "Add articles"
	patterns := make([]string, len(readable))
	for i, ending := range readable {
		patterns[i] = "*" + ending
	}
	if w.system(zenity.SelectFileMultiple, then, zenity.Title(title), zenity.FileFilter{Name: "Articles", Patterns: patterns, CaseFold: true}) {
		return
	}
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		defer r.Close()
		then([]string{r.URI().Path()})
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(readable))
	d.SetTitleText(title)
	w.showDialog(d)
}

// AskFolder implements [action.Host].
func (w *window) AskFolder(then func(string)) {
	first := func(paths []string) { then(paths[0]) }
	if w.system(one(zenity.SelectFile), first, zenity.Title("Add a folder of articles"), zenity.Directory()) {
		return
	}
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			then(u.Path())
		}
	}, w.win)
	d.SetTitleText("Add a folder of articles")
	d.SetConfirmText("Add")
	w.showDialog(d)
}

// AskLibrary implements [action.Host].
func (w *window) AskLibrary(create bool, then func(string)) {
	if create {
		w.AskSave("New library", "My library"+ending, func(path string) {
			if !strings.HasSuffix(strings.ToLower(path), ending) {
				path += ending
			}
			then(path)
		})
		return
	}
	first := func(paths []string) { then(paths[0]) }
	if w.system(one(zenity.SelectFile), first, zenity.Title("Open a library"), zenity.FileFilter{Name: "Libraries", Patterns: []string{"*" + ending}, CaseFold: true}) {
		return
	}
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		defer r.Close()
		then(r.URI().Path())
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{ending}))
	w.showDialog(d)
}

// AskSave implements [action.Host].
func (w *window) AskSave(title, name string, then func(string)) {
	first := func(paths []string) { w.saveAs(paths[0], filepath.Ext(name), then) }
	if w.system(one(zenity.SelectFileSave), first, zenity.Title(title), zenity.ConfirmOverwrite(), zenity.Filename(filepath.Join(w.folder(), name))) {
		return
	}
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil {
			w.Tell(err)
			return
		}
		if f == nil {
			return
		}
		path := f.URI().Path()
		f.Close() //nolint:errcheck // it is written anew by what follows
		if left, err := os.Stat(path); filepath.Ext(path) != filepath.Ext(name) && err == nil && left.Size() == 0 {
			os.Remove(path) //nolint:errcheck // the dialog made it under the name that was typed
		}
		w.saveAs(path, filepath.Ext(name), then)
	}, w.win)
	d.SetFileName(name)
	d.SetTitleText(title)
	w.showDialog(d)
	if e, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		e.TypedShortcut(&fyne.ShortcutSelectAll{}) // another name is typed over the one proposed
	}
}

// saveAs goes on with the path that was typed, with an ending where it has none
// that says what the file is. Dialogs ask before a file is overwritten, but
// they asked about the name without it.
func (w *window) saveAs(path, kind string, then func(string)) {
	if !slices.Contains(writable, strings.ToLower(filepath.Ext(path))) {
		path += kind
		if _, err := os.Stat(path); err == nil {
			w.Tell(fmt.Errorf("%s is there already, and was left as it is: type its whole name to replace it", filepath.Base(path)))
			return
		}
	}
	then(path)
}

// showDialog opens Fyne's own file dialog at a size that shows something, in
// the folder of the library.
func (w *window) showDialog(d *dialog.FileDialog) {
	size := w.win.Canvas().Size()
	if at, err := storage.ListerForURI(storage.NewFileURI(w.folder())); err == nil {
		d.SetLocation(at)
	}
	d.Show()
	d.Resize(fyne.NewSize(min(size.Width-80, 900), min(size.Height-80, 620)))
}
