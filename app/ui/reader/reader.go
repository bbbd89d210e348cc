// Package reader shows an article with its found words lit, leads through
// their review, and makes events and statements of words that are selected.
package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// A Reader is the tab between top bar and status bar: the list of articles,
// the text, the review of what was found in it, the topics.
type Reader struct {
	Object fyne.CanvasObject

	env      action.Env
	articles *articles
	toolbar  *toolbar
	text     *text
	strip    *strip
	review   *review
	tags     *tags
	middle   fyne.CanvasObject
	showing  showing
	finder   finder
	within   *timeline.Article // whose items are kept in items
	items    []timeline.Item
	narrow   bool
	unfolded bool // the list lies over the text of a narrow window
	stale    bool // something has changed while another tab was in front
	own      bool // the selection is being changed from here
	dark     bool // the theme when the tab came to the front
}

var _ action.Text = (*Reader)(nil)

// New returns the tab. It follows the desk while it is in front; it is the
// caller who lets actions find it, as [action.Panes.Text].
func New(env action.Env) *Reader {
	r := &Reader{env: env, dark: look.Dark(), articles: newArticles(env), text: newText(), review: newReview(env)}
	r.toolbar = newToolbar(env, func() { r.unfold(!r.unfolded) }, func(n int) { r.showing = showing(n); r.light() })
	r.tags = newTags(env, r.act)
	r.wire()
	paper := container.New(&paperLayout{}, r.text, r.strip)
	r.middle = container.NewStack(look.NewBox(look.BG, look.Clear, 0), container.New(under{}, r.toolbar.object, paper))
	r.Object = container.New(&tabLayout{r}, r.middle, r.review.object, r.tags.object, r.articles.object)
	env.Desk.Watch(desk.Records, r.changed)
	env.Desk.Watch(desk.Selected, r.selected)
	env.Desk.Watch(desk.Opened, r.opened)
	env.Desk.Watch(desk.Tabs, r.tab)
	return r
}

// wire lets the text tell what is done to it.
func (r *Reader) wire() {
	t := r.text
	t.now, t.copy = r.env.Now, r.env.Host.SetClipboard
	t.onItem = func(k timeline.Key, add bool) {
		if add {
			r.own = true
			r.env.Desk.Toggle(k)
			r.own = false
			return
		}
		r.choose(k)
	}
	t.onMark = func(k timeline.Key) {
		r.choose(k)
		r.env.Run("timeline")
	}
	t.onEnter = func() bool {
		if r.review.card == nil && len(r.review.items) > 0 {
			return false
		}
		r.review.enter()
		return true
	}
	t.bar = newChosenBar(
		func() { r.env.Run("event") },
		func() { r.env.Run("statement") },
		func() { r.env.Host.SetClipboard(t.words()) })
	t.onChosen = func() {
		if s := t.sel; s.done && !s.span().Empty() {
			t.bar.Show()
		} else {
			t.bar.Hide()
		}
	}
	r.strip = newStrip(t)
	t.onMove = r.strip.Refresh
	t.onPress = func() { r.unfold(false) }
	r.articles.onSearch = func() { r.seek(); r.strip.Refresh() }
	r.articles.onStep = r.step
	r.articles.onOpen = func() { r.unfold(false) }
}

// unfold lays the list of articles over the text of a narrow window, or takes
// it away.
func (r *Reader) unfold(on bool) {
	if on = on && r.narrow; on != r.unfolded {
		r.unfolded = on
		r.articles.show()
		r.Object.Refresh()
	}
}

// seek lights what the search finds in the open article.
func (r *Reader) seek() {
	r.finder.look(r.text.page.article, r.articles.search.Text)
	r.text.hits, r.text.hit = r.finder.hits, r.finder.at
	r.text.Refresh()
}

// step goes to the next place that the search has found, or the one before.
func (r *Reader) step(by int) {
	r.seek()
	if s, ok := r.finder.step(by, r.text.seen().Start); ok {
		r.text.hit = r.finder.at
		r.text.reveal(s)
		r.text.Refresh()
	}
}

// Search returns the field that searches the articles, to give it the
// keyboard. A narrow window shows it over the text.
func (r *Reader) Search() fyne.Focusable {
	r.unfold(true)
	return r.articles.search
}

// Text returns the text, to give it the keyboard.
func (r *Reader) Text() fyne.Focusable { return r.text }

// Chosen implements [action.Text].
func (r *Reader) Chosen() (timeline.ID, timeline.Span) {
	if r.text.page.article == nil {
		return "", timeline.Span{}
	}
	return r.text.page.article.ID, r.text.chosen()
}

// Scroll implements [action.Text].
func (r *Reader) Scroll(pages int) { r.text.Scroll(pages) }

func (r *Reader) front() bool { return r.env.Desk.Tab() == desk.Reader }

// choose selects an item from within the text, which stays where it is.
func (r *Reader) choose(k timeline.Key) {
	r.own = true
	r.env.Desk.Select(k)
	r.own = false
}

// act does something to the item under review, which is selected first. Editing
// topics needs none.
func (r *Reader) act(id string) {
	if r.review.card == nil {
		r.env.Run(id)
		return
	}
	r.review.act(id)
}

// changed follows the library.
func (r *Reader) changed() {
	r.within = nil
	if r.stale = !r.front(); r.stale {
		return
	}
	r.show()
}

// show brings everything up to date.
func (r *Reader) show() {
	r.stale = false
	a, _ := r.env.Desk.Article()
	r.articles.show()
	r.toolbar.show(a, r.narrow)
	r.text.open(a)
	r.panels()
}

// panels brings up to date what hangs on the items and the selection.
func (r *Reader) panels() {
	a, _ := r.env.Desk.Article()
	lost := r.focusedPart()
	r.review.show(a)
	r.tags.show(r.review.card)
	r.light()
	if lost {
		r.text.take()
	}
	r.claim()
}

// light lights the marks anew.
func (r *Reader) light() {
	var marks []mark
	if a := r.text.page.article; a != nil {
		if r.within != a {
			r.within, r.items = a, within(r.env.Desk, a)
		}
		marks = marksOf(r.env.Desk, a, r.items, r.showing)
	}
	r.seek()
	r.text.light(marks)
	r.strip.Refresh()
}
