// Package pdf writes a briefing as a PDF file that keeps (PDF/A-3a), can be
// read out (PDF/UA-1), and carries its data and its sources with it.
package pdf

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"dateline/briefing"
	"dateline/briefing/layout"
)

// Write writes the document. The same document gives the same bytes. After
// each page it calls report, which may be nil, with how many pages are drawn
// and how many there are; it stops between pages when ctx is done, with the
// context's error and nothing written.
func Write(ctx context.Context, w io.Writer, doc *briefing.Document, report func(done, total int)) error {
	raw, err := file(ctx, doc, report)
	if err != nil {
		return err
	}
	_, err = w.Write(raw)
	return err
}

// file makes the whole file. What goes wrong within fpdf, which panics on text
// it does not expect, is an error here.
func file(ctx context.Context, doc *briefing.Document, report func(done, total int)) (raw []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("page could not be drawn: %v", r)
		}
	}()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	pages, known := layout.Pages(doc, layout.Style{})
	p := newPen(pages[0].Width, pages[0].Height)
	for i := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p.draw(&pages[i])
		if report != nil {
			report(i+1, len(pages))
		}
	}
	var out bytes.Buffer
	if err := p.output(&out); err != nil {
		return nil, err
	}
	return finish(out.Bytes(), doc, pages, known, p)
}
