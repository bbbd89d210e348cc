// Package shelf is the sidebar: search, topics, people, sources and status, each
// with how many items it holds, each a filter.
package shelf

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// few is how many people and sources are listed before "n more".
const few = 3

// A Shelf is the sidebar of the timeline and of the statements.
type Shelf struct {
	Object fyne.CanvasObject
	Search *look.Entry

	env     action.Env
	list    *fyne.Container
	rows    []*row
	people  bool // all of them are listed
	sources bool
	drawn   drawn
}

// drawn is what the list was drawn from; the text that is searched for is no
// part of it, so that typing it draws nothing anew.
type drawn struct {
	facets          *desk.Facets
	filter          desk.Filter
	empty           bool
	people, sources bool
}

// New returns the sidebar.
func New(env action.Env) *Shelf {
	s := &Shelf{env: env, list: container.New(look.Column{Gap: 0, Pad: look.Insets{Left: 12, Right: 12, Bottom: 16}})}
	var field fyne.CanvasObject
	s.Search, field = look.NewSearch("Search items and text", action.Key("search"), s.search)
	s.Search.OnEscape = func() {
		s.Search.SetText("")
		look.Unfocus(s.Search)
	}
	s.Search.OnSubmitted = func(string) { s.step() }
	top := container.New(look.Column{Pad: look.Insets{Top: 12, Right: 12, Bottom: 8, Left: 12}}, container.New(look.Sized{H: 36}, field))
	scroll := container.NewVScroll(s.list)
	s.Object = container.NewStack(look.NewBox(look.Side, look.Clear, 0),
		look.Dock(nil, nil, nil, look.VRule(), look.Dock(top, nil, nil, nil, scroll)))
	env.Desk.Watch(desk.Records, s.show)
	env.Desk.Watch(desk.Filtered, s.show)
	return s
}

func (s *Shelf) search(text string) {
	f := s.env.Desk.Filter()
	if f.Text != text {
		f.Text = text
		s.env.Desk.SetFilter(f)
	}
}

// step selects the next of the items that were found, or with Shift the one before.
func (s *Shelf) step() {
	items := s.env.Desk.Items()
	if len(items) == 0 {
		return
	}
	by := 1
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		by = -1
	}
	lit := s.env.Desk.Lit()
	at := slices.IndexFunc(items, func(it timeline.Item) bool { return slices.Contains(lit, it.Key()) })
	if at < 0 && by < 0 {
		at = 0
	}
	k := items[(at+by+len(items))%len(items)].Key()
	s.env.Desk.Select(k)
	if s.env.Panes.Chart != nil {
		s.env.Panes.Chart.Reveal(k)
	}
}

func (s *Shelf) show() {
	d := s.env.Desk
	if d.Filter().Text != s.Search.Text {
		s.Search.Put(d.Filter().Text)
	}
	f := d.Facets()
	now := drawn{f, d.Filter(), d.Filter().Empty(), s.people, s.sources}
	now.filter.Text = ""
	if reflect.DeepEqual(now.filter, s.drawn.filter) && now.facets == s.drawn.facets && now.empty == s.drawn.empty &&
		now.people == s.drawn.people && now.sources == s.drawn.sources {
		return
	}
	s.drawn = now
	held := s.held()
	s.list.Objects, s.rows = nil, nil
	s.head("Topics", fmt.Sprintf("%d items", f.Items), "Edit", func() { s.env.Run("topics") })
	for _, t := range d.Topics() {
		s.add(look.NewTile(t, 20), t.Name, f.Topics[t.ID], byTopic(t.ID))
	}
	s.add(look.NewTile(nil, 20), "Untagged", f.Topics[desk.Untagged], byTopic(desk.Untagged))
	s.counts("People", "person", f.People, &s.people, func(c desk.Count) facet { return byPerson(c.ID) })
	s.counts("Sources", "document", f.Outlets, &s.sources, func(c desk.Count) facet { return byOutlet(c.Name) })
	s.head("Status", "", "", nil)
	for _, st := range standings {
		s.add(look.NewPicture(st.icon, st.color, 16), st.name, st.count(f), byStanding(st.is))
	}
	if !d.Filter().Empty() {
		s.list.Add(look.Gap(0, 12))
		s.list.Add(look.NewButton("close", "Show everything", "", func() { s.env.Run("unfilter") }))
	}
	s.list.Refresh()
	for _, r := range s.rows {
		if held != "" && r.name == held {
			look.Focus(r.Press)
		}
	}
}

// held names the row that has the keyboard; empty for none.
func (s *Shelf) held() string {
	now := look.Focused(s.list)
	for _, r := range s.rows {
		if now == fyne.Focusable(r.Press) {
			return r.name
		}
	}
	return ""
}

var standings = []struct {
	is    desk.Standing
	name  string
	icon  string
	color fyne.ThemeColorName
	count func(*desk.Facets) int
}{
	{desk.ToReview, "To review", "inbox", look.Accent, func(f *desk.Facets) int { return f.Review }},
	{desk.Disputed, "Disputed", "warning", look.Warn, func(f *desk.Facets) int { return f.Disputed }},
	{desk.ToDecide, "To decide", "help", look.Warn, func(f *desk.Facets) int { return f.ToDecide }},
	{desk.NoDate, "No date", "calendar", look.Muted, func(f *desk.Facets) int { return f.NoDate }},
	{desk.Starred, "Starred", "star", look.Muted, func(f *desk.Facets) int { return f.Starred }},
	{desk.Rejected, "Rejected", "close", look.Muted, func(f *desk.Facets) int { return f.Rejected }},
}

// counts lists people or sources: the few most frequent, and all on demand.
func (s *Shelf) counts(title, icon string, all []desk.Count, open *bool, by func(desk.Count) facet) {
	s.head(title, strconv.Itoa(len(all)), "", nil)
	shown := all
	if !*open && len(all) > few+1 {
		shown = all[:few]
	}
	for _, c := range shown {
		s.add(look.NewPicture(icon, look.Muted, 16), c.Name, c.N, by(c))
	}
	if len(all) > few+1 {
		words := fmt.Sprintf("%d more %s", len(all)-few, lower[title])
		if *open {
			words = "Fewer " + lower[title]
		}
		more := look.NewLink(words, "", func() { *open = !*open; s.show() })
		s.list.Add(container.New(look.Row{Pad: look.Insets{Left: 36, Top: 6, Bottom: 6}, Grow: -1}, more))
	}
}

var lower = map[string]string{"People": "people", "Sources": "sources"}

func (s *Shelf) head(title, right, link string, do func()) {
	cells := []fyne.CanvasObject{look.NewLine(title, look.CaptionBold, look.Muted), look.Gap(0, 0)}
	if right != "" {
		cells = append(cells, look.NewLine(right, look.Caption, look.Muted))
	}
	if link != "" {
		cells = append(cells, look.NewLink(link, "", do))
	}
	s.list.Add(container.New(look.Sized{H: 36}, container.New(look.Row{Gap: 8, Pad: look.Insets{Left: 8, Right: 8, Top: 10}, Grow: 1}, cells...)))
}

// add lists one value to filter by.
func (s *Shelf) add(icon fyne.CanvasObject, name string, n int, by facet) {
	press := func(m fyne.KeyModifier) { s.env.Desk.SetFilter(by.pressed(s.env.Desk.Filter(), m)) }
	r := newRow(icon, name, n, by.state(s.env.Desk.Filter()), press)
	r.OnMenu = func(at fyne.Position) { look.ShowMenuAt(s.list, rowMenu(name, by, press), at) }
	s.rows = append(s.rows, r)
	s.list.Add(r.Press)
}

// Rows returns the names of the rows in their order, for tests.
func (s *Shelf) Rows() []string {
	var out []string
	for _, r := range s.rows {
		out = append(out, fmt.Sprintf("%s %d", r.name, r.n))
	}
	return out
}

// Press presses the row of a name, for tests.
func (s *Shelf) Press(name string, m fyne.KeyModifier) {
	for _, r := range s.rows {
		if r.name == name {
			r.OnPress(m)
			return
		}
	}
}
