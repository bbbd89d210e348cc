package intake

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	titleKeys  = []string{"og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline"}
	authorKeys = []string{"author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "twitter:creator", "author element"}
	outletKeys = []string{"og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "apple-mobile-web-app-title"}

	titleJoint = regexp.MustCompile(`\s+[|–—·•-]\s+|\s*\|\s*`)
	byWord     = regexp.MustCompile(`^(?i:by|por)[ :]+`)
)

// draft returns what the page says, without the text and the date.
func (p *page) draft() *draft {
	d := &draft{
		link: p.link, outlet: p.outlet(), author: p.author(),
		lang: firstOf(p.lang, p.meta["content-language"], p.article.lang), template: true,
	}
	d.title = p.headline(d.outlet)
	p.below = p.belowTitle(d.title)
	return d
}

func (p *page) first(keys []string) string {
	for _, k := range keys {
		if v := p.meta[k]; v != "" {
			return v
		}
	}
	return ""
}

// outlet returns the outlet's name without the line that praises it.
func (p *page) outlet() string {
	for _, name := range []string{p.first(outletKeys), p.article.outlet} {
		if webAddress(name) != "" {
			name = host(name)
		}
		if at := titleJoint.FindStringIndex(name); at != nil && at[0] > 0 {
			name = name[:at[0]]
		}
		if name = squeeze(name); name != "" {
			return name
		}
	}
	return host(p.link)
}

// headline returns the title without the outlet's name at its end. The one
// main heading is surer than JSON-LD, where some put a description, if the
// title element has it too.
func (p *page) headline(outlet string) string {
	one, sure := "", ""
	if len(p.h1) == 1 && utf8.RuneCountInString(p.h1[0]) >= 15 {
		one = p.h1[0]
		if strings.Contains(fold(p.title), fold(one)) {
			sure = one
		}
	}
	found := firstOf(p.first(titleKeys), sure, p.article.title, one, p.title)
	places := titleJoint.FindAllStringIndex(found, -1)
	for i := len(places) - 1; i >= 0; i-- {
		head, tail := found[:places[i][0]], found[places[i][1]:]
		// What follows the joint is the outlet when it says so or when the
		// page prints the title without it.
		if sameName(tail, outlet) || p.prints(head) {
			return head
		}
	}
	return found
}

// sameName reports whether what stands after a title is the outlet's name,
// give or take an article, a country or ".com".
func sameName(tail, outlet string) bool {
	t, o := strings.ReplaceAll(fold(tail), " ", ""), strings.ReplaceAll(fold(outlet), " ", "")
	return len(t) > 2 && len(o) > 2 && (strings.HasPrefix(t, o) || strings.HasPrefix(o, t) || strings.HasSuffix(o, t) || strings.HasSuffix(t, o))
}

func (p *page) prints(title string) bool {
	for _, h := range p.h1 {
		if title != "" && fold(h) == fold(title) {
			return true
		}
	}
	return false
}

func (p *page) author() string {
	if v := authorName(p.article.author); v != "" {
		return v
	}
	for _, k := range authorKeys {
		if v := authorName(p.meta[k]); v != "" {
			return v
		}
	}
	return ""
}

// authorName returns the name in a byline: without "By", and up to the first
// handle, number or bar. The names that programs give to whoever publishes are
// none.
func authorName(s string) string {
	const most = 120 // characters
	s = byWord.ReplaceAllString(squeeze(s), "")
	if webAddress(s) != "" {
		return ""
	}
	if i := strings.IndexFunc(s, func(r rune) bool { return strings.ContainsRune("@|•·", r) || unicode.IsDigit(r) }); i >= 0 {
		s = strings.TrimSpace(s[:i])
		if at := strings.LastIndexByte(s, ' '); at > 0 && months[strings.ToLower(strings.Trim(s[at:], " ."))] > 0 {
			s = s[:at]
		}
	}
	s = strings.TrimRight(s, " ,;-–—(/")
	switch strings.ToLower(s) {
	case "admin", "administrator", "administrador", "editor", "webmaster", "root", "user", "guest", "redacción web":
		return ""
	}
	if utf8.RuneCountInString(s) > most {
		return ""
	}
	return s
}

// host returns the name of the site, "elpais.com".
func host(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
