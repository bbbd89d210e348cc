package cli

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// An option is a word with a dash. Without a value it is a switch.
type option struct {
	name  string // with its dashes
	value string // what follows it: "DATE"
	help  string
}

// Options that several commands have.
var (
	optPublished = option{"--published", "DATE", "the day the articles were published, YYYY-MM-DD, whatever they say themselves"}
	optLang      = option{"--lang", "LANG", "their language: en, es or auto (told from the text, as without it)"}
	optAnchor    = option{"--anchor", "KIND", "what “last Tuesday” counts from: news (the day of publication), narrative (the date mentioned before) or auto"}
	optOutput    = option{"-o", "FILE", "the file to write"}
)

// words are a command line taken apart.
type words struct {
	options map[string][]string // by name with dashes; a switch has ""
	rest    []string
}

// parse takes options from wherever they stand. After "--" none are.
func parse(known []option, args []string) (words, error) {
	w := words{options: map[string][]string{}}
	for i := 0; i < len(args); i++ {
		word := args[i]
		if word == "--" {
			w.rest = append(w.rest, args[i+1:]...)
			break
		}
		if !strings.HasPrefix(word, "-") || word == "-" {
			w.rest = append(w.rest, word)
			continue
		}
		name, value, given := strings.Cut(word, "=")
		o, ok := named(known, name)
		switch {
		case !ok:
			return w, fmt.Errorf("there is no option %s", name)
		case o.value == "" && given:
			return w, fmt.Errorf("%s takes no value", o.name)
		case o.value != "" && !given:
			if i++; i >= len(args) {
				return w, fmt.Errorf("%s wants a %s after it", o.name, o.value)
			}
			value = args[i]
		}
		w.options[o.name] = append(w.options[o.name], value)
	}
	return w, nil
}

func named(known []option, name string) (option, bool) {
	if name == "--output" {
		name = "-o"
	}
	for _, o := range known {
		if o.name == name {
			return o, true
		}
	}
	return option{}, false
}

// has reports whether a switch is on.
func (w words) has(name string) bool { return len(w.options[name]) > 0 }

// value returns the last value of an option, "" for none.
func (w words) value(name string) string {
	if all := w.options[name]; len(all) > 0 {
		return all[len(all)-1]
	}
	return ""
}

// day returns the day that an option gives, the zero date for none.
func (w words) day(name string) (timeline.Date, error) {
	s := w.value(name)
	if s == "" {
		return timeline.Date{}, nil
	}
	d, err := timeline.ParseDay(s)
	if err != nil {
		return d, fmt.Errorf("%s: %w", name, err)
	}
	return d, nil
}

var anchors = map[string]when.Anchor{"": when.Auto, "auto": when.Auto, "news": when.News, "narrative": when.Narrative}

// reading returns what the options say of articles to read.
func (w words) reading() (published timeline.Date, lang string, anchor when.Anchor, err error) {
	if published, err = w.day("--published"); err != nil {
		return
	}
	switch lang = w.value("--lang"); lang {
	case "", "auto", "en", "es":
	default:
		return published, lang, anchor, fmt.Errorf("--lang: %q is none of en, es and auto", lang)
	}
	anchor, ok := anchors[w.value("--anchor")]
	if !ok {
		err = fmt.Errorf("--anchor: %q is none of news, narrative and auto", w.value("--anchor"))
	}
	return published, lang, anchor, err
}
