package who

import "dateline/timeline/extract/words"

// A gender is what a word tells of the sex of the person it names.
type gender uint8

const (
	either gender = iota
	male
	female
)

// rank sorts titles by what they can stand for: "the Colombian leader" is a
// head of state, whatever the title.
type rank uint8

const (
	office   rank = iota + 1 // a minister, a senator: found again by the same word
	head                     // the head of a state or government
	loose                    // a word for anybody who leads or is known: "leader", "magnate"
	trade                    // what somebody does, found again by the same word or taken for one without an office
	speaking                 // speaks for somebody else, and may be anybody: "spokesman"
)

type title struct {
	word   string // the class it belongs to, in English: "president"
	rank   rank
	gender gender
}

// titles looks up the head words of titles in small letters.
var titles = map[string]title{}

// titleTable gives, a class a line, its rank and its words; f: and m: mark
// the words that tell the sex.
var titleTable = []struct {
	class string
	rank  rank
	words string
}{
	{"president", head, `president m:presidente f:presidenta m:mandatario f:mandataria`},
	{"prime minister", head, `premier`},
	{"chancellor", office, `chancellor m:canciller`},
	{"king", head, `m:king m:rey m:emir m:sultan m:emperor m:sultán`},
	{"queen", head, `f:queen f:reina`},
	{"prince", office, `m:prince f:princess m:príncipe f:princesa`},
	{"pope", office, `m:pope m:papa m:pontiff m:pontífice`},
	{"dictator", head, `m:dictator m:dictador m:autócrata`},
	{"minister", office, `minister m:ministro f:ministra`},
	{"secretary", office, `secretary m:secretario f:secretaria`},
	{"undersecretary", office, `undersecretary m:subsecretario f:subsecretaria viceminister m:viceministro f:viceministra`},
	{"ambassador", office, `ambassador m:embajador f:embajadora`},
	{"senator", office, `senator sen sen. m:senador f:senadora`},
	{"representative", office, `representative rep rep. m:congressman f:congresswoman lawmaker congresista representante legislator legislador f:legisladora`},
	{"deputy", office, `deputy m:diputado f:diputada`},
	{"member", office, `mp mep`},
	{"governor", office, `governor gov gov. m:gobernador f:gobernadora`},
	{"mayor", office, `mayor m:alcalde f:alcaldesa`},
	{"councillor", office, `councillor councilman councilwoman m:concejal f:concejala`},
	{"general", office, `general gen gen. m:general`},
	{"admiral", office, `admiral adm adm. almirante`},
	{"colonel", office, `colonel col col. coronel`},
	{"captain", office, `captain capt capt. m:capitán f:capitana`},
	{"commander", office, `commander cmdr cmdr. comandante`},
	{"major", office, `lt lt. lieutenant sergeant sgt sgt. teniente sargento`},
	{"judge", office, `judge juez f:jueza magistrate m:magistrado f:magistrada justice`},
	{"prosecutor", office, `prosecutor fiscal m:procurador f:procuradora`},
	{"attorney", trade, `attorney lawyer counsel m:abogado f:abogada solicitor barrister`},
	{"director", office, `director m:director f:directora administrator m:administrador f:administradora`},
	{"chief", office, `chief jefe f:jefa boss`},
	{"chair", office, `m:chairman f:chairwoman chair chairperson`},
	{"executive", office, `ceo cfo executive m:ejecutivo f:ejecutiva`},
	{"adviser", office, `adviser advisor m:asesor f:asesora m:consejero f:consejera`},
	{"commissioner", office, `commissioner m:comisario f:comisaria m:comisionado f:comisionada`},
	{"envoy", office, `envoy m:enviado f:enviada negotiator m:negociador f:negociadora`},
	{"diplomat", trade, `diplomat m:diplomático f:diplomática`},
	{"professor", trade, `professor prof prof. m:profesor f:profesora doctor dr dr. m:doctor f:doctora`},
	{"bishop", office, `pastor reverend rev. rabbi imam m:sacerdote m:párroco bishop archbishop cardinal obispo arzobispo cardenal`},
	{"candidate", office, `candidate m:candidato f:candidata nominee`},
	{"speaker", office, `speaker`},
	{"manager", office, `manager coordinator m:coordinador f:coordinadora gerente`},
	{"first lady", office, `f:lady`},
	{"writer", trade, `writer author journalist reporter m:escritor f:escritora periodista columnist columnista`},
	{"analyst", trade, `analyst analista economist economista historian m:historiador f:historiadora researcher m:investigador f:investigadora`},
	{"activist", trade, `activist activista`},
	{"officer", office, `officer inspector detective sheriff inspector`},
	{"leader", loose, `leader m:líder líder lideresa dirigente`},
	{"magnate", loose, `magnate tycoon billionaire millionaire businessman f:businesswoman m:empresario f:empresaria m:multimillonario`},
	{"politician", loose, `politician m:político f:política statesman incumbent m:republicano m:demócrata m:izquierdista m:ultraderechista m:derechista
		m:progresista conservador m:caudillo strongman populist veteran republican democrat republicana demócrata visitor guest host visitante anfitrión f:anfitriona invitado m:gobernante gobernante m:exguerrillero`},
	{"man", loose, `m:man f:woman m:hombre f:mujer`},
	{"counterpart", loose, `counterpart m:homólogo f:homóloga`},
	{"spokesman", speaking, `m:spokesman f:spokeswoman spokesperson portavoz m:vocero f:vocera`},
	{"courtesy", office, `m:mr m:mr. f:mrs f:mrs. f:ms f:ms. f:miss m:sir f:dame m:sr m:sr. f:sra f:sra. m:don f:doña lord`},
}

func init() {
	for _, c := range titleTable {
		for w := range words.Set(c.words) {
			t := title{word: c.class, rank: c.rank}
			switch {
			case len(w) > 2 && w[:2] == "m:":
				w, t.gender = w[2:], male
			case len(w) > 2 && w[:2] == "f:":
				w, t.gender = w[2:], female
			}
			if old, ok := titles[w]; !ok || old.gender == either && old.word == t.word {
				titles[w] = t
			}
		}
	}
}

// headed are titles of several words that say head of state or government: the
// head word, the word before or the words after. Last is the last word of it.
func headed(l words.Line, i, from, to int) (last int, ok bool) {
	w := l.Words[i].Low
	after := func(list ...string) bool {
		for k, s := range list {
			if i+1+k >= to || l.Words[i+1+k].Low != s {
				return false
			}
		}
		return true
	}
	before := func(s string) bool { return i > from && l.Words[i-1].Low == s }
	switch {
	case (w == "head" || w == "chief") && (after("of", "state") || after("of", "government")):
		return i + 2, true
	case (w == "jefe" || w == "jefa") && (after("de", "estado") || after("de", "gobierno") || after("del", "estado")):
		return i + 2, true
	case w == "minister" && before("prime"), (w == "ministro" || w == "ministra") && (before("primer") || before("primera")):
		return i, true
	case w == "mandatario" && before("primer"):
		return i, true
	}
	return i, false
}

// parties are words for a party that stand for a country's politics.
var parties = map[string]string{
	"republican": "united states", "republicano": "united states", "republicana": "united states",
	"democrat": "united states", "demócrata": "united states", "democratic": "united states", "tory": "united kingdom",
}

// kin are offices that a trade word stands for.
var kin = map[string]string{"ambassador": "diplomat", "envoy": "diplomat"}

// vices stand before a title and make it another.
var vices = words.Set(`vice deputy vicepresidente`)

// nobiliary are small words inside names.
var nobiliary = words.Set(`de del la las los van von der den bin ibn al el da dos do di du le ben`)

// collective are words that make a name one of a body, not a person.
var collective = words.Set(`ministry department radio house party university court congress nations bank news times post agency council administration
	committee commission office union federation association institute foundation group company corporation inc corp ltd police army navy force forces guard
	government senate parliament assembly board bureau organization organisation league network television tv press journal herald tribune street avenue
	park river sea ocean bay gulf island islands mountain mountains city town county state states province district region airport hospital school college
	church cathedral museum center centre palace square bridge hotel stadium club team cup championship war treaty agreement act law plan summit conference forum
	festival award prize day week month america africa europe asia north south east west northern southern eastern western central republic kingdom
	ministerio departamento cámara partido universidad tribunal corte congreso banco agencia consejo comisión oficina unión federación asociación instituto
	fundación grupo empresa policía ejército armada fuerza fuerzas guardia gobierno senado parlamento asamblea organización liga calle avenida parque río mar
	golfo isla islas ciudad provincia distrito región aeropuerto hospital escuela colegio iglesia catedral museo centro palacio casa plaza puente estadio
	américa áfrica europa norte sur este oeste república reino estado estados tratado acuerdo ley cumbre cartel cártel clan tren frente nacional national
	international internacional federal supreme supremo suprema security seguridad defense defence defensa justice treasury human rights derechos humanos
	united democratic republican democrats republicans liberal conservative christian catholic santa san santo fe nueva nuevo new york los angeles las
	washington london paris berlin madrid bogotá caracas quito lima brussels bruselas moscow moscú kyiv beijing pekín tokyo delhi miami dubai havana habana
	cartagena medellín cali guayaquil doha davos texas florida california ohio virginia carolina pennsylvania georgia michigan wisconsin arizona nevada
	fox cnn bbc nbc cbs abc reuters associated bloomberg guardian telegraph independent twitter facebook instagram google microsoft apple amazon tesla
	order constitution constitución operation operación project proyecto program programa service services servicio air space special investigation intelligence
	alabama alaska arkansas colorado connecticut delaware hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts minnesota
	mississippi missouri montana nebraska hampshire jersey oklahoma oregon rhode tennessee utah vermont wyoming dakota ontario quebec alberta bowl beach series league
	antioquia cundinamarca nariño sonora jalisco chihuahua sinaloa veracruz zulia táchira guayas pichincha cataluña andalucía galicia
	prosecutors homeland affairs relations exteriores hacienda interior bill air force one`)

// firmHeads are words that firms' names end with, firms are names that need
// nothing else.
var (
	firmHeads = words.Set(`inc corp ltd plc llc gmbh motors airlines airways aircraft aviation industries systems technologies holdings partners studios
		aerolíneas motores`)
	firms = words.Set(`airbus boeing chrysler toyota nissan volkswagen samsung huawei sony nokia ibm intel google microsoft amazon facebook tesla`)
)

// corporate are words of names of firms, vehicles and works, never of a person's:
// "General Motors", "Adam Air Flight".
var corporate = union(firmHeads, firms, words.Set(`flight air lines electric electronics energy technology capital research software hardware pictures
	records entertainment nasdaq dow index awards festival open championship chapter act app store phone
	vuelo índice premios energía industrias sistemas`))

// calendar are the words of dates, in capitals in English.
var calendar = words.Set(`january february march april may june july august september october november december monday tuesday wednesday thursday friday
	saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes
	sábado domingo christmas easter thanksgiving jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov dec
	mon tue wed thu fri sat sun`)
