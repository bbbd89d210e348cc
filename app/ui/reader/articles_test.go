package reader

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/library"
)

func TestTheListShowsMoreArticlesAsItGrows(t *testing.T) {
	var records []timeline.Record
	for i := range 12 {
		id := timeline.ID(fmt.Sprintf("a%02d", i))
		records = append(records, &timeline.Article{ID: id, Title: "Article " + string(id), Text: "x", Published: timeline.DayOf(2026, 2, 1+i)})
	}
	s := sit(t, library.New(records...), wide, light)
	s.desk.Show(desk.Reader)
	s.articles.object.Resize(fyne.NewSize(256, 120))
	s.articles.show()
	few := len(s.articles.list.Objects)
	require.Less(t, few, 12)
	s.articles.object.Resize(fyne.NewSize(256, 900))
	require.Len(t, s.articles.list.Objects, 12)
}
