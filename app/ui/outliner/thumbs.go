package outliner

import (
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/look"
)

// The sizes of the column of thumbs.
const (
	thumbWidth  = 80
	thumbsWidth = 124
	thumbMargin = 22
)

// thumbs are the pages small, one under the other. Only those in sight are
// painted, one at a time, away from the window.
type thumbs struct {
	p       *pages
	rows    *look.Rows
	painted map[int]thumb // by page; may be of an older proof until it is painted anew
	cards   map[int]*canvas.Image
	busy    bool
}

// A thumb is a page's picture and the proof that it shows.
type thumb struct {
	proof *proof
	img   image.Image
}

func newThumbs(p *pages) *thumbs {
	t := &thumbs{p: p, painted: map[int]thumb{}, cards: map[int]*canvas.Image{}}
	t.rows = look.NewRows(func(i int, _ float32) float32 { return t.high(i) + 32 + t.above(i) }, t.draw)
	return t
}

func (t *thumbs) high(i int) float32 {
	page := t.p.proof.pages[i]
	return float32(thumbWidth * page.Height / page.Width)
}

// above is the room over a thumb.
func (t *thumbs) above(i int) float32 {
	if i == 0 {
		return 20
	}
	return 0
}

// show shows the thumbs of another proof.
func (t *thumbs) show() {
	t.cards = map[int]*canvas.Image{}
	t.rows.SetCount(t.p.count())
	t.paint()
}

// mark moves the ring from one thumb to another.
func (t *thumbs) mark(was, is int) {
	t.rows.Remake(was)
	t.rows.Remake(is)
	t.rows.Bring(is)
	t.paint()
}

func (t *thumbs) draw(i int) fyne.CanvasObject {
	pic := canvas.NewImageFromImage(t.painted[i].img)
	pic.FillMode = canvas.ImageFillStretch
	t.cards[i] = pic
	edge, number := look.NewBox(look.Clear, look.Rule2, 0), look.NewLine(fmt.Sprint(i+1), look.Caption, look.Muted).Centre()
	if i == t.p.at {
		edge.Edge, edge.EdgeW = look.Ring, 2
		number.Style(look.CaptionBold, look.Ink)
	}
	card := look.NewPress(container.New(look.Sized{W: thumbWidth, H: t.high(i)}, container.NewStack(look.NewBox(look.Paper, look.Clear, 0), pic, edge)), func() { t.p.turn(i) })
	card.Radius, card.Tip = 0, fmt.Sprintf("Page %d", i+1)
	t.paint()
	return container.New(look.Column{Gap: 4, Pad: look.Insets{Top: t.above(i), Left: thumbMargin, Right: thumbMargin, Bottom: 12}}, card, number)
}

// paint paints the next thumb in sight that does not show the proof.
func (t *thumbs) paint() {
	if t.busy || t.p.proof == nil {
		return
	}
	i, ok := t.stale()
	if !ok {
		return
	}
	t.busy = true
	of := t.p.proof
	t.p.o.paint(picture{of, i, 2 * thumbWidth / of.pages[i].Width}, func(img image.Image) {
		t.busy = false
		t.painted[i] = thumb{of, img}
		if pic := t.cards[i]; pic != nil {
			pic.Image = img
			pic.Refresh()
		}
		t.paint()
	})
}

// stale returns the first page in sight whose thumb shows another proof.
func (t *thumbs) stale() (int, bool) {
	from, to := t.rows.Sight()
	for i := from; i < min(to, t.p.count()); i++ {
		if t.painted[i].proof != t.p.proof {
			return i, true
		}
	}
	return 0, false
}
