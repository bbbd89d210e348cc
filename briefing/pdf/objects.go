package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// objects are the objects of a PDF file by their numbers, from 1.
type objects struct{ list [][]byte }

var errForm = errors.New("fpdf wrote a file of an unknown form")

// parse reads the objects of fpdf's file through its table of places.
func parse(raw []byte) (*objects, error) {
	_, tail, ok := bytes.Cut(raw, []byte("startxref\n"))
	if !ok {
		return nil, errForm
	}
	line, _, _ := bytes.Cut(tail, []byte("\n"))
	table, err := strconv.Atoi(string(line))
	if err != nil || table >= len(raw) {
		return nil, errForm
	}
	lines := bytes.Split(raw[table:], []byte("\n"))
	var n int
	if _, err := fmt.Sscanf(string(lines[1]), "0 %d", &n); err != nil || n+2 > len(lines) {
		return nil, errForm
	}
	type start struct{ number, offset int }
	places := make([]start, 0, n)
	for i := 1; i < n; i++ {
		offset, err := strconv.Atoi(strings.TrimLeft(string(lines[2+i][:10]), "0"))
		if err != nil {
			return nil, errForm
		}
		places = append(places, start{i, offset})
	}
	slices.SortFunc(places, func(a, b start) int { return a.offset - b.offset })
	f := &objects{make([][]byte, n)}
	for i, p := range places {
		end := table
		if i+1 < len(places) {
			end = places[i+1].offset
		}
		b := raw[p.offset:end]
		from, to := bytes.IndexByte(b, '\n'), bytes.LastIndex(b, []byte("endobj"))
		if from < 0 || to < from {
			return nil, errForm
		}
		f.list[p.number] = bytes.TrimRight(b[from+1:to], "\n")
	}
	return f, nil
}

// last returns the number of the last object.
func (f *objects) last() int { return len(f.list) - 1 }

// add adds an object and returns its number.
func (f *objects) add(body string) int {
	f.list = append(f.list, []byte(body))
	return f.last()
}

func (f *objects) set(n int, body string) { f.list[n] = []byte(body) }

// stream adds a stream with the given entries in its dictionary.
func (f *objects) stream(entries string, data []byte, pack bool) int {
	return f.add(string(streamOf(entries, data, pack)))
}

func streamOf(entries string, data []byte, pack bool) []byte {
	if pack {
		data, entries = packed(data), strings.TrimSpace(entries+" /Filter /FlateDecode")
	}
	return fmt.Appendf(nil, "<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

func packed(data []byte) []byte {
	var b bytes.Buffer
	w, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
	w.Write(data) //nolint:errcheck // into memory
	w.Close()     //nolint:errcheck // into memory
	return b.Bytes()
}

// bytes returns the file, with the document's root and its information.
func (f *objects) bytes(root, info int) []byte {
	var out bytes.Buffer
	out.WriteString(head)
	offsets := make([]int, len(f.list))
	for i := 1; i < len(f.list); i++ {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i, f.list[i])
	}
	table := out.Len()
	id := digest(out.Bytes())
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(f.list))
	for _, o := range offsets[1:] {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]>>\nstartxref\n%d\n%%%%EOF\n", len(f.list), root, info, id, id, table)
	return out.Bytes()
}

// head begins the file. Four bytes beyond ASCII tell those who carry it that it
// is no text.
const head = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// digest returns what identifies a file or checks an attachment, by MD5 as the
// format has it.
func digest(b []byte) string { return fmt.Sprintf("%x", md5.Sum(b)) }

// quoted returns s as a PDF string: in ASCII if it can be, else in UTF-16.
func quoted(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) {
		return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s) + ")"
	}
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}
