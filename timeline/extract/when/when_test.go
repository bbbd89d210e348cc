package when_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// published is a Wednesday.
var published = timeline.DayOf(2026, 2, 4)

// list writes mentions as "words = value", with the period where it says more
// than the value.
func list(text string, ms []when.Mention) string {
	var out []string
	for _, m := range ms {
		s := m.In(text) + " = " + m.Value
		if p := m.When.EDTF(); p != "" && p != m.Value && !strings.Contains(m.Value, "-W") && !clock.MatchString(m.Value) && !longhand[m.When.From.Precision] {
			s += " (" + p + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

var clock = regexp.MustCompile(`\dT`)

// longhand are precisions that TIMEX3 and EDTF write differently.
var longhand = map[timeline.Precision]bool{timeline.Century: true, timeline.Decade: true, timeline.Half: true, timeline.Season: true, timeline.Quarter: true, timeline.Week: true}

func find(lang, text string) string {
	return list(text, when.Find(text, nil, when.Options{Published: published, Lang: lang, Anchor: when.News}))
}

// A saying is a sentence and the mentions in it.
type saying struct{ text, want string }

func check(t *testing.T, en, es []saying) {
	t.Helper()
	for _, s := range en {
		require.Equal(t, s.want, find("en", s.text), s.text)
	}
	for _, s := range es {
		require.Equal(t, s.want, find("es", s.text), s.text)
	}
}

func TestFullDates(t *testing.T) {
	check(t, []saying{
		{"The pact was signed on March 3, 2024 in Quito.", "March 3, 2024 = 2024-03-03"},
		{"It was signed on Sunday, 3 March 2024.", "Sunday, 3 March 2024 = 2024-03-03"},
		{"It was signed on the 3rd of March, 2024.", "the 3rd of March, 2024 = 2024-03-03"},
		{"It opened 2024-03-03.", "2024-03-03 = 2024-03-03"},
		{"Logged at 2024-03-03T10:30:00Z by the harbour.", "2024-03-03T10:30:00Z = 2024-03-03T10:30"},
		{"Sept. 30, 2025 was the deadline.", "Sept. 30, 2025 = 2025-09-30"},
		{"The file is dated 31 February 2024.", "February 2024 = 2024-02"},
		{"On March 3 of last year he left.", "March 3 of last year = 2025-03-03"},
	}, []saying{
		{"El pacto se firmó el 3 de marzo de 2024 en Quito.", "el 3 de marzo de 2024 = 2024-03-03"},
		{"Se firmó el domingo 3 de marzo del 2024.", "el domingo 3 de marzo del 2024 = 2024-03-03"},
		{"Se abrió el 2024-03-03.", "el 2024-03-03 = 2024-03-03"},
		{"El primero de mayo de 2024 hubo marchas.", "El primero de mayo de 2024 = 2024-05-01"},
		{"El 3 de marzo del año pasado se fue.", "El 3 de marzo del año pasado = 2025-03-03"},
	})
}

func TestDaysWithoutAYearGoToTheNearest(t *testing.T) {
	check(t, []saying{
		{"Troops landed on January 3.", "January 3 = 2026-01-03"},
		{"The vote was held on December 12.", "December 12 = 2025-12-12"},
		{"Elections will be held on May 31.", "May 31 = 2026-05-31"},
		{"He resigned on the 5th of November.", "the 5th of November = 2025-11-05"},
		{"They meet on Friday, February 6.", "Friday, February 6 = 2026-02-06"},
	}, []saying{
		{"Las tropas llegaron el 3 de enero.", "el 3 de enero = 2026-01-03"},
		{"La votación fue el 12 de diciembre.", "el 12 de diciembre = 2025-12-12"},
		{"Las elecciones serán el 31 de mayo.", "el 31 de mayo = 2026-05-31"},
		{"Se reúnen el viernes 6 de febrero.", "el viernes 6 de febrero = 2026-02-06"},
	})
	text := "Troops landed on January 3."
	m := when.Find(text, nil, when.Options{Published: published, Lang: "en"})[0]
	require.Equal(t, "“January 3” without a year: the nearest one before 4 Feb 2026", m.Reason)
	require.Equal(t, m.Reason, m.When.Reason)
	require.True(t, m.When.Reckoned)
	require.Equal(t, "day and month", m.Rule)
}

func TestFiguresAreNeverGuessedInSilence(t *testing.T) {
	check(t, []saying{
		{"The form is dated 25/4/2025.", "25/4/2025 = 2025-04-25"},
		{"Version 4.10.2025 of the act", "4.10.2025 = 2025-10-04"},
		{"The file 99/99/2025 is lost.", ""},
	}, []saying{
		{"El acta lleva fecha 3/4/2025.", "3/4/2025 = 2025-04-03"},
		{"El acta lleva fecha 4/25/2025.", "4/25/2025 = 2025-04-25"},
	})
	for _, c := range []struct{ lang, text, day, or, why string }{
		{"en", "It is dated 3/4/2025.", "2025-04-03", "2025-03-04", "read day first, which is nearer to the publication on 4 Feb 2026; the other way it would be 4 Mar 2025"},
		{"en", "It is dated 8/2/2026.", "2026-02-08", "2026-08-02", "read day first, which is nearer to the publication on 4 Feb 2026; the other way it would be 2 Aug 2026"},
		{"en", "It is dated 3/4/2025, the copy 27/5/2025.", "2025-04-03", "2025-03-04", "read day first, as “27/5/2025” in this text must be; the other way it would be 4 Mar 2025"},
		{"en", "It is dated 3/4/2025, the copy 5/27/2025.", "2025-03-04", "2025-04-03", "read month first, as “5/27/2025” in this text must be; the other way it would be 3 Apr 2025"},
		{"en-GB", "It is dated 3/4/2025, the copy 5/27/2025.", "2025-03-04", "2025-04-03", "read month first, as “5/27/2025” in this text must be; the other way it would be 3 Apr 2025"},
		{"en-GB", "It is dated 12/1/2026.", "2026-01-12", "2026-12-01", "read day first, as is usual in the outlet’s country; the other way it would be 1 Dec 2026"},
		{"en-US", "It is dated 12/1/2025.", "2025-12-01", "2025-01-12", "read month first, as is usual in the outlet’s country; the other way it would be 12 Jan 2025"},
		{"en", "It is dated 3/4/2025 and was read out on May 7, 2025.", "2025-03-04", "2025-04-03", "read month first, as “May 7” in this text is written; the other way it would be 3 Apr 2025"},
		{"es", "El acta lleva fecha 3/4/2025.", "2025-04-03", "2025-03-04", "read day first, as is usual in Spanish; the other way it would be 4 Mar 2025"},
		{"es", "El acta lleva fecha 3/4/2025 y la copia 5/27/2025.", "2025-03-04", "2025-04-03", "read month first, as “5/27/2025” in this text must be; the other way it would be 3 Apr 2025"},
		{"en", "It is dated Friday, 4/3/2026.", "2026-04-03", "", "is the day that falls on the weekday named"},
		{"en", "It is dated 25/4/2025.", "2025-04-25", "", "gives the day in full"},
		{"en", "It is dated 4/4/2025.", "2025-04-04", "", "gives the day in full"},
		{"en-GB", "They met on 5/12.", "2025-12-05", "2025-05-12", "without a year: the nearest one before 4 Feb 2026, read day first, as is usual in the outlet’s country; the other way it would be 12 May 2025"},
	} {
		m := when.Find(c.text, nil, when.Options{Published: published, Lang: c.lang})[0]
		require.Equal(t, c.day, m.When.EDTF(), c.text)
		require.Equal(t, c.or, m.When.Or.EDTF(), c.text)
		require.Contains(t, m.Reason, c.why, c.text)
		if c.or != "" {
			require.True(t, m.When.Reckoned, c.text)
		}
	}
	m := when.Find("It is dated 3/4/2025.", nil, when.Options{Lang: "en"})[0]
	require.Equal(t, "2025-03-04", m.When.EDTF(), "without a publication")
	require.Equal(t, "2025-04-03", m.When.Or.EDTF())
}

func TestDaysThatNoCalendarHas(t *testing.T) {
	check(t, []saying{
		{"It was signed on Meskerem 1, 2018.", ""},
		{"On 12 Tahsas 2017 he left; in Tir 2016 she came.", ""},
		{"It began on 7 Muharram 1445.", ""},
		{"It fell on 31 February 2026.", "February 2026 = 2026-02"},
		{"It fell on 29 February 2025.", "February 2025 = 2025-02"},
		{"It fell on February 29, 2025.", "2025 = 2025"},
		{"It fell on 29 February.", "29 February = XXXX-02-29"},
		{"It fell on 29 February 2024.", "29 February 2024 = 2024-02-29"},
		{"It fell on 32/13/2026, 00/00/0000, 31/02/2026 and 0000-00-00.", ""},
		{"It fell in the year 0, and again in 99999.", ""},
		{strings.Repeat("9", 10_000), ""},
		{"It is \x00\xff\u202e \u2067 so.", ""},
		{"It fell on \u202a3 March 2024\u202c.", "3 March 2024 = 2024-03-03"},
	}, []saying{
		{"Se firmó el 1 de Meskerem de 2018.", ""},
		{"Empezó el 3 de ramadán de 1445.", ""},
		{"Cayó el 31 de febrero de 2026.", "febrero de 2026 = 2026-02"},
		{"Cayó el 29 de febrero de 2025.", "febrero de 2025 = 2025-02"},
		{"Cayó el 00/00/0000 y el 32/13/2026, en el año 0.", ""},
	})
	for _, text := range []string{strings.Repeat("“", 100_000), strings.Repeat("3 March 2024 to ", 20_000), strings.Repeat("29 February ", 10_000)} {
		for _, o := range []when.Options{{Published: published, Lang: "en"}, {Lang: "es", Anchor: when.Narrative}} {
			properties(t, text, when.Find(text, nil, o))
		}
	}
}

func TestMonths(t *testing.T) {
	check(t, []saying{
		{"Exports fell in March 2025.", "March 2025 = 2025-03"},
		{"Exports fell in December.", "December = 2025-12"},
		{"Talks will resume in April.", "April = 2026-04"},
		{"It began in early June 2025.", "early June 2025 = 2025-06 ([2025-06-01..2025-06-10])"},
		{"He came last September.", "last September = 2025-09"},
		{"She came by the end of October.", "the end of October = 2025-10 ([..2025-10])"},
		{"The May meeting was long.", "May = 2025-05"},
	}, []saying{
		{"Las ventas cayeron en marzo de 2025.", "marzo de 2025 = 2025-03"},
		{"Las ventas cayeron en diciembre.", "diciembre = 2025-12"},
		{"Empezó a principios de junio de 2025.", "principios de junio de 2025 = 2025-06 ([2025-06-01..2025-06-10])"},
		{"Llegó el pasado septiembre.", "el pasado septiembre = 2025-09"},
		{"Fue en el mes de octubre.", "el mes de octubre = 2025-10"},
	})
}

func TestYearsDecadesCenturies(t *testing.T) {
	check(t, []saying{
		{"He was born in 1960 in Cali.", "1960 = 1960"},
		{"The war of the 1990s ended it.", "the 1990s = 199"},
		{"Music of the '80s and '90s", "the '80s = 198; '90s = 199"},
		{"in the late seventies", "the late seventies = 197"},
		{"a treaty of the 19th century", "the 19th century = 18"},
		{"the twenty-first century", "the twenty-first century = 20"},
		{"It lasted late 2024.", "late 2024 = 2024"},
		{"in the year 2000", "the year 2000 = 2000"},
	}, []saying{
		{"Nació en 1960 en Cali.", "1960 = 1960"},
		{"La guerra de los años 90 la acabó.", "los años 90 = 199"},
		{"en la década de 1980", "la década de 1980 = 198"},
		{"los años setenta y ochenta", "los años setenta = 197; ochenta = 198"},
		{"un tratado del siglo XIX", "siglo XIX = 18"},
		{"a finales de 2024", "finales de 2024 = 2024"},
	})
}

func TestYearsBeforeChrist(t *testing.T) {
	check(t, []saying{
		{"He was killed in 44 BC.", "44 BC = BC0044 (-0043)"},
		{"He was killed on 15 March 44 BC.", "15 March 44 BC = BC0044-03-15 (-0043-03-15)"},
		{"He was killed on March 15, 44 B.C., in Rome.", "March 15, 44 B.C. = BC0044-03-15 (-0043-03-15)"},
		{"The fleet sailed in the summer of 480 BCE.", "the summer of 480 BCE = BC0480-SU"},
		{"The temple fell in AD 70.", "AD 70 = 0070"},
		{"The mountain burst in 79 CE.", "79 CE = 0079"},
		{"It rose by 300 ad pages.", ""},
		{"They fought from 431 to 404 BC.", "431 = BC0431 (-0430/-0403); 404 BC = BC0404 (-0430/-0403)"},
		{"the war of 431–404 BC", "431–404 BC = BC0431/BC0404 (-0430/-0403)"},
		{"from 27 BC to AD 14", "27 BC = BC0027 (-0026/0014); AD 14 = 0014 (-0026/0014)"},
		{"in the 5th century BC", "the 5th century BC = BC04"},
		{"in the 1st century BC and the 1st century AD", "the 1st century BC = BC00; the 1st century AD = 00"},
		{"Farming began around 9000 BC.", "9000 BC = BC9000 (-8999~)"},
		{"Farming began around 12,000 BC.", ""},
		{"in 0 BC", ""},
		{"She moved to Vancouver, BC, with 40 others.", ""},
	}, []saying{
		{"Lo mataron en el 44 a. C. en Roma.", "el 44 a. C. = BC0044 (-0043)"},
		{"Lo mataron el 15 de marzo del 44 a. C.", "el 15 de marzo del 44 a. C. = BC0044-03-15 (-0043-03-15)"},
		{"Nació en 300 a.C. en Siracusa.", "300 a.C. = BC0300 (-0299)"},
		{"Nació en el año 300 antes de Cristo.", "el año 300 antes de Cristo = BC0300 (-0299)"},
		{"El templo cayó en el año 70 d. C.", "el año 70 d. C. = 0070"},
		{"Lucharon del 431 al 404 a. C.", "431 = BC0431 (-0430/-0403); 404 a. C. = BC0404 (-0430/-0403)"},
		{"en el siglo V a. C.", "el siglo V a. C. = BC04"},
		{"El Grupo 2000 A.C. protestó.", ""},
	})
	m := when.Find("He was killed on 15 March 44 BC.", nil, when.Options{Published: published, Lang: "en"})[0]
	require.Equal(t, "“15 March 44 BC” names 15 Mar 44 BC by its era", m.Reason)
}

func TestWeekdays(t *testing.T) {
	check(t, []saying{
		{"He arrived on Monday.", "Monday = 2026-02-02"},
		{"He arrived on Wednesday.", "Wednesday = 2026-02-04"},
		{"The court will rule on Friday.", "Friday = 2026-02-06"},
		{"He left last Friday.", "last Friday = 2026-01-30"},
		{"It opens next Monday.", "next Monday = 2026-02-09"},
		{"It was said Monday night.", "Monday night = 2026-02-02TNI"},
		{"on the morning of last Tuesday", "the morning of last Tuesday = 2026-02-03TMO"},
		{"Friday of last week", "Friday of last week = 2026-01-30"},
		{"It recalled Black Monday.", ""},
		{"He sat in the sun.", ""},
	}, []saying{
		{"Llegó el lunes.", "el lunes = 2026-02-02"},
		{"El tribunal fallará el viernes.", "el viernes = 2026-02-06"},
		{"Se fue el pasado viernes.", "el pasado viernes = 2026-01-30"},
		{"Abre el próximo lunes.", "el próximo lunes = 2026-02-09"},
		{"Lo dijo el lunes por la noche.", "el lunes por la noche = 2026-02-02TNI"},
		{"el viernes de la semana pasada", "el viernes de la semana pasada = 2026-01-30"},
	})
}

func TestDaysFromToday(t *testing.T) {
	check(t, []saying{
		{"They spoke today and yesterday.", "today = 2026-02-04; yesterday = 2026-02-03"},
		{"She leaves tomorrow morning.", "tomorrow morning = 2026-02-05TMO"},
		{"They met the day before yesterday.", "the day before yesterday = 2026-02-02"},
		{"They meet tonight.", "tonight = 2026-02-04TNI"},
		{"It rained this morning and last night.", "this morning = 2026-02-04TMO; last night = 2026-02-03TNI"},
		{"He came on Monday. The following day he left.", "Monday = 2026-02-02; The following day = 2026-02-03"},
		{"He came on Monday; the next morning he left.", "Monday = 2026-02-02; the next morning = 2026-02-03TMO"},
	}, []saying{
		{"Hablaron hoy y ayer.", "hoy = 2026-02-04; ayer = 2026-02-03"},
		{"Se va mañana por la mañana.", "mañana por la mañana = 2026-02-05TMO"},
		{"Se vieron anteayer; pasado mañana se van.", "anteayer = 2026-02-02; pasado mañana = 2026-02-06"},
		{"Llovió esta mañana y anoche.", "esta mañana = 2026-02-04TMO; anoche = 2026-02-03TNI"},
		{"Vino el lunes. Al día siguiente se fue.", "el lunes = 2026-02-02; día siguiente = 2026-02-03"},
	})
}

func TestUnits(t *testing.T) {
	check(t, []saying{
		{"Prices rose last week.", "last week = 2026-W05"},
		{"Prices will rise next month.", "next month = 2026-03"},
		{"earlier this year", "earlier this year = 2026"},
		{"at the end of last year", "the end of last year = 2025"},
		{"They rested last weekend.", "last weekend = 2026-W05-WE"},
		{"the week of March 2", "the week of March 2 = 2026-W10"},
		{"in the first half of 2025", "the first half of 2025 = 2025-H1"},
		{"in the third quarter of last year", "the third quarter of last year = 2025-Q3"},
		{"in the last week of March 2025", "the last week of March 2025 = 2025-W14"},
	}, []saying{
		{"Los precios subieron la semana pasada.", "la semana pasada = 2026-W05"},
		{"Los precios subirán el mes que viene.", "el mes que viene = 2026-03"},
		{"este año", "este año = 2026"},
		{"a finales del año pasado", "finales del año pasado = 2025"},
		{"Descansaron el fin de semana pasado.", "el fin de semana pasado = 2026-W05-WE"},
		{"en el primer semestre de 2025", "el primer semestre de 2025 = 2025-H1"},
		{"en el tercer trimestre del año pasado", "el tercer trimestre del año pasado = 2025-Q3"},
	})
}

func TestUnitsAgo(t *testing.T) {
	check(t, []saying{
		{"He died two years ago.", "two years ago = 2024"},
		{"He left three days ago.", "three days ago = 2026-02-01"},
		{"It began about six weeks ago.", "about six weeks ago = 2025-W52"},
		{"He left several years ago.", "several years ago = PAST_REF"},
		{"It ends ten days from now.", "ten days from now = 2026-02-14"},
		{"They met on Monday and parted two days later.", "Monday = 2026-02-02; two days later = 2026-02-04"},
		{"«It took place just hours ago,» he said.", "just hours ago = PAST_REF ([2026-02-03..2026-02-04])"},
	}, []saying{
		{"Murió hace dos años.", "hace dos años = 2024"},
		{"Se fue hace tres días.", "hace tres días = 2026-02-01"},
		{"Se fue hace varios años.", "hace varios años = PAST_REF"},
		{"Acaba dentro de diez días.", "dentro de diez días = 2026-02-14"},
		{"«Fue hace unas horas», dijo.", "hace unas horas = PAST_REF ([2026-02-03..2026-02-04])"},
	})
	m := when.Find("«It took place just hours ago,» he said.", nil, when.Options{Published: published, Lang: "en"})[0]
	require.Equal(t, timeline.Somewhere, m.When.Sense)
	require.True(t, m.When.Reckoned)
	require.Contains(t, m.Reason, "in a quotation")
}

func TestDurationsAndSets(t *testing.T) {
	check(t, []saying{
		{"The talks lasted two and a half years.", "two and a half years = P2.5Y"},
		{"a five-day visit", "five-day = P5D"},
		{"over the past two weeks", "the past two weeks = P2W"},
		{"He waited half an hour.", "half an hour = PT30M"},
		{"It takes 5 1/2 hours.", "5 1/2 hours = PT5.5H"},
		{"shaped by decades of reports", "decades = PXDE"},
		{"They meet every Monday.", "every Monday = XXXX-WXX-1"},
		{"They meet every two weeks.", "every two weeks = P2W"},
		{"a weekly meeting", "weekly = P1W"},
		{"four flights a week", "a week = P1W"},
		{"the 46-year-old minister", ""},
		{"twenty-five years", "twenty-five years = P25Y"},
	}, []saying{
		{"Duró dos años y medio.", "dos años y medio = P2.5Y"},
		{"en las últimas dos semanas", "las últimas dos semanas = P2W"},
		{"Esperó media hora.", "media hora = PT30M"},
		{"Se reúnen todos los lunes.", "todos los lunes = XXXX-WXX-1"},
		{"una reunión semanal", "semanal = P1W"},
		{"Ruiz, de 46 años, ministro", ""},
		{"treinta y dos años", "treinta y dos años = P32Y"},
	})
}

func TestClock(t *testing.T) {
	check(t, []saying{
		{"The doors shut at 5 p.m. on Friday.", "5 p.m. on Friday = 2026-01-30T17:00"},
		{"It began at 16:08 UTC.", "16:08 UTC = 2026-02-04T16:08Z"},
		{"On January 3 at 2:30 a.m. it began.", "January 3 = 2026-01-03; 2:30 a.m. = 2026-01-03T02:30"},
		{"They met at noon.", "noon = 2026-02-04T12:00"},
	}, []saying{
		{"Empezó a las 16:08 UTC.", "las 16:08 UTC = 2026-02-04T16:08Z"},
		{"Cerró a las ocho de la mañana.", "las ocho de la mañana = 2026-02-04T08:00"},
		{"Cerró a las 8 de la noche.", "las 8 de la noche = 2026-02-04T20:00"},
		{"El 3 de enero a las 2:30 empezó.", "El 3 de enero = 2026-01-03; las 2:30 = 2026-01-03T02:30"},
		{"Premió a las dos mujeres.", ""},
	})
}

func TestSeasonsAndHolidays(t *testing.T) {
	check(t, []saying{
		{"in the summer of 2025", "the summer of 2025 = 2025-SU"},
		{"last autumn", "last autumn = 2025-FA"},
		{"They met on Christmas Eve.", "Christmas Eve = 2025-12-24"},
		{"on Thanksgiving 2024", "Thanksgiving 2024 = 2024-11-28"},
		{"on Good Friday 2025", "Good Friday 2025 = 2025-04-18"},
		{"on Memorial Day 2025", "Memorial Day 2025 = 2025-05-26"},
		{"Prices fall and jobs spring up.", ""},
	}, []saying{
		{"en el verano de 2025", "el verano de 2025 = 2025-SU"},
		{"el otoño pasado", "el otoño pasado = 2025-FA"},
		{"Se vieron en Nochebuena.", "Nochebuena = 2025-12-24"},
		{"el Viernes Santo de 2025", "el Viernes Santo de 2025 = 2025-04-18"},
	})
}

func TestRanges(t *testing.T) {
	check(t, []saying{
		{"The summit of 3-5 February 2026 failed.", "3-5 February 2026 = 2026-02-03/2026-02-05"},
		{"from March 10 to 12", "March 10 = 2026-03-10 (2026-03-10/2026-03-12); 12 = 2026-03-12 (2026-03-10/2026-03-12)"},
		{"between March and May 2025", "March = 2025-03 (2025-03/2025-05); May 2025 = 2025-05 (2025-03/2025-05)"},
		{"between 2014 and 2016", "2014 = 2014 (2014/2016); 2016 = 2016 (2014/2016)"},
		{"the war of 1939-45", "1939-45 = 1939/1945"},
		{"from Monday to Wednesday", "Monday = 2026-02-02 (2026-02-02/2026-02-04); Wednesday = 2026-02-04 (2026-02-02/2026-02-04)"},
		{"on 3 and 5 February", "3 = 2026-02-03; 5 February = 2026-02-05"},
	}, []saying{
		{"del 3 al 5 de febrero", "3 = 2026-02-03 (2026-02-03/2026-02-05); 5 de febrero = 2026-02-05 (2026-02-03/2026-02-05)"},
		{"entre marzo y mayo de 2025", "marzo = 2025-03 (2025-03/2025-05); mayo de 2025 = 2025-05 (2025-03/2025-05)"},
		{"entre el 2014 y el 2016", "el 2014 = 2014 (2014/2016); el 2016 = 2016 (2014/2016)"},
		{"desde enero hasta febrero", "enero = 2026-01 (2026-01/2026-02); febrero = 2026-02 (2026-01/2026-02)"},
	})
}

func TestBounds(t *testing.T) {
	check(t, []saying{
		{"They must leave by Friday.", "Friday = 2026-02-06 ([..2026-02-06])"},
		{"He has been here since March 2025.", "March 2025 = 2025-03 ([2025-03..2026-02-04])"},
		{"It began around March 3, 2025.", "March 3, 2025 = 2025-03-03 (2025-03-03~)"},
		{"No one knew before 2024.", "2024 = 2024 ([..2023-12-31])"},
		{"It fell after Friday's vote and since the 2016 accord.", "Friday = 2026-01-30; 2016 = 2016"},
		{"They come as early as Tuesday.", "Tuesday = 2026-02-10"},
	}, []saying{
		{"Está aquí desde marzo de 2025.", "marzo de 2025 = 2025-03 ([2025-03..2026-02-04])"},
		{"Se queda hasta el viernes.", "el viernes = 2026-02-06 ([..2026-02-06])"},
		{"Empezó alrededor del 3 de marzo de 2025.", "3 de marzo de 2025 = 2025-03-03 (2025-03-03~)"},
		{"Nadie lo supo antes de 2024.", "2024 = 2024 ([..2023-12-31])"},
	})
}

func TestReferences(t *testing.T) {
	check(t, []saying{
		{"The past will be judged; the future is open; now we talk.", "The past = PAST_REF; the future = FUTURE_REF; now = PRESENT_REF"},
		{"He recently spoke and is currently ill.", "recently = PAST_REF; currently = PRESENT_REF"},
	}, []saying{
		{"El pasado se juzgará; el futuro está abierto; ahora hablamos.", "El pasado = PAST_REF; el futuro = FUTURE_REF; ahora = PRESENT_REF"},
		{"Recientemente habló y actualmente está enfermo.", "Recientemente = PAST_REF; actualmente = PRESENT_REF"},
	})
}

func TestWordsThatAreNoDates(t *testing.T) {
	for _, s := range []string{
		"We are here and we stay.", "He may come. May he come?", "That is the second line. The first line is not.",
		"They march on. March with us!", "It costs $1948 or £1948.", "50% of 1950 people left.", "Theresa May said no.",
		"The March on Washington was long.", "1,948 troops", "Article 1998.5", "the second time", "a second chance",
		"He will do it for good.", "a fall in prices", "June Smith spoke.", "Then June said no.", "Mar-a-Lago hosted them.", "flight AV2000", "Tel. 138-2010-2015", "code 133-03-03-2020", "number 82-2100", "deliver 2000 pieces", "10:4 and 3:2",
		"No. 2019", "He sat down.", "a sun hat, mar the view", "Mayor Garcia", "decide on it",
	} {
		require.Empty(t, find("en", s), s)
	}
	for _, s := range []string{
		"Nos vemos y nos vamos.", "Julio Ruiz habló.", "la Plaza de Mayo", "Es la segunda línea. La primera no.", "Cuesta $1948 o 50%.",
		"una mañana", "Tarde o temprano", "un segundo intento", "el mar", "Abril Peña habló.", "Cantó Plácido Domingo.", "Domingo Ruiz habló.", "con el sol",
	} {
		require.Empty(t, find("es", s), s)
	}
}

func TestNarrativeCountsFromTheLastDate(t *testing.T) {
	text := "On 7 December 1941 the fleet was struck. On 11 December Italy joined. By March 1942 it was over. In 1943 he wrote it down. The following year he died."
	o := when.Options{Published: published, Lang: "en", Anchor: when.Narrative}
	want := "7 December 1941 = 1941-12-07; 11 December = 1941-12-11; March 1942 = 1942-03 ([..1942-03]); 1943 = 1943; The following year = 1944"
	require.Equal(t, want, list(text, when.Find(text, nil, o)))
	o.Anchor = when.Auto
	long := "On 7 December 1941 it began. On 8 January 1942 it spread, on 9 February 1942 it grew, on 2 May 1942 it stopped. By 3 March 1943 it was over. On 5 June he wrote."
	require.Contains(t, list(long, when.Find(long, nil, o)), "5 June = 1943-06-05")
	o.Anchor = when.News
	require.Contains(t, list(long, when.Find(long, nil, o)), "5 June = 2025-06-05")
}

func TestStepsInAStoryCountFromTheDayTold(t *testing.T) {
	check(t, []saying{
		{"On Oct. 18 he said that the strike of mid-September was a crime. A day later came the reply.", "Oct. 18 = 2025-10-18; mid-September = 2025-09 ([2025-09-11..2025-09-20]); A day later = 2025-10-19"},
		{"He was captured on January 3. Hours later, a speech was given.", "January 3 = 2026-01-03; Hours later = PTXH ([2026-01-03..2026-01-04])"},
		{"He was freed on January 3. Weeks later he fled.", "January 3 = 2026-01-03; Weeks later = PXW ([2026-01-03..2026-02-04])"},
	}, []saying{
		{"El 18 de octubre habló. Un día después llegó la respuesta.", "El 18 de octubre = 2025-10-18; Un día después = 2025-10-19"},
		{"Fue capturado el 3 de enero. Horas más tarde hubo un discurso.", "el 3 de enero = 2026-01-03; Horas más tarde = PTXH ([2026-01-03..2026-01-04])"},
	})
}

func TestTodayIsThePublicationEvenInANarrative(t *testing.T) {
	text := "On 7 December 1941 it began. Today it is a museum. On 11 December Italy joined. Later that year it ended. The same day he left."
	want := "7 December 1941 = 1941-12-07; Today = 2026-02-04; 11 December = 1941-12-11; Later that year = 1941; The same day = 1941-12-11"
	require.Equal(t, want, list(text, when.Find(text, nil, when.Options{Published: published, Lang: "en", Anchor: when.Narrative})))
}

func TestNewsWithSomeHistoryStaysNews(t *testing.T) {
	text := "The pact of 3 June 2019 and those of 4 May 2011 and 2 March 1998 failed, he said on Monday. Talks resumed on Tuesday."
	require.Contains(t, list(text, when.Find(text, nil, when.Options{Published: published, Lang: "en"})), "Monday = 2026-02-02; Tuesday = 2026-02-03")
}

func TestAWeekdayHelpsToFindTheYear(t *testing.T) {
	check(t, []saying{
		{"They met on Monday, March 3.", "Monday, March 3 = 2025-03-03"},
		{"They will meet on Tuesday the 17th.", "Tuesday the 17th = 2026-02-17"},
	}, []saying{
		{"Se vieron el lunes 3 de marzo.", "el lunes 3 de marzo = 2025-03-03"},
		{"Se verán el martes 17.", "el martes 17 = 2026-02-17"},
	})
	m := when.Find("He came on Friday, January 3, 2026.", nil, when.Options{Published: published, Lang: "en"})[0]
	require.Equal(t, "“Friday, January 3, 2026” gives the day in full, but that was a Saturday", m.Reason)
	require.True(t, m.When.Reckoned)
}

func TestALengthOfTimeCanGiveADate(t *testing.T) {
	m := when.Find("The truce will end in two weeks.", nil, when.Options{Published: published, Lang: "en"})[0]
	require.Equal(t, "P2W", m.Value)
	require.Equal(t, "2026-02-16/2026-02-22", m.When.EDTF())
	m = when.Find("The truce broke in two weeks.", nil, when.Options{Published: published, Lang: "en"})[0]
	require.False(t, m.When.Known())
}

func TestNothingKnownOfPublication(t *testing.T) {
	text := "Troops landed on January 3. Last week they left. On Friday, on 3 March 2024, it ended."
	got := list(text, when.Find(text, nil, when.Options{Lang: "en"}))
	require.Equal(t, "January 3 = XXXX-01-03; Last week = XXXX-WXX; Friday = XXXX-WXX-5; 3 March 2024 = 2024-03-03", got)
}

func TestOnlyTheParagraphsAreRead(t *testing.T) {
	text := "date 2026-02-04\n\nHe left on January 3."
	ms := when.Find(text, []timeline.Span{{Start: 17, End: len(text)}}, when.Options{Published: published})
	require.Equal(t, "January 3 = 2026-01-03", list(text, ms))
}

var timex = regexp.MustCompile(`^(PAST_REF|PRESENT_REF|FUTURE_REF|P(T?(\d+(\.\d+)?|X)(S|M|H|D|W|WE|Y|Q|DE|CE|H))|X{2,4}|(BC)?[\dX]{2,4}|(BC)?[\dX]{4}-(\d\d|XX|W(\d\d|XX)|Q[\dX]|H\d|SP|SU|FA|WI)(-(\d\d|XX|WE|\d))?(T(\d\d:\d\dZ?|MO|AF|EV|NI|MI))?)$`)

func properties(t *testing.T, text string, ms []when.Mention) {
	t.Helper()
	at := 0
	for _, m := range ms {
		require.True(t, at <= m.Start && m.Start < m.End && m.End <= len(text), "%q %+v", text, m)
		at = m.End
		for v := range strings.SplitSeq(m.Value, "/") {
			require.Regexp(t, timex, v, "%q in %q", m.In(text), text)
		}
		require.NotEmpty(t, m.Rule)
		require.Contains(t, m.Reason, "“")
		require.Contains(t, []string{when.Date, when.Time, when.Duration, when.Set}, m.Type)
		if p := m.When; p.Known() {
			require.Equal(t, m.Reason, p.Reason)
			require.Equal(t, m.Rule, p.Rule)
			if p.From.Known() && p.To.Known() {
				require.LessOrEqual(t, p.Earliest().Compare(p.Latest()), 0, "%q: %v", m.In(text), p)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"On March 3, 2024 at 5 p.m. he left; two weeks later, 3-5 February.", "del 3 al 5 de febrero de 2026, hace dos años y medio", "31 February 0000 99999",
		"\xff\xfe 10:99 2026-13-45T99:99 '70s and 80s", "2 1/2 hundred thousand million years ago", "siglo XXI a las 25:61 de la noche", "12/12/12 1/2/3 ½ ½½ year",
		"the 30th century, the week of February 30, last February 29", "from Monday to May to 2014 to 2016-99",
	} {
		f.Add(s, "en", 2026, 2, 4)
		f.Add(s, "es", 1, 1, 1)
	}
	f.Fuzz(func(t *testing.T, s, lang string, y, m, d int) {
		o := when.Options{Lang: lang}
		if y > 0 && y < 9999 && m > 0 && m < 13 && d > 0 && d < 29 {
			o.Published = timeline.DayOf(y, m, d)
		}
		for _, o.Anchor = range []when.Anchor{when.Auto, when.News, when.Narrative} {
			properties(t, s, when.Find(s, nil, o))
		}
	})
}

// shared returns the path of a file outside the project, or skips the test.
func shared(tb testing.TB, name string) string {
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	p := filepath.Join(root, filepath.FromSlash(name))
	if _, err := os.Stat(p); err != nil {
		tb.Skip("not here: ", name)
	}
	return p
}

func TestSeedArticle(t *testing.T) {
	b, err := os.ReadFile(shared(t, "seeds/petro-trump-2026-02-04.txt"))
	require.NoError(t, err)
	text := string(b)
	ms := when.Find(text, nil, when.Options{Published: published, Lang: "en"})
	properties(t, text, ms)
	require.Equal(t, "2026-02-04 = 2026-02-04; recent = PAST_REF; just hours ago = PAST_REF ([2026-02-03..2026-02-04]); decades = PXDE; January 3 = 2026-01-03; The past = PAST_REF; now = PRESENT_REF", list(text, ms))
}

// TestTenTimesTheTextTakesAboutTenTimesAsLong counts allocations, which do not
// depend on how busy the machine is.
func TestTenTimesTheTextTakesAboutTenTimesAsLong(t *testing.T) {
	o := when.Options{Published: published, Lang: "en", Anchor: when.News}
	cost := func(text string) float64 { return testing.AllocsPerRun(3, func() { when.Find(text, nil, o) }) }
	require.Less(t, cost(strings.Repeat(english, 10)), 11*cost(english))
	for _, hard := range []string{"about ", "the ", "2 ", "one hundred ", "\"", "May ", "10:30 ", "from 1 to ", "last ", "1/2/", "Monday, "} {
		when.Find(strings.Repeat(hard, 50000), nil, o)
	}
}

func BenchmarkFind(b *testing.B) {
	for name, text := range map[string]string{"en": english, "es": spanish} {
		b.Run(name, func(b *testing.B) {
			words := len(strings.Fields(text))
			for b.Loop() {
				when.Find(text, nil, when.Options{Published: published, Lang: name})
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(words)*1000, "µs/1000words")
		})
	}
}

// About a thousand words each.
var (
	english = strings.Repeat(`The two delegations met in Bogotá on Monday, three weeks after the border closed, and agreed to reopen the crossing by March 15.
"We have waited since last autumn for this," the minister said on Tuesday, adding that trade worth $1948 million was lost between October and December 2025.
Officials from both sides may return in the second week of April; a final text is expected in early May. The previous agreement, signed on 3 June 2019,
lasted less than two years. In the 1990s a similar plan failed within months, and few of those who wrote it are still in office.
The president, who will travel to Quito on Friday, told reporters that the first line of the document was the hardest to write and that the rest followed easily enough.

`, 9)
	spanish = strings.Repeat(`Las dos delegaciones se reunieron en Bogotá el lunes, tres semanas después del cierre de la frontera, y acordaron reabrir el paso antes del 15 de marzo.
«Lo esperábamos desde el otoño pasado», dijo la ministra el martes, y añadió que entre octubre y diciembre de 2025 se perdió mucho comercio.
Funcionarios de ambos lados volverán la segunda semana de abril; el texto final se espera a principios de mayo. El acuerdo anterior, firmado el 3 de junio de 2019,
duró menos de dos años. En los años noventa fracasó un plan parecido en pocos meses, y pocos de sus autores siguen en el cargo.
El presidente, que viajará a Quito el viernes, dijo a la prensa que la primera línea del documento fue la más difícil de escribir y que lo demás siguió con facilidad.

`, 9)
)

func TestBeforeTheEndOfAStretchIsStillWithinIt(t *testing.T) {
	check(t, []saying{
		{"The union will vote before the year is out.", "the year = 2026 ([..2026-12-31])"},
		{"They hoped to sign before the month ends.", "the month = 2026-02 ([..2026-02-28])"},
		{"The union will vote before the end of the year.", "the end of the year = 2026 ([..2026-12-31])"},
		{"They must pay before the end of May.", "the end of May = 2026-05 ([..2026-05-31])"},
		{"The bridge opens before May.", "May = 2026-05 ([..2026-04-30])"},
	}, []saying{
		{"Habrá acuerdo antes de que termine el año.", "el año = 2026 ([..2026-12-31])"},
		{"Esperaba firmar antes de que acabara el mes.", "el mes = 2026-02 ([..2026-02-28])"},
		{"La empresa pagará antes del fin del mes.", "fin del mes = 2026-02 ([..2026-02-28])"},
		{"El puente abrirá antes de fin de año.", "fin de año = 2026-12-31 ([..2026-12-31])"},
	})
}

func TestWhatWasStillToComeIsOfTheNextSuchDay(t *testing.T) {
	check(t, []saying{
		{"The bishop, who was to visit the quay on Friday, sent a letter.", "Friday = 2026-02-06"},
		{"Two ferries were to sail on Monday.", "Monday = 2026-02-09"},
		{"The bishop was to have sailed on Monday.", "Monday = 2026-02-02"},
		{"The bishop was at the quay on Friday.", "Friday = 2026-01-30"},
		{"The board approved the plan on Monday.", "Monday = 2026-02-02"},
		{"They plan to sail on Monday.", "Monday = 2026-02-09"},
		{"The ferry is to sail on Monday.", "Monday = 2026-02-09"},
		{"On Friday the court will rule.", "Friday = 2026-02-06"},
		{"On Friday the court ruled that it will pay.", "Friday = 2026-01-30"},
	}, []saying{
		{"La ministra iba a visitar el puerto el viernes.", "el viernes = 2026-02-06"},
		{"El pacto debía firmarse el lunes.", "el lunes = 2026-02-09"},
		{"La ministra visitaba el puerto el viernes.", "el viernes = 2026-01-30"},
	})
}

func TestMoreThanSomeYearsAgoIsBeforeThem(t *testing.T) {
	check(t, []saying{
		{"The mine closed more than three years ago.", "more than three years ago = 2023 ([2022..2023])"},
		{"The mine closed more than a decade ago.", "more than a decade ago = 201 ([2006..2016])"},
	}, []saying{
		{"La mina cerró hace más de tres años.", "hace más de tres años = 2023 ([2022..2023])"},
	})
}

func TestAClockTimeIsOfTheDayTold(t *testing.T) {
	check(t, []saying{
		{"The silo blew up late on Tuesday. Fire broke out at about 10.40 p.m. and was put out by dawn on Wednesday.", "Tuesday = 2026-02-03; about 10.40 p.m. = 2026-02-03T22:40; Wednesday = 2026-02-04"},
		{"The silo blew up on Monday. The mayor will speak at 9 p.m.", "Monday = 2026-02-02; 9 p.m. = 2026-02-04T21:00"},
		{"The bells rang at half past ten on Monday night.", "half past ten on Monday night = 2026-02-02T22:30"},
		{"The silo blew up on Monday. It fell in the early hours.", "Monday = 2026-02-02; the early hours = 2026-02-02TMO"},
		{"The bells rang at half past ten in the evening.", "half past ten in the evening = 2026-02-04T22:30"},
	}, []saying{
		{"El silo estalló el lunes. El fuego empezó a las diez y media de la noche.", "el lunes = 2026-02-02; las diez y media de la noche = 2026-02-02T22:30"},
		{"El silo estalló el lunes. Hablará a las 8 p.m.", "el lunes = 2026-02-02; las 8 p.m. = 2026-02-04T20:00"},
	})
	text := "The silo blew up late on Tuesday.\n\nFire broke out at 10.40 p.m."
	ms := when.Find(text, []timeline.Span{{End: 33}, {Start: 35, End: len(text)}}, when.Options{Published: published, Lang: "en"})
	require.Equal(t, "Tuesday = 2026-02-03; 10.40 p.m. = 2026-02-03T22:40", list(text, ms), "the day that the article opens with")
}

func TestOneTextHasOneOrderOfFigures(t *testing.T) {
	text := "The dues rose on 04/05/2026. The order was signed on 06/05/2026."
	found := when.Find(text, nil, when.Options{Published: timeline.DayOf(2026, 6, 20), Lang: "en"})
	require.Len(t, found, 2)
	require.Equal(t, "2026-05-04", found[0].When.EDTF())
	require.Equal(t, "2026-05-06", found[1].When.EDTF(), "though 5 June is nearer")
	require.Equal(t, "2026-06-05", found[1].When.Or.EDTF())
}
