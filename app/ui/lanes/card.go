package lanes

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/library"
)

const cardWidth = 300

// showCard shows what a mark stands for, after a moment.
func (f *field) showCard(m chart.Mark, tray bool) {
	s := f.sizes()
	y := axisHeight + float32(m.Y-f.l.scroll)
	if tray {
		y = axisHeight + f.room() + s.tray/2
	}
	f.anchor.Move(fyne.NewPos(s.head+float32(max(m.X, 0))-12, y-s.row/2))
	f.anchor.Resize(fyne.NewSize(24, s.row))
	card := container.New(look.Column{Gap: 4}, f.l.card(m)...)
	card.Resize(fyne.NewSize(cardWidth, 10))
	look.ShowCard(f.anchor, fyne.NewSize(24, s.row), card, fyne.NewSize(cardWidth, look.HeightFor(card, cardWidth)))
}

// card tells of one item its date and why, its sentence and source; of several
// their number and the first few.
func (l *Lanes) card(m chart.Mark) []fyne.CanvasObject {
	if m.Pill {
		return l.several(m)
	}
	it := l.all.records[m.Items[0]]
	facts := it.Common()
	head := "No date"
	if facts.When.Known() {
		head = desk.When(facts.When) + " · stated"
		if facts.When.Reckoned {
			head = desk.When(facts.When) + " · inferred"
		}
	}
	out := []fyne.CanvasObject{look.NewLine(head, look.LabelBold, look.Ink)}
	if facts.When.Reason != "" {
		out = append(out, look.NewPara(facts.When.Reason, look.Caption, look.Muted).AtMost(2))
	}
	sentence, source := l.source(it)
	if who := l.desk.SpeakerOf(it); who != "" {
		sentence = who + ": " + sentence
	}
	out = append(out, look.NewPara(sentence, look.Quotation, look.Text).AtMost(3))
	if source != "" {
		out = append(out, look.NewShort(source, look.Caption, look.Muted))
	}
	if match := l.desk.Match(it.Key()); match != nil && l.desk.Together() {
		out = append(out, look.NewLine(l.desk.Independent(match), look.CaptionBold, look.Muted))
	}
	if l.desk.Undecided(it) {
		out = append(out, container.New(look.Row{Gap: 6, Grow: 1}, look.NewPicture("warning", look.Warn, 14), look.NewShort(undecided(it), look.Caption, look.Warn)))
	}
	return out
}

// undecided says what an item leaves open.
func undecided(it timeline.Item) string {
	if read, other, ok := it.Common().When.Readings(); ok {
		return desk.Day(read) + " or " + desk.Day(other) + "?"
	}
	return "Articles tell it differently"
}

func (l *Lanes) several(m chart.Mark) []fyne.CanvasObject {
	kind := "events"
	if m.Statement {
		kind = "statements"
	}
	out := []fyne.CanvasObject{look.NewLine(fmt.Sprintf("%d %s", len(m.Items), kind), look.LabelBold, look.Ink)}
	for k, i := range m.Items {
		if k == 4 {
			out = append(out, look.NewLine(fmt.Sprintf("and %d more", len(m.Items)-k), look.Caption, look.Muted))
			break
		}
		out = append(out, look.NewShort(l.all.set.Items[i].Label, labelRole(m.Statement), look.Text))
	}
	return out
}

// source returns the words that an item rests on, and where they stand.
func (l *Lanes) source(it timeline.Item) (sentence, place string) {
	sources := it.Common().Sources
	if len(sources) == 0 {
		return it.Label(), "Made by hand"
	}
	a, ok := library.Get[*timeline.Article](l.desk.View(), sources[0].Article)
	if !ok {
		return it.Label(), ""
	}
	place = desk.Outlet(a)
	if n := a.ParagraphAt(sources[0].Start).Number; n > 0 {
		place += fmt.Sprintf(" · ¶%d", n)
	}
	return strings.Join(strings.Fields(sources[0].In(a.Text)), " "), place
}
