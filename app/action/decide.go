package action

import (
	"fmt"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/edit"
)

func nothingToChoose(e Env) string {
	if it, ok := e.Desk.Current(); ok {
		if _, ok := e.Choice(it); ok {
			return ""
		}
	}
	return "There is nothing to choose: its date can be read one way only, and nobody tells it differently."
}

// Decide takes one side of what the selected item leaves open, in one step.
func (e Env) Decide(side int) {
	it, ok := e.Desk.Current()
	if !ok {
		return
	}
	c, ok := e.Choice(it)
	if !ok || side >= len(c.Sides) {
		return
	}
	s := c.Sides[side]
	switch {
	case c.Match == nil:
		ok = e.Do(edit.ReadDate(e.Desk.View(), it.Key(), s.day))
	default:
		ok = e.Do(edit.Lead(e.Desk.View(), c.Match.ID, s.members[0]))
		if ok && e.Desk.Tab() != desk.Reader { // there the article that lies open stays
			e.Desk.Select(timeline.Key{Kind: c.Match.Of, ID: s.members[0]})
		}
	}
	if ok {
		e.Host.Say("Chosen: "+shorten(s.Words, 60)+".", "Undo", func() { e.Run("undo") })
	}
}

// DecideAll reads the date of the selected item one way, and in one step with it
// the other open dates of its article in the same order of day and month.
func (e Env) DecideAll(side int) {
	it, ok := e.Desk.Current()
	if !ok {
		return
	}
	c, ok := e.Choice(it)
	more := e.AlsoForked(it)
	if !ok || c.Match != nil || len(more) == 0 {
		return
	}
	order := e.order(it, c.Sides[side].day)
	if e.Do(edit.ReadDate(e.Desk.View(), it.Key(), c.Sides[side].day, more...)) {
		e.Host.Say(fmt.Sprintf("%d dates of the article are read with the %s.", 1+len(more), order), "Undo", func() { e.Run("undo") })
	}
}

// AlsoForked returns the other items of an item's article whose dates have two
// readings.
func (e Env) AlsoForked(it timeline.Item) []timeline.Key {
	var out []timeline.Key
	if s := it.Common().Sources; len(s) > 0 && desk.Forks(it) {
		for _, other := range e.Desk.Review(s[0].Article) {
			if desk.Forks(other) && other.Key() != it.Key() {
				out = append(out, other.Key())
			}
		}
	}
	return out
}

func noOtherFork(e Env) string {
	if it, ok := e.Desk.Current(); ok && len(e.AlsoForked(it)) > 0 {
		return ""
	}
	return "No other date of the article can be read in two ways."
}

// A Way is something else to do about a choice than to take a side.
type Way struct{ Words, Action string }

// Ways returns what else can be done about a choice: read all dates of the
// article alike, or leave a disagreement as it is.
func (e Env) Ways(it timeline.Item, c Choice) []Way {
	if c.Match != nil {
		return []Way{{"Keep as disputed", "dispute"}, {"Not the same thing", "apart"}}
	}
	n := len(e.AlsoForked(it))
	if n == 0 {
		return nil
	}
	var out []Way
	for i, id := range []string{"all-first", "all-other"} {
		out = append(out, Way{fmt.Sprintf("All %d of the article: %s", n+1, e.order(it, c.Sides[i].day)), id})
	}
	return out
}

// Settled says what a person has made of what an item's articles tell
// differently; empty when they do not, or it is still open.
func (e Env) Settled(it timeline.Item) string {
	m := e.Desk.Match(it.Key())
	if m == nil || m.Status == timeline.Suggested || len(e.Desk.Conflicts(m)) == 0 {
		return ""
	}
	if m.Status == timeline.Disputed {
		return titled(m, e.Desk.Conflicts(m)) + ": kept as disputed."
	}
	return titled(m, e.Desk.Conflicts(m)) + ": what stands here was chosen."
}

func notDecided(e Env) string {
	if it, ok := e.Desk.Current(); ok && e.Settled(it) != "" {
		return ""
	}
	return "Nothing was decided here that could be decided anew."
}

func reopen(e Env) {
	it, _ := e.Desk.Current()
	if e.Do(edit.Reopen(e.Desk.View(), e.Desk.Match(it.Key()).ID)) {
		e.Host.Say("To decide again.", "Undo", func() { e.Run("undo") })
	}
}
