package reader

import (
	"fmt"
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// toolbar is the bar over the text: which article this is, and which of its
// marks are shown.
type toolbar struct {
	object fyne.CanvasObject
	env    action.Env
	title  *look.TextLine
	choose *look.Press // the title as a button, where there is no list
	facts  *fyne.Container
	pick   *look.Pick
}

func newToolbar(env action.Env, choose func(), show func(int)) *toolbar {
	b := &toolbar{env: env, title: look.NewShort("", look.ViewTitle, look.Ink)}
	b.choose = look.NewPress(container.New(look.Sized{W: 28, H: 24}, look.NewPicture("chevron-down", look.Muted, 14)), choose)
	b.choose.Tip = "All articles"
	b.facts = container.New(look.Row{Gap: 4, Grow: -1})
	b.pick = look.NewPick("Show", showings, 0, show)
	left := container.New(look.Column{}, container.New(titleRow{}, b.title, b.choose), b.facts)
	bar := container.New(look.Row{Gap: 20, Pad: look.Insets{Left: 24, Right: 24}, Grow: 0}, left, b.pick)
	b.object = container.New(under{}, container.New(look.Sized{H: toolbarHigh - 1}, bar), look.HRule())
	return b
}

const toolbarHigh = 56

// show names another article; narrow says that there is no list beside it.
func (b *toolbar) show(a *timeline.Article, narrow bool) {
	b.choose.Hidden = !narrow
	if a == nil {
		b.title.Set("")
		b.facts.Objects = nil
		b.facts.Refresh()
		return
	}
	b.title.Set(titleOf(a))
	say := func(s string) fyne.CanvasObject { return look.NewLine(s, look.Caption, look.Muted) }
	republish := func() { b.env.Run("republish") }
	if a.Published.Known() {
		change := wordsLink("Change", republish)
		change.Tip = basis(a)
		b.facts.Objects = []fyne.CanvasObject{say("Dated " + desk.Day(a.Published)), change}
	} else {
		b.facts.Objects = []fyne.CanvasObject{wordsLink("No date: set it", republish)}
	}
	b.facts.Objects = append(b.facts.Objects, say("· "+paragraphs(a)))
	if outlet := a.Outlet; outlet != "" || link(a) != nil {
		if outlet == "" {
			outlet = link(a).Host
		}
		b.facts.Objects = append(b.facts.Objects, say("·"), b.outlet(a, outlet))
	}
	b.facts.Refresh()
	b.object.Refresh()
}

func (b *toolbar) outlet(a *timeline.Article, name string) fyne.CanvasObject {
	to := link(a)
	if to == nil {
		return look.NewLine(name, look.Caption, look.Muted)
	}
	l := wordsLink(name, func() {
		if err := fyne.CurrentApp().OpenURL(to); err != nil {
			b.env.Host.Tell(err)
		}
	})
	l.Tip = "Open " + a.Link
	return l
}

// link returns where the article stands on the web; nil for nowhere.
func link(a *timeline.Article) *url.URL {
	u, err := url.Parse(a.Link)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

// basis says where the date of an article comes from.
func basis(a *timeline.Article) string {
	if a.Basis == "" {
		return "Change the date of publication"
	}
	return "The date comes from: " + a.Basis
}

func paragraphs(a *timeline.Article) string {
	n := 0
	for _, p := range a.Paragraphs {
		n = max(n, p.Number)
	}
	return plural(n, "paragraph")
}

func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// titleRow puts a button right behind a title, which is cut to leave it room.
type titleRow struct{}

// Layout implements [fyne.Layout].
func (titleRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	title, button := o[0].(*look.TextLine), o[1]
	room := size.Width
	if button.Visible() {
		room -= button.MinSize().Width + 4
	}
	wide := min(look.Measure(title.Text(), look.ViewTitle)+1, max(room, 0))
	title.Move(fyne.NewPos(0, 0))
	title.Resize(fyne.NewSize(wide, size.Height))
	button.Move(fyne.NewPos(wide+4, 0))
	button.Resize(fyne.NewSize(button.MinSize().Width, size.Height))
}

// MinSize implements [fyne.Layout].
func (titleRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(80, look.ViewTitle.Line())
}
