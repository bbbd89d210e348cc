package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestATitleHasItsSubject(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"el nombre antes de la aposición": {
			"La alcaldesa Ana Lima viajó a los Países Bajos, país que le concedió un premio en 2021.", "2021 Países Bajos le concedió un premio"},
		"la cosa de la frase anterior": {
			"La alcaldesa Ana Lima anunció el martes su tasa de amarre. Entrará en vigor el 1 de abril.", "2026-04-01 La tasa de amarre entrará en vigor"},
		"el sujeto entero tras el verbo": {
			"Tras la lluvia, fracasó el lunes un primer intento de una huelga general.", "2026-03-02 Un primer intento de una huelga general fracasó"},
	} {
		t.Run(name, func(t *testing.T) { require.Contains(t, narrated(c.text), c.want) })
	}
}
