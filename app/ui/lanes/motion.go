package lanes

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"dateline/timeline"
	"dateline/timeline/chart"
)

// How long motion takes.
const (
	zoomTime = 220 * time.Millisecond
	foldTime = 220 * time.Millisecond
	goTime   = 320 * time.Millisecond
	popTime  = 120 * time.Millisecond
)

// moveTo moves the desk to another stretch, by and by where motion is wanted.
func (l *Lanes) moveTo(to chart.Axis, d time.Duration) {
	l.stop()
	to = l.bounded(to)
	l.follow = nothing
	from := l.desk.Axis()
	end0, end1 := from.To(), to.To()
	l.motion(d, to, func(p float64) chart.Axis {
		return to.Show(between(from.From, to.From, p), between(end0, end1, p))
	})
}

// refold folds the quiet days or lays them out, by and by; the day in the
// middle stays there.
func (l *Lanes) refold() {
	l.stop()
	from := l.desk.Axis()
	if from.Step == 0 {
		return
	}
	if l.follow == theOpening {
		l.follow = nothing
	}
	to := l.settled(from, from.Width)
	day0, day1 := from.At(from.Width/2), to.At(to.Width/2)
	loose := func(p float64) float64 { return 1 - p }
	folds := to.Folds
	if !l.folded {
		folds, loose = from.Folds, func(p float64) float64 { return p }
	}
	l.motion(foldTime, to, func(p float64) chart.Axis {
		a := to
		a.Folds, a.Loose = folds, loose(p)
		a.Step = math.Exp(between(math.Log(from.Step), math.Log(to.Step), p))
		return centred(a, between(day0, day1, p))
	})
}

func between(a, b, p float64) float64 { return a + (b-a)*p }

// motion leads the desk by way of at, from 0 to 1, to another stretch; at once
// where no motion is wanted.
func (l *Lanes) motion(d time.Duration, to chart.Axis, at func(p float64) chart.Axis) {
	if l.still() || l.desk.Axis().Step == 0 {
		l.desk.Look(to)
		return
	}
	a := fyne.NewAnimation(d, func(done float32) {
		if done == 1 {
			l.moving = nil
			l.desk.Look(to)
			return
		}
		l.desk.Look(at(float64(done)))
	})
	a.Curve = fyne.AnimationEaseOut
	l.moving = a
	a.Start()
}

func (l *Lanes) still() bool { return l.Still || !fyne.CurrentApp().Settings().ShowAnimations() }

// stop ends a motion where it is; folds that were about to open or close do so.
func (l *Lanes) stop() {
	if l.moving == nil {
		return
	}
	l.moving.Stop()
	l.moving = nil
	if a := l.desk.Axis(); a.Loose != 0 {
		b := a
		b.Loose, b.Folds = 0, nil
		if l.folded {
			b.Folds = l.all.folds
		}
		l.desk.Look(centred(b, a.At(a.Width/2)))
	}
}

// A pop makes marks larger for a moment, so that the eye sees which ones a key
// has tagged.
type pop struct {
	keys map[timeline.Key]bool
	more float32 // added to the radius just now
}

// popTagged pops those of the selected items that have other topics than before.
func (l *Lanes) popTagged(before gathering) {
	keys := map[timeline.Key]bool{}
	for _, k := range l.desk.Lit() {
		i, was := before.where[k]
		j, is := l.all.where[k]
		if was && is && !slices.Equal(before.records[i].Common().Topics, l.all.records[j].Common().Topics) {
			keys[k] = true
		}
	}
	if len(keys) == 0 || l.still() {
		return
	}
	l.pop = pop{keys: keys}
	fyne.NewAnimation(popTime, func(done float32) {
		l.pop.more = 1.5 * float32(math.Sin(math.Pi*float64(done)))
		if done == 1 {
			l.pop = pop{}
		}
		l.field.redraw()
	}).Start()
}
