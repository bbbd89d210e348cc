package briefingtest

import (
	"dateline/briefing"
	"dateline/timeline"
	"dateline/timeline/library"
)

// Ferry returns a small library in which five articles tell of one wreck: a
// wire's text, a paper that prints it, a report of its own, a Spanish one, and a
// later one with another day and other figures. Nobody has decided anything. The
// matches are "sank", "blame" and "text".
func Ferry() (library.View, *briefing.Outline) {
	t := &Teller{}
	t.Topics("sea", "Shipping", "safety", "Safety")
	t.Records = append(t.Records,
		&timeline.Person{ID: "duarte", Name: "Elena Duarte", Role: "Transport Minister"},
		&timeline.Person{ID: "brandt", Name: "Tomas Brandt", Role: "Harbour master"},
	)
	may := func(d int) timeline.Date { return timeline.DayOf(2026, 5, d) }
	const wreck, quote = "A passenger ferry sank off Port Alma on Monday, and 12 people died.", "The captain ignored two storm warnings before he left the harbour"
	wire := t.Article("wire", "Ferry sinks off Port Alma", "Harbour Courier", "en", may(12), "PORT ALMA (Reuters) - "+wreck, "“"+quote+",” Elena Duarte told reporters on Tuesday.")
	reprint := t.Article("copy", "Twelve dead as ferry goes down", "Inland Post", "en", may(12), "PORT ALMA (Reuters) - "+wreck, "“"+quote+",” Elena Duarte told reporters on Tuesday.")
	own := t.Article("own", "Questions after the disaster", "Coastal Mail", "en", may(13), "On Monday a passenger ferry sank near Port Alma.", "Duarte blamed the crew: “"+quote+".”", "An inquiry opens on 06/07/2026.")
	spanish := t.Article("faro", "Se hunde un transbordador", "El Faro del Norte", "es", may(13), "Un transbordador se hundió el lunes frente a Port Alma y murieron 12 personas.")
	later := t.Article("later", "Union asks for an inquiry", "Workers’ Weekly", "en", may(20), "The passenger ferry sank off Port Alma on 10 May and 15 people died, the union said.", "Tomas Brandt repeated that “"+quote+"”.")

	monday := Reckoned(timeline.Of(may(11)), "“on Monday” ¶1, the Monday before 12 May 2026")
	tell := func(title string, a *timeline.Article, words string) timeline.ID {
		e := t.Event(title, monday, "sea", At(a, words))
		e.Status, e.Dated = timeline.Suggested, At(a, words)
		return e.ID
	}
	sank := []timeline.ID{
		tell("A passenger ferry sank off Port Alma, 12 people died", wire, wreck),
		tell("A passenger ferry sank off Port Alma, 12 people died", reprint, wreck),
		tell("A passenger ferry sank near Port Alma", own, "On Monday a passenger ferry sank near Port Alma"),
		tell("Un transbordador se hundió frente a Port Alma", spanish, "Un transbordador se hundió el lunes frente a Port Alma"),
	}
	e := t.Event("The passenger ferry sank off Port Alma, 15 people died", timeline.Of(may(10)), "sea safety", At(later, "The passenger ferry sank off Port Alma on 10 May and 15 people died"))
	e.Status, e.Dated = timeline.Suggested, At(later, "on 10 May")
	sank = append(sank, e.ID)
	fork := timeline.Of(timeline.DayOf(2026, 7, 6))
	fork.Or = timeline.DayOf(2026, 6, 7)
	t.Event("An inquiry opens", fork, "safety", At(own, "An inquiry opens on 06/07/2026")).Type = timeline.Announced

	tuesday := Reckoned(timeline.Of(may(12)), "“on Tuesday” ¶2")
	var blame []timeline.ID
	for i, a := range []*timeline.Article{wire, reprint, own, later} {
		s := t.Statement(quote, []string{"duarte", "duarte", "duarte", "brandt"}[i], timeline.Direct, tuesday, "safety", At(a, quote))
		s.Status, s.Mention = timeline.Suggested, At(a, []string{"Elena Duarte", "Elena Duarte", "Duarte", "Tomas Brandt"}[i])
		blame = append(blame, s.ID)
	}
	t.Records = append(t.Records,
		&timeline.Match{ID: "sank", Of: timeline.EventKind, Members: sank, Lead: sank[0], Reason: "the same sentence"},
		&timeline.Match{ID: "blame", Of: timeline.StatementKind, Members: blame, Lead: blame[0], Reason: "the same words"},
		&timeline.Match{ID: "text", Of: timeline.ArticleKind, Members: []timeline.ID{"wire", "copy"}, Lead: "wire", Reason: "the same text"},
	)
	o := briefing.Plain("b1", "The wreck off Port Alma", "en")
	o.Number = "BN 2026-021"
	o.BottomLine = "A ferry sank off Port Alma; on which day, and how many died, the sources do not agree."
	o.Points = []briefing.Point{{Lead: "Blame.", Text: "The minister speaks of storm warnings that the captain ignored.", Items: []timeline.Key{{Kind: timeline.StatementKind, ID: blame[2]}}}}
	return t.View(), o
}
