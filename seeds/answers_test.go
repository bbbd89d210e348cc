package seeds_test

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/seeds"
)

// place is where a sheet's item stands in its article.
type place struct {
	Text      string `json:"text"`
	Evidence  string `json:"evidence"`
	Paragraph int    `json:"paragraph"`
	Line      int    `json:"line"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
}

// found is what events and statements of a sheet have in common.
type found struct {
	place
	ID         string `json:"id"`
	Title      string `json:"title"`
	Expression string `json:"date_expression"`
	Speaker    string `json:"speaker"`
	Mention    string `json:"speaker_mention"`
	Form       string `json:"form"`
	Date       string `json:"date"`
	Earliest   string `json:"earliest"`
	Latest     string `json:"latest"`
	Precision  string `json:"precision"`
	Inherits   string `json:"inherits"`
	Joins      string `json:"joins"`
	AlsoIn     []int  `json:"also_paragraphs"`
}

type sheet struct {
	Article  string  `json:"article"`
	Date     string  `json:"document_date"`
	Lang     string  `json:"language"`
	Times    []place `json:"temporal_expressions"`
	Entities []struct {
		Name    string   `json:"name"`
		Aliases []string `json:"aliases"`
	} `json:"entities"`
	Events     []found `json:"events"`
	Statements []found `json:"statements"`
	Negatives  []place `json:"negatives"`
	Headings   []place `json:"headings"`
	Topics     []struct {
		Tag        string `json:"tag"`
		Paragraphs []int  `json:"paragraphs"`
	} `json:"topics"`
}

func readSheet(t *testing.T, d digest) sheet {
	t.Helper()
	raw, err := seeds.Answers.ReadFile("answers/" + strings.TrimSuffix(d.name, ".txt") + ".json")
	require.NoError(t, err)
	var s sheet
	require.NoError(t, json.Unmarshal(raw, &s), d.name)
	return s
}

func TestSheetsBelongToTheirArticles(t *testing.T) {
	digests := readDigests(t)
	sheets, err := fs.Glob(seeds.Answers, "answers/*.json")
	require.NoError(t, err)
	require.Len(t, sheets, len(digests))
	for _, d := range digests {
		s := readSheet(t, d)
		require.Equal(t, d.name, s.Article)
		require.Equal(t, d.date, s.Date, d.name)
		require.Equal(t, d.header["lang"], s.Lang, d.name)
		require.GreaterOrEqual(t, len(s.Events), 4, d.name)
		require.GreaterOrEqual(t, len(s.Statements), 4, d.name)
		require.GreaterOrEqual(t, len(s.Negatives), 3, d.name)
		for _, e := range s.Entities {
			for _, alias := range e.Aliases {
				require.Contains(t, d.text, alias, "%s: %s", d.name, e.Name)
			}
		}
	}
}

func TestSheetsPointAtTheWordsTheyName(t *testing.T) {
	for _, d := range readDigests(t) {
		s := readSheet(t, d)
		places := append(append(append([]place{}, s.Times...), s.Negatives...), s.Headings...)
		for _, f := range append(append([]found{}, s.Events...), s.Statements...) {
			places = append(places, f.place)
		}
		runes := []rune(d.text)
		for _, p := range places {
			words := p.Text + p.Evidence
			require.NotEmpty(t, words, d.name)
			require.True(t, 0 <= p.Start && p.Start < p.End && p.End <= len(runes), "%s: %q", d.name, words)
			require.Equal(t, words, string(runes[p.Start:p.End]), d.name)
			before := strings.Split(string(runes[:p.Start]), "\n")
			require.Len(t, before, p.Line, "%s: %q", d.name, words)
			lines := 0
			for _, line := range before {
				if strings.TrimSpace(line) != "" {
					lines++
				}
			}
			if strings.TrimSpace(before[len(before)-1]) == "" {
				lines++
			}
			require.Equal(t, p.Paragraph, lines, "%s: %q", d.name, words)
		}
	}
}

func TestSheetsHoldTogether(t *testing.T) {
	for _, d := range readDigests(t) {
		s := readSheet(t, d)
		ids := map[string]bool{}
		for _, f := range append(append([]found{}, s.Events...), s.Statements...) {
			require.False(t, ids[f.ID], "%s: %s twice", d.name, f.ID)
			ids[f.ID] = true
		}
		for _, e := range s.Events {
			require.NotEmpty(t, e.Title, "%s %s", d.name, e.ID)
			require.Contains(t, d.text, e.Expression, "%s %s", d.name, e.ID)
			require.True(t, e.Inherits == "" || ids[e.Inherits], "%s %s", d.name, e.ID)
			holdsItsDate(t, d, e)
		}
		for _, f := range s.Statements {
			require.NotEmpty(t, f.Speaker, "%s %s", d.name, f.ID)
			require.Contains(t, d.text, f.Mention, "%s %s", d.name, f.ID)
			require.Contains(t, []string{"direct", "mixed", "fragment", "written", "nested", "indirect"}, f.Form, "%s %s", d.name, f.ID)
			require.True(t, f.Joins == "" || ids[f.Joins], "%s %s", d.name, f.ID)
			require.Equal(t, f.Form != "indirect", strings.HasPrefix(f.Text, "“") || strings.HasPrefix(f.Text, "«"), "%s %s: %s", d.name, f.ID, f.Text)
			holdsItsDate(t, d, f)
		}
	}
}

func holdsItsDate(t *testing.T, d digest, f found) {
	t.Helper()
	for _, day := range []string{f.Earliest, f.Latest} {
		_, err := time.Parse(time.DateOnly, day)
		require.NoError(t, err, "%s %s", d.name, f.ID)
	}
	require.LessOrEqual(t, f.Earliest, f.Latest, "%s %s", d.name, f.ID)
	require.LessOrEqual(t, f.Earliest[:len(f.Date)], f.Date, "%s %s", d.name, f.ID)
	require.LessOrEqual(t, f.Date, f.Latest[:len(f.Date)], "%s %s", d.name, f.ID)
}

// TestEveryQuotationIsAnswered holds that no quotation of an article is left
// unjudged: each is a statement or a trap.
func TestEveryQuotationIsAnswered(t *testing.T) {
	for _, d := range readDigests(t) {
		s := readSheet(t, d)
		judged := append([]place{}, s.Negatives...)
		for _, f := range s.Statements {
			judged = append(judged, f.place)
		}
		for _, at := range quotation.FindAllStringIndex(d.text, -1) {
			start := len([]rune(d.text[:at[0]]))
			end := start + len([]rune(d.text[at[0]:at[1]]))
			covered := false
			for _, p := range judged {
				covered = covered || p.Start <= start && end <= p.End
			}
			require.True(t, covered, "%s: %s", d.name, d.text[at[0]:at[1]])
		}
	}
}
