package reader

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
)

// sitLong opens an article of n words, every so often a mark in it.
func sitLong(t testing.TB, n, marks int) *sitting {
	a := long(n)
	a.Published = timeline.DayOf(2026, 2, 4)
	records := []timeline.Record{a, &timeline.Topic{ID: "t1", Name: "Harbour", Digit: 1}}
	step := len(a.Text) / (marks + 1)
	for i := range marks {
		at := (i + 1) * step
		for !strings.HasPrefix(a.Text[at-1:], " ") {
			at++
		}
		f := timeline.Facts{Sources: []timeline.Source{{Article: a.ID, Span: timeline.Span{Start: at, End: at + strings.IndexByte(a.Text[at+20:], ' ') + 20}}}}
		f.When = timeline.Of(timeline.DayOf(2026, 1, 1+i%28))
		if i%2 == 0 {
			f.Status, f.Topics = timeline.Accepted, []timeline.ID{"t1"}
		}
		records = append(records, &timeline.Event{ID: timeline.ID(fmt.Sprintf("e%03d", i)), Title: fmt.Sprintf("Event %d", i), Facts: f})
	}
	s := sit(t, library.New(records...), wide, light)
	s.desk.Show(desk.Reader)
	return s
}

// harbour is a small article with accents, a quotation and a repeated paragraph.
func harbour() (*timeline.Article, []timeline.Record) {
	paras := []string{
		"The board met on 3 February and closed the old pier.",
		"«Nobody asked who paid for the crane,» said Inés Muñoz, who chairs the inquiry into the port of Cádiz and had read every minute since March.",
		"The board met on 3 February and closed the old pier.",
		"Él respondió después: «La grúa ya existía».",
	}
	a := &timeline.Article{ID: "a", Title: "Harbour", Outlet: "Gazette", Link: "https://example.org/a", Published: timeline.DayOf(2026, 2, 4)}
	for i, p := range paras {
		start := len(a.Text)
		a.Text += p + "\n\n"
		para := timeline.Paragraph{Span: timeline.Span{Start: start, End: start + len(p)}, Number: i + 1}
		if i == 2 {
			para.Repeats = 1
		}
		a.Paragraphs = append(a.Paragraphs, para)
	}
	src := func(words string) []timeline.Source {
		i := strings.Index(a.Text, words)
		return []timeline.Source{{Article: "a", Span: timeline.Span{Start: i, End: i + len(words)}}}
	}
	day := func(d int) timeline.Period { return timeline.Of(timeline.DayOf(2026, 2, d)) }
	quote := src("«Nobody asked who paid for the crane,»")
	return a, []timeline.Record{
		a,
		&timeline.Topic{ID: "t1", Name: "Harbour", Digit: 1},
		&timeline.Topic{ID: "t2", Name: "Money", Digit: 2, Order: 1},
		&timeline.Person{ID: "p1", Name: "Inés Muñoz"},
		&timeline.Event{ID: "e1", Title: "Board meeting", Facts: timeline.Facts{When: day(3), Sources: src("The board met on 3 February")}},
		&timeline.Statement{
			ID: "s1", Words: "Nobody asked who paid for the crane", Speaker: "p1", Form: timeline.Direct, Reason: "“said”, named right after",
			Facts: timeline.Facts{When: day(4), Sources: append(quote, src("said Inés Muñoz")...)},
		},
		&timeline.Event{ID: "e2", Title: "Crane paid for", Facts: timeline.Facts{Sources: src("who paid for the crane")}},
		&timeline.Statement{ID: "s2", Words: "La grúa ya existía", Form: timeline.Direct, Facts: timeline.Facts{When: day(4), Sources: src("«La grúa ya existía»")}},
	}
}

func sitHarbour(t testing.TB) *sitting {
	_, records := harbour()
	s := sit(t, library.New(records...), wide, light)
	s.desk.Show(desk.Reader)
	return s
}

// at returns where on the text the left edge of byte i stands.
func (s *sitting) at(i int) fyne.Position {
	p := &s.text.page
	l := &p.lines[p.lineOf(i)]
	left, _ := column(s.text.Size().Width)
	return fyne.NewPos(left+look.Measure(l.In(p.article.Text)[:i-l.Start], p.role(l)), l.y-s.text.offset+leading/2)
}

// find returns the span of some words in the open article.
func (s *sitting) find(words string) timeline.Span {
	i := strings.Index(s.text.page.article.Text, words)
	require.GreaterOrEqual(s.t, i, 0, words)
	return timeline.Span{Start: i, End: i + len(words)}
}

func down(p fyne.Position, m fyne.KeyModifier) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary, Modifier: m}
}

func (s *sitting) click(p fyne.Position) {
	s.now = s.now.Add(time.Minute)
	s.clickAgain(p)
}

func (s *sitting) clickAgain(p fyne.Position) {
	s.text.MouseDown(down(p, 0))
	s.text.MouseUp(down(p, 0))
}

// drag selects from one place to another with the mouse.
func (s *sitting) drag(from, to fyne.Position) {
	s.now = s.now.Add(time.Minute)
	s.text.MouseDown(down(from, 0))
	s.text.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	s.text.MouseUp(down(to, 0))
	s.text.DragEnd()
}

func ids(keys []timeline.Key) []timeline.ID {
	var out []timeline.ID
	for _, k := range keys {
		out = append(out, k.ID)
	}
	return out
}

func TestClickOnLitWordsSelects(t *testing.T) {
	s := sitHarbour(t)
	s.click(s.at(s.find("met on").Start + 1))
	require.Equal(t, []timeline.ID{"e1"}, ids(s.desk.Selection()))
	s.click(s.at(s.find("Nobody").Start + 1))
	require.Equal(t, []timeline.ID{"s1"}, ids(s.desk.Selection()))
	s.click(s.at(s.find("chairs").Start + 1))
	require.Equal(t, []timeline.ID{"s1"}, ids(s.desk.Selection()), "plain words select nothing")
	s.click(s.at(s.find("Inés").Start + 1))
	require.Equal(t, []timeline.ID{"s1"}, ids(s.desk.Selection()), "who said it belongs to the statement")
}

func TestCtrlClickAdds(t *testing.T) {
	s := sitHarbour(t)
	s.click(s.at(s.find("met on").Start + 1))
	p := s.at(s.find("La grúa").Start + 1)
	s.text.MouseDown(down(p, fyne.KeyModifierShortcutDefault))
	s.text.MouseUp(down(p, fyne.KeyModifierShortcutDefault))
	require.Equal(t, []timeline.ID{"e1", "s2"}, ids(s.desk.Selection()))
	s.press(s.review.object, "Accept all 2 selected")
	require.Equal(t, timeline.Accepted, s.status("e1"))
	require.Equal(t, timeline.Accepted, s.status("s2"))
}

func TestClickAgainTakesTheLongerPassage(t *testing.T) {
	s := sitHarbour(t)
	p := s.at(s.find("who paid").Start + 1)
	s.click(p)
	require.Equal(t, []timeline.ID{"e2"}, ids(s.desk.Selection()), "the shortest first")
	s.click(p)
	require.Equal(t, []timeline.ID{"s1"}, ids(s.desk.Selection()), "then the one around it")
	s.click(p)
	require.Equal(t, []timeline.ID{"e2"}, ids(s.desk.Selection()))
}

func TestDragSelectsExactBytes(t *testing.T) {
	s := sitHarbour(t)
	for _, words := range []string{
		"Muñoz", "Él respondió", "é", "Cádiz and had", "crane,» said Inés Muñoz, who chairs the inquiry into the port of Cádiz and had read",
		"old pier.\n\n«Nobody", "La grúa ya existía", "closed the old pier.\n\nÉl",
	} {
		w := s.find(words)
		if words == "closed the old pier.\n\nÉl" {
			w.Start = strings.LastIndex(s.text.page.article.Text, "closed")
			w.End = w.Start + len(words)
		}
		s.drag(s.at(w.Start), s.at(w.End))
		id, got := s.Chosen()
		require.Equal(t, timeline.ID("a"), id)
		require.Equal(t, w, got, words)
		require.Equal(t, words, s.text.words())
		s.drag(s.at(w.End), s.at(w.Start))
		_, got = s.Chosen()
		require.Equal(t, w, got, "backwards: "+words)
	}
}

// From any letter to any other a drag selects what stands between them.
func TestDragFromAnyLetterToAnyOther(t *testing.T) {
	s := sitHarbour(t)
	text := s.text.page.article.Text
	var edges []int
	for _, p := range s.text.page.article.Paragraphs {
		for i := p.Start; i < p.End; i += letter(text[i:]) {
			edges = append(edges, i)
		}
	}
	for k := 0; k < len(edges); k += 3 {
		i, j := edges[k], edges[(k*7+11)%len(edges)]
		s.drag(s.at(i), s.at(j))
		_, got := s.Chosen()
		if i == j {
			continue
		}
		require.Equal(t, timeline.Span{Start: min(i, j), End: max(i, j)}, got)
	}
}

func TestADragIsNoClick(t *testing.T) {
	s := sitHarbour(t)
	s.desk.Select()
	w := s.find("Nobody asked")
	s.drag(s.at(w.Start), s.at(w.End))
	require.Empty(t, s.desk.Selection())
	require.True(t, s.text.bar.Visible())
	s.click(s.at(s.find("chairs").Start + 1))
	require.Empty(t, s.text.words())
	require.False(t, s.text.bar.Visible())
}

func TestDoubleAndTripleClick(t *testing.T) {
	s := sitHarbour(t)
	p := s.at(s.find("Muñoz").Start + 2)
	s.click(p)
	s.clickAgain(p)
	require.Equal(t, "Muñoz", s.text.words())
	s.clickAgain(p)
	require.Equal(t, s.text.page.article.Paragraphs[1].In(s.text.page.article.Text), s.text.words())
	s.clickAgain(p)
	require.Empty(t, s.text.words(), "a fourth click begins anew")
}

func TestDoubleClickAndDragGoesByWords(t *testing.T) {
	s := sitHarbour(t)
	p := s.at(s.find("asked").Start + 2)
	s.click(p)
	s.text.MouseDown(down(p, 0))
	s.text.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: s.at(s.find("paid").Start + 1)}})
	s.text.MouseUp(down(p, 0))
	require.Equal(t, "asked who paid", s.text.words())
}

func TestShiftClickExtends(t *testing.T) {
	s := sitHarbour(t)
	w := s.find("Nobody asked")
	s.drag(s.at(w.Start), s.at(w.End))
	end := s.find("Muñoz").End
	s.now = s.now.Add(time.Minute)
	s.text.MouseDown(down(s.at(end), fyne.KeyModifierShift))
	s.text.MouseUp(down(s.at(end), 0))
	require.Equal(t, "Nobody asked who paid for the crane,» said Inés Muñoz", s.text.words())
}

func TestKeysSelectWords(t *testing.T) {
	s := sitHarbour(t)
	require.Equal(t, timeline.ID("e1"), s.current())
	require.True(t, s.text.extend(fyne.KeyRight, true))
	require.Equal(t, "The board met on 3 February and", s.text.words(), "begins with the item under review")
	s.text.extend(fyne.KeyLeft, false)
	require.Equal(t, "The board met on 3 February an", s.text.words())
	s.text.extend(fyne.KeyLeft, true)
	require.Equal(t, "The board met on 3 February ", s.text.words())
	s.text.extend(fyne.KeyDown, false)
	require.Contains(t, s.text.words(), "«Nobody asked")
	s.text.extend(fyne.KeyUp, false)
	require.Equal(t, "The board met on 3 February ", s.text.words())
	require.False(t, s.text.extend(fyne.KeyTab, false))

	w := s.find("Muñoz, who")
	s.drag(s.at(w.Start), s.at(w.Start+len("Mu")))
	s.text.extend(fyne.KeyRight, false)
	require.Equal(t, "Muñ", s.text.words())
	s.text.extend(fyne.KeyLeft, false)
	s.text.extend(fyne.KeyLeft, false)
	s.text.extend(fyne.KeyLeft, false)
	s.text.extend(fyne.KeyLeft, true)
	require.Equal(t, "Inés ", s.text.words(), "past its beginning it grows to the left")
	for range 2000 {
		s.text.extend(fyne.KeyRight, false)
	}
	require.True(t, strings.HasSuffix(s.text.words(), "existía»."))
	for range 2000 {
		s.text.extend(fyne.KeyLeft, false)
	}
	require.True(t, strings.HasPrefix(s.text.words(), "The board"))
}

func TestCopyAndSelectAll(t *testing.T) {
	s := sitHarbour(t)
	s.text.TypedShortcut(&fyne.ShortcutCopy{})
	require.Empty(t, s.host.clip, "without words the window's own copy is meant")
	w := s.find("Inés Muñoz")
	s.drag(s.at(w.Start), s.at(w.End))
	s.text.TypedShortcut(&fyne.ShortcutCopy{})
	require.Equal(t, "Inés Muñoz", s.host.clip)
	s.text.TypedShortcut(&fyne.ShortcutSelectAll{})
	require.True(t, strings.HasPrefix(s.text.words(), "The board met"))
	require.True(t, strings.HasSuffix(s.text.words(), "existía»."))
}

func TestKeysGoOnToTheWindow(t *testing.T) {
	s := sitHarbour(t)
	var typed []string
	s.win.Canvas().SetOnTypedRune(func(r rune) { typed = append(typed, string(r)) })
	s.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { typed = append(typed, string(e.Name)) })
	s.text.TypedRune('2')
	s.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	require.Equal(t, []string{"2", "Down"}, typed)
	w := s.find("Nobody")
	s.drag(s.at(w.Start), s.at(w.End))
	s.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	require.Empty(t, s.text.words(), "Esc lets go of the words first")
	require.Len(t, typed, 2)
	s.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	require.Equal(t, "Escape", typed[2])
}

func TestOnlyLinesInSightAreObjects(t *testing.T) {
	s := sitLong(t, 12000, 400)
	require.Greater(t, len(s.text.page.lines), 1000)
	r := test.WidgetRenderer(s.text)
	for _, y := range []float32{0, 5000, 20000, s.text.most()} {
		s.text.moveTo(y)
		require.Less(t, len(r.Objects()), 150)
	}
}

func TestSelectionElsewhereScrollsHere(t *testing.T) {
	s := sitLong(t, 6000, 60)
	for _, id := range []timeline.ID{"e040", "e059", "e003"} {
		s.desk.Select(timeline.Key{Kind: timeline.EventKind, ID: id})
		it, _ := s.desk.Current()
		top, bottom := s.text.page.extent(it.Common().Sources[0].Span)
		require.GreaterOrEqual(t, top, s.text.offset)
		require.LessOrEqual(t, bottom, s.text.offset+s.text.Size().Height)
	}
}

func TestOpenAtAPlace(t *testing.T) {
	s := sitLong(t, 6000, 0)
	p := s.text.page.article.Paragraphs[len(s.text.page.article.Paragraphs)-3]
	s.desk.Open("long", timeline.Span{Start: p.Start, End: p.Start + 40})
	require.True(t, s.text.seen().Covers(timeline.Span{Start: p.Start, End: p.Start + 40}))
	require.Equal(t, p.Start, s.text.place.Start, "the words are lit although no item bears them")
}

func TestTheTextStaysWhereItIsInAnotherWidth(t *testing.T) {
	s := sitLong(t, 6000, 10)
	s.text.moveTo(4000)
	at, _ := s.text.topByte()
	for _, w := range []float32{1024, 1300, 900, 1440} {
		s.win.Resize(fyne.NewSize(w, 700))
		now, _ := s.text.topByte()
		l := s.text.page.lines[s.text.page.lineOf(at)]
		require.True(t, now >= l.Start && now <= at || now == l.Start, "%v: %d is not on the line of %d", w, now, at)
		at = now
	}
}

func TestScrollByPages(t *testing.T) {
	s := sitLong(t, 6000, 10)
	s.text.moveTo(0)
	s.Scroll(1)
	require.Equal(t, s.text.Size().Height-2*leading, s.text.offset)
	s.Scroll(-2)
	require.Zero(t, s.text.offset)
	s.Scroll(1000)
	require.Equal(t, s.text.most(), s.text.offset)
}

func TestTheMapGoesThere(t *testing.T) {
	s := sitLong(t, 6000, 30)
	require.Len(t, s.strip.ticks(), 30)
	s.strip.MouseDown(down(fyne.NewPos(12, s.strip.Size().Height*.7), 0))
	y, h := s.strip.window()
	require.InDelta(t, s.strip.Size().Height*.7, y+h/2, 2)
	require.InDelta(t, s.text.page.height*.7, s.text.offset+s.text.Size().Height/2, float64(s.text.page.height)*.03)
	s.strip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(12, -50)}})
	require.Zero(t, s.text.offset)
	s.strip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(12, 5000)}})
	require.Equal(t, s.text.most(), s.text.offset)
}

func TestMarkInTheMarginShowsOnTheTimeline(t *testing.T) {
	s := sitHarbour(t)
	var pins []*pinhead
	for _, o := range test.WidgetRenderer(s.text).Objects() {
		if p, ok := o.(*pinhead); ok {
			pins = append(pins, p)
		}
	}
	require.Len(t, pins, 4)
	pins[3].Tapped(nil)
	require.Equal(t, []timeline.ID{"s2"}, ids(s.desk.Selection()))
	require.Equal(t, desk.Timeline, s.desk.Tab())
}

func TestShowSomeMarks(t *testing.T) {
	s := sitHarbour(t)
	s.desk.Select()
	shown := func(as showing) []timeline.ID {
		s.showing = as
		s.light()
		var out []timeline.ID
		for _, m := range s.text.marks {
			out = append(out, m.key.ID)
		}
		return out
	}
	require.Equal(t, []timeline.ID{"e1", "s1", "e2", "s2"}, shown(showAll))
	require.Equal(t, []timeline.ID{"e1", "e2"}, shown(showEvents))
	require.Equal(t, []timeline.ID{"s1", "s2"}, shown(showStatements))
	require.Empty(t, shown(showRejected))
	s.desk.Select(timeline.Key{Kind: timeline.EventKind, ID: "e1"})
	s.act("reject")
	s.desk.Select()
	require.Equal(t, []timeline.ID{"e1"}, shown(showRejected))
	require.Equal(t, []timeline.ID{"s1", "e2", "s2"}, shown(showReview))
}

func TestMarginWords(t *testing.T) {
	pub := timeline.DayOf(2026, 2, 4)
	require.Equal(t, "3 Feb", shortWhen(timeline.Of(timeline.DayOf(2026, 2, 3)), pub))
	require.Equal(t, "3 Feb 2025", shortWhen(timeline.Of(timeline.DayOf(2025, 2, 3)), pub))
	require.Equal(t, "no date", shortWhen(timeline.Period{}, pub))
	require.Equal(t, "About 3 Jan, 02:00", fitting("About 3 Jan, 02:00", 300))
	require.Equal(t, "c. 3 Jan", fitting("About 3 Jan, 02:00", 59))
	require.Equal(t, "Aug 2025 –", fitting("From Aug 2025", 66))
}

func TestWordAt(t *testing.T) {
	text := "Inés Muñoz-Peña’s «grúa», 3.5 -x-"
	for i, want := range map[int]string{0: "Inés", 2: "Inés", 6: "Muñoz-Peña’s", strings.Index(text, "«"): "«", strings.Index(text, "úa"): "grúa", strings.Index(text, "x"): "x"} {
		require.Equal(t, want, wordAt(text, i).In(text))
	}
}
