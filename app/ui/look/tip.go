package look

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

const tipWait = 400 * time.Millisecond

// A tipLayer lies over a window's content and shows one tip at a time. It
// takes no clicks.
type tipLayer struct {
	box   *fyne.Container
	owner fyne.CanvasObject
	wait  *fyne.Animation
}

// WithTips returns content with a layer for tips over it, to be set as a
// window's content.
func WithTips(content fyne.CanvasObject) fyne.CanvasObject {
	l := &tipLayer{box: container.NewWithoutLayout()}
	return container.New(l, content, l.box)
}

// Layout implements [fyne.Layout]. The layer is the layout of what it lies
// over, so that it can be found from the window and goes with it.
func (*tipLayer) Layout(o []fyne.CanvasObject, size fyne.Size) { Sized{}.Layout(o, size) }

// MinSize implements [fyne.Layout].
func (*tipLayer) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// layerOf returns the layer over an object's window, nil where there is none.
func layerOf(o fyne.CanvasObject) (*tipLayer, fyne.Canvas) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil, nil
	}
	if content, ok := c.Content().(*fyne.Container); ok {
		if l, ok := content.Layout.(*tipLayer); ok {
			return l, c
		}
	}
	return nil, c
}

// ShowTip shows words beside an object after a moment.
func ShowTip(o fyne.CanvasObject, words string) {
	card := NewPara(words, Label, Text)
	w := min(Measure(words, Label)+1, 296)
	card.Resize(fyne.NewSize(w, card.HeightFor(w)))
	ShowCard(o, o.Size(), card, fyne.NewSize(w, card.HeightFor(w)))
}

// ShowCard shows an object as a card beside another after a moment. Size is
// the card's; below is how much of the object the card must not cover.
func ShowCard(o fyne.CanvasObject, below fyne.Size, card fyne.CanvasObject, size fyne.Size) {
	l, c := layerOf(o)
	if l == nil {
		return
	}
	l.hide()
	l.owner = o
	l.wait = fyne.NewAnimation(tipWait, func(done float32) {
		if done == 1 && l.owner == o {
			l.show(c, fyne.CurrentApp().Driver().AbsolutePositionForObject(o), below, card, size)
			l.follow(o)
		}
	})
	l.wait.Start()
}

// follow hides the tip when what it stands beside moves or goes: the pointer
// does not leave what is taken from under it.
func (l *tipLayer) follow(o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(o)
	l.wait = fyne.NewAnimation(time.Second, func(float32) {
		if l.owner == o && (d.CanvasForObject(o) == nil || d.AbsolutePositionForObject(o) != at) {
			l.hide()
		}
	})
	l.wait.RepeatCount = fyne.AnimationRepeatForever
	l.wait.Start()
}

// HideTip takes the tip of an object away.
func HideTip(o fyne.CanvasObject) {
	if l, _ := layerOf(o); l != nil && l.owner == o {
		l.hide()
	}
}

func (l *tipLayer) hide() {
	if l.wait != nil {
		l.wait.Stop()
	}
	l.owner, l.wait = nil, nil
	if len(l.box.Objects) > 0 {
		l.box.RemoveAll()
	}
}

func (l *tipLayer) show(c fyne.Canvas, at fyne.Position, below fyne.Size, card fyne.CanvasObject, size fyne.Size) {
	const padX, padY = 10, 7
	outer := size.AddWidthHeight(2*padX, 2*padY)
	room := c.Size()
	x := min(at.X, room.Width-outer.Width-8)
	y := at.Y + below.Height + 6
	if y+outer.Height > room.Height-8 {
		y = at.Y - outer.Height - 6
	}
	ground := canvas.NewRectangle(Color(BG))
	ground.StrokeColor, ground.StrokeWidth, ground.CornerRadius = Color(Rule2), 1, 6
	ground.Shadow = shadow()
	ground.Move(fyne.NewPos(max(x, 8), y))
	ground.Resize(outer)
	card.Move(fyne.NewPos(max(x, 8)+padX, y+padY))
	card.Resize(size)
	l.box.Objects = []fyne.CanvasObject{ground, card}
	l.box.Refresh()
}
