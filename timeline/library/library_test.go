package library_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/library"
)

func topic(id timeline.ID, name string) *timeline.Topic { return &timeline.Topic{ID: id, Name: name} }

func change(label string, before, after timeline.Record) library.Patch {
	return library.Patch{Label: label, Changes: []library.Change{{Before: before, After: after}}}
}

// dump writes every record down, so that two views can be told apart.
func dump(t *testing.T, v library.View) string {
	t.Helper()
	var b strings.Builder
	for _, m := range timeline.Makers() {
		for r := range v.Records(m.Kind) {
			body, err := json.Marshal(r)
			require.NoError(t, err)
			fmt.Fprintf(&b, "%s %s\n", m.Kind, body)
		}
	}
	return b.String()
}

func TestViewsStayAsTheyWere(t *testing.T) {
	l := library.New(topic("b", "B"), topic("a", "A"))
	was := l.View()
	before := dump(t, was)
	b, ok := library.Get[*timeline.Topic](was, "b")
	require.True(t, ok)
	require.NoError(t, l.Do(change("Rename", b, topic("b", "Other"))))
	require.NoError(t, l.Do(change("Add", nil, topic("c", "C"))))
	require.Equal(t, before, dump(t, was))
	require.Equal(t, 2, was.Len(timeline.TopicKind))
	require.Equal(t, 3, l.View().Len(timeline.TopicKind))
	var ids []timeline.ID
	for x := range library.All[*timeline.Topic](l.View()) {
		ids = append(ids, x.ID)
	}
	require.Equal(t, []timeline.ID{"a", "b", "c"}, ids)
}

func TestItemsAreEventsAndStatements(t *testing.T) {
	v := library.New(&timeline.Statement{ID: "s"}, &timeline.Event{ID: "e"}, topic("t", "T"), &timeline.Event{ID: "d"}).View()
	var ids []timeline.ID
	for it := range v.Items() {
		ids = append(ids, it.Key().ID)
	}
	require.Equal(t, []timeline.ID{"d", "e", "s"}, ids)
	_, ok := v.Item(timeline.Key{Kind: timeline.TopicKind, ID: "t"})
	require.False(t, ok, "a topic is no item")
	for range v.Items() {
		break // an early end must be safe
	}
}

func TestAPatchFromAnOldViewIsRefused(t *testing.T) {
	l := library.New(topic("a", "A"))
	a := l.View().At(timeline.Key{Kind: timeline.TopicKind, ID: "a"})
	require.NoError(t, l.Do(change("One", a, topic("a", "One"))))
	before := dump(t, l.View())
	for _, p := range []library.Patch{
		change("Two", a, topic("a", "Two")),
		change("Add again", nil, topic("a", "Again")),
		change("Remove", topic("z", "Z"), nil),
		{Label: "Half", Changes: []library.Change{{After: topic("b", "B")}, {Before: a}}},
	} {
		require.ErrorIs(t, l.Do(p), library.ErrStale, p.Label)
		require.Equal(t, before, dump(t, l.View()), p.Label)
	}
	undo, redo := l.Steps()
	require.Equal(t, []string{"One", ""}, []string{undo, redo})
}

func TestAPatchMayChangeARecordTwice(t *testing.T) {
	l := library.New()
	one, two := topic("a", "One"), topic("a", "Two")
	require.NoError(t, l.Do(library.Patch{Label: "Both", Changes: []library.Change{{After: one}, {Before: one, After: two}}}))
	require.NoError(t, l.Undo())
	require.Zero(t, l.View().Len(timeline.TopicKind))
	require.NoError(t, l.Redo())
	got, _ := library.Get[*timeline.Topic](l.View(), "a")
	require.Same(t, two, got)
}

func TestAStepThatCannotBeKeptIsNotMade(t *testing.T) {
	full := errors.New("the disk is full")
	var fail error
	var kept []library.Move
	l := library.Open(nil, library.History{}, func(s library.Step) error {
		if fail == nil {
			kept = append(kept, s.Move)
		}
		return fail
	})
	told := 0
	l.Watch(func(library.Patch) { told++ })
	require.NoError(t, l.Do(change("Add", nil, topic("a", "A"))))
	fail = full
	require.ErrorIs(t, l.Do(change("Add", nil, topic("b", "B"))), full)
	require.ErrorIs(t, l.Undo(), full)
	require.Equal(t, 1, l.View().Len(timeline.TopicKind))
	require.Equal(t, 1, told)
	fail = nil
	require.NoError(t, l.Undo())
	require.NoError(t, l.Redo())
	require.NoError(t, l.Redo(), "nothing to make again is no mistake")
	require.NoError(t, l.Do(library.Patch{Label: "Nothing"}))
	require.Equal(t, []library.Move{library.Do, library.Undo, library.Redo}, kept)
}

func TestStepsOfOneKindInARowAreOneStep(t *testing.T) {
	var merged []bool
	l := library.Open([]timeline.Record{topic("a", "")}, library.History{}, func(s library.Step) error {
		merged = append(merged, s.Merged)
		return nil
	})
	typed := func(id timeline.ID, name, merge string) {
		before := l.View().At(timeline.Key{Kind: timeline.TopicKind, ID: id})
		p := change("Type", before, topic(id, name))
		p.Merge = merge
		require.NoError(t, l.Do(p))
	}
	typed("a", "x", "a")
	typed("a", "xy", "a")
	typed("b", "new", "a")
	typed("a", "xyz", "a")
	typed("a", "w", "other")
	require.Equal(t, []bool{false, true, true, true, false}, merged)
	require.NoError(t, l.Undo())
	require.Len(t, l.History().Done, 1)
	require.Len(t, l.History().Done[0].Changes, 2, "what lay between is not kept")
	typed("a", "v", "a")
	require.False(t, merged[len(merged)-1], "a step back ends the row")
	require.NoError(t, l.Undo())
	require.NoError(t, l.Undo())
	require.Equal(t, `topic {"id":"a","name":"","order":0}`+"\n", dump(t, l.View()))
}

// Any walk back and forth passes through the same libraries, byte for byte.
func TestAnyWalkComesBackToTheSameBytes(t *testing.T) {
	for seed := range int64(20) {
		r := rand.New(rand.NewSource(seed))
		l := library.New()
		states := []string{dump(t, l.View())}
		at := 0
		for range 200 {
			switch r.Intn(4) {
			case 0:
				require.NoError(t, l.Undo())
				at = max(at-1, 0)
			case 1:
				require.NoError(t, l.Redo())
				at = min(at+1, len(states)-1)
			default:
				require.NoError(t, l.Do(anything(r, l.View())))
				at++
				states = append(slices.Clone(states[:at]), dump(t, l.View()))
			}
			require.Equal(t, states[at], dump(t, l.View()), "seed %d", seed)
		}
	}
}

// anything returns a patch that adds, changes and removes some records of v.
func anything(r *rand.Rand, v library.View) library.Patch {
	p := library.Patch{Label: "Anything"}
	for _, i := range r.Perm(12)[:1+r.Intn(4)] {
		id := timeline.ID(fmt.Sprint("t", i))
		before := v.At(timeline.Key{Kind: timeline.TopicKind, ID: id})
		after := timeline.Record(topic(id, fmt.Sprint(r.Int())))
		if before != nil && r.Intn(3) == 0 {
			after = nil
		}
		p.Changes = append(p.Changes, library.Change{Before: before, After: after})
	}
	return p
}

func many(n int) []timeline.Record {
	all := make([]timeline.Record, n)
	for i := range all {
		all[i] = &timeline.Event{ID: timeline.ID(fmt.Sprintf("e%07d", i))}
	}
	return all
}

// One edit must cost the same in a large library as in a small one.
func BenchmarkDo(b *testing.B) {
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l := library.New(many(n)...)
			for b.Loop() {
				e, _ := library.Get[*timeline.Event](l.View(), "e0000007")
				next := *e
				p := change("Star", e, &next)
				p.Merge = "star"
				if err := l.Do(p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	all := many(100_000)
	for b.Loop() {
		library.New(all...)
	}
}

func BenchmarkAll(b *testing.B) {
	v := library.New(many(100_000)...).View()
	for b.Loop() {
		n := 0
		for range library.All[*timeline.Event](v) {
			n++
		}
	}
}
