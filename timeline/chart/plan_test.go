package chart_test

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/chart"
)

var update = flag.Bool("update", false, "write the golden files anew")

var lanes = []chart.Lane{{Name: "Harbour", Digit: 1}, {Name: "Council", Digit: 2}, {Name: "Untagged"}}

func place(lane int) []chart.Place {
	l := lanes[lane]
	cue := fmt.Sprint(l.Digit)
	if l.Digit == 0 {
		cue = "–"
	}
	return []chart.Place{{Lane: lane, Digit: l.Digit, Cue: cue}}
}

// crowd makes n items of all sorts within some hundred days.
func crowd(n int, seed uint64) []chart.Item {
	r := rand.New(rand.NewPCG(seed, 9))
	items := make([]chart.Item, n)
	for i := range items {
		d := timeline.DayOf(2025, 1, 1+r.IntN(240))
		p := timeline.Of(d)
		if r.IntN(4) == 0 {
			p = timeline.Between(d, d.AddDays(1+r.IntN(12)))
			p.Sense = timeline.Sense(r.IntN(4))
		}
		if r.IntN(25) == 0 {
			p = timeline.Of(timeline.Date{Y: 2025, M: 1 + r.IntN(8), D: 1, Precision: timeline.Month})
		}
		p.Reckoned = r.IntN(2) == 0
		items[i] = chart.Item{
			Key: timeline.Key{Kind: timeline.EventKind, ID: timeline.ID(fmt.Sprintf("e%05d", i))}, When: p,
			Label:     strings.Repeat("quay ", 1+r.IntN(9)),
			Statement: r.IntN(3) == 0, Disputed: r.IntN(20) == 0, Places: place(r.IntN(3)),
		}
	}
	return items
}

func TestMarksNeverTouch(t *testing.T) {
	for seed := range uint64(60) {
		n := []int{5, 40, 200, 900}[seed%4]
		set := chart.NewSet(crowd(n, seed), lanes)
		from, _ := timeline.DayOf(2025, 1, 1).Days()
		for _, span := range []float64{3, 20, 90, 260, 4000} {
			for start := range 3 {
				a := chart.Fit(from+float64(start)*17, from+float64(start)*17+span, 1000)
				plan := set.Lay(a, chart.Options{})
				for i, m := range plan.Marks {
					require.LessOrEqual(t, m.X0, m.X+1e-9)
					require.GreaterOrEqual(t, m.X1, m.X-1e-9)
					if i > 0 && plan.Marks[i-1].Lane == m.Lane && plan.Marks[i-1].Row == m.Row {
						require.LessOrEqual(t, plan.Marks[i-1].Right(), m.Left()+1e-6, "seed %d span %v: %v then %v", seed, span, plan.Marks[i-1], m)
					}
				}
			}
		}
	}
}

func TestEveryItemInSightIsOnThePlan(t *testing.T) {
	for seed := range uint64(20) {
		set := chart.NewSet(crowd(150, seed), lanes)
		from, to, _ := set.Extent()
		plan := set.Lay(chart.Fit(from-1, to+1, 1400), chart.Options{})
		seen := map[int]bool{}
		for _, m := range plan.Marks {
			for _, i := range m.Items {
				require.False(t, seen[i] && !m.Open, "item %d twice", i)
				seen[i] = true
			}
		}
		require.Len(t, seen, 150)
		require.Equal(t, 150, plan.Seen)
	}
}

func TestAnyPeriodFindsItsPlace(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	date := func() timeline.Date {
		p := timeline.Precision(r.IntN(int(timeline.Minute) + 1))
		if p == timeline.Unknown {
			return timeline.Date{}
		}
		return timeline.On(time.Date(1+r.IntN(3000), time.Month(1+r.IntN(12)), 1+r.IntN(28), r.IntN(24), 0, 0, 0, time.UTC), p)
	}
	var items []chart.Item
	for i := range 400 {
		p := timeline.Period{From: date(), To: date(), Sense: timeline.Sense(r.IntN(4))}
		items = append(items, chart.Item{When: p, Label: "x", Statement: i%2 == 0, Places: place(i % 3)})
	}
	set := chart.NewSet(items, lanes)
	for _, it := range set.Items {
		from, to := it.Covers()
		at, dated := it.Day()
		require.LessOrEqual(t, from, to)
		require.True(t, !dated || from <= at && at <= to, "%v", it.When)
	}
	folds := chart.Quiet(items, 10)
	for span := 0.1; span < 2e6; span *= 3 {
		for _, it := range items[:20] {
			day, _ := it.Day()
			plan := set.Lay(chart.Axis{Width: 1000, Folds: folds}.Show(day-span/2, day+span/2), chart.Options{})
			for _, m := range plan.Marks {
				require.LessOrEqual(t, m.X0, m.X1)
				require.False(t, math.IsNaN(m.X) || math.IsInf(m.X, 0))
			}
		}
	}
}

func TestLayingOutIsAFunction(t *testing.T) {
	a := chart.Fit(20100, 20200, 900)
	items := crowd(300, 5)
	one := chart.NewSet(items, lanes).Lay(a, chart.Options{})
	two := chart.NewSet(items, lanes).Lay(a, chart.Options{})
	require.Equal(t, one, two)
}

func TestRowsKeepStillWhilePanning(t *testing.T) {
	set := chart.NewSet(crowd(60, 11), lanes)
	from, _, _ := set.Extent()
	a := chart.Fit(from+20, from+100, 1000)
	rows := map[int]int{}
	moved, kept := 0, 0
	for range 40 {
		for _, m := range set.Lay(a, chart.Options{}).Marks {
			if old, ok := rows[m.Items[0]]; ok && old != m.Row {
				moved++
			} else if ok {
				kept++
			}
			rows[m.Items[0]] = m.Row
		}
		a = a.Pan(-9)
	}
	require.Less(t, float64(moved), 0.02*float64(kept), "%d moved, %d kept their row", moved, kept)
}

func TestLabelsHaveRoom(t *testing.T) {
	measure := func(s string, _ bool) float64 { return 6.2 * float64(len([]rune(s))) }
	for seed := range uint64(20) {
		set := chart.NewSet(crowd(80, seed), lanes)
		plan := set.Lay(chart.Fit(20100, 20160, 1100), chart.Options{Measure: measure})
		for _, m := range plan.Marks {
			for line := range strings.SplitSeq(m.Label, "\n") {
				require.LessOrEqual(t, measure(line, false), m.LabelW+1e-9)
			}
			if m.Label != "" && m.LabelX > m.X && m.X > 0 {
				require.LessOrEqual(t, m.LabelX+m.LabelW, 1100.0)
			}
		}
	}
}

func TestTicksStandApart(t *testing.T) {
	from, _ := timeline.DayOf(2026, 1, 3).Days()
	for span := 0.02; span < 900000; span *= 1.31 {
		a := chart.Fit(from, from+span, 1000)
		upper, lower, _ := chart.Ticks(a)
		require.NotEmpty(t, lower, "%v days", span)
		require.Less(t, len(lower), 80, "%v days", span)
		named := 0
		for i, c := range lower {
			require.Less(t, c.X0, c.X1)
			if i > 0 {
				require.InDelta(t, lower[i-1].X1, c.X0, 0.01)
			}
			if c.Label != "" {
				named++
			}
		}
		require.Positive(t, named, "%v days", span)
		require.Less(t, len(upper), 70)
	}
}

func TestATickForEveryCentury(t *testing.T) {
	for y := 1; y < 3000; y += 313 {
		from, _ := timeline.DayOf(y, 5, 2).Days()
		_, lower, _ := chart.Ticks(chart.Fit(from, from+9, 500))
		require.Equal(t, time.Date(y, 5, 2, 0, 0, 0, 0, time.UTC).Format("Mon")[:2]+" 2", lower[0].Label)
	}
}

func TestAHitIsWhatLiesThere(t *testing.T) {
	plan := chart.NewSet(crowd(60, 7), lanes).Lay(chart.Fit(20100, 20150, 1000), chart.Options{})
	for i, m := range plan.Marks {
		require.Equal(t, i, plan.Hit(m.X, m.Y, 32))
	}
	require.Equal(t, -1, plan.Hit(-500, -20, 32))
}

func TestDenseLanesBecomeColumns(t *testing.T) {
	set := chart.NewSet(crowd(5000, 2), lanes)
	from, to, _ := set.Extent()
	plan := set.Lay(chart.Fit(from, to, 1000), chart.Options{})
	n := 0
	for _, c := range plan.Columns {
		require.Less(t, c.Y0, c.Y1)
		n += c.Count
	}
	require.Greater(t, n, 4900)
	require.Empty(t, plan.Marks)
}

func TestNearestAndNear(t *testing.T) {
	items := []chart.Item{
		{When: timeline.Of(timeline.DayOf(2026, 1, 3)), Places: place(0)},
		{When: timeline.Of(timeline.DayOf(2026, 1, 28)), Places: place(1)},
		{Places: place(0)},
	}
	set := chart.NewSet(items, lanes)
	from, _ := timeline.DayOf(2026, 1, 10).Days()
	before, after := set.Nearest(from, from+5)
	require.Equal(t, []int{0, 1}, []int{before, after})
	require.Equal(t, 1, set.Near(1, 0))
	require.Equal(t, -1, set.Near(2, 0))
	require.Equal(t, 2, set.Count(0))
	require.Zero(t, set.Seen(from, from+5))
}

// dossier is a small timeline with one of everything.
func dossier() []chart.Item {
	var items []chart.Item
	add := func(label string, lane int, p timeline.Period, statement bool) {
		items = append(items, chart.Item{
			Key: timeline.Key{Kind: timeline.EventKind, ID: timeline.ID(fmt.Sprint(len(items)))}, When: p,
			Label: label, Statement: statement, Places: place(lane),
		})
	}
	day := func(m, d int) timeline.Date { return timeline.DayOf(2026, m, d) }
	soft := timeline.Period{From: day(2, 3), To: day(2, 4), Sense: timeline.Somewhere, Reckoned: true}
	add("Ferry runs aground off the mole", 0, timeline.Of(day(1, 3)), false)
	add("Harbour master heard", 0, timeline.Of(day(1, 29)), false)
	add("Dredging", 0, timeline.Between(day(1, 29), day(2, 1)), false)
	add("Mayor meets the pilots", 0, soft, false)
	for i := range 4 {
		add(fmt.Sprintf("We were told on day %d", i), 0, soft, true)
	}
	add("The buoys were never lit", 1, timeline.Period{From: day(2, 2), To: day(2, 4), Sense: timeline.Before, Reckoned: true}, true)
	add("Council votes on the dues, and puts the second reading off until spring", 1, timeline.Of(day(2, 10)), false)
	add("Inquiry opens", 2, timeline.Period{From: day(2, 6), To: day(2, 6), Sense: timeline.After}, false)
	add("New pier", 1, timeline.Period{}, false)
	items[1].Disputed = true
	return items
}

func TestPlans(t *testing.T) {
	items := dossier()
	first := chart.Opening{Lane: 0, First: items[4].Key}
	from, _ := timeline.DayOf(2026, 1, 3).Days()
	folded := chart.Axis{Width: 830, Folds: chart.Quiet(items, 10)}.Show(from, from+40)
	for name, c := range map[string]struct {
		axis chart.Axis
		o    chart.Options
	}{
		"folded": {folded, chart.Options{}},
		"opened": {folded, chart.Options{Opened: map[chart.Opening]bool{first: true}}},
		"narrow": {chart.Axis{Width: 520, Folds: folded.Folds}.Show(from, from+41), chart.Options{Row: 28}},
		"plain":  {chart.Fit(from, from+40, 830), chart.Options{}},
		"year":   {chart.Fit(from-200, from+165, 830), chart.Options{}},
		"tight":  {chart.Fit(from, from+40, 830), chart.Options{MaxRows: 1}},
		"hours":  {chart.Fit(from+31, from+32, 830), chart.Options{}},
	} {
		t.Run(name, func(t *testing.T) {
			golden(t, name, text(chart.NewSet(items, lanes), chart.NewSet(items, lanes).Lay(c.axis, c.o)))
		})
	}
}

// text writes a plan down for people.
func text(s *chart.Set, p chart.Plan) string {
	var b strings.Builder
	row := func(name string, ticks []chart.Tick) {
		fmt.Fprintf(&b, "%s ", name)
		for _, c := range ticks {
			rest := ""
			if c.Rest {
				rest = "~"
			}
			fmt.Fprintf(&b, "|%.0f %s%s", c.X0, c.Label, rest)
		}
		b.WriteString("|\n")
	}
	row("upper", p.Upper)
	row("lower", p.Lower)
	for _, f := range p.Breaks {
		fmt.Fprintf(&b, "fold  %.0f to %.0f: %d days\n", f.X0, f.X1, f.Days)
	}
	fmt.Fprintf(&b, "seen  %d of %d, height %.0f\n", p.Seen, len(s.Items), p.Height)
	for i, band := range p.Bands {
		fmt.Fprintf(&b, "\n%s: y %.0f, height %.0f, rows %d\n", s.Lanes[i].Name, band.Y, band.Height, band.Rows)
		for _, m := range p.Marks {
			if m.Lane == i {
				fmt.Fprintf(&b, "  %d  %s\n", m.Row, line(m))
			}
		}
	}
	b.WriteString("\ntray\n")
	for _, m := range p.Tray {
		fmt.Fprintf(&b, "     %s\n", line(m))
	}
	return b.String()
}

func line(m chart.Mark) string {
	sign := map[[2]bool]string{{false, false}: "●", {false, true}: "○", {true, false}: "◆", {true, true}: "◇"}[[2]bool{m.Statement, m.Hollow}]
	if m.Pill {
		sign += fmt.Sprintf("×%d", len(m.Items))
	}
	if m.Open {
		sign += " open"
	}
	bar := ""
	if m.Bar != chart.NoBar {
		bar = fmt.Sprintf(" %s %.0f–%.0f", m.Bar, m.X0, m.X1)
	}
	if m.Disputed {
		bar += " disputed"
	}
	label := ""
	if m.Label != "" {
		label = fmt.Sprintf("  %.0f %q", m.LabelX, m.Label)
	}
	return fmt.Sprintf("%s %.0f%s%s", sign, m.X, bar, label)
}

// What stands after a label is never cut, and gives way where the label would
// be left with next to nothing.
func TestWhatStandsAfterALabel(t *testing.T) {
	item := func(label string) chart.Item {
		return chart.Item{Key: timeline.Key{ID: "e1"}, Label: label, When: timeline.Of(timeline.DayOf(2026, 1, 3)), After: 60, Places: []chart.Place{{}}}
	}
	at, _ := timeline.DayOf(2026, 1, 3).Days()
	lay := func(label string, width float64) chart.Mark {
		return chart.NewSet([]chart.Item{item(label)}, lanes[:1]).Lay(chart.Fit(at, at+10, width), chart.Options{}).Marks[0]
	}
	m := lay("Vote", 400)
	require.Equal(t, "Vote", m.Label)
	require.Equal(t, []float64{60, 60 + 4*6.2}, []float64{m.After, m.LabelW})
	long := strings.Repeat("a long label ", 40)
	m = lay(long, 300)
	require.Contains(t, m.Label, "…")
	require.Equal(t, 60.0, m.After)
	require.LessOrEqual(t, m.Right(), 300.0)
	m = lay(long, 160)
	require.NotEmpty(t, m.Label)
	require.Zero(t, m.After)
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

func set100k() *chart.Set {
	items := crowd(100000, 1)
	for i := range items {
		d := timeline.DayOf(2016, 1, 1+(i*7919)%3650)
		items[i].When = timeline.Of(d)
	}
	return chart.NewSet(items, lanes)
}

func BenchmarkLay(b *testing.B) {
	set := set100k()
	from, to, _ := set.Extent()
	for _, days := range []float64{3, 30, 365, to - from} {
		b.Run(fmt.Sprintf("%.0fdays", days), func(b *testing.B) {
			a := chart.Fit(from+math.Min(1000, to-from-days), from+math.Min(1000, to-from-days)+days, 1000)
			for b.Loop() {
				set.Lay(a, chart.Options{})
			}
		})
	}
}
