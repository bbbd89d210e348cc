package said

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/words"
)

// TestPolNeARReported scores reported speech on the same articles as
// [TestPolNeAR]: of what is found, how much is annotated as somebody's words,
// and with the right speaker. The annotation holds more than reports, intents
// and beliefs too, so there is no recall.
func TestPolNeARReported(t *testing.T) {
	folder, files := polnear(t)
	content, speaker := tally{}, tally{}
	byRule := map[string]*tally{}
	for _, file := range files {
		golds := attributions(t, folder, file)
		if golds == nil { // of no coder
			continue
		}
		text, runes := readRunes(t, file)
		for _, q := range In(words.Read(text, linesOf(text), "en")) {
			if q.Form != timeline.Indirect {
				continue
			}
			c := tallyOf(byRule, q.Rule)
			reported, right := annotated(text, runes, golds, q)
			content.found, speaker.found, c.found = content.found+1, speaker.found+1, c.found+1
			if reported {
				content.right++
			}
			if right {
				speaker.right, c.right = speaker.right+1, c.right+1
			}
		}
	}
	for _, r := range slices.Sorted(maps.Keys(byRule)) {
		t.Logf("%-24s %4d found, %.1f %% with the right speaker", r, byRule[r].found, byRule[r].precision())
	}
	t.Logf("all: %d found, %.1f %% are somebody's words, %.1f %% with the right speaker", content.found, content.precision(), speaker.precision())
	require.Greater(t, content.precision(), 95.8)
	require.Greater(t, speaker.precision(), 89.2)
}

// annotated reports whether most of a piece of reported speech, or of what is
// annotated, is the other, and whether the speakers are the same.
func annotated(text string, runes []int, golds []attribution, q Quote) (reported, right bool) {
	whole := func(s timeline.Span) timeline.Span { return timeline.Span{Start: runes[s.Start], End: runes[s.End]} }
	for _, g := range golds {
		same := false
		for _, c := range g.contents {
			c = whole(c)
			same = same || 2*(min(c.End, q.End)-max(c.Start, q.Start)) > min(q.End-q.Start, c.End-c.Start)
		}
		if !same {
			continue
		}
		reported = true
		for _, s := range g.sources {
			s = whole(s)
			right = right || s.Overlaps(q.Mention) || !q.Mention.Empty() && head(s.In(text)) == head(q.Mention.In(text))
		}
	}
	return reported, right
}
