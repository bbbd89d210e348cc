package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

func TestOrganisationsSpeak(t *testing.T) {
	r := read(article("2026-03-05", "en",
		"The Norwegian Fisheries Ministry said on Monday that no boat had left the port.",
		"“We have counted every boat twice,” a spokeswoman for the ministry told Radio Nord.",
		"The Harbour Council was founded in 1904. Nobody there would answer."))
	require.Len(t, r.People, 1, "only those that speak are listed")
	p := r.People[0]
	require.Equal(t, "Fisheries Ministry of Norway", p.Name)
	require.Equal(t, "organisation", p.Role)
	require.Equal(t, timeline.ID("p-fisheries-ministry-of-norway"), p.ID)
	require.Len(t, r.Statements, 2)
	for _, s := range r.Statements {
		require.Equal(t, p.ID, s.Speaker)
		require.Contains(t, s.Reason, "Fisheries Ministry")
	}
	require.Equal(t, "Radio Nord", r.Statements[1].To)
}
