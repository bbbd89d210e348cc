package prose_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"dateline/timeline/extract/prose"
)

func TestDatelines(t *testing.T) {
	for _, s := range []string{
		"PORT ALMA (Reuters) - |A ferry sank.",
		"BOGOTÁ, 3 feb (EFE).- |El barco zarpó.",
		"Bogotá, 3 de febrero (EFE) – |El barco zarpó.",
		"LONDON, June 3 — |The mine opened.",
		"WASHINGTON (AP) -- |The vote failed.",
		"NEW YORK — |It rained.",
		"San José (AFP).- |Llovió.",
		"(EFE).- |Llovió.",
		"|The minister — a lawyer — resigned.",
		"|NATO - an alliance - warned of it.",
		"|UN officials - all of them - left.",
		"|NATO's chief — he spoke twice — left.",
		"|Smith (43) - the driver - died.",
		"|Smith (Labour) - the driver - died.",
		"|Ana Ruiz (PSOE) – la ministra – habló.",
		"|WASHINGTON: the vote failed.",
		"|A well-known man.",
		"|BOGOTÁ",
		"|",
		"|«BOGOTÁ» - Llovió.",
		"|EL BARCO - que zarpó - se hundió.",
	} {
		want, text := strings.Index(s, "|"), strings.Replace(s, "|", "", 1)
		require.Equal(t, want, prose.Dateline(text), s)
	}
}

func FuzzDateline(f *testing.F) {
	f.Add("PORT ALMA (Reuters) - A ferry sank.")
	f.Add("(EFE).- Llovió — y mucho.")
	f.Fuzz(func(t *testing.T, s string) {
		n := prose.Dateline(s)
		require.True(t, n >= 0 && n <= len(s) && n <= 200, "%d of %q", n, s)
		require.True(t, !utf8.ValidString(s) || utf8.ValidString(s[:n]), "no character is halved in %q", s[:n])
	})
}
