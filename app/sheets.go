package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/action"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
)

// Show implements [action.Host].
func (w *window) Show(s action.Sheet) {
	switch s {
	case action.PaletteSheet:
		w.palette()
	case action.KeysSheet:
		w.sheet("All keys", keySheet(), 900)
	case action.AboutSheet:
		w.sheet("About Dateline", about(), 480)
	case action.ProblemsSheet:
		w.sheet("What could not be read", w.problems(), 640)
	case action.TopicsSheet:
		w.topics()
	}
}

// sheet lays a card over the window, to be read and closed.
func (w *window) sheet(title string, body fyne.CanvasObject, width float32) {
	var pop *widget.PopUp
	room := w.win.Canvas().Size()
	width = min(width, room.Width-80)
	head := container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort(title, look.ViewTitle, look.Ink), look.NewTool("close", "Close (Esc)", func() { pop.Hide() }))
	high := min(look.HeightFor(body, width-44), room.Height-180)
	all := container.New(look.Column{Gap: 12, Pad: look.Pad(16, 22)}, head, container.New(look.Sized{H: max(high, 60)}, container.NewVScroll(body)))
	pop = widget.NewModalPopUp(container.New(look.Sized{W: width}, all), w.win.Canvas())
	pop.Show()
}

// palette lists every action; those of the tab in front come first.
func (w *window) palette() {
	var all []choice
	for _, a := range action.All() {
		if a.Menu == "" {
			continue
		}
		if !a.In(w.env.Desk.Tab()) {
			continue
		}
		all = append(all, choice{title: w.titled(a), right: a.Menu, key: look.Key(a.Key()), why: a.Why(w.env), pick: func() { w.env.Run(a.ID) }})
	}
	slices.SortStableFunc(all, func(a, b choice) int { return cmp.Compare(off(a), off(b)) })
	w.pick("What would you like to do?", all, nil)
}

// off is 1 for what cannot be chosen, so that it sorts last.
func off(c choice) int {
	if c.why != "" {
		return 1
	}
	return 0
}

// titled names an action for this library: "Topic 2" becomes the topic's name.
func (w *window) titled(a action.Action) string {
	if n, ok := strings.CutPrefix(a.ID, "tag"); ok && len(n) == 1 {
		if t, ok := w.env.Desk.Pinned(int(n[0] - '0')); ok {
			return "Tag: " + t.Name
		}
	}
	return a.Title
}

// menu makes the program's menu of the list of actions.
func (w *window) menu() *fyne.Menu {
	all := fyne.NewMenu("")
	for _, m := range w.menus() {
		it := fyne.NewMenuItem(m.Label, nil)
		it.ChildMenu = m
		all.Items = append(all.Items, it)
	}
	return all
}

// menus makes a menu of the actions of each kind that belong to the tab in front.
func (w *window) menus() []*fyne.Menu {
	var out []*fyne.Menu
	for _, title := range action.Menus {
		m := fyne.NewMenu(title)
		for _, a := range action.All() {
			if a.Menu == title && a.In(w.env.Desk.Tab()) {
				m.Items = append(m.Items, w.item(a))
			}
		}
		if len(m.Items) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// item makes the line of an action, off when it cannot be done just now.
func (w *window) item(a action.Action) *fyne.MenuItem {
	name := w.titled(a)
	if k := a.Key(); k != "" {
		name += "   " + look.Key(k)
	}
	it := fyne.NewMenuItem(name, func() { w.env.Run(a.ID) })
	it.Disabled = a.Why(w.env) != ""
	it.Checked = a.On != nil && a.On(w.env)
	return it
}

// ofItem is the menu of what can be done with the selection.
var ofItem = []string{"read", "rename", "date", "speaker", "note", "star", "place", "topic", "same", "apart", "reopen", "accepted", "dispute", "suggested", "reject", "copy", "remove"}

// itemMenu opens the menu of what can be done with the selection at a place of
// the window.
func (w *window) itemMenu(at fyne.Position) {
	m := fyne.NewMenu("")
	for _, id := range ofItem {
		if a, _ := action.Find(id); a.Why(w.env) == "" {
			m.Items = append(m.Items, w.item(a))
		}
	}
	if len(m.Items) > 0 {
		widget.ShowPopUpMenuAtPosition(m, w.win.Canvas(), at)
	}
}

// keySheet lists every key by menu, in three columns.
func keySheet() fyne.CanvasObject {
	cols := make([]*fyne.Container, 3)
	for i := range cols {
		cols[i] = container.New(look.Column{Gap: 4})
	}
	high := make([]int, 3)
	for _, title := range action.Menus {
		lines := keyLines(title)
		if len(lines) == 0 {
			continue
		}
		least := slices.Index(high, slices.Min(high))
		high[least] += len(lines) + 2
		cols[least].Add(look.Gap(0, 6))
		cols[least].Add(look.NewLine(title, look.CaptionBold, look.Muted))
		for _, l := range lines {
			cols[least].Add(l)
		}
	}
	mouse := [][2]string{{"Wheel", "Up and down the lanes"}, {"⇧ Wheel", "Sideways"}, {"Ctrl Wheel", "Zoom at the date"}, {"Drag", "Pan"}, {"⇧ Drag", "Zoom to a span"}, {"Ctrl Click", "Add to the selection"}, {"Double-click", "Read in context"}}
	cols[2].Add(look.Gap(0, 6))
	cols[2].Add(look.NewLine("Mouse on the timeline", look.CaptionBold, look.Muted))
	for _, m := range mouse {
		cols[2].Add(keyLine([]string{m[0]}, m[1]))
	}
	return container.NewGridWithColumns(3, cols[0], cols[1], cols[2])
}

func keyLines(menu string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	digits := false
	for _, a := range action.All() {
		if a.Menu != menu || a.Keys == "" {
			continue
		}
		if strings.HasPrefix(a.ID, "tag") && len(a.ID) == 4 {
			if !digits {
				digits = true
				out = append(out, keyLine([]string{"1-9"}, "Topic of that number"))
			}
			continue
		}
		var caps []string
		for _, k := range strings.Fields(a.Keys) {
			caps = append(caps, look.Key(k))
		}
		out = append(out, keyLine(caps, a.Title))
	}
	return out
}

func keyLine(caps []string, words string) fyne.CanvasObject {
	keys := container.New(look.Row{Gap: 4, Grow: -1})
	for _, c := range caps {
		keys.Add(look.KeyCap(c))
	}
	return container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort(words, look.Label, look.Text), keys, look.Gap(12, 0))
}

func about() fyne.CanvasObject {
	return container.New(look.Column{Gap: 10},
		look.NewPara("Dateline "+version, look.BodyBold, look.Ink),
		look.NewPara("Who said what, when, from news articles: on a timeline, with the words that bear it out, and on paper. Everything stays on this computer.", look.Body, look.Text),
		look.NewPara("Apache License 2.0. Typefaces: Source Sans 3 and Source Serif 4, SIL Open Font License 1.1.", look.Label, look.Muted))
}

// problems lists the files of the last import that could not be read.
func (w *window) problems() fyne.CanvasObject {
	col := container.New(look.Column{Gap: 8})
	if len(w.failed) == 0 {
		col.Add(look.NewPara("Every file of the last import could be read.", look.Body, look.Text))
	}
	for _, p := range w.failed {
		col.Add(look.NewPara(p, look.Body, look.Text))
	}
	return col
}

// topics is the sheet where topics are named, pinned, moved and made.
func (w *window) topics() {
	col := container.New(look.Column{Gap: 6})
	var fill func()
	do := func(ok bool) {
		if ok {
			fill()
		}
	}
	fill = func() {
		col.Objects = nil
		d := w.env.Desk
		for i, t := range d.Topics() {
			digits := []string{"–"}
			for n := 1; n <= 9; n++ {
				digits = append(digits, fmt.Sprint(n))
			}
			pin := look.NewPick("", digits, t.Digit, func(n int) { do(w.env.Do(edit.PinTopic(d.View(), t.ID, n))) })
			pin.Tip = "The key that tags with it"
			up := look.NewTool("chevron-up", "Move up", func() { do(w.env.Do(edit.MoveTopic(d.View(), t.ID, i-1))) })
			if i == 0 {
				up.Block("It is the first already.")
			}
			col.Add(container.New(look.Row{Gap: 8, Grow: 1}, look.NewTile(t, 20), w.renamer(t), pin, up,
				look.NewTool("trash", "Delete; it comes off everything that bears it", func() { do(w.env.Do(edit.DeleteTopic(d.View(), t.ID))) })))
		}
		field := look.NewEntry("Name of a new topic", nil)
		field.OnSubmitted = func(s string) {
			if strings.TrimSpace(s) == "" {
				return
			}
			p, _ := edit.NewTopic(d.View(), s)
			do(w.env.Do(p))
		}
		col.Add(container.New(look.Row{Gap: 8, Grow: 1}, look.NewPicture("add", look.Muted, 20), field))
		col.Refresh()
	}
	fill()
	w.sheet("Topics", container.New(look.Column{Pad: look.Insets{Bottom: 200}}, col), 560)
}

func (w *window) renamer(t *timeline.Topic) fyne.CanvasObject {
	e := look.NewEntry("", nil)
	e.SetText(t.Name)
	rename := func(s string) {
		if now := strings.TrimSpace(s); now != "" && now != t.Name {
			w.env.Do(edit.RenameTopic(w.env.Desk.View(), t.ID, now))
		}
	}
	e.OnSubmitted = rename
	e.OnFocus = func(gained bool) {
		if !gained {
			rename(e.Text)
		}
	}
	return e
}
