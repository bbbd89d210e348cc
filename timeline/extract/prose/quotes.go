package prose

import "unicode"

// role returns the kind of the mark r at the scanner's place, n bytes long:
// quotation marks by the part they play, all else Mark.
func (s *scanner) role(r rune, n int) Kind {
	switch r {
	case '«', '‹':
		s.angle++
		return Open
	case '»', '›':
		s.angle = max(s.angle-1, 0)
		return Close
	case '“':
		return s.low(n)
	case '„', '‟':
		s.double++
		return Open
	case '”':
		return shut(&s.double)
	case '‘', '‚':
		s.single++
		return Open
	case '"':
		return s.straight(n, &s.double)
	case '’':
		return s.curly(n)
	case '\'', '`':
		if s.elision(n) {
			return Mark
		}
		if s.single == 0 && !s.opens(n) {
			return Mark
		}
		return s.straight(n, &s.single)
	}
	return Mark
}

func shut(open *int) Kind {
	*open = max(*open-1, 0)
	return Close
}

// low reads “, which closes a quotation in „German“ style.
func (s *scanner) low(n int) Kind {
	if s.double > 0 && !s.opens(n) && s.before(s.at) != 0 {
		return shut(&s.double)
	}
	s.double++
	return Open
}

// opens reports whether a mark n bytes long stands where a quotation opens:
// white space, a bracket or another opening before it, none behind it.
func (s *scanner) opens(n int) bool {
	p := s.before(s.at)
	next, _ := s.rune(s.at + n)
	if next == 0 || space(next) {
		return false
	}
	return p == 0 || space(p) || unicode.In(p, unicode.Ps, unicode.Pi, unicode.Pd) || p == '"' || p == '¿' || p == '¡'
}

// straight reads a mark that looks the same on both sides.
func (s *scanner) straight(n int, open *int) Kind {
	next, _ := s.rune(s.at + n)
	switch {
	case s.opens(n):
	case next == 0 || space(next) || *open > 0:
		return shut(open)
	}
	*open++
	return Open
}

// curly reads ’, which is an apostrophe unless a single quotation is open.
func (s *scanner) curly(n int) Kind {
	if s.single == 0 || s.elision(n) {
		return Mark
	}
	return shut(&s.single)
}

// elision reports whether the apostrophe stands for left-out figures (’90s).
func (s *scanner) elision(n int) bool {
	a, k := s.rune(s.at + n)
	b, _ := s.rune(s.at + n + k)
	return digit(a) && digit(b) && s.single == 0
}
