package intake

import (
	"path"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
)

var (
	frontMatter = regexp.MustCompile(`(?s)^\s*---[ ]*\n(.*?\n)(?:---|\.\.\.)[ ]*(?:\n|$)`)
	titleLine   = regexp.MustCompile(`^\s*# \S`)

	// nesting is what opens a block within a block; goldmark's work grows with
	// the square of its depth.
	nesting = regexp.MustCompile(`(?m)^((?:[ ]*(?:>|[-*+]|\d{1,9}[.)])[ ]?){24})(?:[ ]*(?:>|[-*+]|\d{1,9}[.)])[ ]?)+`)
)

// Text with more bytes or opening brackets is not read as Markdown but as it
// stands: goldmark's work grows with the square of the brackets left open.
const (
	maxMarkdown = 1 << 20
	maxBrackets = 5_000
)

// isMarkdown reports whether text is Markdown: it is called so, or begins with
// a front matter or a title line. What is written in the lines of a text may
// look like Markdown by chance, the beginning does not.
func isMarkdown(name, text string) bool {
	if len(text) > maxMarkdown || strings.Count(text, "[") > maxBrackets {
		return false
	}
	switch strings.ToLower(path.Ext(base(name))) {
	case ".md", ".markdown":
		return true
	}
	return titleLine.MatchString(text) || len(frontKeys(text)) > 0
}

// readMarkdown reads Markdown: front matter, then a first heading for the
// title, headings and paragraphs. Links and emphasis become their words.
func readMarkdown(text string) *draft {
	d := &draft{}
	for _, kv := range frontKeys(text) {
		d.front(kv[0], kv[1])
	}
	if len(frontKeys(text)) > 0 {
		text = text[len(frontMatter.FindString(text)):]
	}
	source := []byte(nesting.ReplaceAllString(text, "$1"))
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough))
	doc := md.Parser().Parse(gtext.NewReader(source), parser.WithContext(parser.NewContext()))
	m := &marked{draft: d, source: source}
	m.blocks(doc)
	if d.title == "" && len(d.blocks) > 1 && d.blocks[0].heading {
		d.title = d.blocks[0].text
		d.blocks = d.blocks[1:]
	}
	d.masthead()
	return d
}

// frontKeys returns the keys and values of the front matter, in order; none if
// there is no front matter. Of a list, the items are joined by commas.
func frontKeys(text string) [][2]string {
	m := frontMatter.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	var found [][2]string
	for line := range strings.Lines(m[1]) {
		line = strings.TrimRight(line, " \n")
		if item, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok && len(found) > 0 {
			last := &found[len(found)-1]
			last[1] = strings.Trim(last[1]+", "+unquote(item), ", ")
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "#") {
			continue
		}
		value = strings.TrimSpace(value)
		if strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]") {
			parts := strings.Split(value[1:len(value)-1], ",")
			for i, p := range parts {
				parts[i] = unquote(p)
			}
			value = strings.Join(parts, ", ")
		}
		found = append(found, [2]string{strings.ToLower(strings.TrimSpace(key)), unquote(value)})
	}
	return found
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	return s
}

// front takes one entry of the front matter.
func (d *draft) front(key, value string) {
	switch key {
	case "date", "published", "pubdate", "fecha":
		d.date(machineDay(value), "front matter "+key)
	case "url", "source", "canonical", "canonical_url":
		d.link = firstOf(d.link, webAddress(value))
	case "link":
		d.link = firstOf(webAddress(value), d.link)
	case "authors", "byline", "autor":
		d.author = firstOf(d.author, value)
	case "site", "publisher", "publication", "medio":
		d.outlet = firstOf(d.outlet, value)
	case "language", "idioma":
		d.lang = firstOf(d.lang, value)
	case "título", "titulo":
		d.title = firstOf(d.title, value)
	default:
		if set := seedKeys[key]; set != nil {
			set(d, value)
		}
	}
}

// marked gathers the blocks of a Markdown document.
type marked struct {
	*draft
	source []byte
	words  strings.Builder
}

// blocks adds the blocks below n. Its parser bounds the depth.
func (m *marked) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.Kind() {
		case ast.KindParagraph, ast.KindTextBlock:
			m.inline(c)
			text := m.take()
			m.add(text, isBold(c) && isHeading(squeeze(text)))
		case ast.KindHeading:
			m.inline(c)
			m.add(m.take(), true)
		case ast.KindCodeBlock, ast.KindFencedCodeBlock:
			m.paragraphs(string(lines(c, m.source)))
		case ast.KindHTMLBlock:
			m.page(string(lines(c, m.source)))
		case east.KindTableHeader, east.KindTableRow:
			for cell := c.FirstChild(); cell != nil; cell = cell.NextSibling() {
				m.inline(cell)
				m.words.WriteByte(' ')
			}
			m.add(m.take(), false)
		default:
			m.blocks(c)
		}
	}
}

// isBold reports whether a paragraph is bold throughout.
func isBold(n ast.Node) bool {
	e, ok := n.FirstChild().(*ast.Emphasis)
	return ok && e.Level == 2 && e.NextSibling() == nil
}

func (m *marked) take() string {
	s := m.words.String()
	m.words.Reset()
	return s
}

// inline writes the words below n.
func (m *marked) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.words.WriteString(unescape(c.Segment.Value(m.source), c.IsRaw()))
			if c.SoftLineBreak() || c.HardLineBreak() {
				m.words.WriteByte('\n')
			}
		case *ast.String:
			m.words.Write(c.Value)
		case *ast.AutoLink:
			m.words.Write(c.Label(m.source))
		case *ast.Image, *ast.RawHTML: // neither is a word of the article
		default:
			m.inline(c)
		}
	}
}

func lines(n ast.Node, source []byte) []byte {
	var b []byte
	for i := range n.Lines().Len() {
		at := n.Lines().At(i)
		b = append(b, at.Value(source)...)
	}
	return b
}

// unescape resolves the backslashes and entities of Markdown text; raw text
// has none.
func unescape(b []byte, raw bool) string {
	if raw {
		return string(b)
	}
	return html.UnescapeString(string(util.UnescapePunctuations(b)))
}

// page adds the text of a piece of HTML.
func (d *draft) page(markup string) {
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return
	}
	d.blocks = append(d.blocks, pageBlocks(doc)...)
}
