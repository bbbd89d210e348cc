package edit_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

const (
	harbourText = "The minister said on Monday: “The harbour stays shut.” Ana Ruiz saw him leave."
	marketText  = "He answered that prices would fall."
)

func event(id timeline.ID) timeline.Key { return timeline.Key{Kind: timeline.EventKind, ID: id} }

func statement(id timeline.ID) timeline.Key {
	return timeline.Key{Kind: timeline.StatementKind, ID: id}
}

func source(article timeline.ID, start, end int) timeline.Source {
	return timeline.Source{Article: article, Span: timeline.Span{Start: start, End: end}}
}

// in returns the source of some words of an article.
func in(article timeline.ID, text, words string) timeline.Source {
	i := strings.Index(text, words)
	if i < 0 {
		panic(words)
	}
	return source(article, i, i+len(words))
}

// shelf returns a small library with a bit of everything.
func shelf() *library.Library {
	rule := timeline.Origin{Rule: "said/told"}
	return library.New(
		&timeline.Article{ID: "a1", Title: "Harbour", Text: harbourText, Published: timeline.DayOf(2026, 3, 2)},
		&timeline.Article{ID: "a2", Title: "Market", Text: marketText},
		&timeline.Topic{ID: "t1", Name: "Harbour", Digit: 1},
		&timeline.Topic{ID: "t2", Name: "Prices", Digit: 2, Order: 1},
		&timeline.Topic{ID: "t3", Name: "Weather", Order: 2},
		&timeline.Person{ID: "p1", Name: "Luis Mora", Origin: rule},
		&timeline.Person{ID: "p2", Name: "L. Mora", Aliases: []string{"Don Luis"}, Role: "Minister", Origin: rule},
		&timeline.Person{ID: "p3", Name: "Ana Ruiz", Origin: rule},
		&timeline.Person{ID: "p4", Name: "Written by hand"},
		&timeline.Event{ID: "e1", Title: "Strike", Facts: timeline.Facts{Topics: []timeline.ID{"t1"}, People: []timeline.ID{"p2", "p1"}, Sources: []timeline.Source{source("a1", 0, 12), source("a2", 0, 2)}, Origin: rule}},
		&timeline.Event{ID: "e2", Title: "Vote", Facts: timeline.Facts{When: timeline.Period{From: timeline.DayOf(2026, 4, 3), To: timeline.DayOf(2026, 4, 3), Or: timeline.DayOf(2026, 3, 4)}, People: []timeline.ID{"p3"}, Sources: []timeline.Source{source("a1", 3, 9)}, Origin: rule}},
		&timeline.Statement{ID: "s1", Words: "The harbour stays shut.", Speaker: "p2", Mention: in("a1", harbourText, "The minister"), Facts: timeline.Facts{Sources: []timeline.Source{source("a1", 30, 50)}, Origin: rule}},
		&timeline.Statement{ID: "s2", Words: "prices would fall", Mention: in("a2", marketText, "He"), Facts: timeline.Facts{Starred: true, Status: timeline.Accepted, Sources: []timeline.Source{source("a2", 3, 9)}, Origin: rule}},
		&timeline.Statement{ID: "s3", Words: "saw him leave", Mention: in("a1", harbourText, "Ana Ruiz"), Facts: timeline.Facts{Sources: []timeline.Source{source("a1", 60, 70)}, Origin: rule}},
		&timeline.Statement{ID: "s4", Words: "prices will fall soon", Facts: timeline.Facts{Sources: []timeline.Source{source("a1", 0, 9)}, Origin: rule}},
		&timeline.Match{ID: "m1", Of: timeline.StatementKind, Members: []timeline.ID{"s2", "s3", "s4"}, Lead: "s3", Origin: rule},
		&timeline.Match{ID: "m2", Of: timeline.EventKind, Members: []timeline.ID{"e3", "e4"}, Lead: "e3", Status: timeline.Disputed, Origin: rule},
	)
}

// dump writes every record down, so that two libraries can be told apart.
func dump(t *testing.T, v library.View) string {
	t.Helper()
	var b strings.Builder
	for _, m := range timeline.Makers() {
		for r := range v.Records(m.Kind) {
			body, err := json.Marshal(r)
			require.NoError(t, err)
			b.WriteString(string(m.Kind) + " " + string(body) + "\n")
		}
	}
	return b.String()
}

// edits holds a call or more of every edit there is, by the edit's name.
var edits = map[string][]func(library.View) library.Patch{
	"Add": {func(library.View) library.Patch { return edit.Add("Add", &timeline.Event{ID: "e9"}) }},
	"Join": {func(v library.View) library.Patch {
		p, id := edit.NewPerson(v, "Eva Paz")
		next, err := library.Apply(v, p)
		if err != nil {
			panic(err)
		}
		return edit.Join("Change speaker", p, edit.SetSpeaker(next, "s1", id))
	}},
	"Tag": {func(v library.View) library.Patch {
		return edit.Tag(v, "t1", event("e1"), event("e2"), statement("s1"))
	}},
	"Untag":     {func(v library.View) library.Patch { return edit.Untag(v, "t1", event("e1"), event("e2")) }},
	"ToggleTag": {func(v library.View) library.Patch { return edit.ToggleTag(v, "t1", event("e1"), event("e2")) }, func(v library.View) library.Patch { return edit.ToggleTag(v, "t1", event("e1")) }},
	"ClearTags": {func(v library.View) library.Patch { return edit.ClearTags(v, event("e1"), statement("s1")) }},
	"SetStatus": {func(v library.View) library.Patch {
		return edit.SetStatus(v, timeline.Accepted, event("e1"), statement("s2"))
	}},
	"Star": {func(v library.View) library.Patch { return edit.Star(v, false, event("e1"), statement("s2")) }},
	"Note": {
		func(v library.View) library.Patch { return edit.Note(v, event("e1"), "ask again") },
		func(v library.View) library.Patch {
			return edit.Note(v, timeline.Key{Kind: timeline.ArticleKind, ID: "a1"}, "x")
		},
		func(v library.View) library.Patch {
			return edit.Note(v, timeline.Key{Kind: timeline.PersonKind, ID: "p1"}, "x")
		},
	},
	"Redate": {func(v library.View) library.Patch {
		return edit.Redate(v, event("e1"), timeline.Of(timeline.DayOf(2026, 1, 2)))
	}},
	"Retitle": {func(v library.View) library.Patch { return edit.Retitle(v, event("e1"), " Long  strike ") }, func(v library.View) library.Patch {
		return edit.Retitle(v, timeline.Key{Kind: timeline.ArticleKind, ID: "a1"}, "x")
	}},
	"SetPeople":  {func(v library.View) library.Patch { return edit.SetPeople(v, statement("s1"), "p1", "p3") }},
	"SetSpeaker": {func(v library.View) library.Patch { return edit.SetSpeaker(v, "s3", "p1") }, func(v library.View) library.Patch { return edit.SetSpeaker(v, "s1", "") }},
	"NewEvent": {func(v library.View) library.Patch {
		p, _ := edit.NewEvent(v, "a1", timeline.Span{Start: 4, End: 12}, "", timeline.Of(timeline.DayOf(2026, 3, 2)))
		return p
	}},
	"NewStatement": {func(v library.View) library.Patch {
		p, _ := edit.NewStatement(v, "a1", timeline.Span{Start: 30, End: 50}, "p1")
		return p
	}},
	"Remove":        {func(v library.View) library.Patch { return edit.Remove(v, event("e1"), statement("s2"), event("none")) }},
	"RemoveArticle": {func(v library.View) library.Patch { return edit.RemoveArticle(v, "a1") }},
	"ArticleDone":   {func(v library.View) library.Patch { return edit.ArticleDone(v, "a1", true) }},
	"NewPerson":     {func(v library.View) library.Patch { p, _ := edit.NewPerson(v, "Eva Paz"); return p }},
	"Rename":        {func(v library.View) library.Patch { return edit.Rename(v, "p1", "Luis Mora Gil") }},
	"Alias":         {func(v library.View) library.Patch { return edit.Alias(v, "p1", " the  iron minister") }},
	"SetRole":       {func(v library.View) library.Patch { return edit.SetRole(v, "p1", "Minister of Ports") }},
	"MergePeople":   {func(v library.View) library.Patch { return edit.MergePeople(v, "p1", "p2", "p4") }},
	"NewTopic":      {func(v library.View) library.Patch { p, _ := edit.NewTopic(v, "Energy"); return p }},
	"RenameTopic":   {func(v library.View) library.Patch { return edit.RenameTopic(v, "t1", "Ports") }},
	"PinTopic":      {func(v library.View) library.Patch { return edit.PinTopic(v, "t3", 1) }},
	"DeleteTopic":   {func(v library.View) library.Patch { return edit.DeleteTopic(v, "t1") }},
	"Same": {func(v library.View) library.Patch { return edit.Same(v, event("e1"), event("e2")) }, func(v library.View) library.Patch {
		return edit.Same(v, statement("s1"), statement("s3"))
	}},
	"Apart":   {func(v library.View) library.Patch { return edit.Apart(v, "m1") }, func(v library.View) library.Patch { return edit.Apart(v, "m1", "s2") }},
	"Lead":    {func(v library.View) library.Patch { return edit.Lead(v, "m1", "s2") }},
	"Dispute": {func(v library.View) library.Patch { return edit.Dispute(v, "m1") }},
	"Reopen":  {func(v library.View) library.Patch { return edit.Reopen(v, "m2") }},
	"ReadDate": {func(v library.View) library.Patch {
		return edit.ReadDate(v, event("e2"), timeline.DayOf(2026, 3, 4), event("e1"), event("e2"))
	}},
	"Tidied": {func(v library.View) library.Patch {
		s, _ := library.Get[*timeline.Statement](v, "s2")
		return edit.Tidied(v, library.Patch{Label: "Remove", Changes: []library.Change{{Before: s}}})
	}},
	"Loosened": {func(v library.View) library.Patch {
		s, _ := library.Get[*timeline.Statement](v, "s3")
		moved := *s
		moved.When = timeline.Of(timeline.DayOf(2026, 3, 2))
		return edit.Loosened(v, library.Patch{Label: "Read again", Changes: []library.Change{{Before: s, After: &moved}}})
	}},
	"MoveTopic": {func(v library.View) library.Patch { return edit.MoveTopic(v, "t3", 0) }},
}

// Whatever a person does, taking it back gives the very same library, and doing
// it again the same change. Doing it makes no difference to records already
// handed out.
func TestEveryEditCanBeTakenBackAndMadeAgain(t *testing.T) {
	for name, calls := range edits {
		for _, call := range calls {
			l := shelf()
			was := l.View()
			before := dump(t, was)
			p := call(was)
			require.NotEmpty(t, p.Changes, name)
			require.NotEmpty(t, p.Label, name)
			require.NoError(t, l.Do(p), name)
			after := dump(t, l.View())
			require.NotEqual(t, before, after, name)
			require.Equal(t, before, dump(t, was), "%s changed a record in place", name)
			require.NoError(t, l.Undo(), name)
			require.Equal(t, before, dump(t, l.View()), "%s, taken back", name)
			require.NoError(t, l.Redo(), name)
			require.Equal(t, after, dump(t, l.View()), "%s, made again", name)
		}
	}
}

// Asking twice for what holds already makes no second step.
func TestAskingAgainChangesNothing(t *testing.T) {
	always := map[string]bool{"Add": true, "Join": true, "Tidied": true, "Loosened": true, "ToggleTag": true, "NewEvent": true, "NewStatement": true}
	for name, calls := range edits {
		if always[name] {
			continue
		}
		for _, call := range calls {
			l := shelf()
			require.NoError(t, l.Do(call(l.View())))
			require.Empty(t, call(l.View()).Changes, name)
		}
	}
}

// The table above must hold every edit that the package exports.
func TestTheTableHoldsEveryEdit(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var names []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.IsExported() && makesPatch(fn) {
				names = append(names, fn.Name.Name)
			}
		}
	}
	require.NotEmpty(t, names)
	for _, n := range names {
		require.Contains(t, edits, n, "give the edit %s a line in the table", n)
	}
	require.Len(t, edits, len(names), "a line of the table is no edit any more")
}

func makesPatch(fn *ast.FuncDecl) bool {
	if fn.Type.Results == nil {
		return false
	}
	s, ok := fn.Type.Results.List[0].Type.(*ast.SelectorExpr)
	return ok && s.Sel.Name == "Patch"
}

func TestLabelsCountWhatChanges(t *testing.T) {
	v := shelf().View()
	require.Equal(t, "Tag 2 items", edit.Tag(v, "t1", event("e1"), event("e2"), statement("s1"), event("e2")).Label)
	require.Equal(t, "Tag 1 item", edit.ToggleTag(v, "t1", event("e1"), event("e2")).Label)
	require.Equal(t, "Untag 1 item", edit.ToggleTag(v, "t1", event("e1")).Label)
	require.Equal(t, "Accept 2 items", edit.SetStatus(v, timeline.Accepted, event("e1"), event("e2")).Label)
	require.Equal(t, "Mark 1 item as suggested", edit.SetStatus(v, timeline.Suggested, statement("s2")).Label)
	require.Equal(t, "Merge 3 people", edit.MergePeople(v, "p1", "p2", "p4").Label)
	require.Empty(t, edit.Tag(v, "no such topic", event("e1")).Changes)
}

func get[R timeline.Record](t *testing.T, l *library.Library, id timeline.ID) R {
	t.Helper()
	r, ok := library.Get[R](l.View(), id)
	require.True(t, ok, "%s is not there", id)
	return r
}

func TestACorrectedSpeakerBecomesAnotherName(t *testing.T) {
	for _, c := range []struct {
		statement timeline.ID
		without   timeline.ID
		aliases   []string
	}{
		{"s1", "", nil},                    // The minister: a description
		{"s2", "", nil},                    // He: a pronoun
		{"s3", "", nil},                    // a name that is somebody else's, who is named in e2 too
		{"s3", "e2", []string{"Ana Ruiz"}}, // a name
	} {
		l := shelf()
		require.NoError(t, l.Do(edit.Remove(l.View(), event(c.without))))
		require.NoError(t, l.Do(edit.SetSpeaker(l.View(), c.statement, "p1")))
		require.Equal(t, c.aliases, get[*timeline.Person](t, l, "p1").Aliases, c.statement)
		s := get[*timeline.Statement](t, l, c.statement)
		require.Equal(t, timeline.ID("p1"), s.Speaker)
		require.True(t, s.Origin.Edited)
	}
}

func TestAHandMadeDateSaysSo(t *testing.T) {
	l := shelf()
	require.NoError(t, l.Do(edit.Redate(l.View(), event("e1"), timeline.Of(timeline.DayOf(2026, 1, 2)))))
	e := get[*timeline.Event](t, l, "e1")
	require.Equal(t, edit.ByHand, e.When.Rule)
	require.Equal(t, "dated by hand", e.When.Reason)
	require.True(t, e.Origin.Edited)
	require.True(t, e.Dated.Empty())
}

func TestNewItemsKnowTheirWords(t *testing.T) {
	l := shelf()
	quoted := in("a1", harbourText, "The harbour stays shut.")
	p, k := edit.NewStatement(l.View(), "a1", quoted.Span, "p1")
	require.NoError(t, l.Do(p))
	s := get[*timeline.Statement](t, l, k.ID)
	require.Equal(t, "The harbour stays shut.", s.Words)
	require.Equal(t, timeline.Direct, s.Form)
	require.Equal(t, "2026-03-02", s.When.EDTF())
	require.Equal(t, []timeline.Source{quoted}, s.Sources)
	require.True(t, s.Origin.ByHand())

	marks := in("a1", harbourText, "“The harbour stays shut.”")
	p, _ = edit.NewStatement(l.View(), "a1", marks.Span, "")
	require.Equal(t, "The harbour stays shut.", p.Changes[0].After.(*timeline.Statement).Words)

	p, _ = edit.NewStatement(l.View(), "a2", in("a2", marketText, "prices would fall").Span, "")
	require.Equal(t, timeline.Indirect, p.Changes[0].After.(*timeline.Statement).Form)

	p, again := edit.NewStatement(l.View(), "a1", quoted.Span, "p1")
	require.NotEqual(t, k, again, "the same words twice are two statements")
	require.NoError(t, l.Do(p))

	p, k = edit.NewEvent(l.View(), "a1", timeline.Span{Start: 4, End: 12}, "", timeline.Period{})
	require.NoError(t, l.Do(p))
	require.Equal(t, "minister", get[*timeline.Event](t, l, k.ID).Title)

	p, _ = edit.NewEvent(l.View(), "a1", timeline.Span{Start: 4, End: 1000}, "Out of the text", timeline.Period{})
	require.Empty(t, p.Changes[0].After.(*timeline.Event).Sources)
}

func TestAnArticleGoesWithWhatItAloneBearsOut(t *testing.T) {
	l := shelf()
	require.NoError(t, l.Do(edit.RemoveArticle(l.View(), "a1")))
	require.Equal(t, []timeline.Source{source("a2", 0, 2)}, get[*timeline.Event](t, l, "e1").Sources)
	for _, k := range []timeline.Key{event("e2"), statement("s1"), statement("s3"), {Kind: timeline.PersonKind, ID: "p3"}} {
		require.Nil(t, l.View().At(k), k)
	}
	for _, id := range []timeline.ID{"p1", "p2", "p4"} {
		get[*timeline.Person](t, l, id)
	}
}

func TestMergedPeopleKeepTheirNames(t *testing.T) {
	l := shelf()
	require.NoError(t, l.Do(edit.MergePeople(l.View(), "p1", "p2", "p1", "nobody")))
	p := get[*timeline.Person](t, l, "p1")
	require.Equal(t, []string{"L. Mora", "Don Luis"}, p.Aliases)
	require.Equal(t, "Minister", p.Role)
	require.Equal(t, []timeline.ID{"p1"}, get[*timeline.Event](t, l, "e1").People)
	require.Equal(t, timeline.ID("p1"), get[*timeline.Statement](t, l, "s1").Speaker)
}

func TestTopicsHaveOneDigitAndOneNameEach(t *testing.T) {
	l := shelf()
	p, id := edit.NewTopic(l.View(), "Energy")
	require.NoError(t, l.Do(p))
	topic := get[*timeline.Topic](t, l, id)
	require.Equal(t, 3, topic.Digit)
	require.Equal(t, 3, topic.Order)
	p, same := edit.NewTopic(l.View(), " energy ")
	require.Empty(t, p.Changes)
	require.Equal(t, id, same)

	require.NoError(t, l.Do(edit.PinTopic(l.View(), id, 1)))
	require.Equal(t, 0, get[*timeline.Topic](t, l, "t1").Digit)
	require.Equal(t, 1, get[*timeline.Topic](t, l, id).Digit)
	require.Empty(t, edit.RenameTopic(l.View(), id, "harbour").Changes)

	require.NoError(t, l.Do(edit.MoveTopic(l.View(), id, 0)))
	var names []string
	for _, topic := range edit.Topics(l.View()) {
		names = append(names, topic.Name)
	}
	require.Equal(t, []string{"Energy", "Harbour", "Prices", "Weather"}, names)
}

func TestJoinedPatchesChangeARecordOnce(t *testing.T) {
	v := shelf().View()
	p, id := edit.NewTopic(v, "Energy")
	next, err := library.Apply(v, p)
	require.NoError(t, err)
	q := edit.PinTopic(next, id, 9)
	joined := edit.Join("Make topics", p, q)
	require.Len(t, joined.Changes, 1)
	require.Nil(t, joined.Changes[0].Before)
	require.Equal(t, 9, joined.Changes[0].After.(*timeline.Topic).Digit)
}

func TestTypingANoteIsOneStep(t *testing.T) {
	l := shelf()
	before := dump(t, l.View())
	for _, text := range []string{"a", "as", "ask", "ask ", "ask her"} {
		require.NoError(t, l.Do(edit.Note(l.View(), event("e1"), text)))
	}
	require.NoError(t, l.Do(edit.Note(l.View(), event("e2"), "x")))
	require.NoError(t, l.Undo())
	require.Equal(t, "ask her", get[*timeline.Event](t, l, "e1").Note)
	require.NoError(t, l.Undo())
	require.Equal(t, before, dump(t, l.View()))
}

func TestPuttingTogetherJoinsWhatIsTogether(t *testing.T) {
	l := shelf()
	require.NoError(t, l.Do(edit.Same(l.View(), statement("s1"), statement("s3"))))
	require.Equal(t, 2, l.View().Len(timeline.MatchKind))
	for m := range library.All[*timeline.Match](l.View()) {
		if m.Of != timeline.StatementKind {
			continue
		}
		require.Equal(t, []timeline.ID{"s1", "s3", "s2", "s4"}, m.Members)
		require.Equal(t, timeline.ID("s1"), m.Lead)
		require.Equal(t, timeline.Accepted, m.Status)
	}
	require.Empty(t, edit.Same(l.View(), event("e1"), statement("s1")).Changes, "an event is no statement")
	require.Empty(t, edit.Same(l.View(), event("e1")).Changes)
}

func TestWhatIsTakenApartStaysApart(t *testing.T) {
	l := shelf()
	require.NoError(t, l.Do(edit.Apart(l.View(), "m1", "s3")))
	m := get[*timeline.Match](t, l, "m1")
	require.Equal(t, []timeline.ID{"s2", "s4"}, m.Members)
	require.Equal(t, timeline.ID("s2"), m.Lead, "the lead has gone")
	require.True(t, m.Folds())
	require.True(t, m.Parts("s3", "s2") && m.Parts("s4", "s3"))
	require.False(t, m.Parts("s2", "s4"))
	require.NoError(t, l.Do(edit.Apart(l.View(), "m1", "s4")))
	m = get[*timeline.Match](t, l, "m1")
	require.False(t, m.Folds(), "one alone is no match")
	require.True(t, m.Parts("s2", "s4"))
}

func TestChoosingAndDisputingSettleTheItemsToo(t *testing.T) {
	l := shelf()
	require.NoError(t, l.Do(edit.Dispute(l.View(), "m1")))
	require.Equal(t, timeline.Disputed, get[*timeline.Statement](t, l, "s4").Status)
	require.NoError(t, l.Do(edit.Lead(l.View(), "m1", "s4")))
	require.Equal(t, timeline.ID("s4"), get[*timeline.Match](t, l, "m1").Lead)
	require.Equal(t, timeline.Accepted, get[*timeline.Statement](t, l, "s4").Status)
}

func TestAMatchLosesWhatIsRemoved(t *testing.T) {
	l := shelf()
	require.NoError(t, l.Do(edit.Remove(l.View(), statement("s3"))))
	require.Equal(t, []timeline.ID{"s2", "s4"}, get[*timeline.Match](t, l, "m1").Members)
	require.NoError(t, l.Do(edit.Remove(l.View(), statement("s4"))))
	require.Nil(t, l.View().At(timeline.Key{Kind: timeline.MatchKind, ID: "m1"}), "one alone is no match")
}

func TestADecisionIsTakenBack(t *testing.T) {
	l := shelf()
	require.Empty(t, edit.Reopen(l.View(), "m1").Changes, "nothing is decided yet")
	require.NoError(t, l.Do(edit.Dispute(l.View(), "m1")))
	require.NoError(t, l.Do(edit.Reopen(l.View(), "m1")))
	require.Equal(t, timeline.Suggested, get[*timeline.Match](t, l, "m1").Status)
	require.Equal(t, timeline.Suggested, get[*timeline.Statement](t, l, "s4").Status)
	require.NoError(t, l.Do(edit.Dispute(l.View(), "m1")))
	require.NoError(t, l.Do(edit.Lead(l.View(), "m1", "s4")))
	require.Equal(t, timeline.Suggested, get[*timeline.Statement](t, l, "s3").Status, "it is disputed no more")
}

// figures is a library with dates in figures, the day first in two articles and
// the month first in one item's reading.
func figures() *library.Library {
	text := "Shut on 03/04/2026, open on 05/06/2026, sold by 07/08/2026."
	dated := func(id timeline.ID, words string, when timeline.Period) *timeline.Event {
		s := in("a1", text, words)
		return &timeline.Event{ID: id, Title: words, Facts: timeline.Facts{When: when, Dated: s, Sources: []timeline.Source{s}, Origin: timeline.Origin{Rule: "x"}}}
	}
	or := func(p timeline.Period, d timeline.Date) timeline.Period { p.Or, p.Reckoned = d, true; return p }
	return library.New(
		&timeline.Article{ID: "a1", Text: text},
		dated("e1", "03/04/2026", or(timeline.Of(timeline.DayOf(2026, 4, 3)), timeline.DayOf(2026, 3, 4))),
		dated("e2", "05/06/2026", or(timeline.Of(timeline.DayOf(2026, 5, 6)), timeline.DayOf(2026, 6, 5))),
		dated("e3", "07/08/2026", or(timeline.Period{From: timeline.DayOf(2026, 7, 20), To: timeline.DayOf(2026, 8, 7), Sense: timeline.Before}, timeline.DayOf(2026, 7, 8))),
	)
}

func TestADateIsReadOneWayAndTheOthersInTheSameOrder(t *testing.T) {
	l := figures()
	read := func(id timeline.ID) string { return get[*timeline.Event](t, l, id).When.EDTF() }
	require.Empty(t, edit.ReadDate(l.View(), event("e1"), timeline.DayOf(2026, 12, 1)).Changes, "no reading of it")
	require.NoError(t, l.Do(edit.ReadDate(l.View(), event("e1"), timeline.DayOf(2026, 3, 4))))
	e := get[*timeline.Event](t, l, "e1")
	require.Equal(t, "2026-03-04", e.When.EDTF())
	require.Equal(t, "chosen by hand of the two days that “03/04/2026” can mean", e.When.Reason)
	require.False(t, e.When.Or.Known())
	require.False(t, e.Dated.Empty(), "the words still give the date")
	require.True(t, e.Origin.Edited, "reading again leaves it")
	require.NoError(t, l.Undo())

	require.NoError(t, l.Do(edit.ReadDate(l.View(), event("e1"), timeline.DayOf(2026, 4, 3), event("e2"), event("e3"))))
	require.Equal(t, []string{"2026-04-03", "2026-06-05", "[2026-07-20..2026-08-07]"}, []string{read("e1"), read("e2"), read("e3")}, "the day first")
	require.NoError(t, l.Undo())
	require.NoError(t, l.Do(edit.ReadDate(l.View(), event("e2"), timeline.DayOf(2026, 5, 6), event("e1"), event("e3"))))
	require.Equal(t, []string{"2026-03-04", "2026-05-06", "[..2026-07-08]"}, []string{read("e1"), read("e2"), read("e3")}, "the month first")
}
