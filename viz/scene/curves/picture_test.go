package curves

import (
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// states are hashes whose pictures differ in kind.
var states = []string{
	"", "p=t(0,1,2)&q=normal(0,1.3)", "p=t(0,1,.8)&q=laplace(0,1)", "p=normal(0,1)&q=normal(0,1)&cutq=-1,2", "bins=10", "bins=64&p=mix(.5,-2,.6,2,.6)&q=normal(2,.6)",
	"terms=excess&lambda=.3&kt=4.2&p=gamma(3,1.5)&q=exponential(.5)", "p=normal(0,.1)&q=normal(.1,.2)", "p=beta(.5,.5)&q=beta(2,5)", "p=uniform(0,2)&q=uniform(1,4)",
	"p=lognormal(0,.6)&q=normal(1.2,.8)&cutq=0,inf", "p=normal(0,.001)&q=laplace(0,3)", "p=mix(.3,-2,.6,2,.6)&q=mix(.7,-1,.5,3,1)&cutp=-3,3&cutq=-2,4",
	"p=normal(0,.1)&q=normal(.1,.2)&bins=12", "p=t(0,1,2)&q=normal(0,1.3)&bins=12&terms=excess", "p=normal(0,1)&q=normal(0,1)", "p=gamma(.4,1)&q=gamma(.4,2)", "p=logistic(1000,3)&q=normal(1010,5)", "p=normal(12345.5,.01)&q=normal(12345.6,.02)",
	"p=uniform(0,1)&q=uniform(5,6)&bins=2&lambda=1", "p=exponential(.5)&q=t(2,1,1)&lambda=0",
}

// extremes are states at the ends of what the limits allow.
var extremes = []string{
	"p=normal(-100000,.0001)&q=normal(100000,.0001)", "p=normal(0,100000)&q=normal(0,.0001)", "p=t(0,100000,.2)&q=t(0,.0001,1000)", "p=t(0,.0001,.2)&q=uniform(0,.0001)&bins=64",
	"p=beta(.05,.05)&q=beta(10000,10000)", "p=beta(.05,10000)&q=beta(10000,.05)", "p=gamma(.05,.00001)&q=gamma(10000,10000)", "p=gamma(10000,.00001)&q=exponential(10000)",
	"p=lognormal(11,3)&q=lognormal(-9,.001)", "p=mix(0,-100000,.0001,100000,100000)&q=mix(1,0,1,5,1)", "p=logistic(0,100000)&q=laplace(0,.0001)&kt=1e200",
	"p=normal(0,1)&cutp=4.5,inf&q=normal(0,1)&cutq=-inf,-4.5", "p=uniform(-100000,100000)&q=uniform(0,.0001)&lambda=1e-300", "p=normal(0,1)&q=normal(0,1.0000000000000002)&terms=excess",
}

var pictures = scenetest.Pictures{New: func() scene.Scene { return New() }, States: states, Extremes: extremes}

func TestTheMostExtremeStatesDrawFinitely(t *testing.T) { pictures.DrawFinitely(t, pictures.All()) }

func TestTextsStayOnTheCanvasDoNotOverlapAndAreCovered(t *testing.T) {
	pictures.Each(t, scenetest.TextsStayOnTheCanvas, scenetest.TextsAreCovered, func(t *testing.T, p *scenetest.Player, r *recorder.Recorder) {
		if p.Area.W < 390 && p.Area.H < 300 {
			return // smaller than any embed that is offered
		}
		scenetest.TextsKeepClear(2*p.Scene.(*Scene).Sheet.F, scenetest.Ink)(t, p, r)
	})
}

func TestEveryStringOfTheViewIsCoveredByTheFont(t *testing.T) {
	const ofThePage = "∫" // readings are explained by the page, which has other fonts for it
	pictures.ViewIsCovered(t, ofThePage, func(texts []string, p *scenetest.Player, _ *scene.View) []string {
		return append(texts, p.Scene.(*Scene).describeShort(p.Env))
	})
}

func TestHandlesStayOnTheCanvasApartFromEachOther(t *testing.T) {
	pictures.HandlesStayOnTheCanvas(t, pictures.All(), func(area geom.Rect) float64 {
		if area.W < 640 || area.H < 344 {
			return 0 // too small for all
		}
		return 12
	})
}

func TestDrawAllocatesNothing(t *testing.T) { pictures.DrawAllocatesNothing(t, states) }

func TestTermsCanBeLeftOut(t *testing.T) {
	h := newHand(t, "")
	plot := h.s.places.axis.plot.H
	h.Env.HideTerms = true
	h.Layout()
	if !h.s.Sheet.Place("termsPQ").Empty() || h.s.places.axis.plot.H <= plot {
		t.Error("the strips are there, or the plot did not take their place")
	}
}

func TestEveryPlaceToAskIsLargeEnough(t *testing.T) {
	for _, size := range scenetest.Sizes[2:] {
		for _, hash := range states {
			h := newHandOn(t, hash, size[0], size[1])
			for _, r := range h.View().Readings {
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
				h.Env.Focus = handle.ID
				h.Layout()
				var r recorder.Recorder
				h.s.Draw(&r)
				for _, pair := range r.Overlaps(2) {
					if recorder.Shared(scenetest.Ink(pair[0]), scenetest.Ink(pair[1])) > 2*h.s.Sheet.F {
						t.Errorf("%s at %v, %s: %q overlaps %q", hash, size, handle.ID, pair[0].Text, pair[1].Text)
					}
				}
			}
		}
	}
}
