package when

// numbers are the words for numbers. Spanish ones can be days of a month too.
var numbers = []row{
	{cNum, 1, "one", "un una uno"},
	{cNum, 2, "two", "dos"},
	{cNum, 3, "three", "tres"},
	{cNum, 4, "four", "cuatro"},
	{cNum, 5, "five", "cinco"},
	{cNum, 6, "six", "seis"},
	{cNum, 7, "seven", "siete"},
	{cNum, 8, "eight", "ocho"},
	{cNum, 9, "nine", "nueve"},
	{cNum, 10, "ten", "diez"},
	{cNum, 11, "eleven", "once"},
	{cNum, 12, "twelve", "doce"},
	{cNum, 13, "thirteen", "trece"},
	{cNum, 14, "fourteen", "catorce"},
	{cNum, 15, "fifteen", "quince"},
	{cNum, 16, "sixteen", "dieciseis"},
	{cNum, 17, "seventeen", "diecisiete"},
	{cNum, 18, "eighteen", "dieciocho"},
	{cNum, 19, "nineteen", "diecinueve"},
	{cNum, 20, "twenty", "veinte"},
	{cNum, 21, "", "veintiun veintiuno veintiuna"},
	{cNum, 22, "", "veintidos"},
	{cNum, 23, "", "veintitres"},
	{cNum, 24, "", "veinticuatro"},
	{cNum, 25, "", "veinticinco"},
	{cNum, 26, "", "veintiseis"},
	{cNum, 27, "", "veintisiete"},
	{cNum, 28, "", "veintiocho"},
	{cNum, 29, "", "veintinueve"},
	{cNum, 30, "thirty", "treinta"},
	{cNum, 40, "forty", "cuarenta"},
	{cNum, 50, "fifty", "cincuenta"},
	{cNum, 60, "sixty", "sesenta"},
	{cNum, 70, "seventy", "setenta"},
	{cNum, 80, "eighty", "ochenta"},
	{cNum, 90, "ninety", "noventa"},
	{cNum, 100, "hundred", "cien ciento"},
	{cNum, 200, "", "doscientos doscientas"},
	{cNum, 300, "", "trescientos trescientas"},
	{cNum, 400, "", "cuatrocientos cuatrocientas"},
	{cNum, 500, "", "quinientos quinientas"},
	{cNum, 600, "", "seiscientos seiscientas"},
	{cNum, 700, "", "setecientos setecientas"},
	{cNum, 800, "", "ochocientos ochocientas"},
	{cNum, 900, "", "novecientos novecientas"},
	{cNum, 1000, "thousand", "mil"},

	{cDay, 1, "", "uno primero"},
	{cDay, 2, "", "dos"},
	{cDay, 3, "", "tres"},
	{cDay, 4, "", "cuatro"},
	{cDay, 5, "", "cinco"},
	{cDay, 6, "", "seis"},
	{cDay, 7, "", "siete"},
	{cDay, 8, "", "ocho"},
	{cDay, 9, "", "nueve"},
	{cDay, 10, "", "diez"},
	{cDay, 11, "", "once"},
	{cDay, 12, "", "doce"},
	{cDay, 13, "", "trece"},
	{cDay, 14, "", "catorce"},
	{cDay, 15, "", "quince"},
	{cDay, 16, "", "dieciseis"},
	{cDay, 17, "", "diecisiete"},
	{cDay, 18, "", "dieciocho"},
	{cDay, 19, "", "diecinueve"},
	{cDay, 20, "", "veinte"},
	{cDay, 21, "", "veintiuno"},
	{cDay, 22, "", "veintidos"},
	{cDay, 23, "", "veintitres"},
	{cDay, 24, "", "veinticuatro"},
	{cDay, 25, "", "veinticinco"},
	{cDay, 26, "", "veintiseis"},
	{cDay, 27, "", "veintisiete"},
	{cDay, 28, "", "veintiocho"},
	{cDay, 29, "", "veintinueve"},
	{cDay, 30, "", "treinta"},

	{cOrd, 1, "first", "primer primero primera"},
	{cOrd, 2, "second", "segundo segunda"},
	{cOrd, 3, "third", "tercer tercero tercera"},
	{cOrd, 4, "fourth", "cuarto cuarta"},
	{cOrd, 5, "fifth", "quinto quinta"},
	{cOrd, 6, "sixth", "sexto sexta"},
	{cOrd, 7, "seventh", "septimo septima"},
	{cOrd, 8, "eighth", "octavo octava"},
	{cOrd, 9, "ninth", "noveno novena"},
	{cOrd, 10, "tenth", "decimo decima"},
	{cOrd, 11, "eleventh", "undecimo"},
	{cOrd, 12, "twelfth", "duodecimo"},
	{cOrd, 13, "thirteenth", ""},
	{cOrd, 14, "fourteenth", ""},
	{cOrd, 15, "fifteenth", ""},
	{cOrd, 16, "sixteenth", ""},
	{cOrd, 17, "seventeenth", ""},
	{cOrd, 18, "eighteenth", ""},
	{cOrd, 19, "nineteenth", ""},
	{cOrd, 20, "twentieth", ""},
	{cOrd, 30, "thirtieth", ""},
	{cOrd, -1, "last final", "ultimo ultima"},

	{cRoman, 11, "", "xi"},
	{cRoman, 12, "", "xii"},
	{cRoman, 13, "", "xiii"},
	{cRoman, 14, "", "xiv"},
	{cRoman, 15, "", "xv"},
	{cRoman, 16, "", "xvi"},
	{cRoman, 17, "", "xvii"},
	{cRoman, 18, "", "xviii"},
	{cRoman, 19, "", "xix"},
	{cRoman, 20, "", "xx"},
	{cRoman, 21, "", "xxi"},
	{cRoman, 10, "", "x"},
	{cRoman, 9, "", "ix"},
	{cRoman, 8, "", "viii"},
	{cRoman, 7, "", "vii"},
	{cRoman, 6, "", "vi"},
	{cRoman, 5, "", "v"},
	{cRoman, 4, "", "iv"},
	{cRoman, 3, "", "iii"},
	{cRoman, 2, "", "ii"},
	{cRoman, 1, "", "i"},
}

// joinNumbers makes one token of a number in several words: "twenty-five",
// "treinta y dos", "two hundred", "nineteen ninety-six", "twenty-first".
func (t *tongue) joinNumbers(in []token) []token {
	out := in[:0]
	for i := 0; i < len(in); {
		if half := t.halfAfter(in, i); half > 0 {
			joined := in[i]
			joined.num += 0.5
			joined.End, joined.stop = in[i+half].End, in[i+half].stop
			joined.bits, joined.word, joined.id = 1<<cNum, nil, -1
			out = append(out, joined)
			i += half + 1
			continue
		}
		to, n, ordinal := t.numberAt(in, i)
		if to <= i+1 {
			out = append(out, in[i])
			i++
			continue
		}
		joined := in[i]
		joined.End, joined.id, joined.word = in[to-1].End, -1, nil
		joined.n, joined.num, joined.bits = n, float64(n), 1<<cNum
		if ordinal {
			joined.bits = 1 << cOrd
		}
		if n <= 31 && (ordinal || t.dayFirst) {
			joined.bits |= 1 << cDay
		}
		if n >= 1500 && n < 2200 && !ordinal {
			joined.bits |= 1 << cYear
		}
		joined.stop = in[to-1].stop
		out = append(out, joined)
		i = to
	}
	return out
}

// halfAfter returns how many tokens behind a number add a half to it, as in
// 5 1/2, or 0.
func (t *tongue) halfAfter(in []token, i int) int {
	if !in[i].is(cNum) {
		return 0
	}
	j := i + 1
	if j < len(in) && t.is(&in[j], "½") {
		return 1
	}
	if j < len(in) && t.is(&in[j], "-") {
		j++
	}
	if j+2 < len(in) && in[j].n == 1 && t.is(&in[j+1], "/") && in[j+2].n == 2 && in[j+2].tight && in[j+1].tight {
		return j + 2 - i
	}
	return 0
}

// numberAt reads the number in words that begins at i: where it ends, and what
// it is.
func (t *tongue) numberAt(in []token, i int) (to, n int, ordinal bool) {
	if in[i].word == nil || !in[i].is(cNum) {
		return i, 0, false
	}
	total, part := 0, 0
	for to = i; ; {
		j := to
		if to > i && part+total >= 100 && j < len(in) && t.is(&in[j], "and") {
			j++
		}
		v, end, ord := t.below100(in, j)
		if end == j || ord && to > i {
			break
		}
		if ord {
			return end, v, true
		}
		switch {
		case v == 100 && !t.dayFirst:
			part = max(part, 1) * 100
		case v == 1000 && part < 1000:
			total += max(part, 1) * 1000
			part = 0
		case v < 100 && part%100 == 0, v >= 100 && v < 1000 && part == 0:
			part += v
		case v >= 10 && v < 100 && part >= 13 && part <= 20 && !t.dayFirst:
			part = part*100 + v // nineteen ninety-six
		default:
			return to, total + part, false
		}
		to = end
	}
	return to, total + part, false
}

// below100 reads "twenty", "-" or "y", "five"; to is i when there is none.
func (t *tongue) below100(in []token, i int) (n, to int, ordinal bool) {
	if i >= len(in) || in[i].word == nil || !in[i].is(cNum) {
		return 0, i, false
	}
	n, to = in[i].value(cNum), i+1
	if n < 20 || n >= 100 || n%10 != 0 {
		return n, to, false
	}
	j := to
	if j < len(in) && (t.is(&in[j], "-") || t.is(&in[j], "y")) {
		j++
	} else if t.dayFirst {
		return n, to, false
	}
	if j >= len(in) || in[j].word == nil {
		return n, to, false
	}
	if v := in[j].value(cNum); in[j].is(cNum) && v > 0 && v < 10 {
		return n + v, j + 1, false
	}
	if v := in[j].value(cOrd); in[j].is(cOrd) && v > 0 && v < 10 && !t.is(&in[j], "second") {
		return n + v, j + 1, true
	}
	return n, to, false
}

// is reports whether a token is the word s.
func (t *tongue) is(tok *token, s string) bool {
	w := t.words[s]
	return w != nil && tok.id == w.id
}
