package reader

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A host stands for the person at the screen.
type host struct {
	action.Host
	person timeline.ID
	clip   string
	said   []string
	asked  []string
}

func (h *host) AskText(title, _, value string, then func(string)) {
	h.asked = append(h.asked, title)
	then(value)
}

func (h *host) AskPerson(title string, then func(timeline.ID)) {
	h.asked = append(h.asked, title)
	then(h.person)
}

func (h *host) AskDate(title string, _ timeline.Period, _ timeline.Date, _ func(timeline.Period)) {
	h.asked = append(h.asked, title)
}
func (h *host) Say(words, _ string, _ func()) { h.said = append(h.said, words) }
func (h *host) Tell(err error)                { h.said = append(h.said, err.Error()) }
func (h *host) SetClipboard(s string)         { h.clip = s }

// A sitting is a reader in a window, with a library on the desk.
type sitting struct {
	*Reader
	t    testing.TB
	desk *desk.Desk
	host *host
	win  fyne.Window
	now  time.Time
}

// sit opens a reader on a library, in a window of a size.
func sit(t testing.TB, lib *library.Library, size fyne.Size, variant fyne.ThemeVariant) *sitting {
	app := test.NewApp()
	app.Settings().SetTheme(look.Theme{Variant: &variant})
	s := &sitting{t: t, desk: desk.New(lib), host: &host{}, now: time.Date(2026, 2, 5, 10, 0, 0, 0, time.UTC)}
	env := action.Env{Desk: s.desk, Host: s.host, Panes: &action.Panes{}, Now: func() time.Time { return s.now }}
	s.Reader = New(env)
	env.Panes.Text = s.Reader
	s.win = test.NewWindow(container.NewStack())
	s.win.SetPadded(false)
	s.win.Resize(size)
	s.win.SetContent(s.Object)
	t.Cleanup(s.win.Close)
	return s
}

// sample returns the library that comes with the program.
func sample(t testing.TB) *library.Library {
	lib := library.New()
	r, err := work.Sample(lib.View())
	require.NoError(t, err)
	require.NoError(t, lib.Do(r.Patch))
	return lib
}

var wide = fyne.NewSize(1440, 811)

const light, dark = theme.VariantLight, theme.VariantDark
