// Package inspector shows the selected thing: its date and why, its source
// sentence, topics, people, note and status, each to be changed in place.
package inspector

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// An Inspector is the panel on the right.
type Inspector struct {
	Object fyne.CanvasObject

	env   action.Env
	tight bool
	body  *fyne.Container
	roll  *container.Scroll
	foot  *fyne.Container
	note  *look.Entry
	shown []timeline.Key // what the note field writes to

	writing bool           // a note is being written: nothing but the note changes
	stale   bool           // something has changed while it was out of sight
	status  *look.Segments // as drawn last
	people  timeline.Key   // whose people are all listed
}

// New returns the panel; tight is the one of a narrow window.
func New(env action.Env, tight bool) *Inspector {
	i := &Inspector{env: env, tight: tight}
	pad := float32(24)
	if tight {
		pad = 20
	}
	i.body = container.New(look.Column{Pad: look.Insets{Top: 16, Right: pad, Bottom: 14, Left: pad}})
	i.foot = container.New(look.Column{Pad: look.Pad(14, pad)})
	i.note = look.NewLines("Add a note", 1, i.write).Grow(8)
	i.note.OnFocus = func(gained bool) {
		if !gained {
			i.fill()
		}
	}
	i.roll = container.NewVScroll(i.body)
	i.Object = container.NewStack(look.NewBox(look.BG, look.Clear, 0),
		look.Dock(nil, nil, look.VRule(), nil,
			look.Dock(nil, look.Dock(look.HRule(), nil, nil, nil, i.foot), nil, nil, i.roll)))
	env.Desk.Watch(desk.Selected, i.changed)
	env.Desk.Watch(desk.Records, i.changed)
	env.Desk.Watch(desk.Tabs, func() {
		if i.stale {
			i.changed()
		}
	})
	return i
}

// changed draws the panel anew where it is in sight.
func (i *Inspector) changed() {
	t := i.env.Desk.Tab()
	if i.stale = t != desk.Timeline && t != desk.Statements; !i.stale && !i.writing {
		i.show()
	}
}

// fill shows the note of what is selected in the field.
func (i *Inspector) fill() {
	if len(i.shown) != 1 {
		return
	}
	if it, ok := i.env.Desk.View().Item(i.shown[0]); ok {
		i.note.Put(it.Common().Note)
	}
}

// Note returns the field for notes, to give it the keyboard.
func (i *Inspector) Note() fyne.Focusable { return i.note }

func (i *Inspector) write(text string) {
	if len(i.shown) == 1 {
		i.writing = true
		i.env.Do(edit.Note(i.env.Desk.View(), i.shown[0], text))
		i.writing = false
	}
}

func (i *Inspector) show() {
	d := i.env.Desk
	var items []timeline.Item
	for _, k := range d.Selection() {
		if it, ok := d.View().Item(k); ok {
			items = append(items, it)
		}
	}
	held := i.status != nil && i.status.Held()
	i.body.Objects, i.foot.Objects, i.status = nil, nil, nil
	was := i.shown
	i.shown = d.Selection()
	if !slices.Equal(was, i.shown) || !i.note.Held() {
		i.fill() // the text under somebody's hands is let alone
	}
	switch len(items) {
	case 0:
		i.none()
	case 1:
		i.one(items[0])
	default:
		i.many(items)
	}
	if !slices.Equal(was, i.shown) {
		i.roll.Offset = fyne.Position{}
	}
	i.body.Refresh()
	i.roll.Refresh()
	i.foot.Refresh()
	i.Object.Refresh()
	if held && i.status != nil {
		i.status.Focus()
	}
}

func (i *Inspector) none() {
	i.add(0, look.NewLine("Nothing selected", look.ViewTitle, look.Ink))
	i.add(8, look.NewPara("Click a mark to see its date and the reason for it, the sentence it comes from, its topics and people. Arrow keys go from mark to mark.", look.Body, look.Muted))
	f := i.env.Desk.Facets()
	if f.Review > 0 {
		i.add(16, look.NewPara(fmt.Sprintf("%d of %d items wait for your yes or no.", f.Review, f.Items), look.Body, look.Muted))
		i.add(12, look.NewButton("inbox", "Review in the reader", "", func() { i.env.Run("reader") }))
	}
	if f.ToDecide > 0 {
		words := fmt.Sprintf("%d leave something to decide: articles tell them differently, or their dates can be read in two ways.", f.ToDecide)
		if f.ToDecide == 1 {
			words = "1 leaves something to decide: articles tell it differently, or its date can be read in two ways."
		}
		i.add(16, look.NewPara(words, look.Body, look.Muted))
		i.add(12, look.NewButton("help", "Go to the first", action.Key("decide"), func() { i.env.Run("decide") }))
	}
}

func (i *Inspector) one(it timeline.Item) {
	i.head(it)
	if st, ok := it.(*timeline.Statement); ok {
		i.add(8, look.NewPara("“"+st.Words+"”", look.Quotation, look.Ink).AtMost(12))
		i.speaker(st)
	} else {
		role := look.ItemTitle
		if i.tight {
			role = look.ItemTitleS
		}
		i.add(8, look.NewPara(it.Label(), role, look.Ink))
	}
	i.choice(it)
	i.add(16, i.dateBlock(it))
	i.source(it)
	i.told(it)
	i.topics([]timeline.Item{it})
	i.listPeople(it)
	i.section("Note", "", "", "")
	i.add(8, i.note)
	i.standing([]timeline.Item{it})
	i.footer(it)
}

func (i *Inspector) head(it timeline.Item) {
	kind := desk.KindOf(it)
	f := it.Common()
	star, tip := "star", "Star ("+action.Key("star")+")"
	if f.Starred {
		star, tip = "star-filled", "Take the star off ("+action.Key("star")+")"
	}
	starred := look.NewTool(star, tip, func() { i.env.Run("star") })
	var more *look.Button
	more = look.NewTool("more", "More to do with it", func() { look.ShowMenu(more, i.menu()) })
	rests := passages(f.Sources)
	if m := i.env.Desk.Match(it.Key()); m != nil {
		_, n := i.env.Desk.Voices(m)
		rests = plural(n, "article")
	}
	words := kind + " · " + rests
	if i.tight && look.Measure(words, look.CaptionBold) > tightHead {
		words = kind
	}
	line := look.NewShort(words, look.CaptionBold, look.Muted)
	i.add(0, container.New(look.Row{Grow: 0}, line, starred, more))
}

// tightHead is the room for the words over an item in a narrow window.
const tightHead = 170

func (i *Inspector) menu() *fyne.Menu {
	m := fyne.NewMenu("")
	for _, id := range []string{"rename", "date", "speaker", "copy", "read", "apart", "reopen", "accepted", "dispute", "suggested", "reject", "remove"} {
		a, _ := action.Find(id)
		if a.Why(i.env) != "" {
			continue
		}
		m.Items = append(m.Items, fyne.NewMenuItem(a.Title, func() { i.env.Run(id) }))
	}
	return m
}

func passages(sources []timeline.Source) string {
	if len(sources) == 0 {
		return "made by hand"
	}
	articles := map[timeline.ID]bool{}
	for _, s := range sources {
		articles[s.Article] = true
	}
	return plural(len(sources), "passage") + ", " + plural(len(articles), "article")
}

func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// speaker says who speaks, and why it is thought so.
func (i *Inspector) speaker(st *timeline.Statement) {
	name := i.env.Desk.SpeakerOf(st)
	if name == "" {
		name = "Speaker not known"
	}
	if p, ok := library.Get[*timeline.Person](i.env.Desk.View(), st.Speaker); ok && p.Role != "" {
		name += ", " + p.Role
	}
	change := look.NewLink("Change", "", func() { i.env.Run("speaker") })
	i.add(10, container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort(name, look.BodyBold, look.Ink), change))
	if st.To != "" {
		i.add(2, look.NewPara("Said to "+st.To, look.Label, look.Text))
	}
	reason := st.Reason
	if reason == "" && st.Origin.ByHand() {
		reason = "chosen by hand"
	}
	if reason != "" {
		i.add(6, look.NewLine("Why this speaker?", look.CaptionBold, look.Muted))
		i.add(2, look.NewPara(stop(upper(reason)), look.Label, look.Text))
	}
}

// dateBlock is the panel with the date, how it is known and why.
func (i *Inspector) dateBlock(it timeline.Item) fyne.CanvasObject {
	f := it.Common()
	d := i.env.Desk
	mark := look.NewMark(it, d.Topic(it), 14)
	cells := []fyne.CanvasObject{mark, look.NewShort(desk.When(f.When), look.ViewTitle, look.Ink), look.NewLine(desk.Certainty(f.When), look.Label, look.Muted)}
	if desk.Forks(it) {
		cells = append(cells[:2], look.NewPicture("help", look.Warn, 16))
		if !i.tight {
			cells = append(cells, look.NewLine("two readings", look.Label, look.Warn))
		}
	}
	first := container.New(look.Row{Gap: 10, Grow: 1}, cells...)
	change := look.NewLink("Change", action.Key("date"), func() { i.env.Run("date") })
	why := container.New(look.Row{Gap: 8, Grow: 0}, look.NewShort("Why this date?", look.CaptionBold, look.Muted), change)
	reason := f.When.Reason
	switch {
	case desk.Certainty(f.When) == "by hand" && strings.HasPrefix(reason, "chosen"):
		reason = stop(upper(reason)) + " Reading the article again leaves it as it is."
	case desk.Certainty(f.When) == "by hand":
		reason = "Set by hand. Reading the article again leaves it as it is."
	case reason == "" && !f.When.Known():
		reason = "No words in the passage give a date."
	case reason == "" && !f.When.Reckoned && !f.Dated.Empty():
		reason = "It stands so in the text."
	case reason == "":
		reason = "Set by hand."
	}
	body := container.New(look.Column{Gap: 4, Pad: look.Insets{Top: 14, Right: 16, Bottom: 14, Left: 20}},
		first, why, look.NewPara(stop(upper(reason)), look.Label, look.Text))
	bar := container.New(look.Sized{W: 4}, look.NewBox(look.Accent, look.Clear, 0))
	return container.New(look.Over{}, look.NewBox(look.Panel, look.Clear, 0), look.Dock(nil, nil, bar, nil, look.Gap(0, 0)), body)
}

// stop ends a sentence.
func stop(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

func upper(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = []rune(strings.ToUpper(string(r[0])))[0]
	}
	return string(r)
}

func (i *Inspector) source(it timeline.Item) {
	f := it.Common()
	if len(f.Sources) == 0 {
		i.section("Source", "", "", "")
		i.add(6, look.NewPara("Made by hand; no article bears it out.", look.Body, look.Muted))
		return
	}
	i.section("Source sentence", "Read in context", action.Key("read"), "read")
	topic := look.TopicColor(i.env.Desk.Topic(it))
	shown := map[string]bool{}
	for n, s := range f.Sources {
		if n == 3 {
			i.add(8, look.NewLine(fmt.Sprintf("and %s more", plural(len(f.Sources)-3, "passage")), look.Caption, look.Muted))
			break
		}
		lit := s.Span
		if f.Dated.Article == s.Article && !f.Dated.Empty() {
			lit = f.Dated.Span
		}
		text, at := i.env.Desk.Passage(s, lit)
		if shown[string(s.Article)+text] { // two passages of one sentence
			continue
		}
		shown[string(s.Article)+text] = true
		p := look.NewPara("", look.Quotation, look.Text).AtMost(9)
		p.Set(text, look.Lit{From: at.Start, To: at.End, Color: topic, Percent: 16, Line: true})
		i.add(8, p)
		title, para := i.env.Desk.Cited(s)
		i.add(4, look.NewShort(joined(title, para), look.Caption, look.Muted))
	}
}

func joined(title, para string) string {
	if para == "" {
		return title
	}
	return title + " · " + para
}

func (i *Inspector) topics(items []timeline.Item) {
	i.section("Topics", "Add", action.Key("topic"), "topic")
	var chips []fyne.CanvasObject
	for _, t := range i.env.Desk.Topics() {
		n := 0
		for _, it := range items {
			for _, id := range i.env.Desk.TopicsOf(it) {
				if id == t.ID {
					n++
				}
			}
		}
		switch {
		case n == len(items):
			chips = append(chips, look.NewChip(t, func() { i.env.Do(edit.Untag(i.env.Desk.View(), t.ID, i.env.Things()...)) }))
		case n > 0:
			chips = append(chips, look.NewHalfChip(t, fmt.Sprintf("%d of %d", n, len(items)), func() {
				i.env.Do(edit.Tag(i.env.Desk.View(), t.ID, i.env.Things()...))
			}))
		}
	}
	if len(chips) == 0 {
		chips = append(chips, look.NewLine("None yet. Keys 1 to 9 tag.", look.Label, look.Muted))
	}
	i.add(8, container.New(look.Flow{GapX: 8, GapY: 8}, chips...))
}

func (i *Inspector) listPeople(it timeline.Item) {
	var names []string
	for _, id := range timeline.Involved(it) {
		if p, ok := library.Get[*timeline.Person](i.env.Desk.View(), id); ok {
			names = append(names, p.Name)
		}
	}
	if len(names) == 0 {
		return
	}
	i.section("People", "", "", "")
	if len(names) <= fewPeople+1 || i.people == it.Key() {
		i.add(6, look.NewPara(strings.Join(names, ", "), look.Body, look.Text))
		return
	}
	i.add(6, look.NewPara(strings.Join(names[:fewPeople], ", "), look.Body, look.Text))
	more := look.NewLink(fmt.Sprintf("and %d more", len(names)-fewPeople), "", func() { i.people = it.Key(); i.show() })
	i.add(2, container.New(look.Row{Grow: -1}, more))
}

// fewPeople is how many people are named before "and n more".
const fewPeople = 3

func (i *Inspector) standing(items []timeline.Item) {
	i.section("Status", "", "", "")
	choices := []timeline.Status{timeline.Suggested, timeline.Accepted, timeline.Disputed}
	chosen := -1
	for n, s := range choices {
		if all(items, s) {
			chosen = n
		}
	}
	i.status = look.NewSegments([]string{"Suggested", "Accepted", "Disputed"}, chosen, func(n int) {
		i.env.Mark(choices[n])
	})
	i.add(8, i.status)
	if all(items, timeline.Rejected) {
		i.add(8, look.NewPara("Rejected: it stands under Status, Rejected only.", look.Label, look.Danger))
	}
}

func all(items []timeline.Item, s timeline.Status) bool {
	for _, it := range items {
		if it.Common().Status != s {
			return false
		}
	}
	return true
}

// footer says whether the item stands in the briefing, and where.
func (i *Inspector) footer(it timeline.Item) {
	in, place, of := action.Briefed(i.env.Desk.View(), i.env.Desk.Outline(), it.Key())
	part := "Chronology"
	if _, ok := it.(*timeline.Statement); ok {
		part = "Statements"
	}
	words := "Not in it yet"
	if in {
		words = fmt.Sprintf("%s, no. %d of %d", part, place, of)
	}
	label := container.New(look.Row{Gap: 8, Grow: -1}, look.NewLine("In briefing", look.BodyBold, look.Ink), look.KeyCap(action.Key("place")))
	sw := look.NewSwitch(in, func(bool) { i.env.Run("place") })
	sw.Tip = "Put it in the briefing, or take it out"
	i.foot.Add(container.New(look.Row{Grow: 0}, container.New(look.Column{Gap: 2}, label, look.NewShort(words, look.Caption, look.Muted)), sw))
}

func (i *Inspector) many(items []timeline.Item) {
	i.add(0, look.NewLine(fmt.Sprintf("%d items", len(items)), look.ItemTitle, look.Ink))
	events := 0
	for _, it := range items {
		if it.Key().Kind == timeline.EventKind {
			events++
		}
	}
	i.add(4, look.NewLine(plural(events, "event")+", "+plural(len(items)-events, "statement"), look.Label, look.Muted))
	i.topics(items)
	i.standing(items)
	i.section("All of them", "", "", "")
	for _, id := range []string{"date", "star", "place", "reject", "remove"} {
		a, _ := action.Find(id)
		i.link(6, a.Title, id)
	}
	i.several()
	for n, it := range items {
		if n == 0 {
			i.section("Selected", "", "", "")
		}
		if n == 12 {
			i.add(4, look.NewLine(fmt.Sprintf("and %d more", len(items)-12), look.Caption, look.Muted))
			break
		}
		i.add(4, look.NewShort(it.Label(), look.Label, look.Text))
	}
}

// section begins a part of the panel, with something to do on the right.
func (i *Inspector) section(title, link, key, id string) {
	cells := []fyne.CanvasObject{look.NewShort(title, look.CaptionBold, look.Muted)}
	if link != "" {
		l := look.NewLink(link, look.Key(key), func() { i.env.Run(id) })
		l.Block(i.env.Blocked(id))
		cells = append(cells, l)
	}
	i.add(18, container.New(look.Row{Gap: 8, Grow: 0}, cells...))
}

// link puts something to do under what stands already.
func (i *Inspector) link(room float32, words, id string) {
	i.add(room, container.New(look.Row{Grow: -1}, look.NewLink(words, look.Key(action.Key(id)), func() { i.env.Run(id) })))
}

// add puts an object under what stands already, after some room.
func (i *Inspector) add(room float32, o fyne.CanvasObject) {
	if room > 0 && len(i.body.Objects) > 0 {
		i.body.Add(look.Gap(0, room))
	}
	i.body.Add(o)
}
