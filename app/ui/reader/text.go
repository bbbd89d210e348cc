package reader

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/look"
	"dateline/timeline"
)

// A text shows a page through a window of its own size: only the lines in
// sight are objects. It lights the words of marks, pins the marks in the
// margin, and lets words be selected.
type text struct {
	widget.BaseWidget

	onItem   func(k timeline.Key, add bool) // lit words were clicked; add them to what is selected
	onMark   func(timeline.Key)             // a mark in the margin was clicked
	onChosen func()                         // the selection of words has changed
	onMove   func()                         // other lines are in sight
	onPress  func()                         // the mouse went down anywhere in it
	onEnter  func() bool                    // Enter was pressed; false when it is not wanted
	copy     func(string)
	now      func() time.Time

	faces  *faces
	page   page
	marks  []mark
	pins   []pinned
	place  timeline.Span   // words that were asked for, when no mark bears them
	hits   []timeline.Span // what a search has found
	hit    int             // the one that was stepped to; -1 for none
	offset float32
	glide  *fyne.Animation
	wanted timeline.Span // to reveal once the text has a size

	sel        selection
	clicks     clicks
	bar        *chosenBar
	over       int // index of the mark under the pointer, -1 for none
	margin     bool
	focused    bool
	byKeyboard bool // the focus came by Tab or F6, so it needs a ring
	quiet      bool // the focus is being taken by the mouse
}

var (
	_ fyne.Focusable     = (*text)(nil)
	_ fyne.Scrollable    = (*text)(nil)
	_ fyne.Draggable     = (*text)(nil)
	_ fyne.Shortcutable  = (*text)(nil)
	_ desktop.Mouseable  = (*text)(nil)
	_ desktop.Hoverable  = (*text)(nil)
	_ desktop.Cursorable = (*text)(nil)
)

func newText() *text {
	t := &text{faces: newFaces(), over: -1}
	t.ExtendBaseWidget(t)
	return t
}

// The page's measure and its margin.
const (
	measure     = 568 // about 75 letters
	wideMargin  = 144 // date, mark and number of the paragraph
	slimMargin  = 88  // mark and number
	rightRoom   = 28
	restRoom    = 48 // what is left over goes to the left once the right has this much
	slimBelow   = 600
	pinAt       = 60 // middle of a mark, left of the text
	datesEnd    = 81 // right edge of the dates, left of the text
	numbersEnd  = 16 // right edge of the numbers, left of the text
	leastColumn = 160
)

// column returns where the text begins and how wide its lines may be, in a
// window of some width.
func column(width float32) (left, wide float32) {
	margin := float32(wideMargin)
	if width < slimBelow {
		margin = slimMargin
	}
	wide = max(min(measure, width-margin-rightRoom), leastColumn)
	return margin + max(0, (width-margin-wide-restRoom)/2), wide
}

func (t *text) slim() bool { return t.Size().Width < slimBelow }

// open lays an article, and shows it from its top unless it is the one that
// lies there already.
func (t *text) open(a *timeline.Article) {
	if a == t.page.article {
		return
	}
	same := a != nil && t.page.article != nil && a.ID == t.page.article.ID && a.Text == t.page.article.Text
	if !same {
		t.offset, t.place = 0, timeline.Span{}
		t.unselect()
	}
	t.page = page{article: a}
	t.lay()
}

// lay breaks the text anew when its width has changed, and keeps the line in
// sight that stood on top.
func (t *text) lay() {
	_, wide := column(t.Size().Width)
	if t.page.article == nil || t.Size().Width <= 0 || wide == t.page.width {
		return
	}
	top, into := t.topByte()
	t.page = layPage(t.page.article, wide, t.faces)
	if top > 0 {
		t.offset = t.page.lines[t.page.lineOf(top)].y + into
	}
	t.pins = pin(&t.page, t.marks)
	t.clamp()
	if !t.wanted.Empty() {
		t.jump(t.wanted)
	}
}

// topByte returns the byte that stands in the top left corner, and how far its
// line is scrolled out.
func (t *text) topByte() (at int, into float32) {
	if len(t.page.lines) == 0 || t.offset <= 0 {
		return 0, 0
	}
	l := &t.page.lines[t.page.lineAt(t.offset)]
	return l.Start, t.offset - l.y
}

// light shows other marks.
func (t *text) light(marks []mark) {
	t.marks, t.over = marks, -1
	t.pins = pin(&t.page, marks)
	t.Refresh()
}

// chosen returns the words that are selected.
func (t *text) chosen() timeline.Span { return t.sel.span() }

// words returns the text of the selection.
func (t *text) words() string {
	if t.page.article == nil {
		return ""
	}
	return t.chosen().In(t.page.article.Text)
}

func (t *text) unselect() {
	if t.sel != (selection{}) {
		t.sel = selection{}
		t.told()
	}
}

func (t *text) told() {
	if t.onChosen != nil {
		t.onChosen()
	}
	t.Refresh()
}

// most returns how far the page can be scrolled.
func (t *text) most() float32 { return max(0, t.page.height-t.Size().Height) }

func (t *text) clamp() { t.offset = min(max(t.offset, 0), t.most()) }

// moveTo scrolls to a height of the page at once.
func (t *text) moveTo(y float32) {
	if t.glide != nil {
		t.glide.Stop()
		t.glide = nil
	}
	t.shift(y)
}

func (t *text) shift(y float32) {
	was := t.offset
	t.offset = y
	t.clamp()
	if t.offset != was {
		t.over = -1
		t.Refresh()
		if t.onMove != nil {
			t.onMove()
		}
	}
}

const glideTime = 200 * time.Millisecond

// glideTo scrolls to a height of the page so that the eye can follow.
func (t *text) glideTo(y float32) {
	from, to := t.offset, min(max(y, 0), t.most())
	if from == to {
		return
	}
	if t.glide != nil {
		t.glide.Stop()
	}
	t.glide = fyne.NewAnimation(glideTime, func(done float32) { t.shift(from + (to-from)*done) })
	t.glide.Curve = fyne.AnimationEaseOut
	t.glide.Start()
}

// reveal brings words into sight; it leaves the page alone when they are.
func (t *text) reveal(s timeline.Span) {
	if t.Size().Height <= 0 || t.page.width == 0 {
		t.wanted = s
		return
	}
	if y, off := t.target(s); off {
		t.glideTo(y)
	}
}

// jump is reveal without the way there.
func (t *text) jump(s timeline.Span) {
	t.wanted = timeline.Span{}
	if y, off := t.target(s); off {
		t.moveTo(y)
	}
}

// target returns where to scroll to for some words, and whether that is needed.
func (t *text) target(s timeline.Span) (y float32, off bool) {
	top, bottom := t.page.extent(s)
	high := t.Size().Height
	room := min(leading*2, high/4)
	if top-room >= t.offset && min(bottom, top+high/2) <= t.offset+high-leading {
		return 0, false
	}
	return top - high/4, true
}

// Scroll moves by pages, less two lines to go on from.
func (t *text) Scroll(pages int) {
	step := max(t.Size().Height-2*leading, leading)
	t.glideTo(t.offset + float32(pages)*step)
}

// seen returns the bytes in sight.
func (t *text) seen() timeline.Span {
	from, to := t.page.sight(t.offset, t.offset+t.Size().Height)
	if from >= to {
		return timeline.Span{}
	}
	return timeline.Span{Start: t.page.lines[from].Start, End: t.page.lines[to-1].End}
}

// take takes the keyboard without a ring.
func (t *text) take() {
	t.quiet = true
	look.Focus(t)
	t.quiet = false
}

// Cursor implements [desktop.Cursorable].
func (t *text) Cursor() desktop.Cursor {
	switch {
	case t.margin:
		return desktop.DefaultCursor
	case t.over >= 0 && !t.sel.dragging:
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// CreateRenderer implements [fyne.Widget].
func (t *text) CreateRenderer() fyne.WidgetRenderer { return newDrawing(t) }

// FocusGained implements [fyne.Focusable].
func (t *text) FocusGained() { t.focused, t.byKeyboard = true, !t.quiet; t.Refresh() }

// FocusLost implements [fyne.Focusable].
func (t *text) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune implements [fyne.Focusable].
func (t *text) TypedRune(r rune) { look.PassRune(t, r) }

// TypedKey implements [fyne.Focusable].
func (t *text) TypedKey(e *fyne.KeyEvent) {
	if shifted() && t.extend(e.Name, false) {
		return
	}
	switch e.Name {
	case fyne.KeyEscape:
		if !t.chosen().Empty() {
			t.unselect()
			return
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.onEnter != nil && t.onEnter() {
			return
		}
	case fyne.KeyHome:
		t.glideTo(0)
		return
	case fyne.KeyEnd:
		t.glideTo(t.most())
		return
	}
	look.PassKey(t, e)
}

// TypedShortcut implements [fyne.Shortcutable]: copy and select-all are its
// own, all others go on to the window.
func (t *text) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *desktop.CustomShortcut:
		if s.Modifier == fyne.KeyModifierShift|fyne.KeyModifierShortcutDefault && t.extend(s.KeyName, true) {
			return
		}
	case *fyne.ShortcutCopy:
		if !t.chosen().Empty() {
			t.copy(t.words())
			return
		}
	case *fyne.ShortcutSelectAll:
		if a := t.page.article; a != nil && len(t.page.lines) > 0 {
			t.sel = selection{from: timeline.Span{Start: t.page.lines[0].Start}, to: timeline.Span{End: t.page.lines[len(t.page.lines)-1].End}, done: true}
			t.told()
			return
		}
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(t).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
