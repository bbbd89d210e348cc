package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/action"
	"dateline/app/ui/look"
	"dateline/timeline"
)

const emptyWidth = 720

// newEmpty returns what a library without articles shows: a picture of a
// timeline, where to drop articles, the sample, three steps.
func newEmpty(w *window) fyne.CanvasObject {
	hero := look.NewLine("Drop articles here", look.Hero, look.Ink).Centre()
	lead := look.NewLine("Text, HTML or Markdown, whole folders too. They stay on this computer.", look.Lead, look.Muted).Centre()
	files := look.NewPrimary("", "Choose files", look.Key(action.Key("add")), func() { w.env.Run("add") })
	paste := look.NewBig("", "Paste text", look.Key(action.Key("paste")), func() { w.env.Run("paste") })
	buttons := container.NewCenter(container.New(look.Row{Gap: 12, Grow: -1}, files, paste))
	ground := look.NewBox(look.Side, look.Rule2, 12)
	drop := container.NewStack(ground, container.New(look.Column{Gap: 10, Pad: look.Insets{Top: 44, Bottom: 40}}, hero, lead, look.Gap(0, 14), buttons))

	words := container.New(look.Column{Gap: 2},
		look.NewLine("Or look round first", look.BodyBold, look.Ink),
		look.NewShort("Eight digests of real reports: events, quotations and topics ready to try.", look.Label, look.Muted))
	open := look.NewButton("", "Open the sample library", "", func() { w.env.Run("sample") })
	sample := container.NewStack(look.NewBox(look.BG, look.Rule, 12),
		container.New(look.Row{Gap: 16, Pad: look.Pad(18, 24), Grow: 1}, look.NewPicture("inbox", look.Accent, 24), words, open))

	steps := container.NewGridWithColumns(3,
		step("1", "Read", "Dated events and quotations are found, each with the sentence it came from."),
		step("2", "Tag", "One key for each topic. Suggestions wait for your yes."),
		step("3", "Brief", "A PDF in which every line names its source."))
	column := container.New(look.Column{Gap: 24}, newEmptyPicture(), look.Gap(0, 4), drop, sample, look.Gap(0, 4), steps)
	return container.NewVScroll(container.New(emptyLayout{}, column))
}

// emptyLayout keeps the column in the middle, a little under the top.
type emptyLayout struct{}

// Layout implements [fyne.Layout].
func (emptyLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width-40, emptyWidth)
	h := look.HeightFor(o[0], w)
	o[0].Move(fyne.NewPos((size.Width-w)/2, min(max((size.Height-h)/2-20, 20), 84)))
	o[0].Resize(fyne.NewSize(w, h))
}

// MinSize implements [fyne.Layout].
func (emptyLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(400, look.HeightFor(o[0], emptyWidth)+40)
}

func step(n, title, words string) fyne.CanvasObject {
	num := container.New(look.Sized{W: 20, H: 20}, container.NewStack(look.NewBox(look.BG, look.Accent, 10), look.NewLine(n, look.CaptionBold, look.Accent).Centre()))
	head := container.New(look.Row{Gap: 8, Grow: 1}, num, look.NewShort(title, look.BodyBold, look.Ink))
	return container.New(look.Column{Gap: 6}, head,
		container.New(look.Column{Pad: look.Insets{Left: 28, Right: 12}}, look.NewPara(words, look.Label, look.Muted)))
}

// emptyMarks are the marks of the picture: lane, place of 0 to 1, digit, kind,
// whether the date is inferred, and how wide the bar is.
var emptyMarks = []struct {
	lane      int
	x         float32
	digit     int
	statement bool
	inferred  bool
	bar       float32
}{
	{0, .23, 1, false, false, 0},
	{0, .63, 1, false, true, .16},
	{0, .85, 5, false, true, .13},
	{1, .10, 3, false, false, 0},
	{1, .43, 4, false, false, 0},
	{1, .69, 3, true, true, .14},
	{2, .32, 2, false, false, 0},
	{2, .65, 2, true, true, .16},
	{2, .90, 6, true, false, 0},
}

// An emptyPicture shows what a timeline looks like; it stands for no data.
type emptyPicture struct{ widget.BaseWidget }

func newEmptyPicture() *emptyPicture {
	p := &emptyPicture{}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements [fyne.Widget].
func (p *emptyPicture) CreateRenderer() fyne.WidgetRenderer {
	r := &emptyRenderer{p: p}
	r.Refresh()
	return r
}

type emptyRenderer struct {
	p       *emptyPicture
	objects []fyne.CanvasObject
}

func (r *emptyRenderer) Destroy()                     {}
func (r *emptyRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *emptyRenderer) MinSize() fyne.Size           { return fyne.NewSize(400, 112) }
func (r *emptyRenderer) Layout(fyne.Size)             { r.Refresh() }

func (r *emptyRenderer) Refresh() {
	w := r.p.Size().Width
	r.objects = nil
	for lane := range 3 {
		rule := canvas.NewRectangle(look.Color(look.Rule))
		rule.Move(fyne.NewPos(0, laneY(lane)))
		rule.Resize(fyne.NewSize(w, 1))
		r.objects = append(r.objects, rule)
	}
	for _, m := range emptyMarks {
		x, y := m.x*w, laneY(m.lane)
		c := look.Topic(m.digit)
		if m.bar > 0 {
			r.objects = append(r.objects, softBar(x-m.bar*w/2, y-7, m.bar*w, 14, c)...)
		}
		it := timeline.Item(&timeline.Event{Facts: timeline.Facts{When: timeline.Period{From: timeline.DayOf(2026, 1, 1), To: timeline.DayOf(2026, 1, 1), Reckoned: m.inferred}}})
		if m.statement {
			it = &timeline.Statement{Facts: *it.Common()}
		}
		mark := look.NewMark(it, &timeline.Topic{Digit: m.digit}, 20)
		mark.Resize(mark.MinSize())
		mark.Move(fyne.NewPos(x-12, y-12))
		r.objects = append(r.objects, mark)
	}
}

func laneY(lane int) float32 { return 16 + float32(lane)*40 }

// softBar fades in, stays and fades out: one time somewhere in a stretch.
func softBar(x, y, w, h float32, c fyne.ThemeColorName) []fyne.CanvasObject {
	strong, none := look.Tint(c, 26), look.Tint(c, 0)
	if look.Dark() {
		strong = look.Tint(c, 35)
	}
	x, w = float32(int(x)), float32(int(w))
	fade := float32(int(w * .28))
	in := canvas.NewHorizontalGradient(none, strong)
	flat := canvas.NewRectangle(strong)
	out := canvas.NewHorizontalGradient(strong, none)
	for i, o := range []fyne.CanvasObject{in, flat, out} {
		o.Move(fyne.NewPos([]float32{x, x + fade, x + w - fade}[i], y))
		o.Resize(fyne.NewSize([]float32{fade, w - 2*fade, fade}[i], h))
	}
	return []fyne.CanvasObject{in, flat, out}
}
