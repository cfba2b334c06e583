package surprise

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/font"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// states are hashes whose pictures differ in kind.
var states = []string{
	"", "seen=none", "weight=1", "weight=10&seen=w3,b1", "weight=1000", "mean=0", "mean=0&seen=none", "mean=1&seen=w1,b3", "mean=0&seen=w6,b1,w2", "mean=.5&weight=inf&seen=" + flips,
	"mean=.5&weight=2&axis=linear&seen=" + flips, long, long + "&axis=linear", "mean=.25&weight=4&seen=b2", "weight=.1&mean=.000001", "weight=1e6&mean=.999999&seen=w1", "weight=1e6&mean=.01", "weight=.1&mean=.5",
	"mean=.5&weight=2&seen=w9000,b1000&truth=1", "mean=.995&weight=1", "truth=0&seed=5&seen=w400,b400,w1", "mean=.123457&weight=123456&seen=b25",
}

// sizes from the smallest embed to a large screen.
var sizes = [][2]float64{{320, 200}, {320, 424}, {390, 704}, {640, 344}, {640, 400}, {700, 400}, {960, 552}, {1280, 688}, {1600, 900}, {2560, 1300}}

// drawsFinitely lays out and draws; the recorder panics on what is not finite.
func (h *player) drawsFinitely(what string) {
	h.t.Helper()
	defer func() {
		if r := recover(); r != nil {
			h.t.Errorf("%s at %g × %g: %v", what, h.area.W, h.area.H, r)
		}
	}()
	h.layout()
	h.s.Draw(new(recorder.Recorder), h.env)
	var v scene.View
	h.s.View(&v, h.env)
	for _, k := range v.Handles {
		if x := k.X + k.Y + k.R + k.Value; math.IsNaN(x) || math.IsInf(x, 0) {
			h.t.Errorf("%s: handle %+v", what, k)
		}
	}
}

func TestTheMostExtremeStatesDrawFinitely(t *testing.T) {
	for _, hash := range states {
		for _, size := range append([][2]float64{{0, 0}, {1, 1}, {5000, 1}, {1, 5000}, {100, 60}, {33.5, 2952}, {250, 900}}, sizes...) {
			newHandOn(t, hash, size[0], size[1]).drawsFinitely(hash)
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
				t.Run(fmt.Sprintf("%s/%gx%g/%.40s", th.Name, size[0], size[1], hash), func(t *testing.T) { check(t, h, &r) })
			}
		}
	}
}

func TestTextsStayOnTheCanvasDoNotOverlapAndAreCovered(t *testing.T) {
	everyPicture(t, func(t *testing.T, h *player, r *recorder.Recorder) {
		for _, c := range r.Outside(h.area, 0.5) {
			if c.Kind == recorder.Text {
				t.Errorf("%q at %.1f leaves the canvas", c.Text, c.Bounds)
			}
		}
		for _, c := range r.Of(recorder.Text) {
			if !font.Covers(c.Style.Face, c.Text) {
				t.Errorf("%q in face %d", c.Text, c.Style.Face)
			}
		}
		if h.area.H < 300 {
			return // too low for all; what is there is legible
		}
		for _, pair := range r.Overlaps(2) {
			if recorder.Shared(inked(pair[0]), inked(pair[1])) > 2 {
				t.Errorf("%q at %.1f overlaps %q at %.1f", pair[0].Text, pair[0].Bounds, pair[1].Text, pair[1].Bounds)
			}
		}
	})
}

func TestTextsKeepClearOfFingersAndFocus(t *testing.T) {
	for _, th := range theme.All() {
		for _, size := range [][2]float64{{390, 704}, {640, 344}, {960, 552}, {1280, 688}} {
			for _, hash := range states {
				h := newHandOn(t, hash, size[0], size[1])
				h.env.Theme, h.env.Talk, h.env.Focus = th, true, weightHandle
				h.layout()
				at := h.at(weightHandle)
				h.pointer(finger, input.Down, at)
				var r recorder.Recorder
				h.s.Draw(&r, h.env)
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

func TestHandlesStayOnTheCanvasAndApart(t *testing.T) {
	for _, size := range sizes {
		for _, hash := range states {
			h := newHandOn(t, hash, size[0], size[1])
			a, b := h.at(meanHandle), h.at(weightHandle)
			if !h.area.Contains(a) || !h.area.Contains(b) || size[1] > 300 && a.Distance(b) < 32 {
				t.Errorf("%s at %v: handles at %v and %v", hash, size, a, b)
			}
		}
	}
}

func TestEveryStringOfTheViewIsCoveredByTheFont(t *testing.T) {
	for _, hash := range states {
		h := newHand(t, hash)
		texts := []string{h.s.Describe(h.env), h.s.describeShort(h.env), h.s.inspector().Text}
		for _, r := range h.s.readings(h.env) {
			texts = append(texts, r.Name, r.Value, r.Unit, r.Sentence, r.Formula, r.Numbers, r.Infinite)
		}
		for _, text := range texts {
			if !font.Covers(canvas.Regular, text) {
				t.Errorf("%q", text)
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

func TestAnImpossibleSightingStaysAsATornBar(t *testing.T) {
	h := newHand(t, "mean=0&seen=w3,b1")
	var r recorder.Recorder
	h.s.Draw(&r, h.env)
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
	h.env.HideTerms = true
	h.layout()
	if h.s.axis.plot.H <= plot || !h.s.sheet.Place("totalSurprisal").Empty() {
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

func TestCurvesEncloseTheirProbability(t *testing.T) {
	for _, hash := range []string{"", "weight=1000", "weight=1e6", "mean=.5&weight=2&axis=linear", "weight=40&mean=.5"} {
		h := newHand(t, hash)
		c := &h.s.curves[curvePrior]
		area := 0.0
		for k := 1; k < len(c.units); k++ {
			area += (c.units[k] - c.units[k-1]) * (c.values[k] + c.values[k-1]) / 2
		}
		if math.Abs(area-1) > 0.02 {
			t.Errorf("%s: an area of %g", hash, area)
		}
	}
}

func TestAxesInvert(t *testing.T) {
	for _, linear := range []bool{false, true} {
		h := newHandOn(t, "", 960, 552)
		h.s.linear = linear
		h.layout()
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
