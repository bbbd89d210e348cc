package text

import (
	"math"
	"sort"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// A Colour is red, green and blue, 0 to 255.
type Colour [3]uint8

// A Style is how a run of text is set. The package measures by face, size and
// tracking, and carries the rest along.
type Style struct {
	Face   Face
	Size   float64 // points
	Track  float64 // added to each letter, 1/1000 of the size
	Rise   float64 // points above the line
	Colour Colour
	Link   string // "#name" within the document, else an address
}

// A Run is text in one style.
type Run struct {
	Text string
	Style
}

// A Piece is a stretch of a line in one style and one face, which may be a
// fallback of the one that was asked for. Each rune is one glyph.
type Piece struct {
	Style
	Text     []rune
	Advances []float64 // to the next glyph, 1/1000 of the size, kerning and tracking included
	X        float64   // points from the line's left end
	Width    float64   // points
}

// A Setter measures and breaks text. It keeps what it has measured, belongs to
// one goroutine, and counts the letters that no face has.
type Setter struct {
	Missing map[rune]int

	faces  [faces]*measured
	shaper shaping.HarfbuzzShaper
}

// measured is a face with the widths of the words set so far.
type measured struct {
	font  *font.Face
	upem  float64
	runes map[rune]float64 // widths; -1 for a rune the face lacks
	words map[string]*word
}

type word struct {
	runes    []rune
	advances []float64 // 1/1000 em
	width    float64   // sum of advances
}

// NewSetter returns a setter of the house's faces.
func NewSetter() *Setter { return &Setter{Missing: map[rune]int{}} }

func (s *Setter) face(f Face) *measured {
	if s.faces[f] == nil {
		font := f.Font()
		s.faces[f] = &measured{font: font, upem: float64(font.Upem()), runes: map[rune]float64{}, words: map[string]*word{}}
	}
	return s.faces[f]
}

// advance returns the width of a rune without kerning, -1 for one that the face lacks.
func (m *measured) advance(r rune) float64 {
	w, ok := m.runes[r]
	if !ok {
		w = -1
		// Two bytes a rune is all that the writer of pages can take.
		if g, has := m.font.NominalGlyph(r); has && r <= 0xFFFF {
			w = math.Round(float64(m.font.HorizontalAdvance(g)) * 1000 / m.upem)
		}
		m.runes[r] = w
	}
	return w
}

// Advance returns the width of a rune in a face without kerning, in 1/1000 of
// the size; -1 when the face lacks it.
func (s *Setter) Advance(f Face, r rune) float64 { return s.face(f).advance(r) }

// missing stands for a letter that no face has; the last fallback has it.
const missing = '□'

// pick returns the face that sets r in place of f, and the rune to set.
func (s *Setter) pick(f Face, r rune) (Face, rune) {
	for _, g := range [...]Face{f, FallbackSans, FallbackMono} {
		if s.face(g).advance(r) >= 0 {
			return g, r
		}
	}
	s.Missing[r]++
	return FallbackMono, missing
}

var plainFeatures = []shaping.FontFeature{
	{Tag: opentype.MustNewTag("liga")}, {Tag: opentype.MustNewTag("clig")}, {Tag: opentype.MustNewTag("calt")}, {Tag: opentype.MustNewTag("dlig")},
}

// shape measures a word in one face. Ligatures are off, so that each rune stays one glyph.
func (s *Setter) shape(f Face, runes []rune) *word {
	m, key := s.face(f), string(runes)
	if w := m.words[key]; w != nil {
		return w
	}
	w := &word{runes: runes, advances: make([]float64, len(runes))}
	if len(runes) < 2 || !s.kern(m, w) {
		for i, r := range runes {
			w.advances[i] = max(m.advance(r), 0)
		}
	}
	for _, a := range w.advances {
		w.width += a
	}
	m.words[key] = w
	return w
}

// kern fills in the advances of a word with kerning; it fails where the face's
// script needs more than one glyph after another.
func (s *Setter) kern(m *measured, w *word) bool {
	script := scriptOf(w.runes)
	if script != language.Latin && script != language.Greek && script != language.Cyrillic {
		return false
	}
	out := s.shaper.Shape(shaping.Input{
		Text: w.runes, RunEnd: len(w.runes), Direction: di.DirectionLTR, Face: m.font, Size: fixed.I(1000),
		Script: script, Language: "en", FontFeatures: plainFeatures,
	})
	if len(out.Glyphs) != len(w.runes) {
		return false
	}
	for i, g := range out.Glyphs {
		if g.TextIndex() != i {
			return false
		}
		w.advances[i] = math.Round(float64(g.Advance) / 64)
	}
	return true
}

func scriptOf(runes []rune) language.Script {
	for _, r := range runes {
		if unicode.IsLetter(r) {
			return language.LookupScript(r)
		}
	}
	return language.Latin
}

// pieces measures clean text without spaces, parted where the face changes.
func (s *Setter) pieces(text string, style Style) []Piece {
	var out []Piece
	var run []rune
	face := style.Face
	flush := func() {
		if len(run) > 0 {
			out = append(out, s.piece(face, run, style))
			run = nil
		}
	}
	for _, r := range text {
		f, r := s.pick(style.Face, r)
		if f != face {
			flush()
			face = f
		}
		run = append(run, r)
	}
	flush()
	return out
}

func (s *Setter) piece(f Face, runes []rune, style Style) Piece {
	w := s.shape(f, runes)
	p := Piece{Style: style, Text: w.runes, Advances: w.advances}
	p.Face = f
	if style.Track != 0 {
		p.Advances = make([]float64, len(w.advances))
		for i, a := range w.advances {
			p.Advances[i] = a + style.Track
		}
	}
	p.Width = (w.width + style.Track*float64(len(runes))) * style.Size / 1000
	return p
}

// Line sets text on one line, however long it gets. Spaces stay as they are.
func (s *Setter) Line(text string, style Style) Line {
	var l Line
	for _, p := range s.pieces(Clean(text), style) {
		l.add(p)
	}
	if style.Track > 0 && len(l.Pieces) > 0 {
		l.Width -= style.Track * style.Size / 1000
	}
	return l
}

// Fit sets text on one line no wider than width, cut short with "…" where it
// would be.
func (s *Setter) Fit(text string, style Style, width float64) Line {
	l := s.Line(text, style)
	if l.Width <= width {
		return l
	}
	runes := []rune(Clean(text))
	// The longest beginning that fits: shorter ones do, longer ones do not.
	n := sort.Search(len(runes), func(n int) bool { return s.Line(string(runes[:n+1])+"…", style).Width > width })
	return s.Line(string(runes[:n])+"…", style)
}
