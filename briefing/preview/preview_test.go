package preview_test

import (
	"flag"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/briefing"
	"dateline/briefing/briefingtest"
	"dateline/briefing/layout"
	"dateline/briefing/preview"
)

var keep = flag.String("keep", "", "folder to keep the picture in that the test paints")

func harbour(t testing.TB) []layout.Page {
	t.Helper()
	v, o := briefingtest.Harbour()
	doc, err := briefing.Compose(v, o)
	require.NoError(t, err)
	pages, _ := layout.Pages(doc, layout.Style{})
	return pages
}

func TestAPageIsPainted(t *testing.T) {
	pages := harbour(t)
	img := preview.Page(pages, 0, 1.5)
	require.Equal(t, 893, img.Bounds().Dx())
	require.Equal(t, 1263, img.Bounds().Dy())
	require.Equal(t, color.RGBA{0x12, 0x43, 0x6D, 255}, img.RGBAAt(400, 5), "the bar at the head")
	require.Equal(t, color.RGBA{255, 255, 255, 255}, img.RGBAAt(20, 600), "the margin")
	if *keep != "" {
		f, err := os.Create(filepath.Join(*keep, "preview.png"))
		require.NoError(t, err)
		defer f.Close()
		require.NoError(t, png.Encode(f, img))
	}
}

func TestTextIsPaintedWhereThePageHasIt(t *testing.T) {
	const scale = 2
	pages := harbour(t)
	img := preview.Page(pages, 0, scale)
	for _, op := range pages[0].Ops {
		w, ok := op.(*layout.Text)
		if !ok || w.Width < 3 || strings.TrimSpace(string(w.Text)) == "" { // an en space is no ink
			continue
		}
		found := false
		for x := int(w.X * scale); x < int((w.X+w.Width)*scale) && !found; x++ {
			for y := int((w.Y - w.Size) * scale); y < int(w.Y*scale); y++ {
				c := img.RGBAAt(x, y)
				near := func(a, b uint8) bool { return max(a, b)-min(a, b) < 40 }
				found = found || near(c.R, w.Colour[0]) && near(c.G, w.Colour[1]) && near(c.B, w.Colour[2])
			}
		}
		require.True(t, found, string(w.Text))
	}
}

func TestNoSuchPageIsAnEmptyPicture(t *testing.T) {
	pages := harbour(t)
	require.True(t, preview.Page(pages, -1, 1).Bounds().Empty())
	require.True(t, preview.Page(pages, 99, 1).Bounds().Empty())
	require.True(t, preview.Page(pages, 0, 0).Bounds().Empty())
}

func BenchmarkPage(b *testing.B) {
	pages := harbour(b)
	for b.Loop() {
		preview.Page(pages, 1, 1.4)
	}
}
