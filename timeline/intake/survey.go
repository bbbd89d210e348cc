package intake

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page is what a web page says about itself.
type page struct {
	meta     map[string]string // first content by lower-case name, property or itemprop
	article  ldArticle
	title    string // of the title element
	h1       []string
	lang     string
	link     string
	times    []moment
	below    []string // lines between the title and the first paragraph
	elements int
	doc      *html.Node
}

// A moment is a time element, or another with a machine's date.
type moment struct {
	when  string
	prop  string // its itemprop
	inner bool   // it stands in the article or main element
}

// savedFrom is the note that browsers leave in a page they save.
var savedFrom = regexp.MustCompile(`^\s*saved from url=\(\d+\)(\S+)`)

// survey reads a page's statements about itself. It does not change doc.
func survey(doc *html.Node) *page {
	p := &page{meta: map[string]string{}, doc: doc}
	var scripts []string
	saved := ""
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.CommentNode:
			if m := savedFrom.FindStringSubmatch(n.Data); m != nil {
				saved = m[1]
			}
		case n.Type == html.ElementNode:
			p.elements++
			p.element(n)
			if n.DataAtom == atom.Script && strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") {
				scripts = append(scripts, textOf(n))
			}
		}
	}
	p.article = linkedData(scripts, append(p.h1, p.meta["og:title"]))
	p.link = firstOf(webAddress(p.link), webAddress(p.meta["og:url"]), webAddress(p.article.link), webAddress(saved))
	return p
}

func (p *page) element(n *html.Node) {
	prop := strings.ToLower(attr(n, "itemprop"))
	switch n.DataAtom {
	case atom.Html:
		p.lang = firstOf(attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			p.note(attr(n, key), attr(n, "content"))
		}
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && p.link == "" {
			p.link = attr(n, "href")
		}
	case atom.Title:
		if p.title == "" && (n.Parent == nil || n.Parent.DataAtom == atom.Head) {
			p.title = squeeze(textOf(n))
		}
	case atom.H1:
		if t := squeeze(textOf(n)); t != "" && len(p.h1) < 20 {
			p.h1 = append(p.h1, t)
		}
	case atom.Time:
		when := firstOf(attr(n, "datetime"), attr(n, "content"))
		if when == "" {
			var d draft
			d.mast(squeeze(textOf(n)))
			when = d.published.EDTF()
		}
		if machineDay(when).Known() {
			p.times = append(p.times, moment{when, prop, within(n, atom.Article, atom.Main)})
		}
	default:
		if prop == "datepublished" {
			p.note(prop, firstOf(attr(n, "content"), attr(n, "datetime"), squeeze(textOf(n))))
		}
		if prop == "author" || attr(n, "rel") == "author" {
			p.note("author element", squeeze(textOf(n)))
		}
	}
}

// note keeps the first value that a page gives for a key.
func (p *page) note(key, value string) {
	key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
	if _, ok := p.meta[key]; !ok && key != "" && value != "" {
		p.meta[key] = value
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func within(n *html.Node, names ...atom.Atom) bool {
	for a := range n.Ancestors() {
		for _, name := range names {
			if a.DataAtom == name {
				return true
			}
		}
	}
	return false
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// webAddress returns s if it is a whole address on the web.
func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
