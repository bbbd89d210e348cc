package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/look"
)

const toastStays = 6 * time.Second

// toasts shows one sentence at a time over the foot of the window, with one
// thing to do about it; an error stays until it is closed.
type toasts struct {
	layer   *fyne.Container
	wait    *fyne.Animation
	covered func() bool // whether a question lies over the window
}

func newToasts(bars func() float32, covered func() bool) *toasts {
	return &toasts{layer: container.New(toastLayout{bars}), covered: covered}
}

// toastLayout puts what there is at the foot, in the middle, over the bars
// that stand there.
type toastLayout struct{ bars func() float32 }

// Layout implements [fyne.Layout].
func (l toastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		m := o.MinSize()
		m.Width = min(m.Width, size.Width-40)
		m.Height = look.HeightFor(o, m.Width)
		o.Resize(m)
		o.Move(fyne.NewPos((size.Width-m.Width)/2, size.Height-m.Height-l.bars()-16))
	}
}

// MinSize implements [fyne.Layout].
func (toastLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (t *toasts) say(words, do string, then func()) {
	t.show(look.NewLine(words, look.Body, look.Text), look.Rule2, do, then)
	t.expire()
}

// expire hides what is said after a while; what stands behind a question stays
// for as long again, since nobody can read it there.
func (t *toasts) expire() {
	var done bool
	t.wait = canvasTimer(toastStays, func() {
		switch {
		case done:
		case t.covered():
			done = true
			t.expire()
		default:
			done = true
			t.hide()
		}
	})
}

func (t *toasts) fail(words string) {
	p := look.NewPara(words, look.Body, look.Text)
	p.Resize(fyne.NewSize(min(look.Measure(words, look.Body)+1, 560), 20))
	t.show(container.New(look.Row{Gap: 10, Grow: -1}, look.NewPicture("warning", look.Danger, 16),
		container.New(look.Sized{W: p.Size().Width, H: p.HeightFor(p.Size().Width)}, p)), look.Danger, "", nil)
}

func (t *toasts) show(body fyne.CanvasObject, edge fyne.ThemeColorName, do string, then func()) {
	t.hide()
	cells := []fyne.CanvasObject{body}
	if do != "" {
		cells = append(cells, look.NewLink(do, "", func() { t.hide(); then() }))
	}
	cells = append(cells, look.NewTool("close", "Close", t.hide))
	ground := look.NewBox(look.BG, edge, 8)
	ground.Soft = true
	t.layer.Objects = []fyne.CanvasObject{container.NewStack(ground, container.New(look.Row{Gap: 14, Pad: look.Insets{Top: 6, Right: 8, Bottom: 6, Left: 16}, Grow: -1}, cells...))}
	t.layer.Refresh()
}

func (t *toasts) hide() {
	if t.wait != nil {
		t.wait.Stop()
		t.wait = nil
	}
	if len(t.layer.Objects) > 0 {
		t.layer.Objects = nil
		t.layer.Refresh()
	}
}

// canvasTimer calls f on the window's goroutine after a while.
func canvasTimer(after time.Duration, f func()) *fyne.Animation {
	a := fyne.NewAnimation(after, func(done float32) {
		if done == 1 {
			f()
		}
	})
	a.Curve = fyne.AnimationLinear
	a.Start()
	return a
}
