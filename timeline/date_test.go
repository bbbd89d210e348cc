package timeline_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

// Whatever the precision, each moment of the calendar lies in one date: it
// holds the moment, and where it ends the next begins.
func TestDatesPartTheCalendar(t *testing.T) {
	for p := timeline.Century; p <= timeline.Minute; p++ {
		for at := time.Date(1899, 12, 1, 23, 59, 0, 0, time.UTC); at.Year() < 2102; at = at.AddDate(0, 0, 17).Add(7 * time.Hour) {
			d := timeline.On(at, p)
			day := float64(at.Unix()) / 86400
			from, to := d.Days()
			require.True(t, from <= day && day < to, "%v in the %v %v", at, p, d)
			require.Equal(t, d, timeline.On(midnight(from), p), "the first moment")
			next := timeline.On(midnight(to), p)
			require.NotEqual(t, d, next)
			begins, _ := next.Days()
			require.InDelta(t, to, begins, 1e-9, "what follows the %v %v", p, d)
			require.Negative(t, d.Compare(next))
		}
	}
}

// midnight returns the moment of a day, to the second.
func midnight(day float64) time.Time { return time.Unix(int64(day*86400+0.5), 0).UTC() }

func TestYearsBeforeChrist(t *testing.T) {
	year := func(y int, p timeline.Precision) timeline.Date { return timeline.Date{Y: y, M: 1, D: 1, Precision: p} }
	for _, c := range []struct {
		d                 timeline.Date
		edtf, first, last string
	}{
		{year(-43, timeline.Year), "-0043", "-0043-01-01", "-0043-12-31"},
		{year(0, timeline.Year), "0000", "0000-01-01", "0000-12-31"},
		{year(-9999, timeline.Year), "-9999", "-9999-01-01", "-9999-12-31"},
		{year(9999, timeline.Year), "9999", "9999-01-01", "9999-12-31"},
		{year(-499, timeline.Century), "-04XX", "-0499-01-01", "-0400-12-31"},
		{year(-99, timeline.Century), "-00XX", "-0099-01-01", "0000-12-31"},
		{timeline.DayOf(-43, 3, 15), "-0043-03-15", "-0043-03-15", "-0043-03-15"},
		{month(0, 2), "0000-02", "0000-02-01", "0000-02-29"},
		{timeline.Date{Y: -43, M: 12, D: 1, Precision: timeline.Season}, "-0043-24", "-0043-12-01", "-0042-02-28"},
	} {
		require.Equal(t, c.edtf, c.d.EDTF())
		require.Equal(t, c.first, c.d.FirstDay().EDTF())
		require.Equal(t, c.last, c.d.LastDay().EDTF())
	}
	require.Negative(t, timeline.DayOf(-43, 3, 15).Compare(timeline.DayOf(-42, 1, 1)))
	require.Negative(t, timeline.DayOf(-1, 12, 31).Compare(timeline.DayOf(0, 1, 1)))
	require.Negative(t, timeline.DayOf(0, 12, 31).Compare(timeline.DayOf(1, 1, 1)))
	from, to := year(-9999, timeline.Year).Days()
	require.Equal(t, 365.0, to-from)
	b, err := json.Marshal(timeline.Of(year(0, timeline.Year)))
	require.NoError(t, err)
	var p timeline.Period
	require.NoError(t, json.Unmarshal(b, &p))
	require.Equal(t, "0000", p.EDTF(), "year 0 is kept")
}

// The days of the years before Christ follow on one another without a gap.
func TestDaysBeforeChristFollowOnOneAnother(t *testing.T) {
	for p := timeline.Century; p <= timeline.Minute; p++ {
		for at := time.Date(-1203, 1, 1, 5, 0, 0, 0, time.UTC); at.Year() < 30; at = at.AddDate(0, 0, 173) {
			d := timeline.On(at, p)
			day := float64(at.Unix()) / 86400
			from, to := d.Days()
			require.True(t, from <= day && day < to, "%v in the %v %v", at, p, d)
		}
	}
}

func TestFirstAndLastDays(t *testing.T) {
	for _, c := range []struct {
		d           timeline.Date
		first, last string
	}{
		{timeline.Date{}, "", ""},
		{month(2024, 2), "2024-02-01", "2024-02-29"},
		{timeline.Date{Y: 2026, M: 1, D: 1, Precision: timeline.Year}, "2026-01-01", "2026-12-31"},
		{timeline.Date{Y: 2025, M: 12, D: 1, Precision: timeline.Season}, "2025-12-01", "2026-02-28"},
		{timeline.Date{Y: 2025, M: 12, D: 29, Precision: timeline.Week}, "2025-12-29", "2026-01-04"},
		{timeline.Date{Y: 2026, M: 2, D: 3, H: 23, Min: 59, Precision: timeline.Minute}, "2026-02-03", "2026-02-03"},
	} {
		require.Equal(t, c.first, c.d.FirstDay().EDTF())
		require.Equal(t, c.last, c.d.LastDay().EDTF())
	}
}

func TestADateComesBeforeWhatIsFiner(t *testing.T) {
	year := timeline.Date{Y: 2026, M: 1, D: 1, Precision: timeline.Year}
	require.Negative(t, year.Compare(timeline.DayOf(2026, 1, 1)))
	require.Positive(t, timeline.DayOf(2026, 1, 1).Compare(timeline.DayOf(2025, 12, 31)))
	require.Zero(t, year.Compare(year))
}

func TestDaysAsTheyAreTyped(t *testing.T) {
	d, err := timeline.ParseDay("2024-02-29")
	require.NoError(t, err)
	require.Equal(t, timeline.DayOf(2024, 2, 29), d)
	for _, s := range []string{"", "2023-02-29", "2024-2-9", "29 Feb 2024", "2024-02-29T10:00"} {
		_, err := timeline.ParseDay(s)
		require.EqualError(t, err, `"`+s+`" is not a day written YYYY-MM-DD`)
	}
}
