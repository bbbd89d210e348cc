package merge

import "strings"

// concepts are families of words for one kind of happening, English and Spanish,
// as stems: what one article calls talks another calls a meeting. Words of two
// families tell of two things.
var concepts = func() map[string]int {
	out := map[string]int{}
	for i, family := range strings.Split(strings.TrimSpace(`
meet met meeting talks summit encounter reunió reunieron reunirse reunión encuentro cumbre dialogaron conversaron received recibió
call called phone telephoned telephone spoke llamada llamó habló hablaron conversación conversation
visit visited travelled traveled arrived trip visita visitó viajó llegó viaje
kill killed shot murder murdered assassinated death died dead die mató mataron murió murieron asesinó asesinaron asesinato muerte fallecidos
wound wounded injured hirió hirieron heridos
strike struck attack attacked bombed bombing airstrike raid bombardeó bombardeo ataque atacó
capture captured arrest arrested detained detention seized abducted abduction kidnapped capturó capturaron captura detuvo detenido detención arresto arrestó secuestro secuestró
release released freed liberó liberaron liberación
sign signed signing treaty firmó firmaron firma
elect elected won victory elections election vote voted eligió ganó elecciones elección votó votación victoria
resign resigned resignation stepped quit renunció dimitió renuncia dimisión
appoint appointed named swore sworn nombró designó nombramiento juró inauguration inaugurated posesión
dismiss dismissed fired sacked destituyó destitución despidió
sanction sanctioned sanctions blacklisted designated sancionó sanciones
tariff tariffs duty duties levy arancel aranceles gravamen tasa
suspend suspended halted cut cancelled canceled suspendió suspensión cortó corte canceló
announce announced announcement declared anunció anunciaron anuncio declaró
launch launched lanzó lanzamiento
approve approved passed ratified adopted aprobó aprobaron aprobación ratificó
reject rejected vetoed denied rechazó rechazo vetó negó
protest protested protests marched march rally strike demonstrators protesta protestas marcha marchó manifestación
convict convicted sentenced sentence condenó condena sentencia
sue sued lawsuit indicted charged charges demandó demanda acusó imputó
extradite extradited extradition deported extraditó extradición deportó
earthquake quake terremoto sismo temblor
flood floods flooding inundación inundaciones
crash crashed collided collision accidente chocó estrelló
fire blaze burned incendio
explosion exploded blast detonated explosión explotó estalló
expel expelled withdrew withdraw recalled recall expulsó retiró llamó
invite invited invitation invitó invitación
deploy deployed desplegó despliegue
open opened reopened abrió reabrió apertura
close closed shut cerró cierre
apologise apologised apologized disculpó disculpas
`), "\n") {
		for _, w := range strings.Fields(family) {
			for _, t := range terms(w) {
				if s := stem(t); out[s] == 0 {
					out[s] = i + 1
				}
			}
		}
	}
	return out
}()

// concept returns the family of the first of some words that has one; 0 for none.
func concept(texts ...string) int {
	for _, s := range texts {
		for _, w := range terms(s) {
			if c := concepts[stem(w)]; c != 0 {
				return c
			}
		}
	}
	return 0
}
