package energy

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "Free energy",
		Pictures: scenetest.Pictures{
			New: func() scene.Scene { return New() },
			States: []string{"", "kt=3&sel=2", "levels=0,1&q=1,0", "levels=0,1*7&q=1,0*7&unit=nat", "levels=-4,0*6,4,0*7,-4&kt=2&q=1,0*15&sel=3", "levels=0,0&kt=25.85&q=1,0&units=meV", "units=J&kt=25&levels=0,10,20&q=1,1,1", "units=bits&unit=ban",
				"levels=0,1,2&q=.6652409558,.2447284711,.09003057317&sel=1", "levels=0,1&q=1,9&rates=metropolis"},
			Extremes: []string{"levels=1e12,1e12&kt=1e-30&q=1,2", "levels=-1e12,1e12&kt=1e-30&q=1,2", "levels=0,1e-21&kt=1e-21&q=1,0", "levels=0,1&kt=1e12&q=1e-300,1e300", "levels=0,1000&kt=1&q=0,1", "levels=0*16&q=1*16&kt=1e-30"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-large", 1280, 688, &theme.Light, "sel=3&steps=3"}, {"wide-dark", 960, 552, &theme.Dark, "preset=atom"}, {"portrait", 390, 704, &theme.Light, ""}, {"embed", 640, 344, &theme.Light, ""}, {"embed-narrow", 320, 424, &theme.Light, ""},
			{"tablet", 820, 1100, &theme.Light, ""},
		},
	})
}
