package extract_test

import (
	"strings"
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

// statementsOf reads an article of one or more paragraphs and gives its statements as
// "words | name | people | day".
func statementsOf(published, lang string, paragraphs ...string) []string {
	r := read(article(published, lang, paragraphs...))
	names := map[timeline.ID]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name
	}
	var out []string
	for _, s := range r.Statements {
		var people []string
		for _, id := range s.People {
			people = append(people, names[id])
		}
		out = append(out, strings.Join([]string{s.Words, s.Name, strings.Join(people, ", "), s.When.EDTF()}, " | "))
	}
	return out
}

func TestItIsTheLastOrganisationThatActs(t *testing.T) {
	for _, c := range []struct {
		lang, text, want string
	}{
		{"en", "Nordic Rail Ltd posted a loss. It said the storm had closed its workshops.", "the storm had closed its workshops | Nordic Rail Ltd | Nordic Rail Ltd"},
		{"en", "Nordic Rail Ltd posted a loss. The company denied that any train had stood still.", "denied that any train had stood still | Nordic Rail Ltd | Nordic Rail Ltd"},
		{"en", "The Ministry of Fisheries closed the port. Ada Kranz went home. It said that the storm was too strong.", "the storm was too strong | Ministry of Fisheries | Ministry of Fisheries"},
		{"en", "The Northern Fishing Union called a strike. “We will not sail,” it said.", "We will not sail | Northern Fishing Union | Northern Fishing Union"},
		{"es", "El Ministerio de Pesca cerró el puerto. La entidad afirmó que la tormenta era muy fuerte.", "la tormenta era muy fuerte | Ministerio de Pesca | Ministerio de Pesca"},
		{"es", "El Sindicato de Pescadores llamó a la huelga. «No saldremos», aseguró la organización.", "No saldremos | Sindicato de Pescadores | Sindicato de Pescadores"},
	} {
		require.Equal(t, []string{c.want + " | 2026-06-18"}, statementsOf("2026-06-18", c.lang, c.text), c.text)
	}
	require.Equal(t, []string{
		"no letter had been received | Nordic Rail Ltd | Nordic Rail Ltd | 2026-06-17",
		"denied that any warning had come | Nordic Rail Ltd | Nordic Rail Ltd | 2026-06-17",
	}, statementsOf("2026-06-18", "en", "Nordic Rail Ltd runs the line.",
		"The company said in a statement on Wednesday that no letter had been received. It later denied that any warning had come."))
	require.Empty(t, statementsOf("2026-06-18", "en", "Ada Kranz went home. It said that the storm was strong."), "a person is no it")
}

func TestSpeakersTogether(t *testing.T) {
	both := "Ada Kranz and Jon Berg | Ada Kranz, Jon Berg"
	for _, c := range []struct {
		lang, text, want string
	}{
		{"en", "Foreign Minister Ada Kranz met Foreign Minister Jon Berg in Oslo. The two ministers said that the border would open.", "the border would open | " + both},
		{"en", "President Ada Kranz met President Jon Berg in Oslo. Both presidents said the bridge would be opened.", "the bridge would be opened | " + both},
		{"en", "Ada Kranz met Jon Berg. “We will open the border,” they said in a joint statement.", "We will open the border | " + both},
		{"en", "Ada Kranz and Jon Berg said that the border would open.", "the border would open | Ada Kranz | Ada Kranz, Jon Berg"},
		{"en", "Ada Kranz met Jon Berg. A spokesman for Ada Kranz and Jon Berg said that the border would open.", "the border would open | A spokesman for Ada Kranz and Jon Berg | "},
		{"en", "Ada Kranz and other ministers said that the border would open.", "the border would open | Ada Kranz | Ada Kranz"},
		{"en", "Foreign Minister Ada Kranz met Foreign Minister Jon Berg in Oslo. “The bridge will open,” the ministers said.", "The bridge will open | " + both},
		{"es", "La presidenta Ana Ruiz recibió al presidente Juan Vega en Lima. Ambos presidentes dijeron que abrirán el puente.", "abrirán el puente | Ana Ruiz y Juan Vega | Ana Ruiz, Juan Vega"},
	} {
		require.Equal(t, []string{c.want + " | 2026-06-18"}, statementsOf("2026-06-18", c.lang, c.text), c.text)
	}
}

func TestADateInTheClauseThatASpeakersWordsHangOn(t *testing.T) {
	require.Equal(t, []string{"agresión económica | Edwin Palma | Edwin Palma | 2026-01-21"},
		statementsOf("2026-01-22", "es", "Edwin Palma ya había rechazado el miércoles la decisión del puerto, que calificó de «agresión económica»."))
	require.Equal(t, []string{
		"rejected the decision on Wednesday | Edwin Palma | Edwin Palma | 2026-01-21",
		"an economic attack | Edwin Palma | Edwin Palma | 2026-01-21",
	}, statementsOf("2026-01-22", "en", "Edwin Palma had already rejected the decision on Wednesday, which he called “an economic attack”."))
	require.Equal(t, []string{"the port would close on 3 March | Edwin Palma | Edwin Palma | 2026-01-19"},
		statementsOf("2026-01-22", "en", "Edwin Palma said on Monday that the port would close on 3 March."))
}
