package edit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/library"
)

// SetSpeaker says who made a statement; an empty person means that nobody knows.
//
// The name by which the article calls the speaker becomes another name of the
// person, so that the next article is read right; unless it is the name of
// somebody else whom more than this statement names.
func SetSpeaker(v library.View, statement, person timeline.ID) library.Patch {
	p := library.Patch{Label: "Change speaker"}
	s, ok := library.Get[*timeline.Statement](v, statement)
	if !ok || s.Speaker == person {
		return p
	}
	next := *s
	next.Speaker, next.Origin.Edited, next.Reason = person, true, "said by hand"
	if person == "" {
		replace(&p, s, &next)
		return p
	}
	who, ok := library.Get[*timeline.Person](v, person)
	if !ok {
		return p
	}
	next.Name = who.Name
	replace(&p, s, &next)
	if alias := named(v, s.Mention); alias != "" && !knownAs(who, alias) && !others(v, s, person, alias) {
		also := *who
		also.Aliases = append(slices.Clip(who.Aliases), alias)
		replace(&p, who, &also)
	}
	return p
}

// Alias gives a person another name, or a description that means them wherever
// it stands: "the progressive leader". Later articles are read so.
func Alias(v library.View, person timeline.ID, words string) library.Patch {
	p := library.Patch{Label: "Know by another name"}
	words = line(words)
	if who, ok := library.Get[*timeline.Person](v, person); ok && words != "" && !knownAs(who, words) {
		also := *who
		also.Aliases = append(slices.Clip(who.Aliases), words)
		replace(&p, who, &also)
	}
	return p
}

// named returns the words of a mention when they hold a name, and "" when they
// are a pronoun or a mere description: "he", "the minister".
func named(v library.View, m timeline.Source) string {
	a, ok := library.Get[*timeline.Article](v, m.Article)
	if !ok || m.Empty() || m.Start < 0 || m.End > len(a.Text) {
		return ""
	}
	words := strings.Fields(m.In(a.Text))
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(first) && !slices.Contains(notNames, strings.ToLower(w)) {
			return strings.Join(words, " ")
		}
	}
	return ""
}

// Words that may begin a sentence with a capital and are no one's name.
var notNames = strings.Fields(`he she they it we i you him her them us me his hers their who whoever
	this that these those the a an one another someone somebody
	él ella ellos ellas ello yo nosotros nosotras usted ustedes quien quienes
	este esta estos estas ese esa aquel aquella el la los las un una uno`)

// others reports whether somebody else bears a name whom more than a statement
// names.
func others(v library.View, s *timeline.Statement, person timeline.ID, name string) bool {
	for p := range library.All[*timeline.Person](v) {
		if p.ID == person || !knownAs(p, name) {
			continue
		}
		for it := range v.Items() {
			if it.Key() != s.Key() && slices.Contains(timeline.Involved(it), p.ID) {
				return true
			}
		}
	}
	return false
}

// knownAs reports whether a person bears a name already.
func knownAs(p *timeline.Person, name string) bool {
	same := func(s string) bool { return strings.EqualFold(s, name) }
	return same(p.Name) || slices.ContainsFunc(p.Aliases, same)
}
