//go:build unix

package sqlite_test

import (
	"bufio"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/store"
	"dateline/timeline/store/sqlite"
)

// The tests of this file run themselves again as a child with this set.
const childTask = "DATELINE_TEST_CHILD"

// TestChild is no test by itself: it is what the children do.
func TestChild(t *testing.T) {
	task, path, _ := strings.Cut(os.Getenv(childTask), " ")
	switch task {
	case "write":
		f, l := load(t, path)
		defer f.Close()
		for i := l.View().Len(timeline.TopicKind); ; i++ {
			var batch []timeline.Record
			for n := range 3 {
				batch = append(batch, &timeline.Event{ID: timeline.ID(fmt.Sprintf("e%d.%d", i, n)), Title: strings.Repeat("x", 500)})
			}
			do(t, l, edit.Add("Batch", append(batch, &timeline.Topic{ID: timeline.ID(fmt.Sprintf("t%06d", i))})...))
			fmt.Println(i) // the parent may count on this one
		}
	case "read":
		f, l := load(t, path)
		defer f.Close()
		require.True(t, f.ReadOnly())
		require.Equal(t, 1, l.View().Len(timeline.ArticleKind))
		p, _ := edit.NewTopic(l.View(), "Mine")
		require.ErrorIs(t, l.Do(p), store.ErrReadOnly)
		findings, err := f.Check()
		require.NoError(t, err)
		require.Empty(t, findings)
	case "refuse":
		_, err := sqlite.Open(path, timeline.Makers(), noon)
		require.ErrorContains(t, err, "x.dateline: this library was not closed")
	case "make":
		_, err := sqlite.Open(path, timeline.Makers(), noon)
		require.EqualError(t, err, filepath.Base(path)+": no library can be made here, as the folder cannot be written to")
	default:
		t.Skip("run by other tests")
	}
}

// child prepares a run of this very program that does one task.
func child(program, task, path string) *exec.Cmd {
	c := exec.Command(program, "-test.run=^TestChild$", "-test.v")
	c.Env = append(os.Environ(), childTask+"="+task+" "+path)
	return c
}

// Whatever was acknowledged is there after the program was killed, whole steps only.
func TestAKilledProgramLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	self, err := os.Executable()
	require.NoError(t, err)
	r := rand.New(rand.NewSource(1))
	promised := -1
	for range 6 {
		c := child(self, "write", path)
		out, err := c.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, c.Start())
		lines := bufio.NewScanner(out)
		for lines.Scan() && !strings.Contains(lines.Text(), "RUN") {
		}
		time.AfterFunc(time.Duration(20+r.Intn(120))*time.Millisecond, func() { c.Process.Kill() })
		for lines.Scan() {
			if n, err := strconv.Atoi(lines.Text()); err == nil {
				promised = n
			}
		}
		c.Wait()

		f, l := load(t, path)
		topics := l.View().Len(timeline.TopicKind)
		require.GreaterOrEqual(t, topics, promised+1)
		require.LessOrEqual(t, topics, promised+2, "at most one step was under way")
		require.Equal(t, 3*topics, l.View().Len(timeline.EventKind))
		require.Len(t, l.History().Done, min(topics, sqlite.Kept))
		findings, err := f.Check()
		require.NoError(t, err)
		require.Empty(t, findings)
		require.NoError(t, f.Close())
	}
	require.Greater(t, promised, 10, "the children wrote too little to tell")
	t.Logf("%d steps written under 6 kills", promised+1)
}

// A library in a folder that may not be written to can be read, but not with
// steps missing that were left in the log.
func TestAReadOnlyFolder(t *testing.T) {
	dir, err := os.MkdirTemp("", "dateline-readonly") //nolint:usetesting // nobody else may enter the folder of t.TempDir
	require.NoError(t, err)
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "x.dateline")
	f, l := load(t, path)
	work(t, l)
	require.NoError(t, f.Close())
	before, err := os.ReadFile(path)
	require.NoError(t, err)

	program := copyOfSelf(t, dir)
	require.NoError(t, os.Chmod(path, 0o444))
	require.NoError(t, os.Chmod(dir, 0o555))
	defer os.Chmod(dir, 0o755)
	for task, path := range map[string]string{"read": path, "make": filepath.Join(dir, "new.dateline")} {
		runAsNobody(t, child(program, task, path))
	}
	require.NoError(t, os.Chmod(path, 0o666)) // the file can be written to, its folder not
	runAsNobody(t, child(program, "read", path))
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, before, after)

	require.NoError(t, os.WriteFile(path+"-wal", []byte("steps"), 0o444))
	runAsNobody(t, child(program, "refuse", path))
}

// copyOfSelf puts this program where everybody may run it.
func copyOfSelf(t *testing.T, dir string) string {
	self, err := os.Executable()
	require.NoError(t, err)
	b, err := os.ReadFile(self)
	require.NoError(t, err)
	path := filepath.Join(dir, "self")
	require.NoError(t, os.WriteFile(path, b, 0o755))
	require.NoError(t, os.Chmod(path, 0o755))
	return path
}

// runAsNobody runs a command without the rights of root, who may write everywhere.
func runAsNobody(t *testing.T, c *exec.Cmd) {
	t.Helper()
	if os.Geteuid() == 0 {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	c.Dir = os.TempDir()
	out, err := c.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Contains(t, string(out), "--- PASS: TestChild")
}

// news makes a patch of n articles of the size that news have, with what is
// found in them.
func news(n int) library.Patch {
	var all []timeline.Record
	for i := range n {
		a := timeline.ID(fmt.Sprintf("a%05d", i))
		all = append(all, &timeline.Article{ID: a, Title: "Title", Text: strings.Repeat("Some words of news. ", 300), Published: timeline.DayOf(2026, 1, 1)})
		for j := range 9 {
			f := timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 1, 1+j)), Sources: []timeline.Source{{Article: a, Span: timeline.Span{Start: j, End: j + 80}}}, People: []timeline.ID{"p"}, Origin: timeline.Origin{Rule: "rule"}}
			f.When.Reason = "“last Tuesday” in paragraph 3, counted back from 1 January 2026"
			all = append(all,
				&timeline.Event{ID: timeline.ID(fmt.Sprintf("%s-e%d", a, j)), Title: strings.Repeat("A title ", 8), Facts: f},
				&timeline.Statement{ID: timeline.ID(fmt.Sprintf("%s-s%d", a, j)), Words: strings.Repeat("Some words ", 12), Speaker: "p", Facts: f})
		}
	}
	return edit.Add("Read articles", all...)
}

func BenchmarkImportOf1000Articles(b *testing.B) {
	for b.Loop() {
		f, l := load(b, filepath.Join(b.TempDir(), "x.dateline"))
		if err := l.Do(news(1000)); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
}

func BenchmarkLoadOf1000Articles(b *testing.B) {
	path := filepath.Join(b.TempDir(), "x.dateline")
	f, l := load(b, path)
	if err := l.Do(news(1000)); err != nil {
		b.Fatal(err)
	}
	f.Close()
	info, _ := os.Stat(path)
	b.ReportMetric(float64(info.Size())/1e6, "MB")
	for b.Loop() {
		f, _ := load(b, path)
		f.Close()
	}
}

func BenchmarkAppendOneEdit(b *testing.B) {
	f, l := load(b, filepath.Join(b.TempDir(), "x.dateline"))
	defer f.Close()
	if err := l.Do(news(100)); err != nil {
		b.Fatal(err)
	}
	on := false
	for b.Loop() {
		on = !on
		if err := l.Do(edit.Star(l.View(), on, timeline.Key{Kind: timeline.EventKind, ID: "a00007-e3"})); err != nil {
			b.Fatal(err)
		}
	}
}
