package compare

import (
	"math"
	"slices"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/weights"
)

// paintAt returns the middle of a column at the height of a value.
func (h *player) paintAt(column int, v float64) geom.Point {
	plot := h.s.places.axis.Plot
	return geom.Point{X: plot.X + (float64(column)+0.5)*h.s.places.pitch, Y: h.yOf(v)}
}

func TestTheBrushIsOffAtFirst(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=1,1,1,1")
	h.Down(scenetest.Mouse, h.paintAt(0, 0.38).Add(-5, 0))
	h.Move(scenetest.Mouse, h.paintAt(3, 0.38))
	h.Up(scenetest.Mouse, h.paintAt(3, 0.38))
	h.wants("a stroke without a brush is a drag sideways", mark.P, 0.25, 0.25, 0.25, 0.25)
}

func TestAStrokePaintsTheColumnsItCrossesAndIsNormalised(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=3,1,1,1&paint=p")
	h.s.places.axis.Top = 1
	h.Layout()
	h.Down(scenetest.Mouse, h.paintAt(0, 0.8))
	h.Move(scenetest.Mouse, h.paintAt(3, 0.2))
	if got := h.s.height(mark.P, 0); math.Abs(got-0.8) > 1e-9 {
		t.Errorf("while painting the picture shows %g, not what was painted", got)
	}
	h.Up(scenetest.Mouse, h.paintAt(3, 0.2))
	h.wants("0.8, 0.6, 0.4, 0.2 normalised", mark.P, 0.4, 0.3, 0.2, 0.1)
	h.wantsWeights("the other distribution", mark.Q, 3, 1, 1, 1)
	if h.s.Busy() {
		t.Error("the stroke is over and the scene busy")
	}
}

func TestAStrokePaintsTheChosenDistributionOnly(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=3,1,1,1&paint=q")
	h.Down(scenetest.Finger, h.paintAt(1, 0.5))
	h.Up(scenetest.Finger, h.paintAt(1, 0.5))
	h.wantsWeights("p", mark.P, 1, 1, 1, 1)
	if q := h.all(mark.Q); !(q[1] > q[2]) || math.Abs(q[2]-q[3]) > 1e-3 {
		t.Errorf("q = %.4f", q)
	}
}

func TestOnlyThePlotTakesStrokes(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=3,1,1,1&paint=p")
	plot := h.s.places.axis.Plot
	outside := []geom.Point{{X: plot.X - 1, Y: plot.Center().Y}, {X: plot.Right() + 1, Y: plot.Center().Y}, {X: plot.Center().X, Y: plot.Y - 1}, {X: plot.Center().X, Y: plot.Bottom() + 1}}
	for _, at := range outside {
		h.Down(scenetest.Mouse, at)
		h.Move(scenetest.Mouse, plot.Center())
		h.Up(scenetest.Mouse, plot.Center())
		h.wantsWeights("a stroke from outside", mark.P, 1, 1, 1, 1)
	}
}

func TestHandlesAreAwayWhileTheBrushIsOn(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=3,1,1,1&paint=p")
	if len(h.s.places.handles) != 0 {
		t.Errorf("%d handles compete with the brush", len(h.s.places.handles))
	}
	areas := h.s.Areas(nil)
	plot := h.s.places.axis.Plot
	if len(areas) != 1 || (geom.Rect{X: areas[0].X, Y: areas[0].Y, W: areas[0].W, H: areas[0].H}) != plot {
		t.Errorf("the places that take pointers are %+v, want the plot alone", areas)
	}
	if !contains(h.s.inspector(h.Env).Text, "Draw across the plot") {
		t.Errorf("the hint is %q", h.s.inspector(h.Env).Text)
	}
}

func TestTheBrushRespectsLocks(t *testing.T) {
	h := newHand(t, "p=4,3,2,1&q=1,1,1,1&lockp=1&paint=p")
	h.Down(scenetest.Mouse, h.paintAt(0, 0.1))
	h.Move(scenetest.Mouse, h.paintAt(3, 0.1))
	h.Up(scenetest.Mouse, h.paintAt(3, 0.1))
	h.wants("the rest is shared", mark.P, 0.4, 0.2, 0.2, 0.2)
}

func TestPaintingNothingButZerosIsRefused(t *testing.T) {
	tests := []struct{ name, hash string }{
		{"all painted 0", "p=1,1,1,1&q=1,1,1,1&paint=p"},
		{"all locked", "p=1,1,1,1&q=1,1,1,1&lockp=1,2,3,4&paint=p"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, tt.hash)
			below := geom.Point{Y: h.s.places.axis.Plot.Bottom() + weights.ZeroDetent}
			h.Down(scenetest.Mouse, h.paintAt(0, 0.01))
			for k := range 4 {
				h.Move(scenetest.Mouse, geom.Point{X: h.paintAt(k, 0).X, Y: below.Y})
			}
			h.Move(scenetest.Mouse, geom.Point{X: h.paintAt(0, 0).X, Y: below.Y})
			h.wantsStatus("Nothing is painted")
			h.Up(scenetest.Mouse, geom.Point{X: h.paintAt(0, 0).X, Y: below.Y})
			sum := 0.0
			for _, v := range h.all(mark.P) {
				sum += v
			}
			if math.Abs(sum-1) > 1e-12 {
				t.Errorf("p sums to %g", sum)
			}
		})
	}
}

func TestTheBrushPaintsOnTheCurrentScale(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=1,1,1,1&paint=p&axis=log")
	h.Down(scenetest.Mouse, h.paintAt(0, 1))
	h.Move(scenetest.Mouse, h.paintAt(1, 0.001))
	h.Move(scenetest.Mouse, h.paintAt(2, 0.001))
	h.Move(scenetest.Mouse, h.paintAt(3, 0.001))
	h.Up(scenetest.Mouse, h.paintAt(3, 0.001))
	want := []float64{1 / 1.003, 0.001 / 1.003, 0.001 / 1.003, 0.001 / 1.003}
	if got := h.all(mark.P); !slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) < 1e-3*b }) {
		t.Errorf("p = %v, want %v", got, want)
	}
}

func TestASecondFingerDoesNotPaint(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=1,1,1,1&paint=p")
	h.Down(scenetest.Finger, h.paintAt(0, 0.25))
	h.Down(scenetest.Finger+1, h.paintAt(3, 0.05))
	h.Move(scenetest.Finger+1, h.paintAt(2, 0.05))
	h.wants("the second finger draws", mark.P, 0.25, 0.25, 0.25, 0.25)
}

func TestAStrokeCanBeTakenBackAndASystemCancelKeepsIt(t *testing.T) {
	stroke := func() *player {
		h := newHand(t, "p=1,1,1,1&q=1,1,1,1&paint=p")
		h.Down(scenetest.Finger, h.paintAt(0, 0.38))
		return h
	}
	h := stroke()
	h.s.CancelGestures()
	h.Layout()
	h.wantsWeights("taken back", mark.P, 1, 1, 1, 1)
	h = stroke()
	kept := h.of("p0")
	h.Pointer(scenetest.Finger, input.Cancel, geom.Point{})
	if h.of("p0") != kept || h.s.Busy() {
		t.Errorf("cancelled by the system: p = %g, want %g; busy %v", h.of("p0"), kept, h.s.Busy())
	}
}

func TestSwitchingTheBrushOffEndsTheStroke(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=1,1,1,1&paint=p")
	h.Down(scenetest.Finger, h.paintAt(0, 0.38))
	h.Set("paint", "off")
	if h.s.Busy() || h.of("p0") <= 0.25 {
		t.Errorf("busy %v, p = %g", h.s.Busy(), h.of("p0"))
	}
}

func TestABrushThatIsOutIsAPressedButtonThatPutsItAway(t *testing.T) {
	for _, hash := range []string{"p=1,1,1,1&q=1,1,1,1&paint=p", "p=1,1,1,1&q=1,1,1,1&paint=q", "p=1,1,1,1&q=1,1,1,1&paint=q&sel=2"} {
		h := newHand(t, hash)
		button := h.s.inspector(h.Env).Actions
		k := slices.IndexFunc(button, func(a scene.Action) bool { return a.Name == "unpaint" })
		if k < 0 || !button[k].Toggle || !button[k].Pressed || !button[k].Primary || button[k].Label != "Painting "+h.s.painted().String() {
			t.Fatalf("%s: the buttons are %+v", hash, button)
		}
		if err := h.s.Do("unpaint", "", h.Env); err != nil || h.s.paint != paintOff {
			t.Errorf("%s: %v, and the brush is %v", hash, err, h.s.paint)
		}
		h.Layout()
		if slices.ContainsFunc(h.s.inspector(h.Env).Actions, func(a scene.Action) bool { return a.Name == "unpaint" }) || len(h.s.places.handles) == 0 {
			t.Errorf("%s: the brush is away; its button is there, or no handle", hash)
		}
	}
}

func TestAStrokeLeavesATrailUntilItEnds(t *testing.T) {
	h := newHand(t, "p=1,1,1,1&q=1,1,1,1&paint=p")
	trail := func() (points int) {
		var rec recorder.Recorder
		h.s.Draw(&rec)
		for _, c := range rec.Of(recorder.Polyline) {
			if c.Stroke.Color == h.Env.Theme.Ink {
				points += len(c.Points)
			}
		}
		return points
	}
	h.Down(scenetest.Mouse, h.paintAt(0, 0.3))
	for k := range 5000 { // a long scribble keeps its last part
		h.Move(scenetest.Mouse, h.paintAt(1+k%3, 0.1+0.2*float64(k%7)/7))
	}
	h.Move(scenetest.Mouse, h.paintAt(3, 0.16))
	if n := trail(); n < 100 || n > 512 {
		t.Errorf("the trail has %d points", n)
	}
	if cells := h.s.inspector(h.Env).Cells; cells[0].Name != "drawn" || cells[0].Value != "0.160" || cells[1].Value == cells[0].Value {
		t.Errorf("what is drawn and what becomes of it are %+v", cells)
	}
	h.Up(scenetest.Mouse, h.paintAt(3, 0.16))
	if n := trail(); n != 0 {
		t.Errorf("after the stroke its trail has %d points", n)
	}
	if cells := h.s.inspector(h.Env).Cells; cells[0].Name == "drawn" {
		t.Errorf("after the stroke the row still has %+v", cells)
	}
}
