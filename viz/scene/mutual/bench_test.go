package mutual

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

const large = "joint=9,1,1,1,1,1;1,9,1,1,1,1;1,1,9,1,1,1;1,1,1,9,1,1;1,1,1,1,9,1;1,1,1,1,1,9"

// benchmarked are states.
var benchmarked = scenetest.Timed{
	{"2 × 2", ""}, {"a channel", "flip=.1"},
	{"6 × 6", large + "&sel=y2"},
	{"6 × 6, terms", large + "&sel=y2&cells=terms"},
}

func BenchmarkDragStep(b *testing.B) {
	benchmarked.DragSteps(b, func() scene.Scene { return New() })
}

func BenchmarkDraw(b *testing.B) {
	benchmarked.Frames(b, func() scene.Scene { return New() })
}
