package outliner

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/timeline"
)

// points are the fields of the numbered points under the bottom line.
type points struct {
	o      *Outliner
	object *fyne.Container
	fields []*look.Entry
	of     timeline.ID // the outline they belong to
}

func newPoints(o *Outliner) *points {
	p := &points{o: o, object: container.New(look.Column{Gap: 6})}
	return p
}

// show fills the fields; there are new ones only when another number of points
// is needed, so that whoever types in one is not disturbed.
func (p *points) show(plan *briefing.Outline) {
	if len(p.object.Objects) == 0 || len(p.fields) != len(plan.Points) || p.of != plan.ID {
		p.make(plan)
		return
	}
	for i, pt := range plan.Points {
		if !p.fields[i].Held() {
			p.fields[i].Put(pt.Text)
		}
	}
}

func (p *points) make(plan *briefing.Outline) {
	p.of, p.fields, p.object.Objects = plan.ID, nil, nil
	for i, pt := range plan.Points {
		e := look.NewLines("A point that bears it out", 1, func(s string) {
			p.set(fmt.Sprintf("point %d", i), func(now []briefing.Point) []briefing.Point {
				if i < len(now) {
					now[i].Text = s
				}
				return now
			})
		}).Grow(4)
		e.Put(pt.Text)
		p.fields = append(p.fields, e)
		out := look.NewTool("close", "Take this point out", func() {
			p.set("", func(now []briefing.Point) []briefing.Point { return slices.Delete(now, i, i+1) })
		})
		p.object.Add(container.New(look.Row{Gap: 6, Grow: 1}, look.NewLine(fmt.Sprint(i+1), look.LabelBold, look.Accent), e, out))
	}
	add := look.NewLink("Add a point", "", p.add)
	add.Tip = "What is selected becomes its source"
	p.object.Add(container.New(look.Row{Grow: -1}, add))
	p.object.Refresh()
}

// add puts a point behind the others and gives it the keyboard. An event that
// is selected lends it its words.
func (p *points) add() {
	words := ""
	if it, ok := p.o.env.Desk.Current(); ok && it.Key().Kind == timeline.EventKind {
		words = it.Label()
	}
	p.set("", func(now []briefing.Point) []briefing.Point {
		return append(now, briefing.Point{Text: words, Items: p.o.env.Desk.Selection()})
	})
	if n := len(p.fields); n > 0 {
		look.Focus(p.fields[n-1])
	}
}

func (p *points) set(merge string, change func([]briefing.Point) []briefing.Point) {
	plan := p.o.env.Outline()
	p.o.env.Do(briefing.SetPoints(p.o.env.Desk.View(), plan.ID, merge, change(slices.Clone(plan.Points))))
}
