package app

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/action"
	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/extract/prose"
	"dateline/timeline/extract/when"
	"dateline/timeline/library"
)

func fieldWords(s string) []string { return strings.Fields(prose.Fold(s)) }

func holdsAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// A question lies over the window; done takes its answer.
type question struct {
	pop  *widget.PopUp
	done func()
}

// answer takes the answer to the question in front, if there is one.
func (w *window) answer() {
	if w.asked.pop != nil && w.asked.pop.Visible() && w.win.Canvas().Overlays().Top() != nil {
		w.asked.done()
	}
}

// ask lays a question over the window. Answer is called by the first button
// and by Enter in first; it returns why not, or nothing when all is well.
func (w *window) ask(title, verb string, first *look.Entry, body fyne.CanvasObject, answer func() string) {
	var pop *widget.PopUp
	trouble := look.NewPara("", look.Label, look.Danger)
	done := func() {
		if why := answer(); why != "" {
			trouble.Set(why)
			pop.Refresh()
			return
		}
		pop.Hide()
	}
	key := "Enter"
	if first != nil && first.MultiLine {
		key = "Ctrl+Enter"
	}
	ok := look.NewPrimary("", verb, look.Key(key), done)
	cancel := look.NewBig("", "Cancel", "Esc", func() { pop.Hide() })
	foot := container.New(look.Row{Gap: 8, Grow: 0}, look.Gap(0, 0), cancel, ok)
	all := container.New(look.Column{Gap: 14, Pad: look.Pad(20, 22)},
		look.NewPara(title, look.ViewTitle, look.Ink), body, trouble, foot)
	pop = widget.NewModalPopUp(container.New(look.Sized{W: 460}, all), w.win.Canvas())
	pop.Show()
	w.asked = question{pop, done}
	if first != nil {
		if !first.MultiLine {
			first.OnSubmitted = func(string) { done() }
		}
		first.OnEscape = func() { pop.Hide() }
		w.win.Canvas().Focus(first)
	}
}

// AskText implements [action.Host].
func (w *window) AskText(title, hint, value string, then func(string)) {
	e := look.NewEntry(hint, nil)
	e.SetText(value)
	w.ask(title, "Done", e, container.New(look.Sized{H: 36}, e), func() string {
		if strings.TrimSpace(e.Text) == "" && value == "" { // what there was may be taken away
			return "Write something first."
		}
		then(e.Text)
		return ""
	})
}

// AskPaste implements [action.Host].
func (w *window) AskPaste(clipboard string, then func(string)) {
	e := look.NewLines("The text of one article. Its first line is taken as the title.", 14, nil)
	e.SetText(clipboard)
	w.ask("Add an article from text", "Add", e, e, func() string {
		if strings.TrimSpace(e.Text) == "" {
			return "There is no text yet: copy an article and paste it here."
		}
		then(e.Text)
		return ""
	})
}

// AskDate implements [action.Host]. The field takes any way to write a date
// that the reader of articles understands; empty means no date.
func (w *window) AskDate(title string, now timeline.Period, published timeline.Date, then func(timeline.Period)) {
	read := look.NewPara("", look.Label, look.Muted)
	written := func(s string) (timeline.Period, string) {
		if now.Known() && strings.TrimSpace(s) == desk.When(now) {
			return now, "" // let alone
		}
		return writtenDate(s, published)
	}
	show := func(s string) {
		p, why := written(s)
		switch {
		case why != "":
			read.Set(why)
		case !p.Known():
			read.Set("No date.")
		default:
			read.Set(desk.When(p) + "  (" + p.EDTF() + ")")
		}
	}
	e := look.NewEntry("3 Feb 2026, 3-5 February 2026, by 4 Feb, March 2025…", show)
	if now.Known() {
		e.SetText(desk.When(now))
	}
	day, start := w.opensOn(now, published), w.env.Now()
	if day.Known() {
		start = time.Date(day.Y, time.Month(day.M), day.D, 12, 0, 0, 0, time.Local)
	}
	cal := widget.NewCalendar(start, func(t time.Time) { e.SetText(desk.Day(timeline.On(t, timeline.Day))) })
	body := container.New(look.Column{Gap: 10}, container.New(look.Sized{H: 36}, e), read, cal)
	w.ask(title, "Set date", e, body, func() string {
		p, why := written(e.Text)
		if why == "" {
			then(p)
		}
		return why
	})
}

// opensOn returns the day a calendar opens on: that of the date it has, else
// that of the article, else that of the latest article, where the work is.
func (w *window) opensOn(now timeline.Period, published timeline.Date) (day timeline.Date) {
	if now.Known() {
		return now.Earliest()
	}
	if published.Known() && published != w.env.Today() {
		return published
	}
	for a := range library.All[*timeline.Article](w.env.Desk.View()) {
		if a.Published.Known() && (!day.Known() || day.Compare(a.Published) < 0) {
			day = a.Published
		}
	}
	return day
}

// writtenDate reads a date as a person writes it into a field.
func writtenDate(s string, published timeline.Date) (timeline.Period, string) {
	s = strings.TrimSpace(s)
	if s == "" || s == desk.When(timeline.Period{}) {
		return timeline.Period{}, ""
	}
	if rest, ok := strings.CutPrefix(s, "From "); ok && !strings.Contains(rest, " to ") {
		s = "Since " + rest // as an open stretch is put into words
	}
	whole := timeline.Span{Start: 0, End: len(s)}
	for _, lang := range []string{"en", "es"} {
		for _, m := range when.Find(s, []timeline.Span{whole}, when.Options{Published: published, Lang: lang}) {
			if m.When.Known() && m.End == len(s) && leads(s[:m.Start]) {
				m.When.About = m.When.About || slices.Contains(roughly, prose.Fold(strings.TrimSpace(s[:m.Start])))
				return m.When, ""
			}
		}
	}
	return timeline.Period{}, fmt.Sprintf("“%s” is no date that can be read. Write it as 3 Feb 2026, 3-5 February 2026 or 2026-02-03.", s)
}

// roughly are the words that make a date one of about then.
var roughly = []string{"about", "around", "hacia", "alrededor de"}

// leads reports whether the words before a date belong to it: by, about, desde.
func leads(s string) bool {
	switch prose.Fold(strings.TrimSpace(s)) {
	case "", "by", "before", "until", "since", "after", "hasta", "antes de", "desde", "despues de":
		return true
	}
	return slices.Contains(roughly, prose.Fold(strings.TrimSpace(s)))
}

// AskTopic implements [action.Host].
func (w *window) AskTopic(then func(timeline.ID)) {
	var all []choice
	counts := w.env.Desk.Facets().Topics
	for _, t := range w.env.Desk.Topics() {
		c := choice{sign: look.NewTile(t, 20), title: t.Name, right: fmt.Sprint(counts[t.ID]), pick: func() { then(t.ID) }}
		switch n := w.filed(t.ID); {
		case n > 0 && n == len(w.env.Desk.Selection()):
			c.right = "on · " + c.right
		case n > 0:
			c.right = fmt.Sprintf("on %d of %d · %s", n, len(w.env.Desk.Selection()), c.right)
		}
		if t.Digit > 0 {
			c.key = fmt.Sprint(t.Digit)
		}
		all = append(all, c)
	}
	w.pick("Topic, or the name of a new one", all, func(name string) *choice {
		name = strings.TrimSpace(name)
		for _, t := range w.env.Desk.Topics() {
			if prose.Fold(t.Name) == prose.Fold(name) {
				return nil
			}
		}
		return &choice{sign: look.NewPicture("add", look.Accent, 16), title: "New topic “" + name + "”", pick: func() {
			p, id := edit.NewTopic(w.env.Desk.View(), name)
			p.Merge = action.NewTopic(id)
			if w.env.Do(p) {
				then(id)
			}
		}}
	})
}

// filed returns how many of the selected items are filed under a topic.
func (w *window) filed(topic timeline.ID) (n int) {
	for _, k := range w.env.Desk.Selection() {
		if it, ok := w.env.Desk.View().Item(k); ok && slices.Contains(it.Common().Topics, topic) {
			n++
		}
	}
	return n
}

// AskPerson implements [action.Host].
func (w *window) AskPerson(title string, then func(timeline.ID)) {
	var all []choice
	for _, c := range w.env.Desk.Facets().People {
		all = append(all, choice{sign: look.NewPicture("person", look.Muted, 16), title: c.Name, right: fmt.Sprint(c.N), pick: func() { then(c.ID) }})
	}
	w.pick(title+" A name, or a new one", all, func(name string) *choice {
		name = strings.TrimSpace(name)
		return &choice{sign: look.NewPicture("add", look.Accent, 16), title: "New person “" + name + "”", pick: func() {
			p, id := edit.NewPerson(w.env.Desk.View(), name)
			if w.env.Do(p) {
				then(id)
			}
		}}
	})
}
