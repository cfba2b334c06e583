//go:build js

package host

import (
	"image"
	"unsafe"

	"github.com/hajimehoshi/ebiten/v2"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/canvas/mesh"
)

// screen paints frames on the screen of Ebitengine.
type screen struct {
	atlas   *atlas.Atlas
	mesh    *mesh.Canvas
	texture *ebiten.Image // of the atlas
	options ebiten.DrawTrianglesOptions
}

func newScreen(foreign atlas.Foreign) *screen {
	a := atlas.New(1)
	a.Foreign = foreign
	return &screen{atlas: a, mesh: mesh.New(a), options: ebiten.DrawTrianglesOptions{
		ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha,
		DisableMipmaps: true,
	}}
}

// draw paints one frame on a screen that has been cleared: it is transparent, and the page behind it has the background's
// colour (web/page/css/theme.css is made from the same themes). If the atlas is full of sprites that are no longer wanted, the frame is begun again with an empty one.
func (s *screen) draw(target ebiten.FinalScreen, scale float64, background canvas.Color, paint func(canvas.Canvas)) {
	s.atlas.SetScale(scale)
	s.collect(background, paint)
	if s.atlas.Full() {
		s.atlas.Clear()
		s.collect(background, paint)
	}
	s.upload()
	target.DrawTriangles32(vertices(s.mesh.Vertices), s.mesh.Indices, s.texture, &s.options)
}

func (s *screen) collect(background canvas.Color, paint func(canvas.Canvas)) {
	s.mesh.Begin(background)
	paint(s.mesh)
}

// upload brings the texture up to date with the atlas.
func (s *screen) upload() {
	width, height := s.atlas.Size()
	top, bottom, pixels := s.atlas.Changes()
	if s.texture == nil || s.texture.Bounds().Dy() != height {
		if s.texture != nil {
			s.texture.Deallocate()
		}
		s.texture = ebiten.NewImageWithOptions(image.Rect(0, 0, width, height), &ebiten.NewImageOptions{Unmanaged: true})
		top, bottom, pixels = s.atlas.All()
	}
	if top < bottom {
		rows := s.texture.SubImage(image.Rect(0, top, width, bottom)).(*ebiten.Image)
		rows.WritePixels(pixels)
	}
}

var _ = ebiten.Vertex(mesh.Vertex{}) // the same fields in the same order

// vertices passes the vertices on without copying them.
func vertices(v []mesh.Vertex) []ebiten.Vertex {
	return unsafe.Slice((*ebiten.Vertex)(unsafe.Pointer(unsafe.SliceData(v))), len(v))
}
