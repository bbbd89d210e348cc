package layout

// A table is a head and rows under it. Where it is parted, the head is drawn
// again, and a row says its group anew.
type table struct {
	*tableForm
	rows []*tableRow
	more bool // this is not the first piece
}

// tableForm is what the pieces of a table share.
type tableForm struct {
	columns  []float64 // left edges
	width    float64
	head     []frag
	headH    float64
	pad      float64 // above and below each row
	minor    float64 // where the rule between rows of one group begins
	group    int     // the column that is left empty within a group
	slot     slot
	headRow  slot
	headings []slot
}

type tableRow struct {
	cells row
	group string
	name  func() frag // the group's cell, for a row that is first of a piece
	place string
	note  func(c *canvas, x, y, w, h float64) // called with where the row stands
	slot  *slot
	slots []slot
	rest  bool // of a row that was parted
}

func (r *tableRow) height(pad float64) float64 { return r.cells.height() + 2*pad }

func (t table) height() float64 {
	h := t.headH
	for _, r := range t.rows {
		h += r.height(t.pad)
	}
	return h
}

// least keeps the head with two rows, or with part of one that is very tall.
func (t table) least() float64 {
	h := t.headH
	for i, r := range t.rows {
		if i == 2 {
			break
		}
		if r.height(t.pad) > tallRow {
			return h + min(r.cells.least()+2*t.pad, tallRow)
		}
		h += r.height(t.pad)
	}
	return h
}

// How tall a row must be to be parted at the end of a page, and to stand there
// alone under the head.
const (
	tallRow = 250
	loneRow = 100
)

func (t table) split(h float64) (frag, frag) {
	y, n := t.headH, 0
	for n < len(t.rows) && y+t.rows[n].height(t.pad) <= h+.01 {
		y += t.rows[n].height(t.pad)
		n++
	}
	if n < len(t.rows) && t.rows[n].height(t.pad) > tallRow {
		if a, b := t.rows[n].split(h-y, t.pad); a != nil {
			return t.piece(append(t.rows[:n:n], a)), t.rest(append([]*tableRow{b}, t.rows[n+1:]...))
		}
	}
	if len(t.rows)-n == 1 && n > 2 {
		n-- // no row alone on the next page
	}
	if n == 0 || n == 1 && t.rows[0].height(t.pad) < loneRow {
		return nil, t
	}
	return t.piece(t.rows[:n:n]), t.rest(t.rows[n:])
}

func (t table) piece(rows []*tableRow) frag { t.rows = rows; return t }

func (t table) rest(rows []*tableRow) frag {
	t.rows, t.more = rows, true
	return t
}

// split parts a row that is too tall for a page.
func (r *tableRow) split(h, pad float64) (*tableRow, *tableRow) {
	a, b := r.cells.split(h - 2*pad)
	if a == nil {
		return nil, r
	}
	first, rest := *r, *r
	first.cells, rest.cells = a.(row), b.(row)
	rest.place, rest.rest = "", true
	return &first, &rest
}

func (t table) draw(c *canvas, x, y float64) {
	c.furniture(func() {
		c.stroke(x, y, x+t.width, y, 1, c.theme.ink)
		c.stroke(x, y+t.headH, x+t.width, y+t.headH, .5, c.theme.ink)
	})
	c.in(&t.slot, "Table", func() {
		t.drawHead(c, x, y)
		y += t.headH
		for i, r := range t.rows {
			h := r.height(t.pad)
			c.furniture(func() { t.rule(c, i, x, y+h) })
			t.drawRow(c, r, i == 0, x, y)
			y += h
		}
	})
}

// drawHead draws the head; again on later pieces, where it is furniture.
func (t table) drawHead(c *canvas, x, y float64) {
	if t.more {
		c.furniture(func() {
			for i, f := range t.head {
				f.draw(c, x+t.columns[i], y+4.5)
			}
		})
		return
	}
	c.in(&t.headRow, "TR", func() {
		for i, f := range t.head {
			c.in(&t.headings[i], "TH", func() { f.draw(c, x+t.columns[i], y+4.5) }).Column = true
		}
	})
}

func (t table) drawRow(c *canvas, r *tableRow, first bool, x, y float64) {
	c.place(r.place, y-4)
	r.note(c, x, y, t.width, r.height(t.pad))
	c.in(r.slot, "TR", func() {
		for i, k := range r.cells {
			f := k.frag
			if i == t.group && first && !r.rest && t.more {
				f = r.name()
			}
			c.in(&r.slots[i], "TD", func() { f.draw(c, x+k.x, y+t.pad) })
		}
	})
}

// rule draws the rule under row i: a short one within a group.
func (t table) rule(c *canvas, i int, x, y float64) {
	switch {
	case i == len(t.rows)-1:
		c.stroke(x, y, x+t.width, y, .5, c.theme.ink)
	case t.rows[i+1].group != t.rows[i].group:
		c.stroke(x, y, x+t.width, y, .4, c.theme.rule)
	default:
		c.stroke(x+t.minor, y, x+t.width, y, .4, c.theme.rule)
	}
}
