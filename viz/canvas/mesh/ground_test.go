package mesh

import (
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/geom"
)

func TestWhatIsSeenAlreadyIsNotPaintedAgain(t *testing.T) {
	ground := canvas.Color{R: 240, G: 241, B: 242, A: 255}
	all := geom.Rect{W: 80, H: 60}
	for _, c := range []struct {
		name  string
		first geom.Rect
		fill  canvas.Fill
		want  int
	}{
		{"all of the screen", all, canvas.Fill{Color: ground}, 0},
		{"more than the screen", geom.Rect{X: -1, Y: -1, W: 90, H: 70}, canvas.Fill{Color: ground}, 0},
		{"not all of it", geom.Rect{W: 79, H: 60}, canvas.Fill{Color: ground}, 4},
		{"another colour", all, canvas.Fill{Color: ink}, 4},
	} {
		m := New(atlas.New(1.5))
		m.Begin(120, 90, ground)
		m.Rect(c.first, 0, c.fill, canvas.Stroke{})
		if n := len(m.Vertices); n != c.want {
			t.Errorf("%s: %d vertices, want %d", c.name, n, c.want)
		}
		before := len(m.Vertices)
		m.Rect(geom.Rect{X: 10, Y: 10, W: 5, H: 5}, 0, canvas.Fill{Color: ink}, canvas.Stroke{})
		m.Rect(all, 0, canvas.Fill{Color: ground}, canvas.Stroke{})
		if n := len(m.Vertices) - before; n != 8 {
			t.Errorf("%s: %d vertices for a box and for the ground over it, want 8", c.name, n)
		}
	}
}
