package lanes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
)

// together is a library in which three articles tell of one vote.
func together() *library.Library {
	vote := &timeline.Match{ID: "m1", Of: timeline.EventKind, Lead: "a1"}
	records := []timeline.Record{vote, &timeline.Event{ID: "e9", Title: "Rain", Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 2, 20))}}}
	for _, id := range []timeline.ID{"a1", "a2", "a3"} {
		vote.Members = append(vote.Members, id)
		records = append(records,
			&timeline.Article{ID: id, Text: "The port voted.", Published: timeline.DayOf(2026, 2, 4)},
			&timeline.Event{ID: id, Title: "The port voted", Facts: timeline.Facts{
				When: timeline.Of(timeline.DayOf(2026, 2, 3)), Sources: []timeline.Source{{Article: id, Span: timeline.Span{End: 15}}},
			}})
	}
	return library.New(records...)
}

// A selected mark's label is bold, and wider than it was laid out.
func TestABoldLabelKeepsClearOfTheNextMark(t *testing.T) {
	l, d, _ := open(t, harbour(), full864, theme.VariantLight)
	cut := 0
	from, _ := timeline.DayOf(2026, 1, 3).Days()
	for _, days := range []float64{15, 40, 90, 150} {
		l.look(d.Axis().Show(from-days/4, from+days))
		for _, it := range d.Items() {
			d.Select(it.Key())
			draw := drawing{field: l.field, pen: &l.field.pen, s: l.field.sizes(), w: l.field.Size().Width}
			for i, m := range l.plan.Marks {
				if m.Label == "" || m.Statement || m.Pill || strings.Contains(m.Label, "\n") || m.LabelX < m.X || l.all.records[m.Items[0]].Key() != it.Key() {
					continue
				}
				end := draw.labelEnd(m, true)
				require.LessOrEqual(t, end, draw.w)
				if strings.HasSuffix(draw.words(m, true), "…") {
					cut++
				}
				for _, o := range l.plan.Marks[i+1:] {
					if o.Lane == m.Lane && o.Row == m.Row && look.Measure(draw.words(m, true), look.LabelBold) > fragment {
						require.LessOrEqual(t, end, draw.x(o.Left())-13, "%q", m.Label)
					}
				}
			}
		}
	}
	require.Positive(t, cut)
}

// What several articles tell says in how many, and a label is shortened for it.
func TestAMarkSaysHowManyArticlesTellOfIt(t *testing.T) {
	l, d, _ := open(t, together(), full864, theme.VariantLight)
	require.Len(t, d.Items(), 2)
	l.field.redraw()
	var texts []string
	for _, o := range l.field.pen.out {
		if c, ok := o.(*canvas.Text); ok {
			texts = append(texts, c.Text)
		}
	}
	require.Contains(t, texts, "3 articles")
	d.PutTogether(false)
	require.Len(t, d.Items(), 4)
	require.Empty(t, l.all.told)
}

// By source, what several articles tell stands in the lane of each.
func TestEachSourceHasWhatItTells(t *testing.T) {
	l, d, _ := open(t, together(), full864, theme.VariantLight)
	for i, id := range []timeline.ID{"a1", "a2", "a3"} {
		a, _ := library.Get[*timeline.Article](d.View(), id)
		next := *a
		next.Outlet = []string{"The Gull", "The Pier", "The Pier"}[i]
		require.NoError(t, d.Do(library.Patch{Label: "x", Changes: []library.Change{{Before: a, After: &next}}}))
	}
	d.LayBy(desk.BySource)
	counts := map[string]int{}
	for i, h := range l.all.heads {
		counts[h.name] = l.all.set.Count(i)
	}
	require.Equal(t, map[string]int{"The Gull": 1, "The Pier": 1, "Others": 1}, counts)
}

func TestWhenAllIsDecidedItSaysSo(t *testing.T) {
	l, d, _ := open(t, together(), full864, theme.VariantLight)
	d.SetFilter(desk.Filter{Standing: desk.ToDecide})
	h, ok := l.field.hint()
	require.True(t, ok)
	require.Equal(t, "Nothing is left to decide.", h.parts[0].words)
	d.SetFilter(desk.Filter{Standing: desk.ToDecide, Text: "rain"})
	h, _ = l.field.hint()
	require.Equal(t, "Nothing is left to decide.", h.parts[0].words)
	d.SetFilter(desk.Filter{Text: "lighthouse"})
	h, _ = l.field.hint()
	require.Equal(t, "Nothing matches.", h.parts[0].words)
}
