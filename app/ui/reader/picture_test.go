package reader

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/edit"
)

// Pictures for people to look at: DATELINE_PICTURES names the folder they go to.
func TestPictures(t *testing.T) {
	folder := os.Getenv("DATELINE_PICTURES")
	if folder == "" {
		t.Skip("DATELINE_PICTURES is not set")
	}
	for _, c := range []struct {
		name    string
		size    fyne.Size
		variant fyne.ThemeVariant
	}{
		{"wide-light", wide, light},
		{"wide-dark", wide, dark},
		{"slim-light", fyne.NewSize(1024, 611), light},
		{"slim-dark", fyne.NewSize(1024, 611), dark},
		{"least-light", fyne.NewSize(800, 471), light},
	} {
		s := sit(t, sample(t), c.size, c.variant)
		s.desk.Show(desk.Reader)
		for _, a := range s.desk.Articles() {
			if a.Outlet == "El Ciudadano" {
				s.desk.Open(a.ID, timeline.Span{})
			}
		}
		a, _ := s.desk.Article()
		items := s.desk.Review(a.ID)
		for i, it := range items {
			switch {
			case i < 5:
				require.NoError(t, s.desk.Do(edit.SetStatus(s.desk.View(), timeline.Accepted, it.Key())))
			case i == 5:
				require.NoError(t, s.desk.Do(edit.SetStatus(s.desk.View(), timeline.Disputed, it.Key())))
			}
		}
		s.desk.Select(items[6].Key())
		snap(t, s, filepath.Join(folder, c.name+".png"))
		ev := items[7]
		for _, it := range items[7:] {
			if it.Key().Kind == timeline.EventKind {
				ev = it
				break
			}
		}
		s.desk.Select(ev.Key())
		snap(t, s, filepath.Join(folder, c.name+"-event.png"))
		if c.name == "wide-light" || c.name == "wide-dark" {
			s.sel(20, 120)
			snap(t, s, filepath.Join(folder, c.name+"-chosen.png"))
			var keys []timeline.Key
			for _, it := range items {
				keys = append(keys, it.Key())
			}
			require.NoError(t, s.desk.Do(edit.SetStatus(s.desk.View(), timeline.Accepted, keys...)))
			snap(t, s, filepath.Join(folder, c.name+"-done.png"))
		}
	}
}

// sel selects bytes as the mouse would.
func (s *sitting) sel(from, to int) {
	s.text.sel = selection{from: timeline.Span{Start: from, End: from}, to: timeline.Span{Start: to, End: to}, done: true}
	s.text.moveTo(0)
	s.text.told()
}

func snap(t *testing.T, s *sitting, name string) {
	f, err := os.Create(name)
	require.NoError(t, err)
	defer f.Close()
	require.NoError(t, png.Encode(f, s.win.Canvas().Capture()))
}
