package intake_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/timeline/intake"
)

func zipped(t *testing.T, names ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, n := range names {
		f, err := w.Create(n)
		require.NoError(t, err)
		_, err = f.Write([]byte("The council voted on Monday."))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

// TestBadInput holds every file that cannot be read to one clear sentence.
func TestBadInput(t *testing.T) {
	noise := make([]byte, 5000)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	prose := strings.Repeat("the council voted on Monday to dredge the old channel ", 1+(20<<20)/54)
	for _, c := range []struct {
		name, data string
		kind       error
		says       string
	}{
		{"empty.txt", "", intake.ErrEmpty, "empty.txt: nothing to read in it"},
		{"spaces.txt", " \r\n\t\n \ufeff", intake.ErrEmpty, "spaces.txt: nothing to read in it"},
		{"nbsp.txt", "\u00a0\u2003\n\u200b", intake.ErrEmpty, "nbsp.txt: nothing to read in it"},
		{"zeros.txt", strings.Repeat("\x00", 100), intake.ErrEmpty, "zeros.txt: nothing to read in it"},
		{"line.txt", prose, intake.ErrTooLarge, "line.txt: too large: 20.0 MB, and 8 MB is the most that is read"},
		{"line2.txt", prose[:3<<20], intake.ErrTooLarge, "line2.txt: too large: one paragraph of 3.0 MB is no prose"},
		{"book.txt", strings.ReplaceAll(prose[:5<<20], "channel ", "channel.\n\n"), intake.ErrTooLarge, "book.txt: too large: 5.2 MB of text, and 4 MB is the most that is read"},
		{"jpeg.txt", "\xff\xd8\xff\xe0\x00\x10JFIF" + string(noise), intake.ErrNotText, "jpeg.txt: not text: looks like a JPEG picture"},
		{"png.txt", "\x89PNG\r\n\x1a\n" + string(noise), intake.ErrNotText, "png.txt: not text: looks like a PNG picture"},
		{"pdf.txt", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", intake.ErrNotText, "pdf.txt: not text: looks like a PDF document"},
		{"word.txt", zipped(t, "[Content_Types].xml", "word/document.xml"), intake.ErrNotText, "word.txt: not text: looks like a Word document; save it as plain text first"},
		{"zip.html", zipped(t, "a.txt"), intake.ErrNotText, "zip.html: not text: looks like a ZIP archive"},
		{"old.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", intake.ErrNotText, "old.doc: not text: looks like an old Word, Excel or Outlook file"},
		{"rtf.txt", `{\rtf1\ansi The council voted.}`, intake.ErrNotText, "rtf.txt: not text: looks like an RTF document; save it as plain text first"},
		{"noise.txt", string(noise), intake.ErrNotText, "noise.txt: not text: holds more control characters than words"},
		{"title.txt", " date 2026-02-04 A title and nothing else\nlink: https://a.example/\n", intake.ErrNoArticle, "title.txt: no article in it: only a title, no text"},
		{"tags.html", "<!DOCTYPE html><html><head><script>let a = 1</script></head><body><nav>Menu</nav></body></html>", intake.ErrNoArticle, "tags.html: no article in it"},
		{"deep.html", "<html>" + strings.Repeat("<div>", 100_000) + "x", intake.ErrNoArticle, "deep.html: no article in it: a page whose tags are nested too deep"},
		{"", "", intake.ErrEmpty, "pasted text: nothing to read in it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			a, err := intake.Read(c.name, []byte(c.data), intake.Hint{})
			require.ErrorIs(t, err, c.kind)
			require.Equal(t, c.says, err.Error())
			require.Nil(t, a)
			require.Less(t, time.Since(start), time.Minute)
		})
	}
}

// TestOddInput holds odd files that can be read to what is read.
func TestOddInput(t *testing.T) {
	const body = "The council voted on Monday to dredge the channel."
	for _, c := range []struct{ name, data, title, text string }{
		{"emoji", " date 2026-02-04 🚢 The channel 🇨🇴 reopens\n\n" + body, "🚢 The channel 🇨🇴 reopens", body},
		{"family of emoji", " date 2026-02-04 A 👨‍👩‍👧 by the channel\n\n" + body, "A 👨‍👩‍👧 by the channel", body},
		{"Arabic", " date 2026-02-04 افتتاح القناة \u200fالقديمة\n\n" + body, "افتتاح القناة \u200fالقديمة", body},
		{"override", " date 2026-02-04 The \u202echannel\u202c reopens\n\n" + body, "The channel reopens", body},
		{"NUL and bell", "The channel reopens\n\nThe coun\x00cil voted\a on Monday to dredge the channel.", "The channel reopens", body},
		{"byte order mark", "\ufeff date 2026-02-04 The channel reopens\r\n\r\n" + body + "\r\n", "The channel reopens", body},
		{"old Mac line ends", "The channel reopens\r\r" + body, "The channel reopens", body},
		{"soft hyphens and hard spaces", "The channel reopens\n\nThe coun\u00adcil voted on\u00a0Monday to dredge the\u2009channel.", "The channel reopens", body},
		{"decomposed", "La se\u0301ptima sesio\u0301n\n\n" + body, "La séptima sesión", body},
		{"Windows-1252", "La \xbaltima sesi\xf3n\n\n\x93S\xed,\x94 dijo Mu\xf1oz.", "La ºltima sesión", "“Sí,” dijo Muñoz."},
		{"one bad byte in UTF-8", "La última sesión de Muñoz\n\nDijo que s\xff: mañana habrá otra reunión en Bogotá.", "La última sesión de Muñoz", "Dijo que s\ufffd: mañana habrá otra reunión en Bogotá."},
		{"UTF-16 with a mark", "\xff\xfe" + wide("El canal\n\nSe abrió ayer, dijo Muñoz."), "El canal", "Se abrió ayer, dijo Muñoz."},
		{"UTF-16 without", wide("El canal\n\nSe abrió ayer, dijo Muñoz."), "El canal", "Se abrió ayer, dijo Muñoz."},
		{"no title", body + "\n", body, body},
		{"a date on no calendar", " date 2026-02-30 The channel reopens\n\n" + body, "The channel reopens", body},
		{"page in Latin 1", "<html><head><meta charset=iso-8859-1><title>La sesi\xf3n</title></head><body><p>Habl\xf3 Mu\xf1oz.</p></body></html>", "La sesión", "Habló Muñoz."},
		{"page that calls UTF-8 Latin 1", "<html><head><meta charset=iso-8859-1><title>La sesión</title></head><body><p>Habló Muñoz.</p></body></html>", "La sesión", "Habló Muñoz."},
		{"entities", "<html><title>A &amp; B</title><p>The coun&shy;cil&nbsp;voted&#0; on Monday to dredge the channel.</p></html>", "A & B", "The council voted\ufffd on Monday to dredge the channel."},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := intake.Read("odd.txt", []byte(c.data), intake.Hint{})
			require.NoError(t, err)
			sound(t, a)
			require.Equal(t, c.title, a.Title)
			require.Equal(t, c.text, a.Text)
		})
	}
}

// wide writes text as UTF-16, low byte first.
func wide(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

// TestHostile reads files that are made to take long.
func TestHostile(t *testing.T) {
	const n = 200_000
	for name, data := range map[string]string{
		"quotes.md":   strings.Repeat(">", n) + " x",
		"lists.md":    strings.Repeat("- ", n) + " x",
		"links.md":    strings.Repeat("[", n) + "x.",
		"links2.md":   strings.Repeat("[a](", n/4) + "x.",
		"stars.md":    strings.Repeat("*a **b ", n/7) + "x.",
		"ticks.md":    strings.Repeat("` `` ", n/5) + "x.",
		"tags.md":     strings.Repeat("<a ", n/3) + "x.",
		"refs.md":     strings.Repeat("[a]: b\n", n/7) + "\nx [a].",
		"quoted.md":   strings.Repeat(strings.Repeat("> ", 200)+"x\n", n/400),
		"table.md":    "|a|\n|-|\n" + strings.Repeat("|x", n/2),
		"spans.html":  "<html><p>" + strings.Repeat("<b><i>x</b></i>", n/15),
		"cells.html":  "<html><table>" + strings.Repeat("<tr><td>x", n/9),
		"many.html":   "<html><body>" + strings.Repeat("<p>The council voted, on Monday.</p>", n/10),
		"attrs.html":  "<html><p " + strings.Repeat("a=1 ", n/4) + ">x.",
		"breaks.html": "<html><p>" + strings.Repeat("x<br><br>", n/9),
		"json.html":   `<html><script type="application/ld+json">` + strings.Repeat("[", n) + "</script><p>x.",
		"times.html":  "<html><main><p>x." + strings.Repeat("<time datetime=2026-02-04>x</time>", n/30),
		"dates.txt":   strings.Repeat("4 February ", n/11),
		"marks.txt":   "e" + strings.Repeat("\u0301", n/4) + " x.",
		"lines.txt":   strings.Repeat("x\n", n/2),
		"head.txt":    " date 2026-02-04 T\n" + strings.Repeat("link: x\n", n/8) + "\nx.",
		"front.md":    "---\n" + strings.Repeat("a: b\n", n/5) + "---\nx.",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			a, err := intake.Read(name, []byte(data), intake.Hint{})
			if err == nil {
				sound(t, a)
			}
			t.Logf("%.1fs %v", time.Since(start).Seconds(), err)
			require.Less(t, time.Since(start), time.Minute)
		})
	}
}

func TestALinkThatLeadsToItselfIsNamedOnce(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("loop", filepath.Join(dir, "loop")); err != nil {
		t.Skip("no links here: ", err)
	}
	_, err := intake.Walk(os.DirFS(dir), []string{"loop"})
	require.Error(t, err)
	require.Equal(t, 1, strings.Count(err.Error(), "loop:"), err.Error())
}
