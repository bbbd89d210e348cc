package lanes

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/library"
)

func many(n int) *library.Library {
	out := make([]timeline.Record, 0, n+6)
	for i := range 6 {
		out = append(out, &timeline.Topic{ID: timeline.ID(fmt.Sprintf("t%d", i+1)), Name: fmt.Sprintf("Topic %d", i+1), Digit: i + 1, Order: i})
	}
	for i := range n {
		d := timeline.DayOf(2016, 1, 1+(i*7919)%3650)
		out = append(out, &timeline.Event{
			ID: timeline.ID(fmt.Sprintf("e%06d", i)), Title: fmt.Sprintf("Item number %d of a long list", i),
			Facts: timeline.Facts{When: timeline.Of(d), Topics: []timeline.ID{timeline.ID(fmt.Sprintf("t%d", 1+i%6))}, Status: timeline.Accepted},
		})
	}
	return library.New(out...)
}

func TestAHundredThousandItemsAreFewObjects(t *testing.T) {
	l, d, w := open(t, many(100_000), full864, theme.VariantLight)
	for _, days := range []float64{4, 30, 200, 3650} {
		from, _ := timeline.DayOf(2018, 3, 1).Days()
		if days == 3650 {
			from, _ = timeline.DayOf(2016, 1, 1).Days()
		}
		a := d.Axis()
		a.Folds = nil
		l.look(a.Show(from, from+days))
		require.Less(t, len(l.field.pen.out), 1400, "%v days", days)
		keep(t, w, fmt.Sprintf("many-%.0f", days))
	}
}

func BenchmarkGather(b *testing.B) {
	test.NewTempApp(b)
	d := desk.New(many(100_000))
	d.Items()
	for b.Loop() {
		gather(d, desk.ByTopic, nil)
	}
}

func BenchmarkPan(b *testing.B) {
	for _, n := range []int{1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			light := theme.VariantLight
			test.NewTempApp(b).Settings().SetTheme(look.Theme{Variant: &light})
			d := desk.New(many(n))
			l := New(d, nil)
			w := test.NewTempWindow(b, l)
			w.Resize(full864)
			from, _ := timeline.DayOf(2018, 3, 1).Days()
			l.look(d.Axis().Show(from, from+30))
			for i := 0; b.Loop(); i++ {
				l.look(d.Axis().Pan(float64(1 - 2*(i/200%2))))
			}
		})
	}
}
