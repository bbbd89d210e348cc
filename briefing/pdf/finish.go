package pdf

import (
	"bytes"
	"crypto/md5"
	"fmt"
	"slices"
	"strings"

	"dateline/briefing"
	"dateline/briefing/layout"
	"dateline/briefing/text"
)

// finish adds to fpdf's file what PDF/A-3a and PDF/UA-1 ask for and fpdf does
// not write, or writes wrongly: structure, links, outline, true names and
// letters of fonts, colour profile, metadata, attachments.
func finish(raw []byte, doc *briefing.Document, pages []layout.Page, known layout.Report, p *pen) ([]byte, error) {
	f, err := parse(raw)
	if err != nil {
		return nil, err
	}
	root, info := f.last(), f.last()-1
	n := &finisher{objects: f, doc: doc, pages: pages, known: known, pen: p}
	if err := n.findPages(); err != nil {
		return nil, err
	}
	for _, face := range p.faces() {
		if err := n.font(face); err != nil {
			return nil, err
		}
	}
	links := n.links()
	structure := (&treeWriter{tree: p.tree, f: f, pages: n.page, links: links, elems: map[*layout.Elem]int{}}).write()
	meta := n.meta()
	n.set(info, meta.info())
	n.set(root, n.catalogue(structure, n.outline(), n.stream("/Type /Metadata /Subtype /XML", meta.xmp(), false)))
	if len(pages) > manyPages {
		return f.compact(root, info), nil
	}
	return f.bytes(root, info), nil
}

type finisher struct {
	*objects
	doc   *briefing.Document
	pages []layout.Page
	known layout.Report
	pen   *pen
	page  []int // objects of the pages
}

// findPages finds the objects of the pages in the tree of pages, object 1.
func (n *finisher) findPages() error {
	_, kids, _ := bytes.Cut(n.list[1], []byte("/Kids ["))
	kids, _, _ = bytes.Cut(kids, []byte("]"))
	for _, ref := range strings.Split(string(kids), " 0 R") {
		var k int
		if _, err := fmt.Sscan(ref, &k); err == nil && k < len(n.list) {
			n.page = append(n.page, k)
		}
	}
	if len(n.page) != len(n.pages) {
		return errForm
	}
	return nil
}

// links writes the links of all pages and returns their objects.
func (n *finisher) links() map[linkAt]int {
	out := map[linkAt]int{}
	key := len(n.pages) // of the structure's parents; the pages have the first
	for i, page := range n.pages {
		var refs []string
		for k, l := range page.Links {
			o := n.add(fmt.Sprintf("<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4 /StructParent %d /Contents %s %s>>",
				l.X, page.Height-l.Y-l.H, l.X+l.W, page.Height-l.Y, key, quoted(l.Label), n.aim(l.To)))
			out[linkAt{i, k}] = o
			refs = append(refs, fmt.Sprintf("%d 0 R", o))
			key++
		}
		more := fmt.Sprintf("/StructParents %d /Tabs /S\n", i)
		if len(refs) > 0 {
			more += "/Annots [" + strings.Join(refs, " ") + "]\n"
		}
		n.list[n.page[i]] = bytes.Replace(n.list[n.page[i]], []byte("/Contents "), []byte(more+"/Contents "), 1)
	}
	return out
}

// aim returns the entry of a link that says where it leads.
func (n *finisher) aim(to string) string {
	if !strings.HasPrefix(to, "#") {
		return "/A <</S /URI /URI " + quoted(ascii(to)) + ">>"
	}
	return "/Dest " + n.dest(n.known.Places[to[1:]])
}

func (n *finisher) dest(p layout.Place) string {
	return fmt.Sprintf("[%d 0 R /XYZ 0 %.2f null]", n.page[p.Page], n.pages[p.Page].Height-p.Y)
}

// ascii writes the bytes of an address that are no ASCII as %XX.
func ascii(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c > ' ' && c <= '~' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// font gives a font of fpdf's file its true name and a table of its letters.
func (n *finisher) font(face text.Face) error {
	old := []byte("/utf8" + family(face))
	runes := n.pen.runes(face)
	name := []byte("/" + subset(face, runes) + "+" + face.PostScript())
	found := false
	for i, b := range n.list {
		if bytes.Contains(b, []byte("stream\n")) || !bytes.Contains(b, append(slices.Clip(old), '\n')) {
			continue
		}
		n.list[i] = bytes.ReplaceAll(b, old, name)
		var table int
		if _, rest, ok := bytes.Cut(b, []byte("/ToUnicode ")); ok {
			fmt.Sscanf(string(rest), "%d", &table) //nolint:errcheck // stays 0
		}
		if table > 0 && table < len(n.list) {
			found = true
			n.list[table] = streamOf("", letters(runes), true)
		}
	}
	if !found {
		return errForm
	}
	return nil
}

// subset returns six letters that name a choice of letters of a face.
func subset(face text.Face, runes []rune) string {
	sum := md5.Sum([]byte(face.PostScript() + string(runes)))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// letters returns the table that says which letter each code of a font is. The
// codes are the letters themselves; fpdf says so in one range, which may not be.
func letters(runes []rune) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for part := range slices.Chunk(runes, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, r := range part {
			fmt.Fprintf(&b, "<%04X> <%04X>\n", r, r)
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.Bytes()
}

// catalogue returns the root of the document.
func (n *finisher) catalogue(structure, outline, meta int) string {
	profile := n.stream("/N 3", sRGB(), true)
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /Catalog /Pages 1 0 R /Lang (%s) /Metadata %d 0 R /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R\n", locale(n.doc.Lang), meta, structure)
	b.WriteString("/ViewerPreferences <</DisplayDocTitle true>> /PageLabels <</Nums [0 <</S /D>>]>>\n")
	fmt.Fprintf(&b, "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (%[1]s) /Info (%[1]s) /DestOutputProfile %[2]d 0 R>>]\n", profileName, profile)
	if outline > 0 {
		fmt.Fprintf(&b, "/Outlines %d 0 R /PageMode /UseOutlines\n", outline)
	}
	b.WriteString(n.attachments())
	b.WriteString(">>")
	return b.String()
}

// locale returns the language of a document as the file states it.
func locale(lang string) string {
	if lang == "es" {
		return "es"
	}
	return "en-GB"
}

// attachments writes the files that go along and returns the entries of the
// catalogue that name them.
func (n *finisher) attachments() string {
	files := slices.Clone(n.doc.Files)
	if len(files) == 0 {
		return ""
	}
	slices.SortFunc(files, func(a, b briefing.File) int { return strings.Compare(a.Name, b.Name) })
	var names, refs strings.Builder
	for _, a := range files {
		day := ""
		if n.doc.AsOf.Known() {
			day = " /ModDate (" + pdfDate(n.doc.AsOf) + ")"
		}
		data := n.stream(fmt.Sprintf("/Type /EmbeddedFile /Subtype /%s /Params <</Size %d%s /CheckSum <%s>>>",
			strings.ReplaceAll(a.MIME, "/", "#2F"), len(a.Data), day, digest(a.Data)), a.Data, true)
		spec := n.add(fmt.Sprintf("<</Type /Filespec /F %[1]s /UF %[1]s /EF <</F %[2]d 0 R /UF %[2]d 0 R>> /Desc %[3]s /AFRelationship /%[4]s>>",
			quoted(a.Name), data, quoted(a.Description), a.Relation))
		fmt.Fprintf(&names, "%s %d 0 R ", quoted(a.Name), spec)
		fmt.Fprintf(&refs, "%d 0 R ", spec)
	}
	return fmt.Sprintf("/AF [%s] /Names <</EmbeddedFiles <</Names [%s]>>>>", refs.String(), names.String())
}
