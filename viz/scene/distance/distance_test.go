package distance

import (
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

const long = "labels=a+name+that+is+very+long,another+one+that+is+longer+still,and+a+third+name+for+good+measure"

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "Distances",
		Apart: func(geom.Rect) float64 { return 0 }, // equal distributions stand on one another
		Pictures: scenetest.Pictures{
			New: func() scene.Scene { return New() },
			States: []string{"", "measure=rootjs&unit=nat", "measure=tv&map=q", "measure=alpha&alpha=2", "measure=rootalpha&alpha=-1", "map=none&measure=chi2", "p=5,3,2&q=6,4,0&r=1,2,4", "p=1,0,0&q=0,2,3&r=1,1,1&measure=js&map=q", "p=1,0,0&q=0,1,0&r=0,0,1&measure=rjs&unit=ban",
				"measure=rootneyman&" + long, "p=1,0,0&q=0,1,0&r=0,0,1&measure=rkl&map=q"},
			Extremes: []string{"p=1e300,1e-300,0&q=1e-300,1e300,1", "p=1,1,1&q=1,1,1&r=1,1,1", "p=0,0,1&q=0,0,1&r=0,0,1&measure=jeffreys", "measure=alpha&alpha=10", "measure=alpha&alpha=-10&p=1,1,1e-9", "p=1,1,1e-12&q=1,1e-12,1&r=1,1,1e-300"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-large", 1280, 688, &theme.Light, "preset=survivors"}, {"wide-edge", 960, 552, &theme.Light, "preset=edge"}, {"wide-strangers", 960, 552, &theme.Dark, "preset=strangers"}, {"wide-blocks", 960, 552, &theme.Projector, "preset=blocks"},
			{"wide-dial", 960, 552, &theme.Light, "preset=dial&alpha=2"}, {"portrait", 390, 704, &theme.Light, ""}, {"portrait-dark", 390, 704, &theme.Dark, "preset=titanic"}, {"tablet", 820, 1100, &theme.Light, "preset=compromise"}, {"embed", 640, 344, &theme.Light, ""}, {"embed-narrow", 320, 424, &theme.Light, "preset=printed"},
		},
	})
}

// player plays with this scene.
type player struct {
	*scenetest.Player
	s *Scene
}

func newHand(t testing.TB, hash string) *player {
	t.Helper()
	s := New()
	return &player{scenetest.Open(t, s, hash, 960, 552), s}
}
