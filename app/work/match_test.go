package work_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

var update = flag.Bool("update", false, "write the golden files anew")

// family reads a family of reports of one day at sea: a wire text, its copy, a
// report of its own, a later one with other figures, a Spanish one, and one of
// something else.
func family(t testing.TB, v library.View, names ...string) work.Result {
	t.Helper()
	var paths []string
	for _, n := range names {
		paths = append(paths, filepath.Join("testdata", "matches", n))
	}
	return read(t, v, work.Job{Paths: paths})
}

// told writes the matches of a library down for people.
func told(v library.View) string {
	folds := merge.FoldsOf(v)
	var lines []string
	for m := range library.All[*timeline.Match](v) {
		var b strings.Builder
		voices := folds.Voices(v, merge.Articles(v, m)...)
		fmt.Fprintf(&b, "%s, %s: %d independent of %d; %s\n", m.Of, m.Status, len(voices), len(merge.Articles(v, m)), m.Reason)
		for _, w := range voices {
			for _, id := range w.Articles {
				a, _ := library.Get[*timeline.Article](v, id)
				fmt.Fprintf(&b, "  %s", a.Outlet)
			}
			fmt.Fprintf(&b, "  %s\n", w.Reason())
		}
		for _, it := range merge.Members(v, m) {
			mark := "-"
			if it.Key().ID == m.Lead {
				mark = "+"
			}
			fmt.Fprintf(&b, "  %s %s | %s\n", mark, it.Common().When, it.Label())
		}
		for _, c := range merge.Conflicts(v, m) {
			fmt.Fprintf(&b, "  ! %s:", c.Over)
			for _, s := range c.Sides {
				fmt.Fprintf(&b, " [%d] %s;", len(s.Members), s.Value)
			}
			b.WriteByte('\n')
		}
		lines = append(lines, b.String())
	}
	return strings.Join(lines, "\n")
}

func TestWhatSeveralArticlesTellAlike(t *testing.T) {
	l := library.New()
	r := family(t, l.View(), "")
	require.Regexp(t, `^6 articles, \d+ events, \d+ statements; \d+ events and \d+ statements told by several articles$`, r.Words())
	require.NoError(t, l.Do(r.Patch))
	golden := filepath.Join("testdata", "matches.golden")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(told(l.View())), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), told(l.View()))
}

// Whether the articles come in one go or one by one makes no difference.
func TestMatchesDoNotHangOnTheOrderOfReading(t *testing.T) {
	files, err := os.ReadDir(filepath.Join("testdata", "matches"))
	require.NoError(t, err)
	one := library.New()
	require.NoError(t, one.Do(family(t, one.View(), "").Patch))
	for turn := range files {
		l := library.New()
		for i := range files {
			require.NoError(t, l.Do(family(t, l.View(), files[(turn+i)%len(files)].Name()).Patch))
		}
		require.Equal(t, members(one.View()), members(l.View()), "begun with %s", files[turn].Name())
	}
}

func members(v library.View) map[string]bool {
	out := map[string]bool{}
	for m := range library.All[*timeline.Match](v) {
		out[fmt.Sprint(m.Of, m.Members)] = true
	}
	return out
}

// What a person has taken apart is not put together again, whatever is read
// afterwards, and reading can be undone.
func TestWhatWasTakenApartStaysApart(t *testing.T) {
	l := library.New()
	require.NoError(t, l.Do(family(t, l.View(), "a-ferry-wire.txt", "b-ferry-copy.txt").Patch))
	require.NotZero(t, l.View().Len(timeline.MatchKind))
	for m := range library.All[*timeline.Match](l.View()) {
		require.NoError(t, l.Do(edit.Apart(l.View(), m.ID)))
	}
	before := told(l.View())
	require.NoError(t, l.Do(family(t, l.View(), "c-ferry-own.txt").Patch))
	for m := range library.All[*timeline.Match](l.View()) {
		if m.Folds() {
			require.Len(t, m.Members, 2, "the third report joins one of the two, not both")
		}
	}
	require.NoError(t, l.Undo())
	require.Equal(t, before, told(l.View()))
	for a := range library.All[*timeline.Article](l.View()) {
		require.Empty(t, work.Reread(l.View(), a.ID, work.Job{}).Changes, "reading again finds nothing new")
	}
}

// A library that was read in before there were matches gets the same ones.
func TestMatchesCanBeFoundAfterwards(t *testing.T) {
	l := library.New()
	require.NoError(t, l.Do(family(t, l.View(), "").Patch))
	want := members(l.View())
	require.Empty(t, work.Match(l.View()).Changes, "all is found already")
	bare := library.Patch{Label: "x"}
	for m := range library.All[*timeline.Match](l.View()) {
		bare.Changes = append(bare.Changes, library.Change{Before: m})
	}
	require.NoError(t, l.Do(bare))
	require.NoError(t, l.Do(work.Match(l.View())))
	require.Equal(t, want, members(l.View()))
}

// Somebody removes, while articles are read, what one of them is matched with.
func TestMatchesAreFittedToWhatChangedMeanwhile(t *testing.T) {
	l := library.New()
	require.NoError(t, l.Do(family(t, l.View(), "a-ferry-wire.txt", "c-ferry-own.txt").Patch))
	r := family(t, l.View(), "b-ferry-copy.txt")
	for a := range library.All[*timeline.Article](l.View()) {
		if a.Outlet == "Harbour Courier" {
			require.NoError(t, l.Do(edit.RemoveArticle(l.View(), a.ID)))
		}
	}
	require.NoError(t, l.Do(work.Refit(l.View(), r.Patch)))
	for m := range library.All[*timeline.Match](l.View()) {
		for _, k := range m.Keys() {
			require.NotNil(t, l.View().At(k), "%s has lost a member", m.ID)
		}
		require.Len(t, m.Members, 2)
	}
	require.NotZero(t, l.View().Len(timeline.MatchKind))
}

// An article that comes out on another day tells of another day.
func TestAMatchIsLoosedWhereAnArticleIsDatedAnew(t *testing.T) {
	l := library.New()
	require.NoError(t, l.Do(family(t, l.View(), "a-ferry-wire.txt", "c-ferry-own.txt").Patch))
	folded := func() (n int) {
		for m := range library.All[*timeline.Match](l.View()) {
			if m.Of == timeline.EventKind {
				n++
			}
		}
		return n
	}
	require.Equal(t, 1, folded())
	for a := range library.All[*timeline.Article](l.View()) {
		if a.Outlet == "Coastal Mail" {
			require.NoError(t, l.Do(work.Reread(l.View(), a.ID, work.Job{Published: timeline.DayOf(2026, 7, 13)})))
		}
	}
	require.Zero(t, folded())
	require.NoError(t, l.Undo())
	require.Equal(t, 1, folded(), "one step")
}
