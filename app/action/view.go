package action

import (
	"dateline/app/desk"
	"dateline/timeline"
)

var views = []Action{
	{ID: "timeline", Menu: "View", Title: "Timeline", Keys: "Ctrl+1", Run: showTimeline},
	{ID: "reader", Menu: "View", Title: "Reader", Keys: "Ctrl+2", Blocked: noArticles, Run: tab(desk.Reader)},
	{ID: "statements", Menu: "View", Title: "Statements", Keys: "Ctrl+3", Blocked: noArticles, Run: tab(desk.Statements)},
	{ID: "briefing", Menu: "View", Title: "Briefing", Keys: "Ctrl+4", Blocked: noArticles, Run: tab(desk.Briefing)},
	{ID: "search", Menu: "View", Title: "Search", Keys: "/ Ctrl+F", Blocked: noArticles, Run: func(e Env) { e.Host.Focus(SearchPane) }},
	{ID: "unfilter", Menu: "View", Title: "Show everything", Keys: "Ctrl+Backspace", Blocked: noFilter, Run: func(e Env) { e.Desk.SetFilter(desk.Filter{}) }},
	{ID: "earlier", Menu: "View", Title: "Earlier item", Keys: "Left k", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.Step(-1, 0) }},
	{ID: "later", Menu: "View", Title: "Later item", Keys: "Right j", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.Step(1, 0) }},
	{ID: "up", Menu: "View", Title: "Item above", Keys: "Up", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.Step(0, -1) }},
	{ID: "down", Menu: "View", Title: "Item below", Keys: "Down", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.Step(0, 1) }},
	{ID: "earlier-statement", Menu: "View", Title: "Statement above", Keys: "Up k Left", Tabs: inStatements, Blocked: noArticles, Run: func(e Env) { stepList(e, -1) }},
	{ID: "later-statement", Menu: "View", Title: "Statement below", Keys: "Down j Right", Tabs: inStatements, Blocked: noArticles, Run: func(e Env) { stepList(e, 1) }},
	{ID: "first", Menu: "View", Title: "First item", Keys: "Home", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.First() }},
	{ID: "last", Menu: "View", Title: "Last item", Keys: "End", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.Last() }},
	{ID: "zoom-in", Menu: "View", Title: "Zoom in", Keys: "+ =", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.ZoomIn() }},
	{ID: "zoom-out", Menu: "View", Title: "Zoom out", Keys: "-", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.ZoomOut() }},
	{ID: "zoom-to", Menu: "View", Title: "Zoom to the selection", Keys: "z", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.ZoomToSelection() }},
	{ID: "fit", Menu: "View", Title: "Show all dates", Keys: "Ctrl+0", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.Fit() }},
	{ID: "fold", Menu: "View", Title: "Fold quiet days", Keys: "f", Tabs: inTimeline, On: func(e Env) bool { return e.Desk.Folded() }, Blocked: noChart, Run: func(e Env) { e.Desk.Fold(!e.Desk.Folded()) }},
	{ID: "together", Menu: "View", Title: "Fold what several articles tell", Keys: "Shift+F", On: func(e Env) bool { return e.Desk.Together() }, Blocked: noArticles, Run: together},
	{ID: "today", Menu: "View", Title: "Go to today", Keys: ".", Tabs: inTimeline, Blocked: noChart, Run: func(e Env) { e.Panes.Chart.Today(e.Today()) }},
	{ID: "goto", Menu: "View", Title: "Go to date…", Keys: "Ctrl+G", Tabs: inTimeline, Blocked: noChart, Run: goTo},
	{ID: "known", Menu: "View", Title: "As known on…", Blocked: noArticles, Run: knownOn},
	{ID: "pane", Menu: "View", Title: "Next panel", Keys: "F6", Run: func(e Env) { e.Host.Focus(NextPane) }},
	{ID: "still", Menu: "View", Title: "Reduce motion, on or off", Run: func(e Env) { e.Host.Flip(Still) }},
	{ID: "wheel", Menu: "View", Title: "Wheel zooms or scrolls the timeline", Run: func(e Env) { e.Host.Flip(WheelZooms) }},
	{ID: "light", Menu: "View", Title: "Light theme", Run: func(e Env) { e.Host.SetTheme("light") }},
	{ID: "dark", Menu: "View", Title: "Dark theme", Run: func(e Env) { e.Host.SetTheme("dark") }},
	{ID: "system-theme", Menu: "View", Title: "Theme of the system", Run: func(e Env) { e.Host.SetTheme("system") }},
}

var help = []Action{
	{ID: "palette", Menu: "Help", Title: "All commands", Keys: "Ctrl+K", Run: func(e Env) { e.Host.Show(PaletteSheet) }},
	{ID: "keys", Menu: "Help", Title: "All keys", Keys: "? F1", Run: func(e Env) { e.Host.Show(KeysSheet) }},
	{ID: "problems", Menu: "Help", Title: "What could not be read", Run: func(e Env) { e.Host.Show(ProblemsSheet) }},
	{ID: "about", Menu: "Help", Title: "About Dateline", Run: func(e Env) { e.Host.Show(AboutSheet) }},
}

func tab(t desk.Tab) func(Env) { return func(e Env) { e.Desk.Show(t) } }

func stepList(e Env, by int) {
	if e.Panes.List != nil {
		e.Panes.List.Step(by)
	}
}

// showTimeline brings what is selected into sight there.
func showTimeline(e Env) {
	e.Desk.Show(desk.Timeline)
	if it, ok := e.Desk.Current(); ok && e.Panes.Chart != nil {
		e.Panes.Chart.Reveal(it.Key())
	}
}

func noChart(e Env) string {
	if e.Panes.Chart == nil {
		return "The timeline is not in view."
	}
	return noArticles(e)
}

func noFilter(e Env) string {
	if e.Desk.Filter().Empty() {
		return "Everything is shown already."
	}
	return ""
}

func goTo(e Env) {
	e.Host.AskDate("Go to date", timeline.Period{}, e.Today(), func(p timeline.Period) {
		if p.Known() {
			e.Panes.Chart.Today(p.Earliest())
		}
	})
}

// knownOn shows only what had been published by a day; no day shows all.
func knownOn(e Env) {
	f := e.Desk.Filter()
	e.Host.AskDate("As known on", timeline.Of(f.Known), e.Today(), func(p timeline.Period) {
		f := e.Desk.Filter()
		f.Known = p.Latest()
		e.Desk.SetFilter(f)
	})
}
