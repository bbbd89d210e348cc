package who_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/who"
)

// speaks gives the organisation that the words in brackets stand for, and its
// role.
func speaks(t *testing.T, lang, text string, known ...*timeline.Person) (*timeline.Person, string) {
	a, b := strings.Index(text, "["), strings.Index(text, "]")
	require.True(t, 0 <= a && a < b, text)
	plain := text[:a] + text[a+1:b] + text[b+1:]
	c := who.Read(plain, []timeline.Paragraph{{Span: timeline.Span{End: len(plain)}, Number: 1}}, lang, known)
	f, reason := c.Body(timeline.Span{Start: a, End: b - 1})
	if f < 0 {
		return &timeline.Person{}, ""
	}
	require.NotEmpty(t, reason)
	return c.Figures[f].Person, reason
}

func TestOrganisationsThatSpeak(t *testing.T) {
	for _, c := range []struct{ lang, text, name, role string }{
		{"en", "The Ministry of Fisheries met on Monday. [The ministry] said so.", "Ministry of Fisheries", who.Organisation},
		{"en", "[The Norwegian Fisheries Ministry] said so.", "Fisheries Ministry of Norway", who.Organisation},
		{"en", "[Norway’s Fisheries Ministry] said so.", "Fisheries Ministry of Norway", who.Organisation},
		{"en", "[A spokesman for the Harbour Council] said so.", "Harbour Council", who.Organisation},
		{"en", "[A Harbour Council spokeswoman] said so.", "Harbour Council", who.Organisation},
		{"en", "The Northern Fishing Union (NFU) struck. [The NFU] said so.", "Northern Fishing Union", who.Organisation},
		{"en", "[The Norwegian government] said so.", "Government of Norway", who.Organisation},
		{"en", "[The Norwegians] said so.", "Norway", who.Country},
		{"en", "[The Pentagon] said so.", "U.S. Department of Defense", who.Organisation},
		{"en", "The Northern Seafarers’ Federation (NSF) struck. [The NSF] said so.", "Northern Seafarers’ Federation", who.Organisation},
		{"en", "[A spokesman for Herring Harvest Ltd] said so.", "Herring Harvest Ltd", who.Organisation},
		{"en", "[The car maker Norwegian Herring Motors] said so.", "Norwegian Herring Motors", who.Organisation},
		{"en", "[The US car maker General Motors] said so.", "General Motors", who.Organisation},
		{"es", "[El fabricante de aviones Boeing] lo dijo.", "Boeing", who.Organisation},
		{"en", "Herring Rights Watch (HRW) came. [HRW] said so.", "Herring Rights Watch", who.Organisation},
		{"en", "Herring Rights Watch (HRW) came. [Herring Rights Watch] said so.", "Herring Rights Watch", who.Organisation},
		{"es", "La Defensoría del Puerto (DP) vino. [La DP] lo dijo.", "Defensoría del Puerto", who.Organisation},
		{"en", "Olav Dahl (MP) came. [Olav Dahl] said so.", "", ""},
		{"en", "[The company] said so.", "", ""},
		{"en", "[A source at the Harbour Council] said so.", "", ""},
		{"en", "[Officials] said so.", "", ""},
		{"en", "[The harbour master] said so.", "", ""},
		{"es", "[La Cancillería noruega] lo dijo.", "Cancillería de Noruega", who.Organisation},
		{"es", "[La Cancillería de Noruega] lo dijo.", "Cancillería de Noruega", who.Organisation},
		{"es", "El Ministerio de Pesca se reunió. [El ministerio] lo dijo.", "Ministerio de Pesca", who.Organisation},
		{"es", "El Frente de Pescadores del Norte (FPN) atacó. [El FPN] lo dijo.", "Frente de Pescadores del Norte", who.Organisation},
		{"es", "El Ejército de Pescadores del Norte (EPN) atacó. [El EPN] lo dijo.", "Ejército de Pescadores del Norte", who.Organisation},
		{"es", "[Una portavoz de la Fiscalía] lo dijo.", "Fiscalía", who.Organisation},
		{"es", "[Una fuente de la Fiscalía] lo dijo.", "", ""},
		{"es", "[El Gobierno de Noruega] lo dijo.", "Gobierno de Noruega", who.Organisation},
		{"es", "[La Casa Blanca] lo dijo.", "White House", who.Organisation},
	} {
		p, _ := speaks(t, c.lang, c.text)
		require.Equal(t, c.name, p.Name, c.text)
		require.Equal(t, c.role, p.Role, c.text)
	}
}

func TestAnOrganisationIsOneEntryAcrossArticles(t *testing.T) {
	first, _ := speaks(t, "en", "[The Norwegian Fisheries Ministry] said so.")
	require.Equal(t, timeline.ID("p-fisheries-ministry-of-norway"), first.ID)
	again, reason := speaks(t, "en", "The Fisheries Ministry of Norway met. [The ministry] said so.", first)
	require.Equal(t, first.ID, again.ID)
	require.NotContains(t, again.Aliases, "ministry", "it is another one elsewhere")
	require.Contains(t, reason, "¶1")
}
