package inference

import (
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// states are hashes whose pictures differ in kind.
var states = []string{
	"", "bumps=1.5:.9:1", "bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7,6:1:.2&objective=js", "objective=forward&q=-2,.1", "beta=.25", "beta=10&q=5,.01",
	"bumps=-1:1:.1,1.5:.35:1.6&view=landscape", "view=split", "view=split&q=1.8443,.8056&q2=.4953,1.9556", "view=split&objective=js&q2=-3,.4", "view=split&objective=forward&bumps=1.5:.9:1",
	"view=gradients", "view=gradients&objective=js&pull=width&estimator=baseline&particles=200", "view=gradients&objective=forward&q=-2,.5&particles=2&seed=9", "view=gradients&prior=2&bumps=1.5:.9:1&q=-1,.6&estimator=path",
	"view=curves&q=30,9", "bumps=-50:100000:3,50:1000:.01&prior=90", "bumps=.0123:.001:.004&prior=.01&q=.013,.002",
}

// extremes are states at the ends of what is allowed.
var extremes = []string{
	"prior=.01&bumps=-100:1000000:.001,100:.000001:100&q=100,.001", "prior=100&bumps=100:.000001:.001&q=-100,100", "q=100,100", "q=-100,.001&objective=js",
	"bumps=0:1:.001,0:1:.001&objective=js&q=0,.001", "bumps=0:1:100,0:1:.001&objective=js", "bumps=-100:1:.001,100:1:.001&prior=100", "beta=0&bumps=0:1000000:100",
	"bumps=1:1:1,1:1:1,1:1:1,1:1:1", "view=split&q=100,100&q2=-100,.001", "view=gradients&q=100,.001&pull=width", "view=gradients&q=-100,100&objective=forward", "view=gradients&prior=.01&bumps=-100:1000000:.001,100:.000001:100&q=0,.001&objective=js&particles=200",
	"prior=.01&bumps=100:1:.001&objective=forward",
}

var pictures = scenetest.Pictures{New: func() scene.Scene { return New() }, States: states, Extremes: extremes, Shared: true} // the landscape takes long

func TestAllThatEverySceneKeeps(t *testing.T) {
	scenetest.Run(t, scenetest.Suite{Pictures: pictures, Title: "Inference", Goldens: goldens(), Apart: func(geom.Rect) float64 { return 0 }}) // bumps may stand on one another
}

// luminance is that of WCAG 2.
func luminance(c canvas.Color) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R()) + 0.7152*part(c.G()) + 0.0722*part(c.B())
}

func contrast(a, b canvas.Color) float64 {
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return math.Max(x, y) / math.Min(x, y)
}

func TestMarksStandOutFromTheMap(t *testing.T) {
	for _, th := range theme.All() {
		for k := range mostLevels {
			ground := tint(th.Panel, th.M, k, mostLevels)
			if c := contrast(th.Ink, ground); c < 4.5 {
				t.Errorf("%s: %.2f between ink and level %d", th.Name, c, k)
			}
			if c := contrast(th.Background, th.Q); c < 3 { // the halo that discs and paths have
				t.Errorf("%s: %.2f between q and its halo", th.Name, c)
			}
		}
	}
}

func TestSurroundingsChangeThePictureWithinItsRules(t *testing.T) {
	for _, size := range scenetest.Sizes {
		for _, hash := range states[:4] {
			h := newHandOn(t, hash, size[0], size[1])
			for _, env := range []scene.Env{
				{Talk: true, Theme: &theme.Projector}, {Touch: true, Theme: &theme.Light}, {HideTerms: true, Theme: &theme.Dark},
				{Focus: "mean", Theme: &theme.Light}, {Unit: infotheory.Ban, Theme: &theme.Light},
			} {
				h.Env = &env
				h.Layout()
				var r recorder.Recorder
				h.s.Draw(&r)
				if o := r.Overlaps(3); len(o) > 0 {
					t.Errorf("%v %s %+v: %q overlaps %q", size, hash, env, o[0][0].Text, o[0][1].Text)
				}
				if env.HideTerms && !h.s.places.ground.Empty() {
					t.Error("the landscape is not hidden")
				}
				for _, p := range h.s.Twins() {
					if !h.Area.Contains(geom.Point{X: p.X, Y: p.Y}) {
						t.Errorf("%s at %g, %g", p.ID, p.X, p.Y)
					}
				}
			}
		}
	}
}
