package intake

import (
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
)

// dateKeys are the meta elements that give the day of publication, the surest
// first.
var dateKeys = []string{
	"article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
	"parsely-pub-date", "sailthru.date", "article.published", "published_time", "publish_date", "publish-date", "publication_date", "pubdate",
	"dc.date.issued", "dcterms.issued", "dc.date.published", "citation_publication_date", "cxenseparse:recs:publishtime", "article_date_original",
	"dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "date.created", "originalpublicationdate", "displaydate", "date",
}

var (
	titleKeys  = []string{"og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline"}
	authorKeys = []string{"author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "twitter:creator", "author element"}
	outletKeys = []string{"og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "apple-mobile-web-app-title"}

	titleJoint = regexp.MustCompile(`\s+[|–—·•-]\s+|\s*\|\s*`)
	byWord     = regexp.MustCompile(`^(?i:by|por)[ :]+`)
)

// draft returns what the page says, without the text.
func (p *page) draft() *draft {
	d := &draft{
		link: p.link, outlet: firstOf(p.first(outletKeys), p.article.outlet, host(p.link)), author: p.author(),
		lang: firstOf(p.lang, p.meta["content-language"], p.article.lang), template: true,
	}
	d.title = p.headline(d.outlet)
	p.published(d)
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

// published takes the day of publication from the surest place that gives one.
func (p *page) published(d *draft) {
	for _, k := range dateKeys[:1] {
		d.date(machineDay(p.meta[k]), "meta "+k)
	}
	d.date(machineDay(p.article.published), "JSON-LD datePublished")
	for _, k := range dateKeys[1:] {
		d.date(machineDay(p.meta[k]), "meta "+k)
	}
	d.date(p.timeElement(), "time element")
	d.nearTitle(p)
	d.date(addressDay(p.link), "address")
}

// timeElement returns the day that the page's time elements give: the one that
// is marked as the publication's, else the one day that all those in the
// article name, else that of all on the page. Several days are the dates of
// several things, and none is taken.
func (p *page) timeElement() timeline.Date {
	for _, t := range p.times {
		if t.prop == "datepublished" {
			if on := machineDay(t.when); on.Known() {
				return on
			}
		}
	}
	for _, inner := range []bool{true, false} {
		var one timeline.Date
		several := false
		for _, t := range p.times {
			on := machineDay(t.when)
			if !on.Known() || inner && !t.inner || t.prop == "datemodified" {
				continue
			}
			several = several || one.Known() && one != on
			one = on
		}
		if one.Known() {
			if several {
				return timeline.Date{}
			}
			return one
		}
	}
	return timeline.Date{}
}

// nearTitle takes date and author from the lines between the page's title and
// its first paragraph.
func (d *draft) nearTitle(p *page) {
	const reach = 12 // lines
	if d.published.Known() && d.author != "" || p.elements > maxElements {
		return
	}
	title, after := fold(d.title), -1
	for _, b := range pageBlocks(p.doc) {
		switch {
		case b.heading && title != "" && fold(b.text) == title:
			after = reach
		case after <= 0:
		case len(b.text) > 2*mastWidth:
			return
		default:
			after--
			d.mast(b.text)
		}
	}
}

// addressDay returns the day in an address such as
// https://outlet.example/2026/02/04/title.
func addressDay(link string) timeline.Date {
	u, err := url.Parse(link)
	if err != nil {
		return timeline.Date{}
	}
	if m := dayInPath.FindStringSubmatchIndex(u.Path); m != nil {
		return dayOf(dayInPath, u.Path, m)
	}
	return timeline.Date{}
}

var dayInPath = regexp.MustCompile(`/(?:\w+-)?(?P<y>(?:19|20)\d\d)(?:/|-|_)?(?P<m>\d\d)(?:/|-|_)?(?P<d>\d\d)(?:[/_.-]|$)`)

// headline returns the title without the outlet's name at its end.
func (p *page) headline(outlet string) string {
	one := ""
	if len(p.h1) == 1 && utf8.RuneCountInString(p.h1[0]) >= 15 {
		one = p.h1[0]
	}
	found := firstOf(p.first(titleKeys), p.article.title, one, p.title)
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
	if p.article.author != "" {
		return p.article.author
	}
	for _, k := range authorKeys {
		v := squeeze(byWord.ReplaceAllString(p.meta[k], ""))
		if v != "" && webAddress(v) == "" && !strings.HasPrefix(v, "@") && utf8.RuneCountInString(v) <= 120 {
			return v
		}
	}
	return ""
}

// host returns the name of the site, "elpais.com".
func host(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
