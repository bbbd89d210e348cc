package when

// A class is what a token can be; a token can be several things at once.
type class uint8

const (
	cNone class = iota
	cMonth
	cWday   // Monday is 1, Sunday 7
	cUnit   // value: a unit
	cPlural // of a unit or weekday
	cNum    // a number in figures or words
	cOrd    // third, 3rd
	cDay    // a number from 1 to 31
	cYear   // four figures
	cDecade // 1990s
	cShort  // 90s, nineties, noventa: the decade within its century
	cRoman  // XIX
	cClock  // 10:30
	cHour   // a number from 0 to 24
	cDotted // 10.30
	cAmpm
	cZone
	cPod    // part of day
	cSeason // first month
	cEdge   // early, late
	cPart   // end (of), principios (de)
	cMod    // last, this, next: value a modifier
	cRel    // today: value days from the base
	cApx    // about, nearly
	cVague  // several
	cEvery
	cOften   // daily: value a unit
	cNumeric // a date in figures
	cFuture  // cue words of tense
	cPast
	cPrep  // words before which a bare name of a month is a month
	cCount // nouns that are counted, so that the number before is no year
	cEra   // BC, AD
	cAdj   // words between a number and its unit: "trading" days
	classes
)

// names are how patterns call the classes.
var names = map[string]class{
	"MONTH": cMonth, "WDAY": cWday, "UNIT": cUnit, "NUM": cNum, "ORD": cOrd, "DAY": cDay, "YEAR": cYear,
	"DECADE": cDecade, "SHORT": cShort, "ROMAN": cRoman, "CLOCK": cClock, "HOUR": cHour, "AMPM": cAmpm, "ZONE": cZone,
	"POD": cPod, "SEASON": cSeason, "EDGE": cEdge, "PART": cPart, "MOD": cMod, "REL": cRel, "APX": cApx, "VAGUE": cVague,
	"EVERY": cEvery, "DOTTED": cDotted, "OFTEN": cOften, "NUMERIC": cNumeric, "ADJ": cAdj, "ERA": cEra,
}

// A unit is a length of time.
type unit int

const (
	second unit = iota + 1
	minute
	hour
	day
	night
	weekend
	week
	fortnight
	month
	quarter
	season
	half
	year
	decade
	century
)

// A modifier is last, this or next, and what it counts from.
type modifier int

const (
	mLast modifier = iota + 1
	mThis
	mNext
	mPrevious // from the last date mentioned
	mFollowing
	mSame
	mPast // the past week: a duration
	mThat
	mCurrent
	mComing
)

// A word is an entry of the vocabulary.
type word struct {
	id    int // in its tongue
	bits  uint64
	value [classes]int16
}

func (w *word) add(c class, v int) {
	w.bits |= 1 << c
	w.value[c] = int16(v)
}

// A row of a vocabulary table: words of one class and value.
type row struct {
	class  class
	value  int
	en, es string
}
