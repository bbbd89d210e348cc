package when

import (
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

// figures is a date written in figures.
type figures struct {
	y            int16
	m, d, h, min int8
	clock        bool
	other        bool // day and month can change places; as it stands it is read month first
}

// number adds the token of a number, joined with what belongs to it, and
// returns how many raw tokens it took besides the first.
func (r *reader) number(raw []prose.Token) int {
	t := token{Span: raw[0].Span, id: -1}
	s := raw[0].In(r.text)
	taken := r.joined(&t, raw)
	if taken == 0 {
		t.classify(s, r.tongue)
		if r.narrative && len(s) == 3 && t.is(cNum) && t.n >= 100 && r.oldYear(raw) {
			t.bits |= 1 << cYear
		}
	}
	r.tokens = append(r.tokens, t)
	return taken
}

// oldYear reports whether three figures in a narrative stand as a year does,
// behind a preposition or a month and before a mark: "by 865, ".
func (r *reader) oldYear(raw []prose.Token) bool {
	if len(raw) > 1 {
		switch raw[1].In(r.text) {
		case ".", ",", ";", ")", "–", "-", "/":
		default:
			return false
		}
	}
	i := len(r.tokens) - 1
	if i < 0 {
		return false
	}
	switch r.lower(i) {
	case "in", "by", "until", "since", "of", "en", "hacia", "desde", "hasta", "año", "el":
		return true
	}
	return r.tokens[i].is(cMonth)
}

// joined reads 10:30, 2026-02-04 and 3/1/2026; it returns the tokens taken.
func (r *reader) joined(t *token, raw []prose.Token) int {
	if len(raw) < 3 || raw[0].End != raw[1].Start || raw[1].End != raw[2].Start || raw[2].Kind != prose.Number {
		return 0
	}
	a, b, mark := raw[0].In(r.text), raw[2].In(r.text), raw[1].In(r.text)
	if mark == ":" {
		return r.clock(t, raw, a, b)
	}
	if mark != "-" && mark != "/" {
		return 0
	}
	if len(raw) < 5 || raw[3].In(r.text) != mark || raw[4].Kind != prose.Number || raw[2].End != raw[3].Start || raw[3].End != raw[4].Start {
		return 0
	}
	c := raw[4].In(r.text)
	if i := strings.IndexByte(c, 'T'); i > 0 && len(a) == 4 {
		return r.instant(t, raw, a, b, c[:i], c[i+1:])
	}
	if !t.threeFigures(a, b, c, false) {
		return 0
	}
	t.End = raw[4].End
	return 4
}

// clock reads 10:30 and 10:30:15.
func (r *reader) clock(t *token, raw []prose.Token, a, b string) int {
	h, ok := small(a, 24)
	past, ok2 := small(b[:min(len(b), 2)], 59)
	if !ok || !ok2 || len(b) < 2 {
		return 0
	}
	taken := 2
	if len(raw) > 4 && raw[3].In(r.text) == ":" && raw[3].Start == raw[2].End && raw[4].Start == raw[3].End && raw[4].Kind == prose.Number {
		taken = 4
	}
	switch tail := strings.ToLower(strings.ReplaceAll(b[2:], ".", "")); tail {
	case "", "h", "hs", "hrs":
	case "am", "pm":
		h = twelve(h, tail == "pm")
	default:
		return 0
	}
	t.bits, t.n, t.End = 1<<cClock, h*60+past, raw[taken].End
	return taken
}

// twelve turns an hour of the twelve-hour clock into one of the day.
func twelve(h int, afternoon bool) int {
	switch {
	case afternoon && h < 12:
		return h + 12
	case !afternoon && h == 12:
		return 0
	}
	return h
}

// instant reads 2026-02-04T10:30:00Z, of which a to c are the date.
func (r *reader) instant(t *token, raw []prose.Token, a, b, c, hour string) int {
	h, ok := small(hour, 24)
	if !ok || len(raw) < 7 || raw[5].In(r.text) != ":" || !t.threeFigures(a, b, c, false) {
		return 0
	}
	m, ok := small(strings.TrimRight(raw[6].In(r.text), "Zz"), 59)
	if !ok {
		return 0
	}
	taken := 6
	if len(raw) > 8 && raw[7].In(r.text) == ":" && raw[8].Kind == prose.Number {
		taken = 8
	}
	t.date.h, t.date.min, t.date.clock = int8(h), int8(m), true
	t.End = raw[taken].End
	return taken
}

// small reads a number of one or two figures up to a limit.
func small(s string, limit int) (int, bool) {
	if len(s) == 0 || len(s) > 2 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, n <= limit
}

// threeFigures reads a date in figures: year first, else day or month first,
// where dots say that it is the day.
func (t *token) threeFigures(a, b, c string, dotted bool) bool {
	f := figures{}
	if y, ok := fourFigures(a); ok {
		m, ok1 := small(b, 12)
		d, ok2 := small(c, 31)
		f.y, f.m, f.d = int16(y), int8(m), int8(d)
		if !ok1 || !ok2 {
			return false
		}
	} else {
		x, ok1 := small(a, 31)
		y, ok2 := small(b, 31)
		year, ok3 := fourFigures(c)
		if n, ok := small(c, 99); ok && len(c) == 2 {
			year, ok3 = nearCentury(n), true
		}
		if !ok1 || !ok2 || !ok3 {
			return false
		}
		f.y, f.m, f.d = int16(year), int8(x), int8(y)
		if x > 12 || dotted && y <= 12 {
			f.m, f.d = int8(y), int8(x)
		}
		f.other = x <= 12 && y <= 12 && x != y && !dotted
	}
	if !valid(int(f.y), int(f.m), int(f.d)) {
		return false
	}
	t.date, t.bits = f, 1<<cNumeric
	return true
}

// nearCentury puts a year of two figures into 1940 to 2039.
func nearCentury(n int) int {
	if n < 40 {
		return 2000 + n
	}
	return 1900 + n
}

func fourFigures(s string) (int, bool) {
	if len(s) != 4 {
		return 0, false
	}
	n := 0
	for i := range 4 {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, n >= 1000 && n < 2200
}

// valid reports whether the calendar has that day.
func valid(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 {
		return false
	}
	got := timeline.DayOf(y, m, d).FirstDay()
	return got.M == m && got.D == d
}

// classify says what a number by itself can be.
func (t *token) classify(s string, tongue *tongue) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	figures, tail := s[:i], prose.Fold(s[i:])
	t.n = atoi(figures)
	t.num = float64(t.n)
	switch tail {
	case "":
		t.bits = 1 << cNum
		t.bareNumber(figures)
	case ".º", ".ª", "st", "nd", "rd", "th", "º", "ª", "o", "a", "er", "ro", "do", "to", "°":
		t.bits = 1 << cOrd
		if t.n >= 1 && t.n <= 31 {
			t.bits |= 1 << cDay
		}
	case "s":
		t.decade(figures)
	case "h", "hs", "hrs":
		if t.n <= 24 {
			t.bits, t.n = 1<<cClock, t.n*60
		}
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		if t.n <= 12 {
			t.bits, t.n = 1<<cClock, twelve(t.n, tail[0] == 'p')*60
		}
	default:
		t.mixedNumber(figures, tail, tongue)
	}
}

func (t *token) bareNumber(figures string) {
	if _, ok := fourFigures(figures); ok {
		t.bits |= 1 << cYear
	}
	if len(figures) <= 2 {
		if t.n >= 1 && t.n <= 31 {
			t.bits |= 1 << cDay
		}
		if t.n <= 24 {
			t.bits |= 1 << cHour
		}
	}
}

func (t *token) decade(figures string) {
	if t.n%10 != 0 {
		return
	}
	switch len(figures) {
	case 4:
		t.bits = 1 << cDecade
	case 2:
		t.bits = 1 << cShort
	}
}

// mixedNumber reads 1,000 and 3.5, 4.10.2025 and 16h30.
func (t *token) mixedNumber(figures, tail string, tongue *tongue) {
	parts := strings.Split(tail[1:], tail[:1])
	switch {
	case tail[0] == '.' && len(parts) == 2 && t.threeFigures(figures, parts[0], parts[1], true):
	case tail[0] == '.' && len(parts) == 1 && t.dotted(parts[0]):
	case tail[0] == 'h' && len(tail) == 3:
		if m, ok := small(tail[1:], 59); ok && t.n <= 24 {
			t.bits, t.n = 1<<cClock, t.n*60+m
		}
	case tail[0] == ',' || tail[0] == '.':
		t.grouped(tail, tongue)
	}
}

// dotted reads 10.30, which may be a clock time, with or without a.m. behind.
func (t *token) dotted(s string) bool {
	if len(s) != 2 {
		return false
	}
	m, ok := small(s, 59)
	if !ok || t.n > 24 {
		return false
	}
	t.num += float64(m) / 100
	t.n = t.n*60 + m
	t.bits = 1<<cDotted | 1<<cNum
	return true
}

// grouped reads thousands and decimals, each tongue in its own way.
func (t *token) grouped(tail string, tongue *tongue) {
	group, point := byte(','), byte('.')
	if tongue.dayFirst && (tail[0] == '.') == (len(tail) == 4) {
		group, point = '.', ','
	}
	whole, fraction, scale := float64(t.n), 0.0, 1.0
	after := false
	for i := range len(tail) {
		switch c := tail[i]; {
		case c == group && !after:
		case c == point:
			after = true
		case c >= '0' && c <= '9' && after:
			scale /= 10
			fraction += float64(c-'0') * scale
		case c >= '0' && c <= '9':
			whole = whole*10 + float64(c-'0')
		default:
			return
		}
	}
	t.num = whole + fraction
	t.n = int(min(whole, 1e9))
	t.bits = 1 << cNum
}

// atoi reads figures; more than nine of them count as a great number.
func atoi(s string) int {
	if len(s) > 9 {
		return 1e9
	}
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
