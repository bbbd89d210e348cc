package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestATitleHasItsSubject(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"el nombre antes de la aposición": {
			"La alcaldesa Ana Lima viajó a los Países Bajos, país que le concedió un premio en 2021.", "2021 Países Bajos le concedió un premio",
		},
		"la cosa de la frase anterior": {
			"La alcaldesa Ana Lima anunció el martes su tasa de amarre. Entrará en vigor el 1 de abril.", "2026-04-01 La tasa de amarre entrará en vigor",
		},
		"el sujeto entero tras el verbo": {
			"Tras la lluvia, fracasó el lunes un primer intento de una huelga general.", "2026-03-02 Un primer intento de una huelga general fracasó",
		},
	} {
		t.Run(name, func(t *testing.T) { require.Contains(t, narrated(c.text), c.want) })
	}
}

func TestATitleIsCutWhereItIsWhole(t *testing.T) {
	require.Equal(t, []string{"2026-03-07/2026-03-08 Quarrel over a dead seagull"},
		told("A quarrel over a dead seagull set the mayors of Oslo and the harbour towns against each other over the weekend."))
	require.Equal(t, []string{"2026-03-03 Ann Lee said the company had paid"}, told("Mayor Ann Lee said on Tuesday the company had paid."))
	require.Empty(t, told("Mayor Ann Lee said the company would pay the bonus it had withheld on 3 March."), "the day of what a third verb tells")
}

func TestWhatWasDoneAgainIsTwoEvents(t *testing.T) {
	require.Equal(t, []string{"2026-03-02 Ann Lee criticised the board", "2026-03-04 Ann Lee criticised the board"},
		told("Mayor Ann Lee criticised the board on 2 March and again on Wednesday."))
	require.Equal(t, []string{"2026-03-02 Ana Lima criticó el plan", "2026-03-04 Ana Lima criticó el plan"},
		narrated("La alcaldesa Ana Lima criticó el plan el 2 de marzo y de nuevo el miércoles."))
	require.Len(t, told("Mayor Ann Lee criticised the board on 2 March, a year after the fire of 4 March 2025."), 1)
}

func TestWhatOnlyItsContextMakesPlainRanksLow(t *testing.T) {
	plain := read(article("2026-03-05", "en", "The third attack followed on Tuesday.")).Events
	vague := read(article("2026-03-05", "en", "Another attack followed on Tuesday.")).Events
	require.Len(t, plain, 1)
	require.Len(t, vague, 1)
	require.Less(t, vague[0].Rank, plain[0].Rank)
}

func TestATitleGoesOnBehindWhatWasPutInBetween(t *testing.T) {
	require.Equal(t, []string{"2026-03-03 The council approved the harbour law"}, told("The council approved on Tuesday, by eighty votes, the harbour law."))
	require.Equal(t, []string{"2026-03-02 El Congreso aprobó la ley de puertos"}, narrated("El Congreso aprobó el lunes, con 80 votos, la ley de puertos."))
	require.Empty(t, narrated("La alcaldesa Ana Lima recordó que un primer intento, en 2019, fracasó por falta de apoyo."), "broken off before its verb")
	require.Equal(t, []string{"2026-03-03 Ana Lima negó que el ejército derrocara al general"}, narrated("Ana Lima negó el martes que el ejército derrocara al general."))
}

func TestATitleNamesBothWhoActed(t *testing.T) {
	require.Equal(t, []string{"2026-03-05 The ferry union and Northern Lines signed an agreement"},
		told("The ferry union and Northern Lines signed an agreement in the early hours, ending the strike."))
	require.Equal(t, []string{"2026-03-04 El sindicato y la naviera firmaron un acuerdo"}, narrated("El sindicato y la naviera firmaron un acuerdo el miércoles."))
}

func TestWhatWasCalledOffRanksBelowItsCallingOff(t *testing.T) {
	list := read(article("2026-03-05", "en", "Mayor Ann Lee will not meet Bill Roe on Friday. The council cancelled the talks on Wednesday.")).Events
	require.Len(t, list, 2)
	require.Less(t, list[0].Rank, list[1].Rank)
}
