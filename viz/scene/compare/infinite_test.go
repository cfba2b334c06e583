package compare

import (
	"fmt"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

// marks are the shapes of a colour in a column, above and below the base line of the plot.
func (h *player) solid(sd mark.Side, i int) (top, bottom float64) {
	x, _ := h.s.places.column(i)
	r := h.Record()
	for _, c := range r.Calls {
		if (c.Kind == recorder.Rect || c.Kind == recorder.Band) && c.Fill.Color == sd.Text(h.Env.Theme) && c.Bounds.X < x && c.Bounds.Right() > x && c.Bounds.Y >= h.s.places.axis.Plot.Bottom()+h.s.places.axis.Shelf-0.1 {
			if bottom == 0 || c.Bounds.Y < top {
				top = c.Bounds.Y
			}
			bottom = max(bottom, c.Bounds.Bottom())
		}
	}
	return top, bottom
}

// An infinite term is longer than any finite one, in every layout that has terms; where there are none, its column is torn above the
// frame and its name inverted.
func TestAnInfiniteTermIsTheLongest(t *testing.T) {
	for _, hash := range []string{"p=999,1,0&q=1,999,1", "p=5,3,2,0&q=1,0,2,3", "p=34,26,17,11,8,4&q=10,15,25,28,22,0", "p=1,0&q=0,1", sixtyFour + "&p=1,1*63&q=0,1*63", "p=5,3,2,0&q=1,0,2,3&terms=excess", "p=5,3,2,0&q=1,0,2,3&axis=log"} {
		for _, size := range scenetest.Sizes {
			h := newHandOn(t, hash, size[0], size[1])
			what, plot := fmt.Sprintf("%s at %v", hash, size), h.s.places.axis.Plot
			longest := 0.0
			for _, sd := range mark.Sides {
				for _, b := range h.s.places.terms[sd].bars {
					longest = max(longest, b.rect.H)
				}
			}
			count := 0
			h.s.eachToBlame(func(of mark.Side, i int) {
				count++
				top, bottom := h.solid(of, i)
				if top > plot.Bottom()+h.s.places.axis.Shelf+0.1 || bottom-top <= longest || bottom-top < 10 {
					t.Errorf("%s: the term of outcome %d goes from %.1f to %.1f, the longest finite one has %.1f px", what, i, top, bottom, longest)
				}
				torn := false
				x, _ := h.s.places.column(i)
				for _, c := range h.Record().Of(recorder.Band) {
					torn = torn || c.Bounds.Y < plot.Y && c.Bounds.X < x && c.Bounds.Right() > x && c.Bounds.Bottom() >= plot.Bottom()-0.1
				}
				if !torn {
					t.Errorf("%s: the column of outcome %d is not torn above the frame", what, i)
				}
			})
			if count == 0 {
				t.Errorf("%s: nothing is to blame", what)
			}
		}
	}
}

// With a floor nothing is torn, and headline, terms, rows and sentence are those of the floored distribution.
func TestTheFloorIsInEveryNumberThatIsShown(t *testing.T) {
	for _, size := range scenetest.Sizes {
		h := newHandOn(t, "p=1,1,1&q=1,1,0&floor=.01", size[0], size[1])
		h.s.eachToBlame(func(of mark.Side, i int) { t.Errorf("%v: outcome %d is to blame for KL of %s", size, i, of) })
		sum := 0.0
		for _, v := range h.s.termsOf(mark.P) {
			sum += v
		}
		if kl := h.s.shownKL(mark.P); !near(sum, kl) || !near(h.byID("floor-q").Nats, kl) || !near(h.s.shownCross(mark.P), h.s.entropy(mark.P)+kl) {
			t.Errorf("%v: the terms add up to %g, KL is %g, the reading %g", size, sum, kl, h.byID("floor-q").Nats)
		}
		for _, c := range h.Record().Of(recorder.Text) {
			if c.Text == "∞" {
				t.Errorf("%v: there is an ∞ at %v", size, c.Points[0])
			}
		}
	}
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// At the crossing the column tears open for a moment and a sentence says so; who wants no motion has none.
func TestTheCrossingIsToldAndTornOpen(t *testing.T) {
	for _, still := range []bool{false, true} {
		h := newHand(t, "p=5,3,2&q=1,1,1&labels=a,b,c")
		h.Env.Still = still
		h.dragTo("q2", 0)
		if got := h.s.Status(); got != "KL(p‖q) is infinite now: c is impossible to a believer of q." {
			t.Errorf("it says %q", got)
		}
		if h.s.Animating() == still {
			t.Errorf("still %v: it moves %v", still, h.s.Animating())
		}
		h.Now += 0.1
		h.Tick()
		h.Layout()
		if p := h.s.tear.progress(); !still && (p <= 0 || p >= 1) {
			t.Errorf("after a tenth of a second %g of the column are open", p)
		}
		h.Now += 1
		h.Tick()
		if h.s.Animating() || h.s.tear.progress() != 1 {
			t.Error("it does not come to rest")
		}
		h.Down(scenetest.Mouse, h.At("q2"))
		h.Pointer(scenetest.Mouse, input.Move, h.At("q2").Add(0, -60))
		if got := h.s.Status(); got != "KL(p‖q) is finite again." {
			t.Errorf("back again it says %q", got)
		}
	}
}
