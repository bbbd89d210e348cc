package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/briefing/layout"
)

// A tree gathers, while pages are drawn, what each element of the document is
// made of, in the order it is drawn.
type tree struct {
	root  *layout.Elem
	kids  map[*layout.Elem][]kid
	marks [][]*layout.Elem // page, number of the marked content: whose it is
	links map[linkAt]*layout.Elem
}

// A kid is another element, marked content of a page, or a link of a page.
type kid struct {
	elem *layout.Elem
	page int
	mark int // -1 for a link
	link int
}

type linkAt struct{ page, link int }

func newTree() *tree {
	return &tree{kids: map[*layout.Elem][]kid{}, links: map[linkAt]*layout.Elem{}}
}

func (t *tree) page() { t.marks = append(t.marks, nil) }

// attach hangs an element on its parent, unless it hangs there already.
func (t *tree) attach(e *layout.Elem) {
	if _, ok := t.kids[e]; ok {
		return
	}
	t.kids[e] = nil
	if e.Parent == nil {
		t.root = e
		return
	}
	t.attach(e.Parent)
	t.kids[e.Parent] = append(t.kids[e.Parent], kid{elem: e})
}

// mark gives an element marked content on the current page, and returns its number.
func (t *tree) mark(e *layout.Elem) int {
	t.attach(e)
	page := len(t.marks) - 1
	n := len(t.marks[page])
	t.marks[page] = append(t.marks[page], e)
	t.kids[e] = append(t.kids[e], kid{page: page, mark: n})
	return n
}

// link gives an element a link on the current page.
func (t *tree) link(e *layout.Elem, i int) {
	if e == nil {
		return
	}
	t.attach(e)
	page := len(t.marks) - 1
	t.links[linkAt{page, i}] = e
	t.kids[e] = append(t.kids[e], kid{page: page, mark: -1, link: i})
}

// A treeWriter writes a tree as objects of a file.
type treeWriter struct {
	*tree
	f     *objects
	pages []int          // objects of the pages
	links map[linkAt]int // objects of the links
	elems map[*layout.Elem]int
}

// write returns the object of the structure's root.
func (t *treeWriter) write() int {
	top := t.f.add("")
	t.number(t.root)
	t.elem(t.root, top)
	var nums strings.Builder
	for i, marks := range t.marks {
		fmt.Fprintf(&nums, "%d [", i)
		for _, e := range marks {
			fmt.Fprintf(&nums, "%d 0 R ", t.elems[e])
		}
		nums.WriteString("]\n")
	}
	next := len(t.marks)
	for page := range t.marks {
		for i := 0; ; i++ {
			at := linkAt{page, i}
			if _, ok := t.links[at]; !ok {
				break
			}
			if e := t.tree.links[at]; e != nil {
				fmt.Fprintf(&nums, "%d %d 0 R\n", next, t.elems[e])
			}
			next++
		}
	}
	parents := t.f.add("<</Nums [" + nums.String() + "]>>")
	t.f.set(top, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>", t.elems[t.root], parents, next))
	return top
}

// number gives an element and all below it their objects. Elements with
// nothing in them have none, except cells: a table's rows must stay as long as
// each other.
func (t *treeWriter) number(e *layout.Elem) {
	t.elems[e] = t.f.add("")
	for _, k := range t.kids[e] {
		if k.elem != nil && !t.empty(k.elem) {
			t.number(k.elem)
		}
	}
}

func (t *treeWriter) empty(e *layout.Elem) bool {
	if e.Type == "TD" || e.Type == "TH" {
		return false
	}
	for _, k := range t.kids[e] {
		if k.elem == nil || !t.empty(k.elem) {
			return false
		}
	}
	return true
}

func (t *treeWriter) elem(e *layout.Elem, parent int) {
	page, kids := -1, []string{}
	for _, k := range t.kids[e] {
		switch {
		case k.elem != nil:
			if n, ok := t.elems[k.elem]; ok {
				t.elem(k.elem, t.elems[e])
				kids = append(kids, fmt.Sprintf("%d 0 R", n))
			}
		case k.mark < 0:
			kids = append(kids, fmt.Sprintf("<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>>", t.links[linkAt{k.page, k.link}], t.pages[k.page]))
		case page < 0 || page == k.page:
			page = k.page
			kids = append(kids, strconv.Itoa(k.mark))
		default:
			kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %d 0 R /MCID %d>>", t.pages[k.page], k.mark))
		}
	}
	s := fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R", e.Type, parent)
	if page >= 0 {
		s += fmt.Sprintf(" /Pg %d 0 R", t.pages[page])
	}
	if e.Alt != "" {
		s += " /Alt " + quoted(e.Alt)
	}
	if e.Column {
		s += " /A <</O /Table /Scope /Column>>"
	}
	t.f.set(t.elems[e], s+" /K ["+strings.Join(kids, " ")+"]>>")
}
