// Package action lists everything a person can ask of the program. The menus,
// the keys, the palette of commands and the sheet of keys are all made from
// this one list.
package action

import (
	"slices"
	"strings"

	"dateline/app/desk"
)

// An Action is one thing to ask for.
type Action struct {
	ID      string
	Menu    string // the menu it stands in
	Title   string // what it does, in the imperative; "…" when it asks something first
	Keys    string // "Ctrl+Z", "t", "Left"; several parted by spaces, the first is shown
	Tabs    []desk.Tab
	On      func(Env) bool   // whether it is on; nil for what is not on or off
	Blocked func(Env) string // why it cannot be done just now; empty when it can
	Run     func(Env)
}

// Menus are the titles of the menus, in their order.
var Menus = []string{"Library", "Edit", "Tag", "Review", "View", "Briefing", "Help"}

// All returns every action, in the order of the menus.
func All() []Action { return all }

var all []Action

// The list is put together here, since an action may run another by its name.
func init() {
	all = slices.Concat(libraries, edits, people, tags(), review, matches, views, briefings, help)
}

// Find returns the action with an ID.
func Find(id string) (Action, bool) {
	i := slices.IndexFunc(all, func(a Action) bool { return a.ID == id })
	if i < 0 {
		return Action{}, false
	}
	return all[i], true
}

// On returns the action that a key asks for while a tab is in front.
func On(key string, tab desk.Tab) (Action, bool) {
	for _, a := range all {
		if a.In(tab) && slices.Contains(strings.Fields(a.Keys), key) {
			return a, true
		}
	}
	return Action{}, false
}

// In reports whether the action belongs to a tab.
func (a Action) In(t desk.Tab) bool { return len(a.Tabs) == 0 || slices.Contains(a.Tabs, t) }

// Key returns the first key of the action, as it stands on the keyboard.
func (a Action) Key() string {
	k, _, _ := strings.Cut(a.Keys, " ")
	return k
}

// Why returns why the action cannot be done just now; empty when it can.
func (a Action) Why(e Env) string {
	if a.Blocked == nil {
		return ""
	}
	return a.Blocked(e)
}

// Run does what an action asks for, or says why it cannot be done.
func (e Env) Run(id string) {
	a, ok := Find(id)
	if !ok {
		return
	}
	if why := a.Why(e); why != "" {
		e.Host.Say(why, "", nil)
		return
	}
	a.Run(e)
}

// Blocked returns why an action cannot be done just now; empty when it can.
func (e Env) Blocked(id string) string {
	a, ok := Find(id)
	if !ok {
		return "There is no such action."
	}
	return a.Why(e)
}

// Key returns the key of an action as it stands on the keyboard.
func Key(id string) string {
	a, _ := Find(id)
	return a.Key()
}
