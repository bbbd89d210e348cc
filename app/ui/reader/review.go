package reader

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
)

// review is the panel on the right: the item to say yes or no to, and those
// that come after it.
type review struct {
	object fyne.CanvasObject
	env    action.Env
	pad    float32

	progress *look.Progress
	left     *look.TextLine
	head     *fyne.Container
	body     *fyne.Container
	scroll   *container.Scroll

	article *timeline.Article
	items   []timeline.Item // of the article, as they stand in it
	card    timeline.Item   // the one on the card; nil for none
	then    []timeline.Item // what comes after it
	open    int             // how many are left to review
}

const (
	reviewPad     = 24
	reviewPadSlim = 16
	listed        = 4 // how many of those that come after it are listed
)

func newReview(env action.Env) *review {
	r := &review{env: env, pad: reviewPad, progress: look.NewProgress(96), left: look.NewLine("", look.Label, look.Muted)}
	r.head = container.New(&look.Row{}, look.NewShort("To review", look.ViewTitle, look.Ink), r.progress, r.left)
	r.body = container.New(&look.Column{})
	r.scroll = container.NewVScroll(r.body)
	head := container.New(under{}, container.New(look.Sized{H: toolbarHigh - 1}, r.head), look.HRule())
	r.object = container.NewStack(look.NewBox(look.Side, look.Clear, 0),
		container.New(behind{}, look.VRule(), container.New(under{}, head, r.scroll)))
	r.inset(false)
	return r
}

// inset sets the room at the panel's sides.
func (r *review) inset(slim bool) {
	r.pad = reviewPad
	if slim {
		r.pad = reviewPadSlim
	}
	*r.head.Layout.(*look.Row) = look.Row{Gap: 12, Pad: look.Pad(0, r.pad), Grow: 0}
	*r.body.Layout.(*look.Column) = look.Column{Pad: look.Insets{Top: r.pad, Right: r.pad, Bottom: 24, Left: r.pad}}
}

func (r *review) slim() bool { return r.pad < reviewPad }

// survey finds what is to review in an article, without drawing it.
func (r *review) survey(a *timeline.Article) {
	d := r.env.Desk
	r.article, r.items, r.card, r.then, r.open = a, nil, nil, nil, 0
	if a == nil {
		return
	}
	r.items = d.Review(a.ID)
	for _, it := range r.items {
		if waits(it) {
			r.open++
		}
	}
	if it, ok := d.Current(); ok && len(passages(a, it)) > 0 {
		r.card = it
	}
	at := -1
	for i, it := range r.items {
		if r.card == nil && waits(it) || r.card != nil && it.Key() == r.card.Key() {
			r.card, at = it, i
			break
		}
	}
	for n := 1; n <= len(r.items); n++ {
		it := r.items[(at+n+len(r.items))%len(r.items)]
		if len(r.then) < listed && waits(it) && it.Key() != r.card.Key() {
			r.then = append(r.then, it)
		}
	}
}

func waits(it timeline.Item) bool { return it.Common().Status == timeline.Suggested }

// show brings the panel up to date.
func (r *review) show(a *timeline.Article) {
	was := r.card
	r.survey(a)
	r.progress.Set(len(r.items)-r.open, len(r.items))
	r.progress.Hidden = len(r.items) == 0
	r.left.Set("")
	if len(r.items) > 0 {
		r.left.Set(fmt.Sprintf("%d left of %d", r.open, len(r.items)))
	}
	r.body.Objects = nil
	switch {
	case a == nil:
	case len(r.items) == 0 && r.card == nil:
		r.nothing()
	default:
		if r.open == 0 {
			r.finished()
		}
		if r.card != nil {
			r.add(0, r.cardOf(r.card))
		}
		r.after()
	}
	if was == nil || r.card == nil || was.Key() != r.card.Key() {
		r.scroll.Offset = fyne.Position{}
	}
	r.body.Refresh()
	r.object.Refresh()
}

// act does something to the item on the card, which is selected first.
func (r *review) act(id string) {
	if r.card == nil {
		return
	}
	if !r.env.Desk.Chosen(r.card.Key()) {
		r.env.Desk.Select(r.card.Key())
	}
	r.env.Run(id)
}

// nothing says that no item was found in the article, and how to make one.
func (r *review) nothing() {
	r.add(0, look.NewLine("Nothing was found in this article", look.BodyBold, look.Ink))
	r.add(6, look.NewPara("No dated event and no attributed statement. Select words in the text to make one of them by hand.", look.Body, look.Muted))
	r.add(14, container.New(look.Row{Gap: 8, Grow: -1},
		look.KeyCap(look.Key(action.Key("event"))), look.NewLine("event", look.Label, look.Text), look.Gap(8, 0),
		look.KeyCap(look.Key(action.Key("statement"))), look.NewLine("statement", look.Label, look.Text)))
	done := look.NewBig("check", "Mark as done", "", func() { r.env.Do(edit.ArticleDone(r.env.Desk.View(), r.article.ID, true)) })
	if r.article.Done {
		done = look.NewBig("", "Not done yet", "", func() { r.env.Do(edit.ArticleDone(r.env.Desk.View(), r.article.ID, false)) })
	}
	r.add(20, done)
	r.more(8)
}

// finished says that all is reviewed, and leads on.
func (r *review) finished() {
	head := container.New(look.Row{Gap: 8, Grow: 1}, look.NewPicture("check", look.OK, 18),
		look.NewShort(fmt.Sprintf("All %d reviewed", len(r.items)), look.BodyBold, look.Ink))
	if len(r.items) == 1 {
		head.Objects[1].(*look.TextLine).Set("The one item is reviewed")
	}
	r.add(0, head)
	r.more(12)
	r.add(20, look.Gap(0, 0))
}

// more leads to the next article with something to review.
func (r *review) more(room float32) {
	next, left := r.next()
	if next == nil {
		r.add(room, look.NewPara("Nothing is left to review in this library.", look.Body, look.Muted))
		return
	}
	r.add(room, look.NewPrimary("", "Next article", look.Key("Enter"), func() { r.turn() }))
	r.add(8, look.NewShort(fmt.Sprintf("%s, %d left", titleOf(next), left), look.Label, look.Muted))
}

// next returns the article after the open one, in the order of the list, that
// has something left to review, and how much; nil for none.
func (r *review) next() (*timeline.Article, int) {
	all, left := r.env.Desk.Articles(), r.env.Desk.Facets().ReviewByArticle
	at := 0
	for i, a := range all {
		if r.article != nil && a.ID == r.article.ID {
			at = i
		}
	}
	for n := 1; n < len(all); n++ {
		if a := all[(at+n)%len(all)]; left[a.ID] > 0 {
			return a, left[a.ID]
		}
	}
	return nil, 0
}

// turn opens the next article to review.
func (r *review) turn() {
	if a, _ := r.next(); a != nil {
		r.env.Desk.Open(a.ID, timeline.Span{})
	}
}

// after lists the items that come after the one on the card.
func (r *review) after() {
	if len(r.then) == 0 {
		return
	}
	bulk := r.bulk()
	accept := look.NewLink(fmt.Sprintf("Accept these %d", len(bulk)), "", func() { r.acceptAll(bulk) })
	accept.Tip = "Accept the items that are listed here"
	r.add(24, container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort("Then", look.CaptionBold, look.Muted), accept))
	r.add(4, look.Gap(0, 0))
	for _, it := range r.then {
		r.body.Add(r.line(it))
	}
}

// bulk returns the keys of all items to review that the panel shows.
func (r *review) bulk() []timeline.Key {
	var keys []timeline.Key
	if r.card != nil && waits(r.card) {
		keys = append(keys, r.card.Key())
	}
	for _, it := range r.then {
		keys = append(keys, it.Key())
	}
	return keys
}

func (r *review) acceptAll(keys []timeline.Key) {
	if !r.env.Do(edit.SetStatus(r.env.Desk.View(), timeline.Accepted, r.env.Desk.Spread(keys)...)) {
		return
	}
	r.env.Desk.Select()
	r.offer()
	r.env.Host.Say(fmt.Sprintf("Accepted %s.", plural(len(keys), "item")), "Undo", func() { r.env.Run("undo") })
}

// offer selects the item that is next to review when nothing of the article is
// selected, so that the keys act on it; they shall not act on what is out of sight.
func (r *review) offer() {
	a, ok := r.env.Desk.Article()
	if !ok {
		return
	}
	switch r.survey(a); {
	case r.card == nil:
		r.env.Desk.Select()
	case !r.env.Desk.Chosen(r.card.Key()):
		r.env.Desk.Select(r.card.Key())
	}
}

func (r *review) line(it timeline.Item) fyne.CanvasObject {
	words, role := it.Label(), look.Body
	if it.Key().Kind == timeline.StatementKind {
		words, role = "“"+words+"”", look.Quotation
	}
	row := container.New(look.Row{Gap: 10, Grow: 1}, look.NewSign(r.mark(it).sign(), 20), look.NewShort(words, role, look.Text),
		look.NewLine(r.paragraph(it), look.Caption, look.Muted))
	p := look.NewPress(container.New(look.Sized{H: 39}, row), func() { r.choose(it) })
	return container.New(look.Column{}, p, look.HRule())
}

// mark returns how an item is marked here.
func (r *review) mark(it timeline.Item) *mark {
	return &mark{item: it, key: it.Key(), topic: r.env.Desk.Topic(it), status: it.Common().Status, live: r.card != nil && it.Key() == r.card.Key()}
}

// choose selects an item and shows its words.
func (r *review) choose(it timeline.Item) {
	r.env.Desk.Select(it.Key())
	if s := passages(r.article, it); len(s) > 0 {
		r.env.Desk.Open(r.article.ID, s[0])
	}
}

// paragraph names the paragraph that an item stands in: "¶9".
func (r *review) paragraph(it timeline.Item) string {
	s := passages(r.article, it)
	if len(s) == 0 {
		return ""
	}
	if n := r.article.ParagraphAt(s[0].Start).Number; n > 0 {
		return fmt.Sprintf("¶%d", n)
	}
	return ""
}

// add puts an object under what stands already, after some room.
func (r *review) add(room float32, o fyne.CanvasObject) {
	if room > 0 && len(r.body.Objects) > 0 {
		r.body.Add(look.Gap(0, room))
	}
	r.body.Add(o)
}
