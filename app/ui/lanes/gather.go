package lanes

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/library"
)

// mostLanes is how many people or sources get a lane of their own; the others
// share one.
const mostLanes = 12

// A laneHead says what a lane stands for.
type laneHead struct {
	name  string
	topic *timeline.Topic // of a topic's lane
	icon  string          // of others
}

// A gathering is the items of the desk, sorted into lanes.
type gathering struct {
	set     *chart.Set
	heads   []laneHead
	where   map[timeline.Key]int // index into set.Items
	records []timeline.Item      // what set.Items were made of
	told    map[int]int          // in how many articles, by index into set.Items, where in several
	folds   []chart.Fold
}

// quietDays is how many days without items fold.
const quietDays = 10

// gather sorts what the filter lets through into lanes.
func gather(d *desk.Desk, by desk.LanesBy, collapsed map[string]bool) gathering {
	g := gathering{records: d.Items(), where: make(map[timeline.Key]int, len(d.Items())), told: map[int]int{}}
	sorter := sorters[by](d, g.records)
	topics := topicsOf(d)
	items := make([]chart.Item, len(g.records))
	for i, r := range g.records {
		facts := r.Common()
		_, statement := r.(*timeline.Statement)
		items[i] = chart.Item{
			Key: r.Key(), When: facts.When, Label: r.Label(), Statement: statement, Weight: d.Weight(r),
			Disputed: facts.Status == timeline.Disputed || d.Undecided(r), Places: sorter.places(r, firstTopic(d.TopicsOf(r), topics)),
		}
		if n := d.Told(r); n > 1 {
			g.told[i] = n
			items[i].After = float64(afterGap + look.Measure(told(n), look.Caption))
		}
		g.where[r.Key()] = i
	}
	g.heads = sorter.heads
	used := make([]int, len(g.heads))
	for _, it := range items {
		for _, p := range it.Places {
			used[p.Lane]++
		}
	}
	g.drop(items, used)
	lanes := make([]chart.Lane, len(g.heads))
	for i, h := range g.heads {
		lanes[i] = chart.Lane{Name: h.name, Collapsed: collapsed[h.name]}
	}
	g.set = chart.NewSet(items, lanes)
	g.folds = chart.Quiet(items, quietDays)
	return g
}

// everyItem returns all that stands in the library, to be counted by its first
// topic.
func everyItem(d *desk.Desk) []chart.Item {
	topics := topicsOf(d)
	var out []chart.Item
	for _, r := range d.Whole() {
		out = append(out, chart.Item{When: r.Common().When, Places: []chart.Place{{Digit: digitOf(firstTopic(d.TopicsOf(r), topics))}}})
	}
	return out
}

// drop takes out the lanes that nothing stands in.
func (g *gathering) drop(items []chart.Item, used []int) {
	to, heads := make([]int, len(used)), []laneHead{}
	for i, n := range used {
		to[i] = len(heads)
		if n > 0 {
			heads = append(heads, g.heads[i])
		}
	}
	for i := range items {
		for k := range items[i].Places {
			p := &items[i].Places[k]
			p.Lane = to[p.Lane]
		}
	}
	g.heads = heads
}

// A sorter knows the lanes, and which of them an item stands in.
type sorter struct {
	heads []laneHead
	lanes func(it timeline.Item) []int
}

// sorters are the ways to lay lanes.
var sorters = map[desk.LanesBy]func(*desk.Desk, []timeline.Item) sorter{
	desk.ByTopic:  byTopic,
	desk.ByPerson: byPerson,
	desk.BySource: bySource,
	desk.InOne: func(*desk.Desk, []timeline.Item) sorter {
		return sorter{[]laneHead{{name: "All items", icon: "timeline"}}, func(timeline.Item) []int { return []int{0} }}
	},
}

// places returns where an item stands. In a topic's lane its mark bears that
// topic, elsewhere its first one.
func (s sorter) places(it timeline.Item, first *timeline.Topic) []chart.Place {
	lanes := s.lanes(it)
	out := make([]chart.Place, len(lanes))
	for i, l := range lanes {
		t := first
		if s.heads[l].topic != nil {
			t = s.heads[l].topic
		}
		out[i] = chart.Place{Lane: l, Digit: digitOf(t), Cue: look.Badge(t)}
		if t == nil && !it.Common().When.Known() {
			out[i].Cue = "?"
		}
	}
	return out
}

func topicsOf(d *desk.Desk) map[timeline.ID]*timeline.Topic {
	out := map[timeline.ID]*timeline.Topic{}
	for _, t := range d.Topics() {
		out[t.ID] = t
	}
	return out
}

// firstTopic returns the one of some topics that comes first in their order.
func firstTopic(of []timeline.ID, topics map[timeline.ID]*timeline.Topic) *timeline.Topic {
	var first *timeline.Topic
	for _, id := range of {
		if t := topics[id]; t != nil && (first == nil || t.Order < first.Order) {
			first = t
		}
	}
	return first
}

// digitOf returns the number that says which colour a topic has.
func digitOf(t *timeline.Topic) int {
	switch {
	case t == nil:
		return 0
	case t.Digit == 0:
		return 9
	}
	return t.Digit
}

func byTopic(d *desk.Desk, _ []timeline.Item) sorter {
	var s sorter
	at := map[timeline.ID]int{}
	for _, t := range d.Topics() {
		at[t.ID] = len(s.heads)
		s.heads = append(s.heads, laneHead{name: t.Name, topic: t})
	}
	none := len(s.heads)
	s.heads = append(s.heads, laneHead{name: "Untagged"})
	s.lanes = func(it timeline.Item) []int {
		var out []int
		for _, id := range d.TopicsOf(it) {
			if l, ok := at[id]; ok {
				out = append(out, l)
			}
		}
		slices.Sort(out)
		if len(out) == 0 {
			return []int{none}
		}
		return out
	}
	return s
}

func byPerson(d *desk.Desk, items []timeline.Item) sorter {
	involved := func(it timeline.Item) []timeline.ID {
		var out []timeline.ID
		for _, it := range d.StandsFor(it) {
			out = append(out, timeline.Involved(it)...)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	return byFrequency(items, involved, func(id timeline.ID) laneHead {
		p, _ := library.Get[*timeline.Person](d.View(), id)
		if p == nil {
			return laneHead{}
		}
		return laneHead{name: p.Name, icon: "person"}
	}, laneHead{name: "Others", icon: "person"})
}

func bySource(d *desk.Desk, items []timeline.Item) sorter {
	outlets := func(it timeline.Item) []timeline.ID {
		var out []timeline.ID
		var sources []timeline.Source
		for _, it := range d.StandsFor(it) {
			sources = append(sources, it.Common().Sources...)
		}
		for _, s := range sources {
			if a, ok := library.Get[*timeline.Article](d.View(), s.Article); ok {
				if id := timeline.ID(desk.Outlet(a)); !slices.Contains(out, id) {
					out = append(out, id)
				}
			}
		}
		return out
	}
	return byFrequency(items, outlets, func(id timeline.ID) laneHead {
		return laneHead{name: string(id), icon: "document"}
	}, laneHead{name: "Others", icon: "document"})
}

// byFrequency makes a lane of each of the most frequent values, and one of the others.
func byFrequency(items []timeline.Item, of func(timeline.Item) []timeline.ID, head func(timeline.ID) laneHead, others laneHead) sorter {
	count := map[timeline.ID]int{}
	var ids []timeline.ID
	for _, it := range items {
		for _, id := range of(it) {
			if count[id]++; count[id] == 1 {
				ids = append(ids, id)
			}
		}
	}
	slices.SortStableFunc(ids, func(a, b timeline.ID) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var s sorter
	at := map[timeline.ID]int{}
	for _, id := range ids {
		if h := head(id); h.name != "" && len(s.heads) < mostLanes {
			at[id] = len(s.heads)
			s.heads = append(s.heads, h)
		}
	}
	last := len(s.heads)
	s.heads = append(s.heads, others)
	s.lanes = func(it timeline.Item) []int {
		var out []int
		for _, id := range of(it) {
			if l, ok := at[id]; ok && !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
		slices.Sort(out)
		if len(out) == 0 {
			return []int{last}
		}
		return out
	}
	return s
}

// A Colour is what the colour of a mark stands for.
type Colour int

// The colours.
const (
	ByTopicColour Colour = iota
	ByStatusColour
	OneColour
)

// colour returns the token of a mark's colour.
func (l *Lanes) colour(m chart.Mark) fyne.ThemeColorName {
	switch l.colourBy {
	case ByStatusColour:
		switch l.all.records[m.Items[0]].Common().Status {
		case timeline.Accepted:
			return look.OK
		case timeline.Disputed:
			return look.Warn
		}
		return look.Muted
	case OneColour:
		return look.Accent
	}
	return look.Topic(m.Place.Digit)
}
