package work_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/app/work"
	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

func exported(t *testing.T, v library.View, format string) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, work.Export(v, &b, format))
	return b.String()
}

func TestExportedJSONHoldsEverything(t *testing.T) {
	l := harbourLibrary(t)
	var got struct {
		Format     string
		Articles   []timeline.Article
		Events     []timeline.Event
		Statements []timeline.Statement
		People     []timeline.Person
		Topics     []timeline.Topic
		Outlines   []briefing.Outline
	}
	require.NoError(t, json.Unmarshal([]byte(exported(t, l.View(), ".JSON")), &got))
	require.Equal(t, work.DataFormat, got.Format)
	back := library.New()
	for i := range got.Articles {
		require.NoError(t, back.Do(edit.Add("", &got.Articles[i])))
	}
	for i := range got.Events {
		require.NoError(t, back.Do(edit.Add("", &got.Events[i])))
	}
	for i := range got.Statements {
		require.NoError(t, back.Do(edit.Add("", &got.Statements[i])))
	}
	for i := range got.People {
		require.NoError(t, back.Do(edit.Add("", &got.People[i])))
	}
	require.Equal(t, dump(t, l.View()), dump(t, back.View()))
	require.NoError(t, json.Unmarshal([]byte(exported(t, library.View{}, "json")), &got), "an empty library is JSON too")
}

func TestExportedCSVIsARowForEachItem(t *testing.T) {
	l := harbourLibrary(t)
	said := found(t, l.View(), timeline.StatementKind, "harbour stays shut")
	require.NoError(t, l.Do(edit.Note(l.View(), said.Key(), "=HYPERLINK(\"x\")\nsecond line")))
	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(exported(t, l.View(), "csv"), "\ufeff"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, 1+l.View().Len(timeline.EventKind)+l.View().Len(timeline.StatementKind))
	at := map[string]int{}
	for i, name := range lines[0] {
		at[name] = i
	}
	for _, line := range lines[1:] {
		if line[at["id"]] != string(said.Key().ID) {
			continue
		}
		require.Equal(t, "statement", line[at["kind"]])
		require.Equal(t, "Rosa Gil", line[at["speaker"]])
		require.Equal(t, "2026-03-04", line[at["published"]])
		require.Equal(t, "Brell Courier", line[at["outlet"]])
		require.Equal(t, "2", line[at["paragraph"]])
		require.Equal(t, "'=HYPERLINK(\"x\")\nsecond line", line[at["note"]], "no cell is a formula")
		return
	}
	t.Fatal("the statement has no row")
}

func TestExportedMarkdownLeavesOutWhatWasRejected(t *testing.T) {
	l := harbourLibrary(t)
	visit := found(t, l.View(), timeline.EventKind, "visited the terminal")
	require.NoError(t, l.Do(edit.Retitle(l.View(), visit.Key(), "A *visit* to [Brell]")))
	md := exported(t, l.View(), "md")
	require.Contains(t, md, `- **5 Mar 2026** A \*visit\* to \[Brell\] [^`)
	require.Contains(t, md, "## Rosa Gil\n\n- “The harbour stays shut until the cranes are safe” (")
	require.Contains(t, md, "Harbour of Brell stays shut, Brell Courier, 2026-03-04")
	require.NoError(t, l.Do(edit.SetStatus(l.View(), timeline.Rejected, visit.Key())))
	require.NotContains(t, exported(t, l.View(), "md"), "visit")
}

// What several articles tell stands once in what is read, and is marked in what
// is reckoned with.
func TestExportedWhatSeveralTell(t *testing.T) {
	v, _ := briefingtest.Ferry()
	golden := filepath.Join("testdata", "ferry.md")
	got := exported(t, v, "md")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), got)

	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(exported(t, v, "csv"), "\ufeff"))).ReadAll()
	require.NoError(t, err)
	var rows []string
	for _, line := range lines {
		rows = append(rows, strings.Join([]string{line[0], line[2], line[17], strings.Join(line[len(line)-6:], ",")}, " "))
	}
	require.Equal(t, []string{
		"kind date outlet or,announced,sources,independent,match,lead",
		"event 2026-05-10 Workers’ Weekly ,false,5,4,sank,false",
		"event 2026-05-11 Inland Post ,false,5,4,sank,false",
		"event 2026-05-11 Harbour Courier ,false,5,4,sank,true",
		"event 2026-05-11 El Faro del Norte ,false,5,4,sank,false",
		"event 2026-05-11 Coastal Mail ,false,5,4,sank,false",
		"statement 2026-05-12 Inland Post ,false,4,3,blame,false",
		"statement 2026-05-12 Harbour Courier ,false,4,3,blame,true",
		"statement 2026-05-12 Coastal Mail ,false,4,3,blame,false",
		"statement 2026-05-12 Workers’ Weekly ,false,4,3,blame,false",
		"event 2026-07-06 Coastal Mail 2026-06-07,true,1,1,,true",
	}, rows)

	var data struct {
		Matches []struct {
			ID          timeline.ID
			Articles    int
			Independent int `json:"independent_sources"`
			timeline.Match
		}
	}
	require.NoError(t, json.Unmarshal([]byte(exported(t, v, "json")), &data))
	require.Len(t, data.Matches, 3)
	for _, m := range data.Matches {
		if m.ID == "sank" {
			require.Equal(t, []int{5, 4, 5}, []int{m.Articles, m.Independent, len(m.Members)})
		}
	}
}

func TestAFormatThatNobodyKnows(t *testing.T) {
	require.ErrorIs(t, work.Export(library.View{}, &bytes.Buffer{}, ".xls"), work.ErrFormat)
}

func brief(t *testing.T, v library.View, w io.Writer, o work.Options) []string {
	t.Helper()
	warnings, err := work.Brief(context.Background(), v, w, o)
	require.NoError(t, err)
	return warnings
}

func TestABriefingWarnsOfLettersItCannotShow(t *testing.T) {
	l := harbourLibrary(t)
	require.Empty(t, brief(t, l.View(), io.Discard, work.Options{}))
	require.Equal(t, []string{"1 letter is in no typeface and printed as □: 🚢"}, brief(t, l.View(), io.Discard, work.Options{Title: "The 🚢 of Brell"}))
}

func TestABriefingIsTheSameEachTime(t *testing.T) {
	l := harbourLibrary(t)
	var one, two bytes.Buffer
	for _, b := range []*bytes.Buffer{&one, &two} {
		brief(t, l.View(), b, work.Options{Title: "Brell"})
	}
	require.True(t, bytes.HasPrefix(one.Bytes(), []byte("%PDF-")))
	require.Equal(t, one.Bytes(), two.Bytes())
}

func TestABriefingOfOneTopicHoldsLess(t *testing.T) {
	r, err := work.Sample(library.View{})
	require.NoError(t, err)
	v := must(library.Apply(library.View{}, r.Patch))
	var whole, part bytes.Buffer
	brief(t, v, &whole, work.Options{})
	brief(t, v, &part, work.Options{Topics: []string{"energy", "Ecuador"}, From: timeline.DayOf(2026, 1, 1)})
	require.Less(t, part.Len(), whole.Len()*9/10)
	require.True(t, bytes.HasPrefix(part.Bytes(), []byte("%PDF-")))
}

func TestABriefingOfNothingSaysSo(t *testing.T) {
	l := harbourLibrary(t)
	brief := func(o work.Options) error {
		_, err := work.Brief(context.Background(), l.View(), &bytes.Buffer{}, o)
		return err
	}
	require.EqualError(t, brief(work.Options{Topics: []string{"Ports"}}), `no topic is called "Ports": the library has no topics`)
	require.NoError(t, l.Do(work.StarterTopics()))
	require.ErrorContains(t, brief(work.Options{Topics: []string{"Ports"}}), "there are Diplomacy, Drug policy")
	err := brief(work.Options{Topics: []string{"energy"}})
	require.ErrorIs(t, err, briefing.ErrEmpty)
	require.ErrorIs(t, err, work.ErrUnfiled)
	require.ErrorIs(t, brief(work.Options{From: timeline.DayOf(2030, 1, 1)}), briefing.ErrEmpty)
}

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.txt")
	write := func(text string, fail error) error {
		return work.WriteFile(path, func(f *os.File) error {
			_, err := f.WriteString(text)
			return errors.Join(err, fail)
		})
	}
	require.NoError(t, write("first", nil))
	broken := errors.New("broken")
	require.ErrorIs(t, write("half", broken), broken)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "first", string(got))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 1, "nothing lies about")
	full := &fs.PathError{Op: "write", Path: filepath.Join(dir, ".x.txt.part"), Err: syscall.ENOSPC}
	err = write("more", full)
	require.EqualError(t, err, "x.txt: no space left on device")
	require.Contains(t, work.Advice(err), "Make room")
	require.EqualError(t, work.WriteFile(filepath.Join(dir, "no", "x.txt"), nil), "x.txt: there is no folder "+filepath.Join(dir, "no"))
	require.EqualError(t, work.WriteFile(filepath.Join(path, "y.txt"), nil), "y.txt: "+path+" is no folder")
	require.EqualError(t, work.WriteFile(dir, nil), filepath.Base(dir)+": this is a folder, and a file is wanted")
}
