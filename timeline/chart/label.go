package chart

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// labelAt returns where the label of a mark begins when it stands on the
// right: after the bar, or beside the mark within a bar that is long enough.
func (k packer) labelAt(m Mark, width float64) float64 {
	beside := m.X + k.o.Radius + k.o.Gap
	if m.Pill {
		beside = m.X + k.o.Pill + k.o.Gap
	}
	switch {
	case m.Bar == NoBar:
		return beside
	case m.Bar == Solid && m.X1-beside > min(width, 48):
		return beside
	case m.Bar != Solid && m.X1-beside > max(width, 120)+2*k.o.Gap:
		return beside
	}
	return max(m.X1+k.o.Gap+4, beside)
}

// label gives the marks their labels and returns them by row and place.
func (k packer) label(units []unit) []Mark {
	marks := make([]Mark, len(units))
	for i, u := range units {
		marks[i] = u.Mark
	}
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.X, b.X)) })
	taken := math.Inf(-1)
	for i := range marks {
		m := &marks[i]
		if i == 0 || marks[i-1].Row != m.Row {
			taken = math.Inf(-1)
		}
		next := math.Inf(1)
		if i+1 < len(marks) && marks[i+1].Row == m.Row {
			next = marks[i+1].X0
		}
		if m.X1 >= -k.o.Longest && m.X0 <= k.axis.Width && !k.set.Lanes[k.lane].Collapsed {
			k.place(m, taken, next)
		}
		taken = m.Right()
	}
	k.wrap(marks)
	return marks
}

// place gives one mark its label between what stands before it in its row and
// what comes next: right of it, else left, else as much as there is room for.
func (k packer) place(m *Mark, taken, next float64) {
	const apart, least = 8, 52
	const other = 28 // a label on the left must not read on from what stands before it
	if m.Open {
		return
	}
	it := k.set.Items[m.Items[0]]
	full, after, w := fitted(it, k.o.Longest+it.After, k.o)
	x := k.labelAt(*m, w)
	right := min(next-apart, k.axis.Width-k.o.Gap-4) - x
	if m.Bar == Solid && x < m.X1 {
		right = min(right, m.X1-k.o.Gap-x)
	}
	left := m.X0 - k.o.Gap - max(taken+other, 4)
	switch {
	case w <= right:
		m.Label, m.LabelX, m.LabelW, m.After = full, x, w, after
	case w <= left && right < k.o.Keep*1.5:
		m.Label, m.LabelX, m.LabelW, m.After = full, m.X0-k.o.Gap-w, w, after
	case right >= least:
		if next > k.axis.Width {
			right = steady(right)
		}
		m.fit(it, right, k.o)
		m.LabelX = x
	case left >= k.o.Keep:
		m.fit(it, left, k.o)
		m.LabelX = m.X0 - k.o.Gap - m.LabelW
	}
}

// steady rounds the room down, so that a label that meets the edge of sight is
// not cut anew at each move of the hand.
func steady(room float64) float64 { return math.Floor(room/16) * 16 }

// wrap breaks labels that were cut short into lines, where the rows below
// have room.
func (k packer) wrap(marks []Mark) {
	last := 0
	for _, m := range marks {
		last = max(last, m.Row)
	}
	for i := range marks {
		m := &marks[i]
		if !strings.HasSuffix(m.Label, "…") || m.LabelX < m.X || m.LabelX < m.X1 || m.Pill || m.Statement {
			continue
		}
		it := k.set.Items[m.Items[0]]
		lines := 1
		if m.Row < last && k.empty(marks, m.Row+1, m.LabelX-4, m.LabelX+m.LabelW+8) {
			lines = 3
		}
		if broken, ok := k.broken(it, m.LabelW, lines); ok {
			m.Label = broken
		}
	}
}

// empty reports whether nothing stands in a row from x0 to x1.
func (k packer) empty(marks []Mark, row int, x0, x1 float64) bool {
	return !slices.ContainsFunc(marks, func(m Mark) bool {
		return m.Row == row && m.Left() < x1 && m.Right() > x0
	})
}

// broken returns the label of an item in lines of a width; ok is false when
// it needs more of them, or a word is too long.
func (k packer) broken(it Item, width float64, most int) (string, bool) {
	var lines []string
	for _, word := range strings.Fields(it.Label) {
		if k.o.Measure(word, it.Statement) > width {
			return "", false
		}
		if n := len(lines); n > 0 && k.o.Measure(lines[n-1]+" "+word, it.Statement) <= width {
			lines[n-1] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return strings.Join(lines, "\n"), len(lines) <= most && !it.Disputed && it.After == 0
}

// fit gives a mark as much of its item's label as fits a width.
func (m *Mark) fit(it Item, room float64, o Options) {
	m.Label, m.After, m.LabelW = fitted(it, room, o)
}

// fitted returns as much of an item's label as fits a width, the room after it,
// and how wide all of it is. What stands after a label gives way to it.
func fitted(it Item, room float64, o Options) (text string, after, width float64) {
	const least = 64 // of a label that something else stands after
	if after = it.After; room-signWidth(it.Disputed)-after < least {
		after = 0
	}
	rest := signWidth(it.Disputed) + after
	if text, width = o.cut(shown(it), it.Statement, room-rest); text == "" {
		return "", 0, 0
	}
	return text, after, width + rest
}

// cut returns as much of a text as fits a width, and how wide that is.
func (o Options) cut(text string, serif bool, room float64) (string, float64) {
	// Hardly a letter is narrower than a unit, so a long text need not be
	// measured to know that it is too long.
	if float64(len(text)) < room {
		if w := o.Measure(text, serif); w <= room {
			return text, w
		}
	}
	ends := []int{0}
	for i := range text {
		if i > 0 && float64(len(ends)) < room {
			ends = append(ends, i)
		}
	}
	lo, hi := 0, len(ends)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if o.Measure(cutAt(text, ends[mid]), serif) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return "", 0
	}
	text = cutAt(text, ends[lo])
	return text, o.Measure(text, serif)
}

// cutAt cuts a text at a byte and puts an ellipsis there.
func cutAt(text string, i int) string {
	return strings.TrimRight(text[:i], " ,.;:–-") + "…"
}

// shown returns what is written beside an item: statements stand in quotation
// marks. Line breaks become spaces.
func shown(it Item) string {
	text := strings.Join(strings.Fields(it.Label), " ")
	if it.Statement && text != "" {
		if r, _ := utf8.DecodeRuneInString(text); !strings.ContainsRune("“«\"‘", r) {
			return "“" + text + "”"
		}
	}
	return text
}
