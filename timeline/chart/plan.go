package chart

import "dateline/timeline"

// A Measure returns how wide a label is drawn; statements are set in another face.
type Measure func(label string, statement bool) float64

// Options say how big things are drawn. The zero value of a field takes the
// window's size, see [Options.Filled].
type Options struct {
	Measure Measure
	Row     float64 // height of a row
	Pad     float64 // above the first row of a lane, and below the last
	Radius  float64 // of a mark
	Pill    float64 // half the width of a pill
	Gap     float64 // between a mark and its label
	Keep    float64 // as much of a label is never given away for a row less
	Longest float64 // a label is never drawn longer
	MaxRows int     // of a lane; marks that find none join into pills
	Join    int     // so many statements of one day join into a pill; more where there are many rows, and twice as many events

	Opened map[Opening]bool // pills that were opened
	Floor  []int            // rows that each lane has at least, while a hand moves the chart
	Least  float64          // height of a lane at least
	Tray   int              // how many items without a date are passed over on the left
}

// An Opening names a pill: its lane and its first item.
type Opening struct {
	Lane  int
	First timeline.Key
}

// Filled returns the options with the window's sizes where they say nothing.
func (o Options) Filled() Options {
	fill := func(v *float64, to float64) {
		if *v == 0 {
			*v = to
		}
	}
	fill(&o.Row, 32)
	fill(&o.Pad, 10)
	fill(&o.Radius, 10)
	fill(&o.Pill, 22)
	fill(&o.Gap, 6)
	fill(&o.Keep, 112)
	fill(&o.Longest, 320)
	if o.MaxRows == 0 {
		o.MaxRows = 10
	}
	if o.Join == 0 {
		o.Join = 3
	}
	if o.Measure == nil {
		o.Measure = func(label string, _ bool) float64 { return 6.2 * float64(len([]rune(label))) }
	}
	return o
}

// A Mark is an item, or several of a kind, that found a place on the chart.
type Mark struct {
	Items     []int // indices into the set's items; several for a pill
	Lane, Row int
	Place     Place
	X, Y      float64 // middle of the mark
	X0, X1    float64 // its bar, or the mark itself where there is none
	Bar       Bar
	Statement bool
	Hollow    bool // the date was worked out, not stated
	Open      bool // a pill whose items stand below it
	Pill      bool
	Disputed  bool

	Label  string // as much of it as there is room for; lines are parted by "\n"
	LabelX float64
	LabelW float64 // with all that stands after it
	After  float64 // room after the label, as its item asks for; 0 where there is none
}

// Left and Right return how far the mark reaches, with its bar and label.
func (m Mark) Left() float64 {
	if m.Label != "" {
		return min(m.X0, m.LabelX)
	}
	return m.X0
}

// Right is the other side of [Mark.Left].
func (m Mark) Right() float64 {
	if m.Label != "" {
		return max(m.X1, m.LabelX+m.LabelW)
	}
	return m.X1
}

// A Band is a lane's place on the chart.
type Band struct {
	Y, Height float64
	Rows      int
	Dense     bool // too many marks to tell apart: bars stand for them
}

// A Column stands for the items of some days in a lane that is too dense for marks.
type Column struct {
	Lane     int
	X0, X1   float64
	Y0, Y1   float64
	From, To float64 // days
	Count    int
}

// A Plan is a chart ready to draw: what is in sight, every mark in its place.
type Plan struct {
	Axis    Axis
	Upper   []Tick // the axis' rows
	Lower   []Tick
	Breaks  []Break
	Bands   []Band // one for each lane of the set
	Marks   []Mark // by lane, row, place
	Columns []Column
	Height  float64 // of all bands together
	Seen    int     // dated items in sight

	Tray     []Mark // items without a date, from left to right
	TrayMore int    // how many found no room there
}

// Lay places what is in sight. Marks of one row never overlap. Laying out the
// same set on the same axis always gives the same plan.
func (s *Set) Lay(a Axis, o Options) Plan {
	o = o.Filled()
	p := Plan{Axis: a, Bands: make([]Band, len(s.Lanes))}
	p.Upper, p.Lower, p.Breaks = Ticks(a)
	p.Seen = s.Seen(a.From, a.To())
	near := a.InSight(2 * o.Longest)
	for i := range s.Lanes {
		b := packer{set: s, lane: i, axis: near, o: o}.pack(&p)
		if i < len(o.Floor) {
			b.Rows = max(b.Rows, o.Floor[i])
		}
		b.Y, b.Height = p.Height, max(float64(b.Rows)*o.Row+2*o.Pad, o.Least)
		p.Bands[i] = b
		p.Height += b.Height
	}
	for i := range p.Marks {
		m := &p.Marks[i]
		m.Y = p.Bands[m.Lane].Y + o.Pad + (float64(m.Row)+0.5)*o.Row
	}
	for i := range p.Columns {
		c := &p.Columns[i]
		top := p.Bands[c.Lane].Y
		c.Y0, c.Y1 = c.Y0+top, c.Y1+top
	}
	s.tray(&p, o)
	return p
}

// tray lays out the items without a date.
func (s *Set) tray(p *Plan, o Options) {
	x := o.Radius
	from := min(max(o.Tray, 0), len(s.undated))
	for k, i := range s.undated[from:] {
		it := s.Items[i]
		m := Mark{Items: []int{i}, X: x + o.Radius, X0: x, X1: x + 2*o.Radius, Statement: it.Statement, Hollow: true, Disputed: it.Disputed}
		if len(it.Places) > 0 {
			m.Place = it.Places[0]
		}
		m.LabelX = m.X1 + o.Gap
		room := min(p.Axis.Width-m.LabelX-o.Gap, o.Longest*0.75)
		m.fit(it, room, o)
		if room < o.Keep/2 || m.Label == "" {
			p.TrayMore = len(s.undated) - from - k
			return
		}
		p.Tray = append(p.Tray, m)
		x = m.Right() + 4*o.Gap
	}
}

// Hit returns the mark at a point of the chart, or -1. A mark is hit by its
// bar and its label too.
func (p Plan) Hit(x, y, row float64) int {
	best, far := -1, 0.0
	for i, m := range p.Marks {
		if y < m.Y-row/2 || y > m.Y+row/2 || x < m.Left()-2 || x > m.Right()+2 {
			continue
		}
		if d := max(m.X-x, x-m.X); best < 0 || d < far {
			best, far = i, d
		}
	}
	return best
}
