package who_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/who"
)

func TestWhichOfTwoAPronounMeans(t *testing.T) {
	for _, c := range []struct{ lang, text, a, b, want string }{
		{"en", "Olav Dahl greeted Erik Lund. [He] was late.", "Olav Dahl", "Erik Lund", "Olav Dahl"},
		{"en", "Olav Dahl greeted Erik Lund and thanked [him].", "Olav Dahl", "Erik Lund", "Erik Lund"},
		{"en", "Anna Berg greeted Erik Lund. [He] was late.", "Anna Berg", "Erik Lund", "Erik Lund"},
		{"en", "Erik Lund was ill. When [he] was young, Olav Dahl sailed.", "Erik Lund", "Olav Dahl", "Olav Dahl"},
		{"en", "Erik Lund was ill. [He] visited Olav Dahl.", "Olav Dahl", "Erik Lund", "Erik Lund"},
		{"es", "Olav Dahl saludó a la ministra Anna Berg. [Ella] llegó tarde.", "Olav Dahl", "Anna Berg", "Anna Berg"},
	} {
		a, b := strings.Index(c.text, "["), strings.Index(c.text, "]")
		plain := c.text[:a] + c.text[a+1:b] + c.text[b+1:]
		known := []*timeline.Person{{ID: "1", Name: c.a}, {ID: "2", Name: c.b}}
		x := who.Read(plain, []timeline.Paragraph{{Span: timeline.Span{End: len(plain)}, Number: 1}}, c.lang, known)
		place := func(name string) int {
			at := strings.Index(plain, name)
			f, _ := x.Resolve(timeline.Span{Start: at, End: at + len(name)})
			return f
		}
		got, reason := x.Among(timeline.Span{Start: a, End: b - 1}, place(c.a), place(c.b))
		require.GreaterOrEqual(t, got, 0, c.text)
		require.Equal(t, c.want, x.Figures[got].Person.Name, c.text)
		require.Contains(t, reason, c.want)
	}
}

func TestOnePersonOverTwoArticles(t *testing.T) {
	read := func(text string, known []*timeline.Person) []*timeline.Person {
		c := who.Read(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, "en", known)
		var out []*timeline.Person
		for _, f := range c.Figures {
			out = append(out, f.Person)
		}
		return out
	}
	first := read("Fisheries Minister Anna Berg spoke. Berg left.", nil)
	require.Len(t, first, 1)

	again := read("Minister Berg said nothing on Monday. She left early.", first)
	require.Len(t, again, 1)
	require.Equal(t, first[0].ID, again[0].ID)
	require.Equal(t, first[0].Role, again[0].Role)

	other := read("Senator Ole Berg met Minister Anna Berg.", first)
	require.Len(t, other, 2)
	require.Equal(t, timeline.ID("p-ole-berg"), other[0].ID, "the same surname, another given name")
	require.Equal(t, first[0].ID, other[1].ID)

	corrected := *first[0]
	corrected.Aliases = append([]string{"the herring queen"}, corrected.Aliases...) // as a corrected speaker leaves it
	later := read("The herring queen said so.", []*timeline.Person{&corrected})
	require.Len(t, later, 1)
	require.Equal(t, first[0].ID, later[0].ID)
}
