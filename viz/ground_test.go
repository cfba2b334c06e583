package viz_test

import (
	"testing"

	"iridescent/viz"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/canvas/mesh"
)

// Without a graphics card a box costs ten times less if a frame begins with it (web/tools/sitebuild/engine/ground.go): the
// ground of the panel comes before all else.
func TestTheLargeGroundIsPaintedFirst(t *testing.T) {
	const large = 60_000 // pixels
	app := viz.New()
	app.Update(viz.Resize{Width: 1280, Height: 695})
	for _, scene := range app.View().Scenes {
		app.Update(viz.Restore{Hash: "#v=1&scene=" + scene.Name})
		app.Layout()
		m := mesh.New(atlas.New(1))
		m.Begin(app.Theme().Background)
		app.Draw(m)
		if area, whole := box(m, m.Indices[:6]); !whole || area < large {
			t.Errorf("%s: what is painted first is no large box: %.0f pixels", scene.Name, area)
		}
	}
}

// box returns the area of two triangles, and whether they are an opaque box of one colour.
func box(m *mesh.Canvas, indices []uint32) (area float32, whole bool) {
	n := indices[0]
	for i, k := range [6]uint32{0, 1, 2, 0, 2, 3} {
		if indices[i] != n+k {
			return 0, false
		}
	}
	a, b, c, d := m.Vertices[n], m.Vertices[n+1], m.Vertices[n+2], m.Vertices[n+3]
	whole = a.ColorA == 1 && a.SrcX == b.SrcX && a.SrcY == c.SrcY && a.DstX == d.DstX && b.DstX == c.DstX && a.DstY == b.DstY && c.DstY == d.DstY
	return (c.DstX - a.DstX) * (c.DstY - a.DstY), whole
}
