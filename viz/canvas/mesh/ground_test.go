package mesh

import (
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/geom"
)

func TestWhatIsSeenAlreadyIsNotPaintedAgain(t *testing.T) {
	ground := canvas.RGBA(240, 241, 242, 255)
	box := func(m *Canvas, c canvas.Color) {
		m.Rect(geom.Rect{Y: 10, W: 80, H: 60}, 0, canvas.Fill{Color: c}, canvas.Stroke{})
	}
	m := New(atlas.New(1.5))
	for _, step := range []struct {
		name  string
		color canvas.Color
		want  int
	}{
		{"the ground on the empty screen", ground, 0},
		{"another colour", ink, 4},
		{"the ground over that", ground, 8},
	} {
		if step.want == 0 {
			m.Begin(ground)
		}
		box(m, step.color)
		if n := len(m.Vertices); n != step.want {
			t.Errorf("%s: %d vertices, want %d", step.name, n, step.want)
		}
	}
	m.Begin(0)
	box(m, ground)
	if n := len(m.Vertices); n != 4 {
		t.Errorf("on a screen of which nothing is known: %d vertices, want 4", n)
	}
}
