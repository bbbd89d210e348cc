package timeline_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

func TestSeasonsBeginInMarchJuneSeptemberAndDecember(t *testing.T) {
	for day, want := range map[string]string{
		"2026-01-15": "2025-24", "2026-02-28": "2025-24", "2026-03-01": "2026-21", "2026-08-31": "2026-22", "2026-11-30": "2026-23", "2026-12-01": "2026-24",
	} {
		d, err := time.Parse(time.DateOnly, day)
		require.NoError(t, err)
		require.Equal(t, want, timeline.On(d, timeline.Season).EDTF(), day)
	}
}
