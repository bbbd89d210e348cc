package app

import (
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"dateline/app/action"
	"dateline/app/work"
	"dateline/timeline/store"
)

var _ action.Host = (*window)(nil)

// readable are the endings of the files that intake reads.
var readable = []string{".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"}

// AskFiles implements [action.Host].
func (w *window) AskFiles(then func([]string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		defer r.Close()
		then([]string{r.URI().Path()})
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(readable))
	d.SetTitleText("Add an article")
	w.showDialog(d)
}

// AskFolder implements [action.Host].
func (w *window) AskFolder(then func(string)) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			then(u.Path())
		}
	}, w.win)
	w.showDialog(d)
}

// AskLibrary implements [action.Host].
func (w *window) AskLibrary(create bool, then func(string)) {
	if create {
		w.AskSave("New library", "My library.dateline", func(path string) {
			if !strings.HasSuffix(strings.ToLower(path), ".dateline") {
				path += ".dateline"
			}
			then(path)
		})
		return
	}
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		defer r.Close()
		then(r.URI().Path())
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".dateline"}))
	w.showDialog(d)
}

// AskSave implements [action.Host].
func (w *window) AskSave(title, name string, then func(string)) {
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
		then(path)
	}, w.win)
	d.SetFileName(name)
	d.SetTitleText(title)
	w.showDialog(d)
}

// showDialog opens a file dialog at a size that shows something, in the folder
// of the library.
func (w *window) showDialog(d *dialog.FileDialog) {
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-80, 900), min(size.Height-80, 620)))
	if at, err := storage.ListerForURI(storage.NewFileURI(w.folder())); err == nil {
		d.SetLocation(at)
	}
	d.Show()
}

// Tell implements [action.Host].
func (w *window) Tell(err error) {
	w.toasts.fail(sentence(err))
	switch {
	case errors.Is(err, store.ErrBehind):
		w.reload()
	case errors.Is(err, store.ErrReadOnly):
		w.trouble = "Not saved: this library cannot be written to"
	}
	w.show()
}

// sentence makes a sentence for people of an error.
func sentence(err error) string {
	s := err.Error()
	if errors.Is(err, store.ErrBehind) {
		s += ". Its latest state is shown now; make the change again"
	}
	r := []rune(s)
	s = strings.ToUpper(string(r[:1])) + string(r[1:])
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

// Failed implements [action.Host].
func (w *window) Failed(problems []work.Problem) {
	w.failed = nil
	for _, p := range problems {
		w.failed = append(w.failed, sentence(p.Err))
	}
}

// Say implements [action.Host].
func (w *window) Say(words, do string, then func()) { w.toasts.say(words, do, then) }

// Focus implements [action.Host].
func (w *window) Focus(p action.Pane) {
	c := w.win.Canvas()
	switch p {
	case action.SearchPane:
		w.expand(true)
		if f := w.searchField(); f != nil {
			c.Focus(f)
		}
	case action.NotePane:
		c.Focus(w.inspector().Note())
	case action.NextPane:
		c.FocusNext()
	}
}

// SetTheme implements [action.Host].
func (w *window) SetTheme(name string) {
	w.app.Preferences().SetString("theme", name)
	w.applyTheme(name)
}

// Clipboard implements [action.Host].
func (w *window) Clipboard() string { return w.app.Clipboard().Content() }

// SetClipboard implements [action.Host].
func (w *window) SetClipboard(s string) { w.app.Clipboard().SetContent(s) }

// OpenFile implements [action.Host].
func (w *window) OpenFile(path string) {
	u := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := w.app.OpenURL(u); err != nil {
		w.Tell(fmt.Errorf("%s could not be opened here: %w", filepath.Base(path), err))
	}
}

// SaveCopy implements [action.Host].
func (w *window) SaveCopy(path string) error {
	c, ok := w.kept.(interface{ Copy(path string) error })
	if !ok {
		return errors.New("this library is not kept in a file that could be copied")
	}
	return c.Copy(path)
}

// Quit implements [action.Host].
func (w *window) Quit() { w.win.Close() }
