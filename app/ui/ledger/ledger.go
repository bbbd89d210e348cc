// Package ledger lists the statements by who made them, in the order of time.
package ledger

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// A Ledger is the view of the statements.
type Ledger struct {
	Object fyne.CanvasObject

	env   action.Env
	said  *look.TextLine
	rows  *look.Rows
	top   *sticky
	lines []line
	at    map[timeline.Key]int // where each statement stands among the lines
	heads []int                // the lines that are heads
	lit   map[timeline.Key]bool
	all   bool // indirect statements too
	stale bool // something has changed while another tab was in front

	high  map[*timeline.Statement]float32 // how high a statement's words stand
	width float32                         // at which width that was measured
}

var _ action.List = (*Ledger)(nil)

// New returns the view.
func New(env action.Env) *Ledger {
	l := &Ledger{env: env, said: look.NewShort("", look.Caption, look.Muted), stale: true}
	l.rows = look.NewRows(l.height, l.draw)
	l.rows.Over = headHeight
	l.top = newSticky(func(i int) { l.rows.ToTop(i) })
	l.rows.Moved = l.moved
	pick := look.NewPick("Show", []string{"Quoted", "Quoted and reported"}, 0, func(i int) { l.all = i == 1; l.show() })
	bar := container.New(look.Sized{H: 56}, container.New(look.Row{Gap: 8, Pad: look.Pad(0, 20), Grow: 0},
		container.New(look.Column{}, look.NewShort("Who said what, and when", look.ViewTitle, look.Ink), l.said), pick))
	l.Object = container.NewStack(look.NewBox(look.BG, look.Clear, 0),
		look.Dock(container.NewStack(look.NewBox(look.BG, look.Clear, 0), look.Dock(nil, look.HRule(), nil, nil, bar)), nil, nil, nil, container.New(&topped{}, l.rows, l.top.object)))
	env.Desk.Watch(desk.Records, l.changed)
	env.Desk.Watch(desk.Filtered, l.changed)
	env.Desk.Watch(desk.Tabs, func() {
		if l.stale {
			l.changed()
		}
	})
	env.Desk.Watch(desk.Selected, l.selected)
	return l
}

func (l *Ledger) inFront() bool { return l.env.Desk.Tab() == desk.Statements }

// changed lists anew what is in front; otherwise that can wait.
func (l *Ledger) changed() {
	if l.stale = !l.inFront(); !l.stale {
		l.show()
	}
}

func (l *Ledger) show() {
	l.lines = l.list()
	l.heads = nil
	l.at, l.lit = map[timeline.Key]int{}, map[timeline.Key]bool{}
	speakers := 0
	for i, ln := range l.lines {
		if ln.head == i {
			l.heads = append(l.heads, i)
		}
		switch {
		case ln.statement != nil:
			l.at[ln.statement.Key()] = i
		case ln.count > 0:
			speakers++
		}
	}
	for _, k := range l.env.Desk.Lit() {
		l.lit[k] = true
	}
	l.said.Set(plural(len(l.at), "statement") + " by " + plural(speakers, "speaker"))
	l.rows.SetCount(max(len(l.lines), 1))
	if len(l.lines) == 0 {
		l.top.hide()
	}
}

func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// selected draws anew the rows whose selection has changed, and brings what was
// selected last into sight.
func (l *Ledger) selected() {
	if !l.inFront() || l.stale {
		l.stale = true
		return
	}
	now := map[timeline.Key]bool{}
	for _, k := range l.env.Desk.Lit() {
		now[k] = true
	}
	was := l.lit
	l.lit = now
	for k, i := range l.at {
		if was[k] != now[k] {
			l.rows.Remake(i)
		}
	}
	if cur, ok := l.env.Desk.Current(); ok {
		if i, ok := l.at[l.env.Desk.Stand(cur.Key())]; ok {
			l.rows.Bring(i)
		}
	}
}

// press selects a statement: alone, with Ctrl beside the others, with Shift all
// from the one selected last.
func (l *Ledger) press(k timeline.Key, held fyne.KeyModifier) {
	d := l.env.Desk
	cur, ok := d.Current()
	from, known := 0, false
	if ok {
		from, known = l.at[l.env.Desk.Stand(cur.Key())]
	}
	switch {
	case held&fyne.KeyModifierShortcutDefault != 0:
		d.Toggle(k)
	case held&fyne.KeyModifierShift != 0 && known:
		d.Select(l.between(from, l.at[k])...)
	default:
		d.Select(k)
	}
}

// between returns the statements from one line to another, that one last.
func (l *Ledger) between(from, to int) []timeline.Key {
	var keys []timeline.Key
	for _, ln := range l.lines[min(from, to) : max(from, to)+1] {
		if ln.statement != nil {
			keys = append(keys, ln.statement.Key())
		}
	}
	if from > to {
		slices.Reverse(keys)
	}
	return keys
}

// Step implements [action.List]: it moves the selection by statements.
func (l *Ledger) Step(by int) {
	at := -1
	if by < 0 {
		at = len(l.lines)
	}
	if cur, ok := l.env.Desk.Current(); ok {
		if i, ok := l.at[l.env.Desk.Stand(cur.Key())]; ok {
			at = i
		}
	}
	for at += by; at >= 0 && at < len(l.lines); at += by {
		if s := l.lines[at].statement; s != nil {
			l.env.Desk.Select(s.Key())
			return
		}
	}
}
