package seeds_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/seeds"
)

func TestTopicsAndTags(t *testing.T) {
	var topics []struct {
		Name  string `json:"name"`
		Digit int    `json:"digit"`
	}
	require.NoError(t, json.Unmarshal(seeds.Topics, &topics))
	known := map[string]bool{}
	for i, topic := range topics {
		require.Equal(t, i+1, topic.Digit)
		require.False(t, known[topic.Name], topic.Name)
		known[topic.Name] = true
	}
	require.Len(t, known, 6)

	var tags []struct {
		Article   string   `json:"article"`
		Paragraph int      `json:"paragraph"`
		Topics    []string `json:"topics"`
	}
	require.NoError(t, json.Unmarshal(seeds.Tags, &tags))
	tagged := map[string]map[int][]string{}
	used := map[string]bool{}
	for _, tag := range tags {
		require.NotEmpty(t, tag.Topics)
		for _, name := range tag.Topics {
			require.True(t, known[name], "%s: %s", tag.Article, name)
			used[name] = true
		}
		if tagged[tag.Article] == nil {
			tagged[tag.Article] = map[int][]string{}
		}
		require.NotContains(t, tagged[tag.Article], tag.Paragraph, tag.Article)
		tagged[tag.Article][tag.Paragraph] = tag.Topics
	}
	require.Equal(t, known, used, "a topic that nothing is tagged with")
	for _, d := range readDigests(t) {
		tagsFollowTheSheet(t, readSheet(t, d), d, tagged[d.name])
		delete(tagged, d.name)
	}
	require.Empty(t, tagged, "tags for articles that are not there")
}

// tagsFollowTheSheet holds that tags and sheet name the same paragraphs, and
// that whatever the sheet finds comes up tagged.
func tagsFollowTheSheet(t *testing.T, s sheet, d digest, tags map[int][]string) {
	t.Helper()
	heading := map[string]bool{}
	for _, h := range s.Headings {
		heading[h.Text] = true
	}
	header := len(d.header) + 1
	body := map[int]int{} // paragraph of the sheet -> body paragraph
	for i, block := range d.body {
		if !heading[block] {
			body[header+i+1] = len(body) + 1
		}
	}
	bySheet := map[int][]string{}
	for _, topic := range s.Topics {
		for _, p := range topic.Paragraphs {
			bySheet[body[p]] = append(bySheet[body[p]], topic.Tag)
		}
	}
	require.Len(t, bySheet, len(tags), d.name)
	for n, names := range tags {
		require.ElementsMatch(t, names, bySheet[n], "%s paragraph %d", d.name, n)
	}
	for _, f := range append(append([]found{}, s.Events...), s.Statements...) {
		require.NotEmpty(t, tags[body[f.Paragraph]], "%s: %s is in no tagged paragraph", d.name, f.ID)
	}
}
