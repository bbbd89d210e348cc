// Package desk holds what lies open before the reader: the library, what is
// selected in it, what the filter lets through, which stretch of time is in
// sight. It draws nothing.
package desk

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/library"
)

// A Side is a side of the desk that panes can watch.
type Side int

// The sides.
const (
	Records   Side = iota // the library has changed, or another one lies open
	Filtered              // the filter has changed
	Selected              // the selection has changed
	Sight                 // another stretch of time, or another way of laying it out
	Tabs                  // another tab is in front
	Opened                // another article lies open in the reader, or another place in it
	sideCount = iota
)

// A Tab is one of the views in the middle of the window.
type Tab int

// The tabs, in the order they stand in.
const (
	Timeline Tab = iota
	Reader
	Statements
	Briefing
)

// LanesBy is what the lanes of the timeline stand for.
type LanesBy int

// The ways to lay lanes.
const (
	ByTopic LanesBy = iota
	ByPerson
	BySource
	InOne
)

// A Desk belongs to the window's goroutine.
type Desk struct {
	lib      *library.Library
	index    index
	filter   Filter
	chosen   []timeline.Key
	axis     chart.Axis
	unfolded bool
	apart    bool // what several articles tell stands each on its own
	lanes    LanesBy
	tab      Tab
	article  timeline.ID
	place    timeline.Span
	outline  timeline.ID
	keeping  bool
	kept     []timeline.ID
	watch    [sideCount][]func()
}

// New returns a desk with a library on it.
func New(l *library.Library) *Desk {
	d := &Desk{}
	d.lay(l)
	return d
}

// Lay puts another library on the desk, and clears it of all that belonged to the last.
func (d *Desk) Lay(l *library.Library) {
	d.lay(l)
	d.Show(d.tab)
	for side := range Side(sideCount) {
		d.tell(side)
	}
}

// Renew puts the same library on the desk again, as it stands after somebody
// else has changed it. What lay open stays open where it still is there.
func (d *Desk) Renew(l *library.Library) {
	d.follow(l)
	d.prune()
	for side := range Side(sideCount) {
		d.tell(side)
	}
}

func (d *Desk) lay(l *library.Library) {
	d.filter, d.chosen = Filter{}, nil
	d.article, d.place, d.outline, d.axis, d.kept = "", timeline.Span{}, "", chart.Axis{}, nil
	d.follow(l)
}

// follow makes a library the one on the desk, and listens to it.
func (d *Desk) follow(l *library.Library) {
	d.lib, d.index = l, index{}
	l.Watch(func(p library.Patch) {
		if d.lib != l {
			return
		}
		d.index = d.index.after(p)
		d.prune()
		d.tell(Records)
	})
}

// Watch calls f now and whenever the side changes.
func (d *Desk) Watch(s Side, f func()) {
	d.watch[s] = append(d.watch[s], f)
	f()
}

func (d *Desk) tell(s Side) {
	for _, f := range d.watch[s] {
		f()
	}
}

// Library returns the library on the desk.
func (d *Desk) Library() *library.Library { return d.lib }

// View returns the library as it stands now.
func (d *Desk) View() library.View { return d.lib.View() }

// Do makes a patch's changes.
func (d *Desk) Do(p library.Patch) error { return d.lib.Do(p) }

// Empty reports whether the library holds no article.
func (d *Desk) Empty() bool { return d.View().Len(timeline.ArticleKind) == 0 }

// Selection returns the keys of what is selected; the last one was touched last.
func (d *Desk) Selection() []timeline.Key { return slices.Clone(d.chosen) }

// Current returns the item that was selected last.
func (d *Desk) Current() (timeline.Item, bool) {
	if len(d.chosen) == 0 {
		return nil, false
	}
	return d.View().Item(d.chosen[len(d.chosen)-1])
}

// Chosen reports whether an item is selected.
func (d *Desk) Chosen(k timeline.Key) bool { return slices.Contains(d.chosen, k) }

// Select replaces the selection.
func (d *Desk) Select(keys ...timeline.Key) {
	if slices.Equal(keys, d.chosen) {
		return
	}
	d.chosen = slices.Clone(keys)
	d.tell(Selected)
}

// Toggle adds an item to the selection, or takes it out.
func (d *Desk) Toggle(k timeline.Key) {
	if i := slices.Index(d.chosen, k); i >= 0 {
		d.chosen = slices.Delete(slices.Clone(d.chosen), i, i+1)
	} else {
		d.chosen = append(slices.Clone(d.chosen), k)
	}
	d.tell(Selected)
}

// prune lets go of what the library no longer holds: in the selection, the
// filter and the reader.
func (d *Desk) prune() {
	kept := slices.DeleteFunc(slices.Clone(d.chosen), func(k timeline.Key) bool { return d.View().At(k) == nil })
	if len(kept) != len(d.chosen) {
		d.chosen = kept
		d.tell(Selected)
	}
	if _, ok := library.Get[*timeline.Article](d.View(), d.article); d.article != "" && !ok {
		d.Open("", timeline.Span{})
	}
	if f, less := d.filter.pruned(d.View()); less {
		d.SetFilter(f)
	}
	d.Show(d.tab)
}

// Axis returns the stretch of time in sight.
func (d *Desk) Axis() chart.Axis { return d.axis }

// Look moves to another stretch of time.
func (d *Desk) Look(a chart.Axis) { d.axis = a; d.tell(Sight) }

// Folded reports whether quiet days are folded.
func (d *Desk) Folded() bool { return !d.unfolded }

// Fold folds quiet days, or lays them out to scale.
func (d *Desk) Fold(on bool) { d.unfolded = !on; d.tell(Sight) }

// Lanes returns what the lanes stand for.
func (d *Desk) Lanes() LanesBy { return d.lanes }

// LayBy makes the lanes stand for something else.
func (d *Desk) LayBy(l LanesBy) { d.lanes = l; d.tell(Sight) }

// Tab returns the tab in front.
func (d *Desk) Tab() Tab { return d.tab }

// Show brings a tab to the front. Before the first article only the timeline can be shown.
func (d *Desk) Show(t Tab) {
	if d.Empty() {
		t = Timeline
	}
	if d.tab != t {
		d.tab = t
		d.tell(Tabs)
	}
}

// Article returns the article in the reader: the one opened last, else the
// newest; false when the library holds none.
func (d *Desk) Article() (*timeline.Article, bool) {
	if a, ok := library.Get[*timeline.Article](d.View(), d.article); ok {
		return a, true
	}
	all := d.Articles()
	if len(all) == 0 {
		return nil, false
	}
	return all[0], true
}

// Place returns the words the reader should show; empty for the beginning.
func (d *Desk) Place() timeline.Span { return d.place }

// Open lays an article in the reader, at some words of it.
func (d *Desk) Open(article timeline.ID, at timeline.Span) {
	d.article, d.place = article, at
	d.tell(Opened)
}

// Keep makes what is accepted next bear the topics of what was accepted last.
func (d *Desk) Keep(on bool) { d.keeping = on; d.tell(Selected) }

// Keeping reports whether topics are kept for what is accepted next.
func (d *Desk) Keeping() bool { return d.keeping }

// Kept returns the topics that are kept for what is accepted next; none while
// nothing is kept.
func (d *Desk) Kept() []timeline.ID {
	if !d.keeping {
		return nil
	}
	return d.kept
}

// Remember keeps the topics of an item that was accepted for the next one.
func (d *Desk) Remember(k timeline.Key) {
	if it, ok := d.View().Item(k); ok {
		d.kept = it.Common().Topics
	}
}

// Outline returns the ID of the briefing that is being planned; empty for none yet.
func (d *Desk) Outline() timeline.ID { return d.outline }

// Plan makes another briefing the one that is planned.
func (d *Desk) Plan(outline timeline.ID) { d.outline = outline; d.tell(Records) }
