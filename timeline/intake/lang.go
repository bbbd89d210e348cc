package intake

import (
	"strings"
	"unicode"
)

// stopWords are the commonest words that a language hardly shares with the
// others here. The neighbours of English and Spanish are there so that they
// are not taken for them.
var stopWords = []struct {
	lang  string
	words string
}{
	{"en", "a the of and to in that is was for on with as by he she it at from his her their they have has had not but this be are were said will would who which an been after more about there than when what or if"},
	{"es", "a el la los las de del que y en un una por con para se su sus al como más pero fue fueron ha han lo le les nos no ya o si ni este esta esto estos estas está están son ser sin sobre entre también hasta desde cuando muy donde quien quienes había dijo según es era eran durante tras ante hay porque otro otra otros todo todos puede cada mismo dos años hoy ayer va van unos unas anunció tiene tienen millones año será"},
	{"pt", "o os as um uma do da dos das no na nos nas em que e de para com por não se ao à mais como mas foi seu sua são está pelo pela também até ele ela já depois quando disse é era você isso"},
	{"ca", "el la els les de del dels que i en un una per amb per a és al als com més però ha han va van no això seva seu seus aquest aquesta són sense sobre entre també fins des quan molt on qui havia dir segons aquests hi ho"},
	{"fr", "le la les de des du un une et en que qui dans est pour pas sur au aux avec ce cette il elle par plus ne se son sa ses mais ont été être sont leur nous vous ou où comme après selon dit"},
	{"it", "a il lo la i gli le di del della dei delle che e un una in per con non si è sono da al alla nel nella più ma come anche ha hanno questo questa suo sua dal dalla ai dopo stato ed"},
	{"de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war"},
}

var wordLangs = func() map[string][]int {
	m := map[string][]int{}
	for i, s := range stopWords {
		seen := map[string]bool{}
		for _, w := range strings.Fields(s.words) {
			if !seen[w] {
				seen[w] = true
				m[w] = append(m[w], i)
			}
		}
	}
	return m
}()

// Language says which language a text is in, as a BCP 47 code, and how far its
// commonest words outnumber those of the next language: 0 for not at all, 1
// for no word of another. The code is empty when the text is too short or too
// mixed to say, or in a language that is not among those known.
func Language(text string) (code string, confidence float64) {
	const most = 4000 // words are enough
	var score [16]float64
	words, common := 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		if words++; words > most {
			break
		}
		in := wordLangs[strings.ToLower(w)]
		if len(in) > 0 {
			common++
		}
		for _, i := range in {
			score[i] += 1 / float64(len(in)*len(in)) // a shared word says little
		}
	}
	first, second := 0, 1
	for i := range stopWords {
		switch {
		case i == 0:
		case score[i] > score[first]:
			first, second = i, first
		case score[i] > score[second] || second == first:
			second = i
		}
	}
	if score[first] == 0 {
		return "", 0
	}
	confidence = (score[first] - score[second]) / score[first]
	if common < 4 || common*6 < words || confidence < 0.3 {
		return "", confidence
	}
	return stopWords[first].lang, confidence
}

// baseLang returns the language of a tag, "es" of "es-419" or "ES_co"; empty
// when it is no tag.
func baseLang(tag string) string {
	l, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	l, _, _ = strings.Cut(l, "_")
	if named, ok := map[string]string{"english": "en", "inglés": "en", "spanish": "es", "español": "es", "castellano": "es"}[l]; ok {
		return named
	}
	if len(l) < 2 || len(l) > 3 || strings.Trim(l, "abcdefghijklmnopqrstuvwxyz") != "" || l == "und" {
		return ""
	}
	return l
}
