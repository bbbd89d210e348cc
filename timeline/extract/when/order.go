package when

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// An order is in which order figures give a day and its month.
type order uint8

const (
	unsettled order = iota
	dayFirst
	monthFirst
)

var orderNames = [...]string{"", "day first", "month first"}

// An ordering is how the figures of a text are read, and why.
type ordering struct {
	order
	why string // goes on from "day first, ": "as 25/4/2025 here must be"
}

// monthFirstRegions write the month first; all others that are named do not.
// Canada writes both.
var monthFirstRegions = map[string]bool{"us": true, "ph": true}

// orderOf settles how figures like 3/4/2025 are read: as those of the text that
// can be read in one way only, else by the outlet's country, its language, or as
// the text writes days in words.
func orderOf(text, lang string) ordering {
	if seen, as := figuresIn(text); seen != unsettled {
		return ordering{seen, "as “" + as + "” in this text must be"}
	}
	base, region, _ := strings.Cut(strings.ToLower(lang), "-")
	switch {
	case base == "es":
		return ordering{dayFirst, "as is usual in Spanish"}
	case monthFirstRegions[region]:
		return ordering{monthFirst, "as is usual in the outlet’s country"}
	case len(region) == 2 && region != "ca":
		return ordering{dayFirst, "as is usual in the outlet’s country"}
	}
	if seen, as := wordsIn(text); seen != unsettled {
		return ordering{seen, "as “" + as + "” in this text is written"}
	}
	return ordering{}
}

// words says in which order figures are read, and why.
func (o ordering) words() string {
	if o.order == unsettled {
		return "which can be read in two ways"
	}
	return "read " + orderNames[o.order] + ", " + o.why
}

// figuresIn returns the order of the dates in figures that can be read in one
// way only, and the first of them; unsettled where they differ.
func figuresIn(text string) (order, string) {
	found, first := unsettled, ""
	for i := 0; i < len(text); {
		n := figuresAt(text, i)
		if n == 0 {
			i++
			continue
		}
		a, s := i, text[i:i+n]
		for i += n; i < len(text) && digit(text[i]); i++ {
		}
		p := strings.FieldsFunc(s, func(c rune) bool { return c == '/' || c == '-' })
		x, ok1 := small(p[0], 31)
		y, ok2 := small(p[1], 31)
		if !ok1 || !ok2 || x > 12 == (y > 12) || x == 0 || y == 0 || i > a+n || a > 0 && (digit(text[a-1]) || text[a-1] == '/' || text[a-1] == '-') {
			continue
		}
		o := monthFirst
		if x > 12 {
			o = dayFirst
		}
		if found != unsettled && found != o {
			return unsettled, ""
		}
		if found == unsettled {
			found, first = o, s
		}
	}
	return found, first
}

// figuresAt returns the length of a date like 25/4/2025 or 25-4-25 at byte i, 0
// for none.
func figuresAt(text string, i int) int {
	at := i
	var marks [2]byte
	for part := range 3 {
		n := 0
		for at+n < len(text) && n < 5 && digit(text[at+n]) {
			n++
		}
		if n == 0 || part < 2 && n > 2 || part == 2 && n != 2 && n != 4 {
			return 0
		}
		at += n
		if part == 2 {
			break
		}
		if at >= len(text) || text[at] != '/' && text[at] != '-' {
			return 0
		}
		marks[part] = text[at]
		at++
	}
	if marks[0] != marks[1] {
		return 0
	}
	return at - i
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// wordsIn returns the order in which the text writes days with the names of
// their months, and the first that it writes so; unsettled where it does both.
func wordsIn(text string) (order, string) {
	found, first, before := unsettled, "", ""
	for w := range strings.FieldsSeq(text) {
		w = strings.TrimRight(w, ",.;")
		o := unsettled
		switch {
		case dayFigures(before) && monthName(w):
			o = dayFirst
		case dayFigures(w) && monthName(before):
			o = monthFirst
		}
		if o != unsettled && found != unsettled && o != found {
			return unsettled, ""
		}
		if o != unsettled && found == unsettled {
			found, first = o, before+" "+w
		}
		before = w
	}
	return found, first
}

// dayFigures reports whether a word is the number of a day, with or without
// "th".
func dayFigures(w string) bool {
	for _, s := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, s)
	}
	n, ok := small(w, 31)
	return ok && n > 0
}

// monthName reports whether a word is the English name of a month.
func monthName(w string) bool { return len(w) <= longestWord && monthNames[prose.Fold(w)] }

var monthNames = func() map[string]bool {
	out := map[string]bool{}
	for _, r := range monthWords {
		for w := range strings.FieldsSeq(r.en) {
			out[w] = true
		}
	}
	return out
}()

// ordering returns how the figures of the text are read; it looks once.
func (r *reader) ordering() ordering {
	if r.figures == nil {
		o := orderOf(r.text, r.lang)
		r.figures = &o
	}
	return *r.figures
}

// fork chooses between two days that the same figures can mean, month first and
// day first, and says why. A weekday beside them that fits one only leaves no
// other.
func (m *match) fork(byMonth, byDay timeline.Date) (day, or timeline.Date, reason string) {
	if m.has(cWday) && m.otherWeekday(byMonth) != m.otherWeekday(byDay) {
		if m.otherWeekday(byMonth) {
			byMonth = byDay
		}
		return byMonth, timeline.Date{}, "is the day that falls on the weekday named"
	}
	o := m.ordering()
	if o.order == unsettled {
		o = m.nearerOrder(byMonth, byDay)
		m.figures = &ordering{o.order, "as those before in this text"} // one text has one order
	}
	day, or = byMonth, byDay
	if o.order == dayFirst {
		day, or = byDay, byMonth
	}
	return day, or, "read " + orderNames[o.order] + ", " + o.why + "; the other way it would be " + say(or)
}

// nearerOrder takes the order that makes the day the nearer to publication, or
// the one usual in the language.
func (m *match) nearerOrder(byMonth, byDay timeline.Date) ordering {
	if !m.published.Known() {
		return ordering{monthFirst, "as is most usual in English"}
	}
	at, _ := m.published.Days()
	tense := m.tense(m.from, m.to)
	o := ordering{monthFirst, "which is nearer to the publication on " + say(m.published)}
	if distance(byDay, at, 1.6, tense) < distance(byMonth, at, 1.6, tense) {
		o.order = dayFirst
	}
	return o
}
