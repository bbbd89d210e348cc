// Package outliner plans a briefing, shows its pages as they will be printed
// and exports them.
package outliner

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

// The widths of the outline and the options, in a wide and in a narrow window.
const (
	panelWidth   = 320
	outlineTight = 260
	optionsTight = 280
	narrow       = 1200

	outlineLeast = 200 // in the narrowest window there can be
	optionsLeast = 250
	narrowest    = 960
)

// An Outliner is the view of the briefing: its outline, its pages, its options.
type Outliner struct {
	Object fyne.CanvasObject

	env     action.Env
	list    *list
	pages   *pages
	options *options
	shown   shown
}

// shown is what the view was last drawn from.
type shown struct {
	view    library.View
	outline *briefing.Outline
}

var _ action.Plan = (*Outliner)(nil)

// New returns the view.
func New(env action.Env) *Outliner {
	o := &Outliner{env: env}
	o.list = newList(o)
	o.pages = newPages(o)
	o.options = newOptions(o)
	o.Object = container.New(&threeColumns{}, o.list.object, o.pages.object, o.options.object)
	for _, side := range []desk.Side{desk.Records, desk.Tabs} {
		env.Desk.Watch(side, o.show)
	}
	env.Desk.Watch(desk.Selected, o.selected)
	return o
}

// threeColumns lays the outline, the pages and the options side by side;
// panels shrink in a narrow window.
type threeColumns struct{}

// Layout implements [fyne.Layout].
func (*threeColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, right := float32(panelWidth), float32(panelWidth)
	if size.Width < narrow {
		left, right = outlineTight, optionsTight
	}
	if size.Width < narrowest {
		left, right = outlineLeast, optionsLeast
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(max(size.Width-left-right, 100), size.Height))
	o[2].Move(fyne.NewPos(size.Width-right, 0))
	o[2].Resize(fyne.NewSize(right, size.Height))
}

// MinSize implements [fyne.Layout].
func (*threeColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(760, 300) }

// inFront reports whether the view can be seen, and has something to show.
func (o *Outliner) inFront() bool { return o.env.Desk.Tab() == desk.Briefing && !o.env.Desk.Empty() }

// show brings the view up to date while it is in front. A keystroke in a field
// comes through here, so nothing is drawn anew that did not change.
func (o *Outliner) show() {
	if !o.inFront() {
		return
	}
	plan := o.env.Outline() // may make one, which comes back here
	now, was := shown{o.env.Desk.View(), plan}, o.shown
	items := sameItems(now.view, was.view)
	if now.outline == was.outline && items && o.list.drawn {
		return
	}
	o.shown = now
	if !items || !sameList(now.outline, was.outline) || !o.list.drawn {
		o.list.draw(plan)
	}
	o.options.show(plan)
	o.pages.compose()
}

func (o *Outliner) selected() {
	if o.inFront() {
		o.list.draw(o.env.Outline())
	}
}

// sameItems reports whether nothing that a briefing shows differs.
func sameItems(a, b library.View) bool {
	for _, k := range []timeline.Kind{timeline.ArticleKind, timeline.EventKind, timeline.StatementKind, timeline.PersonKind, timeline.TopicKind} {
		if !a.Same(b, k) {
			return false
		}
	}
	return true
}

// sameList reports whether two states of a plan have the same list of sections
// and items.
func sameList(a, b *briefing.Outline) bool {
	return a != nil && b != nil && a.ID == b.ID && slices.Equal(a.Items, b.Items) && slices.Equal(a.Out, b.Out) &&
		slices.Equal(a.Sections, b.Sections) && slices.EqualFunc(a.Points, b.Points, samePoint) && sameFilter(a.Filter, b.Filter) &&
		a.AsOf == b.AsOf && a.WithIndirect == b.WithIndirect
}

func sameFilter(a, b briefing.Filter) bool {
	return a.From == b.From && a.To == b.To && slices.Equal(a.Topics, b.Topics) && slices.Equal(a.People, b.People) && slices.Equal(a.Articles, b.Articles)
}

func samePoint(a, b briefing.Point) bool {
	return a.Lead == b.Lead && a.Text == b.Text && slices.Equal(a.Items, b.Items)
}

// Section implements [action.Plan].
func (o *Outliner) Section() briefing.Part { return o.list.part }

// MoveSection implements [action.Plan].
func (o *Outliner) MoveSection(by int) {
	plan := o.env.Outline()
	at := slices.IndexFunc(plan.Plan(), func(p briefing.Placing) bool { return p.Part == o.list.part })
	o.moveTo(o.list.part, at, at+by)
}

// Turn implements [action.Plan].
func (o *Outliner) Turn(by int) { o.pages.turn(o.pages.at + by) }

// moveTo moves a section from one place to another, where there is such a place.
func (o *Outliner) moveTo(p briefing.Part, from, to int) {
	plan := o.env.Outline()
	if from < 0 || to < 0 || to >= len(plan.Plan()) || from == to {
		return
	}
	o.env.Do(briefing.MoveSection(o.env.Desk.View(), plan.ID, p, to))
}

// choose makes a section the chosen one, and shows it.
func (o *Outliner) choose(p briefing.Part) {
	o.list.part = p
	o.list.draw(o.env.Outline())
	o.pages.reveal(p, timeline.Key{})
}
