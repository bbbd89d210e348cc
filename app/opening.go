package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"dateline/app/desk"
	"dateline/app/work"
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/store"
)

const (
	ending      = work.Ending
	lastLibrary = "library" // the preference that names the library opened last
)

// home returns the folder that libraries are kept in unless the person says
// otherwise.
func home() (string, error) {
	base := os.Getenv("XDG_DATA_HOME")
	if base == "" && runtime.GOOS == "linux" {
		if dir, err := os.UserHomeDir(); err == nil {
			base = filepath.Join(dir, ".local", "share")
		}
	}
	if base == "" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return "", err
		}
		base = dir
	}
	dir := filepath.Join(base, "dateline")
	return dir, os.MkdirAll(dir, 0o700)
}

// open lays the library of a file on the desk. When it cannot be opened, the
// one that lies open stays.
func (w *window) open(path string) error {
	lib, kept, err := work.Open(path, w.env.Now)
	if err != nil {
		return err
	}
	if w.kept != nil {
		w.kept.Close() //nolint:errcheck // every step is written down already
	}
	w.kept, w.path, w.trouble, w.failed = kept, path, "", nil
	w.app.Preferences().SetString(lastLibrary, path)
	if err := starter(lib); err != nil && !errors.Is(err, store.ErrReadOnly) {
		w.Tell(err)
	}
	w.env.Desk.Lay(lib)
	w.env.Desk.Show(desk.Timeline)
	w.show()
	return nil
}

// reload takes up what another window did to the library meanwhile.
func (w *window) reload() {
	if w.kept == nil {
		return
	}
	lib, err := work.Load(w.kept)
	if err != nil {
		w.toasts.fail(sentence(err))
		return
	}
	w.env.Desk.Renew(lib)
}

// OpenLibrary implements [action.Host].
func (w *window) OpenLibrary(path string) {
	if err := w.open(path); err != nil {
		w.Tell(err)
	}
}

// OpenSample implements [action.Host]: a library of the person's own, made of
// the sample articles the first time.
func (w *window) OpenSample() {
	dir, err := home()
	if err == nil {
		err = w.open(filepath.Join(dir, "Sample library.dateline"))
	}
	if err != nil {
		w.Tell(err)
		return
	}
	if !w.env.Desk.Empty() {
		return
	}
	r, err := work.Sample(w.env.Desk.View())
	if err == nil {
		err = w.env.Desk.Do(r.Patch)
	}
	if err != nil {
		w.Tell(err)
	}
}

// begin opens what the program was started on: a path, the sample, or the
// library opened last. The first time of all that is the sample. When it cannot
// be opened a library of the person's own is, and the reason is told.
func (w *window) begin(o Options) {
	path := o.Path
	if path == "" && !o.Sample {
		path = w.app.Preferences().String(lastLibrary)
	}
	if path == "" {
		w.OpenSample()
		return
	}
	var err error
	if o.Path == "" { // only a library that is asked for is made where there is none
		_, err = os.Stat(path)
	}
	if err == nil {
		err = w.open(path)
	}
	if err == nil {
		return
	}
	if failed := w.openOwn(); failed != nil {
		w.trouble = "Not saved: no folder to keep a library in"
		err = failed
	}
	w.Tell(err)
}

// openOwn opens the library that the person has without ever asking for one.
func (w *window) openOwn() error {
	dir, err := home()
	if err != nil {
		return err
	}
	return w.open(filepath.Join(dir, "My library"+ending))
}

// starter puts the starter topics into a library that is new.
func starter(l *library.Library) error {
	if v := l.View(); v.Len(timeline.TopicKind) == 0 && v.Len(timeline.ArticleKind) == 0 {
		return l.Do(work.StarterTopics())
	}
	return nil
}

// name returns what the library is called: its file's name.
func (w *window) name() string {
	if w.path == "" {
		return "New library"
	}
	return strings.TrimSuffix(filepath.Base(w.path), filepath.Ext(w.path))
}

// folder returns the folder where file dialogs begin: that of the library, or
// the person's own where the library lies among the program's data.
func (w *window) folder() string {
	data, err := home()
	if dir := filepath.Dir(w.path); w.path != "" && (err != nil || dir != data) {
		return dir
	}
	dir, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return dir
}

// savedAt returns the time of day of the last step that was written down; the
// day too when it was not today.
func (w *window) savedAt() string {
	if w.kept == nil {
		return ""
	}
	t, err := time.Parse(time.RFC3339, w.kept.Saved())
	if err != nil {
		return ""
	}
	t = t.Local()
	if now := w.env.Now(); t.YearDay() == now.YearDay() && t.Year() == now.Year() {
		return t.Format("15:04")
	}
	return fmt.Sprintf("%d %s", t.Day(), t.Format("Jan 15:04"))
}

// closed ends what is under way and lets go of the library, when the window is gone.
func (w *window) closed() {
	w.env.Tasks.CancelAll()
	if w.kept != nil {
		w.kept.Close() //nolint:errcheck // every step is written down already
		w.kept = nil
	}
}
