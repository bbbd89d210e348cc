package work_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
	"dateline/timeline/store"
)

const harbour = ` date 2026-03-04 Harbour of Brell stays shut
outlet: Brell Courier
lang: en

The port minister, Rosa Gil, met the dockers' union on 2 March 2026 in Brell.

“The harbour stays shut until the cranes are safe,” said Gil on Tuesday. She had ordered an inspection on 27 February 2026.

The union's leader, Tomas Berg, signed an agreement with the port on 3 March 2026.
`

// The same harbour, of which nobody says when it was published.
const undated = `Ferry line to Brell

The ferry company opened a new line to Brell on Monday, its director Ines Falk announced on Tuesday. Rosa Gil visited the terminal on 5 March 2026.

“We will sail every hour,” said Falk.
`

func files(named ...string) fs.FS {
	m := fstest.MapFS{}
	for i := 0; i < len(named); i += 2 {
		m[named[i]] = &fstest.MapFile{Data: []byte(named[i+1])}
	}
	return m
}

func quiet(int, int) {}

func read(t testing.TB, v library.View, job work.Job) work.Result {
	t.Helper()
	r, err := work.Read(context.Background(), v, job, quiet)
	require.NoError(t, err)
	return r
}

// harbourLibrary returns a library of both articles.
func harbourLibrary(t testing.TB) *library.Library {
	l := library.New()
	r := read(t, l.View(), work.Job{FS: files("a.txt", harbour, "b.txt", undated), Roots: []string{"."}})
	require.Empty(t, r.Problems)
	require.NoError(t, l.Do(r.Patch))
	return l
}

// dump writes every record down, so that two libraries can be told apart.
func dump(t testing.TB, v library.View) string {
	t.Helper()
	var b strings.Builder
	for _, m := range work.Makers() {
		for r := range v.Records(m.Kind) {
			body, err := json.Marshal(r)
			require.NoError(t, err)
			fmt.Fprintf(&b, "%s %s\n", m.Kind, body)
		}
	}
	return b.String()
}

func TestReadingNamesWhatFailsAndKeepsTheRest(t *testing.T) {
	var seen [][2]int
	job := work.Job{FS: files("in/a.txt", harbour, "in/again.md", harbour, "in/empty.txt", "", "b.txt", undated, "in/picture.txt", "\xff\xd8\xff\xe0\x00\x10JFIF"), Roots: []string{"in", "b.txt", "none.txt"}}
	r, err := work.Read(context.Background(), library.View{}, job, func(done, total int) { seen = append(seen, [2]int{done, total}) })
	require.NoError(t, err)
	require.Len(t, r.Added, 2)
	require.Equal(t, []string{"in/again.md"}, r.Same)
	require.Equal(t, r.Added[1:], r.Undated)
	require.Equal(t, "Read 2 articles", r.Patch.Label)
	var problems []string
	for _, p := range r.Problems {
		problems = append(problems, p.Err.Error())
	}
	require.Equal(t, []string{"none.txt: no such file or folder", "in/empty.txt: nothing to read in it", "in/picture.txt: not text: looks like a JPEG picture"}, problems)
	require.Equal(t, [][2]int{{0, 5}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {5, 5}}, seen)
	require.Regexp(t, `^2 articles, \d+ events?, \d+ statements; 1 article was here already; 1 article has no date of publication; 3 files could not be read$`, r.Words())
}

func TestReadingIsOneStepAndTheSameEachTime(t *testing.T) {
	l := harbourLibrary(t)
	require.Equal(t, dump(t, harbourLibrary(t).View()), dump(t, l.View()))
	require.Empty(t, store.Faults(everything(l.View())))
	again := read(t, l.View(), work.Job{FS: files("a.txt", harbour), Roots: []string{"a.txt"}})
	require.True(t, again.Patch.Empty())
	require.Equal(t, "nothing new; 1 article was here already", again.Words())
	require.NoError(t, l.Undo())
	require.Empty(t, dump(t, l.View()))
}

func everything(v library.View) (all []timeline.Record) {
	for _, m := range work.Makers() {
		all = slices.AppendSeq(all, v.Records(m.Kind))
	}
	return all
}

func person(t testing.TB, v library.View, name string) *timeline.Person {
	t.Helper()
	for p := range library.All[*timeline.Person](v) {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("nobody is called %s", name)
	return nil
}

// Whoever is named in two articles is one person, also when one of them was
// there before.
func TestPeopleAreKnownAgain(t *testing.T) {
	l := library.New()
	for _, job := range []work.Job{
		{FS: files("a.txt", harbour), Roots: []string{"a.txt"}},
		{FS: files("b.txt", undated, "c.txt", "Third text\n\nGil, the minister, resigned on 9 March 2026 after a long debate in the council."), Roots: []string{"b.txt", "c.txt"}},
	} {
		before := dump(t, l.View())
		v := l.View()
		r := read(t, v, job)
		require.Equal(t, before, dump(t, v), "reading changed records in place")
		require.NoError(t, l.Do(r.Patch))
	}
	gils := 0
	for p := range library.All[*timeline.Person](l.View()) {
		if strings.Contains(p.Name, "Gil") {
			gils++
		}
	}
	require.Equal(t, 1, gils)
	require.Empty(t, store.Faults(everything(l.View())))
}

func TestAReadingCanBeStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	r, err := work.Read(ctx, library.View{}, work.Job{FS: files("a.txt", harbour, "b.txt", undated), Roots: []string{"."}}, func(done, _ int) {
		if done == 1 {
			stop()
		}
	})
	require.ErrorIs(t, err, context.Canceled)
	require.True(t, r.Patch.Empty())
}

func TestPastedText(t *testing.T) {
	r, err := work.Text(context.Background(), library.View{}, undated, work.Job{Published: timeline.DayOf(2026, 3, 10)})
	require.NoError(t, err)
	require.Len(t, r.Added, 1)
	require.Empty(t, r.Undated)
	r, err = work.Text(context.Background(), library.View{}, "  ", work.Job{})
	require.NoError(t, err)
	require.EqualError(t, r.Problems[0].Err, "pasted text: nothing to read in it")
}

// found returns the first item that holds the words.
func found(t testing.TB, v library.View, k timeline.Kind, words string) timeline.Item {
	t.Helper()
	for it := range v.Items() {
		s := it.Common().Sources
		if it.Kind() != k || len(s) == 0 {
			continue
		}
		a, _ := library.Get[*timeline.Article](v, s[0].Article)
		if strings.Contains(s[0].In(a.Text), words) {
			return it
		}
	}
	t.Fatalf("no %s with %q", k, words)
	return nil
}

// Told the day of publication, an article is read again: relative dates become
// known, and everything that a person did stays.
func TestReadingAgainKeepsWhatAPersonDid(t *testing.T) {
	l := harbourLibrary(t)
	do := func(p library.Patch) {
		t.Helper()
		require.NotEmpty(t, p.Changes, p.Label)
		require.NoError(t, l.Do(p))
	}
	do(work.StarterTopics())
	topic := edit.Topics(l.View())[0].ID
	said := found(t, l.View(), timeline.StatementKind, "sail every hour")
	article := said.Common().Sources[0].Article
	require.False(t, said.Common().When.Known())
	visit := found(t, l.View(), timeline.EventKind, "visited the terminal")
	do(edit.Tag(l.View(), topic, said.Key()))
	do(edit.SetStatus(l.View(), timeline.Accepted, said.Key()))
	do(edit.Note(l.View(), said.Key(), "check"))
	do(edit.Retitle(l.View(), visit.Key(), "A visit"))
	mine, key := edit.NewEvent(l.View(), article, timeline.Span{Start: 0, End: 9}, "By hand", timeline.Period{})
	do(mine)

	before := dump(t, l.View())
	p := work.Reread(l.View(), article, work.Job{Published: timeline.DayOf(2026, 3, 4)})
	do(p)
	after := dump(t, l.View())
	a, _ := library.Get[*timeline.Article](l.View(), article)
	require.Equal(t, "2026-03-04", a.Published.EDTF())
	require.Equal(t, "by hand", a.Basis)

	again := found(t, l.View(), timeline.StatementKind, "sail every hour").Common()
	require.True(t, again.When.Known(), "the statement has its date now")
	require.Equal(t, []timeline.ID{topic}, again.Topics)
	require.Equal(t, timeline.Accepted, again.Status)
	require.Equal(t, "check", again.Note)
	edited, _ := library.Get[*timeline.Event](l.View(), visit.Key().ID)
	require.Equal(t, "A visit", edited.Title)
	require.NotNil(t, l.View().At(key), "what a person made stays")
	n := 0
	for it := range l.View().Items() {
		if it.Common().Sources[0] == visit.Common().Sources[0] && it.Kind() == timeline.EventKind {
			n++
		}
	}
	require.Equal(t, 1, n, "an edited event is not found a second time")
	require.Empty(t, store.Faults(everything(l.View())))

	require.True(t, work.Reread(l.View(), article, work.Job{}).Empty(), "reading once more finds nothing else")
	require.NoError(t, l.Undo())
	require.Equal(t, before, dump(t, l.View()))
	require.NoError(t, l.Redo())
	require.Equal(t, after, dump(t, l.View()))
}

// What is not found again goes when no one had touched it, and with it those
// whom nothing names any more.
func TestReadingAgainLetsGoOfWhatIsNotThere(t *testing.T) {
	l := harbourLibrary(t)
	said := found(t, l.View(), timeline.StatementKind, "sail every hour")
	article := said.Common().Sources[0].Article
	ghost := func(id timeline.ID, f func(*timeline.Facts)) *timeline.Event {
		e := &timeline.Event{ID: id, Title: string(id), Facts: timeline.Facts{People: []timeline.ID{"p-ghost"}, Sources: []timeline.Source{{Article: article, Span: timeline.Span{Start: 1, End: 2}}}, Origin: timeline.Origin{Rule: "old rule"}}}
		f(&e.Facts)
		return e
	}
	require.NoError(t, l.Do(edit.Add("Old",
		ghost("plain", func(*timeline.Facts) {}),
		ghost("rejected", func(f *timeline.Facts) { f.Status = timeline.Rejected }),
		&timeline.Person{ID: "p-ghost", Name: "Ghost", Origin: timeline.Origin{Rule: "old rule"}})))
	require.NoError(t, l.Do(work.Reread(l.View(), article, work.Job{})))
	for _, k := range []timeline.Key{{Kind: timeline.EventKind, ID: "plain"}, {Kind: timeline.EventKind, ID: "rejected"}, {Kind: timeline.PersonKind, ID: "p-ghost"}} {
		require.Nil(t, l.View().At(k), k)
	}
	require.NoError(t, l.Undo())
	require.NoError(t, l.Do(edit.Star(l.View(), true, timeline.Key{Kind: timeline.EventKind, ID: "plain"})))
	require.NoError(t, l.Do(work.Reread(l.View(), article, work.Job{})))
	require.NotNil(t, l.View().At(timeline.Key{Kind: timeline.EventKind, ID: "plain"}))
	require.NotNil(t, l.View().At(timeline.Key{Kind: timeline.PersonKind, ID: "p-ghost"}))
}

func TestAPatchIsFittedToALaterLibrary(t *testing.T) {
	l := library.New()
	late := read(t, l.View(), work.Job{FS: files("a.txt", harbour, "b.txt", undated), Roots: []string{"."}})
	soon := read(t, l.View(), work.Job{FS: files("a.txt", harbour), Roots: []string{"."}})
	require.NoError(t, l.Do(soon.Patch))
	gil := person(t, l.View(), "Rosa Gil")
	require.NoError(t, l.Do(edit.SetRole(l.View(), gil.ID, "Minister of Ports")))
	require.ErrorIs(t, l.Do(late.Patch), library.ErrStale)
	require.NoError(t, l.Do(work.Refit(l.View(), late.Patch)))
	require.Equal(t, 2, l.View().Len(timeline.ArticleKind))
	require.Equal(t, "Minister of Ports", person(t, l.View(), "Rosa Gil").Role)
	require.Empty(t, store.Faults(everything(l.View())))
}

// Somebody takes the first reading back while a second one goes on, which
// counted on the people of the first.
func TestAPatchNamesNobodyWhoIsGone(t *testing.T) {
	l := library.New()
	require.NoError(t, l.Do(read(t, l.View(), work.Job{FS: files("a.txt", harbour), Roots: []string{"."}}).Patch))
	late := read(t, l.View(), work.Job{FS: files("b.txt", undated), Roots: []string{"."}})
	require.NoError(t, l.Undo())
	before := slices.Clone(late.Patch.Changes)
	require.NoError(t, l.Do(work.Refit(l.View(), late.Patch)))
	require.Empty(t, store.Faults(everything(l.View())))
	require.Equal(t, "Ines Falk", person(t, l.View(), "Ines Falk").Name)
	require.Equal(t, before, late.Patch.Changes)
}

func TestTheSampleLibrary(t *testing.T) {
	l := library.New()
	require.NoError(t, l.Do(work.StarterTopics()))
	before := dump(t, l.View())
	r, err := work.Sample(l.View())
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	require.Empty(t, r.Undated)
	require.NoError(t, l.Do(r.Patch))
	require.Equal(t, 8, l.View().Len(timeline.ArticleKind))
	require.Empty(t, store.Faults(everything(l.View())))

	used := map[timeline.ID]int{}
	for it := range l.View().Items() {
		for _, id := range it.Common().Topics {
			used[id]++
		}
	}
	var topics []string
	for _, topic := range edit.Topics(l.View()) {
		topics = append(topics, fmt.Sprint(topic.Digit, " ", topic.Name))
		require.NotZero(t, used[topic.ID], topic.Name)
	}
	require.Equal(t, []string{"1 Diplomacy", "2 Drug policy", "3 Venezuela", "4 Ecuador", "5 Energy", "6 Sanctions"}, topics)

	other, err := work.Sample(library.View{})
	require.NoError(t, err)
	require.Equal(t, dump(t, l.View()), dump(t, must(library.Apply(library.View{}, other.Patch))))
	again, err := work.Sample(l.View())
	require.NoError(t, err)
	require.True(t, again.Patch.Empty(), "the sample comes once")
	require.NoError(t, l.Undo())
	require.Equal(t, before, dump(t, l.View()))
}

// Reading the sample again, article by article, loses nothing and settles.
func TestReadingTheSampleAgainSettles(t *testing.T) {
	l := library.New()
	r, err := work.Sample(l.View())
	require.NoError(t, err)
	require.NoError(t, l.Do(r.Patch))
	tagged := func() (n int) {
		for it := range l.View().Items() {
			n += len(it.Common().Topics)
		}
		return n
	}
	before := tagged()
	for range 2 {
		for _, id := range r.Added {
			require.NoError(t, l.Do(work.Reread(l.View(), id, work.Job{})))
		}
	}
	require.GreaterOrEqual(t, tagged(), before)
	for _, id := range r.Added {
		p := work.Reread(l.View(), id, work.Job{})
		require.Empty(t, p.Changes, "%s still changes", id)
	}
	require.Empty(t, store.Faults(everything(l.View())))
}

func must(v library.View, err error) library.View {
	if err != nil {
		panic(err)
	}
	return v
}

func TestALibraryStaysInItsFile(t *testing.T) {
	now := func() time.Time { return time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC) }
	path := filepath.Join(t.TempDir(), "news.dateline")
	l, kept, err := work.Open(path, now)
	require.NoError(t, err)
	r, err := work.Sample(l.View())
	require.NoError(t, err)
	require.NoError(t, l.Do(r.Patch))
	want := dump(t, l.View())
	findings, err := kept.Check()
	require.NoError(t, err)
	require.Empty(t, findings)
	require.NoError(t, kept.Close())
	l, kept, err = work.Open(path, now)
	require.NoError(t, err)
	defer kept.Close()
	require.Equal(t, want, dump(t, l.View()))
	require.NoError(t, l.Undo())
	require.Empty(t, dump(t, l.View()))
	require.False(t, kept.ReadOnly())
}

func TestAdviceIsForErrorsOneCanDoSomethingAbout(t *testing.T) {
	require.Contains(t, work.Advice(fmt.Errorf("x: %w", store.ErrNotLibrary)), ".dateline")
	require.Empty(t, work.Advice(errors.New("the disk is on fire")))
	require.Empty(t, work.Advice(nil))
}

// article makes a text of its own for each n, as long as news are.
func article(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, " date 2026-03-%02d Council %d and the harbour\nlang: en\n\n", 1+n%28, n)
	for p := range 14 {
		fmt.Fprintf(&b, "The council of district %d met the port minister, Rosa Gil, on %d February 2026. “We will open pier %d again,” said Gil on Tuesday, and the union agreed to wait until the cranes had been looked at by the inspectors from Brell.\n\n", n, 1+p, n*20+p)
	}
	return b.String()
}

func BenchmarkReadOf200Articles(b *testing.B) {
	var named []string
	for n := range 200 {
		named = append(named, fmt.Sprintf("%03d.txt", n), article(n))
	}
	job := work.Job{FS: files(named...), Roots: []string{"."}}
	for b.Loop() {
		r := read(b, library.View{}, job)
		if len(r.Added) != 200 {
			b.Fatal(len(r.Added))
		}
	}
}

func TestARenamedEventIsStillDatedAnew(t *testing.T) {
	l := library.New()
	r, err := work.Text(t.Context(), l.View(), " date 2026-03-12 Talks\noutlet: Post\n\nMayor Lena Holt met the dockers' union on Monday in Brell.\n", work.Job{})
	require.NoError(t, err)
	require.NoError(t, l.Do(r.Patch))
	var e *timeline.Event
	for e = range library.All[*timeline.Event](l.View()) {
		break
	}
	require.Equal(t, "2026-03-09", e.When.EDTF())
	require.NoError(t, l.Do(edit.Retitle(l.View(), e.Key(), "The meeting")))
	require.NoError(t, l.Do(work.Reread(l.View(), r.Added[0], work.Job{Published: timeline.DayOf(2026, 3, 26)})))
	e, _ = library.Get[*timeline.Event](l.View(), e.ID)
	require.Equal(t, "The meeting", e.Title)
	require.Equal(t, "2026-03-23", e.When.EDTF())
	require.NoError(t, l.Do(edit.Redate(l.View(), e.Key(), timeline.Of(timeline.DayOf(2026, 3, 1)))))
	require.NoError(t, l.Do(work.Reread(l.View(), r.Added[0], work.Job{Published: timeline.DayOf(2026, 4, 26)})))
	e, _ = library.Get[*timeline.Event](l.View(), e.ID)
	require.Equal(t, "2026-03-01", e.When.EDTF(), "what a hand dated stays")
}
