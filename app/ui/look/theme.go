// Package look is how the program looks: colours, typefaces, sizes and the
// small widgets that Fyne lacks, as one theme.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colour tokens. Each is a name that the theme resolves, light or dark.
const (
	BG      fyne.ThemeColorName = "dateline.bg"      // centre, inspector, entries
	Side    fyne.ThemeColorName = "dateline.side"    // sidebar, status bar, strip
	Panel   fyne.ThemeColorName = "dateline.panel"   // date block, trough, fold band
	Canvas  fyne.ThemeColorName = "dateline.canvas"  // behind the page preview
	Weekend fyne.ThemeColorName = "dateline.weekend" // Saturday and Sunday columns
	Hover   fyne.ThemeColorName = "dateline.hover"
	Sel     fyne.ThemeColorName = "dateline.sel"
	Rule    fyne.ThemeColorName = "dateline.rule"  // hairlines
	Rule2   fyne.ThemeColorName = "dateline.rule2" // button outlines, month lines
	Edge    fyne.ThemeColorName = "dateline.edge"  // entry outlines, 3:1
	Ink     fyne.ThemeColorName = "dateline.ink"   // titles
	Text    fyne.ThemeColorName = "dateline.text"
	Muted   fyne.ThemeColorName = "dateline.muted"
	Faint   fyne.ThemeColorName = "dateline.faint"  // what is off: Muted at 75%
	Accent  fyne.ThemeColorName = "dateline.accent" // links, active tab
	Fill    fyne.ThemeColorName = "dateline.fill"   // primary button, switch
	On      fyne.ThemeColorName = "dateline.on"     // on Fill
	Ring    fyne.ThemeColorName = "dateline.ring"   // focus and selection
	Danger  fyne.ThemeColorName = "dateline.danger"
	Warn    fyne.ThemeColorName = "dateline.warn"
	OK      fyne.ThemeColorName = "dateline.ok"
	Shadow  fyne.ThemeColorName = "dateline.shadow"
	OnMark  fyne.ThemeColorName = "dateline.onmark"  // the digit in a solid mark
	Stripe  fyne.ThemeColorName = "dateline.stripe"  // on top of the window
	Paper   fyne.ThemeColorName = "dateline.paper"   // of a page in the preview, white in either look
	OnPaper fyne.ThemeColorName = "dateline.onpaper" // the ring on that paper
	Clear   fyne.ThemeColorName = "dateline.clear"
)

// tokens holds each token's light and dark colour, 0xRRGGBBAA.
var tokens = map[fyne.ThemeColorName][2]uint32{
	BG: {0xFFFFFFFF, 0x11171EFF}, Side: {0xF7F9FBFF, 0x151C24FF}, Panel: {0xF2F5F8FF, 0x1B242EFF},
	Canvas: {0xE6EBF0FF, 0x0B1015FF}, Weekend: {0xF6F8FAFF, 0x141B23FF}, Hover: {0xEAF0F6FF, 0x212C38FF},
	Sel: {0xE1EBF5FF, 0x1D344BFF}, Rule: {0xE1E6ECFF, 0x26313DFF}, Rule2: {0xC9D1DAFF, 0x3B4958FF},
	Edge: {0x7F8B99FF, 0x647484FF}, Ink: {0x14202EFF, 0xF2F5F8FF}, Text: {0x202A36FF, 0xDCE3EAFF},
	Muted: {0x556170FF, 0x9CA9B7FF}, Faint: {0x556170BF, 0x9CA9B7BF}, Accent: {0x12436DFF, 0x8DBDF2FF}, Fill: {0x12436DFF, 0x2C6AA8FF},
	On: {0xFFFFFFFF, 0xFFFFFFFF}, Ring: {0x2F74C0FF, 0x7FB2EEFF}, Danger: {0x9B2226FF, 0xF2918AFF},
	Warn: {0x7C5300FF, 0xE0B04AFF}, OK: {0x2A6A2EFF, 0x8CCB8FFF}, Shadow: {0x14202E1A, 0x00000073},
	OnMark: {0xFFFFFFFF, 0x11171EFF}, Stripe: {0x12436DFF, 0x12436DFF}, Paper: {0xFFFFFFFF, 0xFFFFFFFF}, OnPaper: {0x2F74C0FF, 0x2F74C0FF}, Clear: {0xFFFFFF00, 0x11171E00},
}

// topics holds the colour of each topic by its digit; 0 is for untagged.
var topics = [10][2]uint32{
	{0x556170FF, 0x9CA9B7FF},
	{0x12436DFF, 0xA1B9F3FF},
	{0xC92533FF, 0xF6787FFF},
	{0x5D1DB6FF, 0xAC88F0FF},
	{0x0C745DFF, 0x51A9A4FF},
	{0x705D08FF, 0xD69D42FF},
	{0xAE3A8EFF, 0xDBA7C7FF},
	{0x2B61D2FF, 0xB5E3FBFF},
	{0x33450BFF, 0xB2D585FF},
	{0x57616EFF, 0xD9DEE1FF},
}

// ours says which of our tokens stands for one of Fyne's own names.
var ours = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground: BG, theme.ColorNameForeground: Text, theme.ColorNameForegroundOnPrimary: On,
	theme.ColorNamePrimary: Ring, theme.ColorNameHyperlink: Accent, theme.ColorNameButton: Panel,
	theme.ColorNameHover: Hover, theme.ColorNamePressed: Sel, theme.ColorNameFocus: Sel,
	theme.ColorNameSelection: Sel, theme.ColorNameDisabled: Muted, theme.ColorNameDisabledButton: Panel,
	theme.ColorNamePlaceHolder: Muted, theme.ColorNameInputBackground: BG, theme.ColorNameInputBorder: Edge,
	theme.ColorNameSeparator: Rule, theme.ColorNameScrollBar: Edge, theme.ColorNameShadow: Shadow,
	theme.ColorNameError: Danger, theme.ColorNameWarning: Warn, theme.ColorNameSuccess: OK,
	theme.ColorNameMenuBackground: BG, theme.ColorNameOverlayBackground: BG, theme.ColorNameHeaderBackground: Side,
}

// A Theme is the program's look as Fyne wants it.
type Theme struct {
	// Variant is theme.VariantLight or theme.VariantDark; nil follows the system.
	Variant *fyne.ThemeVariant
}

// Color implements [fyne.Theme].
func (t Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if t.Variant != nil {
		v = *t.Variant
	}
	dark := 0
	if v == theme.VariantDark {
		dark = 1
	}
	if d, ok := topicOf(name); ok {
		return rgba(topics[d][dark])
	}
	if own, ok := ours[name]; ok {
		name = own
	}
	if c, ok := tokens[name]; ok {
		return rgba(c[dark])
	}
	return theme.DefaultTheme().Color(name, v)
}

// Font implements [fyne.Theme].
func (t Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace || s.Symbol:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return faces[SansSemiBold]
	case s.Italic:
		return faces[SansItalic]
	}
	return faces[Sans]
}

// Icon implements [fyne.Theme].
func (t Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size implements [fyne.Theme].
func (t Theme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return 14
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameHeadingText:
		return 22
	case theme.SizeNameSubHeadingText:
		return 16
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInlineIcon:
		return 16
	case theme.SizeNameInnerPadding:
		return 8
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameSeparatorThickness, theme.SizeNameInputBorder:
		return 1
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	}
	return theme.DefaultTheme().Size(n)
}

// Color returns a token's colour in the theme that is in use.
func Color(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

// Topic returns the token of a topic's colour by its digit; digits past nine
// are slate as nine is, 0 is untagged.
func Topic(digit int) fyne.ThemeColorName {
	return fyne.ThemeColorName("dateline.topic" + string(rune('0'+min(max(digit, 0), 9))))
}

func topicOf(name fyne.ThemeColorName) (int, bool) {
	const prefix = "dateline.topic"
	if len(name) == len(prefix)+1 && name[:len(prefix)] == prefix {
		return int(name[len(prefix)] - '0'), true
	}
	return 0, false
}

// Tint returns a colour at a share of its strength, 0 to 100 per cent, to lay
// over the ground.
func Tint(name fyne.ThemeColorName, percent int) color.Color {
	r, g, b, _ := Color(name).RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: uint8(percent * 255 / 100)}
}

// Dark reports whether the dark look is in use.
func Dark() bool {
	r, _, _, _ := Color(BG).RGBA()
	return r>>8 < 0x80
}

func rgba(c uint32) color.NRGBA {
	return color.NRGBA{R: uint8(c >> 24), G: uint8(c >> 16), B: uint8(c >> 8), A: uint8(c)}
}
