package briefing

import (
	"fmt"

	"dateline/timeline"
)

// A Document is a briefing: all content, no layout.
type Document struct {
	Lang  string // "en" or "es"
	Paper string // "A4" or "Letter"
	Print string // "large", "compact" or empty
	Words *Words // the fixed words of its language

	Number, Title, Standfirst, Marking string

	AsOf timeline.Date // to the day; unknown when no source has a date

	Parts      []Part // the sections that have something to show, in order
	Figures    []Figure
	BottomLine string
	Points     []CitedPoint
	Topics     []Topic // those that occur, in the order of their lanes
	Caption    string  // of the timeline
	Entries    []Entry
	ChronoNote string
	Speakers   []Speaker
	SaidNote   string
	Basis      []Remark
	Sources    []Source
	Unreviewed []timeline.Key // items that stand as they were found
	Files      []File         // to attach; none when the outline does not want them
	Cite       bool           // whether lines give their sources
}

// Shows reports whether a section is among those shown.
func (d *Document) Shows(p Part) bool {
	for _, q := range d.Parts {
		if p == q {
			return true
		}
	}
	return false
}

// AsOfText returns "As of 4 February 2026", or "" when no day is known.
func (d *Document) AsOfText() string {
	if !d.AsOf.Known() {
		return ""
	}
	return fmt.Sprintf(d.Words.AsOf, d.Words.Long(d.AsOf))
}

// A Figure is one of the key figures at the head of the page.
type Figure struct{ Label, Value, Note string }

// A CitedPoint is a numbered point under the bottom line.
type CitedPoint struct {
	Lead, Text string
	Cites      []Cite
}

// A Topic is a topic that some item of the document is filed under.
type Topic struct {
	ID    timeline.ID
	Name  string
	Digit int // 1 to 9 gives its colour; 0 for none
}

// A Cite points to a paragraph of a source. Paragraph is 0 for a heading or
// a text without paragraphs; Last is Paragraph unless a passage spans several.
type Cite struct{ Source, Paragraph, Last int }

// String returns the citation as it is printed: "[1 ¶4]", "[1 ¶26–30]", "[2]",
// with no place for a line to break.
func (c Cite) String() string {
	switch {
	case c.Paragraph == 0:
		return fmt.Sprintf("[%d]", c.Source)
	case c.Last > c.Paragraph:
		return fmt.Sprintf("[%d\u00a0¶%d–%d]", c.Source, c.Paragraph, c.Last)
	}
	return fmt.Sprintf("[%d\u00a0¶%d]", c.Source, c.Paragraph)
}

// An Entry is one event of the chronology.
type Entry struct {
	Key      timeline.Key
	Number   int    // counts from 1 in the order of time
	Date     string // as printed: "3–4 Feb 2026", "By 4 Feb 2026", "No date"
	Known    bool   // it has a date
	Inferred bool   // the date was worked out, not stated
	Reason   string // how the date is known, when asked for
	Text     string // what happened
	Note     string // what a person wrote about it
	Topics   []int  // places in Document.Topics
	Cites    []Cite // none when made by hand
	Basis    string // "reported", "claim: Petro", "by hand"
	Disputed bool
	When     timeline.Period

	Announced bool   // it had not happened when its articles were published
	Fork      string // the other day that its figures can mean, in words; empty for none
	Telling
}

// A Speaker is somebody with the statements that are shown of theirs.
type Speaker struct {
	Name, Role string
	Said       []Quotation
}

// A Quotation is one statement.
type Quotation struct {
	Key      timeline.Key
	Number   int // counts from 1 as printed; "S1"
	Words    string
	Own      bool   // the words are the speaker's own, and stand in quotation marks
	Context  string // date, audience, form: "3–4 Feb 2026 · to Caracol Radio"
	Topics   []int
	Cites    []Cite
	Form     string
	Disputed bool
	Inferred bool
	When     timeline.Period

	Fork string // the other day that its figures can mean, in words; empty for none
	Telling
}

// ID returns the statement's number as it is printed, "S3".
func (q Quotation) ID() string { return fmt.Sprintf("S%d", q.Number) }

// A Remark is one sentence on what the document rests on.
type Remark struct{ Lead, Text string }

// A Source is an article that is cited.
type Source struct {
	Number    int
	Article   timeline.ID
	Title     string
	Details   string // outlet, author, date, language, what is attached
	Outlet    string
	Link      string // http or https, else empty
	Published timeline.Date
	File      string // name of the attached passages, "source-1.txt"; empty when none are
	Digest    string // hex SHA-256 of that file
	Attached  string // says so, with both ends of the digest
	Whole     string // hex SHA-256 of the whole article's text
	Twins     []int  // numbers of the sources that share its text, rising
}

// A File goes along with the document.
type File struct {
	Name, MIME, Description string
	Relation                string // of ISO 19005-3: "Data", "Source"
	Data                    []byte
}
