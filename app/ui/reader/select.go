package reader

import (
	"sort"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/ui/look"
	"dateline/timeline"
)

// A selection is the words from where the mouse went down to where it is now;
// both ends are a letter's edge, a word or a paragraph, by the clicks it began with.
type selection struct {
	from, to timeline.Span
	unit     unit
	dragging bool
	done     bool // the mouse is up
}

// A unit is what a selection grows by.
type unit int

const (
	byLetter unit = iota
	byWord
	byParagraph
)

func (s selection) span() timeline.Span {
	return timeline.Span{Start: min(s.from.Start, s.to.Start), End: max(s.from.End, s.to.End)}
}

// clicks counts how often the mouse went down in the same place in a row.
type clicks struct {
	at   fyne.Position
	when time.Time
	n    int
}

const (
	clickTime = 400 * time.Millisecond
	clickNear = 4
)

func (c *clicks) count(at fyne.Position, now time.Time) int {
	d := at.Subtract(c.at)
	if c.n > 0 && now.Sub(c.when) < clickTime && max(d.X, -d.X, d.Y, -d.Y) <= clickNear {
		c.n = c.n%3 + 1
	} else {
		c.n = 1
	}
	c.at, c.when = at, now
	return c.n
}

// MouseDown implements [desktop.Mouseable].
func (t *text) MouseDown(e *desktop.MouseEvent) {
	t.take()
	t.byKeyboard = false
	t.onPress()
	if e.Button != desktop.MouseButtonPrimary || len(t.page.lines) == 0 {
		return
	}
	n := t.clicks.count(e.Position, t.now())
	if e.Modifier&fyne.KeyModifierShift != 0 && t.sel.done {
		t.sel.dragging = true
		t.grow(e.Position)
		return
	}
	u := unit(n - 1)
	at := t.unitAt(e.Position, u)
	t.sel = selection{from: at, to: at, unit: u, dragging: true}
	t.told()
}

// MouseUp implements [desktop.Mouseable].
func (t *text) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || !t.sel.dragging {
		return
	}
	t.settle()
	if t.chosen().Empty() {
		if n := t.markAt(e.Position); n >= 0 {
			t.onItem(t.marks[n].key, e.Modifier&fyne.KeyModifierShortcutDefault != 0)
		}
	}
}

// Dragged implements [fyne.Draggable].
func (t *text) Dragged(e *fyne.DragEvent) {
	if !t.sel.dragging {
		return
	}
	switch high := t.Size().Height; { // past an edge the page follows
	case e.Position.Y < 0:
		t.moveTo(t.offset + max(e.Position.Y, -leading))
	case e.Position.Y > high:
		t.moveTo(t.offset + min(e.Position.Y-high, leading))
	}
	t.grow(e.Position)
}

// DragEnd implements [fyne.Draggable].
func (t *text) DragEnd() {
	if t.sel.dragging {
		t.settle()
	}
}

func (t *text) grow(p fyne.Position) {
	if at := t.unitAt(p, t.sel.unit); at != t.sel.to {
		t.sel.to = at
		t.told()
	}
}

// settle ends a selection with the mouse.
func (t *text) settle() {
	t.sel.dragging, t.sel.done = false, true
	t.told()
}

// MouseIn implements [desktop.Hoverable].
func (t *text) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved implements [desktop.Hoverable].
func (t *text) MouseMoved(e *desktop.MouseEvent) {
	left, _ := column(t.Size().Width)
	t.margin = e.Position.X < left-numbersEnd
	t.over = t.markAt(e.Position)
}

// MouseOut implements [desktop.Hoverable].
func (t *text) MouseOut() { t.over, t.margin = -1, false }

// Scrolled implements [fyne.Scrollable].
func (t *text) Scrolled(e *fyne.ScrollEvent) { t.moveTo(t.offset - e.Scrolled.DY) }

// markAt returns the index of the mark whose words stand under a position; -1 for none.
func (t *text) markAt(p fyne.Position) int {
	at, on := t.letterAt(p)
	if !on {
		return -1
	}
	return pointed(t.marks, at)
}

// letterAt returns the first byte of the letter under a position; false when
// none is there.
func (t *text) letterAt(p fyne.Position) (at int, on bool) {
	y := p.Y + t.offset
	n := t.page.lineAt(y)
	if n < 0 {
		return 0, false
	}
	l := &t.page.lines[n]
	edges, xs := t.edges(l)
	left, _ := column(t.Size().Width)
	x := p.X - left
	if y < l.y || y >= l.y+leading || x < 0 || x >= xs(len(edges)-1) {
		return 0, false
	}
	k := sort.Search(len(edges), func(k int) bool { return xs(k) > x }) - 1
	return edges[k], true
}

// byteAt returns the edge between two letters that is nearest to a position.
func (t *text) byteAt(p fyne.Position) int {
	n := t.page.lineAt(p.Y + t.offset)
	if n < 0 {
		return 0
	}
	edges, xs := t.edges(&t.page.lines[n])
	left, _ := column(t.Size().Width)
	x := p.X - left
	k := sort.Search(len(edges), func(k int) bool { return xs(k) > x })
	switch {
	case k == 0:
		return edges[0]
	case k == len(edges):
		return edges[k-1]
	case x-xs(k-1) < xs(k)-x:
		return edges[k-1]
	}
	return edges[k]
}

// edges returns the bytes of the edges between the letters of a line, its
// first and its last among them, and how far from the line's beginning each stands.
func (t *text) edges(l *line) (edges []int, xs func(int) float32) {
	words, role := t.page.words(l), t.page.role(l)
	for i := 0; i < len(words); i += letter(words[i:]) {
		edges = append(edges, l.Start+i)
	}
	edges = append(edges, l.Start+len(words))
	return edges, func(k int) float32 { return look.Measure(words[:edges[k]-l.Start], role) }
}

// unitAt returns the letter's edge, the word or the paragraph at a position.
func (t *text) unitAt(p fyne.Position, u unit) timeline.Span {
	switch u {
	case byWord:
		if at, on := t.letterAt(p); on {
			return wordAt(t.page.article.Text, at)
		}
	case byParagraph:
		if n := t.page.lineAt(p.Y + t.offset); n >= 0 {
			return t.page.article.Paragraphs[t.page.lines[n].para].Span
		}
	}
	at := t.byteAt(p)
	return timeline.Span{Start: at, End: at}
}

// wordAt returns the word around byte i, or the one sign that stands there.
func wordAt(text string, i int) timeline.Span {
	s := timeline.Span{Start: i, End: i + letter(text[i:])}
	if r, _ := utf8.DecodeRuneInString(text[i:]); !inWord(r) {
		return s
	}
	for s.Start > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:s.Start])
		if !inWord(r) {
			break
		}
		s.Start -= n
	}
	for s.End < len(text) {
		r, n := utf8.DecodeRuneInString(text[s.End:])
		if !inWord(r) {
			break
		}
		s.End += n
	}
	for s.Start < s.End && (text[s.Start] == '\'' || text[s.Start] == '-') {
		s.Start++
	}
	for s.End > s.Start && (text[s.End-1] == '\'' || text[s.End-1] == '-') {
		s.End--
	}
	return s
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '\'' || r == '’' || r == '-'
}
