package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
)

// manyPages is how many pages make it worth packing the small objects: most of
// a long file is the structure for those who have it read out.
const manyPages = 20

// perPack is how many objects are packed together, so that a reader who wants
// one need not unpack them all.
const perPack = 200

// compact returns the file with its small objects packed, and so with a table
// of places that is packed as well. The root stays outside.
func (f *objects) compact(root, info int) []byte {
	var out bytes.Buffer
	out.WriteString(head)
	n := len(f.list)
	places := slices.Repeat([]place{{}}, n)
	write := func(i int, body []byte) {
		places[i] = place{1, uint32(out.Len()), 0}
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i, body)
	}
	var small []int
	for i := 1; i < n; i++ {
		if i == root || bytes.Contains(f.list[i], []byte("endstream")) {
			write(i, f.list[i])
		} else {
			small = append(small, i)
		}
	}
	for len(small) > 0 {
		part := small[:min(perPack, len(small))]
		small = small[len(part):]
		for k, i := range part {
			places[i] = place{2, uint32(len(places)), uint16(k)}
		}
		places = append(places, place{})
		write(len(places)-1, f.pack(part))
	}
	id := digest(out.Bytes())
	table := place{1, uint32(out.Len()), 0}
	places = append(places, table)
	entries := fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]", len(places), root, info, id, id)
	fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n", len(places)-1, streamOf(entries, tableOf(places), true), table.at)
	return out.Bytes()
}

// A place is where an object is: for kind 1 at a byte of the file, for kind 2
// in a pack with the number at, as the index-th of it.
type place struct {
	kind  uint8
	at    uint32
	index uint16
}

func tableOf(places []place) []byte {
	places[0] = place{0, 0, 65535}
	var b []byte
	for _, p := range places {
		b = append(b, p.kind)
		b = binary.BigEndian.AppendUint32(b, p.at)
		b = binary.BigEndian.AppendUint16(b, p.index)
	}
	return b
}

// pack returns a stream of objects, after their numbers and places in it.
func (f *objects) pack(numbers []int) []byte {
	var where, bodies bytes.Buffer
	for _, i := range numbers {
		fmt.Fprintf(&where, "%d %d ", i, bodies.Len())
		bodies.Write(f.list[i])
		bodies.WriteByte('\n')
	}
	entries := fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(numbers), where.Len())
	return streamOf(entries, append(where.Bytes(), bodies.Bytes()...), true)
}
