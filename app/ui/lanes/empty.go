package lanes

import (
	"fyne.io/fyne/v2"

	"dateline/app/desk"
	"dateline/app/ui/look"
)

// A hint is a line of words in a field without marks; some of its words lead
// somewhere.
type hint struct {
	parts []part
	wide  float32
}

type part struct {
	words string
	do    func() // nil for plain words
	x, w  float32
}

// hint returns what to say where nothing is in sight; ok is false where
// something is.
func (f *field) hint() (h hint, ok bool) {
	l := f.l
	switch {
	case len(l.plan.Marks)+len(l.plan.Columns) > 0:
		return h, false
	case len(l.all.records) == 0 && !l.desk.Filter().Empty():
		words := "Nothing matches."
		if l.desk.Filter().Standing == desk.ToDecide && l.desk.Facets().ToDecide == 0 {
			words = "Nothing is left to decide."
		}
		h.parts = []part{{words: words}, {words: "Clear the filter", do: func() { l.desk.SetFilter(desk.Filter{}) }}}
	case len(l.all.records) == 0:
		h.parts = []part{{words: "Nothing was found yet."}}
	default:
		h.parts = l.nearest()
	}
	for i := range h.parts {
		p := &h.parts[i]
		p.x, p.w = h.wide, look.Measure(p.words, look.Body)
		h.wide += p.w + 8
	}
	h.wide -= 8
	return h, true
}

// nearest says where the nearest items are when none is in sight.
func (l *Lanes) nearest() []part {
	a := l.desk.Axis()
	before, after := l.all.set.Nearest(a.From, a.To())
	parts := []part{{words: "Nothing here."}}
	if before < 0 && after < 0 {
		return []part{{words: "No item has a date yet."}}
	}
	parts = append(parts, part{words: "Nearest:"})
	for _, n := range []struct {
		item int
		side string
	}{{before, "earlier"}, {after, "later"}} {
		if n.item < 0 {
			continue
		}
		day, _ := l.all.set.Items[n.item].Day()
		parts = append(parts, part{
			words: desk.Day(dayAt(day-0.001)) + " (" + n.side + ")",
			do:    func() { l.moveTo(centred(l.desk.Axis(), day), goTime) },
		})
	}
	return parts
}

// hintAt returns where the hint begins on the field, and its middle height.
func (f *field) hintAt(h hint) (x, y float32) {
	head := f.sizes().head
	return head + (f.Size().Width-head-h.wide)/2, axisHeight + f.room()*0.45
}

// empty draws the hint.
func (d *drawing) empty() {
	h, ok := d.hint()
	if !ok {
		return
	}
	x, y := d.hintAt(h)
	d.pen.box(x-16, y-18, h.wide+32, 36, 6, look.Color(look.BG), look.Color(look.Rule), 1)
	for _, p := range h.parts {
		c := look.Color(look.Muted)
		if p.do != nil {
			c = look.Color(look.Accent)
		}
		d.pen.text(p.words, look.Body, c, x+p.x, y)
	}
}

// partAt returns the part of the hint at a place that leads somewhere.
func (f *field) partAt(at fyne.Position) (part, bool) {
	h, ok := f.hint()
	if !ok {
		return part{}, false
	}
	x, y := f.hintAt(h)
	if at.Y < y-14 || at.Y > y+14 {
		return part{}, false
	}
	for _, p := range h.parts {
		if p.do != nil && at.X >= x+p.x && at.X <= x+p.x+p.w {
			return p, true
		}
	}
	return part{}, false
}

func (f *field) linkAt(at fyne.Position) bool {
	_, ok := f.partAt(at)
	return ok || f.moreAt(at)
}

// follow goes where the words at a place lead.
func (f *field) follow(at fyne.Position) bool {
	if p, ok := f.partAt(at); ok {
		p.do()
		return true
	}
	if f.moreAt(at) {
		f.l.trayFrom += len(f.l.plan.Tray)
		f.l.layOut()
		return true
	}
	if at.X < f.sizes().head && at.Y >= axisHeight+f.room() && f.l.trayFrom > 0 {
		f.l.trayFrom = 0
		f.l.layOut()
		return true
	}
	return false
}

// moreAt reports whether a place is on the words that say how many more items
// have no date.
func (f *field) moreAt(at fyne.Position) bool {
	n := len(f.l.plan.Tray)
	return f.l.plan.TrayMore > 0 && n > 0 && at.Y >= axisHeight+f.room() &&
		at.X > f.sizes().head+float32(f.l.plan.Tray[n-1].Right())+10
}
