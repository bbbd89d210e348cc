package app

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/action"
)

// bindKeys makes every key in the list of actions do what it says. Single keys
// reach the window only while no text field has the focus.
func (w *window) bindKeys() {
	c := w.win.Canvas()
	var used bool // the key did something already; its rune, which follows, does no more
	c.SetOnTypedRune(func(r rune) {
		switch {
		case used || c.Overlays().Top() != nil:
		case unicode.IsUpper(r):
			w.press("Shift+" + string(r))
		default:
			w.press(string(r))
		}
		used = false
	})
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		used = false
		if top := c.Overlays().Top(); top != nil {
			switch e.Name {
			case fyne.KeyEscape:
				c.Overlays().Remove(top)
				w.asked = question{}
			case fyne.KeyReturn, fyne.KeyEnter:
				w.answer()
			}
			return
		}
		if name, ok := typed[e.Name]; ok {
			w.press(shifted() + name)
		} else if n := string(e.Name); len(n) == 1 && n >= "0" && n <= "9" && shifted() != "" {
			used = w.press("Shift+" + n) // the rune of it is another on each keyboard
		}
	})
	for _, a := range action.All() {
		for _, k := range strings.Fields(a.Keys) {
			if s := shortcut(k); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) {
					if c.Overlays().Top() == nil { // nothing happens behind a question
						w.press(k)
					}
				})
			}
		}
	}
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { w.answer() })
	}
}

// typed names the keys that are no runes, as the list of actions does.
var typed = map[fyne.KeyName]string{
	fyne.KeyLeft: "Left", fyne.KeyRight: "Right", fyne.KeyUp: "Up", fyne.KeyDown: "Down",
	fyne.KeyHome: "Home", fyne.KeyEnd: "End", fyne.KeyPageUp: "PageUp", fyne.KeyPageDown: "PageDown",
	fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyEscape: "Escape", fyne.KeyDelete: "Delete",
	fyne.KeySpace: "Space", fyne.KeyF1: "F1", fyne.KeyF2: "F2", fyne.KeyF6: "F6",
}

func shifted() string {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		return "Shift+"
	}
	return ""
}

// press does what a key asks for in the tab that is in front, and reports
// whether it asks for anything.
func (w *window) press(key string) bool {
	a, ok := action.On(key, w.env.Desk.Tab())
	if ok {
		w.env.Run(a.ID)
	}
	return ok
}

// shortcut returns the shortcut of a key with Ctrl (Cmd on a Mac) or Alt; nil for other keys.
func shortcut(key string) fyne.Shortcut {
	if rest, ok := strings.CutPrefix(key, "Alt+"); ok {
		return &desktop.CustomShortcut{KeyName: fyne.KeyName(rest), Modifier: fyne.KeyModifierAlt}
	}
	rest, ok := strings.CutPrefix(key, "Ctrl+")
	if !ok {
		return nil
	}
	switch rest {
	case "Z":
		return &fyne.ShortcutUndo{}
	case "Y":
		return &fyne.ShortcutRedo{}
	case "A":
		return &fyne.ShortcutSelectAll{}
	case "C":
		return &fyne.ShortcutCopy{}
	case "V":
		return &fyne.ShortcutPaste{}
	}
	mod := fyne.KeyModifierShortcutDefault
	if r, ok := strings.CutPrefix(rest, "Shift+"); ok {
		rest, mod = r, mod|fyne.KeyModifierShift
	}
	if rest == "Backspace" {
		rest = string(fyne.KeyBackspace)
	}
	return &desktop.CustomShortcut{KeyName: fyne.KeyName(rest), Modifier: mod}
}
