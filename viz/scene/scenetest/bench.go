package scenetest

import (
	"testing"

	"iridescent/viz/canvas/atlas"
	"iridescent/viz/canvas/mesh"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// Timed are the names and addresses of states that benchmarks measure, on a page of the usual size.
type Timed [][2]string

func (t Timed) run(b *testing.B, create func() scene.Scene, measure func(b *testing.B, p *Player)) {
	for _, state := range t {
		b.Run(state[0], func(b *testing.B) { measure(b, Open(b, create(), state[1], 960, 552)) })
	}
}

// DragSteps times steps of a drag: the last handle moves, the scene measures and is laid out.
func (t Timed) DragSteps(b *testing.B, create func() scene.Scene) {
	t.run(b, create, func(b *testing.B, p *Player) {
		handles := p.View().Handles
		h := handles[len(handles)-1]
		at := geom.Point{X: h.X, Y: h.Y}
		p.Down(Mouse, at)
		b.ReportAllocs()
		for k := 0; b.Loop(); k++ {
			p.Scene.Update(input.Pointer{Phase: input.Move, ID: Mouse, At: at.Add(0, 5+float64(k%20)), Time: p.Now}, p.Env)
			p.Layout()
		}
	})
}

// Frames times all of a frame that is ours.
func (t Timed) Frames(b *testing.B, create func() scene.Scene) {
	t.run(b, create, func(b *testing.B, p *Player) { TimeTriangles(b, p.Scene, p.Env) })
}

// TimeDraw times drawing onto nothing.
func TimeDraw(b *testing.B, s scene.Scene, env *scene.Env) {
	b.ReportAllocs()
	for b.Loop() {
		s.OnStage().Draw(recorder.Discard{})
	}
}

// TimeTriangles times all of a frame that is ours: the drawing as the vertices of one batch.
func TimeTriangles(b *testing.B, s scene.Scene, env *scene.Env) {
	c := mesh.New(atlas.New(1))
	b.ReportAllocs()
	for b.Loop() {
		c.Begin(env.Theme.Background)
		s.OnStage().Draw(c)
	}
	b.ReportMetric(float64(len(c.Vertices)), "vertices")
}

// TimeView times what the page shows of a scene.
func TimeView(b *testing.B, s scene.Scene, env *scene.Env) {
	b.ReportAllocs()
	for b.Loop() {
		scene.Show(s, env)
	}
}
