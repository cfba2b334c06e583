package code

import (
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene/scenetest"
)

// benchmarked are states and sizes.
var benchmarked = []struct {
	name, hash    string
	width, height float64
}{
	{"areas", "", 960, 552}, {"areas of 26", letters + "&sel=5", 960, 552}, {"trees of 26", letters + "&view=tree&sel=5", 960, 552}, {"tapes of 200", "view=tape", 960, 552},
	{"tapes of 10000", letters + "&view=tape&sent=10000&sel=5", 960, 552}, {"evidence of 200", "view=evidence", 960, 552}, {"evidence of 10000", letters + "&view=evidence&sent=10000&sel=5", 960, 552},
	{"loss", "view=loss", 960, 552},
}

func BenchmarkDragStep(b *testing.B) {
	for _, bb := range benchmarked {
		b.Run(bb.name, func(b *testing.B) {
			p := scenetest.Open(b, New(), bb.hash, bb.width, bb.height)
			h := p.View().Handles[len(p.View().Handles)-1]
			at := geom.Point{X: h.X, Y: h.Y}
			p.Down(scenetest.Mouse, at)
			b.ReportAllocs()
			for k := 0; b.Loop(); k++ {
				p.Scene.Update(input.Pointer{Phase: input.Move, ID: scenetest.Mouse, At: at.Add(0, 5+float64(k%20)), Time: p.Now}, p.Env)
				p.Layout()
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, bb := range benchmarked {
		b.Run(bb.name, func(b *testing.B) {
			p := scenetest.Open(b, New(), bb.hash, bb.width, bb.height)
			scenetest.TimeTriangles(b, p.Scene, p.Env)
		})
	}
}
