// Package ledger lists the statements by who made them, in the order of time.
package ledger

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A Ledger is the view of the statements.
type Ledger struct {
	Object fyne.CanvasObject

	env   action.Env
	title *look.TextLine
	said  *look.TextLine
	rows  *look.Rows
	lines []line
	all   bool // indirect statements too
}

// A line is the head of a speaker, or one statement.
type line struct {
	speaker   string
	role      string
	count     int
	statement *timeline.Statement // nil for a head
}

// New returns the view.
func New(env action.Env) *Ledger {
	l := &Ledger{env: env, title: look.NewShort("Statements", look.ViewTitle, look.Ink), said: look.NewShort("", look.Caption, look.Muted)}
	l.rows = look.NewRows(l.height, l.draw)
	pick := look.NewPick("Show", []string{"Quoted", "Quoted and reported"}, 0, func(i int) { l.all = i == 1; l.show() })
	bar := container.New(look.Sized{H: 56}, container.New(look.Row{Gap: 8, Pad: look.Pad(0, 20), Grow: 0},
		container.New(look.Column{}, l.title, l.said), pick))
	l.Object = container.NewStack(look.NewBox(look.BG, look.Clear, 0),
		container.NewBorder(container.NewBorder(nil, look.HRule(), nil, nil, bar), nil, nil, nil, l.rows))
	env.Desk.Watch(desk.Records, l.show)
	env.Desk.Watch(desk.Filtered, l.show)
	env.Desk.Watch(desk.Selected, l.selected)
	return l
}

func (l *Ledger) show() {
	l.lines = l.list()
	n, speakers := 0, 0
	for _, ln := range l.lines {
		if ln.statement == nil {
			speakers++
		} else {
			n++
		}
	}
	l.said.Set(fmt.Sprintf("%d statements by %d speakers", n, speakers))
	l.rows.SetCount(max(len(l.lines), 1))
}

// list groups the statements that are shown by speaker, those who speak most
// first; statements without a named speaker come last.
func (l *Ledger) list() []line {
	d := l.env.Desk
	by := map[string][]*timeline.Statement{}
	var names []string
	for _, it := range d.Items() {
		s, ok := it.(*timeline.Statement)
		if !ok || s.Form == timeline.Indirect && !l.all {
			continue
		}
		name := d.SpeakerOf(s)
		if by[name] == nil {
			names = append(names, name)
		}
		by[name] = append(by[name], s)
	}
	slices.SortStableFunc(names, func(a, b string) int {
		if (a == "") != (b == "") {
			return len(b) - len(a)
		}
		if n := len(by[b]) - len(by[a]); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	var out []line
	for _, name := range names {
		head := line{speaker: name, count: len(by[name])}
		if p, ok := library.Get[*timeline.Person](d.View(), by[name][0].Speaker); ok {
			head.role = p.Role
		}
		if name == "" {
			head.speaker = "Speaker not named"
		}
		out = append(out, head)
		for _, s := range by[name] {
			out = append(out, line{statement: s})
		}
	}
	return out
}

// The places of a statement's parts, from the left.
const (
	dateWidth  = 108
	markWidth  = 36
	sideMargin = 20
	mostWords  = 640
)

func (l *Ledger) wordsWidth(width float32) float32 {
	return min(max(width-2*sideMargin-dateWidth-markWidth-16, 120), mostWords)
}

func (l *Ledger) height(i int, width float32) float32 {
	if i >= len(l.lines) {
		return 160
	}
	ln := l.lines[i]
	if ln.statement == nil {
		return 56
	}
	return look.NewPara("“"+ln.statement.Words+"”", look.Quotation, look.Text).HeightFor(l.wordsWidth(width)) + 16 + 22
}

func (l *Ledger) draw(i int) fyne.CanvasObject {
	if i >= len(l.lines) {
		return l.nothing()
	}
	ln := l.lines[i]
	if ln.statement == nil {
		head := container.New(look.Row{Gap: 10, Grow: 1, Pad: look.Insets{Top: 20, Left: sideMargin, Right: sideMargin}},
			look.NewLine(ln.speaker, look.ViewTitle, look.Ink), look.NewShort(ln.role, look.Label, look.Muted), look.NewLine(fmt.Sprint(ln.count), look.Label, look.Muted))
		return container.NewBorder(nil, look.HRule(), nil, nil, head)
	}
	return l.statement(ln.statement)
}

// nothing says why the list is empty, and what to do.
func (l *Ledger) nothing() fyne.CanvasObject {
	words := "No statements have been found in these articles."
	if !l.env.Desk.Filter().Empty() {
		words = "Nothing matches the filter."
	}
	col := container.New(look.Column{Gap: 12, Pad: look.Pad(40, sideMargin)}, look.NewPara(words, look.Body, look.Muted))
	if !l.env.Desk.Filter().Empty() {
		col.Add(look.NewLink("Show everything", "", func() { l.env.Run("unfilter") }))
	}
	return col
}

func (l *Ledger) statement(s *timeline.Statement) fyne.CanvasObject {
	d := l.env.Desk
	date := look.NewShort(desk.When(s.When), look.Label, look.Muted)
	mark := look.NewMark(s, d.Topic(s), 20)
	words := look.NewPara("“"+s.Words+"”", look.Quotation, look.Text)
	about := desk.Form(s.Form)
	if len(s.Sources) > 0 {
		title, para := d.Cited(s.Sources[0])
		about += " · " + title + " " + para
	}
	if s.Status == timeline.Disputed {
		about += " · disputed"
	}
	body := container.New(look.Column{Gap: 2}, words, look.NewShort(about, look.Caption, look.Muted))
	p := look.NewPress(container.New(&statementLayout{l}, date, mark, body), func() {})
	p.OnPress = func(m fyne.KeyModifier) {
		if m&fyne.KeyModifierShortcutDefault != 0 {
			d.Toggle(s.Key())
			return
		}
		d.Select(s.Key())
	}
	if d.Chosen(s.Key()) {
		p.Ground, p.Edge = look.Sel, look.Ring
	}
	return container.New(look.Column{Pad: look.Pad(0, 8)}, p)
}

type statementLayout struct{ l *Ledger }

// Layout implements [fyne.Layout].
func (s *statementLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const top = 8
	x := float32(sideMargin - 8)
	o[0].Move(fyne.NewPos(x, top+2))
	o[0].Resize(fyne.NewSize(dateWidth-8, 18))
	o[1].Move(fyne.NewPos(x+dateWidth, top))
	o[1].Resize(fyne.NewSize(24, 24))
	w := s.l.wordsWidth(size.Width + 16)
	o[2].Move(fyne.NewPos(x+dateWidth+markWidth, top))
	o[2].Resize(fyne.NewSize(w, size.Height-2*top))
}

// MinSize implements [fyne.Layout].
func (s *statementLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 40) }

// selected draws the selection anew, and shows what was selected last.
func (l *Ledger) selected() {
	at := -1
	cur, ok := l.env.Desk.Current()
	for i, ln := range l.lines {
		if ln.statement != nil {
			l.rows.Remake(i)
			if ok && ln.statement.Key() == cur.Key() {
				at = i
			}
		}
	}
	l.rows.Bring(at)
}

// Step moves the selection by statements; the list is an [action.List].
func (l *Ledger) Step(by int) {
	at := -1
	for i, ln := range l.lines {
		if ln.statement != nil && l.env.Desk.Chosen(ln.statement.Key()) {
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
