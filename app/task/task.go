// Package task runs work away from the window and brings what comes of it back.
//
// It is the only package that starts goroutines.
package task

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"sync/atomic"
)

// A Runner starts tasks, and knows those that are under way. It belongs to the
// window's goroutine, as all its methods do.
type Runner struct {
	post  func(func()) // queues a call on the window's goroutine
	tasks []*Task
	watch []func()
}

// NewRunner returns a runner that hands results back by post, which must queue
// each call it is given and make it on the window's goroutine, in order.
func NewRunner(post func(func())) *Runner { return &Runner{post: post} }

// A Task is work under way. Its fields are read on the window's goroutine.
type Task struct {
	Title    string
	Done     int
	Total    int  // zero while it is not known
	Stopping bool // somebody has cancelled it
	runner   *Runner
	cancel   context.CancelFunc
}

// Cancel asks the task to end early. It ends when its work next looks.
func (t *Task) Cancel() {
	t.cancel()
	if !t.Stopping {
		t.Stopping = true
		t.runner.changed()
	}
}

// Report says how far work has come. It may be called from any goroutine, as
// often as one likes: the window is told of the latest only.
type Report func(done, total int)

// Panicked is the error of work that broke down.
type Panicked struct {
	Value any
	Stack []byte
}

// Error implements error.
func (p *Panicked) Error() string { return fmt.Sprintf("broke down: %v", p.Value) }

// Go runs work on a goroutine of its own. Then it calls then on the window's,
// once, with what came of it; work that panics ends with a [Panicked] error.
func Go[T any](r *Runner, title string, work func(context.Context, Report) (T, error), then func(T, error)) *Task {
	ctx, cancel := context.WithCancel(context.Background())
	t := &Task{Title: title, runner: r, cancel: cancel}
	r.tasks = append(r.tasks, t)
	r.changed()
	report := t.reporter()
	go func() {
		defer cancel()
		v, err := guarded(ctx, report, work)
		r.post(func() {
			r.tasks = slices.DeleteFunc(r.tasks, func(u *Task) bool { return u == t })
			r.changed()
			then(v, err)
		})
	}()
	return t
}

// reporter returns a report that has at most one call queued at the window.
func (t *Task) reporter() Report {
	var latest atomic.Pointer[[2]int]
	return func(done, total int) {
		if latest.Swap(&[2]int{done, total}) != nil {
			return // the call that is queued already will read the new figures
		}
		t.runner.post(func() {
			if n := latest.Swap(nil); n != nil {
				t.Done, t.Total = n[0], n[1]
				t.runner.changed()
			}
		})
	}
}

// guarded runs work and turns a panic into an error.
func guarded[T any](ctx context.Context, report Report, work func(context.Context, Report) (T, error)) (v T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &Panicked{p, debug.Stack()}
		}
	}()
	return work(ctx, report)
}

// Tasks returns what is under way, the oldest first.
func (r *Runner) Tasks() []*Task { return slices.Clone(r.tasks) }

// CancelAll asks everything under way to end early.
func (r *Runner) CancelAll() {
	for _, t := range r.Tasks() {
		t.Cancel()
	}
}

// Watch calls f whenever a task begins, moves on or ends.
func (r *Runner) Watch(f func()) { r.watch = append(r.watch, f) }

func (r *Runner) changed() {
	for _, f := range r.watch {
		f()
	}
}
