package look

import (
	"strings"

	"fyne.io/fyne/v2"
)

// PassRune and PassKey hand on what a focused widget has no use for to the
// window's own handlers, so that single keys work wherever the focus is, save
// in text fields.
func PassRune(o fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// PassKey is PassRune for keys that are no letters.
func PassKey(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// Key writes a key as it stands on a key cap: "Ctrl+Shift+O" as "Ctrl ⇧ O",
// "Enter" as "↵".
func Key(k string) string {
	if c, ok := caps[k]; ok {
		return c
	}
	held, last := "", k
	if i := strings.LastIndexByte(k, '+'); i > 0 && i < len(k)-1 {
		held, last = k[:i+1], k[i+1:]
	}
	if c, ok := caps[last]; ok {
		last = c
	}
	return strings.ReplaceAll(strings.ReplaceAll(held, "Shift+", "⇧ "), "+", " ") + last
}

var caps = map[string]string{"Enter": "↵", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "+": "+", "Delete": "Del", "Escape": "Esc"}
