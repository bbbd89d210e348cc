package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract"
)

// speakerOf reads an article with known people and returns who says its first
// statement, and why.
func speakerOf(t *testing.T, lang, text string, known ...*timeline.Person) (*timeline.Person, string) {
	r := extract.Article(article("2026-03-05", lang, text), known, extract.Options{})
	require.NotEmpty(t, r.Statements, text)
	s := r.Statements[0]
	if s.Speaker == "" {
		return &timeline.Person{}, s.Reason
	}
	for _, p := range r.People {
		if p.ID == s.Speaker {
			return p, s.Reason
		}
	}
	t.Fatalf("%s: no person %s", text, s.Speaker)
	return nil, ""
}

func TestOneEntryForAPersonAcrossArticles(t *testing.T) {
	first, _ := speakerOf(t, "es", "El presidente de Noruega, Olav Ándres Dahl, habló. “Hay arenque”, dijo Dahl.")
	require.Equal(t, timeline.ID("p-olav-andres-dahl"), first.ID)
	for _, c := range []struct{ lang, text, id string }{
		{"en", "Olav Dahl spoke. “There is herring,” Dahl said.", "p-olav-andres-dahl"},
		{"en", "“There is herring,” Dahl said.", "p-olav-andres-dahl"},
		{"en", "“There is herring,” President Dahl said.", "p-olav-andres-dahl"},
		{"en", "“There is herring,” Mr Dahl said.", "p-olav-andres-dahl"},
		{"en", "“There is herring,” President Olav Dahl said.", "p-olav-andres-dahl"},
		{"en", "“There is herring,” Olav Andres Dahl said.", "p-olav-andres-dahl"},
		{"en", "“There is herring,” OLAV DAHL said.", "p-olav-andres-dahl"},
		{"en", "Minister Kari Dahl spoke. “There is herring,” Dahl said.", "p-kari-dahl"},
		{"en", "Minister Kari Dahl spoke. “There is herring,” Ms Dahl said.", "p-kari-dahl"},
		{"en", "Kari Dahl met Olav Dahl. “There is herring,” Kari Dahl said.", "p-kari-dahl"},
		{"en", "Kari Dahl met Olav Dahl. “There is herring,” Ms Dahl said.", "p-kari-dahl"},
		{"en", "Kari Dahl met Olav Dahl. “There is herring,” Mr Dahl said.", "p-olav-andres-dahl"},
		{"en", "Dahl met Erik Lund. “There is herring,” the Norwegian president said.", "p-olav-andres-dahl"},
		{"en", "Dahl met Erik Lund. “There is herring,” the president said.", "p-olav-andres-dahl"},
	} {
		p, why := speakerOf(t, c.lang, c.text, first)
		if string(p.ID) != c.id {
			t.Errorf("%s: %s, want %s (%s)", c.text, p.ID, c.id, why)
		}
	}
}

func TestASurnameAloneIsJoinedByItsOffice(t *testing.T) {
	known := &timeline.Person{ID: "p-dahl", Name: "Dahl", Role: "President of Norway"}
	for _, c := range []struct{ lang, text, id string }{
		{"en", "“There is herring,” said Norwegian President Olav Dahl.", "p-dahl"},
		{"es", "“Hay arenque”, dijo el presidente de Noruega, Olav Dahl.", "p-dahl"},
		{"en", "“There is herring,” said Danish President Olav Dahl.", "p-olav-dahl"},
		{"en", "“There is herring,” said Finance Minister Olav Dahl.", "p-olav-dahl"},
		{"en", "“There is herring,” said Olav Dahl, a fisherman.", "p-olav-dahl"},
	} {
		p, why := speakerOf(t, c.lang, c.text, known)
		require.Equal(t, timeline.ID(c.id), p.ID, "%s (%s)", c.text, why)
	}
}

func TestAnAliasSpeaksInLaterArticles(t *testing.T) {
	known := &timeline.Person{ID: "p-anna-berg", Name: "Anna Berg", Role: "Minister of Fisheries", Aliases: []string{"the progressive leader", "La Jefa", "the Iron Lady of Herring", "comeback kid"}}
	for _, c := range []struct{ lang, text string }{
		{"en", "Olav Dahl arrived in Oslo. “There is herring,” the progressive leader said."},
		{"en", "Olav Dahl arrived in Oslo. The progressive leader insisted that there was herring."},
		{"en", "Olav Dahl arrived in Oslo. “There is herring,” said the iron lady of herring."},
		{"en", "Olav Dahl arrived in Oslo. “There is herring,” the comeback kid said."},
		{"es", "Olav Dahl llegó a Oslo. “Hay arenque”, dijo la jefa."},
		{"en", "Berg met Olav Dahl in Oslo. “There is herring,” the fisheries minister said."},
	} {
		p, why := speakerOf(t, c.lang, c.text, known)
		if p.ID != known.ID {
			t.Errorf("%s: %s (%s)", c.text, p.ID, why)
		}
	}
}
