package outliner

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/timeline"
)

var partNames = map[briefing.Part]string{
	briefing.PartFigures: "Key figures", briefing.PartBottomLine: "Bottom line", briefing.PartTimeline: "Figure, events by topic",
	briefing.PartChronology: "Chronology", briefing.PartStatements: "Key statements", briefing.PartBasis: "What this rests on", briefing.PartSources: "Sources",
}

// few is how many items of a section are listed before "n more".
const few = 8

// The heights of the lines of the outline.
const (
	sectionHeight = 40
	itemHeight    = 32
)

// A list is the outline: its sections, the items of those that are unfolded,
// and a foot that says what is not in it.
type list struct {
	o      *Outliner
	object fyne.CanvasObject
	lines  *fyne.Container
	foot   *fyne.Container
	drop   *dropLine
	part   briefing.Part // the section that is chosen
	open   map[briefing.Part]bool
	whole  map[briefing.Part]bool // all its items are listed
	places []place
	rows   map[string]*look.Press // by what they stand for, to keep the keyboard where it is
	drawn  bool
}

// A place is where a section's line stands in the list.
type place struct {
	part briefing.Part
	row  fyne.CanvasObject
}

func newList(o *Outliner) *list {
	l := &list{o: o, open: map[briefing.Part]bool{briefing.PartChronology: true}, whole: map[briefing.Part]bool{}, drop: newDropLine()}
	l.lines = container.New(look.Column{Pad: look.Insets{Top: 2, Right: 12, Bottom: 12, Left: 12}})
	l.foot = container.New(look.Column{Gap: 8, Pad: look.Pad(16, 20)})
	head := container.New(look.Sized{H: 56}, container.New(look.Row{Pad: look.Insets{Top: 8, Left: 20, Right: 20}, Grow: 0}, look.NewLine("Outline", look.ViewTitle, look.Ink)))
	scroll := container.NewVScroll(container.NewStack(l.lines, l.drop))
	l.object = container.NewStack(look.NewBox(look.Side, look.Clear, 0),
		look.Dock(nil, nil, nil, look.VRule(), look.Dock(head, look.Dock(look.HRule(), nil, nil, nil, l.foot), nil, nil, scroll)))
	return l
}

// draw lists the sections, and the items of those that are unfolded.
func (l *list) draw(plan *briefing.Outline) {
	held := l.held()
	of, n := l.chosen(plan)
	l.places, l.rows, l.drawn = nil, map[string]*look.Press{}, true
	l.lines.Objects = []fyne.CanvasObject{l.section("", "Title and marking", -1, false, 0)}
	for i, p := range plan.Plan() {
		count := -1
		if keys, ok := of[p.Part]; ok {
			count = len(keys)
		}
		if p.Part == briefing.PartBottomLine {
			count = len(plan.Points)
		}
		row := l.section(p.Part, partNames[p.Part], count, p.Off, i)
		l.places = append(l.places, place{p.Part, row})
		l.lines.Add(row)
		switch {
		case p.Off || !l.open[p.Part]:
		case p.Part == briefing.PartBottomLine:
			l.points(plan)
		default:
			l.items(p.Part, of[p.Part])
		}
	}
	l.lines.Refresh()
	l.drawFoot(plan, n)
	if row, ok := l.rows[held]; ok && held != "" {
		look.Focus(row)
	}
}

// chosen returns the items of the chronology and of the statements by time,
// and how many there are of both.
func (l *list) chosen(plan *briefing.Outline) (map[briefing.Part][]timeline.Key, int) {
	in := map[timeline.Key]bool{}
	for _, k := range briefing.Chosen(l.o.env.Desk.View(), plan) {
		in[k] = true
	}
	of := map[briefing.Part][]timeline.Key{briefing.PartChronology: nil, briefing.PartStatements: nil}
	for _, it := range l.o.env.Desk.Sorted() {
		if k := it.Key(); in[k] {
			of[partOf(k)] = append(of[partOf(k)], k)
		}
	}
	return of, len(in)
}

func partOf(k timeline.Key) briefing.Part {
	if k.Kind == timeline.StatementKind {
		return briefing.PartStatements
	}
	return briefing.PartChronology
}

// held returns what the row that has the keyboard stands for; empty for none.
func (l *list) held() string {
	now := look.Focused(l.object)
	for name, row := range l.rows {
		if now == fyne.Focusable(row) {
			return name
		}
	}
	return ""
}

// section draws the line of one section: grip, fold, name, count. The chosen
// one can be moved, and left out.
func (l *list) section(p briefing.Part, name string, n int, off bool, at int) fyne.CanvasObject {
	color := look.Ink
	if off {
		color = look.Muted
	}
	start := []fyne.CanvasObject{look.Gap(16, 16), look.Gap(20, 20)}
	if p != "" {
		start[0] = newGrip(l, p, at)
	}
	if n > 0 {
		start[1] = l.fold(p)
	}
	cells := append(start, look.NewShort(name, look.BodyBold, color))
	if p == l.part || off {
		cells = append(cells, l.handles(p, off)...)
	}
	if n >= 0 {
		cells = append(cells, look.NewLine(fmt.Sprint(n), look.Label, look.Muted))
	}
	row := look.NewPress(container.New(look.Sized{H: sectionHeight}, container.New(look.Row{Gap: 6, Pad: look.Pad(0, 8), Grow: 2}, cells...)), func() { l.o.choose(p) })
	if p == l.part {
		row.Ground = look.Sel
	}
	l.rows["section "+string(p)] = row
	return row
}

func (l *list) fold(p briefing.Part) fyne.CanvasObject {
	icon, tip := "chevron-right", "List what stands in it"
	if l.open[p] {
		icon, tip = "chevron-down", "Fold it up"
	}
	return l.small("fold "+string(p), icon, tip, func() {
		l.open[p] = !l.open[p]
		l.draw(l.o.env.Outline())
	})
}

// small is a little button within a line.
func (l *list) small(name, icon, tip string, do func()) *look.Press {
	b := look.NewPress(container.New(look.Sized{W: 20, H: 20}, look.NewPicture(icon, look.Muted, 14)), do)
	b.Radius, b.Tip = 4, tip
	l.rows[name] = b
	return b
}

func (l *list) handles(p briefing.Part, off bool) []fyne.CanvasObject {
	if p == "" {
		return nil
	}
	v, id := l.o.env.Desk.View, l.o.env.Outline().ID
	icon, tip := "eye", "Leave this section out"
	if off {
		icon, tip = "minus", "Show this section"
	}
	eye := l.small("eye "+string(p), icon, tip, func() { l.o.env.Do(briefing.ShowSection(v(), id, p, off)) })
	if p != l.part {
		return []fyne.CanvasObject{eye}
	}
	up := l.small("up", "chevron-up", "Move it up (Alt ↑)", func() { l.o.MoveSection(-1) })
	down := l.small("down", "chevron-down", "Move it down (Alt ↓)", func() { l.o.MoveSection(1) })
	switch places := l.o.env.Outline().Plan(); p {
	case places[0].Part:
		up.Block("It is the first section already.")
	case places[len(places)-1].Part:
		down.Block("It is the last section already.")
	}
	return []fyne.CanvasObject{up, down, eye}
}

// items lists what stands in a section.
func (l *list) items(p briefing.Part, keys []timeline.Key) {
	d := l.o.env.Desk
	for i, k := range keys {
		if i == few && len(keys) > few+1 && !l.whole[p] {
			l.more(fmt.Sprintf("%d more", len(keys)-few), func() { l.whole[p] = true; l.draw(l.o.env.Outline()) })
			return
		}
		it, ok := d.View().Item(k)
		if !ok {
			continue
		}
		end := fyne.CanvasObject(look.NewLine(when(it.Common().When), look.Caption, look.Muted))
		if d.Chosen(k) {
			end = l.small("out "+string(k.ID), "close", "Take it out of the briefing (Del)", func() {
				l.o.env.Do(briefing.TakeOut(d.View(), l.o.env.Outline().ID, k))
			})
		}
		cells := container.New(look.Row{Gap: 9, Pad: look.Insets{Left: 20, Right: 8}, Grow: 1}, look.NewMark(it, d.Topic(it), 18), look.NewShort(it.Label(), look.Label, look.Text), end)
		row := look.NewPress(container.New(look.Sized{H: itemHeight}, cells), nil)
		row.OnPress = func(m fyne.KeyModifier) {
			if m&fyne.KeyModifierShortcutDefault != 0 {
				d.Toggle(k)
				return
			}
			d.Select(k)
			l.o.pages.reveal(p, k)
		}
		if d.Chosen(k) {
			row.Ground = look.Sel
		}
		l.rows[string(k.Kind)+string(k.ID)] = row
		l.lines.Add(row)
	}
}

func (l *list) more(words string, do func()) {
	l.lines.Add(container.New(look.Row{Pad: look.Insets{Left: 50, Top: 6, Bottom: 6}, Grow: -1}, look.NewLink(words, "", do)))
}

// when is a date short enough to stand behind a title: no clock, and a range
// that is not known well by its end only.
func when(p timeline.Period) string {
	s, _, _ := strings.Cut(desk.When(p), ",")
	return s
}

// points lists the points under the bottom line, each with where it is from.
func (l *list) points(plan *briefing.Outline) {
	for _, pt := range plan.Points {
		words := pt.Text
		if pt.Lead != "" {
			words = strings.TrimRight(pt.Lead, ".:") + ": " + words
		}
		row := look.NewPress(container.New(look.Sized{H: itemHeight}, container.New(look.Row{Gap: 8, Pad: look.Insets{Left: 50, Right: 8}, Grow: 0},
			look.NewShort(words, look.Label, look.Text), look.NewLine(l.cites(pt), look.CaptionBold, look.Accent))), func() { l.o.choose(briefing.PartBottomLine) })
		l.lines.Add(row)
	}
}

// cites says which paragraphs bear a point out: "¶14 ¶16".
func (l *list) cites(pt briefing.Point) string {
	var out []string
	for _, k := range pt.Items {
		it, ok := l.o.env.Desk.View().Item(k)
		if !ok || len(it.Common().Sources) == 0 || len(out) == 2 {
			continue
		}
		if _, para := l.o.env.Desk.Cited(it.Common().Sources[0]); para != "" {
			out = append(out, para)
		}
	}
	return strings.Join(out, " ")
}

// drawFoot says what is not in the briefing.
func (l *list) drawFoot(plan *briefing.Outline, in int) {
	d := l.o.env.Desk
	left := max(d.Facets().Items-in, 0)
	words := "Key r puts what is selected on the timeline into the briefing, or takes it out."
	if len(plan.Items) == 0 {
		words = "All that the choice on the right lets in stands here, but for what was taken out, rejected or only reported."
	}
	shown := look.NewButton("", fmt.Sprintf("Brief the %d shown", len(d.Items())), "", func() { l.o.env.Run("brief-filter") })
	shown.Tip = "Only what the filter of the timeline lets through"
	l.foot.Objects = []fyne.CanvasObject{
		container.New(look.Row{Grow: 0}, look.NewShort("Not in this briefing", look.BodyBold, look.Ink), look.NewLine(fmt.Sprint(left), look.Label, look.Muted)),
		look.NewPara(words, look.Label, look.Muted),
		container.New(look.Flow{GapX: 8, GapY: 8}, shown, l.everything(plan)),
	}
	l.foot.Refresh()
}

func (l *list) everything(plan *briefing.Outline) fyne.CanvasObject {
	b := look.NewButton("", "Everything", "", func() {
		l.o.env.Do(briefing.Change(l.o.env.Desk.View(), plan.ID, "Brief everything", "", func(n *briefing.Outline) {
			n.Items, n.Out, n.Filter = nil, nil, briefing.Filter{}
		}))
	})
	if len(plan.Items) == 0 && len(plan.Out) == 0 && sameFilter(plan.Filter, briefing.Filter{}) {
		b.Block("Everything is in it already.")
	}
	return b
}
