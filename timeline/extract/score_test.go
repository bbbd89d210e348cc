package extract_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract"
	"dateline/timeline/extract/prose"
)

// A sheet is a hand-made answer sheet: what an article says, in code points
// over its file as it is.
type sheet struct {
	Article    string
	Document   string `json:"document_date"`
	Language   string
	Events     []goldEvent
	Statements []goldStatement
	Negatives  []goldSpan
}

type goldSpan struct {
	Text       string
	Why        string
	Start, End int
}

type goldEvent struct {
	goldSpan
	ID, Title        string
	Earliest, Latest string
	Core             bool
	Also             []int `json:"also_paragraphs"`
}

type goldStatement struct {
	goldSpan
	ID, Speaker, Form string
}

// marked is an article with its sheet, places in bytes.
type marked struct {
	sheet
	article *timeline.Article
	lines   []timeline.Span // non-empty lines, as the sheet counts paragraphs from 1
}

func readSheet(t testing.TB, answers, articles string) marked {
	b, err := os.ReadFile(answers)
	require.NoError(t, err)
	var m marked
	require.NoError(t, json.Unmarshal(b, &m.sheet))
	b, err = os.ReadFile(filepath.Join(articles, m.Article))
	require.NoError(t, err)
	text := string(b)
	var at []int
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	fix := func(s *goldSpan) {
		s.Start, s.End = at[s.Start], at[s.End]
		if s.Text != "" {
			require.Equal(t, s.Text, text[s.Start:s.End], "%s: the sheet's places", m.Article)
		}
	}
	for i := range m.Events {
		fix(&m.Events[i].goldSpan)
	}
	for i := range m.Statements {
		fix(&m.Statements[i].goldSpan)
	}
	for i := range m.Negatives {
		fix(&m.Negatives[i])
	}
	m.article, m.lines = parse(t, m.Article, text, m.Document, m.Language)
	return m
}

// parse makes an article of a file in the seed form, its text the file as it
// is: a header, then paragraphs, of which a short one without a closing mark
// is a heading.
func parse(t testing.TB, name, text, published, lang string) (*timeline.Article, []timeline.Span) {
	a := &timeline.Article{ID: timeline.ID(strings.TrimSuffix(name, ".txt")), Text: text, Lang: lang, Basis: "header line"}
	var err error
	a.Published, err = timeline.ParseDay(published)
	require.NoError(t, err)
	var lines []timeline.Span
	header, start := true, 0
	seen := map[string]int{}
	for _, raw := range strings.SplitAfter(text, "\n") {
		s := strings.TrimSpace(raw)
		span := timeline.Span{Start: start + strings.Index(raw, s), End: start + strings.Index(raw, s) + len(s)}
		start += len(raw)
		if s == "" {
			header = header && len(lines) == 0
			continue
		}
		lines = append(lines, span)
		if header {
			continue
		}
		p := timeline.Paragraph{Span: span, Heading: utf8.RuneCountInString(s) < 80 && !strings.ContainsAny(s[len(s)-1:], ".:!?\"”") && !strings.HasSuffix(s, "»") && !strings.HasSuffix(s, "”")}
		if !p.Heading {
			p.Number = len(seen) + 1
			for _, q := range a.Paragraphs {
				if q.Span.In(text) == s {
					p.Repeats = q.Number
				}
			}
			seen[fmt.Sprint(span)] = 1
		}
		a.Paragraphs = append(a.Paragraphs, p)
	}
	return a, lines
}

// A score counts one article.
type score struct {
	core, coreAll       int // core events in their interval
	events, eventsAll   int // all events
	person, personAll   int // plain quotations with the right person
	nested, nestedAll   int // quotations within quotations with the right person
	indirect, indirAll  int // reported statements found with the right person
	traps, trapsAll     int // traps taken
	foundE, foundS      int
	foundI, falseQuotes int
}

func (s *score) add(o score) {
	s.core, s.coreAll = s.core+o.core, s.coreAll+o.coreAll
	s.events, s.eventsAll = s.events+o.events, s.eventsAll+o.eventsAll
	s.person, s.personAll = s.person+o.person, s.personAll+o.personAll
	s.indirect, s.indirAll = s.indirect+o.indirect, s.indirAll+o.indirAll
	s.traps, s.trapsAll = s.traps+o.traps, s.trapsAll+o.trapsAll
	s.foundE, s.foundS, s.foundI, s.falseQuotes = s.foundE+o.foundE, s.foundS+o.foundS, s.foundI+o.foundI, s.falseQuotes+o.falseQuotes
}

func (s score) row(name string) string {
	return fmt.Sprintf("%-28.28s core %2d/%-2d  events %2d/%-2d of %2d  quotations %2d/%-2d of %2d (%d false)  reported %2d/%-2d of %2d  traps %d/%d",
		name, s.core, s.coreAll, s.events, s.eventsAll, s.foundE, s.person, s.personAll, s.foundS, s.falseQuotes, s.indirect, s.indirAll, s.foundI, s.traps, s.trapsAll)
}

func (m marked) score(say func(string, ...any)) score {
	r := extract.Article(m.article, nil, extract.Options{})
	var s score
	m.scoreEvents(&s, r, say)
	m.scoreStatements(&s, r, say)
	for _, g := range m.Negatives {
		s.trapsAll++
		if what := m.trapped(g, r); what != "" {
			s.traps++
			say("  trap taken %q (%s): %s", g.Text, g.Why, what)
		}
	}
	return s
}

func (m marked) scoreEvents(s *score, r extract.Reading, say func(string, ...any)) {
	s.foundE = len(r.Events)
	for _, g := range m.Events {
		s.eventsAll++
		if g.Core {
			s.coreAll++
		}
		ok, near := false, []string{}
		for _, e := range r.Events {
			if m.matches(g, e) {
				near = append(near, e.Title+" "+e.When.EDTF())
				ok = ok || inside(e.When, g.Earliest, g.Latest)
			}
		}
		switch {
		case !ok:
			say("  missed event %s core=%v %s..%s %q near %q", g.ID, g.Core, g.Earliest, g.Latest, g.Span().In(m.article.Text), near)
		case g.Core:
			s.core++
			fallthrough
		default:
			s.events++
		}
	}
}

func (m marked) scoreStatements(s *score, r extract.Reading, say func(string, ...any)) {
	names := map[timeline.ID]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name
	}
	taken := map[timeline.ID]bool{}
	for _, g := range m.Statements {
		best := bestStatement(g, r.Statements, g.Form)
		right := best != nil && (prose.Fold(names[best.Speaker]) == prose.Fold(g.Speaker) ||
			g.Form == timeline.Indirect && best.Speaker == "" && prose.Fold(best.Name) == prose.Fold(g.Speaker))
		got := "nothing"
		if best != nil {
			taken[best.ID] = true
			got = fmt.Sprintf("%q (%s; %s)", best.Name, best.Origin.Rule, best.Reason)
		}
		count := &s.personAll
		hit := &s.person
		switch g.Form {
		case timeline.Nested:
			count, hit = &s.nestedAll, &s.nested
		case timeline.Indirect:
			count, hit = &s.indirAll, &s.indirect
		}
		*count++
		if right {
			*hit++
			continue
		}
		say("  missed %s %s of %s: %q: %s", g.Form, g.ID, g.Speaker, cut(g.Span().In(m.article.Text)), got)
	}
	m.scoreExtra(s, r, taken, say)
}

// scoreExtra counts the statements that no sheet has. A nested one is part of
// another and counts for nothing.
func (m marked) scoreExtra(s *score, r extract.Reading, taken map[timeline.ID]bool, say func(string, ...any)) {
	for _, x := range r.Statements {
		kind := "quotation"
		switch x.Form {
		case timeline.Nested:
			continue
		case timeline.Indirect:
			kind = "reported"
			s.foundI++
		default:
			s.foundS++
			if !taken[x.ID] {
				s.falseQuotes++
			}
		}
		if !taken[x.ID] {
			say("  extra %s %q by %q (%s)", kind, cut(x.Words), x.Name, x.Origin.Rule)
		}
	}
}

func cut(s string) string {
	if len(s) > 90 {
		return strings.ToValidUTF8(s[:90], "") + "…"
	}
	return s
}

// Span returns the place as a span.
func (g goldSpan) Span() timeline.Span { return timeline.Span{Start: g.Start, End: g.End} }

// matches reports whether an event of ours can be the sheet's: one of its
// sources overlaps the evidence, or stands in a paragraph that tells of it too.
func (m marked) matches(g goldEvent, e *timeline.Event) bool {
	for _, s := range e.Sources {
		if s.Overlaps(g.Span()) {
			return true
		}
		for _, p := range g.Also {
			if m.lines[p-1].Overlaps(s.Span) {
				return true
			}
		}
	}
	return false
}

// inside reports whether all of a period lies in an interval of days.
func inside(p timeline.Period, earliest, latest string) bool {
	from, to := p.Earliest(), p.Latest()
	if earliest == "" || !from.Known() || !to.Known() {
		return false
	}
	return from.EDTF() >= earliest && to.EDTF() <= latest
}

func bestStatement(g goldStatement, list []*timeline.Statement, form string) *timeline.Statement {
	var best *timeline.Statement
	most := 0
	for _, s := range list {
		if (s.Form == timeline.Indirect) != (form == timeline.Indirect) || (s.Form == timeline.Nested) != (form == timeline.Nested) {
			continue
		}
		over := min(s.Sources[0].End, g.End) - max(s.Sources[0].Start, g.Start)
		if over > most && 2*over >= min(g.End-g.Start, s.Sources[0].End-s.Sources[0].Start) {
			best, most = s, over
		}
	}
	return best
}

// trapped says what was made of a trap, or "": an item whose source lies within
// it, an event dated by it, or anything in a heading.
func (m marked) trapped(g goldSpan, r extract.Reading) string {
	heading := false
	for _, p := range m.article.Paragraphs {
		heading = heading || p.Heading && p.Span == g.Span()
	}
	for _, e := range r.Events {
		for _, s := range e.Sources {
			if g.Span().Covers(s.Span) || heading && s.Overlaps(g.Span()) {
				return "event " + e.Title
			}
		}
		if !e.Dated.Empty() && e.Dated.Overlaps(g.Span()) {
			return "date of " + e.Title
		}
	}
	for _, x := range r.Statements {
		if g.Span().Covers(x.Sources[0].Span) || heading && x.Sources[0].Overlaps(g.Span()) {
			return "statement " + x.Words
		}
		if !x.Dated.Empty() && x.Dated.Overlaps(g.Span()) {
			return "date of " + x.Words
		}
	}
	return ""
}

func seedFolder() string {
	if d := os.Getenv("DATELINE_SHARED"); d != "" {
		return filepath.Join(d, "seeds")
	}
	return filepath.Join("..", "..", "..", "shared", "seeds")
}

const seed = "petro-trump-2026-02-04"

// TestSeedScore holds what must be reached on the article that everything
// began with.
func TestSeedScore(t *testing.T) {
	folder := seedFolder()
	if _, err := os.Stat(filepath.Join(folder, seed+".txt")); err != nil {
		t.Skip("the seed article is not here:", folder)
	}
	m := readSheet(t, filepath.Join(folder, seed+".gold.json"), folder)
	s := m.score(t.Logf)
	t.Log(s.row(seed))
	require.Equal(t, s.coreAll, s.core, "core events in their interval")
	require.GreaterOrEqual(t, s.person, 17, "plain quotations with the right person")
	require.Equal(t, s.nestedAll, s.nested, "quotations within quotations with the right person")
	require.GreaterOrEqual(t, s.indirect, 13, "reported statements with the right person")
	require.LessOrEqual(t, s.foundI, 14, "reported statements in all")
	require.Zero(t, s.traps, "traps taken")
}

// TestSampleScores reads the answer sheets of the sample library.
func TestSampleScores(t *testing.T) {
	root := filepath.Join("..", "..", "seeds")
	sheets, err := filepath.Glob(filepath.Join(root, "answers", "*.json"))
	require.NoError(t, err)
	if len(sheets) == 0 {
		t.Skip("no answer sheets in", root)
	}
	var all score
	for _, file := range sheets {
		m := readSheet(t, file, filepath.Join(root, "articles"))
		t.Log(filepath.Base(file))
		s := m.score(t.Logf)
		t.Log(s.row(m.Article))
		all.add(s)
	}
	t.Log(all.row("all"))
	// The floors may only rise.
	require.GreaterOrEqual(t, all.core, 42, "core events in their interval")
	require.GreaterOrEqual(t, all.events, 57, "events in their interval")
	require.LessOrEqual(t, all.foundE, 75, "events in all")
	require.GreaterOrEqual(t, all.person, 61, "plain quotations with the right person")
	require.Zero(t, all.falseQuotes, "quotations that are none")
	require.GreaterOrEqual(t, all.indirect, 34, "reported statements with the right person")
	require.LessOrEqual(t, all.foundI-all.indirect, 5, "reported statements that no sheet has")
	require.Zero(t, all.traps, "traps taken")
}
