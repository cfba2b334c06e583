package curiosity

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// benchmarked are states.
var benchmarked = scenetest.Timed{{"no flips", ""}, {"played", played}, {"nobody knows", "coin1=1,1&coin2=1,1"}, {"ten thousand", longest}}

func BenchmarkDragStep(b *testing.B) {
	benchmarked.DragSteps(b, func() scene.Scene { return New() })
}

func BenchmarkDraw(b *testing.B) {
	benchmarked.Frames(b, func() scene.Scene { return New() })
}
