package briefingtest

import (
	"fmt"
	"strings"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

var (
	subjects = strings.Split("The council|A crew of divers|The ports ministry|Harbour pilots|The rail board|Two insurers|A court in the capital|The fish market", "|")
	deeds    = strings.Split("postpones its vote on the northern quay|asks for the charts of the old channel|signs a paper that nobody has seen in full|turns down an offer to share the cranes|publishes the figures for the winter season|orders a second survey of the sea bed|pays for the repair of the eastern mole|withdraws a complaint over night work", "|")
	said     = strings.Split("We shall wait for the survey and then decide|Nobody in this room has seen such a paper|The cranes belong to those who keep them greased|I would rather have a slow answer than a false one|Ships do not read our minutes, they read the water|There is no second channel, there never was one", "|")
	names    = strings.Split("Mara Lindqvist|Tomás Arce|Ines Vogel|Peter Adeyemi|Rosa Quint|Henrik Sand|Olga Petrova|Dai Nakamura|Jean Rouvier|Amina Diallo", "|")
)

// Large returns a library with so many events, statements and articles, told
// over two years, and the outline of a briefing on all of it.
func Large(events, statements, articles int) (library.View, *briefing.Outline) {
	t := &Teller{}
	t.Topics("a", "Talks", "b", "Dock rules", "c", "Fishing", "d", "Rail link", "e", "Wind park", "f", "Insurance", "g", "Courts")
	for i, n := range names {
		t.Records = append(t.Records, &timeline.Person{ID: timeline.ID(fmt.Sprint("p", i)), Name: n, Role: "Member of the harbour board"})
	}
	all := make([]*timeline.Article, articles)
	for i := range all {
		day := timeline.DayOf(2024, 1, 1).AddDays(i * 700 / articles)
		var paragraphs []string
		for k := range 30 {
			paragraphs = append(paragraphs, fmt.Sprintf("Passage %d of report %d: %s %s.", k+1, i+1, subjects[(i+k)%len(subjects)], deeds[(i*3+k)%len(deeds)]))
		}
		all[i] = t.Article(fmt.Sprintf("a%03d", i), fmt.Sprintf("Harbour report no. %d on the northern quay", i+1), fmt.Sprintf("Paper %d", i%7), "en", day, paragraphs...)
	}
	source := func(i int) timeline.Source {
		a := all[i%articles]
		return timeline.Source{Article: a.ID, Span: a.Paragraphs[i*7%len(a.Paragraphs)].Span}
	}
	topics := "abcdefg"
	for i := range events {
		d := timeline.DayOf(2024, 1, 1).AddDays(i * i * 7 % 730)
		when := timeline.Of(d)
		if i%3 == 0 {
			when = Reckoned(timeline.Between(d, d.AddDays(2)), "counted back from the report")
		}
		t.Event(fmt.Sprintf("%s %s, as report %d has it", subjects[i%len(subjects)], deeds[i*5%len(deeds)], i+1), when, topics[i%7:i%7+1], source(i))
	}
	for i := range statements {
		d := timeline.DayOf(2024, 1, 1).AddDays(i * 13 % 730)
		t.Statement(fmt.Sprintf("%s; %s. That is number %d.", said[i%len(said)], said[(i+1+i/7)%len(said)], i+1), fmt.Sprint("p", i*i%len(names)), timeline.Direct, timeline.Of(d), topics[i%7:i%7+1], source(i*11))
	}
	o := briefing.Plain("large", "Two years of the northern quay", "en")
	return t.View(), o
}

// Torture is text of the kind that breaks what prints it.
const Torture = "emoji 😀🇨🇴 CJK 北京大学在中国 Arabic السلام عليكم invalid \xff\xe2 bidi \u202Eabc\u202C NUL \x00 combining e\u0301 n\u0303 Ж Ω arrows → ≥ ✓ **bold** _it_ [9 ¶9] " +
	"verylongwordwithoutanyplacetobreakthatmustbesplitsomewhereinthelineorelseitrunsoutofthepage https://example.org/a/very/long/path?with=query&and=more&of=it#at-the-end"

// Tortured returns the harbour library with such text in every field.
func Tortured() (library.View, *briefing.Outline) {
	t := &Teller{}
	t.Topics("x", Torture)
	t.Records = append(t.Records, &timeline.Person{ID: "p", Name: Torture, Role: Torture})
	day := timeline.DayOf(2026, 2, 4)
	a := t.Article("a", Torture, Torture, "en", day, Torture)
	a.Link, a.Author, a.Original = "https://example.org/"+Torture, Torture, Torture
	src := timeline.Source{Article: "a", Span: timeline.Span{Start: 4, End: 9000}}
	e := t.Event(Torture, timeline.Of(day), "x", src)
	e.Note, e.When.Reason = Torture, Torture
	t.Event(strings.Repeat(Torture+" ", 40), timeline.Of(day.AddDays(1)), "x", src)
	t.Event("", timeline.Period{}, "nowhere", timeline.Source{Article: "lost"}, src)
	s := t.Statement(Torture, "p", timeline.Mixed, timeline.Of(day), "x", src)
	s.To = Torture
	t.Statement(strings.Repeat(Torture+" ", 40), "", timeline.Direct, timeline.Period{}, "", src)
	o := briefing.Plain("t", Torture, "es")
	o.Number, o.Marking, o.Standfirst, o.BottomLine, o.Reasons = Torture, Torture, Torture, Torture, true
	o.Points = []briefing.Point{{Lead: Torture, Text: Torture, Items: []timeline.Key{e.Key()}}}
	return t.View(), o
}
