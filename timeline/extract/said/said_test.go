package said

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func show(text, lang string) []string {
	var out []string
	for _, q := range Find(text, linesOf(text), lang) {
		s := fmt.Sprintf("%s: %s | %s | %s", q.Form, q.Words.In(text), q.Mention.In(text), q.Cue)
		if q.To != "" {
			s += " | to " + q.To
		}
		out = append(out, s)
	}
	return out
}

// finds are texts with what is found in them: form, words, speaker, cue.
var finds = []struct {
	lang, text string
	want       []string
}{
	{"en", "“The boats may leave now,” the harbour master said.", []string{"direct: The boats may leave now | the harbour master | said"}},
	{"en", "“The boats may leave now,” said Ida Holm, the harbour master.", []string{"direct: The boats may leave now | Ida Holm | said"}},
	{"en", "Holm told Radio Nord: “The boats may leave now.”", []string{"direct: The boats may leave now. | Holm | told | to Radio Nord"}},
	{"en", "“Who would leave now?” she asked.", []string{"direct: Who would leave now? | she | asked"}},
	{"en", "Holm called the storm “a very bad surprise.”", []string{"fragment: a very bad surprise. | Holm | called"}},
	{"en", "“No boat may leave,” was the minister’s answer.", []string{"direct: No boat may leave | the minister | answer"}},
	{"en", "He left a note saying: “Back on Monday.”", []string{"written: Back on Monday. |  | saying"}},
	{"en", "According to Holm, the boats “never came back at all.”", []string{"fragment: never came back at all. | Holm | According"}},
	{"en", "“I was there,” Holm said. “Nobody else was there that night.”", []string{"direct: I was there | Holm | said", "direct: Nobody else was there that night. | Holm | said"}},
	{"en", "Holm said that no boat had left.", []string{"indirect: no boat had left | Holm | said"}},
	{"en", "No boat had left the harbour, Holm said.", []string{"indirect: No boat had left the harbour | Holm | said"}},
	{"en", "Holm did not say that a boat had left.", nil},
	{"en", "His “total peace” plan failed.", nil},
	{"en", "She read the book “The Sea Around Us” twice.", nil},
	{"en", "It was a “rational” choice, Holm said.", []string{"indirect: It was a “rational” choice | Holm | said"}},
	{"en", "Holm was asked, “When will the boats leave?”", []string{"direct: When will the boats leave? |  | "}},
	{"en", "“It is calm,” and the boats began to leave, Holm said.", []string{"fragment: It is calm | Holm | said"}},
	{"en", "“We leave now.” Holm said.", []string{"direct: We leave now. | Holm | said"}},
	{"en", "“A quiet night for all of us!” Holm said to the crew.", []string{"direct: A quiet night for all of us! | Holm | said"}},
	{"en", "“We saw nothing at all that night,” the captain and owner said.", []string{"direct: We saw nothing at all that night | the captain and owner | said"}},
	{"en", "“All boats must stay in port,” a notice on the door reads.", []string{"direct: All boats must stay in port | a notice on the door | reads"}},
	{"en", "In Bergen, on Tuesday, Holm went home, saying “nobody asked me at all.”", []string{"fragment: nobody asked me at all. | Holm | saying"}},
	{"en", "Last week, Holm came back and said “nobody asked me at all.”", []string{"fragment: nobody asked me at all. | Holm | said"}},
	{"en", "Holm said he thought the crew had “made up the whole story.”", []string{"indirect: he thought the crew | Holm | said", "fragment: made up the whole story. | Holm | thought"}},
	{"en", "Holm was asked by a reporter, “When will the boats leave?”", []string{"direct: When will the boats leave? | a reporter | asked"}},
	{"en", "She joined a group called the “Friends of the Sea.”", nil},
	{"en", "The storm drew Holm’s warning that “no boat may leave today.”", []string{"fragment: no boat may leave today. | Holm | warning"}},
	{"en", "The harbour is calm - Ida Holm: “No boat has left since the morning.”", []string{"direct: No boat has left since the morning. | Ida Holm | "}},
	{"en", "Ida Holm, master of the port in Bergen, Norway, said “no boat has left since the morning.”", []string{"mixed: no boat has left since the morning. | Ida Holm | said"}},
	{"es", "«Los barcos pueden salir», afirmó la ministra.", []string{"direct: Los barcos pueden salir | la ministra | afirmó"}},
	{"es", "La ministra aseguró que «los barcos ya pueden salir del puerto».", []string{"mixed: los barcos ya pueden salir del puerto | La ministra | aseguró"}},
	{"es", "“Ya pueden salir los barcos”, dijo este lunes la ministra.", []string{"direct: Ya pueden salir los barcos | la ministra | dijo"}},
	{"es", "«Nadie salió esa noche», añadió.", []string{"direct: Nadie salió esa noche |  | añadió"}},
	{"es", "Según la ministra, ningún barco salió esa noche.", []string{"indirect: ningún barco salió esa noche | la ministra | Según"}},
	{"es", "La ministra negó que hubiera salido un barco.", []string{"indirect: negó que hubiera salido un barco | La ministra | negó"}},
	{"es", "—Ya pueden salir los barcos —dijo Ana—. Buen viaje.", []string{"direct: Ya pueden salir los barcos | Ana | dijo", "direct: Buen viaje. | Ana | dijo"}},
	{"en", "“Who would ever leave this port?” Holm said last week.", []string{"direct: Who would ever leave this port? | Holm | said"}},
	{"en", "“No boat will leave the port,” Ada Kranz, secretary of roads, rivers, and ports, said.", []string{"direct: No boat will leave the port | Ada Kranz | said"}},
	{"en", "The harbour is “a shame for all of us” and “a loss,” Holm said.", []string{"mixed: a shame for all of us | Holm | said", "direct: a loss | Holm | said"}},
	{"en", "Recalling “the long night at sea,” though, Holm left.", []string{"fragment: the long night at sea | Holm | Recalling"}},
	{"en", "Holm told Radio Nord that the owner, Boats.com, was not “prepared for the storm that came.”", []string{"indirect: the owner, Boats.com | Holm | told | to Radio Nord", "mixed: prepared for the storm that came. | Holm | told | to Radio Nord"}},
	{"en", "The plan, says Ida Holm, is “a shame for all of us.”", []string{"mixed: a shame for all of us. | Ida Holm | says"}},
	{"en", "In May, Holm issued a statement, “No boat will leave the port.”", []string{"direct: No boat will leave the port. | Holm | statement"}},
	{"en", "It said: “No boat will leave the port.”", []string{"direct: No boat will leave the port. | It | said"}},
	{"en", "Holm came with Ida Lund warning of “a shame for all,” and asking, “Who will leave the port?”", []string{"fragment: a shame for all | Ida Lund | warning", "direct: Who will leave the port? | Ida Lund | asking"}},
	{"en", "Ada Kranz, who was to visit the port on Friday, promised an independent inquiry.", nil},
	{"en", "Ada Kranz, who owns Boats Ltd, said the company would pay.", []string{"indirect: the company would pay | Ada Kranz, who | said"}},
	{"en", "Holding up a letter, Holm said, “No boat will leave the port.”", []string{"direct: No boat will leave the port. | Holm | said"}},
	{"en", "Holm, with unconcealed delight, chided Lund for coming.", nil},
	{"en", "In Bergen, boats had left the port, said Holm.", []string{"indirect: In Bergen, boats had left the port | Holm | said"}},
	{"en", "This is the storm that Holm announced that same day.", nil},
	{"en", "Even after the storm had passed, Holm insisted.", nil},
	{"en", "The minister freed Ida Lund, a captain accused of theft.", nil},
	{"en", "Boats come from the early fishing states that have ports.", nil},
	{"en", "It is a list of his writing that the library kept.", nil},
	{"en", "Holm announced his departure from the port.", nil},
	{"en", "Holm announced the port would close.", []string{"indirect: the port would close | Holm | announced"}},
	{"en", "Ada Kranz, citing “the calm of the sea,” said the boats could leave.", []string{"fragment: the calm of the sea | Ada Kranz | citing"}},
	{"en", "The boat sank near Reno, which has no port, said the minister.", []string{"indirect: The boat sank near Reno, which has no port | the minister | said"}},
	{"en", "A letter from the union obtained by Radio Nord warns that “no boat may leave the port.”", []string{"mixed: no boat may leave the port. | A letter from the union obtained by Radio Nord | warns"}},
	{"en", "A captain speaking to Radio Nord said the boats had left.", []string{"indirect: the boats had left | A captain | said | to Radio Nord"}},
	{"en", "Holm said on Radio Nord’s “Good Morning Bergen” that the boats had left.", []string{"indirect: the boats had left | Holm | said | to Radio Nord"}},
	{"en", "Holm called the radio show “the best company of a long night.”", []string{"mixed: the best company of a long night. | Holm | called"}},
	{"en", "The company denied that any boat had left.", []string{"indirect: denied that any boat had left | The company | denied"}},
	{"en", "Holm rejected the harbour plan.", []string{"indirect: rejected the harbour plan | Holm | rejected"}},
	{"en", "Holm asked whether any boat had left.", []string{"indirect: whether any boat had left | Holm | asked"}},
	{"en", "No minister said that a boat had left.", nil},
	{"en", "Holm would never say that a boat had left.", nil},
	{"en", "Holm and other captains said that a boat had left.", []string{"indirect: a boat had left | Holm and other captains | said"}},
	{"en", "In an interview with Radio Nord, Holm said that a boat had left.", []string{"indirect: a boat had left | Holm | said | to Radio Nord"}},
	{"en", "“The boats may leave,” Holm told reporters on Monday.", []string{"direct: The boats may leave | Holm | told | to reporters"}},
	{"en", "Neither Holm nor Lund said that a boat had left.", nil},
	{"en", "Holm insisted it was not true that a boat had left.", []string{"indirect: it was not true that a boat had left | Holm | insisted"}},
	{"es", "Ningún ministro dijo que hubiera salido un barco.", nil},
	{"es", "Ruiz negó haber visto los barcos.", []string{"indirect: negó haber visto los barcos | Ruiz | negó"}},
	{"es", "Ruiz dijo no saber nada de los barcos.", []string{"indirect: dijo no saber nada de los barcos | Ruiz | dijo"}},
	{"es", "Ruiz volvió a insistir en que saldrán los barcos.", []string{"indirect: saldrán los barcos | Ruiz | volvió a insistir"}},
	{"es", "Ruiz no llegó a decir que saldrán los barcos.", nil},
	{"es", "Ruiz, que llegó tarde, se limitó a decir que saldrán los barcos.", []string{"indirect: saldrán los barcos | Ruiz | se limitó a decir"}},
	{"es", "A juicio de la alcaldesa, los barcos no debieron salir.", []string{"indirect: los barcos no debieron salir | la alcaldesa | juicio"}},
	{"es", "El ministro, en declaraciones a la Cadena Sur, señaló que saldrán los barcos.", []string{"indirect: saldrán los barcos | El ministro | señaló | to Cadena Sur"}},
	{"es", "El ministro respondió que la cifra era «exagerada».", []string{"indirect: la cifra era «exagerada» | El ministro | respondió"}},
	{"es", "«Ya pueden salir», dijo Ana Ruiz a los micrófonos de Radio Sur.", []string{"direct: Ya pueden salir | Ana Ruiz | dijo | to Radio Sur"}},
	{"es", "En declaraciones a la cadena Telesur, Ruiz afirmó que los barcos pueden salir.", []string{"indirect: los barcos pueden salir | Ruiz | afirmó | to Telesur"}},
	{"es", "-Ya pueden salir -dijo el ex-alcalde-. Buen viaje.", []string{"direct: Ya pueden salir | el ex-alcalde | dijo", "direct: Buen viaje. | el ex-alcalde | dijo"}},
	{"es", "— Ya pueden salir — dijo Ana —. Buen viaje.", []string{"direct: Ya pueden salir | Ana | dijo", "direct: Buen viaje. | Ana | dijo"}},
	{"es", "-2 grados en la costa -la mínima- y sol.", nil},
}

func TestFind(t *testing.T) {
	for _, c := range finds {
		t.Run(c.text, func(t *testing.T) { require.Equal(t, c.want, show(c.text, c.lang)) })
	}
}

func TestNestedQuotation(t *testing.T) {
	text := "“The mayor said ‘no boat may leave’ and went home,” Holm recalled."
	qs := Find(text, linesOf(text), "en")
	require.Len(t, qs, 2)
	require.Equal(t, "nested", qs[1].Form)
	require.Equal(t, 0, qs[1].Parent)
	require.Equal(t, "The mayor", qs[1].Mention.In(text))
}

func TestQuotationOverParagraphs(t *testing.T) {
	text := "“It was a long night,” Holm said. “Nobody slept at all that night.\n\n“And then the sun came up over the boats.”"
	got := show(text, "en")
	require.Len(t, got, 3)
	require.Contains(t, got[2], "| Holm |")
}

func TestEachParagraphOfAQuotationOpensWithAMark(t *testing.T) {
	text := "«No saldrá ningún barco», dijo Ruiz. «Nadie quiere salir esta noche.\n\n" +
		"»Y mañana tampoco saldrá nadie. Los marineros volvieron a sus casas con «su miedo» y no salieron más.\n\n" +
		"»Esa es toda la historia de esta noche».\n\nNo salió ninguno."
	got := show(text, "es")
	require.Len(t, got, 4)
	require.Equal(t, "direct: Y mañana tampoco saldrá nadie. Los marineros volvieron a sus casas con «su miedo» y no salieron más. | Ruiz | dijo", got[2])
	require.Equal(t, "direct: Esa es toda la historia de esta noche | Ruiz | dijo", got[3])
}
