package action

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/work"
	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

var briefings = []Action{
	{ID: "place", Menu: "Briefing", Title: "Put in the briefing, or take out", Keys: "r", Blocked: nothingSelected, Run: place},
	{ID: "take-out", Menu: "Briefing", Title: "Take out of the briefing", Keys: "Delete", Tabs: inBriefing, Blocked: firstOf(nothingSelected, nothingPlaced), Run: takeOut},
	{ID: "section-up", Menu: "Briefing", Title: "Move the section up", Keys: "Alt+Up", Tabs: inBriefing, Blocked: noSection, Run: func(e Env) { e.Panes.Plan.MoveSection(-1) }},
	{ID: "section-down", Menu: "Briefing", Title: "Move the section down", Keys: "Alt+Down", Tabs: inBriefing, Blocked: noSection, Run: func(e Env) { e.Panes.Plan.MoveSection(1) }},
	{ID: "page-before", Menu: "Briefing", Title: "Page before", Keys: "PageUp", Tabs: inBriefing, Blocked: noArticles, Run: func(e Env) { turnPage(e, -1) }},
	{ID: "page-next", Menu: "Briefing", Title: "Next page", Keys: "PageDown", Tabs: inBriefing, Blocked: noArticles, Run: func(e Env) { turnPage(e, 1) }},
	{ID: "brief-filter", Menu: "Briefing", Title: "Brief what is shown", Blocked: noArticles, Run: briefShown},
	{ID: "brief-number", Menu: "Briefing", Title: "Number of the briefing…", Tabs: inBriefing, Blocked: noArticles, Run: numberBriefing},
	{ID: "brief-anew", Menu: "Briefing", Title: "Begin the briefing anew", Tabs: inBriefing, Blocked: noArticles, Run: beginAnew},
	{ID: "export-pdf", Menu: "Briefing", Title: "Export PDF…", Keys: "Ctrl+E", Blocked: noArticles, Run: exportPDF},
}

var inBriefing = []desk.Tab{desk.Briefing}

func noSection(e Env) string {
	if e.Panes.Plan == nil || e.Panes.Plan.Section() == "" {
		return "No section of the outline is chosen."
	}
	return ""
}

func turnPage(e Env, by int) {
	if e.Panes.Plan != nil {
		e.Panes.Plan.Turn(by)
	}
}

func numberBriefing(e Env) {
	o := e.Outline()
	e.Host.AskText("Number", "BN 2026-014", o.Number, func(s string) { e.Do(briefing.SetNumber(e.Desk.View(), o.ID, s)) })
}

// beginAnew puts the briefing away, with the words and choices in it.
func beginAnew(e Env) {
	o := e.Outline()
	next := briefing.Plain(o.ID, untitled, o.Lang)
	if e.Do(library.Patch{Label: "Begin the briefing anew", Changes: []library.Change{{Before: o, After: next}}}) {
		e.Host.Say("The briefing begins anew.", "Undo", func() { e.Run("undo") })
	}
}

func nothingPlaced(e Env) string {
	for _, k := range e.chosen() {
		if in, _, _ := Briefed(e.Desk.View(), e.Desk.Outline(), k); in {
			return ""
		}
	}
	return "What is selected is not in this briefing."
}

// takeOut keeps what is selected out of the briefing.
func takeOut(e Env) {
	e.Do(briefing.TakeOut(e.Desk.View(), e.Outline().ID, e.chosen()...))
}

const untitled = "Untitled briefing"

// Outline returns the briefing that is being planned, making one when there is none.
func (e Env) Outline() *briefing.Outline {
	v := e.Desk.View()
	if o, ok := library.Get[*briefing.Outline](v, e.Desk.Outline()); ok {
		return o
	}
	for o := range library.All[*briefing.Outline](v) {
		return o
	}
	o := briefing.Plain("o-1", untitled, "en")
	e.Do(briefing.Add(o))
	return o
}

// Briefed reports whether an item stands in the briefing that is being
// planned, and its place among how many of its kind.
func Briefed(v library.View, outline timeline.ID, k timeline.Key) (in bool, place, of int) {
	o, ok := library.Get[*briefing.Outline](v, outline)
	if !ok {
		for first := range library.All[*briefing.Outline](v) {
			o, ok = first, true
			break
		}
	}
	if !ok {
		return false, 0, 0
	}
	for _, c := range briefing.Chosen(v, o) {
		if c.Kind == k.Kind {
			of++
			if c == k {
				in, place = true, of
			}
		}
	}
	return in, place, of
}

// place puts what is selected into the briefing, or takes it out when all of it
// is in. The first press of all begins a briefing of just that.
func place(e Env) {
	v, keys := e.Desk.View(), e.chosen()
	if v.Len(briefing.OutlineKind) == 0 {
		o := briefing.Plain("o-1", untitled, "en")
		o.Items = keys
		e.Do(briefing.Add(o))
		return
	}
	o := e.Outline()
	shown := briefing.Chosen(v, o)
	if slices.ContainsFunc(keys, func(k timeline.Key) bool { return !slices.Contains(shown, k) }) {
		e.Do(briefing.Place(v, o.ID, keys...))
		return
	}
	e.Do(briefing.TakeOut(v, o.ID, keys...))
}

// briefShown makes the briefing hold what the filter lets through now.
func briefShown(e Env) {
	o := e.Outline()
	var keys []timeline.Key
	for _, it := range e.Desk.Items() {
		keys = append(keys, it.Key())
	}
	e.Do(briefing.Change(e.Desk.View(), o.ID, "Brief what is shown", "", func(o *briefing.Outline) {
		o.Items, o.Out = keys, nil
	}))
}

func exportPDF(e Env) {
	o := e.Outline()
	e.Host.AskSave("Export PDF", FileName(o.Title)+".pdf", func(path string) {
		v := e.Desk.View()
		task.Go(e.Tasks, "Exporting "+filepath.Base(path),
			func(ctx context.Context, report task.Report) (string, error) {
				return path, work.PDF(ctx, v, o, path, report)
			},
			func(path string, err error) {
				if err != nil {
					e.Host.Tell(err)
					return
				}
				e.Host.Say("Saved "+filepath.Base(path)+".", "Open", func() { e.Host.OpenFile(path) })
			})
	})
}

// FileName makes a file's name of a title: no signs that a file system minds.
func FileName(title string) string {
	s := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return -1
		}
		return r
	}, title)
	if s = strings.TrimSpace(shorten(s, 80)); s == "" {
		return "briefing"
	}
	return s
}

// shorten cuts a text after so many runes, at a word's end.
func shorten(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	s = string(r[:most])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return s
}
