package distance

import (
	"testing"

	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// benchmarked are states.
var benchmarked = scenetest.Timed{
	{"KL", ""}, {"α", "measure=alpha&alpha=.3"}, {"total variation", "measure=tv"}, {"the root of JSD", "measure=rootjs&map=q"},
}

func BenchmarkDragStep(b *testing.B) {
	benchmarked.DragSteps(b, func() scene.Scene { return New() })
}

func BenchmarkDraw(b *testing.B) {
	benchmarked.Frames(b, func() scene.Scene { return New() })
}

// BenchmarkMap times steps of a drag that changes the map: q moves.
func BenchmarkMap(b *testing.B) {
	for _, state := range benchmarked {
		b.Run(state[0], func(b *testing.B) {
			p := scenetest.Open(b, New(), state[1]+"&map=p", 1280, 688)
			at := p.At("q")
			p.Down(scenetest.Mouse, at)
			b.ReportAllocs()
			for k := 0; b.Loop(); k++ {
				p.Scene.Update(input.Pointer{Phase: input.Move, ID: scenetest.Mouse, At: at.Add(float64(k%30), -5-float64(k%20)), Time: p.Now}, p.Env)
				p.Layout()
			}
		})
	}
}
