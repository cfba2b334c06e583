package scenetest

import (
	"testing"

	"iridescent/viz/canvas/atlas"
	"iridescent/viz/canvas/mesh"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/scene"
)

// TimeDraw times drawing onto nothing.
func TimeDraw(b *testing.B, s scene.Scene, env *scene.Env) {
	b.ReportAllocs()
	for b.Loop() {
		s.Draw(recorder.Discard{}, env)
	}
}

// TimeTriangles times all of a frame that is ours: the drawing as the vertices of one batch.
func TimeTriangles(b *testing.B, s scene.Scene, env *scene.Env) {
	c := mesh.New(atlas.New(1))
	b.ReportAllocs()
	for b.Loop() {
		c.Begin(env.Theme.Background)
		s.Draw(c, env)
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
