package extract

import (
	"net/url"
	"strings"

	"dateline/timeline"
)

// tag returns the language that an article was read in with the country of its
// outlet, "en-GB", where its own tag or its address tells; else the language.
func tag(a *timeline.Article, lang string) string {
	if base, region, ok := strings.Cut(a.Lang, "-"); ok && strings.EqualFold(base, lang) {
		return lang + "-" + region
	}
	u, err := url.Parse(a.Link)
	if err != nil {
		return lang
	}
	host := u.Hostname()
	top := host[strings.LastIndexByte(host, '.')+1:]
	if region, ok := domains[top]; ok {
		top = region
	}
	if len(top) != 2 || oddDomains[top] {
		return lang
	}
	return lang + "-" + strings.ToUpper(top)
}

// domains are top-level domains whose country has another code.
var domains = map[string]string{"uk": "GB", "gov": "US", "mil": "US"}

// oddDomains belong to countries, but most of those who use them do not.
var oddDomains = map[string]bool{"ai": true, "cc": true, "co": true, "eu": true, "fm": true, "io": true, "ly": true, "me": true, "sh": true, "to": true, "tv": true, "ws": true}
