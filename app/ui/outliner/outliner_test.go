package outliner

import (
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A host answers for the person at the screen.
type host struct {
	action.Host
	when timeline.Period
	text string
	said []string
}

func (h *host) AskText(_, _, _ string, then func(string)) { then(h.text) }
func (h *host) AskDate(_ string, _ timeline.Period, _ timeline.Date, then func(timeline.Period)) {
	then(h.when)
}
func (h *host) Say(words, _ string, _ func()) { h.said = append(h.said, words) }
func (h *host) Tell(err error)                { h.said = append(h.said, err.Error()) }

// A sitting is the view in a window, with a briefing on the desk.
type sitting struct {
	*Outliner
	t     testing.TB
	desk  *desk.Desk
	host  *host
	win   fyne.Window
	calls chan func()
	now   time.Time
}

func sit(t testing.TB, v library.View, o *briefing.Outline, size fyne.Size, variant fyne.ThemeVariant) *sitting {
	var records []timeline.Record
	for _, k := range []timeline.Kind{timeline.ArticleKind, timeline.EventKind, timeline.StatementKind, timeline.PersonKind, timeline.TopicKind} {
		for r := range v.Records(k) {
			records = append(records, r)
		}
	}
	if o != nil {
		records = append(records, o)
	}
	test.NewApp().Settings().SetTheme(look.Theme{Variant: &variant})
	s := &sitting{t: t, desk: desk.New(library.New(records...)), host: &host{}, calls: make(chan func(), 1000), now: time.Date(2026, 2, 5, 10, 0, 0, 0, time.UTC)}
	env := action.Env{
		Desk: s.desk, Host: s.host, Panes: &action.Panes{}, Now: func() time.Time { return s.now },
		Tasks: task.NewRunner(func(f func()) { s.calls <- f }),
	}
	s.Outliner = New(env)
	env.Panes.Plan = s.Outliner
	s.win = test.NewWindow(container.NewStack())
	s.win.SetPadded(false)
	s.win.Resize(size)
	s.win.SetContent(look.WithTips(s.Object))
	s.desk.Show(desk.Briefing)
	t.Cleanup(s.win.Close)
	return s
}

var wide = fyne.NewSize(1440, 811)

func harbour(t testing.TB) *sitting {
	v, o := briefingtest.Harbour()
	s := sit(t, v, o, wide, theme.VariantLight)
	s.settle()
	return s
}

// settle waits for all that is under way; the clock goes on by a second.
func (s *sitting) settle() {
	s.now = s.now.Add(time.Second)
	for len(s.env.Tasks.Tasks()) > 0 {
		select {
		case f := <-s.calls:
			f()
		case <-time.After(20 * time.Second):
			s.t.Fatal("a task does not end")
		}
	}
}

func (s *sitting) plan() *briefing.Outline { return s.env.Outline() }

func (s *sitting) keep(name string) {
	dir := os.Getenv("DATELINE_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	require.NoError(s.t, err)
	defer f.Close()
	require.NoError(s.t, png.Encode(f, s.win.Canvas().Capture()))
}

func TestPictures(t *testing.T) {
	for name, variant := range map[string]fyne.ThemeVariant{"briefing": theme.VariantLight, "briefing-dark": theme.VariantDark} {
		v, o := briefingtest.Harbour()
		s := sit(t, v, o, wide, variant)
		s.settle()
		s.choose(briefing.PartBottomLine)
		s.list.open[briefing.PartBottomLine] = true
		s.list.draw(s.plan())
		s.settle()
		s.keep(name)
		require.NotNil(t, s.pages.sheet.pic.Image)
		require.True(t, s.pages.sheet.ring.Visible(), "the chosen section is ringed")
		s.win.Resize(fyne.NewSize(1024, 611))
		s.settle()
		s.keep(name + "-1024")
	}
}

func TestTypingGoesIntoTheBriefingAndTheFieldKeepsItsCaret(t *testing.T) {
	s := harbour(t)
	e := s.options.title
	e.Put("Harbour")
	s.win.Canvas().Focus(e)
	e.CursorColumn = 3
	for _, r := range "xyz" {
		e.TypedRune(r)
		require.Equal(t, e.Text, s.plan().Title)
	}
	require.Equal(t, "Harxyzbour", s.plan().Title)
	require.Equal(t, 6, e.CursorColumn)
	require.Equal(t, fyne.Focusable(e), s.win.Canvas().Focused())
	s.settle()
	require.Equal(t, "Harxyzbour", s.pages.proof.doc.Title, "the pages have caught up")
	require.Equal(t, 6, e.CursorColumn)
	require.NoError(t, s.desk.Library().Undo())
	require.NotEqual(t, "Harxyzbour", s.plan().Title, "all that was typed is one step")
}

func TestUndoFillsAFieldThatNobodyTypesIn(t *testing.T) {
	s := harbour(t)
	was := s.plan().BottomLine
	s.win.Canvas().Focus(s.options.bottom)
	s.options.bottom.SetText("Something else")
	require.NoError(t, s.desk.Library().Undo())
	require.Equal(t, "Something else", s.options.bottom.Text, "never under the hands of who types")
	s.win.Canvas().Unfocus()
	require.Equal(t, was, s.options.bottom.Text)
	require.Equal(t, was, s.plan().BottomLine)
}

func TestKeystrokesAreAnsweredByFewCompositions(t *testing.T) {
	s := harbour(t)
	before := s.pages.runs
	for _, r := range "a longer title, typed fast" {
		s.options.title.TypedRune(r)
	}
	s.settle()
	require.LessOrEqual(t, s.pages.runs-before, 2)
	require.Equal(t, s.plan().Title, s.pages.proof.doc.Title)
	s.now = s.now.Add(time.Minute)
	runs := s.pages.runs
	s.desk.Select(timeline.Key{Kind: timeline.EventKind, ID: "e0001"})
	require.Equal(t, runs, s.pages.runs, "a selection changes no page")
}

func TestSectionsMoveByKeysAndByHand(t *testing.T) {
	s := harbour(t)
	parts := func() (out []briefing.Part) {
		for _, p := range s.plan().Plan() {
			out = append(out, p.Part)
		}
		return out
	}
	was := parts()
	require.NotEmpty(t, s.env.Blocked("section-up"), "none is chosen yet")
	s.choose(was[2])
	s.env.Run("section-up")
	require.Equal(t, was[2], parts()[1])
	s.env.Run("section-down")
	require.Equal(t, was, parts())
	s.choose(was[0])
	s.env.Run("section-up")
	require.Equal(t, was, parts(), "there is nothing above the first")

	g := grips(s)[0]
	y := s.list.places[2].row.Position().Y - s.list.places[0].row.Position().Y
	for range 10 {
		g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, y/10+1)})
	}
	require.True(t, s.list.drop.Visible())
	g.DragEnd()
	require.False(t, s.list.drop.Visible())
	require.Equal(t, []briefing.Part{was[1], was[2], was[0]}, parts()[:3])
	g = grips(s)[2]
	g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -1000)})
	g.DragEnd()
	require.Equal(t, was, parts())
	g = grips(s)[0]
	g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 5)})
	g.DragEnd()
	require.Equal(t, was, parts(), "a short pull changes nothing")
	g = grips(s)[0]
	g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 9000)})
	g.DragEnd()
	require.Equal(t, was[0], parts()[len(was)-1])
}

func grips(s *sitting) []*grip {
	var out []*grip
	for _, p := range s.list.places {
		out = append(out, find[*grip](p.row)...)
	}
	return out
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

func TestDeleteTakesOutOfTheBriefingOnly(t *testing.T) {
	s := harbour(t)
	k := briefing.Chosen(s.desk.View(), s.plan())[0]
	s.desk.Select(k)
	a, ok := action.On("Delete", desk.Briefing)
	require.True(t, ok)
	s.env.Run(a.ID)
	require.NotContains(t, briefing.Chosen(s.desk.View(), s.plan()), k)
	require.NotNil(t, s.desk.View().At(k), "the library keeps it")
	require.Equal(t, "What is selected is not in this briefing.", s.env.Blocked("take-out"))
}

func TestTheKeyboardStaysOnARowThatIsDrawnAnew(t *testing.T) {
	s := harbour(t)
	row := s.list.rows["section chronology"]
	s.win.Canvas().Focus(row)
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	require.Equal(t, briefing.PartChronology, s.list.part)
	require.NotSame(t, row, s.list.rows["section chronology"])
	require.Equal(t, fyne.Focusable(s.list.rows["section chronology"]), s.win.Canvas().Focused())
}

func TestWhatIsPressedOnThePageIsChosenInTheOutline(t *testing.T) {
	s := harbour(t)
	for i, page := range s.pages.proof.pages {
		for _, a := range page.Areas {
			if a.Key.ID == "" {
				continue
			}
			s.pages.turn(i)
			s.pages.press(a.X+a.W/2, a.Y+a.H/2)
			require.Equal(t, []timeline.Key{a.Key}, s.desk.Selection())
			require.Equal(t, a.Part, s.Section())
			return
		}
	}
	t.Fatal("no item stands on the pages")
}

func TestTopicsAndDatesChooseWhatGoesIn(t *testing.T) {
	s := harbour(t)
	all := len(briefing.Chosen(s.desk.View(), s.plan()))
	s.options.settings.toggle("rail")
	some := len(briefing.Chosen(s.desk.View(), s.plan()))
	require.Less(t, some, all)
	s.options.settings.toggle("dock")
	require.Greater(t, len(briefing.Chosen(s.desk.View(), s.plan())), some)
	s.options.settings.toggle("rail")
	s.options.settings.toggle("dock")
	require.Len(t, briefing.Chosen(s.desk.View(), s.plan()), all)
	s.host.when = timeline.Of(timeline.DayOf(2026, 2, 6))
	find[*look.Press](s.options.settings.dates(s.plan()))[0].OnPress(0)
	require.Equal(t, timeline.DayOf(2026, 2, 6), s.plan().Filter.From)
	require.Equal(t, timeline.DayOf(2026, 2, 6), s.plan().Filter.To)
	require.Less(t, len(briefing.Chosen(s.desk.View(), s.plan())), all)
	s.host.when = timeline.Period{}
	find[*look.Press](s.options.settings.dates(s.plan()))[0].OnPress(0)
	require.Len(t, briefing.Chosen(s.desk.View(), s.plan()), all)
	s.settle()
}

func TestItemsChosenByHandGoByNoFilter(t *testing.T) {
	s := harbour(t)
	topics := s.desk.Topics()
	s.options.settings.filter(briefing.Filter{Topics: []timeline.ID{topics[0].ID}, From: timeline.DayOf(2026, 2, 6)})
	keys := briefing.Chosen(s.desk.View(), s.plan())
	require.NotEmpty(t, keys)
	s.env.Do(briefing.Change(s.desk.View(), s.plan().ID, "By hand", "", func(o *briefing.Outline) { o.Items = keys }))
	require.Equal(t, briefing.Filter{}, counts(s.plan()))
	s.options.settings.toggle(topics[1].ID)
	require.Equal(t, []timeline.ID{topics[1].ID}, s.plan().Filter.Topics, "not with those of an earlier choice")
	require.False(t, s.plan().Filter.From.Known())
	s.settle()
}

func TestPointsAreAddedTypedAndTakenOut(t *testing.T) {
	s := harbour(t)
	n := len(s.plan().Points)
	s.desk.Select(timeline.Key{Kind: timeline.StatementKind, ID: "s0012"})
	s.options.points.add()
	require.Len(t, s.options.points.fields, n+1)
	e := s.options.points.fields[n]
	require.Equal(t, fyne.Focusable(e), s.win.Canvas().Focused(), "one can type at once")
	test.Type(e, "Rules first")
	require.Equal(t, "Rules first", s.plan().Points[n].Text)
	require.Equal(t, s.desk.Selection(), s.plan().Points[n].Items)
	require.Same(t, e, s.options.points.fields[n])
	require.NoError(t, s.desk.Library().Undo())
	require.NoError(t, s.desk.Library().Undo())
	require.Len(t, s.options.points.fields, n)
	s.settle()
}

func TestABriefingOfNothingSaysSo(t *testing.T) {
	s := harbour(t)
	s.options.settings.filter(briefing.Filter{From: timeline.DayOf(1900, 1, 1), To: timeline.DayOf(1900, 1, 2)})
	s.settle()
	require.Zero(t, s.pages.count())
	require.Contains(t, s.options.export.Blocked, "nothing in this briefing")
	s.win.Resize(fyne.NewSize(1200, 700)) // nothing to draw, and it does not mind
	s.env.Run("undo")
	s.settle()
	require.Positive(t, s.pages.count())
	require.Empty(t, s.options.export.Blocked)
	require.Equal(t, "The pages could not be laid out: Broke down: x.", sentence(errors.New("broke down: x")))
}

func TestFindingsLeadToTheirItem(t *testing.T) {
	s := harbour(t)
	for _, f := range s.pages.proof.findings {
		if f.Key.ID != "" {
			s.options.lead(f.Key)
			require.Equal(t, []timeline.Key{f.Key}, s.desk.Selection())
			require.Equal(t, partOf(f.Key), s.Section())
			return
		}
	}
	t.Fatal("no finding is about an item")
}

func TestOnlyThumbsInSightArePainted(t *testing.T) {
	v, o := briefingtest.Large(120, 60, 10)
	s := sit(t, v, o, wide, theme.VariantLight)
	s.settle()
	n := s.pages.count()
	require.Greater(t, n, 10)
	require.Less(t, len(s.pages.thumbs.painted), 8)
	s.Turn(n - 1)
	s.settle()
	require.Contains(t, s.pages.thumbs.painted, n-1)
	require.Less(t, len(s.pages.thumbs.painted), n)
	s.options.title.SetText("Another title")
	s.settle()
	require.Equal(t, s.pages.proof, s.pages.thumbs.painted[n-1].proof, "painted anew")
	require.Equal(t, picture{s.pages.proof, n - 1, s.pages.scale()}, s.pages.sheet.drawn)
}

func TestTheThemeCanChange(t *testing.T) {
	v, o := briefingtest.Harbour()
	dark := theme.VariantDark
	s := sit(t, v, o, wide, dark)
	s.settle()
	test.ApplyTheme(t, look.Theme{Variant: &dark}) // lays all out, as the window's driver does
	want := s.win.Canvas().Capture()
	s = harbour(t)
	light := theme.VariantLight
	test.ApplyTheme(t, look.Theme{Variant: &light})
	require.Positive(t, differ(want, s.win.Canvas().Capture()))
	test.ApplyTheme(t, look.Theme{Variant: &dark})
	s.keep("changed")
	require.Zero(t, differ(want, s.win.Canvas().Capture()))
}

// differ counts the points of two pictures that are not alike.
func differ(a, b image.Image) int {
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

// A keystroke in the title of a long briefing: what the window has to do before
// the next one.
func BenchmarkKeystroke(b *testing.B) {
	v, o := briefingtest.Large(2000, 1500, 60)
	s := sit(b, v, o, wide, theme.VariantLight)
	s.settle()
	s.now = s.now.Add(-time.Second) // as if the pages were composed just now
	s.win.Canvas().Focus(s.options.title)
	for b.Loop() {
		s.options.title.TypedRune('x')
	}
	b.StopTimer()
	s.settle()
}

func BenchmarkProve(b *testing.B) {
	v, o := briefingtest.Large(300, 200, 20)
	for b.Loop() {
		_, err := prove(v, o)
		require.NoError(b, err)
	}
}

func TestANarrowWindowKeepsThePageAndItsButtons(t *testing.T) {
	s := harbour(t)
	s.win.Resize(fyne.NewSize(800, 560))
	s.settle()
	right := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
	}
	require.LessOrEqual(t, right(s.pages.wide), right(s.pages.object))
	require.Greater(t, s.pages.scroll.Size().Width, float32(300))
	s.win.Resize(wide)
	s.settle()
	require.True(t, s.pages.spare[0].Visible())
	require.False(t, s.pages.slim)
}
