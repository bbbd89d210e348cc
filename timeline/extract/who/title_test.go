package who_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/who"
)

func TestATitleMeansWhoseOfficeItIs(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "El presidente Andrés Gil habló el lunes.\n“No hay pescado”, dijo Wilson Rentería, pescador de Tumaco. [El mandatario] escribió en X.", "Andrés Gil"},
		{"es", "Wilson Rentería, pescador de Tumaco, contó que vio la lancha. [El presidente] viajará el lunes.", ""},
		{"es", "La noticia llegó el lunes. “No hay pescado”, dijo Wilson Rentería, un pescador. [El mandatario] escribió en X.", ""},
		{"es", "Andrés Gil llegó el lunes y Gil habló. Wilson Rentería lo vio. [El mandatario] viajará el lunes.", "Andrés Gil"},
		{"es", "Andrés Gil anunció su viaje. El presidente colombiano habló. Wilson Rentería, pescador, contó que los vio. [El presidente] viajará el lunes.", "Andrés Gil"},
		{"en", "President Anna Berg spoke. Erik Lund, a fisherman, saw it. [The president] left.", "Anna Berg"},
		{"en", "Erik Lund, a fisherman from Bergen, saw it. [The president] left.", ""},
		{"en", "Erik Lund, a fisherman from Bergen, saw it. [The minister] left.", ""},
		{"en", "Interior Minister Ada Kranz spoke. Erik Lund, 52, a fisherman, saw it. [The minister] left.", "Ada Kranz"},
		{"en", "Prime Minister Ada Kranz spoke. Erik Lund, a fisherman, saw it. [The far-right leader] left.", "Ada Kranz"},
		{"en", "Ada Kranz spoke. Her party won. Erik Lund, a teacher, saw it. [The far-right leader] left.", "Ada Kranz"},
		{"en", "Finance Minister Ada Kranz spoke. President Olav Dahl listened. [The minister] left.", "Ada Kranz"},
		{"en", "Swedish President Olav Dahl spoke. Danish President Erik Lund listened. [The president] left.", "Erik Lund"},
		{"en", "“It is over,” said Declan Byrne, the general secretary of the Dockers’ Union. [Byrne] left.", "Declan Byrne"},
		{"en", "Declan Byrne, the general secretary of the Dockers’ and Seamen’s Union of Ireland, said [he] was glad.", "Declan Byrne"},
		{"es", "Su vecina [Luz Dary Peña] contó que lo vio salir.", "Luz Dary Peña"},
		{"es", "Su hermano [Fabio] contó que lo vio salir.", "Fabio"},
		{"en", "Her neighbour [Maura Quill] said so.", "Maura Quill"},
		{"en", "The trawler [Maria Stella] sank. The Maria Stella was old.", ""},
		{"en", "They sailed on the [Maria Stella] in May.", ""},
		{"en", "Divers found the Maria Stella. [Maria Stella] had been lost since May.", ""},
		{"es", "El pesquero [María Estrella] se hundió. El María Estrella era viejo.", ""},
		{"es", "La lancha [Santa Rosa] se hundió el lunes.", ""},
	} {
		require.Equal(t, c.want, means(t, c.lang, c.text), c.text)
	}
}

func BenchmarkManyKnown(b *testing.B) {
	var known []*timeline.Person
	for i := range 5000 {
		name := fmt.Sprintf("Ana%d Gil%d", i%70, i)
		known = append(known, &timeline.Person{ID: timeline.ID(fmt.Sprint("p", i)), Name: name, Aliases: []string{fmt.Sprint("Gil", i), "Minister " + name, fmt.Sprint("the leader of ", i)}})
	}
	text := strings.Repeat("Minister Ana1 Gil7 said that she was there. The leader of 12 was late, and nobody saw her. ", 60)
	for b.Loop() {
		who.Read(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, "en", known)
	}
}
