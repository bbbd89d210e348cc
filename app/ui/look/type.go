package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/assets"
)

// A Face is one of the typefaces.
type Face int

// The faces: Sans is the program's voice, Serif is for people's words.
const (
	Sans Face = iota
	SansItalic
	SansSemiBold
	Serif
	SerifSemiBold
	Signs // what the others lack: ↵
)

var faces = [...]fyne.Resource{
	Sans:          fyne.NewStaticResource("SourceSans3-Regular.ttf", assets.SansRegular),
	SansItalic:    fyne.NewStaticResource("SourceSans3-Italic.ttf", assets.SansItalic),
	SansSemiBold:  fyne.NewStaticResource("SourceSans3-SemiBold.ttf", assets.SansSemiBold),
	Serif:         fyne.NewStaticResource("SourceSerif4-Regular.ttf", assets.SerifRegular),
	SerifSemiBold: fyne.NewStaticResource("SourceSerif4-SemiBold.ttf", assets.SerifSemiBold),
	Signs:         fyne.NewStaticResource("DejaVuSansMono-Powerline.ttf", assets.FallbackMono),
}

// A Role is what a piece of text is for; it has a face, a size and a line height.
type Role int

// The roles, from large to small.
const (
	Hero       Role = iota // empty state
	ItemTitle              // inspector
	ItemTitleS             // inspector in a narrow window
	Heading                // subheading in the reader
	Reading                // article text
	Quotation              // in panels and lists
	SerifLabel             // statement on the timeline
	ViewTitle
	Lead // under the hero
	Body
	BodyBold
	BodyItalic
	Label
	LabelBold
	Caption
	CaptionBold
	CaptionSign // a key's sign that Caption's face lacks
)

type style struct {
	face Face
	size float32
	line float32 // height of a line
}

var roles = [...]style{
	Hero: {SerifSemiBold, 32, 40}, ItemTitle: {SerifSemiBold, 22, 28}, ItemTitleS: {SerifSemiBold, 19, 25},
	Heading: {SerifSemiBold, 19, 28}, Reading: {Serif, 17, 28}, Quotation: {Serif, 15, 23}, SerifLabel: {Serif, 13, 18},
	ViewTitle: {SansSemiBold, 16, 24}, Lead: {Sans, 16, 24}, Body: {Sans, 14, 20}, BodyBold: {SansSemiBold, 14, 20},
	BodyItalic: {SansItalic, 14, 20}, Label: {Sans, 13, 18}, LabelBold: {SansSemiBold, 13, 18},
	Caption: {Sans, 12, 16}, CaptionBold: {SansSemiBold, 12, 16}, CaptionSign: {Signs, 12, 16},
}

// Line returns the height of a line of the role.
func (r Role) Line() float32 { return roles[r].line }

// Size returns the size of the role's type.
func (r Role) Size() float32 { return roles[r].size }

// NewText returns a text of the role, to be placed by hand. Its colour does not
// follow the theme by itself: its owner sets it again on Refresh.
func NewText(s string, r Role, c color.Color) *canvas.Text {
	t := canvas.NewText(s, c)
	t.TextSize, t.FontSource = roles[r].size, faces[roles[r].face]
	return t
}

// SetRole gives a text the face and size of another role.
func SetRole(t *canvas.Text, r Role) { t.TextSize, t.FontSource = roles[r].size, faces[roles[r].face] }

// Measure returns how wide s is in a role.
func Measure(s string, r Role) float32 {
	if s == "" {
		return 0
	}
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, roles[r].size, fyne.TextStyle{}, faces[roles[r].face])
	return size.Width
}

// Height returns how high the glyphs of a role stand, which is less than its line.
func Height(r Role) float32 {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize("Ág", roles[r].size, fyne.TextStyle{}, faces[roles[r].face])
	return size.Height
}

// Ellipsis shortens s so that it is no wider than width, with "…" for what is cut.
func Ellipsis(s string, r Role, width float32) string {
	if Measure(s, r) <= width {
		return s
	}
	runes := []rune(s)
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if Measure(string(runes[:mid])+"…", r) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return "…"
	}
	for lo > 1 && runes[lo-1] == ' ' {
		lo--
	}
	return string(runes[:lo]) + "…"
}
