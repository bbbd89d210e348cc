package timeline_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

func month(y, m int) timeline.Date {
	return timeline.Date{Y: y, M: m, D: 1, Precision: timeline.Month}
}

func TestPeriodsInTheExtendedDateTimeFormat(t *testing.T) {
	third, fifth := timeline.DayOf(2026, 2, 3), timeline.DayOf(2026, 2, 5)
	for want, p := range map[string]timeline.Period{
		"":                         {},
		"2026-02-03":               timeline.Of(third),
		"2026-02-03~":              {From: third, To: third, About: true},
		"2026-02-03/2026-02-05":    timeline.Between(third, fifth),
		"[2026-02-03..2026-02-05]": {From: third, To: fifth, Sense: timeline.Somewhere},
		"[..2026-02-05]":           {To: fifth, Sense: timeline.Before},
		"[2026-02-03..]":           {From: third, Sense: timeline.After},
		"2026-03":                  timeline.Of(month(2026, 3)),
		"202X":                     timeline.Of(timeline.Date{Y: 2020, M: 1, D: 1, Precision: timeline.Decade}),
		"19XX":                     timeline.Of(timeline.Date{Y: 1900, M: 1, D: 1, Precision: timeline.Century}),
		"2026-21":                  timeline.Of(timeline.Date{Y: 2026, M: 3, D: 1, Precision: timeline.Season}),
		"2026-34":                  timeline.Of(timeline.Date{Y: 2026, M: 4, D: 1, Precision: timeline.Quarter}),
		"2026-41":                  timeline.Of(timeline.Date{Y: 2026, M: 7, D: 1, Precision: timeline.Half}),
		"2026-02-02/2026-02-08":    timeline.Of(timeline.Date{Y: 2026, M: 2, D: 2, Precision: timeline.Week}),
		"2026-02-03T09:30":         timeline.Of(timeline.Date{Y: 2026, M: 2, D: 3, H: 9, Min: 30, Precision: timeline.Minute}),
	} {
		require.Equal(t, want, p.EDTF())
	}
}

func TestAPeriodWithinAStretch(t *testing.T) {
	march := timeline.Of(month(2026, 3))
	none := timeline.Date{}
	for _, c := range []struct {
		p        timeline.Period
		from, to timeline.Date
		within   bool
	}{
		{march, none, none, true},
		{timeline.Period{}, none, none, true},
		{timeline.Period{}, timeline.DayOf(2026, 1, 1), none, false},
		{march, timeline.DayOf(2026, 3, 31), none, true},
		{march, timeline.DayOf(2026, 4, 1), none, false},
		{march, none, timeline.DayOf(2026, 3, 1), true},
		{march, none, timeline.DayOf(2026, 2, 28), false},
		{march, month(2026, 1), month(2026, 2), false},
		{march, month(2026, 1), month(2026, 3), true},
	} {
		require.Equal(t, c.within, c.p.Within(c.from, c.to), "%v in %v to %v", c.p, c.from, c.to)
	}
}

func TestEarliestIsNeverAfterLatest(t *testing.T) {
	for p := timeline.Century; p <= timeline.Minute; p++ {
		for _, d := range []timeline.Date{timeline.DayOf(2024, 2, 29), timeline.DayOf(1999, 12, 31), timeline.DayOf(2026, 7, 1)} {
			d.Precision = p
			from, to := d.Days()
			require.Less(t, from, to, "%v", p)
			require.LessOrEqual(t, d.FirstDay().Compare(d.LastDay()), 0, "%v", p)
		}
	}
}

func TestNamesAreWrittenInWords(t *testing.T) {
	p := timeline.Period{From: timeline.DayOf(2026, 2, 3), To: timeline.DayOf(2026, 2, 4), Sense: timeline.Somewhere}
	b, err := json.Marshal(struct {
		timeline.Period
		Status timeline.Status
	}{p, timeline.Disputed})
	require.NoError(t, err)
	require.JSONEq(t, `{"from":{"y":2026,"m":2,"d":3,"p":"day"},"to":{"y":2026,"m":2,"d":4,"p":"day"},"sense":"somewhere","Status":"disputed"}`, string(b))
	var back timeline.Period
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, p, back)
	require.ErrorContains(t, json.Unmarshal([]byte(`{"sense":"whenever"}`), &back), "whenever")
	require.Equal(t, "200", timeline.Status(200).String())
}

func TestReadingsOfFigures(t *testing.T) {
	march, april := timeline.DayOf(2026, 3, 4), timeline.DayOf(2026, 4, 3)
	p := timeline.Of(april)
	_, _, ok := p.Readings()
	require.False(t, ok)
	for _, p := range []timeline.Period{{From: april, To: april}, {To: april, Sense: timeline.Before}, {From: timeline.DayOf(2026, 1, 1), To: april, Sense: timeline.Before}, {From: april, Sense: timeline.After}} {
		p.Or = march
		read, other, ok := p.Readings()
		require.True(t, ok)
		require.Equal(t, []timeline.Date{april, march}, []timeline.Date{read, other}, p)
	}
}
