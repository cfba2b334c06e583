package curves

import (
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// benchmarked are states of ordinary and of the highest cost.
var benchmarked = []struct{ name, hash string }{
	{"normals", ""},
	{"t and normal", "p=t(0,1,2)&q=normal(0,1.3)"},
	{"mixture and normal", "p=mix(.5,-2,.6,2,.6)&q=normal(0,2.088)"},
	{"Laplace and mixture", "p=laplace(1,1)&q=mix(.33,-2,.5,3,1)"},
	{"mixtures", "p=mix(.33,-2,.5,3,1)&q=mix(.5,-1,1,2,2)"},
	{"cut mixture and cut beta", "p=mix(.5,-2,.6,2,.6)&cutp=-3,2.5&q=beta(.5,3)&cutq=.01,.9"},
	{"gamma and log-normal", "p=gamma(.5,1)&q=lognormal(0,1)&cutq=.1,8"},
	{"binned cut gamma", "p=gamma(2.5,1)&cutp=.5,6&q=gamma(4,1)&bins=64"},
}

func benchmarkScene(b *testing.B, hash string) (*Scene, *scene.Env, geom.Rect) {
	s, env, area := New(), &scene.Env{Theme: &theme.Light, Unit: infotheory.Bit}, geom.Rect{W: 960, H: 552}
	for _, p := range param.ParseHash(hash) {
		if err := s.Params().Find(p.Key).Set(p.Raw); err != nil {
			b.Fatal(err)
		}
	}
	s.Layout(area, env)
	return s, env, area
}

func BenchmarkDragStep(b *testing.B) {
	for _, c := range benchmarked {
		b.Run(c.name, func(b *testing.B) {
			s, env, area := benchmarkScene(b, c.hash)
			at := s.places.handles[0].at
			s.Update(input.Pointer{Phase: input.Down, ID: 1, At: at, Time: 1}, env)
			b.ReportAllocs()
			for k := 0; b.Loop(); k++ {
				s.Update(input.Pointer{Phase: input.Move, ID: 1, At: at.Add(10+float64(k%50), 0), Time: 1}, env)
				s.Layout(area, env)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, c := range benchmarked {
		b.Run(c.name, func(b *testing.B) {
			s, env, _ := benchmarkScene(b, c.hash)
			scenetest.TimeDraw(b, s, env)
		})
	}
}

func BenchmarkTriangles(b *testing.B) {
	for _, c := range benchmarked {
		b.Run(c.name, func(b *testing.B) {
			s, env, _ := benchmarkScene(b, c.hash)
			scenetest.TimeTriangles(b, s, env)
		})
	}
}

func BenchmarkView(b *testing.B) {
	for _, c := range benchmarked {
		b.Run(c.name, func(b *testing.B) {
			s, env, _ := benchmarkScene(b, c.hash)
			scenetest.TimeView(b, s, env)
		})
	}
}
