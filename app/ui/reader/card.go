package reader

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

const (
	cardPad   = 20
	cardLabel = 56 // width of the words on the left of a row
)

// cardOf returns the card of an item: what it is, who, when and why, and what
// can be said to it.
func (r *review) cardOf(it timeline.Item) fyne.CanvasObject {
	parts := []fyne.CanvasObject{r.cardHead(it), look.Gap(0, 6)}
	add := func(room float32, o fyne.CanvasObject) { parts = append(parts, look.Gap(0, room), o) }
	switch it := it.(type) {
	case *timeline.Statement:
		parts = append(parts, look.NewPara("“"+it.Words+"”", look.Reading, look.Ink).AtMost(8))
		add(12, r.speaker(it))
	case *timeline.Event:
		parts = append(parts, look.NewPara(it.Title, look.ItemTitleS, look.Ink).AtMost(4))
		if o := r.sentence(it); o != nil {
			add(8, o)
		}
	}
	add(12, r.when(it))
	if o := r.choice(it); o != nil {
		add(12, o)
	}
	if o := r.others(it); o != nil {
		add(12, o)
	}
	if !r.slim() {
		add(12, r.topics(it)) // in a narrow window the bar below has to do
	}
	parts = append(parts, r.answers(it)...)
	ground := look.NewBox(look.BG, look.Rule2, 8)
	ground.Soft = true
	pad := float32(cardPad)
	if r.slim() {
		pad = 16
	}
	return container.New(look.Over{}, ground, container.New(look.Column{Pad: look.Pad(pad, pad)}, parts...))
}

func (r *review) cardHead(it timeline.Item) fyne.CanvasObject {
	kind := desk.KindOf(it)
	cells := []fyne.CanvasObject{look.NewShort(kind, look.CaptionBold, look.Muted)}
	if words, icon, color := standing(it.Common().Status); words != "" {
		cells = append(cells, look.NewPicture(icon, color, 14), look.NewLine(words, look.CaptionBold, color), look.Gap(2, 0))
	}
	var more *look.Press
	more = look.NewPress(container.New(look.Sized{W: 24, H: 20}, look.NewPicture("more", look.Muted, 16)), func() { look.ShowMenu(more, r.menu()) })
	more.Tip, more.Radius = "More to do with it", 4
	cells = append(cells, look.NewLine(r.paragraph(it), look.Caption, look.Muted), more)
	return container.New(look.Row{Gap: 5, Grow: 0}, cells...)
}

// standing says what was made of an item; nothing while it waits.
func standing(s timeline.Status) (words, icon string, c fyne.ThemeColorName) {
	switch s {
	case timeline.Accepted:
		return "Accepted", "check", look.OK
	case timeline.Disputed:
		return "Disputed", "warning", look.Warn
	case timeline.Rejected:
		return "Rejected", "close", look.Danger
	}
	return "", "", ""
}

// menu lists what else can be done with the item on the card.
func (r *review) menu() *fyne.Menu {
	m := fyne.NewMenu("")
	if r.card != nil && !r.env.Desk.Chosen(r.card.Key()) {
		r.env.Desk.Select(r.card.Key())
	}
	for _, id := range []string{"date", "speaker", "rename", "topic", "star", "note", "place", "copy", "apart", "reopen", "dispute", "suggested", "remove"} {
		a, ok := action.Find(id)
		if !ok || a.Why(r.env) != "" {
			continue
		}
		m.Items = append(m.Items, fyne.NewMenuItem(a.Title, func() { r.act(id) }))
	}
	return m
}

func (r *review) speaker(s *timeline.Statement) fyne.CanvasObject {
	name, color := r.env.Desk.SpeakerOf(s), look.Ink
	if name == "" {
		name, color = "Not known", look.Warn
	}
	parts := []fyne.CanvasObject{r.changeable(look.NewShort(name, look.BodyBold, color), "speaker")}
	reason := s.Reason
	if p, ok := library.Get[*timeline.Person](r.env.Desk.View(), s.Speaker); ok && p.Role != "" && reason == "" {
		reason = p.Role
	}
	if reason != "" {
		parts = append(parts, look.NewPara(reason, look.Label, look.Muted).AtMost(3))
	}
	if s.To != "" {
		parts = append(parts, look.NewPara("said to "+s.To, look.Label, look.Muted).AtMost(2))
	}
	return labelled("Speaker", container.New(look.Column{}, parts...))
}

func (r *review) when(it timeline.Item) fyne.CanvasObject {
	f := it.Common()
	date := container.New(look.Row{Gap: 8, Grow: 1}, look.NewSign(r.mark(it).sign(), 12), look.NewShort(desk.When(f.When), look.BodyBold, look.Ink))
	why := f.When.Reason
	switch {
	case why != "":
	case !f.When.Known():
		why = "no words in the passage give a date"
	case f.When.Reckoned:
		why = "worked out"
	default:
		why = "it stands so in the text"
	}
	if f.When.Rule == edit.ByHand && !strings.HasPrefix(why, "chosen") {
		why = "set by hand"
	}
	return labelled("When", container.New(look.Column{}, r.changeable(date, "date"), look.NewPara(why, look.Label, look.Muted).AtMost(4)))
}

// changeable puts a link beside something that an action changes.
func (r *review) changeable(o fyne.CanvasObject, id string) fyne.CanvasObject {
	change := look.NewPress(look.NewLine("Change", look.Caption, look.Accent), func() { r.act(id) })
	change.Over, change.Radius, change.Tip = look.Clear, 3, look.Key(action.Key(id))
	return container.New(look.Row{Gap: 8, Grow: 0}, o, change)
}

func (r *review) topics(it timeline.Item) fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, t := range r.env.Desk.Topics() {
		for _, id := range r.env.Desk.TopicsOf(it) {
			if id == t.ID {
				chips = append(chips, look.NewChip(t, func() { r.env.Do(edit.Untag(r.env.Desk.View(), t.ID, r.env.Desk.Spread([]timeline.Key{it.Key()})...)) }))
			}
		}
	}
	if len(chips) == 0 {
		return labelled("Topics", look.NewPara("None yet. Keys 1 to 9 tag, and go on.", look.Label, look.Muted))
	}
	return labelled("Topics", container.New(look.Flow{GapX: 6, GapY: 6}, chips...))
}

// sentence shows the words an event was read from, with its date lit.
func (r *review) sentence(it timeline.Item) fyne.CanvasObject {
	f := it.Common()
	if len(f.Sources) == 0 {
		return nil
	}
	words, at := r.env.Desk.Passage(f.Sources[0], f.Dated.Span)
	if f.Dated.Article != f.Sources[0].Article {
		at = timeline.Span{}
	}
	if plainly(words) == plainly(it.Label()) && at.Empty() {
		return nil
	}
	most := 5
	if r.slim() {
		most = 3
	}
	p := look.NewPara("", look.Quotation, look.Text).AtMost(most)
	p.Set(words, look.Lit{From: at.Start, To: at.End, Color: look.Accent, Percent: 10, Line: true})
	return p
}

// answers are the buttons: yes and go on, later, no. What is accepted already
// gets no second yes.
func (r *review) answers(it timeline.Item) []fyne.CanvasObject {
	status := it.Common().Status
	words, later := "Accept and go on", "Skip"
	switch {
	case status == timeline.Accepted:
		words, later = "Go on", "Next"
	case r.open <= 1:
		words, later = "Accept", "Next"
	}
	if n := len(r.env.Desk.Selection()); n > 1 && r.env.Desk.Chosen(it.Key()) { // the keys act on all of them
		words = fmt.Sprintf("Accept all %d selected", n)
		status = timeline.Suggested
	}
	out := []fyne.CanvasObject{look.Gap(0, 20)}
	if status != timeline.Accepted || r.open > 0 {
		out = append(out, look.NewPrimary("", words, look.Key(action.Key("accept")), r.enter), look.Gap(0, 8))
	}
	no := look.NewBig("", "Reject", look.Key(action.Key("reject")), func() { r.act("reject") })
	if it.Common().Status == timeline.Rejected {
		no = look.NewBig("", "Put back", "", func() { r.act("suggested") })
	}
	return append(out, container.New(halves{8}, look.NewBig("", later, look.Key(action.Key("next")), func() { r.act("next") }), no))
}

// enter does what Enter means: accept and go on, or go to the next article
// when all of this one is reviewed.
func (r *review) enter() {
	if len(r.env.Desk.Selection()) < 2 && r.open == 0 && (r.card == nil || r.card.Common().Status == timeline.Accepted) {
		r.turn()
		return
	}
	r.act("accept")
}

// A pair is a muted word beside what it stands for, their tops on one line.
type pair struct {
	widget.BaseWidget
	word, what fyne.CanvasObject
}

const pairGap = 12

func labelled(word string, what fyne.CanvasObject) *pair {
	p := &pair{word: container.New(look.Sized{H: 20}, look.NewShort(word, look.Label, look.Muted)), what: what}
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor implements [look.Tall].
func (p *pair) HeightFor(width float32) float32 {
	return max(look.HeightFor(p.what, width-cardLabel-pairGap), 20)
}

// CreateRenderer implements [fyne.Widget].
func (p *pair) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(pairLayout{}, p.word, p.what))
}

type pairLayout struct{}

// Layout implements [fyne.Layout].
func (pairLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(cardLabel, o[0].MinSize().Height))
	wide := size.Width - cardLabel - pairGap
	o[1].Move(fyne.NewPos(cardLabel+pairGap, 0))
	o[1].Resize(fyne.NewSize(wide, look.HeightFor(o[1], wide)))
}

// MinSize implements [fyne.Layout].
func (pairLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(cardLabel+pairGap+60, max(o[0].MinSize().Height, look.HeightFor(o[1], max(o[1].Size().Width, 60))))
}

// halves lays objects side by side, all of the same width.
type halves struct{ gap float32 }

// Layout implements [fyne.Layout].
func (h halves) Layout(o []fyne.CanvasObject, size fyne.Size) {
	wide := (size.Width - h.gap*float32(len(o)-1)) / float32(len(o))
	for i, c := range o {
		c.Move(fyne.NewPos(float32(i)*(wide+h.gap), 0))
		c.Resize(fyne.NewSize(wide, size.Height))
	}
}

// MinSize implements [fyne.Layout].
func (h halves) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := fyne.NewSize(0, 0)
	for _, c := range o {
		m = m.Max(c.MinSize())
	}
	return fyne.NewSize(m.Width*float32(len(o))+h.gap*float32(len(o)-1), m.Height)
}
