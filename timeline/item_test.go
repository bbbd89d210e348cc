package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

func TestASpeakerIsInvolvedFirstAndOnce(t *testing.T) {
	people := []timeline.ID{"p1", "p2"}
	said := &timeline.Statement{Speaker: "p2", Facts: timeline.Facts{People: people}}
	require.Equal(t, []timeline.ID{"p2", "p1"}, timeline.Involved(said))
	require.Equal(t, []timeline.ID{"p1", "p2"}, people, "the statement stays as it is")
	require.Equal(t, people, timeline.Involved(&timeline.Statement{Facts: said.Facts}), "nobody knows who spoke")
	require.Equal(t, people, timeline.Involved(&timeline.Event{Facts: said.Facts}))
}
