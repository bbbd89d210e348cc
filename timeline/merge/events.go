package merge

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/library"
)

// What makes one event of two, see [happening.like]. Tuned by eye on families of
// reports of our own, on MEANTIME, on SemEval 2015 task 4, corpora 1 and 2, and
// on the texts of PolNeAR, train: 839 reports of seven outlets on one campaign,
// where all that happens sounds alike.
const (
	sameEvent  = .5  // of each title's telling words stand in the other report
	looseEvent = .75 // where a date is a week or a month
	otherDate  = .75 // where the dates cannot both hold: a conflict
	leastWord  = 2   // telling words in common, and with no more than those
	twoWords   = .66 // more of each title
	leastOther = 4   // telling words that two of other dates have in common
	loose      = 2   // days: a longer period is a loose date
	longest    = 31  // days: a longer period says nothing of whether two things are one
)

// A happening is an event, ready to be held beside others.
type happening struct {
	*timeline.Event
	title    []string        // the telling words of the title, as stems
	told     map[string]bool // and those of the passage that bears it out, and who takes part
	names    map[string]bool // those with a capital
	passage  string          // the words that bear it out, folded
	doer     []string        // the telling words before the verb
	concepts map[string]int  // of the title's words, by their stems
	concept  int             // of the word it hangs on
	lang     string
	ofTheDay bool
}

// events links events that are the same.
func (p *pool) events() []link {
	list := p.items[timeline.EventKind]
	told := make([]happening, len(list))
	stems := make([]map[string]bool, len(list))
	for i, it := range list {
		told[i] = p.happening(it.(*timeline.Event))
		stems[i] = told[i].told
	}
	x := indexed(stems, begins(list))
	var out []link
	for i, it := range list {
		if !p.isNew(it) {
			continue
		}
		for j, n := range x.alike(i, reach+longest) {
			if n < 2 || p.isNew(list[j]) && j < i {
				continue
			}
			l := told[i].like(told[j])
			if l.score > 0 {
				l.a, l.b = it.Key(), list[j].Key()
				out = append(out, l)
			}
		}
	}
	return out
}

func (p *pool) happening(e *timeline.Event) happening {
	passage := passage(p.view, e)
	h := happening{
		Event: e, told: content(e.Title + " " + passage), names: capitals(e.Title + " " + passage),
		concepts: map[string]int{}, lang: langOf(p.view, e), ofTheDay: p.ofTheDay(e), passage: key(passage),
	}
	if e.Type != timeline.Announced {
		h.concept = concept(e.Type)
	}
	for _, w := range terms(e.Title) {
		if telling(w) && !slices.Contains(h.title, stem(w)) {
			h.title = append(h.title, stem(w))
		}
		if c := concepts[w]; c != 0 {
			h.concepts[stem(w)] = c
			if h.concept == 0 {
				h.concept = c
			}
		}
	}
	for _, id := range e.People {
		if who, ok := library.Get[*timeline.Person](p.view, id); ok {
			if t := terms(who.Name); len(t) > 0 { // the last of it is what all reports use
				h.told[stem(t[len(t)-1])], h.names[stem(t[len(t)-1])] = true, true
			}
		}
	}
	h.doer = h.before()
	return h
}

// before returns the telling words before the word that the event hangs on.
func (h happening) before() []string {
	for i, s := range h.title {
		if c := h.concepts[s]; h.Type != "" && s == stem(prose.Fold(h.Type)) || c != 0 && c == h.concept {
			return h.title[:i]
		}
	}
	return nil
}

// capitals returns the stems of the words with a capital, but for those that
// name a kind of happening.
func capitals(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		w = strings.Trim(w, ".,;:()“”\"'«»‘’")
		if first, _ := utf8.DecodeRuneInString(w); len(w) < 3 || !unicode.IsUpper(first) {
			continue
		}
		for _, t := range terms(w) {
			if telling(t) && concepts[t] == 0 {
				out[stem(t)] = true
			}
		}
	}
	return out
}

// ofTheDay reports whether something was on the day that its article came out.
// What is told so on two days is two things: each day's market report.
func (p *pool) ofTheDay(it timeline.Item) bool {
	a, ok := library.Get[*timeline.Article](p.view, articleOf(p.view, it.Key()))
	return ok && meet(it.Common().When, timeline.Of(a.Published), 0)
}

// like says how surely two events are one, and why; a link without a score for
// not. The measure is how much of each title stands in the other report, of the
// two the smaller: what one tells and the other does not mention is another
// thing. Words for the same kind of happening count as one word, and at least
// one of those who do it must be told of by both.
func (h happening) like(o happening) link {
	if h.passage != "" && h.passage == o.passage && h.When.EDTF() == o.When.EDTF() && h.Type == o.Type {
		return link{score: 1, reason: "the same sentence"}
	}
	if length(h.When) > longest || length(o.When) > longest || len(h.title) == 0 || len(o.title) == 0 {
		return link{}
	}
	both := stated(&h.Facts) && stated(&o.Facts)
	slack := 1.0
	if both {
		slack = 0
	}
	together := meet(h.When, o.When, slack)
	if h.lang != o.lang {
		return h.translated(o, together)
	}
	a, b := h.covered(o), o.covered(h)
	score := min(share(a, h.title), share(b, o.title))
	common := min(len(a), len(b))
	strangers := len(h.doer) > 0 && len(o.doer) > 0 && !h.does(o) && !o.does(h)
	if common < leastWord || common == leastWord && score < twoWords || strangers || shared(h.names, o.names) == 0 || h.concept != o.concept && h.concept != 0 && o.concept != 0 {
		return link{}
	}
	least := sameEvent
	if length(h.When) > loose || length(o.When) > loose {
		least = looseEvent
	}
	switch {
	case together && score >= least:
		return link{score: score, reason: "the same day, and both tell of " + h.words(a)}
	case !together && both && least == sameEvent && score >= otherDate && common >= leastOther && meet(h.When, o.When, reach) && !(h.ofTheDay && o.ofTheDay):
		return link{score: score / 2, reason: "two dates, though both tell of " + h.words(a), despite: true}
	}
	return link{}
}

// translated links events that are told in two languages: one day, one kind of
// happening, and two names or figures in common.
func (h happening) translated(o happening, together bool) link {
	if !together || h.concept == 0 || h.concept != o.concept || length(h.When) > loose || length(o.When) > loose {
		return link{}
	}
	var names []string
	for _, s := range h.title {
		if (h.names[s] || s[0] <= '9') && o.told[s] {
			names = append(names, s)
		}
	}
	if n := shared(h.names, o.names); n < 2 || len(names) == 0 {
		return link{}
	}
	return link{score: sameEvent, reason: "the same day and kind of happening in two languages, and both name " + h.words(names)}
}

// covered returns the words of the title that the other report has too.
func (h happening) covered(o happening) []string {
	var out []string
	for _, s := range h.title {
		if o.told[s] || h.concepts[s] != 0 && o.tells(h.concepts[s]) {
			out = append(out, s)
		}
	}
	return out
}

// tells reports whether the title has a word for a kind of happening.
func (h happening) tells(concept int) bool {
	for _, c := range h.concepts {
		if c == concept {
			return true
		}
	}
	return false
}

// does reports whether one of those who do it is told of by the other report.
func (h happening) does(o happening) bool {
	return slices.ContainsFunc(h.doer, func(s string) bool { return o.told[s] })
}

func share(part, whole []string) float64 { return float64(len(part)) / float64(len(whole)) }

func length(p timeline.Period) float64 {
	from, to := span(p)
	return to - from
}

// words names up to five stems by the words of the title.
func (h happening) words(stems []string) string {
	var out []string
	for _, w := range strings.Fields(h.Title) {
		w = strings.Trim(w, ".,;:()“”\"'«»‘’")
		if t := terms(w); len(t) > 0 && slices.Contains(stems, stem(t[len(t)-1])) && len(out) < 5 {
			out = append(out, fmt.Sprintf("“%s”", w))
		}
	}
	return strings.Join(slices.Compact(out), ", ")
}
