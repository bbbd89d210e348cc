package outliner

import (
	"fmt"
	"slices"

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
const few = 12

// drawList lists the sections, and the items of those that are unfolded.
func (o *Outliner) drawList(plan *briefing.Outline) {
	v := o.env.Desk.View()
	items := map[timeline.Kind][]timeline.Key{}
	in := map[timeline.Key]bool{}
	for _, k := range briefing.Chosen(v, plan) {
		in[k] = true
	}
	for _, it := range o.env.Desk.Sorted() {
		if k := it.Key(); in[k] {
			items[k.Kind] = append(items[k.Kind], k)
		}
	}
	of := map[briefing.Part][]timeline.Key{briefing.PartChronology: items[timeline.EventKind], briefing.PartStatements: items[timeline.StatementKind]}
	o.list.Objects = []fyne.CanvasObject{o.section("", "Title and marking", -1, false, 0, 0)}
	places := plan.Plan()
	for i, p := range places {
		n := -1
		if keys, ok := of[p.Part]; ok {
			n = len(keys)
		}
		if p.Part == briefing.PartBottomLine {
			n = len(plan.Points)
		}
		o.list.Add(o.section(p.Part, partNames[p.Part], n, p.Off, i, len(places)))
		if o.open[p.Part] && !p.Off {
			o.items(p.Part, of[p.Part])
		}
	}
	o.list.Refresh()
	o.drawFoot(plan, len(items[timeline.EventKind])+len(items[timeline.StatementKind]))
}

// section draws the line of one section: fold, name, count, up, down, shown.
func (o *Outliner) section(p briefing.Part, name string, n int, off bool, at, of int) fyne.CanvasObject {
	role, color := look.BodyBold, look.Ink
	if off {
		color = look.Muted
	}
	fold := fyne.CanvasObject(look.Gap(20, 20))
	if p == briefing.PartChronology || p == briefing.PartStatements {
		icon := "chevron-right"
		if o.open[p] {
			icon = "chevron-down"
		}
		b := look.NewPress(container.New(look.Sized{W: 20, H: 20}, look.NewPicture(icon, look.Muted, 14)), func() {
			o.open[p] = !o.open[p]
			o.drawList(o.env.Outline())
		})
		b.Radius = 4
		fold = b
	}
	cells := []fyne.CanvasObject{fold, look.NewShort(name, role, color)}
	if n >= 0 {
		cells = append(cells, look.NewLine(fmt.Sprint(n), look.Label, look.Muted))
	}
	if p != "" {
		cells = append(cells, o.handles(p, off, at, of)...)
	}
	row := look.NewPress(container.New(look.Sized{H: 40}, container.New(look.Row{Gap: 6, Pad: look.Pad(0, 8), Grow: 1}, cells...)), func() { o.choose(p) })
	if p == o.part {
		row.Ground = look.Sel
	}
	return row
}

func (o *Outliner) handles(p briefing.Part, off bool, at, of int) []fyne.CanvasObject {
	v, id := o.env.Desk.View, o.env.Outline().ID
	small := func(icon, tip, blocked string, do func()) fyne.CanvasObject {
		b := look.NewPress(container.New(look.Sized{W: 22, H: 22}, look.NewPicture(icon, look.Muted, 14)), do)
		b.Radius, b.Tip = 4, tip
		b.Block(blocked)
		return b
	}
	first, last := "", ""
	if at == 0 {
		first = "It is the first section already."
	}
	if at == of-1 {
		last = "It is the last section already."
	}
	eye, tip := "eye", "Leave this section out"
	if off {
		eye, tip = "minus", "Show this section"
	}
	return []fyne.CanvasObject{
		small("chevron-up", "Move up", first, func() { o.env.Do(briefing.MoveSection(v(), id, p, at-1)) }),
		small("chevron-down", "Move down", last, func() { o.env.Do(briefing.MoveSection(v(), id, p, at+1)) }),
		small(eye, tip, "", func() { o.env.Do(briefing.ShowSection(v(), id, p, off)) }),
	}
}

// items lists what stands in a section.
func (o *Outliner) items(p briefing.Part, keys []timeline.Key) {
	d := o.env.Desk
	for i, k := range keys {
		if i == few && !o.open[p+"/all"] {
			more := look.NewLink(fmt.Sprintf("%d more", len(keys)-few), "", func() { o.open[p+"/all"] = true; o.drawList(o.env.Outline()) })
			o.list.Add(container.New(look.Row{Pad: look.Insets{Left: 62, Top: 6, Bottom: 6}, Grow: -1}, more))
			return
		}
		it, ok := d.View().Item(k)
		if !ok {
			continue
		}
		out := look.NewPress(container.New(look.Sized{W: 20, H: 20}, look.NewPicture("close", look.Muted, 10)), func() {
			o.env.Do(briefing.TakeOut(d.View(), o.env.Outline().ID, k))
		})
		out.Radius, out.Tip = 4, "Take it out of the briefing"
		cells := container.New(look.Row{Gap: 8, Pad: look.Insets{Left: 26, Right: 8}, Grow: 1},
			look.NewMark(it, d.Topic(it), 18), look.NewShort(it.Label(), look.Label, look.Text),
			look.NewLine(desk.When(it.Common().When), look.Caption, look.Muted), out)
		row := look.NewPress(container.New(look.Sized{H: 32}, cells), func() { d.Select(k); o.pages.reveal(p, k) })
		if d.Chosen(k) {
			row.Ground = look.Sel
		}
		o.list.Add(row)
	}
}

// drawFoot says what is not in the briefing.
func (o *Outliner) drawFoot(plan *briefing.Outline, in int) {
	d := o.env.Desk
	o.foot.Objects = nil
	f := d.Facets()
	left := f.Items - in
	o.foot.Add(container.New(look.Row{Grow: 0}, look.NewShort("Not in this briefing", look.BodyBold, look.Ink), look.NewLine(fmt.Sprint(left), look.Label, look.Muted)))
	words := "Key r puts what is selected on the timeline into the briefing, or takes it out."
	if len(plan.Items) == 0 {
		words = "Everything in the library goes in, but for what you take out, what was rejected and reported speech."
	}
	o.foot.Add(look.NewPara(words, look.Label, look.Muted))
	b := look.NewButton("", fmt.Sprintf("Brief the %d shown", len(d.Items())), "", func() { o.env.Run("brief-filter") })
	b.Tip = "Only what the filter of the timeline lets through"
	o.foot.Add(container.New(look.Flow{GapX: 8, GapY: 8}, b, o.everything(plan)))
	o.foot.Refresh()
}

func (o *Outliner) everything(plan *briefing.Outline) fyne.CanvasObject {
	b := look.NewButton("", "Everything", "", func() {
		o.env.Do(briefing.Change(o.env.Desk.View(), plan.ID, "Brief everything", "", func(n *briefing.Outline) {
			n.Items, n.Out, n.Filter = nil, nil, briefing.Filter{}
		}))
	})
	if len(plan.Items) == 0 && len(plan.Out) == 0 && slices.Equal(plan.Filter.Topics, nil) {
		b.Block("Everything is in it already.")
	}
	return b
}
