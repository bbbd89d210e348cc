package task_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/task"
)

// A window stands in for the window: calls queue up until the test makes them.
type window chan func()

func (w window) post(f func()) { w <- f }

// until makes queued calls until done reports true.
func (w window) until(done func() bool) {
	for !done() {
		(<-w)()
	}
}

func runner() (*task.Runner, window) {
	w := make(window, 100)
	return task.NewRunner(w.post), w
}

func TestResultsComeBackOnce(t *testing.T) {
	r, w := runner()
	var got []int
	task.Go(r, "Count", func(context.Context, task.Report) (int, error) { return 7, nil },
		func(n int, err error) { require.NoError(t, err); got = append(got, n) })
	require.Len(t, r.Tasks(), 1)
	require.Empty(t, got, "nothing comes back before the window's turn")
	w.until(func() bool { return len(got) > 0 })
	require.Equal(t, []int{7}, got)
	require.Empty(t, r.Tasks())
	require.Empty(t, w)
}

func TestProgressIsSeenAndTheLatestCounts(t *testing.T) {
	r, w := runner()
	halfway, seen, ended := make(chan bool), make(chan bool), false
	changes := 0
	r.Watch(func() { changes++ })
	work := func(_ context.Context, report task.Report) (string, error) {
		report(1, 4)
		report(2, 4)
		close(halfway)
		<-seen
		return "", nil
	}
	one := task.Go(r, "Read", work, func(string, error) { ended = true })
	<-halfway
	w.until(func() bool { return one.Done == 2 })
	require.Equal(t, 4, one.Total)
	require.Equal(t, 2, changes, "one for the beginning, one for both reports")
	close(seen)
	w.until(func() bool { return ended })
	require.Equal(t, 3, changes)
}

func TestCancelledWorkEndsWithItsError(t *testing.T) {
	r, w := runner()
	var got error
	one := task.Go(r, "Wait", func(ctx context.Context, _ task.Report) (int, error) { <-ctx.Done(); return 0, ctx.Err() },
		func(_ int, err error) { got = err })
	r.CancelAll()
	require.True(t, one.Stopping)
	w.until(func() bool { return got != nil })
	require.ErrorIs(t, got, context.Canceled)
}

func TestWorkThatBreaksDownIsAnError(t *testing.T) {
	r, w := runner()
	var got error
	task.Go(r, "Break", func(context.Context, task.Report) (int, error) { panic("a bad day") },
		func(_ int, err error) { got = err })
	w.until(func() bool { return got != nil })
	var broken *task.Panicked
	require.ErrorAs(t, got, &broken)
	require.Equal(t, "broke down: a bad day", got.Error())
	require.Contains(t, string(broken.Stack), "task_test.go")
}
