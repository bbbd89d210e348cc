package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// told returns the events of an English article of 5 March 2026, a Thursday.
func told(paragraphs ...string) []string {
	var out []string
	for _, e := range read(article("2026-03-05", "en", paragraphs...)).Events {
		out = append(out, e.When.EDTF()+" "+e.Title)
	}
	return out
}

func TestDateOfAClause(t *testing.T) {
	for name, c := range map[string]struct {
		text []string
		want string
	}{
		"a relative clause keeps its date": {
			[]string{"Mayor Ann Lee, who won the vote in 2021, resigned on Tuesday over the flood."}, "2026-03-03 Ann Lee resigned over the flood",
		},
		"the day goes on in the paragraph": {
			[]string{"Mayor Ann Lee met the harbour board on Monday. She signed the new charter."}, "2026-03-02 Ann Lee signed the new charter",
		},
		"the day that the article opens with goes on": {
			[]string{"Mayor Ann Lee closed the harbour on Tuesday.", "Lee ordered an inquiry into the fire."}, "2026-03-03 Lee ordered an inquiry into the fire",
		},
		"before the story is past": {
			[]string{"Two days before the vote, on Sunday, Mayor Ann Lee had talked to Bill Roe."}, "2026-03-01 Ann Lee talked to Bill Roe",
		},
		"part of a month": {
			[]string{"Mayor Ann Lee opened the new bridge in mid-January."}, "[2026-01-11..2026-01-20] Ann Lee opened the new bridge",
		},
		"what goes on began then": {
			[]string{"The port has been buying land in the delta since last August."}, "2025-08 The port has been buying land in the delta",
		},
		"him is the only one named": {
			[]string{"Mayor Bill Roe said on Monday that he would stay after the council imposed a fine on him on Sunday."}, "2026-03-01 The council imposed a fine on Bill Roe",
		},
		"said so": {
			[]string{"Ann Lee will visit Bill Roe at the harbour. The mayor said so on Monday."}, "2026-03-02 The mayor said: Ann Lee will visit Bill Roe at the harbour",
		},
	} {
		t.Run(name, func(t *testing.T) { require.Contains(t, told(c.text...), c.want) })
	}
}

func TestWhatIsToComeIsAnnounced(t *testing.T) {
	r := read(article("2026-03-05", "en", "Mayor Ann Lee will open the new bridge on 1 June 2026."))
	require.Len(t, r.Events, 1)
	require.Equal(t, "announced", r.Events[0].Type)
	require.Equal(t, "2026-06-01", r.Events[0].When.EDTF())
}

func TestSpanishTitlesTellOfThePast(t *testing.T) {
	r := read(article("2026-03-05", "es", "La alcaldesa Ana Lima visitó el puerto después de que el Gobierno destruyera el archivo el lunes. Lima había rechazado el martes el plan."))
	var got []string
	for _, e := range r.Events {
		got = append(got, e.When.EDTF()+" "+e.Title)
	}
	require.Contains(t, got, "2026-03-02 El Gobierno destruyó el archivo")
	require.Contains(t, got, "2026-03-03 Lima rechazó el plan")
}
