package briefing

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// figures fills the strip of key figures.
func (c *composer) figures() {
	d, w := c.doc, c.w
	period, days := c.period()
	inferred := count(d.Entries, func(e Entry) bool { return e.Inferred })
	undated := count(d.Entries, func(e Entry) bool { return !e.Known })
	var note []string
	for _, k := range []struct {
		word Count
		n    int
	}{{w.Dated, len(d.Entries) - inferred - undated}, {w.Inferred, inferred}, {w.Undated, undated}} {
		if k.n > 0 {
			note = append(note, k.word.Of(k.n))
		}
	}
	said := 0
	for _, s := range d.Speakers {
		said += len(s.Said)
	}
	rests := w.NotCorroborated
	if outlets := c.outlets(); len(c.articles) > 1 {
		rests = strings.Join(c.languages(), ", ")
		if outlets > 0 {
			rests = w.Outlets.Of(outlets)
		}
	}
	d.Figures = []Figure{
		{w.Period, period, days},
		{w.Events, fmt.Sprint(len(d.Entries)), strings.Join(note, ", ")},
		{w.Statements, fmt.Sprintf(w.Of, said, max(said, c.heard)), w.Speakers.Of(len(d.Speakers))},
		{w.Sources, w.Articles.Of(len(c.articles)), rests},
	}
}

// period returns the stretch from the first to the last item, and its length.
func (c *composer) period() (stretch, days string) {
	var first, last timeline.Date
	var from, to float64
	for _, it := range c.items {
		p := it.Common().When
		if !p.Known() {
			continue
		}
		a, b := p.Days()
		if begin := earlier(p); !first.Known() || a < from {
			first, from = begin, a
		}
		if end := later(p); !last.Known() || b > to {
			last, to = end, b
		}
	}
	if !first.Known() {
		return c.w.NoDate, ""
	}
	return upper(c.w.date.stretch(first, last)), c.length(to - from)
}

// length returns a number of days in words: from two years on nobody counts days.
func (c *composer) length(days float64) string {
	const year = 365.2425
	if days < 2*year {
		return c.w.Days.Of(int(days + .5))
	}
	return c.w.Years.Of(int(days/year + .5))
}

func earlier(p timeline.Period) timeline.Date {
	if p.From.Known() {
		return p.From
	}
	return p.To
}

func later(p timeline.Period) timeline.Date {
	if p.To.Known() {
		return p.To
	}
	return p.From
}

// basis says what the document rests on, in sentences made of counts.
func (c *composer) basis() {
	c.onArticles()
	c.onVoices()
	d, b := c.doc, &c.w.Basis
	n := len(d.Entries)
	c.share(b.Claims, count(d.Entries, func(e Entry) bool { return e.Basis != c.w.Reported && e.Basis != c.w.ByHand }), n)
	c.share(b.Inferred, count(d.Entries, func(e Entry) bool { return e.Inferred }), n)
	c.onTelling(b)
	c.some(b.Undated, count(d.Entries, func(e Entry) bool { return !e.Known }))
	c.some(b.Disputed, count(c.items, func(it timeline.Item) bool { return it.Common().Status == timeline.Disputed }))
	c.some(b.Hand, count(c.items, func(it timeline.Item) bool { return len(it.Common().Sources) == 0 }))
	for _, it := range c.items {
		if f := it.Common(); f.Status == timeline.Suggested && !f.Origin.ByHand() && !f.Origin.Edited {
			d.Unreviewed = append(d.Unreviewed, it.Key())
		}
	}
	c.share(b.Reviewed, len(d.Unreviewed), len(c.items))
}

func (c *composer) onArticles() {
	b, n := &c.w.Basis, len(c.articles)
	renderings := count(c.articles, func(a *timeline.Article) bool { return a.Original != "" })
	if n == 1 {
		lang := ""
		if l := c.languages(); len(l) > 0 {
			lang = ", " + fmt.Sprintf(c.w.In, l[0])
		}
		c.say(fmt.Sprintf(b.OneArticle[0], lang), b.OneArticle[1])
		if renderings > 0 {
			c.say(b.Original[0], fmt.Sprintf(b.Original[1], c.articles[0].Original))
		}
		return
	}
	if n > 1 {
		lead, text := fmt.Sprintf(b.ArticlesOnly[0], n), b.ArticlesOnly[1]
		if k := c.outlets(); k > 0 {
			lead, text = fmt.Sprintf(b.Articles[0], n, c.w.Outlets.Of(k)), b.Articles[1]
		}
		text = fmt.Sprintf(text, c.join(c.languages()), c.published())
		c.say(lead, text)
		c.share(b.Renderings, renderings, n)
	}
	c.share(b.Copies, count(c.articles, func(a *timeline.Article) bool { return len(c.twins(a)) > 0 }), n)
	c.share(b.Single, count(c.doc.Entries, func(e Entry) bool { return len(e.Cites) > 0 && e.Voices < 2 }), len(c.doc.Entries))
}

// onTelling counts what several articles tell, and what they tell differently.
func (c *composer) onTelling(b *basisWords) {
	var all []Telling
	for _, e := range c.doc.Entries {
		all = append(all, e.Telling)
	}
	for _, s := range c.doc.Speakers {
		for _, q := range s.Said {
			all = append(all, q.Telling)
		}
	}
	c.share(b.Told, count(all, func(t Telling) bool { return t.Voices > 0 }), len(c.items))
	c.share(b.Otherwise, count(all, func(t Telling) bool { return len(t.Otherwise) > 0 }), len(c.items))
	c.share(b.Settled, count(all, func(t Telling) bool { return t.Settled }), len(c.items))
}

func (c *composer) onVoices() {
	b, d := &c.w.Basis, c.doc
	said, written := 0, 0
	for _, s := range d.Speakers {
		said += len(s.Said)
		written += count(s.Said, func(q Quotation) bool { return q.Form == timeline.Written })
	}
	if said > 2 && d.Speakers[0].Name != c.w.NoSpeaker {
		switch name, most := d.Speakers[0].Name, len(d.Speakers[0].Said); {
		case most == said:
			c.say(b.OnlyVoice[0], fmt.Sprintf(b.OnlyVoice[1], said, name))
		case most*10 >= said*6:
			c.say(b.OneVoice[0], fmt.Sprintf(b.OneVoice[1], most, said, name))
		}
	}
	c.share(b.Written, written, said)
	c.share(b.SecondHand, c.nested, c.heard)
}

func (c *composer) say(lead, text string) {
	c.doc.Basis = append(c.doc.Basis, Remark{lead, text})
}

// share adds a sentence on n of m, unless n is 0.
func (c *composer) share(words [3]string, n, m int) {
	if n > 0 {
		c.say(words[0], fmt.Sprintf(words[min(n, 2)], n, m))
	}
}

// some adds a sentence on n items, unless n is 0.
func (c *composer) some(words [2]string, n int) {
	if n > 0 {
		c.say(words[0], fmt.Sprintf(words[1], c.w.items(n)))
	}
}

func (c *composer) outlets() int {
	seen := map[string]bool{}
	for _, a := range c.articles {
		if a.Outlet != "" {
			seen[a.Outlet] = true
		}
	}
	return len(seen)
}

// languages returns the names of the languages of the cited articles.
func (c *composer) languages() []string {
	var names []string
	for _, a := range c.articles {
		base, _, _ := strings.Cut(a.Lang, "-")
		if name := c.w.Languages[base]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// join returns words as a list: "English and Spanish".
func (c *composer) join(words []string) string {
	if n := len(words); n > 1 {
		and := c.w.And
		if strings.HasPrefix(words[n-1], "i") {
			and = c.w.AndI
		}
		return strings.Join(words[:n-1], ", ") + " " + and + " " + words[n-1]
	}
	return strings.Join(words, "")
}

// published returns the stretch in which the cited articles were published.
func (c *composer) published() string {
	var dates []timeline.Date
	for _, a := range c.articles {
		if a.Published.Known() {
			dates = append(dates, a.Published.FirstDay())
		}
	}
	if len(dates) == 0 {
		return ""
	}
	return c.w.date.stretch(slices.MinFunc(dates, timeline.Date.Compare), slices.MaxFunc(dates, timeline.Date.Compare))
}

func count[T any](list []T, f func(T) bool) int {
	n := 0
	for _, x := range list {
		if f(x) {
			n++
		}
	}
	return n
}
