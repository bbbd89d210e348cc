// Package merge finds the same text, the same statement and the same event in
// several articles, and says how many independent sources stand behind them and
// where they disagree. It only ever proposes: what it finds is a [timeline.Match],
// in sight and reversible, and what a person has said of one stands.
package merge

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/library"
)

// Find returns the changes by which matches take in what the given articles
// tell; v holds the articles and their items already. It never puts two members
// of one article into a match, as a person may.
func Find(v library.View, articles ...timeline.ID) []library.Change {
	if len(articles) == 0 {
		return nil
	}
	p := newPool(v, articles)
	g := newGroups(v, p)
	for _, links := range [][]link{p.texts(), p.statements(), p.events()} {
		slices.SortFunc(links, strongest)
		g.linked = pairs(links)
		for _, l := range links {
			g.join(l)
		}
	}
	return g.changes()
}

// sure is the score from which a link needs no others beside it: hardly a word
// differs.
const sure = .95

// A link is a reason to think two records the same.
type link struct {
	a, b   timeline.Key
	score  float64 // 0 to 1
	reason string

	despite bool // though their dates cannot both hold
}

// strongest orders links from the strongest on; no two are the same to it.
func strongest(x, y link) int {
	return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a.ID, y.a.ID), cmp.Compare(x.b.ID, y.b.ID))
}

// groups are the matches of a library while links join them.
type groups struct {
	view  library.View
	pool  *pool
	was   map[timeline.ID]*timeline.Match // as the library has them
	now   map[timeline.ID]*timeline.Match // those that are new or have changed; nil for gone
	of    map[timeline.Key]timeline.ID    // the match that folds a record
	parts map[timeline.Key][]*timeline.Match

	linked map[pair]bool // the links that are being joined
}

// A pair is two records, the one with the lower ID first.
type pair struct{ a, b timeline.Key }

func pairOf(a, b timeline.Key) pair {
	if b.ID < a.ID {
		a, b = b, a
	}
	return pair{a, b}
}

func pairs(links []link) map[pair]bool {
	out := make(map[pair]bool, len(links))
	for _, l := range links {
		out[pairOf(l.a, l.b)] = true
	}
	return out
}

func newGroups(v library.View, p *pool) *groups {
	g := &groups{
		view: v, pool: p, was: map[timeline.ID]*timeline.Match{}, now: map[timeline.ID]*timeline.Match{},
		of: map[timeline.Key]timeline.ID{}, parts: map[timeline.Key][]*timeline.Match{},
	}
	for m := range library.All[*timeline.Match](v) {
		g.was[m.ID] = m
		apart := m.Apart
		if m.Status == timeline.Rejected {
			apart = slices.Concat(m.Members, m.Apart)
		} else {
			for _, k := range m.Keys() {
				g.of[k] = m.ID
			}
		}
		for _, id := range apart {
			k := timeline.Key{Kind: m.Of, ID: id}
			g.parts[k] = append(g.parts[k], m)
		}
	}
	return g
}

// at returns a match as it stands now.
func (g *groups) at(id timeline.ID) *timeline.Match {
	if m, ok := g.now[id]; ok {
		return m
	}
	return g.was[id]
}

// side returns the match that a record belongs to, or one of the record alone.
func (g *groups) side(k timeline.Key) *timeline.Match {
	if id, ok := g.of[k]; ok {
		return g.at(id)
	}
	return &timeline.Match{Of: k.Kind, Members: []timeline.ID{k.ID}, Lead: k.ID}
}

// join makes one match of both ends of a link, where nothing speaks against it.
func (g *groups) join(l link) {
	a, b := g.side(l.a), g.side(l.b)
	if a.ID != "" && a.ID == b.ID || g.parted(a, b) || g.twice(a, b) || g.strained(a, b, l.despite) || l.score < sure && !g.close(a, b) {
		return
	}
	if by(b) && by(a) { // two that a person made: only a person joins them
		return
	}
	if by(b) || a.ID == "" || b.ID != "" && len(b.Members) > len(a.Members) {
		a, b = b, a
	}
	next := *a
	next.Members = append(slices.Clone(a.Members), b.Members...)
	slices.SortFunc(next.Members, g.pool.first(a.Of))
	next.Apart = slices.Concat(a.Apart, b.Apart)
	if a.ID == "" {
		next.ID, next.Reason, next.Origin = idOf(a.Of, next.Members), l.reason, timeline.Origin{Rule: "same " + string(a.Of)}
		for g.at(next.ID) != nil { // the same two were told apart, then joined by others
			next.ID += "x"
		}
	}
	if b.ID != "" {
		g.now[b.ID] = nil
	}
	if a.Status == timeline.Suggested {
		next.Lead = lead(g.view, &next)
	} else if sides(Conflicts(g.view, &next)) > sides(Conflicts(g.view, a)) {
		next.Status = timeline.Suggested // something new to decide
	}
	g.now[next.ID] = &next
	for _, k := range next.Keys() {
		g.of[k] = next.ID
	}
}

// by reports whether a person has said something of a match.
func by(m *timeline.Match) bool {
	return m.Status != timeline.Suggested || m.Origin.ByHand() && m.ID != ""
}

// parted reports whether a person has said that members of two matches differ.
func (g *groups) parted(a, b *timeline.Match) bool {
	for _, x := range a.Keys() {
		for _, y := range b.Keys() {
			parts := func(m *timeline.Match) bool { return m.Parts(x.ID, y.ID) }
			if parts(a) || parts(b) || slices.ContainsFunc(g.parts[x], parts) || slices.ContainsFunc(g.parts[y], parts) {
				return true
			}
		}
	}
	return false
}

// twice reports whether two matches have members of the same article.
func (g *groups) twice(a, b *timeline.Match) bool {
	if a.Of == timeline.ArticleKind {
		return false
	}
	for _, x := range a.Keys() {
		for _, y := range b.Keys() {
			if articleOf(g.view, x) == articleOf(g.view, y) {
				return true
			}
		}
	}
	return false
}

// close reports whether most members of one match are linked with most of the
// other, as far as something new is among the two: no chain of likenesses leads
// from one thing to another.
func (g *groups) close(a, b *timeline.Match) bool {
	linked, all := 0, 0
	for _, x := range a.Keys() {
		for _, y := range b.Keys() {
			if g.pool.fresh[articleOf(g.view, x)] || g.pool.fresh[articleOf(g.view, y)] {
				all++
				if g.linked[pairOf(x, y)] {
					linked++
				}
			}
		}
	}
	return 2*linked >= all
}

// strained reports whether two matches of events have members whose dates
// cannot both hold: a chain of likenesses must not lead from one day to another,
// unless the link is made despite that, and never among what is news of the day.
func (g *groups) strained(a, b *timeline.Match, despite bool) bool {
	if a.Of != timeline.EventKind {
		return false
	}
	for _, x := range Members(g.view, a) {
		for _, y := range Members(g.view, b) {
			if !meet(x.Common().When, y.Common().When, 1) && (!despite || g.pool.ofTheDay(x) && g.pool.ofTheDay(y)) {
				return true
			}
		}
	}
	return false
}

// changes returns what has become of the matches.
func (g *groups) changes() []library.Change {
	var out []library.Change
	for id, m := range g.now {
		c := library.Change{}
		if was := g.was[id]; was != nil {
			c.Before = was
		}
		if m != nil {
			c.After = m
		}
		if c.Before != nil || c.After != nil {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b library.Change) int { return cmp.Compare(a.Key().ID, b.Key().ID) })
	return out
}

// idOf makes the ID of a match of its first members.
func idOf(of timeline.Kind, members []timeline.ID) timeline.ID {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %q", of, members))
	return timeline.ID("m" + hex.EncodeToString(sum[:6]))
}

// articleOf returns the article that an item rests on first; an article's own
// ID for an article.
func articleOf(v library.View, k timeline.Key) timeline.ID {
	if k.Kind == timeline.ArticleKind {
		return k.ID
	}
	if it, ok := v.Item(k); ok && len(it.Common().Sources) > 0 {
		return it.Common().Sources[0].Article
	}
	return timeline.ID("by hand " + string(k.Kind) + string(k.ID))
}
