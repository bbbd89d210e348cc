package briefing

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Add returns the patch that puts an outline into the library.
func Add(o *Outline) library.Patch {
	return library.Patch{Label: "New briefing", Changes: []library.Change{{After: o}}}
}

// Change returns the patch that lets f alter a copy of an outline. Patches in a
// row with the same non-empty merge word become one step of undo, as typing
// should. f must put new slices in place of old ones, not write into them.
func Change(v library.View, id timeline.ID, label, merge string, f func(*Outline)) library.Patch {
	before, ok := library.Get[*Outline](v, id)
	if !ok {
		return library.Patch{}
	}
	after := *before
	f(&after)
	if merge != "" {
		merge = string(id) + " " + merge
	}
	return library.Patch{Label: label, Merge: merge, Changes: []library.Change{{Before: before, After: &after}}}
}

// SetTitle returns the patch that gives a briefing another title.
func SetTitle(v library.View, id timeline.ID, title string) library.Patch {
	return Change(v, id, "Change title", "title", func(o *Outline) { o.Title = title })
}

// SetStandfirst returns the patch that changes the sentence under the title.
func SetStandfirst(v library.View, id timeline.ID, s string) library.Patch {
	return Change(v, id, "Change standfirst", "standfirst", func(o *Outline) { o.Standfirst = s })
}

// SetMarking returns the patch that changes the handling mark; empty for none.
func SetMarking(v library.View, id timeline.ID, s string) library.Patch {
	return Change(v, id, "Change marking", "marking", func(o *Outline) { o.Marking = s })
}

// SetNumber returns the patch that changes the briefing's number; empty for none.
func SetNumber(v library.View, id timeline.ID, s string) library.Patch {
	return Change(v, id, "Change number", "number", func(o *Outline) { o.Number = s })
}

// SetBottomLine returns the patch that changes the conclusion.
func SetBottomLine(v library.View, id timeline.ID, s string) library.Patch {
	return Change(v, id, "Change bottom line", "bottom line", func(o *Outline) { o.BottomLine = s })
}

// SetPoints returns the patch that replaces the points under the bottom line.
// merge is "" for one step of undo, or a word that joins steps in a row.
func SetPoints(v library.View, id timeline.ID, merge string, points []Point) library.Patch {
	return Change(v, id, "Change points", merge, func(o *Outline) { o.Points = slices.Clone(points) })
}

// SetAsOf returns the patch that sets the day a briefing is written as of; the
// zero date for all that is known.
func SetAsOf(v library.View, id timeline.ID, d timeline.Date) library.Patch {
	return Change(v, id, "Change as-of day", "", func(o *Outline) { o.AsOf = d })
}

// SetPaper returns the patch that sets the paper, "A4" or "Letter".
func SetPaper(v library.View, id timeline.ID, paper string) library.Patch {
	return Change(v, id, "Change paper", "", func(o *Outline) { o.Paper = paper })
}

// SetMost returns the patch that shows so many events at most, the weightiest;
// 0 for all.
func SetMost(v library.View, id timeline.ID, most int) library.Patch {
	return Change(v, id, "Change number of events", "", func(o *Outline) { o.Most = most })
}

// SetPrint returns the patch that sets the size of type: "large", "compact", or
// empty for the usual one.
func SetPrint(v library.View, id timeline.ID, size string) library.Patch {
	return Change(v, id, "Change size of type", "", func(o *Outline) { o.Print = size })
}

// SetLang returns the patch that sets the language of the headings, "en" or "es".
func SetLang(v library.View, id timeline.ID, lang string) library.Patch {
	return Change(v, id, "Change language", "", func(o *Outline) { o.Lang = lang })
}

// SetFilter returns the patch that chooses items by a filter from now on.
func SetFilter(v library.View, id timeline.ID, f Filter) library.Patch {
	return Change(v, id, "Change what is shown", "", func(o *Outline) { o.Filter, o.Items = f, nil })
}

// Place returns the patch that makes a briefing show the given items too, also
// where its filter would not let them through.
func Place(v library.View, id timeline.ID, keys ...timeline.Key) library.Patch {
	return Change(v, id, "Place in briefing", "", func(o *Outline) {
		o.Out = without(o.Out, spread(v, keys))
		if len(o.Items) == 0 {
			shown := Chosen(v, o)
			if len(without(keys, shown)) == 0 {
				return
			}
			o.Items = shown
		}
		o.Items = append(slices.Clone(o.Items), without(keys, o.Items)...)
	})
}

// TakeOut returns the patch that keeps the given items out of a briefing.
func TakeOut(v library.View, id timeline.ID, keys ...timeline.Key) library.Patch {
	return Change(v, id, "Take out of briefing", "", func(o *Outline) {
		o.Out = append(slices.Clone(o.Out), without(keys, o.Out)...)
		// An empty list would mean all of them, so the last items stay listed.
		if left := without(o.Items, keys); len(left) > 0 {
			o.Items = left
		}
	})
}

// MoveSection returns the patch that puts a section at the given place, 0 for the first.
func MoveSection(v library.View, id timeline.ID, part Part, to int) library.Patch {
	return Change(v, id, "Move section", "", func(o *Outline) {
		plan := o.Plan()
		i := slices.IndexFunc(plan, func(p Placing) bool { return p.Part == part })
		if i < 0 {
			return
		}
		moved := plan[i]
		plan = slices.Delete(plan, i, i+1)
		o.Sections = slices.Insert(plan, min(max(to, 0), len(plan)), moved)
	})
}

// ShowSection returns the patch that shows a section or leaves it out.
func ShowSection(v library.View, id timeline.ID, part Part, on bool) library.Patch {
	label := "Leave section out"
	if on {
		label = "Show section"
	}
	return Change(v, id, label, "", func(o *Outline) {
		plan := o.Plan()
		for i := range plan {
			if plan[i].Part == part {
				plan[i].Off = !on
			}
		}
		o.Sections = plan
	})
}

// without returns the keys that are not among the others, in their order.
func without(keys, others []timeline.Key) []timeline.Key {
	var left []timeline.Key
	for _, k := range keys {
		if !slices.Contains(others, k) {
			left = append(left, k)
		}
	}
	return left
}
