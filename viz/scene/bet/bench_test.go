package bet

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// benchmarked are states.
var benchmarked = scenetest.Timed{
	{"first", ""}, {"200 runs of 500", coin + "&paths=200&rounds=500&sel=1"}, {"200 runs of 2000, 64 outcomes", many + "&paths=200&rounds=2000&sel=5"},
}

func BenchmarkDragStep(b *testing.B) {
	benchmarked.DragSteps(b, func() scene.Scene { return New() })
}

// BenchmarkTruth drags the truth: what comes in each run is drawn anew.
func BenchmarkTruth(b *testing.B) {
	for _, state := range benchmarked {
		b.Run(state[0], func(b *testing.B) {
			p := scenetest.Open(b, New(), state[1], 960, 552)
			b.ReportAllocs()
			for k := 0; b.Loop(); k++ {
				p.Key("p0", []string{"ArrowUp", "ArrowDown"}[k%2])
				p.Layout()
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	benchmarked.Frames(b, func() scene.Scene { return New() })
}
