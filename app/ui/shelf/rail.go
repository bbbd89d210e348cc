package shelf

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
)

// A Rail is the sidebar of a narrow window: its signs only.
type Rail struct {
	Object fyne.CanvasObject
	env    action.Env
	list   *fyne.Container
	expand func()
}

// NewRail returns the sidebar of a narrow window; expand opens the whole one.
func NewRail(env action.Env, expand func()) *Rail {
	r := &Rail{env: env, expand: expand, list: container.New(look.Column{Gap: 8, Pad: look.Insets{Top: 12, Right: 8, Left: 8, Bottom: 12}})}
	more := look.NewTool("chevron-right", "Open the sidebar", expand)
	foot := container.New(look.Column{Pad: look.Pad(12, 12)}, more)
	r.Object = container.NewStack(look.NewBox(look.Side, look.Clear, 0),
		look.Dock(nil, nil, nil, look.VRule(), look.Dock(nil, foot, nil, nil, container.NewVScroll(r.list))))
	env.Desk.Watch(desk.Records, r.show)
	env.Desk.Watch(desk.Filtered, r.show)
	return r
}

func (r *Rail) show() {
	d := r.env.Desk
	f, filter := d.Facets(), d.Filter()
	r.list.Objects = []fyne.CanvasObject{look.NewTool("search", "Search ("+action.Key("search")+")", func() { r.env.Run("search") })}
	for _, t := range d.Topics() {
		r.tile(look.NewTile(t, 24), fmt.Sprintf("%s, %d", t.Name, f.Topics[t.ID]), byTopic(t.ID), filter)
	}
	r.tile(look.NewTile(nil, 24), fmt.Sprintf("Untagged, %d", f.Topics[desk.Untagged]), byTopic(desk.Untagged), filter)
	r.list.Add(look.HRule())
	var people, outlets []*fyne.MenuItem
	for _, c := range f.People[:min(len(f.People), 20)] {
		people = append(people, r.item(c, byPerson(c.ID), filter))
	}
	for _, c := range f.Outlets {
		outlets = append(outlets, r.item(c, byOutlet(c.Name), filter))
	}
	var standing []*fyne.MenuItem
	for _, s := range standings {
		standing = append(standing, r.item(desk.Count{Name: s.name, N: s.count(f)}, byStanding(s.is), filter))
	}
	r.menu("person", "People", people)
	r.menu("document", "Sources", outlets)
	r.menu("filter", "Status", standing)
	r.list.Refresh()
}

func (r *Rail) tile(t *look.Tile, tip string, by facet, f desk.Filter) {
	p := look.NewPress(container.New(look.Sized{H: 32}, container.NewCenter(t)), func() {})
	p.OnPress = func(m fyne.KeyModifier) { r.env.Desk.SetFilter(by.pressed(r.env.Desk.Filter(), m)) }
	p.Tip = tip
	if by.state(f) == asked {
		p.Ground = look.Sel
	}
	r.list.Add(p)
}

func (r *Rail) item(c desk.Count, by facet, f desk.Filter) *fyne.MenuItem {
	it := fyne.NewMenuItem(fmt.Sprintf("%s   %d", c.Name, c.N), func() {
		r.env.Desk.SetFilter(by.pressed(r.env.Desk.Filter(), 0))
	})
	it.Checked = by.state(f) == asked
	return it
}

func (r *Rail) menu(icon, tip string, items []*fyne.MenuItem) {
	var b *look.Button
	b = look.NewTool(icon, tip, func() { look.ShowMenu(b, fyne.NewMenu("", items...)) })
	if len(items) == 0 {
		b.Block("There are none yet.")
	}
	r.list.Add(container.NewCenter(b))
}
