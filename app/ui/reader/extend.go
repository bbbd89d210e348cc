package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/timeline"
)

func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// extend grows or shrinks the selected words by a letter, a word or a line, as
// Shift with the arrow keys does; false for other keys. It goes on from where
// the mouse was last, else begins with the words of the item under review.
func (t *text) extend(key fyne.KeyName, word bool) bool {
	if len(t.page.lines) == 0 {
		return false
	}
	if !t.sel.done {
		t.sel = t.start()
	}
	at := t.sel.to.End
	if t.sel.to.Start < t.sel.from.Start {
		at = t.sel.to.Start
	}
	switch key {
	case fyne.KeyRight:
		at = t.after(at, word)
	case fyne.KeyLeft:
		at = t.before(at, word)
	case fyne.KeyDown:
		at = t.across(at, 1)
	case fyne.KeyUp:
		at = t.across(at, -1)
	default:
		return false
	}
	t.sel.to, t.sel.unit, t.sel.done = timeline.Span{Start: at, End: at}, byLetter, true
	t.told()
	t.reveal(timeline.Span{Start: at, End: at})
	return true
}

// start returns the selection that the keyboard begins with.
func (t *text) start() selection {
	s := timeline.Span{Start: t.seen().Start, End: t.seen().Start}
	for i := range t.marks {
		if t.marks[i].live {
			s = t.marks[i].spans[0]
		}
	}
	return selection{
		from: timeline.Span{Start: s.Start, End: s.Start},
		to:   timeline.Span{Start: s.End, End: s.End},
		done: true,
	}
}

// after returns the edge behind the letter or word that follows an edge.
func (t *text) after(at int, word bool) int {
	text := t.page.article.Text
	last := t.page.lines[len(t.page.lines)-1].End
	for moved := false; at < last; {
		n := letter(text[at:])
		in := inWord([]rune(text[at : at+n])[0])
		if word && moved && !in {
			break
		}
		at, moved = at+n, moved || in
		if !word {
			break
		}
	}
	return at
}

// before returns the edge in front of the letter or word that ends at an edge.
func (t *text) before(at int, word bool) int {
	text := t.page.article.Text
	for moved := false; at > t.page.lines[0].Start; {
		from := t.page.lines[max(t.page.lineOf(at-1), 0)].Start
		n := 0 // length of the letter that ends here
		for i := min(from, at-1); i < at; i += n {
			n = letter(text[i:at])
		}
		in := inWord([]rune(text[at-n : at])[0])
		if word && moved && !in {
			break
		}
		at, moved = at-n, moved || in
		if !word {
			break
		}
	}
	return at
}

// across returns the edge that stands over or under an edge.
func (t *text) across(at, by int) int {
	n := t.page.lineOf(at)
	if n+by < 0 || n+by >= len(t.page.lines) {
		return at
	}
	l := &t.page.lines[n]
	edges, xs := t.edges(l)
	left, _ := column(t.Size().Width)
	x := left
	for k, e := range edges {
		if e <= at {
			x = left + xs(k)
		}
	}
	return t.byteAt(fyne.NewPos(x, t.page.lines[n+by].y+leading/2-t.offset))
}
