package outliner

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/briefing"
	"dateline/timeline"
)

// options is the panel with the words of a briefing, how it is printed, what
// to look at before it is exported, and the button that exports it.
type options struct {
	o      *Outliner
	object fyne.CanvasObject
	body   *fyne.Container
	shown  timeline.ID // the outline whose words the fields show

	title, standfirst, bottom *look.Entry
	points                    *points
	settings                  *settings
	checks                    *fyne.Container
	export                    *look.Button
	size                      *look.TextLine
}

func newOptions(o *Outliner) *options {
	p := &options{o: o, points: newPoints(o), settings: newSettings(o)}
	v, id := o.env.Desk.View, func() timeline.ID { return o.env.Outline().ID }
	p.title = p.field("What it is about, in a line", 1, func(s string) { o.env.Do(briefing.SetTitle(v(), id(), s)) })
	p.standfirst = p.field("One sentence under the title", 1, func(s string) { o.env.Do(briefing.SetStandfirst(v(), id(), s)) })
	p.bottom = p.field("Your conclusion, in 40 words at most. Left empty, the box is left out.", 2, func(s string) { o.env.Do(briefing.SetBottomLine(v(), id(), s)) })
	p.checks = container.New(look.Column{Gap: 8})
	p.body = container.New(look.Column{Gap: 6, Pad: look.Pad(16, 24)},
		look.NewLine("Briefing note", look.ViewTitle, look.Ink),
		label("Title"), p.title, label("Standfirst"), p.standfirst,
		label("Bottom line"), p.bottom, p.points.object,
		look.Gap(0, 4), p.settings.object, look.Gap(0, 4), label("Before you export"), p.checks)
	p.export = look.NewPrimary("download", "Export PDF", look.Key(action.Key("export-pdf")), func() { o.env.Run("export-pdf") })
	p.size = look.NewLine("", look.Caption, look.Muted).Centre()
	foot := container.New(look.Column{Gap: 6, Pad: look.Pad(14, 24)}, p.export, p.size)
	p.object = container.NewStack(look.NewBox(look.BG, look.Clear, 0),
		look.Dock(nil, nil, look.VRule(), nil, look.Dock(nil, look.Dock(look.HRule(), nil, nil, nil, foot), nil, nil, container.NewVScroll(p.body))))
	return p
}

// field returns a field that grows; when it is left it shows what the briefing
// says by then.
func (p *options) field(hint string, rows int, changed func(string)) *look.Entry {
	e := look.NewLines(hint, rows, changed).Grow(6)
	e.OnFocus = func(gained bool) {
		if !gained && p.o.inFront() {
			p.words(p.o.env.Outline())
		}
	}
	return e
}

func label(s string) fyne.CanvasObject { return look.NewLine(s, look.CaptionBold, look.Muted) }

// show brings the panel up to date.
func (p *options) show(plan *briefing.Outline) {
	p.words(plan)
	p.points.show(plan)
	p.settings.show(plan)
	p.body.Refresh()
}

// words fills the fields; one that is being typed in is let alone.
func (p *options) words(plan *briefing.Outline) {
	other := p.shown != plan.ID
	p.shown = plan.ID
	for _, f := range []struct {
		e *look.Entry
		s string
	}{{p.title, plan.Title}, {p.standfirst, plan.Standfirst}, {p.bottom, plan.BottomLine}} {
		if other || !f.e.Held() {
			f.e.Put(f.s)
		}
	}
}

// settings are the choices of how and what is printed.
type settings struct {
	o      *Outliner
	object *fyne.Container
	drawn  *briefing.Outline
	topics []*timeline.Topic // those that were drawn

	switches *fyne.Container
}

func newSettings(o *Outliner) *settings {
	return &settings{o: o, object: container.New(look.Column{Gap: 8}), switches: container.New(look.Column{Gap: 7})}
}

var (
	markings   = []string{"Internal use", "Confidential", "Embargoed"}
	papers     = []string{"A4", "Letter"}
	langs      = []string{"English", "Español"}
	langIDs    = []string{"en", "es"}
	prints     = []string{"Usual", "Large print", "Compact"}
	printIDs   = []string{"", "large", "compact"}
	mosts      = []string{"All that are chosen", "The 10 that matter most", "The 20 that matter most", "The 40 that matter most"}
	mostNums   = []int{0, 10, 20, 40}
	switchRows = []struct {
		name string
		on   func(*briefing.Outline) *bool
	}{
		{"Source and paragraph for every line", func(o *briefing.Outline) *bool { return &o.Cite }},
		{"Say how each date is known", func(o *briefing.Outline) *bool { return &o.Reasons }},
		{"Reported speech too", func(o *briefing.Outline) *bool { return &o.WithIndirect }},
		{"Attach data and cited passages", func(o *briefing.Outline) *bool { return &o.Attach }},
		{"Attach whole articles", func(o *briefing.Outline) *bool { return &o.WholeTexts }},
	}
)

// show draws the choices and switches, when they differ from what is drawn.
func (s *settings) show(plan *briefing.Outline) {
	topics := s.o.env.Desk.Topics()
	if sameSettings(s.drawn, plan) && slices.Equal(topics, s.topics) {
		return
	}
	s.drawn, s.topics = plan, topics
	v, do := s.o.env.Desk.View, s.o.env.Do
	pick := func(names, ids []string, now string, set func(string)) fyne.CanvasObject {
		return look.NewPick("", names, max(slices.Index(ids, now), 0), func(i int) { set(ids[i]) }).Fill()
	}
	s.object.Objects = []fyne.CanvasObject{
		pair(field("Marking", s.marking(plan)), field("As known on", s.asOf(plan))),
		pair(field("Paper", pick(papers, papers, plan.Paper, func(id string) { do(briefing.SetPaper(v(), plan.ID, id)) })),
			field("Language", pick(langs, langIDs, plan.Lang, func(id string) { do(briefing.SetLang(v(), plan.ID, id)) }))),
		pair(field("Type", pick(prints, printIDs, plan.Print, func(id string) { do(briefing.SetPrint(v(), plan.ID, id)) })),
			field("Only dates", s.dates(plan))),
		field("Events", s.most(plan)),
		s.chooseTopics(plan, topics),
		s.switches,
	}
	s.switches.Objects = nil
	for _, r := range switchRows {
		sw := look.NewSwitch(*r.on(plan), func(on bool) {
			do(briefing.Change(v(), plan.ID, r.name, "", func(o *briefing.Outline) { *r.on(o) = on }))
		})
		s.switches.Add(container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort(r.name, look.Body, look.Text), sw))
	}
	s.object.Refresh()
}

// most picks how many events are shown; which matter most is told by how well
// they are known in their articles, and by how many sources.
func (s *settings) most(plan *briefing.Outline) fyne.CanvasObject {
	p := look.NewPick("", mosts, max(slices.Index(mostNums, plan.Most), 0), func(i int) {
		s.o.env.Do(briefing.SetMost(s.o.env.Desk.View(), plan.ID, mostNums[i]))
	}).Fill()
	if len(plan.Items) > 0 {
		p.Block("The briefing shows what was placed in it by hand.")
	}
	return p
}

// sameSettings reports whether two states of a plan are drawn alike but for
// the words in the fields.
func sameSettings(a, b *briefing.Outline) bool {
	if a == nil {
		return false
	}
	for _, r := range switchRows {
		if *r.on(a) != *r.on(b) {
			return false
		}
	}
	return a.ID == b.ID && a.Marking == b.Marking && a.AsOf == b.AsOf && a.Paper == b.Paper && a.Lang == b.Lang &&
		a.Print == b.Print && a.Most == b.Most && sameFilter(a.Filter, b.Filter) && len(a.Items) == len(b.Items)
}

// marking picks the handling mark, or asks for another one.
func (s *settings) marking(plan *briefing.Outline) fyne.CanvasObject {
	names := append([]string{"None"}, markings...)
	at := max(slices.Index(names, plan.Marking), 0)
	if plan.Marking != "" && at == 0 {
		names = append(names, plan.Marking)
		at = len(names) - 1
	}
	other := len(names)
	set := func(m string) { s.o.env.Do(briefing.SetMarking(s.o.env.Desk.View(), plan.ID, m)) }
	p := look.NewPick("", append(names, "Another…"), at, func(i int) {
		switch i {
		case 0:
			set("")
		case other:
			s.o.env.Host.AskText("Marking", "Printed at the top and bottom of every page", plan.Marking, set)
		default:
			set(names[i])
		}
	}).Fill()
	if plan.Marking != "" {
		p.Tint(look.Danger)
	}
	return p
}

func (s *settings) asOf(plan *briefing.Outline) fyne.CanvasObject {
	words := "Latest"
	if plan.AsOf.Known() {
		words = desk.Day(plan.AsOf)
	}
	p := look.NewField("calendar", words, func() {
		s.o.env.Host.AskDate("As known on", timeline.Of(plan.AsOf), s.o.env.Today(), func(d timeline.Period) {
			s.o.env.Do(briefing.SetAsOf(s.o.env.Desk.View(), plan.ID, d.Latest()))
		})
	})
	p.Tip = "The day of the latest source, unless you set one; what was published later is left out"
	return p
}

// dates chooses the stretch of time that items must be of.
func (s *settings) dates(plan *briefing.Outline) fyne.CanvasObject {
	now := stretch(counts(plan))
	words := "All dates"
	switch f := counts(plan); {
	case f.From.Known() && f.To.Known():
		words = desk.When(now)
	case f.From.Known():
		words = "From " + desk.Day(f.From)
	case f.To.Known():
		words = "To " + desk.Day(f.To)
	}
	p := look.NewField("calendar", words, func() {
		s.o.env.Host.AskDate("Only items of these days", now, s.o.env.Today(), func(d timeline.Period) {
			f := counts(s.o.env.Outline())
			f.From, f.To = timeline.Date{}, timeline.Date{}
			if d.Known() {
				f.From, f.To = d.Earliest(), d.Latest()
			}
			s.filter(f)
		})
	})
	p.Tip = "Only what was in these days goes in, such as 3-9 Feb 2026; left empty, all goes in"
	return p
}

// counts returns the filter that a briefing goes by: none where its items are
// chosen by hand.
func counts(plan *briefing.Outline) briefing.Filter {
	if len(plan.Items) > 0 {
		return briefing.Filter{}
	}
	return plan.Filter
}

func stretch(f briefing.Filter) timeline.Period {
	switch {
	case f.From.Known() && f.To.Known() && f.From != f.To:
		return timeline.Between(f.From, f.To)
	case f.From.Known():
		return timeline.Of(f.From)
	case f.To.Known():
		return timeline.Of(f.To)
	}
	return timeline.Period{}
}

// chooseTopics is a line of tiles: those that are on are the topics that go in.
func (s *settings) chooseTopics(plan *briefing.Outline, topics []*timeline.Topic) fyne.CanvasObject {
	if len(topics) == 0 {
		return look.Gap(0, 0)
	}
	only := counts(plan).Topics
	tiles := container.New(look.Flow{GapX: 2, GapY: 2})
	for _, t := range topics {
		on := slices.Contains(only, t.ID)
		tile := look.NewTile(t, 20)
		if !on && len(only) > 0 {
			tile.Fill = look.Hollow
		}
		b := look.NewPress(container.New(look.Sized{W: 26, H: 26}, container.NewCenter(tile)), func() { s.toggle(t.ID) })
		b.Tip = t.Name + ": let only this in, or with others"
		if on {
			b.Ground, b.Tip = look.Sel, t.Name+": lets it in"
		}
		tiles.Add(b)
	}
	title := "Only topics: all"
	if n := len(only); n > 0 {
		title = fmt.Sprintf("Only topics: %d of %d", n, len(topics))
	}
	if len(plan.Items) > 0 {
		title = fmt.Sprintf("%d items chosen by hand", len(plan.Items))
	}
	return field(title, tiles)
}

func (s *settings) toggle(id timeline.ID) {
	f := counts(s.o.env.Outline())
	if i := slices.Index(f.Topics, id); i >= 0 {
		f.Topics = slices.Delete(slices.Clone(f.Topics), i, i+1)
	} else {
		f.Topics = append(slices.Clone(f.Topics), id)
	}
	s.filter(f)
}

func (s *settings) filter(f briefing.Filter) {
	s.o.env.Do(briefing.SetFilter(s.o.env.Desk.View(), s.o.env.Outline().ID, f))
}

func pair(a, b fyne.CanvasObject) fyne.CanvasObject {
	return container.New(look.Even{Gap: 16}, a, b)
}

func field(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(look.Column{Gap: 4}, label(name), o)
}
