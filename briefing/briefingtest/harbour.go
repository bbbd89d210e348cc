// Package briefingtest makes up small and large libraries for the tests of the
// packages that write briefings.
package briefingtest

import (
	"fmt"
	"strings"

	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

// A Teller builds a library up, record by record.
type Teller struct {
	Records []timeline.Record
	n       int
}

// Article adds an article whose paragraphs are the given ones.
func (t *Teller) Article(id, title, outlet, lang string, published timeline.Date, paragraphs ...string) *timeline.Article {
	a := &timeline.Article{ID: timeline.ID(id), Title: title, Outlet: outlet, Lang: lang, Published: published}
	for i, p := range paragraphs {
		if i > 0 {
			a.Text += "\n\n"
		}
		start := len(a.Text)
		a.Text += p
		a.Paragraphs = append(a.Paragraphs, timeline.Paragraph{Span: timeline.Span{Start: start, End: len(a.Text)}, Number: i + 1})
	}
	t.Records = append(t.Records, a)
	return a
}

// At returns the place of some words in an article; they must be in it.
func At(a *timeline.Article, words string) timeline.Source {
	i := strings.Index(a.Text, words)
	if i < 0 {
		panic(fmt.Sprintf("%q is not in %q", words, a.Title))
	}
	return timeline.Source{Article: a.ID, Span: timeline.Span{Start: i, End: i + len(words)}}
}

// Event adds an event; topics are their IDs, parted by spaces.
func (t *Teller) Event(title string, when timeline.Period, topics string, sources ...timeline.Source) *timeline.Event {
	t.n++
	e := &timeline.Event{ID: timeline.ID(fmt.Sprintf("e%04d", t.n)), Title: title, Facts: timeline.Facts{
		When: when, Sources: sources, Topics: ids(topics), Status: timeline.Accepted,
	}}
	if len(sources) > 0 {
		e.Origin.Rule = "told"
	}
	t.Records = append(t.Records, e)
	return e
}

// Statement adds a statement by a person.
func (t *Teller) Statement(words, speaker, form string, when timeline.Period, topics string, sources ...timeline.Source) *timeline.Statement {
	t.n++
	s := &timeline.Statement{ID: timeline.ID(fmt.Sprintf("s%04d", t.n)), Words: words, Speaker: timeline.ID(speaker), Form: form, Facts: timeline.Facts{
		When: when, Sources: sources, Topics: ids(topics), Status: timeline.Accepted, Origin: timeline.Origin{Rule: "told"},
	}}
	t.Records = append(t.Records, s)
	return s
}

// Topics adds topics on the keys from 1, named by their IDs and names in turn.
func (t *Teller) Topics(names ...string) {
	for i := 0; i+1 < len(names); i += 2 {
		t.Records = append(t.Records, &timeline.Topic{ID: timeline.ID(names[i]), Name: names[i+1], Digit: (i/2 + 1) % 10, Order: i / 2})
	}
}

// View returns what was told as a library.
func (t *Teller) View() library.View { return library.New(t.Records...).View() }

func ids(s string) []timeline.ID {
	var out []timeline.ID
	for _, f := range strings.Fields(s) {
		out = append(out, timeline.ID(f))
	}
	return out
}

// Reckoned returns a period as one that was worked out, and why.
func Reckoned(p timeline.Period, reason string) timeline.Period {
	p.Reckoned, p.Reason = true, reason
	return p
}

// Harbour returns a small library, a made-up dispute over a harbour in two
// articles, and the outline of a briefing on it.
func Harbour() (library.View, *briefing.Outline) {
	t := &Teller{}
	t.Topics("talks", "Talks", "dock", "Dock rules", "fish", "Fishing", "rail", "Rail link", "wind", "Wind park")
	t.Records = append(t.Records,
		&timeline.Person{ID: "ortega", Name: "Lucía Ortega", Role: "Minister for Ports", Aliases: []string{"Ortega", "the minister"}},
		&timeline.Person{ID: "brandt", Name: "Jonas Brandt", Role: "Mayor of Vellmar"},
		&timeline.Person{ID: "okafor", Name: "Ada Okafor", Role: "Harbour master"},
	)
	feb := func(d int) timeline.Date { return timeline.DayOf(2026, 2, d) }
	a := harbourTalks(t, feb)
	b := t.Article("gazette", "Vellmar deja entrar la draga", "Gaceta del Estrecho", "es", feb(6),
		"La draga entró en el puerto de Vellmar el 6 de febrero, dos días después de las conversaciones.",
		"“Se hizo lo acordado”, dijo la capitana del puerto, Ada Okafor, en una carta a los pescadores.")
	dredger := t.Event("Dredger enters Vellmar harbour", timeline.Of(feb(6)), "dock", At(b, "La draga entró en el puerto de Vellmar el 6 de febrero"))
	t.Statement("Se hizo lo acordado", "okafor", timeline.Written, timeline.Of(feb(6)), "dock", At(b, "Se hizo lo acordado"))
	t.Event("Reader’s own note: council votes in spring", timeline.Period{}, "")

	o := briefing.Plain("b1", "Minister and mayor of Vellmar agree to open the harbour to the dredger", "en")
	o.Number, o.Marking = "BN 2026-014", "Internal use"
	o.Standfirst = "What was said, offered and asked at and after the first meeting on the harbour, as reported on 4 and 6 February 2026."
	o.BottomLine = "The mayor traded access for the dredger against a say in dock rules. The minister confirms the trade; no text of it has been published."
	o.Points = []briefing.Point{
		{Lead: "Claim.", Text: "The mayor says that the quarrel was never about fish but about who writes the dock rules.", Items: []timeline.Key{{Kind: timeline.StatementKind, ID: "s0012"}}},
		{Lead: "Done.", Text: "The dredger came in two days after the talks.", Items: []timeline.Key{dredger.Key()}},
	}
	_ = a
	return t.View(), o
}

// harbourTalks adds the longer of the two articles with what is found in it.
func harbourTalks(t *Teller, feb func(int) timeline.Date) *timeline.Article {
	a := t.Article("strait-post", "Harbour talks end with a handshake", "The Strait Post", "en", feb(4),
		"Ports minister Lucía Ortega met Vellmar’s mayor, Jonas Brandt, for the first time on Tuesday to settle who may dredge the harbour.",
		"The harbour had been closed on 3 January, when the council refused the dredger entry.",
		"“This was never about fish. It is about who writes the rules of the dock,” Brandt told Radio Strait.",
		"He said that he had handed the minister a list of eleven berths that the council wants to run itself.",
		"Ortega called the list “a fair place to begin” and asked for two weeks to answer it.",
		"Both sides spoke of a rail link to the mainland by 2028, and of a wind park that fishing crews have fought since last autumn.",
		"“The boats will go out whatever is signed,” Brandt said, adding that the minister had asked him, “Do you want me to beg?”",
		"On the quay somebody had written: “Dredge minds, not mud.”",
		"A second meeting is to be held in the week of 16 February.")
	tuesday := Reckoned(timeline.Of(feb(3)), "“on Tuesday” ¶1, the Tuesday before 4 February 2026")
	by4 := Reckoned(timeline.Period{From: feb(3), To: feb(4), Sense: timeline.Before}, "told in an article of 4 February 2026")
	t.Event("Council refuses the dredger; harbour closed", timeline.Of(timeline.DayOf(2026, 1, 3)), "dock", At(a, "closed on 3 January, when the council refused the dredger entry"))
	t.Event("First meeting of Ortega and Brandt", tuesday, "talks", At(a, "met Vellmar’s mayor, Jonas Brandt, for the first time on Tuesday")).Note = "At the customs house; nobody else is named."
	t.Event("Brandt hands over a list of eleven berths", tuesday, "dock talks", At(a, "he had handed the minister a list of eleven berths"))
	t.Event("Ortega asks for two weeks to answer", tuesday, "talks", At(a, "asked for two weeks to answer it"))
	t.Event("Rail link to the mainland discussed", tuesday, "rail", At(a, "Both sides spoke of a rail link to the mainland by 2028"))
	t.Event("Wind park discussed", tuesday, "wind fish", At(a, "a wind park that fishing crews have fought since last autumn"))
	t.Event("Slogan painted on the quay", by4, "fish", At(a, "On the quay somebody had written"))
	d := t.Event("Crews begin to fight the wind park", Reckoned(timeline.Of(timeline.Date{Y: 2025, M: 10, D: 1, Precision: timeline.Season}), "“since last autumn” ¶6"), "wind fish", At(a, "fishing crews have fought since last autumn"))
	d.Status = timeline.Disputed
	t.Event("Second meeting planned", timeline.Of(timeline.Date{Y: 2026, M: 2, D: 16, Precision: timeline.Week}), "talks", At(a, "in the week of 16 February"))
	no := t.Event("Wrongly found and rejected", tuesday, "talks", At(a, "Both sides"))
	no.Status = timeline.Rejected

	s := t.Statement("This was never about fish.", "brandt", timeline.Direct, tuesday, "fish", At(a, "This was never about fish."))
	s.To = "Radio Strait"
	s = t.Statement("It is about who writes the rules of the dock.", "brandt", timeline.Direct, tuesday, "dock", At(a, "It is about who writes the rules of the dock,"))
	s.To = "Radio Strait"
	t.Statement("a fair place to begin", "ortega", timeline.Fragment, tuesday, "talks", At(a, "a fair place to begin"))
	t.Statement("The boats will go out whatever is signed", "brandt", timeline.Direct, by4, "fish", At(a, "The boats will go out whatever is signed"))
	t.Statement("Do you want me to beg?", "ortega", timeline.Nested, tuesday, "talks", At(a, "Do you want me to beg?"))
	t.Statement("he had handed the minister a list of eleven berths that the council wants to run itself", "brandt", timeline.Indirect, tuesday, "dock", At(a, "he had handed the minister a list of eleven berths that the council wants to run itself"))
	s = t.Statement("Dredge minds, not mud.", "", timeline.Written, by4, "fish", At(a, "Dredge minds, not mud."))
	s.Status = timeline.Suggested
	return a
}
