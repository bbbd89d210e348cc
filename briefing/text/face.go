// Package text measures words in the house's typefaces and breaks them into
// lines. It draws nothing.
package text

import (
	"bytes"
	"sync"

	"github.com/go-text/typesetting/font"

	"dateline/assets"
)

// A Face is one of the typefaces a page is set in.
type Face uint8

// The faces. Serif is for people's words, sans for the program's own; a letter
// that a face lacks is taken from the fallbacks, in their order.
const (
	Serif Face = iota
	SerifSemi
	SerifItalic
	Sans
	SansItalic
	SansSemi
	SansBold
	FallbackSans
	FallbackMono
	faces
)

var source = [faces]struct {
	data *[]byte
	name string
}{
	Serif:        {&assets.SerifRegular, "SourceSerif4-Regular"},
	SerifSemi:    {&assets.SerifSemiBold, "SourceSerif4-SemiBold"},
	SerifItalic:  {&assets.SerifItalic, "SourceSerif4-Italic"},
	Sans:         {&assets.SansRegular, "SourceSans3-Regular"},
	SansItalic:   {&assets.SansItalic, "SourceSans3-Italic"},
	SansSemi:     {&assets.SansSemiBold, "SourceSans3-SemiBold"},
	SansBold:     {&assets.SansBold, "SourceSans3-Bold"},
	FallbackSans: {&assets.FallbackSans, "NotoSans-Regular"},
	FallbackMono: {&assets.FallbackMono, "DejaVuSansMono"},
}

// Data returns the face as a TrueType file. It is shared: copy it to change it.
func (f Face) Data() []byte { return *source[f].data }

// PostScript returns the face's PostScript name, "SourceSans3-Bold".
func (f Face) PostScript() string { return source[f].name }

// parsed holds each face once it has been asked for; a font.Font may be shared
// between goroutines, a font.Face may not.
var parsed [faces]func() *font.Font

func init() {
	for f := range faces {
		parsed[f] = sync.OnceValue(func() *font.Font {
			face, err := font.ParseTTF(bytes.NewReader(f.Data()))
			if err != nil { // the files are part of the program
				panic(f.PostScript() + ": " + err.Error())
			}
			return face.Font
		})
	}
}

// Font returns the parsed face for the use of one goroutine.
func (f Face) Font() *font.Face { return font.NewFace(parsed[f]()) }
