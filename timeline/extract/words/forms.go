package words

import (
	"strings"

	"dateline/timeline/extract/prose"
)

// A Tense is what a verb form can be.
type Tense uint8

// The tenses, which one form may share: "said" is Past and Participle.
const (
	Past Tense = 1 << iota
	Present
	Participle
	Gerund
	Base
)

// A Form is one form of a verb.
type Form struct {
	Word  string
	Tense Tense
}

// Finite reports whether the form can be a sentence's verb by itself.
func (t Tense) Finite() bool { return t&(Past|Present) != 0 }

// irregular English verbs: the past, then the participle where it differs.
var irregular = table(`say said, tell told, write wrote written, think thought, begin began begun, know knew known, feel felt, hear heard,
	see saw seen, find found, read read, put put, hold held, meet met, give gave given, take took taken, leave left, win won, lose lost,
	strike struck, shoot shot, send sent, build built, break broke broken, cut cut, fall fell fallen, fly flew flown, go went gone,
	come came come, get got, make made, pay paid, bring brought, buy bought, sell sold, spend spent, lead led, flee fled, fight fought,
	seek sought, set set, hit hit, rise rose risen, speak spoke spoken, swear swore sworn, steal stole stolen, freeze froze frozen,
	withdraw withdrew withdrawn, overthrow overthrew overthrown, become became become, catch caught, keep kept, run ran run, shut shut,
	sink sank sunk, undergo underwent undergone, overturn overturned, foresee foresaw foreseen, blow blew blown, draw drew drawn,
	bid bid, beat beat beaten, split split, stand stood, understand understood, undertake undertook undertaken, shake shook shaken,
	choose chose chosen, throw threw thrown, foreswear foreswore foresworn, grow grew grown, teach taught, quit quit, let let, sue sued, lay laid, mean meant, bind bound, deal dealt, drive drove driven, eat ate eaten, feed fed, hide hid hidden,
	ride rode ridden, sing sang sung, sit sat, sleep slept, stick stuck, sweep swept, swing swung, tear tore torn, wake woke woken, wear wore worn, wind wound,
	cost cost, spread spread, cast cast, burst burst, shed shed, thrust thrust, forbid forbade forbidden, forgive forgave forgiven, drink drank drunk,
	lend lent, bend bent, dig dug, hang hung, breed bred, bleed bled, swim swam swum, slide slid, shine shone, ring rang rung`)

// doubled verbs write their last consonant twice.
var doubled = Set(`admit quip brag beg dub refer plan ban stop drop step kidnap bar commit permit submit occur transfer shop slam rap hit cut put set
	run shut swap scrap strip grab rob trap spot chat jot nod sob stun pin sit get bid win begin quit tap wrap`)

// English returns the forms of a verb given in its base form.
func English(base string) []Form {
	stem := base
	if doubled[base] {
		stem += base[len(base)-1:]
	}
	var s, ed, ing string
	last := base[len(base)-1]
	switch {
	case last == 'e':
		s, ed, ing = base+"s", base+"d", base[:len(base)-1]+"ing"
		if strings.HasSuffix(base, "ee") {
			ing = base + "ing"
		}
	case last == 'y' && len(base) > 1 && !strings.ContainsRune("aeou", rune(base[len(base)-2])):
		s, ed, ing = base[:len(base)-1]+"ies", base[:len(base)-1]+"ied", base+"ing"
	default:
		s, ed, ing = base+"s", stem+"ed", stem+"ing"
		if last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(base, "ch") || strings.HasSuffix(base, "sh") || base == "go" {
			s = base + "es"
		}
	}
	out := []Form{{base, Base}, {s, Present}, {ing, Gerund}}
	if f, ok := irregular[base]; ok {
		part := f[len(f)-1]
		if part == f[0] {
			return append(out, Form{f[0], Past | Participle})
		}
		return append(out, Form{f[0], Past}, Form{part, Participle})
	}
	return append(out, Form{ed, Past | Participle})
}

// spanishOdd gives the forms of Spanish verbs that the endings do not:
// infinitive, then present, preterite, gerund, participle ("-" for the
// regular one), the third person singular of each; plurals follow from them.
var spanishOdd = table(`decir dice dijo diciendo dicho, sostener sostiene sostuvo - -, mantener mantiene mantuvo - -, exponer expone expuso - expuesto,
	proponer propone propuso - propuesto, imponer impone impuso - impuesto, advertir advierte advirtió advirtiendo -, pedir pide pidió pidiendo -,
	sugerir sugiere sugirió sugiriendo -, negar niega - - -, recordar recuerda - - -, contar cuenta - - -, mostrar muestra - - -,
	defender defiende - - -, referir refiere refirió refiriendo -, predecir predice predijo prediciendo predicho, hacer hace hizo - hecho,
	poner pone puso - puesto, dar da dio dando dado, venir viene vino viniendo -, tener tiene tuvo - -, traer trae trajo trayendo traído,
	producir produce produjo - -, morir muere murió muriendo muerto, abrir abre - - abierto, romper rompe - - roto, volver vuelve - - vuelto,
	devolver devuelve - - devuelto, resolver resuelve - - resuelto, cubrir cubre - - cubierto, descubrir descubre - - descubierto,
	obtener obtiene obtuvo - -, detener detiene detuvo - -, retener retiene retuvo - -, suspender - - - -, reunir reúne - - -, perseguir persigue persiguió persiguiendo -,
	elegir elige eligió eligiendo -, destruir destruye destruyó destruyendo -, huir huye huyó huyendo -, caer cae cayó cayendo caído,
	leer lee leyó leyendo leído, atribuir atribuye atribuyó atribuyendo -, acordar acuerda - - -, comenzar comienza - - -, cerrar cierra - - -,
	despedir despide despidió despidiendo -, escribir - - - escrito, suscribir - - - suscrito, concluir concluye concluyó concluyendo -,
	excluir excluye excluyó excluyendo -, construir construye construyó construyendo -, contribuir contribuye contribuyó contribuyendo -,
	sustituir sustituye sustituyó sustituyendo -, distribuir distribuye distribuyó distribuyendo -, seguir sigue siguió siguiendo -,
	conseguir consigue consiguió consiguiendo -, intervenir interviene intervino interviniendo -, convenir conviene convino conviniendo -,
	convertir convierte convirtió convirtiendo -, desmentir desmiente desmintió desmintiendo -, mentir miente mintió mintiendo -,
	reconocer - - - -, aparecer - - - -, ofrecer - - - -, rezar - - - -, rogar ruega - - -, apostar apuesta - - -, aprobar aprueba - - -,
	comprobar comprueba - - -, encontrar encuentra - - -, entender entiende - - -, extender extiende - - -, perder pierde - - -, manifestar manifiesta - - -,
	oponer opone opuso - opuesto, disponer dispone dispuso - dispuesto, suponer supone supuso - supuesto, ir va fue yendo ido, ver ve vio - visto,
	prever prevé previó - previsto, impedir impide impidió impidiendo -, repetir repite repitió repitiendo -, recibir - - - -, salir - - - -,
	querer quiere quiso - -, saber sabe supo - -, empezar empieza - - -, requerir requiere requirió requiriendo -, herir hiere hirió hiriendo -,
	interponer interpone interpuso - interpuesto, revertir revierte revirtió revirtiendo -, invertir invierte invirtió invirtiendo -, soñar sueña - - -,
	reabrir reabre - - reabierto, encerrar encierra - - -, desplegar despliega - - -, enviar envía - - -, confiar confía - - -, desafiar desafía - - -,
	acentuar acentúa - - -, evaluar evalúa - - -, continuar continúa - - -, criar - - - -, prohibir prohíbe - - -, sonreír sonríe sonrió - -`)

// Spanish returns the third-person forms of a verb given in the infinitive.
// Its "past" is the preterite; the imperfect counts as Past too.
func Spanish(infinitive string) []Form {
	infinitive = strings.TrimSuffix(infinitive, "se")
	k := len(infinitive) - 2
	if strings.HasSuffix(infinitive, "ír") {
		k = len(infinitive) - len("ír")
	}
	if k < 1 {
		return nil
	}
	stem, ar := infinitive[:k], strings.HasSuffix(infinitive, "ar")
	present, past, ing, part := stem+"e", stem+"ió", stem+"iendo", stem+"ido"
	imperfect := stem + "ía"
	if ar {
		present, past, ing, part = stem+"a", stem+"ó", stem+"ando", stem+"ado"
		imperfect = stem + "aba"
	}
	if strings.HasSuffix(infinitive, "uir") && !strings.HasSuffix(infinitive, "guir") && !strings.HasSuffix(infinitive, "quir") { // construir, huir
		present, past, ing = stem+"ye", stem+"yó", stem+"yendo"
	}
	if f, ok := spanishOdd[infinitive]; ok {
		for i, p := range []*string{&present, &past, &ing, &part} {
			if i < len(f) && f[i] != "-" {
				*p = f[i]
			}
		}
	}
	return []Form{
		{infinitive, Base},
		{ing, Gerund},
		{part, Participle},
		{present, Present},
		{present + "n", Present},
		{past, Past},
		{plural(past, ar), Past},
		{imperfect, Past},
		{imperfect + "n", Past},
	}
}

// plural gives "dijeron" for "dijo", "afirmaron" for "afirmó", "fueron" for
// "fue", "dieron" for "dio".
func plural(past string, ar bool) string {
	switch {
	case past == "fue":
		return "fueron"
	case strings.HasSuffix(past, "ió"):
		return strings.TrimSuffix(past, "ió") + "ieron"
	case strings.HasSuffix(past, "yó"):
		return strings.TrimSuffix(past, "ó") + "eron"
	case ar && strings.HasSuffix(past, "ó"):
		return strings.TrimSuffix(past, "ó") + "aron"
	case strings.HasSuffix(past, "io"):
		return strings.TrimSuffix(past, "io") + "ieron"
	case strings.HasSuffix(past, "jo"):
		return strings.TrimSuffix(past, "o") + "eron"
	case strings.HasSuffix(past, "o"):
		return strings.TrimSuffix(past, "o") + "ieron"
	}
	return past
}

// Forms returns the forms of a verb in a language, "en" or "es".
func Forms(lang, base string) []Form {
	if lang == "es" {
		return Spanish(base)
	}
	return English(base)
}

// table reads "word form form, word form": the first word is the key.
func table(list string) map[string][]string {
	out := map[string][]string{}
	for _, line := range strings.Split(list, ",") {
		if f := strings.Fields(line); len(f) > 1 {
			out[f[0]] = f[1:]
		}
	}
	return out
}

var (
	pasts    = pastForms()
	notPast  = Set(`need embed seed feed speed breed deed weed indeed exceed proceed succeed hundred sacred naked wicked kindred red bed shed biased united so-called aged`)
	helpers  = map[string]map[string]bool{"en": Set(`was were has had did is are will would have`), "es": Set(`fue fueron ha han había habían es son será serán va van era eran`)}
	spanPast = []string{"ó", "aron", "ieron", "eron", "dujo"}
	spanNot  = Set(`no yo lo pero cuando como según también año años todo solo sólo cómo qué quién allí aquí está así más además después atención alarón faraón varón barón`)
)

func pastForms() map[string]bool {
	out := map[string]bool{}
	for _, f := range irregular {
		out[f[0]] = true
	}
	for w := range sameForm {
		delete(out, w)
	}
	return out
}

// sameForm are verbs whose past is their base form.
var sameForm = Set(`read put set cut hit let shut split bid beat cost spread cast burst shed thrust`)

// PastOrBase reports whether w may be a past tense that looks like the base
// form: "put". What stands before it must tell.
func (t *Text) PastOrBase(w Word) bool { return t.Lang == "en" && sameForm[w.Low] }

// Past reports whether w looks like a verb in the past tense: by its ending,
// or by a table of the irregular ones.
func (t *Text) Past(w Word) bool {
	if w.Kind != prose.Word || w.Cap && w.Low != "" && t.Lang == "en" {
		return false
	}
	if t.Lang == "es" {
		if spanNot[w.Low] {
			return false
		}
		for _, end := range spanPast {
			if len(w.Low) > len(end)+2 && strings.HasSuffix(w.Low, end) {
				return true
			}
		}
		return spanishPast[w.Low]
	}
	return pasts[w.Low] || strings.HasSuffix(w.Low, "ed") && len(w.Low) > 4 && !notPast[w.Low]
}

// Helper reports whether w is an auxiliary that makes a clause finite.
func (t *Text) Helper(w Word) bool { return helpers[t.Lang][w.Low] }

var spanishPast = oddPasts()

// oddPasts are the third persons of the irregular Spanish preterites.
func oddPasts() map[string]bool {
	out := map[string]bool{}
	for _, f := range spanishOdd {
		if len(f) > 1 && f[1] != "-" {
			out[f[1]], out[plural(f[1], true)] = true, true
		}
	}
	return out
}
