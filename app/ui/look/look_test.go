package look

import (
	"image/color"
	"math"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/stretchr/testify/require"

	"dateline/timeline"
)

var light, dark = theme.VariantLight, theme.VariantDark

func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(Theme{Variant: &light})
	os.Exit(m.Run())
}

// in shows an object in a window of the program's look.
func in(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, WithTips(o))
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

func TestEveryTokenHasAColourInBothLooks(t *testing.T) {
	for name, c := range tokens {
		for i, v := range []fyne.ThemeVariant{light, dark} {
			got := Theme{Variant: &v}.Color(name, light)
			require.Equal(t, rgba(c[i]), got, "%s, look %d", name, i)
		}
	}
	for _, name := range ours {
		require.Contains(t, tokens, name, "Fyne's name leads to a token that is there")
	}
	for d := range topics {
		got, ok := topicOf(Topic(d))
		require.True(t, ok)
		require.Equal(t, d, got)
	}
	require.Equal(t, Topic(9), Topic(12), "past nine all are slate")
	require.Equal(t, Topic(9), TopicColor(&timeline.Topic{Name: "Mining"}))
	require.Equal(t, Topic(0), TopicColor(nil))
}

func TestTextCanBeReadOnItsGrounds(t *testing.T) {
	grounds := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		Ink: {BG, Side, Panel, Hover, Sel}, Text: {BG, Side, Panel, Hover, Sel, Weekend}, Muted: {BG, Side, Panel, Hover, Sel},
		Accent: {BG, Side, Panel, Hover, Sel}, Danger: {BG, Side}, Warn: {BG, Side}, OK: {BG, Side}, On: {Fill},
	}
	for d := range topics {
		grounds[Topic(d)] = []fyne.ThemeColorName{BG, Side, Sel}
	}
	for look := range 2 {
		for fore, backs := range grounds {
			for _, back := range backs {
				require.GreaterOrEqual(t, contrast(colour(fore, look), colour(back, look)), 4.5, "%s on %s, look %d", fore, back, look)
			}
		}
		for d := range topics {
			strength, ground := 10, colour(BG, look)
			if look == 1 {
				strength = 15
			}
			tint := over(rgba(topics[d][look]), ground, strength)
			require.GreaterOrEqual(t, contrast(rgba(topics[d][look]), tint), 4.5, "chip of topic %d, look %d", d, look)
			require.GreaterOrEqual(t, contrast(colour(OnMark, look), rgba(topics[d][look])), 4.5, "digit of topic %d, look %d", d, look)
		}
		for _, back := range []fyne.ThemeColorName{BG, Side} {
			require.GreaterOrEqual(t, contrast(colour(Edge, look), colour(back, look)), 3.0, "outline on %s, look %d", back, look)
			require.GreaterOrEqual(t, contrast(colour(Ring, look), colour(back, look)), 3.0, "ring on %s, look %d", back, look)
		}
	}
}

func colour(name fyne.ThemeColorName, look int) color.NRGBA {
	if d, ok := topicOf(name); ok {
		return rgba(topics[d][look])
	}
	return rgba(tokens[name][look])
}

// over lays per cent of a colour over a ground.
func over(c, ground color.NRGBA, percent int) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*percent + int(b)*(100-percent)) / 100) }
	return color.NRGBA{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= .04045 {
			return f / 12.92
		}
		return math.Pow((f+.055)/1.055, 2.4)
	}
	return .2126*part(c.R) + .7152*part(c.G) + .0722*part(c.B)
}

func TestAPressIsMadeByMouseAndByKeys(t *testing.T) {
	n := 0
	p := NewPress(Gap(40, 20), func() { n++ })
	other := NewPress(Gap(40, 20), func() {})
	w := in(t, Dock(p, other, nil, nil, nil), 200, 100)
	test.Tap(p)
	require.Equal(t, 1, n)
	require.False(t, p.focused, "a click leaves no ring behind")

	w.Canvas().FocusNext()
	require.True(t, p.focused)
	require.Equal(t, Color(Ring), ringOf(p).StrokeColor)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	require.Equal(t, 3, n)
	test.Tap(p)
	require.False(t, p.focused, "a click takes the ring away")
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	require.True(t, other.focused)
	require.False(t, p.focused)
	require.NotEqual(t, Color(Ring), ringOf(p).StrokeColor)
}

func ringOf(p *Press) *canvas.Rectangle {
	return test.WidgetRenderer(p).Objects()[2].(*canvas.Rectangle)
}

func TestAPressHandsOnKeysItDoesNotUse(t *testing.T) {
	p := NewPress(Gap(40, 20), func() {})
	w := in(t, p, 200, 100)
	var runes []rune
	var keys []fyne.KeyName
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	w.Canvas().FocusNext()
	test.Type(p, "a ")
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	require.Equal(t, []rune{'a'}, runes)
	require.Equal(t, []fyne.KeyName{fyne.KeyDown}, keys)
}

func TestAPressTellsWhichKeysAreHeld(t *testing.T) {
	p := NewPress(Gap(40, 20), nil)
	var got fyne.KeyModifier
	p.OnPress = func(m fyne.KeyModifier) { got = m }
	in(t, p, 200, 100)
	p.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierControl})
	test.Tap(p)
	require.Equal(t, fyne.KeyModifierControl, got)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	require.Zero(t, got, "the keyboard's press knows nothing of the last click")
}

func TestWhatIsOffDoesNothingAndSaysWhy(t *testing.T) {
	n := 0
	b := NewButton("add", "Add", "a", func() { n++ })
	b.Tip = "Adds one"
	in(t, b, 200, 100)
	require.Equal(t, "Adds one", b.tip())
	b.Block("There is nothing to add to.")
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	require.Zero(t, n)
	require.Equal(t, "There is nothing to add to.", b.tip())
	require.Equal(t, Faint, b.words.color)
	require.Equal(t, desktop.DefaultCursor, b.Cursor())
	b.MouseIn(&desktop.MouseEvent{})
	require.Equal(t, Color(BG), test.WidgetRenderer(b.Press).Objects()[0].(*canvas.Rectangle).FillColor, "it does not light up")
	b.Block("")
	require.Equal(t, Ink, b.words.color)
	test.Tap(b)
	require.Equal(t, 1, n)
	require.InDelta(t, .75, float64(tokens[Faint][0]&0xFF)/255, .01)
}

func TestATipComesAfterAMomentAndGoes(t *testing.T) {
	b := NewTool("star", "Star it", func() {})
	w := in(t, b, 200, 100)
	l, c := layerOf(b)
	require.NotNil(t, l)
	require.Equal(t, w.Canvas(), c)
	b.MouseIn(&desktop.MouseEvent{})
	require.NotEmpty(t, l.box.Objects, "the test's clock runs to the end of a wait at once")
	l.show(c, fyne.NewPos(150, 80), b.Size(), NewPara("Star it", Label, Text), fyne.NewSize(90, 18))
	require.Len(t, l.box.Objects, 2)
	ground := l.box.Objects[0]
	require.LessOrEqual(t, ground.Position().X+ground.Size().Width, float32(200))
	require.LessOrEqual(t, ground.Position().Y+ground.Size().Height, float32(100))
	b.MouseOut()
	require.Empty(t, l.box.Objects)
	b.MouseIn(nil)
	l.wait.Tick(.5)
	require.NotEmpty(t, l.box.Objects)
	b.Move(b.Position().AddXY(0, -20)) // scrolled from under the pointer
	l.wait.Tick(.6)
	require.Empty(t, l.box.Objects)
	loose := NewTool("star", "Nowhere", func() {})
	loose.MouseIn(&desktop.MouseEvent{}) // in no window: nothing happens
}

func TestASwitch(t *testing.T) {
	var told []bool
	s := NewSwitch(false, func(on bool) { told = append(told, on) })
	in(t, s, 200, 100)
	test.Tap(s)
	require.True(t, s.On())
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	require.False(t, s.On())
	require.Equal(t, []bool{true, false}, told)
	s.Set(true)
	require.Len(t, told, 2, "set from outside tells nobody")
	track := test.WidgetRenderer(s.face).Objects()[0].(*canvas.Rectangle)
	require.Equal(t, Color(Fill), track.FillColor)
	s.Block("Not now.")
	test.Tap(s)
	require.True(t, s.On())
}

func TestSegments(t *testing.T) {
	picked := -1
	s := NewSegments([]string{"One", "Two", "Three"}, -1, func(i int) { picked = i })
	w := in(t, s, 300, 40)
	for i, p := range s.parts {
		require.Equal(t, Clear, p.Ground, "none is chosen: %d", i)
	}
	test.Tap(s.parts[1])
	require.Equal(t, 1, picked)
	require.Equal(t, BG, s.parts[1].Ground)
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	require.True(t, s.parts[2].focused)
	s.parts[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	require.Equal(t, 2, picked)
	require.Equal(t, Clear, s.parts[1].Ground)
	s.parts[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	require.Equal(t, 1, picked, "arrows go from one to the next")
	require.True(t, s.parts[1].focused)
	s.parts[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.parts[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	require.Equal(t, 2, picked, "and stop at the end")
	widths := map[float32]bool{}
	for _, p := range s.parts {
		widths[p.Size().Width] = true
	}
	require.Len(t, widths, 1)
}

func TestAPickOpensItsList(t *testing.T) {
	picked := -1
	p := NewPick("Lanes", []string{"Topic", "Person"}, 0, func(i int) { picked = i })
	w := in(t, p, 300, 200)
	require.Equal(t, "Topic", p.value.Text())
	test.Tap(p)
	menu := w.Canvas().Overlays().Top()
	require.NotNil(t, menu)
	w.Canvas().Overlays().Remove(menu)
	p.Set(1)
	require.Equal(t, "Person", p.value.Text())
	require.Equal(t, -1, picked)
	p.Set(9)
	require.Equal(t, "Person", p.value.Text())
}

func TestTilesChipsAndMarks(t *testing.T) {
	drugs := &timeline.Topic{ID: "t2", Name: "Drug policy", Digit: 2}
	mining := &timeline.Topic{ID: "t10", Name: "Mining"}
	require.Equal(t, "2", Badge(drugs))
	require.Equal(t, "Mi", Badge(mining))
	require.Equal(t, "–", Badge(nil))
	tile := NewTile(drugs, 20)
	in(t, tile, 40, 40)
	objects := test.WidgetRenderer(tile).Objects()
	box, bar := objects[0].(*canvas.Rectangle), objects[1].(*canvas.Rectangle)
	require.Equal(t, Color(Topic(2)), box.FillColor)
	require.Equal(t, Color(Clear), bar.FillColor)
	tile.Fill = Halved
	tile.Refresh()
	require.Equal(t, Color(Topic(2)), bar.FillColor, "some have it: a bar says so")
	require.Equal(t, Hollow, NewTile(nil, 20).Fill)

	off := 0
	chip := NewChip(drugs, func() { off++ })
	in(t, chip, 200, 40)
	test.Tap(find[*Press](chip))
	require.Equal(t, 1, off)
	require.Nil(t, find[*Press](NewChip(drugs, nil)))

	stated := &timeline.Event{Facts: timeline.Facts{When: timeline.Of(timeline.DayOf(2026, 2, 3))}}
	require.False(t, NewMark(stated, drugs, 20).Hollow)
	inferred := *stated
	inferred.When.Reckoned = true
	require.True(t, NewMark(&inferred, drugs, 20).Hollow)
	undated := NewMark(&timeline.Statement{}, nil, 20)
	require.True(t, undated.Hollow && undated.Statement)
	require.Equal(t, "?", undated.Badge)
}

// find returns the first object of a type among an object and those in it.
func find[T fyne.CanvasObject](o fyne.CanvasObject) T {
	var none T
	if v, ok := o.(T); ok {
		return v
	}
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inner = o.Objects
	case fyne.Widget:
		inner = test.WidgetRenderer(o).Objects()
	}
	for _, c := range inner {
		if v := find[T](c); any(v) != any(none) {
			return v
		}
	}
	return none
}

func TestKeysAreWrittenAsOnTheKeyboard(t *testing.T) {
	for k, want := range map[string]string{"Enter": "↵", "Ctrl+Shift+O": "Ctrl ⇧ O", "+": "+", "Delete": "Del", "r": "r", "Alt+Up": "Alt ↑"} {
		require.Equal(t, want, Key(k))
	}
}

func TestTextIsCutToItsRoom(t *testing.T) {
	for _, width := range []float32{0, 5, 40, 100, 300, 5000} {
		s := Ellipsis(tale, Body, width)
		if width > 20 {
			require.LessOrEqual(t, Measure(s, Body), width)
		}
		if s != tale {
			require.True(t, strings.HasSuffix(s, "…"))
			require.True(t, strings.HasPrefix(tale, strings.TrimSuffix(s, "…")))
			require.False(t, strings.HasSuffix(s, " …"))
		}
	}
	require.Equal(t, tale, Ellipsis(tale, Body, 5000))
}

func TestAParagraphIsAsHighAsItsLines(t *testing.T) {
	p := NewPara(tale, Quotation, Text)
	in(t, p, 300, 400)
	n := len(Wrap(tale, Quotation, 300))
	require.Equal(t, float32(n)*Quotation.Line(), p.HeightFor(300))
	require.Equal(t, n, texts(p))
	p.Resize(fyne.NewSize(150, 400))
	require.Equal(t, len(Wrap(tale, Quotation, 150)), texts(p))
	cut := NewPara(tale, Quotation, Text).AtMost(2)
	cut.Resize(fyne.NewSize(150, 400))
	require.Equal(t, 2*Quotation.Line(), cut.HeightFor(150))
	objects := test.WidgetRenderer(cut).Objects()
	last := objects[len(objects)-1].(*canvas.Text)
	require.True(t, strings.HasSuffix(last.Text, "…"))
	require.LessOrEqual(t, last.MinSize().Width, float32(151))
	cut.Set("short", Lit{From: 0, To: 5, Color: Accent, Percent: 16, Line: true})
	objects = test.WidgetRenderer(cut).Objects()
	require.Len(t, objects, 3, "a tint, a line under it, the word")
	require.Equal(t, Measure("short", Quotation), objects[0].Size().Width)
}

func texts(p *Para) int {
	n := 0
	for _, o := range test.WidgetRenderer(p).Objects() {
		if _, ok := o.(*canvas.Text); ok {
			n++
		}
	}
	return n
}

func TestATipShowsOverAButton(t *testing.T) {
	test.NewApp()
	w := test.NewWindow(nil)
	defer w.Close()
	b := NewTool("plus", "Zoom in", func() {})
	w.SetContent(WithTips(container.NewWithoutLayout(b)))
	b.Resize(fyne.NewSize(32, 32))
	b.MouseIn(nil)
	l, _ := layerOf(b)
	require.NotNil(t, l)
	require.Equal(t, fyne.CanvasObject(b), l.owner, "the button, not the press inside it, is what stands in the window")
}
