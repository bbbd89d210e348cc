package app_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "dateline/"

// Two shelves of packages that many may take from.
const (
	pane  = "app/desk app/action app/ui/look timeline/"
	paper = "briefing briefing/text briefing/layout timeline/ assets"
)

// arrows says which packages of ours each package may import; a trailing slash
// stands for a folder and all below it. A new package is given its line here,
// and one line is the place to talk about it.
var arrows = map[string]string{
	".":          "app/launch",
	"app/launch": "app app/cli",
	"assets":     "",
	"seeds":      "",

	"timeline":               "",
	"timeline/library":       "timeline",
	"timeline/edit":          "timeline timeline/library",
	"timeline/store":         "timeline timeline/library",
	"timeline/store/sqlite":  "timeline timeline/library timeline/store",
	"timeline/intake":        "timeline",
	"timeline/merge":         "timeline timeline/library timeline/extract/prose timeline/extract/words",
	"timeline/extract":       "timeline timeline/extract/",
	"timeline/extract/prose": "timeline",
	"timeline/extract/words": "timeline timeline/extract/prose",
	"timeline/extract/when":  "timeline timeline/extract/prose timeline/extract/words",
	"timeline/extract/said":  "timeline timeline/extract/prose timeline/extract/words",
	"timeline/extract/who":   "timeline timeline/extract/prose timeline/extract/words",
	"timeline/chart":         "timeline",

	"briefing":           "timeline timeline/library timeline/merge timeline/chart",
	"briefing/text":      "briefing assets",
	"briefing/layout":    "briefing briefing/text timeline timeline/chart assets",
	"briefing/pdf":       paper,
	"briefing/preview":   paper,
	"briefing/plain":     "briefing timeline",
	"briefing/preflight": paper,

	// what the tests of briefing share
	"briefing/briefingtest": "briefing timeline timeline/library",

	"app":              "app/ timeline/ briefing/ assets seeds",
	"app/desk":         "timeline/ briefing",
	"app/task":         "",
	"app/work":         "timeline/ briefing/ seeds",
	"app/action":       "app/desk app/task app/work timeline/ briefing",
	"app/cli":          "app/work timeline/ briefing",
	"app/ui/look":      "assets timeline",
	"app/ui/lanes":     pane,
	"app/ui/reader":    pane,
	"app/ui/shelf":     pane,
	"app/ui/inspector": pane,
	"app/ui/ledger":    pane,
	"app/ui/outliner":  pane + " briefing/ app/task", // its pages are set away from the window
}

// outsiders says where others' packages, and the parts of the standard library
// that reach outside the program, may be imported; tests are free to use the
// latter.
var outsiders = []struct {
	imports, in string
	standard    bool
}{
	{imports: "fyne.io/", in: "app app/ui/"},
	{imports: "github.com/go-pdf/fpdf", in: "briefing/pdf"},
	{imports: "modernc.org/", in: "timeline/store/sqlite"},
	{imports: "github.com/ncruces/zenity", in: "app"},
	{imports: "database/sql database/sql/driver", in: "timeline/store/", standard: true},
	{imports: "net net/http os/exec", in: "app/", standard: true},
	{imports: "math/rand math/rand/v2 crypto/rand", in: "", standard: true},
}

// calls says where a call may be written. Below app the clock is a parameter,
// and nothing depends on the environment.
var calls = []struct{ call, in string }{
	{"time.Now", "app/"},
	{"time.Since", "app/"},
	{"os.Getenv", "app/"},
	{"os.LookupEnv", "app/"},
	{"os.Environ", "app/"},
	{"os.UserHomeDir", "app/"},
	{"fyne.DoAndWait", ""},
}

// noPen matches what must not be called on fpdf: it panics on news text, is
// quadratic, breaks lines wrongly, or breaks the file.
var noPen = regexp.MustCompile(`^(MultiCell|Write.*|SplitText|SplitLines|HTMLBasic.*|AliasNbPages|SetAttachments|AddAttachmentAnnotation|SetXmpMetadata|SetProtection|SetPageBox.*|RTL)$`)

// A source is one file of ours.
type source struct {
	folder, file string // folder as in arrows
	test         bool
	tree         *ast.File
	set          *token.FileSet
}

func TestArrows(t *testing.T) {
	there := map[string]bool{}
	for _, s := range sources(t) {
		there[s.folder] = true
		allowed, known := arrows[s.folder]
		if !known {
			t.Errorf("%s: a new package; give it a line in arrows", s.folder)
			continue
		}
		for _, to := range imports(s) {
			ours, is := strings.CutPrefix(to, module)
			if is && !s.test && !may(allowed, ours) {
				t.Errorf("%s imports %s: no such arrow", s.at(), ours)
			}
		}
	}
	for folder := range arrows {
		if !there[folder] {
			t.Errorf("%s: a line in arrows for a package that is not there", folder)
		}
	}
}

func TestOutsidersStayInTheirRooms(t *testing.T) {
	for _, s := range sources(t) {
		for _, to := range imports(s) {
			if to == "fyne.io/fyne/v2/app" && s.at() != "app/window_cgo.go" {
				t.Errorf("%s imports %s: only app/window_cgo.go may, since it needs cgo", s.at(), to)
			}
			for _, o := range outsiders {
				if may(o.imports, to) && !may(o.in, s.folder) && !(o.standard && s.test) {
					t.Errorf("%s imports %s: may be only in %q", s.at(), to, o.in)
				}
			}
		}
	}
}

func TestCallsStayInTheirRooms(t *testing.T) {
	var do []string
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				if !may("app/task timeline/store/", s.folder) {
					t.Errorf("%s: a go statement; background work belongs to app/task", s.place(n))
				}
			case *ast.SelectorExpr:
				name := n.Sel.Name
				if x, is := n.X.(*ast.Ident); is {
					name = x.Name + "." + name
				}
				if name == "fyne.Do" {
					do = append(do, s.place(n))
				}
				for _, c := range calls {
					if name == c.call && !may(c.in, s.folder) {
						t.Errorf("%s: %s may be only in %q", s.place(n), name, c.in)
					}
				}
			}
			return true
		})
	}
	require.LessOrEqual(t, len(do), 1, "fyne.Do is written once in the program, but stands at %v", do)
}

// In a file that imports fpdf every call of a forbidden name counts, save on
// what is named as a writer of bytes.
func TestForbiddenPenStrokes(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || !slices.Contains(imports(s), "github.com/go-pdf/fpdf") {
			continue
		}
		ast.Inspect(s.tree, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is {
				return true
			}
			pen, is := call.Fun.(*ast.SelectorExpr)
			if is && noPen.MatchString(pen.Sel.Name) && !writer(pen.X) {
				t.Errorf("%s: fpdf's %s is not to be used", s.place(n), pen.Sel.Name)
			}
			return true
		})
	}
}

func writer(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Ident:
		return slices.Contains(strings.Fields("w out b buf sb h io binary"), x.Name)
	case *ast.SelectorExpr:
		return writer(x.Sel)
	}
	return false
}

// sources parses every Go file of ours, whatever its build constraints, so that
// twins for other systems are held too. Generators that no build sees are not.
func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir("..", func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && (name == "testdata" || strings.HasPrefix(name, ".") && name != "..") {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(at) != ".go" {
			return nil
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, at, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, c := range tree.Comments {
			if c.Pos() < tree.Package && strings.HasPrefix(c.List[0].Text, "//go:build ignore") {
				return nil
			}
		}
		rel, err := filepath.Rel("..", at)
		rel = filepath.ToSlash(rel)
		out = append(out, source{folder: path.Dir(rel), file: path.Base(rel), test: strings.HasSuffix(rel, "_test.go"), tree: tree, set: set})
		return err
	})
	require.NoError(t, err)
	require.NotEmpty(t, out)
	return out
}

func (s source) at() string { return path.Join(s.folder, s.file) }

func (s source) place(n ast.Node) string {
	return strings.TrimPrefix(filepath.ToSlash(s.set.Position(n.Pos()).String()), "../")
}

func imports(s source) []string {
	var out []string
	for _, spec := range s.tree.Imports {
		out = append(out, strings.Trim(spec.Path.Value, `"`))
	}
	return out
}

// may reports whether a package is one of those allowed, or in a folder that is.
func may(allowed, to string) bool {
	for a := range strings.FieldsSeq(allowed) {
		if a == to || strings.HasSuffix(a, "/") && strings.HasPrefix(to+"/", a) {
			return true
		}
	}
	return false
}
