package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
)

// A draft is what a file says, before its text is put together.
type draft struct {
	title, original, author, outlet, link string

	lang     string // as declared
	template bool   // lang is the page template's word, which is often wrong

	published timeline.Date
	basis     string

	blocks []block
}

// A block is one paragraph or heading.
type block struct {
	text    string
	heading bool
}

// add appends a block.
func (d *draft) add(text string, heading bool) {
	if text = tidy(text); text != "" {
		d.blocks = append(d.blocks, block{text, heading})
	}
}

// date takes a date if none is known yet.
func (d *draft) date(on timeline.Date, basis string) {
	if on.Known() && !d.published.Known() {
		d.published, d.basis = on, basis
	}
}

// article puts the draft together.
func (d *draft) article(name string, h Hint) (*timeline.Article, error) {
	d.trim()
	if err := d.check(); err != nil {
		return nil, err
	}
	a := &timeline.Article{
		Title: tidy(d.title), Original: tidy(d.original), Author: tidy(d.author), Outlet: tidy(d.outlet),
		Link: d.link, File: base(name), Published: d.published, Basis: d.basis,
	}
	if h.Published.Known() {
		a.Published, a.Basis = h.Published, ByHand
	}
	var text strings.Builder
	for i, b := range d.blocks {
		if i > 0 {
			text.WriteString("\n\n")
		}
		from := text.Len()
		text.WriteString(b.text)
		a.Paragraphs = append(a.Paragraphs, timeline.Paragraph{Span: timeline.Span{Start: from, End: text.Len()}, Heading: b.heading})
	}
	a.Text = text.String()
	a.Lang = d.language(h, a.Text)
	if a.Title == "" {
		a.Title = opening(d.blocks[0].text)
	}
	finish(a)
	return a, nil
}

// trim drops what stands before the text but belongs to the title, and
// headings with nothing below them.
func (d *draft) trim() {
	for len(d.blocks) > 1 && d.title != "" && fold(d.blocks[0].text) == fold(d.title) {
		d.blocks = d.blocks[1:]
	}
	for n := len(d.blocks); n > 1 && d.blocks[n-1].heading; n-- {
		d.blocks = d.blocks[:n-1]
	}
}

func (d *draft) check() error {
	size := 0
	body := false
	for _, b := range d.blocks {
		size += len(b.text) + 2
		body = body || !b.heading
		if len(b.text) > maxParagraph {
			return reason{ErrTooLarge, fmt.Sprintf("one paragraph of %s is no prose", megabytes(len(b.text)))}
		}
	}
	switch {
	case size > maxText:
		return reason{ErrTooLarge, fmt.Sprintf("%s of text, and %s is the most that is read", megabytes(size), megabytes(maxText))}
	case body:
		return nil
	case d.title != "" || len(d.blocks) > 0:
		return reason{ErrNoArticle, "only a title, no text"}
	}
	return ErrNoArticle
}

// language chooses between what a person said, what the file declares and what
// the words look like.
func (d *draft) language(h Hint, text string) string {
	if l := h.lang(); l != "" {
		return l
	}
	said := baseLang(d.lang)
	if said != "" && !d.template {
		return said
	}
	if found, _ := Language(text); found != "" {
		return found
	}
	return said
}

// finish numbers the paragraphs, marks the repeated ones, and fills in what is
// reckoned from the text.
func finish(a *timeline.Article) {
	if a.Lang == "" {
		a.Lang, _ = Language(a.Text)
	}
	seen := map[string]int{}
	n := 0
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		if p.Heading {
			continue
		}
		n++
		p.Number = n
		words := fold(p.In(a.Text))
		if strings.Count(words, " ") < 4 { // "Yes, he did.": said twice, not copied twice
			continue
		}
		if first, ok := seen[words]; ok {
			p.Repeats = first
		} else {
			seen[words] = n
		}
	}
	a.Digest = digest(a.Text)
	a.ID = timeline.ID("a" + a.Digest[:12])
}

// squeeze makes single spaces of runs of white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// tidy cleans a line, in which entities may have put what a clean text has not,
// and makes single spaces of runs of white space.
func tidy(s string) string { return squeeze(clean(s)) }

// opening returns the first words of a text, as a title for one without any.
func opening(text string) string {
	const most = 80
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	short := string([]rune(text[:min(len(text), 4*most)])[:most])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:–—-") + "…"
}
