package look

import (
	"strings"

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

	shown      func(string) // told of every text, whoever put it there
	rows, most int          // a field of several lines grows with its text from rows to most
	now        int          // the rows it shows
	held       bool
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
	e.rows, e.now = rows, rows
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

// Grow lets a field of several lines grow with its text, up to most.
func (e *Entry) Grow(most int) *Entry {
	changed := e.OnChanged
	e.most, e.shown = most, func(string) { e.grow(e.Size().Width) }
	e.OnChanged = func(s string) {
		e.shown(s)
		if changed != nil {
			changed(s)
		}
	}
	return e
}

// grow makes the field as high as its text needs at a width.
func (e *Entry) grow(width float32) {
	if e.most == 0 || width <= 0 {
		return
	}
	const sides = 2*8 + 4 // what the field itself takes from its width
	n := min(max(len(Wrap(e.Text, Body, width-sides)), e.rows), e.most)
	if strings.HasSuffix(e.Text, "\n") {
		n = min(n+1, e.most)
	}
	if n != e.now {
		e.now = n
		e.SetMinRowsVisible(n)
	}
}

// HeightFor implements [Tall].
func (e *Entry) HeightFor(width float32) float32 {
	e.grow(width)
	return e.MinSize().Height
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

// Held reports whether the field has the keyboard.
func (e *Entry) Held() bool { return e.held }

// FocusGained implements [fyne.Focusable].
func (e *Entry) FocusGained() {
	e.held = true
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost implements [fyne.Focusable].
func (e *Entry) FocusLost() {
	e.held = false
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

// Focus gives an object the keyboard's focus. One that has just been made is
// not known to belong to a window before it is painted, so then each window is
// asked; one that does not hold it minds nothing.
func Focus(o fyne.Focusable) {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
		return
	}
	for _, w := range d.AllWindows() {
		w.Canvas().Focus(o)
	}
}

// NewSearch returns a search field with its icon and, while it is empty, the
// key that leads to it.
func NewSearch(hint, key string, changed func(string)) (*Entry, fyne.CanvasObject) {
	lead := container.New(Row{Pad: Pad(0, 8), Grow: -1}, KeyCap(key))
	e := NewEntry(hint, nil)
	e.shown = func(s string) { lead.Hidden = s != ""; lead.Refresh() }
	e.OnChanged = func(s string) {
		e.shown(s)
		changed(s)
	}
	e.Icon = Icon("search", Muted)
	right := container.New(Row{Grow: 0}, Gap(0, 0), lead)
	return e, container.NewStack(e, right)
}

// Focused returns what has the keyboard in an object's window, nil for nothing.
func Focused(o fyne.CanvasObject) fyne.Focusable {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		return c.Focused()
	}
	return nil
}
