package action

import (
	"fmt"
	"strconv"

	"dateline/app/desk"
	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

// tags makes the actions of the nine digits, and the others on topics.
func tags() []Action {
	var out []Action
	for n := 1; n <= 9; n++ {
		out = append(out, Action{
			ID: "tag" + strconv.Itoa(n), Menu: "Tag", Title: fmt.Sprintf("Topic %d", n), Keys: strconv.Itoa(n),
			Blocked: firstOf(nothingSelected, noTopicOn(n)), Run: func(e Env) { tag(e, n, true) },
		})
	}
	for n := 1; n <= 9; n++ {
		out = append(out, Action{
			ID: "tagstay" + strconv.Itoa(n), Menu: "", Title: fmt.Sprintf("Topic %d, and stay", n), Keys: "Shift+" + strconv.Itoa(n),
			Tabs: []desk.Tab{desk.Reader}, Blocked: firstOf(nothingSelected, noTopicOn(n)), Run: func(e Env) { tag(e, n, false) },
		})
	}
	return append(out,
		Action{ID: "untag", Menu: "Tag", Title: "No topic", Keys: "0", Blocked: nothingSelected, Run: func(e Env) {
			e.Do(edit.ClearTags(e.Desk.View(), e.Things()...))
		}},
		Action{ID: "topic", Menu: "Tag", Title: "Choose a topic…", Keys: "t", Blocked: nothingSelected, Run: func(e Env) {
			e.Host.AskTopic(func(id timeline.ID) { chooseTopic(e, id) })
		}},
		Action{ID: "topics", Menu: "Tag", Title: "Edit topics…", Keys: "Shift+T", Run: func(e Env) { e.Host.Show(TopicsSheet) }},
	)
}

// NewTopic is the Merge of the patch that makes a topic for the selection, so
// that making and tagging are one step.
func NewTopic(id timeline.ID) string { return "new topic " + string(id) }

func chooseTopic(e Env, id timeline.ID) {
	p := edit.ToggleTag(e.Desk.View(), id, e.Things()...)
	if e.Desk.Facets().Topics[id] == 0 {
		p.Merge = NewTopic(id)
	}
	e.Do(p)
}

// tag toggles the topic on a digit for all that is selected. In a review it
// goes on to the next item, unless it shall stay.
func tag(e Env, digit int, goOn bool) {
	t, _ := e.Desk.Pinned(digit)
	v, keys := e.Desk.View(), e.Things()
	toggle := func(v library.View) library.Patch { return edit.ToggleTag(v, t.ID, keys...) }
	if !goOn || e.Desk.Tab() != desk.Reader || len(e.chosen()) != 1 || allBear(v, t.ID, keys) {
		e.Do(toggle(v))
		return
	}
	if e.settle(timeline.Accepted, keys, toggle) {
		e.next(1)
	}
}

func allBear(v library.View, topic timeline.ID, keys []timeline.Key) bool {
	for _, k := range keys {
		it, ok := v.Item(k)
		if !ok {
			continue
		}
		has := false
		for _, id := range it.Common().Topics {
			has = has || id == topic
		}
		if !has {
			return false
		}
	}
	return len(keys) > 0
}

func noTopicOn(digit int) func(Env) string {
	return func(e Env) string {
		if _, ok := e.Desk.Pinned(digit); !ok {
			return fmt.Sprintf("No topic is pinned to %d. Pin one under Edit topics.", digit)
		}
		return ""
	}
}
