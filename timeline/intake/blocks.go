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
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Header, atom.Hr, atom.Html, atom.Li, atom.Main, atom.Ol, atom.P, atom.Section,
		atom.Summary, atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr, atom.Ul,
	} {
		roles[a] = asBlock
	}
	for _, a := range []atom.Atom{
		atom.Audio, atom.Button, atom.Canvas, atom.Datalist, atom.Head, atom.Iframe, atom.Input, atom.Math, atom.Nav, atom.Noscript, atom.Object, atom.Option,
		atom.Script, atom.Select, atom.Style, atom.Svg, atom.Template, atom.Textarea, atom.Title, atom.Video,
	} {
		roles[a] = asNothing
	}
}

// A flow gathers the text of a tree block by block.
type flow struct {
	draft
	words   strings.Builder
	bold    int  // depth of bold elements
	plain   bool // the block has words that are not bold
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
	text := squeeze(f.words.String())
	if text != "" {
		f.add(text, f.heading || !f.plain && isHeading(text))
	}
	f.words.Reset()
	f.plain = false
}

func (f *flow) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		f.words.WriteString(n.Data)
		f.plain = f.plain || f.bold == 0 && strings.TrimSpace(n.Data) != ""
		return
	case html.ElementNode:
		f.element(n)
	case html.DocumentNode:
		f.children(n)
	}
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
