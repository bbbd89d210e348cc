package app_test

import (
	"go/ast"
	"regexp"
	"strconv"
	"testing"

	"dateline/assets"
)

// takesIcon matches what asks for an icon by its first argument.
var takesIcon = regexp.MustCompile(`^(Icon|NewPicture|NewButton|NewPrimary|NewBig|NewTool)$`)

func TestEveryIconAskedForIsThere(t *testing.T) {
	for _, s := range sources(t) {
		ast.Inspect(s.tree, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is || len(call.Args) < 2 || !takesIcon.MatchString(called(call)) {
				return true
			}
			literal, is := call.Args[0].(*ast.BasicLit)
			if !is {
				return true
			}
			name, err := strconv.Unquote(literal.Value)
			if err == nil && name != "" && assets.Icon(name) == nil {
				t.Errorf("%s: there is no icon %q", s.place(n), name)
			}
			return true
		})
	}
}

// called returns the name of what is called, without its package.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
