package work

import (
	"dateline/timeline"
	"dateline/timeline/library"
	"dateline/timeline/merge"
)

// Match holds all articles of a library beside each other, as reading them in
// has done since matches are kept, and returns one step. What a person has said
// of a match stands.
func Match(v library.View) library.Patch {
	var all []timeline.ID
	for a := range library.All[*timeline.Article](v) {
		all = append(all, a.ID)
	}
	return library.Patch{Label: "Find what several articles tell", Changes: merge.Find(v, all...)}
}
