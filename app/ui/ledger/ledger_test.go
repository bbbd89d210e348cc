package ledger

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
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

func (host) Say(string, string, func()) {}

// A sitting is the list in a window, with a library on the desk.
type sitting struct {
	*Ledger
	desk *desk.Desk
	win  fyne.Window
}

func sit(t testing.TB, lib *library.Library, size fyne.Size, variant fyne.ThemeVariant) *sitting {
	test.NewApp().Settings().SetTheme(look.Theme{Variant: &variant})
	s := &sitting{desk: desk.New(lib)}
	env := action.Env{Desk: s.desk, Host: host{}, Panes: &action.Panes{}}
	s.Ledger = New(env)
	env.Panes.List = s.Ledger
	s.win = test.NewWindow(container.NewStack())
	s.win.SetPadded(false)
	s.win.Resize(size)
	s.win.SetContent(look.WithTips(s.Object))
	s.desk.Show(desk.Statements)
	t.Cleanup(s.win.Close)
	return s
}

var size = fyne.NewSize(864, 811)

// harbour has three who speak, one reported only, one who is named and silent.
func harbour() *library.Library {
	text := "The harbour master met the pilots, and Ugo Prats came too."
	out := []timeline.Record{
		&timeline.Topic{ID: "t1", Name: "Dredging", Digit: 1, Order: 0},
		&timeline.Topic{ID: "t2", Name: "Pilotage", Digit: 2, Order: 1},
		&timeline.Article{ID: "a1", Title: "Pilots meet", Outlet: "Mole Gazette", Text: text, Published: timeline.DayOf(2026, 2, 4), Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}},
		&timeline.Person{ID: "p1", Name: "Ada Ferro", Role: "harbour master"},
		&timeline.Person{ID: "p2", Name: "Juan Rey", Role: "pilot"},
		&timeline.Person{ID: "p3", Name: "Ugo Prats"},
	}
	n := 0
	say := func(speaker timeline.ID, form, words string, topics ...timeline.ID) {
		n++
		out = append(out, &timeline.Statement{ID: timeline.ID(fmt.Sprintf("s%02d", n)), Words: words, Speaker: speaker, Form: form, To: map[bool]string{true: "Radio Mole"}[n == 1], Facts: timeline.Facts{
			When: timeline.Of(timeline.DayOf(2026, 1, n)), Topics: topics, Sources: []timeline.Source{{Article: "a1", Span: timeline.Span{End: len(text)}}},
		}})
	}
	say("p2", timeline.Direct, "Nobody asked the pilots", "t2")
	say("p1", timeline.Direct, "The channel is deeper than the chart has it", "t1", "t2")
	say("p1", timeline.Mixed, "a chart of hopes", "t1")
	say("p1", timeline.Direct, strings.Repeat("We shall sound it again, from the mole to the outer buoy. ", 6), "t1")
	say("p1", timeline.Indirect, "the mole would be lit by spring", "t1")
	say("", timeline.Direct, "It was paid for twice")
	for i := range 3 {
		out = append(out, &timeline.Event{ID: timeline.ID(fmt.Sprintf("e%d", i)), Title: "Ugo Prats comes in", Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 1, 20+i)), People: []timeline.ID{"p3"}}})
	}
	return library.New(out...)
}

// told writes the lines as text.
func (s *sitting) told() []string {
	var out []string
	for _, ln := range s.lines {
		switch {
		case ln.silent != "":
			out = append(out, fmt.Sprintf("- %s, %d", ln.speaker, ln.named))
		case ln.statement == nil:
			out = append(out, strings.TrimSuffix(fmt.Sprintf("%s (%d)", ln.speaker, ln.count), " (0)"))
		default:
			out = append(out, "  "+string(ln.statement.ID))
		}
	}
	return out
}

func key(id timeline.ID) timeline.Key { return timeline.Key{Kind: timeline.StatementKind, ID: id} }

func TestStatementsStandUnderTheirSpeakersByTime(t *testing.T) {
	s := sit(t, harbour(), size, theme.VariantLight)
	require.Equal(t, []string{
		"Ada Ferro (3)", "  s02", "  s03", "  s04", "Juan Rey (1)", "  s01", "Speaker not named (1)", "  s06",
		"Named and not quoted", "- Ugo Prats, 3",
	}, s.told())
	require.Equal(t, "5 statements by 3 speakers", s.said.Text())
	s.all = true
	s.show()
	require.Contains(t, s.told(), "  s05")
	require.Equal(t, "the mole would be lit by spring", words(s.lines[s.at[key("s05")]].statement), "what is reported stands without marks")
	require.Equal(t, "word for word, to Radio Mole · Pilots meet ¶1", about(s.desk, s.lines[s.at[key("s01")]].statement))
}

func TestUnderAFilterNothingIsSaidOfTheSilent(t *testing.T) {
	s := sit(t, harbour(), size, theme.VariantLight)
	s.desk.SetFilter(desk.Filter{Topics: []timeline.ID{"t2"}})
	require.Equal(t, []string{"Ada Ferro (1)", "  s02", "Juan Rey (1)", "  s01"}, s.told())
	s.desk.SetFilter(desk.Filter{Text: "nothing of the kind"})
	require.Empty(t, s.told())
	require.Equal(t, 1, s.rows.Count(), "a line says so")
	require.False(t, s.top.object.Visible())
	s.win.Canvas().Capture()
}

func TestTheSilentLeadToWhereTheyAreNamed(t *testing.T) {
	s := sit(t, harbour(), size, theme.VariantLight)
	find[*look.Press](s.silent(s.lines[len(s.lines)-1]))[0].OnPress(0)
	require.Equal(t, []timeline.ID{"p3"}, s.desk.Filter().People)
	require.Equal(t, desk.Timeline, s.desk.Tab())
}

func TestSelectingWithCtrlAndShift(t *testing.T) {
	s := sit(t, harbour(), size, theme.VariantLight)
	s.press("s02", 0)
	s.press("s01", fyne.KeyModifierShift)
	require.Equal(t, []timeline.Key{key("s02"), key("s03"), key("s04"), key("s01")}, s.desk.Selection())
	s.press("s03", fyne.KeyModifierShortcutDefault)
	require.Equal(t, []timeline.Key{key("s02"), key("s04"), key("s01")}, s.desk.Selection())
	s.press("s03", fyne.KeyModifierShift)
	require.Equal(t, []timeline.Key{key("s01"), key("s04"), key("s03")}, s.desk.Selection(), "upwards as well; the one pressed is the last")
	require.Equal(t, map[timeline.Key]bool{key("s01"): true, key("s04"): true, key("s03"): true}, s.lit)
	s.press("s02", 0)
	require.Equal(t, []timeline.Key{key("s02")}, s.desk.Selection())
	i := s.at[key("s04")]
	row := s.draw(i)
	row.Resize(fyne.NewSize(size.Width, s.height(i, size.Width)))
	require.Equal(t, row.Size().Height, find[*look.Press](row)[0].Size().Height, "all of a statement can be pressed")
}

func (s *sitting) press(id timeline.ID, held fyne.KeyModifier) { s.Ledger.press(key(id), held) }

func TestStepsGoFromOneStatementToTheNext(t *testing.T) {
	s := sit(t, harbour(), size, theme.VariantLight)
	for _, id := range []timeline.ID{"s02", "s03", "s04", "s01", "s06", "s06"} {
		s.Step(1)
		require.Equal(t, []timeline.Key{key(id)}, s.desk.Selection())
	}
	s.Step(-1)
	require.Equal(t, []timeline.Key{key("s01")}, s.desk.Selection(), "over the heads between")
	s.desk.Select()
	s.Step(-1)
	require.Equal(t, []timeline.Key{key("s06")}, s.desk.Selection(), "backwards from nothing: the last")
}

func TestTheListWaitsWhileAnotherTabIsInFront(t *testing.T) {
	lib := harbour()
	s := sit(t, lib, size, theme.VariantLight)
	s.desk.Show(desk.Timeline)
	before := s.lines
	s.desk.SetFilter(desk.Filter{Topics: []timeline.ID{"t2"}})
	s.desk.Select(key("s02"))
	require.Len(t, s.lines, len(before))
	s.desk.Show(desk.Statements)
	require.Len(t, s.lines, 4)
	require.True(t, s.lit[key("s02")])
}

func TestTheHeadOfTheSpeakerStaysInSight(t *testing.T) {
	s := sit(t, many(20, 10), fyne.NewSize(864, 400), theme.VariantLight)
	require.False(t, s.top.object.Visible(), "at the top the head itself is there")
	s.rows.ToTop(5)
	require.True(t, s.top.object.Visible())
	require.Equal(t, 0, s.top.at)
	s.rows.ToTop(s.heads[1] + 3)
	require.Equal(t, s.heads[1], s.top.at)
	require.Zero(t, s.top.object.Position().Y)
	s.top.lead(s.top.at)
	require.Equal(t, s.heads[1], s.top.at)
	s.rows.ToTop(s.heads[2] - 1) // the last of a speaker: the next head comes near
	s.rows.Bring(s.heads[2] + 1)
	s.desk.Select(s.lines[s.heads[1]+1].statement.Key())
	require.GreaterOrEqual(t, s.rows.Begin(s.heads[1]+1), s.rows.Begin(s.heads[1]), "a statement that is brought into sight is not under the head")
}

func TestPictures(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"statements": theme.VariantLight, "statements-dark": theme.VariantDark} {
		s := sit(t, harbour(), size, variant)
		s.press("s03", 0)
		s.press("s04", fyne.KeyModifierShift)
		s.keep(t, name)
	}
	s := sit(t, many(20, 10), size, theme.VariantLight)
	s.rows.ToTop(15)
	s.keep(t, "statements-many")
}

func (s *sitting) keep(t *testing.T, name string) {
	dir := os.Getenv("DATELINE_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	require.NoError(t, err)
	defer f.Close()
	require.NoError(t, png.Encode(f, s.win.Canvas().Capture()))
}

// many has so many speakers with so many statements each.
func many(speakers, each int) *library.Library {
	out := []timeline.Record{&timeline.Article{ID: "a1", Title: "Minutes", Text: "Minutes"}}
	subject := []string{"the channel", "the outer buoy", "our pilots", "the price of rope", "a second mole", "the night ferry"}
	for p := range speakers {
		id := timeline.ID(fmt.Sprintf("p%03d", p))
		out = append(out, &timeline.Person{ID: id, Name: fmt.Sprintf("Speaker %03d", p), Role: "of the harbour board"})
		for i := range each {
			n := p*each + i
			words := fmt.Sprintf("On %s I have said %d times what I say now: %s is not for sale, nor is %s", subject[n%6], n, subject[(n/6)%6], subject[(n/36)%6])
			out = append(out, &timeline.Statement{ID: timeline.ID(fmt.Sprintf("s%05d", n)), Words: strings.Repeat(words+". ", 1+n%3), Speaker: id, Form: timeline.Direct, Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 1, 1).AddDays(n % 300))}})
		}
	}
	return library.New(out...)
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

// Five thousand statements for the first time.
func BenchmarkFirst(b *testing.B) {
	s := sit(b, many(200, 25), size, theme.VariantLight)
	for b.Loop() {
		s.high, s.width = nil, 0
		s.show()
	}
}

// The same when one of them has changed.
func BenchmarkAgain(b *testing.B) {
	s := sit(b, many(200, 25), size, theme.VariantLight)
	for b.Loop() {
		s.show()
	}
}

func BenchmarkScroll(b *testing.B) {
	s := sit(b, many(200, 25), size, theme.VariantLight)
	i := 0
	for b.Loop() {
		i = (i + 1) % 5000
		s.rows.ToTop(i)
	}
}

func BenchmarkSelect(b *testing.B) {
	s := sit(b, many(200, 25), size, theme.VariantLight)
	for b.Loop() {
		s.Step(1)
	}
}
