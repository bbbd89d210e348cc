package shelf

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
)

type host struct{ action.Host }

// crowd is a library of so many people and outlets, each with an event or more.
func crowd(people, outlets int) *library.Library {
	out := []timeline.Record{
		&timeline.Topic{ID: "t1", Name: "Dredging", Digit: 1}, &timeline.Topic{ID: "t2", Name: "Pilotage", Digit: 2, Order: 1},
	}
	for i := range outlets {
		out = append(out, &timeline.Article{ID: timeline.ID(fmt.Sprint("a", i)), Title: "Report", Outlet: fmt.Sprintf("Paper %03d", i), Text: "The mole was mended."})
	}
	for i := range people {
		id := timeline.ID(fmt.Sprint("p", i))
		out = append(out, &timeline.Person{ID: id, Name: fmt.Sprintf("Person %03d", i)},
			&timeline.Event{ID: timeline.ID(fmt.Sprint("e", i)), Title: fmt.Sprintf("Mole mended %d", i), Facts: timeline.Facts{
				People: []timeline.ID{id}, Topics: []timeline.ID{timeline.ID(fmt.Sprint("t", 1+i%2))},
				Sources: []timeline.Source{{Article: timeline.ID(fmt.Sprint("a", i%outlets)), Span: timeline.Span{End: 8}}},
			}})
	}
	return library.New(out...)
}

func sit(t testing.TB, lib *library.Library) (*Shelf, *desk.Desk, fyne.Window) {
	light := theme.VariantLight
	test.NewApp().Settings().SetTheme(look.Theme{Variant: &light})
	d := desk.New(lib)
	s := New(action.Env{Desk: d, Host: host{}, Panes: &action.Panes{}})
	w := test.NewWindow(container.NewStack())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(256, 811))
	w.SetContent(look.WithTips(s.Object))
	t.Cleanup(w.Close)
	return s, d, w
}

func TestRowsFilter(t *testing.T) {
	s, d, _ := sit(t, crowd(10, 8))
	require.Contains(t, s.Rows(), "Dredging 5")
	s.Press("Dredging", 0)
	require.Equal(t, []timeline.ID{"t1"}, d.Filter().Topics)
	s.Press("Pilotage", fyne.KeyModifierShortcutDefault)
	require.Equal(t, []timeline.ID{"t1", "t2"}, d.Filter().Topics)
	s.Press("Dredging", fyne.KeyModifierAlt)
	require.Equal(t, []timeline.ID{"t1"}, d.Filter().Without)
	require.Equal(t, []timeline.ID{"t2"}, d.Filter().Topics)
	s.Press("Pilotage", 0)
	s.Press("No date", 0)
	require.Equal(t, desk.NoDate, d.Filter().Standing)
	s.Press("No date", 0)
	require.Equal(t, desk.Any, d.Filter().Standing)
}

func TestFewPeopleAreListedUntilAllAreAskedFor(t *testing.T) {
	s, _, _ := sit(t, crowd(10, 8))
	require.Contains(t, s.Rows(), "Person 002 1")
	require.NotContains(t, s.Rows(), "Person 003 1")
	s.people = true
	s.show()
	require.Contains(t, s.Rows(), "Person 009 1")
}

func TestTypingDrawsNoRowAnew(t *testing.T) {
	s, d, w := sit(t, crowd(10, 8))
	w.Canvas().Focus(s.Search)
	test.Type(s.Search, "m")
	first := s.rows[0]
	test.Type(s.Search, "ole mended 3")
	require.Same(t, first, s.rows[0])
	require.Equal(t, fyne.Focusable(s.Search), w.Canvas().Focused())
	require.Len(t, d.Items(), 1)
	s.Search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	require.Empty(t, d.Filter().Text)
	require.Len(t, d.Items(), 10)
}

func TestTheKeyboardStaysOnTheRowThatWasPressed(t *testing.T) {
	s, _, w := sit(t, crowd(10, 8))
	w.Canvas().Focus(s.rows[1].Press)
	s.rows[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	require.Equal(t, look.Sel, s.rows[1].Ground)
	require.Equal(t, fyne.Focusable(s.rows[1].Press), w.Canvas().Focused())
}

// A letter typed while 300 people and 100 outlets are listed.
func BenchmarkKeystroke(b *testing.B) {
	s, _, _ := sit(b, crowd(300, 100))
	s.people, s.sources = true, true
	s.show()
	n := 0
	for b.Loop() {
		n++
		s.search(fmt.Sprint("mole", n%7))
	}
}

// The whole list drawn anew.
func BenchmarkShow(b *testing.B) {
	s, _, _ := sit(b, crowd(300, 100))
	s.people, s.sources = true, true
	for b.Loop() {
		s.drawn = drawn{}
		s.show()
	}
}
