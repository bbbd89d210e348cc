package intake

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// An ldArticle is what a page's JSON-LD says about its article.
type ldArticle struct {
	title, published, author, outlet, link, lang string
}

// articleTypes are the schema.org types of news, and the page around it, whose
// word counts where no article's does.
var articleTypes = []string{
	"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
	"Article", "Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "WebPage",
}

// maxScript is the size of a script that is read, in bytes.
const maxScript = 1 << 20

type object = map[string]any

// linkedData returns what the JSON-LD scripts of a page say about its article:
// the one that bears one of the page's titles, else the first of the first of
// articleTypes.
func linkedData(scripts, titles []string) ldArticle {
	var all []object
	for _, s := range scripts {
		if len(s) <= maxScript {
			all = objects(all, parseScript(s), 0)
		}
	}
	named := map[string]object{} // by @id
	for _, o := range all {
		if id := text(o["@id"]); id != "" && len(o) > 1 && named[id] == nil {
			named[id] = o
		}
	}
	o := pick(all, titles)
	if o == nil {
		return ldArticle{}
	}
	return ldArticle{
		title: firstOf(text(o["headline"]), text(o["name"])), published: firstOf(text(o["datePublished"]), text(o["dateCreated"])),
		author: names(o["author"], named), outlet: names(o["publisher"], named), link: firstOf(text(o["url"]), address(o["mainEntityOfPage"]), text(o["@id"])), lang: text(o["inLanguage"]),
	}
}

func pick(all []object, titles []string) object {
	var best object
	rank := len(articleTypes)
	for _, o := range all {
		r := slices.IndexFunc(articleTypes, func(t string) bool { return isType(o, t) })
		if r < 0 {
			continue
		}
		for _, t := range titles {
			if t != "" && fold(t) == fold(text(o["headline"])) {
				return o
			}
		}
		if r < rank {
			best, rank = o, r
		}
	}
	return best
}

// parseScript reads JSON as pages write it: in comment marks, with line ends
// inside strings. It returns nil when it is beyond that.
func parseScript(s string) any {
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	for _, mark := range []string{"<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"} {
		s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), mark), mark)
	}
	var v any
	if json.Unmarshal([]byte(strings.TrimRight(strings.TrimSpace(s), ";")), &v) != nil {
		return nil
	}
	return v
}

// objects appends the objects in v: of lists, graphs and main entities.
func objects(to []object, v any, depth int) []object {
	if depth > 8 {
		return to
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			to = objects(to, e, depth+1)
		}
	case object:
		to = append(to, v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			to = objects(to, v[key], depth+1)
		}
	}
	return to
}

func isType(o object, name string) bool {
	switch t := o["@type"].(type) {
	case string:
		return t == name || strings.HasSuffix(t, "/"+name)
	case []any:
		return slices.Contains(t, any(name))
	}
	return false
}

func text(v any) string {
	switch v := v.(type) {
	case string:
		return squeeze(html.UnescapeString(v))
	case object:
		return text(v["@value"])
	case []any:
		if len(v) > 0 {
			return text(v[0])
		}
	}
	return ""
}

func address(v any) string {
	if o, ok := v.(object); ok {
		return firstOf(text(o["url"]), text(o["@id"]))
	}
	return text(v)
}

// names returns the names of a person or organisation, or of several, joined
// by commas.
func names(v any, named map[string]object) string {
	var found []string
	var visit func(v any, depth int)
	visit = func(v any, depth int) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				visit(e, depth)
			}
		case object:
			name := v["name"]
			if name == nil && depth < 4 {
				if o := named[text(v["@id"])]; o != nil {
					visit(o, depth+1)
				}
				return
			}
			visit(name, depth)
		case string:
			n := squeeze(html.UnescapeString(v))
			if n != "" && webAddress(n) == "" && !slices.Contains(found, n) && len(found) < 8 {
				found = append(found, byWord.ReplaceAllString(n, ""))
			}
		}
	}
	visit(v, 0)
	return strings.Join(found, ", ")
}
