package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// An Entry is a text field that lets go: Esc leaves it, and shortcuts that it
// has no use for go on to the window.
type Entry struct {
	widget.Entry
	OnEscape func()                      // nil: gives up the focus
	OnKey    func(e *fyne.KeyEvent) bool // sees each key first; true when it was used
	OnFocus  func(gained bool)

	shown func(string) // told of every text, whoever put it there
}

// NewEntry returns a one-line field.
func NewEntry(hint string, changed func(string)) *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	e.PlaceHolder, e.OnChanged = hint, changed
	return e
}

// NewLines returns a field of several lines.
func NewLines(hint string, rows int, changed func(string)) *Entry {
	e := NewEntry(hint, changed)
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

// Put shows a text without telling OnChanged.
func (e *Entry) Put(s string) {
	if e.Text == s {
		return
	}
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(s)
	e.OnChanged = changed
	if e.shown != nil {
		e.shown(s)
	}
}

// TypedKey implements [fyne.Focusable].
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(k) {
		return
	}
	if k.Name == fyne.KeyEscape {
		if e.OnEscape != nil {
			e.OnEscape()
			return
		}
		Unfocus(e)
		return
	}
	e.Entry.TypedKey(k)
}

// FocusGained implements [fyne.Focusable].
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost implements [fyne.Focusable].
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// TypedShortcut implements [fyne.Shortcutable].
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if _, own := s.(*desktop.CustomShortcut); own {
		if c, ok := fyne.CurrentApp().Driver().CanvasForObject(e).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// Unfocus takes the keyboard's focus off an object's window.
func Unfocus(o fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Unfocus()
	}
}

// Focus gives an object the keyboard's focus.
func Focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
	}
}

// NewSearch returns a search field with its icon and, while it is empty, the
// key that leads to it.
func NewSearch(hint, key string, changed func(string)) (*Entry, fyne.CanvasObject) {
	cap := container.New(Row{Pad: Pad(0, 8), Grow: -1}, KeyCap(key))
	e := NewEntry(hint, nil)
	e.shown = func(s string) { cap.Hidden = s != ""; cap.Refresh() }
	e.OnChanged = func(s string) {
		e.shown(s)
		changed(s)
	}
	e.Icon = Icon("search", Muted)
	right := container.New(Row{Grow: 0}, Gap(0, 0), cap)
	return e, container.NewStack(e, right)
}
