package inspector

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

type host struct{ action.Host }

func (host) Say(string, string, func()) {}
func (host) Tell(error)                 {}

// A sitting is the panel in a window, with a library on the desk.
type sitting struct {
	*Inspector
	desk *desk.Desk
	win  fyne.Window
}

func sit(t testing.TB, variant fyne.ThemeVariant) *sitting { return sitAt(t, harbour(), variant) }

func sitAt(t testing.TB, l *library.Library, variant fyne.ThemeVariant) *sitting {
	test.NewApp().Settings().SetTheme(look.Theme{Variant: &variant})
	s := &sitting{desk: desk.New(l)}
	s.Inspector = New(action.Env{Desk: s.desk, Host: host{}, Panes: &action.Panes{}}, false)
	s.win = test.NewWindow(container.NewStack())
	s.win.SetPadded(false)
	s.win.Resize(fyne.NewSize(320, 811))
	s.win.SetContent(look.WithTips(s.Object))
	t.Cleanup(s.win.Close)
	return s
}

func harbour() *library.Library {
	text := "The harbour master met the pilots just hours ago, for the first time.\nOf the meeting nobody would speak.\n“Nobody sails,” she told Radio Mole."
	span := func(words string) timeline.Span {
		i := strings.Index(text, words)
		return timeline.Span{Start: i, End: i + len(words)}
	}
	var paragraphs []timeline.Paragraph
	at := 0
	for n, p := range strings.Split(text, "\n") {
		paragraphs = append(paragraphs, timeline.Paragraph{Span: timeline.Span{Start: at, End: at + len(p)}, Number: n + 1})
		at += len(p) + 1
	}
	from := func(words string) timeline.Source { return timeline.Source{Article: "a1", Span: span(words)} }
	out := []timeline.Record{
		&timeline.Topic{ID: "t1", Name: "Dredging", Digit: 1},
		&timeline.Topic{ID: "t2", Name: "Pilotage", Digit: 2, Order: 1},
		&timeline.Article{ID: "a1", Title: "Pilots and harbour master meet", Text: text, Published: timeline.DayOf(2026, 2, 4), Paragraphs: paragraphs},
		&timeline.Event{ID: "e1", Title: "First meeting of pilots and harbour master", Facts: timeline.Facts{
			When:  timeline.Period{From: timeline.DayOf(2026, 2, 3), To: timeline.DayOf(2026, 2, 4), Reckoned: true, Rule: "ago", Reason: "“just hours ago” ¶1, counted back from the article's own date"},
			Dated: from("just hours ago"), Sources: []timeline.Source{from("The harbour master met the pilots just hours ago"), from("Of the meeting")},
			Topics: []timeline.ID{"t1", "t2"}, People: []timeline.ID{"p1", "p2", "p3", "p4", "p5"}, Origin: timeline.Origin{Rule: "x"},
		}},
		&timeline.Event{ID: "e2", Title: "Duties under review", Facts: timeline.Facts{Note: "ask again", Topics: []timeline.ID{"t1"}}},
		&timeline.Statement{ID: "s1", Words: "Nobody sails", Speaker: "p1", To: "Radio Mole", Form: timeline.Direct, Reason: "“she” stands for the harbour master of ¶1", Facts: timeline.Facts{
			When: timeline.Of(timeline.DayOf(2026, 2, 4)), Sources: []timeline.Source{from("“Nobody sails,”")}, Origin: timeline.Origin{Rule: "x"},
		}},
	}
	for i, n := range []string{"Ada Ferro", "Juan Rey", "Ugo Prats", "Mara Lind", "Ines Vogel"} {
		out = append(out, &timeline.Person{ID: timeline.ID("p" + string(rune('1'+i))), Name: n, Role: "pilot"})
	}
	return library.New(out...)
}

var meeting, duties, words = timeline.Key{Kind: timeline.EventKind, ID: "e1"}, timeline.Key{Kind: timeline.EventKind, ID: "e2"}, timeline.Key{Kind: timeline.StatementKind, ID: "s1"}

// text is all that can be read in the panel.
func (s *sitting) text() string {
	var out []string
	for _, t := range find[*canvas.Text](s.Object) {
		out = append(out, t.Text)
	}
	return strings.Join(out, " ")
}

// find returns the objects of a type among an object and those in it.
func find[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	var out []T
	if v, ok := o.(T); ok {
		out = append(out, v)
	}
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inner = o.Objects
	case fyne.Widget:
		inner = test.WidgetRenderer(o).Objects()
	}
	for _, c := range inner {
		out = append(out, find[T](c)...)
	}
	return out
}

func TestAnEventIsToldWithItsReasonsAndFits(t *testing.T) {
	s := sit(t, theme.VariantLight)
	s.desk.Select(meeting)
	got := s.text()
	for _, w := range []string{"Event · 2 passages, 1 article", "First meeting", "inferred", "Why this date?", "counted back", "¶1", "¶2", "Dredging", "Ada Ferro, Juan Rey, Ugo Prats", "and 2 more", "Accepted", "Not in it yet"} {
		require.Contains(t, got, w)
	}
	require.NotContains(t, got, "Mara Lind")
	require.LessOrEqual(t, look.HeightFor(s.body, 320), float32(811-80), "all of it fits without scrolling")
	s.Inspector.people = meeting
	s.show()
	require.Contains(t, s.text(), "Mara Lind")
}

func TestAStatementSaysWhoSpeaksWhyAndToWhom(t *testing.T) {
	s := sit(t, theme.VariantLight)
	s.desk.Select(words)
	for _, w := range []string{"“Nobody sails”", "Ada Ferro, pilot", "Said to Radio Mole", "Why this speaker?", "stands for the harbour"} {
		require.Contains(t, s.text(), w)
	}
}

func TestADateSetByHandSaysSo(t *testing.T) {
	s := sit(t, theme.VariantLight)
	s.desk.Select(meeting)
	require.NoError(t, s.desk.Do(edit.Redate(s.desk.View(), meeting, timeline.Of(timeline.DayOf(2026, 2, 1)))))
	require.Contains(t, s.text(), "by hand")
	require.Contains(t, s.text(), "Set by hand.")
	s.desk.Select(duties)
	require.Contains(t, s.text(), "No words in the passage give a date.")
}

func TestANoteIsTypedWithoutBeingDisturbed(t *testing.T) {
	s := sit(t, theme.VariantLight)
	s.desk.Select(meeting)
	s.win.Canvas().Focus(s.note)
	for _, r := range "calll" {
		s.note.TypedRune(r)
	}
	s.note.CursorColumn = 2
	other := edit.Star(s.desk.View(), true, duties)
	require.NoError(t, s.desk.Do(other), "something changes elsewhere")
	s.note.TypedRune('x')
	require.Equal(t, "caxlll", s.note.Text)
	require.Equal(t, 3, s.note.CursorColumn)
	require.Equal(t, fyne.Focusable(s.note), s.win.Canvas().Focused())
	it, _ := s.desk.View().Item(meeting)
	require.Equal(t, "caxlll", it.Common().Note)

	s.desk.Select(duties)
	require.Equal(t, "ask again", s.note.Text, "another item, another note")
	s.note.SetText("asked")
	it, _ = s.desk.View().Item(meeting)
	require.Equal(t, "caxlll", it.Common().Note, "nothing is written to the one before")
	s.win.Canvas().Unfocus()
	require.NoError(t, s.desk.Library().Undo())
	require.Equal(t, "ask again", s.note.Text, "undone, it shows")
}

func TestTheNoteGrows(t *testing.T) {
	s := sit(t, theme.VariantLight)
	s.desk.Select(meeting)
	one := s.note.HeightFor(272)
	s.note.SetText(strings.Repeat("a long note on the channel ", 10))
	require.Greater(t, s.note.HeightFor(272), 2*one)
	s.note.SetText(strings.Repeat("a very long note on the channel ", 200))
	require.Less(t, s.note.HeightFor(272), float32(220))
}

func TestStatusIsChosenByKeysAndTheKeyboardStays(t *testing.T) {
	s := sit(t, theme.VariantLight)
	s.desk.Select(meeting)
	s.status.Set(0)
	s.status.Focus()
	require.True(t, s.status.Held())
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	it, _ := s.desk.View().Item(meeting)
	require.Equal(t, timeline.Accepted, it.Common().Status)
	require.True(t, s.status.Held())
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	it, _ = s.desk.View().Item(meeting)
	require.Equal(t, timeline.Disputed, it.Common().Status)
}

func TestManyShareTheirTopics(t *testing.T) {
	s := sit(t, theme.VariantLight)
	s.desk.Select(meeting, duties)
	got := s.text()
	require.Contains(t, got, "2 items")
	require.Contains(t, got, "1 of 2", "only one bears the second topic")
	s.desk.Select()
	require.Contains(t, s.text(), "Nothing selected")
}

func TestPictures(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"inspector": theme.VariantLight, "inspector-dark": theme.VariantDark} {
		s := sit(t, variant)
		for at, k := range map[string]timeline.Key{"event": meeting, "statement": words} {
			s.desk.Select(k)
			test.ApplyTheme(t, look.Theme{Variant: &variant})
			if dir := os.Getenv("DATELINE_PICTURES"); dir != "" {
				f, err := os.Create(filepath.Join(dir, name+"-"+at+".png"))
				require.NoError(t, err)
				require.NoError(t, png.Encode(f, s.win.Canvas().Capture()))
				require.NoError(t, f.Close())
			}
		}
	}
}
