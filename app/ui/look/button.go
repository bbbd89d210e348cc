package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// A Button is a press with an icon, words and a key cap, any of which may be missing.
type Button struct {
	*Press
	icon  *Picture
	words *TextLine
	style buttonStyle
}

type buttonStyle struct {
	ground, over, edge, text fyne.ThemeColorName
}

var (
	outlined = buttonStyle{BG, Hover, Rule2, Ink}
	primary  = buttonStyle{Fill, Fill, Fill, On}
	ghost    = buttonStyle{Clear, Hover, Clear, Ink}
	link     = buttonStyle{Clear, Clear, Clear, Accent}
)

// NewButton returns an outlined button, 32 high.
func NewButton(icon, words, key string, do func()) *Button {
	return button(outlined, icon, words, key, BodyBold, Sized{H: 32}, Pad(0, 12), do)
}

// NewPrimary returns the button for the one thing to do next, 40 high.
func NewPrimary(icon, words, key string, do func()) *Button {
	return button(primary, icon, words, key, BodyBold, Sized{H: 40}, Pad(0, 16), do)
}

// NewBig returns an outlined button, 40 high.
func NewBig(icon, words, key string, do func()) *Button {
	return button(outlined, icon, words, key, BodyBold, Sized{H: 40}, Pad(0, 16), do)
}

// NewTool returns a button of an icon only, 32 by 32; its tip names it.
func NewTool(icon, tip string, do func()) *Button {
	b := button(ghost, icon, "", "", Body, Sized{W: 32, H: 32}, Insets{}, do)
	b.Tip = tip
	return b
}

// NewLink returns words to press, in the accent colour.
func NewLink(words, key string, do func()) *Button {
	return button(link, "", words, key, Label, Sized{H: 20}, Insets{}, do)
}

func button(s buttonStyle, icon, words, key string, role Role, size Sized, pad Insets, do func()) *Button {
	b := &Button{style: s}
	var parts []fyne.CanvasObject
	if icon != "" {
		b.icon = NewPicture(icon, s.text, 16)
		parts = append(parts, b.icon)
	}
	if words != "" {
		b.words = NewLine(words, role, s.text)
		parts = append(parts, b.words)
	}
	if key != "" {
		ground, text, edge := BG, Muted, Rule2
		if s == primary {
			ground, text, edge = Fill, On, On
		}
		parts = append(parts, keyCap(key, ground, text, edge))
	}
	gap := float32(8)
	if s == link {
		gap = 5
	}
	row := container.New(Row{Gap: gap, Pad: pad, Grow: -1}, parts...)
	b.Press = pressing(container.New(centred(size), row), do)
	b.ExtendBaseWidget(b)
	b.Ground, b.Over, b.Edge = s.ground, s.over, s.edge
	return b
}

// Block turns the button off, with the reason; an empty reason turns it on.
func (b *Button) Block(why string) {
	if b.Blocked == why {
		return
	}
	text := b.style.text
	if why != "" {
		text = Faint
	}
	b.tint(text)
	b.Press.Block(why)
}

// SetOn shows a toggle as on, by the selection's colour.
func (b *Button) SetOn(on bool) {
	b.Ground = b.style.ground
	if on {
		b.Ground = Sel
	}
	b.Refresh()
}

// SetWords changes the words on the button.
func (b *Button) SetWords(s string) {
	if b.words != nil {
		b.words.Set(s)
	}
}

func (b *Button) tint(c fyne.ThemeColorName) {
	if b.icon != nil {
		b.icon.Set(b.icon.name, c)
	}
	if b.words != nil {
		b.words.Style(b.words.role, c)
	}
}

// centred asks for a size as [Sized] does, and centres its one object in it.
type centred Sized

// Layout implements [fyne.Layout].
func (c centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		m := o.MinSize()
		o.Move(fyne.NewPos((size.Width-m.Width)/2, (size.Height-m.Height)/2))
		o.Resize(m)
	}
}

// MinSize implements [fyne.Layout].
func (c centred) MinSize(objects []fyne.CanvasObject) fyne.Size { return Sized(c).MinSize(objects) }
