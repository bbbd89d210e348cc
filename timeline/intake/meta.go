package intake

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
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
		link: p.link, outlet: p.outlet(), author: p.author(),
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

// A stamp is a day of publication, where it stands, and whether it is the day
// of a moment given in Universal Time, which need not be the day on the
// publisher's calendar.
type stamp struct {
	on    timeline.Date
	basis string
	utc   bool
}

// published takes the day of publication from the surest place that gives one.
// Where that gives a moment in Universal Time and another place the day before
// or after, the other is the publisher's own day.
func (p *page) published(d *draft) {
	all := p.stamps(d)
	if len(all) == 0 {
		return
	}
	best := all[0]
	for _, s := range all[1:] {
		if best.utc && !s.utc && (s.on == best.on.AddDays(1) || s.on == best.on.AddDays(-1)) {
			best = s
			break
		}
	}
	d.date(best.on, best.basis)
}

// stamps returns every day of publication that the page gives, the surest
// first.
func (p *page) stamps(d *draft) []stamp {
	var all []stamp
	take := func(s, basis string) {
		if on := machineDay(s); on.Known() {
			all = append(all, stamp{on, basis, isUniversal(s)})
		}
	}
	take(p.meta[dateKeys[0]], "meta "+dateKeys[0])
	take(p.article.published, "JSON-LD datePublished")
	for _, k := range dateKeys[1:] {
		take(p.meta[k], "meta "+k)
	}
	take(p.timeElement(), "time element")
	if near := d.nearTitle(p); near.published.Known() {
		all = append(all, stamp{near.published, near.basis, false})
	}
	if on := addressDay(p.link); on.Known() {
		all = append(all, stamp{on, "address", false})
	}
	return all
}

// timeElement returns the day that the page's time elements give: the one that
// is marked as the publication's, else the one day that all those in the
// article name, else that of all on the page. Several days are the dates of
// several things, and none is taken.
func (p *page) timeElement() string {
	for _, t := range p.times {
		if t.prop == "datepublished" && machineDay(t.when).Known() {
			return t.when
		}
	}
	for _, inner := range []bool{true, false} {
		one, several := "", false
		for _, t := range p.times {
			on := machineDay(t.when)
			if !on.Known() || inner && !t.inner || t.prop == "datemodified" {
				continue
			}
			several = several || one != "" && machineDay(one) != on
			one = firstOf(one, t.when)
		}
		if several {
			return ""
		}
		if one != "" {
			return one
		}
	}
	return ""
}

// nearTitle reads the lines between the page's title and its first paragraph
// for the date, which it returns, and for the author.
func (d *draft) nearTitle(p *page) (near draft) {
	const reach = 12 // lines
	if p.elements > maxElements {
		return near
	}
	title, after := fold(d.title), 0
	for _, b := range pageBlocks(p.doc) {
		switch {
		case b.heading && title != "" && fold(b.text) == title:
			after = reach
		case after == 0:
		case len(b.text) > 2*mastWidth:
			after = 0
		default:
			after--
			near.mast(b.text)
		}
	}
	d.author = firstOf(d.author, near.author)
	return near
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
