package words

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

func whole(text, lang string) *Text {
	return Read(text, []timeline.Paragraph{{Span: timeline.Span{End: len(text)}, Number: 1}}, lang)
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "He said “no” and “never.”", []string{"“no”", "“never.”"}},
		{"es", "Dijo «no» y «nunca».", []string{"«no»", "«nunca»"}},
		{"en", `She said "no" twice.`, []string{`"no"`}},
		{"en", "''No,'' she said.", []string{"''No,''"}},
		{"en", "“He said ‘no’ to the farmers’ plan,” she said.", []string{"“He said ‘no’ to the farmers’ plan,”", "> ‘no’"}},
		{"en", "the farmers’ plan and the workers’ fear", nil},
		{"en", "It’s the dog’s.", nil},
		{"en", "“A long quotation that goes on in the next paragraph", []string{"“A long quotation that goes on in the next paragraph"}},
		{"en", "“short slip", nil},
		{"en", "“One “two” three”", []string{"“One “two” three”", "> “two”"}},
		{"en", "“Mixed marks\" here", []string{"“Mixed marks\""}},
		{"es", "—No fui —dijo Ana—. Nunca voy.", []string{"—No fui", "Nunca voy."}},
		{"es", "— una lista", nil},
	} {
		r := whole(c.text, c.lang)
		var got []string
		for _, q := range r.Quotations {
			s := q.In(c.text)
			if q.Parent >= 0 {
				s = "> " + s
			}
			got = append(got, s)
			require.True(t, q.Covers(q.Inner), c.text)
		}
		require.Equal(t, c.want, got, c.text)
	}
}

func TestLanguageIsTold(t *testing.T) {
	require.Equal(t, "en", whole("The minister said that the talks were over.", "").Lang)
	require.Equal(t, "es", whole("La ministra dijo que las conversaciones habían terminado.", "").Lang)
	require.Equal(t, "es", whole("The", "es-CO").Lang)
}

func TestSentencesKeepQuotationsWhole(t *testing.T) {
	r := whole("“No. Never. Not now,” she said. He left.", "en")
	require.Len(t, r.Lines[0].Sentences, 2)
}

func forms(lang, verb string) string {
	var out []string
	for _, f := range Forms(lang, verb) {
		out = append(out, f.Word)
	}
	return strings.Join(out, " ")
}

func TestForms(t *testing.T) {
	for verb, want := range map[string]string{
		"say": "say says saying said", "deny": "deny denies denying denied", "admit": "admit admits admitting admitted", "agree": "agree agrees agreeing agreed",
		"write": "write writes writing wrote written", "stress": "stress stresses stressing stressed", "argue": "argue argues arguing argued",
	} {
		require.Equal(t, want, forms("en", verb))
	}
	for verb, want := range map[string]string{
		"afirmar":  "afirmar afirmando afirmado afirma afirman afirmó afirmaron afirmaba afirmaban",
		"decir":    "decir diciendo dicho dice dicen dijo dijeron decía decían",
		"reunirse": "reunir reuniendo reunido reúne reúnen reunió reunieron reunía reunían",
		"sostener": "sostener sosteniendo sostenido sostiene sostienen sostuvo sostuvieron sostenía sostenían",
	} {
		require.Equal(t, want, forms("es", verb))
	}
}

func TestPhraseBefore(t *testing.T) {
	for _, c := range []struct{ lang, text, verb, want string }{
		{"en", "The Danish minister of defence, Ida Holm, also said so.", "said", "The Danish minister of defence"},
		{"en", "Ida Holm, 45, of Aarhus, said so.", "said", "Ida Holm"},
		{"en", "Ida Holm, who lives there, said so.", "said", "Ida Holm"},
		{"en", "Lund on Monday said so.", "said", "Lund"},
		{"en", "In a statement Lund said so.", "said", "Lund"},
		{"es", "El ministro de Pesca, Erik Lund, ya lo había dicho.", "dicho", "El ministro de Pesca"},
	} {
		r := whole(c.text, c.lang)
		l := r.Lines[0]
		for i, w := range l.Words {
			if w.Low == c.verb {
				a, b, ok := r.PhraseBefore(l, i-1)
				require.True(t, ok, c.text)
				require.Equal(t, c.want, l.From(a, b).In(c.text))
			}
		}
	}
}

func TestSpanishVerbsInUir(t *testing.T) {
	for verb, want := range map[string][2]string{
		"construir": {"construyó", "construyeron"}, "huir": {"huyó", "huyeron"}, "destituir": {"destituyó", "destituyeron"}, "seguir": {"siguió", "siguieron"},
	} {
		var past []string
		for _, f := range Spanish(verb) {
			if f.Tense&Past != 0 {
				past = append(past, f.Word)
			}
		}
		require.Equal(t, want[:], past[:2], verb)
	}
}
