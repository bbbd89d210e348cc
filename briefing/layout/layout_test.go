package layout_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/briefing/layout"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A kind is a document of some size, in some style and on some paper.
type kind struct {
	name  string
	doc   *briefing.Document
	pages []layout.Page
	known layout.Report
}

// laid sets all the kinds, once for all tests.
var laid = sync.OnceValue(func() []kind {
	type tell func() (library.View, *briefing.Outline)
	names := []string{"harbour", "torture"}
	tellers := map[string]tell{"harbour": briefingtest.Harbour, "torture": briefingtest.Tortured}
	for _, n := range []int{1, 2, 7, 25, 26, 60, 390} {
		name := fmt.Sprintf("large-%d", n)
		names = append(names, name)
		tellers[name] = func() (library.View, *briefing.Outline) { return briefingtest.Large(n, n*2/3, 1+n/10) }
	}
	var out []kind
	for _, name := range names {
		for _, scale := range []float64{1, 1.2, .9} {
			v, o := tellers[name]()
			if scale != 1 {
				o.Paper, o.Lang, o.Reasons, o.Marking = "Letter", "es", true, "Internal use"
			}
			doc, err := briefing.Compose(v, o)
			if err != nil {
				panic(err)
			}
			pages, known := layout.Pages(doc, layout.Style{Scale: scale})
			out = append(out, kind{fmt.Sprintf("%s-%g", name, scale), doc, pages, known})
		}
	}
	return out
})

func kinds(t *testing.T, f func(t *testing.T, doc *briefing.Document, pages []layout.Page, known layout.Report)) {
	for _, k := range laid() {
		t.Run(k.name, func(t *testing.T) { f(t, k.doc, k.pages, k.known) })
	}
}

func texts(p layout.Page) []*layout.Text {
	var out []*layout.Text
	for _, op := range p.Ops {
		if t, ok := op.(*layout.Text); ok && strings.TrimSpace(string(t.Text)) != "" {
			out = append(out, t)
		}
	}
	return out
}

func TestNothingStandsOutsideTheMargins(t *testing.T) {
	kinds(t, func(t *testing.T, _ *briefing.Document, pages []layout.Page, _ layout.Report) {
		for i, p := range pages {
			for _, w := range texts(p) {
				space := 0.0
				if strings.HasSuffix(string(w.Text), " ") {
					space = w.Size * .3
				}
				require.GreaterOrEqual(t, w.X, 56.0, "page %d: %s", i+1, string(w.Text))
				require.LessOrEqual(t, w.X+w.Width-space, p.Width-55.5, "page %d: %s", i+1, string(w.Text))
				require.LessOrEqual(t, w.Y, p.Height-33, "page %d: %s", i+1, string(w.Text))
				if w.Elem != nil {
					require.LessOrEqual(t, w.Y, p.Height-58, "page %d: %s stands in the foot", i+1, string(w.Text))
				}
			}
		}
	})
}

func TestNoTextStandsOnAnother(t *testing.T) {
	kinds(t, func(t *testing.T, _ *briefing.Document, pages []layout.Page, _ layout.Report) {
		for i, p := range pages {
			all := texts(p)
			for k, a := range all {
				for _, b := range all[k+1:] {
					x := min(a.X+a.Width-a.Size*.26, b.X+b.Width-b.Size*.26) - max(a.X, b.X)
					y := min(a.Y, b.Y) - max(a.Y-a.Size*.6, b.Y-b.Size*.6)
					require.False(t, x > 1 && y > 1, "page %d: %q on %q", i+1, string(a.Text), string(b.Text))
				}
			}
		}
	})
}

func TestHeadingsAreNotLeftAtTheFoot(t *testing.T) {
	kinds(t, func(t *testing.T, _ *briefing.Document, pages []layout.Page, _ layout.Report) {
		for i, p := range pages {
			last := ""
			for _, w := range texts(p) {
				if w.Elem != nil {
					last = w.Elem.Type
				}
			}
			require.NotContains(t, []string{"H2", "H3", "Caption"}, last, "page %d", i+1)
		}
	})
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	kinds(t, func(t *testing.T, doc *briefing.Document, pages []layout.Page, known layout.Report) {
		links := 0
		for _, p := range pages {
			for _, l := range p.Links {
				links++
				require.NotNil(t, l.Elem)
				require.NotEmpty(t, l.Label)
				require.NotContains(t, l.Label, "%!")
				if name, ok := strings.CutPrefix(l.To, "#"); ok {
					at, ok := known.Places[name]
					require.True(t, ok, l.To)
					require.Less(t, at.Page, len(pages))
				}
			}
		}
		require.Positive(t, links)
		require.GreaterOrEqual(t, len(known.Outline), 4)
		for n := range doc.Entries {
			require.Contains(t, known.Places, fmt.Sprintf("e%d", n+1))
		}
	})
}

func TestRowsHaveAsManyCellsAsTheHead(t *testing.T) {
	kinds(t, func(t *testing.T, doc *briefing.Document, pages []layout.Page, _ layout.Report) {
		cells := map[*layout.Elem]map[*layout.Elem]bool{}
		for _, p := range pages {
			for _, op := range p.Ops {
				e, ok := op.(layout.Enter)
				if !ok {
					continue
				}
				if e.Elem.Type == "TD" || e.Elem.Type == "TH" {
					row := e.Elem.Parent
					require.Equal(t, "TR", row.Type)
					if cells[row] == nil {
						cells[row] = map[*layout.Elem]bool{}
					}
					cells[row][e.Elem] = true
				}
			}
		}
		require.Len(t, cells, len(doc.Entries)+1, "each event is one row, on however many pages")
		for _, c := range cells {
			require.Len(t, c, 5)
		}
	})
}

func TestEveryWordOfTheDocumentIsDrawn(t *testing.T) {
	v, o := briefingtest.Large(60, 40, 6)
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	pages, _ := layout.Pages(doc, layout.Style{})
	var drawn strings.Builder
	for _, p := range pages {
		for _, w := range texts(p) {
			if w.Elem != nil {
				drawn.WriteString(string(w.Text))
			}
		}
	}
	all := strings.Join(strings.Fields(drawn.String()), "")
	for _, e := range doc.Entries {
		require.Contains(t, all, strings.Join(strings.Fields(e.Text), ""))
	}
	for _, s := range doc.Speakers {
		for _, q := range s.Said {
			require.Contains(t, all, strings.Join(strings.Fields(q.Words), ""))
		}
	}
}

func TestPagesAreNotLeftHalfEmpty(t *testing.T) {
	for _, n := range []int{13, 26, 60, 390} {
		v, o := briefingtest.Large(n, n*2/3, 1+n/10)
		doc, err := briefing.Compose(v, o)
		require.NoError(t, err)
		pages, _ := layout.Pages(doc, layout.Style{})
		for i, p := range pages {
			low := 0.0
			for _, w := range texts(p) {
				if w.Elem != nil {
					low = max(low, w.Y)
				}
			}
			if i < len(pages)-1 {
				require.Greater(t, low, .6*p.Height, "%d events, page %d", n, i+1)
			}
		}
	}
}

func TestAnItemIsFoundWhereItStands(t *testing.T) {
	v, o := briefingtest.Harbour()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	pages, _ := layout.Pages(doc, layout.Style{})
	found := map[timeline.Key]briefing.Part{}
	for _, p := range pages {
		for _, a := range p.Areas {
			require.Positive(t, a.W)
			found[a.Key] = a.Part
		}
	}
	require.Equal(t, briefing.PartChronology, found[doc.Entries[0].Key])
	require.Equal(t, briefing.PartStatements, found[doc.Speakers[0].Said[0].Key])
}

func TestManyTopicsShareTheLastLane(t *testing.T) {
	tell := &briefingtest.Teller{}
	a := tell.Article("a", "Many topics", "Paper", "en", timeline.DayOf(2026, 1, 1), "One thing after another.")
	var names []string
	for i := range 30 {
		names = append(names, fmt.Sprintf("t%02d", i), fmt.Sprintf("Topic number %d", i+1))
	}
	tell.Topics(names...)
	for i := range 30 {
		tell.Event(fmt.Sprintf("Event %d", i+1), timeline.Of(timeline.DayOf(2026, 1, 1+i)), fmt.Sprintf("t%02d", i), briefingtest.At(a, "One thing"))
	}
	doc, err := briefing.Compose(tell.View(), briefing.Plain("o", "Many topics", "en"))
	require.NoError(t, err)
	pages, _ := layout.Pages(doc, layout.Style{})
	var first strings.Builder
	for _, w := range texts(pages[0]) {
		first.WriteString(string(w.Text) + "\n")
	}
	require.Contains(t, first.String(), "Other topics")
}

// Who tells a thing, who tells it otherwise and what its date can also mean stand
// on paper, each named source a link.
func TestWhatSeveralTellStandsOnPaper(t *testing.T) {
	v, o := briefingtest.Ferry()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	pages, _ := layout.Pages(doc, layout.Style{})
	var words []string
	links := map[string]int{}
	for _, p := range pages {
		for _, w := range texts(p) {
			words = append(words, string(w.Text))
		}
		for _, l := range p.Links {
			links[l.To]++
		}
	}
	all := strings.Join(strings.Fields(strings.Join(words, " ")), " ")
	for _, want := range []string{
		"4 independent sources of 5 · copies of one text [1] [2]", "Another date: 10 May 2026 (Workers’ Weekly) [5\u00a0¶1]",
		"Other figures: 15 people (Workers’ Weekly) [5\u00a0¶1]", "Or 7 Jun 2026: the figures can be read both ways", "announced",
		"3 independent sources of 4", "Given to Tomas Brandt (Workers’ Weekly) [5\u00a0¶2]", "Shares its text with [2]",
	} {
		require.Contains(t, all, strings.Join(strings.Fields(want), " "))
	}
	require.Equal(t, 6, links["#src1"], "two lines and a point cite it, two lines name it as a copy, and its twin does")
	require.Equal(t, 6, links["#src5"], "two lines and a point cite it, and three tell what it says otherwise")
}

// A story that many tell names them all, each by a link, without a page of its own.
func TestAStoryThatManyTellKeepsToItsPlace(t *testing.T) {
	tell := &briefingtest.Teller{}
	m := &timeline.Match{ID: "m", Of: timeline.EventKind}
	for i := range 120 {
		a := tell.Article(fmt.Sprintf("a%03d", i), "The dam", fmt.Sprintf("Paper %d", i), "en", timeline.DayOf(2026, 1, 1), "The dam broke.")
		m.Members = append(m.Members, tell.Event("The dam broke", timeline.Of(timeline.DayOf(2026, 1, 1)), "", briefingtest.At(a, "The dam broke")).ID)
	}
	m.Lead = m.Members[0]
	tell.Records = append(tell.Records, m)
	o := briefing.Plain("o", "The dam", "en")
	o.Sections = []briefing.Placing{{Part: briefing.PartTimeline, Off: true}, {Part: briefing.PartFigures, Off: true}, {Part: briefing.PartBasis, Off: true}}
	doc, err := briefing.Compose(tell.View(), o)
	require.NoError(t, err)
	require.Equal(t, "120 independent sources of 120", doc.Entries[0].Told)
	pages, _ := layout.Pages(doc, layout.Style{})
	named := map[string]bool{}
	for _, l := range pages[0].Links {
		named[l.To] = true
	}
	for i := range 120 {
		require.True(t, named[fmt.Sprintf("#src%d", i+1)], "source %d", i+1)
	}
}

func TestEachSectionStandsAlone(t *testing.T) {
	for _, tell := range []func() (library.View, *briefing.Outline){briefingtest.Harbour, briefingtest.Ferry} {
		v, o := tell()
		eachSectionStandsAlone(t, v, o)
	}
}

func eachSectionStandsAlone(t *testing.T, v library.View, o *briefing.Outline) {
	for _, part := range o.Shown() {
		o.Sections = nil
		for _, p := range o.Plan() {
			o.Sections = append(o.Sections, briefing.Placing{Part: p.Part, Off: p.Part != part})
		}
		doc, err := briefing.Compose(v, o)
		require.NoError(t, err)
		require.Equal(t, []briefing.Part{part}, doc.Parts)
		pages, known := layout.Pages(doc, layout.Style{})
		require.NotEmpty(t, texts(pages[0]))
		for _, p := range pages {
			for _, l := range p.Links {
				require.Contains(t, known.Places, strings.TrimPrefix(l.To, "#"), "%s leads out of what is shown", l.To)
			}
		}
	}
}

func TestManyEventsOfOneDayShareItsPlace(t *testing.T) {
	tell := &briefingtest.Teller{}
	a := tell.Article("a", "One day", "Paper", "en", timeline.DayOf(2026, 1, 1), "It all happened on one day.")
	for i := range 60 {
		tell.Event(fmt.Sprintf("Event %d", i+1), timeline.Of(timeline.DayOf(2026, 1, 1)), "", briefingtest.At(a, "It all"))
	}
	doc, err := briefing.Compose(tell.View(), briefing.Plain("o", "One day", "en"))
	require.NoError(t, err)
	pages, _ := layout.Pages(doc, layout.Style{})
	badges := 0
	for _, w := range texts(pages[0]) {
		if w.Elem != nil && w.Elem.Type == "Link" && w.Elem.Parent.Type == "Figure" {
			badges++
		}
	}
	require.Equal(t, 60, badges)
}

func BenchmarkLarge(b *testing.B) {
	v, o := briefingtest.Large(390, 240, 40)
	doc, err := briefing.Compose(v, o)
	require.NoError(b, err)
	for b.Loop() {
		layout.Pages(doc, layout.Style{})
	}
}

func BenchmarkHarbour(b *testing.B) {
	v, o := briefingtest.Harbour()
	doc, err := briefing.Compose(v, o)
	require.NoError(b, err)
	for b.Loop() {
		layout.Pages(doc, layout.Style{})
	}
}
