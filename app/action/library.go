package action

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"dateline/app/desk"
	"dateline/app/task"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/store"
)

var libraries = []Action{
	{ID: "add", Menu: "Library", Title: "Add articles…", Keys: "Ctrl+O", Run: func(e Env) { e.Host.AskFiles(e.AddFiles) }},
	{ID: "add-folder", Menu: "Library", Title: "Add a folder…", Keys: "Ctrl+Shift+A", Run: func(e Env) {
		e.Host.AskFolder(func(path string) { e.AddFiles([]string{path}) })
	}},
	{ID: "paste", Menu: "Library", Title: "Add an article from text…", Keys: "Ctrl+V", Run: func(e Env) { e.Host.AskPaste(e.Host.Clipboard(), e.AddText) }},
	{ID: "new", Menu: "Library", Title: "New library…", Keys: "Ctrl+N", Run: func(e Env) { e.Host.AskLibrary(true, e.Host.OpenLibrary) }},
	{ID: "open", Menu: "Library", Title: "Open a library…", Keys: "Ctrl+Shift+O", Run: func(e Env) { e.Host.AskLibrary(false, e.Host.OpenLibrary) }},
	{ID: "sample", Menu: "Library", Title: "Open the sample library", Run: func(e Env) { e.Host.OpenSample() }},
	{ID: "save-copy", Menu: "Library", Title: "Save a copy…", Keys: "Ctrl+Shift+S", Blocked: noArticles, Run: saveCopy},
	{ID: "export-data", Menu: "Library", Title: "Export the data…", Keys: "Ctrl+Shift+E", Blocked: noArticles, Run: exportData},
	{ID: "quit", Menu: "Library", Title: "Quit", Keys: "Ctrl+Q", Run: func(e Env) { e.Host.Quit() }},
}

// AddFiles reads files and folders in. What is found shows when all are read;
// a file that cannot be read is named and stops nothing.
func (e Env) AddFiles(paths []string) {
	if len(paths) == 0 {
		return
	}
	e.read("Reading articles", func(ctx context.Context, v library.View, report task.Report) (work.Result, error) {
		return work.Read(ctx, v, work.Job{Paths: paths}, report)
	})
}

// AddText reads one article that was pasted.
func (e Env) AddText(text string) {
	e.read("Reading the text", func(ctx context.Context, v library.View, _ task.Report) (work.Result, error) {
		return work.Text(ctx, v, text, work.Job{})
	})
}

func (e Env) read(title string, read func(context.Context, library.View, task.Report) (work.Result, error)) {
	v, into := e.Desk.View(), e.Host.Library()
	task.Go(e.Tasks, title,
		func(ctx context.Context, report task.Report) (work.Result, error) { return read(ctx, v, report) },
		func(r work.Result, err error) {
			here := e.Host.Library() == into
			if err == nil && here {
				err = e.keep(r.Patch)
			}
			switch {
			case err == nil && !here:
				e.Host.Say("Another library is open now, so nothing was added. Add the articles again.", "", nil)
			case err == nil:
				e.took(r)
			case errors.Is(err, context.Canceled):
				e.Host.Say("Stopped. Nothing was added.", "", nil)
			default:
				e.Host.Tell(err)
			}
		})
}

// keep makes a patch from an earlier view. Somebody may have gone on working
// meanwhile, here or in another window, so it is fitted to what stands now.
func (e Env) keep(p library.Patch) error {
	err := e.Desk.Do(work.Refit(e.Desk.View(), p))
	if errors.Is(err, store.ErrBehind) {
		e.Host.Tell(err) // which shows the library's latest state
		err = e.Desk.Do(work.Refit(e.Desk.View(), p))
	}
	return err
}

// took shows what was read, and says what came of it.
func (e Env) took(r work.Result) {
	e.Host.Failed(r.Problems)
	switch {
	case len(r.Undated) > 0:
		e.askPublished(r.Undated)
	case len(r.Added) > 0:
		e.Desk.Open(r.Added[0], timeline.Span{})
	}
	words := Capital(r.Words()) + "."
	if len(r.Problems) == 1 {
		words = Capital(r.Problems[0].Err.Error()) + "."
	}
	switch {
	case len(r.Problems) > 0:
		e.Host.Say(words, "Show list", func() { e.Run("problems") })
	case len(r.Added) > 0:
		e.Host.Say(words, "Undo", func() { e.Run("undo") })
	default:
		e.Host.Say(words, "", nil)
	}
}

// Capital begins a sentence with a capital letter, unless it begins with the name of a file.
func Capital(s string) string {
	if first, _, _ := strings.Cut(s, " "); s == "" || strings.Contains(strings.TrimSuffix(first, ":"), ".") {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// askPublished asks for the date of each article that does not say when it was
// published, one after the other.
func (e Env) askPublished(ids []timeline.ID) {
	a, ok := library.Get[*timeline.Article](e.Desk.View(), ids[0])
	if !ok {
		return
	}
	e.Desk.Open(a.ID, timeline.Span{})
	e.Host.AskDate("When was “"+shorten(a.Title, 50)+"” published?", timeline.Period{}, timeline.Date{}, func(p timeline.Period) {
		e.publish(a.ID, p)
		if len(ids) > 1 {
			e.askPublished(ids[1:])
			return
		}
		e.Desk.Show(desk.Reader)
	})
}

// republish changes the date of the open article; every date that was reckoned
// from it is reckoned again, in one step.
func republish(e Env) {
	a, ok := e.Desk.Article()
	if !ok {
		return
	}
	now := timeline.Period{}
	if a.Published.Known() {
		now = timeline.Of(a.Published)
	}
	e.Host.AskDate("When was it published?", now, timeline.Date{}, func(p timeline.Period) { e.publish(a.ID, p) })
}

func (e Env) publish(article timeline.ID, p timeline.Period) {
	if !p.Known() {
		return
	}
	again := work.Reread(e.Desk.View(), article, work.Job{Published: p.Latest()})
	again.Label = "Change the article's date"
	if e.Do(again) {
		e.Host.Say("Published on "+desk.Day(p.Latest())+". What was dated from it is dated anew.", "Undo", func() { e.Run("undo") })
	}
}

func saveCopy(e Env) {
	e.Host.AskSave("Save a copy", "Copy.dateline", func(path string) {
		save := e.Host.Copier()
		task.Go(e.Tasks, "Saving a copy",
			func(context.Context, task.Report) (string, error) { return path, save(path) },
			func(path string, err error) {
				if err != nil {
					e.Host.Tell(err)
					return
				}
				e.Host.Say("Saved a copy as "+filepath.Base(path)+".", "", nil)
			})
	})
}

func exportData(e Env) {
	e.Host.AskSave("Export the data: .json, .csv or .md", "dateline.json", func(path string) {
		v := e.Desk.View()
		task.Go(e.Tasks, "Exporting "+filepath.Base(path),
			func(context.Context, task.Report) (string, error) {
				return path, work.WriteFile(path, func(f *os.File) error { return work.Export(v, f, strings.TrimPrefix(filepath.Ext(path), ".")) })
			},
			func(path string, err error) {
				if err != nil {
					e.Host.Tell(err)
					return
				}
				e.Host.Say("Saved "+filepath.Base(path)+".", "Open", func() { e.Host.OpenFile(path) })
			})
	})
}

func copyItems(e Env) {
	var out string
	for _, k := range e.chosen() {
		if it, ok := e.Desk.View().Item(k); ok {
			out += e.Desk.Line(it) + "\n"
		}
	}
	e.Host.SetClipboard(out)
	e.Host.Say("Copied, with its sources.", "", nil)
}
