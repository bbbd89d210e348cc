package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// hints are the keys the status bar shows in each tab, by action and what to call it.
var hints = [][][2]string{
	desk.Timeline:   {{"1-9", "tag"}, {"topic", "more topics"}, {"place", "briefing"}, {"read", "read"}, {"keys", "all keys"}},
	desk.Reader:     {{"1-9", "tag, go on"}, {"⇧1-9", "tag, stay"}, {"accept", "accept"}, {"n p", "next, previous"}, {"undo", "undo"}},
	desk.Statements: {{"1-9", "tag"}, {"topic", "more topics"}, {"place", "briefing"}, {"read", "read"}, {"keys", "all keys"}},
	desk.Briefing:   {{"Alt ↑↓", "move section"}, {"take-out", "take out"}, {"rename", "rename"}, {"export-pdf", "export"}, {"keys", "all keys"}},
}

var emptyHints = [][2]string{{"add", "add articles"}, {"open", "open library"}, {"keys", "all keys"}}

// A statusBar says what is selected or under way, which keys help, and how far
// the tagging has come.
type statusBar struct {
	w           *window
	left, right *look.TextLine
	keys        *fyne.Container
	work        *fyne.Container
	progress    *look.Progress
	stop        *look.Button
	object      *fyne.Container
}

func newStatusBar(w *window) *statusBar {
	s := &statusBar{w: w, left: look.NewShort("", look.Caption, look.Muted), right: look.NewShort("", look.Caption, look.Muted)}
	s.right.Right()
	s.keys = container.New(look.Row{Gap: 16, Grow: -1})
	s.progress = look.NewProgress(96)
	s.stop = look.NewLink("Stop", "", func() { w.env.Tasks.CancelAll() })
	s.work = container.New(look.Row{Gap: 12, Grow: -1}, s.progress, s.stop)
	bar := container.New(statusLayout{}, container.New(look.Row{Gap: 12, Grow: 0}, s.left, s.work), s.keys, s.right)
	s.object = container.NewBorder(look.HRule(), nil, nil, nil, container.NewStack(look.NewBox(look.Side, look.Clear, 0), bar))
	return s
}

type statusLayout struct{}

// Layout implements [fyne.Layout].
func (statusLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	mid := o[1].MinSize()
	side := max((size.Width-mid.Width)/2-40, 120)
	o[0].Move(fyne.NewPos(20, 0))
	o[0].Resize(fyne.NewSize(side, size.Height))
	o[1].Move(fyne.NewPos((size.Width-mid.Width)/2, 0))
	o[1].Resize(fyne.NewSize(mid.Width, size.Height))
	o[2].Move(fyne.NewPos(size.Width-20-side, 0))
	o[2].Resize(fyne.NewSize(side, size.Height))
}

// MinSize implements [fyne.Layout].
func (statusLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 31) }

func (s *statusBar) show() {
	e := s.w.env
	list := hints[e.Desk.Tab()]
	if e.Desk.Empty() {
		list = emptyHints
	}
	s.keys.Objects = nil
	for _, h := range list {
		key := h[0]
		if k := action.Key(key); k != "" {
			key = k
		}
		s.keys.Add(container.New(look.Row{Gap: 6, Grow: -1}, look.KeyCap(look.Key(key)), look.NewLine(h[1], look.Caption, look.Muted)))
	}
	s.left.Style(look.Caption, look.Muted)
	s.left.Set(s.leftWords())
	s.right.Set(s.rightWords())
	s.showWork()
}

func (s *statusBar) showWork() {
	// A task without a title is a question or a preview, not work to wait for.
	tasks := slices.DeleteFunc(s.w.env.Tasks.Tasks(), func(t *task.Task) bool { return t.Title == "" })
	if s.work.Hidden = len(tasks) == 0; len(tasks) > 0 {
		t := tasks[0]
		words := t.Title
		if t.Total > 0 {
			words = fmt.Sprintf("%s, %d of %d", t.Title, t.Done, t.Total)
		}
		s.left.Set(words)
		s.progress.Set(t.Done, t.Total)
	}
	if s.w.trouble != "" {
		s.left.Style(look.Caption, look.Danger)
		s.left.Set(s.w.trouble)
	}
	s.object.Refresh()
}

func (s *statusBar) leftWords() string {
	d := s.w.env.Desk
	if d.Empty() {
		return "Ready"
	}
	switch d.Tab() {
	case desk.Reader:
		if a, ok := d.Article(); ok {
			items := d.Review(a.ID)
			for i, it := range items {
				if d.Chosen(it.Key()) {
					return fmt.Sprintf("Item %d of %d", i+1, len(items))
				}
			}
			return several(len(items)) + " in this article"
		}
	case desk.Briefing:
		return "Every change is saved"
	}
	switch n := len(d.Selection()); n {
	case 0:
		words := several(len(d.Items())) + " shown"
		if known := d.Filter().Known; known.Known() {
			words += ", as known on " + desk.Day(known)
		}
		return words
	default:
		return fmt.Sprintf("%d selected", n)
	}
}

func several(items int) string {
	if items == 1 {
		return "1 item"
	}
	return fmt.Sprintf("%d items", items)
}

func (s *statusBar) rightWords() string {
	d := s.w.env.Desk
	if d.Empty() {
		return "No network needed"
	}
	f := d.Facets()
	words := fmt.Sprintf("%d to review", f.Review)
	if s.w.tight() {
		return words
	}
	if f.ToDecide > 0 {
		words = fmt.Sprintf("%d to decide · ", f.ToDecide) + words
	}
	if d.View().Len(timeline.TopicKind) > 0 {
		words += fmt.Sprintf(" · %d of %d tagged", f.Tagged, f.Items)
	}
	return words
}
