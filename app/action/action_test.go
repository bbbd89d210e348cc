package action_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A host answers for the person at the screen.
type host struct {
	files    []string
	text     string
	when     timeline.Period
	topic    timeline.ID
	people   []timeline.ID // the answers, in their order
	path     string
	library  string
	clip     string
	said     []string
	errs     []error
	problems []work.Problem
	sheets   []action.Sheet
	asked    []string
	take     bool // what is offered with a sentence is done
}

func (h *host) AskFiles(then func([]string))      { then(h.files) }
func (h *host) AskFolder(then func(string))       { then(h.path) }
func (h *host) AskLibrary(_ bool, _ func(string)) {}
func (h *host) AskSave(_, _ string, f func(string)) {
	if h.path != "" {
		f(h.path)
	}
}
func (h *host) AskPaste(_ string, then func(string)) { then(h.text) }
func (h *host) AskText(title, _, _ string, then func(string)) {
	h.asked = append(h.asked, title)
	then(h.text)
}

func (h *host) AskDate(title string, _ timeline.Period, _ timeline.Date, then func(timeline.Period)) {
	h.asked = append(h.asked, title)
	then(h.when)
}
func (h *host) AskTopic(then func(timeline.ID)) { then(h.topic) }
func (h *host) AskPerson(_ string, then func(timeline.ID)) {
	next := h.people[0]
	h.people = h.people[1:]
	then(next)
}
func (h *host) Tell(err error)          { h.errs = append(h.errs, err) }
func (h *host) Failed(p []work.Problem) { h.problems = p }

// last is what was said last.
func (h *host) last() string { return h.said[len(h.said)-1] }

func (h *host) Say(words, _ string, do func()) {
	h.said = append(h.said, words)
	if h.take && do != nil {
		do()
	}
}
func (h *host) Show(s action.Sheet)   { h.sheets = append(h.sheets, s) }
func (h *host) Focus(action.Pane)     {}
func (h *host) Flip(action.Setting)   {}
func (h *host) SetTheme(string)       {}
func (h *host) Clipboard() string     { return h.clip }
func (h *host) SetClipboard(s string) { h.clip = s }
func (h *host) OpenFile(string)       {}
func (h *host) OpenLibrary(string)    {}
func (h *host) Library() string       { return h.library }
func (h *host) OpenSample()           {}
func (h *host) Copier() func(string) error {
	return func(string) error { return nil }
}
func (h *host) Quit() {}

// sit returns a program without a window, and waits for its tasks.
func sit(t *testing.T, l *library.Library) (action.Env, *host, func()) {
	t.Helper()
	calls := make(chan func(), 100)
	h := &host{}
	e := action.Env{
		Desk: desk.New(l), Tasks: task.NewRunner(func(f func()) { calls <- f }), Host: h, Panes: &action.Panes{},
		Now: func() time.Time { return time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC) },
	}
	return e, h, func() {
		for len(e.Tasks.Tasks()) > 0 {
			select {
			case f := <-calls:
				f()
			case <-time.After(20 * time.Second):
				t.Fatal("a task does not end")
			}
		}
	}
}

func sample(t *testing.T) *library.Library {
	t.Helper()
	l := library.New()
	r, err := work.Sample(l.View())
	require.NoError(t, err)
	require.NoError(t, l.Do(r.Patch))
	return l
}

func TestEveryActionCanBeFoundAndNoKeyMeansTwoThings(t *testing.T) {
	ids := map[string]bool{}
	for _, a := range action.All() {
		require.False(t, ids[a.ID], "two actions are called %s", a.ID)
		ids[a.ID] = true
		require.NotEmpty(t, a.Title, a.ID)
		require.NotNil(t, a.Run, a.ID)
		if a.Menu != "" {
			require.Contains(t, action.Menus, a.Menu, a.ID)
		}
	}
	for tab := desk.Timeline; tab <= desk.Briefing; tab++ {
		keys := map[string]string{}
		for _, a := range action.All() {
			if !a.In(tab) {
				continue
			}
			for _, k := range strings.Fields(a.Keys) {
				require.Empty(t, keys[k], "in tab %d the key %s means %s and %s", tab, k, keys[k], a.ID)
				keys[k] = a.ID
			}
		}
	}
}

func TestAnActionThatIsOffSaysWhy(t *testing.T) {
	e, h, _ := sit(t, library.New())
	for _, a := range action.All() {
		if why := a.Why(e); why != "" {
			require.True(t, strings.HasSuffix(why, "."), "%s: %q is no sentence", a.ID, why)
			h.said = nil
			e.Run(a.ID)
			require.Equal(t, []string{why}, h.said, a.ID)
		}
	}
}

func TestTaggingWithAKeyUndoAndRedo(t *testing.T) {
	e, h, _ := sit(t, sample(t))
	first := e.Desk.Items()[0]
	e.Desk.Select(first.Key())
	before := first.Common().Topics
	a, ok := action.On("5", desk.Timeline)
	require.True(t, ok)
	e.Run(a.ID)
	tagged, _ := e.Desk.Current()
	require.NotEqual(t, before, tagged.Common().Topics)
	e.Run("undo")
	again, _ := e.Desk.Current()
	require.Equal(t, before, again.Common().Topics)
	e.Run("redo")
	again, _ = e.Desk.Current()
	require.Equal(t, tagged.Common().Topics, again.Common().Topics)
	require.Empty(t, h.errs)
}

func TestAcceptingInTheReaderGoesOn(t *testing.T) {
	e, _, _ := sit(t, sample(t))
	e.Desk.Show(desk.Reader)
	a, _ := e.Desk.Article()
	items := e.Desk.Review(a.ID)
	require.Greater(t, len(items), 2)
	e.Run("next")
	require.Equal(t, items[0].Key(), e.Desk.Selection()[0])
	e.Run("accept")
	got, _ := e.Desk.View().Item(items[0].Key())
	require.Equal(t, timeline.Accepted, got.Common().Status)
	require.Equal(t, items[1].Key(), e.Desk.Selection()[0])
	e.Run("reject")
	got, _ = e.Desk.View().Item(items[1].Key())
	require.Equal(t, timeline.Rejected, got.Common().Status)
	require.Len(t, e.Desk.Review(a.ID), len(items)-1)
}

func TestTopicsAreKeptForTheNextInOneStepEach(t *testing.T) {
	e, _, _ := sit(t, sample(t))
	e.Desk.Show(desk.Reader)
	a, _ := e.Desk.Article()
	items := e.Desk.Review(a.ID)
	e.Desk.Select(items[0].Key())
	e.Run("untag")
	e.Run("keep")
	e.Run("tag6") // tags, accepts, goes on
	require.Equal(t, items[1].Key(), e.Desk.Selection()[0])
	e.Run("untag")
	e.Run("accept")
	first, _ := e.Desk.View().Item(items[0].Key())
	second, _ := e.Desk.View().Item(items[1].Key())
	require.Len(t, first.Common().Topics, 1)
	require.Equal(t, first.Common().Topics, second.Common().Topics)
	e.Run("undo")
	second, _ = e.Desk.View().Item(items[1].Key())
	require.Empty(t, second.Common().Topics)
	require.Equal(t, timeline.Suggested, second.Common().Status, "tag and yes were one step")
}

func TestPastingAnArticleWithoutADateAsksForIt(t *testing.T) {
	e, h, wait := sit(t, library.New())
	h.text = "Harbour closed\n\nThe harbour master, Ana Ruiz, closed the port on Monday. “Nobody sails,” she said.\n"
	h.when = timeline.Of(timeline.DayOf(2026, 3, 4))
	e.Run("paste")
	wait()
	require.Empty(t, h.errs)
	require.Len(t, h.asked, 1)
	a, ok := e.Desk.Article()
	require.True(t, ok)
	require.Equal(t, timeline.DayOf(2026, 3, 4), a.Published)
	require.Equal(t, "by hand", a.Basis)
}

func TestAFileThatCannotBeReadIsNamed(t *testing.T) {
	e, h, wait := sit(t, library.New())
	h.files = []string{t.TempDir() + "/nothing.txt"}
	e.Run("add")
	wait()
	require.Len(t, h.problems, 1)
	require.Contains(t, h.said[0], "nothing.txt")
	require.True(t, e.Desk.Empty())
}

// chosen is a reader in which some words are selected.
type chosen struct {
	id   timeline.ID
	span timeline.Span
}

func (c chosen) Chosen() (timeline.ID, timeline.Span) { return c.id, c.span }
func (c chosen) Scroll(int)                           {}

func TestAnEventIsMadeOfWholeWords(t *testing.T) {
	text := "El año pasado, Núñez cerró el puerto."
	l := library.New(&timeline.Article{ID: "a1", Text: text, Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}})
	e, h, _ := sit(t, l)
	from := strings.Index(text, "úñez")
	e.Panes.Text = chosen{"a1", timeline.Span{Start: from, End: strings.Index(text, "ró el")}}
	h.text = "The port is closed"
	e.Run("event")
	it, ok := e.Desk.Current()
	require.True(t, ok)
	require.Equal(t, "Núñez cerró", it.Common().Sources[0].In(text))
	e.Panes.Text = chosen{"a1", timeline.Span{Start: strings.Index(text, " cerró"), End: strings.Index(text, "puerto")}}
	e.Run("event")
	it, _ = e.Desk.Current()
	require.Equal(t, "cerró el", it.Common().Sources[0].In(text))
}

func TestTwoEntriesBecomeOnePerson(t *testing.T) {
	l := library.New(
		&timeline.Person{ID: "p1", Name: "Ana Ruiz"}, &timeline.Person{ID: "p2", Name: "A. Ruiz"},
		&timeline.Event{ID: "e1", Title: "Port closed", Facts: timeline.Facts{People: []timeline.ID{"p2"}}})
	e, h, _ := sit(t, l)
	h.people = []timeline.ID{"p2", "p1"}
	e.Run("person-merge")
	it, _ := l.View().Item(timeline.Key{Kind: timeline.EventKind, ID: "e1"})
	require.Equal(t, []timeline.ID{"p1"}, it.Common().People)
	require.Equal(t, 1, l.View().Len(timeline.PersonKind))
	e.Desk.Select(it.Key())
	h.people = []timeline.ID{"p1"}
	e.Run("person-part")
	it, _ = l.View().Item(it.Key())
	require.Empty(t, it.Common().People)
}

func TestAnItemGoesIntoTheBriefingAndOut(t *testing.T) {
	e, _, _ := sit(t, sample(t))
	k := e.Desk.Items()[0].Key()
	e.Desk.Select(k)
	e.Run("place")
	in, place, of := action.Briefed(e.Desk.View(), e.Desk.Outline(), k)
	require.True(t, in)
	require.Positive(t, place)
	require.Equal(t, 1, of, "a briefing of just that")
	require.Equal(t, of, place)
	second := e.Desk.Items()[1].Key()
	e.Desk.Select(second)
	e.Run("place")
	in, _, _ = action.Briefed(e.Desk.View(), e.Desk.Outline(), second)
	require.True(t, in)
	e.Run("place")
	in, _, _ = action.Briefed(e.Desk.View(), e.Desk.Outline(), second)
	require.False(t, in)
}

func TestExportingWritesThePages(t *testing.T) {
	e, h, wait := sit(t, sample(t))
	h.path = t.TempDir() + "/out.pdf"
	e.Run("export-pdf")
	wait()
	require.Empty(t, h.errs)
	require.FileExists(t, h.path)
}

func TestFileNamesLeaveOutWhatAFileSystemMinds(t *testing.T) {
	require.Equal(t, "What was said who when", action.FileName(`What/ was: said? "who" when`))
	require.Equal(t, "briefing", action.FileName("?"))
}
