package app

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/timeline"
)

// sit opens the window without a screen, on libraries in a folder of its own.
// settle runs what tasks bring back.
func sit(t *testing.T) (w *window, settle func()) {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	a := test.NewApp()
	calls := make(chan func(), 1000)
	w = newWindow(a, test.NewWindow(nil), func(f func()) { calls <- f })
	w.dialogs = false
	w.win.Resize(fyne.NewSize(1440, 900))
	t.Cleanup(w.closed)
	return w, func() {
		for len(w.env.Tasks.Tasks()) > 0 {
			select {
			case f := <-calls:
				f()
			case <-time.After(30 * time.Second):
				t.Fatal("a task does not end")
			}
		}
	}
}

func TestANewLibraryIsEmptyAndSaysWhatToDo(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Path: filepath.Join(t.TempDir(), "New desk.dateline")})
	require.True(t, w.env.Desk.Empty())
	require.Equal(t, "New desk", w.name())
	require.Same(t, w.empty, w.body.Objects[0])
	require.Equal(t, 6, w.env.Desk.View().Len(timeline.TopicKind), "the topics to start with are there")
	w.press("Ctrl+2")
	require.Equal(t, desk.Timeline, w.env.Desk.Tab(), "without articles there is nothing to read")
}

func TestTheSampleOpensAndEveryTabShows(t *testing.T) {
	w, settle := sit(t)
	w.begin(Options{Sample: true})
	require.False(t, w.env.Desk.Empty())
	for key, tab := range map[string]desk.Tab{"Ctrl+2": desk.Reader, "Ctrl+3": desk.Statements, "Ctrl+4": desk.Briefing, "Ctrl+1": desk.Timeline} {
		w.press(key)
		settle()
		require.Equal(t, tab, w.env.Desk.Tab())
	}
}

func TestTheFirstTimeOfAllTheSampleOpensThenTheLastLibrary(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{})
	require.Equal(t, "Sample library", w.name())
	require.False(t, w.env.Desk.Empty())
	mine := filepath.Join(t.TempDir(), "mine.dateline")
	require.NoError(t, w.open(mine))
	w.begin(Options{})
	require.Equal(t, mine, w.path)
}

func TestWorkSurvivesClosingAndSoDoesUndo(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	first := w.env.Desk.Items()[0]
	w.env.Desk.Select(first.Key())
	w.press("x")
	path := w.path
	w.closed()

	require.NoError(t, w.open(path))
	it, ok := w.env.Desk.View().Item(first.Key())
	require.True(t, ok)
	require.Equal(t, timeline.Rejected, it.Common().Status)
	w.press("Ctrl+Z")
	it, _ = w.env.Desk.View().Item(first.Key())
	require.Equal(t, first.Common().Status, it.Common().Status)
}

func TestAFileThatIsNoLibraryLeavesTheOpenOneAlone(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	bad := filepath.Join(t.TempDir(), "picture.dateline")
	require.NoError(t, os.WriteFile(bad, []byte("\xff\xd8\xff\xe0 no library"), 0o600))
	before := w.path
	w.OpenLibrary(bad)
	require.Equal(t, before, w.path)
	require.False(t, w.env.Desk.Empty())
	require.NotEmpty(t, w.toasts.layer.Objects, "it says so")
}

func TestTwoWindowsOnOneLibraryLoseNothing(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	a := w.env.Desk.Items()[0].Key()
	other := newWindow(test.NewApp(), test.NewWindow(nil), func(f func()) { f() })
	t.Cleanup(other.closed)
	require.NoError(t, other.open(w.path))

	w.env.Desk.Select(a)
	w.press("x")
	b := other.env.Desk.Items()[1].Key()
	other.env.Desk.Select(b)
	other.press("x") // comes too late: the other window has gone on
	it, _ := other.env.Desk.View().Item(a)
	require.Equal(t, timeline.Rejected, it.Common().Status, "the second window shows what the first did")
	other.env.Desk.Select(b)
	other.press("x")
	it, _ = other.env.Desk.View().Item(b)
	require.Equal(t, timeline.Rejected, it.Common().Status)
}

func TestAWindowThatBecomesNarrowFoldsItsSidebar(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	require.False(t, w.tight())
	w.win.Resize(fyne.NewSize(1024, 700))
	require.True(t, w.tight())
	require.False(t, w.laid.expanded)
	w.press("/")
	require.True(t, w.laid.expanded, "search opens the sidebar")
}

func TestDatesAreTakenAsPeopleWriteThem(t *testing.T) {
	published := timeline.DayOf(2026, 2, 4)
	for in, want := range map[string]string{
		"3 Feb 2026": "2026-02-03", "2026-02-03": "2026-02-03", "3-5 February 2026": "2026-02-03/2026-02-05",
		"March 2025": "2025-03", "yesterday": "2026-02-03", "": "", "No date": "", "5 de enero de 2026": "2026-01-05",
	} {
		p, why := writtenDate(in, published)
		require.Empty(t, why, in)
		require.Equal(t, want, p.EDTF(), in)
	}
	_, why := writtenDate("whenever", published)
	require.Contains(t, why, "whenever")
	for _, p := range []timeline.Period{
		timeline.Of(timeline.DayOf(2026, 2, 3)), timeline.Between(timeline.DayOf(2026, 2, 3), timeline.DayOf(2026, 2, 5)),
		timeline.Of(timeline.Date{Y: 2026, M: 3, D: 1, Precision: timeline.Month}),
	} {
		got, why := writtenDate(desk.When(p), published)
		require.Empty(t, why, "what the field shows can be read again: %s", desk.When(p))
		require.Equal(t, p.EDTF(), got.EDTF())
	}
}

func TestEveryActionCanBeRun(t *testing.T) {
	w, settle := sit(t)
	w.begin(Options{Sample: true})
	for _, a := range action.All() {
		if a.ID == "quit" || a.ID == "new" || a.ID == "open" {
			continue
		}
		if len(a.Tabs) > 0 {
			w.env.Desk.Show(a.Tabs[0])
		}
		w.env.Desk.Select(w.env.Desk.Sorted()[0].Key())
		w.env.Run(a.ID)
		settle()
		for top := w.win.Canvas().Overlays().Top(); top != nil; top = w.win.Canvas().Overlays().Top() {
			w.win.Canvas().Overlays().Remove(top)
		}
		if w.env.Desk.Empty() { // taken back
			w.OpenSample()
		}
	}
}

func TestWhatIsReadStaysOutOfALibraryOpenedMeanwhile(t *testing.T) {
	w, settle := sit(t)
	dir := t.TempDir()
	require.NoError(t, w.open(filepath.Join(dir, "one.dateline")))
	file := filepath.Join(dir, "note.txt")
	require.NoError(t, os.WriteFile(file, []byte(" date 2026-02-04 Harbour\n\nThe board met on 3 February.\n"), 0o600))
	w.env.AddFiles([]string{file})
	require.NoError(t, w.open(filepath.Join(dir, "two.dateline")))
	settle()
	require.True(t, w.env.Desk.Empty())
	w.env.AddFiles([]string{file})
	settle()
	require.False(t, w.env.Desk.Empty())
}

func TestWhatIsReadIsKeptThoughAnotherWindowWentOn(t *testing.T) {
	w, settle := sit(t)
	w.begin(Options{Sample: true})
	other := newWindow(test.NewApp(), test.NewWindow(nil), func(f func()) { f() })
	t.Cleanup(other.closed)
	require.NoError(t, other.open(w.path))
	file := filepath.Join(t.TempDir(), "note.txt")
	require.NoError(t, os.WriteFile(file, []byte(" date 2026-02-04 Harbour\n\nThe board met on 3 February.\n"), 0o600))
	w.env.AddFiles([]string{file})
	other.env.Desk.Select(other.env.Desk.Items()[0].Key())
	other.press("x")
	settle()
	require.Equal(t, 9, w.env.Desk.View().Len(timeline.ArticleKind))
	require.Equal(t, 1, w.env.Desk.Facets().Rejected, "and the other window's work is there")
}

func TestALibraryThatIsGoneIsNamed(t *testing.T) {
	w, _ := sit(t)
	gone := filepath.Join(t.TempDir(), "gone.dateline")
	w.app.Preferences().SetString(lastLibrary, gone)
	w.begin(Options{})
	require.Equal(t, "My library", w.name())
	require.NotEmpty(t, w.toasts.layer.Objects, "it says why")
	require.NoFileExists(t, gone)
}

func TestPanesOutOfSightFollowTheTheme(t *testing.T) {
	w, settle := sit(t)
	w.begin(Options{Sample: true})
	for _, key := range []string{"Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+1"} {
		w.press(key)
		settle()
	}
	w.SetTheme("dark")
	for _, key := range []string{"Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+1"} {
		w.press(key)
		settle()
		light := 0
		img := w.win.Canvas().Capture()
		for x := 0; x < img.Bounds().Dx(); x += 3 {
			for y := 60; y < img.Bounds().Dy(); y += 3 {
				if r, g, b, _ := img.At(x, y).RGBA(); r > 0xf000 && g > 0xf000 && b > 0xf000 {
					light++
				}
			}
		}
		most := img.Bounds().Dx() * img.Bounds().Dy() / 9 / 50
		if key == "Ctrl+4" { // where the page is white
			most *= 20
		}
		require.Less(t, light, most, key)
	}
	w.SetTheme("light")
}
