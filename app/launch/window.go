//go:build cgo

package launch

import "dateline/app"

func openWindow(path string) int {
	if path == sample {
		return app.Main(app.Options{Sample: true})
	}
	return app.Main(app.Options{Path: path})
}
