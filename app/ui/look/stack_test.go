package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/require"
)

func TestAColumnGivesWrappedTextItsRoom(t *testing.T) {
	p := NewPara(tale, Body, Text)
	col := container.New(Column{Gap: 4, Pad: Pad(10, 20)}, p, Gap(10, 30))
	h := HeightFor(col, 240)
	require.Equal(t, p.HeightFor(200)+30+4+20, h)
	col.Resize(fyne.NewSize(240, h))
	require.Equal(t, fyne.NewPos(20, 10), p.Position())
	require.Equal(t, fyne.NewSize(200, p.HeightFor(200)), p.Size())
	require.Equal(t, h, col.Objects[1].Position().Y+30+10)
	p.Hide()
	require.Equal(t, float32(30+20), HeightFor(col, 240), "what is hidden takes no room, nor a gap")
}

func TestARowGivesWhatIsLeftToOne(t *testing.T) {
	p := NewPara(tale, Body, Text)
	row := container.New(Row{Gap: 8, Pad: Pad(3, 5), Grow: 1}, Gap(16, 16), p, Gap(20, 10))
	left := float32(200 - 10 - 16 - 20 - 16)
	require.Equal(t, p.HeightFor(left)+6, HeightFor(row, 200))
	row.Resize(fyne.NewSize(200, HeightFor(row, 200)))
	require.Equal(t, left, p.Size().Width)
	require.Equal(t, float32(200-5-20), row.Objects[2].Position().X)
	require.Equal(t, HeightFor(row, 200)/2, row.Objects[0].Position().Y+8, "the others stand in the middle")
}

func TestAFlowBreaksItsLines(t *testing.T) {
	flow := container.New(Flow{GapX: 8, GapY: 6}, Gap(50, 20), Gap(50, 24), Gap(50, 20), Gap(300, 10))
	require.Equal(t, float32(24+6+20+6+10), HeightFor(flow, 120))
	flow.Resize(fyne.NewSize(120, 100))
	require.Equal(t, fyne.NewPos(58, 0), flow.Objects[1].Position())
	require.Equal(t, fyne.NewPos(0, 30), flow.Objects[2].Position())
	require.Equal(t, fyne.NewPos(0, 56), flow.Objects[3].Position())
	require.Equal(t, float32(24), HeightFor(container.New(Flow{}, flow.Objects[:3]...), 1000), "one line")
}

func TestADockLeavesNoGaps(t *testing.T) {
	p := NewPara(tale, Body, Text)
	mid := canvas.NewRectangle(Color(BG))
	d := Dock(p, Gap(0, 30), Gap(12, 0), HRule(), mid)
	d.Resize(fyne.NewSize(200, 300))
	require.Equal(t, fyne.NewPos(12, p.HeightFor(200)), mid.Position())
	require.Equal(t, 300-30-p.HeightFor(200), mid.Size().Height)
	require.Equal(t, p.HeightFor(200)+30, HeightFor(d, 200)-max(HeightFor(mid, 100), 1))
}

// numbered is a list of n rows, each i+20 high; made counts the rows made.
func numbered(t *testing.T, n int, made map[int]int) *Rows {
	r := NewRows(func(i int, _ float32) float32 { return float32(20 + i%5) }, func(i int) fyne.CanvasObject {
		made[i]++
		return Gap(10, 10)
	})
	in(t, r, 200, 100)
	r.SetCount(n)
	return r
}

func TestOnlyTheRowsInSightAreMade(t *testing.T) {
	made := map[int]int{}
	r := numbered(t, 100_000, made)
	require.Len(t, made, 5)
	r.Bring(50_000)
	require.Less(t, len(made), 15)
	require.Contains(t, made, 50_000)
	o := r.made[50_000]
	y := r.scroll.Offset.Y
	require.GreaterOrEqual(t, o.Position().Y, y)
	require.LessOrEqual(t, o.Position().Y+o.Size().Height, y+100)
	r.Bring(50_001)
	r.Bring(50_000)
	require.Equal(t, 1, made[50_000], "a row that stays in sight is kept")
	r.Remake(50_000)
	require.Equal(t, 2, made[50_000])
	r.Remake(3)
	require.Equal(t, 1, made[3], "one that is out of sight waits")
	r.Bring(-1)
	r.Bring(100_000)
}

func TestRowsFollowTheirWidthAndCount(t *testing.T) {
	made := map[int]int{}
	r := numbered(t, 10, made)
	r.Bring(9)
	require.Positive(t, r.scroll.Offset.Y)
	r.Resize(fyne.NewSize(300, 100))
	require.Equal(t, float32(300), r.made[9].Size().Width)
	r.SetCount(1)
	require.Equal(t, 1, r.Count())
	require.Zero(t, r.scroll.Offset.Y, "a list that became short is not scrolled past its end")
	require.Contains(t, r.made, 0)
	r.SetCount(0)
	require.Empty(t, r.inner.Objects)
}

func TestASearchFieldShowsItsKeyWhileItIsEmpty(t *testing.T) {
	var got []string
	e, o := NewSearch("Search", "/", func(s string) { got = append(got, s) })
	w := in(t, o, 240, 36)
	key := o.(*fyne.Container).Objects[1].(*fyne.Container).Objects[1]
	require.True(t, key.Visible())
	w.Canvas().Focus(e)
	test.Type(e, "mo")
	require.False(t, key.Visible())
	require.Equal(t, []string{"m", "mo"}, got)
	e.Put("")
	require.True(t, key.Visible(), "also when it is emptied from outside")
	require.Len(t, got, 2, "which tells nobody")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	require.Nil(t, w.Canvas().Focused())
}

func TestAFieldKeepsItsCaret(t *testing.T) {
	e := NewEntry("", func(string) {})
	w := in(t, e, 240, 36)
	w.Canvas().Focus(e)
	test.Type(e, "harbour")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	e.Put("harbour")
	test.Type(e, "x")
	require.Equal(t, "xharbour", e.Text)
	used := 0
	e.OnKey = func(k *fyne.KeyEvent) bool { used++; return k.Name == fyne.KeyDown }
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	require.Equal(t, 1, used)
}
