package action

import (
	"fmt"
	"time"

	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/work"
	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A Host asks the person at the screen, and shows things. The window
// implements it; tests answer for it. An answer that is not given calls nothing.
type Host interface {
	AskFiles(then func(paths []string))
	AskFolder(then func(path string))
	AskLibrary(create bool, then func(path string))
	AskSave(title, name string, then func(path string))
	AskPaste(clipboard string, then func(text string))
	AskText(title, hint, value string, then func(string))
	AskDate(title string, now timeline.Period, published timeline.Date, then func(timeline.Period))
	AskTopic(then func(timeline.ID))
	AskPerson(title string, then func(timeline.ID))
	// Tell says what went wrong and stays until it is read.
	Tell(err error)
	// Failed keeps the files that could not be read, to be listed.
	Failed([]work.Problem)
	// Say shows a sentence for a moment, with one thing to do about it.
	Say(words, do string, then func())
	Show(s Sheet)
	Focus(p Pane)
	SetTheme(name string)
	Flip(s Setting)
	Clipboard() string
	SetClipboard(string)
	OpenFile(path string)
	OpenLibrary(path string)
	// Library returns the path of the library that is open.
	Library() string
	OpenSample()
	// Copier returns what copies the library that is open to another file; it may
	// be called away from the window.
	Copier() func(path string) error
	Quit()
}

// A Sheet is something laid over the window.
type Sheet int

// The sheets.
const (
	PaletteSheet Sheet = iota
	KeysSheet
	AboutSheet
	ProblemsSheet
	TopicsSheet
)

// A Setting is something that is on or off for good.
type Setting string

// The settings.
const (
	Still      Setting = "still"       // nothing moves by itself
	WheelZooms Setting = "wheel-zooms" // and Ctrl with it scrolls
)

// A Pane is something that can be given the keyboard.
type Pane int

// The panes.
const (
	SearchPane Pane = iota
	NotePane
	NextPane
)

// A Chart is the timeline as actions move it.
type Chart interface {
	ZoomIn()
	ZoomOut()
	Fit()
	ZoomToSelection()
	Step(dx, dy int)
	First()
	Last()
	Today(day timeline.Date)
	// Reveal brings an item into sight.
	Reveal(k timeline.Key)
	// Back closes what lies open on the chart, and reports whether anything did.
	Back() bool
}

// A Text is the article in the reader as actions ask of it.
type Text interface {
	// Chosen returns the words that are selected, in the article that lies open.
	Chosen() (timeline.ID, timeline.Span)
	// Scroll moves by pages, down for a positive number.
	Scroll(pages int)
}

// A List is the list of statements as actions move it.
type List interface{ Step(by int) }

// A Plan is the outline of the briefing as actions change it.
type Plan interface {
	// Section returns the section that is chosen; empty for none.
	Section() briefing.Part
	// MoveSection moves the chosen section by so many places, down for a positive number.
	MoveSection(by int)
	// Turn goes on by so many pages, back for a negative number.
	Turn(by int)
}

// Panes are the panes that actions move; each is nil while it is not there.
type Panes struct {
	Chart Chart
	Text  Text
	List  List
	Plan  Plan
}

// An Env is what actions act on.
type Env struct {
	Desk  *desk.Desk
	Tasks *task.Runner
	Host  Host
	Panes *Panes
	Now   func() time.Time
}

// Do makes a change, and says what went wrong when it could not be made.
func (e Env) Do(p library.Patch) bool {
	if err := e.Desk.Do(p); err != nil {
		e.Host.Tell(fmt.Errorf("%s: %w", p.Label, err))
		return false
	}
	return true
}

// Today returns the day it is.
func (e Env) Today() timeline.Date { return timeline.On(e.Now(), timeline.Day) }

func (e Env) chosen() []timeline.Key { return e.Desk.Selection() }

// Things returns the keys of what is selected, and of all that stands as one
// with it: a topic, a yes or a star is for the thing, whoever tells it.
func (e Env) Things() []timeline.Key { return e.Desk.Spread(e.chosen()) }

// The reasons why an action can be off.

func nothingSelected(e Env) string {
	if len(e.Desk.Selection()) == 0 {
		return "Nothing is selected."
	}
	return ""
}

func noArticles(e Env) string {
	if e.Desk.Empty() {
		return "There are no articles yet."
	}
	return ""
}

func noStatement(e Env) string {
	if it, ok := e.Desk.Current(); ok {
		if _, ok := it.(*timeline.Statement); ok {
			return ""
		}
	}
	return "No statement is selected."
}

func noWords(e Env) string {
	if e.Panes.Text != nil {
		if id, span := e.Panes.Text.Chosen(); id != "" && !span.Empty() {
			return ""
		}
	}
	return "No words are selected in the reader."
}

// firstOf joins reasons: the first that holds.
func firstOf(reasons ...func(Env) string) func(Env) string {
	return func(e Env) string {
		for _, r := range reasons {
			if why := r(e); why != "" {
				return why
			}
		}
		return ""
	}
}
