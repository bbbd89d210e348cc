package extract

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/when"
)

// lengths are units of time in days; an hour later is the same day.
var lengths = map[string]int{
	"hour": 0, "hours": 0, "minute": 0, "minutes": 0, "day": 1, "days": 1, "week": 7, "weeks": 7,
	"hora": 0, "horas": 0, "minuto": 0, "minutos": 0, "dia": 1, "dias": 1, "semana": 7, "semanas": 7,
}

// numerals are the small numbers, folded.
var numerals = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
	"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7,
}

// fromBefore are words that count from what was just told.
var fromBefore = map[string]bool{
	"later": true, "after": true, "afterwards": true, "afterward": true, "same": true, "next": true, "following": true, "despues": true,
	"tarde": true, "mismo": true, "misma": true, "siguiente": true,
}

// chain dates the expressions that count from the story's last date: "a day
// later", "hours later", "on the same day".
func (r *reader) chain() {
	last := -1
	for i := range r.Dates {
		d := &r.Dates[i]
		days, ok := r.shift(d.In(r.Text))
		counts := ok && d.Type != when.Set && (!d.When.Known() || days == 0 && d.When.Earliest() != d.When.Latest())
		if counts && last >= 0 {
			r.count(d, r.Dates[last].When, days, fmt.Sprintf("counted from “%s” %s", r.Dates[last].In(r.Text), r.mark(r.Dates[last].Start)))
		}
		if r.toldDay(*d) {
			last = i
		}
	}
}

// toldDay reports whether a date is known to the day and is of what the article
// tells on.
func (r *reader) toldDay(d when.Mention) bool {
	return r.calendar(d) && r.current(d.When) && d.When.Precision() >= timeline.Day
}

// shift reads by how many days an expression counts on: "two days later".
func (r *reader) shift(s string) (days int, ok bool) {
	n, unit, back := 1, -1, false
	for _, w := range fields(prose.Fold(s)) {
		if k, ok := numerals[w]; ok {
			n = k
		}
		if k, ok := lengths[w]; ok {
			unit = k
		}
		back = back || fromBefore[w]
		if w == "same" || w == "mismo" || w == "misma" {
			n = 0
		}
	}
	return n * unit, back && unit >= 0
}

// count dates an expression by another's date and some days more.
func (r *reader) count(d *when.Mention, from timeline.Period, days int, how string) {
	day := from.Latest().AddDays(days)
	d.When = timeline.Of(day)
	d.When.Reckoned, d.When.Rule = true, "counted on"
	d.Rule, d.Reason = "counted on", how
	d.Type = when.Date
}

// fromMeeting dates "two days before the meeting" by the meeting.
func (r *reader) fromMeeting() {
	m := r.meeting
	if m == nil || !m.when.Latest().Known() || m.when.Precision() < timeline.Day {
		return
	}
	for i := range r.Dates {
		d := &r.Dates[i]
		if d.When.Known() || d.Type != when.Duration {
			continue
		}
		rest := fields(prose.Fold(r.Text[d.End:min(d.End+40, len(r.Text))]))
		days, ok := r.shift(d.In(r.Text) + " later")
		if !ok || len(rest) < 3 || days == 0 {
			continue
		}
		k := 1
		for k < len(rest) && (rest[k] == "the" || rest[k] == "de" || rest[k] == "la" || rest[k] == "del" || rest[k] == "el") {
			k++
		}
		if k < 2 || k >= len(rest) || !sameKind(strings.Trim(rest[k], ".,;:"), m.noun) {
			continue
		}
		switch rest[0] {
		case "before", "antes":
			r.count(d, m.when, -days, "counted back from the "+m.noun+", "+m.reason)
		case "after", "despues":
			r.count(d, m.when, days, "counted on from the "+m.noun+", "+m.reason)
		}
	}
}

func sameKind(a, b string) bool {
	if a == prose.Fold(b) {
		return true
	}
	for x, k := range kindred {
		if prose.Fold(x) == a {
			return k == kindred[b]
		}
	}
	return false
}
