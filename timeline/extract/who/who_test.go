package who_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/who"
)

func cast(lang string, paragraphs ...string) (string, *who.Cast) {
	text := strings.Join(paragraphs, "\n")
	var ps []timeline.Paragraph
	at := 0
	for i, p := range paragraphs {
		ps = append(ps, timeline.Paragraph{Span: timeline.Span{Start: at, End: at + len(p)}, Number: i + 1})
		at += len(p) + 1
	}
	return text, who.Read(text, ps, lang, nil)
}

// means resolves the words that stand in brackets.
func means(t *testing.T, lang, text string) string {
	a, b := strings.Index(text, "["), strings.Index(text, "]")
	require.True(t, 0 <= a && a < b, text)
	plain := text[:a] + text[a+1:b] + text[b+1:]
	_, c := cast(lang, strings.Split(plain, "\n")...)
	f, reason := c.Resolve(timeline.Span{Start: a, End: b - 1})
	require.NotEmpty(t, reason, text)
	if f < 0 {
		return ""
	}
	return c.Figures[f].Person.Name
}

func TestWhoIsMeant(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Swedish Prime Minister Anna Berg spoke. [Berg] left.", "Anna Berg"},
		{"en", "Swedish Prime Minister Anna Berg met Norway’s president, Olav Dahl. [The Swedish leader] smiled.", "Anna Berg"},
		{"en", "Swedish Prime Minister Anna Berg met Norway’s president, Olav Dahl. [The Norwegian president] smiled.", "Olav Dahl"},
		{"en", "Swedish Prime Minister Anna Berg met Norway’s president, Olav Dahl. [He] smiled.", "Olav Dahl"},
		{"en", "Olav Dahl praised Erik Lund. [He] said so twice.", "Olav Dahl"},
		{"en", "Olav Dahl arrived late.\n“I saw Erik Lund there,” [he] said.", "Olav Dahl"},
		{"en", "From Olav Dahl, the first gift [he] gave to Erik Lund was a clock.", "Olav Dahl"},
		{"en", "Erik Lund, the minister of fisheries, was calm. [The minister] said so.", "Erik Lund"},
		{"en", "Olav Dahl came. [Dahl’s spokesman] said so.", ""},
		{"en", "Olav Dahl came. [A spokesman for Dahl] said so.", ""},
		{"en", "[Officials] said so.", ""},
		{"en", "Olav Dahl had called, [he] explained.", ""},
		{"es", "El presidente de Noruega, Olav Dahl, recibió a la ministra sueca Anna Berg. [El mandatario noruego] habló.", "Olav Dahl"},
		{"es", "El presidente de Noruega, Olav Dahl, recibió a la ministra sueca Anna Berg. [La ministra] habló.", "Anna Berg"},
		{"es", "El ministro de Minas y Pesca, Erik Lund, llegó. [Lund] habló.", "Erik Lund"},
	} {
		require.Equal(t, c.want, means(t, c.lang, c.text), c.text)
	}
}

func TestRoles(t *testing.T) {
	_, c := cast("en", "U.S. Secretary of State Mark Hill; Danish Ambassador to the United Nations Ida Holm; Senator Bo Falk; and Peru’s President, Eva Rios, were there.")
	var got []string
	for _, f := range c.Figures {
		got = append(got, f.Person.Name+": "+f.Person.Role)
	}
	require.Equal(t, []string{"Mark Hill: U.S. Secretary of State", "Ida Holm: Danish Ambassador to the United Nations", "Bo Falk: Senator", "Eva Rios: President of Peru"}, got)
}

func TestPlacesAndBodiesAreNobody(t *testing.T) {
	_, c := cast("en", "The Supreme Court in Buenos Aires heard Radio Nacional on Monday. New York said no. Costa Rica agreed in La Guajira.")
	require.Empty(t, c.Figures)
}

func TestFirmsAndTitlesAreNobody(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"en", "General Herring Motors said so. The Chief Operating Officer left. Adam Air Flight 12 was late."},
		{"es", "Boeing, el mayor fabricante de aviones, habló. El Airbus A380, mayor avión del mundo, voló."},
	} {
		_, x := cast(c.lang, c.text)
		require.Empty(t, x.Figures, c.text)
	}
}

func TestGivenNamesThatArePlaces(t *testing.T) {
	_, c := cast("en", "Virginia Ramos said so. Florence Lind agreed. Theresa May left. The team met in Virginia Beach.")
	var got []string
	for _, f := range c.Figures {
		got = append(got, f.Person.Name)
	}
	require.Equal(t, []string{"Virginia Ramos", "Florence Lind", "Theresa May"}, got)
}

func TestOnePersonOneID(t *testing.T) {
	_, a := cast("en", "President José Ángel Núñez spoke.")
	_, b := cast("es", "El presidente José Ángel Núñez habló. Núñez rió.")
	require.Equal(t, timeline.ID("p-jose-angel-nunez"), a.Figures[0].Person.ID)
	require.Equal(t, a.Figures[0].Person.ID, b.Figures[0].Person.ID)
	require.Equal(t, []string{"Núñez"}, b.Figures[0].Person.Aliases)
}

func TestAliasOfAKnownPerson(t *testing.T) {
	known := []*timeline.Person{{ID: "p-1", Name: "Anna Berg", Aliases: []string{"Anna Maria Berg"}}}
	text := "Minister Anna Maria Berg left. Berg said nothing."
	c := who.Read(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, "en", known)
	require.Len(t, c.Figures, 1)
	require.Equal(t, timeline.ID("p-1"), c.Figures[0].Person.ID)
	require.True(t, c.Figures[0].Known)
	require.Equal(t, []string{"Anna Maria Berg", "Berg"}, c.Figures[0].Person.Aliases)
}

func TestEpithetThatIsAnAlias(t *testing.T) {
	known := []*timeline.Person{{ID: "p-1", Name: "Anna Berg", Aliases: []string{"the iron minister"}}}
	text := "Olav Dahl left. The iron minister stayed."
	c := who.Read(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, "en", known)
	at := strings.Index(text, "The iron")
	f, reason := c.Resolve(timeline.Span{Start: at, End: at + len("The iron minister")})
	require.GreaterOrEqual(t, f, 0)
	require.Equal(t, timeline.ID("p-1"), c.Figures[f].Person.ID)
	require.Contains(t, reason, "alias")
}

func BenchmarkManyPeople(b *testing.B) {
	var text strings.Builder
	for i := range 3000 {
		text.WriteString("Minister Ana " + string(rune('A'+i%26)) + strings.Repeat(string(rune('a'+i/26%26)), 3) + string(rune('a'+i/676)) + " said that she was there. ")
	}
	s := text.String()
	for b.Loop() {
		who.Read(s, []timeline.Paragraph{{Span: timeline.Span{End: len(s)}, Number: 1}}, "en", nil)
	}
}
