package briefing

import "dateline/timeline"

// When puts a period into the words that a chronology prints: "3–4 Feb 2026",
// "By 4 Feb 2026". Lang is "en" or "es"; the result is empty for no date.
func When(p timeline.Period, lang string) string { return WordsIn(lang).date.period(p) }

// YearWords puts a year into words: "2026", "44 BC" for -43.
func YearWords(y int, lang string) string { return WordsIn(lang).date.year(y) }

// Told says how many independent sources are behind some articles: "2
// independent sources of 5".
func Told(independent, articles int, lang string) string {
	return WordsIn(lang).told(independent, articles)
}

// DayWords puts a date into words for a table: "3 Feb 2026".
func DayWords(d timeline.Date, lang string) string { return WordsIn(lang).date.short(d) }
