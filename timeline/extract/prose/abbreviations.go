package prose

import "strings"

// A rule says what a dot after an abbreviation may mean.
type rule uint8

const (
	always       rule = iota + 1 // never ends a sentence: "Sen."
	soft                         // ends one when a sentence plainly begins: "Inc."
	beforeNumber                 // an abbreviation only before a number: "No. 3"
)

const longestAbbreviation = 6

var abbreviations = index(map[rule]string{
	always: `mr mrs ms dr drs sen sens rep reps gen gov govs pres prof hon rev fr lt col capt cmdr sgt maj brig adm supt insp ald amb st mt ft vs
		sra srta dra dres dras lic ing arq mons prof profa gral cnel tte cap cmte alte excmo excma ilmo ilma fdo pbro ud uds vd vds sto sta ee av avda ctra pza`,
	soft: `inc corp co ltd llc bros jr sr phd esq etc uu ss aa dept univ assn cia cía hnos`,
	beforeNumber: `no nos nr núm num nro art arts p pp pág págs vol ch sec fig op cap inc
		jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago set dic`,
})

func index(lists map[rule]string) map[string]rule {
	out := map[string]rule{}
	for _, r := range []rule{beforeNumber, soft, always} {
		for _, w := range strings.Fields(lists[r]) {
			out[w] = r
		}
	}
	return out
}

// starters are words that, with a capital letter, plainly begin a sentence.
var starters = set(`the a an he she it they we i you his her its their our this that these those there in on at by for from with without when while
	after before since until during although though however but and or so if as meanwhile also then now last some many most all both one
	what who why how where according earlier later yet still despite under over
	el la los las un una él ella ello ellos ellas lo le se su sus este esta esto estos estas ese esa eso esos esas aquel en al del de con sin
	por para cuando mientras tras desde hasta durante aunque sin pero y e o si como también además entonces ahora según no ya así hay fue es era`)

// afterHours are capitalised words that go on after a clock time: "5 p.m. Friday".
var afterHours = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december eastern central pacific mountain greenwich`)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
