package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A Box is a rounded rectangle of the theme's colours.
type Box struct {
	widget.BaseWidget
	Fill, Edge fyne.ThemeColorName
	Percent    int // strength of the fill; 0 for all of it
	EdgeW      float32
	Radius     float32
	Soft       bool // casts a shadow
}

// NewBox returns a rounded rectangle.
func NewBox(fill, edge fyne.ThemeColorName, radius float32) *Box {
	b := &Box{Fill: fill, Edge: edge, EdgeW: 1, Radius: radius}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements [fyne.Widget].
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	r := &boxRenderer{b: b, rect: canvas.NewRectangle(Color(Clear))}
	r.objects = []fyne.CanvasObject{r.rect}
	r.Refresh()
	return r
}

type boxRenderer struct {
	b       *Box
	rect    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *boxRenderer) Destroy()                     {}
func (r *boxRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *boxRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }
func (r *boxRenderer) Layout(size fyne.Size)        { r.rect.Resize(size) }

func (r *boxRenderer) Refresh() {
	r.rect.FillColor = Color(r.b.Fill)
	if r.b.Percent > 0 {
		r.rect.FillColor = Tint(r.b.Fill, r.b.Percent)
	}
	r.rect.StrokeColor, r.rect.StrokeWidth = Color(r.b.Edge), strokeWidth(r.b.Edge, r.b.EdgeW)
	r.rect.CornerRadius = r.b.Radius
	if r.b.Soft {
		r.rect.Shadow = shadow()
	}
	r.rect.Refresh()
}

// strokeWidth is nothing for an outline that is not seen: Fyne would draw it
// over the ground.
func strokeWidth(edge fyne.ThemeColorName, w float32) float32 {
	if edge == Clear {
		return 0
	}
	return w
}

func shadow() canvas.Shadow {
	return canvas.Shadow{Color: Color(Shadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
}

// KeyCap shows a key as it stands on the keyboard.
func KeyCap(key string) fyne.CanvasObject { return keyCap(key, BG, Text, Rule2) }

func keyCap(key string, ground, text, edge fyne.ThemeColorName) fyne.CanvasObject {
	role := Caption
	if strings.ContainsRune(key, '↵') {
		role = CaptionSign
	}
	return container.NewStack(
		NewBox(ground, edge, 4),
		container.New(Row{Pad: Pad(1, 5), Grow: -1}, NewLine(key, role, text)),
	)
}

// Gap is room that nothing fills.
func Gap(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(Color(Clear))
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

// HRule and VRule are hairlines.
func HRule() fyne.CanvasObject { return container.New(Sized{H: 1}, NewBox(Rule, Clear, 0)) }

// VRule is a hairline that stands.
func VRule() fyne.CanvasObject { return container.New(Sized{W: 1}, NewBox(Rule, Clear, 0)) }
