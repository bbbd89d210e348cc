package reader

import (
	"fyne.io/fyne/v2"

	"dateline/app/ui/look"
)

// The widths of the columns.
const (
	listWidth  = 256
	reviewWide = 400
	reviewSlim = 320
	reviewLean = 280
	roomy      = 1200 // from here on all three columns
	tight      = 900
)

// tabLayout lays the columns: list, text, review, and the topics under the
// latter two. In a narrow window the list lies over the text, and only when it
// is asked for.
type tabLayout struct{ r *Reader }

// Layout implements [fyne.Layout].
func (l *tabLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	middle, review, tags, list := o[0], o[1], o[2], o[3]
	left, right := float32(listWidth), float32(reviewWide)
	narrow := size.Width < roomy
	if narrow {
		left, right = 0, reviewSlim
	}
	if size.Width < tight {
		right = reviewLean
	}
	l.fit(narrow, size.Width-left)
	high := max(size.Height-tagsHigh, 0)
	list.Resize(fyne.NewSize(listWidth, size.Height))
	middle.Move(fyne.NewPos(left, 0))
	middle.Resize(fyne.NewSize(max(size.Width-left-right, 0), high))
	review.Move(fyne.NewPos(size.Width-right, 0))
	review.Resize(fyne.NewSize(right, high))
	tags.Move(fyne.NewPos(left, high))
	tags.Resize(fyne.NewSize(size.Width-left, tagsHigh))
}

// fit tells the parts how much room there is, when that has changed.
func (l *tabLayout) fit(narrow bool, wide float32) {
	r := l.r
	if narrow != r.narrow {
		r.narrow, r.unfolded = narrow, false

		r.toolbar.choose.Hidden = !narrow
		r.toolbar.object.Refresh()
		r.review.inset(narrow)
		r.review.show(r.text.page.article)
	}
	if listed := !narrow || r.unfolded; listed != r.articles.object.Visible() {
		if r.articles.object.Hide(); listed {
			r.articles.object.Show()
		}
	}
	if r.tags.wide != wide {
		r.tags.wide = wide
		r.tags.show(r.review.card)
	}
}

// MinSize implements [fyne.Layout].
func (l *tabLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 360) }

// paperLayout puts the map of marks on the right of the text.
type paperLayout struct{}

// Layout implements [fyne.Layout].
func (paperLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(max(size.Width-stripWidth, 0), size.Height))
	o[1].Move(fyne.NewPos(size.Width-stripWidth, 0))
	o[1].Resize(fyne.NewSize(stripWidth, size.Height))
}

// MinSize implements [fyne.Layout].
func (paperLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(stripWidth, 0)
}

// under lays its second object under the first, which is as high as it wants
// to be; the second takes all that is left. Unlike Fyne's border it leaves no gap.
type under struct{}

// Layout implements [fyne.Layout].
func (under) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := look.HeightFor(o[0], size.Width)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, h))
	o[1].Move(fyne.NewPos(0, h))
	o[1].Resize(fyne.NewSize(size.Width, max(size.Height-h, 0)))
}

// MinSize implements [fyne.Layout].
func (under) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

// behind lays its second object on the right of the first, before its first on
// the left of the second; the other one is as wide as it wants to be.
type (
	behind struct{}
	before struct{}
)

// Layout implements [fyne.Layout].
func (behind) Layout(o []fyne.CanvasObject, size fyne.Size) {
	beside(o[0], o[1], o[0].MinSize().Width, size)
}

// Layout implements [fyne.Layout].
func (before) Layout(o []fyne.CanvasObject, size fyne.Size) {
	beside(o[0], o[1], max(size.Width-o[1].MinSize().Width, 0), size)
}

func beside(a, b fyne.CanvasObject, x float32, size fyne.Size) {
	a.Move(fyne.NewPos(0, 0))
	a.Resize(fyne.NewSize(x, size.Height))
	b.Move(fyne.NewPos(x, 0))
	b.Resize(fyne.NewSize(max(size.Width-x, 0), size.Height))
}

// MinSize implements [fyne.Layout].
func (behind) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

// MinSize implements [fyne.Layout].
func (before) MinSize(o []fyne.CanvasObject) fyne.Size { return behind{}.MinSize(o) }
