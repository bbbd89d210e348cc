package ledger

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
)

// The places of a statement's parts, from the left.
const (
	dateWidth   = 108
	markWidth   = 36
	topicsWidth = 104 // on the right
	sideMargin  = 20
	mostWords   = 640
	headHeight  = 48
	emptyHeight = 160
	silentLine  = 40
)

func wordsWidth(width float32) float32 {
	return min(max(width-2*sideMargin-dateWidth-markWidth-topicsWidth, 120), mostWords)
}

// height measures a line. A statement's words are measured once for a width.
func (l *Ledger) height(i int, width float32) float32 {
	if i >= len(l.lines) {
		return emptyHeight
	}
	s := l.lines[i].statement
	switch {
	case l.lines[i].silent != "":
		return silentLine
	case s == nil:
		return headHeight
	}
	w := wordsWidth(width)
	if l.width != w {
		l.width, l.high = w, map[*timeline.Statement]float32{}
	}
	h, ok := l.high[s]
	if !ok {
		h = float32(len(look.Wrap(words(s), look.Quotation, w)))*look.Quotation.Line() + 2 + look.Caption.Line() + 20
		l.high[s] = h
	}
	return h
}

func (l *Ledger) draw(i int) fyne.CanvasObject {
	if i >= len(l.lines) {
		return l.nothing()
	}
	switch ln := l.lines[i]; {
	case ln.silent != "":
		return l.silent(ln)
	case ln.statement == nil:
		return head(ln)
	default:
		return l.statement(ln.statement)
	}
}

func head(ln line) fyne.CanvasObject {
	count := ""
	if ln.count > 0 {
		count = fmt.Sprint(ln.count)
	}
	row := container.New(look.Row{Gap: 10, Grow: 1, Pad: look.Pad(0, sideMargin)},
		look.NewLine(ln.speaker, look.ViewTitle, look.Ink), look.NewShort(ln.role, look.Label, look.Muted), look.NewLine(count, look.Label, look.Muted))
	return container.NewStack(look.NewBox(look.BG, look.Clear, 0), look.Dock(nil, look.HRule(), nil, nil, row))
}

// silent says that somebody is named and not quoted; pressed, it shows where.
func (l *Ledger) silent(ln line) fyne.CanvasObject {
	words := fmt.Sprintf("%s is named in %d items and not quoted.", ln.speaker, ln.named)
	p := look.NewPress(container.New(look.Row{Gap: 8, Grow: 0, Pad: look.Pad(0, sideMargin-8)}, look.NewShort(words, look.Body, look.Text), look.NewPicture("chevron-right", look.Muted, 12)), func() {
		f := l.env.Desk.Filter()
		f.People = []timeline.ID{ln.silent}
		l.env.Desk.SetFilter(f)
		l.env.Run("timeline")
	})
	p.Tip = "Show on the timeline where"
	return container.New(look.Column{Pad: look.Pad(2, 8)}, container.New(look.Sized{H: silentLine - 4}, p))
}

// nothing says why the list is empty, and what to do.
func (l *Ledger) nothing() fyne.CanvasObject {
	words := "No statements have been found in these articles."
	if !l.env.Desk.Filter().Empty() {
		words = "Nothing matches the filter."
	}
	col := container.New(look.Column{Gap: 12, Pad: look.Pad(40, sideMargin)}, look.NewPara(words, look.Body, look.Muted))
	if !l.env.Desk.Filter().Empty() {
		col.Add(container.New(look.Row{Grow: -1}, look.NewLink("Show everything", "", func() { l.env.Run("unfilter") })))
	}
	return col
}

func (l *Ledger) statement(s *timeline.Statement) fyne.CanvasObject {
	d := l.env.Desk
	date := look.NewShort(desk.When(s.When), look.Label, look.Muted)
	mark := look.NewMark(s, d.Topic(s), 20)
	body := container.New(look.Column{Gap: 2}, look.NewPara(words(s), look.Quotation, look.Text), below(d, s))
	p := look.NewPress(container.New(statementLayout{}, date, mark, body, l.topics(s)), nil)
	p.OnPress = func(held fyne.KeyModifier) { l.press(s.Key(), held) }
	if l.lit[s.Key()] {
		p.Ground, p.Edge, p.EdgeW = look.Sel, look.Ring, 1
		if cur, ok := d.Current(); ok && d.Stand(cur.Key()) == s.Key() {
			p.EdgeW = 2
		}
	}
	return look.Dock(nil, nil, look.Gap(8, 0), look.Gap(8, 0), p)
}

// below is the line under a statement's words; a sign stands before it where it
// is disputed, or told differently.
func below(d *desk.Desk, s *timeline.Statement) fyne.CanvasObject {
	about := look.NewShort(about(d, s), look.Caption, look.Muted)
	if s.Status != timeline.Disputed && !d.Undecided(s) {
		return about
	}
	return container.New(look.Row{Gap: 6, Grow: 1}, look.NewPicture("warning", look.Warn, 14), about)
}

// topics shows the tiles of a statement's topics, the first four.
func (l *Ledger) topics(s *timeline.Statement) fyne.CanvasObject {
	tiles := container.New(look.Row{Gap: 4, Grow: 0}, look.Gap(0, 0))
	for _, id := range l.env.Desk.TopicsOf(s) {
		t, ok := library.Get[*timeline.Topic](l.env.Desk.View(), id)
		if ok && len(tiles.Objects) < 5 {
			tiles.Add(look.NewTile(t, 18))
		}
	}
	return tiles
}

type statementLayout struct{}

// Layout implements [fyne.Layout].
func (statementLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const top, left = 9, sideMargin - 8
	o[0].Move(fyne.NewPos(left, top+2))
	o[0].Resize(fyne.NewSize(dateWidth-8, 18))
	o[1].Move(fyne.NewPos(left+dateWidth, top))
	o[1].Resize(fyne.NewSize(24, 24))
	w := wordsWidth(size.Width + 16)
	o[2].Move(fyne.NewPos(left+dateWidth+markWidth, top))
	o[2].Resize(fyne.NewSize(w, size.Height-2*top))
	o[3].Move(fyne.NewPos(size.Width-left-topicsWidth+12, top+2))
	o[3].Resize(fyne.NewSize(topicsWidth-12, 20))
}

// MinSize implements [fyne.Layout].
func (statementLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 40) }

// A sticky is the head of the speaker whose statements are in sight, at the top
// of the list once the head itself is out of sight. Pressed, it leads there.
type sticky struct {
	object *fyne.Container
	lead   func(line int)
	at     int
}

func newSticky(lead func(int)) *sticky {
	s := &sticky{object: container.NewStack(), lead: lead, at: -1}
	s.hide()
	return s
}

func (s *sticky) hide() {
	s.at = -1
	s.object.Hide()
}

func (s *sticky) show(at int, ln line) {
	if s.at == at && s.object.Visible() {
		return
	}
	s.at = at
	p := look.NewPress(head(ln), func() { s.lead(at) })
	p.Radius, p.Tip = 0, "To the first statement of "+ln.speaker
	s.object.Objects = []fyne.CanvasObject{look.NewBox(look.BG, look.Clear, 0), p}
	s.object.Show()
	s.object.Refresh()
}

// moved keeps the sticky head right as the list scrolls; the next head pushes
// it out of the way.
func (l *Ledger) moved(first int, y float32) {
	if first >= len(l.lines) || y <= 0 {
		l.top.hide()
		return
	}
	at := l.lines[first].head
	l.top.show(at, l.lines[at])
	up := float32(0)
	if i, _ := slices.BinarySearch(l.heads, at+1); i < len(l.heads) {
		up = min(l.rows.Begin(l.heads[i])-y-headHeight, 0)
	}
	l.top.object.Move(fyne.NewPos(0, up))
}

// topped lays the sticky head over the top of the list.
type topped struct{}

// Layout implements [fyne.Layout].
func (*topped) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
	o[1].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(size.Width, headHeight))
}

// MinSize implements [fyne.Layout].
func (*topped) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }
