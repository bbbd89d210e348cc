package work

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"dateline/briefing"
	"dateline/briefing/pdf"
	"dateline/briefing/preflight"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// Options say what a briefing shows that nobody has planned by hand.
type Options struct {
	Topics     []string      // names; none for all
	From, To   timeline.Date // zero for no limit
	Title      string        // when empty the topics' names, or that of the only article
	Most       int           // of the events so many at most, the weightiest; 0 for all
	Lang       string        // of headings and dates: "en" (also when empty) or "es"
	WholeTexts bool          // attach whole articles, not just what is cited
}

// ErrUnfiled means that topics are asked for under which nothing is filed.
var ErrUnfiled = errors.New("nothing is filed under")

// Brief writes a briefing as PDF, and returns a sentence for each thing in it
// that is not as it should be and that the writer ought to know of.
func Brief(ctx context.Context, v library.View, w io.Writer, o Options) (warnings []string, err error) {
	plan, err := o.outline(v)
	if err != nil {
		return nil, err
	}
	doc, err := briefing.Compose(v, plan)
	if errors.Is(err, briefing.ErrEmpty) && !filed(v, plan.Filter.Topics) {
		return nil, fmt.Errorf("%w %s: %w", ErrUnfiled, strings.Join(o.Topics, ", "), err)
	}
	if err != nil {
		return nil, err
	}
	for _, f := range preflight.Check(doc) {
		if f.Severity == preflight.Warning {
			warnings = append(warnings, f.Text)
		}
	}
	return warnings, pdf.Write(ctx, w, doc, nil)
}

// filed reports whether anything that was not rejected is under one of the
// topics; of none, everything is.
func filed(v library.View, topics []timeline.ID) bool {
	if len(topics) == 0 {
		return true
	}
	for it := range v.Items() {
		f := it.Common()
		if f.Status != timeline.Rejected && slices.ContainsFunc(f.Topics, func(id timeline.ID) bool { return slices.Contains(topics, id) }) {
			return true
		}
	}
	return false
}

// PDF writes a planned briefing to a file. Report is told of every page.
func PDF(ctx context.Context, v library.View, plan *briefing.Outline, path string, report func(done, total int)) error {
	return WriteFile(path, func(f *os.File) error { return writePDF(ctx, v, plan, f, report) })
}

func writePDF(ctx context.Context, v library.View, plan *briefing.Outline, w io.Writer, report func(done, total int)) error {
	doc, err := briefing.Compose(v, plan)
	if err != nil {
		return err
	}
	return pdf.Write(ctx, w, doc, report)
}

// outline plans a briefing of what the options let through.
func (o Options) outline(v library.View) (*briefing.Outline, error) {
	title := o.Title
	if title == "" {
		title = strings.Join(o.Topics, ", ")
	}
	if title == "" && v.Len(timeline.ArticleKind) == 1 {
		for a := range library.All[*timeline.Article](v) {
			title = a.Title
		}
	}
	if title == "" {
		title = map[bool]string{false: "Briefing", true: "Informe"}[o.Lang == "es"]
	}
	plan := briefing.Plain("brief", title, o.Lang)
	plan.WholeTexts, plan.Most = o.WholeTexts, o.Most
	plan.Filter.From, plan.Filter.To = o.From, o.To
	for _, name := range o.Topics {
		id, err := topicNamed(v, name)
		if err != nil {
			return nil, err
		}
		plan.Filter.Topics = append(plan.Filter.Topics, id)
	}
	return plan, nil
}

func topicNamed(v library.View, name string) (timeline.ID, error) {
	topics := edit.Topics(v)
	i := slices.IndexFunc(topics, func(t *timeline.Topic) bool { return strings.EqualFold(t.Name, strings.TrimSpace(name)) })
	if i >= 0 {
		return topics[i].ID, nil
	}
	var names []string
	for _, t := range topics {
		names = append(names, t.Name)
	}
	if len(names) == 0 {
		return "", fmt.Errorf("no topic is called %q: the library has no topics", name)
	}
	return "", fmt.Errorf("no topic is called %q: there are %s", name, strings.Join(names, ", "))
}
