package reader

import (
	"dateline/app/ui/look"
	"dateline/timeline"
)

// selected follows the selection: it goes to the item that was selected last,
// unless that was done here.
func (r *Reader) selected() {
	if !r.front() {
		r.stale = true
		return
	}
	it, ok := r.env.Desk.Current()
	a, open := r.env.Desk.Article()
	if ok && open && len(passages(a, it)) == 0 && r.goTo(it) {
		return // opened has done the rest
	}
	if !r.own {
		r.text.unselect()
	}
	r.panels()
	if ok && open && !r.own {
		if s := passages(a, it); len(s) > 0 {
			r.text.reveal(s[0])
		}
	}
}

// goTo opens the article that an item was read from; false when there is none.
func (r *Reader) goTo(it timeline.Item) bool {
	s := it.Common().Sources
	if len(s) == 0 {
		return false
	}
	r.env.Desk.Open(s[0].Article, s[0].Span)
	return true
}

// opened follows the desk to another article, or another place in it.
func (r *Reader) opened() {
	if !r.front() {
		r.stale = true
		return
	}
	r.show()
	r.arrive()
}

// tab brings the reader up to date when it comes to the front. It shows what is
// selected, wherever that was read.
func (r *Reader) tab() {
	if !r.front() {
		r.release()
		return
	}
	defer r.redye()
	if it, ok := r.env.Desk.Current(); ok {
		if a, open := r.env.Desk.Article(); open && len(passages(a, it)) == 0 && r.goTo(it) {
			return
		}
	}
	if r.stale || r.dark != look.Dark() {
		r.show()
	}
	r.back()
}

// redye draws everything anew when the theme is another one than the last time
// that the tab came to the front.
func (r *Reader) redye() {
	if now := look.Dark(); r.dark != now {
		r.dark = now
		renew(r.Object)
	}
}

// back shows what is selected, else goes where the desk asks.
func (r *Reader) back() {
	it, ok := r.env.Desk.Current()
	if a := r.text.page.article; ok && a != nil {
		if s := passages(a, it); len(s) > 0 {
			r.text.reveal(s[0])
			return
		}
	}
	r.arrive()
}

// arrive goes to the words that the desk asks for; where it asks for none, to
// what is selected or next to review, which is selected so that the keys act on it.
func (r *Reader) arrive() {
	a, ok := r.env.Desk.Article()
	if !ok {
		return
	}
	at := r.env.Desk.Place()
	r.text.place = timeline.Span{}
	if at.Empty() || at.End > len(a.Text) {
		r.propose()
		return
	}
	if !r.borne(at) {
		r.text.place = at
		r.text.Refresh()
	}
	r.text.reveal(at)
}

// propose offers the next item to review and shows it.
func (r *Reader) propose() {
	r.own = true
	r.review.offer()
	r.own = false
	if it := r.review.card; it != nil {
		if s := passages(r.review.article, it); len(s) > 0 {
			r.text.reveal(s[0])
		}
	}
}

// borne reports whether a mark lights these words already.
func (r *Reader) borne(at timeline.Span) bool {
	for i := range r.text.marks {
		for _, s := range r.text.marks[i].spans {
			if s.Covers(at) {
				return true
			}
		}
	}
	return false
}
