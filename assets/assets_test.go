package assets_test

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/stretchr/testify/require"

	"dateline/assets"
)

// names lists every icon the program may ask for.
const names = `add arrow-left arrow-right calendar check chevron-down chevron-left
	chevron-right chevron-up close copy document download edit event eye filter fit fold
	folder grip help inbox info link lock menu minus moon more note open paste person plus
	reader redo search star star-filled statement sun tag timeline trash undo unlock warning`

func TestEveryIconIsThereAndRecolours(t *testing.T) {
	for name := range strings.FieldsSeq(names) {
		svg := assets.Icon(name)
		require.NotNil(t, svg, name)
		require.NoError(t, xml.Unmarshal(svg, new(struct{})), name)
		require.NotContains(t, string(svg), "stroke", "%s: a theme recolours only what is filled", name)
		require.NotContains(t, string(svg), "NaN", name)
		require.Contains(t, string(svg), `viewBox="0 0 16 16"`, name)
	}
	require.Nil(t, assets.Icon("no-such-icon"))
}

func TestProgramIconIsAPicture(t *testing.T) {
	config, err := png.DecodeConfig(bytes.NewReader(assets.ProgramIcon))
	require.NoError(t, err)
	require.Equal(t, 512, config.Width)
	require.Equal(t, 512, config.Height)
}

// The PDF writer takes glyf TrueType only; what it cannot read it would not
// say, so it is looked for here.
func TestTypefacesAreGlyfAndWriteBothLanguages(t *testing.T) {
	for name, face := range map[string][]byte{
		"serif regular": assets.SerifRegular, "serif semibold": assets.SerifSemiBold, "serif italic": assets.SerifItalic,
		"sans regular": assets.SansRegular, "sans italic": assets.SansItalic, "sans semibold": assets.SansSemiBold, "sans bold": assets.SansBold,
		"fallback sans": assets.FallbackSans, "fallback mono": assets.FallbackMono,
	} {
		require.Equal(t, []byte{0, 1, 0, 0}, face[:4], "%s: not TrueType", name)
		parsed, err := font.ParseTTF(bytes.NewReader(face))
		require.NoError(t, err, name)
		for _, r := range "azAZ09 áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’—–…·€" {
			_, ok := parsed.NominalGlyph(r)
			require.True(t, ok, "%s lacks %q", name, r)
		}
	}
}

func TestFallbacksAddWhatTheOthersLack(t *testing.T) {
	arrow, err := font.ParseTTF(bytes.NewReader(assets.FallbackMono))
	require.NoError(t, err)
	for _, r := range "→■●▲" {
		_, ok := arrow.NominalGlyph(r)
		require.True(t, ok, "%q", r)
	}
}
