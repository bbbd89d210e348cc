package seeds_test

import (
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"dateline/seeds"
)

// A digest is one article file, taken apart as its form says.
type digest struct {
	name   string
	text   string
	date   string
	title  string
	header map[string]string
	body   []string // blocks after the header: paragraphs and headings
}

var firstLine = regexp.MustCompile(`^ date (\d{4}-\d{2}-\d{2}) (\S.*)$`)

func readDigests(t *testing.T) []digest {
	t.Helper()
	names, err := fs.Glob(seeds.Articles, "articles/*.txt")
	require.NoError(t, err)
	var all []digest
	for _, name := range names {
		raw, err := seeds.Articles.ReadFile(name)
		require.NoError(t, err)
		all = append(all, takeApart(t, path.Base(name), string(raw)))
	}
	return all
}

func takeApart(t *testing.T, name, text string) digest {
	t.Helper()
	blocks := strings.Split(strings.TrimSuffix(text, "\n"), "\n\n")
	lines := strings.Split(blocks[0], "\n")
	m := firstLine.FindStringSubmatch(lines[0])
	require.NotNil(t, m, "%s: first line %q", name, lines[0])
	d := digest{name: name, text: text, date: m[1], title: m[2], header: map[string]string{}, body: blocks[1:]}
	for _, line := range lines[1:] {
		key, value, ok := strings.Cut(line, ": ")
		require.True(t, ok, "%s: header line %q", name, line)
		require.NotContains(t, d.header, key, name)
		d.header[key] = value
	}
	return d
}

func TestEveryDigestHasItsHeader(t *testing.T) {
	digests := readDigests(t)
	require.Len(t, digests, 8)
	langs := map[string]int{}
	for _, d := range digests {
		day, err := time.Parse(time.DateOnly, d.date)
		require.NoError(t, err, d.name)
		require.True(t, d.date >= "2025-09-01" && d.date <= "2026-05-31", "%s: %s", d.name, d.date)
		require.True(t, strings.HasPrefix(d.name, day.Format(time.DateOnly)+"-"), d.name)
		require.Len(t, d.header, 3, d.name)
		require.NotEmpty(t, d.header["outlet"], d.name)
		require.Contains(t, []string{"en", "es"}, d.header["lang"], d.name)
		link, err := url.Parse(d.header["link"])
		require.NoError(t, err, d.name)
		require.Equal(t, "https", link.Scheme, d.name)
		require.NotEmpty(t, link.Host, d.name)
		require.Empty(t, link.RawQuery, d.name)
		langs[d.header["lang"]]++
	}
	require.GreaterOrEqual(t, langs["es"], 2)
}

func TestDigestsAreShortAndDifferent(t *testing.T) {
	seen := map[string]string{}
	for _, d := range readDigests(t) {
		body := strings.Join(d.body, "\n\n")
		require.NotContains(t, body, "\n\n\n", d.name)
		words := len(strings.Fields(body))
		require.True(t, words >= 180 && words <= 450, "%s: %d words", d.name, words)
		require.Empty(t, seen[body], "%s repeats %s", d.name, seen[body])
		seen[body] = d.name
		require.Empty(t, seen[d.header["link"]], "%s has the link of %s", d.name, seen[d.header["link"]])
		seen[d.header["link"]] = d.name
	}
}

var quotation = regexp.MustCompile(`“[^”]*”|«[^»]*»`)

func TestQuotationsStayShort(t *testing.T) {
	for _, d := range readDigests(t) {
		quoted := quotation.FindAllString(strings.Join(d.body, "\n"), -1)
		require.NotEmpty(t, quoted, d.name)
		for _, q := range quoted {
			require.Less(t, len(strings.Fields(q)), 30, "%s: %s", d.name, q)
		}
	}
}
