package curiosity

import (
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

const (
	played = "coin1=1,1&coin2=1,1&coin3=1,1&truth=.6,.3,.9&policy=curious&flips=1h,2t,3h*2,1t,2t,3h,1h,2h,3h*4,1t,2t*3,3h*2"
	sure   = "coin1=5e7,5e7&coin2=5e7,5e7&coin3=5e7,5e7"
)

var longest = "flips=1h*3000,2t*3000,3h*1000,3t*3000&policy=random"

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "Curiosity",
		Pictures: scenetest.Pictures{
			New:      func() scene.Scene { return New() },
			States:   []string{"", "policy=curious", played, played + "&unit=nat", sure + "&unit=ban", longest, "coin1=1,3&flips=1h*2", "coin1=.5,.5&coin2=.01,.01&coin3=1,1000&truth=0,1,.001"},
			Extremes: []string{"coin1=1e-6,9e7&flips=1h", "coin1=9e7,1e-6&coin2=.01,1e-6&coin3=1e-6,.01&flips=1t,2t,3h", "coin1=1e-6,.0099999999&flips=none&coin2=9e7,1e7"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-played", 1280, 688, &theme.Light, played}, {"wide-dark", 960, 552, &theme.Dark, played}, {"wide-projector", 960, 552, &theme.Projector, played},
			{"portrait", 390, 704, &theme.Light, played}, {"portrait-dark", 390, 704, &theme.Dark, ""}, {"tablet", 820, 1100, &theme.Light, played}, {"embed", 640, 344, &theme.Light, ""}, {"embed-narrow", 320, 424, &theme.Light, played},
		},
	})
}

func TestEveryNumberInWordsIsOneOfTheState(t *testing.T) {
	w := scenetest.Words{
		States: []string{"", played, played + "&policy=greedy", played + "&policy=random", "policy=curious", sure, "coin1=1,1&coin2=1,1", "coin1=1,1&coin2=1,1&flips=3h", longest},
		Open: func(t testing.TB, hash string) scenetest.Teller {
			h := newHand(t, hash)
			own := func() map[string]float64 {
				h.s.measure()
				return map[string]float64{"flips": float64(len(h.s.measured.list)), "#one": 1, "#two": 2, "#three": 3, "#zero": 0,
					"heads of Buffon": 2048, "tosses of Buffon": 4040, "heads of Kerrich": 5067, "tosses of Kerrich": 10000, "heads of Pearson": 12012, "tosses of Pearson": 24000}
			}
			return scenetest.Teller{Player: h.Player, Own: own, Amounts: func() map[string]float64 {
				return map[string]float64{"noise": h.s.measured.coins[h.s.measured.best()].noise()}
			}, More: func() []string { return []string{h.s.describeShort(h.Env)} }}
		},
	}
	w.AreTrue(t)
}
