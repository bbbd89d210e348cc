package action

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/desk"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

var edits = []Action{
	{ID: "undo", Menu: "Edit", Title: "Undo", Keys: "Ctrl+Z", Blocked: nothingToUndo, Run: undo},
	{ID: "redo", Menu: "Edit", Title: "Redo", Keys: "Ctrl+Shift+Z Ctrl+Y", Blocked: nothingToRedo, Run: redo},
	{ID: "event", Menu: "Edit", Title: "New event from the selected words", Keys: "e", Blocked: noWords, Run: newEvent},
	{ID: "statement", Menu: "Edit", Title: "New statement from the selected words", Keys: "q", Blocked: noWords, Run: newStatement},
	{ID: "rename", Menu: "Edit", Title: "Rename…", Keys: "F2", Blocked: noEvent, Run: retitle},
	{ID: "date", Menu: "Edit", Title: "Change date…", Keys: "d", Blocked: nothingSelected, Run: redate},
	{ID: "speaker", Menu: "Edit", Title: "Change speaker…", Keys: "Shift+S", Blocked: noStatement, Run: respeak},
	{ID: "note", Menu: "Edit", Title: "Write a note", Keys: "Ctrl+M", Blocked: nothingSelected, Run: func(e Env) { e.Host.Focus(NotePane) }},
	{ID: "star", Menu: "Edit", Title: "Star", Keys: "s", Blocked: nothingSelected, Run: star},
	{ID: "all", Menu: "Edit", Title: "Select all in view", Keys: "Ctrl+A", Blocked: noArticles, Run: selectAll},
	{ID: "clear", Menu: "Edit", Title: "Clear the selection", Keys: "Escape", Run: escape},
	{ID: "copy", Menu: "Edit", Title: "Copy with source", Keys: "Ctrl+C", Blocked: nothingSelected, Run: copyItems},
	{ID: "remove", Menu: "Edit", Title: "Remove", Keys: "Delete", Tabs: outsideBriefing, Blocked: nothingSelected, Run: remove},
	{ID: "remove-article", Menu: "Edit", Title: "Remove the open article", Tabs: []desk.Tab{desk.Reader}, Blocked: noArticles, Run: removeArticle},
	{ID: "republish", Menu: "Edit", Title: "Change the article's date…", Blocked: noArticles, Run: republish},
}

// In the briefing the key takes out of that only.
var outsideBriefing = []desk.Tab{desk.Timeline, desk.Reader, desk.Statements}

func nothingToUndo(e Env) string {
	undo, _ := e.Desk.Library().Steps()
	if undo == "" || e.Desk.Empty() && undo == work.StarterTopics().Label { // what a new library begins with
		return "There is nothing to undo."
	}
	return ""
}

func nothingToRedo(e Env) string {
	if _, redo := e.Desk.Library().Steps(); redo == "" {
		return "There is nothing to redo."
	}
	return ""
}

func undo(e Env) {
	label, _ := e.Desk.Library().Steps()
	if err := e.Desk.Library().Undo(); err != nil {
		e.Host.Tell(err)
		return
	}
	e.Host.Say("Undone: "+label+".", "Redo", func() { e.Run("redo") })
}

func redo(e Env) {
	_, label := e.Desk.Library().Steps()
	if err := e.Desk.Library().Redo(); err != nil {
		e.Host.Tell(err)
		return
	}
	e.Host.Say("Done again: "+label+".", "Undo", func() { e.Run("undo") })
}

func noEvent(e Env) string {
	if it, ok := e.Desk.Current(); ok {
		if _, ok := it.(*timeline.Event); ok {
			return ""
		}
	}
	return "No event is selected."
}

// newEvent makes an event of the words selected in the reader. It takes the
// date that stands in them, else the article's.
func newEvent(e Env) {
	id, span := e.Panes.Text.Chosen()
	a, ok := library.Get[*timeline.Article](e.Desk.View(), id)
	if !ok {
		return
	}
	span = wholeWords(a.Text, span)
	e.Host.AskText("New event", "What happened", shorten(span.In(a.Text), 90), func(title string) {
		p, k := edit.NewEvent(e.Desk.View(), id, span, title, dateIn(e.Desk, a, span))
		if e.Do(p) {
			e.Desk.Select(k)
		}
	})
}

func newStatement(e Env) {
	id, span := e.Panes.Text.Chosen()
	if a, ok := library.Get[*timeline.Article](e.Desk.View(), id); ok {
		span = wholeWords(a.Text, span)
	}
	e.Host.AskPerson("Who said it?", func(person timeline.ID) {
		p, k := edit.NewStatement(e.Desk.View(), id, span, person)
		if e.Do(p) {
			e.Desk.Select(k)
		}
	})
}

// wholeWords widens a selection to the words it begins and ends in, and leaves
// out the space around them.
func wholeWords(text string, s timeline.Span) timeline.Span {
	inWord := func(i int) bool {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i:])
		return letter(before) && letter(after)
	}
	for s.Start > 0 && inWord(s.Start) {
		_, n := utf8.DecodeLastRuneInString(text[:s.Start])
		s.Start -= n
	}
	for s.End < len(text) && inWord(s.End) {
		_, n := utf8.DecodeRuneInString(text[s.End:])
		s.End += n
	}
	words := s.In(text)
	s.Start += len(words) - len(strings.TrimLeft(words, " \n"))
	s.End -= len(words) - len(strings.TrimRight(words, " \n"))
	return s
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// dateIn returns the date that a selection of words should get: that of an
// item whose date words stand in it, else the article's own.
func dateIn(d *desk.Desk, a *timeline.Article, span timeline.Span) timeline.Period {
	for _, it := range d.Review(a.ID) {
		if f := it.Common(); f.Dated.Article == a.ID && !f.Dated.Empty() && span.Covers(f.Dated.Span) {
			return f.When
		}
	}
	if !a.Published.Known() {
		return timeline.Period{}
	}
	p := timeline.Of(a.Published)
	p.Reckoned, p.Rule, p.Reason = true, "article", "the date of the article, chosen when the event was made by hand"
	return p
}

func retitle(e Env) {
	it, _ := e.Desk.Current()
	e.Host.AskText("Rename", "Title", it.Label(), func(s string) { e.Do(edit.Retitle(e.Desk.View(), it.Key(), s)) })
}

func redate(e Env) {
	it, ok := e.Desk.Current()
	if !ok {
		return
	}
	var published timeline.Date
	if s := it.Common().Sources; len(s) > 0 {
		if a, ok := library.Get[*timeline.Article](e.Desk.View(), s[0].Article); ok {
			published = a.Published
		}
	}
	e.Host.AskDate("Change date", it.Common().When, published, func(p timeline.Period) {
		var patches []library.Patch
		for _, k := range e.chosen() {
			patches = append(patches, edit.Redate(e.Desk.View(), k, p))
		}
		if e.Do(edit.Join("Change date", patches...)) && e.Desk.Tab() == desk.Timeline && e.Panes.Chart != nil {
			e.Panes.Chart.Reveal(it.Key())
		}
	})
}

func respeak(e Env) {
	it, _ := e.Desk.Current()
	e.Host.AskPerson("Who said it?", func(person timeline.ID) {
		before, _ := library.Get[*timeline.Person](e.Desk.View(), person)
		if e.Do(edit.SetSpeaker(e.Desk.View(), it.Key().ID, person)) && before != nil {
			e.learned(it.(*timeline.Statement), before)
		}
	})
}

// learned says what a corrected speaker means for articles to come: a name is
// one of theirs from now on, a description only if the person says so.
func (e Env) learned(s *timeline.Statement, before *timeline.Person) {
	a, ok := library.Get[*timeline.Article](e.Desk.View(), s.Mention.Article)
	if !ok || s.Mention.Empty() || s.Mention.End > len(a.Text) {
		return
	}
	words := strings.Join(strings.Fields(s.Mention.In(a.Text)), " ")
	now, _ := library.Get[*timeline.Person](e.Desk.View(), before.ID)
	switch {
	case len(now.Aliases) > len(before.Aliases):
		e.Host.Say("“"+words+"” is read as "+now.Name+" from now on.", "Undo", func() { e.Run("undo") })
	case strings.Count(words, " ") > 0 && len(words) < 60:
		e.Host.Say("Said by "+now.Name+".", "Read “"+words+"” so from now on", func() { e.Do(edit.Alias(e.Desk.View(), now.ID, words)) })
	}
}

func star(e Env) {
	it, ok := e.Desk.Current()
	if ok {
		e.Do(edit.Star(e.Desk.View(), !it.Common().Starred, e.Things()...))
	}
}

func selectAll(e Env) {
	var keys []timeline.Key
	for _, it := range e.Desk.Items() {
		keys = append(keys, it.Key())
	}
	e.Desk.Select(keys...)
}

// escape steps back: from what lies open on the chart, from the selection, then
// from the filter.
func escape(e Env) {
	if e.Desk.Tab() == desk.Timeline && e.Panes.Chart != nil && e.Panes.Chart.Back() {
		return
	}
	if len(e.chosen()) > 0 {
		e.Desk.Select()
		return
	}
	if !e.Desk.Filter().Empty() {
		e.Desk.SetFilter(desk.Filter{})
	}
}

// remove takes what was made by hand out of the library. What was found is
// rejected: removed, it would be found again with the next reading.
func remove(e Env) {
	var made, found []timeline.Key
	for _, k := range e.chosen() {
		if it, ok := e.Desk.View().Item(k); ok && it.Common().Origin.ByHand() {
			made = append(made, k)
		} else {
			found = append(found, k)
		}
	}
	if e.Desk.Tab() != desk.Reader {
		found = e.Desk.Spread(found)
	}
	said := "Removed. It can be brought back."
	if len(found) > 0 {
		said = "Rejected, since reading the article again would find it again. Rejected items stand under Status."
	}
	if e.inOne(
		func(v library.View) library.Patch { return edit.Remove(v, made...) },
		func(v library.View) library.Patch { return edit.SetStatus(v, timeline.Rejected, found...) },
	) {
		e.Desk.Select()
		e.Host.Say(said, "Undo", func() { e.Run("undo") })
	}
}

func removeArticle(e Env) {
	a, ok := e.Desk.Article()
	if ok && e.Do(edit.RemoveArticle(e.Desk.View(), a.ID)) {
		e.Host.Say("Removed the article and what was found in it.", "Undo", func() { e.Run("undo") })
	}
}
