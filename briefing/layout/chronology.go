package layout

import (
	"fmt"
	"slices"
	"strings"

	"dateline/briefing"
	"dateline/briefing/text"
)

// The columns of the chronology: number, date, what happened, topic, source.
var (
	columns       = [5]float64{0, 22, 94, 342, 428}
	columnsPlain  = [5]float64{0, 22, 94, 428, 428} // without topics
	numberColumn3 = 4.0                             // more room for numbers of three digits
)

// chronology builds the table of events.
func (b *builder) chronology() {
	intro := ""
	if b.doc.Cite {
		intro = b.doc.ChronoNote
	}
	b.heading(briefing.PartChronology, intro)
	t := b.theme
	x := columns
	if len(b.doc.Topics) == 0 {
		x = columnsPlain
	}
	extra := b.width - 481.9 // Letter is wider
	if len(b.doc.Entries) > 99 {
		x[1] += numberColumn3
	}
	x[3], x[4] = x[3]+extra, x[4]+extra
	w := [5]float64{x[1] - 2, x[2] - x[1] - 6, x[3] - x[2] - 12, x[4] - x[3] - 4, b.width - x[4]}
	if len(b.doc.Topics) == 0 {
		w[3] = 0
	}
	form := &tableForm{columns: x[:], width: b.width, headH: 17 * t.head.lead / 9.6, pad: t.padding, minor: x[2], group: 1}
	for i, s := range b.w.Columns {
		if w[i] <= 0 {
			s = ""
		}
		form.head = append(form.head, b.plain("", w[i], t.head, strings.ToUpper(s)))
	}
	form.headings = make([]slot, len(form.head))
	tab := table{tableForm: form}
	for i, e := range b.doc.Entries {
		tab.rows = append(tab.rows, b.event(e, i > 0 && group(b.doc.Entries[i-1]) == group(e), x, w))
	}
	b.add(item{frag: tab, before: 9})
}

// group returns what rows share that show their date once: it, and how it is known.
func group(e briefing.Entry) string { return fmt.Sprint(e.Date, e.Inferred) }

// event builds the row of one event; its date is left out when it is that of
// the row before.
func (b *builder) event(e briefing.Entry, same bool, x, w [5]float64) *tableRow {
	t := b.theme
	date := func() frag { return b.date(e, w[1]) }
	r := &tableRow{group: group(e), name: date, place: fmt.Sprintf("e%d", e.Number), slot: &slot{}, slots: make([]slot, 5)}
	when := date()
	if same {
		when = space(0)
	}
	col, hollow := b.colourOf(e.Topics), e.Inferred || !e.Known
	number := fixed{2*t.badgeR + 1, func(c *canvas, x, y float64) {
		draw := func() { c.badge(fmt.Sprint(e.Number), x, y+t.badgeR, t.badgeR, col, hollow) }
		if !b.doc.Shows(briefing.PartTimeline) || !e.Known {
			draw()
			return
		}
		c.link("#"+string(briefing.PartTimeline), x, y, badgeWidth(fmt.Sprint(e.Number), t.badgeR), 2*t.badgeR, draw)
	}}
	r.cells = row{{x[0], number}, {x[1], when}, {x[2], b.happened(e, w[2])}, {x[3], b.chips(e.Topics, w[3])}, {x[4], b.restsOn(e, w[4])}}
	r.note = func(c *canvas, x, y, w, h float64) { c.area(e.Key, x, y, w, h) }
	return r
}

func (b *builder) date(e briefing.Entry, width float64) frag {
	t := b.theme
	frags := []frag{b.plain("", width, t.cell.in(text.SansSemi).colour(t.ink), e.Date)}
	if e.Inferred {
		frags = append(frags, b.plain("", width, t.inferred, b.w.DateInferred))
	}
	return stack{0, frags}
}

func (b *builder) happened(e briefing.Entry, width float64) frag {
	t := b.theme
	runs := []text.Run{t.cell.run(e.Text)}
	if e.Note != "" {
		stop := ". "
		if strings.HasSuffix(e.Text, ".") {
			stop = " "
		}
		runs = append(runs, t.cell.run(stop), t.cell.colour(t.grey).run(e.Note))
	}
	frags := []frag{b.para("", width, t.cell, runs...)}
	if e.Reason != "" {
		frags = append(frags, b.plain("", width, t.inferred, e.Reason))
	}
	if e.Told != "" {
		told := []text.Run{t.small.run(e.Told)}
		if crowded(e) {
			told = append(told, b.cites(t.small, e.Cites)...)
		}
		frags = append(frags, b.para("", width, t.small, append(told, b.echoes(t.small, e.Echoes)...)...))
	}
	return stack{1, append(frags, b.asides("", width, t.small, e.Fork, e.Otherwise)...)}
}

// crowded reports whether an event has more citations than the last column has
// room for: they stand below its text then.
func crowded(e briefing.Entry) bool { return e.Told != "" && len(e.Cites) > 8 }

// restsOn builds the last column: the passages, and whose account they are.
func (b *builder) restsOn(e briefing.Entry, width float64) frag {
	t := b.theme
	var frags []frag
	if runs := b.cites(t.cell, e.Cites); len(runs) > 0 && !crowded(e) {
		frags = append(frags, b.para("", width, t.cell, runs[1:]...))
	}
	frags = append(frags, b.plain("", width, t.small, e.Basis))
	if e.Announced {
		frags = append(frags, b.plain("", width, t.small, b.w.Announced))
	}
	if e.Disputed {
		frags = append(frags, b.plain("", width, t.small.in(text.SansSemi).colour(t.alert), b.w.Disputed))
	}
	return stack{0, frags}
}

// citedAt returns the lines of the document that cite a source, those that
// follow each other as one, each a link.
func (b *builder) citedAt(source int) []text.Run {
	cites := func(c briefing.Cite) bool { return c.Source == source }
	var events, said []int
	for _, e := range b.doc.Entries {
		if slices.ContainsFunc(e.Cites, cites) && b.doc.Shows(briefing.PartChronology) {
			events = append(events, e.Number)
		}
	}
	for _, s := range b.doc.Speakers {
		for _, q := range s.Said {
			if slices.ContainsFunc(q.Cites, cites) && b.doc.Shows(briefing.PartStatements) {
				said = append(said, q.Number)
			}
		}
	}
	t := b.theme
	var runs []text.Run
	put := func(numbers []int, label, place string) {
		for _, r := range spans(numbers) {
			s := fmt.Sprintf(label, r[0])
			if r[1] > r[0] {
				s += "–" + fmt.Sprintf(label, r[1])
			}
			runs = append(runs, t.detail.run(", "), t.detail.colour(t.accent).to(fmt.Sprintf(place, r[0])).run(s))
		}
	}
	put(events, "%d", "#e%d")
	put(said, "S%d", "#s%d")
	if len(runs) > 0 {
		runs[0] = t.detail.run(b.w.CitedAt + " ")
	}
	return runs
}

// spans returns rising numbers as stretches of those that follow each other.
func spans(numbers []int) [][2]int {
	var out [][2]int
	for _, n := range numbers {
		if k := len(out) - 1; k >= 0 && out[k][1] == n-1 {
			out[k][1] = n
		} else {
			out = append(out, [2]int{n, n})
		}
	}
	return out
}
