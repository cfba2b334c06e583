package code

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// letters is a state with the most symbols.
var letters = "p=8,1.5,2.8,4.3,12.7,2.2,2,6.1,7,.15,.8,4,2.4,6.7,7.5,1.9,.1,6,6.3,9,2.8,1,2.4,.15,2,.07&q=6.5,1.9,3,5,17.4,1.7,3,4.8,7.5,.3,1.2,3.4,2.5,9.8,2.5,.8,.02,7,7.3,6.2,4.4,.7,1.9,.03,.04,1.1"

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "The wrong code",
		Pictures: scenetest.Pictures{
			New: func() scene.Scene { return New() },
			States: []string{"", "sel=1", "view=tree&sel=2", "view=tape", "view=tape&sent=0", "view=tape&sent=1&unit=nat", "view=evidence", "view=evidence&sent=3000&unit=ban", "view=loss", "view=loss&smoothing=.1&logits=5,0,0,0,-3.25&true=2",
				letters, letters + "&view=tree&sel=5", letters + "&view=tape&sent=1000", letters + "&view=evidence", "p=1,1&q=1,1", "p=1,1&q=1,1&view=tape", "p=1,1&q=1,1&view=evidence",
				"p=8,4,2,2&q=4,3,1,0", "p=8,4,2,2&q=4,3,1,0&view=tape", "p=8,4,2,2&q=4,3,1,0&view=evidence", "p=8,4,2,2&q=4,3,1,0&view=tree", "p=1,0,0&q=1,2,1&sel=2", "p=1,0,0&q=1,2,1&view=tree"},
			Extremes: []string{"p=1e300,1e-300&q=1e-300,1e300", "p=1e300,1e-300&q=1e-300,1e300&view=tree", "p=1e300,1e-300&q=1e-300,1e300&view=tape", "p=1e300,1e-300&q=1e-300,1e300&view=evidence",
				"p=1,1&q=1,1.0000000001&view=evidence", "p=1,1&q=1,1.0000000001&view=tape&sent=10000", "p=0,1&q=1,0&view=evidence", "view=loss&logits=1e6,-1e6&true=2", "view=loss&logits=1e6,-1e6&temperature=.001", "view=loss&logits=1,2,3,4,5,6,7,8,9,10&smoothing=1&temperature=1000"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-selected", 960, 552, &theme.Dark, "sel=2"}, {"wide-projector", 960, 552, &theme.Projector, ""}, {"wide-left-out", 960, 552, &theme.Light, "preset=left-out"}, {"wide-morse", 1280, 688, &theme.Light, "preset=morse&sel=5"},
			{"wide-tree", 960, 552, &theme.Light, "view=tree&sel=1"}, {"wide-tree-letters", 960, 552, &theme.Light, letters + "&view=tree"}, {"wide-tape", 960, 552, &theme.Light, "view=tape"}, {"wide-evidence", 960, 552, &theme.Light, "preset=dice"},
			{"wide-loss", 960, 552, &theme.Light, "preset=classifier"}, {"wide-smoothing", 960, 552, &theme.Dark, "preset=smoothing"},
			{"portrait", 390, 704, &theme.Light, "sel=2"}, {"portrait-tree", 390, 704, &theme.Light, "view=tree&sel=1"}, {"portrait-tape", 390, 704, &theme.Dark, "view=tape"}, {"portrait-evidence", 390, 704, &theme.Light, "view=evidence&sent=20"}, {"portrait-loss", 390, 704, &theme.Light, "view=loss"},
			{"tablet", 820, 1100, &theme.Light, ""}, {"embed", 640, 344, &theme.Light, ""}, {"embed-evidence", 640, 344, &theme.Dark, "preset=dice"}, {"embed-narrow", 320, 424, &theme.Light, "view=tape"},
		},
	})
}
