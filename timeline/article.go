package timeline

// An Article is one piece of news as it was read: its text and where it came from.
type Article struct {
	ID       ID     `json:"id"`
	Title    string `json:"title"`
	Original string `json:"original,omitempty"` // title of the article this one translates or digests
	Author   string `json:"author,omitempty"`
	Outlet   string `json:"outlet,omitempty"`
	Link     string `json:"link,omitempty"`
	Lang     string `json:"lang,omitempty"` // BCP 47: "en", "es"

	Published Date   `json:"published"`        // zero while nobody knows it
	Basis     string `json:"basis,omitempty"`  // where Published comes from: "header line", "meta article:published_time", "by hand"
	File      string `json:"file,omitempty"`   // base name of the file it was read from
	Digest    string `json:"digest,omitempty"` // hex SHA-256 of the words of Text: the same text is not read twice

	Text       string      `json:"text"` // UTF-8; every Span of this article points in here
	Paragraphs []Paragraph `json:"paragraphs"`
	Note       string      `json:"note,omitempty"`
	Done       bool        `json:"done,omitempty"` // a person has gone through it
}

// Kind implements [Record].
func (*Article) Kind() Kind { return ArticleKind }

// Key implements [Record].
func (a *Article) Key() Key { return Key{ArticleKind, a.ID} }

// A Paragraph is one paragraph of an article, by its place in the text.
type Paragraph struct {
	Span
	Number  int  `json:"n,omitempty"`       // counts body paragraphs from 1; 0 for a heading
	Heading bool `json:"heading,omitempty"` // a subheading
	Repeats int  `json:"repeats,omitempty"` // number of the earlier paragraph it repeats word for word
}

// ParagraphAt returns the paragraph that holds byte i of the text, or the last
// one before it; the zero Paragraph when there is none.
func (a *Article) ParagraphAt(i int) Paragraph {
	var at Paragraph
	for _, p := range a.Paragraphs {
		if p.Start > i {
			break
		}
		at = p
	}
	return at
}

// A Span is a half-open run of bytes in an article's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// In returns the words the span covers in text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Covers reports whether o lies within s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// A Source says which words of which article bear a record out.
type Source struct {
	Article ID `json:"article"`
	Span
}

// An Origin says who put a record here: a rule of the reader, or a person.
type Origin struct {
	Rule   string `json:"rule,omitempty"`   // the rule that found it; empty when a person wrote it
	Edited bool   `json:"edited,omitempty"` // a person has changed what the rule found
}

// ByHand reports whether a person made the record.
func (o Origin) ByHand() bool { return o.Rule == "" }
