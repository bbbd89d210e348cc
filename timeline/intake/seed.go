package intake

import (
	"regexp"
	"strings"

	"dateline/timeline"
)

// seedLine is the first line of the seed form: date, day, title.
var seedLine = regexp.MustCompile(`^\s*(?i:date:?)[ ]+(\d{4}-\d\d-\d\d)(?:[ ]+(.*))?$`)

// seedKeys are the keys of the lines that may follow it.
var seedKeys = map[string]func(*draft, string){
	"title":    func(d *draft, v string) { d.title = v },
	"original": func(d *draft, v string) { d.original = v },
	"author":   func(d *draft, v string) { d.author = v },
	"outlet":   func(d *draft, v string) { d.outlet = v },
	"link":     func(d *draft, v string) { d.link = v },
	"lang":     func(d *draft, v string) { d.lang = v },
}

// originalMark stands before a title that is the original's.
const originalMark = "Original article:"

func isSeed(text string) bool {
	first, _, _ := strings.Cut(strings.TrimLeftFunc(text, blank), "\n")
	return seedLine.MatchString(strings.TrimRight(first, " "))
}

// readSeed reads the seed form: " date YYYY-MM-DD Title", then "key: value"
// lines up to the first empty line, then paragraphs parted by empty lines. A
// date that is on no calendar is left out, not mended.
func readSeed(text string) *draft {
	d := &draft{}
	first, rest, _ := strings.Cut(strings.TrimLeftFunc(text, blank), "\n")
	m := seedLine.FindStringSubmatch(strings.TrimRight(first, " "))
	if on, err := timeline.ParseDay(m[1]); err == nil {
		d.date(on, "header line")
	}
	d.title = m[2]
	if t, ok := strings.CutPrefix(m[2], originalMark); ok {
		// The original's title is also the only one this article has.
		d.title, d.original = t, t
	}
	d.paragraphs(d.keys(rest))
	if squeeze(d.title) == "" {
		d.masthead()
	}
	d.headings()
	return d
}

// keys reads "key: value" lines and returns the text after them.
func (d *draft) keys(text string) string {
	for {
		line, rest, more := strings.Cut(text, "\n")
		key, value, found := strings.Cut(line, ":")
		set := seedKeys[strings.ToLower(strings.TrimSpace(key))]
		if !found || set == nil {
			return text
		}
		set(d, strings.TrimSpace(value))
		if !more {
			return ""
		}
		text = rest
	}
}
