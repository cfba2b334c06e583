package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// states are hashes whose pictures differ in kind.
var states = []string{
	"", "sel=1", "sel=6", "p=34,26,17,11,8,4&q=10,15,25,28,22,0&sel=6", "p=34,26,17,11,8,4&q=10,15,25,28,22,0&floor=.01", "lockp=2&lockq=2,5&sel=2",
	"terms=excess&lambda=.3&kt=4.2", "p=0,1&q=99,1&labels=white,black&axis=log&sel=2", "p=1,0&q=0,1&labels=heads,tails", "p=1,0&q=1,1", "p=1,1&q=1,1",
	"p=1*12&q=1,2,3,4,5,6,7,8,9,10,11,12", sixtyFour + "&sel=20", "p=.25,.25,.25,.25&q=.2502,.2499,.2501,.2498", "paint=p",
	"p=1,2,3&q=3,0,0&labels=A,WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW,WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "p=1,2,3&q=3,2,1&labels=A+very+long+name+of+an+outcome+of+this,Another+long+one,x&sel=1", "p=.000012,1&q=1,.000012&axis=log", "kt=1e300&lambda=1", "p=1,1000000&q=1000000,1&kt=100",
}

// extremes are states at the ends of what floats hold.
var extremes = []string{
	"p=5e-324,1&q=5e-324,2&lambda=1", "p=1,5e-324&q=1,5e-324&lambda=0", "p=1e300,1e300&q=5e-324,1e300", "p=1e300,5e-324&q=5e-324,1e300&kt=1e300", "p=1,1&q=1,1.0000000000000002",
	"p=1,0&q=1,0", "p=1,0&q=1,0&lambda=0", "p=1e-310,1&q=1,1e-310&axis=log&terms=excess", "p=1,1&q=1,1&kt=1e-300", "p=1e-320,1e-320&q=1,0&floor=.5", "p=1,1e-17&q=1,0&floor=.000001",
}

var pictures = scenetest.Pictures{New: func() scene.Scene { return New() }, States: states, Extremes: extremes}

func TestTheMostExtremeStatesDrawFinitely(t *testing.T) { pictures.DrawFinitely(t, pictures.All()) }

func TestTextsOfGoldensDoNotOverlap(t *testing.T) {
	scenetest.EachGolden(t, goldens(), openGolden, scenetest.TextsKeepClear(2, scenetest.Ink))
}

func TestTextsStayOnTheCanvasAndAreCoveredByTheFont(t *testing.T) {
	pictures.Each(t, scenetest.TextsStayOnTheCanvas, scenetest.TextsAreCovered)
}

func TestEveryStringOfTheViewIsCoveredByTheFont(t *testing.T) {
	pictures.ViewIsCovered(t, "", func(texts []string, p *scenetest.Player, _ *scene.View) []string {
		return append(texts, p.Scene.(*Scene).describeShort(p.Env))
	})
}

func TestHandlesStayOnTheCanvas(t *testing.T) {
	pictures.HandlesStayOnTheCanvas(t, pictures.All(), nil)
}

func TestDrawAllocatesNothing(t *testing.T) {
	var hashes []string
	for _, n := range []int{2, 12, 64} {
		for _, more := range []string{"", "&sel=1&lockp=1", "&axis=log&terms=excess", "&p=0,1&q=1,0"} {
			hashes = append(hashes, fmt.Sprintf("p=1*%d&q=2*%d%s", n, n, more))
		}
	}
	pictures.DrawAllocatesNothing(t, hashes)
}

func TestAnInfiniteDivergenceTearsItsBarAndNamesItsOutcomes(t *testing.T) {
	h := newHand(t, "p=34,26,17,11,8,4&q=10,15,25,28,22,0")
	if torn := h.tornLengths(); len(torn) != 1 {
		t.Errorf("%d lengths are torn, not just the cross entropy of q under p", len(torn))
	}
	if got := h.s.Describe(h.Env); !strings.Contains(got, "Snow") && !strings.Contains(got, "F ") || !strings.Contains(got, "infinite surprise") {
		t.Errorf("it says %q", got)
	}
	if len(h.s.avoid()) != 1 {
		t.Error("nothing offers to avoid it")
	}
	h.MustDo("avoid", "")
	if len(h.tornLengths()) > 0 || !h.s.floored[mark.Q].on || h.of("q5") != 0 {
		t.Error("the floor does not mend it, or q has lost its zero")
	}
}

// lengths records the bars of the panel, right of the plot: their pieces in order, and those with a torn end.
func (h *player) lengths() (pieces, torn []geom.Rect) {
	var r recorder.Recorder
	h.s.Draw(&r)
	for _, c := range r.Calls {
		if c.Bounds.X < h.s.places.axis.Plot.Right()+10 || c.Bounds.H > 40 {
			continue
		}
		switch c.Kind {
		case recorder.Rect:
			if c.Fill == (canvas.Fill{}) && c.Bounds.H > 20 {
				continue // the frame of what is lit
			}
			pieces = append(pieces, c.Bounds)
		case recorder.Band:
			torn = append(torn, c.Bounds)
		}
	}
	return pieces, torn
}

func (h *player) tornLengths() []geom.Rect {
	_, torn := h.lengths()
	return torn
}

func TestATornLengthNeverSetsTheScale(t *testing.T) {
	h := newHand(t, "p=34,26,17,11,8,4&q=10,15,25,28,22,0")
	pieces, torn := h.lengths()
	for _, r := range append(pieces, torn...) {
		if r.Right() > h.Area.Right() {
			t.Errorf("a piece stands at %v", r)
		}
	}
	// In order: H(p) with a torn end, H(q) and KL(q‖p), JSD, the gap on a scale of its own.
	longest := math.Max(pieces[0].W, pieces[1].W+pieces[2].W)
	if room := torn[0].Right() - pieces[0].X; longest < 0.5*room {
		t.Errorf("the longest finite length has %.0f of %.0f px", longest, room)
	}
}

func TestWaterfallsEndAtTheirDivergence(t *testing.T) {
	for _, terms := range []string{"signed", "excess"} {
		h := newHand(t, "p=5,3,2,1&q=1,2,3,4&terms="+terms)
		for _, sd := range mark.Sides {
			w := &h.s.places.terms[sd]
			end := w.base[0].Y
			for i, v := range h.s.termsOf(sd) {
				if v < 0 {
					end += w.bars[i].rect.H
				} else {
					end -= w.bars[i].rect.H
				}
			}
			if math.Abs(end-w.end[0].Y) > 1e-6 {
				t.Errorf("%s of %s end at %g, the mark stands at %g", terms, sd, end, w.end[0].Y)
			}
		}
	}
}

func TestLengthsOfCrossEntropyAreOnOneScale(t *testing.T) {
	h := newHand(t, "p=5,3,2,1&q=1,2,3,4")
	m := &h.s.measured
	pieces, _ := h.lengths()
	scale := pieces[0].W / m.EntropyP
	for k, nats := range []float64{m.EntropyP, m.KullbackLeiblerPQ, m.EntropyQ, m.KullbackLeiblerQP, m.JensenShannon} {
		if math.Abs(pieces[k].W-nats*scale) > 1e-9 {
			t.Errorf("%g nats are %g px long, want %g", nats, pieces[k].W, nats*scale)
		}
	}
}

func TestTermsCanBeLeftOut(t *testing.T) {
	for _, size := range []geom.Rect{{W: 960, H: 552}, {W: 390, H: 704}} {
		h := newHandOn(t, "p=5,3,2&q=1,1,1", size.W, size.H)
		plot := h.s.places.axis.Plot.H
		h.Env.HideTerms = true
		h.Layout()
		if len(h.s.places.terms[mark.P].bars) > 0 || h.s.places.axis.Plot.H <= plot {
			t.Errorf("%v: the terms are there, or the plot did not take their place", size)
		}
	}
}
