package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/assets"
)

// Icon returns one of the program's line icons in a colour of the theme.
func Icon(name string, c fyne.ThemeColorName) fyne.Resource {
	return theme.NewColoredResource(fyne.NewStaticResource(name+".svg", assets.Icon(name)), c)
}

// A Picture shows an icon at a size; it follows the theme.
type Picture struct {
	widget.BaseWidget
	name  string
	color fyne.ThemeColorName
	size  float32
}

// NewPicture returns an icon, 16 units of size unless said otherwise.
func NewPicture(name string, c fyne.ThemeColorName, size float32) *Picture {
	p := &Picture{name: name, color: c, size: size}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows another icon or colour.
func (p *Picture) Set(name string, c fyne.ThemeColorName) {
	if p.name != name || p.color != c {
		p.name, p.color = name, c
		p.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	img := canvas.NewImageFromResource(Icon(p.name, p.color))
	img.FillMode = canvas.ImageFillContain
	return &pictureRenderer{p, img, []fyne.CanvasObject{img}}
}

type pictureRenderer struct {
	p       *Picture
	img     *canvas.Image
	objects []fyne.CanvasObject
}

func (r *pictureRenderer) Destroy()                     {}
func (r *pictureRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pictureRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(r.p.size) }

func (r *pictureRenderer) Layout(size fyne.Size) {
	r.img.Move(fyne.NewPos((size.Width-r.p.size)/2, (size.Height-r.p.size)/2))
	r.img.Resize(fyne.NewSquareSize(r.p.size))
}

func (r *pictureRenderer) Refresh() {
	r.img.Resource = Icon(r.p.name, r.p.color)
	r.img.Refresh()
}
