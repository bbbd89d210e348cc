package pdf

import (
	"fmt"

	"dateline/briefing/layout"
)

// A branch is a line of the outline with those under it.
type branch struct {
	layout.Mark
	object int
	under  []*branch
}

// outline writes the outline and returns its object, 0 for none.
func (n *finisher) outline() int {
	if len(n.known.Outline) == 0 {
		return 0
	}
	root := &branch{}
	path := []*branch{root} // from the root to the last line
	for _, m := range n.known.Outline {
		depth := min(m.Level+1, len(path))
		at := &branch{Mark: m}
		parent := path[depth-1]
		parent.under = append(parent.under, at)
		path = append(path[:depth], at)
	}
	n.reserve(root)
	n.set(root.object, fmt.Sprintf("<</Type /Outlines %s /Count %d>>", ends(root), len(root.under)))
	n.branches(root)
	return root.object
}

func (n *finisher) reserve(b *branch) {
	b.object = n.add("")
	for _, u := range b.under {
		n.reserve(u)
	}
}

// branches writes the lines under one, those with lines of their own closed.
func (n *finisher) branches(parent *branch) {
	for i, b := range parent.under {
		s := fmt.Sprintf("<</Title %s /Parent %d 0 R /Dest %s", quoted(b.Title), parent.object, n.dest(b.Place))
		if i > 0 {
			s += fmt.Sprintf(" /Prev %d 0 R", parent.under[i-1].object)
		}
		if i+1 < len(parent.under) {
			s += fmt.Sprintf(" /Next %d 0 R", parent.under[i+1].object)
		}
		if len(b.under) > 0 {
			s += fmt.Sprintf(" %s /Count -%d", ends(b), len(b.under))
		}
		n.set(b.object, s+">>")
		n.branches(b)
	}
}

func ends(b *branch) string {
	return fmt.Sprintf("/First %d 0 R /Last %d 0 R", b.under[0].object, b.under[len(b.under)-1].object)
}
