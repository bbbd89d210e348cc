package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/store"
	"dateline/timeline/store/sqlite"
)

// A library whose end is missing, as after a copy that was cut short, says once
// that it is damaged, and is left as it is.
func TestATornLibrarySaysSoOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	f, l := load(t, path)
	work(t, l)
	require.NoError(t, f.Close())
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	torn := whole[:len(whole)*3/8]
	require.NoError(t, os.WriteFile(path, torn, 0o600))

	f, err = sqlite.Open(path, timeline.Makers(), noon)
	if err == nil {
		_, _, err = f.Load()
		require.NoError(t, f.Close())
	}
	require.ErrorIs(t, err, store.ErrDamaged)
	require.Equal(t, 1, strings.Count(err.Error(), store.ErrDamaged.Error()), err.Error())
	left, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, torn, left)
}
