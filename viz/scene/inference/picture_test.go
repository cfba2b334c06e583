package inference

import (
	"fmt"
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/font"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// states are hashes whose pictures differ in kind.
var states = []string{
	"", "bumps=1.5:.9:1", "bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7,6:1:.2&objective=js", "objective=forward&q=-2,.1", "beta=.25", "beta=10&q=5,.01",
	"bumps=-1:1:.1,1.5:.35:1.6&view=landscape", "view=curves&q=30,9", "bumps=-50:100000:3,50:1000:.01&prior=90", "bumps=.0123:.001:.004&prior=.01&q=.013,.002",
}

// sizes from the smallest embed to a large screen.
var sizes = [][2]float64{{320, 200}, {320, 424}, {390, 704}, {640, 344}, {640, 400}, {700, 400}, {960, 552}, {1280, 688}, {1600, 900}, {2560, 1300}}

// extremes are states at the ends of what is allowed.
var extremes = []string{
	"prior=.01&bumps=-100:1000000:.001,100:.000001:100&q=100,.001", "prior=100&bumps=100:.000001:.001&q=-100,100", "q=100,100", "q=-100,.001&objective=js",
	"bumps=0:1:.001,0:1:.001&objective=js&q=0,.001", "bumps=0:1:100,0:1:.001&objective=js", "bumps=-100:1:.001,100:1:.001&prior=100", "beta=0&bumps=0:1000000:100",
	"bumps=1:1:1,1:1:1,1:1:1,1:1:1", "prior=.01&bumps=100:1:.001&objective=forward",
}

func TestTheMostExtremeStatesDrawFinitely(t *testing.T) {
	for _, hash := range extremes {
		h := newHand(t, hash)
		for k, size := range [][2]float64{{0, 0}, {1, 1}, {5000, 1}, {1, 5000}, {100, 60}, {960, 552}, {390, 704}, {640, 344}} {
			func() {
				defer func() {
					if r := recover(); r != nil {
						t.Errorf("%s at %v: %v", hash, size, r)
					}
				}()
				h.area.W, h.area.H = size[0], size[1]
				h.env.Unit = infotheory.Unit(k % 3)
				h.layout()
				h.s.Draw(new(recorder.Recorder), h.env)
			}()
		}
	}
}

// everyPicture lays out all states in all sizes and themes.
func everyPicture(t *testing.T, check func(t *testing.T, h *player, r *recorder.Recorder)) {
	for _, hash := range states {
		h := newHand(t, hash)
		for _, th := range theme.All() {
			for _, size := range sizes {
				h.env.Theme, h.area.W, h.area.H = th, size[0], size[1]
				h.layout()
				var r recorder.Recorder
				h.s.Draw(&r, h.env)
				t.Run(fmt.Sprintf("%s/%gx%g/%.30s", th.Name, size[0], size[1], hash), func(t *testing.T) { check(t, h, &r) })
			}
		}
	}
}

func TestTextsNeitherOverlapNorLeaveTheCanvas(t *testing.T) {
	everyPicture(t, func(t *testing.T, h *player, r *recorder.Recorder) {
		for _, pair := range r.Overlaps(2.5) {
			t.Errorf("%q at %.1f overlaps %q at %.1f", pair[0].Text, pair[0].Bounds, pair[1].Text, pair[1].Bounds)
		}
		for _, c := range r.Outside(h.area, 0.5) {
			if c.Kind == recorder.Text {
				t.Errorf("%q at %.1f leaves the canvas", c.Text, c.Bounds)
			}
		}
	})
}

func TestEveryStringIsCoveredByTheFont(t *testing.T) {
	everyPicture(t, func(t *testing.T, h *player, r *recorder.Recorder) {
		for _, c := range r.Of(recorder.Text) {
			if !font.Covers(c.Style.Face, c.Text) {
				t.Errorf("%q in face %d", c.Text, c.Style.Face)
			}
		}
	})
	for _, hash := range append(append([]string{}, states...), extremes...) {
		h := newHand(t, hash)
		var v scene.View
		h.s.View(&v, h.env)
		texts := []string{v.Description, h.s.describeShort(h.env), v.Inspector.Text}
		for _, r := range v.Readings {
			texts = append(texts, r.Name, r.Value, r.Unit, r.Sentence, r.Formula, r.Numbers)
		}
		for _, p := range v.Presets {
			texts = append(texts, p.Label, p.Caption)
		}
		for _, text := range texts {
			if !font.Covers(canvas.Regular, text) {
				t.Errorf("%q", text)
			}
		}
	}
}

func TestHandlesStayOnTheCanvas(t *testing.T) {
	for _, hash := range append(append([]string{}, states...), extremes...) {
		h := newHand(t, hash)
		for _, size := range sizes {
			h.area.W, h.area.H = size[0], size[1]
			h.layout()
			for _, p := range h.s.places.handles {
				if !h.area.Contains(p.At) {
					t.Errorf("%s at %v: %s at %v", hash, size, p.ID, p.At)
				}
			}
		}
	}
}

func TestDrawAllocatesNothing(t *testing.T) {
	for _, hash := range states {
		h := newHand(t, hash)
		var c canvas.Canvas = recorder.Discard{}
		if a := testing.AllocsPerRun(20, func() { h.s.Draw(c, h.env) }); a != 0 {
			t.Errorf("%s: %g allocations", hash, a)
		}
	}
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
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
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
	for _, size := range sizes {
		for _, hash := range states[:4] {
			h := newHandOn(t, hash, size[0], size[1])
			for _, env := range []scene.Env{
				{Talk: true, Theme: &theme.Projector}, {Touch: true, Theme: &theme.Light}, {HideTerms: true, Theme: &theme.Dark},
				{Focus: "mean", Theme: &theme.Light}, {Zoom: 1.5, Theme: &theme.Light}, {Unit: infotheory.Ban, Theme: &theme.Light},
			} {
				h.env = &env
				h.layout()
				var r recorder.Recorder
				h.s.Draw(&r, h.env)
				if o := r.Overlaps(3); len(o) > 0 {
					t.Errorf("%v %s %+v: %q overlaps %q", size, hash, env, o[0][0].Text, o[0][1].Text)
				}
				if env.HideTerms && !h.s.places.ground.Empty() {
					t.Error("the landscape is not hidden")
				}
				for _, p := range h.s.places.handles {
					if !h.area.Contains(p.At) {
						t.Errorf("%s at %v", p.ID, p.At)
					}
				}
			}
		}
	}
}
