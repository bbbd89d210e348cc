package app

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"github.com/ncruces/zenity"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/ui/inspector"
	"dateline/app/ui/lanes"
	"dateline/app/ui/ledger"
	"dateline/app/ui/look"
	"dateline/app/ui/outliner"
	"dateline/app/ui/reader"
	"dateline/app/ui/shelf"
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/store"
)

// A window is the program at work: one library on a desk, the panes round it.
type window struct {
	app     fyne.App
	win     fyne.Window
	env     action.Env
	path    string      // of the library's file; empty before one is open
	kept    store.Store // nil before one is open
	trouble string      // why the last change could not be saved; empty when it was
	failed  []string    // what the last import could not read

	top    *topBar
	status *statusBar
	toasts *toasts
	asked  question
	body   *fyne.Container

	shelf  *shelf.Shelf
	rail   *shelf.Rail
	lanes  *lanes.Lanes
	reader *reader.Reader
	ledger *ledger.Ledger
	plan   *outliner.Outliner
	wide   *inspector.Inspector
	small  *inspector.Inspector
	empty  fyne.CanvasObject

	dialogs  bool // the system has file dialogs of its own
	width    float32
	expanded bool // the whole sidebar lies open in a narrow window
	laid     layout
	dark     map[drawn]bool // the theme that panes were last shown in
}

// A layout is what the body was last laid out for.
type layout struct {
	tab             desk.Tab
	tight, expanded bool
	empty           bool
}

// newWindow makes the window; post hands a call to its goroutine.
func newWindow(a fyne.App, w fyne.Window, post func(func())) *window {
	win := &window{app: a, win: w, body: container.NewStack(), width: 1440, dialogs: zenity.IsAvailable()}
	win.dark = map[drawn]bool{}
	win.env = action.Env{
		Desk: desk.New(library.New()), Tasks: task.NewRunner(post), Host: win,
		Panes: &action.Panes{}, Now: time.Now,
	}
	win.toasts = newToasts(win.footHeight, func() bool { return w.Canvas().Overlays().Top() != nil })
	win.applyTheme(a.Preferences().String("theme"))
	win.build()
	win.settle()
	win.bindKeys()
	w.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		win.env.AddFiles(paths)
	})
	return win
}

// build makes the panes once; they follow the desk from then on.
func (w *window) build() {
	e := w.env
	w.lanes = lanes.New(e.Desk, func(k timeline.Key) { e.Desk.Select(k); e.Run("read") })
	w.lanes.Menu = w.itemMenu
	e.Panes.Chart = w.lanes
	w.reader = reader.New(e)
	e.Panes.Text = w.reader
	w.shelf, w.rail = shelf.New(e), shelf.NewRail(e, func() { w.expand(true) })
	w.wide, w.small = inspector.New(e, false), inspector.New(e, true)
	w.ledger, w.plan = ledger.New(e), outliner.New(e)
	e.Panes.List, e.Panes.Plan = w.ledger, w.plan
	w.empty = newEmpty(w)
	w.top, w.status = newTopBar(w), newStatusBar(w)
	frame := container.New(&frameLayout{w}, w.top.object, w.body, w.status.object)
	w.win.SetContent(look.WithTips(container.NewStack(look.NewBox(look.BG, look.Clear, 0), frame, w.toasts.layer)))
	for _, side := range []desk.Side{desk.Records, desk.Filtered, desk.Selected, desk.Tabs, desk.Opened} {
		e.Desk.Watch(side, w.show)
	}
	e.Tasks.Watch(w.status.show)
}

// show brings bars and body up to date.
func (w *window) show() {
	if w.status == nil {
		return
	}
	w.lay()
	w.top.show()
	w.status.show()
	w.win.SetTitle(w.name() + " – Dateline")
	if runtime.GOOS == "darwin" { // where the menu bar is the system's
		w.win.SetMainMenu(fyne.NewMainMenu(w.menus()...))
	}
}

// lay puts the panes of the tab in front into the body.
func (w *window) lay() {
	d := w.env.Desk
	now := layout{d.Tab(), w.tight(), w.expanded, d.Empty()}
	if now == w.laid && len(w.body.Objects) > 0 {
		return
	}
	w.laid = now
	w.body.Objects = []fyne.CanvasObject{w.pane(now)}
	w.body.Refresh()
	// Fyne tells only what is in the window of another theme.
	if shown := (drawn{now.tab, now.tight}); !now.empty && w.dark[shown] != look.Dark() {
		w.dark[shown] = look.Dark()
		w.app.Settings().SetTheme(w.app.Settings().Theme())
	}
}

// drawn names a pane that may have been drawn in another theme.
type drawn struct {
	tab   desk.Tab
	tight bool
}

func (w *window) pane(l layout) fyne.CanvasObject {
	switch {
	case l.empty:
		return w.empty
	case l.tab == desk.Reader:
		return w.reader.Object
	case l.tab == desk.Briefing:
		return w.plan.Object
	}
	mid := fyne.CanvasObject(w.lanes)
	if l.tab == desk.Statements {
		mid = w.ledger.Object
	}
	if l.tight && !l.expanded {
		return newPanels(w.rail.Object, railWidth, mid, w.small.Object, inspectorTight)
	}
	if l.tight {
		return newPanels(w.shelf.Object, sideWidth, mid, w.small.Object, inspectorTight)
	}
	return newPanels(w.shelf.Object, sideWidth, mid, w.wide.Object, inspectorWide)
}

// footHeight is how high the bars at the foot of the window stand.
func (w *window) footHeight() float32 {
	if w.env.Desk.Tab() == desk.Reader && !w.env.Desk.Empty() {
		return statusHeight + tagBarHeight
	}
	return statusHeight
}

// tight reports whether the window is a narrow one.
func (w *window) tight() bool { return w.width < narrow }

// expand opens the whole sidebar in a narrow window, or closes it.
func (w *window) expand(on bool) {
	if w.tight() && w.expanded != on {
		w.expanded = on
		w.show()
	}
}

func (w *window) inspector() *inspector.Inspector {
	if w.tight() {
		return w.small
	}
	return w.wide
}

// searchField returns the search field of the tab in front.
func (w *window) searchField() fyne.Focusable {
	if w.env.Desk.Tab() == desk.Reader {
		return w.reader.Search()
	}
	if w.env.Desk.Tab() == desk.Briefing {
		return nil
	}
	return w.shelf.Search
}

// applyTheme sets the look: "dark", "system", else light. Light is the look to
// begin with, since a desktop that does not say is taken for a dark one.
func (w *window) applyTheme(name string) {
	variant := theme.VariantLight
	if name == "dark" {
		variant = theme.VariantDark
	}
	t := look.Theme{Variant: &variant}
	if name == "system" {
		t.Variant = nil
	}
	w.app.Settings().SetTheme(t)
	w.dark[drawn{w.laid.tab, w.laid.tight}] = look.Dark()
}

// The heights of the bars.
const (
	topHeight    = 57
	statusHeight = 32
	tagBarHeight = 64
)

// frameLayout lays the bars above and below the body, and notices when the
// window becomes narrow or wide.
type frameLayout struct{ w *window }

// Layout implements [fyne.Layout].
func (f *frameLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, topHeight))
	o[1].Move(fyne.NewPos(0, topHeight))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-topHeight-statusHeight))
	o[2].Move(fyne.NewPos(0, size.Height-statusHeight))
	o[2].Resize(fyne.NewSize(size.Width, statusHeight))
	if f.w.width != size.Width {
		was := f.w.tight()
		f.w.width = size.Width
		if was != f.w.tight() {
			f.w.expanded = false
			f.w.show()
		}
	}
}

// MinSize implements [fyne.Layout].
func (f *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(800, 560) }
