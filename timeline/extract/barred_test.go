package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// narrated returns the events of a Spanish article of 5 March 2026, a Thursday.
func narrated(paragraphs ...string) []string {
	var out []string
	for _, e := range read(article("2026-03-05", "es", paragraphs...)).Events {
		out = append(out, e.When.EDTF()+" "+e.Title)
	}
	return out
}

func TestWhatIsNoEvent(t *testing.T) {
	for name, text := range map[string]string{
		"a figure":                     "In 2024 the port's debt stood at $40 million.",
		"a sum":                        "Fish exports totalled 300 million kroner in 2024.",
		"what did not happen":          "The Danish ferry did not come on Monday.",
		"what will not happen":         "Mayor Ann Lee will not speak on Friday.",
		"the first person in a speech": "“On Monday we wrote to the owners of the harbour,” Ann Lee said.",
		"a verb without its object":    "The council approved on Tuesday.",
	} {
		t.Run(name, func(t *testing.T) { require.Empty(t, told(text)) })
	}
	for name, text := range map[string]string{
		"una cifra":                 "En 2024 las ventas rondaron los 40 millones de euros.",
		"una suma":                  "La deuda del puerto ascendió a 30 millones en 2024.",
		"lo que no pasó":            "El transbordador danés no llegó el lunes.",
		"la primera persona":        "«El lunes escribimos a la empresa del puerto», dijo Ana Lima.",
		"un verbo sin complemento":  "El Congreso aprobó el martes.",
		"quien no se nombra":        "Viajó en tren el lunes.",
		"quien hizo algo":           "Canceló la visa el lunes.",
		"lo que no pasará el lunes": "La alcaldesa Ana Lima no hablará el lunes.",
	} {
		t.Run(name, func(t *testing.T) { require.Empty(t, narrated(text)) })
	}
}

func TestWhatIsAnEventAllTheSame(t *testing.T) {
	require.Equal(t, []string{"2026-03-02 The general ascended to the throne"}, told("The general ascended to the throne on Monday."))
	require.Contains(t, told("Mayor Ann Lee will not meet Bill Roe in Oslo on Friday. The council cancelled the talks on Wednesday."), "2026-03-06 Ann Lee will not meet Bill Roe in Oslo")
	require.Equal(t, []string{"2026-03-03 The council approved the plan"}, told("The council approved the plan on Tuesday."))
	require.Equal(t, []string{"2026-03-03 La ley fue aprobada en el Congreso"}, narrated("La ley fue aprobada el martes en el Congreso."))
}

func TestATitleKeepsAnArticleForAWordThatPointsBack(t *testing.T) {
	require.Contains(t, told("The minister lost the vote. Their allies left the coalition on Tuesday."), "2026-03-03 The allies left the coalition")
	require.Contains(t, narrated("La ministra perdió la votación. Su país canceló el acuerdo el martes."), "2026-03-03 El país canceló el acuerdo")
	require.Contains(t, narrated("La ministra perdió la votación. Sus aliadas abandonaron la coalición el martes."), "2026-03-03 Las aliadas abandonaron la coalición")
}
