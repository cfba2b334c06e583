package compare

import (
	"fmt"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// benchmarkScene is a scene with so many outcomes, placed on a page of the usual size.
func benchmarkScene(b *testing.B, n int) (*Scene, *scene.Env, geom.Rect) {
	s, env, area := New(), &scene.Env{Theme: &theme.Light, Unit: infotheory.Bit}, geom.Rect{W: 960, H: 552}
	for _, key := range []string{"p", "q"} {
		if err := s.Params().Find(key).Set(fmt.Sprintf("5,1*%d", n-1)); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Params().Find("sel").Set("1"); err != nil {
		b.Fatal(err)
	}
	s.Layout(area, env)
	return s, env, area
}

func BenchmarkDragStep(b *testing.B) {
	for _, n := range []int{12, 64} {
		b.Run(fmt.Sprint(n, " outcomes"), func(b *testing.B) {
			s, env, area := benchmarkScene(b, n)
			at := s.places.handles[0].at
			s.Update(input.Pointer{Phase: input.Down, ID: 1, At: at, Time: 1}, env)
			b.ReportAllocs()
			for k := 0; b.Loop(); k++ {
				s.Update(input.Pointer{Phase: input.Move, ID: 1, At: at.Add(0, 10+float64(k%50)), Time: 1}, env)
				s.Layout(area, env)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{12, 64} {
		b.Run(fmt.Sprint(n, " outcomes"), func(b *testing.B) {
			s, env, _ := benchmarkScene(b, n)
			scenetest.TimeDraw(b, s, env)
		})
	}
}

func BenchmarkTriangles(b *testing.B) {
	for _, n := range []int{12, 64} {
		b.Run(fmt.Sprint(n, " outcomes"), func(b *testing.B) {
			s, env, _ := benchmarkScene(b, n)
			scenetest.TimeTriangles(b, s, env)
		})
	}
}

func BenchmarkView(b *testing.B) {
	for _, n := range []int{12, 64} {
		b.Run(fmt.Sprint(n, " outcomes"), func(b *testing.B) {
			s, env, _ := benchmarkScene(b, n)
			scenetest.TimeView(b, s, env)
		})
	}
}
