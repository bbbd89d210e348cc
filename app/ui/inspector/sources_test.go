package inspector

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
)

// ballot is a library in which three articles of two outlets tell of one vote,
// the last with another day, and one with a day that can be read in two ways.
func ballot() *library.Library {
	records := []timeline.Record{&timeline.Match{ID: "m1", Of: timeline.EventKind, Members: []timeline.ID{"e1", "e2", "e3"}, Lead: "e1", Reason: "the same day, and most of the words", Origin: timeline.Origin{Rule: "x"}}}
	add := func(n int, outlet, text, words string, when timeline.Period) {
		a, e := timeline.ID(fmt.Sprintf("a%d", n)), timeline.ID(fmt.Sprintf("e%d", n))
		i := strings.Index(text, words)
		all := timeline.Source{Article: a, Span: timeline.Span{End: len(text)}}
		records = append(records,
			&timeline.Article{ID: a, Outlet: outlet, Title: "Vote", Published: timeline.DayOf(2026, 2, 3+n), Text: text, Paragraphs: []timeline.Paragraph{{Span: all.Span, Number: 1}}},
			&timeline.Event{ID: e, Title: strings.TrimSuffix(text[:i], " on "), Facts: timeline.Facts{
				When: when, Sources: []timeline.Source{all}, Dated: timeline.Source{Article: a, Span: timeline.Span{Start: i, End: i + len(words)}}, Origin: timeline.Origin{Rule: "x"},
			}})
	}
	feb3 := timeline.Of(timeline.DayOf(2026, 2, 3))
	add(1, "The Gull", "The port voted on 3 February.", "3 February", feb3)
	add(2, "The Gull", "The port voted on Tuesday.", "Tuesday", feb3)
	add(3, "The Pier", "The port has voted on 2 February.", "2 February", timeline.Of(timeline.DayOf(2026, 2, 2)))
	fork := timeline.Of(timeline.DayOf(2026, 4, 3))
	fork.Or, fork.Reckoned, fork.Reason = timeline.DayOf(2026, 3, 4), true, "read day first"
	add(4, "The Mole", "The mole reopened on 03/04/2026.", "03/04/2026", fork)
	return library.New(records...)
}

// press presses what bears all of the words and the fewest others, or has them as its tip.
func (s *sitting) press(t *testing.T, words string) {
	t.Helper()
	var best *look.Press
	for _, o := range test.LaidOutObjects(s.Object) {
		var p *look.Press
		switch o := o.(type) {
		case *look.Press:
			p = o
		case *look.Button:
			p = o.Press
		}
		if p != nil && (strings.Contains(say(p.Content), words) || strings.HasPrefix(p.Tip, words)) && (best == nil || len(say(p.Content)) < len(say(best.Content))) {
			best = p
		}
	}
	require.NotNil(t, best, "no %q", words)
	best.Tapped(nil)
}

func say(o fyne.CanvasObject) string {
	var words []string
	for _, t := range test.LaidOutObjects(o) {
		if l, ok := t.(*look.TextLine); ok {
			words = append(words, l.Text())
		}
	}
	return strings.Join(words, " ")
}

func event(id timeline.ID) timeline.Key { return timeline.Key{Kind: timeline.EventKind, ID: id} }

func TestWhatSeveralArticlesTellListsThemByIndependentSource(t *testing.T) {
	s := sitAt(t, ballot(), theme.VariantLight)
	s.desk.Select(event("e1"))
	got := s.text()
	for _, w := range []string{"Event · 3 articles", "2 independent sources of 3", "The Gull", "5 Feb 2026", "The Pier", "One source: both from The Gull.", "2 Feb 2026: The port has voted", "Why together?", "The same day, and most of the words."} {
		require.Contains(t, got, w)
	}
	s.press(t, "The Pier 6 Feb 2026")
	require.Equal(t, desk.Reader, s.desk.Tab())
	a, _ := s.desk.Article()
	require.Equal(t, timeline.ID("a3"), a.ID, "pressed, the passage is read there")
}

func TestOneOfSeveralIsTakenOut(t *testing.T) {
	s := sitAt(t, ballot(), theme.VariantLight)
	s.desk.Select(event("e1"))
	s.press(t, "Not the same")
	require.Len(t, s.desk.Match(event("e2")).Members, 2)
}

func TestADisagreementIsDecidedKeptAndDecidedAnew(t *testing.T) {
	s := sitAt(t, ballot(), theme.VariantLight)
	s.desk.Select(event("e1"))
	for _, w := range []string{"Two dates for one event", "The Gull, 4 Feb 2026, and 1 more", "Keep as disputed", "Not the same thing"} {
		require.Contains(t, s.text(), w)
	}
	s.press(t, "Keep as disputed")
	require.Contains(t, s.text(), "kept as disputed.")
	require.NotContains(t, s.text(), "Keep as disputed")
	s.press(t, "Suggested")
	require.Contains(t, s.text(), "Keep as disputed", "put back to review, it waits again")
	s.press(t, "Keep as disputed")
	s.press(t, "Decide anew")
	s.press(t, "2 Feb 2026")
	it, _ := s.desk.Current()
	require.Equal(t, event("e3"), it.Key(), "what was chosen stands for all")
	require.Contains(t, s.text(), "what stands here was chosen.")
	require.NoError(t, s.desk.Library().Undo())
	s.desk.Select(event("e1"))
	require.Contains(t, s.text(), "Keep as disputed")
}

func TestADateWithTwoReadingsIsChosen(t *testing.T) {
	s := sitAt(t, ballot(), theme.VariantLight)
	s.desk.Select(event("e4"))
	for _, w := range []string{"3 Apr or 4 Mar 2026?", "two readings", "a Friday, read day first", "a Wednesday, read month first"} {
		require.Contains(t, s.text(), w)
	}
	require.NotContains(t, s.text(), "All ", "no other date of the article is open")
	s.press(t, "4 Mar 2026")
	got := s.text()
	require.NotContains(t, got, "two readings")
	require.Contains(t, got, "by hand")
	require.Contains(t, got, "Chosen by hand of the two days that “03/04/2026” can")
	require.Contains(t, got, "03/04/2026.", "the words that give the date stay lit")
}

func TestAnotherItemIsShownFromItsTop(t *testing.T) {
	s := sitAt(t, ballot(), theme.VariantLight)
	s.win.Resize(fyne.NewSize(320, 300))
	s.desk.Select(event("e1"))
	s.roll.ScrollToBottom()
	require.Positive(t, s.roll.Offset.Y)
	s.env.Run("star")
	require.Positive(t, s.roll.Offset.Y, "the same item stays where it is")
	s.desk.Select(event("e4"))
	require.Zero(t, s.roll.Offset.Y)
}

func TestSeveralAreToldToBeTheSameThing(t *testing.T) {
	s := sitAt(t, ballot(), theme.VariantLight)
	s.desk.Select(event("e1"), event("e4"))
	s.press(t, "Put together: the same thing")
	require.Len(t, s.desk.Match(event("e4")).Members, 4)
	require.Contains(t, s.text(), "Event · 4 articles")
	s.desk.Select(event("e1"), event("e2"))
	require.NotContains(t, s.text(), "Put together", "they stand together already")
}

func TestWithNothingSelectedItSaysWhatIsToDecide(t *testing.T) {
	s := sitAt(t, ballot(), theme.VariantLight)
	require.Contains(t, s.text(), "2 leave something to decide")
	s.press(t, "Go to the first")
	require.Len(t, s.desk.Selection(), 1)
}
