package intake

import (
	"net/url"
	"regexp"

	"dateline/timeline"
)

// dateKeys are the meta elements that give the day of publication, the surest
// first.
var dateKeys = []string{
	"article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
	"parsely-pub-date", "sailthru.date", "article.published", "published_time", "publish_date", "publish-date", "publishdate", "publication_date", "pubdate",
	"dc.date.issued", "dcterms.issued", "dc.date.published", "citation_publication_date", "cxenseparse:recs:publishtime", "article_date_original",
	"dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "date.created", "originalpublicationdate", "displaydate", "date",
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
	var near draft
	for _, line := range p.below {
		near.mast(line)
	}
	if near.published.Known() && !d.isChronology() {
		all = append(all, stamp{near.published, near.basis, false})
	}
	d.author = firstOf(d.author, near.author)
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
		if t.prop == "datepublished" {
			return t.when
		}
	}
	for _, inner := range []bool{true, false} {
		one, several := "", false
		for _, t := range p.times {
			on := machineDay(t.when)
			if inner && !t.inner || t.prop == "datemodified" {
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

// belowTitle returns the lines between the page's title and its first paragraph.
func (p *page) belowTitle(title string) (lines []string) {
	const reach = 12 // lines
	if p.elements > maxElements || title == "" {
		return nil
	}
	after := 0
	for _, b := range pageBlocks(p.doc) {
		switch {
		case b.heading && fold(b.text) == fold(title):
			after = reach
		case after == 0 || b.heading:
		case len(b.text) > 2*mastWidth:
			after = 0
		default:
			after--
			lines = append(lines, b.text)
		}
	}
	return lines
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
