package bet

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

const (
	coin     = "p=6,4&q=1,1&b=7,3&labels=heads,tails"
	ruined   = "p=90,9,1&q=80,15,5&b=92,8,0&labels=calm,storm,crash"
	enriched = "p=60,39,1&q=60,40,0&b=59,40,1&labels=red,blue,green"
	many     = "p=1,2*15,3*16,1*32&q=1*64&b=2*32,1*32"
)

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "Disagreement and gain",
		Pictures: scenetest.Pictures{
			New: func() scene.Scene { return New() },
			States: []string{"", "sel=1&unit=nat", coin, coin + "&fraction=.5&sel=2", coin + "&fraction=0", coin + "&rounds=2000&paths=200&unit=ban", "rounds=1&paths=1", ruined, ruined + "&fraction=.9", ruined + "&paths=200&sel=3",
				enriched, enriched + "&fraction=0", enriched + "&fraction=.01", "p=1,1,1&q=1,1,0&b=1,0,1", "p=1,1&q=1,1&b=1,1", "p=1,0&q=1,1&b=1,0", "p=5,3&q=1,2&b=1,2", many, many + "&sel=5"},
			Extremes: []string{"p=1e300,1e-300&q=1e-300,1e300&b=1,1", "p=1,1&q=1e-300,1&b=1e-300,1", "p=1,1&q=1,1&b=1,1.0000000001&rounds=2000", "p=0,1&q=1,0&b=1,0", "p=0,1&q=1,0&b=0,1", "p=1,1e-12&q=1,1&b=1,1e-12"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-overdone", 960, 552, &theme.Light, "preset=overdone&sel=1"}, {"wide-half", 960, 552, &theme.Dark, "preset=half"}, {"wide-ruin", 960, 552, &theme.Light, "preset=ruin"},
			{"wide-impossible", 960, 552, &theme.Light, "preset=impossible"}, {"wide-projector", 960, 552, &theme.Projector, ""}, {"wide-letters", 1280, 688, &theme.Light, "preset=letters"}, {"wide-many", 1280, 688, &theme.Light, many + "&sel=5"},
			{"portrait", 390, 704, &theme.Light, ""}, {"portrait-dark", 390, 704, &theme.Dark, "preset=ruin&sel=3"}, {"tablet", 820, 1100, &theme.Light, "preset=half"}, {"embed", 640, 344, &theme.Light, "preset=overdone"}, {"embed-narrow", 320, 424, &theme.Light, ""},
		},
	})
}
