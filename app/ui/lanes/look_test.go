package lanes

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
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

// harbour is a library with one of everything, as a reader would keep it.
func harbour() *library.Library {
	var out []timeline.Record
	for i, name := range []string{"Dredging", "Pilotage", "Ferries", "Fishery", "Energy", "Customs"} {
		out = append(out, &timeline.Topic{ID: timeline.ID(fmt.Sprintf("t%d", i+1)), Name: name, Digit: i + 1, Order: i})
	}
	text := "The harbour master met the pilots yesterday, he said."
	out = append(out,
		&timeline.Article{ID: "a1", Title: "Pilots and harbour master meet", Outlet: "Mole Gazette", Text: text, Published: timeline.DayOf(2026, 2, 4), Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}},
		&timeline.Person{ID: "p1", Name: "Ada Ferro", Role: "harbour master"},
		&timeline.Person{ID: "p2", Name: "Juan Rey", Role: "pilot"},
	)
	n := 0
	facts := func(when timeline.Period, topics ...timeline.ID) timeline.Facts {
		return timeline.Facts{
			When: when, Topics: topics, People: []timeline.ID{"p1"}, Status: timeline.Accepted,
			Sources: []timeline.Source{{Article: "a1", Span: timeline.Span{End: len(text)}}},
		}
	}
	event := func(title string, f timeline.Facts) {
		n++
		out = append(out, &timeline.Event{ID: timeline.ID(fmt.Sprintf("e%02d", n)), Title: title, Facts: f})
	}
	said := func(words string, f timeline.Facts) {
		n++
		out = append(out, &timeline.Statement{ID: timeline.ID(fmt.Sprintf("s%02d", n)), Words: words, Speaker: "p1", Form: timeline.Direct, Facts: f})
	}
	on := func(m, d int) timeline.Period { return timeline.Of(timeline.DayOf(2026, m, d)) }
	soft := timeline.Period{From: timeline.DayOf(2026, 2, 3), To: timeline.DayOf(2026, 2, 4), Sense: timeline.Somewhere, Reckoned: true, Reason: "“yesterday” ¶1, counted back from the article's own date, 4 Feb 2026."}
	before := timeline.Period{From: timeline.DayOf(2026, 2, 2), To: timeline.DayOf(2026, 2, 4), Sense: timeline.Before, Reckoned: true}
	event("Tender notice set", facts(on(1, 28), "t1"))
	event("Bidders named", facts(on(1, 30), "t1"))
	event("First meeting of pilots and harbour master", facts(soft, "t1"))
	event("Pilots invited to the survey", facts(soft, "t1"))
	for _, w := range []string{"The channel is deeper than the chart has it", "We shall sound it again", "Nobody asked the fishermen", "It was paid for twice"} {
		said(w, facts(soft, "t1"))
	}
	said("What did they mean by leaving the buoys unlit for a whole winter, and who is to pay?", facts(before, "t1"))
	event("Soundings published", facts(on(1, 28), "t2"))
	said("depth first", facts(on(1, 30), "t2"))
	event("Names of pilots handed over, union says", facts(soft, "t2"))
	event("Joint survey of the bar proposed", facts(soft, "t2"))
	for i := range 6 {
		said(fmt.Sprintf("The first line of the pilotage order stands, article %d", i+1), facts(soft, "t2"))
	}
	event("Ferry aground off the northern mole", facts(on(1, 3), "t3"))
	f := facts(on(1, 29), "t3")
	f.Status = timeline.Disputed
	event("Crossings reopen", f)
	event("Joint timetable with the islands proposed", facts(soft, "t3"))
	said("The past will be looked at, but not today", facts(soft, "t3"))
	event("Guilds meet", facts(timeline.Between(timeline.DayOf(2026, 1, 29), timeline.DayOf(2026, 2, 1)), "t4"))
	event("Guild asks the city to help mend the slip", facts(soft, "t4"))
	for _, w := range []string{"Nets can be cut with a headline", "We have no other harbour", "Ask the cod"} {
		said(w, facts(soft, "t4"))
	}
	event("Grid study due", facts(on(1, 30), "t5"))
	event("Clean-power plan for the quays", facts(soft, "t5"))
	said("Why did they lay such foolish duties on rope and tar in the first place?", facts(before, "t6"))
	event("Visit to the lighthouse", facts(timeline.Period{}, "t1"))
	event("Duties under review", facts(timeline.Period{}, "t6"))
	event("Talks with the islands' council", facts(timeline.Period{}, "t3"))
	event("Old mole surveyed", facts(timeline.Of(timeline.DayOf(2025, 12, 18)), "t6"))
	return library.New(out...)
}

// open shows the timeline of a library in a window of a size.
func open(t *testing.T, lib *library.Library, size fyne.Size, variant fyne.ThemeVariant) (*Lanes, *desk.Desk, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme{Variant: &variant})
	d := desk.New(lib)
	l := New(d, nil)
	l.Still = true
	w := test.NewTempWindow(t, l)
	w.SetPadded(false)
	w.Resize(size)
	w.SetContent(look.WithTips(l))
	return l, d, w
}

// keep writes a picture of the window where DATELINE_PICTURES says, for people
// to look at.
func keep(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv("DATELINE_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	require.NoError(t, err)
	defer f.Close()
	require.NoError(t, png.Encode(f, w.Canvas().Capture()))
}

func TestPictures(t *testing.T) {
	wide, tight := fyne.NewSize(864, 812), fyne.NewSize(688, 612)
	for _, c := range []struct {
		name    string
		size    fyne.Size
		variant fyne.ThemeVariant
	}{
		{"light", wide, theme.VariantLight},
		{"dark", wide, theme.VariantDark},
		{"light-1024", tight, theme.VariantLight},
		{"dark-1024", tight, theme.VariantDark},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, d, w := open(t, harbour(), c.size, c.variant)
			from, _ := timeline.DayOf(2026, 1, 3).Days()
			l.look(d.Axis().Show(from, from+40))
			d.Select(timeline.Key{Kind: timeline.EventKind, ID: "e03"})
			d.SetFilter(desk.Filter{Known: timeline.DayOf(2026, 2, 4)})
			keep(t, w, c.name)
			img := w.Canvas().Capture()
			seen := map[any]bool{}
			for x := 0; x < img.Bounds().Dx(); x += 3 {
				for y := 0; y < img.Bounds().Dy(); y += 3 {
					seen[img.At(x, y)] = true
				}
			}
			require.Greater(t, len(seen), 100, "the picture is drawn")
		})
	}
}

// A reader sees this first: one article, nothing tagged yet.
func TestPictureOfWhatWasJustRead(t *testing.T) {
	var out []timeline.Record
	for r := range harbour().View().Items() {
		switch it := r.(type) {
		case *timeline.Event:
			e := *it
			e.Topics, e.Status = nil, timeline.Suggested
			out = append(out, &e)
		case *timeline.Statement:
			s := *it
			s.Topics, s.Status = nil, timeline.Suggested
			out = append(out, &s)
		}
	}
	l, _, w := open(t, library.New(out...), fyne.NewSize(864, 812), theme.VariantLight)
	keep(t, w, "untagged")
	require.Len(t, l.all.heads, 1)
	require.Equal(t, "Untagged", l.all.heads[0].name)
}

func TestTheThemeCanChange(t *testing.T) {
	_, _, w := open(t, harbour(), fyne.NewSize(864, 812), theme.VariantDark)
	want := w.Canvas().Capture()
	_, _, w = open(t, harbour(), fyne.NewSize(864, 812), theme.VariantLight)
	require.NotEqual(t, want, w.Canvas().Capture())
	dark := theme.VariantDark
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Variant: &dark})
	w.Content().Refresh()
	require.Equal(t, want, w.Canvas().Capture())
}
