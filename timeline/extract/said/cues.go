package said

import (
	"strings"

	"dateline/timeline/extract/words"
)

// A cue is a form of a verb that tells of speaking.
type cue struct {
	verb    string // in its base form
	tense   words.Tense
	weak    bool // tells of other things as often
	written bool // tells of writing
	noun    bool // takes what is said as a noun too: "denied a rift"
	names   bool // gives a thing a name: "called it a «shame»"
}

// The verbs of speaking. Those that are weak count only next to a quotation or
// before "that"; those that are written make a statement a written one; those
// with a noun can report a thing said without a clause.
var verbs = map[string][4]string{
	"en": {
		`say tell add argue affirm assert insist declare remark explain emphasize emphasise stress propose recount mention announce warn ask
		respond acknowledge admit confirm deny continue conclude suggest indicate reveal recall describe observe predict believe
		joke quip complain vow pledge urge caution concede contend maintain express clarify reiterate highlight underscore underline lament boast
		accuse denounce condemn criticize criticise blast slam mock shout yell agree dismiss wonder testify opine posit tout deadpan
		retort counter hint allege repeat advise exclaim interject muse fume implore plead beg thunder dub cite brag crow gush scoff
		advocate defend inform elaborate relate assure reply answer note think state claim comment caution reaffirm rebut lambaste decry
		estimate propose confess specify detail stipulate promise proclaim dispute guarantee bellow bark murmur whisper mutter sigh snap growl chant
		reason theorize surmise rejoin quote recommend notify enthuse marvel bristle jab sneer chide scold rail reflect reminisce grumble gripe
		chuckle laugh cry scream react remember press protest snipe imply sputter stammer chime crack retaliate grouse confide sing`,
		`know feel hear see show find order offer report charge label point question signal demand call praise request begin refer decide
		read stress outline hope expect fear consider threaten reject accept swear support sum
		apologize apologise doubt invite welcome hail bemoan blame discuss summarize summarise rule
		brand term characterize characterise portray deride deem remind project boom lecture vent intone preach applaud commend laud attack taunt ridicule
		forecast bemoan scorn hammer rip lambast urge start thank introduce worry`,
		`write tweet post text retweet`,
		`deny question reject denounce condemn criticize criticise dispute demand dismiss lament assure guarantee decry`,
	},
	"es": {
		`decir afirmar asegurar señalar indicar manifestar expresar declarar explicar agregar añadir sostener insistir advertir precisar aclarar
		subrayar destacar recalcar enfatizar reiterar admitir reconocer negar desmentir anunciar proponer sugerir recordar contar relatar comentar apuntar
		responder contestar replicar preguntar exclamar confesar alegar argumentar argüir concluir opinar considerar denunciar criticar condenar lamentar
		prometer pedir exigir instar exhortar celebrar confirmar revelar detallar informar puntualizar remarcar resaltar acotar acusar cuestionar
		proseguir continuar matizar ironizar bromear sentenciar zanjar aseverar acentuar ratificar vaticinar pronosticar estimar
		atestiguar testificar comunicar plantear defender rechazar reclamar solicitar abogar describir mencionar garantizar descartar reprochar achacar atribuir`,
		`creer pensar saber ver mostrar encontrar ordenar ofrecer llamar calificar tildar leer rezar invitar valorar agradecer
		comenzar empezar esperar temer confiar aceptar apoyar citar hablar dar referir disculpar cifrar`,
		`escribir tuitear publicar postear trinar`,
		`negar cuestionar rechazar denunciar condenar criticar exigir lamentar descartar desmentir garantizar cifrar`,
	},
}

// naming are verbs that give a thing a name, with that thing between the verb
// and the quotation.
var naming = map[string]map[string]bool{
	"en": words.Set(`call describe label dub brand term characterize characterise portray praise hail blast slam mock criticize criticise denounce refer tout
		rip lambast lambaste hammer scold chide attack ridicule taunt rebuke declare deride dismiss decry condemn consider deem accuse tell ask warn inform remind thank introduce`),
	"es": words.Set(`calificar tildar llamar describir definir considerar tachar catalogar acusar reprochar achacar atribuir`),
}

var cues = map[string]map[string]cue{"en": inflect("en"), "es": inflect("es")}

func inflect(lang string) map[string]cue {
	out := map[string]cue{}
	lists := verbs[lang]
	noun := words.Set(lists[3])
	for class := 2; class >= 0; class-- { // the strong ones last, so that they win
		for _, verb := range strings.Fields(lists[class]) {
			for _, f := range words.Forms(lang, verb) {
				c := out[f.Word]
				c.verb, c.tense = verb, c.tense|f.Tense
				c.weak, c.written, c.noun, c.names = class == 1, class == 2, noun[verb], naming[lang][verb]
				out[f.Word] = c
			}
		}
	}
	for _, w := range soft[lang] {
		if c, ok := out[w]; ok {
			c.weak = true
			out[w] = c
		}
	}
	return out
}

// soft are forms of strong verbs that are nouns, or words of other kinds, as
// often.
var soft = map[string][]string{
	"en": {
		"state", "states", "claim", "claims", "note", "notes", "stress", "reply", "answer", "comment", "comments", "promise", "promises", "detail",
		"details", "estimate", "estimates", "counter", "highlight", "highlights", "criticize", "described", "mock", "think", "cite", "believe", "declared",
		"remark", "remarks", "pledge", "pledges", "vow", "vows", "hint", "hints", "advocate", "advocates", "defend", "lament", "boast", "caution", "agreed",
	},
	"es": {
		"cuenta", "cuentan", "apunta", "comunica", "contesta", "replica", "denuncia", "denuncias", "critica", "condena", "propuesta", "pregunta",
		"respuesta", "dicho", "considera", "estima", "recuerdo", "detalle", "informe", "sostiene", "celebra", "manifiesta", "señal", "anuncio",
		"confirmado", "anunciado", "informado", "pedido", "da", "dan", "dio", "dieron", "dando", "daba",
	},
}

// nouns of speaking, with which a quotation is introduced or closed: "was the
// minister's response".
var nouns = map[string]map[string]bool{
	"en": words.Set(`response answer reply words message statement verdict conclusion warning question comment argument explanation assessment motto slogan advice`),
	"es": words.Set(`respuesta contestación palabras mensaje declaración advertencia conclusión pregunta comentario argumento explicación frase sentencia`),
}

// owned are nouns of speaking that somebody's words follow: "her warning that".
var owned = map[string]map[string]bool{
	"en": words.Set(`warning promise pledge remark comment claim statement assertion suggestion argument declaration dictum motto slogan phrase mantra contention
		insistence vow admission complaint accusation description announcement call question answer reply response line message view belief observation prediction
		rejection denunciation condemnation characterization characterisation refrain quip boast threat demand plea advice`),
	"es": words.Set(`advertencia promesa comentario declaración afirmación sugerencia argumento lema frase queja acusación descripción anuncio llamado respuesta
		mensaje opinión observación predicción`),
}

// papers are things that carry written words: "a message saying".
var papers = map[string]map[string]bool{
	"en": words.Set(`message letter note inscription dedication sign banner placard tweet post caption email e-mail memo headline card plaque text poster telegram
		signature statement communiqué communique document label tag`),
	"es": words.Set(`mensaje carta nota inscripción dedicatoria letrero pancarta cartel tuit trino publicación correo memorando titular tarjeta placa texto
		telegrama comunicado documento leyenda firma etiqueta`),
}

// reads are the verbs by which a paper speaks.
var reads = map[string]map[string]bool{
	"en": words.Set(`reading read reads saying said says stating stated states that which declaring declared`),
	"es": words.Set(`decía dice diciendo dijo rezaba reza leía lee señalaba señala que donde afirmaba afirma decían decia`),
}

func (f *finder) cue(w words.Word) (cue, bool) {
	if w.Quote >= 0 || w.Cap && !w.First { // "the Washington Post"
		return cue{}, false
	}
	c, ok := f.cues[w.Low]
	return c, ok
}

// speaks reports whether a cue can stand as the verb of a sentence.
func (c cue) speaks() bool { return c.tense.Finite() || c.tense&words.Participle != 0 }

// only reports whether a cue is a participle that needs another verb's
// subject: "insisting".
func (c cue) gerund() bool { return c.tense == words.Gerund }
