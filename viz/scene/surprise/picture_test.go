package surprise

import (
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/theme"
)

// states are hashes whose pictures differ in kind.
// wide has the longest labels there can be.
const wide = "labels=an+aeroplane+that+arrives+in+time+today,WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW,WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"

var states = []string{
	"", "seen=none", "weight=1", "weight=10&seen=w3,b1", "weight=1000", "mean=0", "mean=0&seen=none", "mean=1&seen=w1,b3", "mean=0&seen=w6,b1,w2", "mean=.5&weight=inf&seen=" + flips,
	"mean=.5&weight=2&axis=linear&seen=" + flips, long, long + "&axis=linear", "mean=.25&weight=4&seen=b2", "weight=.1&mean=.000001", "weight=1e6&mean=.999999&seen=w1", "weight=1e6&mean=.01", "weight=.1&mean=.5",
	"mean=.5&weight=2&seen=w9000,b1000&truth=1", "mean=.995&weight=1", "truth=0&seed=5&seen=w400,b400,w1", "mean=.123457&weight=123456&seen=b25",
	"labels=tails,heads,flip&mean=.5&weight=2&seen=" + flips, wide + "&seen=none", wide + "&seen=w3,b1", wide + "&mean=0&seen=w1,b2,w1", wide + "&mean=1&weight=.1&seen=b9000,w100",
}

var pictures = scenetest.Pictures{New: func() scene.Scene { return New() }, States: states}

func TestTheMostExtremeStatesDrawFinitely(t *testing.T) { pictures.DrawFinitely(t, pictures.All()) }

func TestTextsStayOnTheCanvasDoNotOverlapAndAreCovered(t *testing.T) {
	pictures.Each(t, scenetest.TextsStayOnTheCanvas, scenetest.TextsAreCovered, func(t *testing.T, p *scenetest.Player, r *recorder.Recorder) {
		if p.Area.H < 300 {
			return // too low for all; what is there is legible
		}
		scenetest.TextsKeepClear(2*p.Scene.(*Scene).Sheet.F, inked)(t, p, r)
	})
}

func TestEveryStringOfTheViewIsCoveredByTheFont(t *testing.T) {
	pictures.ViewIsCovered(t, "", func(texts []string, p *scenetest.Player, _ *scene.View) []string {
		return append(texts, p.Scene.(*Scene).describeShort(p.Env))
	})
}

func TestHandlesStayOnTheCanvasAndApart(t *testing.T) {
	pictures.HandlesStayOnTheCanvas(t, states, func(area geom.Rect) float64 {
		if area.H <= 300 {
			return 0 // too low
		}
		return 32
	})
}

func TestDrawAllocatesNothing(t *testing.T) { pictures.DrawAllocatesNothing(t, states) }

func TestTextsKeepClearOfFingersAndFocus(t *testing.T) {
	for _, th := range theme.All() {
		for _, size := range [][2]float64{{390, 704}, {640, 344}, {960, 552}, {1280, 688}} {
			for _, hash := range states {
				h := newHandOn(t, hash, size[0], size[1])
				h.Env.Theme, h.Env.Talk, h.Env.Focus = th, true, weightHandle
				h.Layout()
				at := h.At(weightHandle)
				h.Pointer(scenetest.Finger, input.Down, at)
				var r recorder.Recorder
				h.s.Draw(&r)
				for _, c := range r.Of(recorder.Text) {
					if b := c.Bounds; strings.HasPrefix(c.Text, "mean ") && b.X < at.X+29 && b.Right() > at.X-29 {
						t.Errorf("%s at %v: %q at %.1f is under the finger at %.1f", hash, size, c.Text, b, at)
					}
				}
				for _, pair := range r.Overlaps(2) {
					if recorder.Shared(inked(pair[0]), inked(pair[1])) > 2 {
						t.Errorf("%s at %v: %q overlaps %q", hash, size, pair[0].Text, pair[1].Text)
					}
				}
			}
		}
	}
}

func TestAnImpossibleSightingStaysAsATornBar(t *testing.T) {
	h := newHand(t, "mean=0&seen=w3,b1")
	var r recorder.Recorder
	h.s.Draw(&r)
	torn := 0
	for _, c := range r.Of(recorder.Band) {
		if len(c.Points) == 18 {
			torn++
		}
	}
	if torn != 2 { // in the ledger and in the panel
		t.Errorf("%d bars are torn", torn)
	}
}

func TestTheLedgerCanBeLeftOut(t *testing.T) {
	h := newHand(t, "")
	plot := h.s.axis.plot.H
	h.Env.HideTerms = true
	h.Layout()
	if h.s.axis.plot.H <= plot || !h.s.Sheet.Place("totalSurprisal").Empty() {
		t.Error("it is there, or the plot did not take its place")
	}
}

func TestALongLedgerKeepsItsBlackSwans(t *testing.T) {
	h := newHand(t, "mean=.5&weight=2&seen=w200,b1,w5000,b1,w3000")
	l := divideLedger(h.s.measured.list, 550, 1)
	black, count := 0, len(l.last)
	for _, c := range l.older {
		if c.black {
			black++
		}
	}
	if count += l.count; black != 2 || count != h.s.measured.seen() || len(l.older) > 45 {
		t.Errorf("%d columns, %d black, of %d swans", len(l.older), black, count)
	}
}

func TestAxesInvert(t *testing.T) {
	for _, linear := range []bool{false, true} {
		h := newHandOn(t, "", 960, 552)
		h.s.linear = linear
		h.Layout()
		a := &h.s.axis
		for _, share := range []float64{0.01, 0.1, 0.25, 0.5, 0.9} {
			if got := a.mean(a.x(share)); math.Abs(got-share) > 0.005 {
				t.Errorf("%g comes back as %g", share, got)
			}
		}
		for _, w := range []float64{0.1, 1, 37, 1000, 1e6, math.Inf(1)} {
			if got := a.weight(a.handleY(w)); got != w {
				t.Errorf("worth %g comes back as %g", w, got)
			}
		}
	}
}
