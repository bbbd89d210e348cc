// Package assets holds what the program carries with it: typefaces, icons and
// its own picture, as plain bytes that neither know a screen nor a page.
package assets

import "embed"

// The typefaces, as glyf TrueType. Serif is for people's words, sans for the
// program's own; the fallbacks serve letters and signs that both lack, Sans
// first. They are shared: a reader that edits bytes must copy them.
var (
	//go:embed typefaces/SourceSerif4-Regular.ttf
	SerifRegular []byte
	//go:embed typefaces/SourceSerif4-SemiBold.ttf
	SerifSemiBold []byte
	//go:embed typefaces/SourceSerif4-Italic.ttf
	SerifItalic []byte

	//go:embed typefaces/SourceSans3-Regular.ttf
	SansRegular []byte
	//go:embed typefaces/SourceSans3-Italic.ttf
	SansItalic []byte
	//go:embed typefaces/SourceSans3-SemiBold.ttf
	SansSemiBold []byte
	//go:embed typefaces/SourceSans3-Bold.ttf
	SansBold []byte

	//go:embed typefaces/NotoSans-Regular.ttf
	FallbackSans []byte
	//go:embed typefaces/DejaVuSansMono-Powerline.ttf
	FallbackMono []byte
)

// ProgramIcon is the program's own picture, a PNG of 512 by 512.
//
//go:embed icon.png
var ProgramIcon []byte

//go:embed icons/*.svg
var icons embed.FS

//go:generate go run icons/draw.go

// Icon returns the line icon of that name as SVG, 16 by 16, or nil when there
// is none. All its shapes are filled and none is stroked, because that is what
// a Fyne theme recolours.
func Icon(name string) []byte {
	svg, err := icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil
	}
	return svg
}
