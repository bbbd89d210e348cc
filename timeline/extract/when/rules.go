package when

// vocabulary is every table of words, families every table of rules,
// allPieces what their patterns share. Earlier
// rules win over later ones of the same length.
var (
	vocabulary = [][]row{numbers, monthWords, weekdayWords, unitWords, modifierWords, dayWords, edgeWords, approximations, cueWords}
	allPieces  = [][]piece{dayPieces, monthPieces, weekdayPieces, amountPieces}
	families   = [][]rule{dayRules, monthRules, yearRules, weekdayRules, relativeDayRules, unitRules, agoRules, durationRules}
)
