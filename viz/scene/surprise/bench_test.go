package surprise

import (
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// benchmarkScene is a scene with a history, placed on a page.
func benchmarkScene(b *testing.B, seen string, area geom.Rect) (*Scene, *scene.Env) {
	s, env := New(), &scene.Env{Theme: &theme.Light, Unit: infotheory.Bit}
	if err := s.Params().Find("seen").Set(seen); err != nil {
		b.Fatal(err)
	}
	s.Layout(area, env)
	return s, env
}

// benchmarked are histories and sizes.
var benchmarked = []struct {
	name, seen string
	area       geom.Rect
}{
	{"one", "b1", geom.Rect{W: 960, H: 552}},
	{"hundreds", "w200,b1,w90,b2,w30,b1,w3", geom.Rect{W: 960, H: 552}},
	{"ten thousand", "w9000,b3,w997", geom.Rect{W: 960, H: 552}},
	{"large", "w200,b1,w90,b2,w30,b1,w3", geom.Rect{W: 2560, H: 1300}},
}

func BenchmarkDragStep(b *testing.B) {
	for _, bb := range benchmarked {
		b.Run(bb.name, func(b *testing.B) {
			s, env := benchmarkScene(b, bb.seen, bb.area)
			g := s.Named(weightHandle)
			at := geom.Point{X: g.X, Y: g.Y}
			s.Update(input.Pointer{Phase: input.Down, ID: 1, At: at, Time: 1}, env)
			b.ReportAllocs()
			for k := 0; b.Loop(); k++ {
				s.Update(input.Pointer{Phase: input.Move, ID: 1, At: at.Add(0, 5+float64(k%50)), Time: 1}, env)
				s.Layout(bb.area, env)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, bb := range benchmarked {
		b.Run(bb.name, func(b *testing.B) {
			s, env := benchmarkScene(b, bb.seen, bb.area)
			scenetest.TimeDraw(b, s, env)
		})
	}
}

func BenchmarkTriangles(b *testing.B) {
	for _, bb := range benchmarked {
		b.Run(bb.name, func(b *testing.B) {
			s, env := benchmarkScene(b, bb.seen, bb.area)
			scenetest.TimeTriangles(b, s, env)
		})
	}
}

func BenchmarkView(b *testing.B) {
	for _, bb := range benchmarked {
		b.Run(bb.name, func(b *testing.B) {
			s, env := benchmarkScene(b, bb.seen, bb.area)
			scenetest.TimeView(b, s, env)
		})
	}
}
