package extract

import (
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"dateline/timeline"
	"dateline/timeline/extract/when"
)

// A wire is an article of the SemEval set: its sentences put together again,
// and where each of them went.
type wire struct {
	article   *timeline.Article
	sentences map[string]timeline.Span
}

var (
	wireDate     = regexp.MustCompile(`(?s)<DCT>.*?value="(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)-(\d\d)-(\d{4}))`)
	wireSentence = regexp.MustCompile(`(?s)<s id="(\d+)">(.*?)</s>`)
	wireMention  = regexp.MustCompile(`^([^-]+)-(\d+)-(.+)$`)
	wirePlain    = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "``", "“", "''", "”")
)

// detokenised joins tokens as people write them.
func detokenised(s string) string {
	var out strings.Builder
	glue := true
	for _, w := range strings.Fields(wirePlain.Replace(s)) {
		if !glue && !strings.ContainsAny(w[:1], ",.;:!?)%]") && !strings.HasPrefix(w, "'s") && w != "'" && w != "”" && w != "n't" {
			out.WriteByte(' ')
		}
		glue = w == "$" || w == "(" || w == "[" || w == "“" || w == "#" || strings.HasSuffix(w, "$")
		out.WriteString(w)
	}
	return out.String()
}

// readWire makes an article of a TimeML file: the title a heading, the date
// line left out, each sentence a paragraph unless a quotation goes on.
func readWire(t testing.TB, file string) wire {
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	w := wire{article: &timeline.Article{ID: "w", Lang: "en", Basis: "header line"}, sentences: map[string]timeline.Span{}}
	m := wireDate.FindStringSubmatch(string(b))
	require.NotNil(t, m, file)
	w.article.Published, err = timeline.ParseDay(m[1] + m[6] + "-" + m[2] + m[5] + "-" + m[3] + m[4])
	require.NoError(t, err)
	a, open, number := w.article, false, 0
	for _, s := range wireSentence.FindAllStringSubmatch(string(b), -1) {
		if s[1] == "1" {
			continue
		}
		text := detokenised(s[2])
		a.Text += "\n"
		span := timeline.Span{Start: len(a.Text), End: len(a.Text) + len(text)}
		a.Text += text
		w.sentences[s[1]] = span
		if n := len(a.Paragraphs); open {
			a.Paragraphs[n-1].End = span.End
		} else {
			p := timeline.Paragraph{Span: span, Heading: s[1] == "0"}
			if !p.Heading {
				number++
				p.Number = number
			}
			a.Paragraphs = append(a.Paragraphs, p)
		}
		last := a.Paragraphs[len(a.Paragraphs)-1].In(a.Text)
		open = strings.Count(last, "“") > strings.Count(last, "”") && len(last) < 2000
	}
	return w
}

// place returns where a sentence has the words of a mention.
func (w wire) place(sentence, words string) (timeline.Span, bool) {
	s, ok := w.sentences[sentence]
	for _, form := range []string{strings.ReplaceAll(words, "_", " "), strings.ReplaceAll(words, "_", "-")} {
		for at := 0; ok && at < s.End-s.Start; {
			i := strings.Index(s.In(w.article.Text)[at:], form)
			if i < 0 {
				break
			}
			x := timeline.Span{Start: s.Start + at + i, End: s.Start + at + i + len(form)}
			if whole := (timeline.Span{Start: x.Start - 1, End: x.End + 1}); x.Start == s.Start || !letter(w.article.Text[whole.Start]) {
				return x, true
			}
			at += i + 1
		}
	}
	return timeline.Span{}, false
}

func letter(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' }

// A dated mention of an event, as the set has it.
type datedMention struct{ document, sentence, words, date string }

// gold reads the timelines of a corpus, each mention once.
func gold(t testing.TB, folder string) []datedMention {
	files, err := filepath.Glob(filepath.Join(folder, "TimeLines_Gold_Standard", "*.txt"))
	require.NoError(t, err)
	seen := map[datedMention]bool{}
	var out []datedMention
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		for _, line := range strings.Split(string(b), "\n") {
			col := strings.Split(strings.TrimSpace(line), "\t")
			if len(col) < 3 || strings.HasPrefix(col[1], "XXXX") {
				continue
			}
			for _, c := range col[2:] {
				m := wireMention.FindStringSubmatch(strings.TrimSpace(c))
				if m == nil {
					continue
				}
				g := datedMention{m[1], m[2], m[3], strings.ReplaceAll(col[1], "-XX", "")}
				if !seen[g] {
					seen[g] = true
					out = append(out, g)
				}
			}
		}
	}
	return out
}

// nearest is the baseline: the date nearest in the sentence, else the article's.
func nearest(w wire, sentence timeline.Span, at int) timeline.Period {
	best, gap := timeline.Of(w.article.Published), 1<<30
	for _, d := range when.Find(w.article.Text, nil, when.Options{Published: w.article.Published, Lang: "en"}) {
		if sentence.Covers(d.Span) && d.When.Known() && d.Type != when.Set && distance(d.Span, at) < gap {
			best, gap = d.When, distance(d.Span, at)
		}
	}
	return best
}

// exact reports whether a period is the day, month or year of the answer.
func exact(p timeline.Period, want string) bool {
	for _, d := range []timeline.Date{p.From, p.To} {
		if d.Known() && d.Precision > timeline.Day {
			d = d.FirstDay()
		}
		if d.EDTF() == want {
			return true
		}
	}
	return false
}

// told returns the shortest event whose passage holds a place.
func told(events []*timeline.Event, s timeline.Span) *timeline.Event {
	var best *timeline.Event
	for _, e := range events {
		if x := e.Sources[0]; x.Covers(s) && (best == nil || x.End-x.Start < best.Sources[0].End-best.Sources[0].Start) {
			best = e
		}
	}
	return best
}

// TestEventDates measures which date an event gets on the cross-document
// timelines of SemEval-2015 task 4. Its third corpus is kept for others.
func TestEventDates(t *testing.T) {
	root := os.Getenv("DATELINE_BENCH")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared", "bench")
	}
	root = filepath.Join(root, "timeline", "semeval2015-task4", "SemEval_Task4_data")
	if _, err := os.Stat(root); err != nil {
		t.Skip("the timelines are not here:", root)
	}
	var all, right, base, own, later, laterRight, made, madeRight int
	for _, corpus := range []string{"corpus_1", "corpus_2"} {
		docs := map[string]wire{}
		reads := map[string]*reader{}
		events := map[string][]*timeline.Event{}
		files, err := filepath.Glob(filepath.Join(root, corpus, "corpus_trackA_TimeML", "*.tml"))
		require.NoError(t, err)
		sort.Strings(files)
		for _, f := range files {
			id, _, _ := strings.Cut(filepath.Base(f), "_")
			docs[id] = readWire(t, f)
			reads[id] = newReader(docs[id].article, nil, Options{})
			events[id] = Article(docs[id].article, nil, Options{}).Events
		}
		for _, g := range gold(t, filepath.Join(root, corpus)) {
			w, ok := docs[g.document]
			if !ok {
				continue
			}
			all++
			s, ok := w.place(g.sentence, g.words)
			if !ok {
				t.Logf("not found: %v", g)
				continue
			}
			if e := told(events[g.document], s); e != nil {
				made++
				if exact(e.When, g.date) {
					madeRight++
				}
			}
			got, _ := reads[g.document].dateAt(s)
			if exact(nearest(w, w.sentences[g.sentence], s.Start), g.date) {
				base++
			}
			if w.article.Published.EDTF() == g.date {
				own++
			} else {
				later++
			}
			if exact(got, g.date) {
				right++
				if w.article.Published.EDTF() != g.date {
					laterRight++
				}
			} else if os.Getenv("EVENT_DIFF") != "" {
				x := w.sentences[g.sentence]
				t.Logf("%s-%s %s: want %s got %s (%s; %s) dct %s\n    %s[%s]%s", g.document, g.sentence, g.words, g.date, got.EDTF(), got.Rule, got.Reason, w.article.Published,
					w.article.Text[x.Start:s.Start], s.In(w.article.Text), w.article.Text[s.End:x.End])
			}
		}
	}
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
	t.Logf("exact date of %d dated mentions: %.1f %%; nearest in the sentence else the article's %.1f %%, the article's alone %.1f %%; of the %d on other days %.1f %%",
		all, share(right, all), share(base, all), share(own, all), later, share(laterRight, later))
	t.Logf("%d of them stand in an event of ours: %.1f %% with the exact date", made, share(madeRight, made))
	require.GreaterOrEqual(t, share(right, all), 66.5) // may only rise
	require.GreaterOrEqual(t, share(madeRight, made), 72.0)
}

// dateAt is for measuring only; the events share its rules of scope. It returns the date that something told of at a place gets, and the words
// that give it: the nearest date that belongs to its clause, else that of the
// article. What a heading tells is dated by the first paragraph below it.
func (r *reader) dateAt(s timeline.Span) (timeline.Period, timeline.Span) {
	n := r.text.LineAt(s.Start)
	if n < 0 {
		return timeline.Period{}, timeline.Span{}
	}
	if r.text.Lines[n].Heading {
		return r.leadDate(n)
	}
	if d, ok := r.scoped(n, r.cut[n], s); ok {
		return r.by(d, ""), d.Span
	}
	if p, ok := r.carried(n, s); ok {
		return p, timeline.Span{}
	}
	return r.ofArticle("it"), timeline.Span{}
}

// leadDate dates a heading by the main verb of the first sentence below it.
func (r *reader) leadDate(n int) (timeline.Period, timeline.Span) {
	for n++; n < len(r.text.Lines); n++ {
		if k := r.mainVerb(n); k >= 0 {
			return r.dateAt(r.text.Lines[n].Words[k].Span)
		}
	}
	return r.ofArticle("it"), timeline.Span{}
}
