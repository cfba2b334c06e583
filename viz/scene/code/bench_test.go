package code

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// benchmarked are states.
var benchmarked = scenetest.Timed{
	{"areas", ""}, {"areas of 26", letters + "&sel=5"}, {"trees of 26", letters + "&view=tree&sel=5"}, {"tapes of 200", "view=tape"},
	{"tapes of 10000", letters + "&view=tape&sent=10000&sel=5"}, {"evidence of 200", "view=evidence"}, {"evidence of 10000", letters + "&view=evidence&sent=10000&sel=5"},
	{"loss", "view=loss"},
}

func BenchmarkDragStep(b *testing.B) {
	benchmarked.DragSteps(b, func() scene.Scene { return New() })
}

func BenchmarkDraw(b *testing.B) {
	benchmarked.Frames(b, func() scene.Scene { return New() })
}
