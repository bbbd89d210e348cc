package action

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/edit"
	"dateline/timeline/library"
)

var people = []Action{
	{ID: "person-part", Menu: "Edit", Title: "Who takes part…", Keys: "Shift+W", Blocked: nothingSelected, Run: takePart},
	{ID: "person-rename", Menu: "Edit", Title: "Rename a person…", Blocked: noPeople, Run: renamePerson},
	{ID: "person-role", Menu: "Edit", Title: "Say what a person is…", Blocked: noPeople, Run: sayRole},
	{ID: "person-merge", Menu: "Edit", Title: "Make one person of two…", Blocked: noPeople, Run: mergePeople},
}

func noPeople(e Env) string {
	if e.Desk.View().Len(timeline.PersonKind) == 0 {
		return "Nobody is named yet."
	}
	return ""
}

// takePart adds a person to the selected item, or takes them off it.
func takePart(e Env) {
	it, ok := e.Desk.Current()
	if !ok {
		return
	}
	e.Host.AskPerson("Who takes part? Whoever does already is taken off.", func(id timeline.ID) {
		now := slices.Clone(it.Common().People)
		if i := slices.Index(now, id); i >= 0 {
			now = slices.Delete(now, i, i+1)
		} else {
			now = append(now, id)
		}
		e.Do(edit.SetPeople(e.Desk.View(), it.Key(), now...))
	})
}

func renamePerson(e Env) {
	e.askPerson("Rename whom?", func(p *timeline.Person) {
		e.Host.AskText("Rename "+p.Name, "Name; the old one is still understood", p.Name, func(s string) {
			e.Do(edit.Rename(e.Desk.View(), p.ID, s))
		})
	})
}

func sayRole(e Env) {
	e.askPerson("Say of whom what they are?", func(p *timeline.Person) {
		e.Host.AskText("What is "+p.Name+"?", "President of Colombia", p.Role, func(s string) {
			e.Do(edit.SetRole(e.Desk.View(), p.ID, s))
		})
	})
}

func mergePeople(e Env) {
	e.askPerson("Whose entry goes?", func(gone *timeline.Person) {
		e.askPerson("Who is "+gone.Name+" really?", func(into *timeline.Person) {
			if into.ID == gone.ID {
				e.Host.Say("That is the same entry.", "", nil)
				return
			}
			if e.Do(edit.MergePeople(e.Desk.View(), into.ID, gone.ID)) {
				e.Host.Say(gone.Name+" is "+into.Name+" from now on.", "Undo", func() { e.Run("undo") })
			}
		})
	})
}

func (e Env) askPerson(title string, then func(*timeline.Person)) {
	e.Host.AskPerson(title, func(id timeline.ID) {
		if p, ok := library.Get[*timeline.Person](e.Desk.View(), id); ok {
			then(p)
		}
	})
}
