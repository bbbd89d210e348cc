package intake

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxElements is how many elements of a page readability is let loose on. It
// weighs each against the others; news pages have 500 to 10,000.
const maxElements = 60_000

var (
	// pageStart is how a page, or a piece of one, begins.
	pageStart = regexp.MustCompile(`(?is)^(?:\x{feff}|\s|<!--.*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|article|main|section|div|title|meta|h1|p)\b[^>]*>`)
	anyTag    = regexp.MustCompile(`(?i)</?(?:p|div|br|h[1-6]|article|span|a|b|i|em|strong)\b[^>]*>`)
)

// looksHTML reports whether data begins as a page does.
func looksHTML(data []byte) bool { return pageStart.Match(data[:min(len(data), 4096)]) }

// isPage reports whether text is a page: it begins as one, or is called one
// and has tags in it.
func isPage(name, text string) bool {
	switch strings.ToLower(path.Ext(base(name))) {
	case ".html", ".htm", ".xhtml":
		if anyTag.MatchString(text) {
			return true
		}
	}
	return looksHTML([]byte(text[:min(len(text), 4096)]))
}

// readPage reads a page: what it says about itself, and the article in it.
func readPage(text string) (*draft, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, reason{ErrNoArticle, "a page whose tags are nested too deep"}
	}
	partParagraphs(doc)
	p := survey(doc)
	d := p.draft()
	fallback := bodyOf(doc) // before readability takes the tree apart
	if p.elements <= maxElements {
		d.blocks = pageBlocks(mainPart(doc, p.link))
	}
	if size(d.blocks) == 0 {
		d.blocks = fallback
	}
	d.untitle()
	p.published(d)
	d.sweep()
	return d, nil
}

// mainPart returns the part of a page that readability takes for the article,
// or nil. It changes doc.
func mainPart(doc *html.Node, address string) (part *html.Node) {
	defer func() {
		if recover() != nil { // a page in a million; the plain body serves
			part = nil
		}
	}()
	where, err := url.Parse(address)
	if err != nil || address == "" {
		where = nil
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true // its metadata are not used
	found, err := parser.ParseAndMutate(doc, where)
	if err != nil {
		return nil
	}
	return found.Node
}

// bodyOf returns the blocks of a page's article element, main element or body,
// the first of them that has any.
func bodyOf(doc *html.Node) []block {
	for _, a := range []atom.Atom{atom.Article, atom.Main, atom.Body} {
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode && n.DataAtom == a {
				if b := pageBlocks(n); size(b) > 0 {
					return b
				}
			}
		}
	}
	return nil
}

func size(blocks []block) int {
	n := 0
	for _, b := range blocks {
		if !b.heading {
			n += len(b.text)
		}
	}
	return n
}

// untitle takes the title out of the text, wherever it stands as a heading.
func (d *draft) untitle() {
	title := fold(d.title)
	kept := d.blocks[:0]
	for _, b := range d.blocks {
		if !b.heading || fold(b.text) != title {
			kept = append(kept, b)
		}
	}
	d.blocks = kept
}
