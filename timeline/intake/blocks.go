package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// role is what an element means for the flow of a page's text.
type role uint8

const (
	asInline role = iota
	asBlock       // begins and ends a block
	asHeading
	asNothing // nothing in it is read
	asCell    // parted from its neighbours by a space
	asLines
	asBreak // a line break
	asQuote // its quotation marks are drawn, not written
)

var roles = map[atom.Atom]role{
	atom.H1: asHeading, atom.H2: asHeading, atom.H3: asHeading, atom.H4: asHeading, atom.H5: asHeading, atom.H6: asHeading,
	atom.Td: asCell, atom.Th: asCell, atom.Pre: asLines, atom.Br: asBreak, atom.Q: asQuote,
}

func init() {
	for _, a := range []atom.Atom{
		atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Div, atom.Dl, atom.Dt, atom.Fieldset,
		atom.Figure, atom.Footer, atom.Form, atom.Header, atom.Hr, atom.Html, atom.Li, atom.Main, atom.Ol, atom.P, atom.Section,
		atom.Summary, atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr, atom.Ul,
	} {
		roles[a] = asBlock
	}
	for _, a := range []atom.Atom{
		atom.Audio, atom.Button, atom.Canvas, atom.Datalist, atom.Figcaption, atom.Head, atom.Iframe, atom.Input, atom.Math, atom.Nav, atom.Noscript, atom.Object, atom.Option,
		atom.Script, atom.Select, atom.Style, atom.Svg, atom.Template, atom.Textarea, atom.Title, atom.Video,
	} {
		roles[a] = asNothing
	}
}

// A flow gathers the text of a tree block by block.
type flow struct {
	draft
	words   strings.Builder
	bold    int             // depth of bold elements
	linked  int             // depth of links to elsewhere
	plain   bool            // the block has words that are not bold
	own     strings.Builder // the block's words that are not in links
	heading bool
}

// pageBlocks returns the blocks of text below n.
func pageBlocks(n *html.Node) []block {
	if n == nil {
		return nil
	}
	f := &flow{}
	f.node(n)
	f.end()
	return f.blocks
}

// end closes the block. One that is bold throughout and short is a heading,
// whatever element it is.
func (f *flow) end() {
	text := tidy(f.words.String())
	if text != "" && !isPointer(text, f.own.String()) {
		f.add(text, f.heading || !f.plain && isHeading(text))
	}
	f.words.Reset()
	f.own.Reset()
	f.plain = false
}

func (f *flow) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		for i, part := range strings.Split(n.Data, parting) {
			if i > 0 {
				f.end()
			}
			f.text(part)
		}
	case html.ElementNode:
		f.element(n)
	case html.DocumentNode:
		f.children(n)
	}
}

func (f *flow) text(s string) {
	f.words.WriteString(s)
	if f.linked == 0 {
		f.own.WriteString(s)
	}
	f.plain = f.plain || f.bold == 0 && strings.TrimSpace(s) != ""
}

func (f *flow) element(n *html.Node) {
	if isHidden(n) {
		return
	}
	switch roles[n.DataAtom] {
	case asNothing:
	case asBreak:
		f.words.WriteByte('\n')
	case asCell:
		f.words.WriteByte(' ')
		f.children(n)
		f.words.WriteByte(' ')
	case asQuote:
		f.words.WriteString("“")
		f.children(n)
		f.words.WriteString("”")
	case asLines:
		f.end()
		f.paragraphs(textOf(n))
	case asHeading:
		f.end()
		f.heading = true
		f.children(n)
		f.end()
		f.heading = false
	case asBlock:
		f.end()
		f.children(n)
		f.end()
	default:
		f.inline(n)
	}
}

func (f *flow) inline(n *html.Node) {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		f.bold++
		defer func() { f.bold-- }()
	case atom.A:
		if href := attr(n, "href"); href != "" && !strings.HasPrefix(href, "#") {
			f.linked++
			defer func() { f.linked-- }()
		}
	}
	f.children(n)
}

func (f *flow) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.node(c)
	}
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden":
			return true
		case a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none"):
			return true
		}
	}
	return false
}

// parting stands in a text where a paragraph ends; no clean text has it.
const parting = "\u2029"

// partParagraphs puts a parting for two or more line breaks within a p
// element, which readability would join without as much as a space.
func partParagraphs(doc *html.Node) {
	var breaks []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Br && n.Type == html.ElementNode && within(n, atom.P) {
			breaks = append(breaks, n)
		}
	}
	for _, n := range breaks {
		data := " "
		if next := beyondSpace(n.NextSibling); next != nil && next.DataAtom == atom.Br {
			data = parting
		}
		n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: data}, n)
		n.Parent.RemoveChild(n)
	}
}

// beyondSpace returns the first of a row of siblings that is not white space.
func beyondSpace(n *html.Node) *html.Node {
	for n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
		n = n.NextSibling
	}
	return n
}

// textOf returns the text below n as it stands.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		}
	}
	return b.String()
}
