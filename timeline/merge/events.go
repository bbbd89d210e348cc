package merge

import (
	"math"
	"strings"

	"dateline/timeline"
	"dateline/timeline/library"
)

// What makes one event of two, see [happening.like]. Tuned on families of reports
// of our own and on MEANTIME and SemEval 2015 task 4, corpora 1 and 2.
const (
	sameEvent   = .42 // with dates that can both hold
	otherDate   = .68 // with dates that cannot: a conflict
	longest     = 62  // days: a longer period says nothing of whether two things are one
	titleWeight = 2.0
	nameWeight  = 1.5
)

// A happening is an event, ready to be held beside others.
type happening struct {
	*timeline.Event
	stems   map[string]float64
	names   map[string]bool // folded names of people, and words with a capital
	concept int
	lang    string
	length  float64

	ofTheDay bool
}

// events links events that are the same.
func (p *pool) events() []link {
	list := p.items[timeline.EventKind]
	told := make([]happening, len(list))
	features := make([]map[string]bool, len(list))
	for i, it := range list {
		told[i] = p.happening(it.(*timeline.Event))
		features[i] = map[string]bool{}
		for s := range told[i].stems {
			features[i][s] = true
		}
	}
	x := indexed(features, begins(list))
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
	h := happening{Event: e, stems: map[string]float64{}, names: map[string]bool{}, lang: langOf(p.view, e)}
	told := passage(p.view, e)
	for s := range content(told) {
		h.stems[s] = 1
	}
	for s := range content(e.Title) {
		h.stems[s] = titleWeight
	}
	for _, w := range strings.Fields(e.Title + " " + told) {
		if w = strings.Trim(w, ".,;:()“”\"'«»"); len(w) > 2 && strings.ToLower(w[:1]) != w[:1] {
			for _, t := range terms(w) {
				if !plain[t] && concepts[t] == 0 {
					h.names[stem(t)] = true
				}
			}
		}
	}
	for _, id := range e.People {
		if who, ok := library.Get[*timeline.Person](p.view, id); ok {
			if t := terms(who.Name); len(t) > 0 { // the last of it is what all articles use
				s := stem(t[len(t)-1])
				h.names[s] = true
				h.stems[s] = max(h.stems[s], 1)
			}
		}
	}
	for s := range h.names {
		if h.stems[s] > 0 {
			h.stems[s] *= nameWeight
		}
	}
	for s := range h.stems {
		h.length += h.stems[s] * h.stems[s]
	}
	h.length = math.Sqrt(h.length)
	h.concept = concept(e.Title, e.Type)
	h.ofTheDay = p.ofTheDay(e)
	return h
}

// ofTheDay reports whether something was on the day that its article came out.
// What is told so on two days is two things: each day's market report.
func (p *pool) ofTheDay(it timeline.Item) bool {
	a, ok := library.Get[*timeline.Article](p.view, articleOf(p.view, it.Key()))
	return ok && meet(it.Common().When, timeline.Of(a.Published), 0)
}

// like says how surely two events are one, and why; a link without a score for
// not. The measure is the cosine of their telling words, those of the title and
// names counting more; it rises when the kind of happening is the same, and
// falls when it is another or no name is.
func (h happening) like(o happening) link {
	if !h.When.Known() || !o.When.Known() || tooLong(h.When) || tooLong(o.When) {
		return link{}
	}
	both := stated(&h.Facts) && stated(&o.Facts)
	slack := 1.0
	if both {
		slack = 0
	}
	together := meet(h.When, o.When, slack)
	score, names := h.cosine(o), shared(h.names, o.names)
	switch {
	case h.concept == 0 || o.concept == 0:
	case h.concept == o.concept:
		score += .12
	default:
		score -= .3
	}
	if names == 0 {
		score -= .25
	}
	switch {
	case h.lang != o.lang:
		if together && h.concept == o.concept && h.concept != 0 && names >= 2 && !tooLoose(h.When) && !tooLoose(o.When) {
			return link{score: max(score, sameEvent), reason: "the same day, and " + h.common(o) + ", in two languages"}
		}
	case together && score >= sameEvent:
		return link{score: score, reason: "the same day, and " + h.common(o)}
	case !together && both && score >= otherDate && h.concept == o.concept && meet(h.When, o.When, reach) && !(h.ofTheDay && o.ofTheDay):
		return link{score: score - .3, reason: "two dates, though " + h.common(o), despite: true}
	}
	return link{}
}

func tooLong(p timeline.Period) bool  { return length(p) > longest }
func tooLoose(p timeline.Period) bool { return length(p) > 2 }

func length(p timeline.Period) float64 {
	from, to := span(p)
	return to - from
}

func (h happening) cosine(o happening) float64 {
	if h.length == 0 || o.length == 0 {
		return 0
	}
	sum := 0.0
	for s, w := range h.stems {
		sum += w * o.stems[s]
	}
	return sum / (h.length * o.length)
}

// common names the words that two events share, in the order of the first title.
func (h happening) common(o happening) string {
	var words []string
	seen := map[string]bool{}
	for _, w := range strings.Fields(h.Title) {
		t := terms(w)
		if len(t) == 0 || plain[t[0]] || len(t[0]) < 3 {
			continue
		}
		if s := stem(t[len(t)-1]); o.stems[s] > 0 && !seen[s] && len(words) < 5 {
			seen[s] = true
			words = append(words, "“"+strings.Trim(w, ".,;:()“”\"'«»")+"”")
		}
	}
	if len(words) == 0 {
		return "the sentences share most of their words"
	}
	return "both tell of " + strings.Join(words, ", ")
}
