package prose_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/prose"
)

func whole(s string) timeline.Span { return timeline.Span{End: len(s)} }

// show writes tokens as their words, an opening mark as <, a closing one as >.
func show(s string) string {
	var out []string
	for _, t := range prose.Tokens(s, whole(s)) {
		w := t.In(s)
		switch t.Kind {
		case prose.Open:
			w = "<"
		case prose.Close:
			w = ">"
		}
		out = append(out, w)
	}
	return strings.Join(out, "|")
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"On January 3, the U.S. acted.":           "On|January|3|,|the|U.S.|acted|.",
		"Trump’s aide, J.D. Vance":                "Trump|’s|aide|,|J.D.|Vance",
		"don't say García-Peña's name":            "don't|say|García-Peña|'s|name",
		"2026-02-04 at 10:30 a.m.":                "2026|-|02|-|04|at|10|:|30|a.m.",
		"$1,948.50 and 50% in the 1990s":          "$|1,948.50|and|50|%|in|the|1990s",
		"El Sr. Ruiz fue a EE.UU. el 3 de enero.": "El|Sr.|Ruiz|fue|a|EE.UU.|el|3|de|enero|.",
		"He met Sen. Moreno at 10a.m. today.":     "He|met|Sen.|Moreno|at|10a.m.|today|.",
		"«He said ‘never’ to me», she said":       "<|He|said|<|never|>|to|me|>|,|she|said",
		`"Yes," he said. "No."`:                   "<|Yes|,|>|he|said|.|<|No|.|>",
		"the ’90s and two years’ work":            "the|’|90s|and|two|years|’|work",
		"the '90s and two years' work":            "the|'|90s|and|two|years|'|work",
		"“Go,” he said—“now.”":                    "<|Go|,|>|he|said|—|<|now|.|>",
		"No. 3 is no. Art. 5":                     "No.|3|is|no|.|Art.|5",
		"Wait... what? -- yes":                    "Wait|...|what|?|--|yes",
		"¿Cuándo? ¡Ya!":                           "¿|Cuándo|?|¡|Ya|!",
		"":                                        "",
	} {
		require.Equal(t, want, show(text), text)
	}
}

func TestTokensWithinASpan(t *testing.T) {
	s := "one two three"
	got := prose.Tokens(s, timeline.Span{Start: 4, End: 7})
	require.Len(t, got, 1)
	require.Equal(t, "two", got[0].In(s))
	require.Empty(t, prose.Tokens(s, timeline.Span{Start: 90, End: -3}))
}

func TestSentences(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"plain":                      {"He went. She stayed! Why? Nobody knows.", []string{"He went.", "She stayed!", "Why?", "Nobody knows."}},
		"titles and initials":        {"Sen. J. D. Vance met Dr. Ruiz Jr. in Washington, D.C. on Jan. 3. He left.", []string{"Sen. J. D. Vance met Dr. Ruiz Jr. in Washington, D.C. on Jan. 3.", "He left."}},
		"country at the end":         {"They flew to the U.S. The talks went on.", []string{"They flew to the U.S.", "The talks went on."}},
		"country in the middle":      {"The U.S. Senate voted.", []string{"The U.S. Senate voted."}},
		"clock":                      {"It ended at 5 p.m. He left at 6 p.m. on Friday.", []string{"It ended at 5 p.m.", "He left at 6 p.m. on Friday."}},
		"attribution behind":         {"«Those who want, let’s do it!» he declared. Then he left.", []string{"«Those who want, let’s do it!» he declared.", "Then he left."}},
		"two sentences, one speaker": {"“That is the second line. The first is not,” he argued. He left.", []string{"“That is the second line. The first is not,” he argued.", "He left."}},
		"quotation alone":            {"“I came. I saw.” The crowd cheered.", []string{"“I came.", "I saw.”", "The crowd cheered."}},
		"nested question":            {"‘But why did they?’. I also say the same.", []string{"‘But why did they?’.", "I also say the same."}},
		"Spanish titles":             {"La Dra. Peña y el Sr. Ruiz citaron el art. 5 de la ley. ¿Por qué? No se sabe.", []string{"La Dra. Peña y el Sr. Ruiz citaron el art. 5 de la ley.", "¿Por qué?", "No se sabe."}},
		"Spanish country":            {"Viajó a EE.UU. El viaje duró poco. EE. UU. no respondió.", []string{"Viajó a EE.UU.", "El viaje duró poco.", "EE. UU. no respondió."}},
		"Spanish attribution":        {"«¡Vamos! Ya es hora», dijo el presidente. Salió.", []string{"«¡Vamos! Ya es hora», dijo el presidente.", "Salió."}},
		"raya":                       {"—No iré. —Está bien —dijo ella.", []string{"—No iré.", "—Está bien —dijo ella."}},
		"empty line":                 {"A heading\n\nA sentence. Another", []string{"A heading", "A sentence.", "Another"}},
		"figures":                    {"It rose 3.5 percent. 12 people left.", []string{"It rose 3.5 percent.", "12 people left."}},
		"unclosed":                   {"“I came. I saw. The crowd cheered.", []string{"“I came.", "I saw.", "The crowd cheered."}},
		"hours":                      {"He left at 6 P.M. Travelers waited. It ends at 5 p.m. Friday. At 5 a.m. Mr. Ruiz rose at 4 a.m. EST on May 3.", []string{"He left at 6 P.M.", "Travelers waited.", "It ends at 5 p.m. Friday.", "At 5 a.m. Mr. Ruiz rose at 4 a.m. EST on May 3."}},
		"footnotes":                  {"It grew at large.[7][8] This was new. See p. 55.", []string{"It grew at large.[7][8]", "This was new.", "See p. 55."}},
		"dashes inside":              {"Put it in and -- voilà! -- you have it. It rose to 5°C. Then it fell.", []string{"Put it in and -- voilà! -- you have it.", "It rose to 5°C.", "Then it fell."}},
		"dots":                       {"He paused... and went on. It was late…", []string{"He paused... and went on.", "It was late…"}},
		"nothing":                    {"  \n ", nil},
	} {
		var got []string
		for _, s := range prose.Sentences(c.text, whole(c.text)) {
			got = append(got, s.In(c.text))
		}
		require.Equal(t, c.want, got, name)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Álvarez": "alvarez", "MIÉRCOLES": "miercoles", "año": "ano", "plain": "plain", "Straße": "strasse",
		"don’t": "don't", "e\u0301l": "el", "ČESKO": "cesko", "": "",
	} {
		require.Equal(t, want, prose.Fold(in))
	}
}

func check(t *testing.T, s string) {
	at := 0
	for _, tok := range prose.Tokens(s, whole(s)) {
		require.True(t, at <= tok.Start && tok.Start < tok.End && tok.End <= len(s))
		require.Empty(t, strings.Trim(strings.TrimSpace(s[at:tok.Start]), "\u200b\ufeff \t\r\n\u0085\u00a0"))
		at = tok.End
	}
	at = 0
	for _, sen := range prose.Sentences(s, whole(s)) {
		require.True(t, at <= sen.Start && sen.Start < sen.End && sen.End <= len(s))
		at = sen.End
	}
	prose.Fold(s)
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"On Jan. 3, «x!» he said.", "“a ‘b’ c” '90s", "10a.m. EE.UU.", "\xff\xfe\x00", "”’»“‘«", "1.2,3.a.m."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, s)
		if utf8.ValidString(s) {
			for _, tok := range prose.Tokens(s, whole(s)) {
				require.True(t, utf8.ValidString(tok.In(s)))
			}
		}
	})
}

func TestALongLineOfOpenQuotationsIsQuick(t *testing.T) {
	check(t, strings.Repeat("“no. Yes ", 20000))
	check(t, strings.Repeat("9", 100000)+strings.Repeat("a.", 50000))
}

// shared returns the path of a file outside the project, or skips the test.
func shared(tb testing.TB, name string) string {
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	p := filepath.Join(root, name)
	if _, err := os.Stat(p); err != nil {
		tb.Skip("not here: ", name)
	}
	return p
}

func TestSeedArticleHasWholeSentences(t *testing.T) {
	b, err := os.ReadFile(shared(t, "seeds/petro-trump-2026-02-04.txt"))
	require.NoError(t, err)
	s := string(b)
	var got []string
	for _, sen := range prose.Sentences(s, whole(s)) {
		got = append(got, sen.In(s))
	}
	all := strings.Join(got, "\n")
	require.Contains(t, all, "let’s do it!» he declared to Caracol Radio.\n")
	require.Contains(t, all, "U.S. Vice President J.D. Vance.\n")
	require.Contains(t, all, "\nTransition to Clean Energies\n")
	require.Contains(t, all, "irrational thing I’ve seen,» he remarked.\n")
	t.Log("\n" + strings.Join(got, "\n"))
}

func BenchmarkSentences(b *testing.B) {
	s := strings.Repeat("On January 3, Sen. Ruiz told reporters: “We will not go.” The U.S. answered, «Never!», he said. ", 60)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		prose.Sentences(s, whole(s))
	}
}
