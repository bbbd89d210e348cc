package shelf

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/desk"
	"dateline/app/ui/look"
	"dateline/timeline"
)

// A state is how a value stands in the filter.
type state int

const (
	free state = iota
	asked
	barred
)

// A facet is one value that items can be filtered by.
type facet struct {
	bars    bool // it can be barred
	state   func(desk.Filter) state
	pressed func(desk.Filter, fyne.KeyModifier) desk.Filter
}

// byTopic filters for a topic: a press alone asks for it only, with Ctrl it
// joins the others, with Alt it is barred.
func byTopic(id timeline.ID) facet {
	return facet{
		bars: true,
		state: func(f desk.Filter) state {
			switch {
			case slices.Contains(f.Topics, id):
				return asked
			case slices.Contains(f.Without, id):
				return barred
			}
			return free
		},
		pressed: func(f desk.Filter, m fyne.KeyModifier) desk.Filter {
			if m&fyne.KeyModifierAlt != 0 {
				f.Topics = without(f.Topics, id)
				f.Without = toggled(f.Without, id, true)
				return f
			}
			f.Without = without(f.Without, id)
			f.Topics = toggled(f.Topics, id, m&fyne.KeyModifierShortcutDefault != 0)
			return f
		},
	}
}

func byPerson(id timeline.ID) facet {
	return facet{
		state: func(f desk.Filter) state { return has(f.People, id) },
		pressed: func(f desk.Filter, m fyne.KeyModifier) desk.Filter {
			f.People = toggled(f.People, id, m&fyne.KeyModifierShortcutDefault != 0)
			return f
		},
	}
}

func byOutlet(name string) facet {
	return facet{
		state: func(f desk.Filter) state { return has(f.Outlets, name) },
		pressed: func(f desk.Filter, m fyne.KeyModifier) desk.Filter {
			f.Outlets = toggled(f.Outlets, name, m&fyne.KeyModifierShortcutDefault != 0)
			return f
		},
	}
}

func byStanding(is desk.Standing) facet {
	return facet{
		state: func(f desk.Filter) state {
			if f.Standing == is {
				return asked
			}
			return free
		},
		pressed: func(f desk.Filter, _ fyne.KeyModifier) desk.Filter {
			if f.Standing == is {
				is = desk.Any
			}
			f.Standing = is
			return f
		},
	}
}

func has[T comparable](list []T, v T) state {
	if slices.Contains(list, v) {
		return asked
	}
	return free
}

// toggled returns list with v put in or taken out: beside the others when keep
// is true, else alone.
func toggled[T comparable](list []T, v T, keep bool) []T {
	i := slices.Index(list, v)
	switch {
	case i >= 0 && (keep || len(list) == 1):
		return slices.Delete(slices.Clone(list), i, i+1)
	case i < 0 && keep:
		return append(slices.Clone(list), v)
	}
	return []T{v}
}

func without[T comparable](list []T, v T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(w T) bool { return w == v })
}

// A row is one value of a facet: its sign, its name, how many items it holds.
type row struct {
	*look.Press
	name string
	n    int
}

func newRow(icon fyne.CanvasObject, name string, n int, st state, pressed func(fyne.KeyModifier)) *row {
	role, color := look.Body, look.Text
	if st == asked {
		role, color = look.BodyBold, look.Ink
	}
	words := name
	if st == barred {
		words, color = "not "+name, look.Muted
	}
	cells := container.New(look.Row{Gap: 12, Pad: look.Pad(0, 8), Grow: 1},
		container.New(look.Sized{W: 20, H: 20}, icon), look.NewShort(words, role, color), look.NewLine(strconv.Itoa(n), look.Label, look.Muted))
	r := &row{Press: look.NewPress(container.New(look.Sized{H: 32}, cells), func() {}), name: name, n: n}
	r.OnPress = pressed
	if st == asked {
		r.Ground = look.Sel
	}
	r.Tip = "Show only " + name + ". Ctrl adds it"
	return r
}

// rowMenu offers in words what the keys held at a press do.
func rowMenu(name string, by facet, press func(fyne.KeyModifier)) *fyne.Menu {
	m := fyne.NewMenu("",
		fyne.NewMenuItem("Show only "+name, func() { press(0) }),
		fyne.NewMenuItem("Show "+name+" too", func() { press(fyne.KeyModifierShortcutDefault) }))
	if by.bars {
		m.Items = append(m.Items, fyne.NewMenuItem("Leave "+name+" out", func() { press(fyne.KeyModifierAlt) }))
	}
	return m
}
