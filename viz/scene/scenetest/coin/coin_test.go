package coin

import (
	"math"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{
		Title: "A coin",
		Pictures: scenetest.Pictures{
			New:    func() scene.Scene { return New() },
			States: []string{"", "theta=.9", "theta=.01", "theta=1", "theta=0&unit=nat", "theta=.123456789&unit=ban"}, Extremes: []string{"theta=1e-300", "theta=.9999999999999999"},
		},
		Goldens: []scenetest.Golden{
			{"wide", 960, 552, &theme.Light, ""}, {"wide-dark", 960, 552, &theme.Dark, "theta=.9"}, {"portrait", 390, 704, &theme.Light, "theta=1"}, {"embed", 640, 344, &theme.Light, "theta=.2"},
		},
	})
}

func TestThePointFollowsTheFingerInStepsOfPixels(t *testing.T) {
	p := scenetest.Open(t, New(), "", 960, 552)
	at := p.At("theta")
	p.Down(scenetest.Mouse, at)
	p.Move(scenetest.Mouse, at.Add(100, 40))
	theta := p.Scene.(*Scene).Model.Theta
	if got := p.At("theta"); math.Abs(got.X-at.X-100) > 1 || theta*1000 != math.Round(theta*1000) {
		t.Errorf("θ = %g, the point is at %g, the finger at %g", theta, got.X, at.X+100)
	}
	p.Move(scenetest.Mouse, geom.Point{X: 5000, Y: 0})
	p.Up(scenetest.Mouse, geom.Point{X: 5000, Y: 0})
	if got := p.Hash(); got != "&theta=1" {
		t.Errorf("far to the right the address has %s", got)
	}
}

func TestKeysAndValuesMoveThePoint(t *testing.T) {
	p := scenetest.Open(t, New(), "", 960, 552)
	for _, c := range []struct {
		event input.Event
		want  float64
	}{
		{input.Key{Handle: "theta", Name: "ArrowUp"}, 0.51}, {input.Key{Handle: "theta", Name: "ArrowLeft", Shift: true}, 0.509},
		{input.Key{Handle: "theta", Name: "Home"}, 0}, {input.Assign{Handle: "theta", Value: 7}, 1}, {input.Assign{Handle: "theta", Value: 0.25}, 0.25},
	} {
		if p.Send(c.event); p.Scene.(*Scene).Model.Theta != c.want {
			t.Errorf("%+v leads to %g, want %g", c.event, p.Scene.(*Scene).Model.Theta, c.want)
		}
	}
}

func TestTheEntropyIsTheMeanSurprisal(t *testing.T) {
	for _, theta := range []float64{0.5, 0.1, 0.999, 1e-9} {
		s := New()
		s.Model.Theta = theta
		heads, tails := s.surprisals()
		if h := entropy(theta); math.Abs(theta*heads+(1-theta)*tails-h) > 1e-12 || math.Abs(share(theta)+share(1-theta)-h) > 1e-12 {
			t.Errorf("θ = %g: %g, and %g of both sides", theta, h, theta*heads+(1-theta)*tails)
		}
	}
}
