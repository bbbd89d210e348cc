package merge

import (
	"strings"

	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/words"
)

// families are kinds of happening: English verbs, Spanish verbs, and nouns of
// both. What one article calls talks another calls a meeting; words of two
// families tell of two things.
var families = []struct{ english, spanish, nouns string }{
	{"meet receive", "reunir reunirse encontrarse dialogar conversar recibir", "meeting meetings talks summit encounter reunión reuniones encuentro cumbre diálogo"},
	{"phone telephone", "telefonear", "phone telephone llamada conversación"},
	{"visit travel arrive", "visitar viajar llegar", "visit trip visita viaje llegada"},
	{"kill murder assassinate die", "matar asesinar morir fallecer", "dead death deaths murder assassination muerte muertes muertos fallecidos asesinato"},
	{"wound injure hurt", "herir lesionar", "injuries heridos heridas"},
	{"strike attack bomb raid bombard shell", "atacar bombardear", "strike strikes attack attacks bombing airstrike airstrikes raid ataque ataques bombardeo bombardeos"},
	{"capture arrest detain seize abduct kidnap", "capturar detener arrestar secuestrar", "capture arrest detention seizure abduction kidnapping captura detención arresto secuestro"},
	{"release free", "liberar excarcelar", "release liberación"},
	{"sign", "firmar suscribir", "signing firma"},
	{"elect vote win", "elegir votar ganar", "election elections vote victory elección elecciones votación victoria comicios"},
	{"resign quit", "renunciar dimitir", "resignation renuncia dimisión"},
	{"appoint name swear inaugurate", "nombrar designar juramentar posesionar", "appointment inauguration nombramiento designación investidura posesión"},
	{"dismiss fire sack oust", "destituir despedir cesar", "dismissal destitución despido cese"},
	{"sanction blacklist designate", "sancionar", "sanction sanctions sanción sanciones"},
	{"tax", "gravar", "tariff tariffs duty duties levy arancel aranceles gravamen tasa tasas"},
	{"suspend halt cancel cut", "suspender cancelar cortar interrumpir", "suspension cut cancellation suspensión corte cancelación"},
	{"announce declare", "anunciar declarar", "announcement declaration anuncio declaración"},
	{"launch", "lanzar", "launch lanzamiento"},
	{"approve pass ratify adopt", "aprobar ratificar adoptar", "approval ratification aprobación ratificación"},
	{"reject veto deny", "rechazar vetar negar", "rejection veto rechazo"},
	{"protest march demonstrate rally", "protestar marchar manifestarse", "protest protests march rally demonstration protesta protestas marcha manifestación"},
	{"convict sentence", "condenar sentenciar", "conviction sentence condena sentencia"},
	{"sue indict charge", "demandar imputar", "lawsuit indictment charges demanda imputación"},
	{"extradite deport", "extraditar deportar", "extradition deportation extradición deportación"},
	{"quake", "temblar", "earthquake quake terremoto sismo temblor"},
	{"flood", "inundar", "flood floods flooding inundación inundaciones"},
	{"crash collide", "chocar estrellar estrellarse colisionar", "crash collision accident accidente choque colisión"},
	{"burn", "arder incendiar", "fire blaze incendio"},
	{"explode detonate", "explotar estallar detonar", "explosion blast explosión estallido detonación"},
	{"expel", "expulsar", "expulsion expulsión"},
	{"invite", "invitar", "invitation invitación"},
	{"deploy", "desplegar", "deployment despliegue"},
	{"open reopen", "abrir reabrir", "opening reopening apertura reapertura"},
	{"close shut", "cerrar", "closure cierre"},
	{"apologise apologize", "disculpar disculparse", "apology disculpa disculpas"},
	{"sink capsize", "hundir hundirse naufragar", "sinking shipwreck hundimiento naufragio"},
	{"collapse", "derrumbar derrumbarse desplomarse", "collapse derrumbe desplome"},
	{"rescue", "rescatar", "rescue rescate"},
	{"evacuate", "evacuar", "evacuation evacuación"},
	{"withdraw", "retirar", "withdrawal retirada"},
	{"ban prohibit", "prohibir", "ban prohibition prohibición"},
	{"accuse", "acusar", "accusation accusations acusación acusaciones"},
	{"resume", "reanudar", "resumption reanudación"},
	{"file", "presentar solicitar", "filing solicitud"},
	{"fall drop plunge rise climb", "caer bajar subir", "fall drop rise caída bajada subida"},
}

// concepts gives the number of the family of each word, folded, from 1 on. A
// word of two families belongs to the first.
var concepts = func() map[string]int {
	out := map[string]int{}
	for i, f := range families {
		add := func(w string) {
			if w = prose.Fold(w); out[w] == 0 {
				out[w] = i + 1
			}
		}
		for lang, verbs := range map[string]string{"en": f.english, "es": f.spanish} {
			for _, verb := range strings.Fields(verbs) {
				for _, form := range words.Forms(lang, verb) {
					add(form.Word)
				}
			}
		}
		for _, noun := range strings.Fields(f.nouns) {
			add(noun)
		}
	}
	return out
}()

// concept returns the family of the first of some words that has one; 0 for none.
func concept(texts ...string) int {
	for _, s := range texts {
		for _, w := range terms(s) {
			if c := concepts[w]; c != 0 {
				return c
			}
		}
	}
	return 0
}
