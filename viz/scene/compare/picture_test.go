package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/theme"
)

// states are hashes whose pictures differ in kind.
var states = []string{
	"", "sel=1", "sel=6", "p=34,26,17,11,8,4&q=10,15,25,28,22,0&sel=6", "p=34,26,17,11,8,4&q=10,15,25,28,22,0&floor=.01", "lockp=2&lockq=2,5&sel=2",
	"terms=excess&lambda=.3&kt=4.2", "p=0,1&q=99,1&labels=white,black&axis=log&sel=2", "p=1,0&q=0,1&labels=heads,tails", "p=1,0&q=1,1", "p=1,1&q=1,1",
	"p=1*12&q=1,2,3,4,5,6,7,8,9,10,11,12", sixtyFour + "&sel=20", "p=.25,.25,.25,.25&q=.2502,.2499,.2501,.2498", "paint=p",
	"p=1,2,3&q=3,2,1&labels=A+very+long+name+of+an+outcome+of+this,Another+long+one,x&sel=1", "p=.000012,1&q=1,.000012&axis=log", "kt=1e300&lambda=1", "p=1,1000000&q=1000000,1&kt=100",
}

// sizes from the smallest embed to a large screen.
var sizes = [][2]float64{{320, 200}, {320, 424}, {390, 704}, {640, 344}, {640, 400}, {700, 400}, {960, 552}, {1280, 688}, {1600, 900}, {2560, 1300}}

// extremes are states at the ends of what floats hold.
var extremes = []string{
	"p=5e-324,1&q=5e-324,2&lambda=1", "p=1,5e-324&q=1,5e-324&lambda=0", "p=1e300,1e300&q=5e-324,1e300", "p=1e300,5e-324&q=5e-324,1e300&kt=1e300", "p=1,1&q=1,1.0000000000000002",
	"p=1,0&q=1,0", "p=1,0&q=1,0&lambda=0", "p=1e-310,1&q=1,1e-310&axis=log&terms=excess", "p=1,1&q=1,1&kt=1e-300", "p=1e-320,1e-320&q=1,0&floor=.5", "p=1,1e-17&q=1,0&floor=.000001",
}

func TestTheMostExtremeStatesDrawFinitely(t *testing.T) {
	for _, hash := range extremes {
		for _, size := range append([][2]float64{{0, 0}, {1, 1}, {5000, 1}, {1, 5000}, {100, 60}}, sizes...) {
			h := newHandOn(t, hash, size[0], size[1])
			func() {
				defer func() {
					if r := recover(); r != nil {
						t.Errorf("%s at %v: %v", hash, size, r)
					}
				}()
				h.s.Draw(new(recorder.Recorder), h.env)
			}()
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

func TestTextsOfGoldensDoNotOverlap(t *testing.T) {
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			s, env := g.picture(t)
			var r recorder.Recorder
			s.Draw(&r, env)
			for _, pair := range r.Overlaps(2) {
				if recorder.Shared(inked(pair[0]), inked(pair[1])) <= 2 {
					continue
				}
				t.Errorf("%q at %.1f overlaps %q at %.1f", pair[0].Text, pair[0].Bounds, pair[1].Text, pair[1].Bounds)
			}
		})
	}
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

func TestEveryStringDrawnIsCoveredByTheFont(t *testing.T) {
	everyPicture(t, func(t *testing.T, h *player, r *recorder.Recorder) {
		for _, c := range r.Of(recorder.Text) {
			if !font.Covers(c.Style.Face, c.Text) {
				t.Errorf("%q in face %d", c.Text, c.Style.Face)
			}
		}
	})
}

func TestEveryStringOfTheViewIsCoveredByTheFont(t *testing.T) {
	for _, hash := range append(append([]string{}, states...), extremes...) {
		h := newHand(t, hash)
		for _, r := range h.s.readings(h.env) {
			for _, text := range []string{r.Name, r.Value, r.Unit, r.Sentence, r.Formula, r.Numbers, r.Infinite} {
				if !font.Covers(canvas.Regular, text) {
					t.Errorf("%s: %q", r.ID, text)
				}
			}
		}
		for _, text := range []string{h.s.Describe(h.env), h.s.describeShort(h.env), h.s.inspector(h.env).Text} {
			if !font.Covers(canvas.Regular, text) {
				t.Errorf("%q", text)
			}
		}
	}
}

func TestHandlesStayOnTheCanvas(t *testing.T) {
	for _, size := range sizes {
		for _, hash := range states {
			h := newHandOn(t, hash, size[0], size[1])
			for _, k := range h.s.places.handles {
				if !h.area.Contains(k.at) {
					t.Errorf("%s at %v: a handle at %v", hash, size, k.at)
				}
			}
		}
	}
}

func TestDrawAllocatesNothing(t *testing.T) {
	for _, n := range []int{2, 12, 64} {
		for _, size := range sizes {
			for _, more := range []string{"", "&sel=1&lockp=1", "&axis=log&terms=excess", "&p=0,1&q=1,0"} {
				h := newHandOn(t, fmt.Sprintf("p=1*%d&q=2*%d%s", n, n, more), size[0], size[1])
				var c canvas.Canvas = recorder.Discard{}
				if a := testing.AllocsPerRun(20, func() { h.s.Draw(c, h.env) }); a != 0 {
					t.Errorf("%d outcomes at %v%s: %g allocations", n, size, more, a)
				}
			}
		}
	}
}

func TestAnInfiniteDivergenceTearsItsBarAndNamesItsOutcomes(t *testing.T) {
	h := newHand(t, "p=34,26,17,11,8,4&q=10,15,25,28,22,0")
	if torn := h.tornLengths(); len(torn) != 1 {
		t.Errorf("%d lengths are torn, not just the cross entropy of q under p", len(torn))
	}
	if got := h.s.Describe(h.env); !strings.Contains(got, "Snow") && !strings.Contains(got, "F ") || !strings.Contains(got, "infinite surprise") {
		t.Errorf("it says %q", got)
	}
	if len(h.s.avoid()) != 1 {
		t.Error("nothing offers to avoid it")
	}
	h.mustDo("avoid", "")
	if len(h.tornLengths()) > 0 || !h.s.floored[sideQ].on || h.of("q5") != 0 {
		t.Error("the floor does not mend it, or q has lost its zero")
	}
}

// lengths records the bars of the panel: their pieces in order, and those with a torn end.
func (h *player) lengths() (pieces, torn []geom.Rect) {
	var r recorder.Recorder
	h.s.places.Draw(&r)
	for _, c := range r.Calls {
		switch c.Kind {
		case recorder.Rect:
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
		if r.Right() > h.area.Right() {
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
		for _, sd := range sides {
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
		plot := h.s.places.axis.plot.H
		h.env.HideTerms = true
		h.layout()
		if len(h.s.places.terms[sideP].bars) > 0 || h.s.places.axis.plot.H <= plot {
			t.Errorf("%v: the terms are there, or the plot did not take their place", size)
		}
	}
}
