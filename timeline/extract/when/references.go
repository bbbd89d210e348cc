package when

// Vague references say past, present or future, and no more.

var referenceRules = []rule{
	{
		"present", "{now|right now|currently|presently|at present|nowadays|these days|at {the|this} moment|at this {time|point|stage}|current|for the time being|the time being|the present {day|time}}",
		"{ahora|actualmente|hoy en dia|en la actualidad|la actualidad|en {este|estos} {momento|momentos}|por el momento|por ahora|actual|actuales|el presente|en curso|ahora mismo|hoy por hoy|estos dias|hasta el momento|de momento|a dia de hoy}", present,
	},
	{
		"past", "{more? recently|the recent? past|lately|at {the|that} time|once upon a time|recent {years|months|days|weeks|decades|history|times}|recent}",
		"{{mas|muy}? recientemente|{el|del} pasado|ultimamente|en aquel {entonces|momento|tiempo}|reciente|recientes|antiguamente|{desde|hasta} entonces|{en los}? ultimos tiempos}", past,
	},
	{
		"future", "{the {near|immediate|foreseeable|distant|not - too - distant|not too distant}? future|the {near|short|long|medium} term|very? soon|near future}",
		"{el futuro {cercano|proximo|inmediato}?|en el futuro|{un|el} futuro {cercano|proximo}|muy? pronto|proximamente|{a|el}? {corto|largo|medio|mediano} plazo|mas adelante|en breve|en el futuro}", future,
	},
}

func present(m *match) (reading, bool) {
	return m.bare(reading{typ: Date, value: "PRESENT_REF", reason: "says no more than that it is so now"}), !m.idiom()
}

func past(m *match) (reading, bool) {
	out := reading{typ: Date, value: "PAST_REF", reason: "says no more than that it is past"}
	if (m.says("pasado") || m.says("past")) && m.to < len(m.tokens) {
		next := &m.tokens[m.to]
		if next.bits&(1<<cWday|1<<cMonth|1<<cDay|1<<cUnit|1<<cNum|1<<cVague|1<<cSeason|1<<cAdj) != 0 || m.tongue.is(next, "couple") {
			return out, false
		}
	}
	return m.bare(out), true
}

// bare leaves a preposition at the beginning out of a reading.
func (m *match) bare(out reading) reading {
	switch m.lower(m.from) {
	case "in", "en", "a", "desde", "hasta", "por", "de":
		if !m.says("curso") && !m.says("dia") && !m.says("breve") {
			out.from, out.to = m.from+1, m.to
		}
	}
	return out
}

func future(m *match) (reading, bool) {
	if m.says("futuro") && m.near(m.to, "de") && m.to-m.from == 2 {
		return reading{}, false // what becomes of somebody
	}
	if m.near(m.from-1, "too") || m.near(m.from-1, "demasiado") || m.near(m.from-1, "tan") {
		return reading{}, false
	}
	soonAs := m.says("soon") && (m.near(m.from-1, "as") || m.near(m.to, "as") || m.near(m.to, "after"))
	return m.bare(reading{typ: Date, value: "FUTURE_REF", reason: "says no more than that it is to come"}), !soonAs
}

// near reports whether token i is the word s.
func (r *reader) near(i int, s string) bool { return r.lower(i) == s }

// idiom reports whether "now" is part of a phrase that tells no time.
func (m *match) idiom() bool {
	return m.to < len(m.tokens) && m.says("now") && m.to-m.from == 1 && m.tongue.is(&m.tokens[m.to], "that")
}
