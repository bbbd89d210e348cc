// Package outliner plans a briefing, shows its pages as they will be printed
// and exports them.
package outliner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

const panelWidth = 320

// An Outliner is the view of the briefing: its outline, its pages, its options.
type Outliner struct {
	Object fyne.CanvasObject

	env     action.Env
	part    briefing.Part // the section that is chosen
	open    map[briefing.Part]bool
	list    *fyne.Container
	foot    *fyne.Container
	pages   *pages
	options *options
	shown   shown
}

// shown is what the panes were last drawn from.
type shown struct {
	view    library.View
	outline *briefing.Outline
}

// New returns the view.
func New(env action.Env) *Outliner {
	o := &Outliner{env: env, open: map[briefing.Part]bool{briefing.PartChronology: true}}
	o.list = container.New(look.Column{Pad: look.Pad(8, 12)})
	o.foot = container.New(look.Column{Gap: 8, Pad: look.Pad(16, 20)})
	o.pages = newPages(o)
	o.options = newOptions(o)
	head := container.New(look.Sized{H: 56}, container.New(look.Row{Pad: look.Pad(0, 20), Grow: 0}, look.NewLine("Outline", look.ViewTitle, look.Ink)))
	left := container.NewStack(look.NewBox(look.Side, look.Clear, 0), container.NewBorder(nil, nil, nil, look.VRule(),
		container.NewBorder(head, container.NewBorder(look.HRule(), nil, nil, nil, o.foot), nil, nil, container.NewVScroll(o.list))))
	o.Object = container.New(&threeColumns{}, left, o.pages.object, o.options.object)
	for _, side := range []desk.Side{desk.Records, desk.Tabs, desk.Selected} {
		env.Desk.Watch(side, o.show)
	}
	return o
}

// threeColumns lays the outline, the pages and the options side by side;
// panels shrink in a narrow window.
type threeColumns struct{}

// Layout implements [fyne.Layout].
func (*threeColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, right := float32(panelWidth), float32(panelWidth)
	if size.Width < 1200 {
		left, right = 240, 300
	}
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(max(size.Width-left-right, 100), size.Height))
	o[2].Move(fyne.NewPos(size.Width-right, 0))
	o[2].Resize(fyne.NewSize(right, size.Height))
}

// MinSize implements [fyne.Layout].
func (*threeColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(760, 300) }

// show brings the view up to date while it is in front.
func (o *Outliner) show() {
	d := o.env.Desk
	if d.Tab() != desk.Briefing || d.Empty() {
		return
	}
	plan := o.env.Outline() // may make one, which comes back here
	now := shown{d.View(), plan}
	o.drawList(plan)
	if now.outline == o.shown.outline && sameView(now.view, o.shown.view) {
		return
	}
	o.shown = now
	o.options.show(plan)
	o.pages.compose(d.View(), plan)
}

// sameView reports whether nothing that a briefing shows differs.
func sameView(a, b library.View) bool {
	for _, k := range []timeline.Kind{timeline.ArticleKind, timeline.EventKind, timeline.StatementKind, timeline.PersonKind, timeline.TopicKind} {
		if !a.Same(b, k) {
			return false
		}
	}
	return true
}

// choose makes a section the chosen one, and shows it.
func (o *Outliner) choose(p briefing.Part) {
	o.part = p
	o.drawList(o.env.Outline())
	o.pages.reveal(p, timeline.Key{})
	o.options.show(o.env.Outline())
}
