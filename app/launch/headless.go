//go:build !cgo

package launch

import (
	"fmt"
	"os"
)

// openWindow says that there is none. This build leaves the window out, with
// all that draws it, because it needs C: what remains is small and builds for
// any system.
func openWindow(string) int {
	fmt.Fprintln(os.Stderr, "dateline: this program was built without the window; `dateline help` lists what it can do, `make build` builds the window")
	return 1
}
