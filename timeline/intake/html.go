package intake

import (
	"regexp"
)

var (
	pageStart = regexp.MustCompile(`(?i)^(?:\x{feff}|\s|<!--.*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|article|main|title|meta)\b`)
)

// looksHTML reports whether data begins as a page does.
func looksHTML(data []byte) bool { return pageStart.Match(data[:min(len(data), 4096)]) }
