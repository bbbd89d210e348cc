package reader

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// articles is the list on the left: every article, how far its review has
// come, and a search over all of them. Only the rows in sight are objects.
type articles struct {
	object fyne.CanvasObject
	search *look.Entry

	onSearch func()       // the words to look for have changed
	onStep   func(by int) // Enter was pressed in the search
	onOpen   func()       // an article was chosen

	env    action.Env
	count  *look.TextLine
	none   *fyne.Container
	rows   []row
	made   map[row]*look.Press
	list   *fyne.Container
	scroll *container.Scroll
	folded map[*timeline.Article]string
}

// A row is all that a row of the list shows, and where it stands.
type row struct {
	id              timeline.ID
	title           string
	published       timeline.Date
	all, left       int
	disputed, found int
	done, open      bool
	dark            bool
	y, wide, height float32
}

const (
	rowInset = 12
	rowPad   = 12
	rowGap   = 4
)

func newArticles(env action.Env) *articles {
	a := &articles{env: env, made: map[row]*look.Press{}, folded: map[*timeline.Article]string{}}
	var field fyne.CanvasObject
	a.search, field = look.NewSearch("Search articles", action.Key("search"), func(string) {
		a.show()
		a.onSearch()
	})
	a.search.OnEscape = func() {
		a.search.SetText("")
		look.Unfocus(a.search)
		a.onOpen()
	}
	a.search.OnKey = a.key
	a.count = look.NewLine("", look.Caption, look.Muted)
	head := container.New(look.Row{Pad: look.Insets{Left: 20, Right: 20}, Grow: 0}, look.NewShort("Articles", look.CaptionBold, look.Muted), a.count)
	a.none = container.New(look.Column{Gap: 8, Pad: look.Pad(8, 20)})
	top := container.New(look.Column{},
		container.New(look.Column{Pad: look.Insets{Top: 12, Right: rowInset, Bottom: 8, Left: rowInset}}, container.New(look.Sized{H: 36}, field)),
		container.New(look.Sized{H: 32}, head), a.none)
	a.none.Hide()
	a.list = container.New(&rowsLayout{a})
	a.scroll = container.NewVScroll(a.list)
	a.scroll.OnScrolled = func(fyne.Position) { a.place() }
	a.object = container.NewStack(look.NewBox(look.Side, look.Clear, 0),
		container.New(before{}, container.New(under{}, top, container.New(&window{a: a}, a.scroll)), look.VRule()))
	return a
}

// key steps through what was found: in the open article when it is among
// those found, else to the first of them.
func (a *articles) key(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter || a.search.Text == "" || len(a.rows) == 0 {
		return false
	}
	by := 1
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		by = -1
	}
	if !slices.ContainsFunc(a.rows, func(r row) bool { return r.open }) {
		a.env.Desk.Open(a.rows[0].id, timeline.Span{})
	}
	a.onStep(by)
	return true
}

func (a *articles) open(id timeline.ID) {
	if now, ok := a.env.Desk.Article(); !ok || now.ID != id {
		a.env.Desk.Open(id, timeline.Span{})
	}
	a.onOpen()
}

// show brings the list up to date.
func (a *articles) show() {
	d := a.env.Desk
	f := d.Facets()
	opened, _ := d.Article()
	a.rows = a.rows[:0]
	total := 0
	for _, art := range d.Articles() {
		total++
		found, ok := a.found(art)
		if !ok {
			continue
		}
		a.rows = append(a.rows, row{
			id: art.ID, title: titleOf(art), published: art.Published,
			all: f.ByArticle[art.ID], left: f.ReviewByArticle[art.ID], disputed: f.DisputedByArticle[art.ID],
			found: found, done: art.Done, open: opened != nil && opened.ID == art.ID, dark: look.Dark(),
		})
	}
	a.count.Set(fmt.Sprint(total))
	a.none.Hide()
	if len(a.rows) < total {
		a.count.Set(fmt.Sprintf("%d of %d", len(a.rows), total))
	}
	if len(a.rows) == 0 && total > 0 {
		a.none.Objects = []fyne.CanvasObject{
			look.NewPara("No article holds these words.", look.Label, look.Muted),
			look.NewLink("Clear", "", func() { a.search.SetText("") }),
		}
		a.none.Show()
	}
	a.measure()
	a.place()
	a.object.Refresh()
}

// found reports whether an article holds all the words of the search, and how
// often; once is enough for its title or outlet.
func (a *articles) found(art *timeline.Article) (times int, ok bool) {
	want := strings.Fields(prose.Fold(a.search.Text))
	if len(want) == 0 {
		return 0, true
	}
	text, ok := a.folded[art]
	if !ok {
		if len(a.folded) > 4*a.env.Desk.View().Len(timeline.ArticleKind) {
			clear(a.folded) // of articles as they were before a change
		}
		text = prose.Fold(strings.Join([]string{art.Title, art.Original, art.Outlet, art.Author, art.Text}, "\n"))
		a.folded[art] = text
	}
	for _, w := range want {
		n := strings.Count(text, w)
		if n == 0 {
			return 0, false
		}
		times += n
	}
	return times, true
}

func titleOf(a *timeline.Article) string {
	switch {
	case a.Title != "":
		return a.Title
	case a.File != "":
		return a.File
	}
	return "Untitled"
}

// measure finds how high each row is, and where it stands.
func (a *articles) measure() {
	wide := a.list.Size().Width - 2*rowInset
	y := float32(0)
	for i := range a.rows {
		r := &a.rows[i]
		r.y, r.wide = y, wide
		lines := min(len(look.Wrap(r.title, r.role(), max(wide-2*rowPad, 60))), 2)
		r.height = float32(lines)*look.Body.Line() + 4 + look.Caption.Line() + 2*10
		if r.bar() {
			r.height += 10
		}
		y += r.height + rowGap
	}
}

func (r *row) role() look.Role {
	if r.open {
		return look.BodyBold
	}
	return look.Body
}

// face returns the row wherever it stands.
func (r row) face() row {
	r.y, r.wide, r.height = 0, 0, 0
	return r
}

// bar reports whether the row shows how far its review has come.
func (r *row) bar() bool { return r.open && r.all > 0 && r.left > 0 }

// place makes objects of the rows in sight, and of those alone.
func (a *articles) place() {
	top := a.scroll.Offset.Y
	bottom := top + a.scroll.Size().Height
	kept := make(map[row]*look.Press, len(a.made))
	objects := []fyne.CanvasObject{}
	for _, r := range a.rows {
		if r.y+r.height < top-200 || r.y > bottom+200 || r.wide <= 0 {
			continue
		}
		p := a.made[r.face()]
		if p == nil {
			p = a.build(r)
		}
		kept[r.face()] = p
		p.Move(fyne.NewPos(rowInset, r.y))
		p.Resize(fyne.NewSize(r.wide, r.height))
		objects = append(objects, p)
	}
	a.made, a.list.Objects = kept, objects
	a.list.Refresh()
}

func (a *articles) build(r row) *look.Press {
	day := fyne.CanvasObject(look.NewShort(desk.Day(r.published), look.Caption, look.Muted))
	if !r.published.Known() {
		day = container.New(look.Row{Grow: -1}, wordsLink("No date: set it", func() {
			a.open(r.id)
			a.env.Run("republish")
		}))
	}
	words, color := r.state()
	state := []fyne.CanvasObject{day}
	if words == "Done" {
		state = append(state, look.NewPicture("check", look.Muted, 12))
	}
	state = append(state, look.NewLine(words, look.Caption, color))
	title := look.NewPara(r.title, r.role(), look.Ink).AtMost(2)
	parts := []fyne.CanvasObject{title, look.Gap(0, 4), container.New(look.Row{Gap: 5, Grow: 0}, state...)}
	if r.bar() {
		bar := look.NewProgress(40)
		bar.Set(r.all-r.left, r.all)
		parts = append(parts, look.Gap(0, 6), bar)
	}
	p := look.NewPress(container.New(look.Column{Pad: look.Pad(10, rowPad)}, parts...), func() { a.open(r.id) })
	if r.open {
		p.Ground, p.Over = look.Sel, look.Sel
	}
	return p
}

// state says in a few words how far the review of an article has come.
func (r row) state() (string, fyne.ThemeColorName) {
	switch {
	case r.found > 0:
		return fmt.Sprintf("%d found", r.found), look.Muted
	case r.left > 0:
		return fmt.Sprintf("%d of %d", r.all-r.left, r.all), look.Muted
	case r.disputed > 0:
		return fmt.Sprintf("%d disputed", r.disputed), look.Warn
	case r.all > 0 || r.done:
		return "Done", look.Muted
	}
	return "Nothing found", look.Muted
}

// wordsLink returns small words to press, in the accent colour.
func wordsLink(words string, do func()) *look.Press {
	p := look.NewPress(look.NewLine(words, look.Caption, look.Accent), do)
	p.Over, p.Radius = look.Clear, 3
	return p
}

// A window is what of the list is in sight: as it grows, more rows are.
type window struct {
	a      *articles
	height float32
}

// Layout implements [fyne.Layout].
func (w *window) Layout(o []fyne.CanvasObject, size fyne.Size) {
	look.Sized{}.Layout(o, size)
	if w.height != size.Height {
		w.height = size.Height
		w.a.place()
	}
}

// MinSize implements [fyne.Layout].
func (w *window) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// rowsLayout lays the rows of the list where they were measured to be.
type rowsLayout struct{ a *articles }

// Layout implements [fyne.Layout].
func (l *rowsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if wide := size.Width - 2*rowInset; len(l.a.rows) > 0 && l.a.rows[0].wide != wide {
		l.a.measure()
		l.a.place()
	}
}

// MinSize implements [fyne.Layout].
func (l *rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if n := len(l.a.rows); n > 0 {
		return fyne.NewSize(60, l.a.rows[n-1].y+l.a.rows[n-1].height+16)
	}
	return fyne.NewSize(60, 0)
}
