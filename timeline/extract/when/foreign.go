package when

import (
	"strconv"
	"strings"

	"dateline/timeline/extract/prose"
)

// foreignMonths are months of calendars that count other years than ours: the
// Ethiopian, the Islamic, the Hebrew and the Persian one. A year beside them is
// not of our calendar, and is not read.
var foreignMonths = foldedSet(`meskerem tikimt tiqimt tikemt hidar hedar tahsas tahisas tir yekatit megabit maggabit miyazya miyazia ginbot genbot sene hamle nehase nehasse pagume pagumen
	muharram safar rabi jumada rajab shaban ramadan shawwal muharrám ramadán
	nisan iyar sivan tammuz elul tishrei tishri cheshvan kislev tevet shevat adar
	farvardin ordibehesht khordad mordad shahrivar mehr aban azar bahman esfand`)

// festal are those of them that stand beside our years as well: feasts, and names.
var festal = foldedSet(`ramadan ramadán rajab safar nisan adar azar aban mehr sene`)

func foldedSet(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[prose.Fold(w)] = true
	}
	return out
}

// foreign reports whether the year at token i stands with a month of another
// calendar: "Meskerem 1, 2018", "3 de ramadán de 1445".
func (r *reader) foreign(i int) bool {
	for n := 1; n <= 3 && i-n >= 0; n++ {
		t := &r.tokens[i-n]
		if t.End-t.Start <= longestWord && foreignMonths[prose.Fold(r.text[t.Start:t.End])] {
			return !festal[prose.Fold(r.text[t.Start:t.End])] || n > 1 || r.otherEra(i)
		}
		if w := r.lower(i - n); w == "in" || w == "en" || w == "during" || w == "durante" { // "Ramadan in 2024"
			return false
		}
		if c := r.text[t.Start]; !t.is(cNum) && !t.is(cOrd) && c != ',' && !t.is(cPrep) {
			return false
		}
	}
	return false
}

// otherEra reports whether the year at token i is one that our calendar hardly
// has in the news, and others do: 1445 and 1403 of the Islamic and the Persian
// one, 5784 of the Hebrew one.
func (r *reader) otherEra(i int) bool {
	t := &r.tokens[i]
	y, err := strconv.Atoi(r.text[t.Start:t.End])
	return err == nil && (y >= 1300 && y < 1500 || y >= 5000)
}
