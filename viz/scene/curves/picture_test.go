package curves

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// states are hashes whose pictures differ in kind.
var states = []string{
	"", "p=t(0,1,2)&q=normal(0,1.3)", "p=t(0,1,.8)&q=laplace(0,1)", "p=normal(0,1)&q=normal(0,1)&cutq=-1,2", "bins=10", "bins=64&p=mix(.5,-2,.6,2,.6)&q=normal(2,.6)",
	"terms=excess&lambda=.3&kt=4.2&p=gamma(3,1.5)&q=exponential(.5)", "p=normal(0,.1)&q=normal(.1,.2)", "p=beta(.5,.5)&q=beta(2,5)", "p=uniform(0,2)&q=uniform(1,4)",
	"p=lognormal(0,.6)&q=normal(1.2,.8)&cutq=0,inf", "p=normal(0,.001)&q=laplace(0,3)", "p=mix(.3,-2,.6,2,.6)&q=mix(.7,-1,.5,3,1)&cutp=-3,3&cutq=-2,4",
	"p=normal(0,.1)&q=normal(.1,.2)&bins=12", "p=t(0,1,2)&q=normal(0,1.3)&bins=12&terms=excess", "p=normal(0,1)&q=normal(0,1)", "p=gamma(.4,1)&q=gamma(.4,2)", "p=logistic(1000,3)&q=normal(1010,5)", "p=normal(12345.5,.01)&q=normal(12345.6,.02)",
	"p=uniform(0,1)&q=uniform(5,6)&bins=2&lambda=1", "p=exponential(.5)&q=t(2,1,1)&lambda=0",
}

// sizes from the smallest embed to a large screen.
var sizes = [][2]float64{{320, 200}, {320, 424}, {390, 704}, {640, 344}, {640, 400}, {700, 400}, {960, 552}, {1280, 688}, {1600, 900}, {2560, 1300}}

// extremes are states at the ends of what the limits allow.
var extremes = []string{
	"p=normal(-100000,.0001)&q=normal(100000,.0001)", "p=normal(0,100000)&q=normal(0,.0001)", "p=t(0,100000,.2)&q=t(0,.0001,1000)", "p=t(0,.0001,.2)&q=uniform(0,.0001)&bins=64",
	"p=beta(.05,.05)&q=beta(10000,10000)", "p=beta(.05,10000)&q=beta(10000,.05)", "p=gamma(.05,.00001)&q=gamma(10000,10000)", "p=gamma(10000,.00001)&q=exponential(10000)",
	"p=lognormal(11,3)&q=lognormal(-9,.001)", "p=mix(0,-100000,.0001,100000,100000)&q=mix(1,0,1,5,1)", "p=logistic(0,100000)&q=laplace(0,.0001)&kt=1e200",
	"p=normal(0,1)&cutp=4.5,inf&q=normal(0,1)&cutq=-inf,-4.5", "p=uniform(-100000,100000)&q=uniform(0,.0001)&lambda=1e-300", "p=normal(0,1)&q=normal(0,1.0000000000000002)&terms=excess",
}

func TestTheMostExtremeStatesDrawFinitely(t *testing.T) {
	for _, hash := range append(append([]string{}, extremes...), states...) {
		for _, size := range append([][2]float64{{0, 0}, {1, 1}, {5000, 1}, {1, 5000}, {100, 60}}, sizes...) {
			h := newHandOn(t, hash, size[0], size[1])
			func() {
				defer func() {
					if r := recover(); r != nil {
						t.Errorf("%s at %v: %v", hash, size, r)
					}
				}()
				h.s.Draw(new(recorder.Recorder), h.env)
				var v scene.View
				h.s.View(&v, h.env)
			}()
			for _, r := range h.s.readings(h.env) {
				if math.IsNaN(r.Nats) || strings.Contains(r.Value+r.Numbers, "NaN") {
					t.Errorf("%s: %s is %s", hash, r.ID, r.Value)
				}
			}
		}
	}
}

// everyPicture lays out all states in all sizes and themes.
func everyPicture(t *testing.T, check func(t *testing.T, h *player, r *recorder.Recorder)) {
	for _, th := range theme.All() {
		for _, size := range sizes {
			for _, hash := range states {
				h := newHandOn(t, hash, size[0], size[1])
				h.env.Theme = th
				h.layout()
				var r recorder.Recorder
				h.s.Draw(&r, h.env)
				t.Run(fmt.Sprintf("%s/%gx%g/%.30s", th.Name, size[0], size[1], hash), func(t *testing.T) { check(t, h, &r) })
			}
		}
	}
}

// inked returns the box of a text, of a lone ∞ only what it inks: the glyph is as low as a small letter.
func inked(c recorder.Call) geom.Rect {
	if c.Text != "∞" {
		return c.Bounds
	}
	return geom.Rect{X: c.Bounds.X, Y: c.Points[0].Y - 0.6*c.Style.Size, W: c.Bounds.W, H: 0.6 * c.Style.Size}
}

func TestTextsDoNotOverlap(t *testing.T) {
	everyPicture(t, func(t *testing.T, h *player, r *recorder.Recorder) {
		if h.area.W < 390 && h.area.H < 300 {
			return // smaller than any embed that is offered
		}
		for _, pair := range r.Overlaps(2) {
			if recorder.Shared(inked(pair[0]), inked(pair[1])) > 2*h.s.sheet.F {
				t.Errorf("%q at %.1f overlaps %q at %.1f", pair[0].Text, pair[0].Bounds, pair[1].Text, pair[1].Bounds)
			}
		}
	})
}

func TestTextsStayOnTheCanvas(t *testing.T) {
	everyPicture(t, func(t *testing.T, h *player, r *recorder.Recorder) {
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
		for _, r := range h.s.readings(h.env) {
			for _, text := range []string{r.Name, r.Value, r.Unit, r.Sentence, r.Formula, r.Numbers, r.Infinite, h.s.Describe(h.env)} {
				text = strings.ReplaceAll(text, "∫", "") // readings are explained by the page, which has other fonts for it
				if !font.Covers(canvas.Regular, text) {
					t.Errorf("%s: %q", r.ID, text)
				}
			}
		}
	}
}

func TestHandlesStayOnTheCanvasApartFromEachOther(t *testing.T) {
	for _, size := range sizes {
		for _, hash := range append(append([]string{}, states...), extremes...) {
			h := newHandOn(t, hash, size[0], size[1])
			for k, a := range h.s.places.handles {
				if !h.area.Contains(a.at) {
					t.Errorf("%s at %v: %s at %v", hash, size, a.id, a.at)
				}
				for _, b := range h.s.places.handles[:k] {
					if size[0] >= 640 && size[1] >= 344 && a.at.Distance(b.at) < 12 {
						t.Errorf("%s at %v: %s stands on %s", hash, size, a.id, b.id)
					}
				}
			}
		}
	}
}

func TestDrawAllocatesNothing(t *testing.T) {
	for _, size := range sizes {
		for _, hash := range states {
			h := newHandOn(t, hash, size[0], size[1])
			var c canvas.Canvas = recorder.Discard{}
			if a := testing.AllocsPerRun(5, func() { h.s.Draw(c, h.env) }); a != 0 {
				t.Errorf("%s at %v: %g allocations", hash, size, a)
			}
		}
	}
}

func TestTermsCanBeLeftOut(t *testing.T) {
	h := newHand(t, "")
	plot := h.s.places.axis.plot.H
	h.env.HideTerms = true
	h.layout()
	if !h.s.sheet.Place("termsPQ").Empty() || h.s.places.axis.plot.H <= plot {
		t.Error("the strips are there, or the plot did not take their place")
	}
}

func TestEveryPlaceToAskIsLargeEnough(t *testing.T) {
	for _, size := range sizes[2:] {
		for _, hash := range states {
			h := newHandOn(t, hash, size[0], size[1])
			for _, r := range h.s.readings(h.env) {
				if !r.Place.Empty() && r.Place.H < 23.9 {
					t.Errorf("%s at %v: %s has a place of %v", hash, size, r.ID, r.Place)
				}
			}
		}
	}
}

func TestValuesCoverNoOtherText(t *testing.T) {
	for _, size := range [][2]float64{{390, 704}, {640, 344}, {960, 552}} {
		for _, hash := range states {
			h := newHandOn(t, hash, size[0], size[1])
			for _, handle := range h.s.Handles() {
				h.env.Focus = handle.ID
				h.layout()
				var r recorder.Recorder
				h.s.Draw(&r, h.env)
				for _, pair := range r.Overlaps(2) {
					if recorder.Shared(inked(pair[0]), inked(pair[1])) > 2*h.s.sheet.F {
						t.Errorf("%s at %v, %s: %q overlaps %q", hash, size, handle.ID, pair[0].Text, pair[1].Text)
					}
				}
			}
		}
	}
}
