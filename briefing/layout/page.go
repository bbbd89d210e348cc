// Package layout sets a briefing on pages: what is drawn where, as a list of
// strokes and texts that any surface can draw, and how the parts of the text
// hang together for those who have it read out.
//
// All lengths are points, from the page's top left corner.
package layout

import (
	"dateline/briefing"
	"dateline/briefing/text"
	"dateline/timeline"
)

// A Page is one page as it is drawn, first to last.
type Page struct {
	Width, Height float64
	Ops           []Op
	Links         []Link
	Areas         []Area
}

// An Op is one thing to draw: [*Text], [*Rect], [*Line], [*Circle],
// [*Polygon]; or [Enter], which draws nothing.
type Op interface{ op() }

// A Colour is red, green and blue.
type Colour = text.Colour

// A Text is a piece of a line. It belongs to an element of the document, or is
// mere furniture of the page where Elem is nil.
type Text struct {
	Elem *Elem
	X, Y float64 // left end of the base line
	text.Piece
}

// A Rect is a rectangle, with rounded corners where Radius is not 0. Fill or
// Stroke may be nil. Like all shapes it is furniture.
type Rect struct {
	X, Y, W, H, Radius float64
	Fill, Stroke       *Colour
	Width              float64 // of the stroke
}

// A Line is a straight stroke.
type Line struct {
	X1, Y1, X2, Y2, Width float64
	Colour                Colour
}

// A Circle is a circle about X, Y.
type Circle struct {
	X, Y, R      float64
	Fill, Stroke *Colour
	Width        float64
}

// A Polygon is filled.
type Polygon struct {
	Points [][2]float64
	Fill   Colour
}

// Enter says that an element begins here, also where nothing is drawn in it.
type Enter struct{ Elem *Elem }

func (*Text) op()    {}
func (*Rect) op()    {}
func (*Line) op()    {}
func (*Circle) op()  {}
func (*Polygon) op() {}
func (Enter) op()    {}

// An Elem is an element of the document's structure, by the names of PDF:
// "Document", "H1", "P", "Table", "TD".
type Elem struct {
	Type   string
	Alt    string // what a figure shows, for those who cannot see it
	Column bool   // a TH that heads a column
	Parent *Elem  // nil for the document
}

// A Link is a place to click.
type Link struct {
	X, Y, W, H float64
	To         string // "#name" of a place, else an address
	Elem       *Elem  // nil in furniture
	Label      string // what a click does
}

// A Place is what a link can lead to.
type Place struct {
	Page int // counts from 0
	Y    float64
}

// An Area is where a part or an item of the document stands, so that a click
// on a drawn page finds it.
type Area struct {
	X, Y, W, H float64
	Part       briefing.Part
	Key        timeline.Key // zero for the part as a whole
}

// A Mark is a line of the outline that viewers show beside the pages.
type Mark struct {
	Title string
	Level int // 0 for the first
	Place
}

// A Report is what there is to know about pages besides what is drawn on them.
type Report struct {
	Outline []Mark
	Places  map[string]Place // by name, without "#"
	Missing map[rune]int     // letters that no typeface has
}
