package extract

import (
	"strings"

	"dateline/timeline/extract/words"
)

// A deed is what a verb form tells was done.
type deed struct {
	verb  string // in its base form
	tense words.Tense
}

// doings are the verbs by which something happens, without a date beside them:
// what people and bodies do to each other in the news.
var doings = map[string]string{
	"en": `meet present propose invite hand give provide exchange gift sign attack strike bomb kill shoot capture seize arrest detain abduct kidnap deploy
		launch impose lift suspend cancel postpone approve reject ratify veto elect resign protest march gather arrive travel visit land
		sanction expel recall deport extradite invade sue convict sentence indict release free withdraw pass lay bring take apologize apologise accuse condemn
		lament denounce call ask request demand offer appoint name dismiss fire ban block close open reopen destroy intercept raid storm fly send receive host
		join leave quit win lose declare order announce agree negotiate talk speak telephone phone swear designate decertify blacklist cut freeze
		summon fill evacuate rescue dissolve found inaugurate unveil publish file surrender flee escape crash collapse erupt explode overthrow topple
		oust nationalize annex occupy assassinate murder poison stab contradict respond award raise slash halt extend put place answer swap split found cede threaten deny`,
	"es": `reunirse reunir presentar proponer invitar entregar dar intercambiar regalar firmar atacar bombardear matar asesinar capturar detener arrestar
		secuestrar desplegar lanzar imponer levantar suspender cancelar aplazar posponer aprobar rechazar ratificar vetar elegir dimitir renunciar protestar
		marchar llegar viajar visitar aterrizar sancionar expulsar deportar extraditar invadir demandar condenar liberar retirar traer disculparse disculpar
		acusar lamentar denunciar llamar pedir solicitar exigir ofrecer nombrar designar destituir despedir prohibir bloquear cerrar abrir reabrir destruir
		interceptar allanar enviar recibir acoger abandonar ganar perder declarar ordenar anunciar acordar negociar dialogar conversar hablar jurar cortar congelar
		convocar evacuar rescatar disolver fundar inaugurar publicar rendirse huir escapar caer estallar explotar derrocar derrotar ocupar anexionar
		apuñalar envenenar responder contestar achacar devolver gravar deplorar extender expirar caducar`,
}

// light verbs only say that their subject happened: "the meeting took place".
var light = map[string]map[string]bool{
	"en": words.Set(`took take takes place held hold happened occurred was were came began started followed ended opened`),
	"es": words.Set(`tuvo tuvieron lugar celebró celebraron ocurrió ocurrieron sucedió fue fueron hubo produjo empezó comenzó terminó realizó registró`),
}

// happenings are nouns for what happens. Gatherings are those at which other
// things happen.
var (
	gatherings = map[string]map[string]bool{
		"en": words.Set(`meeting talks summit encounter visit call conversation dialogue conference ceremony gathering dinner lunch hearing session`),
		"es": words.Set(`reunión encuentro cumbre cita visita llamada conversación diálogo conferencia ceremonia cena almuerzo audiencia sesión`),
	}
	happenings = map[string]map[string]bool{
		"en": words.Set(`abduction attack attacks strike strikes raid capture arrest election elections vote referendum coup war invasion bombing explosion
			shooting protest protests march exchange signing resignation death assassination murder earthquake hurricane flood crash accident
			ceasefire truce agreement treaty deal launch announcement statement statements interview speech inauguration funeral trial verdict
			sentence operation offensive massacre kidnapping handover release deportation extradition declaration decision decree sanctions tariff
			embargo blockade strike blackout outage rescue evacuation debate appointment nomination aggression quarrel`),
		"es": words.Set(`secuestro ataque ataques bombardeo redada captura arresto detención elección elecciones votación referendo referéndum golpe guerra
			invasión explosión tiroteo protesta protestas marcha intercambio firma renuncia dimisión muerte asesinato terremoto huracán inundación
			accidente tregua acuerdo tratado lanzamiento anuncio declaración declaraciones entrevista discurso investidura funeral juicio veredicto
			sentencia operación operativo ofensiva masacre entrega liberación deportación extradición decisión decreto sanciones arancel embargo
			bloqueo apagón rescate evacuación debate nombramiento agresión corte derrocamiento incautación`),
	}
)

var deeds = map[string]map[string]deed{"en": deedsOf("en"), "es": deedsOf("es")}

func deedsOf(lang string) map[string]deed {
	out := map[string]deed{}
	for _, verb := range strings.Fields(doings[lang]) {
		for _, f := range words.Forms(lang, verb) {
			for _, word := range []string{f.Word, british(f.Word)} {
				d := out[word]
				d.verb, d.tense = verb, d.tense|f.Tense
				out[word] = d
			}
		}
	}
	return out
}

// british doubles the l of a form as the British do: "cancelled".
func british(form string) string {
	for _, end := range []string{"eled", "eling", "aled", "aling"} {
		if stem, ok := strings.CutSuffix(form, end); ok {
			return stem + end[:2] + "l" + end[2:]
		}
	}
	return form
}

// breakers begin a new clause.
var breakers = map[string]map[string]bool{
	"en": words.Set(`that which who whom whose when while where because if after before as but since until although though whether once and or than`),
	"es": words.Set(`que quien quienes cuando mientras donde porque si tras aunque pero como pues y e o sino cuyo cuya según`),
}
