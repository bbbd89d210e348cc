package app

import (
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/action"
	"dateline/app/work"
	"dateline/timeline/store"
)

var _ action.Host = (*window)(nil)

// Tell implements [action.Host].
func (w *window) Tell(err error) {
	w.toasts.fail(sentence(err))
	switch {
	case errors.Is(err, store.ErrBehind):
		w.reload()
		w.toasts.expire() // once the change is made again it is no longer true
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
	s = action.Capital(s)
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
		w.nextPane()
	}
}

// nextPane goes on with the keyboard until it is in another panel.
func (w *window) nextPane() {
	const most = 600 // stops in one panel, a long outline's
	c := w.win.Canvas()
	was := w.paneOf(c.Focused())
	for range most {
		if c.FocusNext(); c.Focused() == nil || w.paneOf(c.Focused()) != was {
			return
		}
	}
}

// paneOf returns the place of the panel that holds an object, -1 for none.
func (w *window) paneOf(f fyne.Focusable) int {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return -1
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(o.Size().Width/2, 1)
	panes := []fyne.CanvasObject{w.top.object, w.status.object}
	if c, ok := w.body.Objects[0].(*fyne.Container); ok && c.Visible() {
		panes = append(panes, c.Objects...)
	}
	for i, p := range panes {
		if from, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(p), p.Size(); p.Visible() && at.X >= from.X && at.X < from.X+size.Width && (i > 1 || at.Y >= from.Y && at.Y < from.Y+size.Height) {
			return i
		}
	}
	return -1
}

// SetTheme implements [action.Host].
func (w *window) SetTheme(name string) {
	w.app.Preferences().SetString("theme", name)
	w.applyTheme(name)
	w.show() // the line under a tab has another colour in the dark
}

// Library implements [action.Host].
func (w *window) Library() string { return w.path }

// Flip implements [action.Host].
func (w *window) Flip(s action.Setting) {
	p := w.app.Preferences()
	p.SetBool(string(s), !p.Bool(string(s)))
	w.settle()
	words := map[action.Setting][2]string{
		action.Still:      {"Motion is back.", "Nothing moves by itself any more."},
		action.WheelZooms: {"The wheel scrolls; with Ctrl it zooms.", "The wheel zooms; with Ctrl it scrolls."},
	}[s]
	i := 0
	if p.Bool(string(s)) {
		i = 1
	}
	w.Say(words[i], "", nil)
}

// settle makes the settings count.
func (w *window) settle() {
	p := w.app.Preferences()
	w.lanes.Still, w.lanes.WheelZooms = p.Bool(string(action.Still)), p.Bool(string(action.WheelZooms))
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

// Copier implements [action.Host].
func (w *window) Copier() func(path string) error {
	if c, ok := w.kept.(interface{ Copy(path string) error }); ok {
		return c.Copy
	}
	return func(string) error { return errors.New("this library is not kept in a file that could be copied") }
}

// Quit implements [action.Host].
func (w *window) Quit() { w.win.Close() }
