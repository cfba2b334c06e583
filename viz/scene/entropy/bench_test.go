package entropy

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// benchmarked are states.
var benchmarked = scenetest.Timed{
	{"coin", "view=coin"}, {"grain", "view=grain"},
	{"grain of 32 against q", "view=grain&p=5,1*31&q=1,2*31&groups=1*8,2*8,3*8,4*8"}, {"ice", "view=ice"},
}

func BenchmarkDragStep(b *testing.B) {
	benchmarked.DragSteps(b, func() scene.Scene { return New() })
}

func BenchmarkDraw(b *testing.B) {
	benchmarked.Frames(b, func() scene.Scene { return New() })
}
