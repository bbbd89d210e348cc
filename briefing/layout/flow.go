package layout

import "dateline/briefing"

// An item is a fragment on its way down the pages.
type item struct {
	frag
	before   float64 // space above, dropped at the top of a page
	keepNext bool    // not alone at the foot of a page
	mark     string  // in the outline
	level    int
	place    string
	part     briefing.Part
}

// placed is an item, or a piece of one, where it has come to stand.
type placed struct {
	item
	page int
	y    float64
	on   bool // goes on from an earlier page
}

// A flow is the room there is on pages for items one below the other.
type flow struct {
	firstTop, top, bottom float64 // where text may begin and must end
	items                 []item
}

// A cursor is how far a flow has come.
type cursor struct {
	page  int
	y     float64
	fresh bool // nothing stands on this page yet
}

// place finds a place for every item, with the spaces between them multiplied
// by stretch.
func (f *flow) place(stretch float64) []placed {
	var out []placed
	at := cursor{0, f.firstTop, true}
	for i, it := range f.items {
		gap := it.before * stretch
		if at.fresh {
			gap = 0
		}
		if at.y+gap+f.need(i, stretch) > f.bottom && !at.fresh {
			at, gap = f.next(at), 0
		}
		at.y += gap
		out, at = f.pour(out, it, at)
	}
	return out
}

func (f *flow) next(at cursor) cursor { return cursor{at.page + 1, f.top, true} }

// need returns the height that item i wants at least: as much as looks well,
// and what must not be parted from it.
func (f *flow) need(i int, stretch float64) float64 {
	need := 0.0
	for ; f.items[i].keepNext && i+1 < len(f.items); i++ {
		need += f.items[i].height() + f.items[i+1].before*stretch
	}
	return min(need+f.items[i].least(), f.bottom-f.top)
}

// pour places an item from at on, in as many pieces as it takes.
func (f *flow) pour(out []placed, it item, at cursor) ([]placed, cursor) {
	left, on := it.frag, false
	for at.y+left.height() > f.bottom+.01 {
		first, rest := left.split(f.bottom - at.y)
		if first == nil && at.fresh { // taller than a page and all of one piece
			break
		}
		if first != nil {
			out, _ = f.put(out, it, first, at, on)
			left, on = rest, true
		}
		at = f.next(at)
	}
	return f.put(out, it, left, at, on)
}

func (f *flow) put(out []placed, it item, piece frag, at cursor, on bool) ([]placed, cursor) {
	if on {
		it.mark, it.place = "", ""
	}
	it.frag = piece
	return append(out, placed{it, at.page, at.y, on}), cursor{at.page, at.y + piece.height(), false}
}

// The shares of the last page that it should fill.
const (
	nearlyEmpty = .25 // less is worth closing up for, if that saves the page
	tooEmpty    = .15 // less looks like a mistake
)

// fit places the items so that the last page is not left nearly empty: by
// closing up if that saves a page, else by opening up a little.
func (f *flow) fit() []placed {
	normal := f.place(1)
	pages, fill := f.filled(normal)
	if pages < 2 || fill > nearlyEmpty {
		return normal
	}
	for _, stretch := range []float64{.9, .8, .7} {
		closed := f.place(stretch)
		if n, _ := f.filled(closed); n < pages {
			return closed
		}
	}
	for _, stretch := range []float64{1.12, 1.25, 1.4} {
		opened := f.place(stretch)
		if n, share := f.filled(opened); fill < tooEmpty && n == pages && share > tooEmpty {
			return opened
		}
	}
	return normal
}

// filled returns how many pages there are and how much of the last is filled.
func (f *flow) filled(all []placed) (pages int, share float64) {
	if len(all) == 0 {
		return 1, 1
	}
	last := all[len(all)-1]
	return last.page + 1, (last.y + last.height() - f.top) / (f.bottom - f.top)
}
