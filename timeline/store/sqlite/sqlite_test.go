package sqlite_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/store"
	"dateline/timeline/store/sqlite"
)

func noon() time.Time { return time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC) }

func open(t testing.TB, path string) *sqlite.File {
	t.Helper()
	f, err := sqlite.Open(path, timeline.Makers(), noon)
	require.NoError(t, err)
	return f
}

// load opens a library the way the program does.
func load(t testing.TB, path string) (*sqlite.File, *library.Library) {
	t.Helper()
	f := open(t, path)
	records, past, err := f.Load()
	require.NoError(t, err)
	return f, library.Open(records, past, f.Append)
}

// dump writes every record down, so that two libraries can be told apart.
func dump(t testing.TB, v library.View) string {
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

func do(t testing.TB, l *library.Library, p library.Patch) {
	t.Helper()
	require.NoError(t, l.Do(p))
}

// work does a bit of everything.
func work(t testing.TB, l *library.Library) {
	text := "“Tariffs <will> fall & rise,” said the minister. ¿Qué?"
	do(t, l, edit.Add("Read 1 article",
		&timeline.Article{ID: "a1", Title: "Tariffs 🚢 ميناء", Text: text, Published: timeline.DayOf(2026, 3, 2), Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}},
		&timeline.Person{ID: "p1", Name: "Rosa Gil", Origin: timeline.Origin{Rule: "who"}},
		&timeline.Event{ID: "e1", Title: "Strike", Rank: 0.1 + 0.2, Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 3, 1)), People: []timeline.ID{"p1"}, Sources: []timeline.Source{{Article: "a1", Span: timeline.Span{Start: 3, End: 10}}}, Origin: timeline.Origin{Rule: "x"}}},
	))
	p, topic := edit.NewTopic(l.View(), "Trade")
	do(t, l, p)
	e1 := timeline.Key{Kind: timeline.EventKind, ID: "e1"}
	do(t, l, edit.Tag(l.View(), topic, e1))
	for _, text := range []string{"a", "as", "ask"} {
		do(t, l, edit.Note(l.View(), e1, text))
	}
	p, s := edit.NewStatement(l.View(), "a1", timeline.Span{Start: 0, End: len("“Tariffs <will> fall & rise,”")}, "p1")
	do(t, l, p)
	do(t, l, edit.SetStatus(l.View(), timeline.Disputed, s, e1))
	do(t, l, edit.Remove(l.View(), e1))
	do(t, l, edit.DeleteTopic(l.View(), topic))
}

// states walks back to the beginning and forth to the end, and returns every
// library on the way.
func states(t testing.TB, l *library.Library) (all []string) {
	for {
		all = append(all, dump(t, l.View()))
		if undo, _ := l.Steps(); undo == "" {
			break
		}
		require.NoError(t, l.Undo())
	}
	for {
		if _, redo := l.Steps(); redo == "" {
			return all
		}
		require.NoError(t, l.Redo())
		all = append(all, dump(t, l.View()))
	}
}

// The promise of the store: close the program at any point, open it again, and
// go back and forth through the very same bytes.
func TestUndoAndRedoSurviveClosing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "odd name #1 ?%.dateline")
	f, l := load(t, path)
	work(t, l)
	want := states(t, l)
	require.Len(t, want, 17, "eight steps back and eight forth")
	require.NoError(t, f.Close())

	f, l = load(t, path)
	require.Equal(t, want, states(t, l))
	require.NoError(t, l.Undo())
	require.NoError(t, l.Undo())
	require.NoError(t, f.Close())

	f, l = load(t, path)
	undo, redo := l.Steps()
	require.Equal(t, "Dispute 2 items", undo)
	require.Equal(t, "Remove 1 item", redo)
	require.NoError(t, l.Redo())
	require.NoError(t, l.Redo())
	require.Equal(t, want, states(t, l))
	findings, err := f.Check()
	require.NoError(t, err)
	require.Empty(t, findings)
	require.NoError(t, f.Close())
	require.Equal(t, []string{filepath.Base(path)}, files(t, filepath.Dir(path)), "one library is one file")
}

func files(t *testing.T, dir string) (names []string) {
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Any walk, closed and opened anywhere, agrees with a library kept in memory.
func TestAnyWalkAgreesWithMemory(t *testing.T) {
	for seed := range int64(4) {
		r := rand.New(rand.NewSource(seed))
		path := filepath.Join(t.TempDir(), "walk.dateline")
		f, kept := load(t, path)
		memory := library.New()
		for i := range 150 {
			switch n := r.Intn(12); {
			case n == 0:
				require.NoError(t, f.Close())
				f, kept = load(t, path)
			case n < 3:
				require.NoError(t, kept.Undo())
				require.NoError(t, memory.Undo())
			case n < 5:
				require.NoError(t, kept.Redo())
				require.NoError(t, memory.Redo())
			default:
				seed := r.Int63()
				do(t, kept, anything(rand.New(rand.NewSource(seed)), kept.View()))
				do(t, memory, anything(rand.New(rand.NewSource(seed)), memory.View()))
			}
			require.Equal(t, dump(t, memory.View()), dump(t, kept.View()), "seed %d, move %d", seed, i)
			a, b := memory.Steps()
			c, d := kept.Steps()
			require.Equal(t, []string{a, b}, []string{c, d})
		}
		require.Equal(t, states(t, memory), states(t, kept))
		require.NoError(t, f.Close())
	}
}

// anything returns a patch that adds, changes and removes some topics of v, now
// and then one that merges with the patch before.
func anything(r *rand.Rand, v library.View) library.Patch {
	p := library.Patch{Label: fmt.Sprint("Step ", r.Int())}
	if r.Intn(2) == 0 {
		p.Merge = "row"
	}
	for _, i := range r.Perm(8)[:1+r.Intn(3)] {
		id := timeline.ID(fmt.Sprint("t", i))
		before := v.At(timeline.Key{Kind: timeline.TopicKind, ID: id})
		after := timeline.Record(&timeline.Topic{ID: id, Name: fmt.Sprint(r.Int())})
		if before != nil && r.Intn(3) == 0 {
			after = nil
		}
		p.Changes = append(p.Changes, library.Change{Before: before, After: after})
	}
	return p
}

func TestTheOneFileHoldsAllWhileItIsOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "open.dateline")
	f, l := load(t, path)
	defer f.Close()
	do(t, l, library.Patch{Label: "Add", Changes: []library.Change{{After: &timeline.Topic{ID: "t1", Name: "Port"}}}})
	body, err := os.ReadFile(path)
	require.NoError(t, err)
	alone := filepath.Join(dir, "alone.dateline")
	require.NoError(t, os.WriteFile(alone, body, 0o600))
	g, copied := load(t, alone)
	defer g.Close()
	require.Equal(t, dump(t, l.View()), dump(t, copied.View()))
}

func TestTheStoreKnowsWhenItWasSaved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	f, l := load(t, path)
	require.Empty(t, f.Saved())
	work(t, l)
	require.Equal(t, "2026-03-04T12:00:00Z", f.Saved())
	require.NoError(t, f.Close())
	f = open(t, path)
	require.Equal(t, "2026-03-04T12:00:00Z", f.Saved())
	require.NoError(t, f.Close())
}

func TestTwoProgramsOnOneLibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	f1, one := load(t, path)
	defer f1.Close()
	f2, two := load(t, path)
	defer f2.Close()
	work(t, one)
	before := dump(t, two.View())
	p, _ := edit.NewTopic(two.View(), "Mine")
	require.ErrorIs(t, two.Do(p), store.ErrBehind)
	require.Equal(t, before, dump(t, two.View()))

	records, past, err := f2.Load()
	require.NoError(t, err)
	two = library.Open(records, past, f2.Append)
	require.Equal(t, dump(t, one.View()), dump(t, two.View()))
	do(t, two, p)
	require.ErrorIs(t, one.Undo(), store.ErrBehind)
}

func TestOldStepsAreForgottenAndRecordsStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	f, l := load(t, path)
	name := func(s string) {
		next := &timeline.Topic{ID: "t", Name: s}
		do(t, l, library.Patch{Label: s, Changes: []library.Change{{Before: l.View().At(next.Key()), After: next}}})
	}
	for i := range sqlite.Kept + 20 {
		name(fmt.Sprint(i))
	}
	require.NoError(t, l.Undo())
	name("last")
	now := dump(t, l.View())
	require.NoError(t, f.Close())
	f, l = load(t, path)
	require.Equal(t, now, dump(t, l.View()))
	require.Len(t, l.History().Done, sqlite.Kept)
	for range sqlite.Kept {
		require.NoError(t, l.Undo())
	}
	topic, _ := library.Get[*timeline.Topic](l.View(), "t")
	require.Equal(t, "19", topic.Name)
	require.NoError(t, f.Close())
	require.Equal(t, sqlite.Kept+1, count(t, path, "versions"), "what no step mentions is gone")
}

// count returns how many rows a table has.
func count(t *testing.T, path, table string) (n int) {
	db := raw(t, path)
	defer db.Close()
	require.NoError(t, db.QueryRow("SELECT count(*) FROM "+table).Scan(&n))
	return n
}

func raw(t *testing.T, path string) *sql.DB {
	db, err := sql.Open("sqlite", "file:"+path)
	require.NoError(t, err)
	return db
}

func TestFilesThatAreNoLibrary(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
		return path
	}
	other := filepath.Join(dir, "other.db")
	db := raw(t, other)
	_, err := db.Exec("CREATE TABLE x(y)")
	require.NoError(t, err)
	db.Close()
	foreign, err := os.ReadFile(other)
	require.NoError(t, err)

	newer := filepath.Join(dir, "newer.dateline")
	require.NoError(t, open(t, newer).Close())
	db = raw(t, newer)
	_, err = db.Exec("PRAGMA user_version=99")
	require.NoError(t, err)
	db.Close()

	for _, c := range []struct {
		path string
		want string
		is   error
	}{
		{write("text.dateline", "a line of text, and another one that goes on for more than a hundred bytes, as headers of files do, and then some"), "text.dateline: this file is not a Dateline library", store.ErrNotLibrary},
		{write("short.dateline", "hi"), "short.dateline: this file is not a Dateline library", store.ErrNotLibrary},
		{write("torn.dateline", string(foreign[:60])), "torn.dateline: this file is not a Dateline library", store.ErrNotLibrary},
		{other, "other.db: this file is not a Dateline library", store.ErrNotLibrary},
		{newer, "newer.dateline: this library was written by a newer Dateline", store.ErrNewer},
		{dir, filepath.Base(dir) + ": this is a folder, not a library", nil},
		{filepath.Join(dir, "no", "x.dateline"), "x.dateline: the folder for this library is not there", nil},
	} {
		before, _ := os.ReadFile(c.path)
		_, err := sqlite.Open(c.path, timeline.Makers(), noon)
		require.EqualError(t, err, c.want)
		if c.is != nil {
			require.ErrorIs(t, err, c.is)
		}
		after, _ := os.ReadFile(c.path)
		require.Equal(t, before, after, "%s was touched", c.path)
	}
	_, l := load(t, write("empty.dateline", ""))
	require.Zero(t, l.View().Len(timeline.ArticleKind))
}

func TestAKindNobodyKnowsIsNotLost(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	f, l := load(t, path)
	work(t, l)
	require.NoError(t, f.Close())
	f, err := sqlite.Open(path, timeline.Makers()[1:], noon)
	require.NoError(t, err)
	defer f.Close()
	_, _, err = f.Load()
	require.ErrorIs(t, err, store.ErrNewer)
}

func TestACopyIsALibrary(t *testing.T) {
	dir := t.TempDir()
	f, l := load(t, filepath.Join(dir, "x.dateline"))
	defer f.Close()
	work(t, l)
	path := filepath.Join(dir, "copy.dateline")
	require.NoError(t, f.Copy(path))
	g, m := load(t, path)
	defer g.Close()
	require.Equal(t, states(t, l), states(t, m))
	require.NoError(t, os.WriteFile(path+"2", []byte("what a dialog left"), 0o600))
	require.NoError(t, f.Copy(path+"2"), "a file that stands there is replaced")
	h, n := load(t, path+"2")
	defer h.Close()
	require.Equal(t, dump(t, l.View()), dump(t, n.View()))
	require.EqualError(t, f.Copy(path), "copy.dateline: this library is open in another program")
	require.EqualError(t, f.Copy(filepath.Join(dir, "..", filepath.Base(dir), "x.dateline")), "x.dateline: this is the library itself")
	require.EqualError(t, f.Copy(filepath.Join(dir, "no", "y.dateline")), "y.dateline: the folder is not there, or cannot be written to")
}

func TestCheckNamesWhatIsWrong(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	f, l := load(t, path)
	work(t, l)
	do(t, l, edit.Add("Bad",
		&timeline.Event{ID: "e7", Facts: timeline.Facts{Topics: []timeline.ID{"t7"}, People: []timeline.ID{"p7"}, Sources: []timeline.Source{{Article: "a7"}, {Article: "a1", Span: timeline.Span{Start: 50, End: 500}}, {Article: "a1", Span: timeline.Span{Start: 1, End: 5}}}}},
		&timeline.Article{ID: "a8", Text: "x", Paragraphs: []timeline.Paragraph{{Number: 3, Span: timeline.Span{End: 9}}}},
	))
	require.NoError(t, f.Close())
	db := raw(t, path)
	_, err := db.Exec(`UPDATE versions SET body='{"id":' WHERE kind='person'; UPDATE steps SET changes='[[0,4711]]' WHERE step=2; UPDATE steps SET changes='?' WHERE step=3`)
	require.NoError(t, err)
	require.NoError(t, db.Close())
	f = open(t, path)
	defer f.Close()
	_, _, err = f.Load()
	require.ErrorIs(t, err, store.ErrDamaged)
	require.EqualError(t, err, "x.dateline: this library is damaged (person p1: cannot be read: unexpected end of JSON input)")
	findings, err := f.Check()
	require.NoError(t, err)
	require.Equal(t, []string{
		"person p1: cannot be read: unexpected end of JSON input",
		"step 2, New topic, changes records that are not there",
		"step 3, Tag 1 item, cannot be read: invalid character '?' looking for beginning of value",
		"statement " + statementID(t, findings) + ": spoken by a person that is not there, p1",
		"event e7: a passage is in an article that is not there, a7",
		"event e7: a passage lies outside the text of article a1",
		"event e7: a passage lies outside the text of article a1",
		"event e7: filed under a topic that is not there, t7",
		"event e7: about a person that is not there, p7",
		"article a8: paragraph 3 lies outside its text",
	}, findings)
}

func statementID(t *testing.T, findings []string) string {
	for _, s := range findings {
		if rest, ok := strings.CutPrefix(s, "statement "); ok {
			return rest[:strings.Index(rest, ":")]
		}
	}
	t.Fatal("no finding about the statement")
	return ""
}

func TestDamageIsFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.dateline")
	f, l := load(t, path)
	work(t, l)
	require.NoError(t, f.Close())
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	for i := 5000; i < len(b); i += 611 {
		copy(b[i:], "damage damage damage")
	}
	require.NoError(t, os.WriteFile(path, b, 0o600))
	f, err = sqlite.Open(path, timeline.Makers(), noon)
	if err == nil {
		defer f.Close()
		var findings []string
		findings, err = f.Check()
		if err == nil {
			require.NotEmpty(t, findings)
			return
		}
	}
	require.ErrorContains(t, err, "damaged")
}
