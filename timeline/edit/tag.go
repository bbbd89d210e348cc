package edit

import (
	"dateline/timeline"
	"dateline/timeline/library"
)

// Tag files items under a topic.
func Tag(v library.View, topic timeline.ID, keys ...timeline.Key) library.Patch {
	if _, ok := library.Get[*timeline.Topic](v, topic); !ok {
		return library.Patch{Label: "Tag 0 items"}
	}
	return alter(found(v, keys), "Tag %s", func(f *timeline.Facts) (changed bool) {
		f.Topics, changed = withID(f.Topics, topic)
		return changed
	})
}

// Untag takes items off a topic.
func Untag(v library.View, topic timeline.ID, keys ...timeline.Key) library.Patch {
	return alter(found(v, keys), "Untag %s", func(f *timeline.Facts) (changed bool) {
		f.Topics, changed = without(f.Topics, topic)
		return changed
	})
}

// ToggleTag files items under a topic when any of them lacks it, and takes all
// of them off it otherwise.
func ToggleTag(v library.View, topic timeline.ID, keys ...timeline.Key) library.Patch {
	if p := Tag(v, topic, keys...); !p.Empty() {
		return p
	}
	return Untag(v, topic, keys...)
}

// ClearTags takes items off all their topics.
func ClearTags(v library.View, keys ...timeline.Key) library.Patch {
	return alter(found(v, keys), "Clear topics of %s", func(f *timeline.Facts) bool {
		had := len(f.Topics) > 0
		f.Topics = nil
		return had
	})
}
