package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestStatesAndFiguresAreNoEvents(t *testing.T) {
	for _, text := range []string{
		"The ferry firm had 300 workers in 2024.",
		"The old lease was a breach of the law of 2019.",
		"The index was down 2.6 % on Tuesday.",
		"The harbour fund fell to its lowest level since October 2019.",
		"The strike might be extended on Friday.",
		"A harbour official said on Tuesday.",
		"The mayor was told by an aide on Tuesday.",
		"The victims included two sailors on Tuesday.",
		"Profit compared with 3 million in 2024.",
	} {
		require.Empty(t, told(text), text)
	}
	for _, text := range []string{
		"La naviera tenía 300 empleados en 2024.",
		"La huelga podría extenderse el viernes.",
		"El viejo contrato era una violación de la ley de 2019.",
	} {
		require.Empty(t, narrated(text), text)
	}
	require.Equal(t, []string{"2026-03-03 The dockers began a strike"}, told("The dockers began a strike on Tuesday."))
}

func TestHowAFigureMovedRanksBelowWhatWasDone(t *testing.T) {
	moved := read(article("2026-03-05", "en", "The harbour fund fell 4 % on Tuesday.")).Events
	done := read(article("2026-03-05", "en", "The harbour fund closed two piers on Tuesday.")).Events
	require.Len(t, moved, 1)
	require.Len(t, done, 1)
	require.Less(t, moved[0].Rank, done[0].Rank)
}

func TestATitleEndsAsASentenceCan(t *testing.T) {
	require.Empty(t, told("The harbour firm announced on Tuesday that its sales."), "nothing was said")
	require.Equal(t, []string{"2026-03-03 The harbour firm announced that it will buy the ferry"}, told("The harbour firm announced on Tuesday that it will buy the ferry."))
}

func TestAPromiseIsOfTheDayItIsFor(t *testing.T) {
	list := read(article("2026-03-05", "en", "The council promised to build ten schools by 1 July.")).Events
	require.Len(t, list, 1)
	require.Equal(t, "announced", list[0].Type)
	list = read(article("2026-03-05", "es", "El gobierno prometió construir diez escuelas antes del 1 de julio.")).Events
	require.Len(t, list, 1)
	require.Equal(t, "announced", list[0].Type)
}

func TestATitleNamesThoseForWhomItsPronounsStand(t *testing.T) {
	require.Contains(t, narrated("El alcalde Bruno Roa llegó el martes al puerto. Ana Lima lo invitó el miércoles a la isla."), "2026-03-04 Ana Lima invitó a Bruno Roa a la isla")
	require.Contains(t, told("Mayor Ann Lee received Bill Roe on Tuesday. The two exchanged presents on Wednesday."), "2026-03-04 Ann Lee and Bill Roe exchanged presents")
}
