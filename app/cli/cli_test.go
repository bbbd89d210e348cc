package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// testdata is where the sittings lie, wherever a test has gone.
var testdata = func() string {
	path, err := filepath.Abs("testdata")
	if err != nil {
		panic(err)
	}
	return path
}()

// Each file of testdata is a sitting at a terminal: commands after "$ ", what
// they print after them, "(exit 1)" where they fail, and the files to begin
// with after "-- NAME --". "…" stands for anything on its line; lines that
// begin with "#" are remarks.
func TestSittings(t *testing.T) {
	sittings, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, sittings)
	for _, path := range sittings {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			script, err := os.ReadFile(path)
			require.NoError(t, err)
			sit(t, string(script))
		})
	}
}

func sit(t *testing.T, script string) {
	t.Chdir(t.TempDir())
	script = withFiles(t, script)
	var want, got strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(script), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		want.WriteString(line + "\n")
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			fmt.Fprintf(&got, "%s\n%s", line, obey(t, command))
		}
	}
	wanted, printed := strings.Split(want.String(), "\n"), strings.Split(got.String(), "\n")
	for i, line := range wanted {
		if i >= len(printed) || !pattern(line).MatchString(printed[i]) {
			t.Fatalf("wanted: %s\n\n%s", line, got.String())
		}
	}
	require.Len(t, printed, len(wanted), got.String())
}

// withFiles writes the files that stand after the script, and returns the script.
func withFiles(t *testing.T, script string) string {
	parts := regexp.MustCompile(`(?m)^-- (\S+) --\n`).Split(script, -1)
	names := regexp.MustCompile(`(?m)^-- (\S+) --\n`).FindAllStringSubmatch(script, -1)
	for i, m := range names {
		require.NoError(t, os.MkdirAll(filepath.Dir(m[1]), 0o755))
		require.NoError(t, os.WriteFile(m[1], []byte(parts[i+1]), 0o644))
	}
	return parts[0]
}

// pattern matches a line, with anything for "…".
func pattern(line string) *regexp.Regexp {
	return regexp.MustCompile("^" + strings.ReplaceAll(regexp.QuoteMeta(line), "…", ".*") + "$")
}

// obey runs a command, and returns what is printed.
func obey(t *testing.T, command string) string {
	words := split(command)
	var out bytes.Buffer
	switch words[0] {
	case "dateline":
		if code := Main(words[1:], strings.NewReader("The council met on 3 March 2026 in Brell.\n"), &out, &out); code != 0 {
			fmt.Fprintf(&out, "(exit %d)\n", code)
		}
	case "same": // two files
		a, err := os.ReadFile(words[1])
		require.NoError(t, err)
		b, err := os.ReadFile(words[2])
		require.NoError(t, err)
		require.Equal(t, a, b)
	case "begins": // a file with some words
		a, err := os.ReadFile(words[1])
		require.NoError(t, err)
		require.True(t, bytes.HasPrefix(a, []byte(words[2])), "%s begins with %q", words[1], a[:min(len(a), 40)])
	case "copy": // one file to another
		a, err := os.ReadFile(words[1])
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(words[2], a, 0o644))
	case "missing":
		require.NoFileExists(t, words[1])
	case "fill": // a file of so many x
		require.NoError(t, os.WriteFile(words[1], bytes.Repeat([]byte("x"), 20_000_000), 0o644))
	case "picture":
		require.NoError(t, os.WriteFile(words[1], append([]byte("\xff\xd8\xff\xe0\x00\x10JFIF"), bytes.Repeat([]byte("\x00\x9c\xfe"), 900)...), 0o644))
	case "latin1":
		require.NoError(t, os.WriteFile(words[1], []byte("Puerto de Brell\n\nEl se\xf1or Gil cerr\xf3 el puerto el 3 de marzo de 2026, seg\xfan el diario.\n"), 0o644))
	case "folder":
		require.NoError(t, os.MkdirAll(words[1], 0o755))
	default:
		t.Fatalf("the script asks for %q", words[0])
	}
	return out.String()
}

// split takes a command apart at its spaces, but for those between quotes.
func split(command string) (words []string) {
	for _, m := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(command, -1) {
		words = append(words, m[1]+m[2])
	}
	return words
}

const town = ` date 2026-03-04 Brell <&> “harbour” 🚢

Rosa Gil met the dockers on 2 March 2026. “The harbour stays shut,” said Gil on Tuesday.
`

// run runs one command and returns both its outputs.
func run(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = Main(args, strings.NewReader(""), &o, &e)
	return code, o.String(), e.String()
}

// The objects of extract are what others build on: their spans are bytes of
// the text, and every field is there, also when it is empty.
func TestExtractedObjects(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.txt", []byte(town), 0o644))
	require.NoError(t, os.WriteFile("b.txt", []byte("Nothing much was said."), 0o644))
	code, out, errs := run(t, "extract", "a.txt", "gone.txt", "b.txt")
	require.Equal(t, 1, code)
	require.Equal(t, "dateline: gone.txt: no such file or directory. See that the name is right.\n", errs)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 2, "one line for each file that could be read")

	var a articleObject
	d := json.NewDecoder(strings.NewReader(lines[0]))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&a))
	require.Equal(t, []string{"a.txt", "Brell <&> “harbour” 🚢", "2026-03-04", "en"}, []string{a.File, a.Title, a.Published, a.Lang})
	require.Contains(t, lines[0], "Brell <&>", "signs are left as they are")
	require.Len(t, a.Dates, 2)
	for _, m := range a.Dates {
		require.Equal(t, m.Text, a.Text[m.Start:m.End])
	}
	require.Equal(t, []string{"2026-03-02", "2026-03-03"}, []string{a.Dates[0].Value, a.Dates[1].Value})
	require.Len(t, a.Statements, 1)
	s := a.Statements[0]
	require.Equal(t, s.Text, a.Text[s.Start:s.End])
	require.Contains(t, s.Text, "The harbour stays shut")
	require.Equal(t, s.Mention.Text, a.Text[s.Mention.Start:s.Mention.End])
	require.Equal(t, "Rosa Gil", s.Speaker)
	require.Equal(t, "2026-03-03", s.When.Earliest)
	require.Equal(t, 1, s.Paragraph)
	require.NotEmpty(t, a.Events)

	for _, field := range []string{`"dates":[]`, `"events":[]`, `"statements":[]`, `"people":[]`, `"published":""`} {
		require.Contains(t, lines[1], field)
	}
}

func TestRawTextIsTheFile(t *testing.T) {
	t.Chdir(t.TempDir())
	raw := "\r\n date 2026-03-04 Not a header\r\n\r\n  Gil spoke on 2 March 2026.  \r\n"
	require.NoError(t, os.WriteFile("a.txt", []byte(raw), 0o644))
	code, out, errs := run(t, "extract", "--raw", "--published=2026-03-05", "--lang", "en", "a.txt")
	require.Zero(t, code, errs)
	var a articleObject
	require.NoError(t, json.Unmarshal([]byte(out), &a))
	require.Equal(t, raw, a.Text)
	require.Equal(t, "2026-03-05", a.Published)
	require.Empty(t, a.Title)
	for _, m := range a.Dates {
		require.Equal(t, m.Text, a.Text[m.Start:m.End])
	}
}

// The seed article goes down the whole road, and two briefings of it are alike.
func TestTheSeedArticle(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	seed, err := filepath.Abs(filepath.Join(shared, "seeds", "petro-trump-2026-02-04.txt"))
	require.NoError(t, err)
	if _, err := os.Stat(seed); err != nil {
		t.Skip("the seed article is not there")
	}
	t.Chdir(t.TempDir())
	code, out, errs := run(t, "import", "news.dateline", seed)
	require.Zero(t, code, errs)
	require.Regexp(t, `^1 article, \d+ events, \d+ statements\n$`, out)
	for _, name := range []string{"a.pdf", "b.pdf"} {
		code, _, errs = run(t, "brief", "news.dateline", "-o", name)
		require.Zero(t, code, errs)
	}
	a, err := os.ReadFile("a.pdf")
	require.NoError(t, err)
	b, err := os.ReadFile("b.pdf")
	require.NoError(t, err)
	require.Equal(t, a, b)
	code, out, errs = run(t, "check", "news.dateline")
	require.Zero(t, code, errs)
	require.Contains(t, out, "news.dateline is sound: 1 article, ")
}

func TestNamesAreCounted(t *testing.T) {
	require.Equal(t, "Mail ×2, Post", counted([]string{"Mail", "Post", "Mail"}))
	require.Empty(t, counted(nil))
}

// What a person has decided of a match is said, and asks for nothing.
func TestADecidedMatchIsNoConflict(t *testing.T) {
	t.Chdir(t.TempDir())
	script, err := os.ReadFile(filepath.Join(testdata, "matches.txt"))
	require.NoError(t, err)
	withFiles(t, string(script))
	code, _, errs := run(t, "import", "sea.dateline", "wire.txt", "copy.txt", "own.txt", "later.txt")
	require.Zero(t, code, errs)
	_, out, _ := run(t, "matches", "sea.dateline", "--conflicts")
	require.Contains(t, out, "event: 3 independent sources of 4")
	c := &call{out: io.Discard, errs: io.Discard, now: time.Now}
	c.words.rest = []string{"sea.dateline"}
	lib, kept, err := c.open()
	require.NoError(t, err)
	for m := range library.All[*timeline.Match](lib.View()) {
		require.NoError(t, lib.Do(edit.Dispute(lib.View(), m.ID)))
	}
	require.NoError(t, kept.Close())
	_, out, _ = run(t, "matches", "sea.dateline", "--conflicts")
	require.Equal(t, "nothing that articles tell differently\n", out)
	_, out, _ = run(t, "matches", "sea.dateline")
	require.Contains(t, out, "event, disputed: 3 independent sources of 4")
	require.Contains(t, out, "! date: 2026-05-11")
}

func TestEveryCommandHasItsHelp(t *testing.T) {
	_, all, _ := run(t, "help")
	for _, cmd := range commands {
		require.Contains(t, all, "dateline "+cmd.name)
		code, out, _ := run(t, "help", cmd.name)
		require.Zero(t, code)
		require.Contains(t, out, "usage: dateline "+cmd.name)
		_, same, _ := run(t, cmd.name, "--help")
		require.Equal(t, out, same)
		for _, o := range cmd.options {
			require.Contains(t, out, "  "+o.name)
		}
		for _, line := range strings.Split(out, "\n") {
			require.LessOrEqual(t, len([]rune(line)), 130, line)
		}
	}
}

// However a line is typed, each of its words ends up somewhere, or is named.
func FuzzParse(f *testing.F) {
	f.Add("news.dateline -o x.pdf --topic=a --raw")
	f.Add("-o")
	f.Add("-- -o --raw=1 =")
	options := []option{optOutput, {"--topic", "TOPIC", ""}, {"--raw", "", ""}}
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Split(line, " ")
		w, err := parse(options, args)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		n := len(w.rest)
		for _, values := range w.options {
			n += len(values)
		}
		require.LessOrEqual(t, n, len(args))
		require.GreaterOrEqual(t, 2*n+1, len(args))
	})
}

func TestNearestName(t *testing.T) {
	names := []string{"import", "brief", "help"}
	for word, want := range map[string]string{"imprt": "import", "breif": "brief", "hlep": "help", "export": "", "x": "", "": ""} {
		if word == "export" { // two letters from import
			want = "import"
		}
		require.Equal(t, want, nearest(word, names), word)
	}
}

// A step bears the time at which it was made.
func TestTheClockIsTheCallers(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.txt", []byte(town), 0o644))
	var out, errs bytes.Buffer
	c := &call{in: strings.NewReader(""), out: &out, errs: &errs, now: func() time.Time { return time.Unix(0, 0).UTC() }}
	require.NoError(t, c.run([]string{"import", "x.dateline", "a.txt"}))
	c.words.rest = []string{"x.dateline"}
	_, kept, err := c.open()
	require.NoError(t, err)
	defer kept.Close()
	require.Equal(t, "1970-01-01T00:00:00Z", kept.Saved())
}
