package curves

import (
	"math"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// player plays with this scene.
type player struct {
	*scenetest.Player
	s *Scene
}

// newHand opens the state of a hash at 960 × 552.
func newHand(t testing.TB, hash string) *player {
	t.Helper()
	return newHandOn(t, hash, 960, 552)
}

func newHandOn(t testing.TB, hash string, width, height float64) *player {
	t.Helper()
	s := New()
	return &player{scenetest.Open(t, s, hash, width, height), s}
}

// dragTo takes a handle to a place of the x axis with the mouse and lets go.
func (h *player) dragTo(handle string, x float64) {
	h.T.Helper()
	at := h.At(handle)
	h.Down(scenetest.Mouse, at)
	to := geom.Point{X: h.s.places.axis.x.At(x), Y: at.Y}
	h.Move(scenetest.Mouse, to)
	h.Up(scenetest.Mouse, to)
}

// wants compares the text of p or q.
func (h *player) wants(when string, sd mark.Side, want string) {
	h.T.Helper()
	c := &h.s.Model.Of[sd]
	got := c.text()
	if c.isCut() {
		got += " " + c.cutText()
	}
	if got != want {
		h.T.Errorf("%s: %s is %s, want %s", when, sd, got, want)
	}
}

func TestHandlesMoveWhatTheyStandFor(t *testing.T) {
	for _, c := range []struct {
		hash, handle string
		x            float64
		side         mark.Side
		want         string
	}{
		{"", "p-location", -1, mark.P, "normal(-1,1)"},
		{"", "p-scale", 2, mark.P, "normal(0,2)"},
		{"", "q-location", 3, mark.Q, "normal(3,1.4)"},
		{"p=laplace(1,1)", "p-scale", 3, mark.P, "laplace(1,2)"},
		{"p=t(1,1,3)", "p-scale", 3, mark.P, "t(1,2,3)"},
		{"p=logistic(0,1)", "p-scale", 3.6, mark.P, "logistic(0,2)"},
		{"p=uniform(0,2)", "p-min", 1, mark.P, "uniform(1,2)"},
		{"p=uniform(0,2)", "p-max", 3, mark.P, "uniform(0,3)"},
		{"p=exponential(1)", "p-scale", 2, mark.P, "exponential(.5)"},
		{"p=gamma(4,2)", "p-location", 3, mark.P, "gamma(9,3)"},
		{"p=gamma(4,2)", "p-scale", 4, mark.P, "gamma(1,.5)"},
		{"p=beta(2,2)&q=uniform(0,1)", "p-location", 0.25, mark.P, "beta(1,3)"},
		{"p=lognormal(0,.5)&q=gamma(2,1)", "p-location", math.E, mark.P, "lognormal(1,.5)"},
		{"p=lognormal(0,.5)&q=gamma(2,1)", "p-scale", math.E, mark.P, "lognormal(0,1)"},
		{"p=mix(.5,-2,.5,2,.5)", "p-location", -3, mark.P, "mix(.5,-3,.5,2,.5)"},
		{"p=mix(.5,-2,.5,2,.5)", "p-scale2", 3, mark.P, "mix(.5,-2,.5,2,1)"},
		{"cutp=-1,2", "p-low", -0.5, mark.P, "normal(0,1) -.5,2"},
		{"cutp=-1,2", "p-high", 1, mark.P, "normal(0,1) -1,1"},
	} {
		h := newHand(t, c.hash)
		h.dragTo(c.handle, c.x)
		h.s.Model.Of[c.side].Arguments[0] = nearHundredth(h.s.Model.Of[c.side].Arguments[0])
		for k := range h.s.Model.Of[c.side].Arguments {
			h.s.Model.Of[c.side].Arguments[k] = nearHundredth(h.s.Model.Of[c.side].Arguments[k])
		}
		h.wants(c.hash+" "+c.handle, c.side, c.want)
	}
}

// nearHundredth takes off what the last of the digits that a gesture keeps are.
func nearHundredth(x float64) float64 {
	if r := math.Round(x*100) / 100; math.Abs(r-x) < 0.005*math.Max(math.Abs(x), 0.5) {
		return r
	}
	return x
}

func TestAGrabDoesNotJump(t *testing.T) {
	for _, hash := range []string{"", "p=mix(.3,-2,.5,2,1)&q=gamma(3,1)&cutq=1,5", "p=beta(2,5)&q=lognormal(-1,.5)", "p=normal(0,1)&q=normal(0,1)"} {
		h := newHand(t, hash)
		before := h.s.Model
		for _, p := range slices.Clone(h.s.places.handles) {
			at := p.at.Add(3, -2)
			h.Down(scenetest.Mouse, at)
			h.Move(scenetest.Mouse, at.Add(2, 1))
			h.Up(scenetest.Mouse, at.Add(2, 1))
			if h.s.Model != before {
				t.Fatalf("%s: a tap on %s changed the model", hash, p.id)
			}
		}
	}
}

func TestTheWeightFollowsTheFinger(t *testing.T) {
	h := newHand(t, "p=mix(.5,-2,.5,2,.5)")
	at := h.At("p-weight")
	h.Down(scenetest.Mouse, at)
	h.Move(scenetest.Mouse, at.Add(0, -40))
	if w := h.s.Model.Of[mark.P].Arguments[0]; w <= 0.55 || math.Abs(h.At("p-weight").Y-(at.Y-40)) > 1.5 {
		t.Errorf("weight %g, the handle stands %g px from the finger", w, h.At("p-weight").Y-(at.Y-40))
	}
	h.Move(scenetest.Mouse, at.Add(0, 1000))
	h.Up(scenetest.Mouse, at.Add(0, 1000))
	if w := h.s.Model.Of[mark.P].Arguments[0]; w != 0 {
		t.Errorf("far below the base line the weight is %g", w)
	}
}

func TestTheAxesStandStillWhileSomethingIsHeld(t *testing.T) {
	h := newHand(t, "")
	before := h.s.window
	at := h.At("p-scale")
	h.Down(scenetest.Mouse, at)
	for k := range 20 {
		h.Move(scenetest.Mouse, at.Add(float64(10*k), 0))
		if w := h.s.window; w.low != before.low || w.high != before.high || w.top != before.top {
			t.Fatalf("the window moved to %+v", w)
		}
	}
	h.Up(scenetest.Mouse, at.Add(190, 0))
	if h.s.window == before {
		t.Error("the window does not settle after release")
	}
}

func TestTheWindowFollowsFromTheModelAlone(t *testing.T) {
	h := newHand(t, "")
	h.dragTo("p-location", -3)
	h.dragTo("q-scale", 6)
	if fresh := newHand(t, strings.TrimPrefix(h.Hash(), "&")); fresh.s.window != h.s.window {
		t.Errorf("%+v, from the address %+v", h.s.window, fresh.s.window)
	}
}

func TestTwoFingersHoldTwoHandles(t *testing.T) {
	h := newHand(t, "")
	p, q := h.At("p-location"), h.At("q-scale")
	h.Down(scenetest.Finger, p)
	h.Down(scenetest.Finger+1, q)
	h.Move(scenetest.Finger, p.Add(-60, 0))
	h.Move(scenetest.Finger+1, q.Add(50, 0))
	h.Move(scenetest.Finger, p.Add(-80, 0))
	if m := &h.s.Model; m.Of[mark.P].Arguments[0] >= -0.5 || m.Of[mark.Q].Arguments[1] <= 1.5 {
		t.Errorf("p is %s, q is %s", m.Of[mark.P].text(), m.Of[mark.Q].text())
	}
	h.Down(scenetest.Finger+2, h.At("p-location"))
	h.Up(scenetest.Finger+1, q.Add(50, 0))
	if !h.s.Busy() {
		t.Error("one finger is still down, yet nothing is held")
	}
	h.Up(scenetest.Finger, p.Add(-80, 0))
	if h.s.Busy() {
		t.Error("all fingers are up, yet something is held")
	}
}

func TestEscapeTakesTheGestureBack(t *testing.T) {
	h := newHand(t, "")
	before := h.s.Model
	at := h.At("p-location")
	h.Down(scenetest.Mouse, at)
	h.Move(scenetest.Mouse, at.Add(70, 0))
	if h.s.Model == before {
		t.Fatal("nothing moved")
	}
	h.Key("q-location", "Escape")
	if h.s.Model != before || h.s.Busy() {
		t.Error("the gesture was not taken back")
	}
}

func TestASnapshotIsNotTouchedByLaterGestures(t *testing.T) {
	h := newHand(t, "")
	shot, before := h.s.Snapshot(), h.Hash()
	h.dragTo("p-location", 2)
	if scene.Same(h.s, shot, h.s.Snapshot()) {
		t.Fatal("the model is the same")
	}
	h.s.Restore(shot)
	if h.Hash() != before {
		t.Errorf("restored to %s", h.Hash())
	}
}

func TestKeysMoveHandlesAndAreOneRun(t *testing.T) {
	h := newHand(t, "")
	if merge := h.Key("p-location", "ArrowRight"); merge != "key p-location" {
		t.Errorf("merge name %q", merge)
	}
	if mu := h.s.Model.Of[mark.P].Arguments[0]; !(mu > 0 && mu < 0.5) {
		t.Errorf("one step takes the mean to %g", mu)
	}
	h.Key("p-location", "ArrowLeft")
	h.wants("right and left", mark.P, "normal(0,1)")
	h.Key("p-scale", "PageUp")
	if s := h.s.Model.Of[mark.P].Arguments[1]; s <= 1 {
		t.Errorf("page up takes the width to %g", s)
	}
	if merge := h.Key("p-location", "a"); merge != "" {
		t.Errorf("a letter is an edit %q", merge)
	}
	h.Key("p-scale", "Home")
	if s := h.s.Model.Of[mark.P].Arguments[1]; !(s >= narrowest) {
		t.Errorf("home takes the width to %g", s)
	}
}

func TestAssignSetsAHandle(t *testing.T) {
	h := newHand(t, "cutq=-1,4")
	h.Send(input.Assign{Handle: "p-scale", Value: 1.5})
	h.Send(input.Assign{Handle: "q-high", Value: 3})
	h.Send(input.Assign{Handle: "nobody", Value: 3})
	h.Send(input.Assign{Handle: "p-scale", Value: math.NaN()})
	h.wants("assigned", mark.P, "normal(0,1.5)")
	h.wants("assigned", mark.Q, "normal(1.5,1.4) -1,3")
}

func TestACutGoesAwayBeyondTheTailByDeleteAndByTheSwitch(t *testing.T) {
	h := newHand(t, "cutp=-1,2")
	at := h.At("p-low")
	h.Down(scenetest.Mouse, at)
	h.Move(scenetest.Mouse, geom.Point{X: 0, Y: at.Y})
	if !math.IsInf(h.s.Model.Of[mark.P].Low, -1) {
		t.Errorf("dragged beyond the tail it is %g", h.s.Model.Of[mark.P].Low)
	}
	h.Move(scenetest.Mouse, at.Add(0, 6))
	if h.s.Model.Of[mark.P].Low != -1 {
		t.Errorf("dragged back it is %g", h.s.Model.Of[mark.P].Low)
	}
	h.Up(scenetest.Mouse, at.Add(0, 6))
	h.Key("p-low", "Delete")
	h.wants("deleted", mark.P, "normal(0,1) -inf,2")
	h.MustDo("cut-p", "")
	h.wants("switched off", mark.P, "normal(0,1)")
	h.MustDo("cut-p", "")
	h.wants("switched on", mark.P, "normal(0,1) -1.28,1.28")
}

func TestWhatALimitStopsSaysSo(t *testing.T) {
	h := newHand(t, "cutp=-1,2")
	h.dragTo("p-high", -3)
	if got := h.s.Status(); !strings.Contains(got, "would leave nothing") {
		t.Errorf("status %q", got)
	}
	h = newHand(t, "p=uniform(0,2)")
	h.dragTo("p-min", 5)
	if c := h.s.Model.Of[mark.P]; !c.valid() || c.Arguments[0] < 1.9 {
		t.Errorf("dragged past its upper end p is %s", c.text())
	}
	if got := h.s.Status(); !strings.Contains(got, "goes no farther") {
		t.Errorf("status %q", got)
	}
}

func TestSwapExchangesEverything(t *testing.T) {
	h := newHand(t, "lambda=.3&cutp=-1,2")
	kl := h.s.measured.kl(mark.P)
	h.MustDo("swap", "")
	if h.s.measured.kl(mark.Q) != kl || h.s.Model.Lambda != 0.7 || h.s.Model.Of[mark.Q].Low != -1 {
		t.Errorf("after the swap %s", h.Hash())
	}
	for _, lambda := range []string{".9", ".3", ".01", "1", ".123456789"} {
		h := newHand(t, "lambda="+lambda)
		before := h.Hash()
		h.MustDo("swap", "")
		h.MustDo("swap", "")
		if h.Hash() != before {
			t.Errorf("swapped twice %s is %s", before, h.Hash())
		}
	}
}

func TestAnotherFamilyKeepsMiddleAndWidth(t *testing.T) {
	for from := range families {
		for to := range families {
			h := newHand(t, "")
			c := whole(from)
			c.Arguments = families[from].like(0.4, 0.15)
			for i := range families[from].arguments {
				c.Arguments[i] = scale.Digits(c.Arguments[i], 3)
			}
			base := c.base()
			low, middle, high := base.Quantile(0.25), base.Quantile(0.5), base.Quantile(0.75)
			c.become(to)
			if !c.valid() {
				t.Fatalf("%s from %s is invalid: %s", families[to].name, families[from].name, c.text())
			}
			base = c.base()
			if off := math.Abs(base.Quantile(0.5) - middle); off > 0.6*(high-low) {
				t.Errorf("%s from %s: %s moves the middle by %g", families[to].name, families[from].name, c.text(), off)
			}
			h.s.Model.Of[mark.P] = c
			h.Layout()
		}
	}
}
