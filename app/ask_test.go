package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
)

func TestWhatIsSavedEndsInWhatItIs(t *testing.T) {
	w, _ := sit(t)
	dir := t.TempDir()
	save := func(name, kind string) (got string) {
		w.saveAs(filepath.Join(dir, name), kind, func(path string) { got = filepath.Base(path) })
		return got
	}
	require.Equal(t, "report.pdf", save("report", ".pdf"))
	require.Equal(t, "report v1.2.pdf", save("report v1.2", ".pdf"))
	require.Equal(t, "Report.PDF", save("Report.PDF", ".pdf"))
	require.Equal(t, "data.csv", save("data.csv", ".json"))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "report.pdf"), nil, 0o600))
	require.Empty(t, save("report", ".pdf"), "nobody was asked whether to replace it")
	require.Equal(t, "report.pdf", save("report.pdf", ".pdf"), "here the dialog asked")
}

func TestADateIsReadAsItIsPutIntoWords(t *testing.T) {
	for _, c := range [][2]string{
		{"3 Feb 2026", "3 Feb 2026"},
		{"3-5 February 2026", "3–5 Feb 2026"},
		{"by 4 Feb 2026", "By 4 Feb 2026"},
		{"By 4 Feb 2026", "By 4 Feb 2026"},
		{"From Aug 2025", "From Aug 2025"},
		{"About 2025", "About 2025"},
		{"hasta el 4 de febrero de 2026", "By 4 Feb 2026"},
		{"2026-02-03", "3 Feb 2026"},
		{"March 2025", "Mar 2025"},
		{"", "No date"},
	} {
		p, why := writtenDate(c[0], timeline.Date{})
		require.Empty(t, why, c[0])
		require.Equal(t, c[1], desk.When(p), c[0])
	}
	for _, s := range []string{"the mayor in March 2025", "nothing", "March 2025 or so"} {
		_, why := writtenDate(s, timeline.Date{})
		require.NotEmpty(t, why, s)
	}
}

func TestACalendarOpensWhereTheWorkIs(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	latest := w.opensOn(timeline.Period{}, w.env.Today())
	require.Equal(t, 2026, latest.Y)
	require.Equal(t, 3, latest.M)
	day := timeline.DayOf(2025, 10, 7)
	require.Equal(t, day, w.opensOn(timeline.Of(day), w.env.Today()))
	require.Equal(t, day, w.opensOn(timeline.Period{}, day))
}

func TestAQuestionIsAnsweredByTheKeyboard(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	var got string
	w.AskPaste("Bridge closed\n\nThe bridge was closed.", func(s string) { got = s })
	top := w.win.Canvas().Overlays().Top()
	require.NotNil(t, top)
	w.answer() // Ctrl+Enter; Enter alone is a new line
	require.Equal(t, "Bridge closed\n\nThe bridge was closed.", got)
	require.Nil(t, w.win.Canvas().Overlays().Top())
	got = ""
	w.answer()
	require.Empty(t, got, "a question that is gone takes no answer")

	w.AskText("Rename", "", "Ferries", func(s string) { got = s })
	w.win.Canvas().Unfocus() // a click beside the field
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	require.Equal(t, "Ferries", got)

	w.AskText("Number", "", "BN 7", func(s string) { got = s })
	w.asked.pop.Hide()
	w.AskText("Number", "", "", func(s string) { got = s })
	w.answer()
	require.Equal(t, "Ferries", got, "nothing was written")
}

func TestAKeyThatOpensAFieldIsNotTypedIntoIt(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	w.env.Desk.Select(w.env.Desk.Items()[0].Key())
	c := w.win.Canvas()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyW}) // comes first; the rune goes to whatever has the keyboard then
	require.Nil(t, c.Overlays().Top())
	c.OnTypedRune()('W')
	require.NotNil(t, c.Overlays().Top(), "who takes part")
}

func TestF6GoesFromPanelToPanel(t *testing.T) {
	w, settle := sit(t)
	w.begin(Options{Sample: true})
	w.press("Ctrl+4")
	settle()
	var seen []int
	for range 4 {
		w.press("F6")
		seen = append(seen, w.paneOf(w.win.Canvas().Focused()))
	}
	require.Equal(t, []int{0, 2, 3, 4}, seen, "the bar, the outline, the pages, the options")
}
