package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// say returns all words that stand under an object, a space between each two.
func say(o fyne.CanvasObject) string {
	var words []string
	for _, t := range test.LaidOutObjects(o) {
		if l, ok := t.(*look.TextLine); ok && l.Visible() {
			words = append(words, l.Text())
		}
	}
	return strings.Join(words, " ")
}

// press presses what bears the words and the fewest others.
func (s *sitting) press(in fyne.CanvasObject, words string) {
	var best *look.Press
	for _, o := range test.LaidOutObjects(in) {
		var p *look.Press
		switch o := o.(type) {
		case *look.Press:
			p = o
		case *look.Button:
			p = o.Press
		}
		if p != nil && strings.HasPrefix(say(p.Content), words) && (best == nil || len(say(p.Content)) < len(say(best.Content))) {
			best = p
		}
	}
	require.NotNil(s.t, best, "no %q among %q", words, say(in))
	best.Tapped(nil)
}

func (s *sitting) status(id timeline.ID) timeline.Status {
	for it := range s.desk.View().Items() {
		if it.Key().ID == id {
			return it.Common().Status
		}
	}
	s.t.Fatalf("no item %s", id)
	return 0
}

func (s *sitting) current() timeline.ID {
	if it, ok := s.desk.Current(); ok {
		return it.Key().ID
	}
	return ""
}

func TestTheFirstItemToReviewIsOffered(t *testing.T) {
	s := sitHarbour(t)
	require.Equal(t, timeline.ID("e1"), s.current(), "selected, so that the keys act on it")
	require.Contains(t, say(s.review.object), "4 left of 4")
	s.desk.Select()
	require.Equal(t, timeline.ID("e1"), s.review.card.Key().ID, "Esc lets go, the card still offers it")
	s.press(s.review.object, "Accept and go on")
	require.Equal(t, timeline.Accepted, s.status("e1"))
	require.Equal(t, timeline.ID("s1"), s.current())
}

func TestReviewByKeysAndButtons(t *testing.T) {
	s := sitHarbour(t)
	s.review.env.Run("accept")
	require.Equal(t, timeline.ID("s1"), s.current())
	require.Contains(t, say(s.review.object), "3 left of 4")
	s.press(s.review.object, "Skip")
	require.Equal(t, timeline.ID("e2"), s.current())
	require.Equal(t, timeline.Suggested, s.status("s1"))
	s.press(s.review.object, "Reject")
	require.Equal(t, timeline.Rejected, s.status("e2"))
	require.Equal(t, timeline.ID("s2"), s.current())
	require.Contains(t, say(s.review.object), "2 left of 3", "what is rejected counts no more")
	s.review.env.Run("tag2")
	require.Equal(t, timeline.Accepted, s.status("s2"))
	s.review.env.Run("undo")
	s.review.env.Run("undo")
	require.Equal(t, timeline.Suggested, s.status("s2"))
}

func TestEnterInTheText(t *testing.T) {
	s := sitHarbour(t)
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	s.desk.Select()
	for _, id := range []timeline.ID{"e1", "s1", "e2", "s2"} {
		s.text.TypedKey(enter)
		require.Equal(t, timeline.Accepted, s.status(id))
	}
	require.Contains(t, say(s.review.object), "All 4 reviewed")
	require.Contains(t, say(s.review.object), "0 left of 4")
}

func TestAcceptThoseListed(t *testing.T) {
	s := sitLong(t, 3000, 20) // ten of them wait
	s.desk.Select()
	require.Contains(t, say(s.review.object), "Accept these 5")
	s.press(s.review.object, "Accept these 5")
	require.Contains(t, say(s.review.object), "5 left of 20")
	require.Equal(t, []string{"Accepted 5 items."}, s.host.said)
	require.Equal(t, timeline.ID("e011"), s.current(), "and goes on")
	s.review.env.Run("undo")
	require.Contains(t, say(s.review.object), "10 left of 20", "in one step")
}

func TestNextArticle(t *testing.T) {
	a, records := harbour()
	b := *a
	b.ID, b.Title, b.Published = "b", "The day before", timeline.DayOf(2026, 2, 3)
	c := b
	c.ID, c.Title, c.Published = "c", "Nothing in it", timeline.DayOf(2026, 2, 2)
	records = append(records, &b, &c, &timeline.Event{ID: "e9", Title: "Pier closed", Facts: timeline.Facts{Sources: []timeline.Source{{Article: "b", Span: timeline.Span{Start: 0, End: 9}}}}})
	s := sit(t, library.New(records...), wide, light)
	s.desk.Show(desk.Reader)
	for range 4 {
		s.review.env.Run("accept")
	}
	require.Contains(t, say(s.review.object), "All 4 reviewed")
	require.Contains(t, say(s.review.object), "The day before, 1 left")
	s.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	now, _ := s.desk.Article()
	require.Equal(t, timeline.ID("b"), now.ID)
	require.Equal(t, timeline.ID("e9"), s.current())
	s.review.env.Run("accept")
	require.Contains(t, say(s.review.object), "The one item is reviewed")
	s.desk.Open("c", timeline.Span{})
	require.Contains(t, say(s.review.object), "Nothing was found in this article")
	require.Empty(t, s.current())
	s.press(s.review.object, "Mark as done")
	now, _ = s.desk.Article()
	require.True(t, now.Done)
	require.Contains(t, say(s.articles.object), "2 Feb 2026 Done")
}

func TestCardSaysWhoWhenAndWhy(t *testing.T) {
	s := sitHarbour(t)
	s.desk.Select(timeline.Key{Kind: timeline.StatementKind, ID: "s1"})
	words := say(s.review.object)
	for _, w := range []string{"Statement, word for word", "¶2", "Inés Muñoz", "4 Feb 2026"} {
		require.Contains(t, words, w)
	}
	s.desk.Select(timeline.Key{Kind: timeline.StatementKind, ID: "s2"})
	require.Contains(t, say(s.review.object), "Not known")
	s.host.person = "p1"
	s.act("speaker")
	require.Equal(t, []string{"Who said it?"}, s.host.asked)
	require.Contains(t, say(s.review.object), "Inés Muñoz")
}

func TestMakeAnEventOfSelectedWords(t *testing.T) {
	s := sitHarbour(t)
	w := s.find("closed the old pier")
	s.drag(s.at(w.Start), s.at(w.End))
	s.press(s.text.bar, "Event")
	require.Equal(t, []string{"New event"}, s.host.asked)
	it, ok := s.desk.Current()
	require.True(t, ok)
	require.Equal(t, "closed the old pier", it.Label())
	require.Equal(t, w, it.Common().Sources[0].Span)
	require.Empty(t, s.text.words(), "the words are let go of")
	require.False(t, s.text.bar.Visible())
	require.Contains(t, say(s.review.object), "Accepted")
}

func TestMakeAStatementOfSelectedWords(t *testing.T) {
	s := sitHarbour(t)
	s.host.person = "p1"
	w := s.find("La grúa ya existía")
	s.drag(s.at(w.Start), s.at(w.End))
	s.press(s.text.bar, "Statement")
	it, _ := s.desk.Current()
	require.Equal(t, "La grúa ya existía", it.Label())
	require.Equal(t, "Inés Muñoz", s.desk.SpeakerOf(it))
}

func TestTagBar(t *testing.T) {
	s := sitHarbour(t)
	require.Contains(t, say(s.tags.object), "Harbour 0 Money 0")
	s.press(s.tags.object, "Harbour")
	require.Contains(t, say(s.tags.object), "Harbour 1")
	require.Equal(t, timeline.Accepted, s.status("e1"))
	require.Equal(t, timeline.ID("s1"), s.current(), "a tag goes on")
}

func TestTagBarMakesRoom(t *testing.T) {
	_, records := harbour()
	for i, name := range []string{"Venezuela", "Ecuador", "Energy", "Sanctions", "Elections", "Water", "Roads"} {
		records = append(records, &timeline.Topic{ID: timeline.ID(name), Name: name, Digit: i + 3, Order: i + 3})
	}
	s := sit(t, library.New(records...), fyne.NewSize(1800, 811), light)
	s.desk.Show(desk.Reader)
	require.Contains(t, say(s.tags.object), "Roads 0")
	require.Contains(t, say(s.tags.object), "Keep for next")
	for _, w := range []float32{1440, 1200, 1024, 800} {
		s.win.Resize(fyne.NewSize(w, 700))
		require.LessOrEqual(t, s.tags.row.MinSize().Width, s.tags.object.Size().Width, w)
	}
	require.NotContains(t, say(s.tags.object), "Roads")
}

func TestListOfArticles(t *testing.T) {
	a, records := harbour()
	b := *a
	b.ID, b.Title, b.Published, b.Text = "b", "Crane", timeline.Date{}, strings.ReplaceAll(a.Text, "pier", "quay")
	s := sit(t, library.New(append(records, &b)...), wide, light)
	s.desk.Show(desk.Reader)
	require.Contains(t, say(s.articles.object), "4 Feb 2026 0 of 4")
	require.Contains(t, say(s.articles.object), "No date: set it")
	s.press(s.articles.object, "No date")
	require.Equal(t, timeline.ID("b"), s.text.page.article.ID)
	require.Len(t, s.host.asked, 1)

	s.articles.search.SetText("PIER")
	require.Len(t, s.articles.rows, 1)
	require.Contains(t, say(s.articles.object), "1 of 2")
	s.articles.search.SetText("no such words")
	require.Empty(t, s.articles.rows)
	s.press(s.articles.object, "Clear")
	require.Len(t, s.articles.rows, 2)
}

func TestLongListsMakeFewObjects(t *testing.T) {
	var records []timeline.Record
	for i := range 2000 {
		a, _ := harbour()
		a.ID = timeline.ID(strings.Repeat("x", 1+i%7) + string(rune('a'+i%26)) + timeline.DayOf(1900+i%120, 1+i%12, 1+i%28).EDTF())
		records = append(records, a)
	}
	s := sit(t, library.New(records...), wide, light)
	s.desk.Show(desk.Reader)
	require.Less(t, len(s.articles.list.Objects), 30)
	s.articles.scroll.Offset = fyne.NewPos(0, 5000)
	s.articles.place()
	require.NotEmpty(t, s.articles.list.Objects)
	require.Less(t, len(s.articles.list.Objects), 30)
}

func TestNarrowWindows(t *testing.T) {
	s := sitHarbour(t)
	require.True(t, s.articles.object.Visible())
	require.False(t, s.toolbar.choose.Visible())
	s.win.Resize(fyne.NewSize(1024, 611))
	require.False(t, s.articles.object.Visible())
	require.True(t, s.toolbar.choose.Visible())
	require.InDelta(t, reviewSlim, s.review.object.Size().Width, .1)
	s.toolbar.choose.Tapped(nil)
	require.True(t, s.articles.object.Visible(), "over the text")
	require.NotEmpty(t, s.articles.list.Objects)
	s.click(fyne.NewPos(500, 100))
	require.False(t, s.articles.object.Visible())
	s.Search()
	require.True(t, s.articles.object.Visible())
	s.win.Resize(wide)
	require.True(t, s.articles.object.Visible())
	require.InDelta(t, reviewWide, s.review.object.Size().Width, .1)
}

func TestNoArticle(t *testing.T) {
	s := sit(t, library.New(), wide, light)
	require.NotPanics(t, func() {
		s.desk.Show(desk.Reader)
		s.Scroll(1)
		s.click(fyne.NewPos(300, 200))
		s.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		s.win.Canvas().Capture()
	})
	id, _ := s.Chosen()
	require.Empty(t, id)
}

func TestTheOpenArticleIsRemoved(t *testing.T) {
	s := sitHarbour(t)
	require.NoError(t, s.desk.Do(edit.RemoveArticle(s.desk.View(), "a")))
	require.Equal(t, desk.Timeline, s.desk.Tab(), "it was the last one: there is nothing left to read")
	require.NoError(t, s.desk.Library().Undo())
	s.desk.Show(desk.Reader)
	require.NotNil(t, s.text.page.article)
}

// Whatever was done while another tab was in front shows when this one comes back.
func TestComesBackUpToDate(t *testing.T) {
	s := sitHarbour(t)
	s.desk.Show(desk.Timeline)
	require.NoError(t, s.desk.Do(edit.SetStatus(s.desk.View(), timeline.Accepted, timeline.Key{Kind: timeline.EventKind, ID: "e1"})))
	s.desk.Select(timeline.Key{Kind: timeline.StatementKind, ID: "s2"})
	s.desk.Show(desk.Reader)
	require.Contains(t, say(s.review.object), "3 left of 4")
	require.Equal(t, timeline.ID("s2"), s.review.card.Key().ID)
}

// A theme that changes while another tab is in front has changed everything
// when this one comes back.
func TestThemeChangesOutOfSight(t *testing.T) {
	s := sitHarbour(t)
	s.win.Canvas().Capture()
	s.desk.Show(desk.Timeline)
	s.win.SetContent(container.NewStack())
	d := dark
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Variant: &d})
	s.desk.Show(desk.Reader)
	require.Equal(t, look.Color(look.Ink), lastText(s.toolbar.pick.Content).Color)
	require.Equal(t, look.Color(look.Text), lastText(s.text.bar.content).Color)
	for _, o := range test.WidgetRenderer(s.text).Objects() {
		if p, ok := o.(*pinhead); ok {
			require.True(t, p.mark.Dark)
		}
	}
}

// lastText returns the last text that an object holds.
func lastText(o fyne.CanvasObject) (text *canvas.Text) {
	for _, o := range test.LaidOutObjects(o) {
		if c, ok := o.(*canvas.Text); ok {
			text = c
		}
	}
	return text
}

// The keyboard is in the text while the tab is in front, and nowhere in it afterwards.
func TestTheKeyboardComesAndGoes(t *testing.T) {
	s := sitHarbour(t)
	c := s.win.Canvas()
	s.review.env.Run("accept")
	require.Equal(t, fyne.Focusable(s.text), c.Focused())
	for _, o := range test.LaidOutObjects(s.review.object) {
		if b, ok := o.(*look.Button); ok && strings.HasPrefix(say(b.Content), "Skip") {
			c.Focus(b)
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			break
		}
	}
	require.Equal(t, timeline.ID("e2"), s.current())
	require.Equal(t, fyne.Focusable(s.text), c.Focused(), "the button that had it is gone")
	c.Focus(s.articles.search)
	s.review.env.Run("accept")
	require.Equal(t, fyne.Focusable(s.articles.search), c.Focused(), "who types is left alone")
	s.desk.Show(desk.Timeline)
	require.Nil(t, c.Focused())
}
