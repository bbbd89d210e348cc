package store_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/store"
)

func TestFaultsNameWhatCannotBe(t *testing.T) {
	at := func(start, end int) timeline.Source {
		return timeline.Source{Article: "a", Span: timeline.Span{Start: start, End: end}}
	}
	article := &timeline.Article{ID: "a", Text: "Señor Gil", Paragraphs: []timeline.Paragraph{{Span: timeline.Span{End: 10}, Number: 1}}}
	sound := &timeline.Event{ID: "e", Facts: timeline.Facts{Dated: at(0, 0), Sources: []timeline.Source{at(0, 10), at(10, 10)}}}
	byHand := &timeline.Event{ID: "h"}
	require.Empty(t, store.Faults([]timeline.Record{article, sound, byHand}))

	require.Equal(t, []string{
		"statement s: its date lies outside the text of article a",
		"statement s: the mention of its speaker lies outside the text of article a",
		"statement s: spoken by a person that is not there, p",
		"article b: its text is not UTF-8",
		"article b: paragraph 2 lies outside its text",
	}, store.Faults([]timeline.Record{
		article,
		&timeline.Statement{ID: "s", Speaker: "p", Mention: at(-1, 2), Facts: timeline.Facts{Dated: at(0, 3)}}, // byte 3 is in the middle of ñ
		&timeline.Article{ID: "b", Text: "\xff", Paragraphs: []timeline.Paragraph{{Span: timeline.Span{Start: 1, End: 0}, Number: 2}}},
	}))
}
