package outliner

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/briefing/preflight"
	"dateline/timeline"
)

// check lists what to look at before the briefing is exported.
func (p *options) check(made *proof, err error) {
	p.checks.Objects = nil
	if err != nil {
		words := sentence(err)
		p.finding("warning", look.Warn, words, timeline.Key{})
		p.export.Block(words)
		p.size.Set("")
	} else {
		p.export.Block("")
		p.size.Set(summary(made))
		for _, f := range made.findings {
			s := severities[f.Severity]
			p.finding(s.icon, s.color, f.Text, f.Key)
		}
	}
	p.checks.Refresh()
	p.body.Refresh()
}

// summary says how long the briefing is, and how much there is to look at.
func summary(made *proof) string {
	words, n := "1 page", 0
	if len(made.pages) > 1 {
		words = fmt.Sprintf("%d pages", len(made.pages))
	}
	for _, f := range made.findings {
		if f.Severity == preflight.Warning {
			n++
		}
	}
	switch n {
	case 0:
		return words
	case 1:
		return words + ", 1 thing to look at before"
	}
	return fmt.Sprintf("%s, %d things to look at before", words, n)
}

var severities = map[preflight.Severity]struct {
	icon  string
	color fyne.ThemeColorName
}{
	preflight.Good: {"check", look.OK}, preflight.Note: {"info", look.Muted}, preflight.Warning: {"warning", look.Warn},
}

// sentence says for people why there are no pages.
func sentence(err error) string {
	if errors.Is(err, briefing.ErrEmpty) {
		return "There is nothing in this briefing yet. Put items in with r on the timeline."
	}
	s := err.Error()
	s = strings.ToUpper(s[:min(1, len(s))]) + s[min(1, len(s)):]
	return "The pages could not be laid out: " + strings.TrimSuffix(s, ".") + "."
}

// finding adds one thing that was looked at; one about an item leads to it.
func (p *options) finding(icon string, c fyne.ThemeColorName, words string, k timeline.Key) {
	cells := []fyne.CanvasObject{look.NewPicture(icon, c, 16), look.NewPara(words, look.Label, look.Text)}
	if k == (timeline.Key{}) {
		p.checks.Add(container.New(look.Row{Gap: 8, Grow: 1}, cells...))
		return
	}
	cells = append(cells, look.NewPicture("chevron-right", look.Accent, 12))
	row := look.NewPress(container.New(look.Row{Gap: 8, Grow: 1}, cells...), func() { p.lead(k) })
	row.Tip = "Show the first of them"
	p.checks.Add(row)
}

// lead shows an item in the outline and on its page.
func (p *options) lead(k timeline.Key) {
	if _, ok := p.o.env.Desk.View().Item(k); !ok {
		return
	}
	part := partOf(k)
	p.o.list.part, p.o.list.open[part], p.o.list.whole[part] = part, true, true
	p.o.env.Desk.Select(k)
	p.o.list.draw(p.o.env.Outline())
	p.o.pages.reveal(part, k)
}
