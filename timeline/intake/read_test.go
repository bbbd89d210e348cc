package intake_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/intake"
)

// TestSameArticle reads one article in four forms, which must be one article.
func TestSameArticle(t *testing.T) {
	forms := map[string]string{
		"seed.txt": " date 2026-02-04 The channel reopens\n\nThe council voted on Monday.\n\nWhat comes next\n\n“We waited,” said Muñoz. It's over.\n",
		"text.txt": "The channel reopens\r\n\r\nThe council voted  on Monday.\r\n\r\nWhat comes next\r\n\r\n\"We waited,\" said Mun\u0303oz. It’s over.",
		"mark.md":  "# The channel reopens\n\nThe council *voted* on [Monday](https://a.example).\n\n## What comes next\n\n“We waited,” said Muñoz. It's over.",
		"page.html": `<html><head><title>The channel reopens</title></head><body><p>The council <b>voted</b> on Monday.</p>
<h2>What comes next</h2><p>&ldquo;We waited,&rdquo; said Mu&ntilde;oz. It's over.</p></body></html>`,
	}
	ids := map[timeline.ID]bool{}
	for name, data := range forms {
		a, err := intake.Read(name, []byte(data), intake.Hint{})
		require.NoError(t, err)
		sound(t, a)
		require.Equal(t, "The channel reopens", a.Title, name)
		require.Len(t, a.Paragraphs, 3, name)
		require.True(t, a.Paragraphs[1].Heading, name)
		ids[a.ID] = true
	}
	require.Len(t, ids, 1)

	other, err := intake.Read("a.txt", []byte("The channel reopens\n\nThe council voted on Tuesday."), intake.Hint{})
	require.NoError(t, err)
	require.NotContains(t, ids, other.ID)
}

// TestHint lets a person's word outrank the file's.
func TestHint(t *testing.T) {
	data := []byte(" date 2026-02-04 The channel reopens\nlang: en\n\nThe council voted on Monday.")
	a, err := intake.Read("/tmp/x/a.txt", data, intake.Hint{Published: timeline.DayOf(2026, 1, 15), Lang: "es-CO"})
	require.NoError(t, err)
	require.Equal(t, "2026-01-15", a.Published.EDTF())
	require.Equal(t, intake.ByHand, a.Basis)
	require.Equal(t, "es", a.Lang)
	require.Equal(t, "a.txt", a.File)

	a, err = intake.Read(`C:\news\a.txt`, data, intake.Hint{Lang: "auto"})
	require.NoError(t, err)
	require.Equal(t, "2026-02-04", a.Published.EDTF())
	require.Equal(t, "en", a.Lang)
	require.Equal(t, "a.txt", a.File)
}

// TestDateOnlyWhenStated leaves the date of an article without one unknown.
func TestDateOnlyWhenStated(t *testing.T) {
	page := func(head, body string) string {
		return "<html><head><title>The channel reopens</title>" + head + "</head><body><h1>The channel reopens</h1>" + body +
			"<p>The council voted on Monday, 12 January 2015, to dredge the old channel, and it took the six hours of one long night.</p></body></html>"
	}
	for _, c := range []struct{ name, data, want, basis string }{
		{"nothing", "The channel reopens\n\nThe council voted on Monday, 12 January 2015.", "", ""},
		{"seed with no day", " date 2026-02-31 The channel reopens\n\nThe council voted.", "", ""},
		{"line below the title", "The channel reopens\n4 February 2026\n\nThe council voted.", "2026-02-04", "first lines: 4 February 2026"},
		{"update and publication", "The channel reopens\nUpdated Feb. 5, 2026; posted Feb. 4, 2026\n\nThe council voted.", "2026-02-04", "first lines: Feb. 4, 2026"},
		{"update only", "The channel reopens\nLast updated: 5 February 2026\n\nThe council voted.", "", ""},
		{"either order", "The channel reopens\n04/02/2026\n\nThe council voted.", "", ""},
		{"one order", "The channel reopens\n24/02/2026\n\nThe council voted.", "2026-02-24", "first lines: 24/02/2026"},
		{"Spanish", "Se abre el canal\nMiércoles, 4 de febrero del 2026\n\nEl consejo votó.", "2026-02-04", "first lines: 4 de febrero del 2026"},
		{"dateline", "The channel reopens\n\nBOGOTÁ, Feb. 4, 2026 (HP) — The council voted.", "2026-02-04", "first lines: Feb. 4, 2026"},
		{"date in the first sentence", "The channel reopens\n\nOn 4 February 2025 the council voted.", "", ""},
		{"page without", page("", ""), "", ""},
		{"meta", page(`<meta property="article:published_time" content="2026-02-04T10:00:00-05:00">`, ""), "2026-02-04", "meta article:published_time"},
		{"other meta", page(`<meta name="DC.date.issued" content="20260204">`, ""), "2026-02-04", "meta dc.date.issued"},
		{"the beginning of time", page(`<meta name="date" content="1970-01-01T00:00:00Z">`, ""), "", ""},
		{"changed only", page(`<meta property="article:modified_time" content="2026-02-04">`, ""), "", ""},
		{"JSON-LD with a line end", page("<script type='application/ld+json'>{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"a\nb\",\"datePublished\":\"2026-02-04\"}</script>", ""), "2026-02-04", "JSON-LD datePublished"},
		{"JSON-LD of another article", page(`<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","datePublished":"2020-01-01"},{"@type":"NewsArticle","headline":"The channel reopens","datePublished":"2026-02-04"}]</script>`, ""), "2026-02-04", "JSON-LD datePublished"},
		{"time", page("", `<time datetime="2026-02-04T10:00">Wednesday</time>`), "2026-02-04", "time element"},
		{"marked time", page("", `<time datetime="2020-01-01">x</time><time itemprop="datePublished" datetime="2026-02-04">y</time>`), "2026-02-04", "time element"},
		{"two times", page("", `<time datetime="2020-01-01">x</time><time datetime="2026-02-04">y</time>`), "", ""},
		{"time in words", page("", `<div>x <time>4 February 2026</time></div>`), "2026-02-04", "time element"},
		{"time of an update", page("", `<div>x <time>Updated 4 February 2026</time></div>`), "", ""},
		{"words near the title", page("", `<div>By Ana Ruiz</div><div>4 February 2026, 10:30</div>`), "2026-02-04", "first lines: 4 February 2026"},
		{"address", page(`<link rel="canonical" href="https://a.example/news/2026/02/04/channel">`, ""), "2026-02-04", "address"},
		{"address with a number", page(`<link rel="canonical" href="https://a.example/news/120260204/channel">`, ""), "", ""},
		{"late in Universal Time", page(`<meta property="article:published_time" content="2026-02-05T02:00:00Z"><link rel="canonical" href="https://a.example/2026/02/04/channel">`, ""), "2026-02-04", "address"},
		{"far from the address", page(`<meta property="article:published_time" content="2026-02-05T02:00:00Z"><link rel="canonical" href="https://a.example/2025/02/04/channel">`, ""), "2026-02-05", "meta article:published_time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := intake.Read("a", []byte(c.data), intake.Hint{})
			require.NoError(t, err)
			sound(t, a)
			require.Equal(t, c.want, a.Published.EDTF())
			require.Equal(t, c.basis, a.Basis)
		})
	}
}

// TestFirstLines tells title, author and date from the text.
func TestFirstLines(t *testing.T) {
	const body = "The council voted on Monday to dredge the channel, which was closed."
	for _, c := range []struct{ name, data, title, author, published, first string }{
		{"all three", "The channel reopens\nBy Ana Ruiz and Tom Bell, Harbour Correspondents\n4 February 2026\n\n" + body, "The channel reopens", "Ana Ruiz and Tom Bell", "2026-02-04", body},
		{"in one line", "The channel reopens\nPor Ana de la Ruiz | 4 feb 2026\n\n" + body, "The channel reopens", "Ana de la Ruiz", "2026-02-04", body},
		{"no byline", "The channel reopens\n\nPor Colombia pasan tres cables\n\n" + body, "The channel reopens", "", "", "Por Colombia pasan tres cables"},
		{"by a day", "The channel reopens\n\nBy Friday\n\n" + body, "The channel reopens", "", "", "By Friday"},
		{"question", "Will the channel ever reopen?\n\n" + body, "Will the channel ever reopen?", "", "", body},
		{"quotation", "“We waited long enough”\n\n" + body, "“We waited long enough”", "", "", body},
		{"dialogue", "“Nobody asked us.”\n\n" + body, "“Nobody asked us.”", "", "", "“Nobody asked us.”"},
		{"chronology", "The channel: what happened\n\n3 January 2026\n\n" + body + "\n\n5 January 2026\n\n" + body, "The channel: what happened", "", "", "3 January 2026"},
		{"dated chronology", "The channel: what happened\n\n4 February 2026\n\n3 January 2026\n\n" + body + "\n\n5 January 2026\n\n" + body, "The channel: what happened", "", "2026-02-04", "3 January 2026"},
		{"chronology in a page", "<html><title>The channel: what happened</title><h1>The channel: what happened</h1><p>3 January 2026</p><p>" + body + "</p><p>5 January 2026</p><p>" + body + "</p></html>", "The channel: what happened", "", "", "3 January 2026"},
		{"chronology in Markdown", "# The channel\n\n## 3 January 2026\n\n" + body + "\n\n## 5 January 2026\n\n" + body, "The channel", "", "", "3 January 2026"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := intake.Read("a", []byte(c.data), intake.Hint{})
			require.NoError(t, err)
			sound(t, a)
			got := []string{a.Title, a.Author, a.Published.EDTF(), a.Paragraphs[0].In(a.Text)}
			require.Equal(t, []string{c.title, c.author, c.published, c.first}, got)
		})
	}
}

func TestRaw(t *testing.T) {
	data := "\ufeff date 2026-02-04 Title\r\nlink: x\r\n \r\n  Heading\t\n\n\n\"One.\"  \nTwo.\x00\n"
	a, err := intake.Raw("dir/a.txt", []byte(data), intake.Hint{})
	require.NoError(t, err)
	require.Equal(t, data, a.Text)
	var got []string
	for _, p := range a.Paragraphs {
		got = append(got, fmt.Sprint(p.Number, p.Heading, " ", p.In(a.Text)))
	}
	require.Equal(t, []string{"1 false date 2026-02-04 Title\r\nlink: x", "2 false Heading", "3 false \"One.\"  \nTwo.\x00"}, got)
	require.Empty(t, a.Title)
	require.False(t, a.Published.Known())
	sound(t, a)

	a, err = intake.Raw("a", []byte("x"), intake.Hint{Published: timeline.DayOf(2026, 2, 4), Lang: "es"})
	require.NoError(t, err)
	require.Equal(t, []string{"2026-02-04", intake.ByHand, "es"}, []string{a.Published.EDTF(), a.Basis, a.Lang})

	_, err = intake.Raw("bad.txt", []byte("One.\nS\xed."), intake.Hint{})
	require.ErrorIs(t, err, intake.ErrNotText)
	require.EqualError(t, err, "bad.txt: not text: byte 6 (line 2) is not UTF-8")
	_, err = intake.Raw("empty", []byte("\n"), intake.Hint{})
	require.ErrorIs(t, err, intake.ErrEmpty)
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"en", "The council voted on Monday to dredge the old channel, which was closed for ten years, and the work will begin in May."},
		{"es", "El consejo aprobó el lunes el dragado del canal, que estuvo cerrado diez años, y los trabajos comenzarán en mayo."},
		{"pt", "O conselho aprovou na segunda-feira a dragagem do canal, que não foi usado por dez anos, e as obras começam em maio."},
		{"fr", "Le conseil a voté lundi le dragage du canal, qui est fermé depuis dix ans, et les travaux vont commencer en mai avec des bateaux."},
		{"", "12 45 90"},
		{"", "Yes."},
		{"", "Совет проголосовал в понедельник за углубление старого канала."},
		{"", "The council voted on Monday. El consejo aprobó el lunes el dragado y los trabajos. The work will begin and the end is near. Los barcos que pasan por el canal son pocos y no hay otros."},
	} {
		got, confidence := intake.Language(c.text)
		t.Logf("%q %.2f", got, confidence)
		require.Equal(t, c.want, got, "%s (%.2f)", c.text, confidence)
	}
}

// TestTemplateLanguage trusts the words of a page over its template.
func TestTemplateLanguage(t *testing.T) {
	a, err := intake.Read("a.html", []byte(`<html lang="en"><p>El consejo aprobó el lunes el dragado del canal, que estuvo cerrado diez años, y los trabajos comenzarán en mayo.</p></html>`), intake.Hint{})
	require.NoError(t, err)
	require.Equal(t, "es", a.Lang)
	a, err = intake.Read("a.html", []byte(`<html lang="ru-RU"><p>Совет проголосовал в понедельник.</p></html>`), intake.Hint{})
	require.NoError(t, err)
	require.Equal(t, "ru", a.Lang)
}

func TestWalk(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("x")}
	fsys := fstest.MapFS{
		"news/b.txt": file, "news/a.MD": file, "news/deep/er/c.xhtml": file, "news/photo.jpg": file, "news/.hidden.txt": file,
		"news/.git/d.txt": file, "other.dat": file, "empty/photo.jpg": file, "z.html": file,
	}
	files, err := intake.Walk(fsys, []string{"z.html", "news", "news/b.txt", "other.dat"})
	require.NoError(t, err)
	require.Equal(t, []string{"z.html", "news/a.MD", "news/b.txt", "news/deep/er/c.xhtml", "other.dat"}, files)

	files, err = intake.Walk(fsys, []string{"."})
	require.NoError(t, err)
	require.Equal(t, []string{"news/a.MD", "news/b.txt", "news/deep/er/c.xhtml", "z.html"}, files)

	files, err = intake.Walk(fsys, []string{"empty", "news/b.txt", "nowhere"})
	require.Equal(t, []string{"news/b.txt"}, files, "what is wrong with some roots does not stop the others")
	require.ErrorIs(t, err, intake.ErrNoArticle)
	require.ErrorIs(t, err, os.ErrNotExist)
	require.EqualError(t, err, "empty: no article in it: a folder without text (.txt, .md, .markdown, .html, .htm, .xhtml)\nnowhere: no such file or folder")
}

// TestSeedArticle reads the article that the project is measured on.
func TestSeedArticle(t *testing.T) {
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	data, err := os.ReadFile(filepath.Join(dir, "seeds", "petro-trump-2026-02-04.txt"))
	if err != nil {
		t.Skipf("the seed article is not here: %v", err)
	}
	a, err := intake.Read("petro.txt", data, intake.Hint{})
	require.NoError(t, err)
	sound(t, a)
	require.Equal(t, "2026-02-04", a.Published.EDTF())
	require.Equal(t, "header line", a.Basis)
	require.Equal(t, "en", a.Lang)
	require.Contains(t, a.Original, "Petro a Trump")
	require.Len(t, a.Paragraphs, 33)
	var headings, repeats []string
	for _, p := range a.Paragraphs {
		if p.Heading {
			headings = append(headings, p.In(a.Text))
		}
		if p.Repeats > 0 {
			repeats = append(repeats, fmt.Sprint(p.Number, " as ", p.Repeats))
		}
	}
	t.Log(strings.Join(headings, " | "), repeats)
	require.NotEmpty(t, headings)
	require.Len(t, repeats, 1)
}

// TestSameBytesSameArticle reads every fixture twice.
func TestSameBytesSameArticle(t *testing.T) {
	files, err := filepath.Glob("testdata/in/*")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		first, err := intake.Read(file, data, intake.Hint{})
		require.NoError(t, err)
		again, err := intake.Read(file, data, intake.Hint{})
		require.NoError(t, err)
		require.Equal(t, first, again)

		// What was read is read again as it is, but for the title.
		text, err := intake.Raw(file, []byte(first.Text), intake.Hint{})
		require.NoError(t, err)
		require.Equal(t, first.Text, text.Text)
		require.Equal(t, first.ID, text.ID)
	}
}

// Under the title a line may say where and when a report was written; without
// a title above it, or with more in it, it is text like any other.
func TestThePlaceAndDayUnderATitle(t *testing.T) {
	const body = "\n\nThe council voted on Monday to shut the harbour. “It is not safe,” said Rosa Gil.\n"
	for _, c := range []struct{ text, published string }{
		{"Congress passes the pension law\n\nLima, 14 de abril de 2026" + body, "2026-04-14"},
		{"Harbour of Brell stays shut\n\nBRELL, Ireland – Wednesday, 11 March 2026." + body, "2026-03-11"},
		{"Harbour of Brell stays shut\n\nSan José de Cúcuta, 3 March 2026" + body, "2026-03-03"},
		{"Harbour of Brell stays shut\n\nThe harbour, built on 3 March 1926" + body, ""},
		{"Harbour of Brell stays shut\n\nOpened by Rosa Gil, 3 March 1926, as a dock" + body, ""},
		{"A year of the harbour\n\nBrell, 3 March 2026\n\nThe cranes came.\n\nOstend, 4 March 2026\n\nThe cranes left.", ""},
	} {
		a, err := intake.Read("a.txt", []byte(c.text), intake.Hint{})
		require.NoError(t, err)
		require.Equal(t, c.published, a.Published.EDTF(), c.text)
		require.NotEmpty(t, a.Title)
	}
}
