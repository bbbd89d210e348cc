package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// tabs are the names of the views, in the order of [desk.Tab], with the
// actions that show them.
var tabs = []struct{ title, action string }{
	{"Timeline", "timeline"}, {"Reader", "reader"}, {"Statements", "statements"}, {"Briefing", "briefing"},
}

// A topBar is the bar with the library's name, the tabs and the steps.
type topBar struct {
	w          *window
	name, said *look.TextLine
	tabs       []*tabButton
	undo, redo *look.Button
	add        *look.Button
	addSmall   *look.Button
	object     *fyne.Container
}

// A tabButton is one of the tabs: words over a line.
type tabButton struct {
	press *look.Press
	words *look.TextLine
	line  *look.Box
}

func newTopBar(w *window) *topBar {
	b := &topBar{w: w, name: look.NewShort("", look.BodyBold, look.Ink), said: look.NewShort("", look.Caption, look.Muted)}
	var menu *look.Button
	menu = look.NewTool("menu", "Menu", func() { look.ShowMenu(menu, w.menu()) })
	b.undo = look.NewTool("undo", "Undo", func() { w.env.Run("undo") })
	b.redo = look.NewTool("redo", "Redo", func() { w.env.Run("redo") })
	b.add = look.NewButton("plus", "Add articles", "", func() { w.env.Run("add") })
	b.add.Tip = "Read files in: text, Markdown, HTML (" + action.Key("add") + ")"
	b.addSmall = look.NewTool("plus", "Add articles ("+action.Key("add")+")", func() { w.env.Run("add") })
	var cells []fyne.CanvasObject
	for _, t := range tabs {
		tb := newTab(t.title, func() { w.env.Run(t.action) })
		tb.press.Tip = action.Key(t.action)
		b.tabs = append(b.tabs, tb)
		cells = append(cells, tb.press)
	}
	title := container.New(look.Column{}, b.name, b.said)
	left := container.New(look.Row{Gap: 8, Pad: look.Insets{Left: 12}, Grow: 1}, menu, title)
	right := container.New(look.Row{Gap: 8, Pad: look.Insets{Right: 16}, Grow: -1},
		b.undo, b.redo, container.New(look.Sized{W: 1, H: 20}, look.NewBox(look.Rule, look.Clear, 0)), b.add, b.addSmall)
	bar := container.New(&topLayout{}, left, container.New(look.Row{Gap: 32, Grow: -1}, cells...), right)
	b.object = container.NewBorder(
		container.New(look.Sized{H: 4}, look.NewBox(look.Stripe, look.Clear, 0)), look.HRule(), nil, nil,
		container.NewStack(look.NewBox(look.BG, look.Clear, 0), bar))
	return b
}

func newTab(title string, do func()) *tabButton {
	t := &tabButton{words: look.NewLine(title, look.Body, look.Muted), line: look.NewBox(look.Clear, look.Clear, 0)}
	words := container.New(look.Row{Pad: look.Pad(0, 0), Grow: -1}, t.words)
	body := container.NewBorder(nil, container.New(look.Sized{H: 3}, t.line), nil, nil, words)
	t.press = look.NewPress(container.New(look.Sized{H: 52}, body), do)
	t.press.Over = look.Clear
	return t
}

// topLayout puts the tabs where the view begins, 12 beyond the sidebar.
type topLayout struct{}

// Layout implements [fyne.Layout].
func (*topLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, mid, right := o[0], o[1], o[2]
	rw := right.MinSize().Width
	x := float32(268)
	if size.Width < narrow {
		x = 228
	}
	left.Resize(fyne.NewSize(x-16, size.Height))
	mid.Move(fyne.NewPos(x, 0))
	mid.Resize(fyne.NewSize(mid.MinSize().Width, size.Height))
	right.Move(fyne.NewPos(size.Width-rw, 0))
	right.Resize(fyne.NewSize(rw, size.Height))
}

// MinSize implements [fyne.Layout].
func (*topLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 52) }

// show brings the bar up to date.
func (b *topBar) show() {
	e := b.w.env
	b.name.Set(b.w.name())
	b.said.Set(b.w.saved())
	for i, t := range b.tabs {
		role, color, line := look.Body, look.Text, look.Clear
		if desk.Tab(i) == e.Desk.Tab() {
			role, color, line = look.BodyBold, look.Ink, look.Stripe
			if look.Dark() {
				line = look.Accent
			}
		}
		why := e.Blocked(tabs[i].action)
		if why != "" {
			color = look.Muted
		}
		t.words.Style(role, color)
		t.line.Fill = line
		t.line.Refresh()
		t.press.Block(why)
	}
	undo, redo := e.Desk.Library().Steps()
	b.step(b.undo, "undo", "Undo", undo)
	b.step(b.redo, "redo", "Redo", redo)
	tight := b.w.tight()
	b.add.Hidden, b.addSmall.Hidden = tight, !tight
	fresh := e.Desk.Empty() && e.Blocked("undo") != "" && redo == ""
	b.undo.Hidden, b.redo.Hidden = fresh, fresh || tight
	b.object.Refresh()
}

func (b *topBar) step(button *look.Button, id, verb, label string) {
	button.Tip = fmt.Sprintf("%s: %s (%s)", verb, label, action.Key(id))
	button.Block(b.w.env.Blocked(id))
}

// saved says what the library holds and that it is kept.
func (w *window) saved() string {
	v := w.env.Desk.View()
	n := v.Len(timeline.ArticleKind)
	if n == 0 {
		return "Nothing in it yet"
	}
	s := fmt.Sprintf("%d articles", n)
	if n == 1 {
		s = "1 article"
	}
	if w.trouble != "" {
		return s + " · not saved"
	}
	if r, ok := w.kept.(interface{ ReadOnly() bool }); ok && r.ReadOnly() {
		return s + " · read-only"
	}
	if at := w.savedAt(); at != "" {
		s += " · saved " + at
	}
	return s
}
