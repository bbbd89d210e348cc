package outliner

import (
	"context"
	"image"
	"time"

	"dateline/app/task"
	"dateline/briefing"
	"dateline/briefing/layout"
	"dateline/briefing/preflight"
	"dateline/briefing/preview"
	"dateline/timeline/library"
)

// rest is how long lies between the beginnings of two compositions at least, so
// that whoever types is not kept from it.
const rest = 300 * time.Millisecond

// A proof is a briefing as it would be printed now.
type proof struct {
	doc      *briefing.Document
	pages    []layout.Page
	findings []preflight.Finding
}

// prove lays a briefing out.
func prove(v library.View, plan *briefing.Outline) (*proof, error) {
	doc, err := briefing.Compose(v, plan)
	if err != nil {
		return nil, err
	}
	made := &proof{doc: doc, findings: preflight.Check(doc)}
	made.pages, _ = layout.Pages(doc, layout.Style{})
	return made, nil
}

// A composer lays a briefing out away from the window, again and again as it
// changes.
type composer struct {
	o           *Outliner
	done        func(*proof, error)
	busy, again bool
	last        time.Time // when it began last
	runs        int       // how often it began
}

// compose lays the briefing out anew. While that is under way, or was begun a
// moment ago, calls wait, and all of them are answered by one more.
func (c *composer) compose() {
	if c.busy {
		c.again = true
		return
	}
	c.busy = true
	wait := rest - c.o.env.Now().Sub(c.last)
	if wait <= 0 || wait > rest {
		c.begin()
		return
	}
	task.Go(c.o.env.Tasks, "", func(ctx context.Context, _ task.Report) (struct{}, error) {
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
		return struct{}{}, nil
	}, func(struct{}, error) { c.begin() })
}

func (c *composer) begin() {
	v, plan := c.o.env.Desk.View(), c.o.env.Outline()
	c.again, c.last = false, c.o.env.Now()
	c.runs++
	task.Go(c.o.env.Tasks, "",
		func(context.Context, task.Report) (*proof, error) { return prove(v, plan) },
		func(made *proof, err error) {
			c.busy = false
			c.done(made, err)
			if c.again {
				c.compose()
			}
		})
}

// A picture is a page as it was painted, and what it was painted from.
type picture struct {
	proof *proof
	page  int
	scale float64 // pixels a point
}

// paint paints a page away from the window.
func (o *Outliner) paint(p picture, then func(image.Image)) {
	task.Go(o.env.Tasks, "",
		func(context.Context, task.Report) (image.Image, error) {
			return preview.Page(p.proof.pages, p.page, p.scale), nil
		},
		func(img image.Image, err error) {
			if err != nil {
				img = nil
			}
			then(img)
		})
}
