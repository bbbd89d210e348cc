package outliner

import (
	"errors"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/briefing/preflight"
	"dateline/timeline"
	"dateline/timeline/library"
)

// options is the panel with the words of a briefing, how it is printed, what
// to look at before it is exported, and the button that exports it.
type options struct {
	o      *Outliner
	object fyne.CanvasObject
	body   *fyne.Container

	title, standfirst, bottom *look.Entry
	points                    *fyne.Container
	asOf                      *look.Button
	rows                      *fyne.Container
	checks                    *fyne.Container
	export                    *look.Button
	size                      *look.TextLine
	drawn                     *briefing.Outline
}

func newOptions(o *Outliner) *options {
	p := &options{o: o}
	v, id := o.env.Desk.View, func() timeline.ID { return o.env.Outline().ID }
	p.title = look.NewLines("What it is about, in a line", 2, func(s string) { o.env.Do(briefing.SetTitle(v(), id(), s)) })
	p.standfirst = look.NewLines("One sentence under the title", 2, func(s string) { o.env.Do(briefing.SetStandfirst(v(), id(), s)) })
	p.bottom = look.NewLines("Your conclusion, in 40 words at most. Left empty, the box is left out.", 3, func(s string) { o.env.Do(briefing.SetBottomLine(v(), id(), s)) })
	p.points = container.New(look.Column{Gap: 6})
	p.rows = container.New(look.Column{Gap: 10})
	p.checks = container.New(look.Column{Gap: 8})
	p.body = container.New(look.Column{Gap: 8, Pad: look.Pad(18, 20)},
		look.NewLine("Briefing note", look.ViewTitle, look.Ink),
		label("Title"), p.title, label("Standfirst"), p.standfirst,
		label("Bottom line"), p.bottom, p.points, look.Gap(0, 4), p.rows, look.Gap(0, 4), label("Before you export"), p.checks)
	p.export = look.NewPrimary("download", "Export PDF", look.Key(action.Key("export-pdf")), func() { o.env.Run("export-pdf") })
	p.size = look.NewLine("", look.Caption, look.Muted).Centre()
	foot := container.New(look.Column{Gap: 6, Pad: look.Pad(14, 20)}, p.export, p.size)
	p.object = container.NewStack(look.NewBox(look.BG, look.Clear, 0), container.NewBorder(nil, nil, look.VRule(), nil,
		container.NewBorder(nil, container.NewBorder(look.HRule(), nil, nil, nil, foot), nil, nil, container.NewVScroll(p.body))))
	return p
}

func label(s string) fyne.CanvasObject { return look.NewLine(s, look.CaptionBold, look.Muted) }

// show brings the fields up to date; one that is being typed in is let alone.
func (p *options) show(plan *briefing.Outline) {
	for _, f := range []struct {
		e *look.Entry
		s string
	}{{p.title, plan.Title}, {p.standfirst, plan.Standfirst}, {p.bottom, plan.BottomLine}} {
		f.e.Put(f.s)
	}
	if p.drawn == nil || !slices.EqualFunc(p.drawn.Points, plan.Points, samePoint) {
		p.drawPoints(plan)
	}
	p.drawRows(plan)
	p.drawn = plan
	p.body.Refresh()
}

func samePoint(a, b briefing.Point) bool {
	return a.Lead == b.Lead && a.Text == b.Text && slices.Equal(a.Items, b.Items)
}

// drawPoints lists the points under the bottom line, each with its words.
func (p *options) drawPoints(plan *briefing.Outline) {
	if len(p.points.Objects) == len(plan.Points)+1 && p.drawn != nil && p.drawn.ID == plan.ID && len(p.drawn.Points) == len(plan.Points) {
		for i, pt := range plan.Points { // typed in: only the words differ
			p.points.Objects[i].(*fyne.Container).Objects[1].(*look.Entry).Put(pt.Text)
		}
		return
	}
	p.points.Objects = nil
	set := func(merge string, change func([]briefing.Point) []briefing.Point) {
		now := slices.Clone(p.o.env.Outline().Points)
		p.o.env.Do(briefing.SetPoints(p.o.env.Desk.View(), plan.ID, merge, change(now)))
	}
	for i, pt := range plan.Points {
		e := look.NewEntry("A point that bears it out", func(s string) {
			set(fmt.Sprintf("point %d", i), func(now []briefing.Point) []briefing.Point { now[i].Text = s; return now })
		})
		e.Put(pt.Text)
		out := look.NewTool("close", "Take this point out", func() {
			set("", func(now []briefing.Point) []briefing.Point { return slices.Delete(now, i, i+1) })
		})
		p.points.Add(container.New(look.Row{Gap: 6, Grow: 1}, look.NewLine(fmt.Sprint(i+1), look.LabelBold, look.Accent), e, out))
	}
	add := look.NewLink("Add a point", "", func() {
		set("", func(now []briefing.Point) []briefing.Point {
			return append(now, briefing.Point{Text: p.firstWords(), Items: p.o.env.Desk.Selection()})
		})
	})
	add.Tip = "What is selected becomes its source"
	p.points.Add(container.New(look.Row{Grow: -1}, add))
	p.points.Refresh()
}

// firstWords is what a new point begins with: the title of the selected event.
func (p *options) firstWords() string {
	if it, ok := p.o.env.Desk.Current(); ok && it.Key().Kind == timeline.EventKind {
		return it.Label()
	}
	return ""
}

var (
	markings = []string{"None", "Internal use", "Confidential", "Embargoed"}
	papers   = []string{"A4", "Letter"}
	langs    = []string{"English", "Español"}
	langIDs  = []string{"en", "es"}
)

// drawRows draws the choices and switches.
func (p *options) drawRows(plan *briefing.Outline) {
	v := p.o.env.Desk.View
	do := p.o.env.Do
	marks := markings
	at := max(slices.Index(marks, plan.Marking), 0)
	if plan.Marking != "" && at == 0 {
		marks = append(slices.Clone(markings), plan.Marking)
		at = len(marks) - 1
	}
	marking := look.NewPick("", append(slices.Clone(marks), "Another…"), at, func(i int) {
		switch {
		case i == 0:
			do(briefing.SetMarking(v(), plan.ID, ""))
		case i == len(marks):
			p.o.env.Host.AskText("Marking", "Printed at the top and bottom of every page", plan.Marking, func(s string) { do(briefing.SetMarking(v(), plan.ID, s)) })
		default:
			do(briefing.SetMarking(v(), plan.ID, marks[i]))
		}
	})
	asOf := look.NewButton("calendar", "Latest", "", func() { p.askAsOf(plan) })
	asOf.Tip = "The day of the latest source, unless you set one; what was published later is left out"
	if plan.AsOf.Known() {
		asOf.SetWords(desk.Day(plan.AsOf))
	}
	paper := look.NewPick("", papers, max(slices.Index(papers, plan.Paper), 0), func(i int) { do(briefing.SetPaper(v(), plan.ID, papers[i])) })
	lang := look.NewPick("", langs, max(slices.Index(langIDs, plan.Lang), 0), func(i int) { do(briefing.SetLang(v(), plan.ID, langIDs[i])) })
	p.rows.Objects = []fyne.CanvasObject{
		pair(field("Marking", marking), field("As known on", asOf)),
		pair(field("Paper", paper), field("Language", lang)),
		look.Gap(0, 2),
	}
	for _, s := range []struct {
		name string
		on   bool
		set  func(*briefing.Outline, bool)
	}{
		{"Source and paragraph for every line", plan.Cite, func(o *briefing.Outline, on bool) { o.Cite = on }},
		{"Say how each date is known", plan.Reasons, func(o *briefing.Outline, on bool) { o.Reasons = on }},
		{"Reported speech too", plan.WithIndirect, func(o *briefing.Outline, on bool) { o.WithIndirect = on }},
		{"Attach data and cited passages", plan.Attach, func(o *briefing.Outline, on bool) { o.Attach = on }},
		{"Attach whole articles", plan.WholeTexts, func(o *briefing.Outline, on bool) { o.WholeTexts = on }},
	} {
		sw := look.NewSwitch(s.on, func(on bool) {
			do(briefing.Change(v(), plan.ID, s.name, "", func(o *briefing.Outline) { s.set(o, on) }))
		})
		p.rows.Add(container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort(s.name, look.Body, look.Text), sw))
	}
	p.rows.Refresh()
}

func (p *options) askAsOf(plan *briefing.Outline) {
	p.o.env.Host.AskDate("As known on", timeline.Of(plan.AsOf), p.o.env.Today(), func(d timeline.Period) {
		p.o.env.Do(briefing.SetAsOf(p.o.env.Desk.View(), plan.ID, d.Latest()))
	})
}

func pair(a, b fyne.CanvasObject) fyne.CanvasObject { return container.NewGridWithColumns(2, a, b) }

func field(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(look.Column{Gap: 4}, label(name), o)
}

// check lists what to look at before the briefing is exported.
func (p *options) check(made *proof, err error) {
	p.checks.Objects = nil
	if err != nil {
		words := err.Error()
		if errors.Is(err, briefing.ErrEmpty) {
			words = "There is nothing in this briefing yet. Put items in with r on the timeline."
		}
		p.finding("warning", look.Warn, words, timeline.Key{})
		p.export.Block(words)
		p.size.Set("")
		return
	}
	p.export.Block("")
	p.size.Set(fmt.Sprintf("%d pages", len(made.pages)))
	if len(made.pages) == 1 {
		p.size.Set("1 page")
	}
	for _, f := range made.findings {
		icon, color := "warning", look.Warn
		if f.Severity == preflight.Good {
			icon, color = "check", look.OK
		}
		p.finding(icon, color, f.Text, f.Key)
	}
	p.checks.Refresh()
	p.body.Refresh()
}

func (p *options) finding(icon string, c fyne.ThemeColorName, words string, k timeline.Key) {
	line := container.New(look.Row{Gap: 8, Grow: 1}, look.NewPicture(icon, c, 16), look.NewPara(words, look.Label, look.Text))
	if k == (timeline.Key{}) {
		p.checks.Add(line)
		return
	}
	row := look.NewPress(line, func() {
		if _, ok := library.Get[*timeline.Event](p.o.env.Desk.View(), k.ID); ok || k.Kind == timeline.StatementKind {
			p.o.env.Desk.Select(k)
			p.o.pages.reveal(partOf(k), k)
		}
	})
	row.Tip = "Show it"
	p.checks.Add(row)
}

func partOf(k timeline.Key) briefing.Part {
	if k.Kind == timeline.StatementKind {
		return briefing.PartStatements
	}
	return briefing.PartChronology
}
