package desk

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
	"dateline/timeline/library"
)

// index is what the desk has worked out of the library as it stands; the zero
// index knows nothing yet.
type index struct {
	sorted []timeline.Item
	words  map[timeline.Key]string
	shown  []timeline.Item
	whole  []timeline.Item
	stands map[timeline.ID]timeline.Key // what is shown of each match
	// matches are those of the items in sorted
	matches []*timeline.Match
	facets  *Facets
	of      map[timeline.ID][]timeline.Item // by article, but for rejected ones
	together
}

// Sorted returns every item of the library, by time; those without a date come last.
func (d *Desk) Sorted() []timeline.Item {
	if d.index.sorted == nil {
		d.index.sorted = slices.Collect(d.View().Items())
		slices.SortFunc(d.index.sorted, ByTime)
	}
	return d.index.sorted
}

// ByTime orders items by when they were, then by where they were read. No two
// items are the same to it.
func ByTime(a, b timeline.Item) int {
	return cmp.Or(a.Common().When.Compare(b.Common().When), compareSources(a, b), cmp.Compare(a.Key().ID, b.Key().ID), cmp.Compare(a.Kind(), b.Kind()))
}

// after returns what is still known after a patch: the order of the items, with
// those that changed in their new places, and the words of all others. To sort
// a large library anew at each key would be felt.
func (x index) after(p library.Patch) index {
	changed, others := map[timeline.Key]timeline.Item{}, false // what each item is now; nil for gone
	for _, c := range p.Changes {
		switch k := c.Key(); k.Kind {
		case timeline.EventKind, timeline.StatementKind:
			changed[k], _ = c.After.(timeline.Item)
		case timeline.ArticleKind, timeline.PersonKind:
			others = true
		}
	}
	next := index{sorted: moved(x.sorted, changed), together: x.together.after(p)}
	if !others {
		next.words = x.words
		for k := range changed {
			delete(next.words, k)
		}
	}
	return next
}

// moved returns a sorted list with the changed items in their new places; nil
// for nil.
func moved(sorted []timeline.Item, changed map[timeline.Key]timeline.Item) []timeline.Item {
	if sorted == nil || len(changed) == 0 {
		return sorted
	}
	var fresh []timeline.Item
	for _, it := range changed {
		if it != nil {
			fresh = append(fresh, it)
		}
	}
	slices.SortFunc(fresh, ByTime)
	rest := slices.DeleteFunc(slices.Clone(sorted), func(it timeline.Item) bool { _, is := changed[it.Key()]; return is })
	out := make([]timeline.Item, 0, len(rest)+len(fresh))
	for _, it := range fresh {
		i, _ := slices.BinarySearchFunc(rest, it, ByTime)
		out, rest = append(append(out, rest[:i]...), it), rest[i:]
	}
	return append(out, rest...)
}

func compareSources(a, b timeline.Item) int {
	s, t := a.Common().Sources, b.Common().Sources
	if len(s) == 0 || len(t) == 0 {
		return len(t) - len(s)
	}
	return cmp.Or(cmp.Compare(s[0].Article, t[0].Article), cmp.Compare(s[0].Start, t[0].Start))
}

// Items returns what the filter lets through, by time. It must not be changed.
func (d *Desk) Items() []timeline.Item {
	if d.index.shown == nil {
		v := d.View()
		shown, of := []timeline.Item{}, []*timeline.Match{}
		for i, it := range d.Sorted() {
			m := d.matches()[i]
			words := ""
			if d.filter.Text != "" {
				words = d.wordsOf(it)
			}
			if d.filter.lets(v, it, d.asked(m, it), words) && (d.filter.Standing != ToDecide || Forks(it) || d.contested(m)) {
				shown, of = append(shown, it), append(of, m)
			}
		}
		d.index.shown, d.index.stands = d.standing(shown, of)
	}
	return d.index.shown
}

// wordsOf returns all that a search for an item looks through, folded.
func (d *Desk) wordsOf(it timeline.Item) string {
	if w, ok := d.index.words[it.Key()]; ok {
		return w
	}
	v := d.View()
	parts := []string{it.Label(), it.Common().Note, d.SpeakerOf(it)}
	for _, id := range it.Common().People {
		if p, ok := library.Get[*timeline.Person](v, id); ok {
			parts = append(parts, p.Name)
		}
	}
	for _, s := range it.Common().Sources {
		if a, ok := library.Get[*timeline.Article](v, s.Article); ok {
			parts = append(parts, a.Text[s.Start:s.End], a.Title, a.Outlet)
		}
	}
	if d.index.words == nil {
		d.index.words = map[timeline.Key]string{}
	}
	w := prose.Fold(strings.Join(parts, "\n"))
	d.index.words[it.Key()] = w
	return w
}

// SpeakerOf names who speaks in a statement; empty for an event.
func (d *Desk) SpeakerOf(it timeline.Item) string {
	if s, ok := it.(*timeline.Statement); ok {
		return d.View().Speaker(s)
	}
	return ""
}

// Articles returns the articles, the newest first.
func (d *Desk) Articles() []*timeline.Article {
	all := slices.Collect(library.All[*timeline.Article](d.View()))
	slices.SortStableFunc(all, func(a, b *timeline.Article) int {
		return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(a.Title, b.Title))
	})
	return all
}

// Topics returns the topics in their order.
func (d *Desk) Topics() []*timeline.Topic {
	all := slices.Collect(library.All[*timeline.Topic](d.View()))
	slices.SortStableFunc(all, func(a, b *timeline.Topic) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Name, b.Name))
	})
	return all
}

// Pinned returns the topic on a digit.
func (d *Desk) Pinned(digit int) (*timeline.Topic, bool) {
	for _, t := range d.Topics() {
		if t.Digit == digit && digit > 0 {
			return t, true
		}
	}
	return nil, false
}

// A Count is how often a value occurs among the items that are not rejected.
type Count struct {
	ID   timeline.ID // of a topic or person
	Name string
	N    int
}

// Facets counts the items of a library by what they can be filtered for. What
// stands as one counts as one, except where the items of one article are counted.
type Facets struct {
	Items, Tagged, ToDecide      int
	Topics                       map[timeline.ID]int
	People                       []Count // the most frequent first
	Outlets                      []Count // the same
	Review, Disputed, NoDate     int
	Starred, Rejected            int
	ReviewByArticle, ByArticle   map[timeline.ID]int
	DisputedByArticle, ofPersons map[timeline.ID]int
}

// Facets counts the whole library, whatever the filter.
func (d *Desk) Facets() *Facets {
	if d.index.facets == nil {
		d.index.facets = d.count()
	}
	return d.index.facets
}

func (d *Desk) count() *Facets {
	v := d.View()
	c := counting{desk: d, f: &Facets{
		Topics: map[timeline.ID]int{}, ReviewByArticle: map[timeline.ID]int{}, ByArticle: map[timeline.ID]int{},
		DisputedByArticle: map[timeline.ID]int{}, ofPersons: map[timeline.ID]int{},
	}, seen: map[seen]bool{}}
	outlets := map[string]int{}
	for i, it := range d.Sorted() {
		c.item(it, d.matches()[i])
		if it.Common().Status == timeline.Rejected {
			continue
		}
		for _, name := range outletsOf(v, it.Common()) {
			outlets[name] += c.once("outlet", name)
		}
	}
	f := c.f
	for p := range library.All[*timeline.Person](v) {
		f.People = append(f.People, Count{ID: p.ID, Name: p.Name, N: f.ofPersons[p.ID]})
	}
	for name, n := range outlets {
		f.Outlets = append(f.Outlets, Count{Name: name, N: n})
	}
	slices.SortFunc(f.People, byCount)
	slices.SortFunc(f.Outlets, byCount)
	return f
}

// A counting goes through the items of a library.
type counting struct {
	desk  *Desk
	f     *Facets
	match *timeline.Match // that of the item at hand, where it stands as one; nil for none
	seen  map[seen]bool   // what has been counted of each match
}

// seen is something of a match that counts once.
type seen struct {
	match       *timeline.Match
	side, value string
}

// once returns 1 the first time that something of a match is counted, and for
// all that has none; then 0.
func (c *counting) once(side, value string) int {
	if c.match == nil {
		return 1
	}
	k := seen{c.match, side, value}
	if c.seen[k] {
		return 0
	}
	c.seen[k] = true
	return 1
}

func (c *counting) item(it timeline.Item, m *timeline.Match) {
	facts, f := it.Common(), c.f
	if c.match = m; c.desk.apart {
		c.match = nil
	}
	if facts.Status == timeline.Rejected {
		f.Rejected += c.once("rejected", "")
		return
	}
	f.Items += c.once("item", "")
	topics := c.desk.topicsIn(c.match, it)
	for _, t := range topics {
		f.Topics[t] += c.once("topic", string(t))
	}
	if len(topics) == 0 {
		f.Topics[Untagged] += c.once("topic", "")
	} else {
		f.Tagged += c.once("tagged", "")
	}
	of := c.desk.judgedIn(c.match, it)
	if !of.When.Known() {
		f.NoDate += c.once("no date", "")
	}
	if of.Starred {
		f.Starred += c.once("starred", "")
	}
	if Forks(it) || c.desk.contested(m) {
		f.ToDecide += c.once("to decide", "")
	}
	for _, id := range timeline.Involved(it) {
		f.ofPersons[id] += c.once("person", string(id))
	}
	c.standing(facts, of)
}

// standing counts an item by its status, and by its article, where each counts.
func (c *counting) standing(facts, judged *timeline.Facts) {
	f := c.f
	switch judged.Status {
	case timeline.Suggested:
		f.Review += c.once("review", "")
	case timeline.Disputed:
		f.Disputed += c.once("disputed", "")
	}
	if len(facts.Sources) == 0 {
		return
	}
	a := facts.Sources[0].Article
	f.ByArticle[a]++
	switch facts.Status {
	case timeline.Suggested:
		f.ReviewByArticle[a]++
	case timeline.Disputed:
		f.DisputedByArticle[a]++
	}
}

func byCount(a, b Count) int {
	return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
}

// outletsOf returns the outlets that an item rests on, each once.
func outletsOf(v library.View, facts *timeline.Facts) []string {
	var out []string
	for _, s := range facts.Sources {
		if a, ok := library.Get[*timeline.Article](v, s.Article); ok && !slices.Contains(out, Outlet(a)) {
			out = append(out, Outlet(a))
		}
	}
	return out
}

// Review returns the items of an article in the order they stand in it, but
// for rejected ones. It must not be changed.
func (d *Desk) Review(article timeline.ID) []timeline.Item {
	if d.index.of == nil {
		d.index.of = map[timeline.ID][]timeline.Item{}
		for _, it := range d.Sorted() {
			if s := it.Common().Sources; len(s) > 0 && it.Common().Status != timeline.Rejected {
				d.index.of[s[0].Article] = append(d.index.of[s[0].Article], it)
			}
		}
		for _, items := range d.index.of {
			slices.SortStableFunc(items, func(a, b timeline.Item) int {
				return cmp.Compare(a.Common().Sources[0].Start, b.Common().Sources[0].Start)
			})
		}
	}
	return d.index.of[article]
}
