package briefing

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/merge"
)

// Words are the fixed words of a briefing in one language. Those with a % in
// them are formats; the order of what they take stands beside them.
type Words struct {
	Kind, AsOf, Page    string // AsOf: day; Page: number, of how many
	Parts               map[Part]string
	Period, Events      string
	Statements, Sources string
	Days, Years, Dated  Count
	Inferred, Undated   Count
	Speakers, Articles  Count
	Outlets             Count
	Of                  string // number shown, number there are
	NotCorroborated     string
	Columns             [5]string // of the chronology
	DateInferred        string
	NoDate              string
	NoTopic, NoSpeaker  string
	OtherTopics         string
	AllTopics           string
	Earlier, Later      string
	KeyStatements       string
	Reported, ByHand    string
	Claim               string // speaker
	Disputed, Announced string
	VoicesOf            string                  // independent sources, articles
	OneVoiceOf          string                  // articles
	Echoed              map[merge.Echoed]string // name of the agency
	SharesText          string
	Fork                string // day
	Otherwise           map[merge.Over]string
	Figure              string // number
	Caption             string
	CaptionPlain        string // without topics
	ChronoNote          string
	SaidNote            string // number shown, number found
	SaidAll             Count
	To                  string // audience
	Forms               map[string]string
	Open, Shut          string // quotation marks
	KeyStated           string
	KeyInferred         string
	KeyNoDate           string
	KeyStatement        string
	AxisBroken          string
	AxisLinear          string // days to a slot
	AxisUndated         Count
	SaidElsewhere       Count
	FigureAlt           string
	CitedAt, Contents   string
	GoToSource          string // number
	GoToEntry           string // number
	GoToStatement       string // number
	OpenLink            string // address
	Published, Undat    string // day; nothing
	In                  string // language
	Author              string
	Original            string // title
	Attached, Whole     string // file, short digest
	SourceFile          string // number
	DataFile            string
	Dash                string
	Basis               basisWords
	Languages           map[string]string
	And, AndI           string // AndI: before a word in i-
	date                dateWords
}

// A Count is a word with a number before it, for one and for more.
type Count struct{ One, Many string }

// Of returns the word for n.
func (c Count) Of(n int) string {
	if n == 1 {
		return fmt.Sprintf(c.One, n)
	}
	return fmt.Sprintf(c.Many, n)
}

// basisWords are the sentences on what a briefing rests on, as lead and text;
// those that count a part of a whole as lead, text for one, and text for more.
type basisWords struct {
	OneArticle, Original          [2]string // lead: language; text of Original: title
	Articles                      [2]string // lead: articles, outlets; text: languages, period
	ArticlesOnly                  [2]string // lead: articles; text: languages, period
	OneVoice                      [2]string // part, whole, name
	OnlyVoice                     [2]string // whole, name
	Undated, Hand, Disputed       [2]string // part
	Renderings, Single, Claims    [3]string
	Inferred, SecondHand, Written [3]string
	Reviewed                      [3]string
	Told, Otherwise, Settled      [3]string
	Copies                        [3]string
}

// WordsIn returns the words of a language; English for any but "es".
func WordsIn(lang string) *Words {
	if lang == "es" {
		return &spanish
	}
	return &english
}

// Long returns a date for prose: "3 January 2026".
func (w *Words) Long(d Day) string { return w.date.long(d) }

// When returns a period for tables: "3–4 Feb 2026", "Autumn 2025"; "No date" for none.
func (w *Words) When(p timeline.Period) string {
	if s := w.date.period(p); s != "" {
		return upper(s)
	}
	return w.NoDate
}

func (w *Words) told(independent, articles int) string {
	if independent == 1 {
		return fmt.Sprintf(w.OneVoiceOf, articles)
	}
	return fmt.Sprintf(w.VoicesOf, independent, articles)
}

// upper returns s with a capital at its head.
func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// items returns "3 items are" for the sentences that go on from there.
func (w *Words) items(n int) string { return Count{w.date.ItemsOne, w.date.ItemsMany}.Of(n) }
