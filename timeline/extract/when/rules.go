package when

// The tables. Of rules that match the same words the earlier one wins.
var (
	vocabulary = [][]row{
		numbers, monthWords, weekdayWords, unitWords, modifierWords, dayWords, edgeWords, shortDecades, approximations, clockWords, seasonWords, setWords, eraWords, cueWords,
	}
	allPieces = [][]piece{dayPieces, monthPieces, weekdayPieces, amountPieces, clockPieces, holidayPieces, eraPieces}
	families  = [][]rule{
		rangeRules, dayRules, monthRules, eraRules, yearRules, holidayRules, weekdayRules, clockRules, relativeDayRules, seasonRules, unitRules, agoRules, setRules, referenceRules, durationRules,
	}
)
