// Package briefing turns a selection of a library into a document to hand on.
//
// An [Outline] is what a person plans; [Compose] makes a [Document] of it, which
// is all content and no layout; the packages below write a document out.
package briefing

import (
	"slices"

	"dateline/timeline"
)

// OutlineKind is the kind of an [Outline].
const OutlineKind timeline.Kind = "outline"

// An Outline is the plan of a briefing: the words a person wrote for it, which
// items it shows, and how.
type Outline struct {
	ID         timeline.ID   `json:"id"`
	Number     string        `json:"number,omitempty"` // "BN 2026-014"
	Title      string        `json:"title"`
	Standfirst string        `json:"standfirst,omitempty"`
	Marking    string        `json:"marking,omitempty"`     // "Internal use": top and bottom of each page
	BottomLine string        `json:"bottom_line,omitempty"` // the conclusion, in the writer's words
	Points     []Point       `json:"points,omitempty"`
	AsOf       timeline.Date `json:"as_of"`           // nothing published later is shown; zero for all
	Paper      string        `json:"paper,omitempty"` // "A4" (also when empty) or "Letter"
	Print      string        `json:"print,omitempty"` // "large" for large print, "compact", or empty
	Lang       string        `json:"lang,omitempty"`  // "en" (also when empty) or "es"

	Items  []timeline.Key `json:"items,omitempty"` // shown, and nothing else; empty for all that Filter lets through
	Filter Filter         `json:"filter"`
	Out    []timeline.Key `json:"out,omitempty"`  // taken out by hand, whatever else lets them in
	Most   int            `json:"most,omitempty"` // of the events that Filter lets through so many at most, the weightiest; 0 for all

	Sections     []Placing `json:"sections,omitempty"` // the order of the sections; empty for the usual one
	WithIndirect bool      `json:"with_indirect,omitempty"`
	WholeTexts   bool      `json:"whole_texts,omitempty"` // attach whole articles, not just the cited paragraphs
	Reasons      bool      `json:"reasons,omitempty"`     // say under each event how its date is known
	Cite         bool      `json:"cite,omitempty"`        // source and paragraph for every line
	Attach       bool      `json:"attach,omitempty"`      // the data and the cited passages go along as files
}

// Kind implements [timeline.Record].
func (*Outline) Kind() timeline.Kind { return OutlineKind }

// Key implements [timeline.Record].
func (o *Outline) Key() timeline.Key { return timeline.Key{Kind: OutlineKind, ID: o.ID} }

// Makers returns a maker for every kind this package defines.
func Makers() []timeline.Maker {
	return []timeline.Maker{{Kind: OutlineKind, New: func() timeline.Record { return new(Outline) }}}
}

// A Point is one of the numbered points under the bottom line: a word or two to
// lead in, a sentence, and the items that bear it out.
type Point struct {
	Lead  string         `json:"lead,omitempty"`
	Text  string         `json:"text"`
	Items []timeline.Key `json:"items,omitempty"`
}

// A Filter lets through the items that meet every one of its conditions; an
// empty condition is met by all. Items without a date meet no From and no To.
type Filter struct {
	Topics   []timeline.ID `json:"topics,omitempty"` // one of them
	From     timeline.Date `json:"from"`             // not over before
	To       timeline.Date `json:"to"`               // not begun after
	People   []timeline.ID `json:"people,omitempty"` // one of them takes part or speaks
	Articles []timeline.ID `json:"articles,omitempty"`
}

// A Part names a section of a briefing.
type Part string

// The parts, in their usual order.
const (
	PartFigures    Part = "figures" // the strip of key figures
	PartBottomLine Part = "bottom-line"
	PartTimeline   Part = "timeline"
	PartChronology Part = "chronology"
	PartStatements Part = "statements"
	PartBasis      Part = "basis"
	PartSources    Part = "sources"
)

var usualParts = []Part{PartFigures, PartBottomLine, PartTimeline, PartChronology, PartStatements, PartBasis, PartSources}

// A Placing says that a section stands here, or would if it were not Off.
type Placing struct {
	Part Part `json:"part"`
	Off  bool `json:"off,omitempty"`
}

// Plan returns every section once, in the order the outline gives them; those
// it does not mention follow in the usual order.
func (o *Outline) Plan() []Placing {
	var plan []Placing
	for _, p := range o.Sections {
		known := slices.Contains(usualParts, p.Part)
		if known && !slices.ContainsFunc(plan, func(q Placing) bool { return q.Part == p.Part }) {
			plan = append(plan, p)
		}
	}
	for _, part := range usualParts {
		if !slices.ContainsFunc(plan, func(q Placing) bool { return q.Part == part }) {
			plan = append(plan, Placing{Part: part})
		}
	}
	return plan
}

// Shown returns the sections that are not off, in their order.
func (o *Outline) Shown() []Part {
	var parts []Part
	for _, p := range o.Plan() {
		if !p.Off {
			parts = append(parts, p.Part)
		}
	}
	return parts
}

// Plain returns the outline a new briefing starts from: every section, sources
// for every line, files attached.
func Plain(id timeline.ID, title, lang string) *Outline {
	return &Outline{ID: id, Title: title, Lang: lang, Paper: "A4", Cite: true, Attach: true}
}
