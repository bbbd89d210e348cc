package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/look"
)

// claim gives the text the keyboard when nothing else has it, so that Enter
// means here what the card says.
func (r *Reader) claim() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.text); c != nil && c.Focused() == nil {
		r.text.take()
	}
}

// release lets go of the keyboard before the tab goes out of sight: a widget
// that is not in the window must not swallow its keys.
func (r *Reader) release() {
	c := fyne.CurrentApp().Driver().CanvasForObject(r.text)
	if c != nil && c.Focused() != nil && holds(r.Object, c.Focused()) {
		c.Unfocus()
	}
}

// holds reports whether an object is, or holds, what has the keyboard.
func holds(o fyne.CanvasObject, f fyne.Focusable) bool {
	if g, ok := o.(fyne.Focusable); ok && g == f {
		return true
	}
	return slices.ContainsFunc(parts(o), func(c fyne.CanvasObject) bool { return holds(c, f) })
}

// renew draws an object and all that it holds anew. Fyne does so for what is in
// the window when the theme changes, not for a tab out of sight.
func renew(o fyne.CanvasObject) {
	for _, c := range parts(o) {
		renew(c)
	}
	o.Refresh()
}

// parts returns what an object holds.
func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *look.Press:
		return []fyne.CanvasObject{o.Content}
	case *look.Button:
		return []fyne.CanvasObject{o.Content}
	case *look.Pick:
		return []fyne.CanvasObject{o.Content}
	case *pair:
		return []fyne.CanvasObject{o.word, o.what}
	case *text:
		return []fyne.CanvasObject{o.bar}
	case *chosenBar:
		return []fyne.CanvasObject{o.content}
	}
	return nil
}

// focusedPart reports whether the keyboard is in a part that is about to be made anew.
func (r *Reader) focusedPart() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(r.text)
	return c != nil && c.Focused() != nil && (holds(r.review.object, c.Focused()) || holds(r.tags.object, c.Focused()))
}
