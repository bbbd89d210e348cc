package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"
)

func TestAQuestionIsAnsweredByTheKeyboard(t *testing.T) {
	w, _ := sit(t)
	w.begin(Options{Sample: true})
	var got string
	w.AskPaste("Bridge closed\n\nThe bridge was closed.", func(s string) { got = s })
	top := w.win.Canvas().Overlays().Top()
	require.NotNil(t, top)
	w.answer() // Ctrl+Enter; Enter alone is a new line
	require.Equal(t, "Bridge closed\n\nThe bridge was closed.", got)
	require.Nil(t, w.win.Canvas().Overlays().Top())
	got = ""
	w.answer()
	require.Empty(t, got, "a question that is gone takes no answer")

	w.AskText("Rename", "", "Ferries", func(s string) { got = s })
	w.win.Canvas().Unfocus() // a click beside the field
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	require.Equal(t, "Ferries", got)
}
