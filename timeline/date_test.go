package timeline_test

import (
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
